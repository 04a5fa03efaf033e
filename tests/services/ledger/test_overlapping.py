"""Writes that overlap on a PostgreSQL server: members who have nothing to do with each other don't refuse each other."""

import pytest

from bot.domain.time.calendar import DAY_MS
from bot.services.ledger import spend
from bot.services.ledger.spend import Spend
from bot.store.engine.database import Tx
from tests.services.desk import ANA, Desk, in_guild

GROWING = {"write_key_key", "write_user", "entry_write", "line_entry", "take_lot"}
"""The indexes to whose ends each write of anybody adds: who reads there meets everybody else."""
_READ = (
    "SELECT relation::regclass::text FROM pg_locks"
    " WHERE mode = 'SIReadLock' AND locktype <> 'tuple' AND pid = pg_backend_pid()"
)


async def test_a_spend_reads_no_index_to_which_everybody_adds(desk: Desk, engine: str) -> None:
    if engine != "postgresql":
        pytest.skip("a file has one writer")
    await desk.start()

    def read_by_spend(tx: Tx) -> set[str]:
        at = desk.clock.now() + DAY_MS
        spend.spend(tx, in_guild(ANA), Spend(6), "interaction:1000", at)
        return {str(name) for (name,) in tx.rows(_READ)}

    read = await desk.db.write(read_by_spend)
    assert "wallet_owner_id_key" in read
    assert not read & GROWING
