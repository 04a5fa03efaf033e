"""Deleted means gone: nothing that the member typed is left in any file of the database, or it goes by itself later."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.operating.start import prepared
from bot.services.members import NIGHT, Members
from bot.services.members.privacy import NO_WALLET
from bot.store.engine import remains
from bot.store.engine.database import Database
from bot.store.engine.files import connect
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


async def test_a_large_file_is_rewritten_at_night(db: Database, db_path: Path, desk: Desk) -> None:
    members, wallet_id = Members(db, desk.clock), await live(db, desk)
    await db.write(_fill, remains.LARGEST_AT_ONCE)
    erased = await members.erase(in_guild(ANA), wallet_id)
    assert erased.remains == "night"
    await members.finish_erasures()
    assert await db.read(remains.are_left)
    desk.clock.set(int(datetime(2026, 11, 25, NIGHT, tzinfo=UTC).timestamp()) * 1000)
    await members.finish_erasures()
    assert not await db.read(remains.are_left)
    assert places(db_path) == []


def _fill(tx: Tx, size: int) -> None:
    """Make the file larger than so many bytes, and keep it so large when it is rewritten."""
    tx.run("CREATE TABLE filling (content BLOB)")
    tx.run("INSERT INTO filling (content) VALUES (zeroblob(?))", (size,))


def test_a_huge_file_is_rewritten_before_the_next_start(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "LARGEST_AT_NIGHT", 2000)
    with closing(connect(db_path, "rw")) as raw:
        remains.mark(Transaction(raw))
        assert remains.remove(raw, largest=2000) == "start"
        assert remains.are_left(Transaction(raw))
    with prepared(db_path, STARTED_AT):
        pass
    with closing(connect(db_path, "rw")) as raw:
        assert not remains.are_left(Transaction(raw))
