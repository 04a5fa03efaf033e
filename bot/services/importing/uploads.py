"""Read an uploaded file as text or as tables of cells. The file may be anything, whatever its name says.

Only functions that run in a process of its own, whose time and memory are bounded, call this module.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import islice, pairwise
from typing import Any

from bot import errors
from bot.domain.importing import hidden_words, other_texts, tables
from bot.domain.importing.columns import HEAD_WITHIN, is_head
from bot.domain.importing.reading import Sheet
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX, too_much
from bot.services.importing.request import Import, packed
from bot.services.importing.workbooks import LARGEST_BYTES, OLD_EXCEL, ZIP, read_sheets, too_large

_MOST_COLUMNS = 50
"""Cells of a row behind so many are left out."""
_MOST_LINES = 20_000
"""Rows of a table with the empty ones behind so many are refused."""
_LONGEST_CELL = 2_000
"""Characters of a cell behind so many are left out."""
_MAGIC = (
    (b"%PDF", "pdf"),
    (b"SQLite format 3\0", "database"),
    *((magic, "video") for magic in (b"\x1a\x45\xdf\xa3", b"OggS", b"ID3", b"\0\0\1\xba")),
    *((magic, "picture") for magic in (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")),
    *(
        (magic, "archive")
        for magic in (
            b"\x1f\x8b",
            b"7z\xbc\xaf",
            b"Rar!",
            b"BZh",
            b"\xfd7zXZ",
            b"(\xb5/\xfd",
            b"PK\x05",
            b"PK\x07",
        )
    ),
)
"""The first bytes of files that hold no history."""
_PICTURE_AT_4 = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
_VIDEO_AT_4 = b"ftyp"
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOST = "\ufffd"
_LOST_LETTERS = "lost"
_TWICE = "garbled"
"""Names for texts in UTF-8 whose letters are lost, or were read once in a wrong code page."""
_GARBLED = re.compile("[ÂÃÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf€™œž“”˜¦¢]")  # noqa: RUF001
"""Pairs of letters that stand where UTF-8 was read as windows-1252."""
_OTHER_SCRIPTS = ("cp1251", "koi8_u", "koi8_r", "mac_cyrillic", "cp1253")
_LATIN = ("cp1252", "mac_roman", "cp1250", "cp1254")
"""The code pages that are tried for a file that isn't Unicode, by whether its letters beyond ASCII stand side by side."""
_TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".xls", ".ods")
_SNIFFED = 20_000
"""The characters from which the separator of an unusual table is guessed."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The content of a file: either a ``text``, or its ``sheets``.

    ``encoding``: the code page in which the file was read because it isn't Unicode, so that letters may be wrong, or
    ``garbled`` or ``lost`` for letters that were spoilt before; else None.
    """

    text: str | None = None
    sheets: tuple[Sheet, ...] = ()
    encoding: str | None = None


def checked_size(size: int) -> None:
    """Raise TooLarge for more than LARGEST_BYTES; called before a file is downloaded."""
    if size > LARGEST_BYTES:
        raise too_large()


def read_packed(data: bytes, name: str, ask: Import) -> str:
    """Return the request with the content of a file, packed. Raises what `read` raises."""
    content = read(data, name)
    return packed(replace(ask, text=content.text, sheets=content.sheets, encoding=content.encoding))


def read(data: bytes, name: str) -> Uploaded:
    """Return the tables of a workbook, a CSV or a TSV file, and the text of any other file.

    ``name``: of the file; its ending tells a table from text. Raises TooLarge, NotAHistory, NotATable, BadEncoding,
    TooMuchToImport.
    """
    checked_size(len(data))
    if kind := _other_kind(data):
        raise errors.NotAHistory(kind=kind)
    if data.startswith((ZIP, OLD_EXCEL)):
        return Uploaded(sheets=tuple(Sheet(name, _bounded(rows)) for name, rows in read_sheets(data)))
    text, encoding = _decoded(data)
    if len(text) > CHARACTERS_MAX:
        raise too_much()
    if kind := other_texts.kind_of(text, name):
        raise errors.NotAHistory(kind=kind)
    if name.lower().endswith(_TABLES):
        return Uploaded(sheets=(Sheet("", _table(text)),), encoding=encoding)
    return Uploaded(text, encoding=encoding)


def _other_kind(data: bytes) -> str | None:
    """Return what a file is that can hold no history, by its first bytes; None for any other file."""
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return "empty"
    if data[4:12] in _PICTURE_AT_4 or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "picture"
    if data[4:8] == _VIDEO_AT_4:
        return "video"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def _decoded(data: bytes) -> tuple[str, str | None]:
    """Return the text, in Unicode if it is, else in the likeliest code page, and the name of this code page or None.

    Raises BadEncoding if no encoding fits, or if the text has control characters.
    """
    marked = [encoding for bom, encoding in _BOMS if data.startswith(bom)]
    for encoding in marked or _without_mark(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return _mended(text)
    return _in_code_page(data)


def _mended(text: str) -> tuple[str, str | None]:
    """Return a text with the letters that a program once read in a wrong code page, and what was wrong with them.

    The second part is None for a text as it should be. Letters that are lost, marked by U+FFFD, stay lost.
    """
    if _LOST in text:
        return text, _LOST_LETTERS
    if not _GARBLED.search(text):
        return text, None
    try:
        return text.encode("cp1252").decode("utf-8"), _TWICE
    except UnicodeError:
        return text, _TWICE


def _without_mark(data: bytes) -> list[str]:
    """Return the Unicode encodings to try for a file without a mark; zeros in every second byte are UTF-16's."""
    start = data[:_SNIFFED]
    first, second = start[0::2].count(0), start[1::2].count(0)
    if 10 * max(first, second) < len(start):
        return ["utf-8"]
    return ["utf-16-le" if second > first else "utf-16-be"]


def _in_code_page(data: bytes) -> tuple[str, str]:
    """Return the text in the code page that makes the likeliest words of it, and its name. Raises BadEncoding."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 (the bot's own process never needs it)

    beyond_ascii = [byte > 0x7F for byte in data]
    pairs = sum(both == (True, True) for both in pairwise(beyond_ascii))
    code_pages = _OTHER_SCRIPTS if pairs > sum(beyond_ascii) / 2 else _LATIN
    best = from_bytes(data, cp_isolation=list(code_pages)).best()
    if best is None or not _is_text(text := str(best)):
        raise errors.BadEncoding
    return text, best.encoding


def _is_text(text: str) -> bool:
    return not any(ch < " " and ch not in "\t\r\n\f\v" for ch in text)


def _table(text: str) -> tables.Table:
    """Return the cells of a CSV or TSV file. Raises NotATable, TooMuchToImport, BadPaste for a row that is too wide."""
    text, hint = tables.hinted(hidden_words.confirmed(tables.double_quoted(text)))
    try:
        table = _bounded(tables.split(text, hint or _delimiter(text)))
    except csv.Error:
        raise errors.NotATable from None
    tables.check_widths(table)
    return table


def _delimiter(text: str) -> str:
    """Return the character between the cells of a table: the one that makes a head of a row, else the likeliest."""
    head = text[:_SNIFFED]
    for delimiter in tables.DELIMITERS:
        rows = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
        try:
            if any(map(is_head, islice(rows, HEAD_WITHIN))):
                return delimiter
        except csv.Error:
            continue
    return _sniffed(head) or max(tables.DELIMITERS, key=head.count)


def _sniffed(head: str) -> str | None:
    """Return the separator that clevercsv finds; None if it finds none."""
    import clevercsv  # noqa: PLC0415 (the bot's own process never needs it)

    try:
        dialect = clevercsv.Sniffer().sniff(head, delimiters=list(tables.DELIMITERS))
    except clevercsv.Error:
        return None
    return dialect.delimiter or None if dialect else None


def _bounded(rows: Iterable[Sequence[Any]]) -> tables.Table:
    """Return the rows without empty cells and rows at their ends, cut to _MOST_COLUMNS and _LONGEST_CELL.

    Empty rows above stay, so that rows have the numbers that a spreadsheet shows. Raises TooMuchToImport for more than
    ROWS_MAX rows that aren't empty, below a head, for more than CHARACTERS_MAX characters, and for a row behind _MOST_LINES.
    """
    table: list[tuple[str, ...]] = []
    filled = characters = 0
    for row in rows:
        cells = [_cell(cell)[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS]]
        while cells and not cells[-1].strip():
            cells.pop()
        filled += bool(cells)
        characters += sum(map(len, cells))
        if filled > ROWS_MAX + 1 or characters > CHARACTERS_MAX or len(table) >= _MOST_LINES:
            raise too_much()
        table.append(tuple(cells))
    while table and not table[-1]:
        table.pop()
    return tuple(table)


def _cell(value: Any) -> str:
    """Return a cell's value as text: days and instants in ISO form, whole numbers without a decimal point."""
    match value:
        case None:
            return ""
        case datetime():
            return (
                value.date().isoformat()
                if value.time() == time()
                else value.isoformat(sep=" ", timespec="minutes")
            )
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()
