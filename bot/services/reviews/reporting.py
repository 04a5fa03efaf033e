"""Report a review to the managers of its server, who see the review without the draft and decide."""

from dataclasses import dataclass

from bot import errors
from bot.domain.reviews import Rubric, stored_rubric
from bot.services.reviews import letters
from bot.services.reviews.asking import require_server
from bot.services.who import Who
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.reviews import claims, drafts, readers, texts
from bot.store.reviews.claims import ClaimState, ReviewClaim
from bot.store.reviews.drafts import DraftState

MOST_REPORTS = 25
"""The reports that are counted."""


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """A reported review. ``reader_id``: who wrote it, None where the names are hidden. ``count``: of open reports."""

    claim_id: int
    reader_id: int | None
    rubric: Rubric
    reported_at: int
    count: int


def report(tx: Tx, who: Who, claim_id: int, now: int) -> bool:
    """Show a review of the member's own draft to the managers of its server; a second call does nothing.

    Returns True if the names stay hidden. The manager who set the server up gets a direct message. Raises UnknownReview.
    """
    held = claims.find(tx, claim_id)
    draft = drafts.find(tx, held.review_id) if held else None
    if held is None or draft is None or draft.user_id != who.user_id or texts.review(tx, claim_id) is None:
        raise errors.UnknownReview
    if draft.state is DraftState.REVIEWED:
        drafts.end(tx, draft.id, DraftState.DELIVERED, now)
    if held.reported_at is not None:
        return draft.hides_name
    claims.set_reported(tx, claim_id, now)
    drafts.keep_until(tx, draft.id, now)
    state = communities.channel_state(tx, draft.community_id)
    if state is not None and state.set_by:
        letters.queue(tx, letters.REPORTED, state.set_by, draft.community_id, now)
    return draft.hides_name


def for_manager(tx: Tx, who: Who) -> list[ReviewClaim]:
    """Return the claims with reported reviews of the server, without those that the manager wrote, the first one first."""
    reported = claims.reported_in(tx, who.community_id, MOST_REPORTS)
    return [held for held in reported if held.user_id != who.user_id]


def first(tx: Tx, who: Who, *, is_manager: bool) -> ReviewReport | None:
    """Return the report that was made first, None where no report is open. Raises ReviewNeedsServer, UnknownReview."""
    _require_manager(who, is_manager=is_manager)
    reported = for_manager(tx, who)
    views = (_report(tx, held, len(reported)) for held in reported)
    return next((view for view in views if view is not None), None)


def decide(
    tx: Tx, who: Who, claim_id: int, now: int, *, stops: bool, is_manager: bool
) -> ReviewReport | None:
    """Delete a reported review, and stop its reader from reviewing in this server if ``stops``; return the next report.

    A second call changes nothing. Raises ReviewNeedsServer, and UnknownReview for a report of another server
    or about the manager's own review.
    """
    _require_manager(who, is_manager=is_manager)
    held = claims.find(tx, claim_id)
    if held is None or held.community_id != who.community_id or held.user_id == who.user_id:
        raise errors.UnknownReview
    if held.reported_at is not None:
        claims.set_reported(tx, claim_id, None)
        claims.set_helped(tx, claim_id, helped=False)
        texts.delete_review(tx, claim_id)
        if stops:
            _stop(tx, held, now)
    return first(tx, who, is_manager=is_manager)


def allow_all(tx: Tx, who: Who, *, is_manager: bool) -> None:
    """Let all stopped members of the server review again. Raises ReviewNeedsServer, UnknownReview."""
    _require_manager(who, is_manager=is_manager)
    readers.allow_all(tx, who.community_id)


def _stop(tx: Tx, held: ReviewClaim, now: int) -> None:
    """Stop the reader of a claim from reviewing in its server, and let the drafts that the reader holds wait again."""
    readers.add(tx, held.user_id, held.community_id)
    readers.stop(tx, held.user_id, held.community_id)
    for other in claims.open_by(tx, held.user_id, held.community_id):
        claims.release(tx, other, ClaimState.OVER, now)


def _require_manager(who: Who, *, is_manager: bool) -> None:
    require_server(who)
    if not is_manager:
        raise errors.UnknownReview


def _report(tx: Tx, held: ReviewClaim, count: int) -> ReviewReport | None:
    draft, words = drafts.find(tx, held.review_id), texts.review(tx, held.id)
    if draft is None or words is None or held.reported_at is None:
        return None
    reader_id = None if draft.hides_name else held.user_id
    return ReviewReport(held.id, reader_id, stored_rubric(words), held.reported_at, count)
