"""The first lines of the drafts that members had checked, in the table ``draft_opening``."""

from bot.store.engine.database import Tx


def others(tx: Tx, user_id: int, about: str, limit: int) -> list[str]:
    """Return the newest first lines of the member's drafts about anything but ``about``; empty for none."""
    rows = tx.rows(
        "SELECT opening FROM draft_opening WHERE user_id = ? AND about <> ? ORDER BY checked_at DESC, about LIMIT ?",
        (user_id, about, limit),
    )
    return [str(opening) for (opening,) in rows]


def keep(tx: Tx, user_id: int, about: str, opening: str, now: int) -> None:
    """Store the first lines of a draft in place of earlier ones about the same."""
    tx.run("DELETE FROM draft_opening WHERE user_id = ? AND about = ?", (user_id, about))
    tx.run(
        "INSERT INTO draft_opening (user_id, about, opening, checked_at) VALUES (?, ?, ?, ?)",
        (user_id, about, opening, now),
    )


def trim(tx: Tx, user_id: int, most: int) -> None:
    """Delete the member's oldest first lines, until at most ``most`` are left."""
    tx.run(
        "DELETE FROM draft_opening WHERE user_id = ? AND about NOT IN"
        " (SELECT about FROM draft_opening WHERE user_id = ? ORDER BY checked_at DESC, about LIMIT ?)",
        (user_id, user_id, most),
    )


def forget(tx: Tx, user_id: int) -> None:
    """Delete all first lines of the member; does nothing where there are none."""
    tx.run("DELETE FROM draft_opening WHERE user_id = ?", (user_id,))


def is_past(tx: Tx, before: int) -> bool:
    """Return True if a draft was checked before ``before`` (UTC ms)."""
    return tx.row("SELECT 1 FROM draft_opening WHERE checked_at < ? LIMIT 1", (before,)) is not None


def delete_past(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` rows of drafts checked before ``before`` (UTC ms); return how many there were."""
    rows = tx.rows(
        "SELECT user_id, about FROM draft_opening WHERE checked_at < ? ORDER BY checked_at LIMIT ?",
        (before, limit),
    )
    for row in rows:
        tx.run("DELETE FROM draft_opening WHERE user_id = ? AND about = ?", row)
    return len(rows)
