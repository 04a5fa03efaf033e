"""A short read runs on the event loop's thread, and any other one from its beginning on the reader's thread."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot import errors
from bot.store.engine import short_reads
from bot.store.engine.database import Database, Tx
from bot.store.engine.short_reads import CALLS_ELSEWHERE, MOST_ROWS
from bot.store.engine.spans import Span

NUMBERS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT"
SECONDS_OF_WORK = 3_000_000
"""Numbers that SQLite counts in much more than 5 ms."""


class Threads:
    """The threads on which a read was begun, and the doors of the spans that were observed."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.doors: list[str] = []

    def observe(self, span: Span) -> None:
        self.doors.append(span.door)

    def note(self) -> None:
        here = threading.current_thread() is threading.main_thread()
        self.begun.append("loop" if here else "reader")


@pytest.fixture
def threads() -> Threads:
    return Threads()


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a short read a minute, as on a busy machine the shortest may take more than 5 ms."""
    monkeypatch.setattr(short_reads.SHORT_READ, "seconds", 60)


@pytest_asyncio.fixture
async def watched(db_path: Path, threads: Threads) -> AsyncIterator[Database]:
    """A database whose transactions ``threads`` observes."""
    database = await Database.open(db_path, observe=threads.observe)
    yield database
    await database.close()


def count_members(tx: Tx, threads: Threads) -> int:
    threads.note()
    [(members,)] = tx.rows("SELECT COUNT(*) FROM member")
    return int(members)


def count_numbers(tx: Tx, threads: Threads, numbers: int) -> int:
    threads.note()
    [(count,)] = tx.rows(f"{NUMBERS} COUNT(*) FROM n", (numbers,))
    return int(count)


def list_numbers(tx: Tx, threads: Threads, numbers: int) -> int:
    threads.note()
    return len(tx.rows(f"{NUMBERS} i FROM n", (numbers,)))


def list_numbers_one_by_one(tx: Tx, threads: Threads, numbers: int) -> int:
    threads.note()
    return sum(1 for number in range(numbers) if tx.row("SELECT ?", (number,)))


def fail(tx: Tx, threads: Threads) -> None:
    count_members(tx, threads)
    raise errors.NotStarted


def find_the_file_busy(tx: Tx, threads: Threads) -> int:
    members = count_members(tx, threads)
    if threads.begun == ["loop"]:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorname = "SQLITE_BUSY_RECOVERY"
        raise error
    return members


async def test_a_short_read_stays_on_the_loop_s_thread(watched: Database, threads: Threads) -> None:
    assert await watched.read(count_members, threads) == 0
    assert await watched.read(list_numbers, threads, MOST_ROWS) == MOST_ROWS
    assert threads.begun == ["loop", "loop"]
    assert threads.doors == ["read", "read"]


@pytest.mark.parametrize(
    ("read", "size"),
    [
        (list_numbers, MOST_ROWS + 1),
        (list_numbers_one_by_one, MOST_ROWS + 2),
    ],
)
async def test_a_longer_read_is_run_again_on_the_reader_s_thread(
    watched: Database, threads: Threads, read: Callable[..., int], size: int
) -> None:
    assert await watched.read(read, threads, size) == size
    assert threads.begun == ["loop", "reader"]
    assert threads.doors == ["cut", "read"]
    assert await watched.read(count_members, threads) == 0
    assert threads.begun[-1] == "loop"


async def test_a_read_of_one_long_statement_is_cut_after_its_time(
    watched: Database, threads: Threads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(short_reads.SHORT_READ, "seconds", 0.005)
    assert await watched.read(count_numbers, threads, SECONDS_OF_WORK) == SECONDS_OF_WORK
    assert threads.begun == ["loop", "reader"]
    assert threads.doors == ["cut", "read"]


async def test_a_read_with_many_statements_is_cut_after_its_time(
    watched: Database, threads: Threads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(short_reads.SHORT_READ, "seconds", -1)
    assert await watched.read(list_numbers_one_by_one, threads, 3) == 3
    assert threads.doors == ["cut", "read"]


async def test_a_function_that_was_cut_goes_to_the_reader_for_some_calls(
    watched: Database, threads: Threads
) -> None:
    assert await watched.read(list_numbers, threads, MOST_ROWS + 1) == MOST_ROWS + 1
    threads.begun.clear()
    for _ in range(CALLS_ELSEWHERE):
        await watched.read(list_numbers, threads, 1)
    assert threads.begun == ["reader"] * CALLS_ELSEWHERE
    await watched.read(list_numbers, threads, 1)
    assert threads.begun[-1] == "loop"


async def test_a_refusal_is_not_tried_again(watched: Database, threads: Threads) -> None:
    with pytest.raises(errors.NotStarted) as refusal:
        await watched.read(fail, threads)
    assert refusal.value.__context__ is None
    assert threads.begun == ["loop"]
    assert threads.doors == ["read"]


async def test_a_busy_file_is_left_to_the_reader_s_thread(watched: Database, threads: Threads) -> None:
    assert await watched.read(find_the_file_busy, threads) == 0
    assert threads.begun == ["loop", "reader"]


def busy_timeout(tx: Tx) -> Any:
    return tx.row("PRAGMA busy_timeout")


async def test_the_loop_s_thread_never_waits_for_another_process(
    watched: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await watched.read(busy_timeout) == (0,)
    monkeypatch.setattr(short_reads.SHORT_READ, "seconds", -1)
    assert await watched.read(busy_timeout) == (5000,)


async def test_many_reads_in_a_row_let_other_tasks_run(
    watched: Database, threads: Threads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(short_reads, "SHORT_READ_MAY_TAKE", -1)
    turns = 0

    async def count_turns() -> None:
        nonlocal turns
        while True:
            await asyncio.sleep(0)
            turns += 1

    task = asyncio.create_task(count_turns())
    for _ in range(10):
        await watched.read(count_members, threads)
    assert turns >= 9
    task.cancel()
