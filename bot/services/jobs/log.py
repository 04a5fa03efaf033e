"""/job log and /job edit: a post written down once per community, whoever pastes its link."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot import errors
from bot.domain import text as words
from bot.domain.jobs.jobs import JobFacts, checked_facts, merge
from bot.domain.jobs.links import JobLink, parse_link
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals.proposals import STANDING, ProposalStatus
from bot.services.idempotency import Request, keyed
from bot.services.jobs.finding import JobRef, job_of, ref, shortened
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job
from bot.store.ledger import wallets

_CLEARABLE = {
    **{name: name for name in ("connects", "kind", "category", "skills", "proposals", "hire_rate")},
    "budget": "budget_cents",
    "client_spent": "client_spent_cents",
}
"""What an edit may take away of a post, by the name under which it is typed."""


@dataclass(frozen=True, slots=True)
class LogJob:
    """``link``: any text with the job's link in it. ``budget``, ``client_spent``: US dollars. ``hire_rate``: per cent.

    ``share``: put it on the community's board (False takes it off again); None leaves it. ``note``: for oneself.
    ``cleared``: names of the fields above that an edit takes away; a title is never taken away.
    """

    link: str | None = None
    title: str | None = None
    connects: int | None = None
    kind: str | None = None
    budget: float | None = None
    category: str | None = None
    skills: str | None = None
    proposals: str | None = None
    hire_rate: int | None = None
    client_spent: float | None = None
    share: bool | None = None
    note: str = ""
    cleared: tuple[str, ...] = ()

    def facts(self) -> JobFacts:
        """What was typed about the post. Raises BadAmount, BadChoice, BadMoney, TooLong."""
        return checked_facts(
            title=self.title,
            connects=self.connects,
            kind=self.kind,
            budget=self.budget,
            category=self.category,
            skills=self.skills,
            proposals=self.proposals,
            hire_rate=self.hire_rate,
            client_spent=self.client_spent,
        )


@dataclass(frozen=True, slots=True)
class OwnProposal:
    """The person's own proposal to a job."""

    id: int
    status: ProposalStatus
    sent_at: int


@dataclass(frozen=True, slots=True)
class Known:
    """It was logged before: when, and by whom, where that is the person themselves or someone who shared it."""

    by: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Logged:
    """``known``: None for a new one. ``applied``: how many other members have. ``own``: a proposal that stands.

    ``posted_at``: when Upwork's id says that the post was made.
    """

    job: JobRef
    facts: JobFacts
    posted_at: int | None
    logged_at: int
    known: Known | None
    applied: int
    own: OwnProposal | None
    shared: bool


@dataclass(frozen=True, slots=True)
class Edited:
    job: JobRef
    facts: JobFacts
    note: str
    shared: bool


def log(tx: Tx, who: Who, ask: LogJob, key: str, now: int) -> Logged:
    """Write down a post, or join those who did.

    Raises NothingGiven, NotAnUpworkLink, BadAmount, BadChoice, BadMoney, TooLong.
    """
    facts = ask.facts()
    note = words.clean(ask.note, "note", words.LONGEST_NOTE)
    request = Request(Purpose.LOG, who.user_id, key, ask, now)
    return keyed(tx, request, Logged, lambda _: _log(tx, who, ask, facts, note, now))


def resolve(tx: Tx, who: Who, text: str, now: int) -> JobRef:
    """The job that ``text`` means, logged where it is a link that this community doesn't know. Raises UnknownJob."""
    return ref(resolve_job(tx, who, text, now)[0])


def resolve_job(tx: Tx, who: Who, text: str, now: int) -> tuple[Job, bool]:
    """As ``resolve``; the second value says whether it is new here."""
    link = parse_link(text, now)
    if link is None:
        return job_of(tx, who, text), False
    job, known = _put(tx, who, link, JobFacts(), "", now)
    return job, known is None


def edit(tx: Tx, who: Who, text: str, ask: LogJob, key: str, now: int) -> Edited:
    """Overwrite what is given, take away what is cleared (its ``link`` is not read).

    Raises UnknownJob, NotYourJob, and what ``log`` raises.
    """
    facts = ask.facts()
    note = words.clean(ask.note, "note", words.LONGEST_NOTE)
    request = Request(Purpose.EDIT, who.user_id, key, (text, ask), now)
    return keyed(tx, request, Edited, lambda _: _edit(tx, who, text, ask, facts, note, now))


def own_proposal(tx: Tx, who: Who, job_id: int) -> OwnProposal | None:
    """The last proposal of this person that stands on the post."""
    wallet = wallets.find_of(tx, who.user_id)
    sent = proposals.to_post(tx, wallet.id, job_id) if wallet else []
    return next(
        (OwnProposal(one.id, one.state.status, one.sent_at) for one in sent if one.state.status in STANDING),
        None,
    )


def named(job: Job, who: Who) -> int | None:
    """Who put the job there, where others may know: the one who shared it, or the person themselves."""
    return job.shared_by or (job.logged_by if job.logged_by == who.user_id else None)


def _log(tx: Tx, who: Who, ask: LogJob, facts: JobFacts, note: str, now: int) -> Logged:
    link = parse_link(ask.link, now) if ask.link else None
    if ask.link and link is None:
        raise errors.NotAnUpworkLink(given=shortened(ask.link))
    if link is None and not facts.title:
        raise errors.NothingGiven
    job, known = _put(tx, who, link, facts, note, now)
    _share(tx, who, job, ask.share)
    job = jobs.get(tx, job.id)
    return Logged(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        known=known,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id),
        own=own_proposal(tx, who, job.id),
        shared=job.shared_by is not None,
    )


def _put(
    tx: Tx, who: Who, link: JobLink | None, facts: JobFacts, note: str, now: int
) -> tuple[Job, Known | None]:
    """The community's record of the post, made or found, with its gaps filled; what was known of it before."""
    from_link = JobFacts(title=(link.title or "") if link else "")
    facts = merge(facts, from_link)
    found = _same_post(tx, who, link.key) if link else _same_title(tx, who, facts.title)
    if found is None:
        key, posted_at = (link.key, link.posted_at) if link else (None, None)
        job_id = jobs.insert(
            tx, who.community_id, key, facts, posted_at=posted_at, user_id=who.user_id, now=now
        )
        jobs.join(tx, job_id, who.user_id, note, now)
        return jobs.get(tx, job_id), None
    known = _known(tx, who, found)
    jobs.join(tx, found.id, who.user_id, note, now)
    jobs.set_facts(tx, found.id, merge(found.facts, facts))
    return jobs.get(tx, found.id), known


def _same_post(tx: Tx, who: Who, key: str) -> Job | None:
    """The community's record of it; in a direct message any that the person has, as all of theirs are seen there."""
    if who.community_id == who.user_id:
        return jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
    return jobs.find_by_key(tx, who.community_id, key)


def _same_title(tx: Tx, who: Who, title: str) -> Job | None:
    """The person's own open job of that very title, logged without a link: typed twice, it is one."""
    found = jobs.find_titled(tx, who.community_id, who.user_id)
    return next((job for job in found if job.facts.title.casefold() == title.casefold()), None)


def _known(tx: Tx, who: Who, job: Job) -> Known:
    by = named(job, who)
    if own := jobs.member(tx, job.id, who.user_id):
        return Known(who.user_id, own.logged_at)
    sharer = jobs.member(tx, job.id, by) if by else None
    return Known(by, sharer.logged_at if sharer else job.logged_at)


def _share(tx: Tx, who: Who, job: Job, share: bool | None) -> None:
    """In a direct message there is nobody to share with; only who put a job on the board takes it off."""
    is_board = job.community_id == who.community_id != who.user_id
    if share and is_board and job.shared_by is None:
        jobs.set_shared(tx, job.id, who.user_id)
    elif share is False and job.shared_by == who.user_id:
        jobs.set_shared(tx, job.id, None)


def _without(facts: JobFacts, cleared: Iterable[str]) -> JobFacts:
    gone: dict[str, Any] = {_CLEARABLE[name]: None for name in cleared if name in _CLEARABLE}
    return replace(facts, **gone)


def _edit(tx: Tx, who: Who, text: str, ask: LogJob, facts: JobFacts, note: str, now: int) -> Edited:
    job = job_of(tx, who, text)
    if jobs.member(tx, job.id, who.user_id) is None:
        raise errors.NotYourJob(job_title=job.title)
    jobs.set_facts(tx, job.id, merge(_without(job.facts, ask.cleared), facts, overwrite=True))
    if note or "note" in ask.cleared:
        jobs.set_note(tx, job.id, who.user_id, note)
    _share(tx, who, job, ask.share)
    job, own = jobs.get(tx, job.id), jobs.member(tx, job.id, who.user_id)
    return Edited(ref(job), job.facts, own.note if own else "", job.shared_by is not None)
