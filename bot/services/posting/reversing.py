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

    They are dated now, or just before their entries where the member had dated one of these before /start: a replay then
    leaves both out, so that all is as if they had never been told. A refill of the schedule that nobody had answered counts
    as missing from then on. ``wallet``: as for ``post.post``. Raises NotStarted, UndoBlocked, NotUndoable, HistoryConflict.
    """
    stored = wallet or post.wallet_of(tx, who)
    newest_first = sorted(group, key=lambda entry: -entry.id)
    posted = _left_out(tx, who, write, newest_first, now, stored) or post.post(
        tx, write, [_reversal(who, entry, now, now) for entry in newest_first], now, wallet=stored
    )
    for entry in group:
        if entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", write.id, now)
    consequences.follow_reversals(tx, group, now)
    return Undone(
        tuple(UndoneEntry(entry.id, entry.kind, entry.amount, entry.occurred_at) for entry in group),
        posted.book.balance,
    )


def leave_out(
    tx: Tx, who: Who, write: Write, group: Sequence[Entry], now: int, *, wallet: Wallet | None = None
) -> post.Posted:
    """Write reversals dated just before their entries, so that a replay leaves both out.

    Raises NotStarted, and the errors of the book where other entries need one of these.
    """
    reversals = [_reversal(who, entry, entry.occurred_at - 1, now) for entry in group]
    return post.post(tx, write, reversals, now, wallet=wallet)


def _left_out(
    tx: Tx, who: Who, write: Write, group: Sequence[Entry], now: int, wallet: Wallet
) -> post.Posted | None:
    """Leave out a group that the member has told of the time before /start, and return the outcome.

    Returns None for any other group, and where other entries need one of these.
    """
    is_told = all(entry.source is Source.COMMAND for entry in group)
    if not (is_told and any(is_counted(wallet, entry.occurred_at) for entry in group)):
        return None
    try:
        with tx.savepoint():
            return leave_out(tx, who, write, group, now, wallet=wallet)
    except errors.Conflict:
        return None


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
