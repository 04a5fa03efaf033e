"""One connection on its own thread, which runs plain functions whole.

aiosqlite can't publicly run a function on its thread. `Connection._execute` and `_thread` are used here alone, and checked.
"""

import asyncio
import inspect
import sqlite3
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Self, TypeVar

import aiosqlite

from bot.errors import Busy, TookTooLong
from bot.store.engine.files import CannotOpen, connect, unusable_reason
from bot.store.engine.remains import Remains, mark_rewritten, remove
from bot.store.engine.rewriting import Rewriting
from bot.store.engine.spans import Observer, Span, name_of
from bot.store.engine.transaction import Transaction, TransactionLost, called
from bot.store.engine.unwritable import refuse_unwritable

T = TypeVar("T")

STEPS_BETWEEN_LOOKS = 20_000
"""Steps of SQLite's machine between two looks at the clock: a few milliseconds."""


class DriverChanged(RuntimeError):
    """aiosqlite is no longer what this module was written for. For the operator."""


class Door:
    """How the transactions of a connection begin and end.

    ``name``: for the metrics. ``begin``: the statement that begins them. ``seconds``: after which they are cut, None for
    never. ``check`` is called at the beginning of each transaction, once nothing more is waited for; the error that it
    raises ends the transaction. None: no check. ``steps_between_looks``: the steps of SQLite's machine between two looks at
    the clock.
    """

    def __init__(
        self,
        name: str,
        begin: str,
        seconds: float | None,
        *,
        check: Callable[[], None] | None = None,
        steps_between_looks: int = STEPS_BETWEEN_LOOKS,
    ) -> None:
        self.name = name
        self.begin = begin
        self.seconds = seconds
        self.check = check
        self.steps_between_looks = steps_between_looks


def transact(
    raw: sqlite3.Connection,
    tx: Transaction,
    door: Door,
    observe: Observer,
    *,
    fn: Callable[..., T],
    args: Sequence[Any],
    kwargs: dict[str, Any],
) -> T:
    """Run ``fn(tx, …)`` between BEGIN and COMMIT on this thread; whatever it raises rolls all of it back and comes out.

    Raises Busy where another process holds the file, TookTooLong where SQLite worked past the door's ``seconds``, and
    NotStored where the disk takes no write.
    """
    began = time.monotonic()
    tx.touched = 0
    if door.seconds is not None:
        end = began + door.seconds
        raw.set_progress_handler(lambda: time.monotonic() > end, door.steps_between_looks)
    try:
        _begin_or_busy(raw, door.begin)
        if door.check is not None:
            door.check()
        result = called(fn, tx, args, kwargs)
        raw.execute("COMMIT")
    except (sqlite3.DatabaseError, TransactionLost) as error:
        raw.rollback()
        cause = error.__cause__ if isinstance(error, TransactionLost) else error
        if getattr(cause, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
            raise TookTooLong from error
        if door.seconds is None:
            refuse_unwritable(cause)
        raise
    except BaseException:
        raw.rollback()
        raise
    finally:
        if door.seconds is not None:
            raw.set_progress_handler(None, 0)
        observe(Span(name_of(fn), door.name, time.monotonic() - began, tx.touched))
    return result


def _begin_or_busy(raw: sqlite3.Connection, begin: str) -> None:
    """Start a transaction. Raises Busy where another process has held the file for BUSY_TIMEOUT_SECONDS."""
    try:
        raw.execute(begin)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise Busy from error
        raise


class Session:
    """A connection, the thread that it lives on, and the door through which its transactions go."""

    def __init__(
        self, driver: aiosqlite.Connection, raw: sqlite3.Connection, door: Door, observe: Observer
    ) -> None:
        self._driver = driver
        self._raw = raw
        self._tx = Transaction(raw)
        self._door = door
        self._observe = observe
        self._requests = 0
        """How many transactions were requested, and ends; a rewriting gives way to the next one."""

    @classmethod
    async def open(cls, path: Path, door: Door, pragmas: Sequence[str], observe: Observer) -> Self:
        """Open the file. Raises CannotOpen, DriverChanged."""
        connector = _Connector(path, door.begin, pragmas)
        driver = _new_driver(connector)
        await driver
        if connector.failure is not None:
            await driver.close()
            raise CannotOpen(path, unusable_reason(path, connector.failure)) from connector.failure
        return cls(driver, connector.raw, door, observe)

    async def transact(self, fn: Callable[..., T], args: Sequence[Any], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` in a transaction on the session's thread, as `transact` does."""
        raw, tx, door, observe = self._raw, self._tx, self._door, self._observe
        self._requests += 1

        def whole() -> T:  # a closure, so that the driver's debug log shows no arguments
            return transact(raw, tx, door, observe, fn=fn, args=args, kwargs=kwargs)

        return await self._on_thread(whole)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        return await self._driver._execute(work)  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType]

    async def checkpoint(self) -> None:
        """Write the log back into the file as far as other connections allow."""
        # PASSIVE never waits for another process; the last connection to close writes back the rest.
        await self._on_thread(lambda: self._raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall())

    async def remove_remains(self) -> Remains:
        """Remove the copies of deleted data (`remains.remove`). Raises sqlite3.Error."""
        return await self._on_thread(lambda: remove(self._raw))

    async def rewrite(self, path: Path, fill: Callable[[], Awaitable[object]]) -> bool:
        """Rewrite the file at ``path`` from a clean copy that ``fill`` makes. Return False where a write came meanwhile.

        Raises sqlite3.Error, OSError and what ``fill`` raises.
        """
        requests = self._requests
        rewriting = await self._on_thread(lambda: Rewriting(path))

        def copy_back() -> bool:
            is_rewritten = rewriting.copy_back(self._raw, lambda: self._requests > requests)
            if is_rewritten:
                mark_rewritten(self._raw)
            return is_rewritten

        try:
            await fill()
            return await self._on_thread(copy_back)
        finally:
            await self._on_thread(rewriting.close)
            await asyncio.to_thread(rewriting.remove_copy)

    async def close(self) -> None:
        """Wait until all transactions that were requested have ended, and stop the thread."""
        self._requests += 1
        await self._driver.close()


class _Connector:
    """Makes the connection, on its thread.

    It never raises: aiosqlite would leave its thread behind, to die noisily with the event loop. It knows no session, so
    that a forgotten session is collected and its thread ends.
    """

    def __init__(self, path: Path, begin: str, pragmas: Sequence[str]) -> None:
        self._path = path
        self._begin = begin
        self._pragmas = pragmas
        self.raw: sqlite3.Connection
        self.failure: Exception | None = None

    def __call__(self) -> sqlite3.Connection:
        try:
            self.raw = self._connect()
        except Exception as error:
            self.failure = error
            self.raw = sqlite3.connect(":memory:")
        return self.raw

    def _connect(self) -> sqlite3.Connection:
        raw = connect(self._path, "rw")
        try:
            for pragma in self._pragmas:
                raw.execute(pragma)
            if raw.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                raise sqlite3.OperationalError("its file system has no write-ahead logging")
            raw.execute(self._begin)  # where the file can't be written, fail now and not at the first command
            raw.rollback()
        except BaseException:
            raw.close()
            raise
        return raw


def _new_driver(connector: Callable[[], sqlite3.Connection]) -> aiosqlite.Connection:
    """Return a driver that runs functions whole on its thread. Raises DriverChanged, naming what is no longer there."""
    version = getattr(aiosqlite, "__version__", "of an unknown version")
    driver = aiosqlite.Connection(connector, iter_chunk_size=64)
    execute = getattr(driver, "_execute", None)
    if not inspect.iscoroutinefunction(execute):
        raise DriverChanged(f"aiosqlite {version} has no coroutine Connection._execute; see {__name__}")
    if next(iter(inspect.signature(execute).parameters), None) != "fn":
        raise DriverChanged(f"aiosqlite {version}: Connection._execute takes no fn first; see {__name__}")
    thread = getattr(driver, "_thread", None)
    if not isinstance(thread, threading.Thread):
        raise DriverChanged(f"aiosqlite {version} has no Connection._thread; see {__name__}")
    thread.daemon = True  # a process that dies of a fault elsewhere must end, and not wait for a `close`
    return driver
