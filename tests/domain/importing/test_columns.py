"""The columns of a table: by whole names, by parts of names, by the cells below."""

import pytest

from bot.domain.importing.columns import SAMPLE_ROWS, Columns, at, columns_of, guess, is_head, unused

ROW = ["January 11, 2026", "Applied to job", "-20"]


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        (["Date", "Action", "Connects"], Columns(on=0, label=1, amount=2)),
        (["Date", "Action", "Freelancer", "Connects"], Columns(on=0, label=1, freelancer=2, amount=3)),
        (["day", "credit", "debit", "balance"], Columns(on=0, credit=1, debit=2, balance=3)),
        (["Date sent", "Job title", "Number of Connects"], Columns(on=0, title=1, amount=2)),
        (
            ["Amount", "Expires on", "Paid USD", "Note", "When"],
            Columns(4, amount=0, expires_on=1, paid=2, note=3),
        ),
        (["My notes", "Date", "Connects"], Columns(on=1, amount=2)),  # a note needs its whole name
        (["Date", "Amount", "Credit card"], Columns(on=0, amount=1)),  # Connects are read from one column
        (["Datum", "Vorgang", "Betrag"], Columns(on=0, label=1, amount=2)),
        (["Fecha", "Trabajo", "Gasto", "Ingreso"], Columns(on=0, title=1, debit=2, credit=3)),
        (["Дата", "Дія", "Сума", "Залишок"], Columns(on=0, label=1, amount=2, balance=3)),
        (["दिनांक", "विवरण", "राशि"], Columns(on=0, label=1, amount=2)),
        (["Date", "Job", "Connects required", "Client spent"], Columns(on=0, title=1, amount=2)),
        (["Date", "Job", "Connects", "Spent ($)"], Columns(on=0, title=1, amount=2)),
        (["Date", "Job", "Connects", "Boost"], Columns(on=0, title=1, amount=2, boost=3)),
        (["Date", "Job", "Spent", "Returned"], Columns(on=0, title=1, debit=2, returned=3)),
        (
            ["Date", "Connects left", "Boost Connects", "Connects"],
            Columns(on=0, balance=1, boost=2, amount=3),
        ),
        (["Date", "Time", "Action", "Connects"], Columns(on=0, clock=1, label=2, amount=3)),
        (["Date", "Job id", "Connects"], Columns(on=0, amount=2)),
    ],
)
def test_columns_by_name(header: list[str], columns: Columns) -> None:
    assert guess(header, []) == columns


def test_columns_by_their_cells() -> None:
    assert guess(["a", "b", "c"], [ROW]) == Columns(on=0, label=1, amount=2)
    assert guess(["a", "b", "c"], [["", "", ""], ROW]) == Columns(on=0, label=1, amount=2)
    assert guess(["a", "b", "c"], [ROW, ["later", "Applied to job", "-20"]]) == Columns(label=1, amount=2)


def test_a_first_row_with_a_day_is_no_head() -> None:
    assert guess(ROW, []) == Columns(on=0, label=1, amount=2, has_head=False)


def test_only_the_first_rows_are_read() -> None:
    assert guess(["a", "b", "c"], [ROW] * SAMPLE_ROWS + [["?", "?", "?"]]) == Columns(on=0, label=1, amount=2)


@pytest.mark.parametrize(
    ("columns", "missing"),
    [
        (Columns(), "on"),
        (Columns(amount=1), "on"),
        (Columns(on=0), "amount"),
        (Columns(on=0, amount=1), None),
        (Columns(on=0, debit=1), None),
    ],
)
def test_the_missing_column(columns: Columns, missing: str | None) -> None:
    assert columns.missing == missing


@pytest.mark.parametrize(("place", "cell"), [(0, "a"), (1, "b"), (2, ""), (-1, ""), (None, "")])
def test_a_cell_by_its_index(place: int | None, cell: str) -> None:
    assert at(["a", "b"], place) == cell


TABLE = [
    ["Connects report"],
    [],
    ["Date", "Job", "Connects", "Result", "Empty"],
    ["2026-01-11", "Logo", "-20", "Viewed", ""],
]


def test_the_head_may_stand_below_other_rows() -> None:
    columns = columns_of(TABLE)
    assert columns == Columns(on=0, title=1, amount=2, head_at=2)
    assert columns.first_row == 3
    assert columns_of([[], ROW]) == Columns(on=0, label=1, amount=2, has_head=False, head_at=1)
    assert columns_of([[], ROW]).first_row == 1
    assert columns_of([[""]]) == Columns()
    assert is_head(TABLE[2])
    assert not is_head(TABLE[0])
    assert not is_head(["Date", "Action"])
    assert not is_head(["Connects", "Today", "Date"])


def test_columns_that_hold_something_and_are_not_read() -> None:
    assert unused(columns_of(TABLE), TABLE) == ("Result",)
    assert unused(columns_of([ROW]), [ROW]) == ()
    assert unused(Columns(head_at=5), TABLE) == ()


@pytest.mark.parametrize(
    ("rows", "amount", "balance"),
    [
        ([["-16", "84"], ["+40", "100"], ["+10", "60"]], 1, 2),  # the newest first
        ([["+10", "60"], ["+40", "100"], ["-16", "84"]], 1, 2),
        ([["84", "-16"], ["100", "+40"]], 2, 1),
        ([["-16", "5"], ["+40", "9"]], 1, None),
        ([["-16", "0"], ["+40", "0"]], 1, None),
        ([["-16", "84"]], 1, None),
        ([["-16", "x"], ["+40", "100"]], 1, None),
    ],
)
def test_the_balance_is_what_follows_from_the_connects(
    rows: list[list[str]], amount: int, balance: int | None
) -> None:
    columns = guess(["Date", "Connects", "Change"], [["2026-01-11", *row] for row in rows])
    assert (columns.amount, columns.balance) == (amount, balance)


def test_a_column_that_says_which_way_is_no_label() -> None:
    sample = [
        ["2026-01-11", "Spent", "Applied to job X", "20"],
        ["2026-01-11", "Added", "Job cancelled X", "20"],
    ]
    columns = guess(["Date", "Type", "Job", "Connects"], sample)
    assert columns == Columns(on=0, direction=1, label=2, amount=3)
    assert guess(["Date", "Type", "Job", "Connects"], [["2026-01-11", "Pack", "X", "20"]]).label == 1
