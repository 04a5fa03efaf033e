"""The jobs of a market: what is true of each, what a member types of it, and its true odds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import exp, log
from random import Random
from typing import Any

from benchmarks.markets.market import Market
from bot.domain.advice.posts import Post
from bot.domain.advice.trades import Trade
from bot.domain.jobs.jobs import PROPOSAL_RANGES, JobKind
from bot.domain.time.calendar import DAY_MS, HOUR_MS

TRADE_SKILLS = tuple(f"skill{number}" for number in range(12))
OTHER_SKILLS = tuple(f"other{number}" for number in range(12))
TRADE, OTHER = "writing", "translation"
LIFE_DAYS = 30


@dataclass(frozen=True, slots=True)
class Person:
    """A freelancer. ``own``: by driver and stage the difference of the freelancer's effects from the market's."""

    number: int
    allowance: int
    trade: Trade
    level: float
    own: Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Job:
    """What is true of a job. ``post``: what the member typed. ``crowd``: its proposals in the end; ``pace_hours``: their
    pace.

    ``quality``: the client's true hire rate. ``dollars``: what a contract brings. ``unseen``: log odds of both stages
    that no fact tells. ``fit``: the share of the post's skills that the member has. ``winning_bid``: Connects that win a
    boost.
    """

    post: Post
    posted_at: int
    seen_at: int
    crowd: float
    pace_hours: float
    quality: float
    spent: float
    budget_score: float
    is_hourly: bool
    fit: float
    dollars: float
    unseen: tuple[float, float]
    winning_bid: int
    connects: int

    def rivals(self, at: int) -> float:
        """Return the number of proposals at ``at``."""
        return self.crowd * (1 - exp(-max(0.0, at - self.posted_at) / HOUR_MS / self.pace_hours))


def people_of(market: Market, count: int, random: Random) -> list[Person]:
    """Return the freelancers of a market."""
    return [
        Person(
            number=number,
            allowance=random.choice((60, 80, 100, 100, 150)),
            trade=Trade(
                frozenset({TRADE}),
                frozenset(random.sample(TRADE_SKILLS, 6)),
                random.choice((2500, 4000, 6000)),
            ),
            level=random.gauss(0, market.own_level),
            own={
                (stage, driver): random.gauss(0, market.own)
                for stage, drivers in (("reply", market.reply), ("hire", market.hire))
                for driver in drivers
            },
        )
        for number in range(count)
    ]


def jobs_of(market: Market, person: Person, months: int, random: Random) -> list[Job]:
    """Return the jobs that a member logs in so many months of 30 days, about 90 a month, by the moment of logging."""
    jobs = list[Job]()
    at = 0
    while at < months * 30 * DAY_MS:
        at += int(random.expovariate(3.0) * DAY_MS)
        jobs.append(_job(market, person, len(jobs), at, random))
    return jobs


def _job(market: Market, person: Person, number: int, seen_at: int, random: Random) -> Job:
    delay_hours = min(20 * 24, random.lognormvariate(log(5), 1.5))
    posted_at = seen_at - int(delay_hours * HOUR_MS)
    is_hourly = random.random() < 0.45
    budget_score = max(-2.5, min(2.5, random.gauss(0, 1)))
    usual_cents, spread = (2800, 0.5) if is_hourly else (35_000, 1.0)
    budget_cents = round(usual_cents * exp(spread * budget_score))
    hours = random.lognormvariate(log(35), 0.7) if is_hourly else 1
    quality, posts = random.betavariate(2.2, 1.8), 1 + int(random.lognormvariate(1.5, 1.2))
    hired = sum(random.random() < quality for _ in range(posts))
    spent = hired * random.lognormvariate(log(350), 0.9)
    in_trade = random.random() < 0.8
    skills = random.sample(TRADE_SKILLS if in_trade else OTHER_SKILLS, random.randint(2, 6))
    connects = max(2, min(30, round(13 + 2.5 * budget_score + random.gauss(0, 4))))
    job = Job(
        post=Post(number),
        posted_at=posted_at,
        seen_at=seen_at,
        crowd=random.lognormvariate(log(24), 0.8),
        pace_hours=random.lognormvariate(log(20), 0.6),
        quality=quality,
        spent=spent,
        budget_score=budget_score,
        is_hourly=is_hourly,
        fit=sum(skill in person.trade.skills for skill in skills) / len(skills),
        dollars=budget_cents / 100 * hours * 0.9,
        unseen=(random.gauss(0, market.unseen), random.gauss(0, market.unseen)),
        winning_bid=random.randint(5, 28),
        connects=connects,
    )
    post = Post(
        number,
        connects=connects,
        kind=JobKind.HOURLY if is_hourly else JobKind.FIXED,
        budget_cents=budget_cents,
        category=TRADE if in_trade else OTHER,
        skills=frozenset(skills),
        posted_at=posted_at,
        rivals=_midpoint(job.rivals(seen_at)),
        rivals_at=seen_at,
        hire_rate=round(100 * hired / posts),
        client_spent_cents=round(spent * 100),
        seen_at=seen_at,
    )
    return replace(job, post=_as_typed(post, market.missing, random))


def _as_typed(post: Post, missing: float, random: Random) -> Post:
    """Return the post without the facts that the member didn't type; the link tells the age of nearly every post."""
    gaps: dict[str, Any] = {
        name: empty
        for name, empty in (
            ("kind", None),
            ("budget_cents", None),
            ("skills", frozenset[str]()),
            ("rivals", None),
            ("hire_rate", None),
            ("client_spent_cents", None),
        )
        if random.random() < missing
    }
    if random.random() < missing / 3:
        gaps["posted_at"] = None
    if random.random() < missing / 3:
        gaps["connects"] = None
    return replace(post, **gaps)


def _midpoint(rivals: float) -> int:
    return next(
        option.midpoint for option in PROPOSAL_RANGES if option.most is None or rivals < option.most + 1
    )


def drivers_of(job: Job, at: int) -> dict[str, float]:
    """Return the drivers of a job at ``at``, each about 0 on average and 1 in standard deviation."""
    hours = max(0.0, at - job.posted_at) / HOUR_MS
    return {
        "fresh": (3.2 - log(hours + 1.5)) / 1.2,
        "first_hour": 2.0 if hours < 1.5 else -0.3,
        "few": (2.6 - log(job.rivals(at) + 3)) / 0.75,
        "client": (job.quality - 0.55) / 0.22,
        "serious": 1.0 if job.quality > 0.5 else -1.2,
        "spent": (log(job.spent + 100) - 6.8) / 1.5,
        "budget": job.budget_score,
        "hourly": 1.1 if job.is_hourly else -0.9,
        "fit": (job.fit - 0.45) / 0.25,
    }


def true_odds(
    market: Market, person: Person, job: Job, at: int, boost: int, *, unseen: bool = True, own: bool = True
) -> tuple[float, float]:
    """Return the true odds of a reply and of a hire of a proposal sent at ``at``.

    ``unseen`` False: without what no fact tells. ``own`` False: of a usual freelancer.
    """
    values = drivers_of(job, at)
    chances = list[float]()
    for stage, effects, level in (
        ("reply", market.reply, market.replies),
        ("hire", market.hire, market.hires),
    ):
        score = log(level / (1 - level))
        score += sum(
            (slope + (person.own[stage, driver] if own else 0)) * values[driver]
            for driver, slope in effects.items()
        )
        if stage == "reply":
            score += (person.level if own else 0) + market.boost * (boost >= job.winning_bid)
            score -= 1.5 * (job.post.category != TRADE)
        if unseen:
            score += job.unseen[stage == "hire"]
        chances.append(1 / (1 + exp(-score)))
    return chances[0], chances[0] * chances[1]
