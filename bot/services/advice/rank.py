"""/job rank: the open jobs ranked by expected gain, and the best set for the balance. Only reads."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from bot.domain.advice import odds, ranking
from bot.domain.advice.odds import Goal, Odds, Record
from bot.domain.advice.ranking import Best, Candidate, Ranked
from bot.domain.insight.funnel import FunnelProposal, mature
from bot.domain.jobs.jobs import JobFacts, JobKind, proposal_range
from bot.domain.ledger.entries import checked_amount
from bot.domain.ledger.rules import rules_at
from bot.domain.ledger.wallets import Wallet
from bot.domain.messages.nudges import lapses_on
from bot.domain.time.calendar import day_of
from bot.services.insight.proposals import own_sent
from bot.services.jobs.finding import JobRef, ref
from bot.services.jobs.log import own_proposal
from bot.services.posting import post as posting
from bot.services.who import Who
from bot.store import jobs, members
from bot.store.engine.database import Tx
from bot.store.jobs import JobFilter, VisibleJob

MOST_LOOKED_AT = 200
"""Open jobs that are ranked, the newest first."""
MOST_SHOWN = 8
"""Ranked jobs that the answer lists."""
EXPIRING_DAYS = 30
"""Connects that expire within so many days count as expiring."""
USUAL_COST = 16
"""The cost of a proposal in Connects, if no cost is known (docs/upwork.md, section 6)."""


@dataclass(frozen=True, slots=True)
class RankedJob:
    """A ranked job. ``chosen``: it is in the best set. ``guessed``: its cost isn't recorded, so the usual cost is used."""

    job: JobRef
    ranked: Ranked
    chosen: bool
    guessed: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """The best jobs in ``rows``, those of the best set first; ``total``: the number of jobs ranked.

    ``budget``: Connects that may be spent. ``expiring``: Connects of the balance that expire within EXPIRING_DAYS.
    ``behind``: mature proposals of the member with a known end, on which the odds are based. ``price_cents``: of a Connect.
    """

    balance: int
    budget: int
    expiring: int
    rows: tuple[RankedJob, ...]
    total: int
    best: Best
    behind: int
    price_cents: int
    fee_percent: int


def rank(tx: Tx, who: Who, budget: int | None, now: int) -> Ranking:
    """Return the ranking of the open jobs. ``budget``: in Connects, None for the balance. Raises NotStarted, BadAmount."""
    if budget is not None:
        checked_amount(budget)
    wallet = posting.wallet_of(tx, who)
    book = posting.present(tx, wallet, now).book
    until = day_of(now) + timedelta(days=EXPIRING_DAYS)
    expiring = sum(lot.remaining for lot in book.open_lots() if lot.expires_on <= until)
    at_hand = min(book.balance, book.balance if budget is None else budget)
    fee, price = members.fee_percent(tx, who.user_id), rules_at(day_of(now)).price_cents
    sent = [proposal for proposal in own_sent(tx, wallet.id, 0, now) if not proposal.invited]
    ended = [proposal for proposal in mature(sent, now) if proposal.is_ended]
    by_category, usual = _records(ended), _Usual.of(sent)
    open_jobs = {job.id: job for job in _open_jobs(tx, who, wallet, now)}
    posts = [_candidate(job, usual, fee, now) for job in open_jobs.values()]
    ranked = ranking.rank(((post, _odds(by_category, open_jobs[post.job_id])) for post in posts), price)
    best = ranking.best_set(ranked, at_hand, expiring, price)
    ordered = sorted(ranked, key=lambda candidate: candidate.post.job_id not in best.job_ids)
    rows = [
        RankedJob(
            job=ref(open_jobs[candidate.post.job_id]),
            ranked=candidate,
            chosen=candidate.post.job_id in best.job_ids,
            guessed=open_jobs[candidate.post.job_id].facts.connects is None,
        )
        for candidate in ordered[:MOST_SHOWN]
    ]
    behind = sum(record.sent for record in by_category.values())
    return Ranking(
        balance=book.balance,
        budget=at_hand,
        expiring=expiring,
        rows=tuple(rows),
        total=len(ranked),
        best=best,
        behind=behind,
        price_cents=price,
        fee_percent=fee,
    )


def _open_jobs(tx: Tx, who: Who, wallet: Wallet, now: int) -> list[VisibleJob]:
    """Return the jobs that a member may still apply to: open, younger than a post's life, without the member's proposal."""
    listed = jobs.page(tx, who.user_id, who.community_id, JobFilter(is_open=True), MOST_LOOKED_AT, 0)
    today = day_of(now)
    alive = [job for job in listed if job.posted_at is None or today < lapses_on(day_of(job.posted_at))]
    return [job for job in alive if own_proposal(tx, wallet, job.id) is None]


def _records(sent: list[FunnelProposal]) -> dict[str | None, Record]:
    """Return the numbers of proposals, replies and hires by category; the key None: proposals without a category."""
    records: dict[str | None, Record] = {}
    for proposal in sent:
        steps = (proposal.replied_at, proposal.offered_at, proposal.hired_at)
        replied = any(at is not None for at in steps)
        record = Record(1, int(replied), int(proposal.hired_at is not None))
        records[proposal.category] = records.get(proposal.category, Record()) + record
    return records


def _odds(by_category: dict[str | None, Record], job: VisibleJob) -> Odds:
    """Return the odds that a proposal to the job leads to a hire, from the member's records."""
    return odds.odds(by_category, job.facts.category, Goal.HIRE)


@dataclass(frozen=True, slots=True)
class _Usual:
    """The medians of the member's proposals: ``cost`` in Connects, ``value_cents`` of a hire, None without a hire."""

    cost: int
    value_cents: int | None

    @classmethod
    def of(cls, sent: list[FunnelProposal]) -> "_Usual":
        """Return the medians of these proposals; the cost is USUAL_COST if there are none that cost Connects."""
        costs = [proposal.cost for proposal in sent if proposal.cost]
        hires = [proposal for proposal in sent if proposal.hired_at is not None]
        values = [proposal.value_cents for proposal in hires if proposal.value_cents]
        return cls(round(median(costs)) if costs else USUAL_COST, round(median(values)) if values else None)


def _candidate(job: VisibleJob, usual: _Usual, fee_percent: int, now: int) -> Candidate:
    """Return the job as the ranking reads it. Its cost and value are the usual ones if they aren't recorded."""
    facts = job.facts
    value = _value_cents(facts, usual)
    return Candidate(
        job_id=job.id,
        connects=usual.cost if facts.connects is None else facts.connects,
        value_cents=None if value is None else value * (100 - fee_percent) // 100,
        rivals=proposal_range(facts.proposals).midpoint if facts.proposals else None,
        hire_rate=facts.hire_rate,
        age_ms=None if job.posted_at is None else max(0, now - job.posted_at),
    )


def _value_cents(facts: JobFacts, usual: _Usual) -> int | None:
    """Return the budget of a fixed-price job in US cents; for other jobs the usual value of a hire, None without a hire."""
    is_price = facts.budget_cents is not None and facts.kind is not JobKind.HOURLY
    return facts.budget_cents if is_price else usual.value_cents
