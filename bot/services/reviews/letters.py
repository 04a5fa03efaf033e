"""The messages about reviews: queue them in the outbox with ids only, and compose them when they are sent."""

from dataclasses import dataclass

from bot.domain.messages.reminders import ReminderPlace
from bot.domain.time.hours import open_from
from bot.services.reviews.receiving import ReceivedReview, received
from bot.store import members
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import OutboxMessage
from bot.store.reviews import claims, drafts
from bot.store.reviews.claims import ClaimState
from bot.store.reviews.drafts import DraftState

KIND = "review-news"
"""The kind of these messages in the outbox."""
REVIEWED, LAPSED, UNREAD, REPORTED = "reviewed", "lapsed", "unread", "reported"
"""What a message is about: a review, a claim whose time is over, a draft that nobody read, a report to a manager."""


@dataclass(frozen=True, slots=True)
class ReviewedNews:
    """The review of the member's draft."""

    review: ReceivedReview


@dataclass(frozen=True, slots=True)
class ReviewNotice:
    """News without a review in it. ``about``: LAPSED, UNREAD or REPORTED. ``guild_id``: the server that it is about."""

    about: str
    guild_id: int


ReviewNews = ReviewedNews | ReviewNotice


def queue(tx: Tx, about: str, user_id: int, id_: int, now: int) -> None:
    """Queue a message for the member's next open hour, unless the member wants no messages; the same one only once.

    ``id_``: of the claim; of the draft for UNREAD; of the server for REPORTED.
    """
    reminders = members.reminders(tx, user_id).as_of(now)
    if reminders.place is ReminderPlace.NONE:
        return
    day = f":{now}" if about == REPORTED else ""
    outbox.add(
        tx,
        key=f"review:{about}:{id_}{day}",
        kind=KIND,
        place="dm",
        address=user_id,
        payload={"about": about, "id": id_},
        due_at=open_from(reminders.hours, now),
        now=now,
    )


def compose(tx: Tx, message: OutboxMessage) -> ReviewNews | None:
    """Return the news of an outbox row; None where it is over, or where the member wants no messages."""
    if members.reminders(tx, message.address).place is ReminderPlace.NONE:
        return None
    about, id_ = message.payload["about"], message.payload["id"]
    if about == REVIEWED:
        review = received(tx, message.address, id_)
        return ReviewedNews(review) if review and review.helped is None else None
    if about == LAPSED:
        held = claims.find(tx, id_)
        return ReviewNotice(LAPSED, held.community_id) if held and held.state is ClaimState.LAPSED else None
    if about == UNREAD:
        draft = drafts.find(tx, id_)
        is_unread = draft is not None and draft.state is DraftState.EXPIRED
        return ReviewNotice(UNREAD, draft.community_id) if draft and is_unread else None
    return ReviewNotice(REPORTED, id_) if claims.reported_in(tx, id_, 1) else None


def arrived(tx: Tx, message: OutboxMessage, now: int) -> None:
    """Delete the draft whose review has arrived with this message; does nothing for any other message."""
    if message.about == KIND and message.payload["about"] == REVIEWED:
        held = claims.find(tx, message.payload["id"])
        draft = drafts.find(tx, held.review_id) if held else None
        if draft is not None and draft.state is DraftState.REVIEWED:
            drafts.end(tx, draft.id, DraftState.DELIVERED, now)
