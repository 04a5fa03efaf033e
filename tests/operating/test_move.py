"""`python -m bot move`: every row arrives, a killed move goes on, and nothing serves half of a copy."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from asyncio import to_thread
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import psycopg
import pytest

from bot.clock import ManualClock
from bot.operating.lock import InUse, locked
from bot.operating.move import move
from bot.operating.start import prepared
from bot.operating.verify import verify
from bot.store.engine import moving, upkeep
from bot.store.engine.backup import BackupRefused
from bot.store.engine.database import Database
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Location, Server, text_of
from bot.store.engine.migrate import NotOurs
from bot.store.engine.postgres.upkeep import ServerInUse, serving
from bot.store.engine.upkeep import UnfinishedMove
from tests.conftest import STARTED_AT
from tests.damage import overwrite_pages
from tests.operating.conftest import MOVES, do, dump
from tests.sizes import sized
from tests.standin import ended, start_bot
from tests.standin.process import ROOT


def rows_of(path: Path) -> list[str]:
    """All rows of a file and the next ids, without the record of migrations, which is a database's own."""
    return [line for line in dump(path) if not line.startswith('INSERT INTO "schema_migration"')]


def contents(location: Location) -> list[moving.Contents]:
    with upkeep.looking_at(location) as tx:
        return [moving.contents(tx, table) for table in moving.tables(tx)]


def test_there_and_back_is_the_same_row_for_row(
    lived: Path, empty_server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = rows_of(lived)
    assert move(lived, empty_server, STARTED_AT) == 0
    out = capsys.readouterr().out
    assert f"Set CONNECTS_DATABASE to {empty_server}" in out
    assert contents(empty_server) == contents(lived)
    assert verify(empty_server) == 0
    assert move(empty_server, tmp_path / "back" / "ledger.sqlite3", STARTED_AT) == 0
    assert sorted(rows_of(tmp_path / "back" / "ledger.sqlite3")) == sorted(before)
    assert rows_of(lived) == before


async def test_an_id_is_never_given_twice(
    lived: Path, empty_server: Server, tmp_path: Path, clock: ManualClock
) -> None:
    with closing(sqlite3.connect(lived)) as raw, raw:
        raw.execute("UPDATE sqlite_sequence SET seq = seq + 1000 WHERE name IN ('write', 'held')")
        raw.execute("INSERT OR IGNORE INTO sqlite_sequence SELECT 'held', 1000 WHERE NOT EXISTS"
                    " (SELECT 1 FROM sqlite_sequence WHERE name = 'held')")  # fmt: skip
        [(last,)] = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = 'write'")
    back = tmp_path / "back.sqlite3"
    assert await to_thread(move, lived, empty_server, STARTED_AT) == 0
    assert await to_thread(move, empty_server, back, STARTED_AT) == 0
    for location in (empty_server, back):
        db = await Database.open(location)
        held = "INSERT INTO held (user_id, request, at) VALUES (1, '{}', 0)"
        assert await db.write(lambda tx, held=held: tx.insert(held)) > 1000
        await db.close()
        await do(location, clock, MOVES + 5)
        with upkeep.looking_at(location) as tx:
            assert tx.row("SELECT COUNT(*) FROM write WHERE id > ?", (last,)) != (0,)


def test_a_message_that_is_joined_to_a_later_one_arrives(
    lived: Path, empty_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "BATCH", 3)
    with closing(sqlite3.connect(lived)) as raw, raw:
        raw.execute("DELETE FROM outbox")
        columns = "id, key, kind, place, address, payload, due_at, created_at, state, joined_to"
        for id_ in range(1, 12):
            later = 9 if id_ < 3 else None
            raw.execute(
                f"INSERT INTO outbox ({columns}) VALUES (?, ?, 'refill', 'dm', 1000, '{{}}', 1, 1, ?, ?)",
                (id_, f"message:{id_}", "joined" if later else "waiting", later),
            )
    assert move(lived, empty_server, STARTED_AT) == 0
    assert contents(empty_server) == contents(lived)


def test_characters_and_numbers_that_one_engine_keeps_in_another_way(
    lived: Path, empty_server: Server
) -> None:
    with closing(sqlite3.connect(lived)) as raw, raw:
        texts = ["nul \0 inside", "🦉 \\N \\. \t \r\n", "'; --", "\ufffd", ""]
        for text in texts:
            raw.execute("INSERT INTO held (user_id, request, at) VALUES (1, ?, ?)", (text, 2**53 + 1))
    assert move(lived, empty_server, STARTED_AT) == 0
    with psycopg.connect(empty_server.address) as raw:
        kept = raw.execute("SELECT request FROM held WHERE user_id = 1 AND at > 2 ORDER BY id").fetchall()
    assert [text for (text,) in kept] == [text.replace("\0", "\ufffd") for text in texts]


KILLED = """
import os, signal, sys
from bot.operating.move import move
from bot.store.engine import moving
from bot.store.engine.location import location_of
from bot.store.engine.postgres import moving as to_server
moving.BATCH = 7
left = int(sys.argv[3])
def dying(write):
    def insert(self, *arguments):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return write(self, *arguments)
    return insert
for writer in (moving.FileTarget, to_server.ServerTarget):
    writer.insert, writer.run = dying(writer.insert), dying(writer.run)
sys.exit(move(location_of(sys.argv[1]), location_of(sys.argv[2]), int(sys.argv[4])))
"""


def killed_at(source: Location, target: Location, step: int) -> int:
    """Move in a process that is killed at a step; return its exit code, 0 where it had no such step."""
    return subprocess.run(
        [sys.executable, "-c", KILLED, text_of(source), text_of(target), str(step), str(STARTED_AT)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
    ).returncode


@pytest.mark.parametrize("to_server", [True, False], ids=["to a server", "to a file"])
def test_a_killed_move_goes_on_where_it_ended(
    to_server: bool, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    source: Location = request.getfixturevalue("lived" if to_server else "lived_server")
    target: Location = (
        request.getfixturevalue("empty_server") if to_server else tmp_path / "target" / "ledger.sqlite3"
    )
    random = Random(7)
    copied = -1
    for _ in range(sized(2, 12)):
        assert killed_at(source, target, random.randint(2, 25)) == -signal.SIGKILL
        with upkeep.looking_at(target) as tx:
            rows = moving.count_rows(tx, moving.tables(tx))
        assert rows >= copied
        copied = rows
        with pytest.raises(UnfinishedMove), prepared(target, STARTED_AT):
            pass
        with pytest.raises(UnfinishedMove):
            verify(target)
    assert move(source, target, STARTED_AT) == 0
    assert contents(target) == contents(source)
    with prepared(target, STARTED_AT):
        pass


def test_one_of_another_source_or_of_a_changed_one_is_left_alone(
    lived: Path, empty_server: Server, tmp_path: Path
) -> None:
    assert killed_at(lived, empty_server, 4) == -signal.SIGKILL
    other = tmp_path / "other.sqlite3"
    shutil.copyfile(lived, other)
    with closing(sqlite3.connect(other)) as raw, raw:
        raw.execute("INSERT INTO held (user_id, request, at) VALUES (1, '{}', 0)")
    with pytest.raises(BackupRefused, match="unfinished copy of another database"):
        move(other, empty_server, STARTED_AT)
    assert move(lived, empty_server, STARTED_AT) == 0
    with pytest.raises(BackupRefused, match=r"isn't empty: name an empty database with --to\.$"):
        move(lived, empty_server, STARTED_AT)


def test_a_damaged_source_is_not_moved(lived: Path, empty_server: Server) -> None:
    overwrite_pages(lived)
    with pytest.raises(Damaged):
        move(lived, empty_server, STARTED_AT)
    assert not upkeep.exists(empty_server)


def test_a_ledger_that_differs_is_not_moved(
    lived: Path, empty_server: Server, spoil: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    spoil("UPDATE wallet SET due_at = NULL WHERE id = 2")
    assert move(lived, empty_server, STARTED_AT) == 1
    assert "difference" in capsys.readouterr().out
    assert not upkeep.exists(empty_server)


def test_a_row_that_is_lost_on_the_way_is_noticed(
    lived: Path, empty_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.store.engine.postgres.moving import ServerTarget  # noqa: PLC0415

    insert = ServerTarget.insert
    monkeypatch.setattr(
        ServerTarget, "insert", lambda self, table, columns, rows: insert(self, table, columns, rows[:-1])
    )
    with pytest.raises(Exception, match=r"rows instead of|refers|violates"):
        move(lived, empty_server, STARTED_AT)
    with pytest.raises(UnfinishedMove), prepared(empty_server, STARTED_AT):
        pass


def test_another_program_s_database_is_left_alone(lived: Path, empty_server: Server) -> None:
    with psycopg.connect(empty_server.address, autocommit=True) as raw:
        raw.execute("CREATE TABLE theirs (x int)")
    with pytest.raises(NotOurs):
        move(lived, empty_server, STARTED_AT)


async def test_it_waits_for_no_bot(lived: Path, server: Server, tmp_path: Path) -> None:
    with locked(lived), pytest.raises(InUse, match=r"is serving it already; stop that process first"):
        await to_thread(move, lived, server, STARTED_AT)
    with serving(server), pytest.raises(ServerInUse, match=r"is using it as the bot; stop every bot"):
        await to_thread(move, server, tmp_path / "new.sqlite3", STARTED_AT)
    db = await Database.open(server)
    await db.read(lambda tx: tx.row("SELECT 1"))  # connects
    with pytest.raises(ServerInUse, match="a process on"):
        await to_thread(move, server, tmp_path / "new.sqlite3", STARTED_AT)
    await db.close()
    with pytest.raises(BackupRefused, match="is the database that is to be moved"):
        await to_thread(move, server, server, STARTED_AT)


async def test_the_command_moves_there_and_back(lived: Path, empty_server: Server, tmp_path: Path) -> None:
    there = {"CONNECTS_DATABASE": str(lived)}
    code, out, err = await ended(await start_bot(tmp_path, there, "move", "--to", empty_server.address))
    assert (code, err) == (0, "")
    assert "compared row by row and verified" in out
    back = {"CONNECTS_DATABASE": empty_server.address}
    code, _, err = await ended(await start_bot(tmp_path, back, "move", "--to", "back/ledger.sqlite3"))
    assert (code, err) == (0, "")
    assert sorted(rows_of(tmp_path / "back" / "ledger.sqlite3")) == sorted(rows_of(lived))
    code, _, err = await ended(await start_bot(tmp_path, there, "move", "--to", "postgresql://a:s3c@ret@b/c"))
    assert code == 2
    assert err.startswith("Connects Bot can't move: --to can't be used")
    assert "ret" not in err
