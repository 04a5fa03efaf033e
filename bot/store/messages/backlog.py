"""How many messages wait or were given up, in the outbox and among the kept messages: for the operator."""

from dataclasses import dataclass

from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class Backlog:
    """Messages that are due and messages that were given up. ``oldest_due_at``: UTC ms, None where none is due."""

    waiting: int
    oldest_due_at: int | None
    parked: int


def backlog(tx: Tx, now: int) -> Backlog:
    """Return the messages that are due at ``now`` (UTC ms) and not sent yet, and those that were given up."""
    news = tx.row(
        "SELECT COUNT(*), MIN(due_at) FROM outbox WHERE state IN ('waiting', 'sending') AND due_at <= ?",
        (now,),
    )
    kept = tx.row(
        "SELECT COUNT(*), MIN(due_at) FROM kept_message WHERE due_at IS NOT NULL AND due_at <= ?", (now,)
    )
    parked = tx.row(
        "SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'parked')"
        " + (SELECT COUNT(*) FROM kept_message WHERE state = 'parked')"
    )
    assert news is not None, "a count has a row"
    assert kept is not None, "a count has a row"
    assert parked is not None, "a count has a row"
    since = [at for at in (news[1], kept[1]) if at is not None]
    return Backlog(news[0] + kept[0], min(since, default=None), parked[0])
