"""Outcomes of proposals: the silent ones, about which a check-in asks, and how many outcomes are known."""

from typing import NamedTuple

from bot.domain.proposals.checkin import QUIET_DAYS
from bot.domain.time.calendar import DAY_MS
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader
from bot.store.proposals import LIVE_STATUSES, Proposal


class OutcomeCounts(NamedTuple):
    """How many proposals a wallet has sent, and of how many a step, an end or *no answer* is recorded."""

    sent: int
    told: int


_COUNTS = RowReader(OutcomeCounts, sent="COUNT(*)", told="COUNT(*) FILTER (WHERE status <> 'sent')")
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
