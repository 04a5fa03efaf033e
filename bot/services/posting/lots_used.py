"""The lots that paid for an entry or received its Connects, as the cards name them."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.book import Book
from bot.domain.ledger.lines import Line, Lot


@dataclass(frozen=True, slots=True)
class LotPart:
    """``amount`` Connects (above zero) of the lot ``lot_id``, which expires on ``expires_on``."""

    lot_id: int
    amount: int
    expires_on: date


def parts(book: Book, line: Line) -> tuple[LotPart, ...]:
    """Return the lots that a line took Connects from or gave Connects back to, in the order of its takes.

    Empty for a line without takes, such as a purchase, whose Connects are a lot of their own.
    """
    return tuple(
        LotPart(take.lot_id, abs(take.amount), book.lot(take.lot_id).expires_on) for take in line.takes
    )


def stored_parts(takes: list[tuple[Lot, int]]) -> tuple[LotPart, ...]:
    """Return stored takes, each a lot and the Connects used or given back, as parts in the same order."""
    return tuple(LotPart(lot.id, abs(amount), lot.expires_on) for lot, amount in takes)


def whole_part(lot: Lot) -> LotPart:
    """Return a new lot with all the Connects that its entry brought."""
    return LotPart(lot.id, lot.amount, lot.expires_on)
