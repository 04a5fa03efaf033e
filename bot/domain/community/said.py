"""What was said of the odds of several people, and what came true, in bands that single nobody out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.advice.calibration import EDGES
from bot.domain.community.tally import FEWEST


class SaidOutcome(NamedTuple):
    """A proposal of a member, the chance of a hire that was said of it (0 to 1), and whether the hire came."""

    user_id: int
    chance: float
    hired: bool


@dataclass(frozen=True, slots=True)
class OutcomeBand:
    """The proposals with a chance from ``low`` to ``high``, of at least FEWEST people."""

    low: float
    high: float
    outcomes: tuple[SaidOutcome, ...]

    @property
    def people(self) -> int:
        """Return the number of people whose proposals these are."""
        return len({outcome.user_id for outcome in self.outcomes})


def bands(outcomes: Iterable[SaidOutcome]) -> tuple[OutcomeBand, ...]:
    """Return the outcomes in bands of at least FEWEST people each, the lowest chances first; empty for fewer people.

    Neighbouring bands are joined until each has enough people, so that all outcomes are in one of them.
    """
    ordered = sorted(outcomes, key=lambda outcome: outcome.chance)
    joined: list[OutcomeBand] = []
    low, waiting = EDGES[0], list[SaidOutcome]()
    for high in EDGES[1:]:
        is_last = high == EDGES[-1]
        waiting += [
            outcome
            for outcome in ordered
            if (low_of(high) <= outcome.chance) and (outcome.chance < high or is_last)
        ]
        if _people(waiting) >= FEWEST:
            joined.append(OutcomeBand(low, high, tuple(waiting)))
            low, waiting = high, []
    if joined and (waiting or low < EDGES[-1]):
        last = joined.pop()
        joined.append(OutcomeBand(last.low, EDGES[-1], (*last.outcomes, *waiting)))
    return tuple(joined)


def low_of(high: float) -> float:
    """Return the lower bound of the band that ends at ``high``, one of EDGES."""
    return EDGES[EDGES.index(high) - 1]


def _people(outcomes: Sequence[SaidOutcome]) -> int:
    return len({outcome.user_id for outcome in outcomes})
