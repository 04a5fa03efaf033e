"""How fast a wallet is used: what was spent and came back of late, and since when it has been followed."""

from bot.domain.insight.forecast import Moved
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader

_MOVED = RowReader(Moved, at="occurred_at", net="-amount")


def moves(tx: Tx, wallet_id: int, since: int) -> list[Moved]:
    """Spends and returns that stand, from the instant ``since`` on."""
    rows = tx.rows(
        f"SELECT {_MOVED.columns} FROM entry WHERE wallet_id = ? AND occurred_at >= ?"
        " AND kind IN ('spend', 'boost', 'badge', 'ads', 'return') AND NOT EXISTS"
        " (SELECT 1 FROM entry AS undo WHERE undo.refers_to = entry.id AND undo.kind = 'reversal')"
        " ORDER BY occurred_at, id",
        (wallet_id, since),
    )
    return _MOVED.values(rows)


def first_at(tx: Tx, wallet_id: int) -> int | None:
    """When the first entry of the wallet happened."""
    row = tx.row("SELECT MIN(occurred_at) FROM entry WHERE wallet_id = ?", (wallet_id,))
    return int(row[0]) if row and row[0] is not None else None
