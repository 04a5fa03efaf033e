"""End claims whose time is over and drafts that are too old, ask readers who want to be asked, and handle departures."""

from dataclasses import dataclass
from functools import partial

from bot.domain.reviews import may_nudge
from bot.services.failures import SweepStep
from bot.services.reviews import asking, letters, reading
from bot.store.engine.database import Tx
from bot.store.reviews import claims, drafts, readers
from bot.store.reviews.claims import ClaimState
from bot.store.reviews.drafts import DraftState, ReviewDraft

BATCH = 100
"""Claims, and drafts, that one run ends; the remaining ones wait for the next run."""
MOST_SERVERS, MOST_LOOKED_AT = 5, 5
"""The servers of a reader, and in each the longest waiting drafts, that are looked at before the reader is asked."""


@dataclass(frozen=True, slots=True)
class WantedNews:
    """A draft waits in the server ``guild_id`` for a reader who wants to be asked."""

    guild_id: int


def has_lapsed(tx: Tx, now: int) -> bool:
    """Return True if the time of a claim is over at ``now`` (UTC ms)."""
    return bool(claims.lapsed(tx, now, 1))


def lapse_due(tx: Tx, now: int, step: SweepStep) -> int:
    """End the claims whose time is over, each in a savepoint of its own; return how many there were."""
    over = claims.lapsed(tx, now, BATCH)
    for held in over:
        step.attempt(tx, held.id, partial(reading.lapse, tx, held, now))
    return len(over)


def has_old(tx: Tx, now: int) -> bool:
    """Return True if a draft is too old to be kept at ``now`` (UTC ms)."""
    return bool(drafts.kept_too_long(tx, now, 1))


def expire_due(tx: Tx, now: int, step: SweepStep) -> int:
    """Delete the drafts that are too old, each in a savepoint of its own; return how many there were."""
    old = drafts.kept_too_long(tx, now, BATCH)
    for draft in old:
        step.attempt(tx, draft.id, partial(_expire, tx, draft, now))
    return len(old)


def leave(tx: Tx, guild_id: int, user_id: int, now: int) -> None:
    """Withdraw the drafts of a member who has left a server, and let the drafts that the member holds wait again."""
    for held in claims.open_by(tx, user_id, guild_id):
        claims.end(tx, held.id, ClaimState.OVER, now)
        drafts.set_state(tx, held.review_id, DraftState.WAITING)
    for draft in drafts.kept_in(tx, user_id, guild_id):
        asking.take_away(tx, draft, DraftState.WITHDRAWN, now)
    readers.leave(tx, user_id, guild_id)


def server_to_ask_for(tx: Tx, user_id: int, now: int) -> int | None:
    """Return a server in which a draft waits that the member may read and be asked about; None for no such server.

    A member who is reading a draft in a server isn't asked about that server.
    """
    for guild_id in readers.communities_of(tx, user_id, MOST_SERVERS):
        if claims.open_of(tx, user_id, guild_id, now) is None and _to_ask_about(tx, user_id, guild_id, now):
            return guild_id
    return None


def count_asked(tx: Tx, user_id: int, guild_id: int, now: int) -> None:
    """Count that the member is asked about a draft in a server: the one that `server_to_ask_for` has seen."""
    draft_id = _to_ask_about(tx, user_id, guild_id, now)
    if draft_id is not None:
        drafts.count_nudge(tx, draft_id)


def wanted(tx: Tx, user_id: int, guild_ids: list[int], now: int) -> WantedNews | None:
    """Return the news that a draft waits in one of the servers; None where none waits any more."""
    left = (guild_id for guild_id in guild_ids if reading.candidates_for(tx, user_id, guild_id, now))
    guild_id = next(left, None)
    return None if guild_id is None else WantedNews(guild_id)


def _to_ask_about(tx: Tx, user_id: int, guild_id: int, now: int) -> int | None:
    """Return the longest waiting draft that the member may read and about which one more reader may be asked."""
    waiting = drafts.candidates(tx, user_id, guild_id, now, MOST_LOOKED_AT)
    return next((draft.id for draft in waiting if may_nudge(draft.nudged, draft.since, now)), None)


def _expire(tx: Tx, draft: ReviewDraft, now: int) -> None:
    """Delete a draft that is too old. An unread one is announced to its asker; a review that wasn't opened stays."""
    if draft.state is DraftState.REVIEWED:
        drafts.end(tx, draft.id, DraftState.DELIVERED, now)
        return
    asking.take_away(tx, draft, DraftState.EXPIRED, now)
    letters.queue(tx, letters.UNREAD, draft.user_id, draft.id, now)
