"""The days of pasted rows, which can be read only once all rows of a text are there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot import errors
from bot.domain.importing import days
from bot.domain.importing.day_marks import HeadingYears, in_year
from bot.domain.importing.overlaps import doubtful, without_repeats
from bot.domain.importing.row_cells import Cell, bad_paste
from bot.domain.importing.rows import HistoryRow, ReadRows, bad_day, identity_among, newer


@dataclass(frozen=True, slots=True)
class PastedRow:
    """A row whose day has not been interpreted yet; ``words``: label, title and freelancer.

    ``years``: those that headings above name. ``starts_page``: the head of the table stands again above the row.
    """

    day: Cell
    words: tuple[str, str | None, str | None]
    amount: int
    years: HeadingYears
    starts_page: bool


def dated(rows: Sequence[PastedRow], today: date, month_first: bool | None) -> ReadRows:
    """Return the rows with their days. Raises BadPaste for a day that doesn't exist, DayToCome for one after today."""
    order = days.order_of([row.day.text for row in rows], today, month_first)
    result: list[HistoryRow] = []
    starts: list[int] = []
    for row in rows:
        on = in_year(days.read(row.day.text, today, order.month_first), row.day.text, row.years)
        if on is None or on > today:
            raise bad_day(row.day.text, today, order.month_first, bad_paste(row.day))
        if row.starts_page:
            starts.append(len(result))
        if row.amount:
            label, title, freelancer = row.words
            result.append(HistoryRow(on, label, title, row.amount, freelancer, row.day.line))
    if twice := doubtful(result, identity_among(result, today), starts):
        row_text = " ".join(filter(None, (twice.label, twice.title, f"{twice.amount:+d}")))
        raise errors.RowOnTwoPages(twice.line, row_text)
    kept, repeats = without_repeats(result, identity_among(result, today), lambda row: row.on, newer)
    return ReadRows(tuple(kept), order, repeats)
