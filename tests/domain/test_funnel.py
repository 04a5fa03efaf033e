"""The funnel and its costs, on communities small enough to check by eye, and against a recount."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import funnel as domain
from bot.domain.calendar import DAY_MS
from bot.domain.funnel import Pricing, Sent, Weakness, funnel

NOW = 1_795_510_800_000


def sent(
    net: int = 10,
    *,
    days_ago: int = 3,
    steps: str = "",
    boosted: bool = False,
    invited: bool = False,
    **more: Any,
) -> Sent:
    """``steps``: v(iewed), r(eplied), o(ffered), h(ired)."""
    at = NOW - days_ago * DAY_MS
    reached = {
        name: at + place
        for place, name in enumerate(("viewed_at", "replied_at", "offered_at", "hired_at"), start=1)
    }
    stepped = {name: moment if name[0] in steps else None for name, moment in reached.items()}
    cents = {Pricing.REPLACEMENT: net * 15.0, Pricing.CASH: net * 5.0, Pricing.FIFO: net * 20.0}
    return Sent(at, net, cents, boosted, invited, **stepped, **more)


def test_who_came_further_has_come_by_all_before() -> None:
    found = funnel([sent(), sent(steps="v"), sent(steps="r"), sent(16, steps="h", value_cents=30_000)])
    assert found.steps == (4, 3, 2, 1, 1)
    assert found.net == 46
    assert found.connects_per(found.replied) == 23
    assert found.cents_per(found.hired, Pricing.REPLACEMENT) == 690
    assert found.value_cents == 30_000
    assert (found.share(1).hits, found.share(1).of) == (3, 4)
    assert (found.share(4).hits, found.share(4).of) == (1, 1)


def test_what_would_divide_by_nothing_is_none_yet() -> None:
    found = funnel([sent()])
    assert found.connects_per(found.hired) is None
    assert found.cents_per(found.replied, Pricing.CASH) is None
    assert funnel([]).reply_rate.value is None


def test_the_value_counts_where_somebody_was_hired() -> None:
    assert funnel([sent(steps="vro", value_cents=99_900)]).value_cents == 0


def test_only_what_had_a_month_is_mature() -> None:
    listed = [sent(days_ago=days) for days in (0, 29, 30, 31, 90)]
    assert [(NOW - one.sent_at) // DAY_MS for one in domain.mature(listed, NOW)] == [30, 31, 90]


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ([sent()] * 9, Weakness.TOO_FEW),
        ([sent()] * 20, Weakness.TARGETING),
        ([sent(steps="v")] * 20, Weakness.OPENING),
        ([sent(steps="vr")] * 20, Weakness.CLOSING),
        ([sent(steps="vroh")] * 20, Weakness.NONE),
        ([sent(steps="v")] * 4 + [sent()] * 7, Weakness.NONE),
    ],
)
def test_where_most_get_lost(listed: list[Sent], named: Weakness) -> None:
    assert domain.weakness(funnel(listed)) is named


def test_the_best_and_the_worst_need_ten_proposals_and_a_difference() -> None:
    web = [sent(category="web", steps="r"), sent(category="web", steps="r"), sent(category="web")]
    text = [sent(category="text"), sent(category="text"), sent(category="text")]
    few = domain.groups([*web, *text], lambda one: one.category)
    assert domain.best_and_worst(few) is None
    enough = domain.groups([*web, *text, *[sent(category="text")] * 4], lambda one: one.category)
    assert domain.best_and_worst(enough) == ("web", "text")
    assert list(enough) == ["text", "web"]
    same = domain.groups([*text, *text, *[sent(category="law")] * 5], lambda one: one.category)
    assert domain.best_and_worst(same) is None


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(0, "hour"), (60, "hour"), (61, "six-hours"), (1440, "day"), (1441, "three-days"), (99_999, "older")],
)
def test_how_old_the_post_was(minutes: int, band: str) -> None:
    one = sent(posted_at=NOW - 3 * DAY_MS - minutes * 60_000)
    assert domain.age_band(one) == band


def test_a_post_without_a_time_or_from_the_future_has_no_age() -> None:
    assert domain.age_band(sent()) is None
    assert domain.age_band(sent(posted_at=NOW)) is None


@pytest.mark.parametrize(("net", "band"), [(0, "0-7"), (7, "0-7"), (8, "0-12"), (20, "0-20"), (21, "21+")])
def test_what_it_cost(net: int, band: str) -> None:
    assert domain.cost_band(sent(net)) == band


@given(st.lists(st.tuples(st.integers(0, 60), st.text("vroh", max_size=4), st.booleans())))
def test_every_count_is_that_of_a_plain_recount(drawn: list[tuple[int, str, bool]]) -> None:
    listed = [sent(net, steps=steps, boosted=boosted) for net, steps, boosted in drawn]
    found = funnel(listed)
    assert found.viewed == sum(any(step in steps for step in "vroh") for _, steps, _ in drawn)
    assert found.replied == sum(any(step in steps for step in "roh") for _, steps, _ in drawn)
    assert found.offered == sum("o" in steps or "h" in steps for _, steps, _ in drawn)
    assert found.hired == sum("h" in steps for _, steps, _ in drawn)
    assert found.net == sum(net for net, _, _ in drawn)
    assert list(found.steps) == sorted(found.steps, reverse=True)
    halves = [funnel(one for one in listed if one.boosted is boosted) for boosted in (True, False)]
    assert tuple(map(sum, zip(*(half.steps for half in halves), strict=True))) == found.steps
