"""/job list and /job show: reads only. Nobody sees another member's proposals, notes or, unless shared, name."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot import errors
from bot.domain.jobs.jobs import JobFacts, JobOutcome, checked_category
from bot.services.jobs.finding import Choice, JobRef, job_of, key_in, matching, ref, titles
from bot.services.jobs.log import OwnProposal, named, own_proposal
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job, JobFilter
from bot.store.ledger import wallets

PAGE = 8

T = TypeVar("T", bound=StrEnum)


class JobSort(StrEnum):
    """``newest``: posted last. ``budget``: the largest first. ``connects``: the cheapest first."""

    NEWEST = "newest"
    BUDGET = "budget"
    CONNECTS = "connects"


class JobStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


_IS_OPEN = {JobStatus.OPEN: True, JobStatus.CLOSED: False, JobStatus.ALL: None}


@dataclass(frozen=True, slots=True)
class JobRow:
    """``applied``: how many other members have. ``shared_by``: None unless it is on the board."""

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
    """``page`` counts from 0; the choices are those that the page was made with."""

    rows: tuple[JobRow, ...]
    page: int
    pages: int
    total: int
    status: JobStatus
    category: str | None
    sort: JobSort
    mine: bool


@dataclass(frozen=True, slots=True)
class JobView:
    """``here``: it is of the community at hand, so it can be shared there. ``by``: who logged it, where that may be known.
    ``note``: the person's own. ``is_logger``: they may edit it.

    ``proposals``: their own, newest first, void ones left out.
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


def list_jobs(
    tx: Tx, who: Who, status: str | None, category: str | None, sort: str | None, mine: bool, page: int
) -> JobPage:
    """Raises BadChoice."""
    shown = _choice(JobStatus, status or JobStatus.OPEN, "status")
    order = _choice(JobSort, sort or JobSort.NEWEST, "sort")
    slug = checked_category(category) if category else None
    wanted = JobFilter(_IS_OPEN[shown], slug, mine, order)
    total = jobs.count(tx, who.user_id, who.community_id, wanted)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 0), pages - 1)
    found = jobs.page(tx, who.user_id, who.community_id, wanted, PAGE, page * PAGE)
    return JobPage(
        rows=tuple(_row(tx, who, job) for job in found),
        page=page,
        pages=pages,
        total=total,
        status=shown,
        category=slug,
        sort=order,
        mine=mine,
    )


def show(tx: Tx, who: Who, text: str) -> JobView:
    """Raises UnknownJob."""
    job = job_of(tx, who, text)
    own = jobs.member(tx, job.id, who.user_id)
    wallet = wallets.find_of(tx, who.user_id)
    sent = proposals.to_post(tx, wallet.id, job.id) if wallet else []
    return JobView(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        here=job.community_id == who.community_id,
        by=named(job, who),
        shared=job.shared_by is not None,
        is_logger=own is not None,
        note=own.note if own else "",
        outcome=job.outcome,
        closed_at=job.closed_at,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id),
        proposals=tuple(OwnProposal(one.id, one.state.status, one.sent_at) for one in sent),
    )


def own(tx: Tx, who: Who, text: str) -> JobView:
    """The same, for those who logged it. Raises UnknownJob, NotYourJob."""
    view = show(tx, who, text)
    if not view.is_logger:
        raise errors.NotYourJob(job_title=view.job.title)
    return view


def complete(tx: Tx, who: Who, typed: str) -> tuple[Choice, ...]:
    """Jobs to offer while ``typed`` is being typed: by title, id or link; the open and the latest first."""
    if key := key_in(typed):
        job = jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
        return matching("", [(job.id, job.title)]) if job else ()
    return matching(typed, titles(tx, who))


def _row(tx: Tx, who: Who, job: Job) -> JobRow:
    return JobRow(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        shared_by=job.shared_by,
        outcome=job.outcome,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id),
        own=own_proposal(tx, who, job.id),
    )


def _choice(kind: type[T], given: str, field: str) -> T:
    try:
        return kind(given)
    except ValueError:
        raise errors.BadChoice(field=field, given=given) from None
