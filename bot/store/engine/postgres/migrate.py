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
from bot.store.engine.migrate import Changed, NewerDatabase, NotOurs, ScriptFailed
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
        missing = _missing(connection, server, migrations)
        if missing and missing[0].version == 1:
            _apply(connection, missing[:BASELINE], schema_of(missing[:BASELINE]), now)
            del missing[:BASELINE]
            names = [migration.name for migration in migrations[:BASELINE]]
        else:
            names = []
        for migration in missing:
            _apply(connection, [migration], translated(section(migration.sql, "postgresql")), now)
        return [*names, *(migration.name for migration in missing)]


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
    """Return the migrations that the database lacks. Raises NotOurs, NewerDatabase, Changed."""
    tables = {
        name
        for (name,) in connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        )
    }
    if not tables:
        return list(migrations)
    if "schema_migration" not in tables:
        raise NotOurs(server)
    rows = connection.execute("SELECT version, sha256 FROM schema_migration").fetchall()
    applied = {int(version): str(sha256) for version, sha256 in rows}
    if applied and max(applied) > len(migrations):
        raise NewerDatabase(server, max(applied), len(migrations))
    for migration in migrations:
        if migration.version in applied and applied[migration.version] != migration.sha256:
            raise Changed(migration.name)
    return [migration for migration in migrations if migration.version not in applied]


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
