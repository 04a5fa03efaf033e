"""/job rank: which of the open jobs deserve the Connects at hand. Reads only."""

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
from bot.services.insight.stats import own_sent
from bot.services.jobs.finding import JobRef, ref
from bot.services.jobs.log import own_proposal
from bot.services.posting import post as posting
from bot.services.who import Who
from bot.store import jobs, members
from bot.store.engine.database import Tx
from bot.store.jobs import Job, JobFilter

MOST_LOOKED_AT = 200
"""Open jobs, the newest first."""
MOST_SHOWN = 8
EXPIRING_DAYS = 30
USUAL_COST = 16
"""Connects, where neither the post's cost is known nor what the member usually pays (facts, 3: most cost 7 to 27)."""


@dataclass(frozen=True, slots=True)
class RankedJob:
    """``chosen``: of the best set. ``guessed``: nobody has said what a proposal costs there."""

    job: JobRef
    ranked: Ranked
    chosen: bool
    guessed: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """``budget``: Connects that may be spent. ``expiring``: of the balance, within 30 days. ``behind``: the member's ripe
    proposals. ``total``: of jobs ranked; ``rows`` are the best, those of the best set first."""

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
    if budget is not None:
        checked_amount(budget)
    wallet = posting.wallet_of(tx, who)
    book = posting.present(tx, wallet, now).book
    until = day_of(now) + timedelta(days=EXPIRING_DAYS)
    expiring = sum(lot.remaining for lot in book.open_lots() if lot.expires_on <= until)
    at_hand = min(book.balance, book.balance if budget is None else budget)
    fee, price = members.fee_percent(tx, who.user_id), rules_at(day_of(now)).price_cents
    sent = [one for one in own_sent(tx, wallet.id, 0, now) if not one.invited]
    by_category, usual = _records(mature(sent, now)), _Usual.of(sent)
    found = {job.id: job for job in _open_jobs(tx, who, wallet, now)}
    posts = [_post(job, usual, fee, now) for job in found.values()]
    ranked = ranking.rank(((post, _odds(by_category, found[post.job_id])) for post in posts), price)
    best = ranking.best_set(ranked, at_hand, expiring, price)
    ordered = sorted(ranked, key=lambda one: one.post.job_id not in best.job_ids)
    rows = [
        RankedJob(
            ref(found[one.post.job_id]),
            one,
            one.post.job_id in best.job_ids,
            found[one.post.job_id].facts.connects is None,
        )
        for one in ordered[:MOST_SHOWN]
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


def _open_jobs(tx: Tx, who: Who, wallet: Wallet, now: int) -> list[Job]:
    """What can still be applied to: open, not older than Upwork lets a post live, without a proposal of the member's."""
    listed = jobs.page(tx, who.user_id, who.community_id, JobFilter(is_open=True), MOST_LOOKED_AT, 0)
    today = day_of(now)
    alive = [job for job in listed if job.posted_at is None or today < lapses_on(day_of(job.posted_at))]
    return [job for job in alive if own_proposal(tx, wallet, job.id) is None]


def _records(sent: list[FunnelProposal]) -> dict[str | None, Record]:
    found: dict[str | None, Record] = {}
    for one in sent:
        replied = any(at is not None for at in (one.replied_at, one.offered_at, one.hired_at))
        seen = Record(1, int(replied), int(one.hired_at is not None))
        found[one.category] = found.get(one.category, Record()) + seen
    return found


def _odds(by_category: dict[str | None, Record], job: Job) -> Odds:
    return odds.odds(by_category, job.facts.category, Goal.HIRE)


@dataclass(frozen=True, slots=True)
class _Usual:
    """What the member's proposals usually cost (Connects), and their hires bring (cents); None without any."""

    cost: int
    value_cents: int | None

    @classmethod
    def of(cls, sent: list[FunnelProposal]) -> "_Usual":
        costs = [one.cost for one in sent if one.cost]
        values = [one.value_cents for one in sent if one.hired_at is not None and one.value_cents]
        return cls(round(median(costs)) if costs else USUAL_COST, round(median(values)) if values else None)


def _post(job: Job, usual: _Usual, fee_percent: int, now: int) -> Candidate:
    facts = job.facts
    value = _value_cents(facts, usual)
    return Candidate(
        job.id,
        usual.cost if facts.connects is None else facts.connects,
        None if value is None else value * (100 - fee_percent) // 100,
        proposal_range(facts.proposals).midpoint if facts.proposals else None,
        facts.hire_rate,
        None if job.posted_at is None else max(0, now - job.posted_at),
    )


def _value_cents(facts: JobFacts, usual: _Usual) -> int | None:
    """The price of a fixed one. What an hourly one comes to nobody knows: what the member's hires usually bring."""
    is_price = facts.budget_cents is not None and facts.kind is not JobKind.HOURLY
    return facts.budget_cents if is_price else usual.value_cents
