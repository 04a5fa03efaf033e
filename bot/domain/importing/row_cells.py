"""One row of a pasted table: where the row begins, where it ends, and which cell to blame if it can't be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot import errors
from bot.domain.importing import cells, labels


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell, tidied, and the number of its line."""

    text: str
    line: int


@dataclass(slots=True)
class OpenRow:
    """A row whose day has been read, and the cells after the day so far."""

    day: Cell
    cells: list[Cell]


def without_bars(line: str) -> str:
    """Return a line without the bars at its ends, if it is a row of a table in plain text; any other line unchanged."""
    inside = line.strip("| ")
    return inside if line.startswith("|") and cells.leading_day(inside) else line


def begin_row(number: int, parts: Sequence[str]) -> OpenRow | None:
    """Return the row that begins with a line, whose ``parts`` are separated by tabs; None if the line has no day first.

    Without tabs, bars or wide gaps after the day separate the cells.
    """
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
    tidied = [Cell(cells.tidy(part), number) for part in split]
    return OpenRow(Cell(cells.tidy(day), number), tidied if any(cell.text for cell in tidied) else [])


def split_ending(row_cells: Sequence[Cell]) -> tuple[list[Cell], int] | None:
    """Return the cells before a row's Connects, and the signed Connects; None if the cells don't end with Connects."""
    row = list(row_cells)
    while row and not row[-1].text:
        row.pop()
    if not row:
        return None
    last = row.pop()
    hidden_amount = cells.hidden(last.text)
    if hidden_amount is not None:
        return _before_hidden(row, hidden_amount)
    amount = cells.signed(last.text)
    if amount is not None:
        return row, amount
    cut = cells.trailing(last.text)
    return ([*row, Cell(cut[0], last.line)], cut[1]) if cut else None


def _before_hidden(row: list[Cell], hidden_amount: int) -> tuple[list[Cell], int] | None:
    """Return the cells before the Connects of a row that ends with Upwork's hidden words, and the Connects.

    The number before the hidden words may have been copied or not. None if it contradicts the hidden words.
    """
    while row and cells.is_placeholder(row[-1].text):
        row.pop()
    if not row:
        return [], hidden_amount
    last = row[-1]
    amount = cells.signed(last.text)
    if amount is not None:
        return (row[:-1], hidden_amount) if amount == hidden_amount else None
    if cells.unsigned(last.text) == abs(hidden_amount):
        return row[:-1], hidden_amount
    cut = cells.trailing(last.text)
    if cut and cut[1] == hidden_amount:
        return [*row[:-1], Cell(cut[0], last.line)], hidden_amount
    return row, hidden_amount


def check_order(middle: Sequence[Cell], is_agency: bool) -> None:
    """Raise BadPaste if the cells between day and Connects seem to belong to two rows.

    Only a title, right after the label of a job, may look like a label, a day or Connects.
    """
    for place, cell in enumerate(middle[1:], start=1):
        is_title = place == 1 and awaits_title(middle[:1])
        if labels.find(cell.text) is not None and not is_title:
            raise bad_paste(cell)
        if cells.is_day(cell.text) or cells.is_change(cell.text):
            is_last = place == len(middle) - 1
            if not is_title or not (is_last or is_agency):
                raise bad_paste(cell if is_last else middle[place + 1])


def awaits_title(row: Sequence[Cell]) -> bool:
    """Return True if the only cell after the day is the label of a job, so that a title may follow."""
    label = labels.find(row[0].text) if len(row) == 1 else None
    return label is not None and label.has_job and labels.split(row[0].text)[1] is None


def misread(row: OpenRow) -> errors.BadPaste:
    """Return the error for a row that can't be read: of the first line after its Connects, else of its own line."""
    for before, cell in pairwise(row.cells):
        if split_ending([before]) and cell.line != before.line and not cells.is_change(cell.text):
            return bad_paste(cell)
    return bad_paste(row.day, *row.cells)


def bad_paste(*unread: Cell) -> errors.BadPaste:
    """Return the error for cells that can't be read; it names the line of the first cell."""
    text = " ".join(cell.text for cell in unread if cell.text)
    return errors.BadPaste(line=unread[0].line, given=text)
