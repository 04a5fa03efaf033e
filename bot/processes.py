"""Run long work in processes of its own, so that neither the event loop nor the database's writer waits for it.

    processes = Processes()
    rows = await processes.run(read_sheet, data, seconds=20)

At most `PROCESSES` functions run at a time, and one for each member; the rest wait in turn. A function that takes too
long or too much memory is ended with its process, and the next one gets a fresh process. Functions are plain, at the top
level of a module, and their arguments and results can be pickled.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextvars import ContextVar
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from bot.errors import TooMuchAtOnce

log = structlog.get_logger(__name__)

PROCESSES = 2
MOST_OF_A_MEMBER = 3
"""Functions of one member that run or wait; the next one is refused."""
MOST_WAITING = 50
"""Functions of all members together."""
FUNCTIONS_A_PROCESS = 500
"""After so many a process is replaced by a fresh one, so that no library's leak grows for ever."""
MEMORY_BYTES = 2 << 30
"""Address space of a process; what is really used is far less."""
STOPPING_MAY_TAKE = 0.3  # seconds

P = ParamSpec("P")
T = TypeVar("T")

ASKER: ContextVar[int | None] = ContextVar("asker", default=None)
"""The member for whom this task works, set where an interaction begins; None for what the bot does by itself."""


class WorkEnded(Exception):
    """The function was ended from outside: ``why`` is ``time``, ``memory`` or ``died``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Processes:
    """The processes start with the first function that needs them, and end with `close`.

    Processes that are handed in (``pool``) belong to somebody else, who ends them.
    """

    def __init__(self, pool: ProcessPool | None = None) -> None:
        self._pool = pool
        self._is_lent = pool is not None
        self._free = asyncio.Semaphore(PROCESSES)
        self._of_member: dict[int, int] = {}
        self._turns: dict[int, asyncio.Lock] = {}
        self._waiting = 0
        self._closed = False

    async def run(self, function: Callable[P, T], seconds: float, /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what ``function`` returns, and raise what it raises.

        Raises WorkEnded where the function took longer than ``seconds`` or too much memory, or its process died, and
        TooMuchAtOnce where the member has `MOST_OF_A_MEMBER` functions under way, or the bot `MOST_WAITING`.
        """
        member_id = ASKER.get()
        if self._waiting >= MOST_WAITING or (
            member_id is not None and self._of_member.get(member_id, 0) >= MOST_OF_A_MEMBER
        ):
            raise TooMuchAtOnce
        self._enter(member_id)
        try:
            async with self._turns[member_id] if member_id is not None else asyncio.Lock(), self._free:
                return await self._run(function, seconds, args, kwargs)
        finally:
            self._leave(member_id)

    def close(self) -> None:
        """End the processes with whatever they are doing. A second call does nothing."""
        self._closed = True
        if self._pool is not None and not self._is_lent:
            self._pool.stop()
            self._pool.join(STOPPING_MAY_TAKE)
            self._pool = None

    async def _run(
        self, function: Callable[..., T], seconds: float, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> T:
        if self._closed:
            raise WorkEnded("died")
        if self._pool is None:
            self._pool = new_pool()
        future = self._pool.schedule(function, args=list(args), kwargs=dict(kwargs), timeout=seconds)
        try:
            return await asyncio.wrap_future(future)
        except TimeoutError as error:
            raise WorkEnded("time") from error
        except MemoryError as error:
            raise WorkEnded("memory") from error
        except ProcessExpired as error:
            raise WorkEnded("died") from error

    def _enter(self, member_id: int | None) -> None:
        self._waiting += 1
        if member_id is not None:
            self._of_member[member_id] = self._of_member.get(member_id, 0) + 1
            self._turns.setdefault(member_id, asyncio.Lock())

    def _leave(self, member_id: int | None) -> None:
        self._waiting -= 1
        if member_id is not None:
            self._of_member[member_id] -= 1
            if not self._of_member[member_id]:
                del self._of_member[member_id], self._turns[member_id]


def new_pool() -> ProcessPool:
    """Return processes that have not started yet."""
    return ProcessPool(PROCESSES, FUNCTIONS_A_PROCESS, initializer=_prepare, context=get_context("spawn"))


def _prepare() -> None:
    """Bound the memory of a fresh process, let the bot's own process go first, and leave Ctrl+C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy would reserve memory for each core
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (Windows has no such module)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        os.nice(5)
