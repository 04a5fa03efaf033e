"""When a reminder is due: by example, and what holds across clock changes in every kind of zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.reminders.schedules import (
    MOST_EVERY,
    OFFERED,
    ONCE,
    Frequency,
    ReminderSchedule,
    Repeat,
    named_frequency,
)
from bot.domain.time.calendar import DAY_MS
from bot.domain.time.zones import local_day, local_minute

ZONES = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Cairo",
]
frequencies = st.sampled_from([frequency for frequency in OFFERED if frequency != ONCE]) | st.builds(
    Frequency, st.sampled_from([Repeat.DAY, Repeat.WEEK, Repeat.MONTH]), st.integers(1, MOST_EVERY)
)
schedules = st.builds(
    ReminderSchedule,
    st.dates(date(2011, 1, 1), date(2030, 1, 1)),
    st.integers(0, 1439),
    st.sampled_from(ZONES),
    frequencies,
)


def local(at: int, zone: str) -> str:
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def following(schedule: ReminderSchedule, count: int) -> list[str]:
    """Return the local times of the first occurrences."""
    at, found = 0, []
    for _ in range(count):
        at = schedule.next_after(at) or 0
        found.append(local(at, schedule.zone))
    return found


def test_once_is_due_once() -> None:
    schedule = ReminderSchedule(date(2026, 11, 24), 9 * 60, "UTC")
    at = schedule.next_after(0)
    assert at is not None
    assert local(at, "UTC") == "2026-11-24 09:00"
    assert schedule.next_after(at) is None
    assert schedule.missed(at, at + 9 * DAY_MS) == 0
    assert schedule.day(3) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("first", "frequency", "days"),
    [
        ("2026-11-24", Frequency(Repeat.DAY), ["11-24", "11-25", "11-26"]),
        ("2026-11-27", Frequency(Repeat.WEEKDAY), ["11-27", "11-30", "12-01"]),
        ("2026-11-28", Frequency(Repeat.WEEKDAY), ["11-30", "12-01", "12-02"]),
        ("2026-11-24", Frequency(Repeat.WEEK), ["11-24", "12-01", "12-08"]),
        ("2026-11-24", Frequency(Repeat.WEEK, 2), ["11-24", "12-08", "12-22"]),
        ("2026-01-31", Frequency(Repeat.MONTH), ["01-31", "02-28", "03-31"]),
        ("2026-11-15", Frequency(Repeat.MONTH), ["11-15", "12-15", "01-15"]),
        ("2026-11-24", Frequency(Repeat.DAY, 3), ["11-24", "11-27", "11-30"]),
        ("2026-11-24", Frequency(Repeat.WEEK, 5), ["11-24", "12-29", "02-02"]),
        ("2026-10-31", Frequency(Repeat.MONTH, 2), ["10-31", "12-31", "02-28"]),
    ],
)
def test_the_days_of_a_repeat(first: str, frequency: Frequency, days: list[str]) -> None:
    schedule = ReminderSchedule(date.fromisoformat(first), 540, "Europe/Berlin", frequency)
    assert [text[5:10] for text in following(schedule, 3)] == days
    assert {text[11:] for text in following(schedule, 3)} == {"09:00"}


def test_a_skipped_time_moves_on_and_one_shown_twice_is_the_first() -> None:
    spring = ReminderSchedule(date(2027, 3, 27), 150, "Europe/Berlin", Frequency(Repeat.DAY))
    assert following(spring, 3) == ["2027-03-27 02:30", "2027-03-28 03:00", "2027-03-29 02:30"]
    autumn = ReminderSchedule(date(2026, 10, 24), 150, "Europe/Berlin", Frequency(Repeat.DAY))
    assert following(autumn, 3) == ["2026-10-24 02:30", "2026-10-25 02:30", "2026-10-26 02:30"]
    second = autumn.next_after(autumn.at(0)) or 0
    assert datetime.fromtimestamp(second / 1000, UTC).hour == 0  # 02:30 of summer time


def test_a_day_that_a_zone_skips_is_no_second_occurrence() -> None:
    schedule = ReminderSchedule(date(2011, 12, 29), 0, "Pacific/Apia", Frequency(Repeat.DAY))
    assert following(schedule, 3) == ["2011-12-29 00:00", "2011-12-31 00:00", "2012-01-01 00:00"]


@given(schedules, st.integers(0, 900))
def test_no_occurrence_is_skipped_or_doubled(schedule: ReminderSchedule, days: int) -> None:
    now = schedule.at(0) + days * DAY_MS
    number, due = 0, schedule.at(0)
    while due <= now:  # one after another, as the sweep does without downtime
        following = schedule.next_after(due)
        assert following is not None
        assert following > due
        number += 1
        due = following
    assert schedule.next_after(now) == due
    assert schedule.missed(schedule.at(0), now) in {number - 1, number}  # a zone may skip a day


@given(schedules, st.integers(0, 400))
def test_each_occurrence_is_at_the_local_time_or_just_after_a_gap(
    schedule: ReminderSchedule, number: int
) -> None:
    at = schedule.at(number)
    shown = local_minute(at, schedule.zone)
    if shown != schedule.minute:
        assert 0 < (shown - schedule.minute) % 1440 <= 60 or local_day(at, schedule.zone) > schedule.day(
            number
        )
        before = local_minute(at - 60_000, schedule.zone)
        assert (shown - before) % 1440 != 1, "only a clock change may move an occurrence"


@given(schedules, st.integers(0, 300))
def test_a_month_has_one_occurrence_and_the_day_comes_back(schedule: ReminderSchedule, number: int) -> None:
    monthly = ReminderSchedule(schedule.first_on, schedule.minute, schedule.zone, Frequency(Repeat.MONTH))
    day, following = monthly.day(number), monthly.day(number + 1)
    assert (following.year * 12 + following.month) - (day.year * 12 + day.month) == 1
    last = (following.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    assert following.day == min(schedule.first_on.day, last.day)


@given(frequencies)
def test_a_frequency_is_found_by_its_name(frequency: Frequency) -> None:
    assert named_frequency(frequency.name) == frequency


@pytest.mark.parametrize(
    "name",
    ["", "every", "every_0_days", "every_1_days", "every_100_days", "every_2_weekdays", "every_02_days"],
)
def test_no_other_name_is_a_frequency(name: str) -> None:
    with pytest.raises(errors.BadChoice):
        named_frequency(name)
