"""/proposal send: log the job, record the proposal and spend its Connects, all in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot import errors
from bot.domain import text
from bot.domain.importing.titles import likeness
from bot.domain.jobs.jobs import JobFacts, JobOutcome, merge
from bot.domain.ledger.entries import Entry, Kind, checked_amount
from bot.domain.ledger.wallets import Wallet
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals import proposals as domain
from bot.domain.proposals.proposals import STANDING, Step
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services.advice import expecting
from bot.services.idempotency import Request, keyed
from bot.services.jobs import collision, log, pasted, sharing
from bot.services.jobs.finding import JobRef
from bot.services.jobs.log import LogJob
from bot.services.posting import post
from bot.services.posting.counted import is_counted
from bot.services.posting.covering import post_covered
from bot.services.posting.lots_used import LotPart, parts
from bot.services.posting.post import Posted
from bot.services.proposals import drafted, guarding
from bot.services.proposals.guarding import Week
from bot.services.who import Who
from bot.store import jobs, outcomes, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job
from bot.store.ledger.writes import Write
from bot.store.proposals import Proposal

LATE_DAYS = 90
"""A proposal may be logged so many days after Upwork's history has shown it."""
_MOST_COMPARED = 200
"""The most proposals that a new one is compared with."""
UNUSUAL_COST = 40
"""A proposal that costs more Connects than this is marked as a possible slip (docs/upwork.md, section 6)."""


@dataclass(frozen=True, slots=True)
class SendProposal:
    """A sent proposal. ``job``: a link (logged, if new), an id or a title. ``on``: the day of sending, None for now.

    ``connects``: the proposal's cost, 0 for a free one. ``boost``: the bid on top of the cost, 0 for none. ``confirmed``:
    record it even if the person has a standing proposal to the same job. ``cover``: where the balance is too small,
    correct it first by what is missing. ``unguarded``: record it even if it passes a limit that the person has set, or
    something weighty speaks against the job. ``template``: the name of the template that it was drafted with, empty for that
    of the kept draft, if there is one.
    """

    job: str
    connects: int
    boost: int = 0
    invited: bool = False
    on: date | None = None
    note: str = ""
    confirmed: bool = False
    cover: bool = False
    unguarded: bool = False
    template: str = ""


@dataclass(frozen=True, slots=True)
class SendPasted(SendProposal):
    """A sent proposal with what a paste tells of its job. ``job``: as in SendProposal, but a new title is logged too.

    ``post``: the facts and the note, which fill in what the person's notes on the job lack; its link is ignored.
    """

    post: LogJob = field(default_factory=LogJob)


@dataclass(frozen=True, slots=True)
class SentProposal:
    """The recorded proposal. ``entry_id``: the entry for undo, None for a free proposal, which is retracted instead.

    ``new_job``: the job was logged with it. ``sent_at``: UTC ms. ``posted_at``: when the post was made, by the id in its
    link (UTC ms), None without a link. ``applied``: how many other members sent a proposal to the card of this server, 0
    without a card. ``job_outcome``: how the job had ended, for the person or by a report on the card, None for an open job.
    ``cost_paid_by``, ``boost_paid_by``: the lots used. ``corrected``: Connects of the flagged correction that made the
    balance sufficient, 0 for none. ``unusual``: the cost exceeds UNUSUAL_COST.
    ``stated``: the proposal is dated before /start, whose balance counts it already, so that the balance stays as it is.
    ``week``: Connects spent in the present week and the member's limit, None without a limit. ``named``: some of the members
    who applied, who chose to be seen; None stands for one who has deleted their data since. ``is_hired``: another member
    was hired.
    """

    proposal_id: int
    entry_id: int | None
    job: JobRef
    new_job: bool
    cost: int
    boost: int
    invited: bool
    sent_at: int
    posted_at: int | None
    applied: int
    job_outcome: JobOutcome | None
    balance: int
    cost_paid_by: tuple[LotPart, ...]
    boost_paid_by: tuple[LotPart, ...]
    corrected: int
    unusual: bool
    stated: bool = False
    week: Week | None = None
    named: tuple[int | None, ...] = ()
    is_hired: bool = False


def send(tx: Tx, who: Who, ask: SendProposal, key: str, now: int) -> SentProposal:
    """Record a proposal and spend its cost and boost. Raises NotStarted, UnknownJob, BadAmount, DayOutOfRange, TooLong,
    NotEnough (unless ``cover``), DuplicateProposal (unless ``confirmed``), HeldBack (unless ``unguarded``),
    UnknownTemplate, HistoryConflict, KeyReused."""
    checked_amount(ask.connects, lowest=0)
    checked_amount(ask.boost, lowest=0)
    request = Request(Purpose.SEND, who.user_id, key, ask, now)
    return keyed(tx, request, SentProposal, lambda write: record(tx, who, ask, write, now))


def record(
    tx: Tx, who: Who, ask: SendProposal, write: Write, now: int, *, entry_note: str = ""
) -> SentProposal:
    """Record a proposal as part of ``write``. ``entry_note``: the note of its cost's entry, already cleaned.

    Raises what ``send`` raises, without KeyReused.
    """
    wallet = post.wallet_of(tx, who)
    at = post.moment(wallet, ask.on, now)
    note = text.clean(ask.note, "note", text.LONGEST_NOTE)
    job, new_job = _job(tx, who, ask, now)
    if not ask.confirmed:
        _refuse_second(tx, wallet.id, job)
        _refuse_imported(tx, wallet.id, job, ask.connects, at)
    if not ask.unguarded and day_of(at) >= day_of(now):
        guarding.ask_first(tx, who, wallet, job, ask.connects + ask.boost, now)
    state = domain.sent(0, at, ask.connects, ask.boost)
    proposal_id = proposals.insert(
        tx,
        Proposal(
            id=0,
            wallet_id=wallet.id,
            job_id=job.id,
            sent_at=at,
            recorded_at=now,
            invited=ask.invited,
            note=note,
            state=state,
        ),
    )
    proposals.add_event(tx, proposal_id, Step.SENT, at=at, origin=write.origin, now=now)
    drafted.follow_draft(tx, who, job.id, ask.template, proposal_id)
    if day_of(at) >= day_of(now):
        expecting.expect(tx, who, wallet, job, proposal_id, ask.boost, is_invited=ask.invited, at=at)
    card = sharing.follow_proposal(tx, who, job, wallet.id, proposal_id, now)
    job_collision = collision.of_job(tx, who, job, card, now)
    drafts = _drafts(who, ask, job.id, proposal_id, at, now)
    if entry_note and drafts:
        drafts[0] = replace(drafts[0], note=entry_note)
    posted, corrected = _post(tx, who, write, drafts, now, wallet=wallet, cover=ask.cover)
    paid_by = {entry.kind: parts(posted.book, posted.line_of(entry)) for entry in posted.entries}
    undoable = [entry for entry in posted.entries if not entry.extra]
    return SentProposal(
        proposal_id=proposal_id,
        entry_id=undoable[0].id if undoable else None,
        job=JobRef(job.id, job.title, job.key),
        new_job=new_job,
        cost=ask.connects,
        boost=ask.boost,
        invited=ask.invited,
        sent_at=at,
        posted_at=job.posted_at,
        applied=job_collision.applied,
        named=job_collision.named,
        is_hired=job_collision.is_hired,
        job_outcome=job.outcome or (sharing.ENDS[card.mark] if card and card.mark else None),
        balance=posted.book.balance,
        cost_paid_by=paid_by.get(Kind.SPEND, ()),
        boost_paid_by=paid_by.get(Kind.BOOST, ()),
        corrected=corrected,
        stated=bool(drafts) and is_counted(wallet, at),
        unusual=ask.connects > UNUSUAL_COST,
        week=guarding.week_so_far(tx, who, wallet, now),
    )


def _job(tx: Tx, who: Who, ask: SendProposal, now: int) -> tuple[Job, bool]:
    """Return the job, logged if its link is new, or the title of a paste, and True if it is new.

    The proposal's cost fills the job's missing number of Connects, unless the member was invited and so paid another one.
    """
    if isinstance(ask, SendPasted):
        job, is_new = pasted.resolve(tx, who, ask.job, ask.post, now)
    else:
        job, is_new = log.resolve_job(tx, who, ask.job, now)
    if ask.connects and not ask.invited:
        jobs.set_facts(tx, job.id, merge(job.facts, JobFacts(connects=ask.connects)))
    return job, is_new


def _refuse_second(tx: Tx, wallet_id: int, job: Job) -> None:
    """Raise DuplicateProposal if a proposal of the wallet to the same post still stands."""
    for other in proposals.to_post(tx, wallet_id, job.id):
        if other.state.status in STANDING:
            raise errors.DuplicateProposal(other.id, job.title, other.sent_at)


def _refuse_imported(tx: Tx, wallet_id: int, job: Job, cost: int, at: int) -> None:
    """Raise DuplicateProposal if a proposal to a job without a link, as an import records them, may be this one.

    It costs the same, was sent up to LATE_DAYS before, and its job's title is alike. A job without a title may have any, but
    no proposal was sent before the job was posted.
    """
    if job.key is None:
        return
    since, until = at - LATE_DAYS * DAY_MS, at + DAY_MS
    for other in outcomes.sent_without_link(tx, wallet_id, since, until, _MOST_COMPARED):
        title = jobs.get(tx, other.job_id).title
        if other.state.cost != cost or other.state.status not in STANDING:
            continue
        if job.posted_at is not None and day_of(other.sent_at + DAY_MS) < day_of(job.posted_at):
            continue
        if not job.facts.title or likeness(title, job.facts.title) is not None:
            raise errors.DuplicateProposal(other.id, title, other.sent_at)


def _drafts(who: Who, ask: SendProposal, job_id: int, proposal_id: int, at: int, now: int) -> list[Entry]:
    """Return the spends of cost and boost, without those of 0. The boost is an extra: the undo of the cost undoes both."""
    amounts = [(Kind.SPEND, ask.connects), (Kind.BOOST, ask.boost)]
    return [
        post.draft(
            who,
            kind,
            -amount,
            at,
            now,
            job_id=job_id,
            proposal_id=proposal_id,
            extra=number > 0,
        )
        for number, (kind, amount) in enumerate((kind, amount) for kind, amount in amounts if amount)
    ]


def _post(
    tx: Tx, who: Who, write: Write, drafts: Sequence[Entry], now: int, *, wallet: Wallet, cover: bool
) -> tuple[Posted, int]:
    """Post the spends as ``post_covered`` does, but raise NotEnough with the sum of cost and boost as what is needed."""
    if len(drafts) < 2:
        return post_covered(tx, who, write, drafts, now, wallet=wallet, cover=cover)
    try:
        with tx.savepoint():
            return post_covered(tx, who, write, drafts, now, wallet=wallet, cover=cover)
    except errors.NotEnough:
        # The attempt is rolled back; a single spend of the sum raises the error with the sum.
        whole = replace(drafts[0], amount=sum(draft.amount for draft in drafts), proposal_id=None)
        post_covered(tx, who, write, [whole], now, wallet=wallet, cover=False)
        raise
