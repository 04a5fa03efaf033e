"""A pasted Connects history as rows: Upwork's web table in whatever shape a browser copies it.

The table has Date, Action (a label and, for a job, its title), an agency's Freelancer, and Connects (a signed number and
hidden words that say it again). It comes as a row per line, as a cell per line, or as something between, so it is
read as a stream of cells: a row begins with its day and ends with its Connects. What isn't understood is refused by
its line; nothing is left out but the page's own words around the table, and whatever stands above its head.
"""

import operator
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile, islice, pairwise

from bot import errors
from bot.domain.importing import cells, labels
from bot.domain.importing.rows import CHARACTERS_MAX, HistoryRow, checked_count, too_much, words_of
from bot.domain.ledger.entries import LARGEST_AMOUNT

_CELLS_MAX = 12
"""Of one row, those that stand empty counted: a few more than any shape has."""
_LINE_MAX = _CELLS_MAX * cells.LONGEST_CELL
_ABOVE_MAX = 500
"""Lines above the table: several times what stands on Upwork's page there."""
_WORDS_MAX = 3  # action, title, freelancer
_LINE_END = re.compile("\r\n|\r|\n")
_BALANCE = re.compile("(?:^|-)([0-9]{1,3}(?:-[0-9]{3}){0,2}|[0-9]{1,9})-connects(?:-|$)")
_RULE = re.compile(r"[-|:=+ ]*")  # the line under the head of a table in plain text


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    line: int


@dataclass(slots=True)
class _Open:
    """A row whose day has been read, and what came behind it so far."""

    day: _Cell
    cells: list[_Cell]


@dataclass(frozen=True, slots=True)
class _Read:
    day: _Cell
    words: tuple[str, str | None, str | None]
    amount: int


def parse(text: str, today: date) -> tuple[HistoryRow, ...]:
    """The rows of a pasted history, in its order. ``today`` is the UTC day that the page calls so.

    Rows of 0 Connects move nothing and are left out. Raises BadPaste for what can't be understood, TooMuchToImport.
    """
    if len(text) > CHARACTERS_MAX:
        raise too_much()
    reader = _Reader()
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if stripped := line.strip():
            reader.take(number, stripped)
    return _dated(reader.done(), today)


def stated_balance(text: str) -> int | None:
    """The balance that the page states above its table, if that was pasted too."""
    words: list[str] = []
    for line in islice(filter(None, _LINE_END.split(text[:CHARACTERS_MAX])), _ABOVE_MAX):
        parts = [cells.tidy(part) for part in line.split("\t")]
        if cells.leading_day(" ".join(parts).strip()):
            break
        words += filter(None, [cells.page_words(parts)])
    found = _BALANCE.search("-".join(words))
    return int(found[1].replace("-", "")) if found else None


def render(rows: Sequence[HistoryRow]) -> str:
    """``rows`` as a pasted table that `parse` reads back as the same ones; what only a sheet can say is left out."""
    return "\n".join(_line(row) for row in rows)


class _Reader:
    """Takes lines, gives rows. A row stays open until the next begins, because a title may look like anything."""

    def __init__(self) -> None:
        self._rows: list[_Read] = []
        self._open: _Open | None = None
        self._is_agency = False
        self._unread: errors.BadPaste | None = None
        """The first line above the table that says nothing to us: forgiven if the table's head comes after it."""
        self._above = 0

    def take(self, number: int, line: str) -> None:
        if len(line) > _LINE_MAX:
            raise _refusal(_Cell(cells.tidy(line[: cells.LONGEST_CELL]) or "…", number))
        parts = list(dropwhile(operator.not_, (cells.plain(part).strip() for part in line.split("\t"))))
        if not parts:
            return
        if len(parts) == 1:
            parts = [_without_bars(parts[0])]
        found = [_Cell(cells.tidy(part), number) for part in parts]
        if too_long := next((cell for cell in found if len(cell.text) > cells.LONGEST_CELL), None):
            raise _refusal(too_long)
        if self._open is not None and not self._is_over(self._open, found):
            self._extend(self._open, found)
            return
        self._close()
        begun = _begun(number, parts)
        if begun is None:
            self._pass_over(found)
        else:
            self._begin(begun)

    def done(self) -> list[_Read]:
        self._close()
        if self._unread is not None:
            raise self._unread
        return self._rows

    def _is_over(self, row: _Open, found: list[_Cell]) -> bool:
        """Whether a line ends the open row. Raises BadPaste if it begins another before this one has its Connects."""
        day = cells.leading_day(found[0].text)
        if _ending(row.cells) is not None:
            return day is not None or cells.page_words([cell.text for cell in found]) is not None
        if day is None:
            return False
        rest = [day[1].strip(" |"), *(cell.text for cell in found[1:])]
        begins = next((text for text in rest if text), None)
        is_title = _awaits_title(row.cells) if begins is None else row.cells and not labels.find(begins)
        if is_title and len(found) == 1:
            return False
        raise _culprit(row)

    def _extend(self, row: _Open, found: list[_Cell]) -> None:
        row.cells += [cell for cell in found if cell.text]
        if len(row.cells) > _CELLS_MAX:
            raise _culprit(row)

    def _begin(self, begun: _Open) -> None:
        if self._unread is not None:
            raise self._unread
        checked_count(len(self._rows) + 1)
        if len(begun.cells) > _CELLS_MAX:
            raise _refusal(begun.day, *begun.cells)
        self._open = begun

    def _pass_over(self, found: list[_Cell]) -> None:
        """A line that belongs to no row has to be the page's own, or to stand above the table."""
        texts = [cell.text for cell in found]
        words = cells.page_words(texts)
        if words is not None:
            self._is_agency |= "freelancer" in words
            if "action" in words and not self._rows:
                self._unread = None
        elif not _RULE.fullmatch(" ".join(texts)):
            self._unread = self._unread or _refusal(*found)
            self._above += 1
            if self._rows or self._above > _ABOVE_MAX:
                raise self._unread

    def _close(self) -> None:
        row, self._open = self._open, None
        if row is None:
            return
        ending = _ending(row.cells)
        if ending is None:
            raise _culprit(row)
        middle, amount = ending
        if abs(amount) > LARGEST_AMOUNT:
            raise _refusal(row.day, *row.cells)
        self._rows.append(_Read(row.day, self._words(row, middle), amount))

    def _words(self, row: _Open, middle: list[_Cell]) -> tuple[str, str | None, str | None]:
        """Label, title and freelancer of a row, from the cells between its day and its Connects."""
        while middle and cells.is_placeholder(middle[0].text):
            middle = middle[1:]
        if len(middle) > _WORDS_MAX or any(cell.line != row.day.line for cell in middle):
            middle = [cell for cell in middle if not cells.is_placeholder(cell.text)]
        if not middle:
            raise _refusal(row.day, *row.cells)
        if len(middle) > _WORDS_MAX:
            raise _refusal(middle[_WORDS_MAX])
        if any(cell.line != row.day.line for cell in middle):
            _check_order(middle, self._is_agency)
        words = words_of([cell.text for cell in middle], self._is_agency)
        if words is None:
            raise _refusal(row.day, *row.cells)
        return words


def _dated(rows: Sequence[_Read], today: date) -> tuple[HistoryRow, ...]:
    month_first = cells.reads_month_first((row.day.text for row in rows), today)
    found: list[HistoryRow] = []
    for row in rows:
        on = cells.read_day(row.day.text, today, month_first)
        if on is None:
            raise _refusal(row.day)
        if row.amount:
            label, title, freelancer = row.words
            found.append(HistoryRow(on, label, title, row.amount, freelancer, row.day.line))
    return tuple(found)


def _without_bars(line: str) -> str:
    """A row of a table in plain text without the bars around it; any other line as it is."""
    inside = line.strip("| ")
    return inside if line.startswith("|") and cells.leading_day(inside) else line


def _begun(number: int, parts: Sequence[str]) -> _Open | None:
    """The row that a line begins, with what it holds of it: split at tabs, else at bars or wide gaps behind the day."""
    first, *others = parts
    begin = cells.leading_day(first)
    if begin is None:
        return None
    day, after = begin
    if others:
        split = [after, *others] if after.strip() else others
    elif after.lstrip().startswith("|"):
        split = after.lstrip()[1:].split("|")
    else:
        split = re.split(" {2,}", after.strip()) if after.startswith("  ") else [after]
    tidied = [_Cell(cells.tidy(part), number) for part in split]
    return _Open(_Cell(cells.tidy(day), number), tidied if any(cell.text for cell in tidied) else [])


def _ending(found: Sequence[_Cell]) -> tuple[list[_Cell], int] | None:
    """The cells before a row's Connects, and these; None if it doesn't end with any."""
    row = list(found)
    while row and not row[-1].text:
        row.pop()
    if not row:
        return None
    last = row.pop()
    told = cells.hidden(last.text)
    if told is not None:
        return _before_hidden(row, told)
    amount = cells.signed(last.text)
    if amount is not None:
        return row, amount
    cut = cells.trailing(last.text)
    return ([*row, _Cell(cut[0], last.line)], cut[1]) if cut else None


def _before_hidden(row: list[_Cell], told: int) -> tuple[list[_Cell], int] | None:
    """The cells before the number that the hidden words repeat, if it was copied along with them."""
    while row and cells.is_placeholder(row[-1].text):
        row.pop()
    if not row:
        return [], told
    last = row[-1]
    amount = cells.signed(last.text)
    if amount is not None:
        return (row[:-1], told) if amount == told else None
    if cells.unsigned(last.text) == abs(told):
        return row[:-1], told
    cut = cells.trailing(last.text)
    return ([*row[:-1], _Cell(cut[0], last.line)] if cut and cut[1] == told else row), told


def _check_order(middle: Sequence[_Cell], is_agency: bool) -> None:
    """Raises BadPaste where a row that lacks its Connects, or its day, seems to have run into the next.

    Only a title looks as it likes, and only right behind the label of a job.
    """
    for place, cell in enumerate(middle[1:], start=1):
        is_title = place == 1 and _awaits_title(middle[:1])
        if labels.find(cell.text) is not None and not is_title:
            raise _refusal(cell)
        if cells.is_day(cell.text) or cells.is_change(cell.text):
            is_last = place == len(middle) - 1
            if not is_title or not (is_last or is_agency):
                raise _refusal(cell if is_last else middle[place + 1])


def _awaits_title(row: Sequence[_Cell]) -> bool:
    """Whether all that a row has so far is the label of a job."""
    known = labels.find(row[0].text) if len(row) == 1 else None
    return known is not None and known.has_job and labels.split(row[0].text)[1] is None


def _culprit(row: _Open) -> errors.BadPaste:
    """The line that a row breaks at: the first behind its Connects, or its own where it has none."""
    for before, cell in pairwise(row.cells):
        if _ending([before]) and cell.line != before.line and not cells.is_change(cell.text):
            return _refusal(cell)
    return _refusal(row.day, *row.cells)


def _refusal(*found: _Cell) -> errors.BadPaste:
    given = " ".join(cell.text for cell in found if cell.text)
    return errors.BadPaste(line=found[0].line, given=given)


def _line(row: HistoryRow) -> str:
    day = f"{cells.MONTHS[row.on.month - 1]} {row.on.day}, {row.on.year}"
    return "\t".join((day, row.label, row.title or "", row.freelancer or "", f"{row.amount:+d}"))
