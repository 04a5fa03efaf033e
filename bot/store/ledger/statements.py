"""Statement lines joined with what they were about: for history and export."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader
from bot.store.jobs import SAME_POST

_STATUS = (
    "CASE WHEN entry.id IS NULL THEN 'recorded'"
    " WHEN EXISTS (SELECT 1 FROM entry AS undo WHERE undo.refers_to = entry.id AND undo.kind = 'reversal')"
    " THEN 'reversed'"
    " WHEN entry.kind = 'refill' AND entry.source = 'schedule' THEN COALESCE(refill_answer.answer, 'expected')"
    " ELSE COALESCE(entry.flag, 'recorded') END"
)
_FROM = (
    " FROM line LEFT JOIN entry ON entry.id = line.entry_id LEFT JOIN job ON job.id = entry.job_id"
    " LEFT JOIN lot ON lot.entry_id = line.entry_id LEFT JOIN refill_answer ON refill_answer.entry_id = entry.id"
)


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One line. For an expiry or forfeit there is no entry: ``entry_id`` and what comes of it are None.

    ``status``: recorded, estimated, flagged, expected, confirmed, corrected or reversed. ``job``: its title;
    ``job_key``: its id at Upwork. ``expires_on``: of the lot that it issued.
    """

    at: int
    kind: Kind
    amount: int
    balance: int
    entry_id: int | None = None
    recorded_at: int | None = None
    source: str | None = None
    ref: str | None = None
    note: str = ""
    paid_cents: int | None = None
    proposal_id: int | None = None
    job: str | None = None
    job_key: str | None = None
    expires_on: date | None = None
    refers_to: int | None = None
    status: str = "recorded"


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which lines: of one kind, from an instant on, about one job (on whatever board it was logged)."""

    kind: Kind | None = None
    since: int | None = None
    job_id: int | None = None


_ROW = RowReader(
    StatementRow,
    "entry",
    at="line.at",
    kind="line.kind",
    amount="line.amount",
    balance="line.balance",
    entry_id="line.entry_id",
    note="COALESCE(entry.note, '')",
    job="COALESCE(NULLIF(job.title, ''), job.key)",
    job_key="job.key",
    expires_on="lot.expires_on",
    status=_STATUS,
)


def page(tx: Tx, wallet_id: int, wanted: StatementFilter, limit: int, offset: int) -> list[StatementRow]:
    """Lines, newest first."""
    where, params = _where(wallet_id, wanted)
    rows = tx.rows(
        f"SELECT {_ROW.columns}{_FROM} WHERE {where} ORDER BY line.no DESC LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    return _ROW.values(rows)


def count(tx: Tx, wallet_id: int, wanted: StatementFilter) -> int:
    where, params = _where(wallet_id, wanted)
    row = tx.row(f"SELECT COUNT(*){_FROM} WHERE {where}", params)
    return int(row[0]) if row else 0


def all_rows(tx: Tx, wallet_id: int) -> list[StatementRow]:
    """Every line in the order of replay."""
    rows = tx.rows(f"SELECT {_ROW.columns}{_FROM} WHERE line.wallet_id = ? ORDER BY line.no", (wallet_id,))
    return _ROW.values(rows)


def rows_of_entries(tx: Tx, wallet_id: int, entry_ids: list[int]) -> dict[int, StatementRow]:
    """The lines of these entries, by entry."""
    marks = ", ".join("?" * len(entry_ids))
    rows = tx.rows(
        f"SELECT {_ROW.columns}{_FROM} WHERE line.wallet_id = ? AND line.entry_id IN ({marks})",
        (wallet_id, *entry_ids),
    )
    return {row.entry_id: row for row in _ROW.values(rows) if row.entry_id is not None}


def _where(wallet_id: int, wanted: StatementFilter) -> tuple[str, list[SqlValue]]:
    conditions, params = ["line.wallet_id = ?"], list[SqlValue]([wallet_id])
    for condition, value in (
        ("line.kind = ?", wanted.kind),
        ("line.at >= ?", wanted.since),
        (f"entry.job_id IN ({SAME_POST})", wanted.job_id),
    ):
        if value is not None:
            conditions.append(condition)
            params.append(value)
    return " AND ".join(conditions), params
