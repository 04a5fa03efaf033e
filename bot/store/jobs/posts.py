"""Members' own notes on posts: the facts that a member wrote about a post, which nobody else reads or changes."""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobFacts, JobOutcome
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class Job:
    """One member's notes on a post.

    ``key`` is Upwork's id (``~02…``), None for a post that the member knows by its title only. ``post`` is the same text for
    all notes and cards of one post, None for notes without a link that belong to no card. ``community_id`` is the server
    where the member logged the post first, the member's own id for a direct message. ``posted_at``, ``logged_at``,
    ``closed_at`` and ``proposals_at`` (when the range of proposals was typed) are UTC ms, None if unknown. ``outcome`` is
    how the post ended according to this member; it and ``closed_at`` are None until the member records an end.
    """

    id: int
    user_id: int
    community_id: int
    key: str | None
    post: str | None
    facts: JobFacts
    posted_at: int | None
    logged_at: int
    note: str
    outcome: JobOutcome | None
    closed_at: int | None
    proposals_at: int | None = None

    @property
    def title(self) -> str:
        """Return the title in the notes, or the post's key while the title is unknown."""
        return self.facts.title or self.key or ""


JOB = RowReader(Job, "job")
_FACTS = RowWriter(JobFacts)


def get(tx: Tx, job_id: int) -> Job:
    """Return the notes with this id. Raises AssertionError where there are none."""
    row = tx.row(f"SELECT {JOB.columns} FROM job WHERE id = ?", (job_id,))
    assert row is not None, f"job {job_id} is gone"
    return JOB.value(row)


def find_own(tx: Tx, user_id: int, job_id: int) -> Job | None:
    """Return the member's notes with this id now or before notes were each member's own, None where there are none."""
    row = tx.row(f"SELECT {JOB.columns} FROM job WHERE id = ? AND user_id = ?", (job_id, user_id)) or tx.row(
        f"SELECT {JOB.columns} FROM job WHERE id ="
        " (SELECT job_id FROM job_former WHERE user_id = ? AND former_id = ?)",
        (user_id, job_id),
    )
    return JOB.optional(row)


def find_on_post(tx: Tx, user_id: int, post: str) -> Job | None:
    """Return the member's notes on the post with this key (or other text of `Job.post`), None where there are none."""
    row = tx.row(f"SELECT {JOB.columns} FROM job WHERE user_id = ? AND post = ?", (user_id, post))
    return JOB.optional(row)


def find_titled(tx: Tx, user_id: int) -> list[Job]:
    """Return the member's notes without a link on posts that are open according to the member, newest first."""
    rows = tx.rows(
        f"SELECT {JOB.columns} FROM job WHERE user_id = ? AND key IS NULL AND outcome IS NULL ORDER BY id DESC",
        (user_id,),
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
    post: str | None = None,
    note: str = "",
) -> int:
    """Store new notes of ``user_id`` on a post, logged at ``now`` (UTC ms). Return their id.

    ``post``: needed for notes without a ``key`` on the post of a card.
    """
    return tx.insert(
        f"INSERT INTO job ({_FACTS.names}, community_id, key, post, posted_at, user_id, logged_at, note)"
        f" VALUES ({_FACTS.marks}, ?, ?, ?, ?, ?, ?, ?)",
        (*_FACTS.cells(facts), community_id, key, key or post, posted_at, user_id, now, note),
    )


def set_facts(tx: Tx, job_id: int, facts: JobFacts) -> None:
    """Replace all facts in a member's notes; the cards of the post stay as they are."""
    tx.run(f"UPDATE job SET {_FACTS.assignments} WHERE id = ?", (*_FACTS.cells(facts), job_id))


def set_proposals_at(tx: Tx, job_id: int, at: int | None) -> None:
    """Store when the range of proposals in a member's notes was typed (UTC ms), None for notes without a range."""
    tx.run("UPDATE job SET proposals_at = ? WHERE id = ?", (at, job_id))


def set_post(tx: Tx, job_id: int, post: str) -> None:
    """Store the text that tells the post of notes without a link, which a card gets too."""
    tx.run("UPDATE job SET post = ? WHERE id = ?", (post, job_id))


def set_note(tx: Tx, job_id: int, note: str) -> None:
    """Replace the text that the member wrote for themselves."""
    tx.run("UPDATE job SET note = ? WHERE id = ?", (note, job_id))
