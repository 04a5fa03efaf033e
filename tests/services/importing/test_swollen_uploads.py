"""Uploaded files that grow when they are read: far cells, repeated texts, claims and packed parts."""

import io
import resource
import struct
import zipfile

import pytest

from bot import errors
from bot.domain.importing.rows import ROWS_MAX
from bot.memory import limited_memory
from bot.services.importing import Imports, workbooks
from bot.services.importing.workbooks import LARGEST_BYTES
from tests.services.desk import ANA, Desk, in_guild
from tests.services.importing.uploaded import read, rezipped, with_a_row_far_below, workbook

# ── whatever expands ─────────────────────────────────────────────────────────────────────────────────────────────────


def sheet_of(rows: bytes) -> bytes:
    """A workbook with these rows as XML."""
    data = workbook(["Date", "Connects"])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    start, end = sheet.index(b"<sheetData>"), sheet.index(b"</sheetData>")
    return rezipped(data, xl_worksheets_sheet1_xml=sheet[:start] + b"<sheetData>" + rows + sheet[end:])


def test_a_row_far_below_the_last_is_refused_at_once() -> None:
    with pytest.raises(errors.NotATable):
        read(with_a_row_far_below(), "x.xlsx")
    rows = b'<row r="1"><c r="A1"><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'
    with pytest.raises(errors.NotATable):
        read(sheet_of(rows), "x.xlsx")


@pytest.mark.parametrize(
    "far",
    [
        b"<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>",
        b'<row\nr = "1048576"><c\nr = "XFD1048576"><v>5</v></c></row>',
        b'<row r="1048576"><c r="xfd1048576"><v>5</v></c></row>',
        b'<row r="1048576"><c s="%s" r="XFD1048576"><v>5</v></c></row>' % (b"1" * 400),
        b'<x:row xmlns:x="x" r="1048576"><x:c r="XFD1048576"/></x:row>',
        b"<row r='100000000000000'><c><v>5</v></c></row>",
    ],
)
def test_a_cell_far_away_is_found_however_it_is_written(far: bytes) -> None:
    with pytest.raises(errors.NotATable):
        read(sheet_of(b'<row r="1"><c r="A1"><v>5</v></c></row>' + far), "x.xlsx")
    with pytest.raises(errors.NotATable):
        read(sheet_of(far), "x.xlsx")


@pytest.mark.parametrize("column", ["AAAAAAAAAAAA", "1", "Ω"])
def test_a_cell_far_to_the_right_is_no_table(column: str) -> None:
    rows = f'<row r="1"><c r="{column}1" t="inlineStr"><is><t>Date</t></is></c></row>'
    with pytest.raises(errors.NotATable):
        read(sheet_of(rows.encode()), "x.xlsx")


def test_cells_behind_the_last_column_that_counts_are_not_read() -> None:
    row = b'<row><c r="A%d"><v>5</v></c><c r="ZZ%d"><v>1</v></c></row>'
    rows = b"".join(row % (number, number) for number in range(1, ROWS_MAX))
    table = read(sheet_of(rows), "x.xlsx")
    assert table == (("5",),) * (ROWS_MAX - 1)


def test_more_elements_than_a_history_has_are_not_parsed() -> None:
    strings = b"<sst>" + b"<si><t/></si>" * 2_000_000 + b"</sst>"
    data = rezipped(workbook(["Date"]), **{"xl/sharedStrings.xml": strings})
    assert len(data) < LARGEST_BYTES
    with pytest.raises(errors.NotATable):
        read(data, "x.xlsx")


def test_one_long_text_in_every_cell_is_too_much() -> None:
    row = b"<row>" + b'<c t="s"><v>0</v></c>' * 50 + b"</row>"
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = b'<sst xmlns="%s"><si><t>%s</t></si></sst>' % (main, b"x" * 30_000)
    data = sheet_of(row * 400)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        types = book.read("[Content_Types].xml")
    override = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    data = rezipped(
        data,
        **{"xl/sharedStrings.xml": strings, "[Content_Types]_xml": types.replace(b"</Types>", override)},
    )
    with pytest.raises(errors.TooMuchToImport):
        read(data, "x.xlsx")


ODS = (
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    b' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    b' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    b'<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>%s</text:p>'
    b"</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


def ods(text: bytes) -> bytes:
    """A workbook of OpenDocument with one cell."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr("content.xml", ODS % text)
    return out.getvalue()


@pytest.mark.parametrize("spaces", [b'<text:s text:c="2000000000"/>', b'<text:s text:c="2000000"/>' * 40])
def test_spaces_without_end_are_not_made(spaces: bytes) -> None:
    assert read(ods(b'Date<text:s text:c="3"/>of'), "x.ods") == (("Date   of",),)
    with pytest.raises(errors.NotATable):
        read(ods(spaces), "x.ods")


def test_a_count_of_strings_that_no_file_has_is_no_table() -> None:
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = b'<sst xmlns="%s" count="1" uniqueCount="9999999999"><si><t>x</t></si></sst>' % main
    with pytest.raises(errors.NotATable):
        read(rezipped(workbook(["Date"]), **{"xl/sharedStrings.xml": strings}), "x.xlsx")


def old_excel_without_end() -> bytes:
    """A file of OLD_EXCEL's kind whose table of sectors names the sector of the directory as its own next one."""
    head = workbooks.OLD_EXCEL + b"\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    sectors = struct.pack("<2I", 0xFFFFFFFD, 1) + struct.pack("<126I", *[0xFFFFFFFF] * 126)
    return head + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108) + sectors + bytes(512)


async def test_a_workbook_without_end_takes_little_memory_and_says_nothing(
    desk: Desk, capfd: pytest.CaptureFixture[str]
) -> None:
    await desk.start()
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    with pytest.raises(errors.NotATable):
        await imports.upload(in_guild(ANA), old_excel_without_end(), "history.xls", None)
    assert "memory" not in capfd.readouterr().err


def test_reading_a_workbook_takes_no_more_than_its_limit() -> None:
    data = workbook(["Date", "Action", "Connects"], *[["2026-11-03", "x" * 1_000, -6]] * 900)
    before = resource.getrlimit(resource.RLIMIT_AS)
    assert len(read(data, "x.xlsx")) == 901
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    with limited_memory(workbooks.MOST_MEMORY), pytest.raises(MemoryError):
        bytearray(2 * workbooks.MOST_MEMORY)
