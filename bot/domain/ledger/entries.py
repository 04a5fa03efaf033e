"""Entries: what happened to a wallet, one fact each, never changed afterwards."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot import errors
from bot.domain.ledger.writes import Origin

LARGEST_AMOUNT = 100_000
"""Connects in one entry that we take from a person; a hundred times the largest pool that was ever sold."""

UNWRITTEN = 1 << 62
"""Ids from here on stand for entries that are not written yet: they come last in their order, and are never stored."""


class Kind(StrEnum):
    OPENING = "opening"
    REFILL = "refill"
    PURCHASE = "purchase"
    BONUS = "bonus"
    REWARD = "reward"
    RETURN = "return"
    SPEND = "spend"
    BOOST = "boost"
    BADGE = "badge"
    ADS = "ads"
    CORRECTION = "correction"
    REVERSAL = "reversal"
    # Consequences: they appear in statements, never as facts.
    EXPIRY = "expiry"
    FORFEIT = "forfeit"


CREDITS = frozenset({Kind.OPENING, Kind.REFILL, Kind.PURCHASE, Kind.BONUS, Kind.REWARD})
SPENDS = frozenset({Kind.SPEND, Kind.BOOST, Kind.BADGE, Kind.ADS})
PROPOSAL_SPENDS = frozenset({Kind.SPEND, Kind.BOOST})
"""Spends that a proposal may have: its cost and its boost."""
CONSEQUENCES = frozenset({Kind.EXPIRY, Kind.FORFEIT})
"""Losses that follow from entries and rules, and are never entries themselves."""


class Source(StrEnum):
    """Who wrote it down."""

    COMMAND = "command"
    IMPORT = "import"
    SCHEDULE = "schedule"


class Flag(StrEnum):
    """``estimated``: the expiry is a guess (an opening). ``flagged``: the amount is one (a correction)."""

    ESTIMATED = "estimated"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact. ``amount`` is signed Connects; ``id`` is its place in the order of writing.

    ``occurred_at`` is when it happened, ``recorded_at`` when it was written down (UTC ms). ``refers_to`` is the entry
    that a reversal takes back, that a return gives back, or that a correction corrects. ``expires_on`` overrides the
    rules' life for the lot that a credit issues. ``cap`` (Connects) is the roll-over cap that a refill met.

    ``ref`` is the fact's name in exports, unique in its wallet; "" for an entry that is not written yet and gets a name
    of its write's. ``write_id`` and ``item`` say which item of which write it belongs to (0: not written yet). An
    ``extra`` is undone with its item, and alone where it is named itself: a boost, a correction made for a spend.
    """

    id: int
    wallet_id: int
    kind: Kind
    amount: int
    occurred_at: int
    recorded_at: int
    actor_id: int
    source: Source
    ref: str = ""
    expires_on: date | None = None
    paid_cents: int | None = None
    job_id: int | None = None
    proposal_id: int | None = None
    refers_to: int | None = None
    flag: Flag | None = None
    note: str = ""
    cap: int | None = None
    write_id: int = 0
    item: int = 0
    extra: bool = False

    @property
    def origin(self) -> Origin:
        return Origin(self.write_id, self.item)


def checked_amount(given: int, *, lowest: int = 1, highest: int = LARGEST_AMOUNT) -> int:
    """``given`` itself, or BadAmount."""
    if not lowest <= given <= highest:
        raise errors.BadAmount(given=given, lowest=lowest, highest=highest)
    return given
