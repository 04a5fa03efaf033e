"""The signs of junk in the posts that members logged, and the fingerprints of these posts."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.board.fingerprints import MOST_POSTS, Fingerprint
from bot.domain.board.junk import JunkKind
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class JunkSign:
    """A sign of junk in a post. ``words``: those that show it. ``copy_of``: the earlier post of a near copy, else None."""

    kind: JunkKind
    words: str
    copy_of: str | None = None


_SIGN = RowReader(JunkSign)
_SIGN_ROW = RowWriter(JunkSign)


def signs(tx: Tx, community_id: int, post: str, user_ids: Iterable[int]) -> tuple[JunkSign, ...]:
    """Return the signs that these members' logs of a post have, one of each kind, in the order of JunkKind."""
    by_kind: dict[JunkKind, JunkSign] = {}
    for user_id in user_ids:
        rows = tx.rows(
            f"SELECT {_SIGN.columns} FROM junk_sign WHERE user_id = ? AND community_id = ? AND post = ?",
            (user_id, community_id, post),
        )
        for sign in _SIGN.values(rows):
            by_kind.setdefault(sign.kind, sign)
    return tuple(by_kind[kind] for kind in JunkKind if kind in by_kind)


def set_signs(
    tx: Tx, user_id: int, community_id: int, post: str, signs: Iterable[JunkSign], now: int
) -> None:
    """Store the signs of a member's log of a post in the place of earlier ones; none leaves no row."""
    key = (user_id, community_id, post)
    tx.run("DELETE FROM junk_sign WHERE user_id = ? AND community_id = ? AND post = ?", key)
    tx.run_many(
        f"INSERT INTO junk_sign (user_id, community_id, post, found_at, {_SIGN_ROW.names})"
        f" VALUES (?, ?, ?, ?, {_SIGN_ROW.marks})",
        [(*key, now, *_SIGN_ROW.cells(sign)) for sign in signs],
    )


def prints(tx: Tx, user_id: int, community_id: int) -> list[tuple[str, Fingerprint]]:
    """Return (post, fingerprint) of the newest posts here that were shared or that the member logged, newest first."""
    rows = tx.rows(
        "SELECT post, bins FROM post_print WHERE community_id = ? AND (was_shared = 1 OR user_id = ?)"
        " ORDER BY seen_at DESC LIMIT ?",
        (community_id, user_id, MOST_POSTS),
    )
    return [(str(post), Fingerprint(int(str(bins), 16), str(post))) for post, bins in rows]


def set_print(tx: Tx, user_id: int, community_id: int, post: str, bins: Fingerprint, now: int) -> None:
    """Store the fingerprint of a member's log of a post; the oldest of a server with more than MOST_POSTS are deleted."""
    tx.run(
        "INSERT INTO post_print (user_id, community_id, post, bins, was_shared, seen_at) VALUES (?, ?, ?, ?, 0, ?)"
        " ON CONFLICT (user_id, community_id, post) DO UPDATE SET bins = excluded.bins, seen_at = excluded.seen_at",
        (user_id, community_id, post, f"{bins.bins:0256x}", now),
    )
    tx.run(
        "DELETE FROM post_print WHERE community_id = ? AND seen_at <"
        " (SELECT seen_at FROM post_print WHERE community_id = ? ORDER BY seen_at DESC LIMIT 1 OFFSET ?)",
        (community_id, community_id, MOST_POSTS),
    )


def mark_shared(tx: Tx, user_id: int, community_id: int, post: str) -> None:
    """Let the fingerprint of a member's log of a post be compared with the posts of others; nothing without one."""
    tx.run(
        "UPDATE post_print SET was_shared = 1 WHERE user_id = ? AND community_id = ? AND post = ?",
        (user_id, community_id, post),
    )


def has_old_print(tx: Tx, before: int) -> bool:
    """Return True if there is a fingerprint from before an instant (UTC ms)."""
    return tx.row("SELECT 1 FROM post_print WHERE seen_at < ? LIMIT 1", (before,)) is not None


def delete_old_prints(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` fingerprints from before an instant (UTC ms); return how many there were."""
    oldest = tx.rows(
        "SELECT user_id, community_id, post FROM post_print WHERE seen_at < ? ORDER BY seen_at LIMIT ?",
        (before, limit),
    )
    return tx.run_many("DELETE FROM post_print WHERE user_id = ? AND community_id = ? AND post = ?", oldest)


def has_old_sign(tx: Tx, before: int) -> bool:
    """Return True if there is a sign from before an instant (UTC ms)."""
    return tx.row("SELECT 1 FROM junk_sign WHERE found_at < ? LIMIT 1", (before,)) is not None


def delete_old_signs(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` signs from before an instant (UTC ms); return how many there were."""
    oldest = tx.rows(
        "SELECT user_id, community_id, post, kind FROM junk_sign WHERE found_at < ? ORDER BY found_at LIMIT ?",
        (before, limit),
    )
    return tx.run_many(
        "DELETE FROM junk_sign WHERE user_id = ? AND community_id = ? AND post = ? AND kind = ?", oldest
    )
