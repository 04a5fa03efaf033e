"""How a database describes its tables: their keys, their references and their numbers, and how temporary ones are made."""

import re
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from bot.store.engine.transaction import Tx

FIRST_NEW_ID = 1 << 61
"""The id of the first new row of each temporary table, above every stored id."""

_REFERENCES = re.compile(
    r',\s*FOREIGN KEY \([^)]*\) REFERENCES "?\w+"? \([^)]*\)|\s+REFERENCES "?\w+"? \([^)]*\)'
)


class Catalog(Protocol):
    """What an overlay needs to know of an engine. ``temporary``, ``real``: the schemas of the two kinds of tables."""

    temporary: str
    real: str

    def writable(self, tx: Tx) -> AbstractContextManager[None]:
        """Allow changes of temporary tables in a report for the block."""
        ...

    def cover(self, tx: Tx, table: str) -> tuple[str, ...]:
        """Make an empty temporary table with the columns, checks and indexes of ``table``, and ``<table>_before``.

        New rows of a table that numbers its rows get ids from `FIRST_NEW_ID` on. Return the names of the columns.
        """
        ...

    def cover_views(self, tx: Tx) -> None:
        """Make each view anew as a temporary one, which reads the temporary tables."""
        ...

    def last_new_id(self, tx: Tx, table: str) -> int:
        """Return the newest id of the temporary table's own numbers, 0 where it has given none."""
        ...

    def reserve(self, tx: Tx, table: str, count: int) -> int:
        """Take so many ids of the real table, one after the other, and return the first."""
        ...

    def key_columns(self, tx: Tx, table: str) -> tuple[str, ...]:
        """Return the columns of the real table's primary key in their order."""
        ...

    def owners(self, tx: Tx, table: str) -> dict[str, str]:
        """Return for each column that holds ids the table that numbers them, which may be the table itself."""
        ...

    def tables(self, tx: Tx) -> list[str]:
        """Return the names of the real tables, without the database's own."""
        ...

    def columns(self, tx: Tx, table: str) -> tuple[str, ...]:
        """Return the columns of the real table in their order."""
        ...

    def references(self, tx: Tx, table: str) -> list[tuple[str, str]]:
        """Return each column of the real table that refers to another table, with that table."""
        ...

    def last_number(self, tx: Tx, table: str) -> int | None:
        """Return the newest id that the real table has given, 0 for none yet; None for a table that gives no ids."""
        ...

    def go_on_after(self, tx: Tx, table: str, number: int) -> None:
        """Let the real table give the ids after ``number`` next."""
        ...


class SqliteCatalog:
    """SQLite's tables: the main schema and the temporary one of the connection."""

    temporary, real = "temp", "main"

    @contextmanager
    def writable(self, tx: Tx) -> Generator[None]:
        """Allow changes; a reader's connection refuses them otherwise."""
        tx.run("PRAGMA query_only = OFF")
        try:
            yield
        finally:
            tx.run("PRAGMA query_only = ON")

    def cover(self, tx: Tx, table: str) -> tuple[str, ...]:
        statements = tx.rows(
            "SELECT sql FROM main.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL"
            " ORDER BY type DESC",
            (table,),
        )
        for (sql,) in statements:
            tx.run(_REFERENCES.sub("", str(sql)).replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
        if self._is_numbered(tx, table):
            tx.run("INSERT INTO temp.sqlite_sequence (name, seq) VALUES (?, ?)", (table, FIRST_NEW_ID - 1))
        tx.run(f"CREATE TEMP TABLE {table}_before AS SELECT * FROM main.{table} WHERE 0")
        return self.columns(tx, table)

    def cover_views(self, tx: Tx) -> None:
        for (sql,) in tx.rows("SELECT sql FROM main.sqlite_master WHERE type = 'view'"):
            tx.run(str(sql).replace("CREATE VIEW", "CREATE TEMP VIEW", 1))

    def last_new_id(self, tx: Tx, table: str) -> int:
        row = tx.row("SELECT seq FROM temp.sqlite_sequence WHERE name = ?", (table,))
        return 0 if row is None else int(row[0])

    def reserve(self, tx: Tx, table: str, count: int) -> int:
        row = tx.row("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        if row is None:
            tx.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, count))
            return 1
        tx.run("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?", (count, table))
        return int(row[0]) + 1

    def key_columns(self, tx: Tx, table: str) -> tuple[str, ...]:
        rows = tx.rows("SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 ORDER BY pk", (table,))
        return tuple(str(name) for (name,) in rows)

    def owners(self, tx: Tx, table: str) -> dict[str, str]:
        owners: dict[str, str] = {}
        for name, parent, parent_column in tx.rows(
            'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?, \'main\')', (table,)
        ):
            is_own = str(parent) == table
            owners[str(name)] = table if is_own else self.owners(tx, str(parent)).get(str(parent_column), "")
        if self._is_numbered(tx, table):
            owners[self.key_columns(tx, table)[0]] = table
        return owners

    def tables(self, tx: Tx) -> list[str]:
        names = tx.rows("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
        return [str(name) for (name,) in names if not str(name).startswith("sqlite_")]

    def columns(self, tx: Tx, table: str) -> tuple[str, ...]:
        return tuple(
            str(name) for (name,) in tx.rows("SELECT name FROM pragma_table_info(?, 'main')", (table,))
        )

    def references(self, tx: Tx, table: str) -> list[tuple[str, str]]:
        rows = tx.rows('SELECT "from", "table" FROM pragma_foreign_key_list(?, \'main\')', (table,))
        return sorted((str(column), str(parent)) for column, parent in rows)

    def last_number(self, tx: Tx, table: str) -> int | None:
        if not self._is_numbered(tx, table):
            return None
        row = tx.row("SELECT seq FROM main.sqlite_sequence WHERE name = ?", (table,))
        return 0 if row is None else int(row[0])

    def go_on_after(self, tx: Tx, table: str, number: int) -> None:
        if not tx.run("UPDATE main.sqlite_sequence SET seq = ? WHERE name = ?", (number, table)) and number:
            tx.run("INSERT INTO main.sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))

    def _is_numbered(self, tx: Tx, table: str) -> bool:
        """Return True for a table that gives its rows ids of its own."""
        return (
            tx.row(
                "SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = ? AND sql LIKE '%AUTOINCREMENT%'",
                (table,),
            )
            is not None
        )


SQLITE = SqliteCatalog()
