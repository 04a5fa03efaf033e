"""Takes, from both sides: the lots that an entry used, and the lines that used a lot."""

from bot.domain.ledger.lines import Line, Lot
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader

_LOT = RowReader(Lot, "lot", id="entry_id")
_LINE = RowReader(Line, "line", without=("takes",))


def lots_used_by(tx: Tx, entry_id: int) -> list[tuple[Lot, int]]:
    """Return (lot, Connects) for each lot that an entry used, in the order of use; empty for an entry that used none."""
    rows = tx.rows(
        f"SELECT {_LOT.columns}, take.amount FROM line"
        " JOIN take ON take.wallet_id = line.wallet_id AND take.line_no = line.no"
        " JOIN lot ON lot.entry_id = take.lot_id WHERE line.entry_id = ? ORDER BY take.ord",
        (entry_id,),
    )
    return [(_LOT.value(row[:-1]), int(row[-1])) for row in rows]


def count_uses(tx: Tx, wallet_id: int, lot_id: int) -> int:
    """Return how many lines used a lot of this wallet."""
    row = tx.row("SELECT COUNT(*) FROM take WHERE lot_id = ? AND wallet_id = ?", (lot_id, wallet_id))
    return int(row[0]) if row else 0


def uses_of_lot(tx: Tx, wallet_id: int, lot_id: int, limit: int) -> list[tuple[Line, int]]:
    """Return (line without takes, Connects) for at most ``limit`` lines that used a lot of this wallet, oldest first."""
    rows = tx.rows(
        f"SELECT {_LINE.columns}, take.amount FROM take"
        " JOIN line ON line.wallet_id = take.wallet_id AND line.no = take.line_no"
        " WHERE take.lot_id = ? AND take.wallet_id = ? ORDER BY take.line_no LIMIT ?",
        (lot_id, wallet_id, limit),
    )
    return [(_LINE.value(row[:-1]), int(row[-1])) for row in rows]
