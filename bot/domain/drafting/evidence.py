"""Compare two openings of a template fairly: a draw decides which one a job gets, and known replies decide between them.

What counts is a reply: an interview, an offer or a hire. An opening can win a reply, while a hire also depends on price and
talk, and hires are so rare that a comparison would take many years. Only matured, known outcomes count: silence is no *no*,
and a proposal belongs to the opening that was drawn for its job, also if the member changed the text afterwards.

The comparison is a test by betting that may be looked at after every outcome. Let an outcome become known, and let p be the
chance, by the draw's own rule and the draws known so far in its block, that it was A's. If the openings make no difference,
neither to the reply nor to whether and when it becomes known, then the outcome y says nothing about the draw, so that

    factor = P(drawn opening | y) / P(drawn opening),  P(A | y) = p f(a) / (p f(a) + (1-p) f(b)),  f(r) = r^y (1-r)^(1-y)

has, for any rates of replies a and b, the mean p · P(A | y)/p + (1-p) · P(B | y)/(1-p) = 1, whatever the jobs, the seasons
and the share of untold outcomes are. The product of the factors is a test martingale, and so is a mixture over rates (a, b).
By Ville's inequality (J. Ville, *Étude critique de la notion de collectif*, 1939) the product ever reaches 1/r with a chance
of at most r. With p = 1/2 the factor is that of R. Turner, A. Ly and P. Grünwald, *Generic E-variables for exact sequential
k-sample tests that allow for optional stopping*, Journal of Statistical Planning and Inference 230 (2024). The range holds
the ratios a/b that the same product doesn't refuse, each at the mean rate that fits best, if the rates are the same for all
jobs: an inverted test is a confidence sequence (S. Howard and others, Annals of Statistics 49, 2021). More: docs/trials.md.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import erfc, exp, inf, log, sqrt
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.domain.drafting.draws import Arm
from bot.domain.drafting.trials import MATTERS, USUAL_RATE, ArmReplies, TrialOutcome, TrialResult

FALSE_WINNERS = 0.05
"""The largest chance that a trial of two equal openings ever names a winner, however often one looks."""
POWER = 0.8
"""The chance of noticing a difference that matters, for which the missing outcomes are counted."""

_STEP = 0.1
"""The distance of the tried logarithms of ratios."""
_WIDEST = 46
"""The steps from equal rates to the largest ratio that a range can name, about a hundredfold."""
_EFFECTS = (3, 7, 11, 16)
"""The steps beyond a ratio that are bet on: 1.3, 2, 3 and 5 times the ratio."""
_TWICE = 7
"""The bet on about twice the ratio, MATTERS."""
_MEANS = np.array([0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.22, 0.3, 0.4, 0.5])
"""The mean rates of replies that are tried."""
_WEIGHT = 10
"""The outcomes for which the member's usual share of replies counts."""
_BAR = log(2 / FALSE_WINNERS)
"""The logarithm of the product at which one side is refused; there are two sides."""

Floats: TypeAlias = NDArray[np.float64]
Steps: TypeAlias = NDArray[np.int64]


def compare(outcomes: Sequence[TrialOutcome], usual_rate: float = USUAL_RATE) -> TrialResult:
    """Return the result of a trial from its known outcomes, in the order in which they became known; empty for none yet.

    ``usual_rate``: the member's share of replies; only the count of missing outcomes uses it, while few are known.
    """
    a, b = (_replies(outcomes, arm) for arm in Arm)
    support = _support(outcomes)
    low = _refused_up_to(support)
    high = _refused_up_to(support[::-1])
    times = (a.replies / a.known) / (b.replies / b.known) if a.replies and b.replies else None
    result = TrialResult(a, b, times, low, 1 / high if high else inf, 0)
    if result.winner or result.is_even:
        return result
    return TrialResult(a, b, times, low, result.high, _outcomes_needed(a, b, support, usual_rate))


def evidence(outcomes: Sequence[TrialOutcome]) -> Floats:
    """Return the logarithms of both products after each outcome: a row for A's and one for B's reply rate being higher.

    A winner is named as soon as its product is 2 / FALSE_WINNERS. The first column is that of no outcome, 0.
    """
    paths = list[Floats]()
    for side in (1, -1):
        steps = np.array([side * step for step in _EFFECTS])
        factors = np.zeros((len(outcomes) + 1, len(steps), len(_MEANS)))
        alike: dict[_Alike, Floats] = {}
        for place, key in enumerate(_alike(outcomes), 1):
            if key not in alike:
                alike[key] = _log_chances(steps, key) - log(key.chance)
            factors[place] = alike[key]
        paths.append(_log_mean(np.cumsum(factors, axis=0), (1, 2)))
    return np.stack(paths)


def _replies(outcomes: Iterable[TrialOutcome], arm: Arm) -> ArmReplies:
    replies = [outcome.is_reply for outcome in outcomes if outcome.draw.arm is arm]
    return ArmReplies(len(replies), sum(replies))


class _Alike(NamedTuple):
    """What an outcome says: its opening, whether it is a reply, and the chance ``share`` of A without the outcome."""

    arm: Arm
    is_reply: bool
    share: float

    @property
    def chance(self) -> float:
        """The chance of the drawn opening without the outcome."""
        return self.share if self.arm is Arm.A else 1 - self.share


def _alike(outcomes: Sequence[TrialOutcome]) -> list[_Alike]:
    """Return what each outcome says, where the share follows from the outcomes of its block that were known before."""
    left: dict[int, tuple[int, int]] = {}
    rows = list[_Alike]()
    for (arm, block, size), is_reply in outcomes:
        a, b = left.get(block, (size // 2, size // 2))
        rows.append(_Alike(arm, is_reply, a / (a + b)))
        left[block] = (a - 1, b) if arm is Arm.A else (a, b - 1)
    return rows


def _log_chances(steps: Steps, outcome: _Alike) -> Floats:
    """Return the logarithm of the chance of the drawn opening, given the outcome, by step of the ratio and mean rate."""
    ratio = np.exp(_STEP * steps)[:, None]
    higher = np.maximum(ratio, 1 / ratio)
    mean = np.minimum(_MEANS[None, :], 0.99 * (1 + higher) / (2 * higher))
    rate_a, rate_b = 2 * mean * ratio / (1 + ratio), 2 * mean / (1 + ratio)
    fits_a, fits_b = (rate_a, rate_b) if outcome.is_reply else (1 - rate_a, 1 - rate_b)
    both = outcome.share * fits_a + (1 - outcome.share) * fits_b
    return np.log(outcome.chance * (fits_a if outcome.arm is Arm.A else fits_b) / both)


def _support(outcomes: Sequence[TrialOutcome]) -> Floats:
    """Return the logarithm of the chance of all draws, given the outcomes, by step of the ratio and mean rate.

    The steps go from the smallest ratio to the largest, with room for the bets beyond each end of the range.
    """
    widest = _WIDEST + _EFFECTS[-1]
    steps = np.arange(-widest, widest + 1)
    total = np.zeros((len(steps), len(_MEANS)))
    for outcome, count in Counter(_alike(outcomes)).items():
        total += count * _log_chances(steps, outcome)
    return total


def _refused_up_to(support: Floats) -> float:
    """Return the largest ratio up to which every ratio is refused for a larger one; 0 where none is refused."""
    rows = np.arange(_EFFECTS[-1], len(support) - _EFFECTS[-1])
    bets = np.stack([support[rows + effect] for effect in _EFFECTS])
    is_refused = _log_mean(bets, (0, 2)) - support[rows].max(axis=1) >= _BAR
    holds: Floats = np.where(is_refused, 1.0, 0.0)
    refused = int(np.cumprod(holds).sum())
    return exp(_STEP * (refused - 1 - _WIDEST)) if refused else 0.0


def _outcomes_needed(a: ArmReplies, b: ArmReplies, support: Floats, usual_rate: float) -> int:
    """Return the further outcomes that give a chance of POWER to notice a rate MATTERS times the other one's.

    The chance is worked out for the side that is ahead, and for the mean rate of the replies so far.
    """
    middle = len(support) // 2
    ahead = max(float(_log_mean(support[middle + side * _TWICE], (0,))) for side in (1, -1))
    missing = _BAR + log(len(_EFFECTS)) - (ahead - float(support[middle].max()))
    rate = min(
        0.45, max(0.01, (a.replies + b.replies + _WEIGHT * usual_rate) / (a.known + b.known + _WEIGHT))
    )
    growth, variance = _per_outcome(rate)
    needed = 1
    while _chance_by(needed, missing, growth, variance) < POWER:
        needed = max(needed + 1, needed * 21 // 20)
    return needed


def _chance_by(count: int, missing: float, growth: float, variance: float) -> float:
    """Return the chance that sums of ``count`` outcomes have reached ``missing``, each with this mean and variance.

    The sums are taken as Brownian motion with drift, whose first passage has the inverse Gaussian distribution.
    """
    spread = sqrt(count * variance)
    beyond, before = (count * growth - missing) / spread, -(count * growth + missing) / spread
    return _below(beyond) + exp(2 * growth * missing / variance) * _below(before)


def _below(deviations: float) -> float:
    """Return the chance of a standard normal value below ``deviations``."""
    return erfc(-deviations / sqrt(2)) / 2


def _per_outcome(rate: float) -> tuple[float, float]:
    """Return the mean and the variance of the logarithm of an outcome's factor where one rate is MATTERS times the other."""
    rate_a, rate_b = 2 * rate * MATTERS / (1 + MATTERS), 2 * rate / (1 + MATTERS)
    cells = [
        (chance / 2, log(chance / mean))
        for chance, mean in (
            (rate_a, rate),
            (rate_b, rate),
            (1 - rate_a, 1 - rate),
            (1 - rate_b, 1 - rate),
        )
    ]
    growth = sum(weight * value for weight, value in cells)
    return growth, sum(weight * value**2 for weight, value in cells) - growth**2


def _log_mean(values: Floats, axis: tuple[int, ...]) -> Floats:
    """Return the logarithm of the mean of the values' exponentials over ``axis``."""
    highest = values.max(axis=axis, keepdims=True)
    return np.log(np.exp(values - highest).mean(axis=axis)) + highest.squeeze(axis)
