"""Writes: one row for each request that changed data; the changed rows name that row."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from bot.domain.ledger.entries import Source
from bot.domain.ledger.writes import Origin, Purpose
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class NewWrite:
    """A write that is about to be recorded.

    ``user_id`` is the member who made the request; for the schedule, the owner of the wallet. ``inputs`` is the SHA-256 of
    the request's arguments in hex. ``at`` is the instant of writing. ``key_until`` is when the key may be dropped, None for
    a key that is kept for ever (both UTC ms).
    """

    purpose: Purpose
    user_id: int
    source: Source
    key: str
    inputs: str
    at: int
    key_until: int | None = None


@dataclass(slots=True)
class Write:
    """A recorded write whose rows are being written, all in one transaction.

    ``name`` is the beginning of the ``ref`` of each of its entries. ``entries``: how many were written so far.
    ``has_first``: True once one of them is no extra (`Entry.extra`).
    """

    id: int
    user_id: int
    name: str
    entries: int = 0
    has_first: bool = False

    @property
    def origin(self) -> Origin:
        """Return the only item of a write that has just one."""
        return Origin(self.id)


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """The member, the hash of the arguments (``inputs``) and the answer (JSON) of the first request with a key."""

    user_id: int
    inputs: str
    answer: str


_FIRST_ANSWER = RowReader(FirstAnswer)
_NEW = RowWriter(NewWrite)
_INSERT = f"INSERT INTO write ({_NEW.names}) VALUES ({_NEW.marks})"


def find(tx: Tx, key: str) -> FirstAnswer | None:
    """Return the first answer to the request with this key, None where there was no request or its key was dropped."""
    return _FIRST_ANSWER.optional(tx.row(f"SELECT {_FIRST_ANSWER.columns} FROM write WHERE key = ?", (key,)))


def find_id(tx: Tx, key: str) -> int | None:
    """Return the id of the write with this key, None where there was no request or its key was dropped."""
    row = tx.row("SELECT id FROM write WHERE key = ?", (key,))
    return int(row[0]) if row else None


def answer_of_import(tx: Tx, write_id: int, user_id: int) -> str | None:
    """Return the answer (JSON) of an import of this member, empty where it wasn't kept; None for any other write."""
    row = tx.row(
        "SELECT COALESCE(answer, '') FROM write WHERE id = ? AND user_id = ? AND purpose = 'import'",
        (write_id, user_id),
    )
    return str(row[0]) if row else None


def import_spans(tx: Tx, user_id: int) -> dict[int, tuple[date, date]]:
    """Return the first and the last UTC day of each of the member's imports whose answer is kept, by the import's id."""
    rows = tx.rows(
        "SELECT id, answer FROM write WHERE user_id = ? AND purpose = 'import' AND answer IS NOT NULL",
        (user_id,),
    )
    answers = {int(id_): json.loads(answer) for id_, answer in rows}
    return {
        id_: (date.fromisoformat(answer["since"]), date.fromisoformat(answer["until"]))
        for id_, answer in answers.items()
        if {"since", "until"} <= answer.keys()
    }


def extent(tx: Tx, user_id: int) -> tuple[int, int]:
    """Return how many writes the member or the schedule made in the member's name, and the id of the last, 0 for none."""
    row = tx.row("SELECT COUNT(*), COALESCE(MAX(id), 0) FROM write WHERE user_id = ?", (user_id,))
    count, last_id = row or (0, 0)
    return int(count), int(last_id)


def begin(tx: Tx, new: NewWrite) -> Write:
    """Record a write that has no answer yet and return it. Raises RuleBroken where the key is taken."""
    return _write(tx.insert(_INSERT, _NEW.cells(new)), new)


def begin_once(tx: Tx, new: NewWrite) -> Write | None:
    """Record a write as `begin` does; return None where the key is taken.

    It doesn't look for the key first: on a PostgreSQL server, each new key near one that was looked for would be a reason to
    refuse one of the two writes.
    """
    rows = tx.rows(f"{_INSERT} ON CONFLICT (key) DO NOTHING RETURNING id", _NEW.cells(new))
    return _write(rows[0][0], new) if rows else None


def _write(write_id: int, new: NewWrite) -> Write:
    name = sha256(f"{new.key} {new.user_id} {new.at}".encode()).hexdigest()[:16]
    return Write(write_id, new.user_id, name)


def answer(tx: Tx, write_id: int, answer: str) -> None:
    """Store the first answer of a write (JSON)."""
    tx.run("UPDATE write SET answer = ? WHERE id = ?", (answer, write_id))


def purpose_of(tx: Tx, write_id: int, user_id: int) -> Purpose | None:
    """Return what the member's write with this id was for, None where the member has no such write."""
    row = tx.row("SELECT purpose FROM write WHERE id = ? AND user_id = ?", (write_id, user_id))
    return Purpose(row[0]) if row else None


def last_at(tx: Tx) -> int | None:
    """Return when the last write was recorded, as the clock showed it then (UTC ms); None where there is no write."""
    row = tx.row("SELECT at FROM write ORDER BY id DESC LIMIT 1")
    return int(row[0]) if row else None


def has_expired_key(tx: Tx, now: int) -> bool:
    """Return True if `drop_keys` has something to delete at ``now`` (UTC ms)."""
    row = tx.row(
        "SELECT 1 FROM write WHERE key_until <= ? AND id < (SELECT MAX(id) FROM write) LIMIT 1", (now,)
    )
    return row is not None


def drop_keys(tx: Tx, now: int, limit: int) -> int:
    """Handle at most ``limit`` writes whose ``key_until`` is past at ``now`` (UTC ms); return how many there were.

    A write that other rows name loses its key and its answer. A write that no row names is deleted. The last write, whose
    instant `last_at` returns, stays as it is until there is another one.
    """
    rows = tx.rows(
        "SELECT id FROM write WHERE key_until <= ? AND id < (SELECT MAX(id) FROM write) ORDER BY key_until, id LIMIT ?",
        (now, limit),
    )
    for row in rows:
        if not tx.run(_DELETE_UNNAMED, row):
            tx.run("UPDATE write SET key = NULL, answer = NULL, key_until = NULL WHERE id = ?", row)
    return len(rows)


_DELETE_UNNAMED = (
    "DELETE FROM write WHERE id = ?"
    " AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.write_id = write.id)"
    " AND NOT EXISTS (SELECT 1 FROM proposal_event WHERE proposal_event.write_id = write.id)"
    " AND NOT EXISTS (SELECT 1 FROM job_close WHERE job_close.write_id = write.id)"
    " AND NOT EXISTS (SELECT 1 FROM import_part WHERE import_part.write_id = write.id)"
    " AND NOT EXISTS (SELECT 1 FROM import_row WHERE import_row.write_id = write.id)"
    " AND NOT EXISTS (SELECT 1 FROM refill_answer WHERE refill_answer.write_id = write.id)"
)
