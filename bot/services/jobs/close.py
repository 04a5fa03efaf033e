"""/job close: record how a post ended, and return Connects to the member who records it.

Notes, proposals and Connects change for this member only. A card of the post is marked, and its applicants are asked.
"""

from dataclasses import dataclass, replace

from bot import errors
from bot.domain.jobs.jobs import BRINGS_BACK, JobOutcome, checked_outcome
from bot.domain.ledger.wallets import Wallet
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.proposals.returns import Reason, verdict
from bot.services.idempotency import Request, keyed
from bot.services.jobs import sharing
from bot.services.jobs.finding import JobRef, find_job, ref
from bot.services.jobs.log import adopt
from bot.services.posting import consequences, post, reversing
from bot.services.posting import returns as returning
from bot.services.posting.returns import ReturnedSpend
from bot.services.posting.usable import find_usable
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Close, Job
from bot.store.ledger import entries
from bot.store.ledger.entries import Outstanding
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal


@dataclass(frozen=True, slots=True)
class ClosedProposal:
    """What the job's end did to one proposal. ``cost_back``, ``boost_back``: returned Connects.

    ``reason``: for the return, or for no return. ``boost_kept``: Connects of the boost that stay spent.
    """

    proposal_id: int
    status: ProposalStatus
    reason: Reason
    cost_back: int
    boost_back: int
    boost_kept: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The closed job. ``previous``: its outcome for the person before, None if it was open.

    ``proposals``: the person's own to the post. ``backs``: the returns, boosts first; one without a proposal is of a spend
    that was logged by hand for the job.
    ``taken_back``: Connects that an earlier outcome had returned and that are spent again. ``balance``: Connects now, None
    without a wallet. ``reported``: the card on this server's board was marked, and its other applicants are asked.
    """

    job: JobRef
    outcome: JobOutcome
    previous: JobOutcome | None
    proposals: tuple[ClosedProposal, ...]
    backs: tuple[ReturnedSpend, ...]
    taken_back: int
    balance: int | None
    reported: bool = False

    @property
    def returned(self) -> int:
        """All Connects that came back."""
        return sum(back.amount for back in self.backs)

    @property
    def lapsed(self) -> int:
        """How many of the returned Connects were past their expiry day, and so were lost at once."""
        return sum(back.lapsed for back in self.backs)


@dataclass(frozen=True, slots=True)
class Reopened:
    """A job after its last end was undone. ``outcome``: the one recorded before, None for an open job.

    ``taken_back``: Connects of the undone returns. ``balance``: Connects now, None without a wallet.
    """

    job: JobRef
    outcome: JobOutcome | None
    taken_back: int
    balance: int | None


def close(tx: Tx, who: Who, text: str, outcome: str, key: str, now: int) -> Closed:
    """Record the outcome of a job, end the person's own proposals to it, and write the returns that follow.

    An earlier outcome of the same person is undone first, unless both bring Connects back. Raises UnknownJob, BadChoice;
    HiredHere for a cancelled job that hired the person; UndoBlocked, NotUndoable, HistoryConflict where the returns of the
    earlier outcome can't be undone; KeyReused.
    """
    checked = checked_outcome(outcome)
    request = Request(Purpose.CLOSE, who.user_id, key, (text, checked), now)
    return keyed(tx, request, Closed, lambda write: _close(tx, who, text, checked, write, now))


def reopen(tx: Tx, who: Who, text: str, key: str, now: int) -> Reopened:
    """Undo the last outcome that the person recorded for the job, with the returns that it caused.

    A second request with the same key gets the first answer with the present balance. Raises UnknownJob, NothingToUndo
    (the person recorded no outcome), UndoBlocked, NotUndoable, HistoryConflict, KeyReused.
    """
    request = Request(Purpose.REOPEN, who.user_id, key, ("reopen", text), now)
    return keyed(
        tx,
        request,
        Reopened,
        lambda write: _reopen(tx, who, text, write, now),
        again=lambda first: _with_balance(tx, who, first, now),
    )


def _with_balance(tx: Tx, who: Who, reopened: Reopened, now: int) -> Reopened:
    """Return the answer with the present balance, unchanged where the person had no wallet at the first request."""
    if reopened.balance is None:
        return reopened
    return replace(reopened, balance=post.balance_of(tx, who, now))


def _close(tx: Tx, who: Who, text: str, outcome: JobOutcome, write: Write, now: int) -> Closed:
    visible = find_job(tx, who, text)
    job = adopt(tx, who, visible, now) if visible.own is None else visible.own
    wallet = find_usable(tx, who)
    sent = proposals.to_post(tx, wallet.id, job.id) if wallet else []
    if outcome is JobOutcome.CANCELLED and any(
        proposal.state.status is ProposalStatus.HIRED for proposal in sent
    ):
        raise errors.HiredHere(job_title=job.title)
    taken_back = _supersede(tx, who, wallet, job, outcome, write, now)
    ended: tuple[ClosedProposal, ...] = ()
    backs: tuple[ReturnedSpend, ...] = ()
    balance = None
    if wallet:
        spends: list[Outstanding] = []
        # Read again, as the undo of an earlier outcome may have changed the proposals.
        current = [proposals.get(tx, proposal.id) for proposal in sent]
        ended = tuple(_end(tx, proposal, outcome, spends, write, now) for proposal in current)
        if outcome in BRINGS_BACK:
            of_job = returning.outstanding(tx, wallet.id, job_id=job.id)
            spends += [spend for spend in of_job if spend.proposal_id is None]
        drafts = returning.drafts(who, spends, job.id, now, now)
        posted = post.post(tx, write, drafts, now)
        backs, balance = returning.returned_spends(posted, spends, now), posted.book.balance
    if jobs.get(tx, job.id).outcome is not outcome:
        jobs.add_close(tx, job.id, who.user_id, outcome, write.origin, now)
    reported = sharing.follow_close(tx, who, visible.card, outcome, was_own=visible.own is not None, now=now)
    return Closed(
        job=ref(visible),
        outcome=outcome,
        previous=job.outcome,
        proposals=ended,
        backs=backs,
        taken_back=taken_back,
        balance=balance,
        reported=reported,
    )


def _end(
    tx: Tx, proposal: Proposal, outcome: JobOutcome, spends: list[Outstanding], write: Write, now: int
) -> ClosedProposal:
    """End one proposal with the job, and append the spends of it that come back to ``spends``."""
    state = domain.close(proposal.state, outcome, now)
    if state != proposal.state or not proposals.is_closed(tx, proposal.id):
        proposals.add_event(tx, proposal.id, outcome, at=now, origin=write.origin, now=now)
        proposals.save(tx, state)
    outstanding = returning.outstanding_spends(tx, proposal.wallet_id, proposal.id)
    due = verdict(outcome, state, outstanding.cost, outstanding.boost)
    spends += outstanding.returned_by(due)
    return ClosedProposal(
        proposal.id, state.status, due.reason, due.cost_back, due.boost_back, due.boost_kept
    )


def _supersede(
    tx: Tx, who: Who, wallet: Wallet | None, job: Job, outcome: JobOutcome, write: Write, now: int
) -> int:
    """Undo the person's earlier outcomes that differ from the new one, and return the Connects that are spent again.

    An earlier outcome stays where both it and the new one bring Connects back.
    """
    earlier = jobs.closes(tx, job.id, who.user_id, wallet.id if wallet else None)
    contrary = [
        close
        for close in earlier
        if close.outcome is not outcome and not {close.outcome, outcome} <= BRINGS_BACK
    ]
    return sum(_undo_close(tx, who, wallet, close, write, now) for close in contrary)


def _reopen(tx: Tx, who: Who, text: str, write: Write, now: int) -> Reopened:
    visible = find_job(tx, who, text)
    job = visible.own
    if job is None:
        raise errors.NothingToUndo
    wallet = find_usable(tx, who)
    closes = jobs.closes(tx, job.id, who.user_id, wallet.id if wallet else None)
    if not closes:
        raise errors.NothingToUndo
    taken_back = _undo_close(tx, who, wallet, closes[-1], write, now)
    if visible.card is not None:
        sharing.follow_reopen(tx, visible.card, who.user_id, now)
    balance = post.balance_of(tx, who, now) if wallet else None
    return Reopened(ref(visible), jobs.get(tx, job.id).outcome, taken_back, balance)


def _undo_close(tx: Tx, who: Who, wallet: Wallet | None, close: Close, write: Write, now: int) -> int:
    """Undo one outcome with its events and returns, and return the Connects of these returns."""
    returns = entries.standing_siblings(tx, wallet.id, close.origin) if wallet else []
    if returns:
        reversing.reverse(tx, who, write, returns, now)
    if wallet:
        consequences.undo_item(tx, wallet.id, close.origin, now)
    else:
        jobs.undo_close(tx, close.origin, now)
    return sum(entry.amount for entry in returns)
