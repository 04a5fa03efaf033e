"""Run long functions in separate processes, so that neither the event loop nor the database's writer waits for them.

    processes = Processes()
    rows = await processes.run(read_sheet, 20, data)

At most `PROCESSES` functions run at a time, and at most one for each member; the others wait in turn. A function that takes
too long or too much memory is ended with its process, and the next function gets a new process. A function must be plain
and at the top level of a module; its arguments and result must be picklable.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any, ParamSpec, TypeVar
from weakref import WeakSet

import structlog
from pebble import ProcessExpired, ProcessPool
from pebble.pool import process as pebble_process

from bot.errors import TooMuchAtOnce

log = structlog.get_logger(__name__)

PROCESSES = 2
"""Processes that run at the same time."""
MOST_OF_A_MEMBER = 3
"""The most functions of one member that run or wait; the next one is refused."""
MOST_OF_A_FORM = 10
"""The same for the function of a form, which a refusal would empty of what was typed."""
MOST_WAITING = 50
"""The most functions of all members together that run or wait."""
FUNCTIONS_A_PROCESS = 500
"""After so many functions a process is replaced by a new one, so that a library's memory leak stays small."""
MEMORY_BYTES = 2 << 30
"""The most address space of a process; far less is really used."""
STOPPING_MAY_TAKE = 0.3  # seconds

P = ParamSpec("P")
T = TypeVar("T")

MEMBER_ID: ContextVar[int | None] = ContextVar("asker", default=None)
"""The member whose interaction this task serves, set where the interaction begins; None for the bot's own work."""


@dataclass(eq=False, slots=True)
class Turn:
    """A function that runs or waits. ``member_id``: the member it is for, None for the bot's own work."""

    member_id: int | None
    is_running: bool = False


class Place:
    """The place in the queue of the long work of one interaction, for whoever tells the member.

    ``is_form``: the interaction is a form with what the member typed.
    """

    def __init__(self, *, is_form: bool = False) -> None:
        self.is_form = is_form
        self._before: Callable[[], int] | None = None

    @property
    def before(self) -> int:
        """Return how many functions come before that of the interaction; 0 if the function runs, and if there is none."""
        return 0 if self._before is None else self._before()

    def take(self, before: Callable[[], int] | None) -> None:
        """Keep the function that counts those before this place; None when the place is given up."""
        self._before = before


PLACE: ContextVar[Place | None] = ContextVar("place", default=None)
"""The place of the interaction that this task serves, set where the interaction begins; None for the bot's own work."""


class WorkEnded(Exception):
    """A function was ended before it returned: ``why`` is ``time``, ``memory`` or ``died``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class ProcessesClosed(WorkEnded):
    """A function was ended or not begun because the bot stops."""

    def __init__(self) -> None:
        super().__init__("closed")


class Processes:
    """Runs functions in processes, which start with the first function and end with `close`.

    ``pool`` is a pool of processes that the caller owns and ends; None: a pool of its own.
    """

    def __init__(self, pool: ProcessPool | None = None) -> None:
        self._pool = pool
        self._spawning = Spawning()
        self._is_pool_shared = pool is not None
        self._free = asyncio.Semaphore(PROCESSES)
        self._of_member: dict[int, asyncio.Lock] = {}
        self._queue: list[Turn] = []
        """The functions that run or wait, in the order in which they came."""
        self._running: set[Future[Any]] = set()
        self._closed = False

    async def run(self, function: Callable[P, T], seconds: float, /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what ``function`` returns, and raise what it raises.

        Raises WorkEnded where the function took longer than ``seconds`` or too much memory, and where its process died;
        ProcessesClosed after `close`, also for a function that runs at that moment. Raises TooMuchAtOnce where
        `MOST_OF_A_MEMBER` functions of the member (for a form: `MOST_OF_A_FORM`), or `MOST_WAITING` in all, run or wait.
        """
        turn = Turn(MEMBER_ID.get())
        self._enter(turn)
        member = nullcontext() if turn.member_id is None else self._of_member[turn.member_id]
        try:
            async with member, self._free:
                turn.is_running = True
                return await self._run(function, seconds, args, kwargs)
        finally:
            self._leave(turn)

    @property
    def waiting(self) -> int:
        """The number of functions that run or wait."""
        return len(self._queue)

    def close(self) -> None:
        """End the processes at once, with the functions that they run. A second call does nothing."""
        self._closed = True
        for future in list(self._running):
            future.cancel()
        if self._pool is not None and not self._is_pool_shared:
            _end(self._pool, self._spawning)
            self._pool = None

    async def _run(
        self,
        function: Callable[..., T],
        seconds: float,
        args: tuple[object, ...],
        kwargs: dict[str, object],
        *,
        is_again: bool = False,
    ) -> T:
        """Run the function in a process, after a broken pool in one of a new pool. Raises WorkEnded, and what it raises."""
        try:
            return await self._run_once(function, seconds, args, kwargs)
        except (
            BrokenProcessPool
        ) as error:  # a process died while it had nothing to do, which ends the whole pool
            if is_again or self._is_pool_shared:
                raise WorkEnded("died") from error
            log.warning("processes are started anew", why=str(error))
        await self._drop_pool()
        return await self._run(function, seconds, args, kwargs, is_again=True)

    async def _drop_pool(self) -> None:
        """Give up the pool, so that the next function gets a new one; does nothing where another caller has done so."""
        pool, spawning = self._pool, self._spawning
        if pool is not None and not pool.active:
            self._pool, self._spawning = None, Spawning()
            await asyncio.to_thread(_end, pool, spawning)

    async def _run_once(
        self, function: Callable[..., T], seconds: float, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> T:
        """Run the function in a process of the pool. Raises as `_run` does, and BrokenProcessPool for a broken pool."""
        if self._closed:
            raise ProcessesClosed
        if self._pool is None:
            self._pool = new_pool(self._spawning)
        try:
            future = self._pool.schedule(function, args=list(args), kwargs=dict(kwargs), timeout=seconds)
        except RuntimeError as error:
            raise BrokenProcessPool(str(error)) from error
        self._running.add(future)
        future.add_done_callback(self._running.discard)
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._closed and task is not None and not task.cancelling():
                raise ProcessesClosed from None  # the pool has cancelled the function, and nobody this task
            raise
        except TimeoutError as error:
            raise WorkEnded("time") from error
        except MemoryError as error:
            raise WorkEnded("memory") from error
        except ProcessExpired as error:
            raise (ProcessesClosed() if self._closed else WorkEnded("died")) from error

    def _enter(self, turn: Turn) -> None:
        """Put the function at the end of the queue. Raises TooMuchAtOnce."""
        place = PLACE.get()
        own = self._waiting_of(turn.member_id)
        most = MOST_OF_A_FORM if place is not None and place.is_form else MOST_OF_A_MEMBER
        if own >= most or len(self._queue) >= MOST_WAITING:
            raise TooMuchAtOnce(of_member=own >= most)
        self._queue.append(turn)
        if turn.member_id is not None:
            self._of_member.setdefault(turn.member_id, asyncio.Lock())
        if place is not None:
            place.take(lambda: self._before(turn))

    def _leave(self, turn: Turn) -> None:
        """Take the function out of the queue."""
        self._queue.remove(turn)
        if turn.member_id is not None and not self._waiting_of(turn.member_id):
            del self._of_member[turn.member_id]
        place = PLACE.get()
        if place is not None:
            place.take(None)

    def _waiting_of(self, member_id: int | None) -> int:
        """Return how many functions of the member run or wait; 0 for None, the bot's own work."""
        return 0 if member_id is None else sum(turn.member_id == member_id for turn in self._queue)

    def _before(self, turn: Turn) -> int:
        """Return how many functions have to end first: the member's own before this one, and one of each other member."""
        if turn.is_running:
            return 0
        ahead = self._queue[: self._queue.index(turn)]
        others = {other.member_id for other in ahead if other.member_id != turn.member_id}
        return len(others) + sum(other.member_id == turn.member_id for other in ahead)


class Spawning(SpawnContext):
    """Starts the processes of one pool, and remembers them."""

    def __init__(self) -> None:
        super().__init__()
        self._started: WeakSet[SpawnProcess] = WeakSet()

    def Process(self, *args: Any, **kwargs: Any) -> SpawnProcess:  # type: ignore[override]
        """Return a new process, which the pool starts."""
        process = SpawnProcess(*args, **kwargs)
        self._started.add(process)
        return process

    def kill(self) -> None:
        """End the processes at once; one that was only starting would log that its pool is gone."""
        for process in list(self._started):
            if process.is_alive():
                process.kill()


def _end(pool: ProcessPool, spawning: Spawning) -> None:
    """End the processes of a pool at once."""
    pool.stop()
    spawning.kill()
    pool.join(STOPPING_MAY_TAKE)
    spawning.kill()  # one that the pool was starting meanwhile


class _ElapsedTime:
    """Stands in pebble for the module ``time``, and tells how much time has passed, which no setting of the clock changes.

    By pebble's own clock a step forwards would end whatever runs, and a step back would let it run without end.
    """

    sleep = staticmethod(time.sleep)
    time = staticmethod(time.monotonic)


pebble_process.time = _ElapsedTime  # pyright: ignore[reportPrivateImportUsage]


def new_pool(spawning: Spawning | None = None) -> ProcessPool:
    """Return a pool whose processes start with its first function; ``spawning`` starts them, None: one of its own."""
    return ProcessPool(PROCESSES, FUNCTIONS_A_PROCESS, initializer=prepare, context=spawning or Spawning())


def prepare() -> None:
    """Prepare a new process: limit its memory, give the bot's own process precedence, and ignore Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (Windows has no such module)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        os.nice(5)
