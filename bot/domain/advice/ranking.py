"""Which open jobs deserve the Connects: what each is worth on average, and the best set for the Connects at hand.

expected value = p(hire) × net value − (Connects − those expected back) × price   (facts, 9)

Connects that would soon expire cost nothing more, so a set pays only for what it takes beyond them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.advice.odds import Odds
from bot.domain.time.calendar import DAY_MS, HOUR_MS

COMES_BACK = 0.10
"""Of a proposal's Connects, on average: clients who close a job unfilled (facts, 9)."""
USUAL_HIRE_RATE = 50
"""Per cent of posts that end with a hire (facts, 9: about half close or stall without one)."""


class RankReason(StrEnum):
    """What speaks for a job or against it, beside the member's own record."""

    FRESH = "fresh"
    OLD = "old"
    FEW_RIVALS = "few_rivals"
    MANY_RIVALS = "many_rivals"
    HIRES_OFTEN = "hires_often"
    HIRES_SELDOM = "hires_seldom"


@dataclass(frozen=True, slots=True)
class Candidate:
    """``connects``: what a proposal costs. ``value_cents``: what a contract would bring after the fee; None: unknown.

    ``rivals``: midpoint of Upwork's range. ``hire_rate``: per cent, of the client. ``age_ms``: since it was posted.
    """

    job_id: int
    connects: int
    value_cents: int | None
    rivals: int | None = None
    hire_rate: int | None = None
    age_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """``chance`` of a hire, from 0 to 1. ``gross_cents``: chance × value. ``expected_cents``: less what it costs at
    ``price``; both None where the value is unknown."""

    post: Candidate
    chance: float
    low: float
    high: float
    why: tuple[RankReason, ...]
    gross_cents: float | None
    expected_cents: float | None


@dataclass(frozen=True, slots=True)
class Best:
    """The set of jobs worth the most. ``connects``: all of them. ``expiring``: of these, what would have expired soon.
    ``expected_cents``: on average, beyond what they cost."""

    job_ids: frozenset[int]
    connects: int
    expiring: int
    expected_cents: float


def rank(posts: Iterable[tuple[Candidate, Odds]], price_cents: int) -> list[Ranked]:
    """Those worth the most first; of those whose value is unknown, the likeliest for its Connects."""
    ranked = [_ranked(post, odds, price_cents) for post, odds in posts]
    return sorted(ranked, key=_order)


def best_set(ranked: Sequence[Ranked], at_hand: int, expiring: int, price_cents: int) -> Best:
    """The set with the highest expected value that ``at_hand`` Connects pay, ``expiring`` of which would soon be gone.

    Exact: a 0/1 knapsack over the sums of Connects that no other set reaches with more.
    """
    frontier: list[tuple[int, float, frozenset[int]]] = [(0, 0.0, frozenset())]
    for one in ranked:
        if one.gross_cents:
            added = [
                (used + one.post.connects, gross + one.gross_cents, chosen | {one.post.job_id})
                for used, gross, chosen in frontier
                if used + one.post.connects <= at_hand
            ]
            frontier = _undominated(frontier + added)

    def worth(state: tuple[int, float, frozenset[int]]) -> float:
        used, gross, _ = state
        return gross - _cost(max(0, used - expiring), price_cents)

    used, gross, chosen = max(frontier, key=lambda state: (worth(state), -state[0]))
    return Best(chosen, used, min(used, expiring), worth((used, gross, chosen)))


def _ranked(post: Candidate, odds: Odds, price_cents: int) -> Ranked:
    factor, why = _weighed(post)
    chance, low, high = (min(1.0, factor * part) for part in (odds.chance, odds.low, odds.high))
    gross = None if post.value_cents is None else chance * post.value_cents
    expected = None if gross is None else gross - _cost(post.connects, price_cents)
    return Ranked(post, chance, low, high, why, gross, expected)


def _cost(connects: int, price_cents: int) -> float:
    return connects * (1 - COMES_BACK) * price_cents


def _weighed(post: Candidate) -> tuple[float, tuple[RankReason, ...]]:
    """How much likelier this post is than others, and why. No figures are published; these are cautious guesses."""
    factor, why = 1.0, list[RankReason]()
    if post.age_ms is not None and post.age_ms <= HOUR_MS:
        factor, why = factor * 1.3, [*why, RankReason.FRESH]
    elif post.age_ms is not None and post.age_ms > 3 * DAY_MS:
        factor, why = factor * 0.6, [*why, RankReason.OLD]
    if post.rivals is not None and post.rivals < 10:
        factor, why = factor * 1.2, [*why, RankReason.FEW_RIVALS]
    elif post.rivals is not None and post.rivals >= 35:
        factor, why = factor * 0.7, [*why, RankReason.MANY_RIVALS]
    if post.hire_rate is not None:
        factor *= min(1.5, max(0.3, post.hire_rate / USUAL_HIRE_RATE))
        if post.hire_rate >= 70:
            why.append(RankReason.HIRES_OFTEN)
        elif post.hire_rate < 35:
            why.append(RankReason.HIRES_SELDOM)
    return factor, tuple(why)


def _order(one: Ranked) -> tuple[bool, float, int]:
    if one.expected_cents is not None:
        return False, -one.expected_cents, one.post.job_id
    return True, -one.chance / max(1, one.post.connects), one.post.job_id


def _undominated(
    states: list[tuple[int, float, frozenset[int]]],
) -> list[tuple[int, float, frozenset[int]]]:
    """Without those that cost as much as another and bring no more."""
    kept: list[tuple[int, float, frozenset[int]]] = []
    for state in sorted(states, key=lambda state: (state[0], -state[1])):
        if not kept or state[1] > kept[-1][1]:
            kept.append(state)
    return kept
