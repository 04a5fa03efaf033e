"""Claim a waiting draft, read it within the claim, give it back, and write the review."""

from dataclasses import dataclass

from bot import errors
from bot.domain.jobs.jobs import JobFacts
from bot.domain.ledger.writes import Purpose
from bot.domain.reviews import (
    MOST_CLAIMS,
    MOST_LAPSES,
    QueuedDraft,
    Rubric,
    again_at,
    checked_rubric,
    page_texts,
    reading_order,
)
from bot.services.idempotency import Request, keyed
from bot.services.reviews import letters
from bot.services.reviews.asking import ReviewStep, require_server
from bot.services.who import Who
from bot.store import jobs, members
from bot.store.engine.database import Tx
from bot.store.privacy import NOBODY
from bot.store.reviews import claims, drafts, readers, texts
from bot.store.reviews.claims import ClaimState, ReviewClaim
from bot.store.reviews.drafts import CandidateDraft, DraftState, ReviewDraft
from bot.store.reviews.readers import StoredAdvice

PAGE_ROWS = 15
"""The rows of a phone's screen that a draft fills on one card."""


@dataclass(frozen=True, slots=True)
class ReadDraft:
    """A page of a draft, as its reader sees it until ``until_at`` (UTC ms).

    ``asker_id``: None where the names are hidden. ``facts``: of the asker's own notes on the job, None for no job.
    ``words``: of the whole draft. ``page`` counts from 0.
    """

    claim_id: int
    until_at: int
    asker_id: int | None
    facts: JobFacts | None
    posted_at: int | None
    words: int
    text: str
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class WriteReview:
    """What a reader wrote: a mark and a sentence for each part, in the order of the rubric."""

    claim_id: int
    marks: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenReview:
    """A written review. ``is_late``: it came too late and isn't kept, as the draft has another reader or has ended."""

    rubric: Rubric
    is_late: bool


@dataclass(frozen=True, slots=True)
class _Written:
    """The stored answer to a written review."""

    is_late: bool


def candidates_for(tx: Tx, reader_id: int, community_id: int, now: int) -> list[CandidateDraft]:
    """Return the waiting drafts that a reader may read, the one to be read next first (docs/reviews.md has the rule)."""
    trade = set(members.trade(tx, reader_id).categories)

    def order(draft: CandidateDraft) -> tuple[int, ...]:
        fits = bool(trade & set(draft.categories.split(",")))
        return reading_order(QueuedDraft(draft.id, draft.since, draft.owes, fits, draft.was_left), now)

    return sorted(drafts.candidates(tx, reader_id, community_id, now), key=order)


def claim(tx: Tx, who: Who, key: str, now: int) -> ReadDraft:
    """Claim the draft that is to be read next, and return its first page; while a claim is open, that one's.

    Raises ReviewNeedsServer, ReviewsStopped, TooOften, NothingToReview, ClaimOver for a claim that ended meanwhile.
    """
    require_server(who)
    request = Request(Purpose.REVIEW, who.user_id, key, ("read", who.community_id), now)
    step = keyed(tx, request, ReviewStep, lambda _: ReviewStep(_claimed(tx, who, now)))
    return read(tx, who, step.id, 0, now)


def _claimed(tx: Tx, who: Who, now: int) -> int:
    """Return the id of the reader's open claim, or of a new one."""
    if readers.is_stopped(tx, who.user_id, who.community_id):
        raise errors.ReviewsStopped
    readers.add(tx, who.user_id, who.community_id)
    present = claims.open_of(tx, who.user_id, who.community_id, now)
    if present is not None:
        return present.id
    for over in claims.open_by(tx, who.user_id, who.community_id):
        lapse(tx, over, now)
    _count(tx, who, now)
    waiting = candidates_for(tx, who.user_id, who.community_id, now)
    if not waiting:
        raise errors.NothingToReview
    drafts.set_state(tx, waiting[0].id, DraftState.CLAIMED)
    return claims.insert(tx, waiting[0].id, who.user_id, who.community_id, now)


def _count(tx: Tx, who: Who, now: int) -> None:
    """Raise TooOften for a reader who has claimed, or let claims lapse, too often within a day."""
    recent = claims.recent_by(tx, who.user_id, now)
    lapsed = [claim.claimed_at for claim in recent if claim.state is ClaimState.LAPSED]
    for instants, most in (([claim.claimed_at for claim in recent], MOST_CLAIMS), (lapsed, MOST_LAPSES)):
        again = again_at(instants, most, now)
        if again is not None:
            raise errors.TooOften(again_at=again)


def read(tx: Tx, who: Who, claim_id: int, page: int, now: int) -> ReadDraft:
    """Return a page of the draft that the reader holds. Raises UnknownReview, ReviewNeedsServer, ClaimOver."""
    held = own_claim(tx, who, claim_id)
    if held.community_id != who.community_id:
        raise errors.ReviewNeedsServer
    draft, words = drafts.find(tx, held.review_id), texts.draft(tx, held.review_id)
    is_held = held.state is ClaimState.OPEN and held.until_at > now
    if not is_held or draft is None or words is None:
        raise errors.ClaimOver
    pages = page_texts(words, PAGE_ROWS)
    page = min(max(page, 0), len(pages) - 1)
    job = jobs.find_own(tx, draft.user_id, draft.job_id) if draft.job_id is not None else None
    return ReadDraft(
        claim_id=held.id,
        until_at=held.until_at,
        asker_id=None if draft.hides_name else draft.user_id,
        facts=job.facts if job else None,
        posted_at=job.posted_at if job else None,
        words=draft.words,
        text=pages[page],
        page=page,
        pages=len(pages),
    )


def give_back(tx: Tx, who: Who, claim_id: int, now: int) -> None:
    """End a claim without a review, so that the draft waits again; does nothing for a claim that is over.

    Raises UnknownReview.
    """
    held = own_claim(tx, who, claim_id)
    if held.state is ClaimState.OPEN:
        claims.release(tx, held, ClaimState.RETURNED, now)


def lapse(tx: Tx, held: ReviewClaim, now: int) -> None:
    """End a claim whose time is over, so that the draft waits again, and tell the reader."""
    claims.release(tx, held, ClaimState.LAPSED, now)
    letters.queue(tx, letters.LAPSED, held.user_id, held.id, now)


def write(tx: Tx, who: Who, request: WriteReview, key: str, now: int) -> WrittenReview:
    """Store the review and queue the message to the asker; a second call with ``key`` changes nothing.

    A review that comes after the claim's time counts if nobody else reads the draft.

    Raises UnknownReview, BadChoice, EmptyReview, TooLong, ReviewsStopped.
    """
    rubric = checked_rubric(request.marks, request.sentences)
    ask = Request(Purpose.REVIEW, who.user_id, key, request, now)
    written = keyed(
        tx, ask, _Written, lambda _: _Written(not _stored(tx, who, request.claim_id, rubric, now))
    )
    return WrittenReview(rubric, written.is_late)


def _stored(tx: Tx, who: Who, claim_id: int, rubric: Rubric, now: int) -> bool:
    """Store a review; return False for one that comes too late, or whose asker has blocked the reader meanwhile."""
    held = own_claim(tx, who, claim_id)
    if readers.is_stopped(tx, who.user_id, held.community_id):
        raise errors.ReviewsStopped
    draft = drafts.find(tx, held.review_id)
    is_left = held.state in {ClaimState.LAPSED, ClaimState.RETURNED}
    is_free = is_left and draft is not None and draft.state is DraftState.WAITING
    if draft is None or not (held.state is ClaimState.OPEN or is_free):
        return False
    if readers.is_blocked(tx, draft.user_id, who.user_id):
        return False
    texts.put_review(tx, draft.id, held.id, rubric.stored())
    claims.end(tx, held.id, ClaimState.REVIEWED, now)
    drafts.set_state(tx, draft.id, DraftState.REVIEWED)
    _settle(tx, draft, who.user_id, now)
    letters.queue(tx, letters.REVIEWED, draft.user_id, held.id, now)
    return True


def _settle(tx: Tx, draft: ReviewDraft, reader_id: int, now: int) -> None:
    """Record that the reader has given a review and the asker has had one, and whose advice it is."""
    readers.set_owes(tx, reader_id, draft.community_id, is_owing=False)
    readers.set_owes(tx, draft.user_id, draft.community_id, is_owing=True)
    if draft.job_id is not None:
        adviser = NOBODY if draft.hides_name else reader_id
        readers.add_advice(tx, draft.user_id, StoredAdvice(adviser, draft.job_id, now))


def own_claim(tx: Tx, who: Who, claim_id: int) -> ReviewClaim:
    """Return a claim of the reader's. Raises UnknownReview for any other id."""
    held = claims.find(tx, claim_id)
    if held is None or held.user_id != who.user_id:
        raise errors.UnknownReview
    return held
