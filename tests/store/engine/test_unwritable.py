"""A database that takes no write: members get a sentence, and nothing has changed."""

from pathlib import Path

import pytest

from bot import errors
from bot.store.engine.database import Database, Tx
from tests.damage import empty_index

ADD = (
    "INSERT INTO wallet (owner_id, plan, monthly_free, last_at, last_line, created_at, due_at)"
    " VALUES (?, 'basic', 1, 0, 0, 0, 5)"
)


def add(tx: Tx, owner_id: int) -> None:
    tx.run("INSERT INTO member (user_id, created_at) VALUES (?, 0)", (owner_id,))
    tx.run(ADD, (owner_id,))


def fill(tx: Tx) -> None:
    """Fill the database, allowed to grow by two pages only, inside savepoints."""
    [(pages,)] = tx.rows("PRAGMA page_count")
    tx.rows(f"PRAGMA max_page_count = {pages + 2}")
    for owner_id in range(1, 1000):
        with tx.savepoint():
            add(tx, owner_id)


@pytest.mark.sqlite
async def test_a_full_database_is_said_and_nothing_is_written(db: Database) -> None:
    with pytest.raises(errors.NotStored) as refusal:
        await db.write(fill)
    assert refusal.value.why == "full"
    assert await db.read(lambda tx: tx.rows("SELECT * FROM wallet")) == []


async def test_a_damaged_index_is_said_and_nothing_is_written(db_path: Path) -> None:
    db = await Database.open(db_path)
    await db.write(add, 1)
    await db.close()
    empty_index(db_path, "wallet_due")
    db = await Database.open(db_path)
    with pytest.raises(errors.NotStored) as refusal:
        await db.write(lambda tx: tx.run("UPDATE wallet SET due_at = 6"))
    assert refusal.value.why == "damaged"
    assert await db.read(lambda tx: tx.rows("SELECT due_at FROM wallet")) == [(5,)]
    await db.close()
