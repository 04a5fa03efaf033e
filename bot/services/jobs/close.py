"""/job close: how a post ended, and what comes back to the member who says so.

The outcome is the community's; proposals and Connects are touched in the member's own wallet only.
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
from bot.services.jobs.finding import JobRef, job_of, ref
from bot.services.posting import consequences, post, reversing
from bot.services.posting import returns as returning
from bot.services.posting.returns import Back
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Close, Job
from bot.store.ledger import entries, wallets
from bot.store.ledger.entries import Outstanding
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal


@dataclass(frozen=True, slots=True)
class ClosedProposal:
    """``reason``: why Connects came back, or why none did. ``boost_kept``: those of a boost that stay spent."""

    proposal_id: int
    status: ProposalStatus
    reason: Reason
    cost_back: int
    boost_back: int
    boost_kept: int


@dataclass(frozen=True, slots=True)
class Closed:
    """``previous``: what the job's outcome was before. ``backs``: boosts before costs, as Upwork lists them; those
    without a proposal were spent on the job by hand. ``taken_back``: Connects that an earlier closing had returned and
    this one takes again. ``balance``: None without a wallet.
    """

    job: JobRef
    outcome: JobOutcome
    previous: JobOutcome | None
    proposals: tuple[ClosedProposal, ...]
    backs: tuple[Back, ...]
    taken_back: int
    balance: int | None

    @property
    def returned(self) -> int:
        return sum(back.amount for back in self.backs)

    @property
    def lapsed(self) -> int:
        """Of what was returned, what had passed its day and was gone at once."""
        return sum(back.lapsed for back in self.backs)


@dataclass(frozen=True, slots=True)
class Reopened:
    """``outcome``: what the job's is now: what was said before, or None. ``taken_back``: Connects of returns undone."""

    job: JobRef
    outcome: JobOutcome | None
    taken_back: int
    balance: int | None


def close(tx: Tx, who: Who, text: str, outcome: str, key: str, now: int) -> Closed:
    """Raises UnknownJob, BadChoice, HiredHere; UndoBlocked or NotUndoable where an earlier closing's returns would have
    to be taken back and are gone."""
    ended = checked_outcome(outcome)
    request = Request(Purpose.CLOSE, who.user_id, key, (text, ended), now)
    return keyed(tx, request, Closed, lambda write: _close(tx, who, text, ended, write, now))


def reopen(tx: Tx, who: Who, text: str, key: str, now: int) -> Reopened:
    """Take back what the person last said of the job's end, with what it had returned to them. Asked again, it says the
    same, with the balance as it is by then.

    Raises UnknownJob, NothingToUndo (they have said nothing), UndoBlocked, NotUndoable.
    """
    request = Request(Purpose.REOPEN, who.user_id, key, ("reopen", text), now)
    done = keyed(tx, request, Reopened, lambda write: _reopen(tx, who, text, write, now))
    return done if done.balance is None else replace(done, balance=_balance(tx, who, now))


def _close(tx: Tx, who: Who, text: str, outcome: JobOutcome, write: Write, now: int) -> Closed:
    job = job_of(tx, who, text)
    wallet = wallets.find_of(tx, who.user_id)
    sent = proposals.to_post(tx, wallet.id, job.id) if wallet else []
    if outcome is JobOutcome.CANCELLED and any(one.state.status is ProposalStatus.HIRED for one in sent):
        raise errors.HiredHere(job_title=job.title)
    taken_back = _supersede(tx, who, wallet, job, outcome, write, now)
    told: tuple[ClosedProposal, ...] = ()
    backs: tuple[Back, ...] = ()
    balance = None
    if wallet:
        spends: list[Outstanding] = []
        told = tuple(_end(tx, proposals.get(tx, one.id), outcome, spends, write, now) for one in sent)
        if outcome in BRINGS_BACK:
            loose = returning.outstanding(tx, wallet.id, job_id=job.id)
            spends += [spend for spend in loose if spend.proposal_id is None]
        drafts = returning.drafts(who, spends, job.id, now, now)
        posted = post.post(tx, write, drafts, now)
        backs, balance = returning.backs(posted, spends, now), posted.book.balance
    for job_id in {job.id, *(one.job_id for one in sent)}:
        if jobs.get(tx, job_id).outcome is not outcome:
            jobs.add_close(tx, job_id, who.user_id, outcome, write.origin, now)
    return Closed(
        job=ref(job),
        outcome=outcome,
        previous=job.outcome,
        proposals=told,
        backs=backs,
        taken_back=taken_back,
        balance=balance,
    )


def _end(
    tx: Tx, proposal: Proposal, outcome: JobOutcome, spends: list[Outstanding], write: Write, now: int
) -> ClosedProposal:
    """Move one proposal; what comes back of it is added to ``spends``."""
    state = domain.close(proposal.state, outcome, now)
    if state != proposal.state or not proposals.is_closed(tx, proposal.id):
        proposals.add_event(tx, proposal.id, outcome, at=now, origin=write.origin, now=now)
        proposals.save(tx, state)
    outs = returning.outs(tx, proposal.wallet_id, proposal.id)
    found = verdict(outcome, state, outs.cost, outs.boost)
    spends += outs.given_back(found)
    return ClosedProposal(
        proposal.id, state.status, found.reason, found.cost_back, found.boost_back, found.boost_kept
    )


def _supersede(
    tx: Tx, who: Who, wallet: Wallet | None, job: Job, outcome: JobOutcome, write: Write, now: int
) -> int:
    """Take back what the person said before, where the new outcome brings back something else; the Connects taken."""
    said = jobs.closes(tx, job.id, who.user_id, wallet.id if wallet else None)
    other = [
        close
        for close in said
        if close.outcome is not outcome and not {close.outcome, outcome} <= BRINGS_BACK
    ]
    return sum(_take_back(tx, who, wallet, close, write, now) for close in other)


def _reopen(tx: Tx, who: Who, text: str, write: Write, now: int) -> Reopened:
    job = job_of(tx, who, text)
    wallet = wallets.find_of(tx, who.user_id)
    said = jobs.closes(tx, job.id, who.user_id, wallet.id if wallet else None)
    if not said:
        raise errors.NothingToUndo
    taken_back = _take_back(tx, who, wallet, said[-1], write, now)
    balance = _balance(tx, who, now) if wallet else None
    return Reopened(ref(job), jobs.get(tx, job.id).outcome, taken_back, balance)


def _balance(tx: Tx, who: Who, now: int) -> int:
    return post.present(tx, post.wallet_of(tx, who), now).balance


def _take_back(tx: Tx, who: Who, wallet: Wallet | None, close: Close, write: Write, now: int) -> int:
    returns = entries.standing_siblings(tx, wallet.id, close.origin) if wallet else []
    if returns:
        reversing.reverse(tx, who, write, returns, now)
    if wallet:
        consequences.take_back(tx, wallet.id, close.origin, now)
    else:
        jobs.undo_close(tx, close.origin, now)
    return sum(entry.amount for entry in returns)
