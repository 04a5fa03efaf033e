"""/proposal list and /proposal show: what was paid with which lots, what came back, what still could and why."""

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
from bot.services.jobs.finding import Choice, JobRef, clearest, id_in, key_in, matching, ref, shortened
from bot.services.posting import post, returns
from bot.services.posting.lots_used import LotPart, paid
from bot.services.posting.returns import Back, Outs
from bot.services.proposals import return_watch
from bot.services.proposals.return_watch import Never
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets
from bot.store.proposals import Proposal, ProposalEvent, ProposalFilter

PAGE = 8
_SEARCHED = 500
ANY = "all"
UNDECIDED = "live"
RETURNS = "returns"


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """``out``: Connects that haven't come back. ``job_outcome``: as the community has it; the proposal may still wait
    to be closed. ``prospect``: what could come back, where that was asked."""

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
    """``page`` counts from 0. ``status`` and ``since``: what the page was made with. Of the returns filter: ``hoped``, the
    Connects that could come back, and ``never``, those left out."""

    rows: tuple[ProposalRow, ...]
    page: int
    pages: int
    total: int
    status: str
    since: date | None
    balance: int
    hoped: int = 0
    never: tuple[Never, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposalView:
    """``paid_cost`` and ``paid_boost``: the lots that paid. ``backs``: what came back, where to. ``cost_out`` and
    ``boost_out``: what has not. ``if_cancelled``: what would, if the client closed the job before any contract;
    ``if_outbid``: None without a boost. ``steps``: its history, in the order of writing.
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
    backs: tuple[Back, ...]
    cost_out: int
    boost_out: int
    if_cancelled: ReturnVerdict
    if_outbid: ReturnVerdict | None
    entry_id: int | None
    balance: int


def find(tx: Tx, who: Who, text: str) -> Proposal:
    """The person's own proposal, by its id, or by the link, id or title of its job. Raises NotStarted,
    UnknownProposal."""
    wallet = post.wallet_of(tx, who)
    found = _by_id(tx, wallet.id, text) or _by_job(tx, who, wallet.id, text)
    if found is None:
        raise errors.UnknownProposal(given=shortened(text))
    return found


def list_proposals(
    tx: Tx, who: Who, status: str | None, since: date | None, page: int, now: int
) -> ProposalPage:
    """``status``: a proposal's, or live, outbid, returns, all. Raises NotStarted, BadChoice."""
    wallet = post.wallet_of(tx, who)
    shown = (status or ANY).strip().lower()
    since = post.begun(wallet, since, now) if since else None
    if shown == RETURNS:
        return _returns(tx, wallet, since, page, now)
    wanted = _filter(shown, since)
    total = proposals.count(tx, wallet.id, wanted)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 0), pages - 1)
    rows = tuple(_row(tx, one) for one in proposals.page(tx, wallet.id, wanted, PAGE, page * PAGE))
    return ProposalPage(
        rows=rows,
        page=page,
        pages=pages,
        total=total,
        status=shown,
        since=since,
        balance=post.present(tx, wallet, now).balance,
    )


def show(tx: Tx, who: Who, text: str, now: int) -> ProposalView:
    """Raises NotStarted, UnknownProposal."""
    proposal = find(tx, who, text)
    job, state = jobs.get(tx, proposal.job_id), proposal.state
    outs = returns.outs(tx, proposal.wallet_id, proposal.id)
    standing = entries.of_proposal(tx, proposal.id)
    spent = [entry for entry in standing if entry.kind in PROPOSAL_SPENDS]
    return ProposalView(
        id=proposal.id,
        job=ref(job),
        posted_at=job.posted_at,
        job_outcome=job.outcome,
        sent_at=proposal.sent_at,
        invited=proposal.invited,
        note=proposal.note,
        state=state,
        steps=tuple(proposals.events(tx, proposal.id)),
        paid_cost=_paid(tx, (entry for entry in spent if entry.kind is Kind.SPEND)),
        paid_boost=_paid(tx, (entry for entry in spent if entry.kind is Kind.BOOST)),
        backs=tuple(_back(tx, entry, spent, now) for entry in standing if entry.kind is Kind.RETURN),
        cost_out=outs.cost,
        boost_out=outs.boost,
        if_cancelled=_if_cancelled(state, outs, now),
        if_outbid=_if_outbid(state, outs, now),
        entry_id=spent[0].id if spent else None,
        balance=post.present(tx, wallets.get(tx, proposal.wallet_id), now).balance,
    )


def complete(tx: Tx, who: Who, typed: str) -> tuple[Choice, ...]:
    """Own proposals to offer while ``typed`` is being typed: those still open first. None without a wallet."""
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        return ()
    known = [(id_, title) for id_, _, title in proposals.titles(tx, wallet.id, _SEARCHED)]
    if key_in(typed):
        found = _by_job(tx, who, wallet.id, typed)
        known = [line for line in known if found and line[0] == found.id]
        typed = ""
    return matching(typed, known)


def _by_id(tx: Tx, wallet_id: int, text: str) -> Proposal | None:
    number = id_in(text)
    return proposals.find(tx, wallet_id, number) if number is not None else None


def _by_job(tx: Tx, who: Who, wallet_id: int, text: str) -> Proposal | None:
    """The proposal to the job that is meant: the last one still live, else the last."""
    number, key = id_in(text), key_in(text)
    if key:
        job = jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
        job_id = job.id if job else None
    elif number is not None:
        job_id = number
    else:
        known = {id_: title for _, id_, title in proposals.titles(tx, wallet_id, _SEARCHED)}
        job_id = clearest(text, list(known.items()))
    sent = proposals.to_post(tx, wallet_id, job_id) if job_id is not None else []
    return next((one for one in sent if one.state.status in LIVE), sent[0] if sent else None)


def _filter(status: str, since: date | None) -> ProposalFilter:
    since_at = day_start(since) if since else None
    if status == ANY:
        return ProposalFilter(since=since_at)
    if status == UNDECIDED:
        return ProposalFilter(tuple(sorted(LIVE)), since=since_at)
    if status == BoostStatus.OUTBID:
        return ProposalFilter(outbid=True, since=since_at)
    if status not in set(ProposalStatus) - {ProposalStatus.VOID}:
        raise errors.BadChoice(field="status", given=shortened(status))
    return ProposalFilter((ProposalStatus(status),), since=since_at)


def _returns(tx: Tx, wallet: Wallet, since: date | None, page: int, now: int) -> ProposalPage:
    """The return watch: what could still come back; the rest is counted with the reason."""
    found = return_watch.look(tx, wallet.id, day_start(since) if since else None)
    waiting = return_watch.could(found)
    pages = max(1, -(-len(waiting) // PAGE))
    page = min(max(page, 0), pages - 1)
    rows = tuple(
        replace(_row(tx, one.proposal), prospect=one.prospect)
        for one in waiting[page * PAGE : (page + 1) * PAGE]
    )
    return ProposalPage(
        rows=rows,
        page=page,
        pages=pages,
        total=len(waiting),
        status=RETURNS,
        since=since,
        balance=post.present(tx, wallet, now).balance,
        hoped=sum(one.prospect.total for one in waiting),
        never=return_watch.never(found),
    )


def _row(tx: Tx, proposal: Proposal) -> ProposalRow:
    job = jobs.get(tx, proposal.job_id)
    outs = returns.outs(tx, proposal.wallet_id, proposal.id)
    return ProposalRow(
        id=proposal.id,
        job=ref(job),
        sent_at=proposal.sent_at,
        invited=proposal.invited,
        state=proposal.state,
        out=outs.cost + outs.boost,
        job_outcome=job.outcome,
    )


def _paid(tx: Tx, spent: Iterable[Entry]) -> tuple[LotPart, ...]:
    return tuple(part for entry in spent for part in paid(books.lots_used_by(tx, entry.id)))


def _back(tx: Tx, entry: Entry, spent: list[Entry], now: int) -> Back:
    kind = next((spend.kind for spend in spent if spend.id == entry.refers_to), Kind.SPEND)
    return returns.stored_back(tx, entry, kind, now)


def _if_cancelled(state: ProposalState, outs: Outs, now: int) -> ReturnVerdict:
    return verdict(
        JobOutcome.CANCELLED, domain.close(state, JobOutcome.CANCELLED, now), outs.cost, outs.boost
    )


def _if_outbid(state: ProposalState, outs: Outs, now: int) -> ReturnVerdict | None:
    if not state.boost:
        return None
    return verdict(Step.OUTBID, domain.move(state, Step.OUTBID, now, confirmed=True), outs.cost, outs.boost)
