"""Uploaded files: one small table, as CSV and as a workbook, and readings of it."""

import io
import zipfile
from datetime import date
from typing import Any

from openpyxl import Workbook

from bot.domain.importing.columns import guess
from bot.domain.importing.sheets import read as read_rows
from bot.domain.importing.tables import Table
from bot.services.importing import uploads

TABLE = (("Date", "Action", "Connects"), ("2026-11-03", "Applied to job Café", "-16"))
CSV = "Date,Action,Connects\n2026-11-03,Applied to job Café,-16\n"


def read(data: bytes, name: str) -> str | Table:
    """The text of a file, or the table of its first sheet."""
    content = uploads.read(data, name)
    return content.sheets[0].rows if content.text is None else content.text


def workbook(*rows: list[Any], merge: str | None = None, second: bool = False) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    if second:
        book.create_sheet("Other").append(["nothing", "of", "this"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rezipped(data: bytes, **parts: bytes) -> bytes:
    """The workbook with other parts in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name.replace("/", "_").replace(".", "_"), old.read(name)))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def rows_of(table: str | Table) -> list[tuple[date, str, int]]:
    assert not isinstance(table, str)
    found = read_rows(table, guess(table[0], table[1:]), date(2026, 11, 24))
    return [(row.on, row.title or row.label, row.amount) for row in found.rows]


def with_a_row_far_below() -> bytes:
    """A workbook of a few kilobytes whose one row claims to be far below the last row that a sheet can have."""
    data = workbook(["Date", "Connects"])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    return rezipped(data, xl_worksheets_sheet1_xml=sheet.replace(b'<row r="1"', b'<row r="100000000000000"'))
