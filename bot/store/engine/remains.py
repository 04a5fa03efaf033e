"""Remove the copies that deleted data leaves in the file and in its log, and remember in the file where some are left.

``secure_delete`` overwrites deleted rows, but not the old copies of rows that SQLite moved, nor the pages in the log. So
the file is rewritten (a large one as in rewriting.py) and the log emptied. A reader that is open keeps the log from being
emptied: that is tried again later.
"""

import sqlite3
from typing import Literal

from bot.store.engine.transaction import Tx

Remains = Literal["none", "soon", "quiet", "start"]
"""Until when copies are left: none are; until the next try; in a large file until nobody writes, in a huge one until a
start."""

LARGEST_AT_ONCE = 8_000_000  # bytes; ten million take about 0.1 s to rewrite, in which nobody else can write
LARGEST_IN_QUIET = 2_000_000_000  # bytes; about half a minute without a write for the attempt to succeed
NOWHERE, LOG, FILE = 0, 1, 2
"""What SQLite's ``user_version`` says about copies of deleted data; the bot uses that number for nothing else."""


def mark(tx: Tx) -> None:
    """Remember that copies of the data deleted in this transaction are left in the file and in its log."""
    if tx.engine == "postgresql":
        _mark_server(tx)
    else:
        tx.run(f"PRAGMA user_version = {FILE}")


def mark_log(tx: Tx) -> None:
    """Remember that copies of data deleted in this transaction are left in the log; the file has none after that.

    That holds only for data that SQLite never moves within the file.
    """
    if tx.engine == "postgresql":
        _mark_server(tx)
    elif not are_left(tx):
        tx.run(f"PRAGMA user_version = {LOG}")


def are_left(tx: Tx) -> bool:
    """Return True if copies of deleted data are left anywhere."""
    if tx.engine == "postgresql":
        return tx.row("SELECT 1 FROM remains LIMIT 1") is not None
    row = tx.row("PRAGMA user_version")
    return row is not None and row[0] != NOWHERE


def _mark_server(tx: Tx) -> None:
    """Remember that deleted rows are left in the files of a PostgreSQL server, which keeps them until it vacuums a table."""
    tx.run("INSERT INTO remains (id) VALUES (1) ON CONFLICT DO NOTHING")


def remove(connection: sqlite3.Connection, largest: int | None = LARGEST_AT_ONCE) -> Remains:
    """Remove the copies of deleted data, and return until when copies are left. Raises sqlite3.Error.

    A file of more than ``largest`` bytes isn't rewritten; None for no limit. Never waits for a reader.
    """
    if _state(connection) == FILE and (largest is None or _size(connection) <= largest):
        connection.execute("VACUUM")
        mark_rewritten(connection)
    if not _empty_log(connection):
        return "soon"
    if _state(connection) == FILE:
        return "quiet" if _size(connection) <= LARGEST_IN_QUIET else "start"
    if _state(connection) == LOG:
        connection.execute(f"PRAGMA user_version = {NOWHERE}")
    return "none"


def mark_rewritten(connection: sqlite3.Connection) -> None:
    """Remember that the file has no copies any more, but its log. Raises sqlite3.Error."""
    connection.execute(f"PRAGMA user_version = {LOG}")


def _empty_log(connection: sqlite3.Connection) -> bool:
    """Write the log back into the file and cut it to nothing. Return False if a reader still needs the log."""
    (timeout,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        (is_busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.execute(f"PRAGMA busy_timeout = {timeout:d}")
    return not is_busy


def _state(connection: sqlite3.Connection) -> int:
    (state,) = connection.execute("PRAGMA user_version").fetchone()
    return int(state)


def _size(connection: sqlite3.Connection) -> int:
    """Return the size of the file in bytes."""
    [pages], [size] = (
        connection.execute(f"PRAGMA {what}").fetchone() for what in ("page_count", "page_size")
    )
    return int(pages * size)
