"""The question before a proposal that passes a limit of the member's own, or against which something weighty speaks."""

from dataclasses import dataclass
from typing import Any

from bot import errors
from bot.domain.insight.goals import week_of
from bot.domain.jobs.collision import Obstacle
from bot.domain.ledger.wallets import Wallet
from bot.domain.members.guard import GuardReason, Spending, passed
from bot.domain.proposals.proposals import SILENT, ProposalStatus
from bot.services.jobs import collision
from bot.services.who import Who
from bot.store import jobs, members, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job
from bot.store.ledger import timeline
from bot.store.proposals import ProposalFilter

MOST_LOOKED_AT = 200
"""The last proposals that are looked at, as many as the highest limit of silent ones."""
MOST_COSTS = 30
"""The last proposals whose costs make the usual cost."""


@dataclass(frozen=True, slots=True)
class Week:
    """Connects ``spent`` in the member's present week, and the member's weekly ``limit``."""

    spent: int
    limit: int


def week_so_far(tx: Tx, who: Who, wallet: Wallet, now: int) -> Week | None:
    """Return the member's spending in the present week; None if the member has set no weekly limit."""
    limit = members.guard(tx, who.user_id).weekly
    return None if limit is None else Week(_spent_this_week(tx, who, wallet, now), limit)


def ask_first(tx: Tx, who: Who, wallet: Wallet, job: Job, amount: int, now: int) -> None:
    """Raise HeldBack if a proposal of ``amount`` Connects to a job passes a limit, or if the job is a bad place for it now.

    A limit is what the member has set. The job: it has ended or is about to close, another member was hired, or several
    applied. All reasons are in one error. A free proposal is never held back.
    """
    if not amount:
        return
    reasons = _passed_limits(tx, who, wallet, amount, now) | _against(tx, who, job, now)
    if reasons:
        raise errors.HeldBack(amount=amount, job_title=job.title, **reasons)


def _passed_limits(tx: Tx, who: Who, wallet: Wallet, amount: int, now: int) -> dict[str, Any]:
    """Return the fields of HeldBack for the limits that the proposal passes, empty for none."""
    guard = members.guard(tx, who.user_id)
    if guard.is_off:
        return {}
    last = proposals.page(tx, wallet.id, ProposalFilter(), MOST_LOOKED_AT, 0)
    states = [proposal.state for proposal in last]
    unanswered = SILENT | {ProposalStatus.NO_ANSWER}
    silent = next(
        (number for number, state in enumerate(states) if state.status not in unanswered), len(states)
    )
    costs = tuple(state.cost + state.boost for state in states[:MOST_COSTS] if state.cost)
    spending = Spending(amount, _spent_this_week(tx, who, wallet, now), silent, costs)
    fields: dict[GuardReason, dict[str, Any]] = {
        GuardReason.WEEKLY: {"week": spending.this_week + amount, "weekly": guard.weekly},
        GuardReason.SILENT: {"silent": silent},
        GuardReason.DEARER: {"usual": spending.usual},
    }
    return {name: value for reason in passed(guard, spending) for name, value in fields[reason].items()}


def _against(tx: Tx, who: Who, job: Job, now: int) -> dict[str, Any]:
    """Return the fields of HeldBack for what speaks against the job, empty for nothing weighty.

    With one weighty fact, the mild ones about other applicants are told as well.
    """
    job_collision = collision.of_job(tx, who, job, jobs.cards.standing(tx, who.community_id, job.post), now)
    obstacles = job_collision.obstacles
    if not obstacles:
        return {}
    return {
        "applied": job_collision.applied,
        "named": job_collision.named,
        "hired": job_collision.is_hired,
        "days": job_collision.days if Obstacle.OLD in obstacles else None,
        "outcome": job_collision.outcome,
        "mark": job_collision.mark,
        "marked_by": job_collision.marked_by,
        "marked_at": job_collision.marked_at,
    }


def _spent_this_week(tx: Tx, who: Who, wallet: Wallet, now: int) -> int:
    begin, _ = week_of(now, members.zone(tx, who.user_id))
    return sum(spend.net for spend in timeline.net_spends(tx, wallet.id, begin))
