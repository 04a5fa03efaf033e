"""The one door to the database: a transaction is a plain function, run whole between BEGIN and COMMIT.

``await db.write(fn, …)`` runs ``fn(tx, …)`` in one transaction, ``await db.read(fn, …)`` on one snapshot. Nothing can await
inside ``fn``, so nothing can interleave with it, and a transaction can't be opened inside another: ``write`` is a coroutine,
and ``fn`` has no way to await one. A caller who is cancelled only stops waiting: the function ends as if nobody had,
committed whole or rolled back whole. A write that was cancelled may therefore have happened, which is why every write
carries a key (bot/services/idempotency.py).

Both ``write`` and ``read`` may run ``fn`` again from its beginning, so it must do nothing but read and write the database.
``await db.report(fn, …)`` reads one snapshot too, for what goes through thousands of rows. It runs in a process of its own,
so neither the reader nor Python's lock keeps other members waiting.

The engine behind the door is SQLite on a file (sqlite.py) or a PostgreSQL server (postgres/engine.py).
"""

import asyncio
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, Self, TypeVar

from bot.errors import TookTooLong
from bot.processes import Processes, WorkEnded
from bot.store.engine.location import Location
from bot.store.engine.remains import Remains
from bot.store.engine.session import DriverChanged
from bot.store.engine.spans import Observer, warn_when_long
from bot.store.engine.sqlite import SqliteEngine
from bot.store.engine.transaction import Params, Row, RuleBroken, SqlValue, TransactionLost, Tx

__all__ = [
    "Database",
    "DatabaseClosed",
    "DriverChanged",
    "Params",
    "Row",
    "RuleBroken",
    "SqlValue",
    "TransactionLost",
    "Tx",
]

P = ParamSpec("P")
T = TypeVar("T")


class DatabaseClosed(RuntimeError):
    """A transaction was requested after `close`."""


class Engine(Protocol):
    """What stands behind the door. Each method does what `Database`'s of the same name says."""

    async def write(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T: ...

    async def read(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T: ...

    async def report(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T: ...

    async def remove_remains(self) -> Remains: ...

    async def close(self) -> None: ...


class Database:
    """The door to one database. `open` it and `close` it; use it on one event loop."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._closing: asyncio.Task[None] | None = None

    @property
    def is_shared(self) -> bool:
        """Return True for a server's database, which several processes may serve; a file has one process."""
        return not isinstance(self._engine, SqliteEngine)

    def guarded(self, guard: Callable[[Tx], None]) -> "Database":
        """Return a door to the same database whose writes call ``guard`` first, which refuses them by raising an error."""
        return _Guarded(self, self._engine, guard)

    @classmethod
    async def open(
        cls,
        location: Location,
        *,
        processes: Processes | None = None,
        observe: Observer = warn_when_long,
        check: Callable[[], None] | None = None,
        unsafe_fast: bool = False,
    ) -> Self:
        """Open an existing (migrated) database; never create one. Raises CannotOpen, CannotConnect, DriverChanged.

        ``processes`` is where reports run; None: on a thread of this process, as operators' commands and tests do.
        ``observe`` hears of each transaction that has ended. ``check`` is called on the transaction's thread when a write
        begins, and refuses the write by raising an error. ``unsafe_fast``: no commit waits for the disk of a file, so that
        a power cut may take the last ones; for made-up data only.
        """
        if isinstance(location, Path):
            return cls(
                await SqliteEngine.open(
                    location, processes=processes, observe=observe, check=check, unsafe_fast=unsafe_fast
                )
            )
        from bot.store.engine.postgres.engine import PostgresEngine  # noqa: PLC0415 (a file needs no psycopg)

        return cls(await PostgresEngine.open(location, processes=processes, observe=observe, check=check))

    async def write(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` in one transaction; any exception rolls all of it back and comes out here."""
        self._refuse_when_closed()
        return await self._engine.write(fn, args, kwargs)

    async def read(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` on one snapshot of what has been committed. A change inside raises.

        A short read of a file runs on the event loop's thread. A longer one is cut there and run from its beginning on the
        reader's thread. Raises TookTooLong after `READ_MAY_TAKE`.
        """
        self._refuse_when_closed()
        return await self._engine.read(fn, args, kwargs)

    async def report(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``fn(tx, …)`` on one snapshot in a separate process, so that no other read waits for it.

        ``fn`` must be at the top level of its module, and its arguments and result picklable. Raises TookTooLong after
        `REPORT_MAY_TAKE`, and TooMuchAtOnce where too many functions of the member run or wait already.
        """
        self._refuse_when_closed()
        try:
            return await self._engine.report(fn, args, kwargs)
        except WorkEnded as error:
            if error.why == "time":
                raise TookTooLong from error
            raise

    async def rewrite(self) -> Remains:
        """Remove the copies of deleted data, and return until when copies are left. Raises sqlite3.Error, OSError."""
        self._refuse_when_closed()
        return await self._engine.remove_remains()

    async def close(self) -> None:
        """Let the transactions under way end, and disconnect. Safe to call twice."""
        if self._closing is None:
            self._closing = asyncio.create_task(self._engine.close())
        await asyncio.shield(self._closing)

    def _refuse_when_closed(self) -> None:
        if self._closing is not None:
            raise DatabaseClosed


class _Guarded(Database):
    """A door to a database that is opened and closed elsewhere."""

    def __init__(self, db: Database, engine: Engine, guard: Callable[[Tx], None]) -> None:
        super().__init__(engine)
        self._db = db
        self._guard = guard

    async def write(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        @wraps(fn)
        def guarded(tx: Tx, *args: P.args, **kwargs: P.kwargs) -> T:
            self._guard(tx)
            return fn(tx, *args, **kwargs)

        return await self._db.write(guarded, *args, **kwargs)

    async def read(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._db.read(fn, *args, **kwargs)

    async def report(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._db.report(fn, *args, **kwargs)

    async def close(self) -> None:
        """Do nothing."""
