"""Days whose day, month and year stand in a column each."""

from datetime import date

import pytest

from bot.domain.importing.split_days import joined

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (("Day", "Month", "Year"), ("23", "11", "2026")),
        (("Month", "Day", "Year"), ("Nov", "23", "2026")),
        (("Jahr", "Monat", "Tag"), ("2026", "November", "23")),
        (("año", "mes", "día"), ("26", "noviembre", "23")),
        (("Year", "Month", "Day"), ("26", "11", "23")),
        (("рік", "місяць", "день"), ("2026", "11", "23")),
    ],
)
def test_three_columns_become_one(head: tuple[str, ...], row: tuple[str, ...]) -> None:
    title, empty = ("My log",), ("", "", "", "", "Total", "-14")
    table = (title, (*head, "Action", "Connects"), (*row, "Applied to job Logo", "-14"), empty)
    assert joined(table, TODAY) == (
        title,
        ("Date", "", "", "Action", "Connects"),
        ("2026-11-23", "", "", "Applied to job Logo", "-14"),
        empty,
    )


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (("Day", "Month", "Action"), ("23", "11", "Applied")),
        (("Day", "Month", "Year"), ("31", "11", "2026")),
        (("Day", "Month", "Year"), ("23", "", "2026")),
        (("Day", "Month", "Year"), ("23", "11", "this year")),
        (("Day", "Month", "Year"), ("23", "11", "026")),
        (("Day", "Month", "Year", "Date"), ("23", "11", "2026", "2026-11-23")),
        (("Day", "Month", "Year"), ("Mon", "11")),
    ],
)
def test_another_table_stays_as_it_is(head: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert joined((head, row), TODAY) == (head, row)
    assert joined((), TODAY) == ()
