"""Threads that run transactions of one kind, each on a connection of its own.

A thread connects when it first has something to do, and again after the connection was lost, for instance because the
server was restarted. The threads are daemons: a process that dies of a fault elsewhere ends without waiting for them.
"""

import asyncio
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, TypeVar

import psycopg
import structlog

from bot.errors import Busy
from bot.store.engine.location import Server
from bot.store.engine.postgres.connection import CannotConnect, Connection, connect
from bot.store.engine.postgres.faults import is_lost

log = structlog.get_logger(__name__)

T = TypeVar("T")

WAITING_MAY_TAKE = 5.0
"""Seconds that a transaction waits for a server that has gone, or for a lock of another transaction."""
BETWEEN_TRIES = 0.1
"""Seconds between two attempts to connect."""


class Worker:
    """One thread of a lane, and its connection."""

    def __init__(self, lane: "Lane", number: int) -> None:
        self._lane = lane
        self._raw: Connection | None = None
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self._run, name=f"postgres-{lane.door}-{number}", daemon=True)
        self._thread.start()

    def connection(self) -> Connection:
        """Return the thread's connection, a new one where it was lost. Raises Busy where the server can't be reached."""
        if self._raw is None or self._raw.closed:
            self._replace(self._lane.connect())
        assert self._raw is not None
        return self._raw

    def has_lost(self, error: BaseException | None) -> bool:
        """Return True if the error came because the connection was lost."""
        return self._raw is None or is_lost(self._raw, error)

    def disconnect(self) -> None:
        """Close the connection, if there is one; the next transaction makes another."""
        self._replace(None)

    def cut(self) -> None:
        """End the connection from another thread, so that the statement that runs on it fails at once."""
        with self._guard, suppress(OSError, psycopg.Error):
            if self._raw is not None and not self._raw.closed:
                with socket.socket(fileno=os.dup(self._raw.fileno())) as other_handle:
                    other_handle.shutdown(socket.SHUT_RDWR)

    def join(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _replace(self, raw: Connection | None) -> None:
        with self._guard:
            if self._raw is not None:
                self._raw.close()
            self._raw = raw

    def _run(self) -> None:
        while self._lane.run_next(self):
            pass
        self.disconnect()


class Lane:
    """A queue of transactions and the workers that run them. ``door``: its name in the metrics.

    ``settings``: of the sessions.
    """

    def __init__(self, server: Server, door: str, size: int, settings: Mapping[str, str | int]) -> None:
        self.door = door
        self.is_ending = threading.Event()
        """Set when the transactions that still run are cut; none of them is tried again."""
        self._server = server
        self._size = size
        self._settings = settings
        self._work: SimpleQueue[tuple[Future[Any], Callable[[Worker], Any]] | None] = SimpleQueue()
        self._requested: set[Future[Any]] = set()
        self._workers: list[Worker] = []
        self._is_away = False

    async def run(self, work: Callable[[Worker], T]) -> T:
        """Run a function on one of the threads. A caller who is cancelled only stops waiting."""
        if not self._workers:
            self._workers = [Worker(self, number) for number in range(self._size)]
        future: Future[T] = Future()
        self._requested.add(future)
        future.add_done_callback(self._requested.discard)
        self._work.put((future, work))
        return await asyncio.shield(asyncio.wrap_future(future))

    def run_next(self, worker: Worker) -> bool:
        """Wait for a function and run it on this thread. Returns False where the lane is closed."""
        request = self._work.get()
        if request is None:
            return False
        future, work = request
        try:
            if self.is_ending.is_set():
                raise Busy
            future.set_result(work(worker))
        except BaseException as error:
            future.set_exception(error)
        return True

    def connect(self) -> Connection:
        """Return a new connection. Raises Busy where the server can't be reached for `WAITING_MAY_TAKE`.

        While the server is known to be away, a single attempt is made, so that members don't wait one after the other.
        """
        until = time.monotonic() + (0 if self._is_away else WAITING_MAY_TAKE)
        while True:
            try:
                raw = connect(self._server, settings=self._settings, purpose=self.door)
            except CannotConnect as error:
                if time.monotonic() >= until or self.is_ending.is_set():
                    if not self._is_away:
                        log.error("no connection to the database", door=self.door, error=error.why)
                    self._is_away = True
                    raise Busy from error
                self.is_ending.wait(BETWEEN_TRIES)
            else:
                self._is_away = False
                return raw

    def close(self, until: float) -> None:
        """Let the transactions that were requested end, cut those that still run at ``until``, and stop the threads.

        ``until``: on the monotonic clock.
        """
        _, running = wait(set(self._requested), timeout=max(0.0, until - time.monotonic()))
        if running:
            log.warning("transactions cut at the end", door=self.door, count=len(running))
            self.is_ending.set()
        for _ in self._workers:
            self._work.put(None)
        while running:
            for worker in self._workers:
                worker.cut()
            _, running = wait(running, timeout=BETWEEN_TRIES)
        for worker in self._workers:
            worker.join()
