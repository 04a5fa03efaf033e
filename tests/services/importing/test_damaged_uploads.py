"""Uploaded files that are damaged, too large, of another kind, or read for ever."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX
from bot.services import importing
from bot.services.importing import Imports, uploads
from bot.services.importing.uploads import checked_size
from bot.services.importing.workbooks import LARGEST_BYTES
from bot.ui.words import Text
from tests.processes import run_for_ever
from tests.services.desk import ANA, Desk, in_guild
from tests.services.importing.uploaded import read, rezipped, workbook


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
