"""Ask for a review of a draft, hide the names, withdraw the draft."""

from dataclasses import dataclass

from bot import errors
from bot.domain.ledger.writes import Purpose
from bot.domain.members.trade import TradeProfile
from bot.domain.reviews import DRAFT_MS, MOST_ASKS, again_at, checked_draft
from bot.services.idempotency import Request, keyed
from bot.services.jobs.finding import find_job
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx
from bot.store.jobs import Job
from bot.store.reviews import claims, drafts, readers
from bot.store.reviews.claims import ClaimState
from bot.store.reviews.drafts import DraftState, NewDraft, ReviewDraft


@dataclass(frozen=True, slots=True)
class AskReview:
    """A draft for which a member asks for a review. ``job``: a link, id or title of the member's own notes, empty for none.

    ``hides_name``: neither side sees the other's name.
    """

    text: str
    job: str = ""
    hides_name: bool = False


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """The member's own draft that waits for a reader or for its review.

    ``is_claimed``: somebody is reading it. ``owes``: it comes after the drafts of members who don't owe a review.
    """

    id: int
    asked_at: int
    words: int
    hides_name: bool
    is_claimed: bool
    owes: bool


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """The stored answer to a request about a draft or a claim: its id, and nothing of its words."""

    id: int


def may_ask(tx: Tx, who: Who, now: int) -> None:
    """Raise ReviewNeedsServer, DraftWaits or TooOften where the member can't ask for a review now."""
    require_server(who)
    waiting = drafts.kept_of(tx, who.user_id)
    if waiting is not None:
        raise errors.DraftWaits(asked_at=waiting.asked_at)
    again = again_at(drafts.asked_at(tx, who.user_id, now), MOST_ASKS, now)
    if again is not None:
        raise errors.TooOften(again_at=again)


def may_ask_about(tx: Tx, who: Who, job: str, now: int) -> int:
    """Return the id of the member's own notes on a job, 0 for an empty text.

    Raises ReviewNeedsServer, DraftWaits, TooOften, UnknownJob, NotYourJob.
    """
    may_ask(tx, who, now)
    return _own_job(tx, who, job).id if job else 0


def ask(tx: Tx, who: Who, request: AskReview, key: str, now: int) -> OwnDraft:
    """Store a draft, so that members of the server can read it; a second call with ``key`` changes nothing.

    Raises ReviewNeedsServer, ShortDraft, TooLong, UnknownJob, NotYourJob, DraftWaits, TooOften.
    """
    write = Request(Purpose.REVIEW, who.user_id, key, request, now)
    step = keyed(tx, write, ReviewStep, lambda _: ReviewStep(_stored(tx, who, request, now)))
    return own_view(tx, own_draft(tx, who, step.id))


def hide(tx: Tx, who: Who, review_id: int, *, hides_name: bool) -> OwnDraft:
    """Hide the names of both sides while nobody reads the draft, or show them while nobody has read it yet.

    Does nothing otherwise, as a reader relies on the names being hidden. Raises UnknownReview.
    """
    draft = _kept_draft(tx, who, review_id)
    if draft.state is DraftState.WAITING and (hides_name or not claims.is_any_on(tx, review_id)):
        drafts.set_hidden(tx, review_id, hides_name=hides_name)
    return own_view(tx, own_draft(tx, who, review_id))


def withdraw(tx: Tx, who: Who, review_id: int, now: int) -> None:
    """Delete a draft that has no review yet; a reader's claim ends. Raises UnknownReview, also at a second call."""
    take_away(tx, _kept_draft(tx, who, review_id), DraftState.WITHDRAWN, now)


def take_away(tx: Tx, draft: ReviewDraft, state: DraftState, now: int) -> None:
    """Delete a draft that waits or is being read, and end the reader's claim."""
    claim = claims.open_on(tx, draft.id)
    if claim is not None:
        claims.end(tx, claim.id, ClaimState.OVER, now)
    drafts.end(tx, draft.id, state, now)


def require_server(who: Who) -> None:
    """Raise ReviewNeedsServer in a direct message."""
    if who.community_id == who.user_id:
        raise errors.ReviewNeedsServer


def own_draft(tx: Tx, who: Who, review_id: int) -> ReviewDraft:
    """Return a draft of the member's. Raises UnknownReview for any other id."""
    draft = drafts.find(tx, review_id)
    if draft is None or draft.user_id != who.user_id:
        raise errors.UnknownReview
    return draft


def _kept_draft(tx: Tx, who: Who, review_id: int) -> ReviewDraft:
    """Return a draft of the member's that waits or is being read. Raises UnknownReview for any other id."""
    draft = own_draft(tx, who, review_id)
    if draft.state not in {DraftState.WAITING, DraftState.CLAIMED}:
        raise errors.UnknownReview
    return draft


def own_view(tx: Tx, draft: ReviewDraft) -> OwnDraft:
    """Return a draft as its asker sees it."""
    return OwnDraft(
        id=draft.id,
        asked_at=draft.asked_at,
        words=draft.words,
        hides_name=draft.hides_name,
        is_claimed=draft.state is DraftState.CLAIMED,
        owes=readers.owes(tx, draft.user_id, draft.community_id),
    )


def _stored(tx: Tx, who: Who, request: AskReview, now: int) -> int:
    """Store a draft and return its id. Raises what `ask` raises."""
    text = checked_draft(request.text)
    may_ask(tx, who, now)
    job = _own_job(tx, who, request.job) if request.job else None
    readers.add(tx, who.user_id, who.community_id)
    new = NewDraft(
        user_id=who.user_id,
        community_id=who.community_id,
        job_id=job.id if job else None,
        categories=_categories(job, members.trade(tx, who.user_id)),
        hides_name=request.hides_name,
        words=len(text.split()),
        since=_since(tx, who, now),
        asked_at=now,
    )
    return drafts.insert(tx, new, text)


def _own_job(tx: Tx, who: Who, typed: str) -> Job:
    """Return the member's own notes on a job. Raises UnknownJob, and NotYourJob where the member has no notes."""
    job = find_job(tx, who, typed)
    if job.own is None:
        raise errors.NotYourJob(job_title=job.title)
    return job.own


def _categories(job: Job | None, trade: TradeProfile) -> str:
    """Return the categories of a draft, joined by commas: the job's, else those of the asker's trade; may be empty."""
    return job.facts.category if job and job.facts.category else ",".join(trade.categories)


def _since(tx: Tx, who: Who, now: int) -> int:
    """Return when the wait of a new draft begins: ``now``, or with the last one if nobody read that in time (UTC ms)."""
    last = drafts.last_in(tx, who.user_id, who.community_id)
    is_unread = last is not None and last.state is DraftState.EXPIRED and now - last.asked_at <= 2 * DRAFT_MS
    return last.since if last is not None and is_unread else now
