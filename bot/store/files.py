"""A database file: how a bare connection to it is made, and in which words it is refused."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

BUSY_TIMEOUT_SECONDS = 5.0
CACHED_STATEMENTS = 512  # more than the bot has, so that each is prepared once per connection


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
