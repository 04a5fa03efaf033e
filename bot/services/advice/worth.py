"""/job worth, and the line on a job's card: whether a single job is worth its Connects. Only reads."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot import errors
from bot.domain.advice.boosting import BoostAdvice, boost_advice
from bot.domain.advice.values import RankGoal
from bot.domain.advice.worth import Verdict, Worth, worth
from bot.domain.jobs.jobs import JobOutcome
from bot.services.advice import context as contexts
from bot.services.jobs import log
from bot.services.jobs.finding import JobRef, find_job, ref, shortened
from bot.services.jobs.log import OwnProposal, own_proposal
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.jobs import VisibleJob

LINE_SEEN = 60
"""The newest jobs on which the price of a Connect rests where an answer must be fast."""
BOOST = 10
"""Connects of the boost that is judged where the member has named none."""


@dataclass(frozen=True, slots=True)
class JobWorth:
    """The advice on one job.

    ``outcome``: how the job ended, None while it is open. ``own``: the member's standing proposal, None for none.
    ``boost``: whether a boost pays, None where no boost is possible. ``asks_trade``: the member has named no trade.
    ``outcomes``, ``people``: as in a Ranking. ``is_elsewhere``: the job is on the board of another server only.
    """

    job: JobRef
    balance: int
    worth: Worth
    boost: BoostAdvice | None
    goal: RankGoal
    outcome: JobOutcome | None
    own: OwnProposal | None
    asks_trade: bool
    outcomes: int
    people: int
    is_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class WorthLine:
    """The verdict on a job for one line of a card. ``chance``, ``low``, ``high``: of a hire, None for an invitation."""

    verdict: Verdict
    chance: float | None
    low: float | None
    high: float | None
    most_connects: int | None
    is_prior_only: bool
    boost: BoostAdvice | None = None


def of_job(tx: Tx, who: Who, text: str, communities: Sequence[int], now: int) -> JobWorth:
    """Return the advice on the job that ``text`` (a link, id or title) means. Raises NotStarted, UnknownJob."""
    basis = contexts.basis_of(tx, who, now, communities=communities)
    job, place = find_anywhere(tx, who, text, communities)
    context, post = basis.context, contexts.open_post(tx, job, now)
    boosted = sum(1 for proposal in basis.taught if proposal.boost)
    result = worth(post, context)
    return JobWorth(
        job=ref(job),
        balance=basis.balance,
        worth=result,
        boost=None if result.most_bid is None else boost_advice(post, context, BOOST, own_boosted=boosted),
        goal=context.goal,
        outcome=job.outcome,
        own=own_proposal(tx, basis.wallet, job.id),
        asks_trade=context.trade is None or not context.trade.is_known,
        outcomes=context.coefficients.rows,
        people=context.coefficients.people,
        is_elsewhere=place != who,
    )


def line(tx: Tx, who: Who, job_id: int, boost: int, is_invited: bool, now: int) -> WorthLine:
    """Return the verdict on a job in short. ``boost``: Connects of a boost to judge, 0 for none. Raises NotStarted.

    Raises UnknownJob for a job that the member may not see.
    """
    basis = contexts.basis_of(tx, who, now, most_seen=LINE_SEEN)
    post = contexts.open_post(tx, find_job(tx, who, f"#{job_id}"), now, is_invited=is_invited)
    result = worth(post, basis.context)
    odds = result.odds
    return WorthLine(
        verdict=result.verdict,
        chance=None if odds is None else odds.hire,
        low=None if odds is None else odds.low,
        high=None if odds is None else odds.high,
        most_connects=result.most_connects,
        is_prior_only=odds is not None and odds.is_prior_only,
        boost=boost_advice(post, basis.context, boost) if boost and result.most_bid is not None else None,
    )


def keep(tx: Tx, who: Who, text: str, communities: Sequence[int], now: int) -> JobRef:
    """Return a job on the board of one of ``communities``, which from now on the member sees everywhere as one of their own.

    A second call changes nothing. Raises UnknownJob.
    """
    job, place = find_anywhere(tx, who, text, communities)
    if place != who:
        return ref(log.adopt(tx, place, job, now))
    return ref(job)


def find_anywhere(tx: Tx, who: Who, text: str, communities: Sequence[int]) -> tuple[VisibleJob, Who]:
    """Return the job that ``text`` means here, else on the boards of ``communities`` in turn, and where it was found.

    Raises UnknownJob.
    """
    for place in (who, *(Who(who.user_id, community_id) for community_id in communities)):
        with suppress(errors.UnknownJob):
            return find_job(tx, place, text), place
    raise errors.UnknownJob(given=shortened(text))
