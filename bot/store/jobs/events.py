"""The history of cards: who did what to a card, when, with the values before and after."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader


class CardAction(StrEnum):
    """What was done to a card."""

    SHARED = "shared"
    ADDED = "added"
    CORRECTED = "corrected"
    REPORTED = "reported"
    REOPENED = "reopened"
    TAKEN_OFF = "taken_off"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class CardEvent:
    """What a member did to a card. ``at``: UTC ms. ``changes``: the values before and after, by column.

    ``refers_to``: the event that this one took back, None for any other. ``is_taken_back``: a later event took it back.
    """

    id: int
    card_id: int
    community_id: int
    user_id: int
    what: CardAction
    at: int
    changes: dict[str, Any]
    refers_to: int | None
    is_taken_back: bool


_EVENT = RowReader(
    CardEvent,
    "event",
    is_taken_back="EXISTS (SELECT 1 FROM card_event AS later WHERE later.refers_to = event.id)",
)


def find(tx: Tx, event_id: int) -> CardEvent | None:
    """Return the event with this id, None where there is none."""
    row = tx.row(f"SELECT {_EVENT.columns} FROM card_event AS event WHERE id = ?", (event_id,))
    return _EVENT.optional(row)


def of_card(tx: Tx, card_id: int, limit: int, offset: int = 0) -> list[CardEvent]:
    """Return at most ``limit`` events of a card after the first ``offset``, the last one first."""
    rows = tx.rows(
        f"SELECT {_EVENT.columns} FROM card_event AS event WHERE card_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        (card_id, limit, offset),
    )
    return _EVENT.values(rows)


def of_server(tx: Tx, community_id: int, limit: int, offset: int = 0) -> list[CardEvent]:
    """Return at most ``limit`` events of all cards of a server after the first ``offset``, the last one first."""
    rows = tx.rows(
        f"SELECT {_EVENT.columns} FROM card_event AS event WHERE community_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        (community_id, limit, offset),
    )
    return _EVENT.values(rows)


def who_acted(tx: Tx, card_id: int, at: SqlValue) -> int | None:
    """Return the member who changed the card at an instant, NOBODY for an unknown one, None for no instant."""
    if at is None:
        return None
    row = tx.row(
        "SELECT user_id FROM card_event WHERE card_id = ? AND at = ? ORDER BY id DESC LIMIT 1",
        (card_id, at),
    )
    return int(row[0]) if row else 0


def add(
    tx: Tx,
    card_id: int,
    community_id: int,
    user_id: int,
    what: CardAction,
    now: int,
    changes: Mapping[str, Sequence[SqlValue]],
    refers_to: int | None,
) -> None:
    """Record what a member did to a card at ``now`` (UTC ms); ``changes``: the values before and after, by column."""
    tx.run(
        "INSERT INTO card_event (card_id, community_id, user_id, what, at, changes, refers_to)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (card_id, community_id, user_id, what, now, json.dumps(changes), refers_to),
    )
