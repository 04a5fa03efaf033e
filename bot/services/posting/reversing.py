"""Reverse entries that stand, and let the proposals, jobs and refills that hang on them follow."""

from dataclasses import dataclass

from bot.domain.ledger.entries import Entry, Kind
from bot.services.posting import consequences, post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class UndoneEntry:
    entry_id: int
    kind: Kind
    amount: int
    occurred_at: int


@dataclass(frozen=True, slots=True)
class Undone:
    """``entries``: what was taken back, as it had been written."""

    entries: tuple[UndoneEntry, ...]
    balance: int


def reverse(tx: Tx, who: Who, write: Write, group: list[Entry], now: int) -> Undone:
    """Write the reversals of ``group``, newest first, and let what hangs on it follow."""
    drafts = [
        post.draft(
            who,
            Kind.REVERSAL,
            -entry.amount,
            now,
            now,
            refers_to=entry.id,
            job_id=entry.job_id,
            proposal_id=entry.proposal_id,
        )
        for entry in sorted(group, key=lambda entry: -entry.id)
    ]
    posted = post.post(tx, write, drafts, now)
    for entry in group:
        if entry.source == "schedule" and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", write.id, now)
    consequences.entries_undone(tx, group, now)
    return Undone(
        tuple(UndoneEntry(entry.id, entry.kind, entry.amount, entry.occurred_at) for entry in group),
        posted.book.balance,
    )
