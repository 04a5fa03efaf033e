"""Receipts: each keyed write with a hash of its inputs and the answer that was given."""

from dataclasses import dataclass

from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class Receipt:
    user_id: int
    inputs: str
    """SHA-256 of the inputs, in hex."""
    answer: str
    """The first answer, as JSON."""


def find(tx: Tx, key: str) -> Receipt | None:
    row = tx.row("SELECT user_id, inputs, answer FROM receipt WHERE key = ?", (key,))
    return None if row is None else Receipt(user_id=row[0], inputs=row[1], answer=row[2])


def insert(tx: Tx, key: str, receipt: Receipt, at: int) -> None:
    """Raises sqlite3.IntegrityError where the key is taken."""
    tx.run(
        "INSERT INTO receipt (key, user_id, inputs, answer, at) VALUES (?, ?, ?, ?, ?)",
        (key, receipt.user_id, receipt.inputs, receipt.answer, at),
    )
