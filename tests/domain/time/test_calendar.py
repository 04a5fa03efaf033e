"""Days, months and billing cycles, by example."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.time.calendar import (
    DAY_MS,
    EARLIEST_ON,
    add_months,
    day_end,
    day_of,
    day_start,
    existing_day,
    iso_instant,
    moment_of,
    next_cycle,
    within,
)

TODAY = date(2026, 11, 24)
NOW = day_start(TODAY) + 36_000_000  # 10:00 UTC


def test_a_day_exists_only_in_the_calendar() -> None:
    assert existing_day(2028, 2, 29) == date(2028, 2, 29)
    assert existing_day(2026, 2, 29) is None
    assert existing_day(2026, 13, 1) is None


def test_a_day_from_its_first_to_its_last_millisecond() -> None:
    assert day_start(date(1970, 1, 1)) == 0
    assert day_start(date(1970, 1, 3)) == 2 * DAY_MS
    assert day_end(date(1970, 1, 1)) == DAY_MS - 1
    assert (day_of(0), day_of(DAY_MS - 1), day_of(DAY_MS)) == (
        date(1970, 1, 1),
        date(1970, 1, 1),
        date(1970, 1, 2),
    )
    assert day_of(-1) == date(1969, 12, 31)


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2025, 11, 11), 12, date(2026, 11, 11)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -12, date(2025, 1, 15)),
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
    ],
)
def test_months_are_added_up_to_the_end_of_the_month(day: date, months: int, result: date) -> None:
    assert add_months(day, months) == result


@pytest.mark.parametrize(
    ("start", "following"),
    [
        (date(2026, 10, 11), date(2026, 11, 11)),
        (date(2026, 1, 28), date(2026, 2, 28)),
        (date(2026, 1, 29), date(2026, 3, 1)),
        (date(2026, 1, 30), date(2026, 3, 1)),
        (date(2026, 1, 31), date(2026, 3, 1)),
        (date(2026, 8, 31), date(2026, 10, 1)),
        (date(2026, 3, 1), date(2026, 4, 1)),
        (date(2026, 12, 31), date(2027, 2, 1)),
    ],
)
def test_the_next_billing_cycle(start: date, following: date) -> None:
    assert next_cycle(start) == following


@given(st.dates(date(2015, 1, 1), date(2100, 1, 1)))
def test_a_cycle_lasts_a_month_or_little_more(start: date) -> None:
    assert 28 <= (next_cycle(start) - start).days <= 34
    assert next_cycle(start).day <= 28


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 1, 15), date(2026, 1, 31)])
def test_a_day_within_its_limits(day: date) -> None:
    assert within(day, date(2026, 1, 1), date(2026, 1, 31)) == day


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 2, 1)])
def test_a_day_outside_its_limits_is_refused(day: date) -> None:
    with pytest.raises(errors.DayOutOfRange) as caught:
        within(day, date(2026, 1, 1), date(2026, 1, 31))
    assert caught.value.given_on == day
    assert (caught.value.earliest_on, caught.value.latest_on) == (date(2026, 1, 1), date(2026, 1, 31))


@pytest.mark.parametrize(
    ("day", "at"),
    [
        (None, NOW),
        (TODAY, NOW),
        (date(2026, 11, 23), day_start(TODAY) - 1),
        (EARLIEST_ON, day_end(EARLIEST_ON)),
    ],
)
def test_the_moment_of_an_entry(day: date | None, at: int) -> None:
    assert moment_of(day, NOW) == at


@pytest.mark.parametrize("day", [TODAY + timedelta(days=1), EARLIEST_ON - timedelta(days=1)])
def test_no_moment_in_the_future_or_before_2015(day: date) -> None:
    with pytest.raises(errors.DayOutOfRange):
        moment_of(day, NOW)


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (0, "1970-01-01T00:00:00Z"),
        (1, "1970-01-01T00:00:00.001Z"),
        (NOW, "2026-11-24T10:00:00Z"),
    ],
)
def test_an_instant_as_text(at: int, text: str) -> None:
    assert iso_instant(at) == text
