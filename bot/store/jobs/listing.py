"""List the jobs that a member may see, page by page: the newest of the board, and the member's own."""

from dataclasses import dataclass

from bot.store.engine.database import SqlValue, Tx
from bot.store.jobs.finding import BOARD, NEWEST_CARD, joined
from bot.store.jobs.visible import COLUMNS, VisibleJob, visible_job

MOST_LISTED = 1000
"""The newest open cards, and the newest reported cards, of a board that a list orders and counts; older ones aren't listed.

Of the member's own notes, a list takes as many of the last logged ones, and as many of the last proposals' jobs.
"""


@dataclass(frozen=True, slots=True)
class JobFilter:
    """Which jobs are listed: open or closed ones (``is_open`` None: both), of one category (None: all).

    A post that the member has notes on is open until the member records its end; any other card until it is reported.

    ``mine`` keeps only the jobs that the member logged or applied to. ``order`` is ``newest``, ``budget`` (highest first) or
    ``connects`` (fewest first).
    """

    is_open: bool | None = True
    category: str | None = None
    mine: bool = False
    order: str = "newest"


_ID = "COALESCE(own.id, card.job_id)"
_POSTED = "COALESCE(card.posted_at, card.shared_at, own.posted_at, own.logged_at)"
_BUDGET, _CONNECTS = "COALESCE(own.budget_cents, card.budget_cents)", "COALESCE(own.connects, card.connects)"
_CATEGORY = "COALESCE(own.category, card.category)"
_END = "CASE WHEN own.id IS NULL THEN card.mark ELSE own.outcome END"
_ORDERS = {
    "newest": f"{_POSTED} DESC, {_ID} DESC",
    "budget": f"{_BUDGET} IS NULL, {_BUDGET} DESC, {_ID} DESC",
    "connects": f"{_CONNECTS} IS NULL, {_CONNECTS}, {_ID} DESC",
}
_CARD_PAIR = (
    "SELECT mine.id AS own_id, card.id AS card_id FROM card"
    " LEFT JOIN job AS mine ON mine.user_id = :user AND mine.post = card.post"
)
"""The beginning of a query for cards, each with the member's own notes on its post."""


def page(
    tx: Tx, user_id: int, community_id: int, job_filter: JobFilter, limit: int, offset: int
) -> list[VisibleJob]:
    """Return at most ``limit`` of the listed jobs that match the filter, after the first ``offset``.

    A post with notes and a card is returned once.
    """
    last = limit + offset if job_filter.order == "newest" else MOST_LISTED
    source, where, params = _listed(user_id, community_id, job_filter, last)
    order = _ORDERS[job_filter.order]
    # The pairs of the page are chosen before their columns are read.
    chosen = (
        f"SELECT own.id AS own_id, card.id AS card_id {source} WHERE {where} ORDER BY {order}"
        " LIMIT :limit OFFSET :offset"
    )
    rows = tx.rows(
        f"SELECT {COLUMNS} FROM ({chosen}) AS chosen LEFT JOIN job AS own ON own.id = chosen.own_id"
        f" LEFT JOIN card ON card.id = chosen.card_id ORDER BY {order}",
        params | {"limit": limit, "offset": offset},
    )
    return [visible_job(row) for row in rows]


def count(tx: Tx, user_id: int, community_id: int, job_filter: JobFilter) -> int:
    """Return how many jobs `page` lists in all; MOST_LISTED or more where the board may have older ones, too."""
    source, where, params = _listed(user_id, community_id, job_filter, MOST_LISTED)
    row = tx.row(f"SELECT COUNT(*) {source} WHERE {where}", params)
    return int(row[0]) if row else 0


def _listed(
    user_id: int, community_id: int, job_filter: JobFilter, last: int
) -> tuple[str, str, dict[str, SqlValue]]:
    """Return the FROM clause with the jobs that may be listed, the condition of the filter, and the parameters of both.

    ``last``: how many of the board's newest cards are needed, at most MOST_LISTED.
    """
    params: dict[str, SqlValue] = {
        "user": user_id,
        "community": community_id,
        "own": MOST_LISTED,
        "newest": min(last, MOST_LISTED),
    }
    conditions, of_cards = ["0 = 0"], ""
    if job_filter.category is not None:
        of_cards += " AND card.category = :category AND COALESCE(mine.category, :category) = :category"
        conditions.append(f"{_CATEGORY} = :category")
        params["category"] = job_filter.category
    if job_filter.is_open is not None:
        end = "NULL" if job_filter.is_open else "NOT NULL"
        of_cards += f" AND (mine.id IS NULL OR mine.outcome IS {end})"
        conditions.append(f"{_END} IS {end}")
    ends = [
        end for is_open, end in ((True, "NULL"), (False, "NOT NULL")) if job_filter.is_open in {is_open, None}
    ]
    newest = [
        f"SELECT own_id, card_id FROM ({_CARD_PAIR} WHERE {BOARD} {end}{of_cards}"
        f" ORDER BY {NEWEST_CARD} LIMIT :newest) AS board{place}"
        for place, end in enumerate(ends)
    ]
    return joined(None if job_filter.mine else " UNION ".join(newest)), " AND ".join(conditions), params
