"""Refused requests that the member may still confirm, each as JSON in the table ``held``."""

from bot.store.engine.database import Tx


def insert(tx: Tx, user_id: int, request: str, now: int) -> int:
    """Store a refused request of a member (JSON) and return its id."""
    return tx.insert("INSERT INTO held (user_id, request, at) VALUES (?, ?, ?)", (user_id, request, now))


def find(tx: Tx, user_id: int, request_id: int) -> str | None:
    """Return a stored request of this member as JSON, None where it was dropped or is another member's."""
    row = tx.row("SELECT request FROM held WHERE id = ? AND user_id = ?", (request_id, user_id))
    return str(row[0]) if row else None


def forget(tx: Tx, user_id: int, before: int) -> None:
    """Delete the requests of this member that were stored before ``before`` (UTC ms)."""
    tx.run("DELETE FROM held WHERE user_id = ? AND at < ?", (user_id, before))
