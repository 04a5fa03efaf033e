"""Reverse standing entries, and bring the proposals, jobs and refills that they belong to in line."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.services.posting import consequences, post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class UndoneEntry:
    """A reversed entry. ``amount``: signed Connects as they had been written; ``occurred_at``: UTC ms."""

    entry_id: int
    kind: Kind
    amount: int
    occurred_at: int


@dataclass(frozen=True, slots=True)
class Undone:
    """The entries that were reversed, and the balance (Connects) after that."""

    entries: tuple[UndoneEntry, ...]
    balance: int


def reverse(
    tx: Tx, who: Who, write: Write, group: Sequence[Entry], now: int, *, wallet: Wallet | None = None
) -> Undone:
    """Write the reversals of ``group``, newest entry first, and update the proposals, jobs and refills behind them.

    A refill of the schedule that nobody had answered counts as missing from then on. ``wallet``: as for ``post.post``.
    Raises NotStarted, UndoBlocked, NotUndoable, HistoryConflict.
    """
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
    posted = post.post(tx, write, drafts, now, wallet=wallet)
    for entry in group:
        if entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", write.id, now)
    consequences.follow_reversals(tx, group, now)
    return Undone(
        tuple(UndoneEntry(entry.id, entry.kind, entry.amount, entry.occurred_at) for entry in group),
        posted.book.balance,
    )
