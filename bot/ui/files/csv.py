"""The files of an export: plain CSV, UTC, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from bot.domain.importing.own_export import ABOUT, COLUMNS
from bot.domain.ledger.book import Lot
from bot.domain.time.calendar import iso_instant
from bot.services.ledger import StatementRow

LOTS = ("issued_on", "expires_on", "source", "amount", "remaining")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def entries_csv(rows: Iterable[StatementRow]) -> bytes:
    """One row per statement line in replay order; ``amount`` signed, ``balance`` after it."""
    listed = list(rows)
    keys = {row.entry_id: row.ref for row in listed}
    return _csv(COLUMNS, (_entry(row, keys.get(row.refers_to)) for row in listed))


def lots_csv(lots: Iterable[Lot]) -> bytes:
    """One row per lot in the order of use; ``source`` is the kind of entry that issued it."""
    return _csv(LOTS, ([lot.issued_on, lot.expires_on, lot.kind, lot.amount, lot.remaining] for lot in lots))


def _entry(row: StatementRow, about: str | None) -> list[object]:
    """``about``: the key of the entry that this one reverses, returns or corrects."""
    return [
        iso_instant(row.at),
        iso_instant(row.recorded_at) if row.recorded_at is not None else "",
        row.kind,
        row.amount,
        row.balance,
        row.expires_on or "",
        harmless(row.job_key or row.job or ""),
        row.proposal_id or "",
        row.source or "schedule",
        row.status,
        f"{row.paid_cents / 100:.2f}" if row.paid_cents is not None else "",
        harmless(row.note),
        f"{row.ref}{ABOUT}{about}" if row.ref and about else row.ref or "",
    ]


def harmless(typed: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{typed}" if typed.startswith(_FORMULA) else typed


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode()
