"""Reverse standing entries, and bring the proposals, jobs and refills that they belong to in line."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import errors
from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.services.posting import consequences, post
from bot.services.posting.counted import is_counted
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

    They are dated now. Where that can't be, as Connects of entries from before /start have expired since, each is dated just
    before its entry instead: a replay leaves both out. A refill of the schedule that nobody had answered counts as missing
    from then on. ``wallet``: as for ``post.post``. Raises NotStarted, UndoBlocked, NotUndoable, HistoryConflict.
    """
    stored = wallet or post.wallet_of(tx, who)
    newest_first = sorted(group, key=lambda entry: -entry.id)
    reversals = [_reversal(who, entry, now, now) for entry in newest_first]
    if any(is_counted(stored, entry.occurred_at) for entry in group):
        left_out = [_reversal(who, entry, entry.occurred_at - 1, now) for entry in newest_first]
        posted = _post_either(tx, write, reversals, left_out, now, stored)
    else:
        posted = post.post(tx, write, reversals, now, wallet=stored)
    for entry in group:
        if entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", write.id, now)
    consequences.follow_reversals(tx, group, now)
    return Undone(
        tuple(UndoneEntry(entry.id, entry.kind, entry.amount, entry.occurred_at) for entry in group),
        posted.book.balance,
    )


def _post_either(
    tx: Tx, write: Write, reversals: Sequence[Entry], left_out: Sequence[Entry], now: int, wallet: Wallet
) -> post.Posted:
    """Post the reversals; where Connects have expired those that leave the entries out. Raises the first refusal."""
    try:
        with tx.savepoint():
            return post.post(tx, write, reversals, now, wallet=wallet)
    except errors.NotUndoable as expired:
        try:
            with tx.savepoint():
                return post.post(tx, write, left_out, now, wallet=wallet)
        except errors.Conflict:
            raise expired from None


def _reversal(who: Who, entry: Entry, at: int, now: int) -> Entry:
    return post.draft(
        who,
        Kind.REVERSAL,
        -entry.amount,
        at,
        now,
        refers_to=entry.id,
        job_id=entry.job_id,
        proposal_id=entry.proposal_id,
    )
