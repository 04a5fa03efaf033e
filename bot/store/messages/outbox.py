"""The outbox and the news that wait for a server's digest. A message is a row before it is a request to Discord."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.store.engine.database import Row, Tx


class State(StrEnum):
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
    state: State
    attempts: int
    tried_at: int | None
    reason: str | None


_COLUMNS = "id, key, kind, place, address, payload, due_at, state, attempts, tried_at, reason"


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
        f"SELECT {_COLUMNS} FROM outbox WHERE state IN ('waiting', 'sending') AND due_at <= ? ORDER BY due_at, id LIMIT ?",
        (now, limit),
    )
    return [_message(row) for row in rows]


def get(tx: Tx, message_id: int) -> OutboxMessage | None:
    row = tx.row(f"SELECT {_COLUMNS} FROM outbox WHERE id = ?", (message_id,))
    return _message(row) if row else None


def find(tx: Tx, key: str) -> OutboxMessage | None:
    row = tx.row(f"SELECT {_COLUMNS} FROM outbox WHERE key = ?", (key,))
    return _message(row) if row else None


def waiting_with(tx: Tx, message: OutboxMessage, now: int, limit: int) -> list[OutboxMessage]:
    """What else is due at the same address and was never handed to Discord, oldest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM outbox WHERE address = ? AND place = ? AND state = 'waiting' AND due_at <= ? AND id <> ?"
        " ORDER BY due_at, id LIMIT ?",
        (message.address, message.place, now, message.id, limit),
    )
    return [_message(row) for row in rows]


def join(tx: Tx, message_id: int, to: int) -> None:
    """Let another message take this one along."""
    tx.run("UPDATE outbox SET state = 'joined', joined_to = ? WHERE id = ?", (to, message_id))


def joined(tx: Tx, message_id: int) -> list[OutboxMessage]:
    """What the message has taken along, oldest first."""
    rows = tx.rows(f"SELECT {_COLUMNS} FROM outbox WHERE joined_to = ? ORDER BY id", (message_id,))
    return [_message(row) for row in rows]


def postpone(tx: Tx, message_id: int, at: int) -> None:
    """It may not come before the instant ``at``: no attempt, and no doubt more than there was."""
    tx.run("UPDATE outbox SET due_at = ? WHERE id = ?", (at, message_id))


def begin(tx: Tx, message_id: int, now: int) -> None:
    tx.run(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, tried_at = ? WHERE id = ?",
        (now, message_id),
    )


def sent(tx: Tx, message_id: int, discord_id: int) -> None:
    tx.run(
        "UPDATE outbox SET state = 'sent', message_id = ?, reason = NULL WHERE id = ?",
        (discord_id, message_id),
    )


def unsure(tx: Tx, message_id: int, at: int, reason: str) -> None:
    """Try again at the instant ``at``. Nobody knows whether it has arrived: it stays in ``sending``, to be looked for."""
    tx.run("UPDATE outbox SET due_at = ?, reason = ? WHERE id = ?", (at, reason, message_id))


def put_off(tx: Tx, message_id: int, at: int, reason: str) -> None:
    """Try again at the instant ``at``: it couldn't be composed, which counts as an attempt."""
    tx.run(
        "UPDATE outbox SET attempts = attempts + 1, due_at = ?, reason = ? WHERE id = ?",
        (at, reason, message_id),
    )


def park(tx: Tx, message_id: int, reason: str, *, in_doubt: bool) -> None:
    """Give it up. ``in_doubt``: an earlier attempt may have arrived."""
    tx.run(
        "UPDATE outbox SET state = 'parked', reason = ?, tried_at = CASE WHEN ? THEN tried_at END WHERE id = ?",
        (reason, int(in_doubt), message_id),
    )


def parked_for(tx: Tx, address: int, limit: int) -> list[OutboxMessage]:
    """What couldn't be delivered to a person or a server, newest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM outbox WHERE address = ? AND state = 'parked' AND reason <> 'stale'"
        " ORDER BY id DESC LIMIT ?",
        (address, limit),
    )
    return [_message(row) for row in rows]


def unreached(tx: Tx, user_id: int, limit: int) -> list[OutboxMessage]:
    """What couldn't be delivered to a person and fell due after the last message that reached them, newest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM outbox WHERE address = ? AND state = 'parked' AND reason <> 'stale' AND due_at >"
        " (SELECT COALESCE(MAX(tried_at), 0) FROM outbox WHERE address = ? AND state = 'sent') ORDER BY id DESC LIMIT ?",
        (user_id, user_id, limit),
    )
    return [_message(row) for row in rows]


def release(tx: Tx, address: int, now: int) -> int:
    """Let everything that is parked for this address be tried again, and looked for first where it may have arrived; how
    many."""
    return tx.run(
        "UPDATE outbox SET state = CASE WHEN tried_at IS NULL THEN 'waiting' ELSE 'sending' END, attempts = 0,"
        " due_at = ?, reason = NULL WHERE address = ? AND state = 'parked' AND reason <> 'stale'",
        (now, address),
    )


_ITEM = "digest_item.id, digest_item.key, guild_id, user_id, digest_item.kind, digest_item.payload"


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One member's news for a server's channel."""

    id: int
    key: str
    guild_id: int
    user_id: int
    kind: str
    payload: dict[str, Any]


def add_item(
    tx: Tx, *, key: str, guild_id: int, user_id: int, kind: str, payload: dict[str, Any], due_at: int
) -> None:
    tx.run(
        "INSERT INTO digest_item (key, guild_id, user_id, kind, payload, due_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO NOTHING",
        (key, guild_id, user_id, kind, json.dumps(payload), due_at),
    )


def digests_due(tx: Tx, now: int, limit: int) -> list[tuple[int, str]]:
    """(server, kind) with news that no digest has taken along yet, the longest due first."""
    rows = tx.rows(
        "SELECT guild_id, kind FROM digest_item WHERE outbox_id IS NULL AND due_at <= ? GROUP BY guild_id, kind"
        " ORDER BY MIN(due_at), MIN(id) LIMIT ?",
        (now, limit),
    )
    return [(int(guild), str(kind)) for guild, kind in rows]


def take_along(tx: Tx, guild_id: int, kind: str, key: str, now: int) -> None:
    """Put all the news of this kind that are due into the digest with that key."""
    tx.run(
        "UPDATE digest_item SET outbox_id = (SELECT id FROM outbox WHERE key = ?)"
        " WHERE guild_id = ? AND kind = ? AND outbox_id IS NULL AND due_at <= ?",
        (key, guild_id, kind, now),
    )


def drop_items(tx: Tx, guild_id: int, kind: str, now: int) -> None:
    """Forget due news that the server no longer posts."""
    tx.run(
        "DELETE FROM digest_item WHERE guild_id = ? AND kind = ? AND outbox_id IS NULL AND due_at <= ?",
        (guild_id, kind, now),
    )


def postpone_items(tx: Tx, guild_id: int, kind: str, now: int, until: int) -> None:
    """Keep due news for a later digest."""
    tx.run(
        "UPDATE digest_item SET due_at = ? WHERE guild_id = ? AND kind = ? AND outbox_id IS NULL AND due_at <= ?",
        (until, guild_id, kind, now),
    )


def summaries(tx: Tx, guild_id: int) -> list[OutboxMessage]:
    """The summaries of a server's months, whatever became of them, oldest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM outbox WHERE address = ? AND place = 'channel' AND payload ->> 'kind' = 'summary'"
        " ORDER BY id",
        (guild_id,),
    )
    return [_message(row) for row in rows]


def state_of(tx: Tx, key: str) -> State | None:
    row = tx.row("SELECT state FROM outbox WHERE key = ?", (key,))
    return State(row[0]) if row else None


def items_of(tx: Tx, message_id: int) -> list[DigestItem]:
    rows = tx.rows(f"SELECT {_ITEM} FROM digest_item WHERE outbox_id = ? ORDER BY id", (message_id,))
    return [_item(row) for row in rows]


def untold_items(tx: Tx, guild_id: int, user_id: int) -> list[DigestItem]:
    """A member's news for that server that no digest has told: it waits for one, or is in one that hasn't arrived."""
    waiting = tx.rows(
        f"SELECT {_ITEM} FROM digest_item WHERE guild_id = ? AND user_id = ? AND outbox_id IS NULL",
        (guild_id, user_id),
    )
    on_their_way = tx.rows(
        f"SELECT {_ITEM} FROM outbox CROSS JOIN digest_item ON outbox_id = outbox.id"
        " WHERE address = ? AND place = 'channel' AND user_id = ? AND (state IN ('waiting', 'sending')"
        " OR state = 'joined' AND joined_to IN (SELECT id FROM outbox WHERE state IN ('waiting', 'sending')))",
        (guild_id, user_id),
    )
    return [_item(row) for row in sorted([*on_their_way, *waiting])]


def take_out(tx: Tx, items: Sequence[DigestItem]) -> None:
    """Take news out of the digests that they are in or wait for."""
    for item in items:
        tx.run("DELETE FROM digest_item WHERE id = ?", (item.id,))


def _item(row: Row) -> DigestItem:
    id_, key, guild, user, kind, payload = row
    return DigestItem(id_, key, guild, user, kind, json.loads(payload))


def _message(row: Row) -> OutboxMessage:
    id_, key, kind, place, address, payload, due_at, state, attempts, tried_at, reason = row
    return OutboxMessage(
        id_, key, kind, place, address, json.loads(payload), due_at, State(state), attempts, tried_at, reason
    )
