"""The columns of a table: by whole names, by parts of names, by the cells below."""

import pytest

from bot.domain.importing.columns import SAMPLE_ROWS, Columns, at, guess

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
