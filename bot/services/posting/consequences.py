"""What hangs on entries and follows when they are taken back: a proposal's state, a job's outcome.

A proposal's state is a fold over its events that stand, so that one can be taken out of the middle.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import PROPOSAL_SPENDS, Entry, Kind
from bot.domain.ledger.writes import Origin
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import LOST, BoostStatus, ProposalState, ProposalStatus, Step
from bot.services.posting import returns
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.proposals import Proposal, ProposalEvent


def entries_undone(tx: Tx, undone: Sequence[Entry], now: int) -> None:
    """Let proposals and jobs follow the reversal of these entries, which has been written.

    A spend undone: the proposal never was. A boost undone: it had none. Returns undone: the step that brought them
    back is taken back, and where it was the closing of the job, with the last of its returns that is too.
    """
    for entry in undone:
        if entry.kind is Kind.RETURN:
            _return_undone(tx, entry, now)
        elif entry.proposal_id is not None and entry.kind in PROPOSAL_SPENDS:
            _spend_undone(tx, entry, now)


def returned(tx: Tx, back: Sequence[Entry]) -> None:
    """Let proposals follow returns that were written without a step of theirs: by hand."""
    for proposal_id in {entry.proposal_id for entry in back}:
        if proposal_id is not None:
            refold(tx, proposals.get(tx, proposal_id))


def take_back(tx: Tx, wallet_id: int, origin: Origin, now: int) -> None:
    """Take back all that this item of a write said of the wallet's proposals and of a job's end."""
    for proposal_id in proposals.ids_with_event(tx, wallet_id, origin):
        proposals.undo_events(tx, proposal_id, origin, now)
        refold(tx, proposals.get(tx, proposal_id))
    jobs.undo_close(tx, origin, now)


def void(tx: Tx, proposal: Proposal, now: int) -> None:
    """The proposal never was."""
    for event in proposals.events(tx, proposal.id):
        proposals.undo_event(tx, event.id, now)
    proposals.save(tx, replace(proposal.state, status=ProposalStatus.VOID, status_at=now))


def recount(tx: Tx, proposal: Proposal, now: int) -> None:
    """Let a proposal have cost what stands of its spends; where none does, it never was."""
    spent = [entry for entry in entries.of_proposal(tx, proposal.id) if entry.kind in PROPOSAL_SPENDS]
    if not spent:
        void(tx, proposal, now)
        return
    for kind in (Kind.SPEND, Kind.BOOST):
        amount = -sum(entry.amount for entry in spent if entry.kind is kind)
        proposals.set_spent(tx, proposal.id, kind, amount)
    refold(tx, proposals.get(tx, proposal.id))


def refold(tx: Tx, proposal: Proposal) -> None:
    """Store the state that follows from the events that stand."""
    proposals.save(tx, folded(tx, proposal))


def folded(tx: Tx, proposal: Proposal) -> ProposalState:
    """The state that follows from the events that stand. What is void stays void."""
    if proposal.state.status is ProposalStatus.VOID:
        return proposal.state
    state = domain.sent(proposal.id, proposal.sent_at, proposal.state.cost, proposal.state.boost)
    for event in proposals.events(tx, proposal.id):
        state = _after(state, event)
    out = returns.outs(tx, proposal.wallet_id, proposal.id).boost
    if out and state.boost_status is BoostStatus.RETURNED:
        return replace(
            state, boost_status=BoostStatus.KEPT
        )  # only that return was taken back, not the closing
    if not out and state.boost_status in {BoostStatus.OPEN, BoostStatus.KEPT}:
        return replace(state, boost_status=BoostStatus.RETURNED)  # it was added by hand
    return state


def _after(state: ProposalState, event: ProposalEvent) -> ProposalState:
    if isinstance(event.what, JobOutcome):
        return _ended(domain.close(state, event.what, event.at), event)
    if event.what is Step.OUTBID and not state.boost:
        return state  # the boost was undone since
    return domain.move(state, event.what, event.at, event.value_cents, event.lost_because, confirmed=True)


def _ended(state: ProposalState, event: ProposalEvent) -> ProposalState:
    if event.lost_because is None or state.status not in LOST:
        return state
    return domain.with_loss_reason(state, event.lost_because)


def _spend_undone(tx: Tx, entry: Entry, now: int) -> None:
    assert entry.proposal_id is not None
    proposal = proposals.get(tx, entry.proposal_id)
    if proposal.state.status is ProposalStatus.VOID:
        return
    recount(tx, proposal, now)


def _return_undone(tx: Tx, entry: Entry, now: int) -> None:
    standing = entries.standing_siblings(tx, entry.wallet_id, entry.origin)
    if not standing:
        take_back(tx, entry.wallet_id, entry.origin, now)
    elif entry.proposal_id is not None and all(other.proposal_id != entry.proposal_id for other in standing):
        proposals.undo_events(tx, entry.proposal_id, entry.origin, now)
    returned(tx, [entry])
