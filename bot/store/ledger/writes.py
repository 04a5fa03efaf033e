"""Writes: one row for each request that changed something, which the changed rows name."""

from dataclasses import dataclass
from hashlib import sha256

from bot.domain.ledger.entries import Source
from bot.domain.ledger.writes import Origin, Purpose
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class NewWrite:
    """A write that is about to be recorded.

    ``user_id`` is who asked, and for the schedule the owner of the wallet. ``inputs`` is the SHA-256 in hex of what was
    asked. ``key_until`` is when the key may be dropped (UTC ms), None for a key that is kept for ever.
    """

    purpose: Purpose
    user_id: int
    source: Source
    key: str
    inputs: str
    at: int
    key_until: int | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """A write that is being done. ``name`` begins the refs of its entries."""

    id: int
    user_id: int
    name: str

    @property
    def origin(self) -> Origin:
        """The item of a write that has only one."""
        return Origin(self.id)


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """What the write of a key was asked (``inputs``), by whom, and its first answer as JSON."""

    user_id: int
    inputs: str
    answer: str


_FIRST_ANSWER = RowReader(FirstAnswer)
_NEW = RowWriter(NewWrite)


def find(tx: Tx, key: str) -> FirstAnswer | None:
    """Return the answer of the write with this key, None where there is none or its key was dropped."""
    return _FIRST_ANSWER.optional(tx.row(f"SELECT {_FIRST_ANSWER.columns} FROM write WHERE key = ?", (key,)))


def begin(tx: Tx, new: NewWrite) -> Write:
    """Record a write that has no answer yet. Raises sqlite3.IntegrityError where the key is taken."""
    write_id = tx.insert(f"INSERT INTO write ({_NEW.names}) VALUES ({_NEW.marks})", _NEW.cells(new))
    name = sha256(f"{new.key} {new.user_id} {new.at}".encode()).hexdigest()[:16]
    return Write(write_id, new.user_id, name)


def answer(tx: Tx, write_id: int, answer: str) -> None:
    """Keep the first answer of a write, as JSON."""
    tx.run("UPDATE write SET answer = ? WHERE id = ?", (answer, write_id))


def drop_keys(tx: Tx, now: int, limit: int) -> int:
    """Drop the keys and the answers whose time is over, at most ``limit`` of them. Return how many were dropped."""
    return tx.run(
        "UPDATE write SET key = NULL, answer = NULL, key_until = NULL WHERE id IN"
        " (SELECT id FROM write WHERE key_until <= ? ORDER BY key_until LIMIT ?)",
        (now, limit),
    )
