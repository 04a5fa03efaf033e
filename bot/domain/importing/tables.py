"""Tables in a text: which character separates the cells, and whether a text is a table at all."""

import csv
import io
from collections import Counter
from collections.abc import Sequence

from bot.domain.importing import amounts, cells, days
from bot.domain.importing.columns import HEAD_WITHIN, columns_of, is_head

Table = tuple[tuple[str, ...], ...]

DELIMITERS = ("\t", ";", ",", "|")
_HINT = "sep="


def split(text: str, delimiter: str) -> Table:
    """Return the cells of a text, one row for each of its lines; a quoted cell may hold a line's end.

    Text with tabs isn't quoted, unless each quotation mark has its partner at a cell's end. Raises csv.Error.
    """
    is_quoted = delimiter != "\t" or _are_quotes_paired(text)
    quoting = csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    rows = (tuple(row) for row in reader)
    if is_quoted:
        return tuple(rows)
    return tuple(tuple(cell.strip().removeprefix('"').removesuffix('"') for cell in row) for row in rows)


def hinted(text: str) -> tuple[str, str | None]:
    """Return the text with its first line emptied, and the delimiter that this line names for spreadsheets, or None."""
    first, end, rest = text.partition("\n")
    hint = first.strip().strip('"').lower()
    if not hint.startswith(_HINT) or len(hint) != len(_HINT) + 1:
        return text, None
    return end + rest, hint[-1]


def of_text(text: str) -> Table | None:
    """Return the table in a pasted text; None if the text is no table whose columns are clear.

    A table has a head that names days and Connects, and its rows have as many cells as the head; or it has tabs, a day in
    each row's first cell, and a second column of numbers that its cells explain.
    """
    text, hint = hinted(text)
    for delimiter in [hint] if hint else DELIMITERS:
        try:
            table = split(text, delimiter)
        except csv.Error:
            continue
        if _is_headed(table, delimiter) or (delimiter == "\t" and _is_explained(table)):
            return table
    return None


def _are_quotes_paired(text: str) -> bool:
    """Return True if each cell between tabs that begins with a quotation mark ends with one."""
    cells_of_text = (cell.strip() for line in text.splitlines() for cell in line.split("\t"))
    quoted = [cell for cell in cells_of_text if cell.startswith('"')]
    return all(len(cell) > 1 and cell.endswith('"') for cell in quoted)


def _is_headed(table: Table, delimiter: str) -> bool:
    """Return True if a row near the top is a head, and the rows below have its number of cells or are short lines.

    Upwork's page, which is copied with tabs, has a head too, and rows that don't keep to it.
    """
    head_at = next((number for number, row in enumerate(table[:HEAD_WITHIN]) if is_head(row)), None)
    if head_at is None:
        return False
    filled = [row for row in table[head_at + 1 :] if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in filled if days.is_day(cells.tidy(row[0])) or len(row) > 1)
    return delimiter != "\t" or set(widths) <= {len(table[head_at])}


def _is_explained(table: Table) -> bool:
    """Return True if all rows begin with a day, and a second column of numbers holds only zeros or the balance."""
    rows = [row for row in table if any(cell.strip() for cell in row)]
    if len(rows) < 2 or not all(days.is_day(cells.tidy(row[0])) for row in rows):
        return False
    numbers = [
        place
        for place in range(1, max(len(row) for row in rows))
        if all(amounts.read(cells.tidy(cell)) for row in rows for cell in row[place : place + 1])
    ]
    columns = columns_of(rows)
    extra = [place for place in numbers if place not in {columns.amount, columns.balance}]
    return len(numbers) > 1 and all(_are_zeros(rows, place) for place in extra)


def _are_zeros(rows: Sequence[Sequence[str]], place: int) -> bool:
    return all(amounts.signed(cells.tidy(cell)) == 0 for row in rows for cell in row[place : place + 1])
