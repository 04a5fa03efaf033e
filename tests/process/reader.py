"""A process that reads an upload without an end, and ends at SIGTERM: ``python -m tests.process.reader``."""

import asyncio
import os
import time

from bot.app import on_signals
from bot.processes import Processes


async def read() -> None:
    stop = asyncio.Event()
    on_signals(stop)
    processes = Processes()
    reading = asyncio.create_task(processes.run(time.sleep, 600, 600))
    await processes.run(int, 60)  # both processes have started
    os.write(1, b"reading\n")
    await stop.wait()
    processes.close()
    reading.cancel()


if __name__ == "__main__":
    asyncio.run(read())
