"""Claims: a reader's hold on a draft, and the review that was written within it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.reviews import CLAIM_MS, LIMITS_MS
from bot.store.engine.rows import RowReader
from bot.store.engine.transaction import Tx
from bot.store.reviews import drafts
from bot.store.reviews.drafts import DraftState


class ClaimState(StrEnum):
    """How a claim stands.

    ``LAPSED``: its time was over. ``RETURNED``: the reader gave the draft back. ``OVER``: the draft ended meanwhile.
    """

    OPEN = "open"
    LAPSED = "lapsed"
    RETURNED = "returned"
    OVER = "over"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class ReviewClaim:
    """A claim. ``user_id``: the reader. ``until_at``: when it lapses (UTC ms).

    ``helped``: the asker's answer to the review, None for no answer. ``reported_at``: when the asker reported the review,
    None for no report and after a manager's decision.
    """

    id: int
    review_id: int
    user_id: int
    community_id: int
    claimed_at: int
    until_at: int
    state: ClaimState
    ended_at: int | None
    helped: bool | None
    reported_at: int | None


_CLAIM = RowReader(ReviewClaim, "review_claim")
_SELECT = f"SELECT {_CLAIM.columns} FROM review_claim"


def insert(tx: Tx, review_id: int, reader_id: int, community_id: int, now: int) -> int:
    """Store a claim that begins at ``now`` (UTC ms) and return its id."""
    return tx.insert(
        "INSERT INTO review_claim (review_id, user_id, community_id, claimed_at, until_at) VALUES (?, ?, ?, ?, ?)",
        (review_id, reader_id, community_id, now, now + CLAIM_MS),
    )


def find(tx: Tx, claim_id: int) -> ReviewClaim | None:
    """Return the claim with this id, None where there is none."""
    return _CLAIM.optional(tx.row(f"{_SELECT} WHERE id = ?", (claim_id,)))


def open_of(tx: Tx, reader_id: int, community_id: int, now: int) -> ReviewClaim | None:
    """Return the reader's claim in a server that hasn't lapsed at ``now`` (UTC ms), None for none."""
    row = tx.row(
        f"{_SELECT} WHERE user_id = ? AND community_id = ? AND state = 'open' AND until_at > ?"
        " ORDER BY id LIMIT 1",
        (reader_id, community_id, now),
    )
    return _CLAIM.optional(row)


def open_on(tx: Tx, review_id: int) -> ReviewClaim | None:
    """Return the open claim of a draft, None for none."""
    return _CLAIM.optional(tx.row(f"{_SELECT} WHERE review_id = ? AND state = 'open'", (review_id,)))


def is_any_on(tx: Tx, review_id: int) -> bool:
    """Return True if somebody has begun to read a draft, whatever became of the claim."""
    return tx.row("SELECT 1 FROM review_claim WHERE review_id = ? LIMIT 1", (review_id,)) is not None


def open_by(tx: Tx, reader_id: int, community_id: int) -> list[ReviewClaim]:
    """Return the reader's open claims in a server, those whose time is over included."""
    rows = tx.rows(
        f"{_SELECT} WHERE user_id = ? AND community_id = ? AND state = 'open'", (reader_id, community_id)
    )
    return _CLAIM.values(rows)


def recent_by(tx: Tx, reader_id: int, now: int) -> list[ReviewClaim]:
    """Return the reader's claims of the last LIMITS_MS before ``now`` (UTC ms), oldest first."""
    rows = tx.rows(
        f"{_SELECT} WHERE user_id = ? AND claimed_at > ? ORDER BY claimed_at, id",
        (reader_id, now - LIMITS_MS),
    )
    return _CLAIM.values(rows)


def last_reviewed_by(tx: Tx, reader_id: int, community_id: int) -> ReviewClaim | None:
    """Return the claim with the reader's last review in a server that was answered, None for none."""
    row = tx.row(
        f"{_SELECT} WHERE user_id = ? AND community_id = ? AND state = 'reviewed' AND helped IS NOT NULL"
        " ORDER BY ended_at DESC, id DESC LIMIT 1",
        (reader_id, community_id),
    )
    return _CLAIM.optional(row)


def reviewed_for(tx: Tx, user_id: int) -> list[ReviewClaim]:
    """Return the claims with the reviews of the member's drafts that the member hasn't answered, oldest first."""
    rows = tx.rows(
        f"{_SELECT} JOIN review ON review.id = review_id WHERE review.user_id = ? AND review_claim.state = 'reviewed'"
        " AND helped IS NULL AND reported_at IS NULL ORDER BY review_claim.id",
        (user_id,),
    )
    return _CLAIM.values(rows)


def lapsed(tx: Tx, now: int, limit: int) -> list[ReviewClaim]:
    """Return at most ``limit`` open claims whose time is over at ``now`` (UTC ms), the first ones first."""
    rows = tx.rows(
        f"{_SELECT} WHERE state = 'open' AND until_at <= ? ORDER BY until_at, id LIMIT ?", (now, limit)
    )
    return _CLAIM.values(rows)


def end(tx: Tx, claim_id: int, state: ClaimState, now: int) -> None:
    """Store how a claim ended at ``now`` (UTC ms)."""
    tx.run("UPDATE review_claim SET state = ?, ended_at = ? WHERE id = ?", (state, now, claim_id))


def release(tx: Tx, held: ReviewClaim, state: ClaimState, now: int) -> None:
    """End an open claim as ``state`` at ``now`` (UTC ms), so that its draft waits for somebody else."""
    end(tx, held.id, state, now)
    drafts.set_state(tx, held.review_id, DraftState.WAITING)


def set_helped(tx: Tx, claim_id: int, *, helped: bool) -> None:
    """Store the asker's answer to a review."""
    tx.run("UPDATE review_claim SET helped = ? WHERE id = ?", (int(helped), claim_id))


def set_reported(tx: Tx, claim_id: int, at: int | None) -> None:
    """Store when a review was reported (UTC ms), None for a decided report."""
    tx.run("UPDATE review_claim SET reported_at = ? WHERE id = ?", (at, claim_id))


def reported_in(tx: Tx, community_id: int, limit: int) -> list[ReviewClaim]:
    """Return at most ``limit`` claims with reported reviews of a server that await a decision, the first reported first."""
    rows = tx.rows(
        f"{_SELECT} WHERE community_id = ? AND reported_at IS NOT NULL ORDER BY reported_at, id LIMIT ?",
        (community_id, limit),
    )
    return _CLAIM.values(rows)
