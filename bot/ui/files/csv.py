"""Write the files of an export: plain CSV with instants in UTC, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from bot.domain.importing.formulas import guarded
from bot.domain.importing.own_columns import COLUMNS
from bot.domain.importing.own_export import ABOUT
from bot.domain.ledger.lines import Lot
from bot.domain.time.calendar import iso_instant
from bot.services.ledger import StatementRow

LOTS = ("issued_on", "expires_on", "source", "amount", "remaining")


def entries_csv(rows: Iterable[StatementRow]) -> bytes:
    """Return a row for each statement line in replay order; ``amount`` is signed, ``balance`` follows the line."""
    listed = list(rows)
    refs = {row.entry_id: row.ref for row in listed}
    return _csv(COLUMNS, (_entry(row, refs.get(row.refers_to)) for row in listed))


def lots_csv(lots: Iterable[Lot]) -> bytes:
    """Return one row for each lot in the order of use; ``source`` is the kind of the entry that issued the lot."""
    return _csv(LOTS, ([lot.issued_on, lot.expires_on, lot.kind, lot.amount, lot.remaining] for lot in lots))


def _entry(row: StatementRow, about: str | None) -> list[object]:
    """Return the cells of a row.

    ``about``: the ref of the entry that this row reverses, returns or corrects; None if none.
    """
    return [
        iso_instant(row.at),
        iso_instant(row.recorded_at) if row.recorded_at is not None else "",
        row.kind,
        row.amount,
        row.balance,
        row.expires_on or "",
        row.job_key or row.job or "",
        row.proposal_id or "",
        row.source or "schedule",
        row.status,
        f"{row.paid_cents / 100:.2f}" if row.paid_cents is not None else "",
        row.note,
        f"{row.ref}{ABOUT}{about}" if row.ref and about else row.ref or "",
    ]


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return the file; each text is guarded, as any column may have what a member typed, and numbers are not."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return out.getvalue().encode()
