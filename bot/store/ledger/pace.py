"""How fast a wallet is used: what was spent and came back of late, and since when it has been followed."""

from bot.domain.insight.pace import NetSpend
from bot.store.engine.database import Tx


def moves(tx: Tx, wallet_id: int, since: int) -> list[NetSpend]:
    """Spends and returns that stand, from the instant ``since`` on."""
    rows = tx.rows(
        "SELECT occurred_at, -amount FROM entry WHERE wallet_id = ? AND occurred_at >= ?"
        " AND kind IN ('spend', 'boost', 'badge', 'ads', 'return') AND NOT EXISTS"
        " (SELECT 1 FROM entry AS undo WHERE undo.refers_to = entry.id AND undo.kind = 'reversal')"
        " ORDER BY occurred_at, id",
        (wallet_id, since),
    )
    return [NetSpend(int(at), int(net)) for at, net in rows]


def first_at(tx: Tx, wallet_id: int) -> int | None:
    """When the first entry of the wallet happened."""
    row = tx.row("SELECT MIN(occurred_at) FROM entry WHERE wallet_id = ?", (wallet_id,))
    return int(row[0]) if row and row[0] is not None else None
