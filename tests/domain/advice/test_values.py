"""What a contract brings, and what a chance of it is worth."""

import pytest

from bot.domain.advice.posts import JobSize, Post
from bot.domain.advice.trades import Trade
from bot.domain.advice.values import JobValue, OwnHire, RankGoal, UsualValues, gain, value_of
from bot.domain.jobs.jobs import JobKind
from tests.domain.advice.posts_of_tests import post

USUAL = UsualValues(price_cents=30_000, rate_cents=2_500, hours=40, prices={"legal": 80_000})


def hourly(cents: int | None, size: JobSize | None = None) -> Post:
    return post(kind=JobKind.HOURLY, budget_cents=cents, size=size)


def test_two_posts_alike_but_for_the_rate_differ_in_value() -> None:
    low, high = (value_of(hourly(cents), None, USUAL, 10) for cents in (1000, 9000))
    assert low.cents == pytest.approx(36_000)
    assert not low.is_guess
    assert high.cents == pytest.approx(9 * low.cents)


@pytest.mark.parametrize(
    ("subject", "trade", "value"),
    [
        (post(budget_cents=50_000), None, JobValue(45_000, is_guess=False)),
        (post(budget_cents=50_000, kind=None), None, JobValue(45_000, is_guess=False)),
        (post(budget_cents=None), None, JobValue(27_000, is_guess=True)),
        (post(budget_cents=None, category="legal"), None, JobValue(72_000, is_guess=True)),
        (post(budget_cents=None, category=None), None, JobValue(27_000, is_guess=True)),
        (hourly(None), Trade(hourly_cents=6000), JobValue(216_000, is_guess=True)),
        (hourly(None), Trade(), JobValue(90_000, is_guess=True)),
        (hourly(None), None, JobValue(90_000, is_guess=True)),
        (hourly(2000, JobSize.OVER_6_MONTHS), None, JobValue(540_000, is_guess=False)),
    ],
)
def test_a_value_is_the_budget_or_rate_for_the_usual_hours(
    subject: Post, trade: Trade | None, value: JobValue
) -> None:
    valued = value_of(subject, trade, USUAL, 10)
    assert valued.cents == pytest.approx(value.cents)
    assert valued.is_guess == value.is_guess


def test_the_usual_values_are_those_of_the_members_posts_drawn_to_belief() -> None:
    posts = [
        *(post(budget_cents=120_000) for _ in range(5)),
        post(budget_cents=120_000, category=None),
        *(hourly(10_000) for _ in range(5)),
        post(budget_cents=None),
    ]
    usual = UsualValues.of(posts)
    assert usual.rate_cents == pytest.approx(5000)
    assert 60_000 < usual.price_cents < 70_000
    assert usual.prices["web-mobile-software-dev"] > usual.price_cents
    assert usual.hours == 40
    assert UsualValues.of([]) == UsualValues()


def test_own_hires_teach_the_hours() -> None:
    hires = [
        *(OwnHire(JobKind.HOURLY, 2000, 2000 * 160) for _ in range(5)),
        OwnHire(JobKind.FIXED, 2000, 2000),
        OwnHire(JobKind.HOURLY, None, 2000),
        OwnHire(JobKind.HOURLY, 2000, 0),
    ]
    assert UsualValues.of([], hires).hours == pytest.approx(80)


def test_a_gain_is_a_chance_money_or_the_chance_of_the_root_of_money() -> None:
    assert [gain(goal, 0.1, 400) for goal in RankGoal] == pytest.approx([0.1, 40, 2])
