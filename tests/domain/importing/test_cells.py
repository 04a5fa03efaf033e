"""Single cells of a table: days, Connects, hidden words, the page's own lines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing import cells

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Today", TODAY),
        ("yesterday", date(2026, 11, 23)),
        ("January 11, 2026", date(2026, 1, 11)),
        ("Jan. 11 2026", date(2026, 1, 11)),
        ("Sept 3, 2026", date(2026, 9, 3)),
        ("11 January 2026", date(2026, 1, 11)),
        ("2026-01-11", date(2026, 1, 11)),
        ("2026/1/11", date(2026, 1, 11)),
        ("1/11/2026", date(2026, 1, 11)),
        ("1/11/26", date(2026, 1, 11)),
        ("11.1.2026", date(2026, 1, 11)),
        ("February 30, 2026", None),
        ("November 25, 2026", None),  # in the future
        ("December 31, 2014", None),  # before 2015
        ("13/1/2026", None),
        ("2026-01/11", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days(cell: str, day: date | None) -> None:
    assert cells.read_day(cell, TODAY, month_first=True) == day


def test_the_day_may_come_first_and_the_last_day_can_be_set() -> None:
    assert cells.read_day("1/10/2026", TODAY, month_first=False) == date(2026, 10, 1)
    assert cells.read_day("1/11/2027", TODAY, True, latest=date.max) == date(2027, 1, 11)
    assert cells.read_day("yesterday", date.min, True) is None


@pytest.mark.parametrize(
    ("days", "month_first"),
    [
        ([], True),
        (["1/11/2026"], True),
        (["13/1/2026", "1/2/2026"], False),
        (["1/13/2026", "2/1/2026"], True),
        (["13/1/2026", "1/13/2026"], True),  # neither reading fits all days
        (["1/12/2026"], True),
        (["12/1/2026"], False),  # 1 December would be in the future
    ],
)
def test_the_order_of_day_and_month(days: list[str], month_first: bool) -> None:
    assert cells.reads_month_first(days, TODAY) is month_first


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("January 11, 2026", ("January 11, 2026", "")),
        ("Today Applied to job", ("Today", " Applied to job")),
        ("Todays job", None),
        ("Applied to job", None),
    ],
)
def test_a_leading_day(text: str, parts: tuple[str, str] | None) -> None:
    assert cells.leading_day(text) == parts


def test_a_cell_that_is_only_a_day() -> None:
    assert cells.is_day("January 11, 2026")
    assert cells.is_day("2026-02-31")
    assert not cells.is_day("January 11, 2026 10:00")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-01-02T18:54:43Z", "2026-01-02"),
        ("2026-01-02 23:30-05:00", "2026-01-03"),
        ("2026-01-02 23:30", "2026-01-02"),
        ("2026-13-02 23:30", "2026-13-02 23:30"),
        ("January 11, 2026, 10:30 PM", "January 11, 2026"),
        ("January 11, 2026", "January 11, 2026"),
    ],
)
def test_a_time_is_dropped(cell: str, day: str) -> None:
    assert cells.without_clock(cell) == day


@pytest.mark.parametrize(
    ("cell", "connects"),
    [
        ("-20", -20),
        ("+1,250", 1250),
        ("\u221220", -20),  # a minus of typographers
        ("\u221220 Spent 20 Connects", -20),
        ("20 Spent 20 Connects", -20),
        ("+25 Connects", 25),
        ("0", 0),
        ("20", None),
        ("-20 Added 20 Connects", None),
        ("20 Spent 21 Connects", None),
        ("twenty", None),
    ],
)
def test_signed_connects(cell: str, connects: int | None) -> None:
    assert cells.signed(cell) == connects


@pytest.mark.parametrize(
    ("cell", "connects"),
    [("Spent 20 Connects", -20), ("Added 1,250 Connects", 1250), ("added 1 connect", 1), ("-20", None)],
)
def test_hidden_words(cell: str, connects: int | None) -> None:
    assert cells.hidden(cell) == connects


@pytest.mark.parametrize(
    ("cell", "connects"), [("20", 20), ("1,250", 1250), ("20 Connects", 20), ("-20", None), ("", None)]
)
def test_unsigned_connects(cell: str, connects: int | None) -> None:
    assert cells.unsigned(cell) == connects


def test_a_cell_of_connects() -> None:
    assert cells.is_change("-20")
    assert cells.is_change("Spent 20 Connects")
    assert not cells.is_change("20")


@pytest.mark.parametrize(
    ("cell", "number"),
    [("(20)", "-20"), ("20.0", "20"), ("(20.00)", "-20"), ("20.5", "20.5"), ("-20", "-20")],
)
def test_amounts_as_books_write_them(cell: str, number: str) -> None:
    assert cells.book_number(cell) == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Applied to job -20", ("Applied to job", -20)),
        ("Applied to job Spent 20 Connects", ("Applied to job", -20)),
        ("Job cancelled +25 Added 25 Connects", ("Job cancelled", 25)),
        ("Job cancelled +25 Spent 25 Connects", None),
        ("Applied to job 20", None),
    ],
)
def test_connects_at_the_end_of_a_text(text: str, parts: tuple[str, int] | None) -> None:
    assert cells.trailing(text) == parts


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["Date", "Action", "Connects"], "date-action-connects"),
        (["My balance"], "my-balance"),
        (["1,451 Connects"], "1-451-connects"),
        (["Last 30 days", "", "Load more"], "last-30-days-load-more"),
        (["Applied to job"], None),
        (["Date!"], None),
        ([""], None),
    ],
)
def test_lines_of_the_page_itself(texts: list[str], words: str | None) -> None:
    assert cells.page_words(texts) == words


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("a\u00a0 b", "a b"),
        ("a\u200bb", "ab"),
        ("a\u200db", "ab"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("  a\tb ", "a b"),
    ],
)
def test_tidy_text(raw: str, tidy: str) -> None:
    assert cells.tidy(raw) == tidy


@pytest.mark.parametrize(("cell", "empty"), [("", True), ("-", True), ("\u2014", True), ("- 20", False)])
def test_an_empty_cell(cell: str, empty: bool) -> None:
    assert cells.is_placeholder(cell) is empty


@given(st.dates(date(2015, 1, 1), TODAY))
def test_every_written_day_is_read_back(day: date) -> None:
    month = cells.MONTHS[day.month - 1]
    for written in (f"{month} {day.day}, {day.year}", f"{day.day} {month[:3]} {day.year}", day.isoformat()):
        assert cells.read_day(written, TODAY, month_first=True) == day


@given(st.integers(1, 999_999_999))
def test_every_number_of_connects_is_read_back(number: int) -> None:
    assert cells.signed(f"-{number}") == -number
    assert cells.signed(f"+{number:,}") == number
    assert cells.hidden(f"Spent {number:,} Connects") == -number
