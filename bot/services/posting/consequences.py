"""Keep proposals and jobs in line with entries and events that are undone.

The state of a proposal is computed from those of its events that stand, in their order, so any event can be undone.
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


def follow_reversals(tx: Tx, reversed_entries: Sequence[Entry], now: int) -> None:
    """Update proposals and jobs after the reversals of ``reversed_entries`` have been written.

    A proposal whose cost and boost are reversed becomes void; one that keeps its cost only loses its boost. A reversed
    return undoes the step that caused it. The end of a job is undone with the last return that it caused.
    """
    for entry in reversed_entries:
        if entry.kind is Kind.RETURN:
            _follow_return_reversal(tx, entry, now)
        elif entry.proposal_id is not None and entry.kind in PROPOSAL_SPENDS:
            _follow_spend_reversal(tx, entry.proposal_id, now)


def follow_returns(tx: Tx, by_hand: Sequence[Entry]) -> None:
    """Update the proposals of returns that were written by hand, without a step of the proposal."""
    for proposal_id in {entry.proposal_id for entry in by_hand}:
        if proposal_id is not None:
            store_state(tx, proposals.get(tx, proposal_id))


def undo_item(tx: Tx, wallet_id: int, origin: Origin, now: int) -> None:
    """Undo the events of the wallet's proposals and the job's end that were recorded by this item of a write."""
    for proposal_id in proposals.ids_with_event(tx, wallet_id, origin):
        proposals.undo_events(tx, proposal_id, origin, now)
        store_state(tx, proposals.get(tx, proposal_id))
    jobs.undo_close(tx, origin, now)


def void(tx: Tx, proposal: Proposal, now: int) -> None:
    """Undo all events of a proposal and make it void, as if it had never been sent."""
    for event in proposals.events(tx, proposal.id):
        proposals.undo_event(tx, event.id, now)
    proposals.save(tx, replace(proposal.state, status=ProposalStatus.VOID, status_at=now))


def recount(tx: Tx, proposal: Proposal, now: int) -> None:
    """Set a proposal's cost and boost to its standing spends, and make it void where none stands."""
    spent = [entry for entry in entries.of_proposal(tx, proposal.id) if entry.kind in PROPOSAL_SPENDS]
    if not spent:
        void(tx, proposal, now)
        return
    for kind in (Kind.SPEND, Kind.BOOST):
        amount = -sum(entry.amount for entry in spent if entry.kind is kind)
        proposals.set_spent(tx, proposal.id, kind, amount)
    store_state(tx, proposals.get(tx, proposal.id))


def store_state(tx: Tx, proposal: Proposal) -> None:
    """Compute the proposal's state from its standing events, and store it."""
    proposals.save(tx, state_of_events(tx, proposal))


def state_of_events(tx: Tx, proposal: Proposal) -> ProposalState:
    """Return the state that follows from the proposal's standing events and returns.

    A void proposal keeps its state. The boost counts as returned only if none of its Connects is outstanding.
    """
    if proposal.state.status is ProposalStatus.VOID:
        return proposal.state
    state = domain.sent(proposal.id, proposal.sent_at, proposal.state.cost, proposal.state.boost)
    for event in proposals.events(tx, proposal.id):
        state = _after(state, event)
    outstanding = returns.outstanding_spends(tx, proposal.wallet_id, proposal.id).boost
    if outstanding and state.boost_status is BoostStatus.RETURNED:
        # Only the return of the boost was undone, not the end of the job that had caused the return.
        return replace(state, boost_status=BoostStatus.KEPT)
    if not outstanding and state.boost_status in {BoostStatus.OPEN, BoostStatus.KEPT}:
        # The return of the boost was added by hand.
        return replace(state, boost_status=BoostStatus.RETURNED)
    return state


def _after(state: ProposalState, event: ProposalEvent) -> ProposalState:
    """Return the state after one event. An outbid event changes nothing if the boost itself was undone later."""
    if isinstance(event.what, JobOutcome):
        return _with_loss_reason(domain.close(state, event.what, event.at), event)
    if event.what is Step.OUTBID and not state.boost:
        return state
    return domain.move(state, event.what, event.at, event.value_cents, event.lost_because, confirmed=True)


def _with_loss_reason(state: ProposalState, event: ProposalEvent) -> ProposalState:
    """Return the state with the reason for the loss that the event has, unchanged where there is none or no loss."""
    if event.lost_because is None or state.status not in LOST:
        return state
    return domain.with_loss_reason(state, event.lost_because)


def _follow_spend_reversal(tx: Tx, proposal_id: int, now: int) -> None:
    proposal = proposals.get(tx, proposal_id)
    if proposal.state.status is not ProposalStatus.VOID:
        recount(tx, proposal, now)


def _follow_return_reversal(tx: Tx, entry: Entry, now: int) -> None:
    """Update proposals and the job after the reversal of one return.

    With the last standing return of a write's item everything of the item is undone; with the last return of one proposal
    only that proposal's events of the item.
    """
    standing = entries.standing_siblings(tx, entry.wallet_id, entry.origin)
    if not standing:
        undo_item(tx, entry.wallet_id, entry.origin, now)
    elif entry.proposal_id is not None and all(other.proposal_id != entry.proposal_id for other in standing):
        proposals.undo_events(tx, entry.proposal_id, entry.origin, now)
    follow_returns(tx, [entry])
