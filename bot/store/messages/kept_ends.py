"""End kept messages before what they show is gone: one that a manager takes down, and greetings, which are posted once."""

from bot.store.engine.database import Tx

GREETING = "greeting"
"""The kind of the greeting of a server."""


def take_down(tx: Tx, kept_id: int, kind: str, now: int) -> None:
    """Give a message another kind, whose messages are deleted, and let it be due at ``now`` (UTC ms).

    So another message of its former kind can be posted at once.
    """
    tx.run(
        "UPDATE kept_message SET kind = ?, subject = id, wanted = wanted + 1, attempts = 0, due_at = ?, reason = NULL,"
        " state = CASE WHEN tried_at IS NULL THEN 'waiting' ELSE 'posting' END WHERE id = ?",
        (kind, now, kept_id),
    )


def has_old_greeting(tx: Tx, posted_before: int, joined_before: int) -> bool:
    """Return True if a greeting can be forgotten; the instants (UTC ms) as in `forget_greetings`."""
    row = tx.row(f"SELECT 1 FROM kept_message WHERE {_OLD} LIMIT 1", (GREETING, posted_before, joined_before))
    return row is not None


def forget_greetings(tx: Tx, posted_before: int, joined_before: int, limit: int) -> int:
    """Forget at most ``limit`` greetings that were posted before an instant, or queued for an older arrival (both UTC ms).

    The posted messages stay in their channels. Return how many there were.
    """
    return tx.run(
        f"DELETE FROM kept_message WHERE id IN (SELECT id FROM kept_message WHERE {_OLD} ORDER BY subject LIMIT ?)",
        (GREETING, posted_before, joined_before, limit),
    )


_OLD = "kind = ? AND (message_id IS NOT NULL AND edited_at < ? OR subject < ?)"
