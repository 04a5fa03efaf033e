"""Benchmark of the advice: the fit to 1,000 proposals, and the best set of 300 open jobs, against fixed times."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from benchmarks.figures import Figure, at_most
from benchmarks.markets.jobs import jobs_of, people_of
from benchmarks.markets.market import MARKETS
from bot.domain.advice.best_jobs import AdviceContext, best_jobs
from bot.domain.advice.fitting import OutcomeRow, fit
from bot.domain.advice.model import cold
from bot.domain.advice.prices import Supply
from bot.domain.advice.values import RankGoal, UsualValues
from bot.domain.time.calendar import DAY_MS, HOUR_MS

PROPOSALS, JOBS = 1_000, 300
ROUNDS = 7
FIT_MS, RANK_MS = 50, 200


async def advice(_folder: Path) -> list[Figure]:
    """Time one fit and one answer; both run in a process of their own, so that no other member waits for them."""
    random = Random(1)
    person = people_of(MARKETS[0], 1, random)[0]
    posts = [job.post for job in jobs_of(MARKETS[0], person, 14, random)][: PROPOSALS + JOBS]
    rows = [
        OutcomeRow(post, (post.seen_at or 0) + DAY_MS, 0, random.random() < 0.12, random.random() < 0.04)
        for post in posts[:PROPOSALS]
    ]
    at = (posts[-1].seen_at or 0) + DAY_MS // 24
    fresh = tuple(
        replace(post, posted_at=at - number * 2 * HOUR_MS, seen_at=at - number * 2 * HOUR_MS)
        for number, post in enumerate(posts[-JOBS:])
    )
    context = AdviceContext(
        coefficients=cold(),
        trade=person.trade,
        goal=RankGoal.HIRES,
        supply=Supply(300, 100),
        usual=UsualValues.of(fresh),
        seen=fresh,
        at=at,
        price_cents=15,
        fee_percent=10,
    )
    return [
        _timed(f"a fit to {PROPOSALS:,} proposals", FIT_MS, lambda: fit(rows, person.trade)),
        _timed(f"the best set of {JOBS} open jobs", RANK_MS, lambda: best_jobs(fresh, context, outside=True)),
    ]


def _timed(what: str, most_ms: int, work: Callable[[], object]) -> Figure:
    """Return the median time of the work against a bound in milliseconds."""
    taken = list[float]()
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        taken.append((perf_counter() - begun) * 1000)
    middle = median(taken)
    return at_most(what, f"{middle:.1f} ms", f"{most_ms} ms", middle / most_ms, 1)
