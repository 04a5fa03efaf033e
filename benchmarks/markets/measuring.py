"""What the courses of a market add up to: gains with their ranges, and how well the odds were said."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.markets.running import StatedOdds, Tally

DRAWS = 300
CONNECT_DOLLARS = 0.15
BINS = 10


@dataclass(frozen=True, slots=True)
class Gains:
    """Hires per 1,000 Connects and net dollars per Connect, with the half widths of their 90 % ranges over members.

    ``used``: the share of the allowances that was spent.
    """

    hires: float
    hires_half: float
    dollars: float
    dollars_half: float
    used: float


def gains_of(tallies: Sequence[Tally]) -> Gains:
    """Return the gains of a course; the ranges are those of drawing the members anew (bootstrap)."""
    random = Random(len(tallies))
    drawn = [_ratios(random.choices(tallies, k=len(tallies))) for _ in range(DRAWS)]
    hires, dollars = _ratios(tallies)
    return Gains(
        hires=hires,
        hires_half=_half([draw[0] for draw in drawn]),
        dollars=dollars,
        dollars_half=_half([draw[1] for draw in drawn]),
        used=sum(row.connects for row in tallies) / sum(row.allowed for row in tallies),
    )


def _ratios(tallies: Sequence[Tally]) -> tuple[float, float]:
    connects = max(1, sum(row.connects for row in tallies))
    hires, dollars = sum(row.hires for row in tallies), sum(row.dollars for row in tallies)
    return 1000 * hires / connects, dollars / connects - CONNECT_DOLLARS


def _half(values: list[float]) -> float:
    values.sort()
    return (values[int(0.95 * len(values))] - values[int(0.05 * len(values))]) / 2


def relative_error(stated: Sequence[StatedOdds]) -> float:
    """Return the calibration error against the true odds, in BINS bins of equal size, over the mean of the true odds."""
    ordered = sorted(stated, key=lambda row: row.odds.hire)
    error = 0.0
    for number in range(BINS):
        part = ordered[number * len(stated) // BINS : (number + 1) * len(stated) // BINS]
        error += abs(sum(row.odds.hire - row.true for row in part))
    return error / sum(row.true for row in stated)


def held(stated: Sequence[StatedOdds]) -> float:
    """Return the share of the true odds that the 90 % ranges hold."""
    return sum(row.odds.low <= row.true <= row.odds.high for row in stated) / len(stated)
