"""Benchmark of /stats me for a member with a long history, and of other members' commands meanwhile."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, at_most, beside
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.app import limit_thread_turns
from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS
from bot.processes import PROCESSES, Processes
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
"""Proposals per day."""
STEPS = ("", "", "viewed", "interviewing", "declined", "", "viewed", "hired", "archived", "")
BATCH = 500
NOW = worlds.NOW + (PROPOSALS // A_DAY + 1) * DAY_MS


async def stats(folder: Path) -> list[Figure]:
    """Compare /stats me over 10,000 proposals with plain sums over the same rows, and time other members' commands."""
    db = await worlds.opened(folder / "stats.sqlite3")
    await worlds.fill(db, OTHERS + 1)
    await _propose(db)
    limit_thread_turns()
    services, text = Services(db, ManualClock(NOW)), Text()
    me = worlds.who(1)
    ours, other, ratio = await beside(
        lambda _: services.insight.stats(me, "all"), lambda _: db.report(_summed), ROUNDS, 1
    )
    await db.close()
    processes = Processes()
    db = await Database.open(folder / "stats.sqlite3", processes=processes)
    studio = Studio(processes)
    firsts, waits = await _answered(Services(db, ManualClock(NOW), processes), studio, text)
    processes.close()
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
        at_most(
            "/stats me with its picture, slowest once the processes run",
            f"{first * 1000:,.0f} ms",
            "1,000 ms",
            first,
            1,
        ),
        at_most(
            f"slowest of {len(waits):,} others' commands meanwhile",
            f"{worst * 1000:,.0f} ms",
            "100 ms",
            worst * 10,
            1,
        ),
    ]


async def _propose(db: Database) -> None:
    """Send A_DAY proposals of member 1 a day; every fifth is boosted, half of them get a further step."""
    me = worlds.who(1)

    def some(tx: Tx, numbers: Sequence[int]) -> None:
        for number in numbers:
            at = worlds.NOW + number * DAY_MS // A_DAY
            link = f"https://www.upwork.com/jobs/~02{2007163664429408020 + number}"
            ask = SendProposal(link, 4 + number % 4, boost=number % 5 // 4)
            sent = send.send(tx, me, ask, f"send:{number}", at)
            step = STEPS[number % len(STEPS)]
            if step:
                step_ask = UpdateProposal(f"#{sent.proposal_id}", step, 30_000 if step == "hired" else None)
                update.update(tx, me, step_ask, f"step:{number}", at + 1)

    for first in range(0, PROPOSALS, BATCH):
        await db.write(some, range(first, first + BATCH))


def _summed(tx: Tx) -> tuple[int, int, int]:
    """Read the rows of /stats me and only sum them up."""
    facts, steps, payments = (
        insight.proposals(tx, 1, 0),
        insight.proposal_steps(tx, 1),
        insight.lot_payments(tx, 1),
    )
    return (
        sum(fact.boost for fact in facts),
        sum(at for _, _, at in steps),
        sum(payment.amount for payment in payments),
    )


async def _answered(services: Services, studio: Studio, text: Text) -> tuple[list[float], list[float]]:
    """Return the seconds of each /stats me with a newly drawn picture, and of each command of other members meanwhile."""
    firsts: list[float] = []
    others = [(looking if number % 2 else spending)(services, number + 2) for number in range(4)]
    async with used_meanwhile(others, pause=0.02) as waits:
        for number in range(LOOKS, LOOKS + 2 * PROCESSES):  # each process reads and draws once
            await studio.illustrated(_view(services, number), text, Chart.FUNNEL)
        for number in range(LOOKS):
            begun = perf_counter()
            await studio.illustrated(_view(services, number), text, Chart.FUNNEL)
            firsts.append(perf_counter() - begun)
    return firsts, waits


async def _view(services: Services, number: int) -> MyStats:
    """Return a view that differs with ``number``, so that no cached picture is used."""
    return replace(await services.insight.stats(worlds.who(1), "all"), balance=number)
