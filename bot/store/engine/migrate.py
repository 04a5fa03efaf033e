"""Brings a database file up to the schema of this version: numbered .sql files, forward only.

A script and the record of it commit together, or neither does. `executescript` ends an open transaction before it
begins, so the script's own text carries BEGIN and COMMIT; a migration file must therefore hold no transaction control.
Foreign keys are off while a script runs (a table may have to be rebuilt) and all of them are checked before it commits.

    MigrationError          nothing of the migration that failed is in the database
    ├── NoMigrations · Misnumbered      the folder is wrong
    ├── Changed · NewerDatabase · NotOurs   the database is not one that these files lead to
    └── BackupFailed · ScriptFailed

`CannotOpen` (bot/store/engine/files.py) is raised too. All are for the operator, and are sentences when printed.
"""

import hashlib
import os
import re
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.engine.files import CannotOpen, connect, put, why_not

MIGRATIONS = Path(__file__).parents[3] / "migrations"
"""The files of this version."""

_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")
_TABLE = """CREATE TABLE IF NOT EXISTS schema_migration (
    version    INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    sha256     TEXT    NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;"""
_DANGLING = "NOT NULL constraint failed: schema_migration.sha256"


@dataclass(eq=False)
class MigrationError(Exception):
    """The database can't be brought up to this version."""


@dataclass(eq=False)
class NoMigrations(MigrationError):
    folder: Path

    def __str__(self) -> str:
        return f"There are no migrations in {self.folder}; the bot has to be run from its checkout or image."


@dataclass(eq=False)
class Misnumbered(MigrationError):
    """A gap, a number used twice, or a name of another form; ``expected`` is the number that was due."""

    name: str
    expected: int

    def __str__(self) -> str:
        return f"The migration {self.name} should be number {self.expected:04d} (as in {self.expected:04d}_name.sql)."


@dataclass(eq=False)
class Changed(MigrationError):
    name: str

    def __str__(self) -> str:
        return (
            f"The migration {self.name} is not the one that was applied to this database; restore the file."
        )


@dataclass(eq=False)
class NewerDatabase(MigrationError):
    """``version`` is the database's, ``known`` the last that this bot has."""

    path: Path
    version: int
    known: int

    def __str__(self) -> str:
        return (
            f"The database {self.path} was made by a newer version of the bot "
            f"(schema {self.version}, this one knows {self.known}); upgrade the bot."
        )


@dataclass(eq=False)
class NotOurs(MigrationError):
    path: Path

    def __str__(self) -> str:
        return f"The database {self.path} belongs to another program; choose another file."


@dataclass(eq=False)
class BackupFailed(MigrationError):
    path: Path
    why: str

    def __str__(self) -> str:
        return f"The backup {self.path} couldn't be made, so nothing was migrated: {self.why}."


@dataclass(eq=False)
class ScriptFailed(MigrationError):
    name: str
    why: str

    def __str__(self) -> str:
        return f"The migration {self.name} failed and was rolled back: {self.why}."


@dataclass(frozen=True, slots=True)
class _Migration:
    version: int
    name: str
    sql: str
    sha256: str


def migrate(path: Path, folder: Path, now: int) -> list[str]:
    """Apply what is missing, oldest first; the names applied. Creates the file and its folder where there is none.

    A database that holds something is copied to ``<file>.v<its version>.bak`` first. Where a script fails, those
    before it stay. ``now`` is UTC ms. Raises MigrationError, CannotOpen.
    """
    migrations = _load(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotOpen(path, f"its folder can't be made ({error.strerror})") from error
    with _opened(path, "rwc") as connection:
        missing = _missing(connection, path, migrations)
        if not missing:
            return []
        _refuse_when_unwritable(connection)
        if missing[0].version > 1:
            _back_up(connection, path.with_name(f"{path.name}.v{missing[0].version - 1:04d}.bak"))
        for migration in missing:
            _apply(connection, migration, now)
    return [migration.name for migration in missing]


def pending(path: Path, folder: Path) -> list[str]:
    """The names that `migrate` would apply. Never writes. Raises as `migrate` does."""
    migrations = _load(folder)
    if not os.path.exists(path):
        return [migration.name for migration in migrations]
    with _opened(path, "rw") as connection:  # "ro" leaves the files of an empty log behind
        connection.execute("PRAGMA query_only = ON")
        return [migration.name for migration in _missing(connection, path, migrations)]


def _load(folder: Path) -> list[_Migration]:
    loaded: list[_Migration] = []
    for expected, file in enumerate(sorted(folder.glob("*.sql")), start=1):
        match = _NAME.fullmatch(file.name)
        if match is None or int(match[1]) != expected:
            raise Misnumbered(file.name, expected)
        # Newlines are made one: a checkout with CRLF has the same checksum.
        sql = file.read_text(encoding="utf-8")
        loaded.append(_Migration(expected, file.name, sql, hashlib.sha256(sql.encode()).hexdigest()))
    if not loaded:
        raise NoMigrations(folder)
    return loaded


@contextmanager
def _opened(path: Path, mode: str) -> Generator[sqlite3.Connection, None, None]:
    connection = None
    try:
        connection = connect(path, mode)
        yield connection
    except sqlite3.Error as error:
        raise CannotOpen(path, why_not(path, error)) from error
    finally:
        if connection is not None:
            connection.close()


def _missing(connection: sqlite3.Connection, path: Path, migrations: list[_Migration]) -> list[_Migration]:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return migrations
    if "schema_migration" not in tables:
        raise NotOurs(path)
    applied: dict[int, str] = dict(
        connection.execute("SELECT version, sha256 FROM schema_migration").fetchall()
    )
    if applied and max(applied) > len(migrations):
        raise NewerDatabase(path, max(applied), len(migrations))
    for migration in migrations:
        if migration.version in applied and applied[migration.version] != migration.sha256:
            raise Changed(migration.name)
    return [migration for migration in migrations if migration.version not in applied]


def _refuse_when_unwritable(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.rollback()


def _back_up(connection: sqlite3.Connection, to: Path) -> None:
    """A whole copy under its final name, or none: a half-written one would be trusted one day."""
    part = to.with_name(f"{to.name}.part")
    try:
        part.unlink(missing_ok=True)
        copy = sqlite3.connect(part)
        try:
            connection.backup(copy)
            (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            copy.close()
        if verdict != "ok":
            raise BackupFailed(to, f"the copy is damaged ({verdict})")
        put(part, to)
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(to, str(error)) from error


def _apply(connection: sqlite3.Connection, migration: _Migration, now: int) -> None:
    record = (
        "INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES "
        f"({migration.version}, '{migration.name}', "
        f"CASE WHEN EXISTS (SELECT 1 FROM pragma_foreign_key_check) THEN NULL ELSE '{migration.sha256}' END, {now:d});"
    )
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{_TABLE}\n{migration.sql}\n;{record}\nCOMMIT;")
    except sqlite3.Error as error:
        why = "a row would refer to one that isn't there" if str(error) == _DANGLING else str(error)
        raise ScriptFailed(migration.name, why) from error
    finally:
        connection.rollback()
