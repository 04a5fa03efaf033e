"""/job log and /job edit. A community has one record of each Upwork post, whichever member pastes its link."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot import errors
from bot.domain import text as words
from bot.domain.jobs.jobs import JobFacts, checked_facts, merge
from bot.domain.jobs.links import JobLink, parse_link
from bot.domain.ledger.wallets import Wallet
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals.proposals import STANDING, ProposalStatus
from bot.services.idempotency import Request, keyed
from bot.services.jobs.finding import JobRef, find_job, ref, shortened
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job
from bot.store.jobs.junk import JunkSign
from bot.store.ledger import wallets

_CLEARABLE = {
    **{name: name for name in ("connects", "kind", "category", "skills", "proposals", "hire_rate")},
    "budget": "budget_cents",
    "client_spent": "client_spent_cents",
}
"""The facts that an edit may clear: the name in ``LogJob.cleared`` and the field of JobFacts."""


@dataclass(frozen=True, slots=True)
class LogJob:
    """What was typed about a job; None and "" for nothing. ``link``: any text that contains the job's link.

    ``connects``: the cost of a proposal. ``budget``, ``client_spent``: US dollars. ``hire_rate``: per cent. ``proposals``:
    how many others applied, as Upwork shows it. ``share``: True puts the job on the community's board, False takes it off.
    ``note``: only its writer sees it. ``cleared``: names of the fields that an edit clears; a title is never cleared.
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
        """Return the facts about the post, checked. Raises BadAmount, BadChoice, BadMoney, TooLong."""
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
    """The person's own proposal to a job. ``sent_at``: UTC ms."""

    id: int
    status: ProposalStatus
    sent_at: int


@dataclass(frozen=True, slots=True)
class EarlierLog:
    """An earlier log of the same job. ``at``: UTC ms.

    ``by``: the person or the member who shared the job, None for a member whose name the person may not know.
    """

    by: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Logged:
    """The logged job. ``known``: the earlier log, None for a new job. ``shared``: the job is on a community's board.

    ``applied``: how many other members sent a proposal. ``own``: the person's own standing proposal, None for none.
    ``posted_at``: when the post was made, by the id in its link (UTC ms), None without a link.
    ``junk``: signs of junk in the post.
    """

    job: JobRef
    facts: JobFacts
    posted_at: int | None
    logged_at: int
    known: EarlierLog | None
    applied: int
    own: OwnProposal | None
    shared: bool
    junk: tuple[JunkSign, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """The job after an edit. ``note``: the person's own. ``shared``: it is on a board. ``junk``: signs of junk in it."""

    job: JobRef
    facts: JobFacts
    note: str
    shared: bool
    junk: tuple[JunkSign, ...] = ()


def log(tx: Tx, who: Who, ask: LogJob, key: str, now: int) -> Logged:
    """Log a job, or join the members who logged it before; facts that were missing are filled in.

    Raises NothingGiven (neither link nor title), NotAnUpworkLink, BadAmount, BadChoice, BadMoney, TooLong, KeyReused.
    """
    facts = ask.facts()
    note = words.clean(ask.note, "note", words.LONGEST_NOTE)
    request = Request(Purpose.LOG, who.user_id, key, ask, now)
    return keyed(tx, request, Logged, lambda _: _log(tx, who, ask, facts, note, now))


def resolve(tx: Tx, who: Who, text: str, now: int) -> JobRef:
    """Return the job that ``text`` means, as ``find``; a job's link is logged, if it is new here. Raises UnknownJob."""
    return ref(resolve_job(tx, who, text, now)[0])


def resolve_job(tx: Tx, who: Who, text: str, now: int) -> tuple[Job, bool]:
    """Return the job as ``resolve`` does, and True if it has just been logged as a new one. Raises UnknownJob."""
    link = parse_link(text, now)
    if link is None:
        return find_job(tx, who, text), False
    job, earlier = _put(tx, who, link, JobFacts(), "", now)
    return job, earlier is None


def edit(tx: Tx, who: Who, text: str, ask: LogJob, key: str, now: int) -> Edited:
    """Overwrite the given facts of a job and clear the fields in ``ask.cleared``. ``ask.link`` is ignored.

    Raises UnknownJob, NotYourJob, BadAmount, BadChoice, BadMoney, TooLong, KeyReused.
    """
    facts = ask.facts()
    note = words.clean(ask.note, "note", words.LONGEST_NOTE)
    request = Request(Purpose.EDIT, who.user_id, key, (text, ask), now)
    return keyed(tx, request, Edited, lambda _: _edit(tx, who, text, ask, facts, note, now))


def own_proposal(tx: Tx, wallet: Wallet | None, job_id: int) -> OwnProposal | None:
    """Return the wallet's last standing proposal to the post; None where there is none or ``wallet`` is None."""
    sent = proposals.to_post(tx, wallet.id, job_id) if wallet else []
    standing = (proposal for proposal in sent if proposal.state.status in STANDING)
    last = next(standing, None)
    return OwnProposal(last.id, last.state.status, last.sent_at) if last else None


def visible_logger(job: Job, who: Who) -> int | None:
    """Return the member who shared the job, or the person if they logged it first; None where neither is so."""
    return job.shared_by or (job.logged_by if job.logged_by == who.user_id else None)


def _log(tx: Tx, who: Who, ask: LogJob, facts: JobFacts, note: str, now: int) -> Logged:
    link = parse_link(ask.link, now) if ask.link else None
    if ask.link and link is None:
        raise errors.NotAnUpworkLink(given=shortened(ask.link))
    if link is None and not facts.title:
        raise errors.NothingGiven
    job, earlier = _put(tx, who, link, facts, note, now)
    job = _share(tx, who, job, ask.share)
    return Logged(
        job=ref(job),
        facts=job.facts,
        posted_at=job.posted_at,
        logged_at=job.logged_at,
        known=earlier,
        applied=proposals.count_other_applicants(tx, job.id, who.user_id),
        own=own_proposal(tx, wallets.find_of(tx, who.user_id), job.id),
        shared=job.shared_by is not None,
    )


def _put(
    tx: Tx, who: Who, link: JobLink | None, facts: JobFacts, note: str, now: int
) -> tuple[Job, EarlierLog | None]:
    """Return the community's record of the post and its earlier log, None for a new record.

    A new record is inserted; in an old one the person joins those who logged it, and missing facts are filled in.
    """
    from_link = JobFacts(title=(link.title or "") if link else "")
    facts = merge(facts, from_link)
    job = _same_post(tx, who, link.key) if link else _same_title(tx, who, facts.title)
    if job is None:
        key, posted_at = (link.key, link.posted_at) if link else (None, None)
        job_id = jobs.insert(
            tx, who.community_id, key, facts, posted_at=posted_at, user_id=who.user_id, now=now
        )
        if note:
            jobs.set_note(tx, job_id, who.user_id, note)
        return jobs.get(tx, job_id), None
    earlier = _earlier_log(tx, who, job)
    jobs.join(tx, job.id, who.user_id, note, now)
    jobs.set_facts(tx, job.id, merge(job.facts, facts))
    return jobs.get(tx, job.id), earlier


def _same_post(tx: Tx, who: Who, key: str) -> Job | None:
    """Return the community's record of the post; in a direct message any record that the person may see, None for none."""
    if who.community_id == who.user_id:
        return jobs.find_visible_by_key(tx, who.user_id, who.community_id, key)
    return jobs.find_by_key(tx, who.community_id, key)


def _same_title(tx: Tx, who: Who, title: str) -> Job | None:
    """Return the person's own open job of the same title that was logged without a link, None for none."""
    titled = jobs.find_titled(tx, who.community_id, who.user_id)
    return next((job for job in titled if job.facts.title.casefold() == title.casefold()), None)


def _earlier_log(tx: Tx, who: Who, job: Job) -> EarlierLog:
    """Return the person's own earlier log of the job, else that of the member who shared it, else the first one."""
    by = visible_logger(job, who)
    if own := jobs.member(tx, job.id, who.user_id):
        return EarlierLog(who.user_id, own.logged_at)
    sharer = jobs.member(tx, job.id, by) if by else None
    return EarlierLog(by, sharer.logged_at if sharer else job.logged_at)


def _share(tx: Tx, who: Who, job: Job, share: bool | None) -> Job:
    """Put the job on the board or take it off, and return it. None for ``share`` changes nothing.

    A job is shared only in its own server, never in a direct message; only the member who shared it takes it off.
    """
    is_board = job.community_id == who.community_id != who.user_id
    if share and is_board and job.shared_by is None:
        shared_by = who.user_id
    elif share is False and job.shared_by == who.user_id:
        shared_by = None
    else:
        return job
    jobs.set_shared(tx, job.id, shared_by)
    return replace(job, shared_by=shared_by)


def _without(facts: JobFacts, cleared: Iterable[str]) -> JobFacts:
    """Return the facts without the fields that ``cleared`` names; other names in it are ignored."""
    emptied: dict[str, Any] = {_CLEARABLE[name]: None for name in cleared if name in _CLEARABLE}
    return replace(facts, **emptied)


def _edit(tx: Tx, who: Who, text: str, ask: LogJob, facts: JobFacts, note: str, now: int) -> Edited:
    job = find_job(tx, who, text)
    own = jobs.member(tx, job.id, who.user_id)
    if own is None:
        raise errors.NotYourJob(job_title=job.title)
    jobs.set_facts(tx, job.id, merge(_without(job.facts, ask.cleared), facts, overwrite=True))
    if note or "note" in ask.cleared:
        jobs.set_note(tx, job.id, who.user_id, note)
    else:
        note = own.note
    _share(tx, who, job, ask.share)
    job = jobs.get(tx, job.id)
    return Edited(ref(job), job.facts, note, job.shared_by is not None)
