"""The nudges that were recorded as sent, and the proposals and jobs that a nudge may be about."""

from dataclasses import dataclass

from bot.domain.messages.reminders import ReminderTopic
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader
from bot.store.proposals import LIVE_STATUSES, Proposal


@dataclass(frozen=True, slots=True)
class OpenJob:
    """An open job that the member logged and did not apply to. ``posted_at`` is UTC ms, else the instant of logging."""

    id: int
    title: str
    posted_at: int


_POSTED_AT = "COALESCE(job.posted_at, job.logged_at)"
_OPEN_JOB = RowReader(
    OpenJob, "job", title="COALESCE(NULLIF(job.title, ''), job.key, '')", posted_at=_POSTED_AT
)


def recorded_subjects(tx: Tx, wallet_id: int, topic: ReminderTopic) -> set[str]:
    """Return the subjects of this topic that the wallet's owner was nudged about; empty where there are none."""
    rows = tx.rows("SELECT subject FROM nudge WHERE wallet_id = ? AND topic = ?", (wallet_id, topic))
    return {str(subject) for (subject,) in rows}


def record(tx: Tx, wallet_id: int, topic: ReminderTopic, subject: str, now: int) -> None:
    """Record that the owner was nudged about a subject at ``now`` (UTC ms); a second call changes nothing."""
    tx.run(
        "INSERT INTO nudge (wallet_id, topic, subject, given_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (wallet_id, topic, subject, now),
    )


def delete(tx: Tx, wallet_id: int, topic: ReminderTopic) -> None:
    """Delete the recorded nudges of a topic, so that the owner is nudged again when the topic arises again."""
    tx.run("DELETE FROM nudge WHERE wallet_id = ? AND topic = ?", (wallet_id, topic))


def is_past(tx: Tx, before: int) -> bool:
    """Return True if a nudge about a proposal or a job was recorded before ``before`` (UTC ms)."""
    row = tx.row(
        "SELECT 1 FROM nudge WHERE given_at < ? AND topic NOT IN ('low', 'paste') LIMIT 1", (before,)
    )
    return row is not None


def delete_past(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` nudges about proposals and jobs recorded before ``before``; return how many there were."""
    rows = tx.rows(
        "SELECT wallet_id, topic, subject FROM nudge WHERE given_at < ? AND topic NOT IN ('low', 'paste')"
        " ORDER BY given_at LIMIT ?",
        (before, limit),
    )
    for row in rows:
        tx.run("DELETE FROM nudge WHERE wallet_id = ? AND topic = ? AND subject = ?", row)
    return len(rows)


def delete_other_pastes(tx: Tx, wallet_id: int, subject: str, before: int) -> None:
    """Delete the nudges about pasting with another subject than ``subject`` recorded before ``before`` (UTC ms)."""
    tx.run(
        "DELETE FROM nudge WHERE wallet_id = ? AND topic = 'paste' AND subject <> ? AND given_at < ?",
        (wallet_id, subject, before),
    )


def delete_given_after(tx: Tx, at: int) -> None:
    """Delete the nudges that were recorded after ``at`` (UTC ms), so that the owners are nudged on the right day."""
    tx.run("DELETE FROM nudge WHERE given_at > ?", (at,))


def undecided_proposals(tx: Tx, wallet_id: int, since: int, limit: int) -> list[Proposal]:
    """Return at most ``limit`` undecided proposals to open jobs, sent at ``since`` (UTC ms) or later, oldest first."""
    rows = tx.rows(
        "SELECT proposal.id FROM proposal JOIN job ON job.id = proposal.job_id WHERE wallet_id = ? AND sent_at >= ?"
        f" AND status IN {LIVE_STATUSES} AND outcome IS NULL"
        " ORDER BY sent_at, proposal.id LIMIT ?",
        (wallet_id, since, limit),
    )
    return [proposals.get(tx, int(id_)) for (id_,) in rows]


def open_jobs(tx: Tx, user_id: int, wallet_id: int, since: int, limit: int) -> list[OpenJob]:
    """Return at most ``limit`` open jobs that the member logged and didn't apply to, oldest first.

    Only jobs posted at ``since`` (UTC ms) or later are returned; a job without that instant counts from its logging.
    """
    rows = tx.rows(
        f"SELECT {_OPEN_JOB.columns} FROM job"
        f" WHERE user_id = ? AND outcome IS NULL AND {_POSTED_AT} >= ? AND NOT EXISTS"
        " (SELECT 1 FROM proposal WHERE proposal.job_id = job.id AND wallet_id = ? AND status <> 'void')"
        f" ORDER BY {_POSTED_AT}, job.id LIMIT ?",
        (user_id, since, wallet_id, limit),
    )
    return _OPEN_JOB.values(rows)


def last_pasted_at(tx: Tx, wallet_id: int) -> int | None:
    """Return when Upwork's history was last imported (UTC ms), None where it never was.

    For an import before that instant was stored, return when its last entry was written.
    """
    row = tx.row(
        "SELECT COALESCE(pasted_at, (SELECT MAX(recorded_at) FROM import_row JOIN entry ON entry.id = entry_id"
        " WHERE import_row.wallet_id = wallet.id AND source = 'import')) FROM wallet WHERE id = ?",
        (wallet_id,),
    )
    return int(row[0]) if row and row[0] is not None else None
