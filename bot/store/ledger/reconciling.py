"""Facts that may explain why a wallet's balance differs from the balance that Upwork shows; nothing here is changed."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.domain.text import LONGEST_NOTE
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader
from bot.store.ledger import books

_TITLE = "COALESCE(NULLIF(job.title, ''), job.key, '')"


@dataclass(frozen=True, slots=True)
class DescribedEntry:
    """A standing entry (one that no reversal takes back), with a text that says what the entry is about.

    ``amount`` is in Connects, negative for a spend. ``at`` is when the entry happened (UTC ms). ``description`` is the
    title of the entry's job, Upwork's label of the imported row, the note of a correction, or empty.
    """

    entry_id: int
    kind: Kind
    amount: int
    at: int
    job_id: int | None
    proposal_id: int | None
    description: str


_NOTED = RowReader(DescribedEntry, "entry", entry_id="id", at="occurred_at", description="note")
_TITLED = RowReader(DescribedEntry, "entry", entry_id="id", at="occurred_at", description=_TITLE)
_LABELLED = RowReader(
    DescribedEntry, "entry", entry_id="id", at="occurred_at", description="import_row.label"
)
_UNNAMED = RowReader(DescribedEntry, "entry", entry_id="id", at="occurred_at", description="''")


def last_reconciled_at(tx: Tx, wallet_id: int) -> int | None:
    """Return when the latest standing correction of a reconciliation was written (UTC ms), None where there is none."""
    row = tx.row(
        "SELECT entry.recorded_at FROM standing_entry AS entry JOIN write ON write.id = entry.write_id"
        " WHERE entry.wallet_id = ? AND entry.kind = 'correction' AND write.purpose = 'reconcile'"
        " ORDER BY entry.recorded_at DESC LIMIT 1",
        (wallet_id,),
    )
    return row[0] if row else None


def last_correction(tx: Tx, wallet_id: int, reconciled_at: int) -> DescribedEntry | None:
    """Return the standing correction that a reconciliation wrote at the instant ``reconciled_at`` (UTC ms).

    Returns None where no correction was written then, and where several were.
    """
    rows = tx.rows(
        f"SELECT {_NOTED.columns} FROM standing_entry AS entry"
        " JOIN write ON write.id = entry.write_id WHERE entry.wallet_id = ? AND entry.kind = 'correction'"
        " AND write.purpose = 'reconcile' AND entry.recorded_at = ? LIMIT 2",
        (wallet_id, reconciled_at),
    )
    return _NOTED.value(rows[0]) if len(rows) == 1 else None


def imported_days(tx: Tx, wallet_id: int) -> tuple[date, date] | None:
    """Return the first and the last day of the imported rows, None where no row was imported."""
    row = tx.row("SELECT MIN(row_on), MAX(row_on) FROM import_row WHERE wallet_id = ?", (wallet_id,))
    if row is None or row[0] is None:
        return None
    return date.fromisoformat(row[0]), date.fromisoformat(row[1])


def entries_not_imported(
    tx: Tx, wallet_id: int, since: int, recorded_after: int, limit: int
) -> list[DescribedEntry]:
    """Return at most ``limit`` standing entries of commands that no imported row stands for, newest first.

    Only entries that happened at ``since`` or later and were recorded later than ``recorded_after`` (both UTC ms) are
    returned; opening balances and corrections are left out.
    """
    rows = tx.rows(
        f"SELECT {_TITLED.columns}"
        " FROM standing_entry AS entry LEFT JOIN job ON job.id = entry.job_id WHERE wallet_id = ? AND occurred_at >= ?"
        " AND recorded_at > ? AND source = 'command' AND entry.kind NOT IN ('opening', 'correction')"
        " AND NOT EXISTS (SELECT 1 FROM import_row WHERE import_row.entry_id = entry.id)"
        " ORDER BY occurred_at DESC, entry.id DESC LIMIT ?",
        (wallet_id, since, recorded_after, limit),
    )
    return _TITLED.values(rows)


def guessed_rows(tx: Tx, wallet_id: int, recorded_after: int, limit: int) -> list[DescribedEntry]:
    """Return at most ``limit`` standing entries of imported rows whose label had no known meaning, newest first.

    An entry of such a row has the label as its note. Only entries recorded later than ``recorded_after`` (UTC ms) are
    returned.
    """
    rows = tx.rows(
        f"SELECT {_LABELLED.columns} FROM import_row"
        " JOIN standing_entry AS entry ON entry.id = import_row.entry_id WHERE import_row.wallet_id = ?"
        " AND recorded_at > ? AND note = SUBSTR(label, 1, CAST(? AS INTEGER))"
        " ORDER BY occurred_at DESC, entry.id DESC LIMIT ?",
        (wallet_id, recorded_after, LONGEST_NOTE, limit),
    )
    return _LABELLED.values(rows)


def badge_entries(tx: Tx, wallet_id: int, since: int) -> list[DescribedEntry]:
    """Return the standing spends on the availability badge that happened at ``since`` (UTC ms) or later, oldest first."""
    rows = tx.rows(
        f"SELECT {_UNNAMED.columns} FROM standing_entry AS entry WHERE wallet_id = ?"
        " AND occurred_at >= ? AND kind = 'badge' ORDER BY occurred_at, id",
        (wallet_id, since),
    )
    return _UNNAMED.values(rows)


def estimated_lots(tx: Tx, wallet_id: int) -> set[int]:
    """Return the ids of the lots whose expiry day is estimated: lots of opening balances and of positive corrections."""
    rows = tx.rows(
        "SELECT id FROM entry WHERE wallet_id = ? AND (flag = 'estimated' OR (flag = 'flagged' AND amount > 0))",
        (wallet_id,),
    )
    return {int(row[0]) for row in rows}


def expired_connects(tx: Tx, wallet_id: int, after: int, limit: int) -> list[tuple[int, int, int]]:
    """Return (instant, lot's id, Connects) of at most ``limit`` expiries later than ``after`` (UTC ms), newest first.

    The Connects are positive.
    """
    rows = tx.rows(
        "SELECT line.at, take.lot_id, take.amount FROM line JOIN take ON take.wallet_id = line.wallet_id"
        " AND take.line_no = line.no WHERE line.wallet_id = ? AND line.no > ? AND line.kind = 'expiry'"
        " ORDER BY line.no DESC LIMIT ?",
        (wallet_id, books.last_line_before(tx, wallet_id, after + 1), limit),
    )
    return [(int(at), int(lot_id), int(amount)) for at, lot_id, amount in rows]


def unsent_jobs(
    tx: Tx, user_id: int, wallet_id: int, after: int, limit: int
) -> list[tuple[int, str, int, int]]:
    """Return (id, title, Connects to apply, instant of logging) of at most ``limit`` open jobs without a proposal.

    Only jobs that the member logged later than ``after`` (UTC ms) and that cost Connects are returned, the last logged
    first.
    """
    rows = tx.rows(
        # The list of the wallet's jobs is made once; NOT EXISTS would go through it for each logged job.
        f"SELECT job.id, {_TITLE}, job.connects, job.logged_at FROM job"
        " WHERE user_id = :user AND job.logged_at > :after AND job.connects > 0 AND job.outcome IS NULL"
        " AND job.id NOT IN (SELECT job_id FROM proposal WHERE wallet_id = :wallet AND status <> 'void')"
        " ORDER BY job.logged_at DESC, job.id DESC LIMIT :limit",
        {"user": user_id, "after": after, "wallet": wallet_id, "limit": limit},
    )
    return [(int(id_), str(title), int(connects), int(at)) for id_, title, connects, at in rows]
