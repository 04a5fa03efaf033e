"""What the asker does with a review: read it, say whether it helped, report it, block its reader."""

from dataclasses import dataclass

from bot import errors
from bot.domain.reviews import Rubric, stored_rubric
from bot.services.jobs.finding import JobRef, ref
from bot.services.who import Who
from bot.store import jobs
from bot.store.engine.database import Tx
from bot.store.reviews import claims, drafts, readers, texts
from bot.store.reviews.claims import ClaimState, ReviewClaim
from bot.store.reviews.drafts import DraftState, ReviewDraft


@dataclass(frozen=True, slots=True)
class ReceivedReview:
    """A review of the member's draft. ``reader_id``: None where the names are hidden. ``job``: None for no job.

    ``helped``: the member's answer, None for no answer yet.
    """

    claim_id: int
    reader_id: int | None
    job: JobRef | None
    rubric: Rubric
    reviewed_at: int
    helped: bool | None


def received(tx: Tx, user_id: int, claim_id: int) -> ReceivedReview | None:
    """Return a review of the member's draft, None where there is none (any more), or where it isn't the member's."""
    held = claims.find(tx, claim_id)
    draft = drafts.find(tx, held.review_id) if held else None
    words = texts.review(tx, claim_id)
    if held is None or draft is None or words is None or draft.user_id != user_id:
        return None
    job = jobs.find_own(tx, user_id, draft.job_id) if draft.job_id is not None else None
    return ReceivedReview(
        claim_id=held.id,
        reader_id=None if draft.hides_name else held.user_id,
        job=ref(job) if job else None,
        rubric=stored_rubric(words),
        reviewed_at=held.ended_at or held.claimed_at,
        helped=held.helped,
    )


def open_review(tx: Tx, who: Who, claim_id: int, now: int) -> ReceivedReview:
    """Return the review and delete the draft, as the review has reached the asker. Raises UnknownReview."""
    review = received(tx, who.user_id, claim_id)
    if review is None:
        raise errors.UnknownReview
    _, draft = _own(tx, who, claim_id)
    _deliver(tx, draft, now)
    return review


def answer(tx: Tx, who: Who, claim_id: int, now: int, *, helped: bool) -> None:
    """Store whether the review helped, and delete its words and the draft; a later call changes the answer.

    Raises UnknownReview.
    """
    held, draft = _own(tx, who, claim_id)
    claims.set_helped(tx, claim_id, helped=helped)
    _deliver(tx, draft, now)
    if held.reported_at is None:
        texts.delete_review(tx, claim_id)


def block(tx: Tx, who: Who, claim_id: int, now: int) -> None:
    """Let the reader of a review get no more drafts of the asker; a second call does nothing. Raises UnknownReview.

    A draft of the asker that the reader is reading waits for somebody else.
    """
    held, draft = _own(tx, who, claim_id)
    readers.block(tx, who.user_id, held.user_id)
    _deliver(tx, draft, now)
    kept = drafts.kept_of(tx, who.user_id)
    other = claims.open_on(tx, kept.id) if kept else None
    if other is not None and other.user_id == held.user_id:
        claims.release(tx, other, ClaimState.RETURNED, now)


def _own(tx: Tx, who: Who, claim_id: int) -> tuple[ReviewClaim, ReviewDraft]:
    """Return the claim with a review of the member's draft, and the draft. Raises UnknownReview for any other id."""
    held = claims.find(tx, claim_id)
    draft = drafts.find(tx, held.review_id) if held else None
    is_own = draft is not None and draft.user_id == who.user_id
    if held is None or draft is None or not is_own or held.state is not ClaimState.REVIEWED:
        raise errors.UnknownReview
    return held, draft


def _deliver(tx: Tx, draft: ReviewDraft, now: int) -> None:
    """Delete the draft whose review has reached the asker; a second call does nothing."""
    if draft.state is DraftState.REVIEWED:
        drafts.end(tx, draft.id, DraftState.DELIVERED, now)
