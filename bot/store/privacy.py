"""The rows about a member in every table: counting, exporting and erasing them.

Every table with a member's rows is in ``OWN``, and every other column that can name a member is in ``NAMED``;
tests/store/test_privacy.py compares them with the schema and lists the tables without members' data.
"""

import json
from dataclasses import dataclass
from typing import Any, cast

from bot.store import shown_cards
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.overlay import catalog_of
from bot.store.packing import unpack
from bot.store.reviews import drafts as reviews
from bot.store.reviews import texts

NOBODY = 0
"""The user id that replaces a forgotten member's."""

_WALLETS = "SELECT id FROM wallet WHERE owner_id = :user"
_MINE = f"wallet_id IN ({_WALLETS})"
_OF_ENTRIES = f"entry_id IN (SELECT id FROM entry WHERE {_MINE})"
_OF_PROPOSALS = f"proposal_id IN (SELECT id FROM proposal WHERE {_MINE})"
_OF_TRIALS = "trial_id IN (SELECT id FROM opening_trial WHERE user_id = :user)"
_OF_TEMPLATES = "template_id IN (SELECT id FROM template WHERE user_id = :user)"
_MY_REVIEWS = "review_id IN (SELECT id FROM review WHERE user_id = :user)"
_MY_CLAIMS = "claim_id IN (SELECT id FROM review_claim WHERE user_id = :user)"
_OF_CARDS = "card_id IN (SELECT id FROM card WHERE shared_by = :user)"
OWN: tuple[tuple[str, str], ...] = (
    ("take", _MINE),
    ("line", _MINE),
    ("lot", _MINE),
    ("import_part", _MINE),
    ("import_row", _MINE),
    ("refill_answer", _OF_ENTRIES),
    ("entry", _MINE),
    ("reminder", "user_id = :user"),
    ("interview", _MINE),
    ("proposal_event", _OF_PROPOSALS),
    ("proposal_odds", _OF_PROPOSALS),
    ("proposal_draft", _OF_PROPOSALS),
    ("card_applicant", _OF_PROPOSALS),
    ("proposal", _MINE),
    ("odds_fit", _MINE),
    ("totals", _MINE),
    ("warning", _MINE),
    ("nudge", _MINE),
    ("digest_item", "user_id = :user"),
    ("job_alert_item", "user_id = :user"),
    ("outbox", "place = 'dm' AND address = :user"),
    ("claim", "work = 'dm' AND subject = :user"),
    ("held", "user_id = :user"),
    ("draft_opening", "user_id = :user"),
    ("kept_draft", "user_id = :user"),
    ("opening_draw", _OF_TRIALS),
    ("opening_trial", "user_id = :user"),
    ("template_version", _OF_TEMPLATES),
    ("template", "user_id = :user"),
    ("portfolio_line", "user_id = :user"),
    ("label_answer", "user_id = :user"),
    ("junk_sign", "user_id = :user"),
    ("post_print", "user_id = :user"),
    ("review_text", f"({_MY_REVIEWS} OR {_MY_CLAIMS})"),
    ("review_claim", f"(user_id = :user OR {_MY_REVIEWS})"),
    ("review", "user_id = :user"),
    ("review_advice", "user_id = :user"),
    ("review_block", "user_id = :user"),
    ("review_reader", "user_id = :user"),
    ("job_alert", "user_id = :user"),
    ("job_alert_server", "user_id = :user"),
    ("job_alert_due", _OF_CARDS),
    ("card_word", _OF_CARDS),
    ("card_event", _OF_CARDS),
    ("card", "shared_by = :user"),
    ("job_close", "user_id = :user"),
    ("job_former", "user_id = :user"),
    ("job", "user_id = :user"),
    ("participant", "user_id = :user"),
    ("tally_member", "user_id = :user"),
    ("write", "user_id = :user"),
    ("wallet", "owner_id = :user"),
    ("member", "user_id = :user"),
)
"""(table, condition) of a member's own rows, in an order in which they can be deleted; ``:user`` is the member's id."""

NAMED: tuple[tuple[str, str], ...] = (
    ("entry", "actor_id"),
    ("card", "marked_by"),
    ("card", "off_by"),
    ("card_event", "user_id"),
    ("community", "set_by"),
    ("review_advice", "reader_id"),
    ("review_block", "reader_id"),
    ("kept_message", "asked_by"),
)
"""(table, column) that names a member in a row about others too: erasing keeps the row and stores NOBODY instead."""

_ABOUT = (
    *OWN,
    ("entry", f"actor_id = :user AND NOT {_MINE}"),
    ("card_event", f"user_id = :user AND NOT {_OF_CARDS}"),
    ("community", "set_by = :user"),
    ("kept_message", "asked_by = :user"),
)
_WRITTEN = (("entry", _MINE), ("proposal", _MINE), ("job", "user_id = :user"))
"""(table, condition) of the rows in which a member writes notes."""
_UNSENT = (
    "outbox WHERE place = 'dm' AND address = :user AND state <> 'sent'",
    "digest_item WHERE user_id = :user AND outbox_id IS NULL",
)
_PACKED = {"held": "request", "import_part": "changes"}
"""The column of a table that may hold a packed text."""
_WHO = {"user_id", "owner_id", "shared_by", *(column for _, column in NAMED)}

Rows = dict[str, list[dict[str, SqlValue]]]


@dataclass(frozen=True, slots=True)
class RowCounts:
    """How many rows there are about a member.

    ``tables`` is (table, rows), ``notes`` the number of notes, ``waiting`` the number of messages that were not sent yet.
    """

    tables: tuple[tuple[str, int], ...]
    notes: int
    waiting: int

    def of(self, name: str) -> int:
        """Return the number of rows in the table ``name``, 0 for an unknown table."""
        return dict(self.tables).get(name, 0)

    @property
    def total(self) -> int:
        """Return the number of rows in all tables."""
        return sum(count for _, count in self.tables)


def counts(tx: Tx, user_id: int) -> RowCounts:
    """Return how many rows there are about the member, 0 everywhere for an unknown member."""
    by_table: dict[str, int] = {}
    for table, where in _ABOUT:
        by_table[table] = by_table.get(table, 0) + _count(tx, f"{table} WHERE {where}", user_id)
    notes = sum(_count(tx, f"{table} WHERE {where} AND note <> ''", user_id) for table, where in _WRITTEN)
    waiting = sum(_count(tx, rows, user_id) for rows in _UNSENT)
    return RowCounts(tuple(by_table.items()), notes, waiting)


def rows_about(tx: Tx, user_id: int) -> Rows:
    """Return every row about the member as a dict, by table and oldest first; empty for an unknown member.

    The ids of other members in these rows are None.
    """
    by_table: Rows = {}
    for table, where in _ABOUT:
        names = catalog_of(tx).columns(tx, table)
        columns = ", ".join(names)
        for row in tx.rows(f"SELECT {columns} FROM {table} WHERE {where} ORDER BY 1, 2", {"user": user_id}):
            kept = {name: _unless_other(name, value, user_id) for name, value in zip(names, row, strict=True)}
            if table == "review_text":
                kept["body"] = texts.without_margin(str(kept["body"]))
            if table in _PACKED:
                kept[_PACKED[table]] = _unpacked(str(kept[_PACKED[table]]))
            by_table.setdefault(table, []).append(kept)
    return by_table


def started_at(tx: Tx, user_id: int) -> int | None:
    """Return when the member first used the bot (UTC ms), None for an unknown member."""
    row = tx.row("SELECT created_at FROM member WHERE user_id = ?", (user_id,))
    return int(row[0]) if row else None


def erase(tx: Tx, user_id: int) -> int:
    """Erase the member from every table. Return how many changes to others' cards stay, without the member's name.

    The cards that the member shared go, with their history. A second call finds nothing to erase and returns 0.
    """
    kept = _count(tx, f"card_event WHERE user_id = :user AND NOT {_OF_CARDS}", user_id)
    shown_cards.follow_member(tx, user_id)
    _count_as_forgotten(tx, user_id)
    reviews.let_wait_again(tx, user_id)
    _open_entries(tx, user_id)
    _forget_writes(tx, user_id)
    for table in ("card_applicant", "job_alert_item"):
        tx.run(f"DELETE FROM {table} WHERE {_OF_CARDS}", {"user": user_id})
    for table, where in OWN:
        tx.run(f"DELETE FROM {table} WHERE {where}", {"user": user_id})
    for table, column in NAMED:
        tx.run(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (NOBODY, user_id))
    tx.run("DELETE FROM erasure")
    _forget_in_answers(tx, user_id)
    return kept


def _count(tx: Tx, selection: str, user_id: int) -> int:
    """Return the number of rows of a selection: a table and a condition (``table WHERE …``) from the lists above."""
    row = tx.row("SELECT COUNT(*) FROM " + selection, {"user": user_id})
    return int(row[0]) if row else 0


def _unless_other(name: str, value: SqlValue, user_id: int) -> SqlValue:
    """Return the value of a column, None in place of another member's id."""
    return None if name in _WHO and value not in {user_id, NOBODY} else value


def _unpacked(text: str) -> str:
    """Return the text with its packed part in plain words, e.g. of a request whose kind stands before the packed part."""
    plain, space, packed = text.rpartition(" ")
    try:
        return f"{plain}{space}{unpack(packed)}"
    except ValueError:
        return text


def _count_as_forgotten(tx: Tx, user_id: int) -> None:
    """Keep the member in the number of applicants of each card, without the id."""
    tx.run(
        "UPDATE card SET forgotten = forgotten + 1 WHERE id IN (SELECT card_id FROM card_applicant"
        f" WHERE proposal_id IN (SELECT id FROM proposal WHERE status <> 'void' AND {_MINE}))",
        {"user": user_id},
    )


def _open_entries(tx: Tx, user_id: int) -> None:
    """Allow entries of the wallets that the member owns or wrote in to be changed and deleted, until `erase` ends."""
    tx.run(
        f"INSERT INTO erasure (wallet_id) {_WALLETS} UNION SELECT wallet_id FROM entry WHERE actor_id = :user",
        {"user": user_id},
    )


def _forget_writes(tx: Tx, user_id: int) -> None:
    """Remove the member's writes from the rows that stay; a write that others' entries name stays under NOBODY, emptied."""
    tx.run(
        f"UPDATE write SET user_id = {NOBODY}, key = NULL, inputs = '', answer = NULL, key_until = NULL"
        f" WHERE user_id = :user AND id IN (SELECT write_id FROM entry WHERE actor_id = :user AND NOT {_MINE})",
        {"user": user_id},
    )


def _forget_in_answers(tx: Tx, user_id: int) -> None:
    """Replace the member's id by null in the answers to others, as an answer may name who had logged a job before."""
    # An answer contains the id if REPLACE changes it; LIKE ignores the case in some databases only.
    rows = tx.rows("SELECT id, answer FROM write WHERE REPLACE(answer, ?, '') <> answer", (str(user_id),))
    for write_id, answer in rows:
        without = json.dumps(_without(json.loads(answer), user_id), separators=(",", ":"), ensure_ascii=False)
        tx.run("UPDATE write SET answer = ? WHERE id = ?", (without, write_id))


def _without(value: Any, user_id: int) -> Any:
    """Return a JSON value with None in place of the member's id, at every depth."""
    if isinstance(value, dict):
        return {name: _without(part, user_id) for name, part in cast(dict[str, Any], value).items()}
    if isinstance(value, list):
        return [_without(part, user_id) for part in cast(list[Any], value)]
    return None if value == user_id and not isinstance(value, bool) else value
