"""The processes for long work, started once for all tests of a run: a process takes longer to start than a test.

Below are functions to run in them. A test puts one in the place of a long function where it needs a long function that
fails, has no end, or ends when the test says so, on a machine of any speed.
"""

import atexit
import os
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pebble import ProcessFuture, ProcessPool

from bot.processes import FUNCTIONS_A_PROCESS, PROCESSES, Spawning, prepare

PATIENCE = 120.0
"""Seconds, instead of those that a function may take for members: a busy machine is no fault of the code."""
SHORT = 5.0
"""Seconds; a test that lets a function end for want of time gives the function less."""


class PatientPool(ProcessPool):
    """A pool whose functions get PATIENCE where they may take seconds."""

    def schedule(
        self,
        function: Callable[..., Any],
        args: Iterable[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
        timeout: float | None = None,
    ) -> ProcessFuture:
        if timeout is not None and timeout > SHORT:
            timeout = max(timeout, PATIENCE)
        return super().schedule(function, args, dict(kwargs or {}), timeout)


@cache
def pool() -> ProcessPool:
    processes = PatientPool(PROCESSES, FUNCTIONS_A_PROCESS, initializer=prepare, context=Spawning())

    def end() -> None:
        processes.stop()
        processes.join(5)

    atexit.register(end)
    return processes


def fail(*_: object) -> None:
    """Raise an error that nobody expects."""
    raise RuntimeError("as the test wants")


def die(*_: object) -> None:
    """End the process."""
    os._exit(3)


def run_for_ever(*_: object) -> None:
    """Never return."""
    while True:
        pass


class Latch:
    """Holds the functions `wait_for` until `release`: a named pipe at ``path``, as processes share no memory."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path = str(path)
        self._pipe = os.open(path, os.O_RDWR)  # also read, so that opening it waits for no other process

    def release(self, count: int) -> None:
        """Let ``count`` of the functions return, also those that haven't begun yet."""
        os.write(self._pipe, b"." * count)

    def close(self) -> None:
        """Close the pipe."""
        os.close(self._pipe)


def wait_for(latch: str, *_: object) -> None:
    """Return when the latch at this path is released."""
    with open(latch, "rb", buffering=0) as pipe:
        pipe.read(1)
