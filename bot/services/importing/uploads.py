"""Read an uploaded file as text or as a table of cells. The file may be anything, whatever its name says.

XLSX is a zip of XML. Its parts, their real unzipped size and their elements are counted before openpyxl reads the file, with
defusedxml and without formulas. Whatever is read is bounded, and runs in a process that is ended after a while.
"""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot import errors
from bot.domain.importing import own_export
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX, too_much
from bot.services.importing.request import Import, packed

LARGEST_BYTES = 4_000_000
"""The largest upload; a history of 5,000 rows has about half a million bytes."""
_LARGEST_UNZIPPED = 40_000_000
"""The most bytes of an XLSX file after unzipping."""
_MOST_PARTS = 500
"""The most files in an XLSX file; one of a spreadsheet program has about ten."""
_MOST_ELEMENTS = 3_000_000
"""The most XML elements of an XLSX file, in opening and closing tags: a table of all rows and columns has two million."""
_MOST_ROWS_READ = 4 * ROWS_MAX
"""The most rows that are looked at, with the empty ones before the head."""
_READ_AT_ONCE = 1 << 20  # bytes
_MOST_COLUMNS = 50
"""Cells of a row behind so many are left out."""
_LONGEST_CELL = 2_000
"""Characters of a cell behind so many are left out."""
_ZIP = b"PK\x03\x04"
_ARCHIVES = (b"PK", b"\x1f\x8b", b"\xfd7zXZ\x00", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd")
"""The first bytes of zip, gzip, xz, 7z, rar and zstd files; none of them is unpacked, but for an XLSX file."""
_BZIP2 = (b"BZh", b"1AY&SY")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TABLES = (".csv", ".tsv", ".xlsx")

Table = tuple[tuple[str, ...], ...]


def checked_size(size: int) -> None:
    """Raise TooLarge for more than LARGEST_BYTES; called before a file is downloaded."""
    if size > LARGEST_BYTES:
        raise errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)


def read_packed(data: bytes, name: str, ask: Import) -> str:
    """Return the request with the content of a file, packed. Raises what `read` raises."""
    content = read(data, name)
    return packed(replace(ask, text=content) if isinstance(content, str) else replace(ask, table=content))


def read(data: bytes, name: str) -> str | Table:
    """Return the table of a CSV, TSV or XLSX file, and the text of any other file.

    ``name``: of the file; its ending tells a table from text. Raises TooLarge, NotATable, BadEncoding, TooMuchToImport.
    """
    checked_size(len(data))
    if data.startswith(_ZIP):
        return _sheet(data)
    if (
        _is_archive(data)
        or data.startswith(_OLD_EXCEL)
        or name.lower().endswith((".xls", ".ods", ".numbers"))
    ):
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
        return _bounded(reader)
    except csv.Error:
        raise errors.NotATable from None


def _sheet(data: bytes) -> Table:
    """Return the cells of the first sheet of an XLSX file. Raises TooLarge, NotATable, TooMuchToImport."""
    from openpyxl import load_workbook  # noqa: PLC0415 (20 MB that the bot's own process never needs)

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # a file may claim a million empty rows
            return _bounded(sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True))
        finally:
            book.close()
    except errors.DomainError:
        raise
    except Exception:  # zip, zlib, XML and openpyxl each raise errors of their own
        raise errors.NotATable from None


def _is_archive(data: bytes) -> bool:
    """Return True for the first bytes of a packed file."""
    return data.startswith(_ARCHIVES) or (data.startswith(_BZIP2[0]) and data[4:10] == _BZIP2[1])


def _check_parts(archive: zipfile.ZipFile) -> None:
    """Unzip the parts of an XLSX file, without keeping them, and count.

    Raises TooLarge above _LARGEST_UNZIPPED bytes, whatever sizes the file states, and NotATable above _MOST_PARTS parts or
    _MOST_ELEMENTS elements.
    """
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS:
        raise errors.NotATable
    if sum(part.file_size for part in parts) > _LARGEST_UNZIPPED:
        raise errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)
    left, tags = _LARGEST_UNZIPPED, 0
    for part in parts:
        with archive.open(part) as content:
            while chunk := content.read(_READ_AT_ONCE):
                left -= len(chunk)
                tags += chunk.count(b"<")
                if left < 0:
                    raise errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)
                if tags > _MOST_ELEMENTS:
                    raise errors.NotATable


def _bounded(rows: Any) -> Table:
    """Return the rows without empty rows and cells at the ends, cut to _MOST_COLUMNS and _LONGEST_CELL.

    Raises TooMuchToImport for more than ROWS_MAX rows below a head, for more than CHARACTERS_MAX characters, and for a row
    behind _MOST_ROWS_READ.
    """
    table: list[tuple[str, ...]] = []
    characters = 0
    for number, row in enumerate(rows):
        if len(table) > ROWS_MAX + 1 or characters > CHARACTERS_MAX or number >= _MOST_ROWS_READ:
            raise too_much()
        cells = [_cell(cell)[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS]]
        characters += sum(map(len, cells))
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
