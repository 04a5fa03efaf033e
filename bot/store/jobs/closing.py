"""How a post ended, as its member recorded it; the last outcome that stands is stored with the member's notes."""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.writes import Origin
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, in_list


@dataclass(frozen=True, slots=True)
class Close:
    """An outcome that a member recorded for a job, and the item of the write that recorded the outcome."""

    outcome: JobOutcome
    origin: Origin


_CLOSE = RowReader(Close)
_ENDS = in_list(JobOutcome)


def add_close(tx: Tx, job_id: int, user_id: int, outcome: JobOutcome, origin: Origin, now: int) -> None:
    """Record an outcome of a post by the member who has these notes on it; it becomes the outcome in the notes."""
    tx.run(
        "INSERT INTO job_close (job_id, user_id, outcome, at, write_id, item) VALUES (?, ?, ?, ?, ?, ?)",
        (job_id, user_id, outcome, now, origin.write_id, origin.item),
    )
    _store_last_outcome(tx, job_id)


def closes(tx: Tx, job_id: int, user_id: int, wallet_id: int | None) -> list[Close]:
    """Return the outcomes that the member recorded for the post and hasn't taken back, oldest first.

    Outcomes of the member's notes and of the wallet's own proposals count; ``wallet_id`` None: the member has no wallet.
    Outcomes whose write is unknown are left out.
    """
    rows = tx.rows(
        f"SELECT {_CLOSE.columns}, at FROM job_close WHERE user_id = ? AND undone_at IS NULL"
        " AND write_id IS NOT NULL AND job_id = ?"
        " UNION SELECT event.status, event.write_id, event.item, event.at FROM proposal JOIN proposal_event AS event"
        " ON event.proposal_id = proposal.id WHERE event.undone_at IS NULL AND proposal.wallet_id = ?"
        f" AND event.status IN {_ENDS} AND proposal.job_id = ?"
        " ORDER BY at, write_id, item",
        (user_id, job_id, wallet_id, job_id),
    )
    return [_CLOSE.value(row[:-1]) for row in rows]


def undo_close(tx: Tx, origin: Origin, now: int) -> None:
    """Take back the outcomes that this item of a write recorded; a job falls back to its outcome before, or opens."""
    rows = tx.rows(
        "SELECT id, job_id FROM job_close WHERE write_id = ? AND item = ? AND undone_at IS NULL",
        (origin.write_id, origin.item),
    )
    for close_id, job_id in rows:
        tx.run("UPDATE job_close SET undone_at = ? WHERE id = ?", (now, close_id))
        _store_last_outcome(tx, job_id)


def _store_last_outcome(tx: Tx, job_id: int) -> None:
    """Give the job the last recorded outcome that stands; without any the job is open."""
    last = tx.row(
        "SELECT outcome, at FROM job_close WHERE job_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
        (job_id,),
    )
    outcome, at = last or (None, None)
    tx.run("UPDATE job SET outcome = ?, closed_at = ? WHERE id = ?", (outcome, at, job_id))
