"""The groups that proposals are compared in, and how long each step takes."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.insight import bands
from bot.domain.insight.bands import Stage
from bot.domain.insight.funnel import FunnelProposal, Pricing
from bot.domain.time.calendar import DAY_MS, day_end, day_of

NOW = 1_795_510_800_000


def sent(
    cost: int = 10, *, at: int = NOW - 3 * DAY_MS, posted_at: int | None = None, **reached: Any
) -> FunnelProposal:
    """A proposal of which nothing is out any more."""
    return FunnelProposal(
        at, 0, dict.fromkeys(Pricing, 0.0), False, False, cost, posted_at=posted_at, **reached
    )


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(0, "hour"), (60, "hour"), (61, "six-hours"), (1440, "day"), (1441, "three-days"), (99_999, "older")],
)
def test_how_old_the_post_was(minutes: int, band: str) -> None:
    one = sent(posted_at=NOW - 3 * DAY_MS - minutes * 60_000)
    assert bands.age_band(one) == band


def test_a_post_without_a_time_or_from_the_future_has_no_age() -> None:
    assert bands.age_band(sent()) is None
    assert bands.age_band(sent(posted_at=NOW)) is None


@pytest.mark.parametrize(("cost", "band"), [(0, "0-7"), (7, "0-7"), (8, "0-12"), (20, "0-20"), (21, "21+")])
def test_what_it_cost(cost: int, band: str) -> None:
    assert bands.cost_band(sent(cost)) == band


def test_where_only_the_day_is_known_there_is_no_hour_and_no_age() -> None:
    """Imported rows and days given without a time stand in the last second of their day."""
    at = day_end(day_of(NOW)) - 300
    one = sent(at=at, posted_at=at - 60_000)
    assert bands.age_band(one) is None
    assert bands.hour_band("UTC")(one) is None
    assert bands.hour_band("UTC")(sent(at=at - 1000)) == "evening"


@pytest.mark.parametrize(
    ("zone", "moment", "band"),
    [
        ("UTC", datetime(2026, 11, 24, 0, tzinfo=UTC), "night"),
        ("UTC", datetime(2026, 11, 24, 5, 59, 59, tzinfo=UTC), "night"),
        ("UTC", datetime(2026, 11, 24, 6, tzinfo=UTC), "morning"),
        ("UTC", datetime(2026, 11, 24, 12, tzinfo=UTC), "afternoon"),
        ("UTC", datetime(2026, 11, 24, 18, tzinfo=UTC), "evening"),
        ("Asia/Karachi", datetime(2026, 11, 24, 0, 59, tzinfo=UTC), "night"),
        ("Asia/Karachi", datetime(2026, 11, 24, 1, tzinfo=UTC), "morning"),
        # New York: summer time ends on 1 November 2026 at 6:00 UTC.
        ("America/New_York", datetime(2026, 10, 31, 10, tzinfo=UTC), "morning"),
        ("America/New_York", datetime(2026, 11, 2, 10, tzinfo=UTC), "night"),
    ],
)
def test_the_hour_is_the_senders_own(zone: str, moment: datetime, band: str) -> None:
    at = int(moment.timestamp()) * 1000
    assert bands.hour_band(zone)(sent(at=at)) == band


def test_the_time_in_each_stage_by_eye() -> None:
    """Viewed after 1, 2 and 4 days; one of these answered 3 days later; the other answer was never seen opened."""
    start = NOW - 30 * DAY_MS
    day = [start + number * DAY_MS for number in range(30)]
    found = bands.stages(
        [
            sent(at=start, viewed_at=day[1]),
            sent(at=start, viewed_at=day[2], replied_at=day[5]),
            sent(at=start, viewed_at=day[4]),
            sent(at=start, replied_at=day[9]),
        ]
    )
    assert found == {
        "viewed": Stage(2.0, 3),
        "replied": Stage(3.0, 1),
        "offered": Stage(None, 0),
        "hired": Stage(None, 0),
    }


def test_a_step_dated_before_the_one_before_it_took_no_time() -> None:
    found = bands.stages([sent(viewed_at=NOW, replied_at=NOW - DAY_MS)])
    assert found["replied"] == Stage(0.0, 1)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=30))
def test_half_take_no_longer_than_the_median(days: list[tuple[int, int]]) -> None:
    viewed = [sent(at=NOW, viewed_at=NOW + first * DAY_MS) for first, _ in days]
    found = bands.stages(viewed)["viewed"]
    assert found.of == len(days)
    if found.days is not None:
        shorter = sum(first <= found.days for first, _ in days)
        longer = sum(first >= found.days for first, _ in days)
        assert min(shorter, longer) * 2 >= len(days)


def test_every_band_has_its_place() -> None:
    costs = {bands.cost_band(sent(cost)) for cost in range(40)}
    assert costs == set(bands.COSTS)
    ages = {bands.age_band(sent(posted_at=NOW - 3 * DAY_MS - hours * 3_600_000)) for hours in range(100)}
    assert ages == set(bands.AGES)
    hours = {bands.hour_band("UTC")(sent(at=NOW + hour * 3_600_000)) for hour in range(24)}
    assert hours == set(bands.HOURS)


def test_a_proposal_whose_steps_were_told_later_has_no_times() -> None:
    told_later = sent(viewed_at=NOW + DAY_MS, is_dated=False)
    assert bands.stages([told_later])["viewed"] == bands.Stage(None, 0)
    assert bands.stages([told_later, sent(viewed_at=NOW + DAY_MS)])["viewed"].of == 1
