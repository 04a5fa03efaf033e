"""Bring a PostgreSQL database to the schema of this version with the same numbered .sql files.

A new database gets the schema of `BASELINE` at once: the files up to it are run in SQLite, in memory, and the tables that
result are translated (dialect.py). Each later file is translated by itself. A lock of the server lets one process migrate
at a time.
"""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

from bot.store.engine.location import Server
from bot.store.engine.migrate import APPLIED, ScriptFailed, missing
from bot.store.engine.migration_files import Migration, load
from bot.store.engine.postgres.connection import Connection, cannot_connect, connect, reason, require_version
from bot.store.engine.postgres.dialect import translated
from bot.store.engine.sections import section

BASELINE = 26
"""The version whose schema a new database gets at once. No database of PostgreSQL is older."""
LOCK = 0x436F6E6E65637473
"""The number of the lock that the migrating process holds: "Connects" in ASCII."""
_TABLE = """CREATE TABLE IF NOT EXISTS schema_migration (
    version    BIGINT PRIMARY KEY,
    name       TEXT   NOT NULL,
    sha256     TEXT   NOT NULL,
    applied_at BIGINT NOT NULL
)"""


def migrate(server: Server, folder: Path, now: int) -> list[str]:
    """Apply the missing migrations, oldest first. Return their names, empty for a database that is up to date.

    Where a script fails, the migrations before it stay applied. ``now`` is UTC ms. Raises MigrationError and CannotConnect.
    """
    migrations = load(folder)
    with _opened(server) as connection, _alone(connection):
        lacking = _missing(connection, server, migrations)
        if lacking and lacking[0].version == 1:
            _apply(connection, lacking[:BASELINE], schema_of(lacking[:BASELINE]), now)
            del lacking[:BASELINE]
            names = [migration.name for migration in migrations[:BASELINE]]
        else:
            names = []
        for migration in lacking:
            _apply(connection, [migration], translated(section(migration.sql, "postgresql")), now)
        return [*names, *(migration.name for migration in lacking)]


def pending(server: Server, folder: Path) -> list[str]:
    """Return the names of the migrations that `migrate` would apply, without writing. Raises as `migrate` does."""
    with _opened(server) as connection:
        return [migration.name for migration in _missing(connection, server, load(folder))]


def schema_of(migrations: list[Migration]) -> str:
    """Return the statements that make the schema to which the migrations lead, tables before those that refer to them."""
    with closing(sqlite3.connect(":memory:")) as memory:
        for migration in migrations:
            memory.executescript(section(migration.sql, "sqlite"))
        stored = memory.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
            " ORDER BY name"
        ).fetchall()
        tables = {name: sql for kind, name, sql in stored if kind == "table"}
        references = {
            name: {parent for _, _, parent, *_ in memory.execute(f"PRAGMA foreign_key_list({name})")} - {name}
            for name in tables
        }
    others = [sql for kind in ("index", "view", "trigger") for found, _, sql in stored if found == kind]
    return ";\n".join(translated(sql) for sql in [*(tables[name] for name in _in_order(references)), *others])


def _in_order(references: dict[str, set[str]]) -> list[str]:
    """Return the tables so that each comes after those that it refers to; ``references``: these, by table."""
    ordered: list[str] = []
    while len(ordered) < len(references):
        ordered += sorted(
            name for name, parents in references.items() if name not in ordered and parents.issubset(ordered)
        )
    return ordered


@contextmanager
def _opened(server: Server) -> Generator[Connection]:
    """Connect for the block. Raises CannotConnect for the server's errors inside."""
    try:
        with closing(connect(server)) as connection:
            require_version(server, connection)
            yield connection
    except psycopg.Error as error:
        raise cannot_connect(server, error) from error


@contextmanager
def _alone(connection: Connection) -> Generator[None]:
    """Hold the lock that lets one process migrate at a time; wait for it."""
    connection.execute("SELECT pg_advisory_lock(%s)", (LOCK,))
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("SELECT pg_advisory_unlock(%s)", (LOCK,))


def _missing(connection: Connection, server: Server, migrations: list[Migration]) -> list[Migration]:
    named = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    tables = {str(name) for (name,) in named}
    return missing(server, tables, lambda: connection.execute(APPLIED).fetchall(), migrations)


def _apply(connection: Connection, migrations: list[Migration], script: str, now: int) -> None:
    """Run the script of these migrations and record them in one transaction. Raises ScriptFailed."""
    try:
        with connection.transaction():
            connection.execute(_TABLE)
            connection.execute(script.encode())
            with connection.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO schema_migration (version, name, sha256, applied_at) VALUES (%s, %s, %s, %s)",
                    [(each.version, each.name, each.sha256, now) for each in migrations],
                )
    except psycopg.Error as error:
        raise ScriptFailed(migrations[-1].name, reason(error)) from error
