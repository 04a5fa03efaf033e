"""The features of a post: what is unknown, how rivals grow, and what a hire rate rests on."""

import pytest

from bot.domain.advice.posts import FEATURES, POSITION, Feature, Post, features, grown_rivals
from bot.domain.jobs.jobs import JobKind
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from tests.domain.advice.posts_of_tests import NOW, TRADE, post


def feature(name: Feature, subject: Post, boost: int = 0, at: int = NOW) -> float:
    return features(subject, TRADE, boost, at)[POSITION[name]]


def test_what_is_unknown_is_zero_with_a_flag_of_its_own() -> None:
    row = dict(zip(FEATURES, features(Post(1), None, 0, NOW), strict=True))
    flags = {name for name in Feature if name.startswith("no_")}
    assert {name for name, value in row.items() if value} == {Feature.INTERCEPT, *flags}
    assert {row[flag] for flag in flags} == {1.0}
    full = dict(zip(FEATURES, features(post(), TRADE, 0, NOW), strict=True))
    assert not any(full[flag] for flag in flags)


def test_unknown_age_and_rivals_grow_since_the_post_was_logged() -> None:
    """A post without a date and a number of proposals is like a usual one when logged and like an old one later."""
    unknown = post(posted_at=None, rivals=None, seen_at=NOW - 240 * HOUR_MS)
    assert feature(Feature.AGE, unknown, at=NOW - 240 * HOUR_MS) == 0
    assert feature(Feature.RIVALS, unknown, at=NOW - 240 * HOUR_MS) == 0
    assert feature(Feature.AGE, unknown) == feature(Feature.AGE, post(hours=251))
    assert feature(Feature.RIVALS, unknown) == feature(Feature.RIVALS, post(hours=251, rivals=None)) > 1
    assert feature(Feature.NO_AGE, unknown) == feature(Feature.NO_RIVALS, unknown) == 1
    assert feature(Feature.RIVALS, post(hours=0.2, rivals=None)) < -0.5


def test_rivals_grow_with_the_age_of_the_post() -> None:
    """Three proposals after 12 minutes are about 12 after a day; the same number typed just now stays."""
    young = post(hours=24.2, rivals=3, rivals_at=NOW - 24 * HOUR_MS)
    assert grown_rivals(young, NOW) == pytest.approx(12.4, abs=0.5)
    assert grown_rivals(post(rivals=3), NOW) == 3
    assert grown_rivals(post(rivals=3, rivals_at=None), NOW) == 3
    assert grown_rivals(post(rivals=None), NOW) is None
    old = post(hours=480, rivals=3, rivals_at=NOW - DAY_MS)
    assert grown_rivals(old, NOW) == pytest.approx(3.06, abs=0.05)
    undated = post(posted_at=None, rivals=8, rivals_at=NOW - 12 * HOUR_MS)
    assert grown_rivals(undated, NOW) == pytest.approx(8 * (23.5 / 11.5) ** 0.4)
    crowded = post(hours=700, rivals=50, rivals_at=NOW - 700 * HOUR_MS)
    assert grown_rivals(crowded, NOW) == 120


def test_a_rate_from_one_post_is_not_one_from_fifty() -> None:
    one, fifty = (post(hire_rate=100, client_posts=posts) for posts in (1, 50))
    assert 0 < feature(Feature.HIRE_RATE, one) < feature(Feature.HIRE_RATE, fifty)
    poor, rich = (post(hire_rate=0, client_spent_cents=cents) for cents in (0, 5_000_000))
    assert feature(Feature.HIRE_RATE, rich) < feature(Feature.HIRE_RATE, poor) == 0
    assert feature(Feature.HIRE_RATE, post(hire_rate=80, client_spent_cents=None)) > 0


def test_age_rivals_cost_and_fit_point_where_they_should() -> None:
    assert (
        feature(Feature.AGE, post(hours=1))
        < feature(Feature.AGE, post(hours=12))
        < feature(Feature.AGE, post(hours=70))
    )
    assert feature(Feature.RIVALS, post(rivals=3)) < 0 < feature(Feature.RIVALS, post(rivals=50))
    assert feature(Feature.COST, post(connects=7)) < 0 == feature(Feature.COST, post(connects=14))
    assert feature(Feature.COST, post(connects=0)) == feature(Feature.COST, post(connects=None)) == 0
    assert feature(Feature.CATEGORY_FIT, post(category="legal")) == -1
    assert feature(Feature.CATEGORY_FIT, post()) == feature(Feature.CATEGORY_FIT, post(category=None)) == 0
    assert feature(Feature.BOOST, post(), 10) == pytest.approx(0.632, abs=0.001)


def test_budgets_are_compared_with_their_kind() -> None:
    hourly = post(kind=JobKind.HOURLY, budget_cents=3000)
    assert feature(Feature.BUDGET, hourly) == 0
    assert feature(Feature.HOURLY, hourly) == 0.5
    assert feature(Feature.BUDGET, post(kind=None, budget_cents=40_000)) == 0
    assert feature(Feature.NO_BUDGET, post(budget_cents=0)) == 1


def test_a_post_is_dead_after_thirty_days_or_when_it_has_ended() -> None:
    assert post(hours=30 * 24).is_dead(NOW)
    assert not post(hours=30 * 24 - 1).is_dead(NOW)
    assert post(is_ended=True).is_dead(NOW)
    assert not post(posted_at=None).is_dead(NOW)
    assert post(posted_at=NOW + 1).age_ms(NOW) == 0
