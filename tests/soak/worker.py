"""A process that makes moves as fast as it can, and is killed in the middle of it.

    python -m tests.soak.worker DATABASE NOW

It reads moves from stdin, one a line, and writes the outcome of each to stdout once the service has answered: a line
that is there is an acknowledgement. Meanwhile it writes down what falls due. Its log goes to stderr.
"""

import asyncio
import os
import sys
from collections import deque
from pathlib import Path

from bot.clock import ManualClock
from bot.operating.log import configure
from bot.store.engine.database import Database
from tests.soak.moves import Doors, Move

AT_ONCE = 12


async def work(path: Path, now: int) -> None:
    db = await Database.open(path)
    doors = Doors(db, ManualClock(now))
    moves = deque(Move.read(line) for line in sys.stdin)

    async def someone() -> None:
        while moves:
            outcome = await doors.make(moves.popleft())
            os.write(1, f"{outcome.line()}\n".encode())

    async def scheduled() -> None:
        while moves:
            await doors.sweep()

    await asyncio.gather(scheduled(), *(someone() for _ in range(AT_ONCE)))
    await db.close()


if __name__ == "__main__":
    configure("error", "console", sys.stderr)
    asyncio.run(work(Path(sys.argv[1]), int(sys.argv[2])))
