"""When a message may be delivered, by examples and, for every minute of a year, against a slow model."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.time.calendar import HOUR_MS, day_start
from bot.domain.time.hours import (
    EVENING,
    MORNING,
    Hours,
    Quiet,
    checked_quiet,
    delivery_hour,
    next_hour,
    open_from,
    resumes_at,
)

ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "Pacific/Honolulu"]
QUIET = st.none() | st.builds(Quiet, st.integers(0, 23), st.integers(0, 23)).filter(
    lambda q: q.start != q.end
)


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def wall(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at // 1000, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("hours", "now", "at"),
    [
        (Hours(9, "UTC"), "2026-12-01T08:59", "2026-12-01T09:00"),
        (Hours(9, "UTC"), "2026-12-01T09:00", "2026-12-01T09:00"),
        (Hours(9, "UTC"), "2026-12-01T21:59", "2026-12-01T21:59"),
        (Hours(9, "UTC"), "2026-12-01T22:00", "2026-12-02T09:00"),
        (Hours(23, "UTC"), "2026-12-01T23:59", "2026-12-01T23:59"),
        (Hours(23, "UTC"), "2026-12-02T00:00", "2026-12-02T23:00"),
        (Hours(0, "UTC"), "2026-12-01T00:30", "2026-12-01T00:30"),
        (Hours(0, "UTC"), "2026-12-01T01:00", "2026-12-01T07:00"),
        # An hour that is quiet waits for the end of the quiet hours.
        (Hours(6, "UTC", Quiet(22, 8)), "2026-12-01T06:00", "2026-12-01T08:00"),
        (Hours(23, "UTC", Quiet(22, 7)), "2026-12-01T23:00", "2026-12-02T07:00"),
        (Hours(9, "UTC", Quiet(12, 15)), "2026-12-01T13:00", "2026-12-01T15:00"),
        (Hours(9, "UTC", None, date(2026, 12, 5)), "2026-12-01T13:00", "2026-12-05T09:00"),
        # The clocks skip 02:00 on 29 March in Berlin, and have it twice on 25 October.
        (Hours(2, "Europe/Berlin"), "2026-03-29T00:30", "2026-03-29T01:00"),
        (Hours(2, "Europe/Berlin"), "2026-03-29T01:59", "2026-03-29T01:59"),
        (Hours(2, "Europe/Berlin"), "2026-10-24T23:30", "2026-10-25T00:00"),
        (Hours(2, "Europe/Berlin"), "2026-10-25T01:59", "2026-10-25T01:59"),
    ],
)
def test_the_first_instant_of_delivery(hours: Hours, now: str, at: str) -> None:
    assert open_from(hours, utc(now)) == utc(at)


@pytest.mark.parametrize(
    ("now", "expires_at", "at"),
    [
        # At 18:00 it would be too late: by day, before the hour.
        ("2026-12-01T10:00", "2026-12-01T17:00", "2026-12-01T10:00"),
        ("2026-12-01T04:00", "2026-12-01T17:00", "2026-12-01T07:00"),
        ("2026-12-01T10:00", "2026-12-02T00:00", "2026-12-01T18:00"),
        # Nobody is woken for it.
        ("2026-12-01T04:00", "2026-12-01T06:00", "2026-12-01T18:00"),
    ],
)
def test_a_message_that_expires_before_the_hour_is_sent_earlier_that_day(
    now: str, expires_at: str, at: str
) -> None:
    assert open_from(Hours(18, "UTC"), utc(now), utc(expires_at)) == utc(at)


@given(
    st.sampled_from(ZONES),
    st.integers(0, 23),
    QUIET,
    st.integers(day_start(date(2026, 1, 1)) // 60_000, day_start(date(2027, 1, 1)) // 60_000),
)
def test_the_delivery_is_in_the_first_allowed_minute(
    zone: str, hour: int, quiet: Quiet | None, minute: int
) -> None:
    hours, now = Hours(hour, zone, quiet), minute * 60_000
    at = open_from(hours, now)
    own_hour = delivery_hour(hours)

    def allowed(instant: int) -> bool:
        shown = wall(instant, zone).hour
        return (shown == own_hour or max(own_hour, MORNING) <= shown < EVENING) and not (
            quiet and quiet.covers(shown)
        )

    first = next(instant for instant in range(now, now + 50 * HOUR_MS, 60_000) if allowed(instant))
    skipped = wall(at, zone).hour == own_hour + 1 and not allowed(at)  # the hour that the clocks left out
    assert at == first or (skipped and now <= at < first)


@given(st.sampled_from(ZONES), st.integers(0, 23), st.integers(0, 365 * 24))
def test_the_next_hour_is_ahead_and_within_a_day_or_so(zone: str, hour: int, hours_on: int) -> None:
    now = day_start(date(2026, 1, 1)) + hours_on * HOUR_MS
    at = next_hour(Hours(hour, zone), now)
    assert now < at <= now + 25 * HOUR_MS
    assert wall(at, zone).hour in {hour, hour + 1}


def test_a_pause_ends_with_the_beginning_of_its_day() -> None:
    hours = Hours(9, "Asia/Tokyo", None, date(2026, 12, 5))
    assert resumes_at(hours, utc("2026-12-01T00:00")) == utc("2026-12-04T15:00")
    assert resumes_at(hours, utc("2026-12-04T16:00")) == utc("2026-12-04T16:00")
    assert resumes_at(Hours(9, "UTC"), 7) == 7


@pytest.mark.parametrize("quiet", [Quiet(7, 7), Quiet(24, 7), Quiet(22, 24), Quiet(-1, 5)])
def test_quiet_hours_out_of_range_are_refused(quiet: Quiet) -> None:
    assert checked_quiet(Quiet(22, 7)) == Quiet(22, 7)
    with pytest.raises(errors.BadChoice) as refused:
        checked_quiet(quiet)
    assert (refused.value.field, refused.value.given) == ("quiet", f"{quiet.start}-{quiet.end}")


def test_quiet_hours_cover_midnight() -> None:
    assert [hour for hour in range(24) if Quiet(22, 7).covers(hour)] == [*range(7), 22, 23]
    assert [hour for hour in range(24) if Quiet(12, 14).covers(hour)] == [12, 13]
    assert timedelta(milliseconds=HOUR_MS) == timedelta(hours=1)
