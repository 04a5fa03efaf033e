"""Days whose day, month and year stand in a column each, put together in the first of the three columns."""

from collections.abc import Sequence
from datetime import date

from bot.domain.importing import cells, days, headings
from bot.domain.importing.columns import HEAD_WITHIN
from bot.domain.importing.tables import Table

_PARTS = (
    frozenset(("day", "tag", "jour", "día", "dia", "день", "दिन", "giorno", "dd")),
    frozenset(("month", "monat", "mois", "mes", "mês", "місяць", "месяц", "महीना", "माह", "mese", "mm")),
    frozenset(("year", "jahr", "année", "año", "ano", "рік", "год", "वर्ष", "साल", "anno", "yyyy")),
)
"""The names of the three columns, in the languages that people have."""
_HEAD = "Date"


def joined(table: Table, today: date) -> Table:
    """Return a table with whole days in the first of its columns for day, month and year; without these unchanged.

    A table that has whole days already, or a row below the head whose three cells are no day, is returned unchanged too.
    """
    for number, row in enumerate(table[:HEAD_WITHIN]):
        names = [headings.slug(cells.tidy(cell)) for cell in row]
        places = [next((at for at, name in enumerate(names) if name in part), None) for part in _PARTS]
        known = [place for place in places if place is not None]
        if len(known) == len(_PARTS):
            below = [_joined(texts, known, today) for texts in table[number + 1 :]]
            whole = [row_ for row_ in below if row_ is not None]
            head = _with(row, known, _HEAD)
            return (*table[:number], head, *whole) if len(whole) == len(below) else table
    return table


def _joined(row: Sequence[str], places: Sequence[int], today: date) -> tuple[str, ...] | None:
    """Return a row with its day in one cell, unchanged if its three cells are empty; None if they are no day."""
    texts = [cells.tidy(row[place]) if place < len(row) else "" for place in places]
    if not any(texts):
        return tuple(row)
    if any(map(days.is_day, map(cells.tidy, row))):
        return None
    day, month, year = texts
    if not year.isdecimal() or len(year) not in {2, 4}:
        return None
    year = year if len(year) == 4 else f"20{year}"
    written = f"{year}-{month:0>2}-{day:0>2}" if month.isdecimal() else f"{day} {month} {year}"
    on = days.existing(written, today, month_first=False)
    return None if on is None else _with(row, places, on.isoformat())


def _with(row: Sequence[str], places: Sequence[int], cell: str) -> tuple[str, ...]:
    """Return a row with ``cell`` in the first of these places, and nothing in the others."""
    first = min(places)
    emptied = ["" if place in places else text for place, text in enumerate(row)]
    return (*emptied[:first], cell, *emptied[first + 1 :])
