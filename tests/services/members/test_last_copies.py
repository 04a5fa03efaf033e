"""Deleted means gone: nothing that the member typed is left in any file of the database, or it goes by itself later."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import pytest

from bot.operating.start import prepared
from bot.services.ledger.spend import Spent
from bot.services.members import Members
from bot.services.members.privacy import NO_WALLET
from bot.store.engine import remains, rewriting, sqlite
from bot.store.engine.database import Database
from bot.store.engine.files import connect
from bot.store.engine.rewriting import make_clean_copy
from bot.store.engine.transaction import Transaction, Tx
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, Desk, in_guild

MARKER = "a-marker-that-only-ana-typed"


def places(path: Path, text: str = MARKER) -> list[str]:
    """Return the names of the files in the database's folder that contain the text."""
    return sorted(
        file.name for file in path.parent.iterdir() if file.is_file() and text.encode() in file.read_bytes()
    )


async def live(db: Database, desk: Desk) -> int:
    """Let two members type much, so that SQLite moves rows; return Ana's wallet."""
    for user in (ANA, BEN):
        await desk.start(user, 500)
    for n in range(60):
        note = f"{MARKER} {n} " + "x" * (n * 7 % 150)
        await desk.spend(1, note=note)
        await desk.spend(1, who=in_guild(BEN), note="y" * (n * 11 % 150))
    return (await Members(db, desk.clock).privacy(in_guild(ANA))).wallet_id


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Keep a snapshot of the database open, as a backup or another program does."""
    with closing(connect(path, "rw")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT COUNT(*) FROM entry").fetchone()
        yield


async def test_after_the_answer_no_file_has_what_was_typed(db: Database, db_path: Path, desk: Desk) -> None:
    members, wallet_id = Members(db, desk.clock), await live(db, desk)
    assert places(db_path) != []
    assert (await members.erase(in_guild(ANA), wallet_id)).remains == "none"
    assert places(db_path) == []
    assert not await db.read(remains.are_left)


async def test_a_reader_that_is_open_is_not_waited_for_and_the_copies_go_later(
    db: Database, db_path: Path, desk: Desk
) -> None:
    members, wallet_id = Members(db, desk.clock), await live(db, desk)
    with reading(db_path):
        erased = await asyncio.wait_for(members.erase(in_guild(ANA), wallet_id), 30)
        assert erased.remains == "soon"
        assert places(db_path) != []
        await members.finish_erasures()
        assert places(db_path) != []
        await desk.spend(1, who=in_guild(BEN))
    await members.finish_erasures()
    assert places(db_path) == []
    assert not await db.read(remains.are_left)
    assert (await members.erase(in_guild(ANA), NO_WALLET)).counts.total == 0


async def test_what_a_killed_bot_left_goes_after_the_next_start(
    db: Database, db_path: Path, desk: Desk
) -> None:
    members, wallet_id = Members(db, desk.clock), await live(db, desk)
    with reading(db_path):
        await members.erase(in_guild(ANA), wallet_id)
        later = Members(db, desk.clock)
        await later.finish_erasures()
        assert places(db_path) != []
    await later.finish_erasures()
    assert places(db_path) == []


async def live_largely(db: Database, desk: Desk) -> int:
    """Let two members type much in a database that is too large to be rewritten at once; return Ana's wallet."""
    wallet_id = await live(db, desk)
    await db.write(_fill, remains.LARGEST_AT_ONCE)
    return wallet_id


async def test_a_large_file_is_rewritten_when_nobody_writes(
    db: Database, db_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wallet_id = await live_largely(db, desk)
    members = Members(db, desk.clock)
    assert (await members.erase(in_guild(ANA), wallet_id)).remains == "quiet"
    await members.finish_erasures()
    assert await db.read(remains.are_left), "somebody has just written"
    stored = rows(db_path)
    monkeypatch.setattr(sqlite, "QUIET_SECONDS", 0)
    await members.finish_erasures()
    assert not await db.read(remains.are_left)
    assert places(db_path) == []
    assert rows(db_path) == stored
    await desk.spend(1, who=in_guild(BEN))
    with closing(connect(db_path, "rw")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("before_copy", [True, False], ids=["in the snapshot", "after the snapshot"])
async def test_a_write_meanwhile_is_kept_and_the_file_rewritten_later(
    db: Database, db_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, before_copy: bool
) -> None:
    wallet_id = await live_largely(db, desk)
    members = Members(db, desk.clock)
    await members.erase(in_guild(ANA), wallet_id)
    monkeypatch.setattr(sqlite, "QUIET_SECONDS", 0)

    def make(path: Path) -> None:
        """Make the copy, and let another process write before or after it."""
        if not before_copy:
            make_clean_copy(path)
        with closing(connect(path, "rw")) as other:
            other.execute("CREATE TABLE IF NOT EXISTS written (id INTEGER)")
            other.execute("INSERT INTO written (id) VALUES (1)")
        if before_copy:
            make_clean_copy(path)

    with monkeypatch.context() as patch:
        patch.setattr(sqlite, "make_clean_copy", make)
        await members.finish_erasures()
    assert await db.read(remains.are_left)
    with closing(connect(db_path, "rw")) as raw:
        assert raw.execute("SELECT id FROM written").fetchall() == [(1,)]
    await members.finish_erasures()
    assert places(db_path) == []
    with closing(connect(db_path, "rw")) as raw:
        assert raw.execute("SELECT id FROM written").fetchall() == [(1,)]


async def test_a_command_meanwhile_waits_for_one_step_of_the_copying_only(
    db: Database, db_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wallet_id = await live_largely(db, desk)
    members = Members(db, desk.clock)
    await members.erase(in_guild(ANA), wallet_id)
    monkeypatch.setattr(sqlite, "QUIET_SECONDS", 0)
    spends: list[asyncio.Task[Spent]] = []
    loop, steps = asyncio.get_running_loop(), count()
    requested = threading.Event()

    def fsync(_: int) -> None:
        """Let a command come while the copying is under way, and note how many more flushes there are."""
        if next(steps) == 0:
            loop.call_soon_threadsafe(spend)
            requested.wait(60)

    def spend() -> None:
        spends.append(asyncio.ensure_future(desk.spend(1, who=in_guild(BEN))))
        loop.call_soon(requested.set)

    monkeypatch.setattr(rewriting.os, "fsync", fsync)
    monkeypatch.setattr(rewriting, "STEPS_A_FLUSH", 1)
    balance = (await desk.ledger.balance(in_guild(BEN))).balance
    await members.finish_erasures()
    await asyncio.gather(*spends)
    assert next(steps) == 1, "the copying ended with the step in which the command came"
    assert (await desk.ledger.balance(in_guild(BEN))).balance == balance - 1
    assert await db.read(remains.are_left)
    await members.finish_erasures()
    assert places(db_path) == []
    assert (await desk.ledger.balance(in_guild(BEN))).balance == balance - 1


def rows(path: Path) -> list[str]:
    """Return all that is stored, as sorted statements of SQL."""
    with closing(connect(path, "rw")) as raw:
        return sorted(raw.iterdump())


async def test_a_clean_copy_that_a_killed_process_left_is_removed_at_the_start(db_path: Path) -> None:
    left = rewriting.clean_copy_of(db_path)
    left.write_text(MARKER)
    with prepared(db_path, STARTED_AT):
        assert places(db_path) == []


def _fill(tx: Tx, size: int) -> None:
    """Make the file larger than so many bytes, and keep it so large when it is rewritten."""
    tx.run("CREATE TABLE filling (content BLOB)")
    tx.run("INSERT INTO filling (content) VALUES (zeroblob(?))", (size,))


def test_a_huge_file_is_rewritten_before_the_next_start(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "LARGEST_IN_QUIET", 2000)
    with closing(connect(db_path, "rw")) as raw:
        remains.mark(Transaction(raw))
        assert remains.remove(raw, largest=2000) == "start"
        assert remains.are_left(Transaction(raw))
    with prepared(db_path, STARTED_AT):
        pass
    with closing(connect(db_path, "rw")) as raw:
        assert not remains.are_left(Transaction(raw))
