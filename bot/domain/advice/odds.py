"""The chance that a proposal is answered, or that it wins a hire, estimated from the member's own proposals.

The method is beta-binomial, in two steps. First the usual rate of all freelancers (``USUAL``) is the prior, and the
member's proposals in other categories update it. Then the result, limited to the weight of ``MOST_PRIOR_PROPOSALS``
proposals, is the prior for the member's proposals in the category. So a new member has the usual odds, a new category has
the member's overall odds, and no proposal is counted twice.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from math import exp, log

MOST_PRIOR_PROPOSALS = 20
"""The most proposals that the record in other categories counts for when one category is judged."""

_GRID = [(step + 0.5) / 1000 for step in range(1000)]
"""The chances at which a Beta density is evaluated."""


class Goal(StrEnum):
    """The result whose chance is estimated."""

    REPLY = "reply"
    HIRE = "hire"


USUAL = {Goal.REPLY: (0.12, 20), Goal.HIRE: (0.04, 25)}
"""The usual rate of each goal, and the number of proposals that the rate counts for (docs/upwork.md, section 15)."""


@dataclass(frozen=True, slots=True)
class Record:
    """A number of proposals whose end is known, and how many of them were answered and won a hire.

    Invitations, proposals sent less than 30 days ago, and proposals without a known end don't belong in a record.
    """

    sent: int = 0
    replied: int = 0
    hired: int = 0

    def hits(self, goal: Goal) -> int:
        """Return the number of proposals that reached ``goal``."""
        return self.replied if goal is Goal.REPLY else self.hired

    def __add__(self, other: "Record") -> "Record":
        return Record(self.sent + other.sent, self.replied + other.replied, self.hired + other.hired)

    def __sub__(self, other: "Record") -> "Record":
        return Record(self.sent - other.sent, self.replied - other.replied, self.hired - other.hired)


@dataclass(frozen=True, slots=True)
class Odds:
    """An estimated chance from 0 to 1, and the range from ``low`` to ``high`` that holds the true chance in 9 of 10 cases.

    ``proposals``: the member's proposals that the estimate uses. ``in_category``: how many of them are in the category.
    """

    chance: float
    low: float
    high: float
    proposals: int
    in_category: int


def odds(by_category: Mapping[str | None, Record], category: str | None, goal: Goal) -> Odds:
    """Return the odds that a proposal in ``category`` reaches ``goal``, from the member's records by category.

    ``category`` None: the category of the job is unknown, and all records count alike. Without any record the odds are the
    usual ones.
    """
    total = sum(by_category.values(), Record())
    in_category = by_category.get(category, Record()) if category is not None else Record()
    mean, weight = _updated(*USUAL[goal], total - in_category, goal)
    if category is not None:
        mean, weight = _updated(
            mean, min(weight, max(MOST_PRIOR_PROPOSALS, USUAL[goal][1])), in_category, goal
        )
    low, high = _range(mean, weight)
    return Odds(mean, low, high, total.sent, in_category.sent)


def _updated(mean: float, weight: float, record: Record, goal: Goal) -> tuple[float, float]:
    """Return mean and weight of a Beta distribution after the proposals of ``record`` were observed."""
    total = weight + record.sent
    return (mean * weight + record.hits(goal)) / total, total


def _range(mean: float, weight: float) -> tuple[float, float]:
    """Return the 5 % and 95 % quantiles of a Beta distribution, exact to about 0.001."""
    a, b = mean * weight, (1 - mean) * weight
    logs = [(a - 1) * log(x) + (b - 1) * log(1 - x) for x in _GRID]
    top = max(logs)
    below = list(accumulate(exp(density - top) for density in logs))
    low, high = (bisect_left(below, part * below[-1]) for part in (0.05, 0.95))
    return _GRID[low], _GRID[high]
