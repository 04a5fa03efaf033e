"""The fit of the odds to outcomes: the mode of the posterior by Newton's method, and its curvature there (Laplace).

The only module of the advice that needs numpy: import it where a fit runs, not where the bot starts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.domain.advice.model import FEWEST_PEOPLE, Coefficients, Shared, prior_of
from bot.domain.advice.posts import FEATURES, POSITION, Feature, Post, features
from bot.domain.advice.priors import Belief, Gaussian, OddsStage, beliefs, mixed, own_spreads
from bot.domain.advice.trades import Trade

Array = NDArray[np.floating[Any]]

STEPS = 25
"""The most steps of Newton's method; the priors make the problem so smooth that six are usual."""
CLOSE = 1e-4
"""The change of a coefficient below which the steps end."""
CLOSE_SPREADS = 0.02
"""The relative change of the spreads between members below which their estimate ends."""
SPREAD_PEOPLE = 10
"""People that the believed spread between members counts for, when the real spread is estimated."""
TOTALS_WEIGHT = 0.5
"""What a proposal of *My Stats*, whose post is unknown, counts for against a logged one."""


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A ripe proposal whose outcome is known, and that wasn't an invitation.

    ``post``: as known at ``sent_at`` (UTC ms). ``boost``: Connects. ``hired``: None if the client replied and the end is
    unknown; a hire includes a reply.
    """

    post: Post
    sent_at: int
    boost: int
    replied: bool
    hired: bool | None


@dataclass(frozen=True, slots=True)
class MemberTotals:
    """The numbers of *My Stats* less the proposals that are among the rows: what is known only as a sum."""

    sent: int
    interviewed: int
    hired: int


@dataclass(frozen=True, slots=True)
class _Trials:
    """Features of proposals, ``hits`` of ``trials`` that reached the stage."""

    rows: Array
    hits: Array
    trials: Array


@dataclass(frozen=True, slots=True)
class _Mode:
    """The most likely coefficients, shared by all and each member's own, and the covariance of what is unknown of both."""

    centre: Array
    own: list[Array]
    covariance: Array = field(default_factory=lambda: np.eye(len(FEATURES)))
    unknown: list[Array] = field(default_factory=list[Array])


@dataclass(frozen=True, slots=True)
class _Population:
    """The fit of one belief: the shared coefficients, the ``spreads`` of members around them, and the evidence for it."""

    centre: Array
    covariance: Array
    spreads: Array
    evidence: float


def fit(
    rows: Sequence[OutcomeRow],
    trade: Trade | None,
    shared: Shared | None = None,
    totals: MemberTotals | None = None,
) -> Coefficients:
    """Return the member's coefficients after these outcomes; without rows and totals those of model.cold."""
    trials = _trials(rows, trade, totals)
    reply, hire = (_posterior(prior_of(stage, shared), trials[stage]) for stage in OddsStage)
    return Coefficients(reply, hire, len(rows), 0 if shared is None else shared.people)


def fit_shared(people: Iterable[tuple[Sequence[OutcomeRow], Trade | None]]) -> Shared | None:
    """Return the coefficients shared by people who opted in, from the outcomes of each; None for fewer than FEWEST_PEOPLE.

    Only people with at least one outcome count.
    """
    trials = [_trials(rows, trade, None) for rows, trade in people if rows]
    if len(trials) < FEWEST_PEOPLE:
        return None
    (reply, reply_spreads), (hire, hire_spreads) = (
        _weighed(beliefs(stage), [of_one[stage] for of_one in trials]) for stage in OddsStage
    )
    return Shared(len(trials), reply, hire, reply_spreads, hire_spreads)


def _trials(
    rows: Sequence[OutcomeRow], trade: Trade | None, totals: MemberTotals | None
) -> dict[OddsStage, _Trials]:
    """Return the outcomes by stage. Totals count as proposals to usual posts."""
    table = np.array([features(row.post, trade, row.boost, row.sent_at) for row in rows], dtype=float)
    table = table.reshape(-1, len(FEATURES))
    replied = np.array([row.replied or bool(row.hired) for row in rows], dtype=float)
    ended = [place for place, row in enumerate(rows) if replied[place] and row.hired is not None]
    hired = np.array([bool(rows[place].hired) for place in ended], dtype=float)
    trials = {
        OddsStage.REPLY: _Trials(table, replied, np.ones(len(rows))),
        OddsStage.HIRE: _Trials(table[ended], hired, np.ones(len(ended))),
    }
    if totals is not None:
        usual = np.zeros((1, len(FEATURES)))
        usual[0, POSITION[Feature.INTERCEPT]] = 1
        sums = {
            OddsStage.REPLY: (totals.interviewed, totals.sent),
            OddsStage.HIRE: (totals.hired, max(totals.hired, totals.interviewed)),
        }
        for stage, (hits, of) in sums.items():
            logged = trials[stage]
            trials[stage] = _Trials(
                rows=np.vstack([logged.rows, usual]),
                hits=np.append(logged.hits, TOTALS_WEIGHT * max(0, min(hits, of))),
                trials=np.append(logged.trials, TOTALS_WEIGHT * max(0, of)),
            )
    return trials


def _posterior(prior: Gaussian, trials: _Trials) -> Gaussian:
    """Return the normal distribution around the mode of prior × likelihood."""
    mean, precision = np.array(prior.mean), np.linalg.inv(np.array(prior.covariance))
    mode = mean
    for _ in range(STEPS):
        curvature, linear = _quadratic(trials, mode)
        before, mode = mode, np.linalg.solve(curvature + precision, linear + precision @ mean)
        if np.abs(mode - before).max() < CLOSE:
            break
    curvature, _ = _quadratic(trials, mode)
    return _gaussian(mode, np.linalg.inv(curvature + precision))


def _quadratic(trials: _Trials, at: Array) -> tuple[Array, Array]:
    """Return curvature H and linear term r of the log likelihood near ``at``: -½ bᵀHb + rᵀb."""
    chances = 1 / (1 + np.exp(-np.clip(trials.rows @ at, -30, 30)))
    weights = trials.trials * chances * (1 - chances)
    curvature = (trials.rows * weights[:, None]).T @ trials.rows
    return curvature, curvature @ at + trials.rows.T @ (trials.hits - trials.trials * chances)


def _weighed(believed: Sequence[Belief], people: Sequence[_Trials]) -> tuple[Gaussian, tuple[float, ...]]:
    """Return the distribution of the shared coefficients, and the variances of the members' own ones around them.

    Each belief is fitted to the outcomes and counts by its weight and by how well it foretold them.
    """
    fitted = [_population(belief.coefficients, people) for belief in believed]
    evidence = np.array([part.evidence for part in fitted])
    weights = np.array([belief.weight for belief in believed]) * np.exp(evidence - evidence.max())
    weights /= weights.sum()
    spreads = weights @ np.array([part.spreads for part in fitted])
    parts = [
        Belief(float(weight), _gaussian(part.centre, part.covariance))
        for weight, part in zip(weights, fitted, strict=True)
    ]
    return mixed(parts), tuple(spreads.tolist())


def _population(prior: Gaussian, people: Sequence[_Trials]) -> _Population:
    """Return the shared coefficients after the outcomes of ``people``, if ``prior`` was believed before.

    The spreads are estimated in turns with the coefficients (EM), from how far the members' modes are from their mean and
    from what is unknown of each. (Distances from the shared coefficients would take a belief that is wrong of everybody
    for differences between members, and keep the belief.)
    """
    believed = np.array(own_spreads())
    spreads, mode = believed, _Mode(np.array(prior.mean), [np.array(prior.mean)] * len(people))
    for _ in range(STEPS):
        mode = _mode(prior, people, spreads, mode)
        apart = np.var(mode.own, axis=0, ddof=1) + np.mean(
            [np.diag(of_one) for of_one in mode.unknown], axis=0
        )
        before = spreads
        spreads = (SPREAD_PEOPLE * believed + len(people) * apart) / (SPREAD_PEOPLE + len(people))
        if np.abs(spreads / before - 1).max() < CLOSE_SPREADS:
            break
    return _Population(mode.centre, mode.covariance, spreads, _evidence(prior, people, spreads, mode))


def _evidence(prior: Gaussian, people: Sequence[_Trials], spreads: Array, mode: _Mode) -> float:
    """Return the logarithm of the probability of the outcomes under the prior, by Laplace's method, but for a constant."""
    off, covariance = mode.centre - np.array(prior.mean), np.array(prior.covariance)
    total = -off @ np.linalg.solve(covariance, off) - _log_det(covariance) + _log_det(mode.covariance)
    for person, own, unknown in zip(people, mode.own, mode.unknown, strict=True):
        scores = person.rows @ own
        likelihood = person.hits @ scores - person.trials @ np.logaddexp(0, scores)
        apart = ((own - mode.centre) ** 2 / spreads).sum() + np.log(spreads).sum()
        total += 2 * likelihood - apart + _log_det(unknown)
    return float(total / 2)


def _log_det(matrix: Array) -> float:
    return float(np.linalg.slogdet(matrix)[1])


def _mode(prior: Gaussian, people: Sequence[_Trials], spreads: Array, start: _Mode) -> _Mode:
    """Return the mode of the shared and of all own coefficients, given how far members differ, by Newton's method.

    Each member's coefficients are integrated out of the quadratic near their mode, so that a member with many proposals
    counts for no more than one member where members differ.
    """
    prior_mean, precision = np.array(prior.mean), np.linalg.inv(np.array(prior.covariance))
    between, mode = np.diag(1 / spreads), start
    for _ in range(STEPS):
        total, linear = precision, precision @ prior_mean
        parts = list[tuple[Array, Array]]()
        for person, own in zip(people, mode.own, strict=True):
            curvature, term = _quadratic(person, own)
            within = np.linalg.inv(curvature + between)
            parts.append((within, term))
            total = total + curvature - curvature @ within @ curvature
            linear = linear + term - curvature @ within @ term
        before, covariance = mode.centre, np.linalg.inv(total)
        centre = covariance @ linear
        mode = _Mode(
            centre=centre,
            own=[within @ (term + between @ centre) for within, term in parts],
            covariance=covariance,
            unknown=[within for within, _ in parts],
        )
        if np.abs(centre - before).max() < CLOSE:
            break
    return mode


def _gaussian(mean: Array, covariance: Array) -> Gaussian:
    return Gaussian(tuple(mean.tolist()), tuple(tuple(values) for values in covariance.tolist()))
