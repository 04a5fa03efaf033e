"""A process that imports a history in parts, and says after each write that the write is there.

    python -m tests.process.importer DATABASE NOW

It imports the history of stdin for the member ANA. With ``again`` on stdin it goes on with what an earlier process has left,
and answers another press of the same button.
"""

import asyncio
import os
import sys
from pathlib import Path

from bot.clock import ManualClock
from bot.services import Services
from bot.services.importing import planning
from bot.store.engine.database import Database
from bot.store.engine.spans import Span
from tests.services.desk import ANA, in_guild

ROWS = 50
"""Rows of a part."""


def acknowledge(span: Span) -> None:
    """Write the name of a write that has been committed to stdout."""
    if span.door == "write":
        os.write(1, f"{span.name}\n".encode())


async def work(path: Path, now: int) -> None:
    planning.ROWS_OF_A_PART = ROWS
    db = await Database.open(path, observe=acknowledge)
    services = Services(db, ManualClock(now))
    text = sys.stdin.read()
    if text == "again":
        await services.importing.resume()
        await services.importing.commit(in_guild(ANA), 1)
    else:
        seen = await services.importing.paste(in_guild(ANA), text, None)
        await services.importing.commit(in_guild(ANA), seen.confirmation_id)
    await db.close()


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1]), int(sys.argv[2])))
