"""Benchmarks of the ledger on a PostgreSQL server: spends beside bare psycopg, two processes beside one, many wallets.

    python -m benchmarks.postgres ADDRESS FIRST COUNT

spends COUNT times for the members from FIRST on, once a line comes on stdin, and prints the seconds.
"""

import asyncio
import os
import sys
from collections.abc import Awaitable, Generator
from contextlib import ExitStack, contextmanager, nullcontext
from itertools import count
from pathlib import Path
from time import perf_counter

from benchmarks import bulk, worlds
from benchmarks.distance import distant
from benchmarks.figures import WARM_UP, Figure, at_least, at_most, beside
from benchmarks.measures import IN_FLIGHT, MEMBERS
from bot.operating.log import configure
from bot.services.ledger import Ledger, spend
from bot.store.engine.database import Database, Tx
from bot.store.engine.location import Server
from bot.store.engine.migrate import MIGRATIONS
from bot.store.engine.postgres.connection import connect
from bot.store.engine.postgres.dialect import statement
from bot.store.engine.postgres.engine import WRITE_SESSION
from bot.store.engine.spans import ignore
from tests.postgres import Cluster

SPENDS_A_ROUND = 100
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "10"))
MANY = int(os.environ.get("BENCH_WALLETS", "1000000"))
SPENDS_OF_A_PROCESS = 1000
WALLETS = 10_000
"""Wallets among which two processes spend; each process has a half."""
ROUND_TRIP = 0.005
"""Seconds by which a question and its answer take longer where the server is on another machine, not a near one."""
TURNS = 3
TABLES = ("wallet", "entry", "lot", "line", "take")
_names = count(1)


async def postgres(folder: Path) -> list[Figure]:
    """Measure a server of this run, which writes each commit to the disk."""
    cluster = Cluster(folder / "cluster", MIGRATIONS, worlds.NOW, run=os.getpid(), is_durable=True)
    try:
        with cluster.database() as filled:
            db = await Database.open(filled)
            await worlds.fill(db, MEMBERS)
            await db.close()
            figures = [
                await _spends(cluster, filled, "25 in flight", IN_FLIGHT),
                await _spends(cluster, filled, "one at a time", 1),
            ]
        return [*figures, *await _two_processes(cluster), *await _many_wallets(cluster)]
    finally:
        Cluster.stop(folder / "cluster")


@contextmanager
def _copy(cluster: Cluster, filled: Server) -> Generator[Server]:
    """Yield a copy of a database that nobody uses."""
    name = f"copy_{next(_names)}"
    cluster.run(f"CREATE DATABASE {name} TEMPLATE {filled.address.split('?')[0].rsplit('/', 1)[1]}")
    yield cluster.address(name)
    cluster.run(f"DROP DATABASE {name} WITH (FORCE)")


async def _spends(cluster: Cluster, filled: Server, how: str, in_flight: int) -> Figure:
    """Compare spends through the service with the same statements on one bare connection of psycopg."""
    with ExitStack() as stack:
        ours, bare_copy, recorded_copy = (stack.enter_context(_copy(cluster, filled)) for _ in range(3))
        recorded = await _statements_of_spends(recorded_copy, SPENDS_A_ROUND * (WARM_UP + ROUNDS))
        db = await Database.open(ours)
        ledger = Ledger(db, worlds.LATER)
        bare = stack.enter_context(connect(bare_copy, settings=WRITE_SESSION))

        async def serve(wave: int) -> None:
            first = wave * in_flight
            await asyncio.gather(*(_spend(ledger, number) for number in range(first, first + in_flight)))

        async def run_bare(wave: int) -> None:
            for statements in recorded[wave * in_flight : (wave + 1) * in_flight]:
                bare.execute("BEGIN")
                for sql, params in statements:
                    bare.execute(statement(sql).encode(), params)
                bare.execute("COMMIT")

        mine, theirs, ratio = await beside(serve, run_bare, ROUNDS, SPENDS_A_ROUND // in_flight)
        sums = "SELECT COUNT(*), SUM(amount) FROM entry"
        assert await db.read(lambda tx: tx.row(sums)) == bare.execute(sums.encode()).fetchone()
        await db.close()
    ours_a_second, bare_a_second = (f"{in_flight / seconds:,.0f}/s" for seconds in (mine, theirs))
    what = f"PostgreSQL, spends a second, {how}: service / bare psycopg, same statements"
    return at_least(what, ours_a_second, bare_a_second, 1 / ratio, 0.4)


def _spend(
    ledger: Ledger, number: int, members: int = MEMBERS, step: int = 1, key: str = "spend"
) -> Awaitable[object]:
    member = number * 7919 % members * step + 1
    return ledger.spend(worlds.who(member), worlds.spend_of(), f"{key}:{number}")


async def _statements_of_spends(server: Server, times: int) -> list[list[worlds.Statement]]:
    """Return the statements that the service runs for each of so many spends."""
    db = await Database.open(server)
    by_spend: list[list[worlds.Statement]] = []

    def record(tx: Tx, number: int) -> list[worlds.Statement]:
        statements: list[worlds.Statement] = []
        recorder = worlds.Recorder(tx, statements)
        person = worlds.who(number * 7919 % MEMBERS + 1)
        spend.spend(recorder, person, worlds.spend_of(), f"spend:{number}", worlds.LATER.now())
        return statements

    for number in range(times):
        by_spend.append(await db.write(record, number))
    await db.close()
    return by_spend


async def _two_processes(cluster: Cluster) -> list[Figure]:
    """Compare the spends a second of two processes with those of one, beside the server and some way from it."""
    with cluster.database() as filled:
        db = await Database.open(filled)
        await worlds.fill(db, 1)
        await db.close()
        bulk.copy_member_of_server(filled, 1, WALLETS - 1)
        return [
            await _processes(cluster, filled, "", SPENDS_OF_A_PROCESS, 0),
            await _processes(
                cluster,
                filled,
                f", the server {ROUND_TRIP * 1000:.0f} ms away",
                SPENDS_OF_A_PROCESS // 4,
                ROUND_TRIP,
            ),
        ]


async def _processes(cluster: Cluster, filled: Server, where: str, times: int, round_trip: float) -> Figure:
    """Compare the spends a second of two processes, each ``times`` for members of its own, with those of one."""
    rates: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(TURNS):
        for processes in (1, 2) if turn % 2 else (2, 1):
            with _copy(cluster, filled) as server:
                async with distant(server, round_trip) if round_trip else nullcontext(server) as reached:
                    rates[processes].append(await _rate_of(reached, processes, times))
    one, two = (sorted(rates[processes])[TURNS // 2] for processes in (1, 2))
    what = f"PostgreSQL, spends a second for different wallets{where}: two processes / one"
    return at_least(what, f"{two:,.0f}/s", f"{one:,.0f}/s", two / one, 1.6)


async def _rate_of(server: Server, processes: int, times: int) -> float:
    """Return the spends a second of so many processes together."""
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-m", "benchmarks.postgres",
            server.address, str(number * WALLETS // 2), str(times),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )
        for number in range(processes)
    ]  # fmt: skip
    for process in started:
        assert process.stdout is not None
        await process.stdout.readline()
    begun = perf_counter()
    await asyncio.gather(*(process.communicate(b"\n") for process in started))
    return processes * times / (perf_counter() - begun)


async def _spend_when_told(server: Server, first: int, times: int) -> None:
    configure("info", "console", sys.stderr)
    db = await Database.open(server, observe=ignore)
    ledger = Ledger(db, worlds.LATER)
    members = [worlds.who(first + number * 7919 % (WALLETS // 2) + 1) for number in range(times)]
    await asyncio.gather(*(ledger.balance(member) for member in members[:MEMBERS]))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.readline)
    for wave in range(0, times, IN_FLIGHT):
        numbers = range(wave, wave + IN_FLIGHT)
        await asyncio.gather(
            *(ledger.spend(members[number], worlds.spend_of(), f"{first}:{number}") for number in numbers)
        )
    await db.close()


async def _many_wallets(cluster: Cluster) -> list[Figure]:
    """Compare a balance and a spend among very many wallets with those among a hundred."""
    with ExitStack() as stack:
        servers = [stack.enter_context(cluster.database()) for _ in range(2)]
        databases: list[Database] = []
        for server, wallets in zip(servers, (MANY, MEMBERS), strict=True):
            db = await Database.open(server)
            await worlds.fill(db, 1)
            await db.close()
            bulk.copy_member_of_server(server, 1, wallets - 1)
            databases.append(await Database.open(server))
        large, small = (Ledger(db, worlds.LATER) for db in databases)

        async def ask(ledger: Ledger, step: int) -> None:
            members = [worlds.who(number * 7919 % MEMBERS * step + 1) for number in range(IN_FLIGHT)]
            await asyncio.gather(*(ledger.balance(member) for member in members))

        far = MANY // MEMBERS
        balance = await beside(lambda _: ask(large, far), lambda _: ask(small, 1), ROUNDS, 4)
        spent = await beside(
            lambda number: _spend(large, number, step=far), lambda number: _spend(small, number), ROUNDS, 25
        )
        for db in databases:
            await db.close()
    return [
        _times(
            f"PostgreSQL, a balance, {IN_FLIGHT} in flight: {MANY:,} wallets / {MEMBERS}",
            balance,
            IN_FLIGHT,
            1.2,
        ),
        _times(f"PostgreSQL, a spend: {MANY:,} wallets / {MEMBERS}", spent, 1, 1.5),
    ]


def _times(what: str, taken: tuple[float, float, float], each: int, most: float) -> Figure:
    ours, other, ratio = taken
    return at_most(what, f"{ours / each * 1e6:,.0f} µs", f"{other / each * 1e6:,.0f} µs", ratio, most)


if __name__ == "__main__":
    asyncio.run(_spend_when_told(Server(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
