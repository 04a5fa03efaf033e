"""What was imported, row by row, and what members said of labels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of Upwork's history and the entry that stands for it. ``amount``: as last seen. ``title``: of its job."""

    key: str
    on: date
    entry_id: int
    amount: int
    label: str
    title: str


def rows(tx: Tx, wallet_id: int) -> dict[str, ImportRow]:
    """Every row that was imported so far, by its key."""
    found = tx.rows(
        "SELECT key, row_on, entry_id, amount, label, title FROM import_row WHERE wallet_id = ?", (wallet_id,)
    )
    return {
        key: ImportRow(key, date.fromisoformat(row_on), entry, amount, label, title)
        for key, row_on, entry, amount, label, title in found
    }


def put(tx: Tx, wallet_id: int, found: Iterable[ImportRow], write_id: int) -> None:
    """Keep the rows of an import; one that was kept before gets its new entry and amount, and names this write."""
    for row in found:
        tx.run(
            "INSERT INTO import_row (wallet_id, key, row_on, entry_id, amount, label, title, write_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (wallet_id, key) DO UPDATE SET entry_id = excluded.entry_id,"
            " amount = excluded.amount, write_id = excluded.write_id",
            (
                wallet_id,
                row.key,
                row.on.isoformat(),
                row.entry_id,
                row.amount,
                row.label,
                row.title,
                write_id,
            ),
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
