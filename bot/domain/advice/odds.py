"""The chance of an answer and of a hire: the member's own record, drawn towards what is usual where it says little.

Beta-binomial, in two steps: what is usual is a prior for the member's record outside a category, and that one, worth a
bounded number of proposals, is the prior for their record inside it. So a category of which nothing is known has the
member's own odds, a member of whom nothing is known the usual ones, and neither is counted twice.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from math import exp, log

CARRIED = 20
"""Proposals that the record elsewhere counts for, at most, where a category is looked at by itself."""

_GRID = [(place + 0.5) / 1000 for place in range(1000)]


class Goal(StrEnum):
    REPLY = "reply"
    HIRE = "hire"


USUAL = {Goal.REPLY: (0.12, 20), Goal.HIRE: (0.04, 25)}
"""Mean, and the number of proposals that it counts for (facts, 9: weak priors, so that one's own thirty outweigh them)."""


@dataclass(frozen=True, slots=True)
class Record:
    """Proposals of one's own accord that have had time to ripen, and what came of them."""

    sent: int = 0
    replied: int = 0
    hired: int = 0

    def hits(self, goal: Goal) -> int:
        return self.replied if goal is Goal.REPLY else self.hired

    def __add__(self, other: "Record") -> "Record":
        return Record(self.sent + other.sent, self.replied + other.replied, self.hired + other.hired)


@dataclass(frozen=True, slots=True)
class Odds:
    """``chance`` from 0 to 1, and the range in which nine of ten true ones lie. ``behind``: the member's proposals that
    speak in it, ``alike`` of them in the same category."""

    chance: float
    low: float
    high: float
    behind: int
    alike: int


def odds(by_category: Mapping[str | None, Record], category: str | None, goal: Goal) -> Odds:
    """The odds of a proposal in ``category`` (None: unknown) of a member with this record."""
    alike = by_category.get(category, Record()) if category is not None else Record()
    all_of_them = sum(by_category.values(), Record())
    elsewhere = Record(
        all_of_them.sent - alike.sent, all_of_them.replied - alike.replied, all_of_them.hired - alike.hired
    )
    mean, weight = _updated(*USUAL[goal], elsewhere, goal)
    if category is not None:
        mean, weight = _updated(mean, min(weight, max(CARRIED, USUAL[goal][1])), alike, goal)
    low, high = _range(mean, weight)
    return Odds(mean, low, high, all_of_them.sent, alike.sent)


def _updated(mean: float, weight: float, seen: Record, goal: Goal) -> tuple[float, float]:
    """The Beta distribution of this mean and weight after what was seen, again as mean and weight."""
    total = weight + seen.sent
    return (mean * weight + seen.hits(goal)) / total, total


def _range(mean: float, weight: float) -> tuple[float, float]:
    """The quantiles of 5 and 95 % of the Beta distribution of this mean and weight, to a tenth of a point or so."""
    a, b = mean * weight, (1 - mean) * weight
    logs = [(a - 1) * log(x) + (b - 1) * log(1 - x) for x in _GRID]
    top = max(logs)
    below = list(accumulate(exp(one - top) for one in logs))
    low, high = (bisect_left(below, part * below[-1]) for part in (0.05, 0.95))
    return _GRID[low], _GRID[high]
