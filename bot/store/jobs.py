"""The job board: posts, who logged them, and how they ended.

A person sees a job where it is shared on the board of the community at hand, and wherever they logged it or sent a
proposal to it themselves. The same post (by its key) may stand on several boards.
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


@dataclass(frozen=True, slots=True)
class Job:
    """``key``: Upwork's ``~02…``, None for a job known by its title only. ``shared_by``: who put it on the board."""

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
        """Its title, or its key while nobody has said more."""
        return self.facts.title or self.key or ""


@dataclass(frozen=True, slots=True)
class JobMember:
    """One who logged the job, when, and the note that only they see."""

    logged_at: int
    note: str


@dataclass(frozen=True, slots=True)
class Close:
    """What a person said of a job's end, and by which item of which write."""

    outcome: JobOutcome
    origin: Origin


@dataclass(frozen=True, slots=True)
class JobFilter:
    """``is_open``: None for all. ``mine``: logged by the person, or applied to. ``order``: newest, budget, connects."""

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
    row = tx.row(f"SELECT {_JOB.columns} FROM job WHERE id = ?", (job_id,))
    assert row is not None, f"job {job_id} is gone"
    return _JOB.value(row)


def find_visible(tx: Tx, user_id: int, community_id: int, job_id: int) -> Job | None:
    """The job with this id, where the person may see it."""
    row = tx.row(
        f"SELECT {_JOB.columns} FROM job WHERE id = :job AND id IN ({_SEEN})",
        {"job": job_id, "user": user_id, "community": community_id},
    )
    return _JOB.optional(row)


def find_visible_by_key(tx: Tx, user_id: int, community_id: int, key: str) -> Job | None:
    """The post on this community's board, else another record of it that the person may see."""
    row = tx.row(
        f"SELECT {_JOB.columns} FROM job WHERE key = :key AND id IN ({_SEEN})"
        " ORDER BY community_id = :community DESC, id DESC LIMIT 1",
        {"key": key, "user": user_id, "community": community_id},
    )
    return _JOB.optional(row)


def find_by_key(tx: Tx, community_id: int, key: str) -> Job | None:
    """The post in this community, whoever logged it: its key is known to whoever asks with it."""
    row = tx.row(f"SELECT {_JOB.columns} FROM job WHERE community_id = ? AND key = ?", (community_id, key))
    return _JOB.optional(row)


def find_titled(tx: Tx, community_id: int, user_id: int) -> list[Job]:
    """What the person logged here without a link and nobody has closed, newest first."""
    rows = tx.rows(
        f"SELECT {_JOB.columns} FROM job_member JOIN job ON job.id = job_id WHERE user_id = ? AND community_id = ?"
        " AND key IS NULL AND outcome IS NULL ORDER BY job.id DESC",
        (user_id, community_id),
    )
    return _JOB.values(rows)


def titles(tx: Tx, user_id: int, community_id: int, limit: int) -> list[tuple[int, str]]:
    """(id, title) of what the person may see, each post once: open ones first, then the last logged."""
    rows = tx.rows(
        f"SELECT id, COALESCE(NULLIF(title, ''), key) FROM ({_ONCE}) AS post WHERE place = 1"
        " ORDER BY outcome IS NOT NULL, logged_at DESC, id DESC LIMIT :limit",
        {"user": user_id, "community": community_id, "limit": limit},
    )
    return [(int(id_), str(title)) for id_, title in rows]


def page(tx: Tx, user_id: int, community_id: int, wanted: JobFilter, limit: int, offset: int) -> list[Job]:
    where, params = _where(user_id, community_id, wanted)
    order = _ORDERS[wanted.order]
    rows = tx.rows(
        f"SELECT {_LISTED.columns} FROM ({_ONCE}) AS post WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset",
        params | {"limit": limit, "offset": offset},
    )
    return _LISTED.values(rows)


def count(tx: Tx, user_id: int, community_id: int, wanted: JobFilter) -> int:
    where, params = _where(user_id, community_id, wanted)
    row = tx.row(f"SELECT COUNT(*) FROM ({_ONCE}) AS post WHERE {where}", params)
    return int(row[0]) if row else 0


def same_post(tx: Tx, job_id: int) -> list[int]:
    """The ids of every record of this post, on whatever board; itself among them."""
    return sorted(int(row[0]) for row in tx.rows(SAME_POST, (job_id,)))


def insert(
    tx: Tx, community_id: int, key: str | None, facts: JobFacts, posted_at: int | None, user_id: int, now: int
) -> int:
    job_id = tx.insert(
        f"INSERT INTO job ({_FACTS.names}, community_id, key, posted_at, logged_by, logged_at)"
        f" VALUES ({_FACTS.marks}, ?, ?, ?, ?, ?)",
        (*_FACTS.cells(facts), community_id, key, posted_at, user_id, now),
    )
    join(tx, job_id, user_id, "", now)
    return job_id


def set_facts(tx: Tx, job_id: int, facts: JobFacts) -> None:
    tx.run(f"UPDATE job SET {_FACTS.assignments} WHERE id = ?", (*_FACTS.cells(facts), job_id))


def set_shared(tx: Tx, job_id: int, user_id: int | None) -> None:
    tx.run("UPDATE job SET shared_by = ? WHERE id = ?", (user_id, job_id))


def member(tx: Tx, job_id: int, user_id: int) -> JobMember | None:
    """What this person wrote when they logged the job; None where they didn't."""
    row = tx.row(
        f"SELECT {_MEMBER.columns} FROM job_member WHERE job_id = ? AND user_id = ?", (job_id, user_id)
    )
    return _MEMBER.optional(row)


def join(tx: Tx, job_id: int, user_id: int, note: str, now: int) -> None:
    """Make the person one of those who logged it. A note replaces theirs; none leaves it."""
    tx.run(
        "INSERT INTO job_member (job_id, user_id, logged_at, note) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (job_id, user_id) DO UPDATE"
        " SET note = excluded.note WHERE excluded.note <> ''",
        (job_id, user_id, now, note),
    )


def set_note(tx: Tx, job_id: int, user_id: int, note: str) -> None:
    tx.run("UPDATE job_member SET note = ? WHERE job_id = ? AND user_id = ?", (note, job_id, user_id))


def add_close(tx: Tx, job_id: int, user_id: int, outcome: JobOutcome, origin: Origin, now: int) -> None:
    tx.run(
        "INSERT INTO job_close (job_id, user_id, outcome, at, write_id, item) VALUES (?, ?, ?, ?, ?, ?)",
        (job_id, user_id, outcome, now, origin.write_id, origin.item),
    )
    _follow(tx, job_id)


def closes(tx: Tx, job_id: int, user_id: int, wallet_id: int | None) -> list[Close]:
    """What this person said of the post's end (on any board, or of their own proposals) and hasn't taken back, oldest
    first."""
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
    """Take back what this item of a write said of any job's end; what was said before it counts again."""
    rows = tx.rows(
        "SELECT id, job_id FROM job_close WHERE write_id = ? AND item = ? AND undone_at IS NULL",
        (origin.write_id, origin.item),
    )
    for close_id, job_id in rows:
        tx.run("UPDATE job_close SET undone_at = ? WHERE id = ?", (now, close_id))
        _follow(tx, job_id)


def _follow(tx: Tx, job_id: int) -> None:
    last = tx.row(
        "SELECT outcome, at FROM job_close WHERE job_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
        (job_id,),
    )
    outcome, at = last or (None, None)
    tx.run("UPDATE job SET outcome = ?, closed_at = ? WHERE id = ?", (outcome, at, job_id))


def _where(user_id: int, community_id: int, wanted: JobFilter) -> tuple[str, dict[str, SqlValue]]:
    params: dict[str, SqlValue] = {"user": user_id, "community": community_id}
    conditions = ["place = 1"]
    if wanted.is_open is not None:
        conditions.append("outcome IS NULL" if wanted.is_open else "outcome IS NOT NULL")
    if wanted.category is not None:
        conditions.append("category = :category")
        params["category"] = wanted.category
    if wanted.mine:
        conditions.append(f"id IN ({_OWN})")
    return " AND ".join(conditions), params
