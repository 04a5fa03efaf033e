"""The processes for long work, started once for all tests of a run: a process takes longer to start than a test."""

import atexit
from functools import cache

from pebble import ProcessPool

from bot.processes import new_pool


@cache
def pool() -> ProcessPool:
    processes = new_pool()

    def end() -> None:
        processes.stop()
        processes.join(5)

    atexit.register(end)
    return processes
