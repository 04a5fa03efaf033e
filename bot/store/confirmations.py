"""Requests that the member may still confirm, each with its kind before its content, in the table ``held``."""

from bot.store.engine.database import Tx


def insert(tx: Tx, user_id: int, request: str, now: int) -> int:
    """Store a request of a member (its kind, a space and its content) and return its id."""
    return tx.insert("INSERT INTO held (user_id, request, at) VALUES (?, ?, ?)", (user_id, request, now))


def find(tx: Tx, user_id: int, request_id: int) -> str | None:
    """Return a stored request of this member, None where it was dropped or is another member's."""
    row = tx.row("SELECT request FROM held WHERE id = ? AND user_id = ?", (request_id, user_id))
    return str(row[0]) if row else None


def latest(tx: Tx, user_id: int, kind: str) -> str | None:
    """Return the content of the member's last request of one kind, None for none."""
    row = tx.row(
        "SELECT request FROM held WHERE user_id = ? AND SUBSTR(request, 1, CAST(? AS INTEGER)) = ? ORDER BY id DESC LIMIT 1",
        (user_id, len(kind) + 1, f"{kind} "),
    )
    return str(row[0])[len(kind) + 1 :] if row else None


def trim(tx: Tx, user_id: int, most: int, most_characters: int) -> None:
    """Delete the oldest requests of this member, until at most ``most`` with at most ``most_characters`` together are left.

    The newest request always stays.
    """
    rows = tx.rows("SELECT id, LENGTH(request) FROM held WHERE user_id = ? ORDER BY id DESC", (user_id,))
    total = 0
    for number, (id_, length) in enumerate(rows):
        total += int(length)
        if number and (number >= most or total > most_characters):
            tx.run("DELETE FROM held WHERE id = ?", (int(id_),))


def is_past(tx: Tx, before: int) -> bool:
    """Return True if a request was stored before ``before`` (UTC ms)."""
    return tx.row("SELECT 1 FROM held WHERE at < ? LIMIT 1", (before,)) is not None


def delete_past(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` requests that were stored before ``before`` (UTC ms); return how many there were."""
    return tx.run(
        "DELETE FROM held WHERE id IN (SELECT id FROM held WHERE at < ? ORDER BY at LIMIT ?)", (before, limit)
    )


def delete(tx: Tx, user_id: int, request_id: int) -> None:
    """Delete a request of this member; does nothing where it was dropped before."""
    tx.run("DELETE FROM held WHERE id = ? AND user_id = ?", (request_id, user_id))


def delete_kind(tx: Tx, user_id: int, kind: str) -> None:
    """Delete the member's requests of one kind."""
    tx.run(
        "DELETE FROM held WHERE user_id = ? AND SUBSTR(request, 1, CAST(? AS INTEGER)) = ?",
        (user_id, len(kind) + 1, f"{kind} "),
    )
