"""The members of a server who ask for reviews and give them: who owes one, who is blocked, and whose advice was had."""

from typing import NamedTuple

from bot.store.engine.rows import RowReader
from bot.store.engine.transaction import Tx

MOST_ADVICE = 500
"""The last pieces of advice of a member that are compared."""


class StoredAdvice(NamedTuple):
    """Advice on the draft for a job. ``reader_id``: 0 for a reader without a name. ``reviewed_at``: UTC ms."""

    reader_id: int
    job_id: int
    reviewed_at: int


_ADVICE = RowReader(StoredAdvice)


def add(tx: Tx, user_id: int, community_id: int) -> None:
    """Store that the member takes part in a server; a second call does nothing."""
    tx.run(
        "INSERT INTO review_reader (user_id, community_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (user_id, community_id),
    )


def leave(tx: Tx, user_id: int, community_id: int) -> None:
    """Forget that the member took part in a server, unless a manager stopped the member there."""
    tx.run(
        "DELETE FROM review_reader WHERE user_id = ? AND community_id = ? AND is_stopped = 0",
        (user_id, community_id),
    )


def communities_of(tx: Tx, user_id: int, limit: int) -> list[int]:
    """Return at most ``limit`` servers in which the member takes part and may review."""
    rows = tx.rows(
        "SELECT community_id FROM review_reader WHERE user_id = ? AND is_stopped = 0 ORDER BY community_id LIMIT ?",
        (user_id, limit),
    )
    return [int(id_) for (id_,) in rows]


def owes(tx: Tx, user_id: int, community_id: int) -> bool:
    """Return True if the member has had a review in a server since the last one that the member gave there."""
    row = tx.row(
        "SELECT owes FROM review_reader WHERE user_id = ? AND community_id = ?", (user_id, community_id)
    )
    return bool(row and row[0])


def set_owes(tx: Tx, user_id: int, community_id: int, *, is_owing: bool) -> None:
    """Store whether the member owes a review in a server; does nothing for a member who takes no part."""
    tx.run(
        "UPDATE review_reader SET owes = ? WHERE user_id = ? AND community_id = ?",
        (int(is_owing), user_id, community_id),
    )


def is_stopped(tx: Tx, user_id: int, community_id: int) -> bool:
    """Return True if a manager has stopped the member from reviewing in a server."""
    row = tx.row(
        "SELECT is_stopped FROM review_reader WHERE user_id = ? AND community_id = ?", (user_id, community_id)
    )
    return bool(row and row[0])


def stop(tx: Tx, user_id: int, community_id: int) -> None:
    """Stop a member from reviewing in a server."""
    tx.run(
        "UPDATE review_reader SET is_stopped = 1 WHERE user_id = ? AND community_id = ?",
        (user_id, community_id),
    )


def allow_all(tx: Tx, community_id: int) -> int:
    """Let all stopped members of a server review again; return how many there were."""
    return tx.run(
        "UPDATE review_reader SET is_stopped = 0 WHERE community_id = ? AND is_stopped = 1", (community_id,)
    )


def count_stopped(tx: Tx, community_id: int) -> int:
    """Return how many members of a server may not review there."""
    row = tx.row(
        "SELECT COUNT(*) FROM review_reader WHERE community_id = ? AND is_stopped = 1", (community_id,)
    )
    return int(row[0]) if row else 0


def block(tx: Tx, user_id: int, reader_id: int) -> None:
    """Store that the reader gets no more drafts of the member; a second call does nothing."""
    if not is_blocked(tx, user_id, reader_id):
        tx.run("INSERT INTO review_block (user_id, reader_id) VALUES (?, ?)", (user_id, reader_id))


def is_blocked(tx: Tx, user_id: int, reader_id: int) -> bool:
    """Return True if the member blocks the reader."""
    row = tx.row("SELECT 1 FROM review_block WHERE user_id = ? AND reader_id = ?", (user_id, reader_id))
    return row is not None


def unblock(tx: Tx, user_id: int) -> int:
    """Forget whom the member blocks; return how many readers there were."""
    return tx.run("DELETE FROM review_block WHERE user_id = ?", (user_id,))


def count_blocked(tx: Tx, user_id: int) -> int:
    """Return how many readers the member blocks."""
    row = tx.row("SELECT COUNT(*) FROM review_block WHERE user_id = ? AND reader_id <> 0", (user_id,))
    return int(row[0]) if row else 0


def add_advice(tx: Tx, user_id: int, advice: StoredAdvice) -> None:
    """Store that the member had advice on the draft for a job."""
    tx.run(
        "INSERT INTO review_advice (user_id, reader_id, job_id, reviewed_at) VALUES (?, ?, ?, ?)",
        (user_id, *advice),
    )


def advice_of(tx: Tx, user_id: int) -> list[StoredAdvice]:
    """Return the MOST_ADVICE last pieces of advice that the member had, the first ones first."""
    rows = tx.rows(
        f"SELECT {_ADVICE.columns} FROM review_advice WHERE user_id = ? ORDER BY id DESC LIMIT ?",
        (user_id, MOST_ADVICE),
    )
    return _ADVICE.values(reversed(rows))
