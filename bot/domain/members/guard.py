"""A member's own limits on spending Connects: a line on each proposal, and a question before one that passes a limit."""

from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from bot import errors

MOST_A_WEEK = 10_000
"""The highest weekly budget in Connects."""
MOST_SILENT = 200
"""The highest number of silent proposals after which a pause is due."""
DEARER_BY = 1.5
"""A proposal is dearer than usual above so many times the median cost."""
FEWEST_COSTS = 5
"""The fewest earlier proposals that make a usual cost."""


class GuardReason(StrEnum):
    """A limit that a proposal passes."""

    WEEKLY = "weekly"
    SILENT = "silent"
    DEARER = "dearer"


@dataclass(frozen=True, slots=True)
class Guard:
    """The limits that a member has set; every limit is off at first.

    ``weekly``: Connects to spend in a week, None for no limit. ``silent``: proposals without an answer in a row after which
    a pause is due, None for no limit. ``dearer``: True to be asked about a proposal that is dearer than usual.
    """

    weekly: int | None = None
    silent: int | None = None
    dearer: bool = False

    @property
    def is_off(self) -> bool:
        """Return True if no limit is set."""
        return self.weekly is None and self.silent is None and not self.dearer


@dataclass(frozen=True, slots=True)
class Spending:
    """What a guard looks at before a proposal of ``amount`` Connects.

    ``this_week``: Connects spent in the present week so far. ``silent``: the last proposals in a row without an answer.
    ``costs``: the Connects of the earlier proposals.
    """

    amount: int
    this_week: int
    silent: int
    costs: tuple[int, ...] = ()

    @property
    def usual(self) -> int | None:
        """Return the median cost of the earlier proposals, None for fewer than FEWEST_COSTS."""
        return round(median(self.costs)) if len(self.costs) >= FEWEST_COSTS else None


def checked_guard(weekly: int | None, silent: int | None, *, dearer: bool) -> Guard:
    """Return the guard that a member typed; 0, as None, switches a limit off. Raises BadChoice for a number out of range."""
    for field, limit, highest in (
        ("guard_weekly", weekly, MOST_A_WEEK),
        ("guard_silent", silent, MOST_SILENT),
    ):
        if limit is not None and not 0 <= limit <= highest:
            raise errors.BadChoice(field=field, given=str(limit))
    return Guard(weekly or None, silent or None, dearer)


def passed(guard: Guard, spending: Spending) -> tuple[GuardReason, ...]:
    """Return the limits that the proposal passes, empty for none. A free proposal passes no limit."""
    if not spending.amount:
        return ()
    reasons: list[GuardReason] = []
    if guard.weekly is not None and spending.this_week + spending.amount > guard.weekly:
        reasons.append(GuardReason.WEEKLY)
    if guard.silent is not None and spending.silent >= guard.silent:
        reasons.append(GuardReason.SILENT)
    usual = spending.usual
    if guard.dearer and usual is not None and spending.amount > DEARER_BY * usual:
        reasons.append(GuardReason.DEARER)
    return tuple(reasons)
