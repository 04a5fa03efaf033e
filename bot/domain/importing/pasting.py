"""Reading of a pasted Connects history: Upwork's web table in any shape in which a browser copies it.

The columns are Date, Action (a label, and the title of the job), Freelancer (for agencies) and Connects (a signed number,
and hidden words that repeat it); see docs/upwork.md, section 11. A browser copies a row per line, a cell per line, or a
mixture, so the text is read as a sequence of cells: a row begins with its day and ends with its Connects. A line that can't
be read is an error. Only the page's own words, and lines above the head of the table, are ignored.
"""

import calendar
import operator
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import dropwhile

from bot import errors
from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.amounts import Amount
from bot.domain.importing.column_cells import is_sum
from bot.domain.importing.day_marks import HeadingYears
from bot.domain.importing.paste_days import PastedRow, dated
from bot.domain.importing.row_cells import (
    Cell,
    OpenRow,
    add_line,
    awaits_title,
    bad_paste,
    begin_row,
    check_alone,
    check_order,
    ends_with_number,
    holds_row,
    misread,
    split_ending,
    stands_alone,
)
from bot.domain.importing.rows import (
    CHARACTERS_MAX,
    HistoryRow,
    ReadRows,
    checked_count,
    likely_size,
    too_much,
    words_of,
)
from bot.domain.importing.surroundings import (
    bare,
    is_dated_change,
    is_period,
    is_range,
    is_sender,
    rows_on,
    unpaired,
    years_in,
)
from bot.domain.importing.title_lines import check_dashes, with_whole_title
from bot.domain.ledger.entries import LARGEST_AMOUNT

_CELLS_MAX = 12
"""The most cells of a row, with empty ones: a few more than in any known shape."""
_LINE_MAX = _CELLS_MAX * cells.LONGEST_CELL
_PASSED_MAX = 500
"""The most unknown lines around the table: several times as many as on Upwork's page."""
_WORDS_MAX = 3  # action, title, freelancer
_LINE_END = re.compile("\r\n|\r|\n")
_NUMBERING = re.compile(r"\(?[0-9]{1,4}[.):]?")
_RULE = re.compile(r"[-|:=+ ]*")  # the line under the head of a table in plain text


def parse(text: str, today: date, month_first: bool | None = None) -> ReadRows:
    """Return the rows of a pasted history, in the same order, without rows of 0 Connects and without repeated rows.

    ``today``: the UTC day that the page calls *Today*. ``month_first``: the order of day and month, None to find it. Raises
    BadPaste for a line that can't be read, DayToCome, UnlikelyAmount, TooMuchToImport for more than CHARACTERS_MAX
    characters or ROWS_MAX rows.
    """
    if len(text) > CHARACTERS_MAX:
        raise too_much()
    reader = _Reader()
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if (stripped := line.strip()) and not cells.is_rule(stripped):
            for row in rows_on(unpaired(stripped)):
                reader.take(number, row)
    return dated(reader.rows(), today, month_first)


def begins_row(text: str) -> bool:
    """Return True if the first line of a text begins with a day, and so with a row."""
    first = _LINE_END.split(text.lstrip("\n\r"), maxsplit=1)[0]
    return days.leading(bare(cells.tidy(first.split("\t")[0]))) is not None


def render(rows: Sequence[HistoryRow]) -> str:
    """Return rows as a table with tabs, which ``parse`` reads back; fields that only a sheet has are left out."""
    return "\n".join(_line(row) for row in rows)


class _Reader:
    """Reads lines and collects rows. A row stays open until the next one begins, because a title may look like any cell."""

    def __init__(self) -> None:
        self._rows: list[PastedRow] = []
        self._closed: list[OpenRow] = []
        self._open: OpenRow | None = None
        self._is_agency = False
        self._unread: errors.BadPaste | None = None
        """The error for the first unknown line since the last row; it counts if a row follows."""
        self._is_row_above = False
        """True if one of the unknown lines may be a part of a row."""
        self._passed = 0
        self._years = HeadingYears()
        self._starts_page = False
        self._day_above: str | None = None
        """The day of the last row if it stands on a line of its own above rows of one line each."""

    def take(self, number: int, line: str) -> None:
        """Read one line, which is not empty. Raises BadPaste, TooMuchToImport."""
        if len(line) > _LINE_MAX:
            raise bad_paste(Cell(cells.tidy(line[: cells.LONGEST_CELL]) or "…", number))
        parts = list(dropwhile(operator.not_, (cells.plain(part).strip() for part in line.split("\t"))))
        if not parts:
            return
        if len(parts) > 1 and _is_before_day(parts[0]) and days.leading(parts[1]):
            parts = parts[1:]
        as_pasted = parts[0]
        parts[0] = bare(as_pasted)
        as_pasted = as_pasted if days.leading(parts[0]) else parts[0]
        line_cells = [Cell(cells.tidy(part), number) for part in parts]
        if too_long := next((cell for cell in line_cells if len(cell.text) > cells.LONGEST_CELL), None):
            raise bad_paste(too_long)
        if self._open is not None and not self._is_over(self._open, line_cells):
            self._extend(self._open, [Cell(cells.tidy(as_pasted), number), *line_cells[1:]])
            return
        self._close()
        if is_range(line):
            return
        begun = begin_row(number, parts) or self._below_day(line_cells)
        if begun is None:
            self._pass_over(line_cells)
        else:
            self._begin(begun)

    def rows(self) -> list[PastedRow]:
        """Return all rows after the last line. Raises BadPaste if the last row is incomplete, or no row was read."""
        self._close()
        if self._unread is not None and not self._rows:
            raise self._unread
        check_dashes(self._closed)
        return self._rows

    def _is_over(self, row: OpenRow, line_cells: list[Cell]) -> bool:
        """Return True if the open row ends before this line.

        Raises BadPaste if the line begins another row and the open row has no Connects yet.
        """
        day = days.leading(line_cells[0].text)
        if split_ending(row.cells) is not None:
            return day is not None or not self._goes_on(row, line_cells)
        if day is None:
            return False
        rest = [day[1].strip(" |"), *(cell.text for cell in line_cells[1:])]
        begins = next((text for text in rest if text), None)
        is_title = awaits_title(row.cells) if begins is None else row.cells and not labels.may_begin(begins)
        if (
            is_title
            and len(line_cells) == 1
            and (stands_alone(row) or not ends_with_number(line_cells[0].text))
        ):
            return False
        raise misread(row)

    def _goes_on(self, row: OpenRow, line_cells: list[Cell]) -> bool:
        """Return True if a line without a day belongs to the open row, whose end so far may have been a title."""
        texts = [cell.text for cell in line_cells]
        if cells.page_words(texts) is not None:
            return False
        return awaits_title(row.cells[:-1]) or all(
            amounts.read(text) or cells.is_placeholder(text) for text in texts
        )

    def _extend(self, row: OpenRow, line_cells: list[Cell]) -> None:
        if not row.cells and len(line_cells) == 1 and days.is_clock(line_cells[0].text):
            row.day = replace(row.day, text=f"{row.day.text} {line_cells[0].text}")
            return
        add_line(row, line_cells)
        if len(row.cells) > _CELLS_MAX:
            raise misread(row)

    def _begin(self, begun: OpenRow) -> None:
        if self._unread is not None and (self._rows or self._is_row_above):
            raise self._unread
        self._unread = None
        checked_count(len(self._rows) + 1)
        if len(begun.cells) > _CELLS_MAX:
            raise bad_paste(begun.day, *begun.cells)
        self._open = begun

    def _below_day(self, line_cells: list[Cell]) -> OpenRow | None:
        """Return the row of a line without a day below a day that stands alone above several rows; None for others."""
        if self._day_above is None or not labels.find(line_cells[0].text) or not split_ending(line_cells):
            return None
        return OpenRow(Cell(self._day_above, line_cells[0].line), line_cells, is_below_day=True)

    def _pass_over(self, line_cells: list[Cell]) -> None:
        """Ignore a line outside of rows. Raises BadPaste if it may be a part of a row below the first one."""
        texts = [cell.text for cell in line_cells]
        words, line = cells.page_words(texts), " ".join(texts)
        if words is not None:
            self._is_agency |= "freelancer" in words
            if "action" in words and not self._rows:
                self._unread, self._is_row_above = None, False
            self._starts_page |= "action" in words and bool(self._rows)
        elif is_period(line):
            self._years = replace(self._years, of_period=years_in(line) or self._years.of_period)
        elif not (
            _RULE.fullmatch(line)
            or headings.slug(texts[0].partition(" ")[0]) in headings.TOTALS
            or is_sender(line)
        ):
            if not self._rows:
                self._years = replace(self._years, of_words=self._years.of_words | years_in(line))
            self._unread = self._unread or bad_paste(*line_cells)
            self._is_row_above |= _is_part_of_row(texts)
            self._passed += 1
            if (self._rows and self._is_row_above) or self._passed > _PASSED_MAX:
                raise self._unread

    def _close(self) -> None:
        row, self._open = self._open, None
        if row is None:
            return
        self._closed.append(row)
        ending = split_ending(row.cells)
        if ending is None:
            raise misread(row)
        middle, amount = ending
        words = self._words(row, middle, amount)
        is_alone = row.day.line not in {cell.line for cell in row.cells}
        if not row.is_below_day:
            self._day_above = (
                row.day.text if is_alone and len({cell.line for cell in row.cells}) == 1 else None
            )
        if not headings.is_balance(words[0]):
            size = _size(row, words[0], amount)
            self._rows.append(PastedRow(row.day, words, size, self._years, self._starts_page))
            self._starts_page = False

    def _words(self, row: OpenRow, middle: list[Cell], amount: Amount) -> tuple[str, str | None, str | None]:
        """Return label, title and freelancer of a row from ``middle``, the cells between its day and its Connects."""
        while middle and cells.is_placeholder(middle[0].text):
            middle = middle[1:]
        if len(middle) > _WORDS_MAX or any(cell.line != row.day.line for cell in middle):
            middle = [cell for cell in middle if not cells.is_placeholder(cell.text)]
        if not middle:
            raise bad_paste(row.day, *row.cells)
        check_alone(row, middle, amount)
        if any(cell.line != row.day.line for cell in middle):
            check_order(middle, self._is_agency)
        if not self._is_agency:
            middle = with_whole_title(middle)
        if len(middle) > _WORDS_MAX:
            raise bad_paste(middle[_WORDS_MAX])
        words = words_of([cell.text for cell in middle], self._is_agency)
        if words is None or is_sum(words[0]) or labels.hides_label(words[0]) or _is_label_title(words):
            raise bad_paste(row.day, *row.cells)
        return words


def _is_label_title(words: tuple[str, str | None, str | None]) -> bool:
    """Return True if one of Upwork's labels stands where the title of a row with an unknown label does."""
    label, title, _ = words
    return title is not None and labels.find(label) is None and labels.hides_label(f"- {title}")


def _is_before_day(cell: str) -> bool:
    """Return True if a cell before that of the day holds only the row's number or a clock."""
    return _NUMBERING.fullmatch(cell) is not None or days.is_clock(cell)


def _is_part_of_row(texts: Sequence[str]) -> bool:
    """Return True if the cells of a line hold Connects or one of Upwork's labels, or a whole row behind other words."""
    line = " ".join(texts).rstrip(" |")
    if holds_row(line) or amounts.trailing(f" {line}") is not None or is_dated_change(line):
        return True
    return any(labels.find(text) or amounts.is_change(text) for text in texts)


def _size(row: OpenRow, label: str, amount: Amount) -> int:
    """Return the signed Connects of a row. Raises BadPaste above LARGEST_AMOUNT, UnlikelyAmount for what no row can have."""
    size = likely_size(amount, label, amount.sign, bad_paste(row.day, *row.cells))
    if size > LARGEST_AMOUNT:
        raise bad_paste(row.day, *row.cells)
    return amount.sign * size


def _line(row: HistoryRow) -> str:
    day = f"{calendar.month_name[row.on.month]} {row.on.day}, {row.on.year}"
    return "\t".join((day, row.label, row.title or "", row.freelancer or "", f"{row.amount:+d}"))
