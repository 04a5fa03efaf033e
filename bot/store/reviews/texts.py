"""The words of drafts and reviews, stored so that deleting a row leaves no copy of them in the file.

SQLite moves rows between the pages of a table, and a moved row may leave a copy behind. It keeps only the beginning of a
long row there; the rest lies on pages of its own, which never move and which ``secure_delete`` overwrites. So a margin
fills the beginning. The copies in the log go when the log is emptied (`bot.store.engine.remains`).
"""

from bot.store.engine import remains
from bot.store.engine.transaction import Tx

MARGIN = 4096
"""The spaces before the words: more than the 4,061 bytes of a row that a page of 4,096 bytes holds at most."""


def put_draft(tx: Tx, review_id: int, draft: str) -> None:
    """Store the words of a draft."""
    _insert(tx, review_id, None, draft)


def put_review(tx: Tx, review_id: int, claim_id: int, words: str) -> None:
    """Store the words of the review that a reader wrote within a claim."""
    _insert(tx, review_id, claim_id, words)


def draft(tx: Tx, review_id: int) -> str | None:
    """Return the words of a draft, None where they were deleted."""
    row = tx.row("SELECT body FROM review_text WHERE review_id = ? AND claim_id IS NULL", (review_id,))
    return without_margin(row[0]) if row else None


def review(tx: Tx, claim_id: int) -> str | None:
    """Return the words of the review that was written within a claim, None where there are none (any more)."""
    row = tx.row("SELECT body FROM review_text WHERE claim_id = ?", (claim_id,))
    return without_margin(row[0]) if row else None


def delete_draft(tx: Tx, review_id: int) -> None:
    """Delete the words of a draft; a second call does nothing."""
    if tx.run("DELETE FROM review_text WHERE review_id = ? AND claim_id IS NULL", (review_id,)):
        remains.mark_log(tx)


def delete_review(tx: Tx, claim_id: int) -> None:
    """Delete the words of the review that was written within a claim; a second call does nothing."""
    if tx.run("DELETE FROM review_text WHERE claim_id = ?", (claim_id,)):
        remains.mark_log(tx)


def without_margin(body: str) -> str:
    """Return the words of a stored body."""
    return body[MARGIN:]


def _insert(tx: Tx, review_id: int, claim_id: int | None, words: str) -> None:
    tx.run(
        "INSERT INTO review_text (review_id, claim_id, body) VALUES (?, ?, ?)",
        (review_id, claim_id, " " * MARGIN + words),
    )
