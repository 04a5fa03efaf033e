"""/job log and /job edit: each member writes notes of their own on a post, and may share them as a card of the server."""

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
from bot.services.jobs import sharing
from bot.services.jobs.finding import JobRef, find_job, ref, shortened
from bot.services.who import Who
from bot.store import jobs, proposals
from bot.store.engine.database import Tx
from bot.store.jobs import Job, VisibleJob
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
    """What was there of the post before: the person's own notes, or a card of this server. ``at``: UTC ms.

    ``by``: the person, or the member who shared the card; None for a member who has deleted their data since.
    """

    by: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Logged:
    """The logged job. ``known``: the earlier log, None for a new one. ``shared``: it is on the board of this server.

    ``facts``: the person's own, with those of the card where the person has none. ``applied``: how many other members sent
    a proposal to the card, 0 without a card. ``own``: the person's own standing proposal, None for none. ``posted_at``:
    when the post was made, by the id in its link (UTC ms), None without a link. ``junk``: signs of junk in the post.
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
    """The person's notes after an edit. ``shared``: a card with the changed facts is on the board of this server.

    ``junk``: signs of junk in the post.
    """

    job: JobRef
    facts: JobFacts
    note: str
    shared: bool
    junk: tuple[JunkSign, ...] = ()


def log(tx: Tx, who: Who, ask: LogJob, key: str, now: int) -> Logged:
    """Write notes on a post, or fill in what is missing in the person's notes on it, and share them if asked to.

    Raises NothingGiven (neither link nor title), NotAnUpworkLink, BadAmount, BadChoice, BadMoney, TooLong, CardTakenOff,
    KeyReused.
    """
    facts = ask.facts()
    note = words.clean(ask.note, "note", words.LONGEST_NOTE)
    request = Request(Purpose.LOG, who.user_id, key, ask, now)
    return keyed(tx, request, Logged, lambda _: _log(tx, who, ask, facts, note, now))


def resolve(tx: Tx, who: Who, text: str, now: int) -> JobRef:
    """Return the person's notes on the job that ``text`` means, as ``resolve_job`` does. Raises UnknownJob."""
    return ref(resolve_job(tx, who, text, now)[0])


def resolve_job(tx: Tx, who: Who, text: str, now: int) -> tuple[Job, bool]:
    """Return the person's notes on the job that ``text`` means, and True if the link was new to the person and the server.

    A link without notes is logged; a card without notes is copied, as the facts that the person acts on. Raises UnknownJob.
    """
    link = parse_link(text, now)
    if link is None:
        return adopt(tx, who, find_job(tx, who, text), now), False
    own, earlier = put(tx, who, link, JobFacts(), "", now)
    return adopt(tx, who, jobs.seen(tx, own, who.community_id), now), earlier is None


def adopt(tx: Tx, who: Who, visible: VisibleJob, now: int) -> Job:
    """Return the person's notes on a visible job, with the card's facts where the notes had none; new notes if need be.

    Later changes of the card leave these notes as they are.
    """
    own, card = visible.own, visible.card
    if own is None:
        assert card is not None, "a visible job has notes or a card"
        job_id = jobs.insert(
            tx,
            who.community_id,
            card.key,
            card.facts,
            posted_at=card.posted_at,
            user_id=who.user_id,
            now=now,
            post=card.post,
        )
        if card.facts.proposals:
            jobs.set_proposals_at(tx, job_id, card.shared_at)
        return jobs.get(tx, job_id)
    if visible.facts != own.facts:
        jobs.set_facts(tx, own.id, visible.facts)
    return replace(own, facts=visible.facts)


def facts_for(tx: Tx, user_id: int, community_id: int, job_id: int) -> JobFacts:
    """Return the facts that a member sees of a job in a server: their own, and the card's where they have none.

    Empty facts for a job that the member may not see.
    """
    visible = jobs.find_visible(tx, user_id, community_id, job_id)
    return visible.facts if visible else JobFacts()


def edit(tx: Tx, who: Who, text: str, ask: LogJob, key: str, now: int) -> Edited:
    """Overwrite the given facts in the person's notes and clear the fields in ``ask.cleared``. ``ask.link`` is ignored.

    The cards that the person shared of these notes are corrected in the same way. Raises UnknownJob, NotYourJob, BadAmount,
    BadChoice, BadMoney, TooLong, CardTakenOff, KeyReused.
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


def _log(tx: Tx, who: Who, ask: LogJob, facts: JobFacts, note: str, now: int) -> Logged:
    link = parse_link(ask.link, now) if ask.link else None
    if ask.link and link is None:
        raise errors.NotAnUpworkLink(given=shortened(ask.link))
    if link is None and not facts.title:
        raise errors.NothingGiven
    own, earlier = put(tx, who, link, facts, note, now)
    sharing.follow_log(tx, who, own, facts, ask.share, now)
    visible = jobs.seen(tx, jobs.get(tx, own.id), who.community_id)
    return Logged(
        job=ref(visible),
        facts=visible.facts,
        posted_at=visible.posted_at,
        logged_at=visible.logged_at,
        known=earlier,
        applied=applied(tx, who, visible),
        own=own_proposal(tx, wallets.find_of(tx, who.user_id), own.id),
        shared=visible.card is not None,
    )


def applied(tx: Tx, who: Who, visible: VisibleJob, most: int = 1 << 31) -> int:
    """Return how many other members sent a proposal to the job's card, 0 without a card; reads ``most`` proposals."""
    return jobs.applicants.count_others(tx, visible.card.id, who.user_id, most) if visible.card else 0


def put(
    tx: Tx, who: Who, link: JobLink | None, facts: JobFacts, note: str, now: int
) -> tuple[Job, EarlierLog | None]:
    """Return the person's notes on the post, and what was there before: notes, a card, or None.

    New notes have what the link says and ``facts``; in earlier notes missing facts are filled in.
    """
    from_link = JobFacts(title=(link.title or "") if link else "")
    facts = merge(facts, from_link)
    own = jobs.find_on_post(tx, who.user_id, link.key) if link else _same_title(tx, who.user_id, facts.title)
    if own is None:
        key, posted_at = (link.key, link.posted_at) if link else (None, None)
        job_id = jobs.insert(
            tx, who.community_id, key, facts, posted_at=posted_at, user_id=who.user_id, now=now, note=note
        )
        if facts.proposals:
            jobs.set_proposals_at(tx, job_id, now)
        card = jobs.cards.standing(tx, who.community_id, key)
        return jobs.get(tx, job_id), EarlierLog(card.shared_by or None, card.shared_at) if card else None
    merged = merge(own.facts, facts)
    jobs.set_facts(tx, own.id, merged)
    if facts.proposals and facts.proposals == merged.proposals:
        jobs.set_proposals_at(tx, own.id, now)
    if note:
        jobs.set_note(tx, own.id, note)
    return jobs.get(tx, own.id), EarlierLog(who.user_id, own.logged_at)


def _same_title(tx: Tx, user_id: int, title: str) -> Job | None:
    """Return the person's notes on an open job of the same title that were logged without a link, None for none."""
    titled = jobs.find_titled(tx, user_id)
    return next((job for job in titled if job.facts.title.casefold() == title.casefold()), None)


def without(facts: JobFacts, cleared: Iterable[str]) -> JobFacts:
    """Return the facts without the fields that ``cleared`` names; other names in it are ignored."""
    emptied: dict[str, Any] = {_CLEARABLE[name]: None for name in cleared if name in _CLEARABLE}
    return replace(facts, **emptied)


def _edit(tx: Tx, who: Who, text: str, ask: LogJob, facts: JobFacts, note: str, now: int) -> Edited:
    visible = find_job(tx, who, text)
    own = visible.own
    if own is None:
        raise errors.NotYourJob(job_title=visible.title)
    jobs.set_facts(tx, own.id, merge(without(own.facts, ask.cleared), facts, overwrite=True))
    if facts.proposals or "proposals" in ask.cleared:
        jobs.set_proposals_at(tx, own.id, now if facts.proposals else None)
    if note or "note" in ask.cleared:
        jobs.set_note(tx, own.id, note)
    for card in jobs.cards.of_sharer(tx, own.id):
        corrected = merge(without(card.facts, ask.cleared), facts, overwrite=True)
        sharing.correct_card(tx, card, who.user_id, corrected, now)
    sharing.follow_log(tx, who, own, JobFacts(), ask.share, now)
    visible = jobs.seen(tx, jobs.get(tx, own.id), who.community_id)
    own = jobs.get(tx, own.id)
    return Edited(
        ref(visible), own.facts, own.note, visible.card is not None and visible.shared_by == who.user_id
    )
