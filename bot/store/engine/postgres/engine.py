"""Run transactions on a PostgreSQL server: plain functions on a pool of threads, each on a connection of its own.

A write is SERIALIZABLE: it ends as if it had been alone, or the server refuses it and it runs again from its beginning, so a
function must do nothing but read and write the database. A read sees one snapshot and is rolled back at its end. Where the
connection is lost while a write commits, nobody knows whether it did; it runs again, and its key finds the first answer.
"""

import asyncio
import random
import time
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any, Self, TypeVar

import psycopg
import structlog
from psycopg import errors
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.errors import Busy, NotStored, TookTooLong
from bot.processes import Processes
from bot.store.engine import remains
from bot.store.engine.location import Server
from bot.store.engine.postgres.connection import (
    APPLICATION,
    CONNECTING_MAY_TAKE,
    CannotConnect,
    connect,
    is_lost,
    reason,
)
from bot.store.engine.postgres.transaction import Connection, PostgresTransaction, adapt
from bot.store.engine.remains import Remains
from bot.store.engine.spans import READ_MAY_TAKE, REPORT_MAY_TAKE, Observer, Span, name_of
from bot.store.engine.transaction import TransactionLost, called

log = structlog.get_logger(__name__)

T = TypeVar("T")

WRITERS, READERS = 4, 4
"""Transactions that run at the same time in this process; the others wait in turn."""
MOST_ATTEMPTS = 12
"""How often a write runs that the server refuses because of another one; then the member hears that it is busy."""
LONGEST_PAUSE = 0.2
"""Seconds between two attempts at most; the pauses grow from a millisecond, and are drawn at random."""
WAITING_MAY_TAKE = 5.0
"""Seconds that a transaction waits for a connection, or for a lock of another one."""
IDLE_MAY_TAKE = 30
"""Seconds after which the server ends a transaction whose process has stopped in the middle of it."""
_REFUSED = (errors.SerializationFailure, errors.DeadlockDetected)


class Lane:
    """Connections and threads for transactions of one kind. ``door``: its name in the metrics."""

    def __init__(self, server: Server, door: str, size: int, settings: dict[str, str | int]) -> None:
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self.door = door
        self._threads = ThreadPoolExecutor(size, f"postgres-{door}")
        self._pool = ConnectionPool(
            server.address,
            kwargs={
                "autocommit": True,
                "connect_timeout": CONNECTING_MAY_TAKE,
                "application_name": APPLICATION,
                "options": f"{options} -c search_path=public",
            },
            min_size=1,
            max_size=size,
            open=False,
            configure=_configure,
            timeout=WAITING_MAY_TAKE,
            name=f"{APPLICATION}-{door}",
        )

    def open(self) -> None:
        """Connect. Raises PoolTimeout."""
        self._pool.open(wait=True, timeout=CONNECTING_MAY_TAKE)

    async def run(self, work: Callable[[], T]) -> T:
        """Run a function on one of the threads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    @contextmanager
    def connection(self) -> Generator[Connection]:
        """Lend a connection to the calling thread. Raises Busy where none can be had in time."""
        try:
            raw = self._pool.getconn()
        except PoolTimeout as error:
            log.error("no connection to the database", door=self.door)
            raise Busy from error
        try:
            yield raw
        finally:
            self._pool.putconn(raw)

    def close(self) -> None:
        """Wait until the transactions that were requested have ended, and disconnect."""
        self._threads.shutdown(wait=True)
        self._pool.close()


def _configure(raw: Connection) -> None:
    adapt(raw)


class PostgresEngine:
    """The transactions of one database of a server; `open` it and `close` it."""

    def __init__(
        self,
        server: Server,
        processes: Processes | None,
        observe: Observer,
        check: Callable[[], None] | None,
    ) -> None:
        limits: dict[str, str | int] = {
            "lock_timeout": round(WAITING_MAY_TAKE * 1000),
            "idle_in_transaction_session_timeout": IDLE_MAY_TAKE * 1000,
        }
        self._server = server
        self._processes = processes
        self._observe = observe
        self._check = check
        self._writes = Lane(
            server, "write", WRITERS, {**limits, "default_transaction_isolation": "serializable"}
        )
        snapshot: dict[str, str | int] = {**limits, "default_transaction_isolation": r"repeatable\ read"}
        self._reads = Lane(
            server,
            "read",
            READERS,
            {**snapshot, "default_transaction_read_only": "on", **_within(READ_MAY_TAKE)},
        )
        self._reports = Lane(server, "report", 1, {**snapshot, **_within(REPORT_MAY_TAKE)})

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
        engine = cls(server, processes, observe, check)
        await asyncio.to_thread(engine._connect)
        return engine

    def _connect(self) -> None:
        connect(self._server).close()  # the pool would only say that it took too long
        try:
            for lane in self._lanes:
                lane.open()
        except PoolTimeout as error:
            for lane in self._lanes:
                lane.close()
            raise CannotConnect(self._server, "it took too long to answer", is_lasting=False) from error

    @property
    def _lanes(self) -> tuple[Lane, ...]:
        return self._writes, self._reads, self._reports

    async def write(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` in one transaction, again from its beginning where the server refuses it.

        Raises Busy where the server refuses it `MOST_ATTEMPTS` times or can't be reached.
        """
        return await self._writes.run(partial(self._write, fn, args, kwargs))

    async def read(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on one snapshot. Raises TookTooLong, and Busy where the server can't be reached."""
        return await self._reads.run(partial(self._read, self._reads, fn, args, kwargs))

    async def report(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on one snapshot in a separate process, on a thread where there are no processes."""
        if self._processes is None:
            return await self._reports.run(partial(self._read, self._reports, fn, args, kwargs))
        result, span = await self._processes.run(_report, REPORT_MAY_TAKE, self._server, fn, args, kwargs)
        self._observe(span)
        return result

    async def remove_remains(self) -> Remains:
        """Remove the rows that were deleted from the server's files, and return where copies are left."""
        return await self._reports.run(self._vacuum)

    async def close(self) -> None:
        """Let the transactions that were requested end, and disconnect."""
        for lane in self._lanes:
            await asyncio.to_thread(lane.close)

    def _write(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        for attempt in range(1, MOST_ATTEMPTS + 1):
            try:
                with self._writes.connection() as raw:
                    return self._attempt(raw, fn, args, kwargs)
            except (*_REFUSED, TransactionLost, psycopg.OperationalError, psycopg.InterfaceError) as error:
                cause = error.__cause__ if isinstance(error, TransactionLost) else error
                refuse_unwritable(cause)
                if not isinstance(cause, _REFUSED) and (cause is None or not is_lost(cause)):
                    raise
                if attempt == MOST_ATTEMPTS:
                    log.warning("write given up", transaction=name_of(fn), attempts=attempt, error=str(cause))
                    raise Busy from error
            time.sleep(random.uniform(0, min(LONGEST_PAUSE, 0.001 * 2**attempt)))  # noqa: S311 (no secret)
        raise AssertionError("unreachable")

    def _attempt(
        self, raw: Connection, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> T:
        """Run the function once between BEGIN and COMMIT."""
        began = time.monotonic()
        tx = PostgresTransaction(raw)
        try:
            raw.execute("BEGIN")
            if self._check is not None:
                self._check()
            result = called(fn, tx, args, kwargs)
            raw.execute("COMMIT")
        except errors.LockNotAvailable as error:
            _roll_back(raw)
            raise Busy from error
        except BaseException:
            _roll_back(raw)
            raise
        finally:
            self._observe(Span(name_of(fn), "write", time.monotonic() - began, tx.touched))
        return result

    def _read(self, lane: Lane, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        for is_last in (False, True):  # a connection may have been lost since it was last used
            with lane.connection() as raw:
                try:
                    return read_once(raw, lane.door, self._observe, fn, args, kwargs)
                except (psycopg.OperationalError, psycopg.InterfaceError) as error:
                    if not is_lost(error):
                        raise
                    if is_last:
                        raise Busy from error
        raise AssertionError("unreachable")

    def _vacuum(self) -> Remains:
        with connect(self._server) as raw:
            if not remains.are_left(PostgresTransaction(raw)):
                return "none"
            try:
                raw.execute(
                    "DELETE FROM remains"
                )  # first: what is deleted from now on marks the database again
                raw.execute("VACUUM")
            except psycopg.Error as error:
                log.warning("copies of deleted data stay for now", error=reason(error))
                return "soon"
        return "none"


def read_once(
    raw: Connection,
    door: str,
    observe: Observer,
    fn: Callable[..., T],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> T:
    """Run ``fn(tx, …)`` on one snapshot and roll it back. Raises TookTooLong after the session's time limit."""
    began = time.monotonic()
    tx = PostgresTransaction(raw)
    try:
        raw.execute("BEGIN")
        return called(fn, tx, args, kwargs)
    except errors.QueryCanceled as error:
        raise TookTooLong from error
    finally:
        _roll_back(raw)
        observe(Span(name_of(fn), door, time.monotonic() - began, tx.touched))


def refuse_unwritable(error: BaseException | None) -> None:
    """Raise NotStored where the server's disk takes no write or the server is read-only; do nothing for another error."""
    if isinstance(error, errors.DiskFull):
        log.error("nothing can be written", error=reason(error))
        raise NotStored("full") from error
    if isinstance(error, errors.ReadOnlySqlTransaction):
        log.error("nothing can be written", error=reason(error))
        raise NotStored("read-only") from error


def _roll_back(raw: Connection) -> None:
    """End the transaction; a lost connection has none."""
    if not raw.closed and raw.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
        try:
            raw.execute("ROLLBACK")
        except psycopg.Error:
            raw.close()


def _within(seconds: float) -> dict[str, str | int]:
    """Return the setting that cuts each statement of a session after so many seconds."""
    return {"statement_timeout": round(seconds * 1000)}


def _report(
    server: Server, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[T, Span]:
    """Run a report in this process, on a connection of its own. Return the result with its span."""
    spans: list[Span] = []
    with connect(server, options=r"-c default_transaction_isolation=repeatable\ read") as raw:
        result = read_once(raw, "report", spans.append, fn, args, kwargs)
    return result, spans[0]
