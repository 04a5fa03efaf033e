"""Marks that make the days of a whole column or text readable, where a single one of them could be something else."""

import re
from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise

from bot.domain.importing import days, labels
from bot.domain.importing.day_forms import folded, forms

_END = r"(?=\s{0,3}(?:[\t;,|]|$)|\s{2})"
_SHORT_YEAR_BEHIND_DOT = re.compile(
    rf"(?P<day>[0-9]{{1,2}})\.\s?(?P<name>[^\W\d_]{{3,12}})\.?\s(?P<short>[0-9]{{2}}){_END}"
)
"""A day as a German spreadsheet writes it, at the beginning of a text."""
_NO_YEAR = re.compile(rf"(?P<first>[0-9]{{1,2}})/(?P<second>[0-9]{{1,2}}){_END}")
"""A day in numbers without a year, at the beginning of a text."""
_YEARS_BACK = 3
"""The years before this one that a short year may be."""
_SERIAL = re.compile(r"([0-9.]{5,18})\t+\s?(?=\S)")


def marked(cells: Sequence[str], today: date) -> list[str]:
    """Return the cells of a column, or the lines of a text, with days that can be read; others are unchanged.

    ``21. Nov 26`` gets full stops, ``11/23`` a stroke at its end, and a spreadsheet's day number is written as a day.
    """
    return [_of_serial(cell) for cell in _with_strokes(_with_dots(cells, today))]


def in_year(on: date | None, written: str, years: Collection[int]) -> date | None:
    """Return a day in the year that a heading above its row names, if the day as ``written`` has none itself.

    None without a day, and if the heading names several other years or one that has no such day. ``years``: those of the
    heading, empty for none.
    """
    if on is None or not years or on.year in years or days.has_year(written):
        return on
    if len(years) > 1 or (on.month, on.day) == (2, 29):
        return None
    return on.replace(year=min(years))


def _with_dots(cells: Sequence[str], today: date) -> list[str]:
    """Return the cells with full stops instead of spaces in days such as ``21. Nov 26``.

    Numbers before a month that count one up from cell to cell number the rows; then, and for a single such cell, the cells
    are returned unchanged, because 26 may be the day.
    """
    matches = [match for cell in cells if (match := _SHORT_YEAR_BEHIND_DOT.match(cell))]
    numbers = [int(match["day"]) for match in matches if folded(match["name"]) in forms().months]
    counts_up = all(after == before + 1 for before, after in pairwise(numbers))
    years = {2000 + int(match["short"]) for match in matches}
    if (
        len(numbers) < len(matches)
        or counts_up
        or not years <= set(range(today.year - _YEARS_BACK, today.year + 1))
    ):
        return list(cells)
    return [_SHORT_YEAR_BEHIND_DOT.sub(r"\g<day>.\g<name>.\g<short>", cell) for cell in cells]


def _with_strokes(cells: Sequence[str]) -> list[str]:
    """Return the cells with a stroke behind days such as ``11/23``, if two or more begin so and none with another day.

    Other numbers with a stroke between them, such as 24/7, count for none if one of the cells can't be a day.
    """
    matches = [match for cell in cells if (match := _NO_YEAR.match(cell))]
    pairs = [sorted((int(match["first"]), int(match["second"]))) for match in matches]
    if len(pairs) < 2 or not all(1 <= low <= 12 and high <= 31 for low, high in pairs):
        return list(cells)
    if any(days.leading(cell) for cell in cells if cell[:1].isdigit()):
        return list(cells)
    return [_NO_YEAR.sub(r"\g<first>/\g<second>/", cell, count=1) for cell in cells]


def _of_serial(cell: str) -> str:
    """Return a line of a text whose day number stands before one of Upwork's labels, with the day in ISO form."""
    match = _SERIAL.match(cell)
    if match is None or not days.is_serial(match[1]) or labels.find(cell[match.end() :]) is None:
        return cell
    return days.from_serial(match[1]) + cell[match.end(1) :]
