"""Benchmark of shared jobs with 5,000 subscribers: what sharing costs, and others' waits while alerts are found."""

from collections.abc import Awaitable
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, Work, at_most, beside
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.clock import ManualClock
from bot.domain.messages.alerts import Alert, AlertMode
from bot.domain.time.calendar import MINUTE_MS
from bot.services import Services
from bot.services.jobs import LogJob
from bot.store.engine.database import Database, Tx
from bot.store.messages import alerts

SUBSCRIBERS = 5_000
SHARER, SPENDER, LOOKER = 2, 3, 4
"""Members who watch no board. Member 1 has the id of the server, and so would be in a direct message."""
JOBS = 5
"""Jobs that are shared in the measured minute."""
TRADES = ("design-creative", "legal", "writing")
ROUNDS, EACH = 10, 4


async def job_alerts(folder: Path, count: int = SUBSCRIBERS) -> list[Figure]:
    """Share a job beside nobody and beside ``count`` subscribers, then find and queue the alerts of JOBS jobs."""
    nobody = await _watched(folder / "nobody.sqlite3", count, 0)
    everybody = await _watched(folder / "everybody.sqlite3", count, count)
    clock = ManualClock(worlds.NOW)
    few, many = Services(nobody, clock), Services(everybody, clock)
    mine, theirs, ratio = await beside(_share(many), _share(few), ROUNDS, EACH)
    await everybody.write(_forget_shared)
    share = _share(many)
    for number in range(JOBS):
        await share(1_000_000 + number)
    begun = perf_counter()
    async with used_meanwhile((spending(many, SPENDER), looking(many, LOOKER)), pause=0.01) as waits:
        for _ in range(2):
            await many.messages.sweeps.run(clock.now())
            clock.set(clock.now() + MINUTE_MS)
    seconds = perf_counter() - begun
    queued = await everybody.read(_queued)
    assert abs(queued - count / len(TRADES)) < 1, f"{queued} messages for {count} subscribers"
    for db in (nobody, everybody):
        await db.close()
    worst = max(waits) * 1000
    return [
        at_most(
            f"sharing a job: {count:,} subscribers / none",
            f"{mine * 1000:.2f} ms",
            f"{theirs * 1000:.2f} ms",
            ratio,
            1.25,
        ),
        at_most(
            f"{JOBS} jobs to {queued:,} of {count:,} subscribers, found and queued",
            f"{seconds:.1f} s",
            "20 s",
            seconds / 20,
            1,
        ),
        at_most(
            f"slowest of {len(waits):,} commands of others meanwhile",
            f"{worst:,.0f} ms",
            "100 ms",
            worst / 100,
            1,
        ),
    ]


async def _watched(path: Path, members: int, subscribers: int) -> Database:
    """Return a database with so many members, of whom the last ``subscribers`` watch the server's board for a category."""
    db = await worlds.opened(path)
    await worlds.fill(db, members + 4)
    await db.write(_subscribe, members + 4, subscribers)
    return db


def _subscribe(tx: Tx, last: int, count: int) -> None:
    for user_id in range(last - count + 1, last + 1):
        alerts.put(tx, user_id, Alert(AlertMode.DIRECT, categories=(TRADES[user_id % len(TRADES)],)))
        alerts.watch(tx, worlds.COMMUNITY, user_id)


def _share(services: Services) -> Work:
    def share(number: int) -> Awaitable[object]:
        ask = LogJob(title=f"Logo for shop {number}", category=TRADES[0], share=True)
        return services.jobs.log(worlds.who(SHARER), ask, f"share:{number}")

    return share


def _forget_shared(tx: Tx) -> None:
    """Forget the jobs that were shared while sharing was timed."""
    tx.run("DELETE FROM job_alert_due")


def _queued(tx: Tx) -> int:
    return len(tx.rows("SELECT id FROM outbox WHERE kind = 'digest' AND place = 'dm'"))
