"""What is believed of the odds before anybody has told an outcome, from published figures (docs/advice.md, section 3).

The rates are those of docs/upwork.md, section 15: about 12 % of proposals are answered and 4 % hired. Slopes are not
published but for freshness and boosts; the others have the sign that the figures name and a spread that a few hundred
outcomes outweigh.
"""

from dataclasses import dataclass
from enum import StrEnum
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


PRIOR: dict[OddsStage, dict[Feature, tuple[float, float]]] = {
    OddsStage.REPLY: {
        Feature.INTERCEPT: (log(0.12 / 0.88), 0.4),
        Feature.AGE: (-0.2, 0.25),
        Feature.RIVALS: (-0.2, 0.25),
        Feature.HIRE_RATE: (0.20, 0.25),
        Feature.SPENT: (0.05, 0.15),
        Feature.BUDGET: (-0.1, 0.3),
        Feature.HOURLY: (0.0, 0.2),
        Feature.COST: (0.0, 0.15),
        Feature.BOOST: (0.15, 0.2),
        Feature.CATEGORY_FIT: (0.8, 0.5),
        Feature.SKILLS_FIT: (0.2, 0.3),
    },
    OddsStage.HIRE: {
        Feature.INTERCEPT: (log(0.33 / 0.67), 0.35),
        Feature.AGE: (-0.05, 0.2),
        Feature.RIVALS: (-0.08, 0.2),
        Feature.HIRE_RATE: (0.3, 0.25),
        Feature.SPENT: (0.05, 0.15),
        Feature.BUDGET: (-0.05, 0.25),
        Feature.HOURLY: (0.0, 0.2),
        Feature.COST: (0.0, 0.15),
        Feature.BOOST: (0.05, 0.1),
        Feature.CATEGORY_FIT: (0.3, 0.3),
        Feature.SKILLS_FIT: (0.1, 0.2),
    },
}
"""Mean and standard deviation of each coefficient among all freelancers; a feature that isn't named is a flag."""
FLAG = (0.0, 0.2)
"""The same for the flag of an unknown fact."""
SCALE_SPREAD = 0.4
"""The standard deviation of a common factor of all slopes, whose mean is 1: perhaps posts tell less, or more, than
believed.
"""
OWN_SPREAD = {Feature.INTERCEPT: 0.35}
"""The standard deviation of a member's own coefficients from those of all freelancers; OWN_SLOPE_SPREAD for the others."""
OWN_SLOPE_SPREAD = 0.14
JOB_SPREAD = {OddsStage.REPLY: 0.5, OddsStage.HIRE: 0.4}
"""The standard deviation, in log odds, of a single job from what its post tells."""


def population_prior(stage: OddsStage) -> Gaussian:
    """Return what is believed of the coefficients of all freelancers before any outcome."""
    believed = [PRIOR[stage].get(feature, FLAG) for feature in FEATURES]
    slopes = [
        0.0 if feature is Feature.INTERCEPT else mean
        for feature, (mean, _) in zip(FEATURES, believed, strict=True)
    ]
    covariance = [[SCALE_SPREAD**2 * row * column for column in slopes] for row in slopes]
    for place, (_, spread) in enumerate(believed):
        covariance[place][place] += spread**2
    return Gaussian(tuple(mean for mean, _ in believed), tuple(map(tuple, covariance)))


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
