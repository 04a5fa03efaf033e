"""How far a ledger goes: its schema, its entries, its last write. For comparing a backup with a database."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.store.engine.transaction import Tx


@dataclass(frozen=True, slots=True)
class Extent:
    """The schema version of a ledger, the number of its entries and its last write (UTC ms), each 0 if there is none."""

    schema: int
    entries: int
    last_at: int


def extent_in(tx: Tx, tables: Collection[str]) -> Extent | None:
    """Return the extent of the ledger, None for a database without a record of migrations. ``tables``: all that it has.

    A database of another version may lack known tables: then only the schema version is returned.
    """
    if "schema_migration" not in tables:
        return None
    [(schema,)] = tx.rows("SELECT COALESCE(MAX(version), 0) FROM schema_migration")
    # The table was called receipt up to version 7.
    writes = next((name for name in ("write", "receipt") if name in tables), None)
    if writes is None or "entry" not in tables:
        return Extent(schema, 0, 0)
    [(entries, recorded_at, written_at)] = tx.rows(
        "SELECT (SELECT COUNT(*) FROM entry), (SELECT COALESCE(MAX(recorded_at), 0) FROM entry),"
        f" (SELECT COALESCE(MAX(at), 0) FROM {writes})"
    )
    return Extent(schema, entries, max(recorded_at, written_at))
