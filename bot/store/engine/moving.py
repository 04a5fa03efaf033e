"""Copy the rows of one database into another, whichever engines they have, and compare the two row by row.

A table is copied in the order of its key, in batches that are committed whole, so that the rows in the target say how far
the copy is. Rows are compared by their values: a hash goes through the rows of a table in the same order on both sides.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.store.engine.overlay import catalog_of
from bot.store.engine.transaction import Row, SqlValue, Transaction, Tx

NOT_COPIED = {"schema_migration", "remains", "unfinished_move", "process", "claim", "command_record"}
"""Tables that say something about a database itself."""
BATCH = 2000
"""Rows that are read and written at once."""

Progress = Callable[[int], None]
"""Called with the number of rows that have been gone through since the last call."""


def _ignore(_: int) -> None:
    """Report no progress."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns, its key, and the columns that refer to rows of the table itself."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    own_references: tuple[str, ...]

    def places(self, names: Sequence[str]) -> list[int]:
        """Return the places of these columns in a row."""
        return [self.columns.index(name) for name in names]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a table: the number of its rows, their hash, and the newest id that it has given (None: gives none)."""

    table: str
    rows: int
    sha256: str
    last_number: int | None


class MoveTarget(Protocol):
    """Writes into the target of a move. Each call is one transaction."""

    @property
    def tx(self) -> Tx: ...

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None: ...

    def run(self, work: Callable[[Tx], None]) -> None: ...


class FileTarget:
    """Writes into a file."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self.tx: Tx = Transaction(raw)

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows."""
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"

        def work(tx: Tx) -> None:
            tx.run_many(statement, rows)

        self.run(work)

    def run(self, work: Callable[[Tx], None]) -> None:
        """Change something else."""
        self._raw.execute("BEGIN IMMEDIATE")
        try:
            work(self.tx)
            self._raw.execute("COMMIT")
        except BaseException:
            self._raw.rollback()
            raise


def tables(tx: Tx) -> list[Table]:
    """Return the tables that are copied, each after those that it refers to."""
    catalog = catalog_of(tx)
    names = [name for name in catalog.tables(tx) if name not in NOT_COPIED]
    references = {name: catalog.references(tx, name) for name in names}
    ordered: list[str] = []
    while len(ordered) < len(names):
        ordered += [
            name
            for name in names
            if name not in ordered
            and all(parent in ordered or parent == name for _, parent in references[name])
        ]
    return [
        Table(
            name,
            catalog.columns(tx, name),
            catalog.key_columns(tx, name),
            tuple(column for column, parent in references[name] if parent == name),
        )
        for name in ordered
    ]


def contents(tx: Tx, table: Table, progress: Progress = _ignore) -> Contents:
    """Return what is in a table."""
    whole, count = hashlib.sha256(), 0
    for batch in batches(tx, table, None):
        for row in batch:
            whole.update(_canonical(row))
        count += len(batch)
        progress(len(batch))
    return Contents(table.name, count, whole.hexdigest(), _last_number(tx, table))


def fingerprint(found: Sequence[Contents]) -> str:
    """Return one hash of all tables."""
    lines = (f"{each.table} {each.rows} {each.sha256} {each.last_number}\n" for each in found)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def copy(source: Tx, target: MoveTarget, table: Table, progress: Progress = _ignore) -> None:
    """Copy the rows of a table that the target lacks, and let its new rows get ids that the source has never given."""
    [(count,)] = target.tx.rows(f"SELECT COUNT(*) FROM {table.name}")
    progress(int(count))
    for batch in _closed(batches(source, table, _last_key(target.tx, table)), table):
        target.insert(table.name, table.columns, batch)
        progress(len(batch))
    number = _last_number(source, table)
    if number is not None:
        last = number
        target.run(lambda tx: catalog_of(tx).go_on_after(tx, table.name, last))


def batches(tx: Tx, table: Table, after: Row | None) -> Iterator[list[Row]]:
    """Yield the rows of a table in the order of its key, from the key ``after`` on (None: from the first row on)."""
    key, places = ", ".join(table.key), table.places(table.key)
    select = f"SELECT {', '.join(table.columns)} FROM {table.name}"
    order = f"ORDER BY {key} LIMIT {BATCH}"
    marks = ", ".join("?" * len(table.key))
    while True:
        where = "" if after is None else f"WHERE ({key}) > ({marks})"
        batch = tx.rows(f"{select} {where} {order}", () if after is None else after)
        if batch:
            yield batch
        if len(batch) < BATCH:
            return
        after = tuple(batch[-1][place] for place in places)


def count_rows(tx: Tx, found: Sequence[Table]) -> int:
    """Return how many rows are in these tables together."""
    return sum(int(tx.rows(f"SELECT COUNT(*) FROM {table.name}")[0][0]) for table in found)


def source_of_move(tx: Tx) -> str | None:
    """Return the fingerprint of the database that is being copied into this one, None where none is."""
    row = tx.row("SELECT source FROM unfinished_move")
    return None if row is None else str(row[0])


def begin(tx: Tx, source: str, now: int) -> None:
    """Remember that this database is being filled; from now on nothing serves it."""
    tx.run("INSERT INTO unfinished_move (id, source, began_at) VALUES (1, ?, ?)", (source, now))


def end(tx: Tx) -> None:
    """Forget that this database was being filled."""
    tx.run("DELETE FROM unfinished_move")


def _last_key(tx: Tx, table: Table) -> Row | None:
    """Return the greatest key of a table, None for an empty one."""
    order = ", ".join(f"{column} DESC" for column in table.key)
    return tx.row(f"SELECT {', '.join(table.key)} FROM {table.name} ORDER BY {order} LIMIT 1")


def _last_number(tx: Tx, table: Table) -> int | None:
    """Return the newest id that a table has given or holds, None for a table that gives none."""
    given = catalog_of(tx).last_number(tx, table.name)
    if given is None:
        return None
    [(greatest,)] = tx.rows(f"SELECT COALESCE(MAX({table.key[0]}), 0) FROM {table.name}")
    return max(given, int(greatest))


def _closed(read: Iterator[list[Row]], table: Table) -> Iterator[list[Row]]:
    """Yield batches in which each row refers only to rows of the same batch or an earlier one, for a server checks that.

    A message can be joined to a later one, so a batch grows until the later one is in it.
    """
    if not table.own_references:
        yield from read
        return
    [key], places = table.places(table.key), table.places(table.own_references)
    rows: list[Row] = []
    for batch in read:
        rows += batch
        last = rows[-1][key]
        if all(row[place] is None or row[place] <= last for row in rows for place in places):
            yield rows
            rows = []
    if rows:
        yield rows


def _canonical(row: Row) -> bytes:
    """Return a row as bytes that are the same for both engines.

    PostgreSQL keeps no NUL character (bot/store/engine/postgres/transaction.py), and SQLite no negative zero.
    """
    text = repr(row)
    if "\\x00" in text or "-0.0" in text:
        text = repr(tuple(_plain(value) for value in row))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _plain(value: SqlValue) -> SqlValue:
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    return value + 0.0 if isinstance(value, float) else value
