"""The job board: posts, who logged them, and how they ended.

A person sees a job where it is shared on the board of the community at hand, and wherever they logged it or sent a
proposal to it themselves. The same post (by its key) may stand on several boards.
"""

from dataclasses import dataclass
from typing import Any

from bot.domain.jobs.jobs import JobFacts, JobKind, JobOutcome
from bot.store.engine.database import Row, SqlValue, Tx

_COLUMNS = (
    "job.id, job.community_id, job.key, job.title, job.connects, job.kind, job.budget_cents, job.category, job.skills,"
    " job.proposals, job.hire_rate, job.client_spent_cents, job.posted_at, job.logged_by, job.logged_at,"
    " job.shared_by, job.outcome, job.closed_at"
)
_FACTS = (
    "title = ?, connects = ?, kind = ?, budget_cents = ?, category = ?, skills = ?, proposals = ?, hire_rate = ?,"
    " client_spent_cents = ?"
)
_OWN = (
    "SELECT job_id FROM job_member WHERE user_id = ?1 UNION SELECT proposal.job_id FROM proposal"
    " JOIN wallet ON wallet.id = proposal.wallet_id WHERE wallet.owner_id = ?1 AND proposal.status <> 'void'"
)
_SEEN = f"SELECT id FROM job WHERE community_id = ?2 AND shared_by IS NOT NULL UNION {_OWN}"  # ?1 person, ?2 community
_ONCE = (
    f"SELECT {_COLUMNS}, ROW_NUMBER() OVER (PARTITION BY COALESCE(job.key, job.id) ORDER BY job.community_id = ?2 DESC,"
    f" job.id DESC) AS place FROM job WHERE job.id IN ({_SEEN})"
)
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
    """What a person said of a job's end; ``key`` is the one of that write."""

    outcome: JobOutcome
    key: str


@dataclass(frozen=True, slots=True)
class JobFilter:
    """``is_open``: None for all. ``mine``: logged by the person, or applied to. ``order``: newest, budget, connects."""

    is_open: bool | None = True
    category: str | None = None
    mine: bool = False
    order: str = "newest"


_ORDERS = {
    "newest": "COALESCE(posted_at, logged_at) DESC, id DESC",
    "budget": "budget_cents IS NULL, budget_cents DESC, id DESC",
    "connects": "connects IS NULL, connects, id DESC",
}


def get(tx: Tx, job_id: int) -> Job:
    row = tx.row(f"SELECT {_COLUMNS} FROM job WHERE id = ?", (job_id,))
    assert row is not None, f"job {job_id} is gone"
    return _job(row)


def find_visible(tx: Tx, user_id: int, community_id: int, job_id: int) -> Job | None:
    """The job with this id, where the person may see it."""
    row = tx.row(
        f"SELECT {_COLUMNS} FROM job WHERE id = ?3 AND id IN ({_SEEN})", (user_id, community_id, job_id)
    )
    return _job(row) if row else None


def find_visible_by_key(tx: Tx, user_id: int, community_id: int, key: str) -> Job | None:
    """The post on this community's board, else another record of it that the person may see."""
    row = tx.row(
        f"SELECT {_COLUMNS} FROM job WHERE key = ?3 AND id IN ({_SEEN})"
        " ORDER BY community_id = ?2 DESC, id DESC LIMIT 1",
        (user_id, community_id, key),
    )
    return _job(row) if row else None


def find_by_key(tx: Tx, community_id: int, key: str) -> Job | None:
    """The post in this community, whoever logged it: its key is known to whoever asks with it."""
    row = tx.row(f"SELECT {_COLUMNS} FROM job WHERE community_id = ? AND key = ?", (community_id, key))
    return _job(row) if row else None


def find_titled(tx: Tx, community_id: int, user_id: int) -> list[Job]:
    """What the person logged here without a link and nobody has closed, newest first."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM job_member JOIN job ON job.id = job_id WHERE user_id = ? AND community_id = ?"
        " AND key IS NULL AND outcome IS NULL ORDER BY job.id DESC",
        (user_id, community_id),
    )
    return [_job(row) for row in rows]


def titles(tx: Tx, user_id: int, community_id: int, limit: int) -> list[tuple[int, str]]:
    """(id, title) of what the person may see, each post once: open ones first, then the last logged."""
    rows = tx.rows(
        f"SELECT id, COALESCE(NULLIF(title, ''), key) FROM ({_ONCE}) WHERE place = 1"
        " ORDER BY outcome IS NOT NULL, logged_at DESC, id DESC LIMIT ?3",
        (user_id, community_id, limit),
    )
    return [(int(id_), str(title)) for id_, title in rows]


def page(tx: Tx, user_id: int, community_id: int, wanted: JobFilter, limit: int, offset: int) -> list[Job]:
    where, params = _where(user_id, community_id, wanted)
    order = _ORDERS[wanted.order]
    rows = tx.rows(
        f"SELECT * FROM ({_ONCE}) WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", (*params, limit, offset)
    )
    return [_job(row[:-1]) for row in rows]


def count(tx: Tx, user_id: int, community_id: int, wanted: JobFilter) -> int:
    where, params = _where(user_id, community_id, wanted)
    row = tx.row(f"SELECT COUNT(*) FROM ({_ONCE}) WHERE {where}", params)
    return int(row[0]) if row else 0


def same_post(tx: Tx, job_id: int) -> list[int]:
    """The ids of every record of this post, on whatever board; itself among them."""
    return sorted(int(row[0]) for row in tx.rows(SAME_POST, (job_id,)))


def insert(
    tx: Tx, community_id: int, key: str | None, facts: JobFacts, posted_at: int | None, user_id: int, now: int
) -> int:
    job_id = tx.insert(
        "INSERT INTO job (title, connects, kind, budget_cents, category, skills, proposals, hire_rate,"
        " client_spent_cents, community_id, key, posted_at, logged_by, logged_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_facts(facts), community_id, key, posted_at, user_id, now),
    )
    join(tx, job_id, user_id, "", now)
    return job_id


def set_facts(tx: Tx, job_id: int, facts: JobFacts) -> None:
    tx.run(f"UPDATE job SET {_FACTS} WHERE id = ?", (*_facts(facts), job_id))


def set_shared(tx: Tx, job_id: int, user_id: int | None) -> None:
    tx.run("UPDATE job SET shared_by = ? WHERE id = ?", (user_id, job_id))


def member(tx: Tx, job_id: int, user_id: int) -> JobMember | None:
    """What this person wrote when they logged the job; None where they didn't."""
    row = tx.row("SELECT logged_at, note FROM job_member WHERE job_id = ? AND user_id = ?", (job_id, user_id))
    return JobMember(*row) if row else None


def join(tx: Tx, job_id: int, user_id: int, note: str, now: int) -> None:
    """Make the person one of those who logged it. A note replaces theirs; none leaves it."""
    tx.run(
        "INSERT INTO job_member (job_id, user_id, logged_at, note) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
        " SET note = excluded.note WHERE excluded.note <> ''",
        (job_id, user_id, now, note),
    )


def set_note(tx: Tx, job_id: int, user_id: int, note: str) -> None:
    tx.run("UPDATE job_member SET note = ? WHERE job_id = ? AND user_id = ?", (note, job_id, user_id))


def add_close(tx: Tx, job_id: int, user_id: int, outcome: JobOutcome, key: str, now: int) -> None:
    tx.run(
        "INSERT INTO job_close (job_id, user_id, outcome, at, key) VALUES (?, ?, ?, ?, ?)",
        (job_id, user_id, outcome, now, key),
    )
    _follow(tx, job_id)


def closes(tx: Tx, job_id: int, user_id: int, wallet_id: int | None) -> list[Close]:
    """What this person said of the post's end (on any board, or of their own proposals) and hasn't taken back, oldest
    first."""
    rows = tx.rows(
        f"SELECT outcome, key, at FROM job_close WHERE user_id = ? AND undone_at IS NULL AND job_id IN ({SAME_POST})"
        " UNION SELECT event.status, event.key, event.at FROM proposal JOIN proposal_event AS event"
        " ON event.proposal_id = proposal.id WHERE event.undone_at IS NULL AND proposal.wallet_id = ?"
        f" AND event.status IN ('cancelled', 'removed', 'expired', 'filled') AND proposal.job_id IN ({SAME_POST})"
        " ORDER BY at, key",
        (user_id, job_id, wallet_id, job_id),
    )
    return [Close(JobOutcome(outcome), key) for outcome, key, _ in rows]


def undo_close(tx: Tx, key: str, now: int) -> None:
    """Take back what the write ``key`` said of any job's end; what was said before it counts again."""
    for (job_id,) in tx.rows("SELECT job_id FROM job_close WHERE key = ? AND undone_at IS NULL", (key,)):
        tx.run("UPDATE job_close SET undone_at = ? WHERE key = ? AND job_id = ?", (now, key, job_id))
        _follow(tx, job_id)


def _follow(tx: Tx, job_id: int) -> None:
    last = tx.row(
        "SELECT outcome, at FROM job_close WHERE job_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1",
        (job_id,),
    )
    outcome, at = last or (None, None)
    tx.run("UPDATE job SET outcome = ?, closed_at = ? WHERE id = ?", (outcome, at, job_id))


def _where(user_id: int, community_id: int, wanted: JobFilter) -> tuple[str, list[SqlValue]]:
    params: list[SqlValue] = [user_id, community_id]
    conditions = ["place = 1"]
    if wanted.is_open is not None:
        conditions.append("(outcome IS NULL) = ?")
        params.append(int(wanted.is_open))
    if wanted.category is not None:
        conditions.append("category = ?")
        params.append(wanted.category)
    if wanted.mine:
        conditions.append(f"id IN ({_OWN})")
    return " AND ".join(conditions), params


def _facts(facts: JobFacts) -> tuple[Any, ...]:
    return (
        facts.title,
        facts.connects,
        facts.kind,
        facts.budget_cents,
        facts.category,
        facts.skills,
        facts.proposals,
        facts.hire_rate,
        facts.client_spent_cents,
    )


def _job(row: Row) -> Job:
    id_, community_id, key, title, connects, kind, budget, category, skills, proposals, rate, spent, *rest = (
        row
    )
    posted_at, logged_by, logged_at, shared_by, outcome, closed_at = rest
    return Job(
        id_,
        community_id,
        key,
        JobFacts(
            title, connects, JobKind(kind) if kind else None, budget, category, skills, proposals, rate, spent
        ),
        posted_at,
        logged_by,
        logged_at,
        shared_by,
        JobOutcome(outcome) if outcome else None,
        closed_at,
    )
