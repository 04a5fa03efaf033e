"""A database file: how a bare connection to it is made, how it gets its name, and in which words it is refused."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

BUSY_TIMEOUT_SECONDS = 5.0
CACHED_STATEMENTS = 512  # more than the bot has, so that each is prepared once per connection
LARGEST_REWRITTEN = 200_000_000  # bytes; a second for a hundred million, in which nobody else writes


@dataclass(eq=False)
class CannotOpen(Exception):
    """The file can't be used as the bot's database. For the operator."""

    path: Path
    why: str

    def __str__(self) -> str:
        return f"The database {self.path} can't be opened: {self.why}."


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection without implicit transactions; ``mode`` is SQLite's ro, rw or rwc. Raises sqlite3.Error."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_SECONDS,
        isolation_level=None,
        cached_statements=CACHED_STATEMENTS,
    )


def rewrite(connection: sqlite3.Connection) -> None:
    """Write the file anew and empty its log, so that neither keeps what was deleted. Raises sqlite3.Error.

    ``secure_delete`` overwrites what is deleted, but not the copies that a row leaves behind where it was moved from. In
    a file above LARGEST_REWRITTEN those are left until somebody runs VACUUM on it.
    """
    [pages], [size] = (
        connection.execute(f"PRAGMA {what}").fetchone() for what in ("page_count", "page_size")
    )
    if pages * size <= LARGEST_REWRITTEN:
        connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def put(part: Path, final: Path) -> None:
    """Give a finished file its name, in place of what had it: even a power cut leaves a whole one. Raises OSError."""
    _flush(part, os.O_RDWR)
    part.replace(final)
    if os.name == "posix":  # elsewhere a folder can't be flushed
        _flush(final.parent, os.O_RDONLY)


def _flush(path: Path, how: int) -> None:
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def why_not(path: Path, error: Exception) -> str:
    """Why the file can't be used, in words for the operator: SQLite only says "unable to open database file"."""
    name = getattr(error, "sqlite_errorname", "")
    if os.path.isdir(path):
        return "it is a folder"
    if not os.path.exists(path):
        return "there is no such file"
    if name == "SQLITE_NOTADB":
        return "it is not an SQLite database"
    if name.startswith("SQLITE_BUSY"):
        return "another process is writing to it"
    if name.startswith("SQLITE_READONLY") or not os.access(path, os.R_OK | os.W_OK):
        return "this account may not read and write it"
    return str(error)
