"""`Tx` over a connection of psycopg, and how values travel: each integer as 64 bits, a bool as 0 or 1, sums as integers."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, TypeAlias

import psycopg
from psycopg import errors
from psycopg.abc import AdaptContext, Buffer
from psycopg.adapt import Loader
from psycopg.types.numeric import FloatDumper, Int8Dumper
from psycopg.types.string import StrDumper

from bot.store.engine.postgres.dialect import statement
from bot.store.engine.transaction import EngineName, Params, Row, RuleBroken, TransactionLost

Connection: TypeAlias = "psycopg.Connection[tuple[Any, ...]]"


_RULES = (psycopg.IntegrityError, psycopg.DataError, errors.DatatypeMismatch)
"""The server's errors for a value that a column can't have; to SQLite all of them are broken rules."""


class _BoolDumper(Int8Dumper):
    """Writes a bool as 0 or 1, as SQLite keeps it."""

    def dump(self, obj: Any) -> Buffer | None:
        return super().dump(int(obj))


class _TextDumper(StrDumper):
    """Writes a text. PostgreSQL keeps no NUL character, so each becomes the replacement character."""

    def dump(self, obj: str) -> Buffer | None:
        return super().dump(obj.replace("\0", "\ufffd") if "\0" in obj else obj)


class _FloatDumper(FloatDumper):
    """Writes a float without a type, so that a column of integers refuses it instead of rounding it."""

    oid = 0


class _SumLoader(Loader):
    """Reads a NUMERIC, which is what PostgreSQL makes of a sum of integers: an int where it is whole, else a float."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data)
        return float(text) if b"." in text else int(text)


def adapt(context: AdaptContext) -> None:
    """Let a connection write and read values as the store's functions expect them."""
    adapters = context.adapters
    assert adapters is not None
    adapters.register_dumper(int, Int8Dumper)
    adapters.register_dumper(bool, _BoolDumper)
    adapters.register_dumper(float, _FloatDumper)
    adapters.register_dumper(str, _TextDumper)
    adapters.register_loader("numeric", _SumLoader)


class _Savepoint:
    """Stateless: PostgreSQL keeps the stack of savepoints, and one name on several levels means the innermost."""

    __slots__ = ("_raw",)

    def __init__(self, raw: Connection) -> None:
        self._raw = raw

    def __enter__(self) -> None:
        self._raw.execute("SAVEPOINT part")

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._raw.closed or isinstance(e, errors.SerializationFailure | errors.DeadlockDetected):
            return  # the whole transaction is over, and runs again
        try:
            if kind is not None:
                self._raw.execute("ROLLBACK TO part")
            self._raw.execute("RELEASE part")
        except psycopg.OperationalError as error:
            raise TransactionLost from error


class PostgresTransaction:
    """`Tx` over a connection of psycopg. One serves all transactions of its connection, one after the other.

    ``touched`` counts the rows that were read and changed since it was last set to 0.
    """

    __slots__ = ("_raw", "_savepoint", "touched")
    engine: EngineName = "postgresql"

    def __init__(self, raw: Connection) -> None:
        self._raw = raw
        self._savepoint = _Savepoint(raw)
        self.touched: int = 0

    def run(self, sql: str, params: Params = ()) -> int:
        changed = max(self._execute(sql, params).rowcount, 0)
        self.touched += changed
        return changed

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        cursor = self._raw.cursor()
        try:
            cursor.executemany(statement(sql), many)  # pyright: ignore[reportArgumentType] # statements are composed
        except _RULES as error:
            raise RuleBroken(str(error)) from error
        changed = max(cursor.rowcount, 0)
        self.touched += changed
        return changed

    def insert(self, sql: str, params: Params = ()) -> int:
        cursor = self._execute(f"{sql} RETURNING id", params)
        row = cursor.fetchone()
        if cursor.rowcount != 1 or row is None:
            raise RuntimeError(f"{cursor.rowcount} rows inserted instead of one: {sql}")
        self.touched += 1
        return int(row[0])

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self.touched += 1
        return self._execute(sql, params).fetchone()

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        rows = self._execute(sql, params).fetchall()
        self.touched += len(rows)
        return rows

    def claim(self, sql: str, params: Params = ()) -> list[Row]:
        return self.rows(f"{sql} FOR UPDATE SKIP LOCKED", params)

    def savepoint(self) -> AbstractContextManager[None]:
        return self._savepoint

    def _execute(self, sql: str, params: Params) -> "psycopg.Cursor[tuple[Any, ...]]":
        try:
            return self._raw.execute(statement(sql), params)  # pyright: ignore[reportArgumentType]
        except _RULES as error:
            raise RuleBroken(str(error)) from error
