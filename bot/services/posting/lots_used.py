"""Which lots a line used or filled: what a reply names with each amount."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.book import Book, Line, Lot


@dataclass(frozen=True, slots=True)
class LotPart:
    """Connects of one lot, which expires on ``expires_on``."""

    lot_id: int
    amount: int
    expires_on: date


def parts(book: Book, line: Line) -> tuple[LotPart, ...]:
    """The lots that a line used or filled, in order."""
    return tuple(
        LotPart(take.lot_id, abs(take.amount), book.lots[take.lot_id].expires_on) for take in line.takes
    )


def paid(payers: list[tuple[Lot, int]]) -> tuple[LotPart, ...]:
    """Stored takes as parts."""
    return tuple(LotPart(lot.id, abs(amount), lot.expires_on) for lot, amount in payers)
