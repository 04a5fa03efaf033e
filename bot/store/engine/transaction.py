"""What a transaction's function is handed: `Tx`, and `Transaction` for SQLite. PostgreSQL's is in engine/postgres/."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from types import CoroutineType, GeneratorType, TracebackType
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

SqlValue: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Any, ...]
Params: TypeAlias = Sequence[SqlValue] | Mapping[str, SqlValue]
EngineName = Literal["sqlite", "postgresql"]

T = TypeVar("T")


class TransactionLost(RuntimeError):
    """The database has rolled the whole transaction back by itself (disk full, I/O error, lost connection)."""


class RuleBroken(Exception):
    """A change breaks a rule of the schema: a key is taken, a row is missing, a check fails, or a trigger refuses it."""


class Tx(Protocol):
    """What a transaction's function may do. Not to be kept after the function has returned.

    Each change raises RuleBroken where it breaks a rule of the schema.
    """

    @property
    def engine(self) -> EngineName:
        """Return which database it is, for the few statements of the engine that differ."""
        ...

    def run(self, sql: str, params: Params = ()) -> int:
        """Change something. Return the number of rows changed, 0 where ON CONFLICT DO NOTHING did nothing."""
        ...

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        """Run the same change once for each set of parameters. Return the number of rows changed."""
        ...

    def insert(self, sql: str, params: Params = ()) -> int:
        """Insert exactly one row into a table that numbers its rows in ``id``. Return the id.

        Raises RuntimeError where no row went in: SQLite would answer with the id of an earlier row.
        """
        ...

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """Return the first row, or None where there is none."""
        ...

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """Return every row, in the statement's order."""
        ...

    def claim(self, sql: str, params: Params = ()) -> list[Row]:
        """Return the rows of a SELECT from one table, and hold them until the transaction ends.

        Rows that another transaction holds are left out. With SQLite nothing else writes meanwhile.
        """
        ...

    def savepoint(self) -> AbstractContextManager[None]:
        """Undo what fails inside, and raise it; what the transaction did before stays. May be nested.

        Raises TransactionLost where the database has ended the transaction: going on would commit each further statement
        by itself.
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
    engine: EngineName = "sqlite"

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._execute = raw.execute
        self._execute_many = raw.executemany
        self._savepoint = _Savepoint(raw)
        self.touched: int = 0

    def run(self, sql: str, params: Params = ()) -> int:
        try:
            changed = self._execute(sql, params).rowcount
        except sqlite3.IntegrityError as error:
            raise RuleBroken(str(error)) from error
        self.touched += changed if changed > 0 else 0
        return changed

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        try:
            changed = max(self._execute_many(sql, many).rowcount, 0)
        except sqlite3.IntegrityError as error:
            raise RuleBroken(str(error)) from error
        self.touched += changed
        return changed

    def insert(self, sql: str, params: Params = ()) -> int:
        try:
            cursor = self._execute(sql, params)
        except sqlite3.IntegrityError as error:
            raise RuleBroken(str(error)) from error
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

    def claim(self, sql: str, params: Params = ()) -> list[Row]:
        return self.rows(sql, params)

    def savepoint(self) -> AbstractContextManager[None]:
        return self._savepoint


def called(fn: Callable[..., T], tx: Tx, args: Sequence[Any], kwargs: dict[str, Any]) -> T:
    """Return what ``fn(tx, …)`` returns. Raises TypeError where ``fn`` isn't plain, RuntimeError for its StopIteration."""
    try:
        result = fn(tx, *args, **kwargs)
    except StopIteration as error:  # can't travel through a future: the caller would wait for ever
        raise RuntimeError("a transaction raised StopIteration") from error
    if isinstance(result, (CoroutineType, GeneratorType)):
        result.close()
        raise TypeError(f"a transaction has to be a plain function: {fn!r}")
    return result
