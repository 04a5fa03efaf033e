"""Find the tables, indexes, triggers and views that a file lacks though its migrations made them.

SQLite's own check calls such a file sound. Without a unique index or a trigger, though, a write may be recorded twice, and
an entry be changed.
"""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.store.engine.files import connect
from bot.store.engine.integrity import raising_damaged
from bot.store.engine.migrate import MIGRATIONS
from bot.store.engine.migration_files import load
from bot.store.engine.sections import section
from bot.store.engine.transaction import Transaction, Tx

_PARTS = (
    "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
)


class _Part(NamedTuple):
    """A part of a schema. ``kind``: table, index, trigger or view; ``sql`` makes it."""

    kind: str
    name: str
    sql: str


def missing_parts(tx: Tx) -> list[str]:
    """Return a line for each part that the file lacks; none for a file without the bot's migrations."""
    return [f"the {part.kind} {part.name} is missing" for part in _missing(tx)]


def make_missing_parts(path: Path) -> None:
    """Make the indexes, triggers and views that the file lacks. Raises Damaged, CannotOpen.

    Makes nothing where a table is missing, too, because its rows can't be made.
    """
    with raising_damaged(path), closing(connect(path, "rw")) as connection:
        missing = _missing(Transaction(connection))
        if all(part.kind != "table" for part in missing):
            for part in missing:
                connection.execute(part.sql)


def _missing(tx: Tx) -> list[_Part]:
    present = {(str(kind), str(name)) for kind, name, _ in tx.rows(_PARTS)}
    if ("table", "schema_migration") not in present:
        return []
    (version,) = tx.row("SELECT MAX(version) FROM schema_migration") or (None,)
    return [part for part in _made_by_migrations(int(version or 0)) if part[:2] not in present]


@cache
def _made_by_migrations(version: int) -> tuple[_Part, ...]:
    """Return the parts of a new database after the migrations up to ``version``."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for migration in load(MIGRATIONS)[:version]:
            connection.executescript(section(migration.sql, "sqlite"))
        return tuple(_Part(kind, name, sql) for kind, name, sql in connection.execute(_PARTS))
