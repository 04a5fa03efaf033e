"""A process that makes moves as fast as it can, and is killed in the middle of it.

    python -m tests.soak.worker DATABASE NOW

DATABASE is a path, or the address of a server. It reads moves from stdin, one a line, and writes the outcome of each to
stdout once the service has answered: a line that is there is an acknowledgement. Meanwhile it writes
down what falls due. Its log goes to stderr.
"""

import asyncio
import os
import sys
from collections import deque
from contextlib import suppress

from bot.clock import ManualClock
from bot.errors import Busy
from bot.operating.log import configure
from bot.store.engine.database import Database
from bot.store.engine.location import Location, location_of
from tests.soak.moves import Doors, Move

AT_ONCE = 12
PAUSE = 0.1


async def work(location: Location, now: int) -> None:
    db = await Database.open(location)
    doors = Doors(db, ManualClock(now))
    moves = deque(Move.read(line) for line in sys.stdin)

    async def someone() -> None:
        while moves:
            move = moves.popleft()
            outcome = await doors.make(move)
            if outcome.answer == Busy.__name__:  # the server is away: nobody was told anything yet
                moves.append(move)
                await asyncio.sleep(PAUSE)
                continue
            os.write(1, f"{outcome.line()}\n".encode())

    async def scheduled() -> None:
        while moves:
            with suppress(Busy):
                await doors.sweep()

    await asyncio.gather(scheduled(), *(someone() for _ in range(AT_ONCE)))
    await db.close()


if __name__ == "__main__":
    configure("error", "console", sys.stderr)
    asyncio.run(work(location_of(sys.argv[1]), int(sys.argv[2])))
