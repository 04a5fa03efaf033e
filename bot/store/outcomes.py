"""Outcomes of proposals: the silent ones, how many outcomes are known, and the totals from Upwork's *My Stats*."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.domain.insight.totals import StepTotals, Totals
from bot.domain.proposals.checkin import QUIET_DAYS
from bot.domain.time.calendar import DAY_MS
from bot.store import advice, proposals
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader
from bot.store.proposals import LIVE_STATUSES, Proposal


class OutcomeCounts(NamedTuple):
    """How many proposals a wallet has sent, and of how many a step, an end or *no answer* is recorded."""

    sent: int
    told: int


@dataclass(frozen=True, slots=True)
class UndoableCheckin:
    """A check-in of which ``count`` outcomes stand: the ``id`` of its write, and when it was saved (UTC ms)."""

    id: int
    at: int
    count: int


_CHECKIN = RowReader(UndoableCheckin, id="write.id", at="write.at", count="COUNT(*)")
_COUNTS = RowReader(OutcomeCounts, sent="COUNT(*)", told="COUNT(*) FILTER (WHERE status <> 'sent')")
_ORGANIC, _BOOSTED = (
    RowReader(
        StepTotals,
        sent=f"{kind}_sent",
        viewed=f"{kind}_viewed",
        interviewed=f"{kind}_interviewed",
        hired=f"{kind}_hired",
    )
    for kind in ("organic", "boosted")
)
_SILENT = (
    f"wallet_id = :wallet AND status IN {LIVE_STATUSES} AND sent_at <= :until"
    " AND (status = 'sent' OR (status = 'viewed' AND status_at <= :quiet_since))"
)
"""The condition for a silent proposal (`bot.domain.proposals.checkin`); the list of statuses is that of an index."""


def silent(
    tx: Tx, wallet_id: int, quiet_since: int, until: int, limit: int, after: tuple[int, int] | None
) -> list[Proposal]:
    """Return at most ``limit`` silent proposals sent until ``until``, the first sent first.

    ``quiet_since``: a viewed proposal counts if it was viewed before (both UTC ms). ``after``: the instant of sending and
    the id of the last proposal of the page before, None for the first page.
    """
    sent_at, proposal_id = after or (-1, 0)
    rows = tx.rows(
        f"SELECT id FROM proposal WHERE {_SILENT}"
        " AND (sent_at > :sent_at OR (sent_at = :sent_at AND id > :id)) ORDER BY sent_at, id LIMIT :limit",
        {
            "wallet": wallet_id,
            "until": until,
            "quiet_since": quiet_since,
            "sent_at": sent_at,
            "id": proposal_id,
            "limit": limit,
        },
    )
    return [proposals.get(tx, int(id_)) for (id_,) in rows]


def count_silent(tx: Tx, wallet_id: int, quiet_since: int, until: int) -> int:
    """Return how many silent proposals there are; the arguments are those of ``silent``."""
    row = tx.row(
        f"SELECT COUNT(*) FROM proposal WHERE {_SILENT}",
        {"wallet": wallet_id, "until": until, "quiet_since": quiet_since},
    )
    return int(row[0]) if row else 0


def count_overdue(tx: Tx, wallet_id: int, now: int) -> int:
    """Return how many proposals have been silent for QUIET_DAYS at ``now`` (UTC ms)."""
    since = now - QUIET_DAYS * DAY_MS
    return count_silent(tx, wallet_id, since, since)


def outcome_counts(tx: Tx, wallet_id: int) -> OutcomeCounts:
    """Return how many proposals the wallet has sent, and of how many an outcome is recorded."""
    row = tx.row(
        f"SELECT {_COUNTS.columns} FROM proposal WHERE wallet_id = ? AND status <> 'void'", (wallet_id,)
    )
    return _COUNTS.optional(row) or OutcomeCounts(0, 0)


def uncategorised(tx: Tx, wallet_id: int, limit: int) -> list[int]:
    """Return the ids of at most ``limit`` jobs without a category that the wallet sent a proposal to, last sent first."""
    rows = tx.rows(
        "SELECT job.id FROM proposal JOIN job ON job.id = proposal.job_id WHERE wallet_id = ? AND status <> 'void'"
        " AND job.category IS NULL GROUP BY job.id ORDER BY MAX(sent_at) DESC, job.id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return [int(id_) for (id_,) in rows]


def count_uncategorised(tx: Tx, wallet_id: int) -> int:
    """Return how many jobs without a category the wallet sent a proposal to."""
    row = tx.row(
        "SELECT COUNT(DISTINCT job.id) FROM proposal JOIN job ON job.id = proposal.job_id WHERE wallet_id = ?"
        " AND status <> 'void' AND job.category IS NULL",
        (wallet_id,),
    )
    return int(row[0]) if row else 0


def community_of_applied(tx: Tx, wallet_id: int, job_id: int) -> int | None:
    """Return where the member logged a job that the wallet sent a proposal to first, None for any other job."""
    row = tx.row(
        "SELECT job.community_id FROM proposal JOIN job ON job.id = proposal.job_id"
        " WHERE wallet_id = ? AND job.id = ? AND status <> 'void' LIMIT 1",
        (wallet_id, job_id),
    )
    return int(row[0]) if row else None


def totals(tx: Tx, wallet_id: int) -> Totals | None:
    """Return the last totals from *My Stats*, None where the member has typed none."""
    row = tx.row(
        f"SELECT days, as_of_on, {_ORGANIC.columns}, {_BOOSTED.columns} FROM totals WHERE wallet_id = ?",
        (wallet_id,),
    )
    if row is None:
        return None
    return Totals(
        days=int(row[0]),
        as_of=date.fromisoformat(row[1]),
        organic=_ORGANIC.value(row[2:6]),
        boosted=_BOOSTED.value(row[6:]),
    )


def put_totals(tx: Tx, wallet_id: int, new: Totals) -> None:
    """Store the totals from *My Stats*, in place of earlier ones."""
    delete_totals(tx, wallet_id)
    tx.run(
        "INSERT INTO totals (wallet_id, days, as_of_on, organic_sent, organic_viewed, organic_interviewed, organic_hired,"
        " boosted_sent, boosted_viewed, boosted_interviewed, boosted_hired) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (wallet_id, new.days, new.as_of.isoformat(), *new.organic, *new.boosted),
    )
    advice.let_fit_wallet(tx, wallet_id)


def delete_totals(tx: Tx, wallet_id: int) -> None:
    """Delete the totals; does nothing where there are none."""
    tx.run("DELETE FROM totals WHERE wallet_id = ?", (wallet_id,))
    advice.let_fit_wallet(tx, wallet_id)


def undoable_checkins(tx: Tx, user_id: int, since: int, limit: int) -> tuple[UndoableCheckin, ...]:
    """Return the person's last ``limit`` check-ins since ``since`` (UTC ms) of which an outcome stands, newest first."""
    rows = tx.rows(
        f"SELECT {_CHECKIN.columns} FROM write JOIN proposal_event AS event ON event.write_id = write.id"
        " WHERE write.user_id = ? AND write.at >= ? AND write.purpose = 'checkin' AND event.undone_at IS NULL"
        " GROUP BY write.id, write.at ORDER BY write.id DESC LIMIT ?",
        (user_id, since, limit),
    )
    return tuple(_CHECKIN.values(rows))


def sent_without_link(tx: Tx, wallet_id: int, since: int, until: int, limit: int) -> list[Proposal]:
    """Return the wallet's last ``limit`` proposals sent from ``since`` to ``until`` (UTC ms) to jobs without a link.

    The newest come first; those taken back are left out.
    """
    rows = tx.rows(
        "SELECT id FROM proposal WHERE wallet_id = ? AND status <> 'void' AND sent_at BETWEEN ? AND ?"
        " AND EXISTS (SELECT 1 FROM job WHERE job.id = proposal.job_id AND key IS NULL)"
        " ORDER BY sent_at DESC, id DESC LIMIT ?",
        (wallet_id, since, until, limit),
    )
    return [proposals.get(tx, int(id_)) for (id_,) in rows]
