"""Forget the finished messages of the outbox."""

from bot.store.engine.database import Tx
from bot.store.messages import outbox

MOST_PARKED = 50
"""Given-up messages of an address that are kept until they are sent again."""


def is_forgettable(tx: Tx, now: int) -> bool:
    """Return True if a finished message is due to be forgotten at ``now`` (UTC ms)."""
    return tx.row("SELECT 1 FROM outbox WHERE forget_at <= ? LIMIT 1", (now,)) is not None


def forget(tx: Tx, now: int, limit: int) -> int:
    """Delete at most ``limit`` finished messages with all their parts; return how many were due at ``now`` (UTC ms).

    These stay for another KEPT_MS: the last message that reached an address, because given-up messages after that one are
    shown; the newest MOST_PARKED given-up messages of an address, because they can be sent again; and a server's last
    monthly summary, because the next one begins after it.
    """
    rows = tx.rows("SELECT id FROM outbox WHERE forget_at <= ? ORDER BY forget_at, id LIMIT ?", (now, limit))
    for (id_,) in rows:
        if tx.row(_STILL_USED, {"id": id_, "most": MOST_PARKED}) is not None:
            tx.run("UPDATE outbox SET forget_at = ? WHERE id = ?", (now + outbox.KEPT_MS, id_))
        else:
            tx.run(
                "DELETE FROM digest_item WHERE outbox_id = ? OR outbox_id IN (SELECT id FROM outbox WHERE joined_to = ?)",
                (id_, id_),
            )
            tx.run(
                "DELETE FROM job_alert_item WHERE outbox_id = ? OR outbox_id IN (SELECT id FROM outbox WHERE joined_to = ?)",
                (id_, id_),
            )
            tx.run("DELETE FROM outbox WHERE joined_to = ?", (id_,))
            tx.run("DELETE FROM outbox WHERE id = ?", (id_,))
    return len(rows)


_STILL_USED = (
    "SELECT 1 FROM outbox AS message WHERE id = :id AND ("
    " state = 'sent' AND NOT EXISTS (SELECT 1 FROM outbox AS later WHERE later.address = message.address"
    "  AND later.state = 'sent' AND later.tried_at > message.tried_at)"
    " OR state = 'parked' AND reason <> 'stale' AND :most > (SELECT COUNT(*) FROM outbox AS later WHERE"
    "  later.address = message.address AND later.state = 'parked' AND later.reason <> 'stale' AND later.id > message.id)"
    " OR payload ->> 'kind' = 'summary' AND NOT EXISTS (SELECT 1 FROM outbox AS later WHERE"
    "  later.address = message.address AND later.payload ->> 'kind' = 'summary' AND later.id > message.id))"
)
