"""Do the work for each address, a member, a server or a channel, in a task of its own, a bounded number at a time.

A task that Discord keeps waiting outlives its run: the following runs leave its address out, and so one slow address holds
up nobody else.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Generic, TypeVar

import structlog

from bot.store.engine.database import DatabaseClosed

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

log = structlog.get_logger(__name__)

STOPPING_MAY_TAKE = 0.2
"""Seconds that `cancel` waits for the cancelled tasks."""


class Lanes(Generic[Item, Outcome]):
    """Runs work in one lane for each address. ``address_of``: returns the address of an item."""

    def __init__(self, address_of: Callable[[Item], int]) -> None:
        self._address_of = address_of
        self._busy: dict[int, asyncio.Task[list[Outcome]]] = {}
        self._is_stopping = False

    @property
    def busy(self) -> tuple[int, ...]:
        """Return the addresses whose tasks are still running."""
        return tuple(self._busy)

    async def run(
        self, items: Iterable[Item], work: Callable[[Item], Awaitable[Outcome]], *, most: int, until: float
    ) -> tuple[list[Outcome], int]:
        """Do ``work`` on each item, for ``most`` addresses at a time, and start no more after ``until``.

        Returns the results, and the number of addresses that are still being served. ``until``: on the clock of the event
        loop. The items of an address, none of which is busy, are done one after another. Raises the first error of a task
        after all tasks have ended.
        """
        waiting = deque(self._by_address(items))
        results: list[Outcome] = []
        errors: list[Exception] = []
        running: set[asyncio.Task[list[Outcome]]] = set()
        left = until - asyncio.get_running_loop().time()
        while (waiting or running) and not self._is_stopping:
            while waiting and len(running) < most:
                running.add(self._start(waiting.popleft(), work))
            done, running = await asyncio.wait(
                running, timeout=max(left, 0.0), return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                results += self._result(task, errors)
            left = until - asyncio.get_running_loop().time()
            if left <= 0:
                break
        if errors:
            raise errors[0]
        return results, len(running)

    def stop(self) -> None:
        """Let the present run end and start no task from then on."""
        self._is_stopping = True

    @property
    def tasks(self) -> list[asyncio.Task[list[Outcome]]]:
        """Return the tasks that are running."""
        return list(self._busy.values())

    def _by_address(self, items: Iterable[Item]) -> list[list[Item]]:
        """Return the items in a list for each address, in the order of their first items."""
        by_address: dict[int, list[Item]] = {}
        for item in items:
            by_address.setdefault(self._address_of(item), []).append(item)
        return list(by_address.values())

    def _start(
        self, items: list[Item], work: Callable[[Item], Awaitable[Outcome]]
    ) -> asyncio.Task[list[Outcome]]:
        """Start the task that does the work on these items, all for the same address."""
        address = self._address_of(items[0])
        task = asyncio.create_task(_deliver_all(items, work))
        self._busy[address] = task

        def ended(task: asyncio.Task[list[Outcome]]) -> None:
            del self._busy[address]
            error = None if task.cancelled() else task.exception()
            # A task that outlives STOPPING_MAY_TAKE finds the database closed; the next process goes on.
            is_expected = self._is_stopping and isinstance(error, DatabaseClosed)
            if error is not None and not is_expected:
                log.error("delivery failed", address=address, error=repr(error))

        task.add_done_callback(ended)
        return task

    def _result(self, task: asyncio.Task[list[Outcome]], errors: list[Exception]) -> list[Outcome]:
        """Return the results of an ended task; none, with the error added to ``errors``, if the task failed.

        Returns none for a task that a stop has cancelled, and raises CancelledError for any other cancelled task.
        """
        if self._is_stopping and task.cancelled():
            return []
        try:
            return task.result()
        except Exception as error:
            errors.append(error)
            return []


async def _deliver_all(items: list[Item], work: Callable[[Item], Awaitable[Outcome]]) -> list[Outcome]:
    return [await work(item) for item in items]


async def cancel(*lanes: Lanes[Any, Any]) -> None:
    """Cancel the tasks of the lanes, and wait STOPPING_MAY_TAKE seconds at most for their end."""
    tasks = [task for lane in lanes for task in lane.tasks]
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=STOPPING_MAY_TAKE)
