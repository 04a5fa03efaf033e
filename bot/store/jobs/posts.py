"""The records of posts: the facts of each, whether a board holds the post, the words of its title, and members' notes."""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobFacts, JobOutcome
from bot.domain.jobs.titles import words_of
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter

SAME_POST = (
    "SELECT other.id FROM job JOIN job AS other ON other.id = job.id OR other.key = job.key WHERE job.id = ?"
)
"""A subquery for the ids of all records of the same post as the job with this id, itself included."""


@dataclass(frozen=True, slots=True)
class Job:
    """A record of a post in a community.

    ``key`` is Upwork's id (``~02…``), None for a job that is known by its title only. ``posted_at``, ``logged_at`` and
    ``closed_at`` are UTC ms. ``shared_by`` is the member who put the job on the board, None for a job that isn't there.
    ``outcome`` and ``closed_at`` are None while the job is open. ``proposals_at`` is when the range of proposals was typed
    (UTC ms), None if unknown.
    """

    id: int
    community_id: int
    key: str | None
    facts: JobFacts
    posted_at: int | None
    logged_by: int
    logged_at: int
    shared_by: int | None
    outcome: JobOutcome | None
    closed_at: int | None
    proposals_at: int | None = None

    @property
    def title(self) -> str:
        """Return the title of the job, or its key while the title is unknown."""
        return self.facts.title or self.key or ""


@dataclass(frozen=True, slots=True)
class JobMember:
    """When a member logged the job (UTC ms), and the note that only this member sees."""

    logged_at: int
    note: str


JOB = RowReader(Job, "job")
_MEMBER = RowReader(JobMember)
_FACTS = RowWriter(JobFacts)


def get(tx: Tx, job_id: int) -> Job:
    """Return the job with this id. Raises AssertionError where there is none."""
    row = tx.row(f"SELECT {JOB.columns} FROM job WHERE id = ?", (job_id,))
    assert row is not None, f"job {job_id} is gone"
    return JOB.value(row)


def find_by_key(tx: Tx, community_id: int, key: str) -> Job | None:
    """Return this community's record of the post, shared or not, None where there is none.

    Whoever asks knows the key, so that the record needs no hiding.
    """
    row = tx.row(f"SELECT {JOB.columns} FROM job WHERE community_id = ? AND key = ?", (community_id, key))
    return JOB.optional(row)


def find_titled(tx: Tx, community_id: int, user_id: int) -> list[Job]:
    """Return the open jobs that the member logged in this community without a link, newest first."""
    rows = tx.rows(
        f"SELECT {JOB.columns} FROM job_member JOIN job ON job.id = job_id WHERE user_id = ? AND community_id = ?"
        " AND key IS NULL AND outcome IS NULL ORDER BY job.id DESC",
        (user_id, community_id),
    )
    return JOB.values(rows)


def insert(
    tx: Tx,
    community_id: int,
    key: str | None,
    facts: JobFacts,
    *,
    posted_at: int | None,
    user_id: int,
    now: int,
) -> int:
    """Store a new job that ``user_id`` logged at ``now`` (UTC ms) without a note. Return its id."""
    job_id = tx.insert(
        f"INSERT INTO job ({_FACTS.names}, community_id, key, posted_at, logged_by, logged_at)"
        f" VALUES ({_FACTS.marks}, ?, ?, ?, ?, ?)",
        (*_FACTS.cells(facts), community_id, key, posted_at, user_id, now),
    )
    join(tx, job_id, user_id, "", now)
    return job_id


def set_facts(tx: Tx, job_id: int, facts: JobFacts) -> None:
    """Replace all facts of a job, and the words by which its board finds the job."""
    before = get(tx, job_id)
    tx.run(f"UPDATE job SET {_FACTS.assignments} WHERE id = ?", (*_FACTS.cells(facts), job_id))
    if before.shared_by is not None and before.facts.title != facts.title:
        forget_words(tx, job_id)
        _remember_words(tx, job_id, before.community_id, facts.title)


def set_proposals_at(tx: Tx, job_id: int, at: int | None) -> None:
    """Store when the job's range of proposals was typed (UTC ms), None for a job without a range."""
    tx.run("UPDATE job SET proposals_at = ? WHERE id = ?", (at, job_id))


def set_shared(tx: Tx, job_id: int, user_id: int | None) -> None:
    """Put a job on its community's board in the name of ``user_id``; None takes the job off the board.

    The board then finds the job by the words of its title, and no longer where the job is taken off.
    """
    tx.run("UPDATE job SET shared_by = ? WHERE id = ?", (user_id, job_id))
    forget_words(tx, job_id)
    if user_id is not None:
        job = get(tx, job_id)
        _remember_words(tx, job_id, job.community_id, job.facts.title)


def forget_words(tx: Tx, job_id: int) -> None:
    """Delete the words by which the job's board finds the job; does nothing for a job on no board."""
    tx.run("DELETE FROM job_word WHERE job_id = ?", (job_id,))


def _remember_words(tx: Tx, job_id: int, community_id: int, title: str) -> None:
    for word in words_of(title):
        tx.run(
            "INSERT INTO job_word (community_id, word, job_id) VALUES (?, ?, ?)", (community_id, word, job_id)
        )


def member(tx: Tx, job_id: int, user_id: int) -> JobMember | None:
    """Return when and with which note the member logged the job, None where the member didn't."""
    row = tx.row(
        f"SELECT {_MEMBER.columns} FROM job_member WHERE job_id = ? AND user_id = ?", (job_id, user_id)
    )
    return _MEMBER.optional(row)


def join(tx: Tx, job_id: int, user_id: int, note: str, now: int) -> None:
    """Record that the member logged the job at ``now`` (UTC ms), with a note.

    A second call keeps the first instant and replaces the note, unless the new note is empty.
    """
    tx.run(
        "INSERT INTO job_member (job_id, user_id, logged_at, note) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (job_id, user_id) DO UPDATE"
        " SET note = excluded.note WHERE excluded.note <> ''",
        (job_id, user_id, now, note),
    )


def set_note(tx: Tx, job_id: int, user_id: int, note: str) -> None:
    """Replace the member's note on the job; does nothing where the member didn't log the job."""
    tx.run("UPDATE job_member SET note = ? WHERE job_id = ? AND user_id = ?", (note, job_id, user_id))
