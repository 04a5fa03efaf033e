"""A proposal's way from sent to hired or out, and what becomes of its boost.

A boost is decided once: ``kept`` when the client interacts while it stands (opens, answers, offers, archives,
declines) or the auction ends with it, ``outbid`` when another bid drives it out before that, ``returned`` when the job
is cancelled or removed first. An outbid boost comes back, a kept one never does.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot import errors
from bot.domain.jobs.jobs import BRINGS_BACK, JobOutcome


class ProposalStatus(StrEnum):
    """``archived``: by the client. ``closed``: the job ended first. ``void``: its spend was undone, it never was."""

    SENT = "sent"
    VIEWED = "viewed"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    HIRED = "hired"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"
    CLOSED = "closed"
    VOID = "void"


class BoostStatus(StrEnum):
    """``open``: not decided yet."""

    NONE = "none"
    OPEN = "open"
    KEPT = "kept"
    OUTBID = "outbid"
    RETURNED = "returned"


class Step(StrEnum):
    """What a member can say of a proposal: a status, or ``outbid``, which is none and decides the boost only.

    ``sent`` is for corrections.
    """

    SENT = "sent"
    VIEWED = "viewed"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    HIRED = "hired"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"
    OUTBID = "outbid"


class LossReason(StrEnum):
    """What a member takes for the reason that a proposal won nothing."""

    PRICE = "price"
    EXPERIENCE = "experience"
    FIT = "fit"
    LATE = "late"
    OTHER_HIRED = "other_hired"
    CLIENT_SILENT = "client_silent"
    OWN_CHOICE = "own_choice"
    OTHER = "other"


FUNNEL = (
    ProposalStatus.SENT,
    ProposalStatus.VIEWED,
    ProposalStatus.INTERVIEWING,
    ProposalStatus.OFFER,
    ProposalStatus.HIRED,
)
"""Upwork's order. Steps may be skipped forward."""

REPLIED = frozenset({ProposalStatus.INTERVIEWING, ProposalStatus.OFFER, ProposalStatus.HIRED})
"""Steps of the funnel that only an answer of the client leads to."""

LIVE = frozenset(
    {ProposalStatus.SENT, ProposalStatus.VIEWED, ProposalStatus.INTERVIEWING, ProposalStatus.OFFER}
)
"""Still to be decided. Whatever isn't live is left by an explicit correction only."""

STANDING = LIVE | {ProposalStatus.HIRED}
"""With one of these on a job, a second proposal of the same wallet there is most likely a slip."""

LOST = frozenset(
    {
        ProposalStatus.DECLINED,
        ProposalStatus.WITHDRAWN,
        ProposalStatus.ARCHIVED,
        ProposalStatus.CLOSED,
    }
)
"""It won nothing; there may be a reason."""

INTERACTIONS = frozenset(
    {
        ProposalStatus.VIEWED,
        ProposalStatus.INTERVIEWING,
        ProposalStatus.OFFER,
        ProposalStatus.HIRED,
        ProposalStatus.DECLINED,
        ProposalStatus.ARCHIVED,
    }
)
"""What the client did. Withdrawing is the freelancer's own doing and decides no boost."""

_UNDECIDED = {BoostStatus.OPEN, BoostStatus.KEPT}
_LEFT_UNTOLD = {ProposalStatus.CLOSED, ProposalStatus.WITHDRAWN}
"""Nothing in these says whether the client ever interacted."""


@dataclass(frozen=True, slots=True)
class ProposalState:
    """``cost`` and ``boost``: Connects paid when it was sent. ``value_cents``: of the offer or contract.

    ``viewed_at``: when the client was first seen to open it, whatever came later. ``lost_because``: only while it is lost.
    """

    proposal_id: int
    status: ProposalStatus
    status_at: int
    boost_status: BoostStatus
    cost: int
    boost: int
    viewed_at: int | None = None
    value_cents: int | None = None
    lost_because: LossReason | None = None


def sent(proposal_id: int, at: int, cost: int, boost: int) -> ProposalState:
    """A proposal as it is on its first day."""
    boost_status = BoostStatus.OPEN if boost else BoostStatus.NONE
    return ProposalState(proposal_id, ProposalStatus.SENT, at, boost_status, cost, boost)


def checked_step(given: str) -> Step:
    """The step of that name, or BadChoice."""
    try:
        return Step(given.strip().lower())
    except ValueError:
        raise errors.BadChoice(field="status", given=given) from None


def checked_reason(given: str) -> LossReason:
    """The reason of that name, or BadChoice."""
    try:
        return LossReason(given.strip().lower())
    except ValueError:
        raise errors.BadChoice(field="reason", given=given) from None


def is_loss(step: Step) -> bool:
    """Whether it ends the matter, and wins nothing."""
    return step is not Step.OUTBID and ProposalStatus(step.value) in LOST


def move(
    state: ProposalState,
    wanted: Step,
    at: int,
    value_cents: int | None = None,
    lost_because: LossReason | None = None,
    *,
    confirmed: bool = False,
) -> ProposalState:
    """The state after ``wanted`` happened at ``at``.

    The same status again changes nothing but the value and the reason, where one is given. Raises StepBack for a step
    back or out of a closed state unless ``confirmed``; NoBoost for outbid without a boost; UnknownProposal for a void
    one; NotLost for a reason where nothing was lost.
    """
    if state.status is ProposalStatus.VOID:
        raise errors.UnknownProposal(given=str(state.proposal_id))
    if lost_because is not None and not is_loss(wanted):
        raise errors.NotLost(status=wanted)
    if value_cents is not None:
        state = replace(state, value_cents=value_cents)
    if wanted is Step.OUTBID:
        return _outbid(state, at, confirmed=confirmed)
    status = ProposalStatus(wanted.value)
    if status is state.status:
        return because(state, lost_because) if lost_because else state
    if _is_back(state.status, status) and not confirmed:
        raise errors.StepBack(state.proposal_id, current=state.status, wanted=wanted)
    return replace(
        state,
        status=status,
        status_at=at,
        viewed_at=_viewed_at(state, status, at),
        boost_status=_boost_after(state, status),
        lost_because=lost_because or (state.lost_because if status in LOST else None),
    )


def because(state: ProposalState, reason: LossReason) -> ProposalState:
    """The state with what it was lost for. Raises NotLost where it isn't."""
    if state.status not in LOST:
        raise errors.NotLost(status=state.status)
    return replace(state, lost_because=reason)


def close(state: ProposalState, outcome: JobOutcome, at: int) -> ProposalState:
    """The state after the job ended: live ones are closed, the others keep their status, and the boost is decided.

    Where the client neither interacted nor cancelled, the boost was still in its place when the auction ended.
    """
    boost = state.boost_status
    if boost is BoostStatus.OPEN and state.status is not ProposalStatus.VOID:
        is_back = outcome in BRINGS_BACK and state.status is not ProposalStatus.WITHDRAWN
        boost = BoostStatus.RETURNED if is_back else BoostStatus.KEPT
    if state.status not in LIVE:
        return replace(state, boost_status=boost)
    return replace(state, status=ProposalStatus.CLOSED, status_at=at, boost_status=boost)


def _is_back(current: ProposalStatus, wanted: ProposalStatus) -> bool:
    if current not in LIVE:
        return True
    return wanted in FUNNEL and FUNNEL.index(wanted) < FUNNEL.index(current)


def _viewed_at(state: ProposalState, status: ProposalStatus, at: int) -> int | None:
    if status is ProposalStatus.SENT:
        return None
    if status is ProposalStatus.VIEWED and state.viewed_at is None:
        return at
    return state.viewed_at


def _boost_after(state: ProposalState, status: ProposalStatus) -> BoostStatus:
    """An open boost is kept once the client interacts; a correction back to ``sent`` says that they never did."""
    if state.boost_status not in _UNDECIDED:
        return state.boost_status
    if status is ProposalStatus.SENT:
        return BoostStatus.OPEN
    return BoostStatus.KEPT if status in INTERACTIONS else state.boost_status


def _outbid(state: ProposalState, at: int, *, confirmed: bool) -> ProposalState:
    """Outbid at ``at``: decides an open boost, and a kept one where the client only came later.

    A boost that closing the job left as kept may have been lost before: that is a correction, and needs ``confirmed``.
    """
    if state.boost_status is BoostStatus.NONE:
        raise errors.NoBoost(state.proposal_id)
    if state.boost_status not in _UNDECIDED:
        return state
    if state.boost_status is BoostStatus.KEPT:
        seen_at = _interacted_at(state)
        if seen_at is None and state.status in _LEFT_UNTOLD:
            if not confirmed:
                raise errors.StepBack(state.proposal_id, current=state.status, wanted=Step.OUTBID)
        elif seen_at is None or at >= seen_at:
            return state
    return replace(state, boost_status=BoostStatus.OUTBID)


def _interacted_at(state: ProposalState) -> int | None:
    """When the client first did something, where the state still tells: a later status has covered the first one."""
    if state.viewed_at is not None:
        return state.viewed_at
    return state.status_at if state.status is ProposalStatus.INTERVIEWING else None
