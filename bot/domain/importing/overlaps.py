"""Rows that stand twice in one text, because two pages overlap or a page was pasted twice."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

_Row = TypeVar("_Row")
_SHORTEST = 2
"""The fewest different rows that make an overlap; a single row that stands twice is two facts."""


def without_repeats(rows: Sequence[_Row], identity: Callable[[_Row], Hashable]) -> tuple[list[_Row], int]:
    """Return the rows without those of an overlap, and how many were left out.

    A run of rows is an overlap if it repeats the last rows read so far, or if it is the end of the text and stands within
    the rows read so far. ``identity``: what equal rows have in common.
    """
    names = [identity(row) for row in rows]
    kept: list[int] = []
    first: dict[Hashable, int] = {}
    last: dict[Hashable, int] = {}
    number = 0
    while number < len(names):
        name = names[number]
        starts = {first.get(name, len(kept)), last.get(name, len(kept))}
        repeated = max(
            _repeated([names[place] for place in kept[start:]], names[number:]) for start in starts
        )
        if repeated:
            number += repeated
            continue
        first.setdefault(name, len(kept))
        last[name] = len(kept)
        kept.append(number)
        number += 1
    return [rows[place] for place in kept], len(rows) - len(kept)


def _repeated(before: Sequence[Hashable], after: Sequence[Hashable]) -> int:
    """Return how many first names of ``after`` repeat those of ``before`` up to the end of either; 0 for no overlap."""
    length = min(len(before), len(after))
    is_overlap = before[:length] == after[:length] and len(set(before[:length])) >= _SHORTEST
    return length if is_overlap else 0
