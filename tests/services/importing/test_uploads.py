"""Files with a history that a member uploads: text in any dialect and encoding, and workbooks."""

import io
import zipfile
from datetime import date, datetime

import pytest

from bot import errors
from bot.domain.importing.rows import ROWS_MAX
from bot.services.importing import uploads
from tests.services.importing.uploaded import CSV, TABLE, read, rezipped, rows_of, workbook

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
