"""Bring a database file to the schema of this version with numbered .sql files; there is no way back.

A script and its record in ``schema_migration`` are committed together or not at all. `executescript` commits an open
transaction first, so BEGIN and COMMIT are put around the text of the script, which must have no transaction control of its
own. Foreign keys are off while a script runs, so that a table can be rebuilt, and all are checked before the commit.

    MigrationError          the failed migration has changed nothing
    ├── NoMigrations · Misnumbered          the folder of the files is wrong
    ├── Changed · NewerDatabase · NotOurs   the database doesn't result from these files
    └── BackupFailed · ScriptFailed

`CannotOpen` (bot/store/engine/files.py) is raised too. The messages of all of them are sentences for the operator.
"""

import os
import sqlite3
from collections.abc import Callable, Collection, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.engine.files import (
    CannotOpen,
    connect,
    full_reason,
    make_file,
    make_folder,
    replace_file,
    system_reason,
    try_writing,
    unusable_reason,
)
from bot.store.engine.integrity import problems, remedy
from bot.store.engine.location import Location
from bot.store.engine.migration_files import Migration, MigrationError, load
from bot.store.engine.sections import section
from bot.store.engine.transaction import Transaction

MIGRATIONS = Path(__file__).parents[3] / "migrations"
"""The folder with the migrations of this version."""
PAGES_AT_ONCE = 1000
"""Pages of the backup that are copied between two looks at signals."""
STEPS_BETWEEN_SIGNALS = 100_000
"""Steps of SQLite's machine between two looks at signals: some milliseconds."""

APPLIED = "SELECT version, sha256 FROM schema_migration"
"""The version of each migration that was applied, and the hash of its text."""
_TABLE = """CREATE TABLE IF NOT EXISTS schema_migration (
    version    INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    sha256     TEXT    NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;"""
_DANGLING = "NOT NULL constraint failed: schema_migration.sha256"


@dataclass(eq=False)
class Changed(MigrationError):
    """The text that was applied to the database is neither the migration's present text nor a named former one."""

    name: str

    def __str__(self) -> str:
        return (
            f"The migration {self.name} is not the one that was applied to this database; restore the file."
        )


@dataclass(eq=False)
class NewerDatabase(MigrationError):
    """The database has the schema ``version``, which is newer than ``known``, the last that this bot has."""

    path: Location
    version: int
    known: int

    def __str__(self) -> str:
        return (
            f"The database {self.path} was made by a newer version of the bot "
            f"(schema {self.version}, this one knows {self.known}); upgrade the bot."
        )


@dataclass(eq=False)
class NotOurs(MigrationError):
    """The database has tables but no record of migrations, so another program made it."""

    path: Location

    def __str__(self) -> str:
        return f"The database {self.path} belongs to another program; choose another one."


@dataclass(eq=False)
class BackupFailed(MigrationError):
    """The backup before the migrations couldn't be made."""

    path: Path
    why: str

    def __str__(self) -> str:
        return f"The backup {self.path} couldn't be made, so nothing was migrated: {self.why.rstrip('.')}."


@dataclass(eq=False)
class ScriptFailed(MigrationError):
    """A migration failed with an error of SQLite, ``why``, and was rolled back."""

    name: str
    why: str

    def __str__(self) -> str:
        return f"The migration {self.name} failed and was rolled back: {self.why}."


def migrate(path: Path, folder: Path, now: int) -> list[str]:
    """Apply the missing migrations, oldest first. Return their names, empty for a database that is up to date.

    The file and its folder are created where there are none, for this account alone. A database that isn't empty is
    first copied to ``<file>.v<its version>.bak``. Where a script fails, the migrations before it stay applied. ``now`` is
    UTC ms. Raises MigrationError, and CannotOpen also for a database that is up to date and can't be written.
    """
    migrations = load(folder)
    _make(path)
    with _opened(path, "rw") as connection:
        lacking = _missing(connection, path, migrations)
        try_writing(connection)
        if not lacking:
            return []
        if lacking[0].version > 1:
            _back_up(connection, path.with_name(f"{path.name}.v{lacking[0].version - 1:04d}.bak"))
        for migration in lacking:
            _apply(connection, migration, now)
    return [migration.name for migration in lacking]


def pending(path: Path, folder: Path) -> list[str]:
    """Return the names of the migrations that `migrate` would apply, without writing. Raises as `migrate` does."""
    if not os.path.exists(path):
        return [migration.name for migration in load(folder)]
    with _opened(path, "rw") as connection:  # a connection with "ro" leaves the files of an empty log behind
        connection.execute("PRAGMA query_only = ON")
        return pending_in(connection, path, folder)


def pending_in(connection: sqlite3.Connection, path: Path, folder: Path) -> list[str]:
    """Return what `pending` does for an open connection to ``path``. Raises MigrationError, sqlite3.Error."""
    return [migration.name for migration in _missing(connection, path, load(folder))]


def _make(path: Path) -> None:
    """Make an empty file and its folder where there are none. Raises CannotOpen."""
    try:
        make_folder(path.parent)
    except NotADirectoryError as error:
        raise CannotOpen(path, "its folder can't be made (a file is in the folder's place)") from error
    except OSError as error:
        raise CannotOpen(path, f"its folder can't be made ({system_reason(path.parent, error)})") from error
    try:
        make_file(path)
    except OSError as error:
        raise CannotOpen(path, system_reason(path, error)) from error


@contextmanager
def _opened(path: Path, mode: str) -> Generator[sqlite3.Connection, None, None]:
    """Open the file for the block. Raises CannotOpen for any error of SQLite inside."""
    connection = None
    try:
        connection = connect(path, mode)
        connection.set_progress_handler(_notice_signals, STEPS_BETWEEN_SIGNALS)
        yield connection
    except sqlite3.Error as error:
        raise CannotOpen(path, unusable_reason(path, error)) from error
    finally:
        if connection is not None:
            connection.close()


def _notice_signals(*_: int) -> int:
    """Let a long statement go on; Python handles a signal only while it runs some function of its own, such as this."""
    return 0


def _missing(connection: sqlite3.Connection, path: Path, migrations: list[Migration]) -> list[Migration]:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return missing(path, tables, lambda: connection.execute(APPLIED).fetchall(), migrations)


def missing(
    location: Location,
    tables: Collection[str],
    applied_rows: Callable[[], Iterable[tuple[int, str]]],
    migrations: list[Migration],
) -> list[Migration]:
    """Return the migrations that a database lacks, oldest first.

    ``tables``: the names of its tables. ``applied_rows`` reads the rows of `APPLIED`, and is called only where the database
    has that table. Raises NotOurs, NewerDatabase, Changed.
    """
    if not tables:
        return list(migrations)
    if "schema_migration" not in tables:
        raise NotOurs(location)
    applied = dict(applied_rows())
    if applied and max(applied) > len(migrations):
        raise NewerDatabase(location, max(applied), len(migrations))
    for migration in migrations:
        sha256 = applied.get(migration.version, migration.sha256)
        if sha256 != migration.sha256 and sha256 not in migration.former:
            raise Changed(migration.name)
    return [migration for migration in migrations if migration.version not in applied]


def _back_up(connection: sqlite3.Connection, to: Path) -> None:
    """Copy the database to ``to``, which exists only after the copy is whole and checked. Raises BackupFailed."""
    part = to.with_name(f"{to.name}.part")
    try:
        part.unlink(missing_ok=True)
        make_file(part)
        copy = sqlite3.connect(part)
        try:
            connection.backup(copy, pages=PAGES_AT_ONCE, progress=_notice_signals)
            damage = problems(Transaction(copy))
        finally:
            copy.close()
        if damage:
            raise BackupFailed(to, f"the database is damaged ({damage[0]}). {remedy(damage)}")
        replace_file(part, to)
    except OSError as error:
        raise BackupFailed(to, system_reason(to, error)) from error
    except sqlite3.Error as error:
        raise BackupFailed(to, full_reason(error) or str(error)) from error


def _apply(connection: sqlite3.Connection, migration: Migration, now: int) -> None:
    """Run a migration and record it in one transaction. Raises ScriptFailed."""
    record = (
        "INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES "
        f"({migration.version}, '{migration.name}', "
        f"CASE WHEN EXISTS (SELECT 1 FROM pragma_foreign_key_check) THEN NULL ELSE '{migration.sha256}' END, {now:d});"
    )
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{_TABLE}\n{section(migration.sql, 'sqlite')}\n;{record}\nCOMMIT;"
        )
    except sqlite3.Error as error:
        why = "a row would refer to one that isn't there" if str(error) == _DANGLING else str(error)
        why = full_reason(error) or why
        raise ScriptFailed(migration.name, why) from error
    finally:
        connection.rollback()
