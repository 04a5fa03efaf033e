"""Entries: the facts that happened to a wallet. An entry is written once and never changed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot import errors

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
    """

    id: int
    wallet_id: int
    kind: Kind
    amount: int
    occurred_at: int
    recorded_at: int
    actor_id: int
    source: Source
    key: str
    expires_on: date | None = None
    paid_cents: int | None = None
    job_id: int | None = None
    proposal_id: int | None = None
    refers_to: int | None = None
    flag: Flag | None = None
    note: str = ""
    cap: int | None = None


def checked_amount(amount: int, *, lowest: int = 1, highest: int = LARGEST_AMOUNT) -> int:
    """Return ``amount`` (Connects) unchanged. Raises BadAmount if it isn't between ``lowest`` and ``highest``."""
    if not lowest <= amount <= highest:
        raise errors.BadAmount(given=amount, lowest=lowest, highest=highest)
    return amount
