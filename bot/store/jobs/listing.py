"""List the jobs that a member may see, page by page: the newest of the board, and the member's own."""

from dataclasses import dataclass

from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader
from bot.store.jobs.finding import BOARD, NEWEST, ONCE, OWN
from bot.store.jobs.posts import Job

MOST_LISTED = 1000
"""The newest open jobs, and the newest closed jobs, of a board that a list orders and counts; older ones aren't listed.

Of the member's own jobs, a list takes as many of the last logged ones, and as many of the last proposals' jobs.
"""


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


_LISTED = RowReader(Job, "job")
_ORDERS = {
    "newest": NEWEST,
    "budget": "job.budget_cents IS NULL, job.budget_cents DESC, job.id DESC",
    "connects": "job.connects IS NULL, job.connects, job.id DESC",
}


def page(
    tx: Tx, user_id: int, community_id: int, job_filter: JobFilter, limit: int, offset: int
) -> list[Job]:
    """Return at most ``limit`` of the listed jobs that match the filter, after the first ``offset``.

    A post with several records is returned once.
    """
    last = limit + offset if job_filter.order == "newest" else MOST_LISTED
    candidates, where, params = _listed(user_id, community_id, job_filter, last)
    order = _ORDERS[job_filter.order]
    rows = tx.rows(
        f"WITH candidate AS ({candidates}) SELECT {_LISTED.columns} FROM job"
        f" WHERE job.id IN (SELECT job_id FROM candidate) AND {where} ORDER BY {order} LIMIT :limit OFFSET :offset",
        params | {"limit": limit, "offset": offset},
    )
    return _LISTED.values(rows)


def count(tx: Tx, user_id: int, community_id: int, job_filter: JobFilter) -> int:
    """Return how many jobs `page` lists in all; MOST_LISTED or more where the board may have older ones, too."""
    candidates, where, params = _listed(user_id, community_id, job_filter, MOST_LISTED)
    row = tx.row(
        f"WITH candidate AS ({candidates}) SELECT COUNT(*) FROM job"
        f" WHERE job.id IN (SELECT job_id FROM candidate) AND {where}",
        params,
    )
    return int(row[0]) if row else 0


def _listed(
    user_id: int, community_id: int, job_filter: JobFilter, last: int
) -> tuple[str, str, dict[str, SqlValue]]:
    """Return a query for the jobs that may be listed, the condition of the filter, and the parameters of both.

    ``last``: how many of the board's newest jobs are needed, at most MOST_LISTED.
    """
    params: dict[str, SqlValue] = {
        "user": user_id,
        "community": community_id,
        "own": MOST_LISTED,
        "newest": min(last, MOST_LISTED),
    }
    conditions, of_category = [ONCE], ""
    if job_filter.category is not None:
        of_category = " AND job.category = :category"
        conditions.append("job.category = :category")
        params["category"] = job_filter.category
    ends = [
        end for is_open, end in ((True, "NULL"), (False, "NOT NULL")) if job_filter.is_open in {is_open, None}
    ]
    if job_filter.is_open is not None:
        conditions.append(f"job.outcome IS {ends[0]}")
    candidates = OWN
    if not job_filter.mine:
        for place, end in enumerate(ends):
            last_posted = f"{BOARD} {end}{of_category} ORDER BY {NEWEST} LIMIT :newest"
            candidates += f" UNION SELECT id FROM ({last_posted}) AS board{place}"
    return candidates, " AND ".join(conditions), params
