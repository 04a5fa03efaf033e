"""Uploaded files: whatever their bytes are, a text, a table, or one clear refusal."""

import bz2
import gzip
import io
import lzma
import resource
import struct
import tarfile
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from bot import errors
from bot.domain.importing.columns import guess
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX
from bot.domain.importing.sheets import read as read_rows
from bot.domain.importing.tables import Table
from bot.memory import limited_memory
from bot.services import importing
from bot.services.importing import Imports, uploads, workbooks
from bot.services.importing.uploads import checked_size
from bot.services.importing.workbooks import LARGEST_BYTES
from bot.ui.words import Text
from tests.processes import run_for_ever
from tests.services.desk import ANA, Desk, in_guild

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


# ── CSV and text ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_csv_of_any_dialect_is_the_same_table(delimiter: str, newline: str) -> None:
    text = CSV.replace(",", delimiter).replace("\n", newline)
    assert read(text.encode(), "history.CSV") == TABLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_in_the_encodings_of_spreadsheets_is_the_same_table(encoding: str) -> None:
    assert read(CSV.encode(encoding), "history.csv") == TABLE


@pytest.mark.parametrize("order", ["<", ">"])
def test_utf_16_with_its_mark_in_either_order(order: str) -> None:
    mark, name = ("\ufeff", "utf-16-le" if order == "<" else "utf-16-be")
    assert read((mark + CSV).encode(name), "history.csv") == TABLE


def test_quoted_cells_hold_what_they_like() -> None:
    assert read(b'Date,Note\n"Nov 3, 2026","a ""b"",\nc"\n', "x.csv") == (
        ("Date", "Note"),
        ("Nov 3, 2026", 'a "b",\nc'),
    )


def test_empty_rows_below_and_empty_columns_are_left_out() -> None:
    """Empty rows above stay, so that rows have the numbers that a spreadsheet shows."""
    assert read(b",,\n\nDate,Connects,,\nToday,+5,,\n,,\n\n", "x.csv") == (
        (),
        (),
        ("Date", "Connects"),
        ("Today", "+5"),
    )


def test_unicode_is_read_without_its_mark() -> None:
    assert [read(CSV.encode(encoding), "x.txt") for encoding in ("utf-16-le", "utf-16-be")] == [CSV, CSV]


def test_a_row_with_more_cells_than_the_head_is_refused() -> None:
    with pytest.raises(errors.BadPaste) as caught:
        read(b"Date,Action,Connects\n2026-11-23,Fix this, and that,-16\n", "x.csv")
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!-- saved -->\n<html></html>", "page"),
        ("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", "page"),
        ("From: x\nMIME-Version: 1.0\n\nHello", "document"),
        ("{\\rtf1 hello}", "document"),
        ('option "title" "Connects"\n2026-11-01 open Assets:Connects\n', "ledger"),
        ('{"a":1}\n{"a":2}\n', "json"),
    ],
)
def test_a_text_of_another_kind_is_named(text: str, kind: str) -> None:
    with pytest.raises(errors.NotAHistory) as caught:
        read(text.encode(), "x.txt")
    assert caught.value.kind == kind


def test_a_document_is_named_though_it_is_zipped_as_a_workbook_is() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("word/document.xml", "")
    with pytest.raises(errors.NotAHistory) as caught:
        read(out.getvalue(), "x.docx")
    assert caught.value.kind == "document"


def test_a_text_is_a_pasted_history() -> None:
    assert read(CSV.encode(), "history.txt") == CSV
    assert read(CSV.encode(), "noname") == CSV


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"Date,Connects\nToday,+5\x00\n", "x.csv"),
        ("Date,Connects\n\x01".encode("utf-16-le"), "x.csv"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, name: str) -> None:
    with pytest.raises(errors.BadEncoding):
        read(data, name)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"\n" * ROWS_MAX, "empty"),
        (b"\xef\xbb\xbf  \r\n", "empty"),
        (b"\x00" * 100, "empty"),
        (b"%PDF-1.7\n\x01\x02", "pdf"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "picture"),
        (b"RIFF\x00\x00\x00\x00WEBP", "picture"),
        (b"<!doctype html><table>", "page"),
        (b"  <html>", "page"),
        (b'{"a": 1}', "json"),
        (b"[1, 2", "json"),
    ],
)
@pytest.mark.parametrize("name", ["x.json", "x.csv"])
def test_files_of_other_kinds_are_named(data: bytes, kind: str, name: str) -> None:
    if data == b"[1, 2" and name == "x.csv":  # half a JSON file may be a text
        assert isinstance(read(data, name), tuple)
        return
    with pytest.raises(errors.NotAHistory) as caught:
        read(data, name)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("cp1251", "Логотип для кав’ярні"),
        ("koi8_r", "Логотип для кафе"),
        ("mac_roman", "Café über"),
        ("cp1252", "Café"),
    ],
)
def test_a_guessed_code_page_is_named(encoding: str, title: str) -> None:
    data = CSV.replace("Café", title).encode(encoding)
    content = uploads.read(data, "x.csv")
    assert content.encoding is not None
    assert content.sheets[0].rows[1][1] == f"Applied to job {title}"
    assert uploads.read(CSV.encode(), "x.csv").encoding is None


def test_all_sheets_of_a_workbook_are_read() -> None:
    content = uploads.read(workbook(["Date"], second=True), "x.xlsx")
    assert [(sheet.name, sheet.rows) for sheet in content.sheets] == [
        ("Sheet", (("Date",),)),
        ("Other", (("nothing", "of", "this"),)),
    ]


def test_a_cell_without_end_is_no_table() -> None:
    with pytest.raises(errors.NotATable):
        read(b'Date,Connects\n"' + b"x" * 200_000 + b'"\n', "x.csv")


# ── XLSX ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_workbook_with_days_numbers_and_text() -> None:
    data = workbook(
        ["Date", "Action", "Connects"],
        [date(2026, 11, 3), "Applied to job Logo", -16],
        [datetime.fromisoformat("2026-11-04T23:30:00"), "Added extra Connects", 40.0],
        ["November 5, 2026", "Applied to job App", "-8"],
        [None, None, None],
        second=True,
    )
    assert rows_of(read(data, "history.xlsx")) == [
        (date(2026, 11, 3), "Logo", -16),
        (date(2026, 11, 4), "Added extra Connects", 40),
        (date(2026, 11, 5), "App", -8),
    ]
    assert rows_of(read(data, "mislabelled.csv")) == rows_of(read(data, "history.xlsx"))


def test_merged_cells_and_formulas_are_what_they_show() -> None:
    """A formula that no program has worked out shows nothing, and is never worked out here."""
    data = workbook(["Date", "Action", "Connects"], ["2026-11-03", "=1+1", "=HYPERLINK(1)"], merge="A1:A1")
    assert read(data, "x.xlsx") == (("Date", "Action", "Connects"), ("2026-11-03",))


def test_entities_of_xml_are_not_expanded() -> None:
    xml = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    assert read(rezipped(workbook(["Date"]), xl_worksheets_sheet1_xml=xml), "x.xlsx") == ()


def test_an_empty_workbook_is_an_empty_table() -> None:
    assert read(workbook(), "x.xlsx") == ()


def test_a_sheet_that_claims_more_than_it_holds() -> None:
    data = workbook(["Date", "Connects"], ["Today", 5])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    claimed = sheet.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"')
    assert claimed != sheet
    assert read(rezipped(data, xl_worksheets_sheet1_xml=claimed), "x.xlsx") == (
        ("Date", "Connects"),
        ("Today", "5"),
    )


def test_a_zip_bomb_is_refused_before_it_is_opened() -> None:
    data = rezipped(workbook(["Date"]), **{"xl/media/zeros.bin": b"\0" * 60_000_000})
    assert len(data) < LARGEST_BYTES
    with pytest.raises(errors.TooLarge):
        read(data, "x.xlsx")


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    bomb = rezipped(workbook(["Date"]), xl_worksheets_sheet1_xml=b" " * 60_000_000)
    small = struct.pack("<I", 1000)
    lying = bomb.replace(struct.pack("<I", 60_000_000), small)
    assert lying != bomb
    with pytest.raises(errors.NotATable):
        read(lying, "x.xlsx")


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row>'
        b'<c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>',
        b"<worksheet><sheetData><row><c",
        b"",
    ],
)
def test_xml_that_means_harm_or_nothing_is_refused(xml: bytes) -> None:
    data = rezipped(workbook(["Date"]), xl_worksheets_sheet1_xml=xml)
    with pytest.raises(errors.NotATable):
        read(data, "x.xlsx")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 512, "old.xlsx"),
        (b"PK\x03\x04 no zip at all", "x.xlsx"),
        (workbook(["Date"])[:1000], "half.xlsx"),
    ],
)
def test_other_spreadsheets_and_half_ones_are_no_tables(data: bytes, name: str) -> None:
    with pytest.raises(errors.NotATable):
        read(data, name)


def test_a_zip_of_something_else_is_no_table() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(errors.NotATable):
        read(out.getvalue(), "x.zip")


# ── much ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_refused_by_its_size_and_by_its_rows() -> None:
    checked_size(LARGEST_BYTES)
    with pytest.raises(errors.TooLarge) as large:
        checked_size(25_000_000)
    assert "4 MB" in Text(strict=True).error(large.value)
    with pytest.raises(errors.TooLarge):
        read(b"x" * (LARGEST_BYTES + 1), "x.txt")
    with pytest.raises(errors.TooMuchToImport):
        read(b"x" * (CHARACTERS_MAX + 1), "x.txt")
    with pytest.raises(errors.TooMuchToImport):
        read(b"a\n" * (ROWS_MAX + 3), "x.csv")
    assert len(read(b"a\n" * (ROWS_MAX + 1), "x.csv")) == ROWS_MAX + 1


@given(st.binary(max_size=400), st.sampled_from(["x.csv", "x.txt", "x.xlsx", "x.tsv"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        found = read(data, name)
    except (errors.BadEncoding, errors.NotATable, errors.TooMuchToImport):
        return
    assert isinstance(found, str | tuple)


def test_a_damaged_workbook_is_read_or_refused() -> None:
    whole = workbook(["Date", "Action", "Connects"], *[["2026-11-03", "Applied to job", -5]] * 20)
    refused = 0
    for seed in range(300):
        random = Random(seed)
        data = bytearray(whole)
        for _ in range(random.randint(1, 6)):
            data[random.randrange(4, len(data))] = random.randrange(256)
        try:
            read(bytes(data), "x.xlsx")
        except (errors.NotATable, errors.TooLarge):
            refused += 1
    assert 0 < refused < 300


def with_a_row_far_below() -> bytes:
    """A workbook of a few kilobytes whose one row claims to be far below the last row that a sheet can have."""
    data = workbook(["Date", "Connects"])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    return rezipped(data, xl_worksheets_sheet1_xml=sheet.replace(b'<row r="1"', b'<row r="100000000000000"'))


async def test_a_file_that_is_read_for_too_long_is_given_up_and_the_next_one_is_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.start()
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    with monkeypatch.context() as patch:
        patch.setattr(importing, "READING_MAY_TAKE", 0.1)
        patch.setattr(uploads, "read_packed", run_for_ever)
        with pytest.raises(errors.NotATable):
            await imports.upload(in_guild(ANA), b"", "history.xlsx", None)
    data = b"Date,Action,Connects\n2026-11-20,Purchased Connects,+10\n"
    preview = await imports.upload(in_guild(ANA), data, "history.csv", None)
    assert preview.outcome.new == 1


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


def test_an_archive_of_ten_thousand_parts_is_no_table() -> None:
    parts = {f"xl/media/{number}.bin": b"" for number in range(10_000)}
    with pytest.raises(errors.NotATable):
        read(rezipped(workbook(["Date"]), **parts), "x.xlsx")


def test_an_archive_in_an_archive_is_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("history.xlsx", rezipped(workbook(["Date"]), **{"zeros.bin": b"\0" * 60_000_000}))
    with pytest.raises(errors.NotATable):
        read(out.getvalue(), "x.xlsx")


@pytest.mark.parametrize("name", ["x.csv", "x.txt", "x.xlsx"])
@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress], ids=["gz", "bz2", "xz"])
def test_other_archives_are_no_tables(pack: Callable[[bytes], bytes], name: str) -> None:
    with pytest.raises(errors.NotATable):
        read(pack(b"Date,Connects\n" * 100_000), name)


@pytest.mark.parametrize(
    "start", [b"PK\x05\x06", b"PK\x07\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd"]
)
def test_the_beginning_of_an_archive_is_no_table(start: bytes) -> None:
    with pytest.raises(errors.NotATable):
        read(start + b"0" * 100, "x.csv")


def test_a_tar_is_no_text() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("history.csv"))
    with pytest.raises(errors.BadEncoding):
        read(out.getvalue(), "x.csv")


def test_a_row_of_a_million_columns_is_cut() -> None:
    assert read(b"a" + b"," * 900_000 + b"b\n", "x.csv") == (("a",),)
    assert read(b"a," * 400_000, "x.csv") == (("a",) * 50,)


def test_a_million_empty_rows_are_too_much() -> None:
    with pytest.raises(errors.TooMuchToImport):
        read(b"a" + b"\n" * 999_000, "x.csv")


def test_hidden_words_below_a_row_of_a_file_are_a_part_of_the_row() -> None:
    data = b"Date\tAction\tConnects\nNov 22, 2026\tApplied to job A\t-14\nSpent 14 Connects\n"
    (sheet,) = uploads.read(data, "history.tsv").sheets
    assert sheet.rows[1] == ("Nov 22, 2026", "Applied to job A", "-14 Spent 14 Connects")
