"""Benchmark of advice: /job rank over 300 open jobs, the fit of 1,000 proposals, and others' waits meanwhile."""

import statistics
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, at_most
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.domain.advice.trades import Trade
from bot.domain.jobs.jobs import JobFacts, JobKind
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.processes import Processes
from bot.services import Services
from bot.services.advice.fit import coefficients
from bot.services.advice.outcomes import Outcome
from bot.services.members import ChangeTrade
from bot.store import jobs
from bot.store.advice import TaughtProposal
from bot.store.engine.database import Tx

OPEN_JOBS, OUTCOMES = 300, 1_000
RANKS, FITS, WARM_UP = 15, 7, 4
SHARER, MEMBER, OTHER = 1, 2, 3
FIRST_KEY = 2007163664429408020
RANGES = ("0-4", "5-9", "10-14", "20-49")


async def ranking(folder: Path) -> list[Figure]:
    """Time a ranking in its process and a fit against their bounds, with another member at work beside the rankings."""
    processes = Processes()
    db = await worlds.opened(folder / "ranking.sqlite3", processes)
    await worlds.fill(db, 4)
    await db.write(_share)
    services = Services(db, worlds.LATER)
    member = worlds.who(MEMBER)
    await services.members.change_trade(member, ChangeTrade(categories=("writing",)), "trade")
    taken: list[float] = []
    users = [looking(services, OTHER), spending(services, OTHER + 1)]
    async with used_meanwhile(users, pause=0.005) as waits:
        for number in range(WARM_UP + RANKS):
            begun = perf_counter()
            view = await services.advice.rank(member)
            assert view.total == OPEN_JOBS, "every job of the board is ranked"
            if number >= WARM_UP:
                taken.append(perf_counter() - begun)
    processes.close()
    await db.close()
    middle, worst, fit = statistics.median(taken) * 1000, max(waits) * 1000, _fit() * 1000
    return [
        at_most(f"/job rank over {OPEN_JOBS} open jobs", f"{middle:,.0f} ms", "200 ms", middle / 200, 1),
        at_most(
            f"slowest of {len(waits):,} others' commands beside rankings",
            f"{worst:,.1f} ms",
            "100 ms",
            worst / 100,
            1,
        ),
        at_most(f"the fit of {OUTCOMES:,} proposals", f"{fit:,.0f} ms", "50 ms", fit / 50, 1),
    ]


def _share(tx: Tx) -> None:
    """Put OPEN_JOBS posts of the last ten days on the board."""
    random, now = Random(1), worlds.LATER.now()
    for number in range(OPEN_JOBS):
        at = now - random.randrange(HOUR_MS, 10 * DAY_MS)
        key = f"~02{FIRST_KEY + number}"
        job_id = jobs.insert(
            tx, worlds.COMMUNITY, key, _facts(random, number), posted_at=at, user_id=SHARER, now=at
        )
        jobs.cards.share(tx, jobs.get(tx, job_id), worlds.COMMUNITY, at)


def _facts(random: Random, number: int) -> JobFacts:
    return JobFacts(
        title=f"Text {number}",
        connects=random.randrange(4, 24),
        kind=random.choice(list(JobKind)),
        budget_cents=random.randrange(2_000, 200_000),
        category="writing",
        skills="Copywriting, SEO Writing",
        proposals=random.choice(RANGES),
        hire_rate=random.randrange(100),
        client_spent_cents=random.randrange(10_000_000),
    )


def _fit() -> float:
    """Return the median seconds of a fit of OUTCOMES proposals."""
    random = Random(2)
    rows = [_outcome(random, number) for number in range(OUTCOMES)]
    taken: list[float] = []
    for _ in range(FITS):
        begun = perf_counter()
        coefficients(rows, Trade(frozenset({"writing"})), None, None)
        taken.append(perf_counter() - begun)
    return statistics.median(taken[1:])


def _outcome(random: Random, number: int) -> Outcome:
    at = worlds.NOW - random.randrange(DAY_MS, 300 * DAY_MS)
    proposal = TaughtProposal(
        id=number,
        sent_at=at,
        cost=random.randrange(4, 24),
        boost=random.choice((0, 0, 12)),
        invited=False,
        status=ProposalStatus.DECLINED,
        value_cents=None,
        job_id=number,
        facts=_facts(random, number),
        posted_at=at - random.randrange(60_000, DAY_MS),
        proposals_at=at,
        logged_at=at,
    )
    replied = random.random() < 0.12
    return Outcome(proposal, replied, replied and random.random() < 0.3)
