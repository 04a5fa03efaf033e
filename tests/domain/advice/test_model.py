"""The odds: their range, what is stored of them, and what facts do before any outcome."""

import json
from dataclasses import replace
from math import exp, log
from statistics import NormalDist, fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.advice.model import Coefficients, HireOdds, Shared, chances, cold, mean_spread, odds, odds_of
from bot.domain.advice.posts import FEATURES, POSITION, Feature, Post, features
from bot.domain.advice.priors import Gaussian, OddsStage, own_spreads, population_prior
from bot.domain.jobs.jobs import JobKind
from tests.domain.advice.posts_of_tests import NOW, TRADE, post
from tests.sizes import sized

SHARED = Shared(
    people=6,
    reply=population_prior(OddsStage.REPLY),
    hire=population_prior(OddsStage.HIRE),
    reply_spreads=own_spreads(),
    hire_spreads=own_spreads(),
)


def said(subject: Post, boost: int = 0) -> HireOdds:
    estimate = odds(cold(), subject, TRADE, NOW, boost)
    assert estimate is not None
    return estimate


def test_a_usual_post_has_the_published_odds() -> None:
    estimate = odds(cold(), Post(1), None, NOW)
    assert estimate is not None
    assert estimate.reply == pytest.approx(0.12, rel=0.1)
    assert estimate.hire == pytest.approx(0.04, rel=0.15)
    assert estimate.is_prior_only


def test_the_odds_are_an_average_over_what_is_unknown_of_the_level() -> None:
    row = (1.0,) + (0.0,) * (len(FEATURES) - 1)

    def reply(sure: float) -> float:
        covariance = tuple(
            tuple(sure * value for value in values) for values in population_prior(OddsStage.REPLY).covariance
        )
        coefficients = replace(cold(), reply=Gaussian(population_prior(OddsStage.REPLY).mean, covariance))
        return chances(coefficients, row)[0]

    assert reply(0.0) == pytest.approx(0.12)
    draws = (log(0.12 / 0.88) + 0.4 * NormalDist().inv_cdf((place + 0.5) / 1000) for place in range(1000))
    assert reply(1.0) == pytest.approx(fmean(1 / (1 + exp(-draw)) for draw in draws), rel=0.005)


def test_age_of_1_12_and_70_hours_gives_different_odds() -> None:
    hires = [said(post(hours=hours)).hire for hours in (1, 12, 70)]
    assert hires[0] > 1.15 * hires[1] > 1.15 * 1.08 * hires[2]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (post(rivals=3), post(rivals=50)),
        (post(hire_rate=90), post(hire_rate=20)),
        (post(skills=frozenset({"python", "sql"})), post(skills=frozenset({"rust", "go"}))),
        (post(), post(category="legal")),
        (post(client_spent_cents=10_000_000), post(client_spent_cents=0)),
    ],
)
def test_before_any_outcome_facts_point_where_the_published_figures_say(better: Post, worse: Post) -> None:
    assert said(better).hire > 1.1 * said(worse).hire


def test_a_boost_raises_the_odds_by_less_than_upworks_best_case() -> None:
    assert 1.05 < said(post(), 20).hire / said(post()).hire < 1.24


def test_unknown_facts_widen_the_range() -> None:
    def width(subject: Post) -> float:
        return said(subject).high / said(subject).low

    known = width(post(client_posts=8))
    assert width(post(rivals=None)) > known
    assert width(post(rivals=None, hire_rate=None, skills=frozenset())) > width(post(rivals=None))


def test_typed_facts_that_matter_a_lot_widen_the_range() -> None:
    """Even at the usual age, whose feature is 0: the age was read off a rough fact and acts in a form of its own."""
    usual = post(hours=11)

    def width(slope: float) -> float:
        mean = list(cold().reply.mean)
        mean[POSITION[Feature.AGE]] = slope
        estimate = odds(replace(cold(), reply=replace(cold().reply, mean=tuple(mean))), usual, TRADE, NOW)
        assert estimate is not None
        return estimate.high / estimate.low

    assert width(-1.5) > 1.1 * width(0.0)


def test_invitations_have_no_odds() -> None:
    assert odds(cold(), post(is_invited=True), TRADE, NOW) is None


FACTS = st.builds(
    Post,
    st.just(1),
    connects=st.none() | st.integers(0, 100),
    kind=st.none() | st.sampled_from(JobKind),
    budget_cents=st.none() | st.integers(0, 10**10),
    posted_at=st.none() | st.integers(NOW - 10**11, NOW + 10**6),
    rivals=st.none() | st.sampled_from([3, 8, 13, 18, 35, 50]),
    rivals_at=st.none() | st.integers(NOW - 10**10, NOW),
    hire_rate=st.none() | st.integers(0, 100),
    client_spent_cents=st.none() | st.integers(0, 10**10),
)


@settings(max_examples=sized(20, 60))
@given(FACTS, st.integers(0, 100))
def test_the_range_holds_the_odds_whatever_is_known(subject: Post, boost: int) -> None:
    estimate = said(subject, boost)
    assert 0 < estimate.low < estimate.hire < estimate.high < 1
    assert estimate.hire < estimate.reply < 1
    reply, hire = chances(cold(), features(subject, TRADE, boost, NOW))
    assert (reply, hire) == pytest.approx((estimate.reply, estimate.hire))


def test_the_spread_of_the_mean_is_less_than_that_of_a_single_job() -> None:
    row = features(post(), TRADE, 0, NOW)
    reply, hire = mean_spread(cold(), row)
    estimate = odds_of(cold(), row)
    assert 0 < reply < 1
    assert 0 < hire < 1
    assert estimate.high / estimate.low > 2.718 ** (2 * 1.64 * (reply**2 + hire**2) ** 0.5)


def test_coefficients_are_stored_as_json() -> None:
    stored = Coefficients.from_json(cold(SHARED).to_json())
    assert (stored.rows, stored.people, stored.is_prior_only) == (0, 6, False)
    assert stored.reply.mean == pytest.approx(cold(SHARED).reply.mean, abs=1e-5)
    shared = Shared.from_json(SHARED.to_json())
    assert shared.people == 6
    assert shared.hire_spreads == pytest.approx(SHARED.hire_spreads, abs=1e-5)
    assert cold(SHARED).reply == cold().reply


def test_other_coefficients_are_refused() -> None:
    fields = json.loads(cold().to_json())
    for broken in (
        {**fields, "version": 0},
        {"version": fields["version"]},
        {**fields, "reply": None},
        {**fields, "reply": {"mean": [1.0], "covariance": [[1.0]]}},
        {**fields, "hire": {"mean": [1.0], "covariance": [[1.0]]}},
    ):
        with pytest.raises(ValueError, match="coefficients"):
            Coefficients.from_json(json.dumps(broken))
    with pytest.raises(ValueError, match="Expecting"):
        Shared.from_json("nonsense")
