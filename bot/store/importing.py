"""What was imported, row by row, and what members said of labels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of Upwork's history and the entry that stands for it. ``amount``: as last seen. ``title``: of its job."""

    key: str
    on: date
    entry_id: int
    amount: int
    label: str
    title: str


_ROW = RowReader(ImportRow, on="row_on")
_NEW = RowWriter(ImportRow, on="row_on")


def imported_rows(tx: Tx, wallet_id: int) -> dict[str, ImportRow]:
    """Every row that was imported so far, by its key."""
    found = tx.rows(f"SELECT {_ROW.columns} FROM import_row WHERE wallet_id = ?", (wallet_id,))
    return {row.key: row for row in _ROW.values(found)}


def save_rows(tx: Tx, wallet_id: int, found: Iterable[ImportRow], write_id: int) -> None:
    """Keep the rows of an import; one that was kept before gets its new entry and amount, and names this write."""
    for row in found:
        tx.run(
            f"INSERT INTO import_row (wallet_id, write_id, {_NEW.names}) VALUES (?, ?, {_NEW.marks})"
            " ON CONFLICT (wallet_id, key) DO UPDATE SET entry_id = excluded.entry_id, amount = excluded.amount,"
            " write_id = excluded.write_id",
            (wallet_id, write_id, *_NEW.cells(row)),
        )


def label_answers(tx: Tx, user_id: int) -> Mapping[str, Kind]:
    found = tx.rows("SELECT label, kind FROM label_answer WHERE user_id = ?", (user_id,))
    return {label: Kind(kind) for label, kind in found}


def answer_label(tx: Tx, user_id: int, label: str, kind: Kind) -> None:
    tx.run(
        "INSERT INTO label_answer (user_id, label, kind) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id, label) DO UPDATE SET kind = excluded.kind",
        (user_id, label, kind),
    )
