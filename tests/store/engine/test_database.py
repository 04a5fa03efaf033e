"""A transaction is committed whole or not at all, even if its caller is cancelled, and no reader sees half of one."""

import asyncio
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot import errors
from bot.processes import Processes
from bot.store.engine import short_reads, sqlite
from bot.store.engine.database import Database, TransactionLost, Tx
from bot.store.engine.overlay import overlay
from tests.processes import pool
from tests.store.counting import LONG, Gate, read_then_write, recorded_callers


async def test_interleaved_writes_each_see_the_one_before(counted: Database) -> None:
    seen = await asyncio.gather(*(counted.write(read_then_write, caller) for caller in range(200)))
    assert sorted(seen) == list(range(200))
    assert await counted.read(recorded_callers) == list(range(200))


@pytest.mark.parametrize("seed", range(10))
async def test_cancelled_callers_leave_whole_transactions(counted: Database, seed: int) -> None:
    rng = random.Random(seed)
    answered: set[int] = set()

    async def spend(caller: int) -> None:
        await counted.write(read_then_write, caller)
        answered.add(caller)

    tasks = [asyncio.create_task(spend(caller)) for caller in range(60)]
    for task in rng.sample(tasks, 36):
        for _ in range(rng.randrange(6)):
            await asyncio.sleep(0)
        task.cancel()
    await asyncio.wait(tasks, timeout=LONG)

    assert answered <= set(await counted.read(recorded_callers))
    await counted.write(read_then_write, 1000)  # nothing was left open to join, or to be refused by
    assert 1000 in await counted.read(recorded_callers)


async def test_a_transaction_that_is_running_outlives_its_caller(counted: Database, gate: Gate) -> None:
    def slow(tx: Tx) -> None:
        read_then_write(tx, 1)
        gate.wait_here()
        read_then_write(tx, 2)

    task = asyncio.create_task(counted.write(slow))
    await gate.reached()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    gate.open()
    await counted.write(read_then_write, 3)
    assert await counted.read(recorded_callers) == [1, 2, 3]


async def test_a_cancelled_caller_s_failing_transaction_leaves_nothing(counted: Database, gate: Gate) -> None:
    def fails_late(tx: Tx) -> None:
        read_then_write(tx, 1)
        gate.wait_here()
        raise ValueError

    task = asyncio.create_task(counted.write(fails_late))
    await gate.reached()
    task.cancel()
    gate.open()
    with pytest.raises(asyncio.CancelledError):
        await task
    await counted.write(read_then_write, 3)
    assert await counted.read(recorded_callers) == [3]


class Ended(BaseException):
    pass


@pytest.mark.parametrize("raised", [ValueError, sqlite3.IntegrityError, asyncio.CancelledError, Ended])
async def test_whatever_is_raised_nothing_stays(counted: Database, raised: type[BaseException]) -> None:
    def fails(tx: Tx) -> None:
        read_then_write(tx, 1)
        raise raised

    with pytest.raises(raised):
        await counted.write(fails)
    with pytest.raises(raised):
        await counted.read(lambda tx: fails_reading(tx, raised))
    assert await counted.write(read_then_write, 2) == 0
    assert await counted.read(recorded_callers) == [2]


def fails_reading(tx: Tx, raised: type[BaseException]) -> None:
    tx.row("SELECT 1")
    raise raised


@pytest.mark.sqlite
async def test_a_commit_that_is_refused_leaves_nothing(counted: Database) -> None:
    def dangling(tx: Tx) -> None:
        read_then_write(tx, 1)
        tx.run("PRAGMA defer_foreign_keys = ON")
        tx.run("INSERT INTO refill_answer (entry_id, answer, answered_at) VALUES (1, 'confirmed', 0)")

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        await counted.write(dangling)
    assert await counted.write(read_then_write, 2) == 0


async def test_stop_iteration_comes_out_as_an_error_instead_of_hanging(counted: Database) -> None:
    def empty(tx: Tx) -> None:
        read_then_write(tx, 1)
        next(iter(()))

    with pytest.raises(RuntimeError, match="StopIteration"):
        await asyncio.wait_for(counted.write(empty), LONG)
    assert await counted.read(recorded_callers) == []


async def test_a_coroutine_function_or_a_generator_is_no_transaction(counted: Database) -> None:
    async def awaits(tx: Tx) -> None:
        read_then_write(tx, 1)

    def yields(tx: Tx) -> Iterator[int]:
        yield read_then_write(tx, 1)

    for fn in (awaits, yields):
        with pytest.raises(TypeError, match="plain function"):
            await counted.write(fn)
    assert await counted.read(recorded_callers) == []


async def test_a_reader_sees_nothing_uncommitted(counted: Database, gate: Gate) -> None:
    def slow(tx: Tx) -> None:
        read_then_write(tx, 1)
        gate.wait_here()

    task = asyncio.create_task(counted.write(slow))
    await gate.reached()
    assert await counted.read(recorded_callers) == []
    gate.open()
    await task
    assert await counted.read(recorded_callers) == [1]


async def test_a_read_is_one_snapshot(counted: Database, gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        short_reads.SHORT_READ, "seconds", 0
    )  # on the reader's thread, as it waits for the test

    def twice(tx: Tx) -> tuple[list[int], list[int]]:
        before = recorded_callers(tx)
        gate.wait_here()
        return before, recorded_callers(tx)

    task = asyncio.create_task(counted.read(twice))
    await gate.reached()
    await counted.write(read_then_write, 1)
    gate.open()
    assert await task == ([], [])
    assert await counted.read(recorded_callers) == [1]


@pytest.mark.sqlite
async def test_a_read_can_t_write(counted: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await counted.read(read_then_write, 1)
    assert await counted.read(recorded_callers) == []


async def test_a_savepoint_isolates_what_fails_in_it(counted: Database) -> None:
    def batch(tx: Tx) -> None:
        for caller in range(4):
            try:
                with tx.savepoint():
                    read_then_write(tx, caller)
                    with tx.savepoint():
                        read_then_write(tx, 10 + caller)
                    if caller % 2:
                        raise ValueError
            except ValueError:
                continue

    await counted.write(batch)
    assert await counted.read(recorded_callers) == [0, 2, 10, 12]


async def test_a_savepoint_is_no_commit(counted: Database) -> None:
    def fails_after(tx: Tx) -> None:
        with tx.savepoint():
            read_then_write(tx, 1)
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        await counted.write(fails_after)
    assert await counted.read(recorded_callers) == []


@pytest.mark.sqlite
async def test_no_batch_goes_on_after_sqlite_has_ended_the_transaction(counted: Database) -> None:
    def batch(tx: Tx) -> None:
        tx.run("CREATE TEMP TRIGGER full BEFORE INSERT ON spend WHEN NEW.caller = 1 "
               "BEGIN SELECT RAISE (ROLLBACK, 'as when the disk is full'); END")  # fmt: skip
        lost: list[int] = []
        for caller in range(3):
            try:
                with tx.savepoint():
                    read_then_write(tx, caller)
            except TransactionLost:
                lost.append(caller)
        assert lost == [1, 2]

    with pytest.raises(sqlite3.OperationalError, match="no transaction is active"):
        await counted.write(batch)
    assert await counted.read(recorded_callers) == []


async def test_what_the_statements_answer(counted: Database) -> None:
    def statements(tx: Tx) -> None:
        assert tx.insert("INSERT INTO spend (id, caller) VALUES (7, 1)") == 7
        assert tx.run("INSERT INTO spend (id) VALUES (7) ON CONFLICT DO NOTHING") == 0
        assert tx.run("UPDATE spend SET n = 5") == 1
        assert tx.row("SELECT id, n FROM spend WHERE caller = ?", (1,)) == (7, 5)
        assert tx.row("SELECT id FROM spend WHERE caller = 2") is None
        assert tx.rows("SELECT id FROM spend WHERE caller = 2") == []
        assert tx.row("INSERT INTO spend (id, caller) VALUES (9, 2) RETURNING id") == (9,)

    await counted.write(statements)
    assert await counted.read(lambda tx: tx.rows("SELECT id FROM spend ORDER BY id")) == [(7,), (9,)]
    with pytest.raises(RuntimeError, match="0 rows inserted"):
        await counted.write(lambda tx: tx.insert("INSERT INTO spend (id) VALUES (7) ON CONFLICT DO NOTHING"))


ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"


def endless(tx: Tx) -> None:
    tx.rows(ENDLESS)


def endless_overlay(tx: Tx) -> None:
    with overlay(tx):
        tx.run("CREATE TEMP TABLE found (count INTEGER)")
        tx.run(f"INSERT INTO found {ENDLESS}")


@pytest.mark.parametrize("read", [endless, pytest.param(endless_overlay, marks=pytest.mark.sqlite)])
async def test_a_read_without_end_is_cut_and_the_reader_goes_on(
    db: Database, monkeypatch: pytest.MonkeyPatch, read: Callable[[Tx], None]
) -> None:
    monkeypatch.setattr(sqlite.READ, "seconds", 0.2)
    with pytest.raises(errors.TookTooLong):
        await db.read(read)
    assert await db.read(lambda tx: tx.row("SELECT 1")) == (1,)


def process_and_members(tx: Tx) -> tuple[int, int]:
    """Return the id of the process that runs the report, and the number of members in the database."""
    [(members,)] = tx.rows("SELECT COUNT(*) FROM member")
    return os.getpid(), members


def add_a_member(tx: Tx) -> None:
    tx.run("INSERT INTO member (user_id, created_at) VALUES (1, 0)")


async def test_a_report_runs_in_another_process_and_sees_what_is_committed(db_path: Path) -> None:
    db = await Database.open(db_path, processes=Processes(pool()))
    try:
        await db.write(add_a_member)
        process, members = await db.report(process_and_members)
        assert process != os.getpid()
        assert members == 1
        with pytest.raises(sqlite3.OperationalError):
            await db.report(add_a_member)
    finally:
        await db.close()
