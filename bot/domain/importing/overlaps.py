"""Rows that stand twice, because two pages overlap, a page was pasted twice, or a sheet is a copy of another."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

_Row = TypeVar("_Row")
_SHORTEST = 2
"""The fewest different rows that make an overlap; a single row that stands twice is two facts."""
_SHORTEST_TURNED = 4
"""The fewest rows of two pages in the wrong order."""
_MOST_STARTS = 20
"""The most of a row's last places at which an overlap is looked for, so that the time grows only with the rows."""


def without_repeats(
    rows: Sequence[_Row],
    identity: Callable[[_Row], Hashable],
    on: Callable[[_Row], date] | None = None,
    newer: Callable[[_Row, _Row], _Row] | None = None,
) -> tuple[list[_Row], int]:
    """Return the rows without those of an overlap, and how many were left out.

    A run of rows is an overlap if it repeats the last rows read so far, or if it is the end of the text and stands within
    the rows read so far. A single row is one if the days show that a later page stands behind an earlier one, and the row
    ends the one and begins the other; and the rows of a page in the other order that the page before it shows too.
    ``identity``: what equal rows have in common. ``on``: the day of a row, None for rows without days. ``newer``: which of
    two equal rows is kept, None for the first.
    """
    names = [identity(row) for row in rows]
    kept: list[int] = []
    values: list[_Row] = []
    places: dict[Hashable, list[int]] = {}
    number = 0
    while number < len(names):
        before = places.setdefault(names[number], [])
        starts = {*before[:1], *before[-_MOST_STARTS:]}
        repeated, start = max(
            ((_repeated(names, kept, start, number), start) for start in starts), default=(0, 0)
        )
        if repeated:
            if newer is not None:
                pairs = zip(values[start : start + repeated], rows[number : number + repeated], strict=True)
                values[start : start + repeated] = [newer(first, second) for first, second in pairs]
            number += repeated
            continue
        before.append(len(kept))
        kept.append(number)
        values.append(rows[number])
        number += 1
    if on is not None and len(kept) == len(names):
        days = [on(row) for row in rows]
        if _is_turned(names, days):
            values.pop()
        elif shared := _mirrored(names, days):
            values = [value for place, value in enumerate(values) if place not in shared]
    return values, len(rows) - len(values)


def doubtful(
    rows: Sequence[_Row], identity: Callable[[_Row], Hashable], page_starts: Collection[int]
) -> _Row | None:
    """Return a row that two pages may share, or that may have happened twice; None without one.

    ``page_starts``: the indexes of rows below a head that stands again. Such a row is equal to the last one above the head,
    and no run of different rows tells that the pages overlap.
    """
    names = [identity(row) for row in rows]
    for number in page_starts:
        if not 0 < number < len(rows) or names[number - 1] != names[number]:
            continue
        kept = range(number)
        if not any(
            _repeated(names, kept, start, number) for start in range(max(0, number - _MOST_STARTS), number)
        ):
            return rows[number]
    return None


def without_copies(
    rows: Sequence[_Row], identity: Callable[[_Row], Hashable], sheet: Callable[[_Row], str]
) -> tuple[list[_Row], int]:
    """Return the rows of all sheets without those that another sheet shows too, and how many were left out.

    Equal rows count as often as the sheet has them that has most of them, for one may hold only some rows of another.
    """
    most: Counter[Hashable] = Counter()
    of_sheet: Counter[tuple[str, Hashable]] = Counter()
    kept: list[_Row] = []
    for row in rows:
        name = identity(row)
        of_sheet[sheet(row), name] += 1
        if of_sheet[sheet(row), name] > most[name]:
            most[name] += 1
            kept.append(row)
    return kept, len(rows) - len(kept)


def _is_turned(names: Sequence[Hashable], days: Sequence[date]) -> bool:
    """Return True if two pages stand in the wrong order, and the last row of the text is the first one again.

    Then the days run one way except at one place, where they jump back over all the days of the text.
    """
    if len(names) < _SHORTEST_TURNED or names[0] != names[-1]:
        return False
    steps = [(after > before) - (after < before) for before, after in pairwise(days)]
    return any(
        steps.count(way) == 1
        and len(set(names[: (turn := steps.index(way)) + 1])) > 1
        and len(set(names[turn + 1 :])) > 1
        for way in (1, -1)
    )


def _mirrored(names: Sequence[Hashable], days: Sequence[date]) -> set[int]:
    """Return the places of the rows of a second page that the first one shows; empty unless they are several.

    The pages are in different orders: the days run one way up to a turn, and the other way behind it.
    """
    steps = [(after > before) - (after < before) for before, after in pairwise(days)]
    way = next((step for step in steps if step), 0)
    turn = next((place for place, step in enumerate(steps) if step == -way != 0), len(steps))
    if way in steps[turn:]:
        return set()
    left = Counter(names[: turn + 1])
    shared: set[int] = set()
    for place in range(turn + 1, len(names)):
        if left[names[place]] > 0:
            left[names[place]] -= 1
            shared.add(place)
    return shared if len({names[place] for place in shared}) >= _SHORTEST else set()


def _repeated(names: Sequence[Hashable], kept: Sequence[int], start: int, number: int) -> int:
    """Return how many names from ``number`` on repeat the kept ones from ``start`` up to the end of either; 0 for none."""
    length = min(len(kept) - start, len(names) - number)
    if any(names[kept[start + step]] != names[number + step] for step in range(length)):
        return 0
    return length if len(set(names[number : number + length])) >= _SHORTEST else 0
