"""/proposal list and /proposal show: proposals with their costs and lots, their returns, and what may still come back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot import errors
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import PROPOSAL_SPENDS, Entry, Kind
from bot.domain.ledger.wallets import Wallet
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import LIVE, BoostStatus, ProposalState, ProposalStatus, Step
from bot.domain.proposals.returns import Prospect, ReturnVerdict, verdict
from bot.domain.time.calendar import day_start
from bot.services.jobs.finding import JobRef, ref, shortened
from bot.services.posting import post, returns
from bot.services.posting.lots_used import LotPart, stored_parts
from bot.services.posting.returns import OutstandingSpends, ReturnedSpend
from bot.services.proposals import finding, return_watch
from bot.services.proposals.return_watch import NoReturn, WatchedProposal
from bot.services.who import Who
from bot.store import drafts, interviews, jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import entries, takes
from bot.store.proposals import Proposal, ProposalEvent, ProposalFilter

PAGE = 5
"""Proposals on a page of the list."""
ANY = "all"
"""The filter for proposals of every status but void."""
UNDECIDED = "live"
"""The filter for proposals that the client has not decided yet."""
RETURNS = "returns"
"""The filter for proposals that may still bring Connects back."""


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal in a list. ``sent_at``: UTC ms. ``out``: Connects of cost and boost that have not been returned.

    ``job_outcome``: how the job ended according to the member, else to a report on its card, None for an open job; the
    proposal itself may still be undecided. ``prospect``: what may come back, only with the filter RETURNS.
    """

    id: int
    job: JobRef
    sent_at: int
    invited: bool
    state: ProposalState
    out: int
    job_outcome: JobOutcome | None
    prospect: Prospect | None = None


@dataclass(frozen=True, slots=True)
class ProposalPage:
    """A page of the list, newest proposal first. ``page`` counts from 0; ``total``: proposals on all ``pages``.

    ``status``, ``since``: the filters of the page. ``balance``: Connects now. Only with the filter RETURNS: ``possible``,
    the Connects that may come back, and ``excluded``, the proposals that will bring nothing back.
    """

    rows: tuple[ProposalRow, ...]
    page: int
    pages: int
    total: int
    status: str
    since: date | None
    balance: int
    possible: int = 0
    excluded: tuple[NoReturn, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposalView:
    """One proposal. ``paid_cost``, ``paid_boost``: the lots that paid. ``backs``: the returns, oldest first.

    ``cost_out``, ``boost_out``: Connects that have not been returned. ``if_cancelled``: what comes back if the client
    closes the job before any contract. ``if_outbid``: what comes back of the boost if it is outbid, None without a boost.
    ``steps``: the standing events in the order of writing. ``entry_id``: the first standing spend, None for a free one.
    ``posted_at``, ``sent_at``: UTC ms. ``job_outcome``: as in ProposalRow. ``balance``: Connects now. ``drafted_with``: the
    name and version of the template, None for none and for a deleted one. ``interview_at``: when the interview is (UTC ms),
    None for no time, and if it was called off.
    """

    id: int
    job: JobRef
    posted_at: int | None
    job_outcome: JobOutcome | None
    sent_at: int
    invited: bool
    note: str
    state: ProposalState
    steps: tuple[ProposalEvent, ...]
    paid_cost: tuple[LotPart, ...]
    paid_boost: tuple[LotPart, ...]
    backs: tuple[ReturnedSpend, ...]
    cost_out: int
    boost_out: int
    if_cancelled: ReturnVerdict
    if_outbid: ReturnVerdict | None
    entry_id: int | None
    balance: int
    drafted_with: tuple[str, int] | None
    interview_at: int | None


def list_proposals(
    tx: Tx, who: Who, status: str | None, since: date | None, page: int, now: int
) -> ProposalPage:
    """Return page ``page`` (from 0; the last one if larger) of the person's own proposals, newest first.

    ``status``: a ProposalStatus, outbid, ANY (also for None), UNDECIDED or RETURNS. ``since``: the first day of sending,
    None for all. Raises NotStarted, BadChoice.
    """
    wallet = post.wallet_of(tx, who)
    chosen = (status or ANY).strip().lower()
    since = post.begun_day(wallet, since, now) if since else None
    if chosen == RETURNS:
        return _returns(tx, wallet, since, page, now)
    filters = _filter(chosen, since)
    total = proposals.count(tx, wallet.id, filters)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 0), pages - 1)
    listed = proposals.page(tx, wallet.id, filters, PAGE, page * PAGE)
    rows = tuple(_row(tx, proposal, _connects_out(tx, proposal)) for proposal in listed)
    return ProposalPage(
        rows=rows,
        page=page,
        pages=pages,
        total=total,
        status=chosen,
        since=since,
        balance=post.present(tx, wallet, now).balance,
    )


def show(tx: Tx, who: Who, text: str, now: int) -> ProposalView:
    """Return the person's proposal that ``text`` means, as ``finding.find``. Raises NotStarted, UnknownProposal."""
    wallet = post.wallet_of(tx, who)
    proposal = finding.find(tx, who, wallet.id, text)
    job, state = jobs.get(tx, proposal.job_id), proposal.state
    outstanding = returns.outstanding_spends(tx, wallet.id, proposal.id)
    standing = entries.of_proposal(tx, proposal.id)
    spent = [entry for entry in standing if entry.kind in PROPOSAL_SPENDS]
    return ProposalView(
        id=proposal.id,
        job=ref(job),
        posted_at=job.posted_at,
        job_outcome=job.outcome or proposals.reported_end(tx, proposal.id),
        sent_at=proposal.sent_at,
        invited=proposal.invited,
        note=proposal.note,
        state=state,
        steps=tuple(proposals.events(tx, proposal.id)),
        paid_cost=_paid(tx, (entry for entry in spent if entry.kind is Kind.SPEND)),
        paid_boost=_paid(tx, (entry for entry in spent if entry.kind is Kind.BOOST)),
        backs=tuple(
            _returned_spend(tx, entry, spent, now) for entry in standing if entry.kind is Kind.RETURN
        ),
        cost_out=outstanding.cost,
        boost_out=outstanding.boost,
        if_cancelled=_if_cancelled(state, outstanding, now),
        if_outbid=_if_outbid(state, outstanding, now),
        entry_id=spent[0].id if spent else None,
        balance=post.present(tx, wallet, now).balance,
        drafted_with=drafts.name_of(tx, proposal.id),
        interview_at=interviews.stands_at(tx, proposal.id),
    )


def _filter(status: str, since: date | None) -> ProposalFilter:
    """Return the filter for a typed status and a first day of sending. Raises BadChoice for an unknown or void status."""
    since_at = day_start(since) if since else None
    if status == ANY:
        return ProposalFilter(since=since_at)
    if status == UNDECIDED:
        return ProposalFilter(tuple(sorted(LIVE)), since=since_at)
    if status == BoostStatus.OUTBID:
        return ProposalFilter(outbid=True, since=since_at)
    status = status.replace(" ", "_")
    if status not in set(ProposalStatus) - {ProposalStatus.VOID}:
        raise errors.BadChoice(field="status", given=shortened(status))
    return ProposalFilter((ProposalStatus(status),), since=since_at)


def _returns(tx: Tx, wallet: Wallet, since: date | None, page: int, now: int) -> ProposalPage:
    """Return a page of the proposals that may still bring Connects back; the others are counted by reason."""
    watched = return_watch.watched_proposals(tx, wallet.id, day_start(since) if since else None)
    waiting = return_watch.with_prospects(watched)
    pages = max(1, -(-len(waiting) // PAGE))
    page = min(max(page, 0), pages - 1)
    rows = tuple(_watched_row(tx, proposal) for proposal in waiting[page * PAGE : (page + 1) * PAGE])
    return ProposalPage(
        rows=rows,
        page=page,
        pages=pages,
        total=len(waiting),
        status=RETURNS,
        since=since,
        balance=post.present(tx, wallet, now).balance,
        possible=sum(proposal.prospect.total for proposal in waiting),
        excluded=return_watch.without_prospects(watched),
    )


def _connects_out(tx: Tx, proposal: Proposal) -> int:
    """Return the Connects of the proposal's cost and boost that have not been returned."""
    outstanding = returns.outstanding_spends(tx, proposal.wallet_id, proposal.id)
    return outstanding.cost + outstanding.boost


def _watched_row(tx: Tx, watched: WatchedProposal) -> ProposalRow:
    return replace(_row(tx, watched.proposal, watched.out), prospect=watched.prospect)


def _row(tx: Tx, proposal: Proposal, out: int) -> ProposalRow:
    job = jobs.get(tx, proposal.job_id)
    return ProposalRow(
        id=proposal.id,
        job=ref(job),
        sent_at=proposal.sent_at,
        invited=proposal.invited,
        state=proposal.state,
        out=out,
        job_outcome=job.outcome or proposals.reported_end(tx, proposal.id),
    )


def _paid(tx: Tx, spent: Iterable[Entry]) -> tuple[LotPart, ...]:
    """Return the lots that paid for these spends, in order."""
    return tuple(part for entry in spent for part in stored_parts(takes.lots_used_by(tx, entry.id)))


def _returned_spend(tx: Tx, entry: Entry, spent: list[Entry], now: int) -> ReturnedSpend:
    """Return the lots and lapsed Connects of one return. ``spent``: the standing spends of the proposal."""
    kind = next((spend.kind for spend in spent if spend.id == entry.refers_to), Kind.SPEND)
    return returns.stored_return(tx, entry, kind, now)


def _if_cancelled(state: ProposalState, outstanding: OutstandingSpends, now: int) -> ReturnVerdict:
    closed = domain.close(state, JobOutcome.CANCELLED, now)
    return verdict(JobOutcome.CANCELLED, closed, outstanding.cost, outstanding.boost)


def _if_outbid(state: ProposalState, outstanding: OutstandingSpends, now: int) -> ReturnVerdict | None:
    if not state.boost:
        return None
    outbid = domain.move(state, Step.OUTBID, now, confirmed=True)
    return verdict(Step.OUTBID, outbid, outstanding.cost, outstanding.boost)
