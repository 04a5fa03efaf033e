"""Read a wallet's lots: one lot with the lines that used it, or all lots and lines for an export."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot import errors
from bot.domain.ledger.lines import Line, Lot
from bot.domain.time.calendar import day_of
from bot.services.ledger.statements import unwritten
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, statements, takes
from bot.store.ledger.statements import StatementRow

T = TypeVar("T")

MOST_USES = 100
"""The rows of a lot's use that are read: more than a card can show."""


@dataclass(frozen=True, slots=True)
class LotView:
    """A lot and the rows that used it, oldest first.

    ``uses``: at most MOST_USES rows and those that are due, each with the Connects that it used of this lot, below zero for
    Connects that it gave back. ``total``: the number of all uses.
    """

    balance: int
    lot: Lot
    uses: tuple[tuple[StatementRow, int], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Export:
    """All of a wallet. ``rows``: the statement, oldest first. ``lines``: the lines of ``rows`` with their takes.

    ``lots``: in the order of use. ``balance``: Connects now. ``today``: the UTC day of the export.
    """

    balance: int
    rows: tuple[StatementRow, ...]
    lots: tuple[Lot, ...]
    lines: tuple[Line, ...]
    today: date


def lot_uses(tx: Tx, who: Who, lot_id: int, now: int) -> LotView:
    """Return the lot of the entry ``lot_id`` with its uses. Raises NotStarted, UnknownEntry."""
    wallet = post.wallet_of(tx, who)
    present = post.present(tx, wallet, now)
    lot = present.book.lots.get(lot_id) or books.find_lot(tx, wallet.id, lot_id)
    if lot is None:
        raise errors.UnknownEntry(given=str(lot_id))
    uses = takes.uses_of_lot(tx, wallet.id, lot_id, MOST_USES)
    by_entry = statements.rows_of_entries(tx, wallet.id, [line.entry_id for line, _ in uses if line.entry_id])
    rows = [(by_entry[line.entry_id] if line.entry_id else unwritten(line), amount) for line, amount in uses]
    due = [
        (unwritten(line), take.amount)
        for line in present.pending
        for take in line.takes
        if take.lot_id == lot_id
    ]
    total = takes.count_uses(tx, wallet.id, lot_id) + len(due)
    return LotView(present.balance, lot, (*rows, *due), total)


def export(tx: Tx, who: Who, now: int) -> Export:
    """Return all rows, lines and lots of the wallet, those that are due included. Raises NotStarted."""
    wallet = post.wallet_of(tx, who)
    present = post.present(tx, wallet, now)
    rows = [*statements.all_rows(tx, wallet.id), *(unwritten(line) for line in present.pending)]
    lines = [*books.all_lines(tx, wallet.id), *present.pending]
    lots = {lot.id: lot for lot in books.all_lots(tx, wallet.id)} | present.book.lots
    in_order = sorted(lots.values(), key=lambda lot: lot.rank)
    return Export(present.balance, tuple(rows), tuple(in_order), tuple(lines), day_of(now))


def made_of_export(tx: Tx, who: Who, make: Callable[[Export], T], now: int) -> T:
    """Return what ``make`` returns for the `export` of the wallet. Raises NotStarted."""
    return make(export(tx, who, now))
