"""The stored part of a wallet up to one line of its statement, from which a replay of the later entries starts."""

from collections.abc import Sequence

from bot.domain.ledger.entries import Entry
from bot.domain.ledger.lines import Line, Lot, Take
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader

MOST_USERS = 200
"""The most spends that are looked at to name those that use a lot."""

_ENTRY = RowReader(Entry, "entry")
_LOT = RowReader(
    Lot,
    "lot",
    id="entry_id",
    remaining="lot.remaining + COALESCE((SELECT SUM(take.amount) FROM take WHERE take.lot_id = lot.entry_id"
    " AND take.wallet_id = lot.wallet_id AND take.line_no > :last), 0)",
)
_STORED_LOT = RowReader(Lot, "lot", id="entry_id")
_LINE = RowReader(Line, "line", without=("takes",))


class StoredPast:
    """The wallet's stored lines up to the line ``last``, with their entries, takes and lots; 0 for none of them."""

    def __init__(self, tx: Tx, wallet_id: int, last: int) -> None:
        self._tx = tx
        self._wallet_id = wallet_id
        self._last = last

    def lot(self, lot_id: int) -> Lot | None:
        """Return a lot with what remained of it after the line ``last``, None where no line until then issued it."""
        row = self._tx.row(
            f"SELECT {_LOT.columns} FROM lot JOIN line ON line.entry_id = lot.entry_id"
            " WHERE lot.entry_id = :lot AND lot.wallet_id = :wallet AND line.no <= :last",
            {"lot": lot_id, "wallet": self._wallet_id, "last": self._last},
        )
        return _LOT.optional(row)

    def related(self, entry_id: int) -> Sequence[Entry]:
        """Return the entry with the spend, returns and reversals that belong together with it, in the order of replay."""
        root = self._root(entry_id)
        if root is None:
            return ()
        # The plus keeps SQLite from going through all entries of the wallet by their index.
        rows = self._tx.rows(
            f"SELECT {_ENTRY.columns} FROM entry JOIN line ON line.entry_id = entry.id WHERE entry.id IN"
            " (SELECT id FROM entry WHERE id = :root"
            " UNION ALL SELECT id FROM entry WHERE refers_to = :root AND kind IN ('return', 'reversal')"
            " UNION ALL SELECT undo.id FROM entry AS back JOIN entry AS undo ON undo.refers_to = back.id"
            "  WHERE back.refers_to = :root AND back.kind = 'return' AND undo.kind = 'reversal')"
            " AND +entry.wallet_id = :wallet AND line.no <= :last ORDER BY line.no",
            {"root": root, "wallet": self._wallet_id, "last": self._last},
        )
        return _ENTRY.values(rows)

    def takes(self, entry_id: int) -> Sequence[Take]:
        """Return the takes of an entry's line, in the order of taking."""
        rows = self._tx.rows(
            "SELECT take.lot_id, take.amount FROM line JOIN take ON take.wallet_id = line.wallet_id"
            " AND take.line_no = line.no WHERE line.entry_id = ? AND line.wallet_id = ? ORDER BY take.ord",
            (entry_id, self._wallet_id),
        )
        return [Take(lot_id, amount) for lot_id, amount in rows]

    def users(self, lot_id: int) -> Sequence[int]:
        """Return the newest `MOST_USERS` standing spends that took Connects from the lot, in the order of replay."""
        rows = self._tx.rows(
            "SELECT line.entry_id FROM take JOIN line ON line.wallet_id = take.wallet_id AND line.no = take.line_no"
            " WHERE take.lot_id = :lot AND take.wallet_id = :wallet AND take.amount > 0 AND take.line_no <= :last"
            " AND line.entry_id IS NOT NULL AND line.kind <> 'reversal' AND NOT EXISTS"
            " (SELECT 1 FROM entry AS undo JOIN line AS undone ON undone.entry_id = undo.id"
            "  WHERE undo.refers_to = line.entry_id AND undo.kind = 'reversal' AND undone.no <= :last)"
            " ORDER BY take.line_no DESC LIMIT :limit",
            {"lot": lot_id, "wallet": self._wallet_id, "last": self._last, "limit": MOST_USERS},
        )
        return [int(row[0]) for row in reversed(rows)]

    def _root(self, entry_id: int) -> int | None:
        """Return the entry that an entry's related ones refer to in the end; None where the past hasn't the entry."""
        row = self._tx.row(
            "SELECT CASE WHEN entry.kind NOT IN ('return', 'reversal') OR entry.refers_to IS NULL THEN entry.id"
            " WHEN entry.kind = 'reversal' AND back.kind = 'return' AND back.refers_to IS NOT NULL THEN back.refers_to"
            " ELSE entry.refers_to END FROM entry"
            " JOIN line ON line.entry_id = entry.id LEFT JOIN entry AS back ON back.id = entry.refers_to"
            " WHERE entry.id = ? AND entry.wallet_id = ? AND line.no <= ?",
            (entry_id, self._wallet_id, self._last),
        )
        return int(row[0]) if row else None
