"""The odds that a proposal is answered and wins a hire, from the coefficients of a member's model and the facts of the post.

P(hire) = P(reply) × P(hire | reply), each a logistic regression on posts.FEATURES, whose coefficients are known as a normal
distribution. Scoring is plain Python, so that nothing but fitting needs numpy.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, pi, sqrt
from operator import mul
from typing import Any

from bot.domain.advice.posts import FEATURES, POSITION, Feature, Post, features
from bot.domain.advice.priors import (
    JOB_SPREAD,
    Gaussian,
    OddsStage,
    own_spreads,
    population_prior,
    with_spreads,
)
from bot.domain.advice.trades import Trade
from bot.domain.insight.intervals import Z_90

VERSION = 1
"""The version of the features; coefficients of another version are no longer understood and must be fitted anew."""
FEWEST_PEOPLE = 5
"""The fewest people whose outcomes may stand behind shared coefficients."""
TYPED_LEAVES_OPEN = 0.3
"""The share of what a fact could change that stays open once the fact is typed: ranges and rates are rough, and a fact
acts in a form of its own. So ranges are wide where facts matter a lot.
"""

_UNKNOWN = {
    Feature.NO_AGE: Feature.AGE,
    Feature.NO_RIVALS: Feature.RIVALS,
    Feature.NO_HIRE_RATE: Feature.HIRE_RATE,
    Feature.NO_SPENT: Feature.SPENT,
    Feature.NO_BUDGET: Feature.BUDGET,
    Feature.NO_KIND: Feature.HOURLY,
    Feature.NO_FIT: Feature.SKILLS_FIT,
}


@dataclass(frozen=True, slots=True)
class Coefficients:
    """What is known of a member's model. ``rows``: the member's proposals with a known outcome that taught the model.

    ``people``: the people behind the shared coefficients that the model began with, 0 for the published figures.
    """

    reply: Gaussian
    hire: Gaussian
    rows: int = 0
    people: int = 0

    @property
    def is_prior_only(self) -> bool:
        """Return True if neither the member's outcomes nor the community's taught the model."""
        return not self.rows and not self.people

    def to_json(self) -> str:
        """Return the coefficients as JSON."""
        return _dumped({"rows": self.rows, "people": self.people}, self.reply, self.hire)

    @classmethod
    def from_json(cls, text: str) -> "Coefficients":
        """Return the coefficients that `to_json` wrote. Raises ValueError for another version or another text."""
        fields, reply, hire = _loaded(text)
        return cls(reply, hire, int(fields["rows"]), int(fields["people"]))


@dataclass(frozen=True, slots=True)
class Shared:
    """What the outcomes of ``people`` members, at least FEWEST_PEOPLE, say of the coefficients of all freelancers.

    ``spreads``: by stage, the variance of a member's own coefficients around the shared ones, in the order of FEATURES.
    """

    people: int
    reply: Gaussian
    hire: Gaussian
    reply_spreads: tuple[float, ...]
    hire_spreads: tuple[float, ...]

    def to_json(self) -> str:
        """Return the shared coefficients as JSON."""
        spreads = {"reply_spreads": _rounded(self.reply_spreads), "hire_spreads": _rounded(self.hire_spreads)}
        return _dumped({"people": self.people, **spreads}, self.reply, self.hire)

    @classmethod
    def from_json(cls, text: str) -> "Shared":
        """Return the coefficients that `to_json` wrote. Raises ValueError for another version or another text."""
        fields, reply, hire = _loaded(text)
        return cls(
            people=int(fields["people"]),
            reply=reply,
            hire=hire,
            reply_spreads=tuple(fields["reply_spreads"]),
            hire_spreads=tuple(fields["hire_spreads"]),
        )


@dataclass(frozen=True, slots=True)
class HireOdds:
    """The odds of a proposal, from 0 to 1.

    ``reply``: that the client replies; ``hire``: that the proposal wins the hire. ``low`` to ``high``: the range that holds
    the true odds of a hire of this very job in 9 of 10 cases. ``is_prior_only``: no outcome taught the model.
    """

    reply: float
    hire: float
    low: float
    high: float
    is_prior_only: bool


def cold(shared: Shared | None = None) -> Coefficients:
    """Return the coefficients of a member without known outcomes, from the community's or else from published figures."""
    return Coefficients(
        reply=prior_of(OddsStage.REPLY, shared),
        hire=prior_of(OddsStage.HIRE, shared),
        people=0 if shared is None else shared.people,
    )


def prior_of(stage: OddsStage, shared: Shared | None) -> Gaussian:
    """Return what is believed of a member's coefficients before the member's own outcomes."""
    if shared is None:
        return with_spreads(population_prior(stage), own_spreads())
    is_reply = stage is OddsStage.REPLY
    return with_spreads(
        shared.reply if is_reply else shared.hire, shared.reply_spreads if is_reply else shared.hire_spreads
    )


def odds(
    coefficients: Coefficients, post: Post, trade: Trade | None, at: int, boost: int = 0
) -> HireOdds | None:
    """Return the odds of a proposal sent at ``at``; None for an invitation, whose odds aren't estimated."""
    if post.is_invited:
        return None
    return odds_of(coefficients, features(post, trade, boost, at))


def odds_of(coefficients: Coefficients, row: Sequence[float]) -> HireOdds:
    """Return the odds of a proposal with these features.

    The chances are averages over what is unknown of the level. The range adds what a post doesn't tell of its job,
    for each unknown fact what the fact could change, and for each typed fact TYPED_LEAVES_OPEN of that.
    """
    reply, reply_centre, reply_variance = _chance(coefficients.reply, row, JOB_SPREAD[OddsStage.REPLY])
    hire, hire_centre, hire_variance = _chance(coefficients.hire, row, JOB_SPREAD[OddsStage.HIRE])
    centre_reply, centre_hire = _logistic(reply_centre), _logistic(hire_centre)
    centre = centre_reply * centre_hire
    spread = sqrt((1 - centre_reply) ** 2 * reply_variance + (1 - centre_hire) ** 2 * hire_variance)
    middle, half = log(centre / (1 - centre)), Z_90 * spread / (1 - centre)
    return HireOdds(
        reply=reply,
        hire=reply * hire,
        low=min(_logistic(middle - half), reply * hire),
        high=max(_logistic(middle + half), reply * hire),
        is_prior_only=coefficients.is_prior_only,
    )


def mean_spread(coefficients: Coefficients, row: Sequence[float]) -> tuple[float, float]:
    """Return how uncertain the coefficients leave the chances of a reply, and of a hire after a reply, of such proposals.

    As standard deviations of the logarithms of the chances: without what single jobs differ by.
    """
    reply, _, reply_variance = _chance(coefficients.reply, row, 0.0)
    hire, _, hire_variance = _chance(coefficients.hire, row, 0.0)
    return (1 - reply) * sqrt(reply_variance), (1 - hire) * sqrt(hire_variance)


def chances(coefficients: Coefficients, row: Sequence[float]) -> tuple[float, float]:
    """Return the odds of a reply and of a hire, without a range."""
    reply = _mean_chance(coefficients.reply, _score(coefficients.reply, row))
    return reply, reply * _mean_chance(coefficients.hire, _score(coefficients.hire, row))


def _score(gaussian: Gaussian, row: Sequence[float]) -> float:
    return sum(map(mul, gaussian.mean, row))


def _chance(gaussian: Gaussian, row: Sequence[float], job_spread: float) -> tuple[float, float, float]:
    """Return the chance of a stage, and centre and variance of the single job's log odds."""
    score = _score(gaussian, row)
    variance = sum(
        value * sum(map(mul, covariances, row))
        for value, covariances in zip(row, gaussian.covariance, strict=True)
        if value
    )
    unseen = job_spread**2
    for flag, feature in _UNKNOWN.items():
        slope = POSITION[feature]
        left_open = 1.0 if row[POSITION[flag]] else TYPED_LEAVES_OPEN
        unseen += left_open * (gaussian.mean[slope] ** 2 + gaussian.covariance[slope][slope])
    return _mean_chance(gaussian, score), score * sqrt(1 + pi * unseen / 8), variance + unseen


def _mean_chance(gaussian: Gaussian, score: float) -> float:
    """Return the average chance over what is unknown of the intercept, to the second order.

    What is unknown of the slopes doesn't count: an average over them would favour the posts of which least is known.
    """
    chance = _logistic(score)
    return chance + gaussian.covariance[0][0] / 2 * chance * (1 - chance) * (1 - 2 * chance)


def _logistic(score: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def _rounded(values: Sequence[float]) -> list[float]:
    return [round(value, 6) for value in values]


def _dumped(fields: dict[str, object], reply: Gaussian, hire: Gaussian) -> str:
    stages = {
        stage: {
            "mean": _rounded(gaussian.mean),
            "covariance": [_rounded(values) for values in gaussian.covariance],
        }
        for stage, gaussian in ((OddsStage.REPLY, reply), (OddsStage.HIRE, hire))
    }
    return json.dumps({"version": VERSION, **fields, **stages}, separators=(",", ":"))


def _loaded(text: str) -> tuple[dict[str, Any], Gaussian, Gaussian]:
    """Return the fields and the two distributions of a stored text. Raises ValueError if the text isn't of VERSION."""
    try:
        fields: dict[str, Any] = json.loads(text)
        if fields["version"] != VERSION:
            raise ValueError(f"coefficients of version {fields['version']}, not {VERSION}")
        reply, hire = (
            Gaussian(
                tuple(map(float, fields[stage]["mean"])),
                tuple(tuple(map(float, values)) for values in fields[stage]["covariance"]),
            )
            for stage in OddsStage
        )
    except (KeyError, TypeError) as broken:
        raise ValueError("not coefficients") from broken
    if len(reply.mean) != len(FEATURES) or len(hire.mean) != len(FEATURES):
        raise ValueError("coefficients of other features")
    return fields, reply, hire
