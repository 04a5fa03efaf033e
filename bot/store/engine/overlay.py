"""Try a write out on a snapshot: temporary tables stand in front of the real ones, and their changes are read afterwards.

A report may not write. Inside an `overlay` its statements find temporary tables of the same names first, which hold copies
of the rows that the caller chose. So the code of a write runs unchanged, and the real tables stay as they are.
`Overlay.changes` returns what that code has changed, and `apply` changes the real tables in the same way later.

New rows get ids from `FIRST_NEW_ID` on. `reserve` takes ids for as many rows in the real tables, and `apply` puts these in
their place.
"""

import re
import sqlite3
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from bot.store.engine.transaction import Params, SqlValue, Tx

FIRST_NEW_ID = 1 << 61
"""The id of the first new row of each table in an overlay, above every stored id."""

Cells: TypeAlias = Sequence[SqlValue]

_REFERENCES = re.compile(
    r',\s*FOREIGN KEY \([^)]*\) REFERENCES "?\w+"? \([^)]*\)|\s+REFERENCES "?\w+"? \([^)]*\)'
)


@dataclass(frozen=True, slots=True)
class RowChanges:
    """Rows of one ``table`` to which the same happens: ``action`` is ``insert``, ``update`` or ``delete``.

    ``columns`` are those of the cells in ``rows``. Of an update or a deletion the last ``keys`` columns are the key of the
    row; the columns before are those that change. ``tables``: for each column the table whose ids it holds, empty for none.
    """

    table: str
    action: str
    columns: tuple[str, ...]
    keys: int
    tables: tuple[str, ...]
    rows: tuple[Cells, ...]


class _RolledBack(Exception):
    """Ends the savepoint of an overlay, so that its temporary tables go."""


class Overlay:
    """Temporary tables in front of the real ones; `overlay` makes one and removes it."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._tables: dict[str, tuple[str, ...]] = {}

    def cover(self, table: str, where: str, params: Params = ()) -> None:
        """Put a temporary table in front of ``table``, with a copy of the rows for which ``where`` holds."""
        statements = self._tx.rows(
            "SELECT sql FROM main.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL"
            " ORDER BY type DESC",
            (table,),
        )
        columns = self._tx.rows("SELECT name FROM pragma_table_info(?, 'main')", (table,))
        self._tables[table] = tuple(str(name) for (name,) in columns)
        for (sql,) in statements:
            self._tx.run(_REFERENCES.sub("", str(sql)).replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
        if self._tx.row(
            "SELECT 1 FROM temp.sqlite_master WHERE name = ? AND sql LIKE '%AUTOINCREMENT%'", (table,)
        ):
            self._tx.run(
                "INSERT INTO temp.sqlite_sequence (name, seq) VALUES (?, ?)", (table, FIRST_NEW_ID - 1)
            )
        self._tx.run(f"CREATE TEMP TABLE {table}_before AS SELECT * FROM main.{table} WHERE 0")
        self.copy(table, where, params)

    def copy(self, table: str, where: str, params: Params = ()) -> None:
        """Copy the rows for which ``where`` holds into a covered table."""
        self._tx.run(f"INSERT INTO temp.{table}_before SELECT * FROM main.{table} WHERE {where}", params)
        self._tx.run(f"INSERT INTO temp.{table} SELECT * FROM main.{table} WHERE {where}", params)

    def cover_rows(self, table: str, column: str, values: Collection[SqlValue]) -> None:
        """Put a temporary table in front of ``table``, with a copy of the rows that have one of the values in ``column``."""
        self.cover(table, "0 = 1")
        for name in (table, f"{table}_before"):
            self._tx.run_many(
                f"INSERT INTO temp.{name} SELECT * FROM main.{table} WHERE {column} = ?",
                ((value,) for value in values),
            )

    def cover_views(self) -> None:
        """Put a temporary view in front of each view, which reads the covered tables. Call this after the last `cover`."""
        for (sql,) in self._tx.rows("SELECT sql FROM main.sqlite_master WHERE type = 'view'"):
            self._tx.run(str(sql).replace("CREATE VIEW", "CREATE TEMP VIEW", 1))

    def changes(self, tables: Iterable[str]) -> list[RowChanges]:
        """Return what has changed in these covered tables: first the deleted rows, then the new and changed ones.

        Rows refer to rows of tables that come earlier in ``tables``.
        """
        deleted: list[RowChanges] = []
        others: list[RowChanges] = []
        for table in tables:
            for change in self._changes(table):
                (deleted if change.action == "delete" else others).append(change)
        return [*reversed(deleted), *others]

    def new_rows(self, tables: Iterable[str]) -> dict[str, int]:
        """Return how many ids were given to new rows of each of these tables; tables without new rows are left out."""
        used = {
            str(name): int(seq) - FIRST_NEW_ID + 1
            for name, seq in self._tx.rows("SELECT name, seq FROM temp.sqlite_sequence")
        }
        return {table: used[table] for table in tables if used.get(table)}

    def _changes(self, table: str) -> list[RowChanges]:
        columns = self._tables[table]
        keys = _key_columns(self._tx, table)
        at = [columns.index(key) for key in keys]
        after = self._tx.rows(f"SELECT * FROM temp.{table} EXCEPT SELECT * FROM temp.{table}_before")
        before = {
            tuple(row[place] for place in at): row
            for row in self._tx.rows(f"SELECT * FROM temp.{table}_before EXCEPT SELECT * FROM temp.{table}")
        }
        groups: dict[tuple[str, tuple[str, ...]], list[Cells]] = {}
        for row in after:
            key = tuple(row[place] for place in at)
            old = before.pop(key, None)
            if old is None:
                groups.setdefault(("insert", columns), []).append(row)
                continue
            changed = [place for place in range(len(columns)) if row[place] != old[place]]
            names = (*(columns[place] for place in changed), *keys)
            groups.setdefault(("update", names), []).append((*(row[place] for place in changed), *key))
        if before:
            groups["delete", keys] = list(before)
        owners = _owners(self._tx, table)
        return [
            RowChanges(
                table=table,
                action=action,
                columns=names,
                keys=0 if action == "insert" else len(keys),
                tables=tuple(owners.get(name, "") for name in names),
                rows=tuple(rows),
            )
            for (action, names), rows in sorted(groups.items())
        ]


@contextmanager
def overlay(tx: Tx) -> Generator[Overlay]:
    """Allow a report to write into temporary tables, which go at the end. The real tables are never written to."""
    tx.run("PRAGMA query_only = OFF")
    try:
        with tx.savepoint():
            yield Overlay(tx)
            raise _RolledBack
    except _RolledBack:
        pass
    finally:
        tx.run("PRAGMA query_only = ON")


def reserve(tx: Tx, new_rows: Mapping[str, int]) -> dict[str, int]:
    """Take ids for so many new rows of each table, which no other row will get. Return each table's first id."""
    first_ids: dict[str, int] = {}
    for table, count in new_rows.items():
        row = tx.row("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        if row is None:
            tx.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, count))
        else:
            tx.run("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?", (count, table))
        first_ids[table] = 1 + (int(row[0]) if row else 0)
    return first_ids


class OutOfDate(Exception):
    """The real rows have changed since the overlay, so that a change doesn't fit them any more."""


def apply(tx: Tx, changes: RowChanges, first_ids: Mapping[str, int]) -> None:
    """Change the rows of the real table. Raises OutOfDate where a change breaks a rule of the schema.

    ``first_ids``: from `reserve`, and the id of the one new row of any other table.
    """
    offsets = [
        (place, first_ids[table] - FIRST_NEW_ID)
        for place, table in enumerate(changes.tables)
        if table in first_ids
    ]
    try:
        tx.run_many(_statement(changes), [_renumbered(row, offsets) for row in changes.rows])
    except sqlite3.IntegrityError as error:
        raise OutOfDate(str(error)) from error


def _renumbered(row: Cells, offsets: Sequence[tuple[int, int]]) -> Cells:
    """Return the cells with real ids in place of an overlay's."""
    cells = list(row)
    for place, offset in offsets:
        value = cells[place]
        if isinstance(value, int) and value >= FIRST_NEW_ID:
            cells[place] = value + offset
    return cells


def _statement(changes: RowChanges) -> str:
    """Return the statement that changes one row."""
    changed = changes.columns[: len(changes.columns) - changes.keys]
    key = " AND ".join(f"{name} = ?" for name in changes.columns[len(changed) :])
    match changes.action:
        case "insert":
            names = ", ".join(changes.columns)
            return f"INSERT INTO {changes.table} ({names}) VALUES ({', '.join('?' * len(changes.columns))})"
        case "update":
            return f"UPDATE {changes.table} SET {', '.join(f'{name} = ?' for name in changed)} WHERE {key}"
        case _:
            return f"DELETE FROM {changes.table} WHERE {key}"


def _key_columns(tx: Tx, table: str) -> tuple[str, ...]:
    """Return the columns of the table's primary key in their order."""
    rows = tx.rows("SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 ORDER BY pk", (table,))
    return tuple(str(name) for (name,) in rows)


def _owners(tx: Tx, table: str) -> dict[str, str]:
    """Return for each column that holds ids the table that numbers them, which may be the table itself."""
    owners: dict[str, str] = {}
    for name, parent, parent_column in tx.rows(
        'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?, \'main\')', (table,)
    ):
        owners[str(name)] = _owners(tx, str(parent)).get(str(parent_column), "") if parent != table else table
    if _is_numbered(tx, table):
        owners[_key_columns(tx, table)[0]] = table
    return owners


def _is_numbered(tx: Tx, table: str) -> bool:
    """Return True for a table that gives its rows ids of its own."""
    return (
        tx.row(
            "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = ? AND sql LIKE '%AUTOINCREMENT%'",
            (table,),
        )
        is not None
    )
