"""/job rank: the best set of open jobs for the Connects at hand, and the order of the others. Only reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.advice.best_jobs import RankedPost, best_jobs
from bot.domain.advice.values import RankGoal
from bot.domain.ledger.entries import checked_amount
from bot.services.advice import context as contexts
from bot.services.jobs.finding import JobRef, ref
from bot.services.jobs.log import own_proposal
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.jobs import VisibleJob

MOST_LOOKED_AT = 300
"""Open jobs of a board that are ranked, the newest first."""
PAGE = 3
"""Jobs on a page of the answer."""


@dataclass(frozen=True, slots=True)
class RankAsk:
    """What was asked of the ranking.

    ``budget``: Connects that may be spent, None for the whole balance. ``goal`` None: the member's own. ``outside``: jobs
    outside the trade take part. ``page``: from 0; the last one if larger.
    """

    budget: int | None = None
    goal: RankGoal | None = None
    outside: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class RankedJob:
    """A job of the ranking."""

    job: JobRef
    ranked: RankedPost


@dataclass(frozen=True, slots=True)
class Ranking:
    """A page of the ranking, the ``chosen`` jobs of the set before the others.

    ``place``: of the first row among all ``total`` jobs, from 0. ``budget``: Connects that may be spent. ``connects``: the
    cost of the set with its boosts; ``expiring``: how many of these would soon expire. ``asks_trade``: nothing was ranked,
    because the member has named no trade. ``asks_goal``: the member has never chosen a goal. ``outside``, ``dead``: open
    jobs left out since they are outside the trade, or pointless. ``outcomes``: the member's proposals that taught the odds;
    ``people``: the members whose outcomes taught them, 0 for published figures only.
    """

    balance: int
    ask: RankAsk
    goal: RankGoal
    rows: tuple[RankedJob, ...]
    place: int
    page: int
    pages: int
    total: int
    chosen: int
    budget: int
    connects: int
    expiring: int
    outside: int
    dead: int
    asks_trade: bool
    asks_goal: bool
    outcomes: int
    people: int


def rank(tx: Tx, who: Who, communities: Sequence[int], ask: RankAsk, now: int) -> Ranking:
    """Return a page of the ranking at ``now`` (UTC ms). ``communities``: further servers whose boards are used.

    Raises NotStarted, BadAmount.
    """
    if ask.budget is not None:
        checked_amount(ask.budget)
    basis = contexts.basis_of(tx, who, now, communities=communities, goal=ask.goal, budget=ask.budget)
    context = basis.context
    asks_trade = not ask.outside and (context.trade is None or not context.trade.is_known)
    open_jobs = {} if asks_trade else _open_jobs(tx, who, communities, basis)
    posts = [contexts.open_post(tx, job, now) for job in open_jobs.values()]
    best = best_jobs(posts, context, outside=ask.outside)
    pages = max(1, -(-len(best.rows) // PAGE))
    page = min(max(ask.page, 0), pages - 1)
    start = page * PAGE
    page_rows = best.rows[start : start + PAGE]
    return Ranking(
        balance=basis.balance,
        ask=ask,
        goal=context.goal,
        rows=tuple(RankedJob(ref(open_jobs[row.post.job_id]), row) for row in page_rows),
        place=start,
        page=page,
        pages=pages,
        total=len(best.rows),
        chosen=best.chosen,
        budget=context.supply.at_hand,
        connects=best.connects,
        expiring=best.expiring,
        outside=best.outside,
        dead=best.dead,
        asks_trade=asks_trade,
        asks_goal=basis.goal is None and ask.goal is None,
        outcomes=context.coefficients.rows,
        people=context.coefficients.people,
    )


def _open_jobs(
    tx: Tx, who: Who, communities: Sequence[int], basis: contexts.AdviceBasis
) -> dict[int, VisibleJob]:
    """Return the open jobs without a standing proposal of the member, by id."""
    listed = contexts.listed(tx, who, communities, True, MOST_LOOKED_AT)
    return {job.id: job for job in listed if own_proposal(tx, basis.wallet, job.id) is None}
