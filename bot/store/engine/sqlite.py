"""Run transactions on a file of SQLite: one writer thread, short reads on the event loop, and readers for the others."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, closing, suppress
from pathlib import Path
from typing import Any, Self, TypeVar

from bot.errors import TooMuchAtOnce
from bot.processes import Processes, ProcessesClosed
from bot.store.engine.files import connect
from bot.store.engine.pragmas import READER, UNSAFE_FAST, WRITER
from bot.store.engine.remains import Remains
from bot.store.engine.rewriting import make_clean_copy, write_log_back
from bot.store.engine.session import Door, Session, transact
from bot.store.engine.short_reads import ShortReads
from bot.store.engine.spans import READ_MAY_TAKE, REPORT_MAY_TAKE, Observer, Span
from bot.store.engine.transaction import Transaction

T = TypeVar("T")

WRITE = "BEGIN IMMEDIATE"
READ = Door("read", "BEGIN", READ_MAY_TAKE)
REPORT = Door("report", "BEGIN", REPORT_MAY_TAKE)
QUIET_SECONDS, QUIET_BYTES = 2.0, 100_000_000
"""Nobody has to have written for so long, for each so many bytes, before a large file is rewritten: that takes as long,
and a write would make the work vain."""
COPYING_MAY_TAKE = 120  # seconds; a clean copy of 100 MB takes about one


class SqliteEngine:
    """A writer and three readers (`query_only`) on one file: for short reads, other reads, and reports."""

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
        self._written_at = time.monotonic()

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        processes: Processes | None,
        observe: Observer,
        check: Callable[[], None] | None,
        unsafe_fast: bool,
    ) -> Self:
        """Open an existing (migrated) file; never create one. Raises CannotOpen, DriverChanged."""
        writing = ("PRAGMA journal_mode = WAL", *WRITER, *(UNSAFE_FAST if unsafe_fast else ()))
        async with AsyncExitStack() as opened:
            writer = await Session.open(path, Door("write", WRITE, None, check=check), writing, observe)
            opened.push_async_callback(writer.close)
            reads = await ShortReads.open(path, READ, observe)
            opened.push_async_callback(reads.close)
            reporter = await Session.open(path, REPORT, READER, observe)
            opened.pop_all()
        return cls(path, writer, reads, reporter, processes, observe)

    async def write(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` in one transaction on the writer's thread."""
        self._written_at = time.monotonic()
        return await self._writer.transact(fn, args, kwargs)

    async def read(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on one snapshot: a short read on the event loop's thread, a longer one on the reader's."""
        return await self._reads.read(fn, args, kwargs)

    async def report(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on one snapshot in a separate process, on a thread where there are no processes."""
        if self._processes is None:
            return await self._reporter.transact(fn, args, kwargs)
        result, span = await self._processes.run(_report, REPORT_MAY_TAKE, self._path, fn, args, kwargs)
        self._observe(span)
        return result

    async def remove_remains(self) -> Remains:
        """Remove the copies of deleted data, and return until when copies are left. Raises sqlite3.Error, OSError.

        A large file is rewritten once nobody has written for a while (QUIET_SECONDS).
        """
        left = await self._writer.remove_remains()
        if left == "quiet" and time.monotonic() - self._written_at >= self._quiet_seconds():
            with suppress(ProcessesClosed, TooMuchAtOnce):
                if await self._writer.rewrite(self._path, self._make_clean_copy):
                    await asyncio.to_thread(write_log_back, self._path)
                    return await self._writer.remove_remains()
        return left

    def _quiet_seconds(self) -> float:
        return QUIET_SECONDS * max(1.0, self._path.stat().st_size / QUIET_BYTES)

    async def _make_clean_copy(self) -> None:
        if self._processes is None:
            await asyncio.to_thread(make_clean_copy, self._path)
        else:
            await self._processes.run(make_clean_copy, COPYING_MAY_TAKE, self._path)

    async def close(self) -> None:
        """Let the transactions under way end, write the log back into the file, and stop the threads."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._writer.close)
            stack.push_async_callback(self._reporter.close)
            await self._reads.close()
            with suppress(
                sqlite3.OperationalError
            ):  # a full disk: the log stays, and the next start writes it back
                await self._writer.checkpoint()


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
