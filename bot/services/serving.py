"""This process among those that serve the same database of a server: its shards, its lease and its claims (docs/adr/0023).

A process that serves a file is alone: it joins nothing, has every claim, and writes nothing for that. Each process of a
server says several times within a lease that it lives. If it can't, the others take its claims, and it may no longer act on
any of them: `check_acting` refuses a request to Discord right before it is sent, the doors of `Claims.door` refuse a write.
"""

import asyncio
import os
import platform
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Generator, Iterable
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
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


class ClaimLost(Exception):
    """This process has no longer what it had claimed, and another one may be doing the work."""


@dataclass(slots=True)
class Term:
    """A time in which this process has its claims without a break. ``until``: on the clock of ``elapsed`` (ms)."""

    until: float


_ALONE = Term(inf)
_acting: ContextVar[Callable[[], None] | None] = ContextVar("acting", default=None)


def check_acting() -> None:
    """Raise ClaimLost in a task that acts on a claim which this process has no longer; do nothing in any other task."""
    check = _acting.get()
    if check is not None:
        check()


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
        self.term = _ALONE
        self.elapsed = elapsed
        self._lease_ms = lease_ms
        self._now = now
        self._is_failing = False

    @property
    def is_alone(self) -> bool:
        """Return True for a process that has joined no others, and so has every claim."""
        return self.term is _ALONE

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
            await asyncio.sleep(self._lease_ms / 1000 / LOOKS)

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

    def claims(self, work: str) -> "Claims":
        """Return this process's claims on a kind of work."""
        return Claims(self, work)

    def once(self, work: str, do: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
        """Return a function that does the work unless another process does it; the process keeps it until its end."""
        claims = self.claims(work)

        async def done_once() -> None:
            if await claims.take((0,)):
                await do()

        return done_once

    @asynccontextmanager
    async def turn(self, work: str) -> AsyncGenerator[None]:
        """Wait until no other process does a work, and keep the others from it inside this context."""
        claims = self.claims(work)
        while True:
            if await claims.take((0,)):
                break
            await asyncio.sleep(self._lease_ms / 1000 / LOOKS)
        try:
            yield
        finally:
            await claims.let_go()

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


class Claims:
    """The claims of this process on one kind of work, by subject, e.g. the member to whom messages are sent."""

    def __init__(self, serving: Serving, work: str) -> None:
        self._serving = serving
        self._work = work
        self._held: dict[int, Term] = {}

    async def others(self) -> list[int]:
        """Return the subjects that other processes have; empty for a process that is alone."""
        return await self._serving.claimed_by_others(self._work)

    async def take(self, subjects: Iterable[int]) -> set[int]:
        """Claim the subjects; return those that this process has now, all of them where it is alone."""
        wanted, term = set(subjects), self._serving.term
        if self._serving.is_alone or not wanted:
            return wanted
        if self._serving.is_over(term):
            return set()
        held = {subject for subject in wanted if self._held.get(subject) is term}
        if wanted - held:
            taken = await self._serving.take(self._work, sorted(wanted - held))
            self._held.update(dict.fromkeys(taken, term))
            held.update(taken)
        return held

    async def let_go(self, *, but: Collection[int] = ()) -> None:
        """End the claims on all subjects except some; does nothing where there are none."""
        ended = [subject for subject in self._held if subject not in but]
        for subject in ended:
            del self._held[subject]
        if ended and self._serving.id is not None:
            await self._serving.db.write(store.let_go, self._serving.id, self._work, ended)

    def check(self, subject: int) -> None:
        """Raise ClaimLost unless this process still has the claim, as far as it can know without the database."""
        if self._serving.is_alone:
            return
        term = self._held.get(subject)
        if term is None or self._serving.is_over(term):
            raise ClaimLost(f"{self._work} {subject}")

    def door(self, subject: int) -> Database:
        """Return a door to the database whose writes raise ClaimLost where this process hasn't the claim any more."""
        return self._serving.db.guarded(partial(self._require, subject))

    @contextmanager
    def acting(self, subject: int) -> Generator[None]:
        """Let `check_acting` look at this claim in the present task."""
        token = _acting.set(partial(self.check, subject))
        try:
            yield
        finally:
            _acting.reset(token)

    def _require(self, subject: int, tx: Tx) -> None:
        self.check(subject)
        process_id = self._serving.id
        if process_id is not None and not store.has(tx, process_id, self._work, subject):
            raise ClaimLost(f"{self._work} {subject}")
