"""What is believed of the odds before anybody has told an outcome, from published figures (docs/advice.md, section 3).

The rates are those of docs/upwork.md, section 15: about 12 % of proposals are answered and 4 % hired. Slopes are not
published but for freshness and boosts; the others have the sign that the figures name and a spread that a few hundred
outcomes outweigh.

Markets differ in what drives hires: mostly a few facts, and those strongly. So there are several beliefs, which the outcomes
of many people weigh: the figures as they are, that no fact tells much, and for each group of facts that it tells the most.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import log

from bot.domain.advice.posts import FEATURES, Feature


class OddsStage(StrEnum):
    """A step of a proposal that the model estimates: that the client replies, and that a client who replied hires."""

    REPLY = "reply"
    HIRE = "hire"


@dataclass(frozen=True, slots=True)
class Gaussian:
    """A normal distribution of the coefficients of a stage: ``mean`` and ``covariance`` by the order of posts.FEATURES."""

    mean: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Belief:
    """A distribution of the coefficients that is believed with a probability of ``weight``."""

    weight: float
    coefficients: Gaussian


PRIOR: dict[OddsStage, dict[Feature, tuple[float, float]]] = {
    OddsStage.REPLY: {
        Feature.INTERCEPT: (log(0.12 / 0.88), 0.4),
        Feature.AGE: (-0.2, 0.25),
        Feature.RIVALS: (-0.14, 0.25),
        Feature.HIRE_RATE: (0.14, 0.25),
        Feature.SPENT: (0.04, 0.15),
        Feature.BUDGET: (-0.07, 0.3),
        Feature.HOURLY: (0.0, 0.2),
        Feature.COST: (0.0, 0.15),
        Feature.BOOST: (0.15, 0.2),
        Feature.CATEGORY_FIT: (0.8, 0.5),
        Feature.SKILLS_FIT: (0.14, 0.3),
    },
    OddsStage.HIRE: {
        Feature.INTERCEPT: (log(0.33 / 0.67), 0.35),
        Feature.AGE: (-0.04, 0.2),
        Feature.RIVALS: (-0.06, 0.2),
        Feature.HIRE_RATE: (0.21, 0.25),
        Feature.SPENT: (0.04, 0.15),
        Feature.BUDGET: (-0.04, 0.25),
        Feature.HOURLY: (0.0, 0.2),
        Feature.COST: (0.0, 0.15),
        Feature.BOOST: (0.05, 0.1),
        Feature.CATEGORY_FIT: (0.3, 0.3),
        Feature.SKILLS_FIT: (0.07, 0.2),
    },
}
"""Mean and standard deviation of each coefficient among all freelancers; a feature that isn't named is a flag."""
FLAG = (0.0, 0.2)
"""The same for the flag of an unknown fact."""
SCALE_SPREAD = 0.4
"""The standard deviation of a common factor of all slopes, whose mean is 1: perhaps posts tell less, or more, than
believed.
"""
WEIGHT_AS_PUBLISHED = 0.3
"""The probability of the coefficients of PRIOR as they are."""
WEIGHT_HARDLY = 0.25
"""The probability that no fact tells much; each of GROUPS has an equal share of the rest."""
GROUPS = (
    (Feature.AGE,),
    (Feature.RIVALS,),
    (Feature.HIRE_RATE, Feature.SPENT),
    (Feature.SKILLS_FIT,),
    (Feature.BUDGET, Feature.HOURLY, Feature.COST),
)
"""The groups of facts each of which alone may drive a market."""
DRIVES = (2.0, 3.0)
"""By how much mean and standard deviation of a coefficient are greater than in PRIOR, if its group drives the market."""
HARDLY = (0.35, 0.35)
"""The same for the facts that don't."""
APART = frozenset(FEATURES).difference(*GROUPS)
"""Coefficients that no fact of a post multiplies, e.g. the level and the flags; every belief has them as in PRIOR."""
OWN_SPREAD = {Feature.INTERCEPT: 0.35}
"""The standard deviation of a member's own coefficients from those of all freelancers; OWN_SLOPE_SPREAD for the others."""
OWN_SLOPE_SPREAD = 0.14
JOB_SPREAD = {OddsStage.REPLY: 0.5, OddsStage.HIRE: 0.4}
"""The standard deviation, in log odds, of a single job from what its post tells."""


@cache
def beliefs(stage: OddsStage) -> tuple[Belief, ...]:
    """Return what may be true of the coefficients of all freelancers before any outcome; the weights add up to 1."""
    each = (1 - WEIGHT_AS_PUBLISHED - WEIGHT_HARDLY) / len(GROUPS)
    return (
        Belief(WEIGHT_AS_PUBLISHED, _as_published(stage)),
        Belief(WEIGHT_HARDLY, _driven_by(stage, ())),
        *(Belief(each, _driven_by(stage, group)) for group in GROUPS),
    )


@cache
def population_prior(stage: OddsStage) -> Gaussian:
    """Return the beliefs of a stage as one distribution."""
    return mixed(beliefs(stage))


def mixed(parts: Sequence[Belief]) -> Gaussian:
    """Return the normal distribution with the mean and the covariance of the mixture of ``parts``."""
    places = range(len(FEATURES))
    mean = [sum(part.weight * part.coefficients.mean[place] for part in parts) for place in places]
    apart = [
        (part, [value - middle for value, middle in zip(part.coefficients.mean, mean, strict=True)])
        for part in parts
    ]
    covariance = tuple(
        tuple(
            sum(
                part.weight * (part.coefficients.covariance[row][column] + off[row] * off[column])
                for part, off in apart
            )
            for column in places
        )
        for row in places
    )
    return Gaussian(tuple(mean), covariance)


def _as_published(stage: OddsStage) -> Gaussian:
    believed = [PRIOR[stage].get(feature, FLAG) for feature in FEATURES]
    slopes = [
        0.0 if feature is Feature.INTERCEPT else mean
        for feature, (mean, _) in zip(FEATURES, believed, strict=True)
    ]
    covariance = [[SCALE_SPREAD**2 * row * column for column in slopes] for row in slopes]
    for place, (_, spread) in enumerate(believed):
        covariance[place][place] += spread**2
    return Gaussian(tuple(mean for mean, _ in believed), tuple(map(tuple, covariance)))


def _driven_by(stage: OddsStage, group: Sequence[Feature]) -> Gaussian:
    """Return the belief that the facts of ``group`` tell much, and the others hardly anything."""
    means, variances = list[float](), list[float]()
    for feature in FEATURES:
        mean, spread = PRIOR[stage].get(feature, FLAG)
        by, wider = (1.0, 1.0) if feature in APART else DRIVES if feature in group else HARDLY
        means.append(by * mean)
        variances.append((wider * spread) ** 2)
    places = range(len(FEATURES))
    return Gaussian(
        tuple(means),
        tuple(tuple(variances[row] if row == column else 0.0 for column in places) for row in places),
    )


def own_spreads() -> tuple[float, ...]:
    """Return the variance of a member's own coefficients around those of all freelancers, in the order of FEATURES."""
    return tuple(OWN_SPREAD.get(feature, OWN_SLOPE_SPREAD) ** 2 for feature in FEATURES)


def with_spreads(gaussian: Gaussian, variances: tuple[float, ...]) -> Gaussian:
    """Return the distribution of one member's coefficients, given that of all freelancers and the members' variances."""
    covariance = tuple(
        tuple(value + (variances[row] if row == column else 0.0) for column, value in enumerate(values))
        for row, values in enumerate(gaussian.covariance)
    )
    return Gaussian(gaussian.mean, covariance)
