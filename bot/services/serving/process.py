"""This process among those that serve the same database of a server: its shards and its lease."""

import asyncio
import os
import platform
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from math import inf

import structlog

from bot.clock import elapsed_ms
from bot.domain.shards import ALL_SHARDS, Shards
from bot.errors import Busy
from bot.store import serving as store
from bot.store.engine.database import Database, Tx
from bot.store.engine.instant import instant
from bot.store.serving import LEASE_MS, ServingProcess

log = structlog.get_logger(__name__)

BEATS = 5
"""How often a process says within a lease that it lives."""
LOOKS = 50
"""How often within a lease a process looks that waits for its shards."""
GOODBYE_MAY_TAKE = 0.3
"""Seconds that a goodbye may take; without one, the lease has to end."""


class ShardsTaken(Exception):
    """Another process serves some of the shards; the message names the process."""


@dataclass(slots=True)
class Term:
    """A time in which this process has its claims without a break. ``until``: on the clock of ``elapsed`` (ms)."""

    until: float


ALONE = Term(inf)


class Serving:
    """This process. Until `join`, and always on a file, it is alone.

    ``elapsed``: a clock that nobody sets (ms). ``lease_ms``: the same for all processes. ``now``: the clock that all have
    in common.
    """

    def __init__(
        self,
        db: Database,
        shards: Shards = ALL_SHARDS,
        *,
        elapsed: Callable[[], int] = elapsed_ms,
        lease_ms: int = LEASE_MS,
        now: Callable[[Tx], int] = instant,
    ) -> None:
        self.db = db
        self.shards = shards
        self.id: int | None = None
        """The number of this process, None while it is alone."""
        self.term = ALONE
        self.elapsed = elapsed
        self._lease_ms = lease_ms
        self._now = now
        self._is_failing = False

    @property
    def look_seconds(self) -> float:
        """Return how long to wait before looking again whether something is free."""
        return self._lease_ms / 1000 / LOOKS

    @property
    def is_alone(self) -> bool:
        """Return True for a process that has joined no others, and so has every claim."""
        return self.term is ALONE

    async def join(self) -> None:
        """Serve the shards from now on, once no other process serves any of them; do nothing on a file.

        Waits for the goodbye of a process that is ending, and for the end of the lease of one that died. Raises ShardsTaken
        for a process that lives.
        """
        if not self.db.is_shared:
            return
        first_seen: dict[int, int] = {}
        while True:
            began = self.elapsed()
            try:
                joined = await self.db.write(self._join)
            except Busy:  # a rival that is paused in the middle of a transaction, until the server ends that
                joined = []
            if isinstance(joined, int):
                self.id, self.term = joined, Term(began + self._lease_ms)
                log.info("joined", process=joined, shards=str(self.shards))
                return
            for rival in joined:
                if rival.id not in first_seen:
                    log.info("waiting for another process to end", other=str(rival))
                is_alive = rival.seen_at > first_seen.setdefault(rival.id, rival.seen_at)
                if is_alive and rival.leaving_at is None:
                    raise ShardsTaken(f"{rival} serves the database already; stop that process first.")
            await asyncio.sleep(self.look_seconds)

    async def keep_alive(self) -> None:
        """Say again and again that this process lives. Returns never while it is right that it serves.

        Raises ShardsTaken where another process serves the shards, because this one was taken for dead.
        """
        while True:
            await asyncio.sleep(self._lease_ms / 1000 / BEATS)
            await self.beat()

    async def beat(self) -> None:
        """Say once that this process lives, and so make its lease longer, or begin a new term after its end.

        A failure is logged once. Raises ShardsTaken.
        """
        if self.id is None:
            return
        began = self.elapsed()
        try:
            is_known = await self.db.write(self._see)
        except Exception as error:
            if not self._is_failing:
                log.warning("the other processes can't be told that this one lives", error=repr(error))
            self._is_failing = True
            return
        if not is_known:
            raise ShardsTaken("another process serves the shards of this one, which was taken for dead.")
        if self._is_failing:
            log.info("the other processes know again that this one lives")
        self._is_failing = False
        if self.is_over(self.term):
            self.term = Term(began + self._lease_ms)
        else:
            self.term.until = began + self._lease_ms

    async def announce_leaving(self) -> None:
        """Tell a process that waits for these shards that this one is ending."""
        if self.id is not None:
            await self._briefly(self.db.write(self._announce_leaving))

    async def leave(self) -> None:
        """Let go of the shards and of all claims."""
        if self.id is not None:
            self.term.until = -inf
            await self._briefly(self.db.write(store.leave, self.id))
            self.id = None

    def is_over(self, term: Term) -> bool:
        """Return True if others may have got what was claimed in the term."""
        return self.elapsed() >= term.until

    async def shards_to_post_in(self) -> Shards:
        """Return the shards of this process, and those that no living process serves."""
        if self.id is None or self.shards.are_all:
            return self.shards
        others = [each.served for each in await self.db.read(self._living) if each.id != self.id]
        count = self.shards.count
        return self.shards.with_all(Shards(tuple(range(count)), count).without(others))

    async def claimed_by_others(self, work: str) -> list[int]:
        """Return the subjects that other processes have claimed."""
        return [] if self.id is None else await self.db.read(self._claimed_by_others, self.id, work)

    async def take(self, work: str, subjects: Collection[int]) -> list[int]:
        """Claim the subjects, and return those that this process has got."""
        return [] if self.id is None else await self.db.write(self._take, self.id, work, subjects)

    async def _briefly(self, work: Awaitable[None]) -> None:
        """Do a part of the goodbye, which mustn't keep the process from ending."""
        try:
            await asyncio.wait_for(work, GOODBYE_MAY_TAKE)
        except Exception as error:
            log.warning("no goodbye", error=repr(error))

    def _join(self, tx: Tx) -> int | list[ServingProcess]:
        return store.join(tx, platform.node(), os.getpid(), self.shards, self._now(tx), self._lease_ms)

    def _see(self, tx: Tx) -> bool:
        return self.id is not None and store.see(tx, self.id, self._now(tx))

    def _announce_leaving(self, tx: Tx) -> None:
        if self.id is not None:
            store.announce_leaving(tx, self.id, self._now(tx))

    def _living(self, tx: Tx) -> list[ServingProcess]:
        return store.living(tx, self._now(tx), self._lease_ms)

    def _claimed_by_others(self, tx: Tx, process_id: int, work: str) -> list[int]:
        return store.claimed_by_others(tx, process_id, work, self._now(tx), self._lease_ms)

    def _take(self, tx: Tx, process_id: int, work: str, subjects: Collection[int]) -> list[int]:
        return store.take(tx, process_id, work, list(subjects), self._now(tx), self._lease_ms)
