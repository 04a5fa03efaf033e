"""Find broken content in a database, and say how to mend it.

An index follows from its table, so that a database with broken indexes alone has lost nothing: REINDEX makes them anew.
Anything else needs a backup.
"""

import re
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.engine.files import CannotOpen, connect, unusable_reason
from bot.store.engine.location import Location
from bot.store.engine.transaction import Transaction, Tx

MOST_PROBLEMS = 100
"""The most problems that one check lists."""
REINDEX = (
    "Only indexes or triggers are hurt and no data:"
    " stop the bot, and make them anew with python -m bot verify --reindex."
)
RESTORE = "Put a sound backup in its place: python -m bot restore FILE."

_OF_AN_INDEX = re.compile(
    r"row \d+ missing from index \S+|wrong # of entries in index \S+|non-unique entry in index \S+"
    r"|row \d+ values differ from index \S+|Page \d+(?: is|:) never used"
    r"|the index \S+ is broken: .*|the index \S+ of \S+ is not valid"
    r"|the (?:index|trigger|view) \S+ is missing"
)
"""The words for a broken index, for the pages that SQLite's no longer reaches, and for a part that follows from tables."""


@dataclass(eq=False)
class Damaged(Exception):
    """The content of a database is broken; ``why`` is the engine's description, ``remedy`` a sentence or empty."""

    path: Location
    why: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.path} is damaged: {self.why}. {self.remedy}".rstrip()


def require_sound(path: Path) -> None:
    """Raise Damaged where SQLite's checks find broken content or a reference to a missing row, and CannotOpen."""
    with raising_damaged(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA query_only = ON")
        lines = problems(Transaction(connection))
    if lines:
        raise Damaged(path, lines[0], remedy(lines))


def problems(tx: Tx) -> list[str]:
    """Return what SQLite's checks find, at most MOST_PROBLEMS lines; empty for a sound database."""
    lines = [
        " ".join(str(line).split())
        for (verdict,) in tx.rows(f"PRAGMA integrity_check({MOST_PROBLEMS})")
        for line in str(verdict).splitlines()
        if line != "ok"
    ]
    # The references are searched through indexes, so that broken indexes would hide or invent problems.
    if not lines and tx.row("PRAGMA foreign_key_check") is not None:
        lines.append("a row refers to one that isn't there")
    return lines


def remedy(lines: list[str]) -> str:
    """Return the sentence that says how to mend a database with the problems ``lines``."""
    return REINDEX if all(_OF_AN_INDEX.fullmatch(line) for line in lines) else RESTORE


def rebuild_indexes(path: Path) -> None:
    """Make every index anew, and free the pages that nothing reaches. Raises Damaged, CannotOpen."""
    with raising_damaged(path), closing(connect(path, "rw")) as connection:
        connection.execute("REINDEX")
        connection.execute("VACUUM")


def is_damage(error: BaseException) -> bool:
    """Return True for SQLite's error about broken content."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


@contextmanager
def raising_damaged(path: Path) -> Generator[None]:
    """Turn SQLite's errors inside into Damaged for broken content, else into CannotOpen."""
    try:
        yield
    except sqlite3.Error as error:
        if is_damage(error):
            is_database = error.sqlite_errorname != "SQLITE_NOTADB"
            why = str(error) if is_database else unusable_reason(path, error)
            raise Damaged(path, why, RESTORE if is_database else "") from error
        raise CannotOpen(path, unusable_reason(path, error)) from error
