"""Wakes the sweeps. It holds no truth: what is due is rows in the database, and a missed tick is made up by the next.

APScheduler's own defaults would skip a tick that is a second late and run two at once.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock

log = structlog.get_logger(__name__)

WATCH_SECONDS = 15
STOPPING_MAY_TAKE = 0.4  # seconds that chores under way have to end; their transactions end by themselves


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do once at the start and then every so often. It may be cut short, so it leaves truth to the database."""

    name: str
    every_seconds: int
    work: Callable[[], Awaitable[object]]
    vital: bool = True
    """Whether the bot is ill where this is overdue."""


class Schedule:
    def __init__(self, clock: Clock, *chores: Chore) -> None:
        self._clock = clock
        self._chores = chores
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._running: set[asyncio.Task[None]] = set()
        self._watching: asyncio.TimerHandle | None = None
        self.tally: Counter[tuple[str, str]] = Counter()
        """Runs by chore and outcome (done, failed) since the start."""
        self.last_done_at: dict[str, int] = {}
        """When each chore last ended well (UTC ms)."""

    def start(self) -> None:
        """Run each chore now, and from then on at its interval."""
        now = self._now()
        for chore in self._chores:
            self._scheduler.add_job(
                self._tick,
                IntervalTrigger(seconds=chore.every_seconds, timezone=UTC),
                args=(chore,),
                id=chore.name,
                next_run_time=now,
                misfire_grace_time=None,
                coalesce=True,
                max_instances=1,
            )
        self._scheduler.start()
        self._watch()

    async def stop(self) -> None:
        """No new tick; what is running may end, but not for long. Twice is as once."""
        if self._watching is not None:
            self._watching.cancel()
        if self._scheduler.running:
            self._scheduler.pause()
            if self._running:
                await asyncio.wait(self._running, timeout=STOPPING_MAY_TAKE)
            self._scheduler.shutdown(wait=False)

    def _watch(self) -> None:
        """A clock that is set back would leave APScheduler waiting until the old time comes round again."""
        now = self._now()
        for chore in self._chores:
            job = self._scheduler.get_job(chore.name)
            if job is not None and job.next_run_time > now + timedelta(seconds=2 * chore.every_seconds):
                job.modify(next_run_time=now)
        self._watching = asyncio.get_running_loop().call_later(WATCH_SECONDS, self._watch)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now() / 1000, UTC)

    def overdue(self) -> list[str]:
        """The vital chores that haven't ended well for five of their intervals, and at least two minutes."""
        now = self._clock.now()
        return [
            chore.name
            for chore in self._chores
            if chore.vital
            and now - self.last_done_at.get(chore.name, 0) > max(5 * chore.every_seconds, 120) * 1000
        ]

    async def _tick(self, chore: Chore) -> None:
        """One run. A fault is logged; the next tick tries again."""
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            await chore.work()
            self.tally[chore.name, "done"] += 1
            self.last_done_at[chore.name] = self._clock.now()
        except Exception:
            self.tally[chore.name, "failed"] += 1
            log.exception("chore failed", chore=chore.name)
        finally:
            self._running.discard(task)
