"""How often what was said came true: the odds shown before a proposal, against its outcome."""

from collections.abc import Iterable
from dataclasses import dataclass

EDGES = (0.0, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 1.0)
"""The bounds of the bins of chances."""


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """The proposals whose odds were said to lie between ``low`` and ``high``.

    ``said``: the mean of the odds; ``came_true``: how many of the ``count`` proposals reached the result.
    """

    low: float
    high: float
    said: float
    came_true: int
    count: int


def calibration(outcomes: Iterable[tuple[float, bool]]) -> tuple[CalibrationBin, ...]:
    """Return the bins that hold a proposal, the lowest chances first. ``outcomes``: the odds said, and whether they came
    true.
    """
    by_bin = dict[int, list[tuple[float, bool]]]()
    for chance, came_true in outcomes:
        place = sum(chance >= edge for edge in EDGES[1:-1])
        by_bin.setdefault(place, []).append((chance, came_true))
    return tuple(
        CalibrationBin(
            low=EDGES[place],
            high=EDGES[place + 1],
            said=sum(chance for chance, _ in pairs) / len(pairs),
            came_true=sum(came_true for _, came_true in pairs),
            count=len(pairs),
        )
        for place, pairs in sorted(by_bin.items())
    )
