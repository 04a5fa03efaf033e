"""Benchmarks of the ledger: spends, balances, many wallets, and a sweep. Each returns rows for the table."""

import asyncio
import shutil
import sqlite3
import statistics
from collections.abc import Awaitable, Iterable
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import WARM_UP, Figure, at_least, at_most, beside
from benchmarks.meanwhile import used_meanwhile
from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services import Services
from bot.services.ledger import Ledger, spend
from bot.store.engine.database import Database, Tx
from bot.store.engine.files import CACHED_STATEMENTS
from bot.store.engine.pragmas import WRITER

MEMBERS = 100
SPENDS_A_ROUND = 500
SPEND_ROUNDS = 20
IN_FLIGHT = 25
ROUNDS = 40
SWEEPS = 3
# The settings that must be equal on both connections for a fair comparison.
PRAGMAS = (
    "journal_mode",
    "synchronous",
    "foreign_keys",
    "recursive_triggers",
    "secure_delete",
    "cache_size",
    "wal_autocheckpoint",
)
TABLES = ("wallet", "entry", "lot", "line", "take", "write")


async def spends(folder: Path) -> list[Figure]:
    """Compare spends through the service with the same statements on bare sqlite3, both with synchronous=FULL."""
    return [
        await _spends(folder, "25 in flight", IN_FLIGHT),
        await _spends(folder, "one at a time", 1),
    ]


async def _spends(folder: Path, how: str, in_flight: int) -> Figure:
    path, bare_path, copy = (folder / f"{in_flight}-{name}.sqlite3" for name in ("service", "bare", "copy"))
    db = await worlds.opened(path)
    await worlds.fill(db, MEMBERS)
    await db.close()
    shutil.copyfile(path, bare_path)
    recorded = await _statements_of_spends(copy, path, SPENDS_A_ROUND * (WARM_UP + SPEND_ROUNDS))
    db = await Database.open(path)
    ledger = Ledger(db, worlds.LATER)
    bare = sqlite3.connect(bare_path, isolation_level=None, cached_statements=CACHED_STATEMENTS)
    for pragma in WRITER:
        bare.execute(pragma)
    assert await db.write(_pragmas) == [bare.execute(f"PRAGMA {name}").fetchone() for name in PRAGMAS]

    async def serve(wave: int) -> None:
        first = wave * in_flight
        await asyncio.gather(*(_spend(ledger, number) for number in range(first, first + in_flight)))

    async def run_bare(wave: int) -> None:
        for statements in recorded[wave * in_flight : (wave + 1) * in_flight]:
            bare.execute("BEGIN IMMEDIATE")
            for sql, params in statements:
                bare.execute(sql, params).fetchall()
            bare.execute("COMMIT")

    ours, other, ratio = await beside(serve, run_bare, SPEND_ROUNDS, SPENDS_A_ROUND // in_flight)
    assert await db.read(_stored) == [bare.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES]
    bare.close()
    await db.close()
    mine, theirs = (f"{in_flight / seconds:,.0f}/s" for seconds in (ours, other))
    what = f"spends a second, {how}: service / bare sqlite3, same statements"
    return at_least(what, mine, theirs, 1 / ratio, 0.4)


def _pragmas(tx: Tx) -> list[object]:
    return [tx.row(f"PRAGMA {name}") for name in PRAGMAS]


def _stored(tx: Tx) -> list[object]:
    return [tx.rows(f"SELECT * FROM {table}") for table in TABLES]


def _spend(ledger: Ledger, number: int, members: int = MEMBERS, key: str = "spend") -> Awaitable[spend.Spent]:
    return ledger.spend(worlds.who(_any_of(members, number)), worlds.spend_of(), f"{key}:{number}")


def _any_of(members: int, number: int) -> int:
    """Return a member's id: each member in turn, with consecutive calls far apart in the file."""
    return number * 7919 % members + 1


async def _statements_of_spends(copy: Path, path: Path, count: int) -> list[list[worlds.Statement]]:
    """Return the statements that the service runs for each of ``count`` spends, recorded on a copy of the file."""
    shutil.copyfile(path, copy)
    db = await Database.open(copy)
    by_spend: list[list[worlds.Statement]] = []

    def record(tx: Tx, number: int) -> None:
        statements: list[worlds.Statement] = []
        person = worlds.who(_any_of(MEMBERS, number))
        spend.spend(
            worlds.Recorder(tx, statements),
            person,
            worlds.spend_of(),
            f"spend:{number}",
            worlds.LATER.now(),
        )
        by_spend.append(statements)

    for number in range(count):
        await db.write(record, number)
    await db.close()
    return by_spend


async def balances(folder: Path, few: int = 100, many: int = 100_000) -> list[Figure]:
    """Compare a balance of a wallet with 100,000 past entries with one with 100.

    Many balances are asked for at once, as a single one mostly waits for its thread to wake up.
    """
    databases = [await worlds.opened(folder / f"balance-{entries}.sqlite3") for entries in (few, many)]
    for db, entries in zip(databases, (few, many), strict=True):
        await worlds.fill(db, 1, balance=10)
        await worlds.age(db, 1, entries)
    short, long = (Ledger(db, worlds.LATER) for db in databases)

    async def ask(ledger: Ledger) -> None:
        await asyncio.gather(*(ledger.balance(worlds.who(1)) for _ in range(IN_FLIGHT)))

    ours, other, ratio = await beside(lambda _: ask(long), lambda _: ask(short), ROUNDS, 10)
    await _close(databases)
    what = f"a balance, {IN_FLIGHT} in flight: {many:,} past entries / {few}"
    return [_times(what, ours / IN_FLIGHT, other / IN_FLIGHT, ratio)]


async def wallets(folder: Path, few: int = 100, many: int = 100_000) -> list[Figure]:
    """Compare a spend with 100,000 wallets in the file with a spend with 100."""
    databases = [await worlds.opened(folder / f"wallets-{count}.sqlite3") for count in (few, many)]
    for db, count in zip(databases, (few, many), strict=True):
        await worlds.fill(db, count)
    small, large = (Ledger(db, worlds.LATER) for db in databases)
    figures: list[Figure] = []
    # Spends by all members in turn are the worst case: no spend finds a page that the spend before has just written.
    for spenders, who, most in ((few, "by a hundred people", 1.2), (many, "by everybody in turn", 1.5)):
        taken = await beside(
            lambda number, who=who, spenders=spenders: _spend(large, number, spenders, who),
            lambda number, who=who: _spend(small, number, few, who),
            ROUNDS,
            100,
        )
        figures.append(_times(f"a spend: {many:,} wallets in the file / {few}, {who}", *taken, most))
    await _close(databases)
    return figures


def _times(what: str, ours: float, other: float, ratio: float, most: float = 1.2) -> Figure:
    """Return a row for two durations in seconds, whose ratio must be ``most`` or lower."""
    return at_most(what, f"{ours * 1e6:,.0f} µs", f"{other * 1e6:,.0f} µs", ratio, most)


async def _close(databases: Iterable[Database]) -> None:
    for db in databases:
        await db.close()


async def sweep(folder: Path, count: int = 20_000) -> list[Figure]:
    """Measure a sweep of 20,000 wallets with a refill due, and the commands of members meanwhile."""
    path = folder / "due.sqlite3"
    db = await worlds.opened(path)
    await worlds.fill(db, count, next_refill=day_of(worlds.NOW) + timedelta(days=2))
    await db.close()
    rates: list[float] = []
    waits: list[float] = []
    for turn in range(SWEEPS):
        copy = folder / f"sweep-{turn}.sqlite3"
        shutil.copyfile(path, copy)
        db = await Database.open(copy)
        rates.append(await swept_while_used(Services(db, ManualClock(worlds.NOW + 2 * DAY_MS)), count, waits))
        await db.close()
    rate, worst = statistics.median(rates), max(waits) * 1000
    return [
        at_least(f"a sweep's wallets a second, {count:,} due", f"{rate:,.0f}/s", "2,000/s", rate / 2000, 1),
        at_most(
            f"slowest of {len(waits):,} commands meanwhile", f"{worst:,.0f} ms", "100 ms", worst / 100, 1
        ),
    ]


async def swept_while_used(services: Services, count: int, waits: list[float]) -> float:
    """Return the wallets per second of a sweep, and add the seconds of each command meanwhile to ``waits``.

    Meanwhile one member spends and another asks for the balance, again and again.
    """
    now = worlds.NOW + 2 * DAY_MS
    commands = (
        lambda number: _spend(services.ledger, number, count),
        lambda number: services.ledger.balance(worlds.who(number % count + 1)),
    )
    async with used_meanwhile(commands, pause=0.01) as taken:
        begun = perf_counter()
        swept = await services.messages.sweeps.run(now)
        took = perf_counter() - begun
    waits += taken
    assert not swept.failed
    assert count * 0.9 < swept.settled <= count  # a spend meanwhile also posts the member's refill
    return swept.settled / took
