"""Months of a market under one policy: each member asks every third day and sends what the policy chooses."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from benchmarks.markets.jobs import LIFE_DAYS, Job, Person, true_odds
from benchmarks.markets.market import Market
from benchmarks.markets.policies import Advice, Choice, Moment
from bot.domain.advice.fitting import OutcomeRow
from bot.domain.advice.model import HireOdds
from bot.domain.advice.prices import Supply
from bot.domain.time.calendar import DAY_MS

EVERY_DAYS = 3
MONTH_DAYS = 30
KNOWN = 0.8
"""The share of outcomes that the member tells."""


class Policy(Protocol):
    """Chooses jobs."""

    name: str

    def choose(self, moment: Moment) -> Choice:
        """Return the jobs to send to now, with the boost of each."""
        ...


@dataclass(frozen=True, slots=True)
class StatedOdds:
    """The odds of a hire that were stated, and the true ones; ``is_cold``: before any outcome was ripe."""

    odds: HireOdds
    true: float
    is_cold: bool


@dataclass
class Tally:
    """What one member's Connects brought: expected ``hires`` and ``dollars`` by the true odds."""

    connects: int = 0
    hires: float = 0.0
    dollars: float = 0.0
    sent: int = 0
    allowed: int = 0


@dataclass
class Course:
    """The course of a market under a policy: a tally for each member, and the odds that were said."""

    tallies: list[Tally]
    shown: list[StatedOdds] = field(default_factory=list[StatedOdds])
    sent: list[StatedOdds] = field(default_factory=list[StatedOdds])


@dataclass
class _Account:
    """A member with a balance and the numbers of the jobs that the member has sent to."""

    person: Person
    jobs: Sequence[Job]
    balance: int = 0
    applied: set[int] = field(default_factory=set[int])


def run(
    market: Market,
    people: Sequence[Person],
    jobs: Sequence[Sequence[Job]],
    policy: Policy,
    months: int,
    seed: int | str,
    *,
    has_budget: bool,
    first_day: int = 0,
) -> Course:
    """Return what the policy reaches in ``months`` months of 30 days from ``first_day`` on.

    ``has_budget``: the member divides the Connects among the questions of the month; else the policy is asked without one.
    """
    random = Random(seed)
    accounts = [_Account(person, own) for person, own in zip(people, jobs, strict=True)]
    course = Course([Tally() for _ in people])
    rows: dict[int, list[OutcomeRow]] = {person.number: [] for person in people}
    for day in range(first_day, first_day + months * MONTH_DAYS, EVERY_DAYS):
        in_month, is_cold = (day - first_day) % MONTH_DAYS, day < first_day + MONTH_DAYS
        at = day * DAY_MS
        if not in_month and isinstance(policy, Advice):
            policy.learn(people, rows, at)
        for account, tally in zip(accounts, course.tallies, strict=True):
            if not in_month:
                account.balance += account.person.allowance
                tally.allowed += account.person.allowance
            moment = _moment(account, at, in_month, has_budget)
            chosen = policy.choose(moment)
            if isinstance(policy, Advice):
                course.shown += _stated(market, account.person, policy.shown, at, is_cold)
            for job, boost in chosen:
                cost = job.connects + boost
                if cost > account.balance:
                    continue
                account.balance -= cost
                account.applied.add(job.post.job_id)
                reply, hire = true_odds(market, account.person, job, at, boost)
                tally.connects += cost
                tally.hires += hire
                tally.dollars += hire * job.dollars
                tally.sent += 1
                if isinstance(policy, Advice) and (odds := policy.odds(moment, job, boost)):
                    course.sent.append(StatedOdds(odds, hire, is_cold))
                replied = random.random() < reply
                hired = replied and random.random() < hire / reply
                if random.random() < KNOWN:
                    rows[account.person.number].append(OutcomeRow(job.post, at, boost, replied, hired))
    return course


def _stated(
    market: Market, person: Person, shown: Sequence[tuple[Job, int, HireOdds]], at: int, is_cold: bool
) -> list[StatedOdds]:
    return [
        StatedOdds(odds, true_odds(market, person, job, at, boost)[1], is_cold) for job, boost, odds in shown
    ]


def _moment(account: _Account, at: int, in_month: int, has_budget: bool) -> Moment:
    seen = [job for job in account.jobs if job.seen_at <= at]
    open_jobs = [
        job
        for job in seen
        if at - job.posted_at < LIFE_DAYS * DAY_MS and job.post.job_id not in account.applied
    ]
    questions_left = (MONTH_DAYS - in_month) // EVERY_DAYS
    supply = Supply(
        balance=account.balance,
        monthly=account.person.allowance,
        budget=account.balance // questions_left if has_budget else None,
        days_to_refill=MONTH_DAYS - in_month,
    )
    return Moment(account.person, open_jobs, seen, at, supply)
