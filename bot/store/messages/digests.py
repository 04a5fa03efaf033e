"""Digest items: members' news for the channel of a server, each with the message that carries it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


@dataclass(frozen=True, slots=True)
class DigestItem:
    """A member's news for the channel of a server. ``kind`` is the kind of its digest, ``payload`` ids and days."""

    id: int
    key: str
    guild_id: int
    user_id: int
    kind: str
    payload: dict[str, Any]


_ITEM = RowReader(DigestItem, "digest_item")


def add(
    tx: Tx, *, key: str, guild_id: int, user_id: int, kind: str, payload: dict[str, Any], due_at: int
) -> None:
    """Store a member's news for a digest at ``due_at`` (UTC ms) or later; does nothing for a known key."""
    tx.run(
        "INSERT INTO digest_item (key, guild_id, user_id, kind, payload, due_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO NOTHING",
        (key, guild_id, user_id, kind, json.dumps(payload), due_at),
    )


def due(tx: Tx, now: int, limit: int) -> list[tuple[int, str]]:
    """Return (server's id, kind) of at most ``limit`` groups of due news without a message, the longest due first."""
    rows = tx.rows(
        "SELECT guild_id, kind FROM digest_item WHERE outbox_id IS NULL AND due_at <= ? GROUP BY guild_id, kind"
        " ORDER BY MIN(due_at), MIN(id) LIMIT ?",
        (now, limit),
    )
    return [(int(guild), str(kind)) for guild, kind in rows]


def rename_queued_after(tx: Tx, at: int, latest_due_at: int) -> None:
    """Free the keys of news that were posted after ``at`` (UTC ms), and delete news due after ``latest_due_at``."""
    tx.run(
        "UPDATE digest_item SET key = key || '/' || id WHERE outbox_id IN (SELECT id FROM outbox WHERE created_at > ?)",
        (at,),
    )
    tx.run("DELETE FROM digest_item WHERE outbox_id IS NULL AND due_at > ?", (latest_due_at,))


def assign_due(tx: Tx, guild_id: int, kind: str, key: str, now: int) -> None:
    """Assign all due news of this kind to the message whose outbox key is ``key``."""
    tx.run(
        "UPDATE digest_item SET outbox_id = (SELECT id FROM outbox WHERE key = ?)"
        " WHERE guild_id = ? AND kind = ? AND outbox_id IS NULL AND due_at <= ?",
        (key, guild_id, kind, now),
    )


def delete_due(tx: Tx, guild_id: int, kind: str, now: int) -> None:
    """Delete the due news of this kind that no message carries, for a server that no longer posts that kind."""
    tx.run(
        "DELETE FROM digest_item WHERE guild_id = ? AND kind = ? AND outbox_id IS NULL AND due_at <= ?",
        (guild_id, kind, now),
    )


def postpone(tx: Tx, guild_id: int, kind: str, now: int, until: int) -> None:
    """Postpone the due news of this kind that no message carries to ``until`` (UTC ms)."""
    tx.run(
        "UPDATE digest_item SET due_at = ? WHERE guild_id = ? AND kind = ? AND outbox_id IS NULL AND due_at <= ?",
        (until, guild_id, kind, now),
    )


def items_of(tx: Tx, message_id: int) -> list[DigestItem]:
    """Return the news that a message carries, by id; empty for a message that is no digest."""
    rows = tx.rows(f"SELECT {_ITEM.columns} FROM digest_item WHERE outbox_id = ? ORDER BY id", (message_id,))
    return _ITEM.values(rows)


def unsent_items(tx: Tx, guild_id: int, user_id: int) -> list[DigestItem]:
    """Return a member's news for a server that were not posted yet, alone or in an unsent message, by id."""
    waiting = tx.rows(
        f"SELECT {_ITEM.columns} FROM digest_item WHERE guild_id = ? AND user_id = ? AND outbox_id IS NULL",
        (guild_id, user_id),
    )
    in_unsent = tx.rows(
        f"SELECT {_ITEM.columns} FROM outbox JOIN digest_item ON outbox_id = outbox.id"
        " WHERE address = ? AND place = 'channel' AND user_id = ? AND (state IN ('waiting', 'sending')"
        " OR state = 'joined' AND joined_to IN (SELECT id FROM outbox WHERE state IN ('waiting', 'sending')))",
        (guild_id, user_id),
    )
    return _ITEM.values(sorted([*in_unsent, *waiting]))


def delete(tx: Tx, items: Sequence[DigestItem]) -> None:
    """Delete these items, so that no digest posts them."""
    for item in items:
        tx.run("DELETE FROM digest_item WHERE id = ?", (item.id,))
