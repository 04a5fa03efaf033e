"""/proposal update: a step that a proposal made, and the boost that comes back when it was outbid."""

from dataclasses import dataclass, replace
from datetime import date

from bot import errors
from bot.domain.jobs.jobs import HIGHEST_CENTS, JobOutcome
from bot.domain.ledger.entries import Entry
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import LossReason, ProposalState, ProposalStatus, Step
from bot.domain.proposals.returns import Reason, verdict
from bot.domain.time.calendar import day_of, within
from bot.services.idempotency import Request, keyed
from bot.services.jobs.finding import JobRef, ref
from bot.services.posting import consequences, post, returns, reversing
from bot.services.posting.returns import Back
from bot.services.proposals import show
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal


@dataclass(frozen=True, slots=True)
class UpdateProposal:
    """``proposal``: its id, or its job's link, id or title. ``status``: a Step. ``value_cents``: of offer or contract.

    ``confirmed``: a step back is meant. ``reason``: a LossReason.
    """

    proposal: str
    status: str
    value_cents: int | None = None
    on: date | None = None
    confirmed: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Updated:
    """``changed``: False where it stood so already. ``reason``: why ``backs`` came back, or why nothing did.

    ``cost_out``, ``boost_out``: Connects that have not come back.
    """

    proposal_id: int
    job: JobRef
    before: ProposalState
    after: ProposalState
    step: Step
    at: int
    changed: bool
    reason: Reason
    backs: tuple[Back, ...]
    boost_kept: int
    cost_out: int
    boost_out: int
    balance: int

    @property
    def returned(self) -> int:
        return sum(back.amount for back in self.backs)

    @property
    def lapsed(self) -> int:
        """Of what was returned, what had passed its day and was gone at once."""
        return sum(back.lapsed for back in self.backs)


@dataclass(frozen=True, slots=True)
class Explained:
    """What a proposal was lost for, written down."""

    proposal_id: int
    job: JobRef
    state: ProposalState


@dataclass(frozen=True, slots=True)
class Retracted:
    """``entries``: what was reversed for it; none for a proposal that had cost nothing."""

    proposal_id: int
    job: JobRef
    entries: tuple[reversing.UndoneEntry, ...]
    balance: int


def update(tx: Tx, who: Who, ask: UpdateProposal, key: str, now: int) -> Updated:
    """Raises NotStarted, UnknownProposal, BadChoice, BadMoney, DayOutOfRange, NoBoost, NotLost, StepBack (unless
    confirmed)."""
    step = domain.checked_step(ask.status)
    if ask.value_cents is not None and not 0 <= ask.value_cents <= HIGHEST_CENTS:
        raise errors.BadMoney(highest_cents=HIGHEST_CENTS)
    request = Request(Purpose.UPDATE, who.user_id, key, ask, now)
    return keyed(tx, request, Updated, lambda write: _update(tx, who, ask, step, write, now))


def explain(tx: Tx, who: Who, text: str, given: str, key: str, now: int) -> Explained:
    """Say what a lost proposal was lost for, or say it anew. Raises NotStarted, UnknownProposal, BadChoice, NotLost."""
    reason = domain.checked_reason(given)
    request = Request(Purpose.EXPLAIN, who.user_id, key, ("because", text, reason), now)
    return keyed(tx, request, Explained, lambda _: _explain(tx, who, text, reason))


def retract(tx: Tx, who: Who, text: str, key: str, now: int) -> Retracted:
    """The proposal never was: whatever was spent on it and came back of it is reversed. Asked again, it says the same, with
    the balance as it is by then.

    Raises NotStarted, UnknownProposal, UndoBlocked (what came back has been spent since), NotUndoable.
    """
    request = Request(Purpose.RETRACT, who.user_id, key, ("retract", text), now)
    done = keyed(tx, request, Retracted, lambda write: _retract(tx, who, text, write, now))
    return replace(done, balance=post.present(tx, post.wallet_of(tx, who), now).balance)


def _update(tx: Tx, who: Who, ask: UpdateProposal, step: Step, write: Write, now: int) -> Updated:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    proposal = show.find(tx, who, ask.proposal)
    at = post.moment(wallet, ask.on, now)
    within(day_of(at), day_of(proposal.sent_at), day_of(now))
    before = proposal.state
    reason = domain.checked_reason(ask.reason) if ask.reason else None
    after = domain.move(before, step, at, ask.value_cents, reason, confirmed=ask.confirmed)
    if after != before:
        proposals.add_event(
            tx,
            proposal.id,
            step,
            at=at,
            value_cents=ask.value_cents,
            origin=write.origin,
            now=now,
            lost_because=reason,
        )
        proposals.save(tx, after)
    outs = returns.outs(tx, wallet.id, proposal.id)
    found = verdict(step, after, outs.cost, outs.boost)
    spends = outs.given_back(found)
    drafts = returns.drafts(who, spends, proposal.job_id, at, now)
    posted = post.post(tx, write, drafts, now)
    return Updated(
        proposal_id=proposal.id,
        job=ref(jobs.get(tx, proposal.job_id)),
        before=before,
        after=after,
        step=step,
        at=at,
        changed=after != before,
        reason=found.reason,
        backs=returns.backs(posted, spends, now),
        boost_kept=found.boost_kept,
        cost_out=outs.cost - found.cost_back,
        boost_out=outs.boost - found.boost_back,
        balance=posted.book.balance,
    )


def _explain(tx: Tx, who: Who, text: str, reason: LossReason) -> Explained:
    """The reason goes with the event that told of the loss, and goes when that one is taken back."""
    proposal = show.find(tx, who, text)
    state = domain.with_loss_reason(proposal.state, reason)
    told = [event for event in proposals.events(tx, proposal.id) if _tells(event.what, state.status)]
    proposals.set_reason(tx, told[-1].id, reason)
    proposals.save(tx, state)
    return Explained(proposal.id, ref(jobs.get(tx, proposal.job_id)), state)


def _tells(what: Step | JobOutcome, status: ProposalStatus) -> bool:
    return isinstance(what, JobOutcome) if status is ProposalStatus.CLOSED else what == status


def _retract(tx: Tx, who: Who, text: str, write: Write, now: int) -> Retracted:
    proposal = show.find(tx, who, text)
    group = _written_for(tx, proposal)
    undone: tuple[reversing.UndoneEntry, ...] = ()
    if group:
        undone = reversing.reverse(tx, who, write, group, now).entries
    consequences.void(tx, proposal, now)
    balance = post.present(tx, post.wallet_of(tx, who), now).balance
    return Retracted(proposal.id, ref(jobs.get(tx, proposal.job_id)), undone, balance)


def _written_for(tx: Tx, proposal: Proposal) -> list[Entry]:
    """All that stands of the proposal: its spends with what was corrected for them, and what came back."""
    sent = next(event for event in proposals.events(tx, proposal.id) if event.what is Step.SENT)
    written = entries.standing_siblings(tx, proposal.wallet_id, sent.origin)
    known = {entry.id for entry in written}
    outcome = [entry for entry in entries.of_proposal(tx, proposal.id) if entry.id not in known]
    return [*written, *outcome]
