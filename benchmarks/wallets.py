"""Benchmark of a file with a million wallets: a balance, a spend and an idle tick beside a hundred, and a large sweep.

``BENCH_WALLETS`` is the number of wallets, a tenth of which get their refill in the sweep.
"""

import asyncio
import os
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from benchmarks import bulk, worlds
from benchmarks.figures import Figure, at_most, beside
from benchmarks.measures import IN_FLIGHT, swept_while_used
from benchmarks.messages import PacedDiscord
from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services import Services
from bot.services.ledger import start
from bot.store.engine.database import Database

MANY = int(os.environ.get("BENCH_WALLETS", "1000000"))
FEW = 100
ROUNDS = 40
MEMBERS = 100
"""The members who spend and look; each of them is far from the others in the file."""
TOMORROW = worlds.NOW + DAY_MS
SWEPT_AT = worlds.NOW + 2 * DAY_MS
SWEEP_MAY_TAKE = 60.0
"""Seconds for a tenth of a million wallets."""
WAIT_MS = 100


async def million(folder: Path, many: int = MANY) -> list[Figure]:
    """Compare a file with a million wallets with one that has a hundred, then sweep the tenth that is due two days later."""
    due = many // 10
    paths = [folder / f"{count}.sqlite3" for count in (many, FEW)]
    for path, count in zip(paths, (many, FEW), strict=True):
        await _fill(path, range(1, count - count // 10 + 1), day_of(worlds.NOW) + timedelta(days=20))
        await _fill(path, range(count - count // 10 + 1, count + 1), day_of(SWEPT_AT))
    databases = [await Database.open(path) for path in paths]
    clock = ManualClock(TOMORROW)
    large, small = (Services(db, clock) for db in databases)
    figures = [
        await _balances(large, small, many),
        await _spends(large, small, many),
        await _ticks(large, small, clock, many),
    ]
    await databases[1].close()
    clock.set(SWEPT_AT)
    waits: list[float] = []
    seconds = due / await swept_while_used(large, due, waits)
    await databases[0].close()
    most, worst = SWEEP_MAY_TAKE * due / 100_000, max(waits) * 1000
    return [
        *figures,
        at_most(
            f"a sweep of {due:,} due wallets among {many:,}",
            f"{seconds:.1f} s",
            f"{most:.1f} s",
            seconds / most,
            1,
        ),
        at_most(
            f"slowest of {len(waits):,} commands meanwhile",
            f"{worst:,.0f} ms",
            f"{WAIT_MS} ms",
            worst / WAIT_MS,
            1,
        ),
    ]


async def _fill(path: Path, user_ids: Iterable[int], next_refill: date) -> None:
    """Start the wallet of the first of these members, with a refill on ``next_refill``, and copy it to the others."""
    first, *others = user_ids
    db = await worlds.opened(path)
    ask = start.Start(balance=worlds.PLENTY, plan=Plan.PLUS, next_refill=next_refill)
    await db.write(start.start, worlds.who(first), ask, f"start:{first}", worlds.NOW)
    await db.close()
    bulk.copy_member(path, first, others)


def _member(number: int, wallets: int) -> int:
    """Return the id of one of MEMBERS members who are not due."""
    return 1 + number % MEMBERS * (wallets * 9 // 10 // MEMBERS)


async def _balances(large: Services, small: Services, many: int) -> Figure:
    async def ask(services: Services, wallets: int, number: int) -> None:
        numbers = range(number * IN_FLIGHT, (number + 1) * IN_FLIGHT)
        members = [worlds.who(_member(each, wallets)) for each in numbers]
        await asyncio.gather(*(services.ledger.balance(member) for member in members))

    ours, other, ratio = await beside(
        lambda number: ask(large, many, number), lambda number: ask(small, FEW, number), ROUNDS, 10
    )
    what = f"a balance, {IN_FLIGHT} in flight: {many:,} wallets in the file / {FEW}"
    return _times(what, ours / IN_FLIGHT, other / IN_FLIGHT, ratio, 1.2)


async def _spends(large: Services, small: Services, many: int) -> Figure:
    async def spend(services: Services, wallets: int, number: int) -> None:
        member = worlds.who(_member(number, wallets))
        await services.ledger.spend(member, worlds.spend_of(), f"far:{number}")

    taken = await beside(
        lambda number: spend(large, many, number), lambda number: spend(small, FEW, number), ROUNDS, 100
    )
    return _times(f"a spend: {many:,} wallets in the file / {FEW}", *taken, 1.3)


async def _ticks(large: Services, small: Services, clock: ManualClock, many: int) -> Figure:
    """Compare a sweep and a delivery that find nothing to do."""
    discord = PacedDiscord(clock, 0)

    async def tick(services: Services) -> None:
        await services.messages.sweeps.run(TOMORROW)
        await services.messages.delivery.run(TOMORROW, discord)

    taken = await beside(lambda _: tick(large), lambda _: tick(small), ROUNDS, 5)
    return _times(f"an idle tick: {many:,} wallets in the file / {FEW}", *taken, 1.5)


def _times(what: str, ours: float, other: float, ratio: float, most: float) -> Figure:
    """Return a row for two durations in seconds, whose ratio must be ``most`` or lower."""
    return at_most(what, f"{ours * 1e6:,.0f} µs", f"{other * 1e6:,.0f} µs", ratio, most)
