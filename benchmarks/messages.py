"""Benchmark of 10,000 messages due at once: their delivery at Discord's pace, and members' commands meanwhile."""

import asyncio
import gc
import shutil
import tracemalloc
from pathlib import Path

from benchmarks import worlds
from benchmarks.figures import Figure, at_most
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services import Services
from bot.services.messages import Letter
from bot.store.engine.database import Database, Tx

REQUESTS_A_SECOND = 50
"""Discord's global limit. A direct message takes two requests: the first opens its channel."""
EVERY_MS = 5_000
"""Milliseconds between two runs of delivery (bot/app.py)."""
WATCHED = 2_000
"""Messages that are sent while memory is traced, which slows everything down."""
MOST_KIB = 1_024
MORNING = worlds.NOW + 2 * DAY_MS
"""Nine o'clock on the day of the refill, when all of them are due."""


class PacedDiscord:
    """Stands in for Discord and moves the clock by the time that each request takes.

    ``arrived`` is how many messages each user id got.
    """

    def __init__(self, clock: ManualClock, members: int) -> None:
        self._clock = clock
        self.arrived = bytearray(members + 1)
        self.requests = 0

    async def send(self, letter: Letter) -> int:
        assert letter.user_id is not None
        await self._ask(2)
        self.arrived[letter.user_id] += 1
        return letter.id

    async def find(self, letter: Letter, since: int, until: int) -> int | None:
        raise AssertionError("every message certainly arrived")

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        raise AssertionError("there is no digest")

    async def _ask(self, requests: int) -> None:
        self.requests += requests
        self._clock.advance(seconds=requests / REQUESTS_A_SECOND)
        await asyncio.sleep(0)


async def messages(folder: Path, count: int = 10_000) -> list[Figure]:
    """Deliver 10,000 messages that are due at once, while one member spends and another asks for the balance."""
    path, copy = folder / "due.sqlite3", folder / "traced.sqlite3"
    db = await worlds.opened(path)
    await worlds.fill(db, count, next_refill=day_of(MORNING))
    await Services(db, ManualClock(MORNING)).messages.sweeps.run(MORNING)
    await db.close()
    shutil.copyfile(path, copy)
    minutes, waits = await _delivered(path, count)
    fastest = 2 * count / REQUESTS_A_SECOND / 60
    worst, grown = max(waits) * 1000, await _grown(copy, count)
    return [
        at_most(
            f"{count:,} messages due at once, out at Discord's pace",
            f"{minutes:.1f} min",
            f"{fastest:.1f} min",
            minutes / fastest,
            1.5,
        ),
        at_most(
            f"slowest of {len(waits):,} commands meanwhile", f"{worst:,.0f} ms", "100 ms", worst / 100, 1
        ),
        at_most(
            f"memory after {WATCHED:,} of them",
            f"+{grown:,.0f} KiB",
            f"{MOST_KIB:,} KiB",
            grown / MOST_KIB,
            1,
        ),
    ]


async def _delivered(path: Path, count: int) -> tuple[float, list[float]]:
    """Return the minutes on the moved clock until all messages have arrived, and the seconds of each command meanwhile.

    Raises AssertionError unless each message arrived once.
    """
    db = await Database.open(path)
    clock = ManualClock(MORNING)
    services, discord = Services(db, clock), PacedDiscord(clock, count)
    woken_at = MORNING
    async with used_meanwhile((spending(services, 1), looking(services, 2)), pause=0.01) as waits:
        while await db.read(_has_unsent):
            woken_at = max(woken_at + EVERY_MS, clock.now())
            clock.set(woken_at)
            await services.messages.delivery.run(woken_at, discord)
    assert set(discord.arrived[1:]) == {1}, "a message came twice or never"
    assert await db.read(_states) == [("sent", count)]
    await db.close()
    return (clock.now() - MORNING) / 60_000, waits


async def _grown(path: Path, count: int) -> float:
    """Return by how many KiB the memory in use grows over WATCHED messages, after a first run that fills the caches."""
    db = await Database.open(path)
    clock = ManualClock(MORNING)
    services, discord = Services(db, clock), PacedDiscord(clock, count)
    await services.messages.delivery.run(clock.now(), discord)
    gc.collect()
    tracemalloc.start()
    sent = sum(discord.arrived)
    while sum(discord.arrived) < sent + WATCHED:
        await services.messages.delivery.run(clock.now(), discord)
    gc.collect()
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    await db.close()
    return grown / 1024


def _has_unsent(tx: Tx) -> bool:
    return tx.row("SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending') LIMIT 1") is not None


def _states(tx: Tx) -> list[tuple[str, int]]:
    return [(str(state), int(n)) for state, n in tx.rows("SELECT state, COUNT(*) FROM outbox GROUP BY state")]
