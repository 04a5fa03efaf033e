"""The states of a proposal, from sent to hired or lost, and the states of its boost (docs/upwork.md, sections 7 and 12).

A boost is decided once. ``kept``: the client acted on the proposal while it was boosted (opened, answered, offered,
archived or declined), or the boost held its place until the end of the auction; its Connects stay spent. ``outbid``: a
higher bid took the place first. ``returned``: the job was cancelled or removed first. In both cases the boost's Connects
come back.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot import errors
from bot.domain.choices import checked_choice
from bot.domain.jobs.jobs import BRINGS_BACK, JobOutcome


class ProposalStatus(StrEnum):
    """The state of a proposal.

    ``archived``: the client archived the proposal. ``closed``: the job ended before a decision. ``no_answer``: the member
    confirmed that the client has not answered, which any later step changes. ``void``: the member undid the spend, so that
    the proposal counts as never sent.
    """

    SENT = "sent"
    VIEWED = "viewed"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    HIRED = "hired"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    ARCHIVED = "archived"
    CLOSED = "closed"
    NO_ANSWER = "no_answer"
    VOID = "void"


class BoostStatus(StrEnum):
    """The state of a proposal's boost: ``none`` without a boost, ``open`` until the boost is decided."""

    NONE = "none"
    OPEN = "open"
    KEPT = "kept"
    OUTBID = "outbid"
    RETURNED = "returned"


class Step(StrEnum):
    """A step that a member can log for a proposal: a new status, or ``outbid``, which changes only the boost.

    ``sent`` corrects a status that was logged by mistake. ``gone``: the post has disappeared, and the member doesn't know
    why; the status becomes ``closed``, and Connects may still come back.
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
    NO_ANSWER = "no_answer"
    GONE = "gone"


COMMANDED = tuple(step for step in Step if step not in {Step.SENT, Step.GONE})
"""The steps that the command /proposal update offers."""


class LossReason(StrEnum):
    """The reason, in the member's opinion, why a proposal was lost."""

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
"""Upwork's order of states. A proposal may skip states on its way forward."""

REPLIED = frozenset({ProposalStatus.INTERVIEWING, ProposalStatus.OFFER, ProposalStatus.HIRED})
"""Steps of the funnel that only an answer of the client leads to."""

LIVE = frozenset(
    {ProposalStatus.SENT, ProposalStatus.VIEWED, ProposalStatus.INTERVIEWING, ProposalStatus.OFFER}
)
"""The states of an undecided proposal. Only an explicit correction changes any other state."""

SILENT = frozenset({ProposalStatus.SENT, ProposalStatus.VIEWED})
"""The states of a proposal whose answer is unknown: nobody has recorded an answer, nor that there was none."""

STANDING = LIVE | {ProposalStatus.HIRED, ProposalStatus.NO_ANSWER}
"""The states in which a second proposal of the same wallet for the same job is probably a mistake."""

LOST = frozenset(
    {
        ProposalStatus.DECLINED,
        ProposalStatus.WITHDRAWN,
        ProposalStatus.ARCHIVED,
        ProposalStatus.CLOSED,
    }
)
"""The states of a lost proposal, which may have a reason."""

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
"""The states that show an act of the client, which decides an open boost. Withdrawing is the freelancer's own act."""

_UNDECIDED = {BoostStatus.OPEN, BoostStatus.KEPT}
_CLIENT_UNKNOWN = {ProposalStatus.CLOSED, ProposalStatus.WITHDRAWN, ProposalStatus.NO_ANSWER}
"""The states that don't show whether the client ever acted on the proposal."""


@dataclass(frozen=True, slots=True)
class ProposalState:
    """The state of a proposal and of its boost.

    ``status_at``: when the status began (UTC ms). ``cost``, ``boost``: Connects paid at sending. ``viewed_at``: when the
    client first opened the proposal (UTC ms), None if unknown. ``value_cents``: of the offer or contract in US cents, None
    if unknown. ``lost_because``: the reason for a lost proposal, None if not typed and for all other proposals.
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
    """Return the state of a proposal just sent at ``at`` (UTC ms), for ``cost`` and ``boost`` Connects."""
    boost_status = BoostStatus.OPEN if boost else BoostStatus.NONE
    return ProposalState(proposal_id, ProposalStatus.SENT, at, boost_status, cost, boost)


def checked_step(typed: str) -> Step:
    """Return the step with this name, e.g. ``viewed`` or ``no answer``, in any case. Raises BadChoice for any other text."""
    return checked_choice(Step, "status", typed, typed.strip().lower().replace(" ", "_"))


def checked_reason(typed: str) -> LossReason:
    """Return the reason with this name, e.g. ``price``, in any case. Raises BadChoice for any other text."""
    return checked_choice(LossReason, "reason", typed, typed.strip().lower())


def is_loss(step: Step) -> bool:
    """Return True if ``step`` ends the proposal without a hire."""
    return step is not Step.OUTBID and _status_after(step) in LOST


def move(
    state: ProposalState,
    step: Step,
    at: int,
    value_cents: int | None = None,
    lost_because: LossReason | None = None,
    *,
    confirmed: bool = False,
) -> ProposalState:
    """Return the state after ``step`` happened at ``at`` (UTC ms).

    ``value_cents`` and ``lost_because`` replace the old ones if typed. The present status again changes nothing else.
    Raises StepBack for a step backwards, or from a state that isn't live, unless ``confirmed``; NoBoost for ``outbid``
    without a boost; UnknownProposal for a void proposal; NotLost for a reason with a step that is no loss.
    """
    if state.status is ProposalStatus.VOID:
        raise errors.UnknownProposal(given=str(state.proposal_id))
    if lost_because is not None and not is_loss(step):
        raise errors.NotLost(status=step)
    if value_cents is not None:
        state = replace(state, value_cents=value_cents)
    if step is Step.OUTBID:
        return _outbid(state, at, confirmed=confirmed)
    status = _status_after(step)
    if status is state.status:
        return with_loss_reason(state, lost_because) if lost_because else state
    if _is_step_back(state.status, status) and not confirmed:
        raise errors.StepBack(state.proposal_id, current=state.status, wanted=step)
    return replace(
        state,
        status=status,
        status_at=at,
        viewed_at=_viewed_at(state, status, at),
        boost_status=_boost_after(state, status),
        lost_because=lost_because or (state.lost_because if status in LOST else None),
    )


def with_loss_reason(state: ProposalState, reason: LossReason) -> ProposalState:
    """Return the state with ``reason``. Raises NotLost unless the proposal is lost."""
    if state.status not in LOST:
        raise errors.NotLost(status=state.status)
    return replace(state, lost_because=reason)


def close(state: ProposalState, outcome: JobOutcome, at: int) -> ProposalState:
    """Return the state after the job ended at ``at`` (UTC ms) with ``outcome``.

    A live proposal becomes ``closed``; any other keeps its status. An open boost becomes ``returned`` if the job was
    cancelled or removed and the proposal wasn't withdrawn; otherwise ``kept``, because it held its place until the end.
    """
    boost = state.boost_status
    if boost is BoostStatus.OPEN and state.status is not ProposalStatus.VOID:
        is_returned = outcome in BRINGS_BACK and state.status is not ProposalStatus.WITHDRAWN
        boost = BoostStatus.RETURNED if is_returned else BoostStatus.KEPT
    if state.status not in LIVE:
        return replace(state, boost_status=boost)
    return replace(state, status=ProposalStatus.CLOSED, status_at=at, boost_status=boost)


def _status_after(step: Step) -> ProposalStatus:
    """Return the status that a step other than ``outbid`` leads to."""
    return ProposalStatus.CLOSED if step is Step.GONE else ProposalStatus(step.value)


def _is_step_back(current: ProposalStatus, status: ProposalStatus) -> bool:
    if current is ProposalStatus.NO_ANSWER:
        return status is ProposalStatus.SENT
    if current not in LIVE or (status is ProposalStatus.NO_ANSWER and current in REPLIED):
        return True
    return status in FUNNEL and FUNNEL.index(status) < FUNNEL.index(current)


def _viewed_at(state: ProposalState, status: ProposalStatus, at: int) -> int | None:
    if status is ProposalStatus.SENT:
        return None
    if status is ProposalStatus.VIEWED and state.viewed_at is None:
        return at
    return state.viewed_at


def _boost_after(state: ProposalState, status: ProposalStatus) -> BoostStatus:
    """Return the boost's state after a change of status.

    An act of the client keeps an open boost. A correction to ``sent`` opens a kept boost again, as no act took place.
    """
    if state.boost_status not in _UNDECIDED:
        return state.boost_status
    if status is ProposalStatus.SENT:
        return BoostStatus.OPEN
    return BoostStatus.KEPT if status in INTERACTIONS else state.boost_status


def _outbid(state: ProposalState, at: int, *, confirmed: bool) -> ProposalState:
    """Return the state after another bid took the boost's place at ``at`` (UTC ms).

    An open boost becomes ``outbid``, and so does a kept one if the client's first act came later. If the job's end kept the
    boost, ``outbid`` is a correction and raises StepBack unless ``confirmed``. Any other boost stays as it is.
    """
    if state.boost_status is BoostStatus.NONE:
        raise errors.NoBoost(state.proposal_id)
    if state.boost_status not in _UNDECIDED:
        return state
    if state.boost_status is BoostStatus.KEPT:
        acted_at = _client_acted_at(state)
        if acted_at is None and state.status in _CLIENT_UNKNOWN:
            if not confirmed:
                raise errors.StepBack(state.proposal_id, current=state.status, wanted=Step.OUTBID)
        elif acted_at is None or at >= acted_at:
            return state
    return replace(state, boost_status=BoostStatus.OUTBID)


def _client_acted_at(state: ProposalState) -> int | None:
    """Return when the client first acted on the proposal (UTC ms); None if the state doesn't show the moment."""
    if state.viewed_at is not None:
        return state.viewed_at
    return state.status_at if state.status is ProposalStatus.INTERVIEWING else None
