"""Backups of a server: made by its own programs, sealed as a file's are, and restored for real."""

import os
import stat
from asyncio import to_thread
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest

from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS, day_of
from bot.operating.backup import back_up, take, verify_upgrade
from bot.operating.backup_files import backups, has_backup
from bot.operating.drill import drill
from bot.operating.restore import restore
from bot.operating.server_programs import ProgramFailed, pg_dump
from bot.operating.verify import replay
from bot.store.engine import moving, upkeep
from bot.store.engine.backup import BackupRefused
from bot.store.engine.database import Database
from bot.store.engine.files import CannotOpen
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Server, another, name_of
from bot.store.engine.postgres.upkeep import ServerInUse
from tests.conftest import STARTED_AT
from tests.operating.conftest import MEMBERS, MOVES, do, names
from tests.postgres import Cluster
from tests.standin import ended, start_bot

pytestmark = pytest.mark.usefixtures("client_programs")
KEY = "a-key-for-backups"


def contents(server: Server) -> list[moving.Contents]:
    with upkeep.looking_at(server) as tx:
        return [moving.contents(tx, table) for table in moving.tables(tx)]


def run(server: Server, statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(server.address, autocommit=True) as raw:
        cursor = raw.execute(statement.encode())
        return cursor.fetchall() if cursor.description else []


def schemas(server: Server) -> list[str]:
    found = run(server, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'replaced%' ORDER BY 1")
    return [str(name) for (name,) in found]


def flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_it_is_sealed_private_and_the_newest_are_kept(
    lived_server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "b"
    made = [take(lived_server, folder, STARTED_AT + day * DAY_MS, key=KEY).file for day in range(2)]
    name = name_of(lived_server)
    assert made[0].name == f"{name}-2026-11-24T090000.000Z.pgdump"
    seal = made[0].with_name(f"{made[0].name}.sha256").read_text()
    assert seal == f"{sha256(made[0].read_bytes()).hexdigest()}  {made[0].name}\n"
    assert all(stat.S_IMODE((folder / file).stat().st_mode) == 0o600 for file in names(folder))
    assert back_up(lived_server, folder, 2, STARTED_AT + 2 * DAY_MS, key=KEY) == 0
    assert f"Deleted {made[0].name}" in capsys.readouterr().out
    assert len(backups(folder, lived_server)) == 2
    assert has_backup(folder, lived_server, day_of(STARTED_AT + 2 * DAY_MS))
    assert not has_backup(folder, lived_server, day_of(STARTED_AT))


async def test_the_command_makes_one_and_shows_no_password(
    lived_server: Server, tmp_path: Path, client_programs: Path
) -> None:
    shim, seen = tmp_path / "bin", tmp_path / "seen"
    shim.mkdir()
    for program in ("pg_dump", "pg_restore", "psql"):
        (shim / program).write_text(
            f'#!/bin/sh\necho "{program} $*" >> {seen}\nexec {client_programs / program} "$@"\n'
        )
        (shim / program).chmod(0o700)
    address = lived_server.address.replace("postgres:@", "postgres:s3cret@")
    assert "s3cret" in address
    environment = {
        "CONNECTS_DATABASE": address,
        "PATH": f"{shim}:{os.environ['PATH']}",
        "CONNECTS_BACKUP_DIR": "b",
    }
    code, out, err = await ended(await start_bot(tmp_path, environment, "backup"))
    assert (code, err) == (0, "")
    assert f"{MEMBERS} wallets replayed: all as their entries say." in out
    assert len(backups(tmp_path / "b", lived_server)) == 1
    code, drilled, err = await ended(await start_bot(tmp_path, environment, "drill"))
    assert (code, err) == (0, "")
    assert "Restoring it would lose no entry." in drilled
    assert "pg_dump" in seen.read_text()
    assert "s3cret" not in seen.read_text() + out + drilled


async def test_a_restore_keeps_what_was_there(
    lived_server: Server, tmp_path: Path, clock: ManualClock, capsys: pytest.CaptureFixture[str]
) -> None:
    file = (await to_thread(take, lived_server, tmp_path / "b", STARTED_AT)).file
    then = contents(lived_server)
    clock.advance(days=1)
    await do(lived_server, clock, MOVES + 20)
    now = contents(lived_server)
    with pytest.raises(BackupRefused, match=r"newer than the backup: .*; --force restores anyway\.$"):
        await to_thread(restore, file, lived_server, STARTED_AT, force=False)
    assert (contents(lived_server), schemas(lived_server)) == (now, [])
    assert await to_thread(restore, file, lived_server, STARTED_AT, force=True) == 0
    assert contents(lived_server) == then
    [kept] = schemas(lived_server)
    assert f"kept as the schema {kept}" in capsys.readouterr().out
    assert run(lived_server, f"SELECT COUNT(*) FROM {kept}.entry") == [
        (next(each.rows for each in now if each.table == "entry"),)
    ]
    with pytest.raises(psycopg.IntegrityError, match="never deleted"):
        run(lived_server, "DELETE FROM entry")
    await do(lived_server, clock, MOVES + 5)  # and it goes on, with ids of its own
    assert (await to_thread(replay, lived_server))[1] == []
    again = (await to_thread(take, lived_server, tmp_path / "c", STARTED_AT)).file
    assert again.stat().st_size < 2 * file.stat().st_size  # without the kept schema


def test_into_an_empty_database(
    lived_server: Server, empty_server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = take(lived_server, tmp_path / "b", STARTED_AT).file
    assert restore(file, empty_server, STARTED_AT, force=False) == 0
    assert contents(empty_server) == contents(lived_server)
    assert schemas(empty_server) == []
    assert "kept" not in capsys.readouterr().out


async def test_one_in_use_is_left_alone_also_with_force(lived_server: Server, tmp_path: Path) -> None:
    file = (await to_thread(take, lived_server, tmp_path / "b", STARTED_AT)).file
    db = await Database.open(lived_server)
    await db.read(lambda tx: tx.row("SELECT 1"))  # connects
    with pytest.raises(ServerInUse):
        await to_thread(restore, file, lived_server, STARTED_AT, force=True)
    await db.close()


def test_a_damaged_one_changes_nothing(lived_server: Server, tmp_path: Path) -> None:
    file = take(lived_server, tmp_path / "b", STARTED_AT, key=KEY).file
    before = contents(lived_server)
    whole = file.read_bytes()
    flipped(file)
    with pytest.raises(Damaged, match=r"its content is not what .*\.sha256 says"):
        restore(file, lived_server, STARTED_AT, force=False)
    file.with_name(f"{file.name}.sha256").unlink()
    for content in (whole[: len(whole) // 2], b"", b"a text" * 1000):
        file.write_bytes(content)
        with pytest.raises(Damaged):
            restore(file, lived_server, STARTED_AT, force=True)
        with pytest.raises(BackupRefused, match="isn't signed"):
            restore(file, lived_server, STARTED_AT, force=False, key=KEY)
    assert (contents(lived_server), schemas(lived_server)) == (before, [])
    with pytest.raises(CannotOpen, match="there is no such file"):
        restore(tmp_path / "none.pgdump", lived_server, STARTED_AT, force=False)


def test_a_ledger_that_differs_changes_nothing(lived_server: Server, tmp_path: Path) -> None:
    run(lived_server, "UPDATE wallet SET due_at = NULL WHERE id = 2")
    result = take(lived_server, tmp_path / "b", STARTED_AT)
    assert result.differences
    run(lived_server, "UPDATE wallet SET last_line = last_line WHERE id = 1")
    before = contents(lived_server)
    with pytest.raises(Damaged, match="a ledger in it differs from its entries"):
        restore(result.file, lived_server, STARTED_AT, force=False)
    assert (contents(lived_server), schemas(lived_server)) == (before, [])
    assert restore(result.file, lived_server, STARTED_AT, force=True) == 1


def test_the_drill_and_the_upgrade_leave_no_database_behind(
    lived_server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take(lived_server, tmp_path / "b", STARTED_AT)
    assert drill(None, lived_server, tmp_path / "b", STARTED_AT, key=None) == 0
    assert verify_upgrade(lived_server, STARTED_AT) == 0
    assert "The drill is done" in capsys.readouterr().out
    assert run(lived_server, "SELECT datname FROM pg_database WHERE datname LIKE '%drill%'") == []


def test_a_user_who_may_make_no_database_is_told(
    lived_server: Server, cluster: Cluster, tmp_path: Path
) -> None:
    file = take(lived_server, tmp_path / "b", STARTED_AT).file
    cluster.run("DROP ROLE IF EXISTS small")
    cluster.run("CREATE ROLE small LOGIN")
    small = Server(lived_server.address.replace("postgres:@", "small@"))
    with pytest.raises(BackupRefused, match="CREATEDB"):
        drill(file, small, None, STARTED_AT, key=None)
    cluster.run("DROP ROLE small")


def test_programs_that_are_missing_or_too_old_are_named(
    lived_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old"
    old.mkdir()
    (old / "pg_dump").write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 15.4 (Debian 15.4-1)'\n")
    (old / "pg_dump").chmod(0o700)
    monkeypatch.setenv("PATH", str(old))
    with pytest.raises(
        BackupRefused, match=r"version 15 and the server of version 18: install .*client-18\)\.$"
    ):
        take(lived_server, tmp_path / "b", STARTED_AT)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupRefused, match="pg_dump isn't installed here"):
        take(lived_server, tmp_path / "b", STARTED_AT)
    assert names(tmp_path / "b") == []


def test_what_a_program_complains_about_is_one_line(lived_server: Server) -> None:
    with pytest.raises(ProgramFailed, match=r"^pg_dump failed: .*no matching tables.*\.$") as failed:
        pg_dump(lived_server, "--table=nothing", "--file=/dev/null")
    assert "\n" not in str(failed.value)
    assert name_of(another(lived_server, "other")) == "other"
