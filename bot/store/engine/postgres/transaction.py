"""`Tx` over a connection of psycopg."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, NoReturn

import psycopg
from psycopg.pq import TransactionStatus

from bot.store.engine.postgres.connection import Connection
from bot.store.engine.postgres.dialect import statement
from bot.store.engine.postgres.faults import DOUBTFUL, breaks_rule, ends_transaction
from bot.store.engine.transaction import EngineName, Params, Row, RuleBroken, TransactionLost


class PostgresTransaction:
    """`Tx` over a connection of psycopg; a new one for each run of a function.

    ``touched`` counts the rows that were read and changed. ``lost``: the error that ended the transaction before its end,
    None without one. A function that catches the error can't hide it: nothing that it wrote will be kept.

    ``doubts``: True if a key that is taken, or a row that is missing, ends the transaction: another one may have written
    or deleted the row meanwhile, and the next run sees that. Else it is a broken rule.
    """

    __slots__ = ("_doubts", "_raw", "_savepoint", "lost", "touched")
    engine: EngineName = "postgresql"

    def __init__(self, raw: Connection, *, doubts: bool = False) -> None:
        self._raw = raw
        self._doubts = doubts
        self._savepoint = _Savepoint(self, raw)
        self.touched: int = 0
        self.lost: psycopg.Error | None = None

    def run(self, sql: str, params: Params = ()) -> int:
        changed = max(self._execute(sql, params).rowcount, 0)
        self.touched += changed
        return changed

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        cursor = self._raw.cursor()
        try:
            cursor.executemany(statement(sql), many)  # pyright: ignore[reportArgumentType] # statements are composed
        except psycopg.Error as error:
            self.fail(error)
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

    def require_whole(self) -> None:
        """Raise TransactionLost unless everything that the function did can be committed."""
        if self.lost is not None or self._raw.info.transaction_status != TransactionStatus.INTRANS:
            raise TransactionLost("a statement failed, and its error was ignored") from self.lost

    def fail(self, error: psycopg.Error) -> NoReturn:
        """Raise what the error of a statement means: RuleBroken, TransactionLost, or the error itself."""
        is_doubtful = self._doubts and isinstance(error, DOUBTFUL)
        if breaks_rule(error) and not is_doubtful:
            raise RuleBroken(str(error)) from error
        if ends_transaction(error) or is_doubtful or self.lost is not None:
            self.lost = self.lost or error
            raise TransactionLost(str(error)) from self.lost
        raise error

    def _execute(self, sql: str, params: Params) -> "psycopg.Cursor[tuple[Any, ...]]":
        try:
            return self._raw.execute(statement(sql), params)  # pyright: ignore[reportArgumentType]
        except psycopg.Error as error:
            self.fail(error)


class _Savepoint:
    """Keeps no state: PostgreSQL keeps the stack of savepoints, and one name on several levels means the innermost."""

    __slots__ = ("_raw", "_tx")

    def __init__(self, tx: PostgresTransaction, raw: Connection) -> None:
        self._tx = tx
        self._raw = raw

    def __enter__(self) -> None:
        if self._tx.lost is not None:
            raise TransactionLost from self._tx.lost
        self._execute(b"SAVEPOINT part")

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._tx.lost is not None:
            raise TransactionLost from self._tx.lost
        self._execute(b"ROLLBACK TO part; RELEASE part" if kind is not None else b"RELEASE part")

    def _execute(self, command: bytes) -> None:
        try:
            self._raw.execute(command, prepare=False)
        except psycopg.Error as error:
            self._tx.fail(error)
