"""The ranking of open jobs by expected value, and the best set of jobs for the Connects at hand.

expected value = chance of a hire × value after the fee − (Connects − Connects expected back) × price

The formula and its numbers are from docs/upwork.md, section 15. Connects that would soon expire unused are free, so a set
of jobs pays only for the Connects beyond them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.advice.odds import Odds
from bot.domain.time.calendar import DAY_MS, HOUR_MS

COMES_BACK = 0.10
"""The share of a proposal's Connects that returns on average, because clients close jobs (docs/upwork.md, section 15)."""
USUAL_HIRE_RATE = 50
"""Per cent of posts that end with a hire (docs/upwork.md, section 15)."""


class RankReason(StrEnum):
    """A fact of the post that raises or lowers the chance of a hire."""

    FRESH = "fresh"
    OLD = "old"
    FEW_RIVALS = "few_rivals"
    MANY_RIVALS = "many_rivals"
    HIRES_OFTEN = "hires_often"
    HIRES_SELDOM = "hires_seldom"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open job to rank; None means unknown.

    ``connects``: the cost of a proposal. ``value_cents``: US cents that a contract brings after Upwork's fee. ``rivals``:
    the midpoint of the post's range of proposals. ``hire_rate``: the client's, in per cent. ``age_ms``: since posting.
    """

    job_id: int
    connects: int
    value_cents: int | None
    rivals: int | None = None
    hire_rate: int | None = None
    age_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A job with its chance of a hire (0 to 1), the 90 % range of the chance, and the reasons from the post.

    ``gross_cents``: chance × value. ``expected_cents``: ``gross_cents`` less the cost of the Connects. Both in US cents,
    None if the job's value is unknown.
    """

    post: Candidate
    chance: float
    low: float
    high: float
    why: tuple[RankReason, ...]
    gross_cents: float | None
    expected_cents: float | None


@dataclass(frozen=True, slots=True)
class Best:
    """The set of jobs with the highest expected value.

    ``connects``: the cost of all its proposals. ``expiring``: how many of these Connects would soon expire otherwise.
    ``expected_cents``: expected value in US cents, after the cost.
    """

    job_ids: frozenset[int]
    connects: int
    expiring: int
    expected_cents: float


def rank(posts: Iterable[tuple[Candidate, Odds]], price_cents: int) -> list[Ranked]:
    """Return the jobs by expected value, highest first, then the jobs of unknown value by chance per Connect.

    ``posts``: each job with the member's odds of a hire. ``price_cents``: US cents of one Connect.
    """
    ranked = [_ranked(post, odds, price_cents) for post, odds in posts]
    return sorted(ranked, key=_sort_key)


def best_set(ranked: Sequence[Ranked], at_hand: int, expiring: int, price_cents: int) -> Best:
    """Return the set of jobs with the highest expected value whose proposals cost at most ``at_hand`` Connects.

    ``expiring``: Connects at hand that would soon expire, and so cost nothing. ``price_cents``: US cents of one Connect.
    Jobs of unknown value are never chosen; the set may be empty. The result is exact (a 0/1 knapsack that keeps, for each
    sum of Connects, only the most valuable set).
    """
    frontier: list[tuple[int, float, frozenset[int]]] = [(0, 0.0, frozenset())]
    for job in ranked:
        if job.gross_cents:
            added = [
                (used + job.post.connects, gross + job.gross_cents, chosen | {job.post.job_id})
                for used, gross, chosen in frontier
                if used + job.post.connects <= at_hand
            ]
            frontier = _undominated(frontier + added)

    def worth(state: tuple[int, float, frozenset[int]]) -> float:
        used, gross, _ = state
        return gross - _cost(max(0, used - expiring), price_cents)

    used, gross, chosen = max(frontier, key=lambda state: (worth(state), -state[0]))
    return Best(chosen, used, min(used, expiring), worth((used, gross, chosen)))


def _ranked(post: Candidate, odds: Odds, price_cents: int) -> Ranked:
    factor, why = _factor(post)
    chance, low, high = (min(1.0, factor * part) for part in (odds.chance, odds.low, odds.high))
    gross = None if post.value_cents is None else chance * post.value_cents
    expected = None if gross is None else gross - _cost(post.connects, price_cents)
    return Ranked(
        post=post,
        chance=chance,
        low=low,
        high=high,
        why=why,
        gross_cents=gross,
        expected_cents=expected,
    )


def _cost(connects: int, price_cents: int) -> float:
    """Return the average cost of ``connects`` in US cents, less the Connects expected back."""
    return connects * (1 - COMES_BACK) * price_cents


def _factor(post: Candidate) -> tuple[float, tuple[RankReason, ...]]:
    """Return the factor by which the facts of ``post`` change the chance of a hire, and the reasons.

    Nobody publishes such factors, so all of them are our cautious guesses. Unknown facts change nothing.
    """
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


def _sort_key(job: Ranked) -> tuple[bool, float, int]:
    if job.expected_cents is not None:
        return False, -job.expected_cents, job.post.job_id
    return True, -job.chance / max(1, job.post.connects), job.post.job_id


def _undominated(
    states: list[tuple[int, float, frozenset[int]]],
) -> list[tuple[int, float, frozenset[int]]]:
    """Return the sets without those that cost at least as much as another set and bring no more."""
    kept: list[tuple[int, float, frozenset[int]]] = []
    for state in sorted(states, key=lambda state: (state[0], -state[1])):
        if not kept or state[1] > kept[-1][1]:
            kept.append(state)
    return kept
