"""Read an uploaded file as text or as a table of cells. The file may be anything, whatever its name says.

XLSX is a zip of XML. Its unzipped size is checked before openpyxl reads it, with defusedxml and without formulas.
"""

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any

from bot import errors
from bot.domain.importing import own_export
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX, too_much

LARGEST_BYTES = 4_000_000
"""The largest upload; a history of 5,000 rows has about half a million bytes."""
_LARGEST_UNZIPPED = 40_000_000
"""The most bytes of an XLSX file after unzipping."""
_MOST_COLUMNS = 50
"""Cells of a row behind so many are left out."""
_LONGEST_CELL = 2_000
"""Characters of a cell behind so many are left out."""
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TABLES = (".csv", ".tsv", ".xlsx")

Table = tuple[tuple[str, ...], ...]


def checked_size(size: int) -> None:
    """Raise TooLarge for more than LARGEST_BYTES; called before a file is downloaded."""
    if size > LARGEST_BYTES:
        raise errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)


def read(data: bytes, name: str) -> str | Table:
    """Return the table of a CSV, TSV or XLSX file, and the text of any other file.

    ``name``: of the file; its ending tells a table from text. Raises TooLarge, NotATable, BadEncoding, TooMuchToImport.
    """
    checked_size(len(data))
    if data.startswith(_ZIP):
        return _sheet(data)
    if data.startswith(_OLD_EXCEL) or name.lower().endswith((".xls", ".ods", ".numbers")):
        raise errors.NotATable
    text = _decoded(data)
    if len(text) > CHARACTERS_MAX:
        raise too_much()
    return _table(text) if name.lower().endswith(_TABLES) else text


def _decoded(data: bytes) -> str:
    """Return the text in the encoding of its byte-order mark, in UTF-8 or in cp1252, tried in this order.

    Raises BadEncoding if no encoding fits, or if the text has control characters.
    """
    encodings = [encoding for bom, encoding in _BOMS if data.startswith(bom)] or ["utf-8", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not any(ch < " " and ch not in "\t\r\n\f\v" for ch in text):
            return text
    raise errors.BadEncoding


def _table(text: str) -> Table:
    """Return the cells of a CSV, separated by the most frequent of comma, semicolon, tab and bar. Raises NotATable.

    This bot's own export has commas, however many semicolons its notes have.
    """
    head = text[:4096]
    is_own = own_export.is_own(head.partition("\n")[0].split(","))
    delimiter = "," if is_own else max(",;\t|", key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return _bounded([_cell(cell) for cell in row] for row in reader)
    except csv.Error:
        raise errors.NotATable from None


def _sheet(data: bytes) -> Table:
    """Return the cells of the first sheet of an XLSX file. Raises TooLarge, NotATable, TooMuchToImport."""
    from openpyxl import load_workbook  # noqa: PLC0415 (20 MB that the bot's own process never needs)

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST_UNZIPPED:
                raise errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # a file may claim a million empty rows
            return _bounded([_cell(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
        finally:
            book.close()
    except errors.DomainError:
        raise
    except Exception:  # zip, zlib, XML and openpyxl each raise errors of their own
        raise errors.NotATable from None


def _bounded(rows: Any) -> Table:
    """Return the rows without empty rows and cells at the ends, cut to _MOST_COLUMNS and _LONGEST_CELL.

    Raises TooMuchToImport for more than ROWS_MAX rows below a head.
    """
    table: list[tuple[str, ...]] = []
    for row in rows:
        if len(table) > ROWS_MAX + 1:
            raise too_much()
        cells = [cell[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if cells or table:
            table.append(tuple(cells))
    while table and not table[-1]:
        table.pop()
    return tuple(table)


def _cell(value: Any) -> str:
    """Return a cell's value as text: days and instants in ISO form, whole numbers without a decimal point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (
            value.isoformat(sep=" ") if value.time().isoformat() != "00:00:00" else value.date().isoformat()
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
