"""The fit: what outcomes teach, alone and together."""

from math import exp
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.advice import fitting
from bot.domain.advice.fitting import MemberTotals, OutcomeRow, fit, fit_shared
from bot.domain.advice.model import FEWEST_PEOPLE, cold, odds
from bot.domain.advice.posts import POSITION, Feature
from bot.domain.advice.priors import OddsStage, population_prior
from tests.domain.advice.posts_of_tests import NOW, TRADE, post
from tests.sizes import sized


def rows(count: int, random: Random, age_slope: float = 0.0, level: float = -2.0) -> list[OutcomeRow]:
    """Return outcomes of posts between one hour and three days old, whose replies hang on the age alone."""
    outcomes = list[OutcomeRow]()
    for number in range(count):
        hours = 72 ** random.random()
        score = level + age_slope * (hours > 9) - age_slope * (hours <= 9)
        replied = random.random() < 1 / (1 + exp(-score))
        outcomes.append(OutcomeRow(post(number, hours), NOW, 0, replied, replied and random.random() < 0.3))
    return outcomes


def reply_slope(feature: Feature, outcomes: list[OutcomeRow]) -> float:
    return fit(outcomes, TRADE).reply.mean[POSITION[feature]]


def test_without_outcomes_the_fit_is_the_belief() -> None:
    fitted = fit([], TRADE)
    assert fitted.is_prior_only
    assert fitted.reply.mean == pytest.approx(cold().reply.mean)
    assert fitted.hire.covariance[0] == pytest.approx(cold().hire.covariance[0])


def test_outcomes_teach_slopes_and_narrow_the_range() -> None:
    fresh = rows(400, Random(1), age_slope=-1.0)
    old = rows(400, Random(1), age_slope=1.0)
    believed = cold().reply.mean[POSITION[Feature.AGE]]
    assert reply_slope(Feature.AGE, fresh) < 2 * believed < 0 < reply_slope(Feature.AGE, old)
    taught, untaught = odds(fit(fresh, TRADE), post(), TRADE, NOW), odds(cold(), post(), TRADE, NOW)
    assert taught is not None
    assert untaught is not None
    assert taught.high / taught.low < untaught.high / untaught.low
    assert not taught.is_prior_only


def test_a_reply_whose_end_is_unknown_teaches_replies_only() -> None:
    unknown = [OutcomeRow(post(number), NOW, 0, True, None) for number in range(20)]
    fitted = fit(unknown, TRADE)
    assert fitted.reply.mean[0] > cold().reply.mean[0]
    assert fitted.hire.mean == pytest.approx(cold().hire.mean)
    assert fitted.rows == 20


def test_a_hire_includes_a_reply() -> None:
    with_reply, without = (
        fit([OutcomeRow(post(), NOW, 0, replied, True)], TRADE) for replied in (True, False)
    )
    assert with_reply == without


def test_totals_move_the_level_only() -> None:
    good, poor = (fit([], TRADE, totals=MemberTotals(60, count, count // 3)) for count in (24, 0))
    for stage in ("reply", "hire"):
        levels = [getattr(one, stage).mean[0] for one in (good, cold(), poor)]
        assert levels[0] > levels[1] >= levels[2]
    age = POSITION[Feature.AGE]
    assert good.reply.mean[age] == pytest.approx(cold().reply.mean[age], abs=0.02)
    assert fit([], TRADE, totals=MemberTotals(0, 0, 0)).reply.mean == pytest.approx(cold().reply.mean)


def test_five_people_share_what_four_keep() -> None:
    people = [(rows(60, Random(number), age_slope=-1.0), TRADE) for number in range(FEWEST_PEOPLE)]
    assert fit_shared(people[1:]) is None
    assert fit_shared([*people[1:], ([], TRADE)]) is None
    shared = fit_shared(people)
    assert shared is not None
    assert shared.people == FEWEST_PEOPLE
    age = POSITION[Feature.AGE]
    assert shared.reply.mean[age] < cold().reply.mean[age]
    newcomer = fit([], TRADE, shared)
    assert newcomer.people == FEWEST_PEOPLE
    assert newcomer.reply.mean == pytest.approx(shared.reply.mean)
    assert newcomer.reply.covariance[age][age] > shared.reply.covariance[age][age]


def test_outcomes_choose_between_what_may_drive_a_market() -> None:
    """Where age is everything, its slope is found, and the facts that tell nothing lose what was believed of them."""
    people = [(rows(60, Random(number), age_slope=-1.2), TRADE) for number in range(FEWEST_PEOPLE)]
    shared = fit_shared(people)
    assert shared is not None
    prior = population_prior(OddsStage.REPLY).mean
    places = POSITION[Feature.AGE], POSITION[Feature.SKILLS_FIT]
    assert shared.reply.mean[places[0]] < 4 * prior[places[0]]
    assert 0 < shared.reply.mean[places[1]] < 0.8 * prior[places[1]]


def test_members_who_differ_widen_the_spread_between_members() -> None:
    alike = [(rows(150, Random(number)), TRADE) for number in range(8)]
    apart = [(rows(150, Random(number), level=-4.0 if number % 2 else 0.5), TRADE) for number in range(8)]
    near, far = fit_shared(alike), fit_shared(apart)
    assert near is not None
    assert far is not None
    assert far.reply_spreads[0] > 2 * near.reply_spreads[0]


def test_what_all_members_share_is_no_difference_between_them() -> None:
    """Five members whose replies hang on the age far more than believed teach the shared slope, not their spread."""
    people = [(rows(300, Random(number), age_slope=-3.0, level=-1.0), TRADE) for number in range(5)]
    shared = fit_shared(people)
    assert shared is not None
    age = POSITION[Feature.AGE]
    assert shared.reply.mean[age] < -1.5
    assert shared.reply_spreads[age] < 0.1


def test_the_steps_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "STEPS", 1)
    people = [(rows(30, Random(number)), TRADE) for number in range(5)]
    assert fit_shared(people) is not None
    assert fit(people[0][0], TRADE).rows == 30


@settings(max_examples=sized(10, 25), deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 40), st.sampled_from([-6.0, 0.0, 6.0]))
def test_any_outcomes_give_odds(seed: int, count: int, level: float) -> None:
    estimate = odds(fit(rows(count, Random(seed), level=level), TRADE), post(), TRADE, NOW)
    assert estimate is not None
    assert 0 < estimate.low < estimate.hire < estimate.high < 1
