"""Short reads on the event loop's own thread: most reads take less time than a change of threads (docs/adr/0015)."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Self, TypeVar

from cachetools import LRUCache

from bot.errors import TookTooLong
from bot.store.engine.files import connect
from bot.store.engine.pragmas import LOOP_READER, READER
from bot.store.engine.session import Door, Session, transact
from bot.store.engine.spans import Observer, Span
from bot.store.engine.transaction import Params, Row, Transaction

T = TypeVar("T")

SHORT_READ_MAY_TAKE = 0.005
"""Seconds; a read that takes longer is cut, and run again on the reader's thread."""
SHORT_READ = Door("read", "BEGIN", SHORT_READ_MAY_TAKE, steps_between_looks=1_000)
"""SQLite looks at the clock about every 0.05 ms."""
MOST_ROWS = 500
"""A read of more rows is cut too, because SQLite doesn't cut the Python code that handles the rows."""
CALLS_ELSEWHERE = 20
"""Calls of a function that go straight to the reader's thread after the function was cut."""
MOST_FUNCTIONS = 256
"""Functions whose last cut is remembered."""


class _Cut(Exception):
    """The read isn't short, or another process holds the file: the reader's thread has to run the read."""


class ShortReads:
    """A read-only connection on the event loop's thread, and ``reader`` on its own thread for reads that aren't short."""

    def __init__(self, raw: sqlite3.Connection, reader: Session, observe: Observer) -> None:
        self._raw = raw
        self._tx = _ShortTransaction(raw)
        self._reader = reader
        self._observe = observe
        self._calls_elsewhere: LRUCache[Callable[..., Any], int] = LRUCache(MOST_FUNCTIONS)
        self._seconds_held = 0.0

    @classmethod
    async def open(cls, path: Path, door: Door, observe: Observer) -> Self:
        """Open the file on this thread, on which every read has to be called, and on the reader's thread with ``door``.

        Raises CannotOpen, DriverChanged, sqlite3.Error.
        """
        async with AsyncExitStack() as opened:
            reader = await Session.open(path, door, READER, observe)
            opened.push_async_callback(reader.close)
            raw = connect(path, "rw")
            opened.callback(raw.close)
            for pragma in LOOP_READER:
                raw.execute(pragma)
            opened.pop_all()
        return cls(raw, reader, observe)

    async def read(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run ``fn(tx, …)`` on this thread; where it is cut, run it from its beginning on the reader's thread.

        Raises what ``fn`` raises, and TookTooLong where the reader cuts the read, too.
        """
        calls = self._calls_elsewhere.get(fn, 0)
        if calls:
            self._calls_elsewhere[fn] = calls - 1
            return await self._reader.transact(fn, args, kwargs)
        try:
            result = self._run(fn, args, kwargs)
        except _Cut:
            self._calls_elsewhere[fn] = CALLS_ELSEWHERE
        else:
            await self._give_way()
            return result
        return await self._reader.transact(fn, args, kwargs)

    async def close(self) -> None:
        """Wait until all reads that were requested have ended, and close both connections."""
        await self._reader.close()
        self._raw.close()

    async def _give_way(self) -> None:
        """Let other tasks run where reads have held the loop's thread for as long as a short read may take."""
        if self._seconds_held > SHORT_READ_MAY_TAKE:
            self._seconds_held = 0.0
            await asyncio.sleep(0)

    def _run(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Run the read on this thread, and observe it: ``read`` if it has ended, ``cut`` otherwise. Raises _Cut."""
        spans: list[Span] = []
        door = SHORT_READ.name
        self._tx.begin()
        try:
            return transact(self._raw, self._tx, SHORT_READ, spans.append, fn=fn, args=args, kwargs=kwargs)
        except (TookTooLong, _Cut) as error:
            door = "cut"
            raise _Cut from error
        except sqlite3.OperationalError as error:
            if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
                raise
            door = "cut"
            raise _Cut from error
        finally:
            self._seconds_held += spans[0].seconds
            self._observe(spans[0] if door == SHORT_READ.name else replace(spans[0], door=door))


class _ShortTransaction(Transaction):
    """A transaction that raises _Cut at a statement after its time, and where it has read more than MOST_ROWS rows."""

    __slots__ = ("_end",)

    def begin(self) -> None:
        """Start the time of the next transaction."""
        self._end = time.monotonic() + (SHORT_READ.seconds or 0)

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self._cut_when_late()
        return super().row(sql, params)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        self._cut_when_late()
        rows = self._execute(sql, params).fetchmany(MOST_ROWS - self.touched + 1)
        self.touched += len(rows)
        if self.touched > MOST_ROWS:
            raise _Cut
        return rows

    def _cut_when_late(self) -> None:
        if self.touched > MOST_ROWS or time.monotonic() > self._end:
            raise _Cut
