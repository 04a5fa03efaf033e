"""Rows that stand twice: pages that overlap count once, equal rows of one page are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing.overlaps import without_repeats


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


@given(st.integers(2, 30), st.integers(2, 30), st.data())
def test_two_pages_with_an_overlap_of_two_rows_or_more(first: int, second: int, data: st.DataObject) -> None:
    overlap = data.draw(st.integers(2, min(first, second)))
    whole = list(range(first + second - overlap))
    assert without_repeats([*whole[:first], *whole[first - overlap :]], lambda row: row) == (whole, overlap)
