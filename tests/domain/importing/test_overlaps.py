"""Rows that stand twice: pages that overlap count once, equal rows of one page are two."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing.overlaps import doubtful, without_copies, without_repeats


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ("", ""),
        ("ABC", "ABC"),
        ("ABCABC", "ABC"),
        ("ABCABCDE", "ABCDE"),
        ("ABCDCDEF", "ABCDEF"),
        ("ABCDBC", "ABCD"),
        ("ABAB", "AB"),
        ("AA", "AA"),
        ("AAAA", "AAAA"),
        ("AABAAB", "AAB"),
        ("ABCB", "ABCB"),
        ("ABAC", "ABAC"),
    ],
)
def test_a_run_that_starts_again_counts_once(rows: str, kept: str) -> None:
    found, left_out = without_repeats(list(rows), lambda row: row)
    assert ("".join(found), left_out) == (kept, len(rows) - len(kept))


@pytest.mark.parametrize(
    ("rows", "starts", "row"),
    [
        ("ABBC", {2}, "B"),
        ("ABBBC", {3}, "B"),
        ("ABABC", {2}, None),
        ("ABCBC", {3}, None),
        ("ABAC", {2}, None),
        ("ABBABB", {3}, None),
        ("ABAABAC", {3}, None),
        ("AB", {0, 2}, None),
        ("ABBC", set(), None),
    ],
)
def test_below_a_repeated_head_a_single_equal_row_is_doubtful(
    rows: str, starts: set[int], row: str | None
) -> None:
    assert doubtful(list(rows), lambda row: row, starts) == row


@pytest.mark.parametrize(
    ("sheets", "kept"),
    [
        (["ABC", "B"], "ABC"),
        (["B", "ABC"], "BAC"),
        (["ABC", "AC", "D"], "ABCD"),
        (["ABB", "B"], "ABB"),
        (["B", "ABB"], "BAB"),
        (["AA"], "AA"),
        ([], ""),
    ],
)
def test_a_sheet_may_hold_rows_of_another(sheets: list[str], kept: str) -> None:
    rows = [(str(number), row) for number, names in enumerate(sheets) for row in names]
    found, left_out = without_copies(rows, lambda row: row[1], lambda row: row[0])
    assert ("".join(row for _, row in found), left_out) == (kept, len(rows) - len(kept))


@given(st.integers(2, 30), st.integers(2, 30), st.data())
def test_two_pages_with_an_overlap_of_two_rows_or_more(first: int, second: int, data: st.DataObject) -> None:
    overlap = data.draw(st.integers(2, min(first, second)))
    whole = list(range(first + second - overlap))
    assert without_repeats([*whole[:first], *whole[first - overlap :]], lambda row: row) == (whole, overlap)


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ("D4 C3 B2 F6 E5 D4", "D4 C3 B2 F6 E5"),  # the older page stands first, the newest day first
        ("B2 C3 D4 A1 B2", "B2 C3 D4 A1"),  # the newer page stands first, the oldest day first
        ("D4 C3 D4", "D4 C3 D4"),
        ("D4 C3 B2 F6 E5 B2", "D4 C3 B2 F6 E5 B2"),
        ("D4 A4 B4 D4", "D4 A4 B4 D4"),  # days that never change show no pages
        ("D4 C3 E5 C3 D4", "D4 C3 E5 C3 D4"),
    ],
)
def test_a_single_row_at_the_seam_of_turned_pages_counts_once(rows: str, kept: str) -> None:
    found, _ = without_repeats(rows.split(), lambda row: row, lambda row: date(2026, 11, int(row[1:])))
    assert " ".join(found) == kept


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        ("FEDCDE", "FEDC"),  # from the newest on, and then from the oldest on
        ("CDEFED", "CDEF"),
        ("FEDDCDDE", "FEDDC"),  # two equal rows of a day are two
        ("FEDCD", "FEDCD"),  # one row is no overlap
        ("FEDCGH", "FEDCGH"),
        ("FDEDE", "FDE"),
        ("ECFDEC", "ECFD"),
    ],
)
def test_two_pages_in_different_orders_count_what_both_show_once(rows: str, kept: str) -> None:
    found, _ = without_repeats(list(rows), lambda row: row, on=lambda row: date(2026, 11, ord(row) - 64))
    assert "".join(found) == kept
