"""A file that a member uploaded, as text or as a table of cells. It may be anything, whatever its name says.

XLSX is a zip of XML: openpyxl reads it without formulas, through defusedxml, and only after the zip has said how large
it will be.
"""

import csv
import io
import zipfile
from datetime import date, datetime
from typing import Any

from bot import errors
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX, too_much

LARGEST_BYTES = 4_000_000
"""Of an upload. A history of 5,000 rows has about half a million."""
_LARGEST_UNZIPPED = 40_000_000
_MOST_COLUMNS = 50
_LONGEST_CELL = 2_000
_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TABLES = (".csv", ".tsv", ".xlsx")

Table = tuple[tuple[str, ...], ...]


def checked_size(size: int) -> None:
    """Raises TooLarge: told before anything is fetched."""
    if size > LARGEST_BYTES:
        raise errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)


def read(data: bytes, name: str) -> str | Table:
    """Text for a pasted history in a .txt, a table for CSV, TSV and XLSX. Raises TooLarge, NotATable, BadEncoding,
    TooMuchToImport."""
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
    """UTF-8, what a byte-order mark says, or Windows' western code page, as spreadsheets write it. Raises BadEncoding."""
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
    """Cells of a CSV, with whatever it separates them by."""
    head = text[:4096]
    delimiter = max(",;\t|", key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return _bounded([_cell(cell) for cell in row] for row in reader)
    except csv.Error:
        raise errors.NotATable from None


def _sheet(data: bytes) -> Table:
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
    except Exception:  # a stranger's bytes: zip, zlib, XML and openpyxl each raise errors of their own
        raise errors.NotATable from None


def _bounded(rows: Any) -> Table:
    """No more than what can be imported, without the empty rows and columns at the ends."""
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
