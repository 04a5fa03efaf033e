"""Refused requests that their person may still confirm."""

from bot.store.engine.database import Tx


def insert(tx: Tx, user_id: int, request: str, now: int) -> int:
    return tx.insert("INSERT INTO held (user_id, request, at) VALUES (?, ?, ?)", (user_id, request, now))


def find(tx: Tx, user_id: int, held_id: int) -> str | None:
    row = tx.row("SELECT request FROM held WHERE id = ? AND user_id = ?", (held_id, user_id))
    return str(row[0]) if row else None


def forget(tx: Tx, user_id: int, before: int) -> None:
    """Drop what this person has left unconfirmed since before the instant ``before``."""
    tx.run("DELETE FROM held WHERE user_id = ? AND at < ?", (user_id, before))
