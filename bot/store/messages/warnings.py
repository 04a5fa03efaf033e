"""The thresholds of expiry warnings that need no more warning, and the lots that are still to expire."""

from collections.abc import Iterable
from datetime import date

from bot.domain.messages.reminders import ExpiringConnects, SettledThreshold
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter

_EXPIRING = RowReader(ExpiringConnects, "lot", known_at="entry.recorded_at")
_SETTLED = RowWriter(SettledThreshold)


def recorded_thresholds(tx: Tx, wallet_id: int) -> set[tuple[date, int]]:
    """Return (expiry day, threshold in days) of the thresholds that need no more warning; empty where there are none."""
    rows = tx.rows("SELECT expires_on, days FROM warning WHERE wallet_id = ?", (wallet_id,))
    return {(date.fromisoformat(on), int(days)) for on, days in rows}


def record(tx: Tx, wallet_id: int, thresholds: Iterable[SettledThreshold], now: int) -> None:
    """Store thresholds that need no more warning from ``now`` (UTC ms) on; known ones stay as they are."""
    for threshold in thresholds:
        tx.run(
            f"INSERT INTO warning (wallet_id, given_at, {_SETTLED.names}) VALUES (?, ?, {_SETTLED.marks})"
            " ON CONFLICT DO NOTHING",
            (wallet_id, now, *_SETTLED.cells(threshold)),
        )


def is_past(tx: Tx, before: date) -> bool:
    """Return True if a threshold of an expiry day before ``before`` is stored."""
    return tx.row("SELECT 1 FROM warning WHERE expires_on < ? LIMIT 1", (before.isoformat(),)) is not None


def delete_past(tx: Tx, before: date, limit: int) -> int:
    """Delete at most ``limit`` thresholds of expiry days before ``before``; return how many there were."""
    rows = tx.rows(
        "SELECT wallet_id, expires_on, days FROM warning WHERE expires_on < ? ORDER BY expires_on LIMIT ?",
        (before.isoformat(), limit),
    )
    for row in rows:
        tx.run("DELETE FROM warning WHERE wallet_id = ? AND expires_on = ? AND days = ?", row)
    return len(rows)


def delete_given_after(tx: Tx, at: int) -> None:
    """Delete the thresholds that were stored after ``at`` (UTC ms), so that they are warned about on their day."""
    tx.run("DELETE FROM warning WHERE given_at > ?", (at,))


def open_lots(tx: Tx, wallet_id: int) -> list[ExpiringConnects]:
    """Return the Connects of each open lot of the wallet, the soonest to expire first, with the instant of recording."""
    rows = tx.rows(
        f"SELECT {_EXPIRING.columns} FROM lot JOIN entry ON entry.id = lot.entry_id"
        " WHERE lot.wallet_id = ? AND lot.is_open = 1 ORDER BY lot.expires_on, lot.issued_on, lot.entry_id",
        (wallet_id,),
    )
    return _EXPIRING.values(rows)
