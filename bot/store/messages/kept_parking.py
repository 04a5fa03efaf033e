"""Kept messages that were given up because Discord refused them, until somebody or something releases them."""

from collections.abc import Sequence

from bot.store.engine.database import Tx
from bot.store.messages.kept import KEPT, RELEASED, KeptMessage


def park(tx: Tx, kept_id: int, reason: str, *, in_doubt: bool) -> None:
    """Give up a message until `release`. ``in_doubt``: whether a posted message may have arrived."""
    tx.run(
        "UPDATE kept_message SET state = 'parked', reason = ?, due_at = NULL, tried_at = CASE WHEN ? = 1 THEN tried_at END"
        " WHERE id = ?",
        (reason, int(in_doubt), kept_id),
    )


def park_channel(tx: Tx, channel_id: int, reason: str, *, posted: bool | None = None) -> None:
    """Give up what is due in a channel. ``posted``: only messages that are, or are not, in the channel; None: all."""
    tx.run(
        "UPDATE kept_message SET state = 'parked', reason = :reason, due_at = NULL WHERE channel_id = :channel"
        " AND state = 'waiting' AND due_at IS NOT NULL"
        " AND (CAST(:posted AS INTEGER) IS NULL OR CASE WHEN message_id IS NULL THEN 0 ELSE 1 END = :posted)",
        {"reason": reason, "channel": channel_id, "posted": None if posted is None else int(posted)},
    )


def park_guild(tx: Tx, guild_id: int, reason: str) -> None:
    """Give up all messages of a server; those that are parked already keep their reason."""
    tx.run(
        "UPDATE kept_message SET state = 'parked', reason = ?, due_at = NULL WHERE guild_id = ? AND state <> 'parked'",
        (reason, guild_id),
    )


def is_parked_in(tx: Tx, channel_id: int, reasons: Sequence[str]) -> bool:
    """Return True if a message of the channel is parked for one of the reasons."""
    marks = ", ".join("?" * len(reasons))
    row = tx.row(
        f"SELECT 1 FROM kept_message WHERE channel_id = ? AND state = 'parked' AND reason IN ({marks}) LIMIT 1",
        (channel_id, *reasons),
    )
    return row is not None


def parked_of(tx: Tx, guild_id: int, limit: int) -> list[KeptMessage]:
    """Return at most ``limit`` messages of a server that are parked, the newest first."""
    rows = tx.rows(
        f"SELECT {KEPT.columns} FROM kept_message WHERE guild_id = ? AND state = 'parked' ORDER BY id DESC LIMIT ?",
        (guild_id, limit),
    )
    return KEPT.values(rows)


def release(
    tx: Tx, guild_id: int, now: int, *, channel_id: int | None = None, reason: str | None = None
) -> int:
    """Retry the parked messages of a server at ``now`` (UTC ms). Return how many there were, 0 for none.

    ``channel_id``, ``reason``: only those of a channel, or parked for a reason; None: all. A message that may have arrived
    is looked for first.
    """
    return tx.run(
        f"UPDATE kept_message SET state = {RELEASED}, attempts = 0, reason = NULL, due_at = :now"
        " WHERE guild_id = :guild AND state = 'parked' AND (CAST(:channel AS BIGINT) IS NULL OR channel_id = :channel)"
        " AND (CAST(:reason AS TEXT) IS NULL OR reason = :reason)",
        {"guild": guild_id, "now": now, "channel": channel_id, "reason": reason},
    )


def park_all_in(tx: Tx, channel_id: int, reason: str) -> int:
    """Give up all messages of a channel that was deleted; return how many were not parked before, 0 for none."""
    return tx.run(
        "UPDATE kept_message SET state = 'parked', reason = ?, due_at = NULL, posted_to = NULL, thread_id = NULL,"
        " message_id = NULL, digest = '', shown = 0, tried_at = NULL WHERE channel_id = ? AND state <> 'parked'",
        (reason, channel_id),
    )


def redirect(tx: Tx, guild_id: int, kind: str, channel_id: int, now: int) -> int:
    """Post the messages of a kind that aren't in any channel, or can't be kept there, in another channel of the server.

    Returns how many there were, 0 for none. A message that may have arrived in its channel stays there.
    """
    return tx.run(
        "UPDATE kept_message SET channel_id = :channel, state = 'waiting', attempts = 0, reason = NULL, due_at = :now"
        " WHERE guild_id = :guild AND kind = :kind AND channel_id <> :channel AND tried_at IS NULL"
        " AND (message_id IS NULL OR state = 'parked')",
        {"channel": channel_id, "now": now, "guild": guild_id, "kind": kind},
    )
