"""The imported rows of Upwork's history, and members' answers about the meaning of labels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.ledger.entries import Kind
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of Upwork's history and the entry that stands for it.

    ``on`` is the row's day. ``amount`` is in Connects, as the last import had it. ``title`` is that of the row's job,
    empty where the row names none.
    """

    key: str
    on: date
    entry_id: int
    amount: int
    label: str
    title: str


_ROW = RowReader(ImportRow, on="row_on")
_NEW = RowWriter(ImportRow, on="row_on")


def imported_rows(tx: Tx, wallet_id: int) -> dict[str, ImportRow]:
    """Return all imported rows of a wallet by their keys."""
    rows = tx.rows(f"SELECT {_ROW.columns} FROM import_row WHERE wallet_id = ?", (wallet_id,))
    return {row.key: row for row in _ROW.values(rows)}


def save_rows(tx: Tx, wallet_id: int, rows: Iterable[ImportRow], write_id: int) -> None:
    """Store the rows of an import under its write; a row with a known key gets the new entry, amount and write."""
    for row in rows:
        tx.run(
            f"INSERT INTO import_row (wallet_id, write_id, {_NEW.names}) VALUES (?, ?, {_NEW.marks})"
            " ON CONFLICT (wallet_id, key) DO UPDATE SET entry_id = excluded.entry_id, amount = excluded.amount,"
            " write_id = excluded.write_id",
            (wallet_id, write_id, *_NEW.cells(row)),
        )


def label_answers(tx: Tx, user_id: int) -> Mapping[str, Kind]:
    """Return the member's answers: the kind of entry that each label means; empty where there are none."""
    answers = tx.rows("SELECT label, kind FROM label_answer WHERE user_id = ?", (user_id,))
    return {label: Kind(kind) for label, kind in answers}


def answer_label(tx: Tx, user_id: int, label: str, kind: Kind) -> None:
    """Store the member's answer that a label means this kind of entry, in place of an earlier answer."""
    tx.run(
        "INSERT INTO label_answer (user_id, label, kind) VALUES (?, ?, ?)"
        " ON CONFLICT (user_id, label) DO UPDATE SET kind = excluded.kind",
        (user_id, label, kind),
    )
