"""/job list and /job show: a member's own notes, and the cards of this server. Nothing of another is shown but its cards."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot import errors
from bot.domain.choices import checked_choice
from bot.domain.jobs.jobs import JobFacts, JobOutcome, checked_category
from bot.domain.ledger.wallets import Wallet
from bot.services.jobs import collision
from bot.services.jobs.cards import CardState, state_of
from bot.services.jobs.collision import NOTHING_KNOWN, Collision
from bot.services.jobs.finding import (
    MOST_CHOICES,
    MOST_COUNTED,
    Choice,
    JobRef,
    find_job,
    id_in,
    key_in,
    matching,
    ref,
    titles,
)
from bot.services.jobs.log import OwnProposal, applied, own_proposal
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import CardMark, JobFilter, VisibleJob
from bot.store.jobs.junk import JunkSign
from bot.store.ledger import wallets

PAGE = 5
"""Jobs on a page of the list."""


class JobSort(StrEnum):
    """The order of a list: last posted, largest budget or fewest Connects first."""

    NEWEST = "newest"
    BUDGET = "budget"
    CONNECTS = "connects"


class JobStatus(StrEnum):
    """Which jobs a list shows. One's own is open until one records its end, a card until it is reported."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


_IS_OPEN = {JobStatus.OPEN: True, JobStatus.CLOSED: False, JobStatus.ALL: None}


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job in a list. ``shared_by``: the member who put it on the board, None if it isn't there.

    ``outcome``: its end according to the person, ``mark``: what was reported on the card, None for none. ``applied``: how
    many other members sent a proposal to the card. ``own``: the person's own standing proposal, None for none.
    ``posted_at``, ``logged_at``: UTC ms.
    """

    job: JobRef
    facts: JobFacts
    posted_at: int | None
    logged_at: int
    shared_by: int | None
    outcome: JobOutcome | None
    mark: CardMark | None
    applied: int
    own: OwnProposal | None


@dataclass(frozen=True, slots=True)
class JobPage:
    """A page of the list. ``page`` counts from 0; ``total``: jobs on all ``pages``.

    ``has_older``: the board may hold older jobs, which no page shows; a title, a link or an id finds them.

    ``status``, ``category``, ``sort``, ``mine``: the filters and the order of the page; ``category`` None for all.
    """

    rows: tuple[JobRow, ...]
    page: int
    pages: int
    total: int
    has_older: bool
    status: JobStatus
    category: str | None
    sort: JobSort
    mine: bool


@dataclass(frozen=True, slots=True)
class JobView:
    """A job as one person sees it. ``here``: the request came from a server, where the job can be shared.

    ``facts``: the person's own, with those of the card where the person has none. ``by``: the member who shared the card,
    else the person. ``is_logger``: the person has notes on it and may edit them. ``note``: the person's own, "" for none.
    ``outcome``, ``closed_at``: the end according to the person. ``applied``: how many other members sent a proposal to the
    card. ``proposals``: the person's own without void ones, newest first. ``card``: None where the job isn't shared here.
    ``junk``: signs of junk in the post. ``collision``: what is to be known before a proposal.
    ``posted_at``, ``logged_at``, ``closed_at``: UTC ms.
    """

    job: JobRef
    facts: JobFacts
    posted_at: int | None
    logged_at: int
    here: bool
    by: int | None
    shared: bool
    is_logger: bool
    note: str
    outcome: JobOutcome | None
    closed_at: int | None
    applied: int
    proposals: tuple[OwnProposal, ...]
    card: CardState | None = None
    junk: tuple[JunkSign, ...] = ()
    collision: Collision = NOTHING_KNOWN


def list_jobs(
    tx: Tx, who: Who, status: str | None, category: str | None, sort: str | None, mine: bool, page: int
) -> JobPage:
    """Return page ``page`` (from 0; the last one if larger). None for a filter: open jobs, every category, newest first.

    ``mine``: only jobs that the person logged or sent a proposal to. The list has the newest `jobs.MOST_LISTED` jobs of the
    board and of the person, in any order. Raises BadChoice.
    """
    chosen = checked_choice(JobStatus, "status", status or JobStatus.OPEN)
    order = checked_choice(JobSort, "sort", sort or JobSort.NEWEST)
    slug = checked_category(category) if category else None
    filters = JobFilter(_IS_OPEN[chosen], slug, mine, order)
    total = jobs.count(tx, who.user_id, who.community_id, filters)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 0), pages - 1)
    listed = jobs.page(tx, who.user_id, who.community_id, filters, PAGE, page * PAGE)
    wallet = wallets.find_of(tx, who.user_id)
    return JobPage(
        rows=tuple(_row(tx, who, wallet, job) for job in listed),
        page=page,
        pages=pages,
        total=total,
        has_older=total >= jobs.MOST_LISTED,
        status=chosen,
        category=slug,
        sort=order,
        mine=mine,
    )


def show(tx: Tx, who: Who, text: str, now: int, *, manager: bool = False) -> JobView:
    """Return the job that ``text`` (a link, id or title) means to this person. Raises UnknownJob.

    ``manager``: the person may manage the server, and so change its cards.
    """
    job = find_job(tx, who, text)
    own, card = job.own, state_of(job.card, who, manager=manager)
    wallet = wallets.find_of(tx, who.user_id)
    sent = proposals.to_post(tx, wallet.id, job.id) if wallet else []
    job_collision = collision.of_job(tx, who, own, job.card, now)
    return JobView(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        here=who.community_id != who.user_id,
        by=card.shared_by if card else who.user_id,
        shared=card is not None,
        is_logger=own is not None,
        note=own.note if own else "",
        outcome=job.outcome,
        closed_at=job.closed_at,
        applied=job_collision.applied,
        proposals=tuple(
            OwnProposal(proposal.id, proposal.state.status, proposal.sent_at) for proposal in sent
        ),
        card=card,
        collision=job_collision,
    )


def own(tx: Tx, who: Who, text: str, now: int) -> JobView:
    """Return a job that the person has notes on, with the person's own facts. Raises UnknownJob, NotYourJob."""
    view = show(tx, who, text, now)
    notes = find_job(tx, who, text).own
    if notes is None:
        raise errors.NotYourJob(job_title=view.job.title)
    return replace(view, facts=notes.facts)


def shared(tx: Tx, who: Who, text: str, now: int) -> JobView:
    """Return a job that is on the board of this server; ``text`` may hold more than a link. Raises UnknownJob, NotShared."""
    view = show(tx, who, text, now)
    if view.card is None:
        raise errors.NotShared
    return view


def card(tx: Tx, who: Who, text: str, now: int, *, manager: bool) -> JobView:
    """Return a job with the facts of its card, which the person may change. Raises UnknownJob, NotShared, NotYourCard."""
    view, shared = show(tx, who, text, now, manager=manager), find_job(tx, who, text).card
    if shared is None or view.card is None:
        raise errors.NotShared
    if not view.card.may_change:
        raise errors.NotYourCard(job_title=shared.title)
    return replace(view, facts=shared.facts)


def complete(tx: Tx, who: Who, typed: str) -> tuple[Choice, ...]:
    """Return at most MOST_CHOICES jobs that match ``typed`` by link, id or title; the person's own open jobs come first.

    A link and an id find a job of any age; `finding.titles` says which jobs a title finds.
    """
    number = id_in(typed)
    if key := key_in(typed):
        exact = jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
        ids: list[int] = []
    else:
        exact = jobs.find_visible(tx, who.user_id, who.community_id, number) if number is not None else None
        ids = matching(typed, titles(tx, who, typed))
    if exact is not None:
        ids = [exact.id, *(id_ for id_ in ids if id_ != exact.id)]
    chosen = (jobs.find_visible(tx, who.user_id, who.community_id, id_) for id_ in ids[:MOST_CHOICES])
    return tuple(_job_choice(tx, who, job) for job in chosen if job is not None)


def _job_choice(tx: Tx, who: Who, job: VisibleJob) -> Choice:
    return Choice(
        id=job.id,
        title=job.title,
        connects=job.facts.connects,
        at=job.logged_at if job.posted_at is None else job.posted_at,
        applied=applied(tx, who, job, MOST_COUNTED),
        outcome=job.outcome,
    )


def _row(tx: Tx, who: Who, wallet: Wallet | None, job: VisibleJob) -> JobRow:
    return JobRow(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        shared_by=job.shared_by,
        outcome=job.outcome,
        mark=job.mark,
        applied=applied(tx, who, job),
        own=own_proposal(tx, wallet, job.id),
    )
