"""Tables in a text: which character separates the cells, and whether a text is a table at all."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from bot import errors
from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.column_cells import is_total
from bot.domain.importing.columns import columns_of, find_head, is_head
from bot.domain.importing.day_forms import folded, forms
from bot.domain.importing.surroundings import bare

Table = tuple[tuple[str, ...], ...]

DELIMITERS = ("\t", ";", ",", "|")
GAP = "  "
"""Two spaces or more, as between the columns of a table that is lined up in plain text."""
_HINT = "sep="
_FRAME = re.compile(r"\s*(?:[┌├└╔╠╚┏┣┗+][─═━┬┼┴┐┤┘╦╬╩╗╣╝┳╋┻┓┫┛=+-]{2,}|\|-[-+]{2,}\|)\s*")
"""A line of the frame around or within a table."""
_ESCAPED_BAR, _STAND_IN = "\\|", "\ue000"
"""A bar within a cell as Markdown writes it, and a character that no text has."""
_BARS = str.maketrans("│║┃", "|||")
_GAP = re.compile(r"\t|\x20{2,}")


def split(text: str, delimiter: str) -> Table:
    """Return the cells of a text, one row for each of its lines; a quoted cell may hold a line's end.

    Text isn't quoted if a quoted cell would hold a line that begins with a day, and text with tabs isn't unless each
    quotation mark has its partner, as spreadsheets write them. Bars may stand around a row, too. Raises csv.Error.
    """
    if delimiter == GAP:
        return tuple(tuple(_GAP.split(line.strip())) for line in text.splitlines())
    if delimiter == "|" and _ESCAPED_BAR in text:
        rows = split(text.replace(_ESCAPED_BAR, _STAND_IN), delimiter)
        return tuple(tuple(cell.replace(_STAND_IN, "|") for cell in row) for row in rows)
    if delimiter == "|":
        text = "\n".join(line.strip().removeprefix("|").removesuffix("|") for line in text.splitlines())
    if delimiter == "\t":
        text = unquoted(text)
    else:
        rows = _split(text, delimiter, csv.QUOTE_MINIMAL)
        if not any("\n" in cell and _holds_rows(cell, delimiter) for row in rows for cell in row):
            return rows
    rows = _split(text, delimiter, csv.QUOTE_NONE)
    return tuple(tuple(cell.strip().removeprefix('"').removesuffix('"') for cell in row) for row in rows)


def unquoted(text: str) -> str:
    """Return a text with tabs without the quotation marks that a spreadsheet puts around cells when it copies them.

    A cell of several lines becomes one line. A text whose quotation marks have another meaning is returned unchanged.
    """
    if '"' not in text or "\t" not in text:
        return text
    try:
        rows = _split(text, "\t", csv.QUOTE_MINIMAL, strict=True)
    except csv.Error:
        return text
    if any("\n" in cell and _holds_rows(cell, "\t") for row in rows for cell in row):
        return text
    return "\n".join("\t".join(" ".join(cell.splitlines()) for cell in row) for row in rows)


def double_quoted(text: str) -> str:
    """Return a text whose cells stand in single quotation marks, as some programs write them, with double ones.

    Its first row has only such cells, and all rows have as many; any other text is returned unchanged.
    """
    first = text.lstrip().partition("\n")[0].strip()
    if not (first.startswith("'") and first.endswith("'")):
        return text
    for delimiter in DELIMITERS:
        if len(first.split(f"'{delimiter}'")) < 2 or first.count("'") % 2:
            continue
        try:
            rows = tuple(
                csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quotechar="'", strict=True)
            )
        except csv.Error:
            continue
        if len({len(row) for row in rows if row}) == 1:
            quoted = io.StringIO(newline="")
            csv.writer(quoted, delimiter=delimiter, lineterminator="\n").writerows(rows)
            return quoted.getvalue()
    return text


def _split(text: str, delimiter: str, quoting: Literal[0, 3], strict: bool = False) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting, strict=strict)
    return tuple(tuple(row) for row in reader)


def unframed(text: str) -> str:
    """Return a text whose table has a frame drawn around its cells with bars between them, and empty lines for the others.

    A text without such a frame is returned unchanged.
    """
    lines = text.split("\n")
    if not any(_FRAME.fullmatch(line) for line in lines):
        return text
    return "\n".join("" if _FRAME.fullmatch(line) else line.translate(_BARS) for line in lines)


def hinted(text: str) -> tuple[str, str | None]:
    """Return the text with its first line emptied, and the delimiter that this line names for spreadsheets, or None."""
    first, end, rest = text.partition("\n")
    hint = first.strip().strip('"').lower()
    if not hint.startswith(_HINT) or len(hint) != len(_HINT) + 1:
        return text, None
    return end + rest, hint[-1]


def of_text(text: str) -> Table | None:
    """Return the table in a pasted text; None if the text is no table whose columns are clear.

    A table has a head that names days and Connects, and its rows have as many cells as the head; or its rows have equally
    many cells, and the cells explain each column of numbers. Raises BadPaste as `check_widths` does.
    """
    text, hint = hinted("\n".join(map(_unmarked, text.splitlines())))
    for delimiter in [hint] if hint else (*DELIMITERS, GAP):
        try:
            table = split(text, delimiter)
        except csv.Error:
            continue
        if _is_headed(table, delimiter):
            check_widths(table)
            return table
        if _is_explained(table, delimiter):
            return table
    return None


def _unmarked(line: str) -> str:
    """Return a line without the bars, number or bullet before a day in its first cell."""
    first, tab, rest = line.partition("\t")
    return bare(first) + tab + rest


def check_widths(table: Table) -> None:
    """Raise BadPaste for a row with a day that has more cells than the table's head, as an unquoted comma makes them."""
    head_at = find_head(table)
    if head_at is None:
        return
    width = len(table[head_at])
    for number, row in enumerate(table[head_at + 1 :], start=head_at + 2):
        if any(cell.strip() for cell in row[width:]) and any(days.is_day(cells.tidy(cell)) for cell in row):
            raise errors.BadPaste(line=number, given=" ".join(filter(None, map(cells.tidy, row))))


def side_by_side(table: Table) -> list[Table]:
    """Return the tables that stand beside each other with the same head, such as a month each, else the table alone.

    Each has all rows, so that they keep their numbers.
    """
    head_at = find_head(table)
    names = [headings.slug(cells.tidy(cell)) for cell in table[head_at]] if head_at is not None else []
    first = next(filter(None, names), None)
    starts = [place for place, name in enumerate(names) if name == first]
    parts = [slice(begin, end) for begin, end in pairwise([*starts, len(names)])]
    heads = {tuple(filter(None, names[part])) for part in parts}
    if len(parts) < 2 or len(heads) > 1 or not is_head(heads.pop()):
        return [table]
    return [tuple(row[part] for row in table) for part in parts]


def _holds_rows(cell: str, delimiter: str) -> bool:
    """Return True if a cell of several lines holds a day between delimiters, so that a quotation mark swallowed rows."""
    parts = (part for line in cell.split("\n") if delimiter in line for part in line.split(delimiter))
    return any(days.is_day(cells.tidy(part)) for part in parts)


def _is_headed(table: Table, delimiter: str) -> bool:
    """Return True if a row near the top is a head, and the rows below have its number of cells or are short lines.

    Upwork's page, which is copied with tabs, has a head too, and rows that don't keep to it.
    """
    head_at = find_head(table)
    if head_at is None:
        return False
    if any(_may_be_row(row) for row in table[:head_at]):
        return False
    below = [[cells.tidy(cell) for cell in row] for row in table[head_at + 1 :]]
    widths = Counter(
        len(row)
        for row in below
        if (len(row) > 1 or (row and days.is_day(row[0]))) and not is_total(row) and any(row)
    )
    width = len(table[head_at])
    return bool(widths) and (set(widths) <= {width} if delimiter in {"\t", GAP} else widths[1] == 0)


def _may_be_row(row: Sequence[str]) -> bool:
    """Return True if a row has a day and a number in cells of their own."""
    texts = [cells.tidy(cell) for cell in row]
    return any(map(days.is_day, texts)) and any(amounts.read(text) is not None for text in texts)


def _is_explained(table: Table, delimiter: str) -> bool:
    """Return True if all rows have equally many cells, and the cells show which column holds what.

    Rows with a day in the first cell and one column of numbers are no table if tabs, bars or gaps are between them: so
    Upwork's page is copied.
    """
    rows = [
        [cells.tidy(cell) for cell in row] for row in table if sum(bool(cell.strip()) for cell in row) > 1
    ]
    rows = [row for row in rows if not is_total(row) and cells.page_words(row) is None]
    if len(rows) < 2 or len({len(row) for row in rows}) > 1:
        return False
    columns = columns_of(rows)
    if columns.has_head or columns.missing is not None or columns.label is None:
        return False
    numbers = {
        place
        for place in range(len(rows[0]))
        if place != columns.on and all(amounts.read(row[place]) for row in rows)
    }
    extra = numbers - {columns.amount, columns.balance}
    is_behind = (columns.amount or 0) > (columns.on or 0)
    is_page = delimiter not in {",", ";"} and columns.on in {0, 1} and len(numbers) == 1 and is_behind
    is_page = is_page and not _has_one_between(rows, columns.on or 0, columns.label)
    return not is_page and all(_are_zeros(rows, place) for place in extra)


def _has_one_between(rows: Sequence[Sequence[str]], on: int, label: int) -> bool:
    """Return True if one column stands between those of days and of labels, which tells nothing.

    It holds weekdays, or the same word in all rows; different words may be the names of two people.
    """
    if label != on + 2 or labels.find(rows[0][label]) is None:
        return False
    between = {row[on + 1] for row in rows}
    return len(between) == 1 or all(folded(word) in forms().weekdays for word in between)


def _are_zeros(rows: Sequence[Sequence[str]], place: int) -> bool:
    return all(amounts.signed(row[place]) == 0 for row in rows)
