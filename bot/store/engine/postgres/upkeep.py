"""What the operator's verbs ask of a database of a server: its extent, who uses it, and that nobody else serves it."""

import time
from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import psycopg
from psycopg import errors

from bot.store.engine.extent import Extent, extent_in
from bot.store.engine.integrity import RESTORE, Damaged
from bot.store.engine.location import Server
from bot.store.engine.migrate import NotOurs
from bot.store.engine.postgres.catalog import POSTGRESQL
from bot.store.engine.postgres.connection import (
    APPLICATION,
    CannotConnect,
    cannot_connect,
    connect,
    reason,
    require_version,
)
from bot.store.engine.postgres.transaction import Connection, PostgresTransaction
from bot.store.engine.transaction import Tx

SERVING = 0x436F6E6E65637474
"""The number of the lock that each serving process shares, and that a verb takes alone: one more than that of migrations."""

LOOKS, PAUSE = 20, 0.1
"""How often the lock and other connections are looked at, and the seconds between: a closed one stays for a moment."""


@dataclass(eq=False)
class ServerInUse(CannotConnect):
    """A process of the bot uses the database, which a verb needs for itself; ``why`` names the process."""


class User(NamedTuple):
    """A machine that is connected to a database as the bot. ``address``: empty for the server's own machine."""

    address: str
    connections: int


@contextmanager
def opened(server: Server, *, settings: Mapping[str, str | int] | None = None) -> Generator[Connection]:
    """Connect to a server that is new enough for the block.

    Raises Damaged for the server's errors about broken content inside, and CannotConnect for all others.
    """
    try:
        with closing(connect(server, settings=settings)) as connection:
            require_version(server, connection)
            yield connection
    except (errors.DataCorrupted, errors.IndexCorrupted) as error:
        raise Damaged(server, reason(error), RESTORE) from error
    except psycopg.Error as error:
        raise cannot_connect(server, error) from error


def exists(server: Server) -> bool:
    """Return True for a database that has a ledger. Raises CannotConnect."""
    with opened(server) as connection:
        return "schema_migration" in POSTGRESQL.tables(PostgresTransaction(connection))


def extent(server: Server) -> Extent:
    """Return the extent of the ledger, all 0 for an empty database. Raises NotOurs, CannotConnect."""
    with opened(server) as connection:
        tx = PostgresTransaction(connection)
        tables = POSTGRESQL.tables(tx)
        found = extent_in(tx, tables)
        if found is None and tables:
            raise NotOurs(server)
        return found or Extent(0, 0, 0)


def users(connection: Connection) -> list[User]:
    """Return who is connected to the same database as the bot, without ``connection`` itself; the most connections first."""
    rows = connection.execute(
        "SELECT COALESCE(host(client_addr), ''), COUNT(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND starts_with(application_name, %s) AND pid <> pg_backend_pid()"
        " GROUP BY 1 ORDER BY 2 DESC, 1",
        (APPLICATION,),
    ).fetchall()
    return [User(str(address), int(count)) for address, count in rows]


def named(found: list[User]) -> str:
    """Return users in words, e.g. ``a process on 10.0.0.7``; empty for none."""
    return " and ".join(f"a process on {user.address or 'the machine of the server'}" for user in found)


@contextmanager
def serving(server: Server) -> Generator[None]:
    """Keep verbs that need the database for themselves out of it for the block; other processes may serve it as well.

    The lock is the server's and ends with its connection. Where the server is restarted it is gone, and the verbs find
    this process by its other connections. Raises ServerInUse, CannotConnect.
    """
    with opened(server) as connection:
        if not _taken(connection, "pg_try_advisory_lock_shared"):
            raise ServerInUse(
                server, "it is being moved, restored or mended; start the bot when that is done"
            )
        yield


@contextmanager
def alone(server: Server) -> Generator[None]:
    """Keep every process of the bot from serving the database for the block. Raises ServerInUse, CannotConnect."""
    with opened(server) as connection:
        is_alone = _taken(connection, "pg_try_advisory_lock")
        found: list[User] = []
        for _ in range(LOOKS):
            found = users(connection)
            if not found:
                break
            time.sleep(PAUSE)
        if found or not is_alone:
            who = named(found) or "another process"
            raise ServerInUse(
                server,
                f"{who} is using it as the bot; stop every bot and every command on it first (a connection that a"
                " dead machine has left is ended with pg_terminate_backend)",
            )
        yield


def _taken(connection: Connection, how: str) -> bool:
    """Return True once the lock is taken by this function of the server, False where another process keeps it."""
    statement = f"SELECT {how}({SERVING})".encode()
    for look in range(LOOKS):
        if connection.execute(statement).fetchone() == (True,):
            return True
        if look + 1 < LOOKS:
            time.sleep(PAUSE)
    return False


@contextmanager
def looking_at(server: Server, *, seconds: float | None = None) -> Generator[PostgresTransaction]:
    """Yield a transaction on one snapshot, which is rolled back at the end.

    ``seconds``: after which a statement is cut, None for never. Raises CannotConnect.
    """
    settings: dict[str, str | int] = {
        "default_transaction_isolation": "repeatable read",
        "default_transaction_read_only": "on",
        "statement_timeout": 0 if seconds is None else round(seconds * 1000),
    }
    with opened(server, settings=settings) as connection:
        connection.execute("BEGIN")
        yield PostgresTransaction(connection)


class State(NamedTuple):
    """A database of a server: the server's version, its size in bytes, and how its transactions are kept apart."""

    version: str
    size: int
    isolation: str


def state(tx: Tx) -> State:
    """Return the state of the database."""
    [(version, size, isolation)] = tx.rows(
        "SELECT current_setting('server_version'), pg_database_size(current_database()),"
        " current_setting('transaction_isolation')"
    )
    return State(str(version).split()[0], int(size), str(isolation))


def clock_of(tx: Tx) -> int:
    """Return the time of the server's clock (UTC ms)."""
    [(at,)] = tx.rows("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)")
    return int(at)


def require_ledger(server: Server) -> None:
    """Raise CannotConnect for a database without a ledger, NotOurs for another program's."""
    if extent(server).schema == 0:
        raise CannotConnect(server, "there is no ledger in it yet (python -m bot run makes it)")


def rebuild_indexes(server: Server) -> None:
    """Make every index anew. Raises CannotConnect."""
    with opened(server) as connection:
        connection.execute("REINDEX SCHEMA public")
