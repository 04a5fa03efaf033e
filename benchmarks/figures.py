"""A row of the table, and how two things are timed side by side."""

import statistics
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter

WARM_UP = 4
"""Rounds that fill the caches, and aren't counted."""

Work = Callable[[int], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Figure:
    """``ratio``: of ours to the other, side by side. ``wanted``: the bound on it."""

    what: str
    ours: str
    other: str
    ratio: float
    wanted: str
    good: bool


def at_least(what: str, ours: str, other: str, ratio: float, least: float) -> Figure:
    return Figure(what, ours, other, ratio, f"≥ {least:.2f}", ratio >= least)


def at_most(what: str, ours: str, other: str, ratio: float, most: float) -> Figure:
    return Figure(what, ours, other, ratio, f"≤ {most:.2f}", ratio <= most)


async def beside(ours: Work, other: Work, rounds: int, each: int) -> tuple[float, float, float]:
    """Seconds that one ``ours`` and one ``other`` take, and their ratio: medians over rounds of ``each``.

    A round is first one, then the other, and the next the other way round: whatever else the machine does falls on
    both. Each is handed the number of the time that it is done, from 0.
    """
    taken: dict[Work, list[float]] = {ours: [], other: []}
    for turn in range(WARM_UP + rounds):
        for work in (ours, other) if turn % 2 else (other, ours):
            begun = perf_counter()
            for number in range(turn * each, (turn + 1) * each):
                await work(number)
            taken[work].append((perf_counter() - begun) / each)
    mine, theirs = taken[ours][WARM_UP:], taken[other][WARM_UP:]
    ratios = [a / b for a, b in zip(mine, theirs, strict=True)]
    return statistics.median(mine), statistics.median(theirs), statistics.median(ratios)
