"""The lines of a wallet's statement joined with their entries, jobs and lots, for the history and the exports."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader
from bot.store.ledger import books

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
    """One line of the statement.

    An expiry or a forfeit has no entry: ``entry_id`` and every other field of an entry are None then. ``status`` is
    recorded, estimated, flagged, expected, confirmed, corrected or reversed. ``amount`` and ``balance`` are in
    Connects, ``at`` and ``recorded_at`` UTC ms. ``job`` is the job's title or key, ``job_key`` its id at Upwork.
    ``expires_on`` is the expiry day of the lot that the entry brought.
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
    """Which lines are listed: those of one kind, at ``since`` (UTC ms) or later, about one job.

    None stands for no restriction.
    """

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


def page(tx: Tx, wallet_id: int, line_filter: StatementFilter, limit: int, offset: int) -> list[StatementRow]:
    """Return at most ``limit`` lines that match the filter, after the first ``offset``, newest first."""
    # The lines are chosen before anything is joined, so that those before the page cost next to nothing.
    lines, params = _lines(tx, wallet_id, line_filter)
    rows = tx.rows(
        f"SELECT {_ROW.columns}{_FROM} WHERE line.wallet_id = ? AND line.no IN"
        f" (SELECT no FROM (SELECT line.no AS no {lines} ORDER BY line.no DESC LIMIT ? OFFSET ?) AS chosen)"
        " ORDER BY line.no DESC",
        (wallet_id, *params, limit, offset),
    )
    return _ROW.values(rows)


def count(tx: Tx, wallet_id: int, line_filter: StatementFilter) -> int:
    """Return how many lines `page` lists in all."""
    lines, params = _lines(tx, wallet_id, line_filter)
    row = tx.row(f"SELECT COUNT(*) {lines}", params)
    return int(row[0]) if row else 0


def all_rows(tx: Tx, wallet_id: int) -> list[StatementRow]:
    """Return every line of the wallet in the order of replay."""
    rows = tx.rows(f"SELECT {_ROW.columns}{_FROM} WHERE line.wallet_id = ? ORDER BY line.no", (wallet_id,))
    return _ROW.values(rows)


def rows_of_entries(tx: Tx, wallet_id: int, entry_ids: list[int]) -> dict[int, StatementRow]:
    """Return the line of each of these entries by the entry's id; entries of other wallets are left out."""
    marks = ", ".join("?" * len(entry_ids))
    rows = tx.rows(
        f"SELECT {_ROW.columns}{_FROM} WHERE line.wallet_id = ? AND line.entry_id IN ({marks})",
        (wallet_id, *entry_ids),
    )
    return {row.entry_id: row for row in _ROW.values(rows) if row.entry_id is not None}


def _lines(tx: Tx, wallet_id: int, line_filter: StatementFilter) -> tuple[str, list[SqlValue]]:
    """Return the lines that match the filter, as ``FROM … WHERE …`` with its parameters in order."""
    since = line_filter.since
    conditions, params = ["line.wallet_id = ?"], list[SqlValue]([wallet_id])
    for condition, value in (
        ("line.kind = ?", line_filter.kind),
        ("line.no > ?", None if since is None else books.last_line_before(tx, wallet_id, since)),
        ("entry.job_id = ?", line_filter.job_id),
    ):
        if value is not None:
            conditions.append(condition)
            params.append(value)
    joined = "" if line_filter.job_id is None else " JOIN entry ON entry.id = line.entry_id"
    return f"FROM line{joined} WHERE {' AND '.join(conditions)}", params
