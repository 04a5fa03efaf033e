"""Transactions of PostgreSQL that are refused, lost or cut: each is committed once or not at all, and its caller knows."""

import asyncio
import tempfile
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import psycopg
import pytest
import pytest_asyncio

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.services.failures import Failures
from bot.services.ledger import Ledger
from bot.services.ledger.spend import Spend
from bot.services.ledger.start import Start
from bot.services.who import Who
from bot.store.engine.database import Database, RuleBroken, TransactionLost, Tx
from bot.store.engine.postgres import engine as postgres_engine
from tests.postgres import EmptiedDatabase
from tests.store.counting import Gate, create_tables, read_then_write, recorded_callers
from tests.store.postgres.relay import Relay, relayed

ANA = Who(1, 900)
Other: TypeAlias = psycopg.Connection[tuple[object, ...]]
"""Another session, in which each statement is a transaction of its own."""


@pytest_asyncio.fixture
async def server_db(emptied_database: EmptiedDatabase) -> AsyncIterator[Database]:
    db = await Database.open(emptied_database.server)
    await db.write(create_tables)
    yield db
    await db.close()
    emptied_database.empty()


@pytest.fixture
def relay(emptied_database: EmptiedDatabase) -> Iterator[Relay]:
    with tempfile.TemporaryDirectory() as folder, relayed(Path(folder), emptied_database.server) as relay:
        yield relay


@pytest_asyncio.fixture
async def fragile(relay: Relay, server_db: Database) -> AsyncIterator[Database]:
    """A database behind the relay."""
    db = await Database.open(relay.server)
    yield db
    await db.close()


@pytest.fixture
def other(emptied_database: EmptiedDatabase) -> Iterator[Other]:
    """Another session, in which each statement is a transaction of its own."""
    with closing(psycopg.connect(emptied_database.server.address, autocommit=True)) as raw:
        yield raw


def once(work: Callable[[], object]) -> Callable[[], None]:
    """Return a function that does ``work`` at its first call only."""
    calls = iter([work])

    def run() -> None:
        for first in calls:
            first()
            break

    return run


async def test_25_spends_at_once_on_one_wallet_all_succeed(server_db: Database, clock: ManualClock) -> None:
    ledger = Ledger(server_db, clock)
    await ledger.start(ANA, Start(100, Plan.BASIC), "start")
    spent = await asyncio.gather(*(ledger.spend(ANA, Spend(2), f"s{number}") for number in range(25)))
    assert sorted(one.balance for one in spent) == list(range(50, 100, 2))
    assert (await ledger.balance(ANA)).balance == 50


@pytest.mark.parametrize(
    ("message", "when"), [(b"INSERT", "before"), (b"INSERT", "after"), (b"COMMIT", "before")]
)
async def test_a_write_whose_connection_is_lost_before_it_is_committed_runs_again(
    relay: Relay, fragile: Database, server_db: Database, message: bytes, when: str
) -> None:
    relay.breaks = [(message, when)]  # type: ignore[list-item]
    runs: list[int] = []

    def counted(tx: Tx) -> int:
        runs.append(1)
        return read_then_write(tx, 1)

    assert await fragile.write(counted) == 0
    assert relay.breaks == []
    assert await server_db.read(recorded_callers) == [1]
    assert len(runs) == 2


async def test_a_write_that_was_committed_before_its_connection_was_lost_is_not_run_again(
    relay: Relay, fragile: Database, server_db: Database
) -> None:
    relay.breaks = [(b"COMMIT", "after")]
    runs: list[int] = []

    def counted(tx: Tx) -> int:
        runs.append(1)
        return read_then_write(tx, 1)

    assert await fragile.write(counted) == 0
    assert relay.breaks == []
    assert await server_db.read(recorded_callers) == [1]
    assert len(runs) == 1


async def test_a_read_whose_connection_is_lost_is_made_again(relay: Relay, fragile: Database) -> None:
    relay.breaks = [(b"SELECT caller", "after")]
    assert await fragile.read(recorded_callers) == []
    assert relay.breaks == []


async def test_a_connection_that_was_ended_while_nobody_used_it_is_replaced(
    server_db: Database, other: Other
) -> None:
    await server_db.write(read_then_write, 1)
    await server_db.read(recorded_callers)
    other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                  " AND application_name LIKE 'connects-bot%'")  # fmt: skip
    await asyncio.gather(*(server_db.write(read_then_write, caller) for caller in range(2, 8)))
    assert await server_db.read(recorded_callers) == list(range(1, 8))


async def test_a_refused_statement_whose_error_is_ignored_leaves_nothing(server_db: Database) -> None:
    def careless(tx: Tx) -> None:
        read_then_write(tx, 1)
        try:
            tx.run("INSERT INTO spend (caller, n) VALUES (1, 1)")
        except Exception:
            return

    with pytest.raises(TransactionLost):
        await server_db.write(careless)
    assert await server_db.read(recorded_callers) == []


async def test_a_refusal_inside_a_savepoint_is_not_taken_for_a_failing_wallet(
    server_db: Database, other: Other
) -> None:
    failures = Failures()
    step = failures.step("settle", 0)
    interfere = once(lambda: other.execute("UPDATE counter SET n = 5"))

    def batch(tx: Tx) -> None:
        assert tx.row("SELECT n FROM counter") is not None
        interfere()
        for caller in (1, 2, 3):
            step.attempt(tx, caller, lambda caller=caller: read_then_write(tx, caller) and fails(caller))

    def fails(caller: int) -> None:
        if caller == 2:
            raise ValueError("the second wallet")

    await server_db.write(batch)
    assert failures.subjects() == [("settle", 2)]
    assert await server_db.read(lambda tx: tx.rows("SELECT caller, n FROM spend ORDER BY n")) == [
        (1, 5),
        (3, 6),
    ]


async def test_a_key_that_another_transaction_takes_meanwhile_is_seen_by_the_next_run(
    server_db: Database, other: Other
) -> None:
    interfere = once(lambda: other.execute("INSERT INTO spend (caller, n) VALUES (1, 0)"))

    def add(tx: Tx) -> str:
        tx.row("SELECT n FROM counter")
        if tx.row("SELECT 1 FROM spend WHERE n = 0") is not None:
            return "taken"
        interfere()
        with tx.savepoint():
            tx.insert("INSERT INTO spend (caller, n) VALUES (2, 0)")
        return "added"

    assert await server_db.write(add) == "taken"


async def test_a_key_that_is_taken_for_good_is_a_broken_rule(server_db: Database) -> None:
    def add(tx: Tx) -> None:
        tx.insert("INSERT INTO spend (caller, n) VALUES (1, 0)")

    await server_db.write(add)
    with pytest.raises(RuleBroken):
        await server_db.write(add)


async def test_the_check_refuses_every_run(
    emptied_database: EmptiedDatabase, server_db: Database, other: Other
) -> None:
    checks: list[int] = []

    def check() -> None:
        checks.append(1)
        if len(checks) == 2:
            raise errors.WrongClock(ahead=True)

    interfere = once(lambda: other.execute("UPDATE counter SET n = n"))

    def interfered(tx: Tx) -> None:
        tx.row("SELECT n FROM counter")
        interfere()
        read_then_write(tx, 1)

    db = await Database.open(emptied_database.server, check=check)
    with pytest.raises(errors.WrongClock):
        await db.write(interfered)
    await db.close()
    assert await server_db.read(recorded_callers) == []


async def test_closing_cuts_what_waits_for_a_lock_and_leaves_no_thread(
    emptied_database: EmptiedDatabase, server_db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_engine, "CLOSING_MAY_TAKE", 0.05)
    before = set(threading.enumerate())
    db = await Database.open(emptied_database.server)
    with closing(psycopg.connect(emptied_database.server.address)) as holder:
        holder.execute("LOCK TABLE spend")
        waiting = [asyncio.create_task(db.write(read_then_write, caller)) for caller in range(9)]
        await asyncio.sleep(0)
        await db.close()
        outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [errors.Busy] * 9
    assert {
        thread for thread in set(threading.enumerate()) - before if thread.name.startswith("postgres")
    } == set()
    assert await server_db.read(recorded_callers) == []


async def test_closing_waits_for_what_ends_by_itself(
    emptied_database: EmptiedDatabase, server_db: Database, gate: Gate
) -> None:
    def slow(tx: Tx) -> int:
        gate.wait_here()
        return read_then_write(tx, 1)

    db = await Database.open(emptied_database.server)
    task = asyncio.create_task(db.write(slow))
    await gate.reached()
    closing_task = asyncio.create_task(db.close())
    gate.open()
    await closing_task
    assert await task == 0
    assert await server_db.read(recorded_callers) == [1]


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        ("a\0b", "a\ufffdb"),
        ("x" * 2_000_000, "x" * 2_000_000),
        ("100 % – 'q' ? :a \\ 🦊", "100 % – 'q' ? :a \\ 🦊"),
    ],
    ids=["NUL", "long", "marks"],
)
async def test_texts_come_back(server_db: Database, value: str, stored: str) -> None:
    def there_and_back(tx: Tx) -> object:
        return tx.row("SELECT CAST(? AS TEXT)", (value,))

    assert await server_db.read(there_and_back) == (stored,)


@pytest.mark.parametrize(
    ("value", "error"),
    [(1 << 63, OverflowError), (-(1 << 63) - 1, OverflowError), ("\ud800", UnicodeEncodeError)],
)
async def test_values_that_no_column_holds_are_refused_as_by_sqlite(
    server_db: Database, value: int | str, error: type[Exception]
) -> None:
    def write(tx: Tx) -> None:
        read_then_write(tx, 1)
        tx.row("SELECT ?", (value,))

    with pytest.raises(error):
        await server_db.write(write)
    assert await server_db.read(recorded_callers) == []


async def test_a_text_too_long_for_its_index_breaks_a_rule(server_db: Database) -> None:
    def write(tx: Tx) -> None:
        key = "".join(chr(0x4E00 + number * 7 % 20000) for number in range(9000))
        tx.run(
            "INSERT INTO write (purpose, user_id, source, key, inputs, at) VALUES ('spend', 1, 'command', ?, '', 1)",
            (key,),
        )

    with pytest.raises(RuleBroken):
        await server_db.write(write)
