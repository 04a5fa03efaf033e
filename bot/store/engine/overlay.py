"""Try a write out on a snapshot: temporary tables stand in front of the real ones, and their changes are read afterwards.

A report may not write. Inside an `overlay` its statements find temporary tables of the same names first, which hold copies
of the rows that the caller chose. So the code of a write runs unchanged, and the real tables stay as they are.
`Overlay.changes` returns what that code has changed, and `apply` changes the real tables in the same way later.

New rows get ids from `FIRST_NEW_ID` on. `reserve` takes ids for as many rows in the real tables, and `apply` puts these in
their place.
"""

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from bot.store.engine.catalog import FIRST_NEW_ID, SQLITE, Catalog
from bot.store.engine.transaction import Params, RuleBroken, SqlValue, Tx

Cells: TypeAlias = Sequence[SqlValue]


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

    def __init__(self, tx: Tx, catalog: Catalog) -> None:
        self._tx = tx
        self.catalog = catalog
        self._tables: dict[str, tuple[str, ...]] = {}

    def cover(self, table: str, where: str, params: Params = ()) -> None:
        """Put a temporary table in front of ``table``, with a copy of the rows for which ``where`` holds."""
        self._tables[table] = self.catalog.cover(self._tx, table)
        self.copy(table, where, params)

    def copy(self, table: str, where: str, params: Params = ()) -> None:
        """Copy the rows for which ``where`` holds into a covered table."""
        temporary, real = self.catalog.temporary, self.catalog.real
        for name in (f"{table}_before", table):
            self._tx.run(f"INSERT INTO {temporary}.{name} SELECT * FROM {real}.{table} WHERE {where}", params)

    def cover_rows(self, table: str, column: str, values: Collection[SqlValue]) -> None:
        """Put a temporary table in front of ``table``, with a copy of the rows that have one of the values in ``column``."""
        self.cover(table, "0 = 1")
        for value in values:
            self.copy(table, f"{column} = ?", (value,))

    def cover_views(self) -> None:
        """Put a temporary view in front of each view, which reads the covered tables. Call this after the last `cover`."""
        self.catalog.cover_views(self._tx)

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
        used = {table: self.catalog.last_new_id(self._tx, table) - FIRST_NEW_ID + 1 for table in tables}
        return {table: count for table, count in used.items() if count > 0}

    def _changes(self, table: str) -> list[RowChanges]:
        columns = self._tables[table]
        keys = self.catalog.key_columns(self._tx, table)
        at = [columns.index(key) for key in keys]
        covered = f"{self.catalog.temporary}.{table}"
        before_it, order = f"{covered}_before", f"ORDER BY {', '.join(keys)}"  # rows refer to earlier ones
        after = self._tx.rows(f"SELECT * FROM {covered} EXCEPT SELECT * FROM {before_it} {order}")
        before = {
            tuple(row[place] for place in at): row
            for row in self._tx.rows(f"SELECT * FROM {before_it} EXCEPT SELECT * FROM {covered} {order}")
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
        owners = self.catalog.owners(self._tx, table)
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
    with catalog_of(tx).writable(tx):
        try:
            with tx.savepoint():
                yield Overlay(tx, catalog_of(tx))
                raise _RolledBack
        except _RolledBack:
            pass


def reserve(tx: Tx, new_rows: Mapping[str, int]) -> dict[str, int]:
    """Take ids for so many new rows of each table, which no other row will get. Return each table's first id."""
    return {table: catalog_of(tx).reserve(tx, table, count) for table, count in new_rows.items()}


def catalog_of(tx: Tx) -> Catalog:
    """Return how this transaction's database describes its tables."""
    if tx.engine == "sqlite":
        return SQLITE
    from bot.store.engine.postgres.catalog import POSTGRESQL  # noqa: PLC0415 (a file needs no psycopg)

    return POSTGRESQL


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
    except RuleBroken as error:
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
