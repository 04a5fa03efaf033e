"""Drafts for which members ask for a review: who asked, where, since when, and what became of the draft."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.reviews import CLAIM_MS, DRAFT_MS, LEFT_MS, LIMITS_MS
from bot.store.engine.rows import RowReader
from bot.store.engine.transaction import Tx
from bot.store.reviews import texts

MOST_QUEUED = 200
"""The longest waiting drafts of a server that are looked at for one reader."""


class DraftState(StrEnum):
    """What became of a draft. ``REVIEWED``: the review hasn't reached the asker yet. ``DELIVERED``: it has."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    REVIEWED = "reviewed"
    DELIVERED = "delivered"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """A draft without its words.

    ``user_id``: the asker. ``job_id``: the asker's own notes, None for no job. ``categories``: slugs joined by commas.
    ``words``: their number. ``since``: when its wait began, ``asked_at``: when it was typed (UTC ms). ``nudged``: readers
    who had a direct message about it. ``ended_at``: when its words were deleted, None before.
    """

    id: int
    user_id: int
    community_id: int
    job_id: int | None
    categories: str
    hides_name: bool
    words: int
    since: int
    asked_at: int
    nudged: int
    state: DraftState
    ended_at: int | None


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A draft to be stored; the fields are those of `ReviewDraft`."""

    user_id: int
    community_id: int
    job_id: int | None
    categories: str
    hides_name: bool
    words: int
    since: int
    asked_at: int


@dataclass(frozen=True, slots=True)
class CandidateDraft:
    """A waiting draft that a reader may read. ``owes``: the asker owes a review. ``was_left``: by this reader, lately."""

    id: int
    since: int
    words: int
    categories: str
    nudged: int
    owes: bool
    was_left: bool


_DRAFT = RowReader(ReviewDraft)
_OWES = (
    "COALESCE((SELECT owes FROM review_reader WHERE review_reader.user_id = review.user_id"
    " AND review_reader.community_id = review.community_id), 0)"
)
_LEFT = (
    "(SELECT COUNT(*) FROM review_claim WHERE review_id = review.id AND review_claim.user_id = :reader"
    " AND review_claim.state IN ('lapsed', 'returned') AND review_claim.ended_at > :left_since)"
)
_UNSEEN = (
    "SELECT 1 FROM review_claim ended JOIN review ON review.id = ended.review_id"
    " WHERE ended.user_id = :reader AND ended.state = 'reviewed' AND review.state = 'reviewed'"
)
"""The reviews by a reader that haven't reached their askers yet."""
_CANDIDATE = RowReader(CandidateDraft, owes=_OWES, was_left=_LEFT)


def insert(tx: Tx, new: NewDraft, words: str) -> int:
    """Store a draft with its words and return its id."""
    review_id = tx.insert(
        "INSERT INTO review (user_id, community_id, job_id, categories, hides_name, words, since, asked_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.user_id,
            new.community_id,
            new.job_id,
            new.categories,
            int(new.hides_name),
            new.words,
            new.since,
            new.asked_at,
        ),
    )
    texts.put_draft(tx, review_id, words)
    return review_id


def find(tx: Tx, review_id: int) -> ReviewDraft | None:
    """Return a draft without its words, None where there is none."""
    return _DRAFT.optional(tx.row(f"SELECT {_DRAFT.columns} FROM review WHERE id = ?", (review_id,)))


def kept_of(tx: Tx, user_id: int) -> ReviewDraft | None:
    """Return the member's draft that waits for a reader or for its review, None for none; there is one at most."""
    row = tx.row(
        f"SELECT {_DRAFT.columns} FROM review WHERE user_id = ? AND state IN ('waiting', 'claimed')"
        " ORDER BY id DESC LIMIT 1",
        (user_id,),
    )
    return _DRAFT.optional(row)


def last_in(tx: Tx, user_id: int, community_id: int) -> ReviewDraft | None:
    """Return the member's last draft in a server that wasn't withdrawn, None for none."""
    row = tx.row(
        f"SELECT {_DRAFT.columns} FROM review WHERE user_id = ? AND community_id = ? AND state <> 'withdrawn'"
        " ORDER BY asked_at DESC, id DESC LIMIT 1",
        (user_id, community_id),
    )
    return _DRAFT.optional(row)


def asked_at(tx: Tx, user_id: int, now: int) -> list[int]:
    """Return when the member asked within LIMITS_MS before ``now`` (UTC ms), withdrawn drafts included."""
    rows = tx.rows(
        "SELECT asked_at FROM review WHERE user_id = ? AND asked_at > ?", (user_id, now - LIMITS_MS)
    )
    return [int(at) for (at,) in rows]


def candidates(
    tx: Tx, reader_id: int, community_id: int, now: int, most: int = MOST_QUEUED
) -> list[CandidateDraft]:
    """Return the ``most`` longest waiting drafts of a server that the reader may read at ``now`` (UTC ms).

    Left out are the reader's own drafts, those of members who block the reader, and those whose life ends within a claim.
    """
    rows = tx.rows(
        f"SELECT {_CANDIDATE.columns} FROM review WHERE community_id = :community AND state = 'waiting'"
        " AND review.user_id <> :reader AND asked_at > :alive_since AND NOT EXISTS (SELECT 1 FROM review_block"
        " WHERE review_block.user_id = review.user_id AND reader_id = :reader) ORDER BY since, id LIMIT :most",
        {
            "community": community_id,
            "reader": reader_id,
            "alive_since": now - DRAFT_MS + CLAIM_MS,
            "left_since": now - LEFT_MS,
            "most": most,
        },
    )
    return _CANDIDATE.values(rows)


def set_state(tx: Tx, review_id: int, state: DraftState) -> None:
    """Change the state of a draft that is kept: WAITING, CLAIMED or REVIEWED."""
    tx.run("UPDATE review SET state = ? WHERE id = ?", (state, review_id))


def end(tx: Tx, review_id: int, state: DraftState, now: int) -> None:
    """Delete the words of a draft, and store how it ended at ``now`` (UTC ms): DELIVERED, WITHDRAWN or EXPIRED."""
    tx.run("UPDATE review SET state = ?, ended_at = ? WHERE id = ?", (state, now, review_id))
    texts.delete_draft(tx, review_id)


def keep_until(tx: Tx, review_id: int, now: int) -> None:
    """Let the row of an ended draft be kept as if the draft had ended at ``now`` (UTC ms)."""
    tx.run("UPDATE review SET ended_at = ? WHERE id = ? AND ended_at IS NOT NULL", (now, review_id))


def set_hidden(tx: Tx, review_id: int, *, hides_name: bool) -> None:
    """Hide or show the names of both sides."""
    tx.run("UPDATE review SET hides_name = ? WHERE id = ?", (int(hides_name), review_id))


def count_nudge(tx: Tx, review_id: int) -> None:
    """Count one more reader who gets a direct message about the draft."""
    tx.run("UPDATE review SET nudged = nudged + 1 WHERE id = ?", (review_id,))


def kept_too_long(tx: Tx, now: int, limit: int) -> list[ReviewDraft]:
    """Return at most ``limit`` kept drafts that are DRAFT_MS old at ``now`` (UTC ms) or older, the oldest first."""
    rows = tx.rows(
        f"SELECT {_DRAFT.columns} FROM review WHERE ended_at IS NULL AND asked_at <= ? ORDER BY asked_at LIMIT ?",
        (now - DRAFT_MS, limit),
    )
    return _DRAFT.values(rows)


def kept_in(tx: Tx, user_id: int, community_id: int) -> list[ReviewDraft]:
    """Return the member's drafts in a server that wait or are being read."""
    rows = tx.rows(
        f"SELECT {_DRAFT.columns} FROM review WHERE user_id = ? AND community_id = ?"
        " AND state IN ('waiting', 'claimed')",
        (user_id, community_id),
    )
    return _DRAFT.values(rows)


def let_wait_again(tx: Tx, reader_id: int) -> None:
    """Let the drafts wait again that a reader holds, or whose review by this reader hasn't reached the asker yet.

    The askers of such reviews owe none, and had no advice. The reader's claims and reviews have to be deleted in the same
    transaction.
    """
    values = {"reader": reader_id}
    tx.run(
        f"UPDATE review_reader SET owes = 0 WHERE EXISTS ({_UNSEEN} AND review.user_id = review_reader.user_id"
        " AND review.community_id = review_reader.community_id)",
        values,
    )
    tx.run(
        f"DELETE FROM review_advice WHERE EXISTS ({_UNSEEN} AND review.user_id = review_advice.user_id"
        " AND review.job_id = review_advice.job_id AND ended.ended_at = reviewed_at)",
        values,
    )
    tx.run(
        "UPDATE review SET state = 'waiting' WHERE state IN ('claimed', 'reviewed') AND id IN (SELECT review_id"
        " FROM review_claim WHERE user_id = :reader AND review_claim.state IN ('open', 'reviewed'))",
        values,
    )


def is_past(tx: Tx, before: int) -> bool:
    """Return True if a draft ended before ``before`` (UTC ms)."""
    return tx.row("SELECT 1 FROM review WHERE ended_at < ? LIMIT 1", (before,)) is not None


def delete_past(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` drafts that ended before ``before`` (UTC ms), with all about them; return how many."""
    rows = tx.rows("SELECT id FROM review WHERE ended_at < ? ORDER BY ended_at LIMIT ?", (before, limit))
    for (review_id,) in rows:
        for (claim_id,) in tx.rows("SELECT id FROM review_claim WHERE review_id = ?", (review_id,)):
            texts.delete_review(tx, int(claim_id))
        texts.delete_draft(tx, int(review_id))
        tx.run("DELETE FROM review_claim WHERE review_id = ?", (review_id,))
        tx.run("DELETE FROM review WHERE id = ?", (review_id,))
    return len(rows)
