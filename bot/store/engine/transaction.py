"""What a transaction's function is handed: `Tx`, over one sqlite3 connection."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Protocol, TypeAlias

SqlValue: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Any, ...]
Params: TypeAlias = Sequence[SqlValue] | Mapping[str, SqlValue]


class TransactionLost(RuntimeError):
    """SQLite has rolled the whole transaction back by itself (disk full, I/O error)."""


class Tx(Protocol):
    """What a transaction's function may do. Not to be kept after the function has returned."""

    def run(self, sql: str, params: Params = ()) -> int:
        """Change something. Return the number of rows changed, 0 where ON CONFLICT DO NOTHING did nothing."""
        ...

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        """Run the same change once for each set of parameters. Return the number of rows changed."""
        ...

    def insert(self, sql: str, params: Params = ()) -> int:
        """Insert exactly one row into a table with a rowid. Return its rowid.

        Raises RuntimeError where no row went in: SQLite would answer with the id of an earlier row.
        """
        ...

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """Return the first row, or None where there is none."""
        ...

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """Return every row, in the statement's order."""
        ...

    def savepoint(self) -> AbstractContextManager[None]:
        """Undo what fails inside, and raise it; what the transaction did before stays. May be nested.

        Raises TransactionLost where SQLite has ended the transaction: going on would commit each further statement by
        itself.
        """
        ...


class _Savepoint:
    """Stateless: SQLite keeps the stack of savepoints, and one name on several levels means the innermost."""

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


class Transaction:
    """`Tx` over a sqlite3 connection. One serves all transactions of its connection, one after the other.

    ``touched`` counts the rows that were read and changed since it was last set to 0.
    """

    __slots__ = ("_execute", "_execute_many", "_savepoint", "touched")

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._execute = raw.execute
        self._execute_many = raw.executemany
        self._savepoint = _Savepoint(raw)
        self.touched: int = 0

    def run(self, sql: str, params: Params = ()) -> int:
        changed = self._execute(sql, params).rowcount
        self.touched += changed if changed > 0 else 0
        return changed

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        changed = max(self._execute_many(sql, many).rowcount, 0)
        self.touched += changed
        return changed

    def insert(self, sql: str, params: Params = ()) -> int:
        cursor = self._execute(sql, params)
        rowid = cursor.lastrowid
        if cursor.rowcount != 1 or rowid is None:
            raise RuntimeError(f"{cursor.rowcount} rows inserted instead of one: {sql}")
        self.touched += 1
        return rowid

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self.touched += 1
        return self._execute(sql, params).fetchone()

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        rows = self._execute(sql, params).fetchall()
        self.touched += len(rows)
        return rows

    def savepoint(self) -> AbstractContextManager[None]:
        return self._savepoint
