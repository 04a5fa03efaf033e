"""Titles of jobs whose end is unclear: broken over several lines, with a name below, or with a number at their end."""

import re
from collections.abc import Sequence

from bot.domain.importing import labels
from bot.domain.importing.row_cells import Cell, OpenRow, awaits_title, bad_paste

_NAME = re.compile(r"(?:[^\W\d_][\w'’-]{0,40}\s){1,3}[^\W\d_]\.")
"""A freelancer's name as Upwork shows it, such as ``Maria K.``."""
_AFTER_MARK = re.compile(r"\s(?:(?P<dash>[-–—])|[+−])\s[0-9]{1,4}(?:\sconnects?)?$", re.IGNORECASE)
"""A number behind a dash or sign that stands apart from it, at the end of words."""


def with_whole_title(middle: Sequence[Cell]) -> list[Cell]:
    """Return the cells before a row's Connects with the lines of a job's title in one cell.

    A freelancer's name on the last line stays a cell of its own. Raises BadPaste for a line that may be either.
    """
    title = labels.split(middle[0].text)[1]
    if not title and not awaits_title(middle[:1]):
        return list(middle)
    begin = 1 if title else 2
    whole, end = list(middle[:begin]), middle[begin:]
    for number, cell in enumerate(end):
        is_last = number == len(end) - 1
        if cell.line == whole[-1].line or (is_last and _NAME.fullmatch(cell.text)):
            return [*whole, *end[number:]]
        if (is_last and _may_be_name(cell.text)) or not any(map(str.isalpha, cell.text)):
            raise bad_paste(cell)
        whole[-1] = Cell(f"{whole[-1].text} {cell.text}", cell.line)
    return whole


def check_dashes(rows: Sequence[OpenRow]) -> None:
    """Raise BadPaste for a title such as *Landing page – 2* that ends its row, unless all rows end that way.

    The number may be a part of the title, and that of the Connects missing.
    """
    last = [next((cell.text for cell in reversed(row.cells) if cell.text), "") for row in rows]
    endings = [(row, _AFTER_MARK.search(text)) for row, text in zip(rows, last, strict=True)]
    if len(rows) > 1 and all(ending for _, ending in endings):
        return
    for row, ending in endings:
        label = labels.find(row.cells[0].text) if ending and ending["dash"] else None
        if label is not None and label.has_job:
            raise bad_paste(row.day, *row.cells)


def in_one_line(words: Sequence[str]) -> Sequence[str]:
    """Return a label with the beginning of a title, and the end of the title on the next line, as one; others unchanged."""
    return [" ".join(words)] if _goes_on(words) and not _NAME.fullmatch(words[1]) else words


def is_unclear(words: Sequence[str]) -> bool:
    """Return True if the line below a label with a title may be the end of the title as well as a freelancer's name."""
    return _goes_on(words) and _may_be_name(words[1])


def _goes_on(words: Sequence[str]) -> bool:
    return len(words) == 2 and labels.split(words[0])[1] is not None


def _may_be_name(line: str) -> bool:
    """Return True for two or three capitalised words, as a full name and the end of a title may be."""
    words = line.split()
    return len(words) in {2, 3} and all(word[0].isupper() and word[-1].isalpha() for word in words)
