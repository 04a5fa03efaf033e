"""Read the sheets of a workbook (XLSX, XLSM, XLSB, XLS, ODS) with calamine, without formulas and macros.

What a zip of XML unpacks to, the area that its cells span, and the text in them are counted before. Only a process of its
own, whose time and memory are bounded, reads a workbook.
"""

import io
import re
import zipfile
from collections import Counter
from functools import reduce
from typing import Any

from bot import errors
from bot.domain.importing.rows import too_much
from bot.memory import limited_memory

LARGEST_BYTES = 4_000_000
"""The largest upload; a history of 5,000 rows has about half a million bytes."""
_LARGEST_UNZIPPED = 40_000_000
"""The most bytes of an XLSX file after unzipping."""
_MOST_PARTS = 500
"""The most files in a workbook; one of a spreadsheet program has about ten."""
_MOST_ELEMENTS = 3_000_000
"""The most XML elements of a workbook, in opening and closing tags: a table of all rows and columns has two million."""
_MOST_CELLS = 4_000_000
"""The most cells of the area that the cells of a sheet span; memory is taken for each of them."""
_REFERENCE = re.compile(
    rb"""<(?:[a-zA-Z0-9_]{1,20}:)?(?:c|row)\s(?:[^<>]{0,1000}?\s)?r\s{0,5}=\s{0,5}["']([a-zA-Z]{0,12})([0-9]{1,20})["']"""
)
"""The row and column of a cell as XML may write them: also with a prefix, single quotes and white space."""
_LONGEST_TAG = 1_200
_MOST_CLAIMED = 3_000_000
"""The largest count that XML may claim for strings or for spaces in a row; memory is taken for each of them."""
_MOST_TEXT = 40_000_000
"""The most bytes of text in all cells together, and the most spaces of all counts together."""
_CLAIM = re.compile(rb"""\b(?:uniqueCount|count|c)\s{0,5}=\s{0,5}["']([0-9]{1,30})""")
_SHARED = re.compile(
    rb"""\bt\s{0,5}=\s{0,5}["']s["'][^<>]{0,1000}>\s{0,5}<(?:[a-zA-Z0-9_]{1,20}:)?v>([0-9]{1,20})<"""
)
"""The number of the shared string in a cell."""
_STRING = re.compile(rb"<(?:[a-zA-Z0-9_]{1,20}:)?si[\s>]")
_STRINGS = "sharedstrings.xml"
MOST_MEMORY = 512 << 20
"""The most bytes of memory that reading a workbook takes; one of 3.6 million bytes takes 38 million."""
_READ_AT_ONCE = 1 << 20  # bytes
_MOST_SHEETS = 50
"""Sheets of a workbook behind so many aren't looked at."""
_WORKBOOK_PARTS = {"[Content_Types].xml", "content.xml", "mimetype"}
_DOCUMENT_PARTS = {
    "word/document.xml": "document",
    "ppt/presentation.xml": "document",
    "Index/Document.iwa": "apple",
}
"""The parts of documents that are no workbooks, and what to call these."""
_OLD_DOCUMENTS = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "document"),
    ("PowerPoint", "document"),
)
"""The names in files of OLD_EXCEL's kind that are no workbooks, and what to call these."""
ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""The first bytes of workbooks."""


def read_sheets(data: bytes) -> list[tuple[str, list[list[Any]]]]:
    """Return the sheets of a workbook: their names, and their rows of cells as Python's values.

    Raises TooLarge, TooMuchToImport, NotATable, NotAHistory for an archive, a document and a locked file.
    """
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 (the bot's own process never needs it)

    for name, kind in _OLD_DOCUMENTS:
        if data.startswith(OLD_EXCEL) and name.encode("utf-16-le") in data:
            raise errors.NotAHistory(kind=kind)
    try:
        _check_archive(data)
        with limited_memory(MOST_MEMORY):
            book = CalamineWorkbook.from_filelike(io.BytesIO(data))
            names = book.sheet_names[:_MOST_SHEETS]
            return [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in names]
    except errors.DomainError:
        raise
    except Exception:  # zip, zlib and calamine each raise errors of their own
        raise errors.NotATable from None


def too_large() -> errors.TooLarge:
    """Return the error for a file above LARGEST_BYTES, or one that unpacks to too much."""
    return errors.TooLarge(megabytes_max=LARGEST_BYTES // 1_000_000)


def _check_archive(data: bytes) -> None:
    """Unzip the parts of a workbook, without keeping them, and count. Does nothing for a workbook that is no zip.

    Raises TooLarge above _LARGEST_UNZIPPED bytes, whatever sizes the file states, NotATable above _MOST_PARTS parts or
    _MOST_ELEMENTS elements, TooMuchToImport above _MOST_TEXT bytes of shared strings, and NotAHistory for a zip that is no
    workbook.
    """
    if not data.startswith(ZIP):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if document := names & _DOCUMENT_PARTS.keys():
            raise errors.NotAHistory(kind=_DOCUMENT_PARTS[document.pop()])
        if not names & _WORKBOOK_PARTS:
            raise errors.NotAHistory(kind="archive")
        if len(parts) > _MOST_PARTS:
            raise errors.NotATable
        if sum(part.file_size for part in parts) > _LARGEST_UNZIPPED:
            raise too_large()
        left, tags, claimed = _LARGEST_UNZIPPED, 0, 0
        lengths: list[int] = []
        shared = Counter[int]()
        for part in parts:
            area = _Area()
            strings = bytearray()
            is_strings = part.filename.lower().endswith(_STRINGS)
            with archive.open(part) as content:
                while chunk := content.read(_READ_AT_ONCE):
                    left -= len(chunk)
                    tags += chunk.count(b"<")
                    area.add(chunk)
                    if left < 0:
                        raise too_large()
                    if tags > _MOST_ELEMENTS or area.cells > _MOST_CELLS:
                        raise errors.NotATable
                    claims = [int(count) for count in _CLAIM.findall(chunk)]
                    claimed += sum(claims)
                    if claimed > _MOST_TEXT or max(claims, default=0) > _MOST_CLAIMED:
                        raise errors.NotATable
                    shared.update(map(int, _SHARED.findall(chunk)))
                    if is_strings:
                        strings += chunk
            if is_strings:
                lengths = [len(string) for string in _STRING.split(strings)[1:]]
        if (
            sum(lengths[number] * count for number, count in shared.items() if number < len(lengths))
            > _MOST_TEXT
        ):
            raise too_much()


class _Area:
    """The area that the cells of a sheet's XML span, from its first cell to the last row and column that are named."""

    def __init__(self) -> None:
        self._rows = self._columns = 0
        self._end = b""

    def add(self, chunk: bytes) -> None:
        """Read the next part of the XML."""
        text = self._end + chunk
        for column, row in _REFERENCE.findall(text):
            self._rows = max(self._rows, int(row))
            self._columns = max(self._columns, _column_number(column))
        self._end = text[-_LONGEST_TAG:]

    @property
    def cells(self) -> int:
        return self._rows * max(self._columns, 1)


def _column_number(letters: bytes) -> int:
    """Return the number of a column from 1, such as 28 for ``AB``; 0 without letters."""
    return reduce(lambda number, letter: number * 26 + letter - 64, letters.upper(), 0)
