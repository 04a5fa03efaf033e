"""Find broken content in a database of a server: what a restore, a failing disk or a hand in psql can leave behind.

The server checks its own files where data checksums are on, and reports a broken page to whoever reads it. What it never
looks at again by itself is checked here: constraints that were switched off, rows that refer to none, and indexes.
"""

import psycopg
from psycopg import errors

from bot.store.engine.transaction import Tx

INDEX = "the index"
"""How a problem begins that REINDEX mends."""

_SWITCHED_OFF = """
SELECT 'the constraint ' || conname || ' of ' || conrelid::regclass || ' was never checked'
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND NOT convalidated
UNION ALL
SELECT 'the trigger ' || tgname || ' of ' || tgrelid::regclass || ' is switched off'
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE relnamespace = 'public'::regnamespace AND tgenabled NOT IN ('O', 'A')
UNION ALL
SELECT 'the index ' || indexrelid::regclass || ' of ' || indrelid::regclass || ' is not valid'
FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
WHERE relnamespace = 'public'::regnamespace AND NOT (indisvalid AND indisready)
ORDER BY 1
"""
_CHECKS = """
SELECT conrelid::regclass::text, conname, pg_get_expr(conbin, conrelid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'c' ORDER BY 1, 2
"""
_REFERENCES = """
SELECT conrelid::regclass::text, confrelid::regclass::text,
    array_agg(child.attname ORDER BY pair.place), array_agg(parent.attname ORDER BY pair.place)
FROM pg_constraint
JOIN LATERAL unnest(conkey, confkey) WITH ORDINALITY AS pair (own, other, place) ON TRUE
JOIN pg_attribute AS child ON child.attrelid = conrelid AND child.attnum = pair.own
JOIN pg_attribute AS parent ON parent.attrelid = confrelid AND parent.attnum = pair.other
WHERE contype = 'f' AND connamespace = 'public'::regnamespace
GROUP BY pg_constraint.oid ORDER BY 1, 2, 3
"""
_INDEXES = """
SELECT indexrelid::regclass::text FROM pg_index
JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
WHERE relnamespace = 'public'::regnamespace AND amname = 'btree' AND indisvalid ORDER BY 1
"""
_AMCHECK = "SELECT nspname FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'amcheck'"


def problems(tx: Tx) -> list[str]:
    """Return what the checks find, in words; empty for a sound database. A broken page raises an error of the server."""
    found = [str(words) for (words,) in tx.rows(_SWITCHED_OFF)]
    for table, name, condition in tx.rows(_CHECKS):
        if tx.row(f"SELECT 1 FROM {table} WHERE NOT ({condition}) LIMIT 1") is not None:
            found.append(f"a row of {table} breaks the constraint {name}")
    for child, parent, columns, keys in tx.rows(_REFERENCES):
        is_named = " AND ".join(f"child.{column} IS NOT NULL" for column in columns)
        is_same = " AND ".join(
            f"parent.{key} = child.{column}" for column, key in zip(columns, keys, strict=True)
        )
        dangling = (
            f"SELECT 1 FROM {child} AS child WHERE {is_named}"
            f" AND NOT EXISTS (SELECT 1 FROM {parent} AS parent WHERE {is_same}) LIMIT 1"
        )
        if tx.row(dangling) is not None:
            found.append(f"a row of {child} refers to one of {parent} that isn't there")
    return [*found, *_broken_indexes(tx)]


def unchecked(tx: Tx) -> str:
    """Return in a sentence what couldn't be checked and why, empty where everything was."""
    row = tx.row(_AMCHECK)
    if row is None:
        return "The contents of the indexes were not checked: a superuser can allow that with CREATE EXTENSION amcheck."
    if not _may_check(tx, str(row[0])):
        return "The contents of the indexes were not checked: this user may not run bt_index_check of the extension amcheck."
    return ""


def _may_check(tx: Tx, schema: str) -> bool:
    [(may,)] = tx.rows(
        "SELECT has_function_privilege(CAST(? AS text), 'execute')", (f"{schema}.bt_index_check(regclass)",)
    )
    return bool(may)


def _broken_indexes(tx: Tx) -> list[str]:
    """Return what the server's own check of indexes finds, where the extension amcheck is there and may be used."""
    row = tx.row(_AMCHECK)
    if row is None or not _may_check(tx, str(row[0])):
        return []
    found: list[str] = []
    for (index,) in tx.rows(_INDEXES):
        try:
            with tx.savepoint():
                tx.rows(f"SELECT {row[0]}.bt_index_check(CAST(? AS regclass), TRUE)", (f"public.{index}",))
        except psycopg.Error as error:
            if not isinstance(error, errors.IndexCorrupted | errors.DataCorrupted):
                raise
            found.append(f"{INDEX} {index} is broken: {' '.join(str(error).split())}")
    return found
