"""What this process does and no other may do meanwhile (docs/adr/0023)."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Collection, Generator, Iterable
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from functools import partial

from bot.services.serving.process import Serving, Term
from bot.store import serving as store
from bot.store.engine.database import Database, Tx

_acting: ContextVar[Callable[[], None] | None] = ContextVar("acting", default=None)


class ClaimLost(Exception):
    """This process has no longer what it had claimed, and another one may be doing the work."""


def check_acting() -> None:
    """Raise ClaimLost in a task that acts on a claim which this process has no longer; do nothing in any other task."""
    check = _acting.get()
    if check is not None:
        check()


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
        """Return a door to the database whose writes raise ClaimLost where this process hasn't the claim any more.

        It serves the present moment: a process that is alone needs no guard, and may join others later.
        """
        if self._serving.is_alone:
            return self._serving.db
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


def once(serving: Serving, work: str, do: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[None]]:
    """Return a function that does the work unless another process does it.

    The process keeps the work until its end, or until the work fails here: another process may be able to do it.
    """
    claims = Claims(serving, work)

    async def done_once() -> None:
        if await claims.take((0,)):
            try:
                await do()
            except Exception:
                await claims.let_go()
                raise

    return done_once


@asynccontextmanager
async def turn(serving: Serving, work: str) -> AsyncGenerator[None]:
    """Wait until no other process does a work, and keep the others from it inside this context."""
    claims = Claims(serving, work)
    while True:
        if await claims.take((0,)):
            break
        await asyncio.sleep(serving.look_seconds)
    try:
        yield
    finally:
        await claims.let_go()
