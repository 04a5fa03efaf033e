"""The outbox: a message is a row before it is a request to Discord."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


class MessageState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    PARKED = "parked"
    JOINED = "joined"
    """Another message has taken it along: what becomes of that one becomes of this."""


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """``place``: dm or channel; ``address``: the person's or the server's id. ``payload``: ids and days only, as the
    figures are worked out when it is composed. ``tried_at``: when it was last handed to Discord, None where it surely
    hasn't arrived."""

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


_MESSAGE = RowReader(OutboxMessage)


def add(
    tx: Tx, *, key: str, kind: str, place: str, address: int, payload: dict[str, Any], due_at: int, now: int
) -> None:
    """Queue a message; a key that is known already stays as it is."""
    tx.run(
        "INSERT INTO outbox (key, kind, place, address, payload, due_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO NOTHING",
        (key, kind, place, address, json.dumps(payload), due_at, now),
    )


def due(tx: Tx, now: int, limit: int) -> list[OutboxMessage]:
    """What is to be handed to Discord, oldest first; what was being handed over when the process died among it."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE state IN ('waiting', 'sending') AND due_at <= ?"
        " ORDER BY due_at, id LIMIT ?",
        (now, limit),
    )
    return _MESSAGE.values(rows)


def get(tx: Tx, message_id: int) -> OutboxMessage | None:
    row = tx.row(f"SELECT {_MESSAGE.columns} FROM outbox WHERE id = ?", (message_id,))
    return _MESSAGE.optional(row)


def find(tx: Tx, key: str) -> OutboxMessage | None:
    row = tx.row(f"SELECT {_MESSAGE.columns} FROM outbox WHERE key = ?", (key,))
    return _MESSAGE.optional(row)


def waiting_with(tx: Tx, message: OutboxMessage, now: int, limit: int) -> list[OutboxMessage]:
    """What else is due at the same address and was never handed to Discord, oldest first."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND place = ? AND state = 'waiting'"
        " AND due_at <= ? AND id <> ? ORDER BY due_at, id LIMIT ?",
        (message.address, message.place, now, message.id, limit),
    )
    return _MESSAGE.values(rows)


def join(tx: Tx, message_id: int, to: int) -> None:
    """Let another message take this one along."""
    tx.run("UPDATE outbox SET state = 'joined', joined_to = ? WHERE id = ?", (to, message_id))


def joined_to(tx: Tx, message_id: int) -> list[OutboxMessage]:
    """What the message has taken along, oldest first."""
    rows = tx.rows(f"SELECT {_MESSAGE.columns} FROM outbox WHERE joined_to = ? ORDER BY id", (message_id,))
    return _MESSAGE.values(rows)


def postpone(tx: Tx, message_id: int, at: int) -> None:
    """It may not come before the instant ``at``: no attempt, and no doubt more than there was."""
    tx.run("UPDATE outbox SET due_at = ? WHERE id = ?", (at, message_id))


def mark_sending(tx: Tx, message_id: int, now: int) -> None:
    tx.run(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, tried_at = ? WHERE id = ?",
        (now, message_id),
    )


def mark_sent(tx: Tx, message_id: int, discord_id: int) -> None:
    tx.run(
        "UPDATE outbox SET state = 'sent', message_id = ?, reason = NULL WHERE id = ?",
        (discord_id, message_id),
    )


def mark_uncertain(tx: Tx, message_id: int, at: int, reason: str) -> None:
    """Try again at the instant ``at``. Nobody knows whether it has arrived: it stays in ``sending``, to be looked for."""
    tx.run("UPDATE outbox SET due_at = ?, reason = ? WHERE id = ?", (at, reason, message_id))


def postpone_failed(tx: Tx, message_id: int, at: int, reason: str) -> None:
    """Try again at the instant ``at``: it couldn't be composed, which counts as an attempt."""
    tx.run(
        "UPDATE outbox SET attempts = attempts + 1, due_at = ?, reason = ? WHERE id = ?",
        (at, reason, message_id),
    )


def park(tx: Tx, message_id: int, reason: str, *, in_doubt: bool) -> None:
    """Give it up. ``in_doubt``: an earlier attempt may have arrived."""
    tx.run(
        "UPDATE outbox SET state = 'parked', reason = ?, tried_at = CASE WHEN ? = 1 THEN tried_at END WHERE id = ?",
        (reason, int(in_doubt), message_id),
    )


def parked_for(tx: Tx, address: int, limit: int) -> list[OutboxMessage]:
    """What couldn't be delivered to a person or a server, newest first."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND state = 'parked' AND reason <> 'stale'"
        " ORDER BY id DESC LIMIT ?",
        (address, limit),
    )
    return _MESSAGE.values(rows)


def unreached(tx: Tx, user_id: int, limit: int) -> list[OutboxMessage]:
    """What couldn't be delivered to a person and fell due after the last message that reached them, newest first."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND state = 'parked' AND reason <> 'stale' AND due_at >"
        " (SELECT COALESCE(MAX(tried_at), 0) FROM outbox WHERE address = ? AND state = 'sent') ORDER BY id DESC LIMIT ?",
        (user_id, user_id, limit),
    )
    return _MESSAGE.values(rows)


def release(tx: Tx, address: int, now: int) -> int:
    """Let everything that is parked for this address be tried again, and looked for first where it may have arrived; how
    many."""
    return tx.run(
        "UPDATE outbox SET state = CASE WHEN tried_at IS NULL THEN 'waiting' ELSE 'sending' END, attempts = 0,"
        " due_at = ?, reason = NULL WHERE address = ? AND state = 'parked' AND reason <> 'stale'",
        (now, address),
    )


def summaries(tx: Tx, guild_id: int) -> list[OutboxMessage]:
    """Return the messages with a server's monthly summaries in every state, oldest first."""
    rows = tx.rows(
        f"SELECT {_MESSAGE.columns} FROM outbox WHERE address = ? AND place = 'channel' AND payload ->> 'kind' = 'summary'"
        " ORDER BY id",
        (guild_id,),
    )
    return _MESSAGE.values(rows)


def state_of(tx: Tx, key: str) -> MessageState | None:
    row = tx.row("SELECT state FROM outbox WHERE key = ?", (key,))
    return MessageState(row[0]) if row else None
