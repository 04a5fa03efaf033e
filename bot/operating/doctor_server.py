"""The check of a database of a PostgreSQL server; nothing is written."""

from collections.abc import Callable
from typing import TypeVar

from psycopg import errors

from bot.clock import MOST_OFF_MS, Clock
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.store.engine import upkeep
from bot.store.engine.database import Tx
from bot.store.engine.integrity import Damaged, remedy
from bot.store.engine.location import Server
from bot.store.engine.migration_files import MigrationError
from bot.store.engine.postgres import upkeep as of_server
from bot.store.engine.postgres.connection import CannotConnect
from bot.store.engine.postgres.integrity import problems, unchecked
from bot.store.ledger import wallets

T = TypeVar("T")

CHECK_MAY_TAKE = 20.0
"""Seconds for each statement of the checks; a larger database is checked by `verify`."""
MEGABYTE = 1_000_000


def database(server: Server, clock: Clock) -> tuple[Diagnosis, bool]:
    """Say whether the database can be reached, is sound and of this version; return True too if it can be read further."""
    try:
        lacking = upkeep.pending(server)
        schema = upkeep.extent(server).schema
        with of_server.looking_at(server, seconds=CHECK_MAY_TAKE) as tx:
            words = f"{server}, {_about(tx, server, schema)}"
            if schema == 0:
                return Diagnosis(
                    "database", Grade.REMARK, f"{words}, is empty", "python -m bot run makes the ledger"
                ), False
            if lacking:
                words += f", lacks {len(lacking)} migrations of this version"
                return Diagnosis(
                    "database", Grade.REMARK, words, "python -m bot run (or migrate) brings it up to date"
                ), False
            return _checked(tx, server, words, _ahead(tx, clock))
    except Damaged as error:
        return Diagnosis("database", Grade.TROUBLE, f"{server} is damaged: {error.why}", error.remedy), False
    except (CannotConnect, MigrationError) as error:
        return Diagnosis("database", Grade.TROUBLE, str(error)), False


def _about(tx: Tx, server: Server, schema: int) -> str:
    """Return the server's version, the schema, the size, who is connected, and how transactions are kept apart."""
    of_database = of_server.state(tx)
    with of_server.opened(server) as connection:
        found = of_server.users(connection)
    connections = sum(user.connections for user in found) - 1  # this check's own
    serving = f", {connections} connections of the bot" if connections > 0 else ""
    return (
        f"PostgreSQL {of_database.version}, schema {schema}, {of_database.size / MEGABYTE:,.0f} MB,"
        f" reads are {of_database.isolation}{serving}"
    )


def _ahead(tx: Tx, clock: Clock) -> int:
    """Return by how many ms the server's clock is ahead of this machine's."""
    began = clock.now()
    return of_server.clock_of(tx) - (began + clock.now()) // 2


def _checked(tx: Tx, server: Server, words: str, ahead: int) -> tuple[Diagnosis, bool]:
    """Return the diagnosis about a ledger of this version. ``ahead``: of the server's clock, in ms."""
    words += f", clock {abs(ahead) / 1000:.1f} s {'ahead' if ahead > 0 else 'behind'}"
    if upkeep.is_unfinished(tx):
        return Diagnosis("database", Grade.TROUBLE, str(upkeep.UnfinishedMove(server))), False
    accounts = wallets.count(tx)
    try:
        lines = problems(tx)
    except errors.QueryCanceled:
        words += f", accounts: {accounts}, too large to be checked in {CHECK_MAY_TAKE:.0f} seconds"
        return Diagnosis("database", Grade.REMARK, words, "python -m bot verify"), True
    if lines:
        return Diagnosis("database", Grade.TROUBLE, f"{words}, is damaged: {lines[0]}", remedy(lines)), False
    words += f", sound, accounts: {accounts}"
    if abs(ahead) > MOST_OFF_MS:
        return Diagnosis(
            "database", Grade.REMARK, words, "set the clocks of both machines, and keep them right with NTP"
        ), True
    return Diagnosis("database", Grade.FINE, words, unchecked(tx)), True


def read(server: Server, fn: Callable[[Tx], T], may_take: float) -> T | None:
    """Return what ``fn`` reads, None where the server doesn't answer each statement within ``may_take`` seconds."""
    try:
        with of_server.looking_at(server, seconds=may_take) as tx:
            return fn(tx)
    except (CannotConnect, Damaged):
        return None
