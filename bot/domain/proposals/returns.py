"""Which Connects of a proposal Upwork returns, and the reason (docs/upwork.md, section 9, for boosts section 7).

The proposal's cost comes back if the client closes the job before any contract, or if Upwork removes the post. It doesn't
come back if the post expires, somebody else is hired, or the proposal is declined, archived or withdrawn. A boost comes
back with the cost unless it is kept, and also if it is outbid before the client acts. There is no time limit.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.jobs.jobs import BRINGS_BACK, JobOutcome
from bot.domain.proposals.proposals import LIVE, BoostStatus, ProposalState, ProposalStatus, Step, close


class Reason(StrEnum):
    """The reason for a return (the first three) or for no return (all others)."""

    CANCELLED = "cancelled"
    REMOVED = "removed"
    OUTBID = "outbid"
    EXPIRED = "expired"
    FILLED = "filled"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"
    KEPT_BOOST = "kept_boost"
    """Only a kept boost has not been returned yet, and a kept boost stays spent."""
    ALREADY_RETURNED = "already_returned"
    """All Connects have been returned before."""
    WAS_FREE = "was_free"
    """The proposal or boost cost no Connects."""
    HIRED_HERE = "hired_here"
    """The client hired the member for this job."""
    STILL_OPEN = "still_open"
    """The proposal is still undecided."""


_OPEN_AFTER = {Step.SENT, Step.VIEWED, Step.INTERVIEWING, Step.OFFER, Step.NO_ANSWER, Step.GONE}
"""The steps after which the end of the job may still return Connects, as far as the member knows."""


@dataclass(frozen=True, slots=True)
class ReturnVerdict:
    """The Connects that come back, of the proposal's cost and of its boost; each becomes an entry of its own.

    ``boost_kept``: Connects of a kept boost, which stay spent although the job's outcome returns the cost.
    """

    cost_back: int
    boost_back: int
    reason: Reason
    boost_kept: int = 0

    @property
    def total(self) -> int:
        """All Connects that come back."""
        return self.cost_back + self.boost_back


def verdict(event: JobOutcome | Step, state: ProposalState, cost_out: int, boost_out: int) -> ReturnVerdict:
    """Return the Connects that come back after ``event``.

    ``state``: the state after the event, from ``move`` or ``close``. ``cost_out``, ``boost_out``: Connects spent on the
    proposal and its boost and not returned yet; no more than these come back.
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
    if event in _OPEN_AFTER:
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
    """The Connects of a proposal that may still come back.

    ``cost``, ``boost``: if the client closes the job before any contract, or Upwork removes the post. ``outbid``: of the
    boost, if a higher bid takes its place first. ``reason``: STILL_OPEN, or why nothing can come back any more. ``due``: the
    outcome that returns Connects already and that the member hasn't logged yet, None otherwise.
    """

    cost: int
    boost: int
    outbid: int
    reason: Reason
    due: JobOutcome | None = None

    @property
    def total(self) -> int:
        """Connects that may come back with the job's end."""
        return self.cost + self.boost


def prospect(
    state: ProposalState,
    cost_out: int,
    boost_out: int,
    *,
    own_outcome: JobOutcome | None = None,
    board_outcome: JobOutcome | None = None,
) -> Prospect:
    """Return the Connects that may still come back of a proposal.

    ``cost_out``, ``boost_out``: as for ``verdict``. ``own_outcome``: how the job ended according to this member;
    ``board_outcome``: according to the community's job board; None for still open or unknown.
    """
    if_cancelled = verdict(
        JobOutcome.CANCELLED, close(state, JobOutcome.CANCELLED, state.status_at), cost_out, boost_out
    )
    if not if_cancelled.total:
        return Prospect(0, 0, 0, if_cancelled.reason)
    is_due = board_outcome in BRINGS_BACK and own_outcome not in BRINGS_BACK
    outcome = board_outcome if is_due else own_outcome or board_outcome
    if outcome is not None and outcome not in BRINGS_BACK:
        return Prospect(0, 0, 0, Reason(outcome.value))
    is_open = state.boost_status is BoostStatus.OPEN and state.status in LIVE
    return Prospect(
        if_cancelled.cost_back,
        if_cancelled.boost_back,
        boost_out if is_open else 0,
        Reason.STILL_OPEN,
        due=board_outcome if is_due else None,
    )
