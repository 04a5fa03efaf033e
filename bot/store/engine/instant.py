"""The clock of the database, which all processes that serve it have in common."""

from bot.store.engine.transaction import Tx


def instant(tx: Tx) -> int:
    """Return the database's time (UTC ms); of a server, when the transaction began."""
    if tx.engine == "postgresql":
        row = tx.row("SELECT CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)")
    else:
        row = tx.row("SELECT CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)")
    assert row is not None, "a SELECT without a table has a row"
    return int(row[0])
