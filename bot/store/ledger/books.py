"""The stored results of replaying a wallet: lots, lines and takes.

They follow from the entries alone and are stored so that a balance doesn't need a replay.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.domain.ledger.book import Book
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.lines import Line, Lot, Take
from bot.domain.ledger.rewriting import STEP, NumberedLine, Rewrite
from bot.domain.ledger.rules import RulesAt
from bot.domain.ledger.wallets import Wallet
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, RowWriter
from bot.store.ledger.past import StoredPast

_LOT = RowReader(Lot, "lot", id="entry_id")
_NEW_LOT = RowWriter(Lot, id="entry_id")
_LINE = RowReader(Line, "line", without=("takes",))
_NEW_LINE = RowWriter(Line, without=("takes",))
_SAVE_OPEN_LOT = (
    f"INSERT INTO lot (wallet_id, is_open, {_NEW_LOT.names}) VALUES (?, ?, {_NEW_LOT.marks})"
    " ON CONFLICT (entry_id) DO UPDATE SET remaining = excluded.remaining"
)
_SAVE_LOT = f"{_SAVE_OPEN_LOT}, is_open = excluded.is_open"
TAKES_A_STATEMENT = 100
"""So many takes are stored by one statement."""
OPEN_LOTS = (
    # ORDER BY makes SQLite choose the index of open lots; the index of all lots would read the whole history.
    f"SELECT {_LOT.columns} FROM lot WHERE wallet_id = ? AND is_open = 1 ORDER BY expires_on, issued_on, entry_id"
)


def open_book(tx: Tx, wallet: Wallet, rules: RulesAt) -> Book:
    """Return the wallet's book after its last stored line, with its open lots; the book looks up whatever else it needs."""
    book = Book(rules, StoredPast(tx, wallet.id, wallet.last_line))
    for row in tx.rows(OPEN_LOTS, (wallet.id,)):
        book.add_lot(_LOT.value(row))
    return book


def book_before(
    tx: Tx, wallet_id: int, last_before: int, later: Sequence[NumberedLine], rules: RulesAt
) -> tuple[Book, dict[int, int]]:
    """Return the wallet's book after the line ``last_before`` (0: before the first), and what remains of the lots now.

    ``later``: all stored lines after that. The second value has each lot that is open now or that a later line used, by
    its id.
    """
    taken: Counter[int] = Counter()
    for _, line in later:
        for take in line.takes:
            taken[take.lot_id] += take.amount
    issued = {line.entry_id for _, line in later}
    used_up = tx.rows(
        f"SELECT {_LOT.columns} FROM lot WHERE is_open = 0 AND entry_id IN"
        " (SELECT lot_id FROM take WHERE wallet_id = ? AND line_no > ?)",
        (wallet_id, last_before),
    )
    book = Book(rules, StoredPast(tx, wallet_id, last_before))
    remaining: dict[int, int] = {}
    for lot in _LOT.values([*tx.rows(OPEN_LOTS, (wallet_id,)), *used_up]):
        remaining[lot.id] = lot.remaining
        if lot.id not in issued:
            lot.remaining += taken[lot.id]
            book.add_lot(lot)
    return book, remaining


def book_at(tx: Tx, wallet_id: int, at: int, rules: RulesAt) -> Book:
    """Return the wallet's book at ``at`` (UTC ms), with the lots that were open then; later lines are left out."""
    book = Book(rules, StoredPast(tx, wallet_id, last_line_before(tx, wallet_id, at + 1)))
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


def save(
    tx: Tx,
    wallet_id: int,
    lines: Sequence[Line],
    lots: Iterable[Lot],
    last_line: int,
    open_before: Collection[int] = (),
) -> int:
    """Store new lines with their takes, numbered after ``last_line``, and what remains of each lot, as `save_lots` does.

    Return the number of the last line.
    """
    save_lots(tx, wallet_id, lots, open_before)
    no = last_line
    for no, line in enumerate_lines(lines, last_line):
        _insert_line(tx, wallet_id, no, line)
    return no


def save_lots(tx: Tx, wallet_id: int, lots: Iterable[Lot], open_before: Collection[int] = ()) -> None:
    """Store new lots, and what remains of lots that are stored already.

    ``open_before``: ids of lots that are stored as open, where they are known. While such a lot stays open, the index of
    open lots is left as it is.
    """
    for lot in lots:
        row = (wallet_id, int(lot.remaining > 0), *_NEW_LOT.cells(lot))
        if lot.remaining and lot.id in open_before:
            tx.run(_SAVE_OPEN_LOT, row)
        else:
            tx.run(_SAVE_LOT, row)


def delete_lots(tx: Tx, lot_ids: Iterable[int]) -> None:
    """Delete lots that no line uses."""
    for lot_id in lot_ids:
        tx.run("DELETE FROM lot WHERE entry_id = ?", (lot_id,))


def rewrite_lines(tx: Tx, wallet_id: int, rewrite: Rewrite) -> None:
    """Change the stored lines and takes as ``rewrite`` says. The lots that it names have to be stored already."""
    for no in rewrite.removed:
        tx.run("DELETE FROM take WHERE wallet_id = ? AND line_no = ?", (wallet_id, no))
        tx.run("DELETE FROM line WHERE wallet_id = ? AND no = ?", (wallet_id, no))
    for shift in rewrite.shifts:
        tx.run(
            "UPDATE line SET balance = balance + ? WHERE wallet_id = ? AND no BETWEEN ? AND ?",
            (shift.amount, wallet_id, shift.first, shift.last),
        )
    for place in rewrite.untaken:
        tx.run(
            "DELETE FROM take WHERE wallet_id = ? AND line_no = ? AND ord = ?",
            (wallet_id, place.line_no, place.order),
        )
    for first in range(0, len(rewrite.taken), TAKES_A_STATEMENT):
        some = rewrite.taken[first : first + TAKES_A_STATEMENT]
        marks = ", ".join(["(?, ?, ?, ?, ?)"] * len(some))
        tx.run(
            f"INSERT INTO take (wallet_id, line_no, ord, lot_id, amount) VALUES {marks}"
            " ON CONFLICT (wallet_id, line_no, ord) DO UPDATE SET lot_id = excluded.lot_id, amount = excluded.amount",
            [
                cell
                for place, take in some
                for cell in (wallet_id, place.line_no, place.order, take.lot_id, take.amount)
            ],
        )
    for no, line in rewrite.added:
        _insert_line(tx, wallet_id, no, line)


def enumerate_lines(lines: Iterable[Line], last_line: int) -> Iterator[NumberedLine]:
    """Yield lines with the numbers that they get when they are appended after the line ``last_line``."""
    for place, line in enumerate(lines, 1):
        yield last_line + place * STEP, line


def _insert_line(tx: Tx, wallet_id: int, no: int, line: Line) -> None:
    tx.run(
        f"INSERT INTO line (wallet_id, no, {_NEW_LINE.names}) VALUES (?, ?, {_NEW_LINE.marks})",
        (wallet_id, no, *_NEW_LINE.cells(line)),
    )
    _insert_takes(tx, wallet_id, no, line)


def _insert_takes(tx: Tx, wallet_id: int, no: int, line: Line) -> None:
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
    return save(tx, wallet_id, lines, lots, 0)


def losses_after(tx: Tx, at: int) -> list[tuple[int, Line]]:
    """Return (wallet id, line without takes) of each expiry and forfeit after ``at`` (UTC ms), by wallet."""
    rows = tx.rows(
        f"SELECT wallet_id, {_LINE.columns} FROM line WHERE entry_id IS NULL AND at > ? ORDER BY wallet_id, no",
        (at,),
    )
    return [(int(row[0]), _LINE.value(row[1:])) for row in rows]


def last_line_before(tx: Tx, wallet_id: int, at: int) -> int:
    """Return the number of the last line before ``at`` (UTC ms), 0 where there is none."""
    row = tx.row(
        "SELECT no FROM line WHERE wallet_id = ? AND at < ? ORDER BY no DESC LIMIT 1",
        (wallet_id, at),
    )
    return int(row[0]) if row else 0


def has_more_lines(tx: Tx, wallet_id: int, after: int, limit: int) -> bool:
    """Return True if more than ``limit`` lines come after the line with the number ``after``."""
    row = tx.row(
        "SELECT 1 FROM line WHERE wallet_id = ? AND no > ? ORDER BY no LIMIT 1 OFFSET ?",
        (wallet_id, after, limit),
    )
    return row is not None


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
    return [line for _, line in lines_after(tx, wallet_id, 0)]


def lines_after(tx: Tx, wallet_id: int, after: int) -> list[NumberedLine]:
    """Return the stored lines after the line with the number ``after`` (0: all), with their takes, in order."""
    takes: dict[int, list[Take]] = {}
    for no, lot_id, amount in tx.rows(
        "SELECT line_no, lot_id, amount FROM take WHERE wallet_id = ? AND line_no > ? ORDER BY line_no, ord",
        (wallet_id, after),
    ):
        takes.setdefault(no, []).append(Take(lot_id, amount))
    rows = tx.rows(
        "SELECT no, at, kind, entry_id, amount, balance FROM line WHERE wallet_id = ? AND no > ? ORDER BY no",
        (wallet_id, after),
    )
    return [
        (
            no,
            Line(
                at=at,
                kind=Kind(kind),
                entry_id=entry_id,
                amount=amount,
                balance=balance,
                takes=tuple(takes.get(no, ())),
            ),
        )
        for no, at, kind, entry_id, amount, balance in rows
    ]
