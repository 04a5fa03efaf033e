"""What a wallet's balance could be at odds with Upwork over: facts for the comparison, read only."""

from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.domain.text import LONGEST_NOTE
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader

_TITLE = "COALESCE(NULLIF(job.title, ''), job.key, '')"


@dataclass(frozen=True, slots=True)
class DescribedEntry:
    """A standing entry and what it was about. ``description``: its job's title, or the label of the row that it stands for."""

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
    """When the balance was last made what Upwork showed (the instant of writing)."""
    row = tx.row(
        "SELECT MAX(entry.recorded_at) FROM standing_entry AS entry JOIN write ON write.id = entry.write_id"
        " WHERE entry.wallet_id = ? AND entry.kind = 'correction' AND write.purpose = 'reconcile'",
        (wallet_id,),
    )
    return row[0] if row else None


def last_correction(tx: Tx, wallet_id: int, settled_at: int) -> DescribedEntry | None:
    """The correction that was written then; None where it has more than one part."""
    rows = tx.rows(
        f"SELECT {_NOTED.columns} FROM standing_entry AS entry"
        " JOIN write ON write.id = entry.write_id WHERE entry.wallet_id = ? AND entry.kind = 'correction'"
        " AND write.purpose = 'reconcile' AND entry.recorded_at = ? LIMIT 2",
        (wallet_id, settled_at),
    )
    return _NOTED.value(rows[0]) if len(rows) == 1 else None


def imported_days(tx: Tx, wallet_id: int) -> tuple[date, date] | None:
    """Return the first and the last day of Upwork's own history that was imported, None where no row was."""
    row = tx.row("SELECT MIN(row_on), MAX(row_on) FROM import_row WHERE wallet_id = ?", (wallet_id,))
    if row is None or row[0] is None:
        return None
    return date.fromisoformat(row[0]), date.fromisoformat(row[1])


def entries_not_imported(
    tx: Tx, wallet_id: int, since: int, recorded_after: int, limit: int
) -> list[DescribedEntry]:
    """What was logged by hand, happened at ``since`` or later, and no imported row shows; newest first."""
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
    """Imported rows that keep Upwork's label as their note, as nobody knew what it means; newest first."""
    rows = tx.rows(
        f"SELECT {_LABELLED.columns} FROM import_row"
        " JOIN standing_entry AS entry ON entry.id = import_row.entry_id WHERE import_row.wallet_id = ?"
        " AND recorded_at > ? AND note = SUBSTR(label, 1, ?) ORDER BY occurred_at DESC, entry.id DESC LIMIT ?",
        (wallet_id, recorded_after, LONGEST_NOTE, limit),
    )
    return _LABELLED.values(rows)


def badge_entries(tx: Tx, wallet_id: int, since: int) -> list[DescribedEntry]:
    """What the availability badge took from ``since`` on, oldest first."""
    rows = tx.rows(
        f"SELECT {_UNNAMED.columns} FROM standing_entry AS entry WHERE wallet_id = ?"
        " AND occurred_at >= ? AND kind = 'badge' ORDER BY occurred_at, id",
        (wallet_id, since),
    )
    return _UNNAMED.values(rows)


def estimated_lots(tx: Tx, wallet_id: int) -> set[int]:
    """The lots whose expiry is a guess: what was there at the opening, and what a correction brought in."""
    rows = tx.rows(
        "SELECT id FROM entry WHERE wallet_id = ? AND (flag = 'estimated' OR (flag = 'flagged' AND amount > 0))",
        (wallet_id,),
    )
    return {int(row[0]) for row in rows}


def expired_connects(tx: Tx, wallet_id: int, after: int, limit: int) -> list[tuple[int, int, int]]:
    """(instant, lot, Connects) of what expired later than ``after``, newest first."""
    rows = tx.rows(
        "SELECT line.at, take.lot_id, take.amount FROM line JOIN take ON take.wallet_id = line.wallet_id"
        " AND take.line_no = line.no WHERE line.wallet_id = ? AND line.at > ? AND line.kind = 'expiry'"
        " ORDER BY line.no DESC LIMIT ?",
        (wallet_id, after, limit),
    )
    return [(int(at), int(lot_id), int(amount)) for at, lot_id, amount in rows]


def unsent_jobs(
    tx: Tx, user_id: int, wallet_id: int, after: int, limit: int
) -> list[tuple[int, str, int, int]]:
    """(id, title, Connects, instant) of open jobs that the person logged later than ``after`` and has no proposal for;
    newest first."""
    rows = tx.rows(
        f"SELECT job.id, {_TITLE}, job.connects, job_member.logged_at FROM job_member JOIN job ON job.id = job_id"
        " WHERE user_id = ? AND job_member.logged_at > ? AND job.connects > 0 AND job.outcome IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM proposal JOIN job AS post ON post.id = proposal.job_id WHERE proposal.wallet_id = ?"
        "  AND proposal.status <> 'void' AND (post.id = job.id OR post.key = job.key))"
        " ORDER BY job_member.logged_at DESC, job.id DESC LIMIT ?",
        (user_id, after, wallet_id, limit),
    )
    return [(int(id_), str(title), int(connects), int(at)) for id_, title, connects, at in rows]
