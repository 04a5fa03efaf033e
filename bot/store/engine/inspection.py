"""Look into a database without changing a byte of it, within a limited time: for a check beside a running bot."""

import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bot.store.engine.files import connect_untouched
from bot.store.engine.integrity import problems, raising_damaged, remedy
from bot.store.engine.migrate import MIGRATIONS, pending_in
from bot.store.engine.schema_parts import missing_parts
from bot.store.engine.transaction import Transaction, Tx

STEPS_BETWEEN_LOOKS = 100_000
"""Steps of SQLite's machine between two looks at the time: some milliseconds."""

T = TypeVar("T")


class InspectionTooLong(Exception):
    """The database is too large to be read within the time."""


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition of a database.

    ``schema``: its version, 0 for an empty file. ``pending``: the migrations that it lacks. ``problems``: what the
    checks found, empty for a sound database, None where the time was too short to check. ``remedy``: how to mend it, or
    empty.
    """

    schema: int
    pending: tuple[str, ...]
    problems: tuple[str, ...] | None
    remedy: str


def condition(path: Path, may_take: float) -> Condition:
    """Return the condition of the database at ``path``, checked for at most ``may_take`` seconds.

    Raises Damaged for a file that can't be read, CannotOpen, and MigrationError for a database that this version doesn't
    know.
    """
    with _inspected(path, may_take) as connection:
        missing = tuple(pending_in(connection, path, MIGRATIONS))
        tables = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_migration'").fetchone()
        latest = "SELECT COALESCE(MAX(version), 0) FROM schema_migration"
        schema = int(connection.execute(latest).fetchone()[0]) if tables else 0
        try:
            tx = Transaction(connection)
            lines = problems(tx) or missing_parts(tx)
        except sqlite3.OperationalError as error:
            if not _is_interrupted(error):
                raise
            return Condition(schema, missing, None, "")
    return Condition(schema, missing, tuple(lines), remedy(lines) if lines else "")


def read(path: Path, fn: Callable[[Tx], T], may_take: float) -> T:
    """Return what ``fn`` reads from the database, which has to be of this version.

    Raises InspectionTooLong after ``may_take`` seconds, Damaged, CannotOpen.
    """
    with _inspected(path, may_take) as connection:
        try:
            return fn(Transaction(connection))
        except sqlite3.OperationalError as error:
            if _is_interrupted(error):
                raise InspectionTooLong from error
            raise


@contextmanager
def _inspected(path: Path, may_take: float) -> Generator[sqlite3.Connection]:
    """Yield a connection that changes nothing and is interrupted after ``may_take`` seconds. Raises Damaged, CannotOpen."""
    ends_at = time.monotonic() + may_take
    with raising_damaged(path), closing(connect_untouched(path)) as connection:
        connection.set_progress_handler(lambda: time.monotonic() > ends_at, STEPS_BETWEEN_LOOKS)
        connection.execute("PRAGMA query_only = ON")
        yield connection


def _is_interrupted(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT"
