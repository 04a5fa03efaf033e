"""One row of a pasted table: where the row begins, where it ends, and which cell to blame if it can't be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot import errors
from bot.domain.importing import amounts, cells, days, labels
from bot.domain.importing.amounts import Amount

_SEPARATOR = re.compile(r"\s{0,3}(?P<mark>[-–—:;,·•→>/])\s{1,3}")
"""A mark between a day and the words behind it."""
LONGEST_DAY = 50
"""The most characters of a day with its weekday and clock."""
_SIGNED = re.compile(
    r"[+\-\u2212(]\s?[0-9][0-9.,]{0,9}(?P<again>\s?(?:spent|added)\s[0-9.,\s]{1,9}\sconnects?)?"
    r"|(?<=\s)(?P<alone>(?:spent|added)\s[0-9.,]{1,9}\sconnects?)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"(?<!\S)[0-9][0-9.,]{0,9}[+\-\u2212]?\s{1,3}(?=\S)")
"""A number without a sign before it, as Connects may stand before the day of a further row."""
_OTHER_CONNECTS = re.compile(r"(?<![\w.,])(?P<size>[0-9]{1,6})\sconnects?(?!\w)", re.IGNORECASE)
"""Connects that the words of an unknown label name."""
_BETWEEN = " |,;:)/·•–—-\t"
"""Marks that may stand between the Connects of a row and the day of the next one."""
_BEFORE_NUMBER = " :;→"
"""Marks that may stand between the words of a row and its Connects, and belong to neither."""
_WORD_START = re.compile(r"(?<!\w)\w")
_MARKED = re.compile(
    r"(?:^|(?<=\s))(?P<mark>[+~:=→\-\u2010-\u2015\u2212])\s{0,2}(?P<number>[0-9][0-9.,]{0,7}(?:\sconnects?)?)$",
    re.IGNORECASE,
)
"""A number behind a mark that may be a minus or only stand between two cells, at the end of a text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell, tidied, and the number of its line."""

    text: str
    line: int


@dataclass(slots=True)
class OpenRow:
    """A row whose day has been read, and the cells after the day so far.

    ``is_below_day``: the day stands on a line above another row.
    """

    day: Cell
    cells: list[Cell]
    is_below_day: bool = False


def begin_row(number: int, parts: Sequence[str]) -> OpenRow | None:
    """Return the row that begins with a line, whose ``parts`` are separated by tabs; None if the line has no day first.

    Without tabs, bars, wide gaps, or a mark such as a dash after the day separate the cells. Raises BadPaste for unknown
    words behind a clock, or between the day and a cell with a label.
    """
    first, *others = parts
    begin = days.leading(first)
    if begin is None:
        return None
    day, after = begin
    separator = _SEPARATOR.match(f"{after} ")
    if separator:
        after = after[separator.end() :]
    is_unknown = bool(others and after.strip()) and labels.find(after.strip()) is None
    if is_unknown and (days.has_clock(day) or labels.find(others[0].strip())):
        raise bad_paste(*(Cell(cells.tidy(part), number) for part in parts))  # an unknown zone, for example
    if others:
        split = [after, *others] if after.strip() else others
    elif after.lstrip().startswith("|"):
        split = after.lstrip()[1:].split("|")
    elif separator:
        split = _before_number(after, separator["mark"])
    else:
        split = re.split(" {2,}", after.strip()) if after.startswith("  ") else [after]
    tidied = [Cell(cells.tidy(part), number) for part in split]
    if tidied and days.is_clock(tidied[0].text):
        day, tidied = f"{day} {tidied[0].text}", tidied[1:]
    return OpenRow(Cell(cells.tidy(day), number), tidied if any(cell.text for cell in tidied) else [])


def add_line(row: OpenRow, line_cells: Sequence[Cell]) -> None:
    """Add the cells of a further line to a row; a title below a row without one comes before the row's Connects."""
    filled = [cell for cell in line_cells if cell.text]
    is_title = (
        len(filled) == 1
        and awaits_title(row.cells[:-1])
        and row.cells[-1].line == row.day.line
        and amounts.is_change(row.cells[-1].text)
        and not (amounts.read(filled[0].text) or labels.find(filled[0].text))
    )
    place = len(row.cells) - 1 if is_title else len(row.cells)
    row.cells[place:place] = filled


def _before_number(text: str, mark: str) -> list[str]:
    """Return the words and the number of a row whose cells a mark with a space behind it separates, if it does."""
    words, _, number = text.rstrip().rpartition(f"{mark} ")
    is_split = bool(words.strip()) and amounts.read(cells.tidy(number)) is not None
    return [words, number] if is_split else [text]


def split_ending(row_cells: Sequence[Cell]) -> tuple[list[Cell], Amount] | None:
    """Return the cells before a row's Connects, and the Connects with a sign; None if the cells don't end with Connects."""
    row = list(row_cells)
    while row and not row[-1].text:
        row.pop()
    if not row:
        return None
    last = row.pop()
    hidden = amounts.hidden(last.text)
    if hidden is not None:
        return _before_hidden(row, hidden)
    amount = amounts.read(last.text)
    if amount is not None and amount.signed is None:
        amount = _by_label(row, last, amount)
    if amount is not None:
        return row, amount
    cut = (
        amounts.trailing(last.text) or (None if row else _behind_label(last.text)) or _behind_mark(row, last)
    )
    words = cut[0].rstrip(_BEFORE_NUMBER) if cut else ""
    words = words if not row or any(map(str.isalnum, words)) else ""  # a mark before the number says nothing
    return ([*row, *([Cell(words, last.line)] if words else [])], cut[1]) if cut else None


def stands_alone(row: OpenRow) -> bool:
    """Return True if a row's day stands on a line of its own, with the label of a job on the next one and nothing else."""
    return awaits_title(row.cells) and row.cells[0].line != row.day.line


def ends_with_number(text: str) -> bool:
    """Return True if a line may end with Connects, with a sign or without one."""
    return amounts.trailing(text) is not None or amounts.read(text.rpartition(" ")[2]) is not None


def _behind_label(text: str) -> tuple[str, Amount] | None:
    """Return the label of a text and the number without a sign behind it, with the label's sign.

    None if the text is anything else, or if a title may stand between the label and the number.
    """
    words, _, number = text.rpartition(" ")
    label, amount = labels.find(words), amounts.read(number)
    if label is None or amount is None or label.has_job or not labels.is_whole(words):
        return None
    signed = _with_sign(words, amount)
    return (words, signed) if signed else None


def _behind_mark(row: Sequence[Cell], last: Cell) -> tuple[str, Amount] | None:
    """Return the words of a last cell and the number behind a mark at its end, with the sign that a known label tells.

    None without such an end, if the label stands on another line or lacks its title, or if a plus contradicts the label.
    """
    match = _MARKED.search(last.text)
    words = last.text[: match.start()].strip() if match else ""
    before = [*row, *([Cell(words, last.line)] if words else [])]
    amount = amounts.read(match["number"]) if match else None
    if not match or not before or amount is None or before[0].line != last.line or awaits_title(before):
        return None
    label = labels.split(before[0].text)[0]
    signed = _with_sign(label, amount) if labels.find(label) else None
    return (words, signed) if signed and (match["mark"] != "+" or signed.sign > 0) else None


def _by_label(row: Sequence[Cell], last: Cell, amount: Amount) -> Amount | None:
    """Return the Connects of a last cell without a sign, with the sign that the known label of its line tells.

    None if the cell stands on a line of its own, or may be the label's title.
    """
    if not row or row[-1].line != last.line or awaits_title(row):
        return None
    return _with_sign(labels.split(row[0].text)[0], amount)


def _with_sign(label: str, amount: Amount) -> Amount | None:
    """Return Connects without a sign with the only sign that the label can have; None if the label has no known meaning."""
    likely = labels.signs(label, amount.size)
    return replace(amount, sign=likely[0]) if len(likely) == 1 else None


def _before_hidden(row: list[Cell], hidden: Amount) -> tuple[list[Cell], Amount] | None:
    """Return the cells before the Connects of a row that ends with Upwork's hidden words, and the Connects.

    The number before the hidden words may have been copied or not. None if it contradicts the hidden words.
    """
    while row and cells.is_placeholder(row[-1].text):
        row.pop()
    if not row:
        return [], hidden
    last = row[-1]
    amount = amounts.read(last.text)
    if amount is not None and (amount.sign or amount.size == hidden.size):
        return (row[:-1], hidden) if amount.sign in {0, hidden.sign} and amount.size == hidden.size else None
    cut = amounts.trailing(last.text)
    if cut and cut[1] == hidden:
        return [*row[:-1], Cell(cut[0], last.line)], hidden
    return row, hidden


def check_alone(row: OpenRow, middle: Sequence[Cell], amount: Amount) -> None:
    """Raise BadPaste if a row has two numbers of Connects, or words of a further row between day and Connects.

    ``middle``: the cells between the row's day and ``amount``, its Connects.
    """
    numbers = [
        cell
        for cell in middle[1:]
        if amounts.read(cell.text) and (cell.line == row.day.line or not amount.size)
    ]
    if numbers and not (len(middle) > 1 and awaits_title(middle[:1]) and numbers == [middle[1]]):
        raise bad_paste(row.day, *row.cells)
    first = next((cell.text for cell in middle), "")
    others = [] if labels.find(first) else [int(match["size"]) for match in _OTHER_CONNECTS.finditer(first)]
    if any(size != amount.size for size in others) or _goes_on_behind_label(first):
        raise bad_paste(row.day, *row.cells)
    if any(labels.hides_label(cell.text) for cell in middle[1:]):
        raise bad_paste(row.day, *row.cells)
    if any(holds_row(cell.text) or (cell.line != row.day.line and _holds_label(cell)) for cell in middle):
        raise bad_paste(row.day, *row.cells)


def _holds_label(cell: Cell) -> bool:
    """Return True if one of Upwork's labels stands behind digits of a cell, as behind a day that can't be read."""
    is_behind = any(any(map(str.isdigit, cell.text[:place])) for place in labels.places(cell.text))
    return is_behind and labels.find(cell.text) is None


def holds_row(text: str) -> bool:
    """Return True if a text has Connects and a day behind them, or a day and one of Upwork's labels behind it.

    Connects that hidden words repeat are those of a row without a day, too.
    """
    for match in _SIGNED.finditer(text):
        behind = text[match.end() :].lstrip(_BETWEEN)
        is_confirmed = match["again"] or match["alone"]
        if (is_confirmed and behind) or _begins_day(behind):
            return True
    plain = (days.leading(text[match.end() :]) for match in _PLAIN.finditer(text))
    if any(day and days.has_year(day[0]) for day in plain):
        return True
    before = (text[max(0, place - LONGEST_DAY) : place].rstrip(_BETWEEN) for place in labels.places(text))
    return any(days.is_day(part[start.start() :]) for part in before for start in _WORD_START.finditer(part))


def _goes_on_behind_label(text: str) -> bool:
    """Return True if Connects or a further label stand behind a label without a job, which ends its row."""
    label = labels.find(text)
    is_without_job = label is not None and not label.has_job
    return is_without_job and (_SIGNED.search(text) is not None or len(labels.places(text)) > 1)


def _begins_day(text: str) -> bool:
    """Return True if a text begins with a day, or with words that are a day alone, such as ``10-Nov`` without a year."""
    if days.leading(text):
        return True
    words = text[:LONGEST_DAY].split()[:2]
    return any(days.is_day(" ".join(words[:count])) for count in (1, 2))


def check_order(middle: Sequence[Cell], is_agency: bool) -> None:
    """Raise BadPaste if the cells between day and Connects seem to belong to two rows.

    Only a title, right after the label of a job, may look like a label, a day or Connects.
    """
    for place, cell in enumerate(middle[1:], start=1):
        is_title = place == 1 and awaits_title(middle[:1])
        if labels.find(cell.text) is not None and not is_title:
            raise bad_paste(cell)
        if days.is_day(cell.text) or amounts.is_change(cell.text):
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
        if split_ending([before]) and cell.line != before.line and not amounts.is_change(cell.text):
            return bad_paste(cell)
    return bad_paste(row.day, *row.cells)


def bad_paste(*unread: Cell) -> errors.BadPaste:
    """Return the error for cells that can't be read; it names the line of the first cell."""
    text = " ".join(cell.text for cell in unread if cell.text)
    return errors.BadPaste(line=unread[0].line, given=text)
