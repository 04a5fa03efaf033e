"""Find jobs among those that a member may see: one by its id or key, or the titles that a search compares.

Nothing here goes through the whole board. One job costs its own rows. A search reads the newest jobs of the member and of
the board, and those whose titles have the typed words, each up to a limit.
"""

from collections.abc import Sequence

from bot.store.engine.database import SqlValue, Tx
from bot.store.jobs.posts import JOB, Job

MOST_WORDS = 4
"""The typed words by which a search finds jobs of any age; further words only compare titles."""
MOST_WITH_WORD = 50
"""The jobs of the board that a search reads for each typed word, the last logged ones first."""

_WALLET = "(SELECT id FROM wallet WHERE owner_id = :user)"
VISIBLE = (
    "(job.community_id = :community AND job.shared_by IS NOT NULL"
    " OR EXISTS (SELECT 1 FROM job_member AS logger WHERE logger.job_id = job.id AND logger.user_id = :user)"
    f" OR EXISTS (SELECT 1 FROM proposal AS sent WHERE sent.job_id = job.id AND sent.wallet_id = {_WALLET}"
    " AND sent.status <> 'void'))"
)
"""The condition that a member may see the row ``job``."""
OWN = (
    "SELECT job_id FROM (SELECT job_id FROM job_member WHERE user_id = :user"
    " ORDER BY logged_at DESC, job_id DESC LIMIT :own) AS logged"
    f" UNION SELECT job_id FROM (SELECT job_id, status FROM proposal WHERE wallet_id = {_WALLET}"
    " ORDER BY sent_at DESC, id DESC LIMIT :own) AS sent WHERE status <> 'void'"
)
"""A subquery for the ids of the last ``:own`` jobs that the member logged, and of the last ``:own`` proposals' jobs."""
_OTHER_VISIBLE = VISIBLE.replace("job.", "other.")
ONCE = (
    "(job.community_id = :community OR job.key IS NULL OR NOT EXISTS (SELECT 1 FROM job AS other"
    " WHERE other.key = job.key AND (other.community_id = :community OR other.id > job.id)"
    f" AND {_OTHER_VISIBLE}))"
)
"""The condition that no better visible record of the same post exists: this community's, else the one logged last."""
NEWEST = "COALESCE(job.posted_at, job.logged_at) DESC, job.id DESC"
BOARD = "SELECT job.id FROM job WHERE job.community_id = :community AND job.shared_by IS NOT NULL AND job.outcome IS"
"""The beginning of a query for the ids of a board's open (``NULL``) or closed (``NOT NULL``) jobs."""

_WITH_WORD = "SELECT job_id FROM job_word WHERE community_id = :community"
_BY_WORDS = "".join(
    f" UNION SELECT job_id FROM ({_WITH_WORD} AND word = :word{place} ORDER BY job_id DESC LIMIT :with_word) AS word{place}"
    for place in range(MOST_WORDS)
)
_CANDIDATES = (
    f"{OWN} UNION SELECT id FROM ({BOARD} NULL ORDER BY {NEWEST} LIMIT :newest) AS open_job"
    f" UNION SELECT id FROM ({BOARD} NOT NULL ORDER BY {NEWEST} LIMIT :newest) AS closed_job{_BY_WORDS}"
    f" UNION SELECT job_id FROM ({_WITH_WORD} AND word >= :start AND word < :stop ORDER BY word LIMIT :with_word) AS begun"
)


def find_visible(tx: Tx, user_id: int, community_id: int, job_id: int) -> Job | None:
    """Return the job with this id, None where there is none or the member may not see it."""
    row = tx.row(
        f"SELECT {JOB.columns} FROM job WHERE id = :job AND {VISIBLE}",
        {"job": job_id, "user": user_id, "community": community_id},
    )
    return JOB.optional(row)


def find_visible_by_key(tx: Tx, user_id: int, community_id: int, key: str) -> Job | None:
    """Return a record of the post with this key that the member may see, None where there is none.

    The record of this community comes first, then the one that was logged last.
    """
    row = tx.row(
        f"SELECT {JOB.columns} FROM job WHERE key = :key AND {VISIBLE}"
        " ORDER BY community_id = :community DESC, id DESC LIMIT 1",
        {"key": key, "user": user_id, "community": community_id},
    )
    return JOB.optional(row)


def titles(
    tx: Tx, user_id: int, community_id: int, limit: int, words: Sequence[str] = ()
) -> list[tuple[int, str]]:
    """Return (id, title or key) of the jobs that a search compares: open ones first, the member's own before the board's.

    Among these are at most ``limit`` jobs of each kind, the newest: jobs that the member logged, jobs that the member
    applied to, the board's open jobs and its closed jobs. Then the board's jobs, however old, whose titles have one of the
    first MOST_WORDS of ``words`` (as `words_of` returns them) or a word that begins with the last of ``words``, at most
    MOST_WITH_WORD for each. A post with several records is returned once.

    So a job is missing only if it is older than these, and it is the member's own and on no board, or each of its typed
    words is also in the titles of MOST_WITH_WORD jobs that were logged later.
    """
    by_words: dict[str, SqlValue] = {f"word{place}": "" for place in range(MOST_WORDS)}
    by_words |= {f"word{place}": word for place, word in enumerate(words[:MOST_WORDS])}
    begun = words[-1] if words else ""
    limits = {"own": limit, "newest": limit, "with_word": MOST_WITH_WORD if words else 0}
    rows = tx.rows(
        f"WITH candidate AS ({_CANDIDATES}), own AS ({OWN})"
        " SELECT job.id, COALESCE(NULLIF(job.title, ''), job.key) FROM job"
        f" WHERE job.id IN (SELECT job_id FROM candidate) AND {ONCE}"
        " ORDER BY job.outcome IS NOT NULL, job.id NOT IN (SELECT job_id FROM own), job.logged_at DESC, job.id DESC",
        {
            "user": user_id,
            "community": community_id,
            "start": begun,
            "stop": begun + "\U0010ffff",
            **limits,
            **by_words,
        },
    )
    return [(int(id_), str(title)) for id_, title in rows]
