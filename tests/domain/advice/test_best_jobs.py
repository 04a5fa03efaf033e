"""The best set of open jobs: what is left out, what comes first, and boosts."""

from dataclasses import replace

import pytest

from bot.domain.advice.best_jobs import best_jobs, connect_prices
from bot.domain.advice.model import Coefficients, chances, cold
from bot.domain.advice.posts import POSITION, Feature, Post, features
from bot.domain.advice.prices import PATIENCE, Batch, Supply, margin
from bot.domain.advice.reasons import ChangeKind
from bot.domain.advice.trades import Trade
from bot.domain.advice.values import RankGoal
from bot.domain.advice.worth import worth
from bot.domain.jobs.jobs import JobKind
from bot.domain.time.calendar import DAY_MS
from tests.domain.advice.posts_of_tests import NOW, TRADE, context, post, seen

FRESH = post(
    1,
    hours=0.2,
    connects=8,
    kind=JobKind.HOURLY,
    budget_cents=6000,
    rivals=3,
    hire_rate=80,
    client_posts=12,
)
"""60 USD an hour, 12 minutes old, few rivals, a client who hires, 8 Connects."""


def boosting(slope: float) -> Coefficients:
    """Return coefficients that say that a boost changes the log odds of a reply by ``slope``."""
    mean = list(cold().reply.mean)
    mean[POSITION[Feature.BOOST]] = slope
    return replace(cold(), reply=replace(cold().reply, mean=tuple(mean)))


@pytest.mark.parametrize("goal", RankGoal)
def test_a_fresh_well_paid_job_is_in_the_best_set_without_any_record(goal: RankGoal) -> None:
    answer = best_jobs([FRESH, *seen()], context(goal=goal))
    assert FRESH.job_id in {row.post.job_id for row in answer.rows[: answer.chosen]}
    assert answer.is_prior_only
    assert not answer.asks_trade


def test_dead_posts_invitations_and_other_trades_are_left_out() -> None:
    posts = [
        post(1),
        post(2, hours=31 * 24),
        post(3, is_ended=True),
        post(4, is_invited=True),
        post(5, category="translation"),
        post(6, category=None, skills=frozenset()),
    ]
    answer = best_jobs(posts, context())
    assert {row.post.job_id for row in answer.rows} == {1, 6}
    assert (answer.outside, answer.dead) == (1, 2)
    asked_for = best_jobs(posts, context(), outside=True)
    assert {row.post.job_id for row in asked_for.rows} == {1, 5, 6}


@pytest.mark.parametrize("trade", [None, Trade()])
def test_without_a_trade_the_member_is_to_be_asked(trade: Trade | None) -> None:
    answer = best_jobs([post(1, category="translation")], context(trade=trade))
    assert answer.asks_trade
    assert len(answer.rows) == 1


def test_the_set_comes_first_and_then_the_densest() -> None:
    answer = best_jobs(seen(), context())
    assert 0 < answer.chosen < len(answer.rows)
    assert [row.is_chosen for row in answer.rows] == [True] * answer.chosen + [False] * (
        len(answer.rows) - answer.chosen
    )
    rest = [row.gain / row.connects for row in answer.rows[answer.chosen :]]
    assert rest == sorted(rest, reverse=True)
    assert answer.connects == sum(row.connects + row.boost for row in answer.rows[: answer.chosen])


def test_a_month_of_connects_outlasts_its_first_day() -> None:
    """Sixty open jobs would take all Connects; the price keeps some for the jobs to come."""
    answer = best_jobs(seen(), context())
    assert answer.connects < 80
    assert all(row.gain > row.price for row in answer.rows[: answer.chosen])


def test_the_price_rests_on_what_posts_are_worth_when_members_decide() -> None:
    """Posts logged within minutes of their posting count as a day old, as most are by the time of the proposal."""
    minutes_old = tuple(
        post(number, seen_at=NOW - number * DAY_MS, posted_at=NOW - number * DAY_MS) for number in range(60)
    )
    decided = tuple(replace(each, posted_at=(each.posted_at or 0) - DAY_MS) for each in minutes_old)
    (tier,) = connect_prices(context(seen=minutes_old))
    gains = [
        (chances(cold(), features(each, TRADE, 0, each.seen_at or 0))[1], each.connects or 0)
        for each in decided
    ]
    assert tier.price == pytest.approx(PATIENCE * margin(gains, 200), rel=0.02)


def test_connects_that_expire_soon_are_used_up() -> None:
    plain = best_jobs(seen(), context())
    expiring = best_jobs(seen(), context(supply=Supply(100, 100, batches=(Batch(90, 2),))))
    assert expiring.connects > plain.connects
    assert expiring.expiring == min(90, expiring.connects)


def test_a_budget_is_never_exceeded() -> None:
    answer = best_jobs(seen(), context(supply=Supply(200, 200, budget=20)))
    assert 0 < answer.connects <= 20
    left_out = [row for row in answer.rows if row.change and row.change.kind is ChangeKind.MORE_CONNECTS]
    assert left_out


def test_boosts_are_advised_only_where_they_beat_the_price() -> None:
    assert not any(row.boost for row in best_jobs(seen(), context()).rows)
    answer = best_jobs(seen(), context(coefficients=boosting(2.5)))
    boosted = [row for row in answer.rows if row.boost]
    assert boosted
    assert all(row.is_chosen for row in boosted)
    without = best_jobs(seen(), context(coefficients=boosting(2.5)), boosts=False)
    assert not any(row.boost for row in without.rows)
    old = best_jobs([post(1, hours=8 * 24)], context(coefficients=boosting(2.5), seen=()))
    assert old.rows[0].boost == 0
    undated = best_jobs([post(1, posted_at=None)], context(coefficients=boosting(2.5), seen=()))
    assert undated.rows[0].boost == 30


def test_an_unknown_cost_is_the_usual_one_and_said() -> None:
    (row,) = best_jobs([post(1, connects=None)], context(usual_cost=11)).rows
    assert (row.connects, row.is_cost_guess) == (11, True)
    (guess,) = best_jobs([post(1, budget_cents=None)], context()).rows
    assert guess.value.is_guess


def test_two_rates_give_different_places_for_money_and_the_same_for_hires() -> None:
    low, high = (
        replace(FRESH, job_id=number, budget_cents=cents) for number, cents in ((1, 1000), (2, 9000))
    )
    for_money = best_jobs([low, high], context(goal=RankGoal.MONEY)).rows
    assert [row.post.job_id for row in for_money] == [2, 1]
    assert for_money[0].value.cents == pytest.approx(9 * for_money[1].value.cents)


def test_a_connect_is_never_cheaper_than_its_money() -> None:
    (tier,) = connect_prices(context(goal=RankGoal.MONEY, seen=()))
    assert tier.price == pytest.approx(13.5)
    (with_budget,) = connect_prices(context(goal=RankGoal.MONEY, seen=(), supply=Supply(9, 0, budget=5)))
    assert with_budget.price == pytest.approx(13.5)
    (for_hires,) = connect_prices(context(seen=()))
    assert for_hires.price == 0


def test_posts_without_a_moment_and_of_other_trades_set_no_price() -> None:
    others: tuple[Post, ...] = (post(1, seen_at=None), post(2, category="legal"), post(3, is_invited=True))
    (tier,) = connect_prices(context(seen=others))
    assert tier.price == 0


def test_under_both_a_job_that_brings_less_than_its_connects_cost_is_never_chosen() -> None:
    poor = replace(FRESH, budget_cents=1000, kind=JobKind.FIXED, connects=30)
    (row,) = best_jobs([poor], context(goal=RankGoal.BOTH)).rows
    assert (row.is_chosen, row.gain) == (False, 0.0)
    both = context(goal=RankGoal.BOTH, seen=(), supply=Supply(500, 0))
    assert worth(poor, both).ratio == 0.0
    assert best_jobs([poor], both).chosen == 0
    assert best_jobs([poor], replace(both, goal=RankGoal.HIRES)).chosen == 1
