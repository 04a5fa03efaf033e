"""What is believed before any outcome: several beliefs, and their mixture."""

import pytest

from bot.domain.advice.posts import FEATURES, POSITION, Feature
from bot.domain.advice.priors import (
    APART,
    GROUPS,
    PRIOR,
    Belief,
    Gaussian,
    OddsStage,
    beliefs,
    mixed,
    population_prior,
)

AGE = POSITION[Feature.AGE]


@pytest.mark.parametrize("stage", OddsStage)
def test_there_is_a_belief_for_each_group_one_for_none_and_the_published_figures(stage: OddsStage) -> None:
    believed = beliefs(stage)
    assert len(believed) == len(GROUPS) + 2
    assert sum(belief.weight for belief in believed) == pytest.approx(1)
    assert {belief.coefficients.mean[0] for belief in believed} == {PRIOR[stage][Feature.INTERCEPT][0]}


def test_a_group_that_drives_a_market_is_wide_and_the_others_are_narrow() -> None:
    published, hardly, age, *_ = (belief.coefficients for belief in beliefs(OddsStage.REPLY))
    for feature in set(FEATURES) - APART - {Feature.AGE}:
        place = POSITION[feature]
        assert (
            age.covariance[place][place]
            == hardly.covariance[place][place]
            < published.covariance[place][place]
        )
    assert age.mean[AGE] < published.mean[AGE] < hardly.mean[AGE] < 0
    assert hardly.covariance[AGE][AGE] < published.covariance[AGE][AGE] < age.covariance[AGE][AGE]


def test_a_mixture_has_the_spread_of_its_parts_and_of_their_means() -> None:
    def part(mean: float, variance: float) -> Gaussian:
        places = range(len(FEATURES))
        covariance = tuple(tuple(variance * (row == column) for column in places) for row in places)
        return Gaussian((mean,) * len(FEATURES), covariance)

    mixture = mixed((Belief(0.25, part(1.0, 2.0)), Belief(0.75, part(-1.0, 1.0))))
    assert mixture.mean[3] == pytest.approx(-0.5)
    assert mixture.covariance[3][3] == pytest.approx(0.25 * 2 + 0.75 * 1 + 0.75)
    assert mixture.covariance[3][4] == pytest.approx(0.75)


def test_the_prior_of_all_freelancers_is_that_mixture() -> None:
    prior = population_prior(OddsStage.HIRE)
    assert prior == mixed(beliefs(OddsStage.HIRE))
    assert PRIOR[OddsStage.HIRE][Feature.HIRE_RATE][0] > prior.mean[POSITION[Feature.HIRE_RATE]] > 0
