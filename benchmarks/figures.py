"""The rows of the table of benchmarks, and timing two things side by side."""

import statistics
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter

from rich.table import Table

COLUMNS = ("what", "ours", "against", "ratio", "wanted")
WARM_UP = 4
"""Rounds that fill the caches and are not counted."""

Work = Callable[[int], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table: ``ratio`` is that of ``ours`` to ``other``, ``wanted`` the bound in words.

    ``good`` is True if the ratio keeps the bound.
    """

    what: str
    ours: str
    other: str
    ratio: float
    wanted: str
    good: bool


def at_least(what: str, ours: str, other: str, ratio: float, least: float) -> Figure:
    """Return a row whose ratio must be ``least`` or higher."""
    return Figure(what, ours, other, ratio, wanted=f"≥ {least:.2f}", good=ratio >= least)


def at_most(what: str, ours: str, other: str, ratio: float, most: float) -> Figure:
    """Return a row whose ratio must be ``most`` or lower."""
    return Figure(what, ours, other, ratio, wanted=f"≤ {most:.2f}", good=ratio <= most)


async def beside(ours: Work, other: Work, rounds: int, each: int) -> tuple[float, float, float]:
    """Return the seconds that one call of ``ours`` and one of ``other`` take, and their ratio, as medians over the rounds.

    A round makes ``each`` calls of both, in an order that alternates, so that other work of the machine slows down both.
    A call gets its own number, from 0 on.
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


def cells(figure: Figure) -> tuple[str, ...]:
    """Return the row of a figure in the order of COLUMNS."""
    return (figure.what, figure.ours, figure.other, f"{figure.ratio:.2f}", figure.wanted)


def markdown_table(figures: list[Figure]) -> str:
    """Return the table in Markdown."""
    rows = (COLUMNS, ("---",) * len(COLUMNS), *map(cells, figures))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def table_of(figures: list[Figure]) -> Table:
    """Return the table for the terminal; a figure that misses its bound is red."""
    table = Table(*COLUMNS)
    for figure in figures:
        table.add_row(*cells(figure), style=None if figure.good else "red")
    return table
