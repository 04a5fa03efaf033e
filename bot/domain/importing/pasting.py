"""Reading of a pasted Connects history: Upwork's web table in any shape in which a browser copies it.

The columns are Date, Action (a label, and the title of the job), Freelancer (for agencies) and Connects (a signed number,
and hidden words that repeat it); see docs/upwork.md, section 11. A browser copies a row per line, a cell per line, or a
mixture, so the text is read as a sequence of cells: a row begins with its day and ends with its Connects. A line that can't
be read is an error. Only the page's own words, and lines above the head of the table, are ignored.
"""

import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile, islice

from bot import errors
from bot.domain.importing import cells, labels
from bot.domain.importing.row_cells import (
    Cell,
    OpenRow,
    awaits_title,
    bad_paste,
    begin_row,
    check_order,
    misread,
    split_ending,
    without_bars,
)
from bot.domain.importing.rows import CHARACTERS_MAX, HistoryRow, checked_count, too_much, words_of
from bot.domain.ledger.entries import LARGEST_AMOUNT

_CELLS_MAX = 12
"""The most cells of a row, with empty ones: a few more than in any known shape."""
_LINE_MAX = _CELLS_MAX * cells.LONGEST_CELL
_ABOVE_MAX = 500
"""The most unknown lines above the table: several times as many as on Upwork's page."""
_WORDS_MAX = 3  # action, title, freelancer
_LINE_END = re.compile("\r\n|\r|\n")
_BALANCE = re.compile("(?:^|-)([0-9]{1,3}(?:-[0-9]{3}){0,2}|[0-9]{1,9})-connects(?:-|$)")
_RULE = re.compile(r"[-|:=+ ]*")  # the line under the head of a table in plain text


@dataclass(frozen=True, slots=True)
class _Read:
    """A row whose day has not been interpreted yet; ``words``: label, title and freelancer."""

    day: Cell
    words: tuple[str, str | None, str | None]
    amount: int


def parse(text: str, today: date) -> tuple[HistoryRow, ...]:
    """Return the rows of a pasted history, in the same order, without rows of 0 Connects.

    ``today``: the UTC day that the page calls *Today*. Raises BadPaste for a line that can't be read, TooMuchToImport for
    more than CHARACTERS_MAX characters or ROWS_MAX rows.
    """
    if len(text) > CHARACTERS_MAX:
        raise too_much()
    reader = _Reader()
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if stripped := line.strip():
            reader.take(number, stripped)
    return _dated(reader.rows(), today)


def stated_balance(text: str) -> int | None:
    """Return the balance (Connects) that the page shows above its table; None if it wasn't pasted."""
    words: list[str] = []
    for line in islice(filter(None, _LINE_END.split(text[:CHARACTERS_MAX])), _ABOVE_MAX):
        parts = [cells.tidy(part) for part in line.split("\t")]
        if cells.leading_day(" ".join(parts).strip()):
            break
        words += filter(None, [cells.page_words(parts)])
    balance = _BALANCE.search("-".join(words))
    return int(balance[1].replace("-", "")) if balance else None


def render(rows: Sequence[HistoryRow]) -> str:
    """Return rows as a table with tabs, which ``parse`` reads back; fields that only a sheet has are left out."""
    return "\n".join(_line(row) for row in rows)


class _Reader:
    """Reads lines and collects rows. A row stays open until the next one begins, because a title may look like any cell."""

    def __init__(self) -> None:
        self._rows: list[_Read] = []
        self._open: OpenRow | None = None
        self._is_agency = False
        self._unread: errors.BadPaste | None = None
        """The error for the first unknown line above the table; dropped when the head of the table follows."""
        self._above = 0

    def take(self, number: int, line: str) -> None:
        """Read one line, which is not empty. Raises BadPaste, TooMuchToImport."""
        if len(line) > _LINE_MAX:
            raise bad_paste(Cell(cells.tidy(line[: cells.LONGEST_CELL]) or "…", number))
        parts = list(dropwhile(operator.not_, (cells.plain(part).strip() for part in line.split("\t"))))
        if not parts:
            return
        if len(parts) == 1:
            parts = [without_bars(parts[0])]
        line_cells = [Cell(cells.tidy(part), number) for part in parts]
        if too_long := next((cell for cell in line_cells if len(cell.text) > cells.LONGEST_CELL), None):
            raise bad_paste(too_long)
        if self._open is not None and not self._is_over(self._open, line_cells):
            self._extend(self._open, line_cells)
            return
        self._close()
        begun = begin_row(number, parts)
        if begun is None:
            self._pass_over(line_cells)
        else:
            self._begin(begun)

    def rows(self) -> list[_Read]:
        """Return all rows after the last line. Raises BadPaste if the last row is incomplete or no row was read."""
        self._close()
        if self._unread is not None:
            raise self._unread
        return self._rows

    def _is_over(self, row: OpenRow, line_cells: list[Cell]) -> bool:
        """Return True if the open row ends before this line.

        Raises BadPaste if the line begins another row and the open row has no Connects yet.
        """
        day = cells.leading_day(line_cells[0].text)
        if split_ending(row.cells) is not None:
            return day is not None or cells.page_words([cell.text for cell in line_cells]) is not None
        if day is None:
            return False
        rest = [day[1].strip(" |"), *(cell.text for cell in line_cells[1:])]
        begins = next((text for text in rest if text), None)
        is_title = awaits_title(row.cells) if begins is None else row.cells and not labels.find(begins)
        if is_title and len(line_cells) == 1:
            return False
        raise misread(row)

    def _extend(self, row: OpenRow, line_cells: list[Cell]) -> None:
        row.cells += [cell for cell in line_cells if cell.text]
        if len(row.cells) > _CELLS_MAX:
            raise misread(row)

    def _begin(self, begun: OpenRow) -> None:
        if self._unread is not None:
            raise self._unread
        checked_count(len(self._rows) + 1)
        if len(begun.cells) > _CELLS_MAX:
            raise bad_paste(begun.day, *begun.cells)
        self._open = begun

    def _pass_over(self, line_cells: list[Cell]) -> None:
        """Ignore a line outside of rows. Raises BadPaste if it is neither the page's own nor above the table."""
        texts = [cell.text for cell in line_cells]
        words = cells.page_words(texts)
        if words is not None:
            self._is_agency |= "freelancer" in words
            if "action" in words and not self._rows:
                self._unread = None
        elif not _RULE.fullmatch(" ".join(texts)):
            self._unread = self._unread or bad_paste(*line_cells)
            self._above += 1
            if self._rows or self._above > _ABOVE_MAX:
                raise self._unread

    def _close(self) -> None:
        row, self._open = self._open, None
        if row is None:
            return
        ending = split_ending(row.cells)
        if ending is None:
            raise misread(row)
        middle, amount = ending
        if abs(amount) > LARGEST_AMOUNT:
            raise bad_paste(row.day, *row.cells)
        self._rows.append(_Read(row.day, self._words(row, middle), amount))

    def _words(self, row: OpenRow, middle: list[Cell]) -> tuple[str, str | None, str | None]:
        """Return label, title and freelancer of a row from ``middle``, the cells between its day and its Connects."""
        while middle and cells.is_placeholder(middle[0].text):
            middle = middle[1:]
        if len(middle) > _WORDS_MAX or any(cell.line != row.day.line for cell in middle):
            middle = [cell for cell in middle if not cells.is_placeholder(cell.text)]
        if not middle:
            raise bad_paste(row.day, *row.cells)
        if len(middle) > _WORDS_MAX:
            raise bad_paste(middle[_WORDS_MAX])
        if any(cell.line != row.day.line for cell in middle):
            check_order(middle, self._is_agency)
        words = words_of([cell.text for cell in middle], self._is_agency)
        if words is None:
            raise bad_paste(row.day, *row.cells)
        return words


def _dated(rows: Sequence[_Read], today: date) -> tuple[HistoryRow, ...]:
    """Return the rows with their days. Raises BadPaste for a day that doesn't exist or is in the future."""
    month_first = cells.reads_month_first((row.day.text for row in rows), today)
    result: list[HistoryRow] = []
    for row in rows:
        on = cells.read_day(row.day.text, today, month_first)
        if on is None:
            raise bad_paste(row.day)
        if row.amount:
            label, title, freelancer = row.words
            result.append(HistoryRow(on, label, title, row.amount, freelancer, row.day.line))
    return tuple(result)


def _line(row: HistoryRow) -> str:
    day = f"{cells.MONTHS[row.on.month - 1]} {row.on.day}, {row.on.year}"
    return "\t".join((day, row.label, row.title or "", row.freelancer or "", f"{row.amount:+d}"))
