"""/job list and /job show. No member sees another's proposals or notes, nor the name of one who didn't share a job."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot import errors
from bot.domain.jobs.jobs import JobFacts, JobOutcome, checked_category
from bot.domain.ledger.wallets import Wallet
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
from bot.services.jobs.log import OwnProposal, own_proposal, visible_logger
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job, JobFilter
from bot.store.jobs.junk import JunkSign
from bot.store.ledger import wallets

PAGE = 5
"""Jobs on a page of the list."""

T = TypeVar("T", bound=StrEnum)


class JobSort(StrEnum):
    """The order of a list: last posted, largest budget or fewest Connects first."""

    NEWEST = "newest"
    BUDGET = "budget"
    CONNECTS = "connects"


class JobStatus(StrEnum):
    """Which jobs a list shows. A job is open until somebody records its end."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


_IS_OPEN = {JobStatus.OPEN: True, JobStatus.CLOSED: False, JobStatus.ALL: None}


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job in a list. ``shared_by``: the member who put it on the board, None if it isn't there.

    ``applied``: how many other members sent a proposal to the job. ``own``: the person's own standing proposal, None for
    none. ``posted_at``, ``logged_at``: UTC ms.
    """

    job: JobRef
    facts: JobFacts
    posted_at: int | None
    logged_at: int
    shared_by: int | None
    outcome: JobOutcome | None
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
    """A job as one person sees it. ``here``: it belongs to the community of the request, where it can be shared.

    ``by``: the member who shared or logged it, None where the person may not know. ``is_logger``: the person logged it too
    and may edit it. ``note``: the person's own, "" for none. ``applied``: how many other members sent a proposal.
    ``proposals``: the person's own without void ones, newest first. ``junk``: signs of junk in it.
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
    junk: tuple[JunkSign, ...] = ()


def list_jobs(
    tx: Tx, who: Who, status: str | None, category: str | None, sort: str | None, mine: bool, page: int
) -> JobPage:
    """Return page ``page`` (from 0; the last one if larger). None for a filter: open jobs, every category, newest first.

    ``mine``: only jobs that the person logged or sent a proposal to. The list has the newest `jobs.MOST_LISTED` jobs of the
    board and of the person, in any order. Raises BadChoice.
    """
    chosen = _choice(JobStatus, status or JobStatus.OPEN, "status")
    order = _choice(JobSort, sort or JobSort.NEWEST, "sort")
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


def show(tx: Tx, who: Who, text: str) -> JobView:
    """Return the job that ``text`` (a link, id or title) means to this person. Raises UnknownJob."""
    job = find_job(tx, who, text)
    own = jobs.member(tx, job.id, who.user_id)
    wallet = wallets.find_of(tx, who.user_id)
    sent = proposals.to_post(tx, wallet.id, job.id) if wallet else []
    return JobView(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        here=job.community_id == who.community_id,
        by=visible_logger(job, who),
        shared=job.shared_by is not None,
        is_logger=own is not None,
        note=own.note if own else "",
        outcome=job.outcome,
        closed_at=job.closed_at,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id),
        proposals=tuple(
            OwnProposal(proposal.id, proposal.state.status, proposal.sent_at) for proposal in sent
        ),
    )


def own(tx: Tx, who: Who, text: str) -> JobView:
    """As ``show``, for a job that the person logged. Raises UnknownJob, NotYourJob."""
    view = show(tx, who, text)
    if not view.is_logger:
        raise errors.NotYourJob(job_title=view.job.title)
    return view


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
    return tuple(_job_choice(tx, who, jobs.get(tx, id_)) for id_ in ids[:MOST_CHOICES])


def _job_choice(tx: Tx, who: Who, job: Job) -> Choice:
    return Choice(
        id=job.id,
        title=job.title,
        connects=job.facts.connects,
        at=job.logged_at if job.posted_at is None else job.posted_at,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id, MOST_COUNTED),
        outcome=job.outcome,
    )


def _row(tx: Tx, who: Who, wallet: Wallet | None, job: Job) -> JobRow:
    return JobRow(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        shared_by=job.shared_by,
        outcome=job.outcome,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id),
        own=own_proposal(tx, wallet, job.id),
    )


def _choice(kind: type[T], typed: str, field: str) -> T:
    """Return the member of ``kind`` with this value. Raises BadChoice, which names ``field``."""
    try:
        return kind(typed)
    except ValueError:
        raise errors.BadChoice(field=field, given=typed) from None
