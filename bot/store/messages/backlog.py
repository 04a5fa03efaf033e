"""Count the work that is due and not done yet, for the operator's monitoring."""

from dataclasses import dataclass

from bot.store.engine.database import Tx

MOST_COUNTED = 10_000
"""A longer queue is counted up to here, so that a count touches a bounded number of rows."""

_DUE = {
    "accounts": "wallet WHERE due_at IS NOT NULL AND due_at <= :now",
    "direct messages": "outbox WHERE state IN ('waiting', 'sending') AND place = 'dm' AND due_at <= :now",
    "server messages": "outbox WHERE state IN ('waiting', 'sending') AND place = 'channel' AND due_at <= :now",
    "kept messages": "kept_message WHERE due_at IS NOT NULL AND due_at <= :now",
}
"""The due rows of each queue; an index lists them by ``due_at``."""
_COUNTS = {
    name: f"SELECT COUNT(*), COALESCE(MIN(due_at), :now) FROM (SELECT due_at FROM {due} ORDER BY due_at LIMIT :most)"
    " AS waiting"
    for name, due in _DUE.items()
}


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue of due work: how many rows wait, counted up to MOST_COUNTED, and for how long the first one has (0: none)."""

    name: str
    rows: int
    lag_ms: int


def queues(tx: Tx, now: int) -> list[Queue]:
    """Return each queue as it is at ``now`` (UTC ms)."""
    return [_queue(tx, name, sql, now) for name, sql in _COUNTS.items()]


def _queue(tx: Tx, name: str, sql: str, now: int) -> Queue:
    row = tx.row(sql, {"now": now, "most": MOST_COUNTED})
    assert row is not None, "a count is one row"
    return Queue(name, int(row[0]), now - int(row[1]))


def parked(tx: Tx) -> int:
    """Return how many messages were given up, in the outbox and among the kept messages, until somebody sends them again."""
    row = tx.row(
        "SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'parked')"
        " + (SELECT COUNT(*) FROM kept_message WHERE state = 'parked')"
    )
    assert row is not None, "a count is one row"
    return int(row[0])
