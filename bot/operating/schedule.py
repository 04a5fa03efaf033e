"""Run the periodic work in the bot's process; the schedule stores nothing, because due work is rows in the database.

A missed run is made up by the next run, which does all work that is due by then. APScheduler's defaults would skip a run
that is a second late, and run the same work twice at once.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import inf

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock import Clock, elapsed_ms
from bot.errors import WrongClock
from bot.processes import ProcessesClosed

log = structlog.get_logger(__name__)

WATCH_SECONDS = 15
STOPPING_MAY_TAKE = 0.4  # seconds that running chores have to end; their transactions complete by themselves


class Incomplete(Exception):
    """A chore has done what it could, and has logged what failed; the message names the rest."""


@dataclass(frozen=True, slots=True)
class Chore:
    """Work to run once at the start and then every ``every_seconds``; it may be cut short, so its state is in the database.

    ``vital``: whether the bot counts as unhealthy while this work is overdue.
    """

    name: str
    every_seconds: int
    work: Callable[[], Awaitable[object]]
    vital: bool = True


class Every(IntervalTrigger):
    """An interval whose missed runs are not counted.

    APScheduler asks for each missed run, which after a jump of the clock by 400 days would be seven million of them.
    """

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return the previous run plus the interval, or ``now`` plus the interval where that is past."""
        following = (previous_fire_time or now) + self.interval
        return following if following > now else now + self.interval


class Schedule:
    """Runs the chores, each at its own interval and never twice at once.

    ``clock``: the machine's, as APScheduler uses no other. ``may_run``: asked before each run; while the answer is False,
    runs are skipped. None: nothing is asked. ``elapsed``: a clock that nobody sets, for `overdue` (ms).
    """

    def __init__(
        self,
        clock: Clock,
        *chores: Chore,
        may_run: Callable[[], Awaitable[bool]] | None = None,
        elapsed: Callable[[], int] = elapsed_ms,
    ) -> None:
        self._clock = clock
        self._chores = chores
        self._may_run = may_run
        self._elapsed = elapsed
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._running: set[asyncio.Task[None]] = set()
        self._watching: asyncio.TimerHandle | None = None
        self._is_stopping = False
        self.tally: Counter[tuple[str, str]] = Counter()
        """The number of runs since the start, by chore and outcome (done, failed, skipped)."""
        self._errors: dict[str, str] = {}
        """The last error of each chore that fails at present, in words."""
        self._last_done: dict[str, int] = {}
        """When each chore last ended without an error, in ms of ``elapsed``."""

    def start(self) -> None:
        """Run each chore now, and from then on at its interval."""
        now = self._now()
        for chore in self._chores:
            self._scheduler.add_job(
                self._tick,
                Every(seconds=chore.every_seconds, timezone=UTC),
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
        """Start no new run, and wait at most STOPPING_MAY_TAKE seconds for the present ones; a second call does nothing."""
        self._is_stopping = True
        if self._watching is not None:
            self._watching.cancel()
        if self._scheduler.running:
            self._scheduler.pause()
            if self._running:
                await asyncio.wait(self._running, timeout=STOPPING_MAY_TAKE)
            self._scheduler.shutdown(wait=False)

    def _watch(self) -> None:
        """Bring runs forward after the clock was set back; APScheduler would wait until the old time is reached again."""
        now = self._now()
        for chore in self._chores:
            job = self._scheduler.get_job(chore.name)
            if job is not None and job.next_run_time > now + timedelta(seconds=2 * chore.every_seconds):
                job.modify(next_run_time=now)
        self._watching = asyncio.get_running_loop().call_later(WATCH_SECONDS, self._watch)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now() / 1000, UTC)

    def overdue(self) -> list[str]:
        """Return the names of vital chores without a good run for five intervals, and for at least two minutes."""
        now = self._elapsed()
        return [
            chore.name
            for chore in self._chores
            if chore.vital and self._since_done(chore, now) > max(5 * chore.every_seconds, 120) * 1000
        ]

    def since_done(self) -> dict[str, float]:
        """Return the seconds since the last good run of each chore, without the chores that had none."""
        now = self._elapsed()
        return {name: (now - last) / 1000 for name, last in self._last_done.items()}

    def _since_done(self, chore: Chore, now: int) -> float:
        """Return the milliseconds since the chore's last good run, infinity where there was none."""
        last = self._last_done.get(chore.name)
        return inf if last is None else now - last

    async def _tick(self, chore: Chore) -> None:
        """Run a chore once. A new error is logged, and the next run tries again."""
        task = asyncio.current_task()
        assert task is not None
        self._running.add(task)
        try:
            if self._may_run is not None and not await self._may_run():
                self.tally[chore.name, "skipped"] += 1
                return
            await chore.work()
            self.tally[chore.name, "done"] += 1
            self._last_done[chore.name] = self._elapsed()
            if self._errors.pop(chore.name, None) is not None:
                log.info("chore works again", chore=chore.name)
        except asyncio.CancelledError:
            # APScheduler would log an error for a run that a stop has cut short.
            if not self._is_stopping:
                raise
        except ProcessesClosed:  # the bot stops
            self.tally[chore.name, "skipped"] += 1
        except WrongClock:  # the clock was set during the run; the next run's check logs the change
            self.tally[chore.name, "skipped"] += 1
        except Exception as error:
            self.tally[chore.name, "failed"] += 1
            self._log_once(chore, error)
        finally:
            self._running.discard(task)

    def _log_once(self, chore: Chore, error: Exception) -> None:
        """Log the error of a chore, unless its last run failed in the same way."""
        words = f"{type(error).__name__}: {error}"
        if self._errors.get(chore.name) != words:
            is_logged = isinstance(error, Incomplete)
            log.error("chore failed", chore=chore.name, error=words, exc_info=None if is_logged else error)
        self._errors[chore.name] = words
