"""Delete the rows that are kept long enough, in short transactions; a sweep with nothing to delete writes nothing."""

import asyncio

from bot.store import retention
from bot.store.engine.database import Database

BATCH = 100
"""Rows that one transaction deletes."""
MOST_BATCHES = 20
"""Transactions for each table in one run; the remaining rows wait for the next run."""


async def sweep(db: Database, now: int) -> int:
    """Apply the rules of `bot.store.retention` at ``now`` (UTC ms). Returns the number of rows handled, 0 for none."""
    count = 0
    for table in await db.read(retention.due_tables, now):
        for _ in range(MOST_BATCHES):
            handled = await db.write(retention.sweep, table, now, BATCH)
            count += handled
            if handled < BATCH:
                break
            await asyncio.sleep(0)  # lets waiting commands go first
    return count
