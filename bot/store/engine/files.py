"""Database files: connecting to a file, replacing and rewriting a file, and the reasons why a file can't be used."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

BUSY_TIMEOUT_SECONDS = 5.0
CACHED_STATEMENTS = 512  # more than the bot has, so that each statement is prepared once per connection
LARGEST_REWRITTEN = 200_000_000  # bytes; 100 million take about a second, in which nobody else can write


@dataclass(eq=False)
class CannotOpen(Exception):
    """The file can't be used as the bot's database; ``why`` is the reason in words for the operator."""

    path: Path
    why: str

    def __str__(self) -> str:
        return f"The database {self.path} can't be opened: {self.why}."


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Return a connection without implicit transactions. ``mode`` is SQLite's ro, rw or rwc. Raises sqlite3.Error."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_SECONDS,
        isolation_level=None,
        cached_statements=CACHED_STATEMENTS,
    )


def rewrite_file(connection: sqlite3.Connection) -> None:
    """Rewrite the database file and empty its log, so that no deleted data stays in either. Raises sqlite3.Error.

    ``secure_delete`` overwrites deleted rows, but not the old copies of rows that SQLite moved. In a file larger than
    LARGEST_REWRITTEN such copies stay until the operator runs VACUUM.
    """
    [pages], [size] = (
        connection.execute(f"PRAGMA {what}").fetchone() for what in ("page_count", "page_size")
    )
    if pages * size <= LARGEST_REWRITTEN:
        connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def replace_file(part: Path, final: Path) -> None:
    """Rename the finished file ``part`` to ``final``, replacing a file of that name. Raises OSError.

    After a power cut ``final`` is the old file or the new one, whole in both cases.
    """
    _flush(part, os.O_RDWR)
    part.replace(final)
    if os.name == "posix":  # other systems can't flush a folder
        _flush(final.parent, os.O_RDONLY)


def _flush(path: Path, how: int) -> None:
    """Write a file or folder, opened with the flags ``how``, through to the disk."""
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def unusable_reason(path: Path, error: Exception) -> str:
    """Return in words for the operator why the file can't be used, else the error's own message.

    SQLite itself often reports "unable to open database file" only.
    """
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
