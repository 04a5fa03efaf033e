"""Run transactions on a PostgreSQL server: plain functions on threads, each thread with a connection of its own.

A write is SERIALIZABLE: it ends as if it had been alone, or the server refuses it and it runs again from its beginning, so a
function must do nothing but read and write the database. A read sees one snapshot.
The reasons are in docs/adr/0024-serializable-writes-on-postgresql.md.
"""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Self, TypeVar

import psycopg
import structlog

from bot.processes import Processes
from bot.store.engine import remains
from bot.store.engine.location import Server
from bot.store.engine.postgres.attempts import Writes, read, read_once
from bot.store.engine.postgres.connection import connect, require_version
from bot.store.engine.postgres.lane import WAITING_MAY_TAKE, Lane, Worker
from bot.store.engine.postgres.transaction import PostgresTransaction
from bot.store.engine.remains import Remains
from bot.store.engine.spans import READ_MAY_TAKE, REPORT_MAY_TAKE, Observer, Span
from bot.store.engine.transaction import TransactionLost

log = structlog.get_logger(__name__)

T = TypeVar("T")

WRITERS, READERS = 2, 4
"""Transactions that run at the same time in this process; the others wait in turn."""
IDLE_MAY_TAKE = 30
"""Seconds after which the server ends a transaction whose process has stopped in the middle of it."""
CLOSING_MAY_TAKE = 1.0
"""Seconds that the transactions under way have at the end; then they are cut, and nothing of them is kept."""

_LIMITS: dict[str, str | int] = {
    "lock_timeout": round(WAITING_MAY_TAKE * 1000),
    "idle_in_transaction_session_timeout": IDLE_MAY_TAKE * 1000,
}
WRITE_SESSION: dict[str, str | int] = {
    **_LIMITS,
    "default_transaction_isolation": "serializable",
    # Reading a whole table, even a small one, makes every write into it a reason to refuse this transaction.
    "enable_seqscan": "off",
}
"""The settings of a session that writes."""
_SNAPSHOT: dict[str, str | int] = {**_LIMITS, "default_transaction_isolation": "repeatable read"}
_READ: dict[str, str | int] = {
    **_SNAPSHOT,
    "default_transaction_read_only": "on",
    "statement_timeout": round(READ_MAY_TAKE * 1000),
}
_REPORT: dict[str, str | int] = {**_SNAPSHOT, "statement_timeout": round(REPORT_MAY_TAKE * 1000)}


class PostgresEngine:
    """The transactions of one database of a server; `open` it and `close` it."""

    def __init__(
        self,
        server: Server,
        processes: Processes | None,
        observe: Observer,
        check: Callable[[], None] | None,
    ) -> None:
        self._server = server
        self._processes = processes
        self._observe = observe
        self._write_lane = Lane(server, "write", WRITERS, WRITE_SESSION)
        self._read_lane = Lane(server, "read", READERS, _READ)
        self._report_lane = Lane(server, "report", 1, _REPORT)
        self._writes = Writes(self._write_lane, observe, check)

    @classmethod
    async def open(
        cls,
        server: Server,
        *,
        processes: Processes | None,
        observe: Observer,
        check: Callable[[], None] | None,
    ) -> Self:
        """Connect to a migrated database. Raises CannotConnect."""
        await asyncio.to_thread(_try, server)
        return cls(server, processes, observe, check)

    async def write(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` in one transaction, again from its beginning where the server refuses it (`Writes.run`)."""
        return await self._write_lane.run(partial(self._writes.run, fn, args, kwargs))

    async def read(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on one snapshot. Raises TookTooLong, and Busy where the server can't be reached."""
        return await self._read_lane.run(partial(read, self._read_lane, self._observe, fn, args, kwargs))

    async def report(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on one snapshot in a separate process, on a thread where there are no processes."""
        if self._processes is None:
            return await self._report_lane.run(
                partial(read, self._report_lane, self._observe, fn, args, kwargs)
            )
        result, span = await self._processes.run(_report, REPORT_MAY_TAKE, self._server, fn, args, kwargs)
        self._observe(span)
        return result

    async def remove_remains(self) -> Remains:
        """Remove the rows that were deleted from the server's files, of any size, as it holds up nobody there."""
        return await self._report_lane.run(self._vacuum)

    async def close(self) -> None:
        """Let the transactions that were requested end within `CLOSING_MAY_TAKE`, cut the others, and disconnect."""
        until = time.monotonic() + CLOSING_MAY_TAKE
        for lane in (self._write_lane, self._read_lane, self._report_lane):
            await asyncio.to_thread(lane.close, until)

    def _vacuum(self, worker: Worker) -> Remains:
        raw = worker.connection()
        try:
            if remains.are_left(PostgresTransaction(raw)):
                raw.execute("SET statement_timeout = 0")
                raw.execute(
                    "DELETE FROM remains"
                )  # first: what is deleted from now on marks the database again
                raw.execute("VACUUM")
        except (TransactionLost, psycopg.Error) as error:
            log.warning("copies of deleted data stay for now", error=str(error))
            return "soon"
        finally:
            worker.disconnect()  # the next report has its time limit again
        return "none"


def _try(server: Server) -> None:
    """Raise CannotConnect unless the server can be used."""
    with connect(server) as raw:
        require_version(server, raw)


def _report(
    server: Server, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[T, Span]:
    """Run a report in this process, on a connection of its own. Return the result with its span."""
    spans: list[Span] = []
    with connect(server, settings=_REPORT, purpose="report") as raw:
        result = read_once(raw, "report", spans.append, fn, args, kwargs)
    return result, spans[0]
