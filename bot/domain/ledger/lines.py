"""What a replay makes of entries: lots, the takes from them, and the lines of the statement."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind


@dataclass(slots=True)
class Lot:
    """Connects that one entry brought and that expire on one day; ``id`` and ``kind`` are those of the entry.

    ``amount``: Connects issued. ``remaining``: Connects not used yet. A lot is usable on the UTC days
    ``issued_on <= day < expires_on``.
    """

    id: int
    kind: Kind
    amount: int
    remaining: int
    issued_on: date
    expires_on: date

    @property
    def rank(self) -> tuple[date, date, int]:
        """The key of the order of use: soonest expiry, oldest issue, lowest id (docs/upwork.md, section 2)."""
        return (self.expires_on, self.issued_on, self.id)


@dataclass(frozen=True, slots=True)
class Take:
    """The Connects that one line used from one lot; below zero: Connects given back to the lot."""

    lot_id: int
    amount: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the statement: an entry, or an expiry or forfeit, which have no entry (``entry_id`` None).

    ``at``: UTC ms. ``amount``: signed Connects. ``balance``: Connects after this line.
    """

    at: int
    kind: Kind
    entry_id: int | None
    amount: int
    balance: int
    takes: tuple[Take, ...] = ()
