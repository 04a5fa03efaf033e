"""Days as people and programs write them: names in seven languages, numbers, clocks and zones, and the order of a table."""

import unicodedata
from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.importing import cells, days
from bot.domain.importing.day_forms import LANGUAGES
from bot.domain.importing.days import DayOrder
from tests.sizes import sized

TODAY = date(2026, 11, 24)
NOV_23 = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Today", TODAY),
        ("yesterday", NOV_23),
        ("heute", TODAY),
        ("Hier", NOV_23),
        ("позавчора", date(2026, 11, 22)),
        ("1 day ago", NOV_23),
        ("vor 2 Tagen", date(2026, 11, 22)),
        ("il y a 3 jours", date(2026, 11, 21)),
        ("hace 3 días", date(2026, 11, 21)),
        ("2 дні тому", date(2026, 11, 22)),
        ("Jan. 11 2026", date(2026, 1, 11)),
        ("Sept 3, 2026", date(2026, 9, 3)),
        ("2026-01-11", date(2026, 1, 11)),
        ("2026/1/11", date(2026, 1, 11)),
        ("2026.11.23", NOV_23),
        ("2026. 11. 23.", NOV_23),
        ("20261123", NOV_23),
        ("2026-Nov-23", NOV_23),
        ("1/11/2026", date(2026, 1, 11)),
        ("1/11/26", date(2026, 1, 11)),
        ("11.1.2026", date(2026, 1, 11)),
        ("23. 11. 2026", NOV_23),
        ("23.11.26", NOV_23),
        ("23-Nov-26", NOV_23),
        ("23-Nov-2026", NOV_23),
        ("23/Nov/2026", NOV_23),
        ("23 Nov '26", NOV_23),
        ("November 23rd, 2026", NOV_23),
        ("1st of November 2026", date(2026, 11, 1)),
        ("1er novembre 2026", date(2026, 11, 1)),
        ("23 de noviembre de 2026", NOV_23),
        ("23 листопада 2026 р.", NOV_23),
        ("Monday, November 23, 2026", NOV_23),
        ("Mo., 23.11.2026", NOV_23),
        ("lun. 23 nov. 2026", NOV_23),
        ("05. Mrz. 2026", date(2026, 3, 5)),
        # Without a year it is the last such day.
        ("Nov 23", NOV_23),
        ("23-Nov", NOV_23),
        ("23.11.", NOV_23),
        ("November 25", date(2025, 11, 25)),
        ("5 de dezembro", date(2025, 12, 5)),
        ("29 Feb", date(2024, 2, 29)),
        # A clock is dropped, and one with a zone gives the UTC day.
        ("2026-11-23 14:05", NOV_23),
        ("2026-11-23T14:05:00.123Z", NOV_23),
        ("Nov 23, 2026, 2:05 PM", NOV_23),
        ("11/23/2026 12:05 a.m.", NOV_23),
        ("23.11.2026 um 14.05", NOV_23),
        ("Nov 23, 2026 - 2:05pm", NOV_23),
        ("2026-11-22 23:30-05:00", NOV_23),
        ("2026-11-24T00:30+02", NOV_23),
        ("2026-11-22 23:30 PST", NOV_23),
        ("2026-11-23 14:05:00 +0000 UTC", NOV_23),
        ("2026-11-24 00:30 GMT+0200", NOV_23),
        # There is no such day, or it is out of range.
        ("February 30, 2026", None),
        ("30. Feb", None),
        ("November 25, 2026", None),
        ("December 31, 2014", None),
        ("13/1/2026", None),
        ("2026-11-23 13:05 PM", None),
        ("2026-11-23 25:05", None),
        ("9999-12-31T23:59:00-05:00", None),
        # These are no days.
        ("2026-01/11", None),
        ("2026-11-23 10:99", None),
        ("Set 5 alarms", None),
        ("Today is the day", None),
        ("46349", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_in_a_cell(cell: str, day: date | None) -> None:
    assert days.read(cell, TODAY, month_first=True) == day
    assert days.read(unicodedata.normalize("NFD", cell), TODAY, month_first=True) == day


def test_the_day_may_come_first_and_the_last_day_can_be_set() -> None:
    assert days.read("1/10/2026", TODAY, month_first=False) == date(2026, 10, 1)
    assert days.read("1/11/2027", TODAY, True, latest=date.max) == date(2027, 1, 11)
    assert days.read("yesterday", date.min, True) is None
    assert days.existing("November 25, 2026", TODAY, True) == date(2026, 11, 25)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=sized(10, 100))
@given(st.dates(date(2015, 1, 1), TODAY))
def test_a_day_as_its_language_writes_it(language: str, day: date) -> None:
    month_first = language == "en"
    for width in ("full", "long", "medium"):
        written = cells.tidy(format_date(day, width, locale=language))
        assert days.read(written, TODAY, month_first) == day
        assert days.leading(f"{written}   Applied to job") == (written, "   Applied to job")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("January 11, 2026", ("January 11, 2026", "")),
        ("Today Applied to job", ("Today", " Applied to job")),
        ("2026-11-23 14:05 Applied", ("2026-11-23 14:05", " Applied")),
        ("Nov 23  Applied to job", ("Nov 23", "  Applied to job")),
        ("Nov 23 | Applied", ("Nov 23", " | Applied")),
        ("Nov 23 Applied to job", ("Nov 23", " Applied to job")),
        ("Nov 23 Webinar", None),
        ("2026-11-23 (Mon) Applied", ("2026-11-23 (Mon)", " Applied")),
        ("2026-11-23 (new) Applied", ("2026-11-23", " (new) Applied")),
        ("11/23/2026 Monday", ("11/23/2026 Monday", "")),
        ("Nov 23, 2026, 5 PM", ("Nov 23, 2026, 5 PM", "")),
        ("23 novembre 2026 à 14 h 05", ("23 novembre 2026 à 14 h 05", "")),
        ("the 23rd of November 2026", ("the 23rd of November 2026", "")),
        ("23 листопада 2026 року", ("23 листопада 2026 року", "")),
        ("Todays job", None),
        ("Applied to job", None),
    ],
)
def test_a_day_at_the_beginning_of_a_text(text: str, parts: tuple[str, str] | None) -> None:
    assert days.leading(text) == parts


def test_a_cell_that_is_only_a_day_or_a_clock() -> None:
    assert days.is_day("January 11, 2026")
    assert days.is_day("2026-02-31")
    assert days.is_day("January 11, 2026 10:00")
    assert not days.is_day("January 11, 2026 Applied")
    assert days.is_clock("2:05 PM")
    assert not days.is_clock("2:05 PM Applied")


def test_day_numbers_of_a_spreadsheet() -> None:
    assert days.from_serial("46349") == "2026-11-23"
    assert days.from_serial("46349.586") == "2026-11-23"
    assert days.from_serial("16349") == "16349"
    assert days.is_serial("46349")
    assert not days.is_serial("Nov 23")


@pytest.mark.parametrize(
    ("written", "order"),
    [
        ([], DayOrder()),
        (["Nov 23", "2026-11-23"], DayOrder()),
        (["13/1/2026", "1/2/2026"], DayOrder(month_first=False)),
        (["1/13/2026", "2/1/2026"], DayOrder()),
        (["13/1/2026", "1/13/2026"], DayOrder()),  # neither order fits all days
        (["1/12/2026"], DayOrder()),
        (["12/1/2026"], DayOrder(month_first=False)),  # 1 December is to come
        (["11/11/2026"], DayOrder()),  # both orders are the same day
        (["10/11/2026", "05/11/2026", "09/10/2026", "02/10/2026"], DayOrder(month_first=False, is_open=True)),
        (["11/10/2026", "11/05/2026", "10/09/2026", "10/02/2026"], DayOrder(month_first=True, is_open=True)),
        # Both run one way, and only one is near.
        (["10/11/2026", "09/01/2026"], DayOrder(month_first=True, is_open=True)),
        (["11/10/2026", "01/09/2026"], DayOrder(month_first=False, is_open=True)),
        (["05/04/2026", "04/04/2026"], DayOrder(month_first=True, is_open=True)),
        (["03/09/2026", "02/09/2026", "01/09/2026"], DayOrder(False, is_open=True)),
    ],
)
def test_the_order_of_day_and_month(written: list[str], order: DayOrder) -> None:
    assert days.order_of(written, TODAY) == order


@given(st.lists(st.integers(0, 90), min_size=3, max_size=30, unique=True), st.booleans())
def test_a_page_in_one_order_is_read_in_that_order(ago: list[int], month_first: bool) -> None:
    page = [TODAY - timedelta(days=count) for count in sorted(ago)]
    written = [f"{day:%m/%d/%Y}" if month_first else f"{day:%d/%m/%Y}" for day in page]
    order = days.order_of(written, TODAY)
    readings = [days.read(day, TODAY, order.month_first) for day in written]
    assert readings == page or order.is_open


@pytest.mark.parametrize(
    ("written", "mixed"),
    [
        (["2026-05-11", "11/23/2026"], True),
        (["2026-05-11", "2026-11-23", "11/23/2026"], False),  # 23 can be no month
        (["2026-11-11", "11/23/2026"], False),  # exchanged, it is the same day
        (["2026-05-11", "Nov 23"], False),
        (["2026-05-11", "11/02/2026"], False),  # it would have been read, too
        (["2026-05-11", "2026-06-11"], False),
        (["11/23/2026"], False),
    ],
)
def test_days_that_a_spreadsheet_has_mixed(written: list[str], mixed: bool) -> None:
    assert days.are_mixed(written, TODAY) is mixed


def test_a_name_that_means_two_months_is_read_only_as_the_language_without_a_full_stop_writes() -> None:
    assert days.read("5 listopada 2026", TODAY, True) == date(2026, 11, 5)
    assert days.read("5. listopada 2026.", TODAY, True) is None


def test_letters_and_accents_that_stand_apart_are_joined_in_the_rest_too() -> None:
    text = unicodedata.normalize("NFD", "5 août 2026 Café")
    assert days.leading(text) == ("5 août 2026", " Café")


def test_an_instant_has_a_day_and_a_clock() -> None:
    assert days.moment("24/11/2026 09:05:30", False) == datetime(2026, 11, 24, 9, 5, 30, tzinfo=UTC)
    assert days.moment("Nov 24, 2026 9:05 PM", True) == datetime(2026, 11, 24, 21, 5, tzinfo=UTC)
    for text in ("24/11/2026", "soon", "31/11/2026 09:05", "24/11/2026 13:05 PM"):
        assert days.moment(text, False) is None
