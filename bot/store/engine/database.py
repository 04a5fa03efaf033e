"""The one door to the database: a transaction is a plain function, run whole on the connection's own thread.

``await db.write(fn, …)`` runs ``fn(tx, …)`` between BEGIN IMMEDIATE and COMMIT, ``await db.read(fn, …)`` on one
snapshot (a short read on the event loop's thread). Nothing can await inside ``fn``, so nothing can interleave with it, and a
transaction can't be opened inside another: ``write`` is a coroutine, and ``fn`` has no way to await one. A caller who is
cancelled only stops waiting: the function ends as if nobody had, committed whole or rolled back whole. A write that was
cancelled may therefore have happened, which is why every write carries a key (bot/services/idempotency.py).

``await db.report(fn, …)`` reads one snapshot too, for what goes through thousands of rows. It runs in a process of its
own, so neither the reader nor Python's lock keeps other members waiting.
"""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from bot.errors import TookTooLong
from bot.processes import Processes, WorkEnded
from bot.store.engine.files import connect
from bot.store.engine.pragmas import READER, UNSAFE_FAST, WRITER
from bot.store.engine.remains import Remains
from bot.store.engine.session import Door, DriverChanged, Session, transact
from bot.store.engine.short_reads import ShortReads
from bot.store.engine.spans import Observer, Span, warn_when_long
from bot.store.engine.transaction import Params, Row, SqlValue, Transaction, TransactionLost, Tx

__all__ = [
    "Database",
    "DatabaseClosed",
    "DriverChanged",
    "Params",
    "Row",
    "SqlValue",
    "TransactionLost",
    "Tx",
]

P = ParamSpec("P")
T = TypeVar("T")

READ_MAY_TAKE = 5.0
"""Seconds; a transaction on the reader's thread that takes longer is cut, since others wait for it."""
REPORT_MAY_TAKE = 30.0
"""Seconds; a report that takes longer is ended with its process."""

WRITE = "BEGIN IMMEDIATE"
READ = Door("read", "BEGIN", READ_MAY_TAKE)
REPORT = Door("report", "BEGIN", REPORT_MAY_TAKE)


class DatabaseClosed(RuntimeError):
    """A transaction was requested after `close`."""


class Database:
    """A writer and three readers (`query_only`) on one file: for short reads, other reads, and reports.

    `open` it and `close` it; use it on one event loop.
    """

    def __init__(
        self,
        path: Path,
        writer: Session,
        reads: ShortReads,
        reporter: Session,
        processes: Processes | None,
        observe: Observer,
    ) -> None:
        self._path = path
        self._observe = observe
        self._writer = writer
        self._reads = reads
        self._reporter = reporter
        self._processes = processes
        self._closing: asyncio.Task[None] | None = None

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        processes: Processes | None = None,
        observe: Observer = warn_when_long,
        check: Callable[[], None] | None = None,
        unsafe_fast: bool = False,
    ) -> Self:
        """Open an existing (migrated) file; never create one. Raises CannotOpen, DriverChanged.

        ``processes`` is where reports run; None: on a thread of this process, as operators' commands and tests do.
        ``observe`` hears of each transaction that has ended. ``check`` is called on the writer's thread when a write
        begins, and refuses the write by raising an error. ``unsafe_fast``: no commit waits for the disk, so that a
        power cut may take the last ones; for made-up data only.
        """
        writing = ("PRAGMA journal_mode = WAL", *WRITER, *(UNSAFE_FAST if unsafe_fast else ()))
        async with AsyncExitStack() as opened:
            writer = await Session.open(path, Door("write", WRITE, None, check=check), writing, observe)
            opened.push_async_callback(writer.close)
            reads = await ShortReads.open(path, READ, observe)
            opened.push_async_callback(reads.close)
            reporter = await Session.open(path, REPORT, READER, observe)
            opened.pop_all()
        return cls(path, writer, reads, reporter, processes, observe)

    async def write(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` in one transaction; any exception rolls all of it back and comes out here."""
        self._refuse_when_closed()
        return await self._writer.transact(fn, args, kwargs)

    async def read(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` on one snapshot of what has been committed. A change inside raises.

        A short read runs on the event loop's thread. A longer one is cut there and run from its beginning on the reader's
        thread, so ``fn`` must do nothing but read. Raises TookTooLong after `READ_MAY_TAKE`.
        """
        self._refuse_when_closed()
        return await self._reads.read(fn, args, kwargs)

    async def report(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` on one snapshot in a separate process, so that no other read waits for it.

        ``fn`` must be at the top level of its module, and its arguments and result picklable. Raises TookTooLong after
        `REPORT_MAY_TAKE`, and TooMuchAtOnce where too many functions of the member run or wait already.
        """
        self._refuse_when_closed()
        if self._processes is None:
            return await self._reporter.transact(fn, args, kwargs)
        try:
            result, span = await self._processes.run(_report, REPORT_MAY_TAKE, self._path, fn, args, kwargs)
        except WorkEnded as error:
            if error.why == "time":
                raise TookTooLong from error
            raise
        self._observe(span)
        return result

    async def rewrite(self) -> Remains:
        """Remove the copies of deleted data, and return where copies are left (`remains.remove`). Raises sqlite3.Error."""
        self._refuse_when_closed()
        return await self._writer.remove_remains()

    async def close(self) -> None:
        """Let the transactions under way end, write the log back into the file, and stop the threads. Safe to call twice."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _close(self) -> None:
        async with AsyncExitStack() as closing:
            closing.push_async_callback(self._writer.close)
            closing.push_async_callback(self._reporter.close)
            await self._reads.close()
            await self._writer.checkpoint()

    def _refuse_when_closed(self) -> None:
        if self._closing is not None:
            raise DatabaseClosed


def _report(
    path: Path, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[T, Span]:
    """Run a report in this process, on a connection of its own. Return the result with its span."""
    spans: list[Span] = []
    with closing(connect(path, "rw")) as raw:
        for pragma in READER:
            raw.execute(pragma)
        result = transact(raw, Transaction(raw), REPORT, spans.append, fn=fn, args=args, kwargs=kwargs)
    return result, spans[0]
