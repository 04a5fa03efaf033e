"""The one door to the database: a transaction is a plain function, run whole on the connection's own thread.

``await db.write(fn, …)`` runs ``fn(tx, …)`` between BEGIN IMMEDIATE and COMMIT, ``await db.read(fn, …)`` on one
snapshot. Nothing can await inside ``fn``, so nothing can interleave with it, and a transaction can't be opened inside
another: ``write`` is a coroutine, and ``fn`` has no way to await one. A caller who is cancelled only stops waiting:
the function ends as if nobody had, committed whole or rolled back whole. A write that was cancelled may therefore have
happened, which is why every write carries a key (bot/services/idempotency.py).

aiosqlite can't publicly run a function on its thread. `Connection._execute` and `_thread` are used here alone, and checked.
"""

import asyncio
import inspect
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, AsyncExitStack
from pathlib import Path
from types import CoroutineType, GeneratorType, TracebackType
from typing import Any, Concatenate, ParamSpec, Protocol, Self, TypeAlias, TypeVar

import aiosqlite

from bot.errors import Busy
from bot.store.engine.files import CannotOpen, connect, rewrite, why_not
from bot.store.engine.pragmas import HURRIED, READER, WRITER

P = ParamSpec("P")
T = TypeVar("T")
SqlValue: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Any, ...]
Params: TypeAlias = Sequence[SqlValue] | Mapping[str, SqlValue]  # for ``?`` in their order, or for ``:names``


class Tx(Protocol):
    """What a transaction's function may do. Not to be kept after the function has returned."""

    def run(self, sql: str, params: Params = ()) -> int:
        """Change something; the number of rows changed (0 where ON CONFLICT DO NOTHING did nothing)."""
        ...

    def insert(self, sql: str, params: Params = ()) -> int:
        """Insert exactly one row into a table with a rowid and return its rowid.
        Raises RuntimeError where no row went in: SQLite would answer with the id of some earlier row."""
        ...

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """The first row."""
        ...

    def rows(self, sql: str, params: Params = ()) -> list[Row]: ...

    def savepoint(self) -> AbstractContextManager[None]:
        """What fails inside is undone and raised; what the transaction did before stays. May be nested.

        Raises TransactionLost where SQLite itself has ended the transaction (disk full, I/O error): going on would
        commit each further statement by itself.
        """
        ...


class DriverChanged(RuntimeError):
    """aiosqlite is no longer what this module was written for. For the operator."""


class DatabaseClosed(RuntimeError):
    """Work was asked for after `close`."""


class TransactionLost(RuntimeError):
    """SQLite rolled the whole transaction back on its own."""


def _new_driver(connector: Callable[[], sqlite3.Connection]) -> aiosqlite.Connection:
    """A driver that runs functions whole on its thread, as we know it; else raises DriverChanged, naming what isn't."""
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


class _Savepoint:
    """Stateless: SQLite keeps the stack, and one name on several levels means the innermost."""

    __slots__ = ("_raw",)

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    def __enter__(self) -> None:
        if not self._raw.in_transaction:
            raise TransactionLost
        self._raw.execute("SAVEPOINT part")

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, at: TracebackType | None
    ) -> None:
        if not self._raw.in_transaction:
            raise TransactionLost from e
        if kind is not None:
            self._raw.execute("ROLLBACK TO part")
        self._raw.execute("RELEASE part")


class _Transaction:
    """`Tx` over a sqlite3 connection. One per connection: nothing in it belongs to one transaction alone."""

    __slots__ = ("_execute", "_savepoint")

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._execute = raw.execute
        self._savepoint = _Savepoint(raw)

    def run(self, sql: str, params: Params = ()) -> int:
        return self._execute(sql, params).rowcount

    def insert(self, sql: str, params: Params = ()) -> int:
        cursor = self._execute(sql, params)
        rowid = cursor.lastrowid
        if cursor.rowcount != 1 or rowid is None:
            raise RuntimeError(f"{cursor.rowcount} rows inserted instead of one: {sql}")
        return rowid

    def row(self, sql: str, params: Params = ()) -> Row | None:
        return self._execute(sql, params).fetchone()

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        return self._execute(sql, params).fetchall()

    def savepoint(self) -> AbstractContextManager[None]:
        return self._savepoint


class _Connector:
    """Makes the connection, on its thread. Never fails, or the driver would leave its thread behind, which would then
    die noisily with the event loop. Knows no session: a forgotten one is collected, and its thread ends."""

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


class _Session:
    """One connection on its own thread."""

    def __init__(self, driver: aiosqlite.Connection, raw: sqlite3.Connection, begin: str) -> None:
        self._driver = driver
        self._raw = raw
        self._tx = _Transaction(raw)
        self._begin = begin

    @classmethod
    async def open(cls, path: Path, begin: str, pragmas: Sequence[str]) -> Self:
        connector = _Connector(path, begin, pragmas)
        driver = _new_driver(connector)
        await driver
        if connector.failure is not None:
            await driver.close()
            raise CannotOpen(path, why_not(path, connector.failure)) from connector.failure
        return cls(driver, connector.raw, begin)

    async def transact(self, fn: Callable[..., T], args: Sequence[Any], kwargs: dict[str, Any]) -> T:
        raw, tx, begin = self._raw, self._tx, self._begin

        def whole() -> T:  # a closure, so that the driver's debug log shows no arguments
            try:
                _begin_or_busy(raw, begin)
                result = fn(tx, *args, **kwargs)
                if isinstance(result, (CoroutineType, GeneratorType)):
                    result.close()
                    raise TypeError(f"a transaction has to be a plain function: {fn!r}")
                raw.execute("COMMIT")
            except StopIteration as error:  # can't travel through a future: the caller would wait for ever
                raw.rollback()
                raise RuntimeError("a transaction raised StopIteration") from error
            except BaseException:
                raw.rollback()
                raise
            return result

        return await self._on_thread(whole)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        return await self._driver._execute(work)  # pyright: ignore[reportPrivateUsage, reportUnknownMemberType]

    async def checkpoint(self) -> None:
        # PASSIVE never waits for another process; whoever closes last finishes the job.
        await self._on_thread(lambda: self._raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall())

    async def rewrite(self) -> None:
        await self._on_thread(lambda: rewrite(self._raw))

    async def close(self) -> None:
        await self._driver.close()


class Database:
    """A writer and two readers (`query_only`) on one file, for short answers and for long ones. `open` it, `close` it."""

    def __init__(self, writer: _Session, reader: _Session, surveyor: _Session) -> None:
        self._writer = writer
        self._reader = reader
        self._surveyor = surveyor
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, path: Path, *, hurried: bool = False) -> Self:
        """Open an existing (migrated) file; never creates one. Raises CannotOpen, DriverChanged.

        ``hurried``: no commit waits for the disk, so that a power cut may take the last ones: for made-up data only.
        """
        writing = ("PRAGMA journal_mode = WAL", *WRITER, *(HURRIED if hurried else ()))
        async with AsyncExitStack() as opened:
            writer = await _Session.open(path, "BEGIN IMMEDIATE", writing)
            opened.push_async_callback(writer.close)
            reader = await _Session.open(path, "BEGIN", READER)
            opened.push_async_callback(reader.close)
            surveyor = await _Session.open(path, "BEGIN", READER)
            opened.pop_all()
        return cls(writer, reader, surveyor)

    async def write(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` in one transaction; any exception rolls all of it back and comes out here."""
        self._refuse_when_closed()
        return await self._writer.transact(fn, args, kwargs)

    async def read(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` on one snapshot of what has been committed. A change inside raises."""
        self._refuse_when_closed()
        return await self._reader.transact(fn, args, kwargs)

    async def survey(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """As `read`, for what goes through thousands of rows: on a thread of its own, so that nobody's balance waits."""
        self._refuse_when_closed()
        return await self._surveyor.transact(fn, args, kwargs)

    async def rewrite(self) -> None:
        """Write the file anew, without any trace of what was deleted (`files.rewrite`). Raises sqlite3.Error."""
        await self._writer.rewrite()

    async def close(self) -> None:
        """Let what was asked for end, write the log back into the file, stop both threads. Twice is as once."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _close(self) -> None:
        async with AsyncExitStack() as closing:
            closing.push_async_callback(self._writer.close)
            closing.push_async_callback(self._surveyor.close)
            await self._reader.close()
            await self._writer.checkpoint()

    def _refuse_when_closed(self) -> None:
        if self._closing is not None:
            raise DatabaseClosed


def _begin_or_busy(raw: sqlite3.Connection, begin: str) -> None:
    """Start a transaction; raises Busy where another process has held the file for BUSY_TIMEOUT_SECONDS."""
    try:
        raw.execute(begin)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise Busy from error
        raise
