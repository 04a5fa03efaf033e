"""All that is held about a person: where it is, how it is read out, and how it is taken out again.

Every table is in one of three lists, and every column that can name a person is in ``OWN`` or ``NAMED``;
tests/store/test_privacy.py holds that against the schema.
"""

import json
from dataclasses import dataclass
from typing import Any, cast

from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import columns_of

NOBODY = 0
"""Stands where a person stood who asked to be forgotten."""

_WALLETS = "SELECT id FROM wallet WHERE owner_id = :user"
_MINE = f"wallet_id IN ({_WALLETS})"
_OF_ENTRIES = f"entry_id IN (SELECT id FROM entry WHERE {_MINE})"
_OF_PROPOSALS = f"proposal_id IN (SELECT id FROM proposal WHERE {_MINE})"
OWN: tuple[tuple[str, str], ...] = (
    ("take", _MINE),
    ("line", _MINE),
    ("lot", _MINE),
    ("import_row", _MINE),
    ("refill_answer", _OF_ENTRIES),
    ("entry", _MINE),
    ("proposal_event", _OF_PROPOSALS),
    ("proposal", _MINE),
    ("warning", _MINE),
    ("nudge", _MINE),
    ("digest_item", "user_id = :user"),
    ("outbox", "place = 'dm' AND address = :user"),
    ("held", "user_id = :user"),
    ("label_answer", "user_id = :user"),
    ("job_member", "user_id = :user"),
    ("job_close", "user_id = :user AND undone_at IS NOT NULL"),
    ("participant", "user_id = :user"),
    ("tally_member", "user_id = :user"),
    ("write", "user_id = :user"),
    ("wallet", "owner_id = :user"),
    ("member", "user_id = :user"),
)
"""A person's own rows (``:user`` is their id), in an order in which they can be deleted."""

NAMED: tuple[tuple[str, str], ...] = (
    ("entry", "actor_id"),
    ("job", "logged_by"),
    ("job", "shared_by"),
    ("job_close", "user_id"),
    ("community", "set_by"),
)
"""Columns that name a person in a row which is others' too: it stays, and NOBODY takes their place."""

IMPERSONAL_TABLES = frozenset({"erasure", "schema_migration", "tally", "tally_row"})
"""Tables that hold nothing about anybody once a transaction has ended; a tally's rows say of nobody whose they are."""

_JOBS = (
    "id IN (SELECT id FROM job WHERE logged_by = :user OR shared_by = :user OR community_id = :user"
    " UNION SELECT job_id FROM job_member WHERE user_id = :user UNION SELECT job_id FROM job_close WHERE user_id = :user"
    f" UNION SELECT job_id FROM proposal WHERE {_MINE}"
    f" UNION SELECT job_id FROM entry WHERE job_id IS NOT NULL AND {_MINE})"
)
_HELD = (
    *OWN,
    ("entry", f"actor_id = :user AND NOT {_MINE}"),
    ("job_close", "user_id = :user AND undone_at IS NULL"),
    ("job", _JOBS),
    ("community", "set_by = :user"),
)
_WRITTEN = (("entry", _MINE), ("proposal", _MINE), ("job_member", "user_id = :user"))
"""Where a person's notes are."""
_WAITING = (
    "outbox WHERE place = 'dm' AND address = :user AND state <> 'sent'",
    "digest_item WHERE user_id = :user AND outbox_id IS NULL",
)
_WHO = {"user_id", "owner_id", *(column for _, column in NAMED)}

Rows = dict[str, list[dict[str, SqlValue]]]


@dataclass(frozen=True, slots=True)
class RowCounts:
    """``tables``: how many rows each has about the person. ``waiting``: messages to them that weren't sent yet."""

    tables: tuple[tuple[str, int], ...]
    notes: int
    waiting: int

    def of(self, name: str) -> int:
        return dict(self.tables).get(name, 0)

    @property
    def total(self) -> int:
        return sum(count for _, count in self.tables)


def counts(tx: Tx, user_id: int) -> RowCounts:
    found: dict[str, int] = {}
    for table, where in _HELD:
        found[table] = found.get(table, 0) + _count(tx, f"{table} WHERE {where}", user_id)
    notes = sum(_count(tx, f"{table} WHERE {where} AND note <> ''", user_id) for table, where in _WRITTEN)
    waiting = sum(_count(tx, rows, user_id) for rows in _WAITING)
    return RowCounts(tuple(found.items()), notes, waiting)


def rows_about(tx: Tx, user_id: int) -> Rows:
    """Every row about the person, by table, oldest first; other people in them are left out."""
    found: Rows = {}
    for table, where in _HELD:
        names = columns_of(tx, table)
        columns = ", ".join(names)
        for row in tx.rows(f"SELECT {columns} FROM {table} WHERE {where} ORDER BY 1, 2", {"user": user_id}):
            kept = {name: _unless_other(name, value, user_id) for name, value in zip(names, row, strict=True)}
            found.setdefault(table, []).append(kept)
    return found


def started_at(tx: Tx, user_id: int) -> int | None:
    """When the person started; None where they haven't."""
    row = tx.row("SELECT created_at FROM member WHERE user_id = ?", (user_id,))
    return int(row[0]) if row else None


def erase(tx: Tx, user_id: int) -> int:
    """Take the person out of everything; how many jobs stay, as others have them too."""
    concerned = [int(id_) for (id_,) in tx.rows(f"SELECT id FROM job WHERE {_JOBS}", {"user": user_id})]
    _count_as_forgotten(tx, user_id)
    _open_entries(tx, user_id)
    _forget_writes(tx, user_id)
    for table, where in OWN:
        tx.run(f"DELETE FROM {table} WHERE {where}", {"user": user_id})
    for table, column in NAMED:
        tx.run(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (NOBODY, user_id))
    tx.run("DELETE FROM erasure")
    _forget_in_answers(tx, user_id)
    return sum(not _drop_if_alone(tx, job_id) for job_id in concerned)


def _count(tx: Tx, those: str, user_id: int) -> int:
    """``those``: a table and a condition, from the lists above."""
    row = tx.row("SELECT COUNT(*) FROM " + those, {"user": user_id})
    return int(row[0]) if row else 0


def _unless_other(name: str, value: SqlValue, user_id: int) -> SqlValue:
    return None if name in _WHO and value not in {user_id, NOBODY} else value


def _count_as_forgotten(tx: Tx, user_id: int) -> None:
    """Who applied stays counted, as a number."""
    tx.run(
        "UPDATE job SET forgotten = forgotten + 1 WHERE id IN"
        f" (SELECT job_id FROM proposal WHERE status <> 'void' AND {_MINE})",
        {"user": user_id},
    )


def _open_entries(tx: Tx, user_id: int) -> None:
    """Let entries be deleted and changed, in the wallets that this person owns or wrote in, until the transaction ends."""
    tx.run(
        f"INSERT INTO erasure (wallet_id) {_WALLETS} UNION SELECT wallet_id FROM entry WHERE actor_id = :user",
        {"user": user_id},
    )


def _forget_writes(tx: Tx, user_id: int) -> None:
    """Let what stays name no write of the person's; a write that entries of others name stays as nobody's."""
    tx.run("UPDATE job_close SET write_id = NULL WHERE user_id = ?", (user_id,))
    tx.run(
        f"UPDATE write SET user_id = {NOBODY}, key = NULL, inputs = '', answer = NULL, key_until = NULL"
        f" WHERE user_id = :user AND id IN (SELECT write_id FROM entry WHERE actor_id = :user AND NOT {_MINE})",
        {"user": user_id},
    )


def _forget_in_answers(tx: Tx, user_id: int) -> None:
    """What others were answered may name the person: who had logged a job before them."""
    # Whatever changes where the id is cut out of it has the id in it: LIKE minds the case in one database only.
    rows = tx.rows("SELECT id, answer FROM write WHERE REPLACE(answer, ?, '') <> answer", (str(user_id),))
    for write_id, answer in rows:
        without = json.dumps(_without(json.loads(answer), user_id), separators=(",", ":"), ensure_ascii=False)
        tx.run("UPDATE write SET answer = ? WHERE id = ?", (without, write_id))


def _without(value: Any, user_id: int) -> Any:
    if isinstance(value, dict):
        return {name: _without(part, user_id) for name, part in cast(dict[str, Any], value).items()}
    if isinstance(value, list):
        return [_without(part, user_id) for part in cast(list[Any], value)]
    return None if value == user_id and not isinstance(value, bool) else value


def _drop_if_alone(tx: Tx, job_id: int) -> bool:
    """Delete the job that nobody else has logged, applied to, spent on or closed; whether it is gone."""
    others = tx.row(
        "SELECT 1 FROM job_member WHERE job_id = :job UNION ALL SELECT 1 FROM proposal WHERE job_id = :job"
        " UNION ALL SELECT 1 FROM entry WHERE job_id = :job"
        " UNION ALL SELECT 1 FROM job_close WHERE job_id = :job AND user_id <> :nobody LIMIT 1",
        {"job": job_id, "nobody": NOBODY},
    )
    if others is None:
        tx.run("DELETE FROM job_close WHERE job_id = ?", (job_id,))
        tx.run("DELETE FROM job WHERE id = ?", (job_id,))
    return others is None
