"""The outbox: each message to Discord is stored as a row before it is sent."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.domain.shards import ALL_SHARDS, Shards
from bot.domain.time.calendar import DAY_MS
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader
from bot.store.shards import served_by


class MessageState(StrEnum):
    """The state of a message.

    ``WAITING``: not sent yet. ``SENDING``: handed to Discord, the outcome is unknown. ``SENT``: arrived. ``PARKED``: given
    up until `release`. ``JOINED``: part of another message, whose state counts.
    """

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    PARKED = "parked"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message of the outbox.

    ``place`` is ``dm`` or ``channel``; ``address`` is the id of the member or the server. ``payload`` has ids and days only;
    figures are computed when the message is composed. ``due_at`` is UTC ms. ``attempts`` counts the attempts to send.
    ``tried_at`` is when the message was last handed to Discord (UTC ms), None for a message that certainly hasn't arrived.
    ``reason`` is why the last attempt failed, None for no failure.
    """

    id: int
    key: str
    kind: str
    place: str
    address: int
    payload: dict[str, Any]
    due_at: int
    state: MessageState
    attempts: int
    tried_at: int | None
    reason: str | None

    @property
    def about(self) -> str:
        """Return the kind; of a row with the kind ``digest`` the kind in its payload, e.g. ``summary``."""
        return str(self.payload.get("kind", self.kind)) if self.kind == DIGEST else self.kind


DIGEST = "digest"
NEWER_KINDS = frozenset({"alert", "own-reminder", "recap", "review", "review-news"})
"""Kinds that the table's list lacks: such a row is stored as DIGEST, with its kind in the payload."""
KEPT_MS = 90 * DAY_MS
"""How long a finished message is kept."""
_MESSAGE = RowReader(OutboxMessage)


def add(
    tx: Tx, *, key: str, kind: str, place: str, address: int, payload: dict[str, Any], due_at: int, now: int
) -> None:
    """Store a message to be sent at ``due_at`` (UTC ms) or later; does nothing for a known key."""
    if kind in NEWER_KINDS:
        kind, payload = DIGEST, {**payload, "kind": kind}
    tx.run(
        "INSERT INTO outbox (key, kind, place, address, payload, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO NOTHING",
        (key, kind, place, address, json.dumps(payload), due_at, now),
    )


def rename_created_after(tx: Tx, at: int) -> None:
    """Free the keys of the messages that were queued after ``at`` (UTC ms), so that the same news can be queued again."""
    tx.run("UPDATE outbox SET key = key || '/' || id WHERE created_at > ?", (at,))


def due(
    tx: Tx,
    place: str,
    now: int,
    limit: int,
    without: Sequence[int] = (),
    shards: Shards = ALL_SHARDS,
) -> list[OutboxMessage]:
    """Return at most ``limit`` messages to a place that are due at ``now`` (UTC ms), the longest due first.

    Messages to the addresses ``without`` are left out, and those to servers of other shards. Messages in the state SENDING
    are among the due ones: whether they arrived is unknown, as after a crash.
    """
    marks = ", ".join("?" * (1 + len(without)))
    served, numbers = served_by("address", shards)
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE state IN ('waiting', 'sending') AND place = ? AND due_at <= ?"
        f" AND address NOT IN ({marks}){served} ORDER BY due_at, id LIMIT ?",
        (place, now, 0, *without, *numbers, limit),
    )
    return _MESSAGE.values(rows)


def get(tx: Tx, message_id: int) -> OutboxMessage | None:
    """Return the message with this id, None where there is none."""
    row = tx.row(f"SELECT {_MESSAGE.columns} FROM outbox WHERE id = ?", (message_id,))
    return _MESSAGE.optional(row)


def find(tx: Tx, key: str) -> OutboxMessage | None:
    """Return the message with this key, None where there is none."""
    row = tx.row(f"SELECT {_MESSAGE.columns} FROM outbox WHERE key = ?", (key,))
    return _MESSAGE.optional(row)


def waiting_with(tx: Tx, message: OutboxMessage, now: int, limit: int) -> list[OutboxMessage]:
    """Return at most ``limit`` other due messages to the same address that are still WAITING, the longest due first."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND place = ? AND state = 'waiting'"
        " AND due_at <= ? AND id <> ? ORDER BY due_at, id LIMIT ?",
        (message.address, message.place, now, message.id, limit),
    )
    return _MESSAGE.values(rows)


def waiting_of(tx: Tx, address: int, kind: str) -> list[OutboxMessage]:
    """Return the messages of a kind to an address that are still WAITING, by id."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND kind = ? AND state = 'waiting' ORDER BY id",
        (address, kind),
    )
    return _MESSAGE.values(rows)


def join(tx: Tx, message_id: int, to: int) -> None:
    """Make a message, with the messages that are part of it, part of the message ``to``."""
    tx.run("UPDATE outbox SET joined_to = ? WHERE joined_to = ?", (to, message_id))
    tx.run("UPDATE outbox SET state = 'joined', joined_to = ? WHERE id = ?", (to, message_id))


def joined_to(tx: Tx, message_id: int) -> list[OutboxMessage]:
    """Return the messages that are part of this one, by id."""
    rows = tx.rows(f"SELECT {_MESSAGE.columns} FROM outbox WHERE joined_to = ? ORDER BY id", (message_id,))
    return _MESSAGE.values(rows)


def postpone(tx: Tx, message_id: int, at: int) -> None:
    """Change when a message is due (UTC ms), without counting an attempt."""
    tx.run("UPDATE outbox SET due_at = ? WHERE id = ?", (at, message_id))


def mark_sending(tx: Tx, message_id: int, now: int) -> None:
    """Record that an attempt to send the message begins at ``now`` (UTC ms).

    For a message in the state SENDING ``tried_at`` stays: an earlier attempt may have arrived, and that one is looked for.
    """
    tx.run(
        "UPDATE outbox SET attempts = attempts + 1, tried_at = CASE WHEN state = 'sending' THEN tried_at ELSE ? END,"
        " state = 'sending' WHERE id = ?",
        (now, message_id),
    )


def mark_absent(tx: Tx, message_id: int, now: int) -> None:
    """Record that no attempt before ``now`` (UTC ms) arrived, and that the message is handed to Discord now."""
    tx.run("UPDATE outbox SET tried_at = ? WHERE id = ?", (now, message_id))


def mark_sent(tx: Tx, message_id: int, discord_id: int, now: int) -> None:
    """Record at ``now`` (UTC ms) that the message arrived as Discord's message ``discord_id``."""
    tx.run(
        "UPDATE outbox SET state = 'sent', message_id = ?, reason = NULL, forget_at = ? WHERE id = ?",
        (discord_id, now + KEPT_MS, message_id),
    )


def mark_uncertain(tx: Tx, message_id: int, at: int, reason: str) -> None:
    """Retry a message in the state SENDING at ``at`` (UTC ms). The next attempt first looks whether the message arrived."""
    tx.run("UPDATE outbox SET due_at = ?, reason = ? WHERE id = ?", (at, reason, message_id))


def postpone_failed(tx: Tx, message_id: int, at: int, reason: str) -> None:
    """Retry a message that couldn't be composed at ``at`` (UTC ms), and count the attempt."""
    tx.run(
        "UPDATE outbox SET attempts = attempts + 1, due_at = ?, reason = ? WHERE id = ?",
        (at, reason, message_id),
    )


def park(tx: Tx, message_id: int, reason: str, now: int, *, in_doubt: bool) -> None:
    """Give up a message at ``now`` (UTC ms) until `release`. ``in_doubt``: True if an earlier attempt may have arrived."""
    tx.run(
        "UPDATE outbox SET state = 'parked', reason = ?, tried_at = CASE WHEN ? = 1 THEN tried_at END, forget_at = ?"
        " WHERE id = ?",
        (reason, int(in_doubt), now + KEPT_MS, message_id),
    )


def parked_for(tx: Tx, address: int, limit: int) -> list[OutboxMessage]:
    """Return at most ``limit`` messages to a member or a server that were given up, newest first.

    Messages that were too old to be sent (reason ``stale``) are left out.
    """
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND state = 'parked' AND reason <> 'stale'"
        " ORDER BY id DESC LIMIT ?",
        (address, limit),
    )
    return _MESSAGE.values(rows)


def unreached(tx: Tx, user_id: int, limit: int) -> list[OutboxMessage]:
    """Return at most ``limit`` given-up messages that were due after the last message that reached the member, newest first.

    Messages that were too old to be sent (reason ``stale``) are left out.
    """
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND state = 'parked' AND reason <> 'stale' AND due_at >"
        " (SELECT COALESCE(MAX(tried_at), 0) FROM outbox WHERE address = ? AND state = 'sent') ORDER BY id DESC LIMIT ?",
        (user_id, user_id, limit),
    )
    return _MESSAGE.values(rows)


def release(tx: Tx, address: int, now: int) -> int:
    """Retry all given-up messages to this address at ``now`` (UTC ms). Return how many there were, 0 for none.

    A message that may have arrived becomes SENDING, so that the next attempt first looks for the message; one for which
    looking was in vain (reason ``unclear``) becomes WAITING, as a person has decided now. Messages that were too old to be
    sent (reason ``stale``) stay as they are.
    """
    return tx.run(
        "UPDATE outbox SET state = CASE WHEN tried_at IS NULL OR reason = 'unclear' THEN 'waiting' ELSE 'sending' END,"
        " attempts = 0, due_at = ?, reason = NULL, forget_at = NULL"
        " WHERE address = ? AND state = 'parked' AND reason <> 'stale'",
        (now, address),
    )


def summaries(tx: Tx, guild_id: int) -> list[OutboxMessage]:
    """Return all messages with monthly summaries of a server, in every state, oldest first."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND place = 'channel' AND payload ->> 'kind' = 'summary'"
        " ORDER BY id",
        (guild_id,),
    )
    return _MESSAGE.values(rows)


def state_of(tx: Tx, key: str) -> MessageState | None:
    """Return the state of the message with this key, None where there is none."""
    row = tx.row("SELECT state FROM outbox WHERE key = ?", (key,))
    return MessageState(row[0]) if row else None


def set_payload(tx: Tx, message_id: int, payload: dict[str, Any]) -> None:
    """Store another payload of a message."""
    tx.run("UPDATE outbox SET payload = ? WHERE id = ?", (json.dumps(payload), message_id))
