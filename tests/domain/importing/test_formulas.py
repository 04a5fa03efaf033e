"""No exported text is run by a spreadsheet, and each is read back as it was."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing.formulas import guarded, unguarded

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫−"
HIDDEN = ' \u00a0\u3000\u200b\u200d\ufeff\u202e\u2066\u00ad\x00\x1f"“”«»'
TYPED = st.text(st.sampled_from(SIGNS + HIDDEN + "',;\t\r\n\v\f\u0085\u2028|ab1(!)é🎉"), max_size=12)


def cells(line: str) -> list[str]:
    """Return the cells that programs with other separators make of a text, quotes and invisible characters removed."""
    parts = [line, *re.split(r"[,;\t\r\n\v\f\x85\u2028\u2029]", line), *line.split(";"), *line.split(",")]
    return [part.lstrip(HIDDEN) for part in parts]


@given(TYPED)
def test_no_part_of_a_text_begins_as_a_formula(text: str) -> None:
    exported = guarded(text)
    assert not any(cell.startswith(tuple(SIGNS)) for cell in cells(exported))
    assert not exported.startswith(("\t", "\r", "\n"))


@given(TYPED | st.text(max_size=30))
def test_what_was_guarded_is_read_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(guarded(guarded(text))) == guarded(text)


@pytest.mark.parametrize(
    ("typed", "exported"),
    [
        ("=1+1", "'=1+1"),
        ("＝1", "'＝1"),
        (" \ufeff@SUM(A1)", "' \ufeff@SUM(A1)"),
        ('"=1"', '\'"=1"'),
        ("'=1", "''=1"),
        ("a;=cmd|'/C calc'!A0", "a;'=cmd|'/C calc'!A0"),
        ("\tx", "'\tx"),
    ],
)
def test_an_apostrophe_stands_where_a_cell_may_begin(typed: str, exported: str) -> None:
    assert guarded(typed) == exported


@pytest.mark.parametrize("text", ["", "a pack", "it's 1 + 1", "'quoted'", "10–12 h; next"])
def test_other_text_stays_the_same(text: str) -> None:
    assert guarded(text) == unguarded(text) == text
