"""Entries: the facts that happened to a wallet. An entry is written once and never changed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot import errors
from bot.domain.ledger.writes import Origin

LARGEST_AMOUNT = 100_000
"""The most Connects that a member may put into one entry, far above the largest bundle ever sold."""

UNWRITTEN = 1 << 62
"""The lowest id for entries that are not stored yet, so that they come after all stored entries of the same instant."""


class Kind(StrEnum):
    """What happened. README.md beside this file says what follows from each kind."""

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
    # The next two follow from entries: they appear as lines of a statement and are never written as entries.
    EXPIRY = "expiry"
    FORFEIT = "forfeit"


CREDITS = frozenset({Kind.OPENING, Kind.REFILL, Kind.PURCHASE, Kind.BONUS, Kind.REWARD})
SPENDS = frozenset({Kind.SPEND, Kind.BOOST, Kind.BADGE, Kind.ADS})
PROPOSAL_SPENDS = frozenset({Kind.SPEND, Kind.BOOST})
"""Spends that a proposal may have: its cost and its boost."""
CONSEQUENCES = frozenset({Kind.EXPIRY, Kind.FORFEIT})
"""Losses that follow from entries and rules, and are never entries themselves."""


class Source(StrEnum):
    """Who wrote the entry: a member by a command, an import of Upwork's history, or the bot on a due day."""

    COMMAND = "command"
    IMPORT = "import"
    SCHEDULE = "schedule"


class Flag(StrEnum):
    """A mark on an entry: ``estimated`` for a guessed expiry day (an opening), ``flagged`` for an amount of unknown
    cause (a correction)."""

    ESTIMATED = "estimated"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of a wallet. ``amount``: signed Connects, above zero for incoming. ``id``: ascending in order of writing.

    ``occurred_at``, ``recorded_at``: when the fact happened and when it was written (UTC ms). ``refers_to``: the entry
    that a reversal takes back, a return gives back, or a correction corrects. ``expires_on``: the expiry day of the new
    lot, None for the rules' usual life. ``cap``: the roll-over cap (Connects) in force at a refill, None for no cap.

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
        """Return the write of the entry and the entry's item in it."""
        return Origin(self.write_id, self.item)


def checked_amount(amount: int, *, lowest: int = 1, highest: int = LARGEST_AMOUNT) -> int:
    """Return ``amount`` (Connects) unchanged. Raises BadAmount if it isn't between ``lowest`` and ``highest``."""
    if not lowest <= amount <= highest:
        raise errors.BadAmount(given=amount, lowest=lowest, highest=highest)
    return amount
