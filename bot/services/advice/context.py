"""What advice knows of a member and a moment: the posts seen, the Connects at hand, the trade, and the fitted odds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from statistics import median

from bot.domain.advice.best_jobs import AdviceContext
from bot.domain.advice.model import Coefficients, Shared, cold
from bot.domain.advice.posts import USUAL_COST, Post
from bot.domain.advice.prices import SEEN_DAYS, Batch, Supply
from bot.domain.advice.trades import Trade, folded_skills
from bot.domain.advice.values import OwnHire, RankGoal, UsualValues
from bot.domain.jobs.jobs import LIFE_DAYS
from bot.domain.ledger.rules import rules_at
from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services.advice.outcomes import with_facts
from bot.services.posting import post as posting
from bot.services.who import Who
from bot.store import advice, jobs, members
from bot.store.advice import TaughtProposal
from bot.store.community import slopes
from bot.store.engine.database import Tx
from bot.store.jobs import Job, JobFilter, VisibleJob

MOST_SEEN = 400
"""The newest jobs on which the price of a Connect rests."""
MOST_TAUGHT = 200
"""The last proposals that tell a usual cost and what hires bring."""
FEWEST_COSTS = 5
"""The fewest proposals whose median cost is a usual one."""


@dataclass(frozen=True, slots=True)
class AdviceBasis:
    """A member's wallet and what is known for advice to the member.

    ``balance``: Connects now. ``goal``: what the member has chosen, None before. ``taught``: the last proposals.
    """

    wallet: Wallet
    balance: int
    goal: RankGoal | None
    taught: Sequence[TaughtProposal]
    context: AdviceContext


def basis_of(
    tx: Tx,
    who: Who,
    now: int,
    *,
    communities: Sequence[int] = (),
    goal: RankGoal | None = None,
    budget: int | None = None,
    most_seen: int = MOST_SEEN,
) -> AdviceBasis:
    """Return what advice to the member rests on at ``now`` (UTC ms). Raises NotStarted.

    ``communities``: further servers whose boards are used. ``goal`` None: the member's own. ``budget``: the most Connects
    to spend this time, None for the balance. ``most_seen``: the newest jobs that tell what Connects are worth.
    """
    wallet = posting.wallet_of(tx, who)
    present = posting.present(tx, wallet, now)
    own_goal = members.goal(tx, who.user_id)
    trade = trade_of(tx, who.user_id)
    taught = advice.taught_by(tx, wallet.id, MOST_TAUGHT)
    since = now - SEEN_DAYS * DAY_MS
    seen = [
        post_of(job) for job in listed(tx, who, communities, None, most_seen) if since <= job.logged_at <= now
    ]
    context = AdviceContext(
        coefficients=coefficients_of(tx, wallet.id),
        trade=trade,
        goal=goal or own_goal or RankGoal.BOTH,
        supply=_supply(present, budget, now),
        usual=UsualValues.of(seen, _hires(taught)),
        seen=tuple(seen),
        at=now,
        price_cents=rules_at(day_of(now)).price_cents,
        fee_percent=members.fee_percent(tx, who.user_id),
        usual_cost=_usual_cost(taught),
    )
    return AdviceBasis(present.wallet, present.balance, own_goal, taught, context)


def listed(
    tx: Tx, who: Who, communities: Iterable[int], is_open: bool | None, limit: int
) -> list[VisibleJob]:
    """Return the newest jobs that the member may see here and in ``communities``, at most ``limit`` of each, once each."""
    by_key: dict[str | int, VisibleJob] = {}
    for community_id in dict.fromkeys((who.community_id, *communities)):
        for job in jobs.page(tx, who.user_id, community_id, JobFilter(is_open=is_open), limit, 0):
            by_key.setdefault(job.key or job.id, job)
    return list(by_key.values())


def post_of(job: Job | VisibleJob, *, is_ended: bool = False, is_invited: bool = False) -> Post:
    """Return the job as advice reads it, ended if the member recorded an end or if the card was reported.

    ``is_ended``: a proposal is pointless for another reason.
    """
    own = job.own if isinstance(job, VisibleJob) else job
    mark = job.mark if isinstance(job, VisibleJob) else None
    typed_at = own.proposals_at if own and own.facts.proposals else None
    return replace(
        with_facts(job.id, job.facts, job.posted_at, typed_at or job.logged_at),
        seen_at=job.logged_at,
        is_ended=is_ended or job.outcome is not None or mark is not None,
        is_invited=is_invited,
    )


def open_post(tx: Tx, job: VisibleJob, now: int, *, is_invited: bool = False) -> Post:
    """Return the job as advice reads it; pointless also if an applicant of its card was hired, or if it is LIFE_DAYS old.

    A post without a date is at least as old as its log.
    """
    is_old = now - job.logged_at >= LIFE_DAYS * DAY_MS
    is_hired = job.card is not None and advice.is_hired(tx, job.card.id)
    return post_of(job, is_ended=is_old or is_hired, is_invited=is_invited)


def trade_of(tx: Tx, user_id: int) -> Trade:
    """Return the member's trade as advice reads it; an unknown trade for a member who has named none."""
    own = members.trade(tx, user_id)
    return Trade(frozenset(own.categories), folded_skills(own.skills), own.hourly_cents)


def coefficients_of(tx: Tx, wallet_id: int) -> Coefficients:
    """Return the coefficients of the wallet's last fit; before it, those of the community or of published figures."""
    stored = advice.fit_of(tx, wallet_id).model
    try:
        return _read(stored)
    except ValueError:
        return _cold(shared(tx))


def shared(tx: Tx) -> Shared | None:
    """Return the newest coefficients shared by members who opted in, None where there are none."""
    for model in slopes.newest(tx):
        try:
            return _read_shared(model)
        except ValueError:
            continue  # of an older version of the features
    return None


@lru_cache(maxsize=8)
def _cold(shared: Shared | None) -> Coefficients:
    return cold(shared)


@lru_cache(maxsize=256)
def _read(model: str) -> Coefficients:
    return Coefficients.from_json(model)


@lru_cache(maxsize=8)
def _read_shared(model: str) -> Shared:
    return Shared.from_json(model)


def _supply(present: posting.Present, budget: int | None, now: int) -> Supply:
    wallet, today = present.wallet, day_of(now)
    until = today + timedelta(days=SEEN_DAYS)
    refill_on = wallet.next_refill_on if wallet.next_refill_amount else None
    return Supply(
        balance=present.balance,
        monthly=wallet.next_refill_amount,
        budget=budget,
        days_to_refill=None if refill_on is None else max(0, (refill_on - today).days),
        batches=tuple(
            Batch(lot.remaining, (lot.expires_on - today).days)
            for lot in present.book.open_lots()
            if lot.expires_on <= until
        ),
    )


def _hires(taught: Iterable[TaughtProposal]) -> list[OwnHire]:
    return [
        OwnHire(proposal.facts.kind, proposal.facts.budget_cents, proposal.value_cents)
        for proposal in taught
        if proposal.status is ProposalStatus.HIRED and proposal.value_cents
    ]


def _usual_cost(taught: Iterable[TaughtProposal]) -> int:
    """Return the median cost of the proposals that cost Connects; USUAL_COST for fewer than FEWEST_COSTS."""
    costs = [proposal.cost for proposal in taught if proposal.cost]
    return round(median(costs)) if len(costs) >= FEWEST_COSTS else USUAL_COST
