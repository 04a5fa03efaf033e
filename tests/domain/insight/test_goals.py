"""Goals for a week: what counts, and where a week begins and ends."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.insight.funnel import FunnelProposal, Pricing
from bot.domain.insight.goals import Goals, Progress, checked_goals, progress, week_of
from bot.domain.time.calendar import DAY_MS

HOUR_MS = 3_600_000
ZONES = ("UTC", "Asia/Karachi", "America/New_York", "Europe/Berlin", "Pacific/Auckland")


def at(zone: str, *moment: Any) -> int:
    return int(datetime(*moment, tzinfo=ZoneInfo(zone)).timestamp()) * 1000


def sent(sent_at: int, **reached: Any) -> FunnelProposal:
    return FunnelProposal(sent_at, 10, dict.fromkeys(Pricing, 0.0), False, False, **reached)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Karachi", "America/New_York"])
def test_a_week_goes_from_monday_to_sunday_where_the_member_is(zone: str) -> None:
    begin, end = week_of(at(zone, 2026, 11, 25, 15), zone)
    assert (begin, end) == (at(zone, 2026, 11, 23), at(zone, 2026, 11, 30))
    assert week_of(begin, zone) == week_of(end - 1, zone) == (begin, end)
    assert week_of(begin - 1, zone)[1] == begin
    assert week_of(end, zone)[0] == end


@pytest.mark.parametrize(
    ("zone", "inside", "hours"),
    [
        ("Europe/Berlin", (2026, 3, 25), 167),
        ("Europe/Berlin", (2026, 10, 21), 169),
        ("America/New_York", (2026, 3, 4), 167),
        ("America/New_York", (2026, 10, 28), 169),
        ("Africa/Cairo", (2026, 4, 22), 167),
        ("Europe/Berlin", (2026, 11, 25), 168),
    ],
)
def test_a_week_in_which_the_clocks_change_is_an_hour_off(
    zone: str, inside: tuple[int, int, int], hours: int
) -> None:
    begin, end = week_of(at(zone, *inside), zone)
    assert (end - begin) / HOUR_MS == hours


@given(st.integers(0, 3000), st.sampled_from(ZONES))
def test_weeks_follow_each_other_without_a_gap(hours: int, zone: str) -> None:
    now = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) * 1000 + hours * 6 * HOUR_MS
    begin, end = week_of(now, zone)
    assert begin <= now < end
    assert week_of(end, zone)[0] == end
    assert datetime.fromtimestamp(begin / 1000, ZoneInfo(zone)).weekday() == 0
    assert abs(end - begin - 7 * DAY_MS) <= HOUR_MS


def test_what_was_sent_and_answered_this_week_counts_whenever_the_other_was() -> None:
    zone = "America/New_York"
    now, monday = at(zone, 2026, 11, 25, 15), at(zone, 2026, 11, 23)
    old = monday - 20 * DAY_MS
    listed = [
        sent(monday),
        sent(monday - 1),
        sent(now, viewed_at=now),
        sent(old, replied_at=monday),
        sent(old, replied_at=monday - 1, hired_at=now),
        sent(old, hired_at=now),
    ]
    assert progress(listed, now, zone) == Progress(proposals=2, interviews=2)
    assert progress([], now, zone) == Progress(0, 0)


def test_on_sunday_night_it_is_still_this_week_and_in_another_zone_the_next() -> None:
    sunday = at("America/New_York", 2026, 11, 29, 23, 30)
    listed = [sent(sunday - timedelta(days=3) // timedelta(milliseconds=1))]
    assert progress(listed, sunday, "America/New_York").proposals == 1
    assert progress(listed, sunday, "Asia/Karachi").proposals == 0


def test_nought_is_no_goal() -> None:
    assert checked_goals(0, 3, 0) == Goals(None, 3, 0)
    assert Goals() == Goals(None, None, 10)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ((501, None, 10), "weekly_proposals"),
        ((-1, None, 10), "weekly_proposals"),
        ((None, 501, 10), "weekly_interviews"),
        ((None, None, 51), "fee"),
        ((None, None, -1), "fee"),
    ],
)
def test_what_is_out_of_bounds_is_refused(given: tuple[int | None, int | None, int], field: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        checked_goals(*given)
    assert refused.value.field == field
