"""The measurements. Each returns rows for the table: what, ours, the other, ratio, wanted."""

import asyncio
import shutil
import sqlite3
import statistics
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from bot.clock import ManualClock
from bot.domain.calendar import DAY_MS, day_of
from bot.services import Services, spending
from bot.services.ledger import Ledger
from bot.services.statements import Statements
from bot.store.database import Database, Tx
from bot.store.files import CACHED_STATEMENTS


@dataclass(frozen=True, slots=True)
class Figure:
    what: str
    ours: str
    other: str
    ratio: str
    wanted: str
    good: bool


async def spends(folder: Path, count: int = 1500, rounds: int = 5) -> Figure:
    """Spends through the service against bare sqlite3 running the same statements, both with synchronous=FULL."""
    path = folder / "spends.sqlite3"
    db = await worlds.opened(path)
    await worlds.fill(db, 100)
    await db.close()
    bare_path = folder / "bare.sqlite3"
    shutil.copyfile(path, bare_path)
    statements = await _statements_of_spends(folder, path, count * rounds)
    db = await Database.open(path)
    ledger = Ledger(db, ManualClock(worlds.NOW + DAY_MS))
    bare = sqlite3.connect(bare_path, isolation_level=None, cached_statements=CACHED_STATEMENTS)
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("PRAGMA foreign_keys = ON")
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(rounds):
        span = range(turn * count, (turn + 1) * count)
        begun = perf_counter()
        for chunk in range(span.start, span.stop, 25):
            await asyncio.gather(
                *(_spend(ledger, number) for number in range(chunk, min(chunk + 25, span.stop)))
            )
        ours.append(count / (perf_counter() - begun))
        begun = perf_counter()
        for number in span:
            bare.execute("BEGIN IMMEDIATE")
            for sql, params in statements[number]:
                bare.execute(sql, params).fetchall()
            bare.execute("COMMIT")
        theirs.append(count / (perf_counter() - begun))
    bare.close()
    await db.close()
    ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    return Figure(
        "spends a second: service / bare sqlite3, same statements",
        f"{statistics.median(ours):,.0f}/s",
        f"{statistics.median(theirs):,.0f}/s",
        f"{ratio:.2f}",
        "≥ 0.40",
        ratio >= 0.4,
    )


def _spend(ledger: Ledger, number: int) -> Awaitable[spending.Spent]:
    return ledger.spend(worlds.who(number % 100 + 1), worlds.spend_of(), f"interaction:{number}")


async def _statements_of_spends(folder: Path, path: Path, count: int) -> list[list[tuple[str, tuple]]]:
    """What the service says to SQLite for each spend, noted on a copy of the same file."""
    copy = folder / "recorded.sqlite3"
    shutil.copyfile(path, copy)
    db = await Database.open(copy)
    said: list[list[tuple[str, tuple]]] = []

    def recorded(tx: Tx, number: int) -> None:
        seen: list[tuple[str, tuple]] = []
        spending.spend(
            worlds.Recorder(tx, seen),
            worlds.who(number % 100 + 1),
            worlds.spend_of(),
            f"interaction:{number}",
            worlds.NOW + DAY_MS,
        )
        said.append(seen)

    for number in range(count):
        await db.write(recorded, number)
    await db.close()
    return said


async def balances(folder: Path, few: int = 100, many: int = 100_000) -> Figure:
    """A balance with 100,000 past entries against one with 100."""
    times: dict[int, Callable[[], Awaitable[object]]] = {}
    databases: list[Database] = []
    for entries in (few, many):
        db = await worlds.opened(folder / f"balance-{entries}.sqlite3")
        databases.append(db)
        await worlds.fill(db, 1, balance=10)
        await worlds.age(db, 1, entries)
        view = Statements(db, worlds.clock_after(entries))
        times[entries] = lambda view=view: view.balance(worlds.who(1))
    return await _compare("a balance: 100,000 past entries / 100", times[many], times[few], databases)


async def wallets(folder: Path, few: int = 100, many: int = 100_000) -> Figure:
    """A spend with 100,000 wallets in the file against one with 100."""
    times: dict[int, Callable[[], Awaitable[object]]] = {}
    databases: list[Database] = []
    for count in (few, many):
        db = await worlds.opened(folder / f"wallets-{count}.sqlite3")
        databases.append(db)
        await worlds.fill(db, count)
        ledger = Ledger(db, ManualClock(worlds.NOW + DAY_MS))
        numbers = iter(range(10_000_000))
        times[count] = lambda ledger=ledger, numbers=numbers: _spend(ledger, next(numbers))
    return await _compare("a spend: 100,000 wallets in the file / 100", times[many], times[few], databases)


async def _compare(
    what: str,
    many: Callable[[], Awaitable[object]],
    few: Callable[[], Awaitable[object]],
    databases: list[Database],
    rounds: int = 40,
    each: int = 50,
) -> Figure:
    """Alternate between the two, so that whatever else the machine does falls on both."""
    slow: list[float] = []
    fast: list[float] = []
    for turn in range(rounds + 4):
        for ask, times in ((many, slow), (few, fast)):
            begun = perf_counter()
            for _ in range(each):
                await ask()
            if turn >= 4:  # the first rounds fill the caches
                times.append((perf_counter() - begun) / each)
    for db in databases:
        await db.close()
    ratio = statistics.median(a / b for a, b in zip(slow, fast, strict=True))
    return Figure(
        what,
        f"{statistics.median(slow) * 1e6:,.0f} µs",
        f"{statistics.median(fast) * 1e6:,.0f} µs",
        f"{ratio:.2f}",
        "≤ 1.20",
        ratio <= 1.2,
    )


async def sweep(folder: Path, count: int = 20_000) -> list[Figure]:
    """A sweep of 20,000 wallets with a refill due, and what a command waits meanwhile."""
    db = await worlds.opened(folder / "sweep.sqlite3")
    await worlds.fill(db, count, next_refill=day_of(worlds.NOW) + timedelta(days=2))
    clock = ManualClock(worlds.NOW + 2 * DAY_MS)
    services = Services(db, clock)
    waits: list[float] = []
    done = asyncio.Event()

    async def commands() -> None:
        number = 0
        while not done.is_set():
            begun = perf_counter()
            await services.ledger.spend(
                worlds.who(count - number % 50), worlds.spend_of(), f"meanwhile:{number}"
            )
            waits.append(perf_counter() - begun)
            number += 1
            await asyncio.sleep(0.01)

    beside = asyncio.create_task(commands())
    begun = perf_counter()
    await services.sweeps.run(clock.now())
    rate = count / (perf_counter() - begun)
    done.set()
    await beside
    await db.close()
    worst = max(waits) * 1000
    return [
        Figure("a sweep's wallets a second", f"{rate:,.0f}/s", "2,000/s", f"{rate / 2000:.2f}", "≥ 1.00", rate >= 2000),
        Figure(
            f"slowest of {len(waits)} spends during that sweep", f"{worst:,.0f} ms", "100 ms", f"{worst / 100:.2f}",
            "≤ 1.00", worst <= 100,
        ),
    ]  # fmt: skip
