"""A balance reads the index of open lots."""

import pytest

from bot.store.engine.database import Database, Tx
from bot.store.ledger import books


@pytest.mark.sqlite
async def test_a_balance_reads_the_open_lots_only(db: Database) -> None:
    def plan(tx: Tx) -> str:
        return " ".join(str(row) for row in tx.rows(f"EXPLAIN QUERY PLAN {books.OPEN_LOTS}", (1,)))

    assert "INDEX lot_open (wallet_id=?)" in await db.read(plan)
