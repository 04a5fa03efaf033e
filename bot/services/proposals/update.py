"""/proposal update: record a step of a proposal, and return its boost if that was outbid."""

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
from bot.services.posting.counted import is_counted, post_told
from bot.services.posting.returns import ReturnedSpend
from bot.services.proposals import finding
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal


@dataclass(frozen=True, slots=True)
class UpdateProposal:
    """A step of a proposal. ``proposal``: its id, or its job's link, id or title. ``status``: a Step.

    ``value_cents``: the offer or contract in US cents, None if unknown. ``on``: the day of the step, None for now.
    ``confirmed``: record it even if the step leads back. ``reason``: a LossReason for a lost proposal, None if unknown.
    """

    proposal: str
    status: str
    value_cents: int | None = None
    on: date | None = None
    confirmed: bool = False
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Updated:
    """The state before and after a step. ``at``: UTC ms. ``changed``: False if the proposal had this state already.

    ``reason``: for the returns ``backs``, or for none. ``boost_kept``: Connects of the boost that stay spent.
    ``cost_out``, ``boost_out``: Connects that have not been returned. ``balance``: Connects now. ``stated``: the returns are
    dated before /start, whose balance counts them already.
    """

    proposal_id: int
    job: JobRef
    before: ProposalState
    after: ProposalState
    step: Step
    at: int
    changed: bool
    reason: Reason
    backs: tuple[ReturnedSpend, ...]
    boost_kept: int
    cost_out: int
    boost_out: int
    balance: int
    stated: bool = False

    @property
    def returned(self) -> int:
        """All Connects that came back."""
        return sum(back.amount for back in self.backs)

    @property
    def lapsed(self) -> int:
        """How many of the returned Connects were past their expiry day, and so were lost at once."""
        return sum(back.lapsed for back in self.backs)


@dataclass(frozen=True, slots=True)
class Explained:
    """A lost proposal after the reason for the loss was recorded."""

    proposal_id: int
    job: JobRef
    state: ProposalState


@dataclass(frozen=True, slots=True)
class Retracted:
    """A retracted proposal. ``entries``: its reversed entries, none for a free proposal. ``balance``: Connects now."""

    proposal_id: int
    job: JobRef
    entries: tuple[reversing.UndoneEntry, ...]
    balance: int


def update(tx: Tx, who: Who, ask: UpdateProposal, key: str, now: int) -> Updated:
    """Record a step of a proposal and write the return of an outbid boost. Raises NotStarted, UnknownProposal, BadChoice,
    BadMoney, DayOutOfRange, NoBoost, NotLost, StepBack (unless ``confirmed``), HistoryConflict, KeyReused."""
    step = domain.checked_step(ask.status)
    if ask.value_cents is not None and not 0 <= ask.value_cents <= HIGHEST_CENTS:
        raise errors.BadMoney(highest_cents=HIGHEST_CENTS)
    request = Request(Purpose.UPDATE, who.user_id, key, ask, now)
    return keyed(tx, request, Updated, lambda write: _update(tx, who, ask, step, write, now))


def explain(tx: Tx, who: Who, text: str, typed_reason: str, key: str, now: int) -> Explained:
    """Record why a proposal was lost, in place of an earlier reason. ``typed_reason``: a LossReason.

    Raises NotStarted, UnknownProposal, BadChoice, NotLost, KeyReused.
    """
    reason = domain.checked_reason(typed_reason)
    request = Request(Purpose.EXPLAIN, who.user_id, key, ("because", text, reason), now)
    return keyed(tx, request, Explained, lambda _: _explain(tx, who, text, reason))


def retract(tx: Tx, who: Who, text: str, key: str, now: int) -> Retracted:
    """Make a proposal void, as if it had never been sent, and reverse its spends and returns.

    A second request with the same key gets the first answer with the present balance. Raises NotStarted, UnknownProposal,
    UndoBlocked (returned Connects have been spent since), NotUndoable, HistoryConflict, KeyReused.
    """
    request = Request(Purpose.RETRACT, who.user_id, key, ("retract", text), now)
    return keyed(
        tx,
        request,
        Retracted,
        lambda write: _retract(tx, who, text, write, now),
        again=lambda first: replace(first, balance=post.balance_of(tx, who, now)),
    )


def _update(tx: Tx, who: Who, ask: UpdateProposal, step: Step, write: Write, now: int) -> Updated:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    proposal = finding.find(tx, who, wallet.id, ask.proposal)
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
    outstanding = returns.outstanding_spends(tx, wallet.id, proposal.id)
    due = verdict(step, after, outstanding.cost, outstanding.boost)
    spends = outstanding.returned_by(due)
    drafts = returns.drafts(who, spends, proposal.job_id, at, now)
    posted = post_told(tx, write, drafts, now, wallet=wallet)
    return Updated(
        proposal_id=proposal.id,
        job=ref(jobs.get(tx, proposal.job_id)),
        before=before,
        after=after,
        step=step,
        at=at,
        changed=after != before,
        reason=due.reason,
        backs=returns.returned_spends(posted, spends, now),
        boost_kept=due.boost_kept,
        cost_out=outstanding.cost - due.cost_back,
        boost_out=outstanding.boost - due.boost_back,
        balance=posted.book.balance,
        stated=bool(drafts) and is_counted(wallet, at),
    )


def _explain(tx: Tx, who: Who, text: str, reason: LossReason) -> Explained:
    """Store the reason with the event of the loss, so that an undo of the event removes the reason too."""
    proposal = finding.find(tx, who, post.wallet_of(tx, who).id, text)
    state = domain.with_loss_reason(proposal.state, reason)
    losses = [event for event in proposals.events(tx, proposal.id) if _is_loss(event.what, state.status)]
    proposals.set_reason(tx, losses[-1].id, reason)
    proposals.save(tx, state)
    return Explained(proposal.id, ref(jobs.get(tx, proposal.job_id)), state)


def _is_loss(what: Step | JobOutcome, status: ProposalStatus) -> bool:
    """Return True if an event of this kind leads to the lost status ``status``."""
    if status is ProposalStatus.CLOSED:
        return isinstance(what, JobOutcome) or what is Step.GONE
    return what == status


def _retract(tx: Tx, who: Who, text: str, write: Write, now: int) -> Retracted:
    wallet = post.wallet_of(tx, who)
    proposal = finding.find(tx, who, wallet.id, text)
    group = _written_for(tx, proposal)
    undone = reversing.reverse(tx, who, write, group, now, wallet=wallet) if group else None
    consequences.void(tx, proposal, now)
    job = ref(jobs.get(tx, proposal.job_id))
    if undone is None:
        return Retracted(proposal.id, job, (), post.present(tx, wallet, now).balance)
    return Retracted(proposal.id, job, undone.entries, undone.balance)


def _written_for(tx: Tx, proposal: Proposal) -> list[Entry]:
    """Return the proposal's standing spends, the corrections written with them, and its standing returns."""
    sent = next(event for event in proposals.events(tx, proposal.id) if event.what is Step.SENT)
    written = entries.standing_siblings(tx, proposal.wallet_id, sent.origin)
    written_ids = {entry.id for entry in written}
    later = [entry for entry in entries.of_proposal(tx, proposal.id) if entry.id not in written_ids]
    return [*written, *later]
