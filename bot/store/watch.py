"""Proposals that still have Connects out, and what has been said of their jobs' end: what the return watch looks at."""

from typing import NamedTuple

from bot.domain.jobs.jobs import JobOutcome
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


class Out(NamedTuple):
    """Connects of a proposal that haven't come back. ``told``: its job's end as the member has said, ``board``: as the
    community has it, ``board_at`` since when."""

    proposal_id: int
    cost: int
    boost: int
    told: JobOutcome | None
    board: JobOutcome | None
    board_at: int | None


_OUT = RowReader(
    Out,
    proposal_id="proposal.id",
    cost="SUM(CASE spent.kind WHEN 'boost' THEN 0 ELSE spent.out END)",
    boost="SUM(CASE spent.kind WHEN 'boost' THEN spent.out ELSE 0 END)",
    told=(
        "(SELECT status FROM proposal_event AS event WHERE event.proposal_id = proposal.id AND undone_at IS NULL"
        " AND event.status IN ('cancelled', 'removed', 'expired', 'filled') ORDER BY event.id DESC LIMIT 1)"
    ),
    board="MAX(job.outcome)",
    board_at="MAX(job.closed_at)",
)


def outs(tx: Tx, wallet_id: int) -> list[Out]:
    """Every proposal of the wallet that has Connects out."""
    rows = tx.rows(
        "WITH back AS (SELECT refers_to AS spend_id, SUM(amount) AS amount FROM entry"
        "  WHERE wallet_id = :wallet AND kind = 'return' AND refers_to IS NOT NULL AND NOT EXISTS"
        "  (SELECT 1 FROM entry AS undo WHERE undo.refers_to = entry.id AND undo.kind = 'reversal')"
        "  GROUP BY refers_to),"
        " spent AS (SELECT proposal_id, kind, -spend.amount - COALESCE(back.amount, 0) AS out FROM entry AS spend"
        "  LEFT JOIN back ON back.spend_id = spend.id"
        "  WHERE wallet_id = :wallet AND proposal_id IS NOT NULL AND kind IN ('spend', 'boost') AND NOT EXISTS"
        "  (SELECT 1 FROM entry AS undo WHERE undo.refers_to = spend.id AND undo.kind = 'reversal'))"
        f" SELECT {_OUT.columns} FROM spent JOIN proposal ON proposal.id = spent.proposal_id"
        " JOIN job ON job.id = proposal.job_id WHERE proposal.status <> 'void'"
        " GROUP BY proposal.id HAVING SUM(spent.out) > 0 ORDER BY proposal.id",
        {"wallet": wallet_id},
    )
    return _OUT.values(rows)
