"""Days as people type them: what is read, by whose calendar, and what is refused because it isn't certain."""

import subprocess
import sys
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.ui.words.reading.days import certain_day, read_day
from tests.ui.words.reading.tuesday import NOW

EN = "en"


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def day(typed: str, *, ahead: bool = False, zone: str = "UTC", now: int = NOW) -> date:
    return read_day(typed, zone, now, EN, ahead=ahead)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2026-11-24", "2026-11-24"),
        (" 2026-11-24 ", "2026-11-24"),
        ("2026-1-5", "2026-01-05"),
        ("2026/11/05", "2026-11-05"),
        ("2026.11.05", "2026-11-05"),
        ("2024-02-29", "2024-02-29"),
        ("11/20/2026", "2026-11-20"),
        ("20/11/2026", "2026-11-20"),
        ("11-20-2026", "2026-11-20"),
        ("11/20/26", "2026-11-20"),
        ("11/11/2026", "2026-11-11"),
        ("5/5/2026", "2026-05-05"),
        ("03.04.2026", "2026-04-03"),
        ("20.11.2026", "2026-11-20"),
        ("today", "2026-11-24"),
        ("Today", "2026-11-24"),
        ("yesterday", "2026-11-23"),
        (" YESTERDAY ", "2026-11-23"),
        ("the day before yesterday", "2026-11-22"),
        ("day before yesterday", "2026-11-22"),
        ("1 day ago", "2026-11-23"),
        ("3 days ago", "2026-11-21"),
        ("3d ago", "2026-11-21"),
        ("3 d ago", "2026-11-21"),
        ("a day ago", "2026-11-23"),
        ("two days ago", "2026-11-22"),
        ("90 days ago", "2026-08-26"),
        ("a week ago", "2026-11-17"),
        ("2 weeks ago", "2026-11-10"),
        ("2  Weeks   ago", "2026-11-10"),
        ("2w ago", "2026-11-10"),
        ("two weeks ago", "2026-11-10"),
        ("a fortnight ago", "2026-11-10"),
        ("last week", "2026-11-17"),
        ("a month ago", "2026-10-24"),
        ("3 months ago", "2026-08-24"),
        ("last Friday", "2026-11-20"),
        ("Friday", "2026-11-20"),
        ("fri", "2026-11-20"),
        ("on Friday", "2026-11-20"),
        ("last tuesday", "2026-11-17"),
        ("Tuesday", "2026-11-17"),
        ("this tuesday", "2026-11-24"),
        ("monday", "2026-11-23"),
        ("20 Nov", "2026-11-20"),
        ("Nov 20", "2026-11-20"),
        ("20 November", "2026-11-20"),
        ("20th of November", "2026-11-20"),
        ("the 20th of November 2026", "2026-11-20"),
        ("November 20th, 2026", "2026-11-20"),
        ("Nov. 20", "2026-11-20"),
        ("20 Nov 2025", "2025-11-20"),
        ("Fri, 20 Nov 2026", "2026-11-20"),
        ("Friday 20 November", "2026-11-20"),
        ("on 20 Nov", "2026-11-20"),
        ("5 sept 2026", "2026-09-05"),
        ("2 May", "2026-05-02"),
        ("31 Dec", "2026-12-31"),
        ("25 Dec", "2026-12-25"),  # a slip, for the service to refuse: not a year ago
    ],
)
def test_a_day_that_has_been_is_read(typed: str, read: str) -> None:
    assert day(typed) == date.fromisoformat(read)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("today", "2026-11-24"),
        ("tomorrow", "2026-11-25"),
        ("day after tomorrow", "2026-11-26"),
        ("in 3 days", "2026-11-27"),
        ("in 3d", "2026-11-27"),
        ("in a week", "2026-12-01"),
        ("in two weeks", "2026-12-08"),
        ("3 days from now", "2026-11-27"),
        ("next week", "2026-12-01"),
        ("in 2 months", "2027-01-24"),
        ("Friday", "2026-11-27"),
        ("next Friday", "2026-11-27"),
        ("this Friday", "2026-11-27"),
        ("Tuesday", "2026-12-01"),
        ("3 Jan", "2027-01-03"),
        ("Jan 3", "2027-01-03"),
        ("24 Nov", "2026-11-24"),
        ("23 Nov", "2027-11-23"),
        ("3 Jan 2027", "2027-01-03"),
        ("Sunday, 3 Jan", "2027-01-03"),
        ("1/13/2027", "2027-01-13"),
    ],
)
def test_a_day_to_come_is_read(typed: str, read: str) -> None:
    assert day(typed, ahead=True) == date.fromisoformat(read)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "soon",
        "someday",
        "20",
        "2026",
        "November",
        "Nov 2026",
        "2026-11",
        "11/20",
        "5pm",
        "17:00",
        "noon",
        "now",
        "20 Nov 5pm",
        "20 Nov 2026 17:00",
        "2026-11-24T12:00",
        "2026-11-24 UTC",
        "yesterday 5pm",
        "an hour ago",
        "5 minutes ago",
        "call 20 Nov maybe?",
        "maybe yesterday",
        "yesterday ago",
        "in 3 days ago",
        "20 Friday",
        "Friday last week",
        "last month",
        "last year",
        "this week",
        "10 days",
        "a week from today",
        "1.5 weeks ago",
        "-3 days ago",
        "Monday 20 Nov 2026",  # it is a Friday
        "Monday 20 Nov",
        "31 Feb",
        "29 Feb 2026",
        "29 Feb",
        "2026-02-30",
        "31.04.2026",
        "13/13/2026",
        "0000-00-00",
        "32 Nov",
        "20 Nov 26",
        "gestern",
        "20 novembre",
        "٢٠٢٦-١١-٢٤",
        "２０２６-１１-２４",
        "\ud800",
        "📅",
        "x" * 2000,
        "yesterday" + " " * 2000 + "?",
        "999999999999 days ago",
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_what_is_not_certain_is_refused(typed: str, ahead: bool) -> None:
    with pytest.raises(errors.BadDay) as refused:
        day(typed, ahead=ahead)
    assert refused.value.given == typed


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("03/04/2026", "2026-04-03", "2026-03-04"),
        ("3-4-2026", "2026-04-03", "2026-03-04"),
        ("12/11/2026", "2026-11-12", "2026-12-11"),
        ("20/11/26", "2020-11-26", "2026-11-20"),
    ],
)
def test_numbers_that_can_be_two_days_are_refused_with_both(typed: str, first: str, second: str) -> None:
    with pytest.raises(errors.AmbiguousDay) as refused:
        day(typed)
    assert (refused.value.first_on, refused.value.second_on) == (
        date.fromisoformat(first),
        date.fromisoformat(second),
    )


@pytest.mark.parametrize("typed", ["tomorrow", "in 3 days", "next week", "next Friday", "this Friday"])
def test_words_for_a_day_to_come_are_out_of_range_where_only_the_past_is_meant(typed: str) -> None:
    with pytest.raises(errors.DayOutOfRange) as refused:
        day(typed)
    assert refused.value.latest_on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("zone", "now", "today"),
    [
        ("America/Los_Angeles", "2026-11-24T04:00", "2026-11-23"),  # 20:00 on the 23rd
        ("Asia/Tokyo", "2026-11-24T20:00", "2026-11-25"),  # 05:00 on the 25th
        ("UTC", "2026-11-24T23:59", "2026-11-24"),
        ("Pacific/Kiritimati", "2026-11-24T10:00", "2026-11-25"),
        ("Pacific/Honolulu", "2026-11-24T09:59", "2026-11-23"),
    ],
)
def test_words_go_by_the_members_own_day(zone: str, now: str, today: str) -> None:
    own = date.fromisoformat(today)
    for typed, behind in (("today", 0), ("yesterday", 1), ("a week ago", 7), ("2 days ago", 2)):
        assert (own - day(typed, zone=zone, now=at(now))).days == behind
    assert (day("tomorrow", zone=zone, now=at(now), ahead=True) - own).days == 1


def test_a_leap_day_is_found_in_the_year_that_has_one() -> None:
    assert day("29 Feb", now=at("2028-03-05T00:00")) == date(2028, 2, 29)
    assert day("29 Feb", now=at("2029-01-05T00:00")) == date(2028, 2, 29)
    assert day("29 Feb", now=at("2027-11-05T00:00"), ahead=True) == date(2028, 2, 29)


def test_a_day_without_a_year_is_last_years_early_in_the_year() -> None:
    assert day("25 Dec", now=at("2027-01-05T00:00")) == date(2026, 12, 25)
    assert day("4 Jan", now=at("2027-01-05T00:00")) == date(2027, 1, 4)


def test_a_day_that_is_the_same_for_everybody_needs_no_zone() -> None:
    assert certain_day("2026-11-24") == date(2026, 11, 24)
    assert certain_day("yesterday") is None
    assert certain_day("20 Nov") is None


@given(st.text(st.characters(codec=None), max_size=50), st.booleans())
def test_any_text_is_read_or_refused(typed: str, ahead: bool) -> None:
    with suppress(errors.BadDay, errors.DayOutOfRange):
        assert day(typed, ahead=ahead)


WORDS = [
    "a",
    "3",
    "20",
    "2026",
    "nov",
    "fri",
    "day",
    "days",
    "week",
    "ago",
    "in",
    "last",
    "next",
    "the",
    "on",
    "may",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), st.booleans())
def test_known_words_in_any_order_are_read_or_refused(typed: str, ahead: bool) -> None:
    with suppress(errors.BadDay, errors.DayOutOfRange):
        assert abs((day(typed, ahead=ahead) - date(2026, 11, 24)).days) < 400 or "2026" in typed


def test_dateparser_is_loaded_by_the_first_words_that_need_it() -> None:
    source = """
import sys
from bot.ui.words.reading.days import read_day
for typed in ("2026-11-24", "11/20/2026", "today", "yesterday"):
    read_day(typed, "UTC", 1795521600000, "en")
assert "dateparser" not in sys.modules
read_day("2 weeks ago", "UTC", 1795521600000, "en")
assert "dateparser" in sys.modules
"""
    subprocess.run([sys.executable, "-W", "error", "-c", source], check=True, timeout=60)
