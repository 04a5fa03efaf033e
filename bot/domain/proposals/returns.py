"""What comes back of a proposal's Connects, and why, or why nothing does.

Upwork's rule (help centre, Returned Connects, 2025): they come back when the client closes the job before any contract,
or when Upwork removes the post; not when the post lapses, nor for a proposal that was declined or withdrawn, nor when
somebody else is hired. A boost comes back when it is outbid before the client interacts. There is no time limit.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.jobs.jobs import BRINGS_BACK, JobOutcome
from bot.domain.proposals.proposals import LIVE, BoostStatus, ProposalState, ProposalStatus, Step, close


class Reason(StrEnum):
    """Which words explain a verdict. The first three bring something back, the others nothing."""

    CANCELLED = "cancelled"
    REMOVED = "removed"
    OUTBID = "outbid"
    EXPIRED = "expired"
    FILLED = "filled"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"
    KEPT_BOOST = "kept_boost"
    """All that is still out is a boost that the client had answered, or that lasted until the auction's end."""
    ALREADY_RETURNED = "already_returned"
    WAS_FREE = "was_free"
    HIRED_HERE = "hired_here"
    """The member has a contract on this very job."""
    STILL_OPEN = "still_open"
    """Nothing has ended yet."""


@dataclass(frozen=True, slots=True)
class ReturnVerdict:
    """Connects that come back, as two entries. ``boost_kept``: those of a boost that stay spent although the job's
    outcome brings the cost back."""

    cost_back: int
    boost_back: int
    reason: Reason
    boost_kept: int = 0

    @property
    def total(self) -> int:
        return self.cost_back + self.boost_back


def verdict(event: JobOutcome | Step, state: ProposalState, cost_out: int, boost_out: int) -> ReturnVerdict:
    """What ``event`` brings back of the ``cost_out`` and ``boost_out`` Connects that the proposal still has out.

    ``state`` is the one that ``move`` or ``close`` gave, so that a boost's fate is decided in one place. Never more
    than what is out.
    """
    if state.status is ProposalStatus.VOID or (state.cost == 0 and state.boost == 0):
        return _nothing(Reason.WAS_FREE)
    if event is Step.OUTBID:
        return _outbid(state, boost_out)
    if cost_out == 0 and boost_out == 0:
        return _nothing(Reason.ALREADY_RETURNED)
    if event is Step.HIRED or state.status is ProposalStatus.HIRED:
        return _nothing(Reason.HIRED_HERE)
    if event in BRINGS_BACK:
        return _ended_early(Reason(event.value), state, cost_out, boost_out)
    if event in {Step.SENT, Step.VIEWED, Step.INTERVIEWING, Step.OFFER}:
        return _nothing(Reason.STILL_OPEN)
    return _nothing(Reason(event.value))


def _outbid(state: ProposalState, boost_out: int) -> ReturnVerdict:
    if state.boost == 0:
        return _nothing(Reason.WAS_FREE)
    if boost_out == 0:
        return _nothing(Reason.ALREADY_RETURNED)
    if state.boost_status is BoostStatus.KEPT:
        return ReturnVerdict(0, 0, Reason.KEPT_BOOST, boost_kept=boost_out)
    return ReturnVerdict(0, boost_out, Reason.OUTBID)


def _ended_early(reason: Reason, state: ProposalState, cost_out: int, boost_out: int) -> ReturnVerdict:
    if state.status is ProposalStatus.WITHDRAWN:
        return _nothing(Reason.WITHDRAWN)
    kept = boost_out if state.boost_status is BoostStatus.KEPT else 0
    if cost_out == 0 and kept:
        return ReturnVerdict(0, 0, Reason.KEPT_BOOST, boost_kept=kept)
    return ReturnVerdict(cost_out, boost_out - kept, reason, boost_kept=kept)


def _nothing(reason: Reason) -> ReturnVerdict:
    return ReturnVerdict(0, 0, reason)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What could still come back of a proposal, in Connects: ``cost`` and ``boost`` if the client closes the job before
    any contract or Upwork removes it; ``outbid``, of the boost, if others bid more first.

    ``reason``: still open, or why nothing ever will. ``due``: the job has ended so, and the member hasn't closed it.
    """

    cost: int
    boost: int
    outbid: int
    reason: Reason
    due: JobOutcome | None = None

    @property
    def total(self) -> int:
        return self.cost + self.boost


def prospect(
    state: ProposalState,
    cost_out: int,
    boost_out: int,
    *,
    told: JobOutcome | None = None,
    board: JobOutcome | None = None,
) -> Prospect:
    """``told``: how the job ended as far as this member has said. ``board``: as the community has it."""
    ended = verdict(
        JobOutcome.CANCELLED, close(state, JobOutcome.CANCELLED, state.status_at), cost_out, boost_out
    )
    if not ended.total:
        return Prospect(0, 0, 0, ended.reason)
    is_due = board in BRINGS_BACK and told not in BRINGS_BACK
    end = board if is_due else told or board
    if end is not None and end not in BRINGS_BACK:
        return Prospect(0, 0, 0, Reason(end.value))
    is_open = state.boost_status is BoostStatus.OPEN and state.status in LIVE
    return Prospect(
        ended.cost_back,
        ended.boost_back,
        boost_out if is_open else 0,
        Reason.STILL_OPEN,
        due=board if is_due else None,
    )
