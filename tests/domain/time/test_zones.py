"""Hours and days in a time zone, whatever its clocks do."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.time.zones import checked_zone, clock_time, local_day, local_instant, zone_names

CHANGING = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Asia/Beirut",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Asia/Kathmandu",
    "Antarctica/Troll",
    "UTC",
]


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize(
    ("day", "hour", "zone", "instant"),
    [
        (date(2026, 3, 29), 1, "Europe/Berlin", "2026-03-29T00:00"),
        (date(2026, 3, 29), 2, "Europe/Berlin", "2026-03-29T01:00"),  # skipped: 03:00 summer time
        (date(2026, 3, 29), 3, "Europe/Berlin", "2026-03-29T01:00"),
        (date(2026, 10, 25), 2, "Europe/Berlin", "2026-10-25T00:00"),  # twice: the first
        (date(2026, 10, 25), 3, "Europe/Berlin", "2026-10-25T02:00"),
        (date(2026, 3, 8), 2, "America/New_York", "2026-03-08T07:00"),
        (date(2026, 11, 1), 1, "America/New_York", "2026-11-01T05:00"),
        (date(2026, 10, 4), 2, "Australia/Lord_Howe", "2026-10-03T15:30"),  # half an hour is skipped
        (date(2026, 9, 6), 0, "America/Santiago", "2026-09-06T04:00"),  # midnight is skipped
        (date(2011, 12, 30), 9, "Pacific/Apia", "2011-12-30T10:00"),  # the whole day is skipped
        (date(1919, 3, 31), 0, "America/Toronto", "1919-03-31T04:30"),  # the gap began at 23:30
        (date(2026, 6, 1), 9, "Asia/Kathmandu", "2026-06-01T03:15"),
        (date(2026, 6, 1), 0, "Pacific/Kiritimati", "2026-05-31T10:00"),
        (date(2026, 6, 1), 23, "UTC", "2026-06-01T23:00"),
    ],
)
def test_an_hour_of_a_day_in_a_zone(day: date, hour: int, zone: str, instant: str) -> None:
    assert local_instant(day, hour, zone) == utc(instant)


def days_of_change(zone: str) -> list[date]:
    midnights = [datetime(2025, 1, 1, tzinfo=ZoneInfo(zone)) + timedelta(days=n) for n in range(1096)]
    return [a.date() for a, b in pairwise(midnights) if a.utcoffset() != b.utcoffset()]


def check_first_moment(zone: str, day: date, hour: int) -> None:
    """``local_instant`` is the first moment at which the clock shows that hour or, if it never does, a later one."""
    at = local_instant(day, hour, zone)
    wall = datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001

    def shown(instant: int) -> datetime:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=instant)
        return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)

    assert shown(at - 1000) < wall <= shown(at)
    if shown(at) > wall:
        assert all(shown(at + minutes * 60_000) != wall for minutes in range(-180, 180, 15))
    assert local_day(at, zone) == shown(at).date()


@pytest.mark.parametrize("zone", CHANGING)
def test_every_hour_of_every_day_of_change(zone: str) -> None:
    days = days_of_change(zone)
    assert days or zone in {"UTC", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo"}
    for day in days:
        for hour in range(24):
            check_first_moment(zone, day, hour)


@given(st.dates(date(2000, 1, 1), date(2037, 12, 31)), st.integers(0, 23), st.sampled_from(CHANGING))
def test_every_hour_of_any_day(day: date, hour: int, zone: str) -> None:
    check_first_moment(zone, day, hour)


def test_a_day_begins_at_its_own_midnight() -> None:
    midnight = local_instant(date(2026, 3, 1), 0, "America/New_York")
    assert local_day(midnight - 1, "America/New_York") == date(2026, 2, 28)
    assert local_day(midnight, "America/New_York") == date(2026, 3, 1)
    assert local_day(-1, "UTC") == date(1969, 12, 31)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd", "\0"])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(errors.BadTimezone):
        local_day(0, zone)
    with pytest.raises(errors.BadTimezone):
        local_instant(date(2026, 1, 1), 9, zone)
    with pytest.raises(errors.BadTimezone) as refused:
        checked_zone(zone)
    assert refused.value.given == zone


def test_a_zone_goes_by_ianas_name() -> None:
    assert {name for name in zone_names() if checked_zone(name) != name} == set()
    assert {"Europe/Berlin", "Navajo", "UTC"} <= zone_names()
    assert not {"Factory", "localtime", "berlin"} & zone_names()


def test_what_the_clocks_of_a_zone_show() -> None:
    at = int(datetime(2026, 11, 24, 0, 12, tzinfo=UTC).timestamp()) * 1000
    assert clock_time(at, "Asia/Karachi") == "05:12"
    with pytest.raises(errors.BadTimezone):
        clock_time(at, "Mars/Olympus")
