"""What is refused in a table, and what is asked about."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing.columns import Columns, guess
from bot.domain.importing.rows import ROWS_MAX
from bot.ui.words import Text
from tests.domain.importing.sheet_readings import TODAY, Table, read, refused, rows, table


@pytest.mark.parametrize(
    "row",
    [
        "soon,x,+5,,",
        ",,+4,,",
        "2026-02-30,x,+5,,",
        "2026-11-25,x,+5,,",
        "9999-12-31T23:59:59-05:00,x,+5,,",
        "2026-11-03T99:00:00,x,+5,,",
        "Today,x,,,",
        "Today,x,five,,",
        "Today,x,5.5,,",
        "Today,x,+100001,,",
        "Today,+4,+5,,",
        "Today,Today,+5,,",
        "Today,x,+5,free,",
        "Today,x,+5,,soon",
        "Today,x,+5,,today",
        "Today,x,+5,,2026-11-01",
        f"Today,{'x' * 501},+5,,",
    ],
)
def test_a_row_that_makes_no_sense_is_named(row: str) -> None:
    given = " ".join(filter(None, row.split(",")))
    assert refused(f"Date,Action,Connects,Paid,Expires\nToday,x,-5,,\n{row}\n") == (3, given)


def test_both_halves_or_no_number_in_them_make_no_sense() -> None:
    assert refused("Date,In,Out\nToday,3,4\n") == (2, "Today 3 4")
    assert refused("Date,In,Out\nToday,,\n") == (2, "Today")
    assert refused("Date,In,Out\nToday,three,\n") == (2, "Today three")


@pytest.mark.parametrize(
    ("header", "wanted", "words"),
    [
        ("What,Connects", "on", "holds the days. Name it"),
        ("Date,What", "amount", "holds the Connects. Name it"),
    ],
)
def test_without_days_or_connects_there_is_no_history(header: str, wanted: str, words: str) -> None:
    cells = table(header + "\nx,y\n")
    with pytest.raises(errors.NoSuchColumn) as caught:
        read(cells, guess(cells[0], cells[1:]), TODAY)
    assert caught.value.wanted == wanted == guess(cells[0], cells[1:]).missing
    assert words in Text(strict=True).error(caught.value)


@pytest.mark.usefixtures("untraced")
def test_too_many_rows_are_refused() -> None:
    head, rows = ["Date", "Connects"], [["Today", f"+{number}"] for number in range(1, ROWS_MAX + 2)]
    found = Columns(on=0, amount=1)
    assert len(read([head, *rows[1:], ["", ""]], found, TODAY)) == ROWS_MAX
    with pytest.raises(errors.TooMuchToImport):
        read([head, *rows], found, TODAY)
    assert read([], found, TODAY) == ()


CELLS = st.one_of(
    st.sampled_from(
        ["Today", "2026-11-03", "13/02/2026", "-20", "+5", "40", "(3)", "—", "", "Applied to job X", "$6"]
    ),
    st.sampled_from(
        ["Date", "Action", "Connects", "In", "Out", "Job", "Paid", "Expires", "Notes", "1e400", "9" * 5000]
    ),
    st.text(max_size=12),
)


@given(st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=8))
def test_any_table_is_read_or_refused_by_its_row(cells: Table) -> None:
    refusal = None
    with suppress(errors.NoSuchColumn, errors.MixedDays):
        try:
            for row in read(cells, guess(cells[0], cells[1:]), TODAY):
                assert row.on <= TODAY
                assert row.amount != 0
                assert row.label
        except errors.BadPaste as caught:
            refusal = caught
    if refusal is not None:
        assert 1 <= refusal.line <= len(cells)
        assert refusal.given


def test_a_row_above_the_head_is_refused() -> None:
    assert refused("Dat,Action\nToday,X,-1\nDate,Action,Connects\nToday,Y,-2\n") == (2, "Today X -1")


def test_a_minus_among_outgoing_connects_is_what_came_back() -> None:
    own = rows("Date,Job,Connects\nToday,X,16\nToday,Y,12\nToday,Y,-12\n")
    assert [(row.label, row.amount) for row in own] == [
        ("Applied to job", -16),
        ("Applied to job", -12),
        ("Refunded", 12),
    ]
    labelled = rows("Date,Action,Connects\nToday,Applied to job X,16\nToday,Job cancelled X,-16\n")
    assert [row.amount for row in labelled] == [-16, 16]
