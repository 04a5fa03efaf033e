"""Marks that make the days of a whole column or text readable, where a single one of them could be something else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.domain.importing import days, labels
from bot.domain.importing.day_forms import folded, forms

_END = r"(?=\s{0,3}(?:[\t;,|]|$)|\s{2})"
_SHORT_YEAR_BEHIND_DOT = re.compile(
    rf"(?P<day>[0-9]{{1,2}})\.\s?(?P<name>[^\W\d_]{{3,12}})\.?\s(?P<short>[0-9]{{2}}){_END}"
)
"""A day as a German spreadsheet writes it, at the beginning of a text."""
_NUMBERS = r"(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})"
_NO_YEAR = re.compile(rf"{_NUMBERS}(?=\s{{0,3}}[\t;,|]|\s{{2}})")
_NO_YEAR_ALONE = re.compile(rf"{_NUMBERS}$")
"""A day in numbers without a year, before a further cell of a line or as a cell of its own."""
_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{2})(?P<sep>[-/.])(?P<month>[0-9]{2})(?P=sep)(?P<day>[0-9]{2})(?=[\s,;|]|$)"
)
_LONG_AGO = timedelta(days=730)
"""A history with days so far back is less likely than years that stand first."""
_YEARS_BACK = 3
"""The years before this one that a short year may be."""
_SERIAL = re.compile(r"([0-9.]{5,18})\t+\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class HeadingYears:
    """The years above a row: ``of_period`` in the last line with only a month or a year, ``of_words`` in any other words."""

    of_period: frozenset[int] = frozenset()
    of_words: frozenset[int] = frozenset()


def marked_lines(lines: Sequence[str], today: date) -> list[str]:
    """Return the lines of a text with days that can be read; others are unchanged.

    ``21. Nov 26`` gets full stops, ``11/23`` before a further cell a stroke, and a day number before a label is a day, as is
    ``26-11-21``.
    Raises UnclearDayNumbers.
    """
    if not any(line[:1].isdigit() for line in lines):
        return list(lines)
    days.check_serials([match[1] for line in lines if (match := _serial_before_label(line))], today)
    lines = with_centuries(with_dots(lines, today), today)
    return [_of_serial(line) for line in _with_strokes(lines, _NO_YEAR)]


def marked_table(columns: Sequence[Sequence[str]], today: date) -> list[list[str]]:
    """Return the columns of a table with days that can be read; others are unchanged.

    ``21. Nov 26`` gets full stops. ``11/23`` gets a stroke in the first such column of a table without other days.
    """
    marked = [with_centuries(with_dots(column, today), today) for column in columns]
    if any(days.is_day(cell) or days.is_serial(cell) for column in marked for cell in column):
        return marked
    for place, column in enumerate(marked):
        strokes = _with_strokes(column, _NO_YEAR_ALONE)
        if strokes != column:
            return [*marked[:place], strokes, *marked[place + 1 :]]
    return marked


def in_year(on: date | None, written: str, years: HeadingYears) -> date | None:
    """Return a day in the year of the heading above its row, if the day as ``written`` has no year itself.

    None without a day, and if the heading names several other years or one that has no such day, or if the words above the
    table name other years only.
    """
    if on is None or days.has_year(written):
        return on
    if not years.of_period:
        return None if years.of_words and on.year not in years.of_words else on
    if on.year in years.of_period:
        return on
    if len(years.of_period) > 1 or (on.month, on.day) == (2, 29):
        return None
    return on.replace(year=min(years.of_period))


def with_dots(cells: Sequence[str], today: date) -> list[str]:
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


def with_centuries(cells: Sequence[str], today: date) -> list[str]:
    """Return the cells with whole years in days such as ``26-11-21``, if they can't well be days with the year behind.

    All of them are days of the last years with the year first then, and some lie longer ago than `_LONG_AGO`, or are none,
    with the year behind.
    """
    matches = [match for cell in cells if (match := _YEAR_FIRST.match(cell))]
    first = [days.read(f"20{match[0]}".replace(match["sep"], "-"), today, False) for match in matches]
    behind = [[days.existing(match[0], today, order) for match in matches] for order in (True, False)]
    earliest = today - _LONG_AGO
    if (
        not matches
        or any(day is None or day.year < today.year - _YEARS_BACK for day in first)
        or any(all(day is not None and day >= earliest for day in order) for order in behind)
    ):
        return list(cells)
    return [
        _YEAR_FIRST.sub(r"20\g<year>-\g<month>-\g<day>", cell, count=1) if _YEAR_FIRST.match(cell) else cell
        for cell in cells
    ]


def _with_strokes(cells: Sequence[str], form: re.Pattern[str]) -> list[str]:
    """Return the cells with a stroke behind days such as ``11/23``, if two or more begin so and none with another day.

    Other numbers with a stroke between them, such as 24/7, count for none if one of the cells can't be a day.
    """
    matches = [match for cell in cells if (match := form.match(cell))]
    pairs = [sorted((int(match["first"]), int(match["second"]))) for match in matches]
    if len(pairs) < 2 or not all(1 <= low <= 12 and high <= 31 for low, high in pairs):
        return list(cells)
    if any(days.leading(cell) for cell in cells if cell[:1].isdigit()):
        return list(cells)
    return [form.sub(r"\g<first>/\g<second>/", cell, count=1) for cell in cells]


def _of_serial(line: str) -> str:
    """Return a line of a text whose day number stands before one of Upwork's labels, with the day in ISO form."""
    match = _serial_before_label(line)
    return days.from_serial(match[1]) + line[match.end(1) :] if match else line


def _serial_before_label(line: str) -> re.Match[str] | None:
    match = _SERIAL.match(line)
    is_before_label = match and days.is_serial(match[1]) and labels.find(line[match.end() :])
    return match if is_before_label else None
