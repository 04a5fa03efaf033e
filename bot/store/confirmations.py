"""Requests that the member may still confirm, each with its kind before its content, in the table ``held``."""

from bot.store.engine.database import Tx


def insert(tx: Tx, user_id: int, request: str, now: int) -> int:
    """Store a request of a member (its kind, a space and its content) and return its id."""
    return tx.insert("INSERT INTO held (user_id, request, at) VALUES (?, ?, ?)", (user_id, request, now))


def find(tx: Tx, user_id: int, request_id: int) -> str | None:
    """Return a stored request of this member, None where it was dropped or is another member's."""
    row = tx.row("SELECT request FROM held WHERE id = ? AND user_id = ?", (request_id, user_id))
    return str(row[0]) if row else None


def delete(tx: Tx, user_id: int, request_id: int) -> None:
    """Delete a request of this member; does nothing where it was dropped before."""
    tx.run("DELETE FROM held WHERE id = ? AND user_id = ?", (request_id, user_id))


def delete_kind(tx: Tx, user_id: int, kind: str) -> None:
    """Delete the member's requests of one kind."""
    tx.run(
        "DELETE FROM held WHERE user_id = ? AND SUBSTR(request, 1, ?) = ?",
        (user_id, len(kind) + 1, f"{kind} "),
    )


def keep_newest(tx: Tx, user_id: int, kind: str, most: int) -> None:
    """Delete the member's requests of one kind, except the ``most`` newest."""
    tx.run(
        "DELETE FROM held WHERE user_id = :user AND SUBSTR(request, 1, :length) = :kind AND id NOT IN (SELECT id FROM held"
        " WHERE user_id = :user AND SUBSTR(request, 1, :length) = :kind ORDER BY id DESC LIMIT :most)",
        {"user": user_id, "length": len(kind) + 1, "kind": f"{kind} ", "most": most},
    )


def forget(tx: Tx, user_id: int, before: int) -> None:
    """Delete the requests of this member that were stored before ``before`` (UTC ms)."""
    tx.run("DELETE FROM held WHERE user_id = ? AND at < ?", (user_id, before))
