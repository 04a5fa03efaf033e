"""Reverse standing entries, and bring the proposals, jobs and refills that they belong to in line."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.services.posting import consequences, leaving_out, post
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
    """The entries that were reversed, and the balance (Connects) after that.

    ``stated``: they were before /start, whose balance stays as it is.
    """

    entries: tuple[UndoneEntry, ...]
    balance: int
    stated: bool = False


def reverse(
    tx: Tx, who: Who, write: Write, group: Sequence[Entry], now: int, *, wallet: Wallet | None = None
) -> Undone:
    """Write the reversals of ``group``, newest entry first, and update the proposals, jobs and refills behind them.

    They are dated now; what was imported, or told of the time before /start, is left out instead, as if it had never been
    written (`leaving_out`). A refill of the schedule that nobody had answered counts as missing from then on. ``wallet``: as
    for ``post.post``. Raises NotStarted, UndoBlocked, NotUndoable, HistoryConflict.
    """
    stored = wallet or post.wallet_of(tx, who)
    is_early = any(is_counted(stored, entry.occurred_at) for entry in group)
    before = post.present(tx, stored, now).balance if is_early else None
    newest_first = sorted(group, key=lambda entry: -entry.id)
    posted = leaving_out.try_leaving_out(tx, who, write, newest_first, now, wallet=stored)
    if posted is None:
        reversals = [leaving_out.reversal(who, entry, now, now) for entry in newest_first]
        posted = post.post(tx, write, reversals, now, wallet=stored)
    for entry in group:
        if entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", write.id, now)
    consequences.follow_reversals(tx, group, now)
    return Undone(
        tuple(UndoneEntry(entry.id, entry.kind, entry.amount, entry.occurred_at) for entry in group),
        posted.book.balance,
        stated=posted.book.balance == before,
    )
