"""The stored results of replaying a wallet: lots, lines and takes.

They follow from the entries alone and are stored so that a balance doesn't need a replay.
"""

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
    # ORDER BY makes SQLite choose the index of open lots; the index of all lots would read the whole history.
    f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? AND remaining > 0 ORDER BY expires_on, issued_on, entry_id"
)


def open_book(tx: Tx, wallet_id: int, rules: RulesAt) -> Book:
    """Return the wallet's book with its open lots only, which a balance or one more entry at the end needs."""
    book = Book(rules)
    for row in tx.rows(OPEN_LOTS, (wallet_id,)):
        book.add_lot(_LOT.value(row))
    return book


def book_at(tx: Tx, wallet_id: int, at: int, rules: RulesAt) -> Book:
    """Return the wallet's book at ``at`` (UTC ms), with the lots that were open then; later lines are left out."""
    book = Book(rules)
    for lot in lots_at(tx, wallet_id, at):
        book.add_lot(lot)
    return book


def find_lot(tx: Tx, wallet_id: int, lot_id: int) -> Lot | None:
    """Return a lot of the wallet by the id of its entry, None where there is none."""
    row = tx.row(f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? AND entry_id = ?", (wallet_id, lot_id))
    return _LOT.optional(row)


def all_lots(tx: Tx, wallet_id: int) -> list[Lot]:
    """Return all lots of the wallet, used up or not, the soonest to expire first."""
    rows = tx.rows(
        f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? ORDER BY expires_on, issued_on, entry_id",
        (wallet_id,),
    )
    return _LOT.values(rows)


def lots_at(tx: Tx, wallet_id: int, at: int) -> list[Lot]:
    """Return the lots that had Connects left at ``at`` (UTC ms), with what was left then, the soonest to expire first.

    Lots and uses after ``at`` are left out.
    """
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
    """Store new lines with their takes, numbered from ``last_line`` + 1 on, and what remains of each lot."""
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


def replace_all(tx: Tx, wallet_id: int, lines: Sequence[Line], lots: Iterable[Lot]) -> int:
    """Store these lines and lots in place of all that the wallet has. Return the number of the last line, else 0."""
    tx.run("DELETE FROM take WHERE wallet_id = ?", (wallet_id,))
    tx.run("DELETE FROM line WHERE wallet_id = ?", (wallet_id,))
    tx.run("DELETE FROM lot WHERE wallet_id = ?", (wallet_id,))
    save(tx, wallet_id, lines, lots, 0)
    row = tx.row("SELECT COALESCE(MAX(no), 0) FROM line WHERE wallet_id = ?", (wallet_id,))
    return int(row[0]) if row else 0


def losses_after(tx: Tx, at: int) -> list[tuple[int, Line]]:
    """Return (wallet id, line without takes) of each expiry and forfeit after ``at`` (UTC ms), by wallet."""
    rows = tx.rows(
        f"SELECT wallet_id, {_LINE.columns} FROM line WHERE entry_id IS NULL AND at > ? ORDER BY wallet_id, no",
        (at,),
    )
    return [(int(row[0]), _LINE.value(row[1:])) for row in rows]


def delete_lines_from(tx: Tx, wallet_id: int, at: int) -> int:
    """Delete the lines at ``at`` (UTC ms) or later with their takes. Return the number of the last line left, else 0."""
    row = tx.row("SELECT COALESCE(MAX(no), 0) FROM line WHERE wallet_id = ? AND at < ?", (wallet_id, at))
    last_line = int(row[0]) if row else 0
    tx.run("DELETE FROM take WHERE wallet_id = ? AND line_no > ?", (wallet_id, last_line))
    tx.run("DELETE FROM line WHERE wallet_id = ? AND no > ?", (wallet_id, last_line))
    return last_line


def save_wallet_end(tx: Tx, wallet: Wallet, stored: Wallet, *, warn_at: int | None) -> None:
    """Store where the wallet's statement ends, the day of its next refill and when the wallet next falls due.

    ``stored`` is the wallet as it is stored now. ``warn_at`` (UTC ms) is when its warnings are next checked; None keeps the
    stored instant.
    """
    columns = "last_at = ?, last_line = ?, next_refill_on = ?"
    on = wallet.next_refill_on.isoformat() if wallet.next_refill_on else None
    values: list[SqlValue] = [wallet.last_at, wallet.last_line, on]
    # SQLite rewrites the index of every column in SET, even where the value stays, which costs a page each time.
    if wallet.due_at != stored.due_at:
        columns += ", due_at = ?"
        values.append(wallet.due_at)
    if warn_at is not None:
        columns += ", warn_at = ?"
        values.append(warn_at)
    tx.run(f"UPDATE wallet SET {columns} WHERE id = ?", (*values, wallet.id))


def all_lines(tx: Tx, wallet_id: int) -> list[Line]:
    """Return all stored lines of the wallet with their takes, in order."""
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
    """Return (lot, Connects) for each lot that an entry used, in the order of use; empty for an entry that used none."""
    rows = tx.rows(
        f"SELECT {_LOT.columns}, take.amount FROM line"
        " JOIN take ON take.wallet_id = line.wallet_id AND take.line_no = line.no"
        " JOIN lot ON lot.entry_id = take.lot_id WHERE line.entry_id = ? ORDER BY take.ord",
        (entry_id,),
    )
    return [(_LOT.value(row[:-1]), int(row[-1])) for row in rows]


def uses_of_lot(tx: Tx, wallet_id: int, lot_id: int) -> list[tuple[Line, int]]:
    """Return (line without takes, Connects) for each line that used a lot of this wallet, oldest first."""
    rows = tx.rows(
        f"SELECT {_LINE.columns}, take.amount FROM take"
        " JOIN line ON line.wallet_id = take.wallet_id AND line.no = take.line_no"
        " WHERE take.lot_id = ? AND take.wallet_id = ? ORDER BY line.no",
        (lot_id, wallet_id),
    )
    return [(_LINE.value(row[:-1]), int(row[-1])) for row in rows]
