"""Opening and closing the database: its settings, the transactions that it waits for, and the files that it refuses."""

import asyncio
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import aiosqlite
import pytest

from bot.store.engine.database import Database, DatabaseClosed, DriverChanged, Tx
from bot.store.engine.files import CannotOpen, connect
from tests.store.counting import LONG, Gate, create_tables, read_then_write, recorded_callers


def listed(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def pragma(tx: Tx, name: str) -> object:
    [(value,)] = tx.rows(f"PRAGMA {name}")
    return value


@pytest.mark.sqlite
async def test_the_pragmas_that_the_ledger_rests_on(db: Database) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1,
              "busy_timeout": 5000, "query_only": 0}  # fmt: skip
    assert {name: await db.write(pragma, name) for name in wanted} == wanted
    assert await db.read(pragma, "query_only") == 1


async def test_only_made_up_data_is_written_without_waiting_for_the_disk(db_path: Path) -> None:
    db = await Database.open(db_path, unsafe_fast=True)
    assert await db.write(pragma, "synchronous") == 1
    await db.close()


async def test_close_waits_for_what_was_asked_and_leaves_one_file(db_path: Path, gate: Gate) -> None:
    db = await Database.open(db_path)
    await db.write(create_tables)

    def slow(tx: Tx) -> None:
        gate.wait_here()
        read_then_write(tx, 1)

    running = asyncio.create_task(db.write(slow))
    await gate.reached()
    queued = [asyncio.create_task(db.write(read_then_write, caller)) for caller in (2, 3)]
    await asyncio.sleep(0)
    closing_twice = [asyncio.create_task(db.close()) for _ in range(2)]
    await asyncio.sleep(0)
    closing_twice[1].cancel()  # who closes may be cancelled too
    with pytest.raises(DatabaseClosed):
        await db.write(read_then_write, 4)
    with pytest.raises(DatabaseClosed):
        await db.read(recorded_callers)
    gate.open()
    await asyncio.gather(running, closing_twice[0])
    await asyncio.gather(*queued)

    assert listed(db_path.parent) == [db_path.name]
    with closing(connect(db_path, "ro")) as raw:
        assert raw.execute("SELECT caller FROM spend ORDER BY caller").fetchall() == [(1,), (2,), (3,)]


async def test_close_is_not_held_up_by_another_process(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.files.BUSY_TIMEOUT_SECONDS", 2 * LONG)
    db = await Database.open(db_path)
    other = connect(db_path, "rw")
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM wallet").fetchone()
    await db.write(create_tables)
    await asyncio.wait_for(db.close(), LONG)
    other.close()


async def test_a_second_writer_waits_its_turn(counted: Database, db_path: Path) -> None:
    second = await Database.open(db_path)
    await asyncio.gather(*((counted, second)[i % 2].write(read_then_write, i) for i in range(60)))
    assert await second.read(recorded_callers) == list(range(60))
    await second.close()


async def other_arguments(self: object, operation: object) -> None: ...


class Threadless(aiosqlite.Connection):
    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        del self._thread


@pytest.mark.parametrize(
    ("patch", "sentence"),
    [
        (lambda m: m.delattr(aiosqlite.Connection, "_execute"), "has no coroutine Connection._execute;"),
        (
            lambda m: m.setattr(aiosqlite.Connection, "_execute", other_arguments),
            "_execute takes no fn first;",
        ),
        (lambda m: m.setattr(aiosqlite, "Connection", Threadless), "has no Connection._thread;"),
    ],
)
async def test_a_driver_that_is_not_as_we_know_it_is_refused_by_name(
    db_path: Path, monkeypatch: pytest.MonkeyPatch, patch: Callable[[pytest.MonkeyPatch], None], sentence: str
) -> None:
    patch(monkeypatch)
    with pytest.raises(DriverChanged) as refused:
        await Database.open(db_path)
    assert f"aiosqlite {aiosqlite.__version__}" in str(refused.value)
    assert sentence in str(refused.value)


def missing(tmp_path: Path) -> Path:
    return tmp_path / "none" / "connects.sqlite3"


def folder(tmp_path: Path) -> Path:
    return tmp_path


def something_else(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_text("not a database " * 100)
    return path


@pytest.mark.parametrize(
    ("make", "why"),
    [(missing, "there is no such file"), (folder, "it is a folder"),
     (something_else, "it is not an SQLite database")],
)  # fmt: skip
async def test_what_can_t_be_opened_says_why(tmp_path: Path, make: Callable[[Path], Path], why: str) -> None:
    path = make(tmp_path)
    before = listed(tmp_path)
    with pytest.raises(CannotOpen) as refused:
        await Database.open(path)
    assert (refused.value.path, refused.value.why) == (path, why)
    assert str(refused.value) == f"The database {path} can't be opened: {why}."
    assert listed(tmp_path) == before


async def test_a_file_that_another_process_holds_says_so(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.files.BUSY_TIMEOUT_SECONDS", 0)
    with closing(connect(db_path, "rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotOpen, match="another process is writing to it"):
            await Database.open(db_path)


async def test_a_path_may_hold_any_character(template_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "what? 100% #1 é.sqlite3"
    shutil.copyfile(template_db, path)
    db = await Database.open(path)
    await db.write(create_tables)
    await db.close()
    assert listed(tmp_path) == [path.name]


async def test_a_reader_that_fails_takes_the_writer_with_it(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.sqlite.READER", ("nonsense",))
    with pytest.raises(CannotOpen, match="syntax error"):
        await Database.open(db_path)
    assert listed(db_path.parent) == [db_path.name]  # the last to close removes the log


NEVER_CLOSED = """
import asyncio, sys
from pathlib import Path
from bot.store.engine.database import Database
async def main():
    db = await Database.open(Path(sys.argv[1]))
    await db.write(lambda tx: tx.run("CREATE TABLE t (x)"))
    raise RuntimeError("a fault elsewhere")
asyncio.run(main())
"""


def test_a_process_that_fails_without_closing_still_ends(db_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", NEVER_CLOSED, str(db_path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=False,
        timeout=LONG,
        text=True,
    )
    assert ended.returncode == 1
    assert "a fault elsewhere" in ended.stderr
