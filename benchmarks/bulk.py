"""Copy a member's rows to many others by SQL, which makes a million wallets in a minute.

The copies have the same entries, lots, lines and takes under ids of their own, so `verify` finds nothing to complain about.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from bot.store.engine.location import Server
from bot.store.engine.postgres.connection import connect

AT_ONCE = 50_000
FAST = (
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA synchronous = OFF",
    "PRAGMA cache_size = -262144",  # KiB
)
_COPIES = (
    ("member", "user_id = :source", {"user_id": "copy.member_id"}),
    ("wallet", "owner_id = :source", {"id": "{wallet}", "owner_id": "copy.member_id"}),
    (
        "write",
        "user_id = :source",
        {"id": "{write}", "user_id": "copy.member_id", "key": "NULL", "answer": "NULL", "key_until": "NULL"},
    ),
    (
        "entry",
        "wallet_id = :wallet_id",
        {
            "id": "{entry}",
            "wallet_id": "{wallet}",
            "actor_id": "copy.member_id",
            "refers_to": "{entry}",
            "write_id": "{write}",
        },
    ),
    ("lot", "wallet_id = :wallet_id", {"entry_id": "{entry}", "wallet_id": "{wallet}"}),
    ("line", "wallet_id = :wallet_id", {"wallet_id": "{wallet}", "entry_id": "{entry}"}),
    ("take", "wallet_id = :wallet_id", {"wallet_id": "{wallet}", "lot_id": "{entry}"}),
    ("warning", "wallet_id = :wallet_id", {"wallet_id": "{wallet}"}),
)
"""(table, condition of the rows to copy, the columns that differ in a copy with their SQL)."""
_IDS = {"wallet": "owner_id = :source", "write": "user_id = :source", "entry": "wallet_id = :wallet_id"}
"""The tables whose ids are moved, with the condition of the rows to copy."""


def copy_member(path: Path, source: int, user_ids: Iterable[int]) -> None:
    """Give each of ``user_ids`` the rows of the member ``source``, who has a wallet and neither jobs nor proposals.

    The file must be closed.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for pragma in FAST:
            raw.execute(pragma)
        raw.execute("CREATE TEMP TABLE copy (no INTEGER PRIMARY KEY, member_id INTEGER NOT NULL)")
        (wallet_id,) = raw.execute("SELECT id FROM wallet WHERE owner_id = ?", (source,)).fetchone()
        at = {"source": source, "wallet_id": wallet_id}
        ids = list(user_ids)
        for first in range(0, len(ids), AT_ONCE):
            raw.execute("BEGIN")
            raw.execute("DELETE FROM copy")
            part = ids[first : first + AT_ONCE]
            raw.executemany("INSERT INTO copy (no, member_id) VALUES (?, ?)", enumerate(part))
            _copy(raw, at)
            raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode = WAL")


def copy_member_of_server(server: Server, source: int, many: int) -> None:
    """Give each of the ``many`` members after ``source`` the same rows as it, in a database of a PostgreSQL server."""
    with connect(server) as raw, raw.transaction():
        raw.execute("SET session_replication_role = replica")  # the rows are right: no reference is looked up
        raw.execute("CREATE TEMP TABLE copy ON COMMIT DROP AS SELECT no, no + %s + 1 AS member_id"
                    " FROM generate_series(0, %s - 1) AS no", (source, many))  # fmt: skip
        row = raw.execute("SELECT id FROM wallet WHERE owner_id = %s", (source,)).fetchone()
        assert row is not None
        at = {"source": str(source), "wallet_id": str(row[0])}
        moved: dict[str, str] = {}
        for table, where in _IDS.items():
            bounds = raw.execute(
                f"SELECT MIN(id), MAX(id), (SELECT MAX(id) FROM {table}) FROM {table} WHERE {_with(where, at)}".encode()
            ).fetchone()
            assert bounds is not None
            low, high, last = bounds
            moved[table] = f"{{column}} + {last + 1 - low} + copy.no * {high - low + 1}"
        for table, where, changes in _COPIES:
            columns = raw.execute(
                "SELECT attname FROM pg_attribute WHERE attrelid = CAST(%s AS regclass) AND attnum > 0"
                " AND NOT attisdropped",
                (table,),
            ).fetchall()
            _insert_copies(
                raw.execute, table, _with(where, at), [str(name) for (name,) in columns], changes, moved
            )
        for table in _IDS:
            raw.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), MAX(id)) FROM {table}".encode()
            )
    with connect(server) as raw:
        raw.execute("VACUUM ANALYZE")


def _with(condition: str, at: dict[str, str]) -> str:
    """Return a condition with its values, which are numbers."""
    for name, value in at.items():
        condition = condition.replace(f":{name}", value)
    return condition


def _insert_copies(
    execute: Callable[[bytes], object],
    table: str,
    where: str,
    columns: list[str],
    changes: dict[str, str],
    moved: dict[str, str],
) -> None:
    values = [
        changes[name].format_map({key: sql.format(column=name) for key, sql in moved.items()})
        if name in changes
        else f"{table}.{name}"
        for name in columns
    ]
    execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)}"
        f" FROM copy CROSS JOIN {table} WHERE {where} ORDER BY copy.no".encode()
    )


def _copy(raw: sqlite3.Connection, at: dict[str, int]) -> None:
    """Copy the rows once for each row of the table ``copy``."""
    moved = {table: _moved(raw, table, where, at) for table, where in _IDS.items()}
    for table, where, changes in _COPIES:
        columns = [str(name) for _, name, *_ in raw.execute(f"PRAGMA table_info ({table})")]
        _insert_copies(lambda sql: raw.execute(sql.decode(), at), table, where, columns, changes, moved)


def _moved(raw: sqlite3.Connection, table: str, where: str, at: dict[str, int]) -> str:
    """Return the SQL of a copied row's id, with ``{column}`` for the column: behind all ids that there are."""
    low, high = raw.execute(f"SELECT MIN(id), MAX(id) FROM {table} WHERE {where}", at).fetchone()
    (last,) = raw.execute(f"SELECT MAX(id) FROM {table}").fetchone()
    return f"{{column}} + {last + 1 - low} + copy.no * {high - low + 1}"
