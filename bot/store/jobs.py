"""Jobs: the posts that members logged, their notes, and how each post ended.

A member sees a job that is shared on the board of the current community, and any job that the member logged or sent a
proposal to. Several communities may each have a record of the same post, with the same key.
"""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobFacts, JobOutcome
from bot.domain.ledger.writes import Origin
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, RowWriter, in_list

_OWN = (
    "SELECT job_id FROM job_member WHERE user_id = :user UNION SELECT proposal.job_id FROM proposal"
    " JOIN wallet ON wallet.id = proposal.wallet_id WHERE wallet.owner_id = :user AND proposal.status <> 'void'"
)
_SEEN = f"SELECT id FROM job WHERE community_id = :community AND shared_by IS NOT NULL UNION {_OWN}"
SAME_POST = (
    "SELECT other.id FROM job JOIN job AS other ON other.id = job.id OR other.key = job.key WHERE job.id = ?"
)
"""A subquery for the ids of all records of the same post as the job with this id, itself included."""


@dataclass(frozen=True, slots=True)
class Job:
    """A record of a post in a community.

    ``key`` is Upwork's id (``~02…``), None for a job that is known by its title only. ``posted_at``, ``logged_at`` and
    ``closed_at`` are UTC ms. ``shared_by`` is the member who put the job on the board, None for a job that isn't there.
    ``outcome`` and ``closed_at`` are None while the job is open.
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

    @property
    def title(self) -> str:
        """Return the title of the job, or its key while the title is unknown."""
        return self.facts.title or self.key or ""


@dataclass(frozen=True, slots=True)
class JobMember:
    """When a member logged the job (UTC ms), and the note that only this member sees."""

    logged_at: int
    note: str


@dataclass(frozen=True, slots=True)
class Close:
    """An outcome that a member recorded for a job, and the item of the write that recorded the outcome."""

    outcome: JobOutcome
    origin: Origin


@dataclass(frozen=True, slots=True)
class JobFilter:
    """Which jobs are listed: open or closed ones (``is_open`` None: both), of one category (None: all).

    ``mine`` keeps only the jobs that the member logged or applied to. ``order`` is ``newest``, ``budget`` (highest first) or
    ``connects`` (fewest first).
    """

    is_open: bool | None = True
    category: str | None = None
    mine: bool = False
    order: str = "newest"


_JOB = RowReader(Job, "job")
_LISTED = RowReader(Job)
_MEMBER = RowReader(JobMember)
_CLOSE = RowReader(Close)
_FACTS = RowWriter(JobFacts)
_ENDS = in_list(JobOutcome)
_ONCE = (
    f"SELECT {_JOB.columns}, ROW_NUMBER() OVER (PARTITION BY COALESCE(job.key, CAST(job.id AS TEXT))"
    f" ORDER BY job.community_id = :community DESC, job.id DESC) AS place FROM job WHERE job.id IN ({_SEEN})"
)
_ORDERS = {
    "newest": "COALESCE(posted_at, logged_at) DESC, id DESC",
    "budget": "budget_cents IS NULL, budget_cents DESC, id DESC",
    "connects": "connects IS NULL, connects, id DESC",
}


def get(tx: Tx, job_id: int) -> Job:
    """Return the job with this id. Raises AssertionError where there is none."""
    row = tx.row(f"SELECT {_JOB.columns} FROM job WHERE id = ?", (job_id,))
    assert row is not None, f"job {job_id} is gone"
    return _JOB.value(row)


def find_visible(tx: Tx, user_id: int, community_id: int, job_id: int) -> Job | None:
    """Return the job with this id, None where there is none or the member may not see it."""
    row = tx.row(
        f"SELECT {_JOB.columns} FROM job WHERE id = :job AND id IN ({_SEEN})",
        {"job": job_id, "user": user_id, "community": community_id},
    )
    return _JOB.optional(row)


def find_visible_by_key(tx: Tx, user_id: int, community_id: int, key: str) -> Job | None:
    """Return a record of the post with this key that the member may see, None where there is none.

    The record of this community comes first, then the one that was logged last.
    """
    row = tx.row(
        f"SELECT {_JOB.columns} FROM job WHERE key = :key AND id IN ({_SEEN})"
        " ORDER BY community_id = :community DESC, id DESC LIMIT 1",
        {"key": key, "user": user_id, "community": community_id},
    )
    return _JOB.optional(row)


def find_by_key(tx: Tx, community_id: int, key: str) -> Job | None:
    """Return this community's record of the post, shared or not, None where there is none.

    Whoever asks knows the key, so that the record needs no hiding.
    """
    row = tx.row(f"SELECT {_JOB.columns} FROM job WHERE community_id = ? AND key = ?", (community_id, key))
    return _JOB.optional(row)


def find_titled(tx: Tx, community_id: int, user_id: int) -> list[Job]:
    """Return the open jobs that the member logged in this community without a link, newest first."""
    rows = tx.rows(
        f"SELECT {_JOB.columns} FROM job_member JOIN job ON job.id = job_id WHERE user_id = ? AND community_id = ?"
        " AND key IS NULL AND outcome IS NULL ORDER BY job.id DESC",
        (user_id, community_id),
    )
    return _JOB.values(rows)


def titles(tx: Tx, user_id: int, community_id: int, limit: int) -> list[tuple[int, str]]:
    """Return (id, title or key) of at most ``limit`` jobs that the member may see: open ones first, then the last logged.

    A post with several records is returned once.
    """
    rows = tx.rows(
        f"SELECT id, COALESCE(NULLIF(title, ''), key) FROM ({_ONCE}) AS post WHERE place = 1"
        " ORDER BY outcome IS NOT NULL, logged_at DESC, id DESC LIMIT :limit",
        {"user": user_id, "community": community_id, "limit": limit},
    )
    return [(int(id_), str(title)) for id_, title in rows]


def page(
    tx: Tx, user_id: int, community_id: int, job_filter: JobFilter, limit: int, offset: int
) -> list[Job]:
    """Return at most ``limit`` jobs that the member may see and that match the filter, after the first ``offset``.

    A post with several records is returned once.
    """
    where, params = _where(user_id, community_id, job_filter)
    order = _ORDERS[job_filter.order]
    rows = tx.rows(
        f"SELECT {_LISTED.columns} FROM ({_ONCE}) AS post WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset",
        params | {"limit": limit, "offset": offset},
    )
    return _LISTED.values(rows)


def count(tx: Tx, user_id: int, community_id: int, job_filter: JobFilter) -> int:
    """Return how many jobs `page` lists in all."""
    where, params = _where(user_id, community_id, job_filter)
    row = tx.row(f"SELECT COUNT(*) FROM ({_ONCE}) AS post WHERE {where}", params)
    return int(row[0]) if row else 0


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
    """Replace all facts of a job."""
    tx.run(f"UPDATE job SET {_FACTS.assignments} WHERE id = ?", (*_FACTS.cells(facts), job_id))


def set_shared(tx: Tx, job_id: int, user_id: int | None) -> None:
    """Put a job on its community's board in the name of ``user_id``; None takes the job off the board."""
    tx.run("UPDATE job SET shared_by = ? WHERE id = ?", (user_id, job_id))


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


def add_close(tx: Tx, job_id: int, user_id: int, outcome: JobOutcome, origin: Origin, now: int) -> None:
    """Record an outcome of a job by a member, which becomes the outcome of the job."""
    tx.run(
        "INSERT INTO job_close (job_id, user_id, outcome, at, write_id, item) VALUES (?, ?, ?, ?, ?, ?)",
        (job_id, user_id, outcome, now, origin.write_id, origin.item),
    )
    _store_last_outcome(tx, job_id)


def closes(tx: Tx, job_id: int, user_id: int, wallet_id: int | None) -> list[Close]:
    """Return the outcomes that the member recorded for the post and hasn't taken back, oldest first.

    Outcomes on any record of the post and outcomes of the wallet's own proposals count; ``wallet_id`` None: the member has
    no wallet. Outcomes whose write is unknown are left out.
    """
    rows = tx.rows(
        f"SELECT {_CLOSE.columns}, at FROM job_close WHERE user_id = ? AND undone_at IS NULL"
        f" AND write_id IS NOT NULL AND job_id IN ({SAME_POST})"
        " UNION SELECT event.status, event.write_id, event.item, event.at FROM proposal JOIN proposal_event AS event"
        " ON event.proposal_id = proposal.id WHERE event.undone_at IS NULL AND proposal.wallet_id = ?"
        f" AND event.status IN {_ENDS} AND proposal.job_id IN ({SAME_POST})"
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


def _where(user_id: int, community_id: int, job_filter: JobFilter) -> tuple[str, dict[str, SqlValue]]:
    """Return the condition of the filter and the parameters that it names."""
    params: dict[str, SqlValue] = {"user": user_id, "community": community_id}
    conditions = ["place = 1"]
    if job_filter.is_open is not None:
        conditions.append("outcome IS NULL" if job_filter.is_open else "outcome IS NOT NULL")
    if job_filter.category is not None:
        conditions.append("category = :category")
        params["category"] = job_filter.category
    if job_filter.mine:
        conditions.append(f"id IN ({_OWN})")
    return " AND ".join(conditions), params
