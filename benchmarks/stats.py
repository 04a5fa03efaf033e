"""/stats me of somebody with a long history: how long it takes, and what others notice of it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, at_most, beside
from bot.app import limit_thread_turns
from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS
from bot.services import Services
from bot.services.insight import MyStats
from bot.services.proposals import SendProposal, UpdateProposal, send, update
from bot.store import insight
from bot.store.engine.database import Database, Tx
from bot.ui.charts import Chart
from bot.ui.charts.studio import Studio
from bot.ui.words import Text

PROPOSALS = 10_000
OTHERS = 50
ROUNDS = 8
LOOKS = 10
A_DAY = 100
"""Proposals."""
STEPS = ("", "", "viewed", "interviewing", "declined", "", "viewed", "hired", "archived", "")
BATCH = 500
NOW = worlds.NOW + (PROPOSALS // A_DAY + 1) * DAY_MS


async def stats(folder: Path) -> list[Figure]:
    """/stats me over 10,000 proposals beside a plain sum over the same rows; others' commands meanwhile."""
    db = await worlds.opened(folder / "stats.sqlite3")
    await worlds.fill(db, OTHERS + 1)
    await _propose(db)
    limit_thread_turns()
    services, text = Services(db, ManualClock(NOW)), Text()
    studio = Studio(services.processes)
    me = worlds.who(1)
    ours, other, ratio = await beside(
        lambda _: services.insight.stats(me, "all"), lambda _: db.report(_summed), ROUNDS, 1
    )
    firsts, waits = await _answered(services, studio, text)
    services.processes.close()
    await db.close()
    first, worst = max(firsts), max(waits)
    return [
        at_most(
            f"/stats me: {PROPOSALS:,} proposals / a plain sum over their rows",
            f"{ours * 1000:,.0f} ms",
            f"{other * 1000:,.0f} ms",
            ratio,
            4,
        ),
        at_most("/stats me with its picture, slowest", f"{first * 1000:,.0f} ms", "1,000 ms", first, 1),
        at_most(
            f"slowest of {len(waits):,} others' commands meanwhile",
            f"{worst * 1000:,.0f} ms",
            "100 ms",
            worst * 10,
            1,
        ),
    ]


async def _propose(db: Database) -> None:
    """A proposal every hour or so, some of them boosted, half of them with an outcome."""
    me = worlds.who(1)

    def some(tx: Tx, numbers: Sequence[int]) -> None:
        for number in numbers:
            at = worlds.NOW + number * DAY_MS // A_DAY
            link = f"https://www.upwork.com/jobs/~02{2007163664429408020 + number}"
            ask = SendProposal(link, 4 + number % 4, boost=number % 5 // 4)
            sent = send.send(tx, me, ask, f"send:{number}", at)
            step = STEPS[number % len(STEPS)]
            if step:
                said = UpdateProposal(f"#{sent.proposal_id}", step, 30_000 if step == "hired" else None)
                update.update(tx, me, said, f"step:{number}", at + 1)

    for first in range(0, PROPOSALS, BATCH):
        await db.write(some, range(first, first + BATCH))


def _summed(tx: Tx) -> tuple[int, int, int]:
    """The same rows, and nothing but sums over them."""
    found, steps, paid = (
        insight.proposals(tx, 1, 0),
        insight.proposal_steps(tx, 1),
        insight.lot_payments(tx, 1),
    )
    return (
        sum(one.boost for one in found),
        sum(at for _, _, at in steps),
        sum(one.amount for one in paid),
    )


async def _answered(services: Services, studio: Studio, text: Text) -> tuple[list[float], list[float]]:
    """Seconds that each /stats me took with its picture, drawn anew, and each command of the others meanwhile."""
    done = asyncio.Event()
    firsts: list[float] = []
    waits: list[float] = []

    async def look() -> None:
        for number in range(LOOKS):
            begun = perf_counter()
            await studio.illustrated(_view(services, number), text, Chart.FUNNEL)
            firsts.append(perf_counter() - begun)
        done.set()

    async def use(number: int) -> None:
        while not done.is_set():
            begun = perf_counter()
            if number % 2:
                await services.ledger.balance(worlds.who(number + 2))
            else:
                ask, key = worlds.spend_of(), f"meanwhile:{number}:{perf_counter()}"
                await services.ledger.spend(worlds.who(number + 2), ask, key)
            waits.append(perf_counter() - begun)
            await asyncio.sleep(0.02)

    await asyncio.gather(look(), *(use(number) for number in range(4)))
    return firsts, waits


async def _view(services: Services, number: int) -> MyStats:
    """Each a little different, so that no picture is one that was kept."""
    return replace(await services.insight.stats(worlds.who(1), "all"), balance=number)
