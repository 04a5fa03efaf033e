"""Consequences as stored: lots, lines and takes. They make answers cheap; the entries decide what they are."""

from collections.abc import Iterable, Sequence

from bot.domain.ledger.book import Book, Line, Lot, Take
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import RulesAt
from bot.domain.ledger.wallets import Wallet
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, RowWriter

_LOT = RowReader(Lot, "lot", id="entry_id")
_NEW_LOT = RowWriter(Lot, id="entry_id")
_LINE = RowReader(Line, "line", without=("takes",))
_NEW_LINE = RowWriter(Line, without=("takes",))
OPEN_LOTS = (
    # Without the order SQLite takes the index of all lots, and a balance costs the whole history.
    f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? AND remaining > 0 ORDER BY expires_on, issued_on, entry_id"
)


def open_book(tx: Tx, wallet_id: int, rules: RulesAt) -> Book:
    """The book as it stands, with its open lots only: what a balance or an entry at the end needs."""
    book = Book(rules)
    for row in tx.rows(OPEN_LOTS, (wallet_id,)):
        book.add_lot(_LOT.value(row))
    return book


def find_lot(tx: Tx, wallet_id: int, lot_id: int) -> Lot | None:
    row = tx.row(f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? AND entry_id = ?", (wallet_id, lot_id))
    return _LOT.optional(row)


def all_lots(tx: Tx, wallet_id: int) -> list[Lot]:
    rows = tx.rows(
        f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? ORDER BY expires_on, issued_on, entry_id",
        (wallet_id,),
    )
    return _LOT.values(rows)


def lots_at(tx: Tx, wallet_id: int, at: int) -> list[Lot]:
    """The lots that had something left at the instant ``at``, as the recorded lines tell."""
    rows = tx.rows(
        f"SELECT {_LOT.columns} FROM (SELECT lot.entry_id, lot.kind, lot.amount, lot.amount"
        "  - COALESCE((SELECT SUM(take.amount) FROM take JOIN line ON line.wallet_id = take.wallet_id"
        "  AND line.no = take.line_no WHERE take.lot_id = lot.entry_id AND line.at <= :at), 0) AS remaining,"
        "  lot.issued_on, lot.expires_on FROM lot JOIN line AS issue ON issue.entry_id = lot.entry_id"
        "  WHERE lot.wallet_id = :wallet AND issue.at <= :at) AS lot"
        " WHERE lot.remaining > 0 ORDER BY lot.expires_on, lot.issued_on, lot.entry_id",
        {"wallet": wallet_id, "at": at},
    )
    return _LOT.values(rows)


def save(tx: Tx, wallet_id: int, lines: Sequence[Line], lots: Iterable[Lot], last_line: int) -> None:
    """Append ``lines`` behind number ``last_line`` and store the lots as they are now."""
    for lot in lots:
        tx.run(
            f"INSERT INTO lot (wallet_id, {_NEW_LOT.names}) VALUES (?, {_NEW_LOT.marks})"
            " ON CONFLICT (entry_id) DO UPDATE SET remaining = excluded.remaining",
            (wallet_id, *_NEW_LOT.cells(lot)),
        )
    for no, line in enumerate(lines, last_line + 1):
        tx.run(
            f"INSERT INTO line (wallet_id, no, {_NEW_LINE.names}) VALUES (?, ?, {_NEW_LINE.marks})",
            (wallet_id, no, *_NEW_LINE.cells(line)),
        )
        for order, take in enumerate(line.takes):
            tx.run(
                "INSERT INTO take (wallet_id, line_no, ord, lot_id, amount) VALUES (?, ?, ?, ?, ?)",
                (wallet_id, no, order, take.lot_id, take.amount),
            )


def delete_lines_from(tx: Tx, wallet_id: int, at: int) -> int:
    """Drop the lines from the instant ``at`` on, to be written anew; the number of the last that stays."""
    row = tx.row("SELECT COALESCE(MAX(no), 0) FROM line WHERE wallet_id = ? AND at < ?", (wallet_id, at))
    last = int(row[0]) if row else 0
    tx.run("DELETE FROM take WHERE wallet_id = ? AND line_no > ?", (wallet_id, last))
    tx.run("DELETE FROM line WHERE wallet_id = ? AND no > ?", (wallet_id, last))
    return last


def save_wallet_end(tx: Tx, wallet: Wallet, was: Wallet, *, warn_at: int | None) -> None:
    """Store where the wallet's statement ends, when something next falls due and, where given, when to look at its
    warnings again. ``was``: as it is stored."""
    columns = "last_at = ?, last_line = ?, next_refill_on = ?"
    on = wallet.next_refill_on.isoformat() if wallet.next_refill_on else None
    values: list[SqlValue] = [wallet.last_at, wallet.last_line, on]
    # SQLite writes the index of a column that is set, changed or not: one more page each.
    if wallet.due_at != was.due_at:
        columns += ", due_at = ?"
        values.append(wallet.due_at)
    if warn_at is not None:
        columns += ", warn_at = ?"
        values.append(warn_at)
    tx.run(f"UPDATE wallet SET {columns} WHERE id = ?", (*values, wallet.id))


def all_lines(tx: Tx, wallet_id: int) -> list[Line]:
    """The whole stored statement, with its takes."""
    takes: dict[int, list[Take]] = {}
    for no, lot_id, amount in tx.rows(
        "SELECT line_no, lot_id, amount FROM take WHERE wallet_id = ? ORDER BY line_no, ord", (wallet_id,)
    ):
        takes.setdefault(no, []).append(Take(lot_id, amount))
    rows = tx.rows(
        "SELECT no, at, kind, entry_id, amount, balance FROM line WHERE wallet_id = ? ORDER BY no",
        (wallet_id,),
    )
    return [
        Line(
            at=at,
            kind=Kind(kind),
            entry_id=entry_id,
            amount=amount,
            balance=balance,
            takes=tuple(takes.get(no, ())),
        )
        for no, at, kind, entry_id, amount, balance in rows
    ]


def lots_used_by(tx: Tx, entry_id: int) -> list[tuple[Lot, int]]:
    """The lots that paid for an entry, with how much, in the order in which they were taken."""
    rows = tx.rows(
        f"SELECT {_LOT.columns}, take.amount FROM line"
        " JOIN take ON take.wallet_id = line.wallet_id AND take.line_no = line.no"
        " JOIN lot ON lot.entry_id = take.lot_id WHERE line.entry_id = ? ORDER BY take.ord",
        (entry_id,),
    )
    return [(_LOT.value(row[:-1]), int(row[-1])) for row in rows]


def uses_of_lot(tx: Tx, wallet_id: int, lot_id: int) -> list[tuple[Line, int]]:
    """What a lot went to, oldest first: the line (without takes) and how much of the lot it used."""
    rows = tx.rows(
        f"SELECT {_LINE.columns}, take.amount FROM take"
        " JOIN line ON line.wallet_id = take.wallet_id AND line.no = take.line_no"
        " WHERE take.lot_id = ? AND take.wallet_id = ? ORDER BY line.no",
        (lot_id, wallet_id),
    )
    return [(_LINE.value(row[:-1]), int(row[-1])) for row in rows]
