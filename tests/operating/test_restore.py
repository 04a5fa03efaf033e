"""`python -m bot restore`: a sound backup takes the place of the database, and what was there is never lost."""

import shutil
import sqlite3
from asyncio import to_thread
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS
from bot.operating.backup import take
from bot.operating.restore import restore
from bot.operating.verify import replay
from bot.store.engine.backup import BackupRefused, Damaged, extent, in_use
from bot.store.engine.database import Database
from bot.store.engine.files import CannotOpen, connect
from bot.store.engine.migrate import NewerDatabase, NotOurs
from tests.conftest import STARTED_AT
from tests.operating.conftest import MEMBERS, MOVES, do, dump, names
from tests.standin import ended, start_bot

KEPT = "connects-2026-11-24T090000.000Z.replaced.sqlite3"


def seal(file: Path) -> Path:
    return file.with_name(f"{file.name}.sha256")


async def test_the_command_on_a_new_machine(backup: Path, lived: Path, tmp_path: Path) -> None:
    code, out, err = await ended(await start_bot(tmp_path, {}, "restore", str(backup)))
    assert (code, err) == (0, "")
    assert "3 wallets replayed: all as their entries say." in out
    assert "kept" not in out
    assert names(tmp_path / "data") == ["connects.sqlite3"]
    assert dump(tmp_path / "data" / "connects.sqlite3") == dump(lived)
    code, out, err = await ended(await start_bot(tmp_path, {}, "verify"))
    assert (code, err) == (0, "")


def test_the_same_again_keeps_what_was_there(backup: Path, lived: Path) -> None:
    before = dump(lived)
    assert restore(backup, lived, STARTED_AT, force=False) == 0
    assert dump(lived) == dump(lived.with_name(KEPT)) == before
    assert lived.with_name(KEPT).stat().st_mode & 0o077 == 0
    assert {lived.name, KEPT} == {name for name in names(lived.parent) if name != "backups"}


async def test_a_newer_database_is_left_alone_unless_forced(
    backup: Path, lived: Path, clock: ManualClock
) -> None:
    then = dump(lived)
    clock.advance(days=1)
    await do(lived, clock, MOVES + 20)
    now = dump(lived)
    assert now != then
    with pytest.raises(
        BackupRefused, match=r"newer than the backup: last written to .*; --force restores anyway\.$"
    ):
        await to_thread(restore, backup, lived, STARTED_AT, force=False)
    assert dump(lived) == now
    assert not lived.with_name(KEPT).exists()
    assert await to_thread(restore, backup, lived, STARTED_AT, force=True) == 0
    assert dump(lived) == then
    assert dump(lived.with_name(KEPT)) == now
    assert await to_thread(replay, lived) == (MEMBERS, [])


def test_one_of_a_newer_version_is_left_alone_unless_forced(
    backup: Path, lived: Path, spoil: Callable[[str], None]
) -> None:
    spoil("INSERT INTO schema_migration VALUES (9999, 'later', 'x', 0)")
    now = dump(lived)
    with pytest.raises(BackupRefused, match=r"made by a newer version of the bot; --force"):
        restore(backup, lived, STARTED_AT, force=False)
    assert dump(lived) == now
    assert restore(backup, lived, STARTED_AT, force=True) == 0
    assert replay(lived) == (MEMBERS, [])


async def test_one_in_use_is_left_alone_though_nobody_is_writing(backup: Path, lived: Path) -> None:
    assert not in_use(lived)
    db = await Database.open(lived)
    assert in_use(lived)
    with pytest.raises(BackupRefused, match=r"connects\.sqlite3 is in use: stop the bot first"):
        await to_thread(restore, backup, lived, STARTED_AT, force=False)
    assert not lived.with_name(KEPT).exists()
    await db.close()
    assert not in_use(lived)
    assert await to_thread(restore, backup, lived, STARTED_AT, force=False) == 0


def test_somebody_in_the_middle_of_a_write_is_not_overruled(
    backup: Path, lived: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.files.BUSY_TIMEOUT_SECONDS", 0)
    with closing(connect(lived, "rw")) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO held (user_id, request, at) VALUES (1, '{}', 0)")
        with pytest.raises(CannotOpen, match="another process is writing to it"):
            restore(backup, lived, STARTED_AT, force=True)
        other.execute("COMMIT")
    with closing(connect(lived, "ro")) as raw:
        assert raw.execute("SELECT COUNT(*) FROM held").fetchone() == (1,)


def crashed(path: Path) -> None:
    """Leave ``path`` as a process that died would: its last row is in the log alone."""
    with closing(connect(path, "rw")) as raw:
        raw.execute("INSERT INTO held (user_id, request, at) VALUES (7, '{}', 0)")
        for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
            shutil.copy(path.with_name(name), path.with_name(f"dead-{name}"))
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(f"dead-{name}").replace(path.with_name(name))


def test_what_only_the_log_holds_is_kept_too(backup: Path, lived: Path) -> None:
    before = dump(lived)
    crashed(lived)
    assert restore(backup, lived, STARTED_AT, force=False) == 0
    with closing(connect(lived.with_name(KEPT), "ro")) as raw:
        assert raw.execute("SELECT user_id FROM held").fetchall() == [(7,)]
    assert dump(lived) == before


def test_one_that_can_t_be_read_is_moved_aside_with_its_log(backup: Path, lived: Path) -> None:
    before = dump(lived)
    crashed(lived)
    log = lived.with_name(f"{lived.name}-wal").read_bytes()
    ruin = b"ruined" * 1000
    lived.write_bytes(ruin)
    with pytest.raises(
        BackupRefused, match=r"can't be read \(it is not an SQLite database\).*stop the bot; --force"
    ):
        restore(backup, lived, STARTED_AT, force=False)
    assert lived.read_bytes() == ruin
    assert restore(backup, lived, STARTED_AT, force=True) == 0
    assert lived.with_name(KEPT).read_bytes() == ruin
    assert lived.with_name(f"{KEPT}-wal").read_bytes() == log
    assert not lived.with_name(f"{lived.name}-wal").exists()
    assert dump(lived) == before


def test_a_log_without_its_database_is_not_played_into_the_new_one(backup: Path, lived: Path) -> None:
    before = dump(lived)
    crashed(lived)
    log = lived.with_name(f"{lived.name}-wal").read_bytes()
    lived.unlink()
    assert restore(backup, lived, STARTED_AT, force=False) == 0
    assert lived.with_name(f"{KEPT}-wal").read_bytes() == log
    assert dump(lived) == before


def test_another_program_s_database_is_left_alone_even_so(backup: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.sqlite3"
    with closing(sqlite3.connect(theirs)) as raw:
        raw.execute("CREATE TABLE theirs (x)")
    before = theirs.read_bytes()
    with pytest.raises(NotOurs):
        restore(backup, theirs, STARTED_AT, force=True)
    assert theirs.read_bytes() == before


def flipped(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def overwritten(file: Path) -> None:
    seal(file).unlink()
    content = bytearray(file.read_bytes())
    for page in range(2, len(content) // 4096 - 1):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    file.write_bytes(content)


def cut_short(file: Path) -> None:
    seal(file).unlink()
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(file: Path) -> None:
    seal(file).unlink()
    file.write_bytes(b"")


def a_text(file: Path) -> None:
    seal(file).unlink()
    file.write_text("not a database " * 100)


def tampered(file: Path) -> None:
    seal(file).unlink()
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("UPDATE wallet SET last_line = last_line + 1 WHERE id = 2")


def dangling(file: Path) -> None:
    seal(file).unlink()
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("DELETE FROM take")
        raw.execute("DELETE FROM line")
        raw.execute("DELETE FROM lot WHERE wallet_id = 2")
        raw.execute("DELETE FROM wallet WHERE id = 2")


DAMAGES = {
    "a bit that flipped": (flipped, r"its content is not what connects-.*\.sqlite3\.sha256 says"),
    "pages overwritten": (overwritten, "is damaged: "),
    "half of it": (cut_short, "is damaged: "),
    "nothing in it": (emptied, "there is no ledger in it"),
    "a text": (a_text, "it is not an SQLite database"),
    "another ledger than its entries": (tampered, "a ledger in it differs from its entries"),
    "rows that refer to nothing": (dangling, "a row refers to one that isn't there"),
}


@pytest.mark.parametrize(("damage", "why"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_backup_is_refused(
    backup: Path, lived: Path, damage: Callable[[Path], None], why: str
) -> None:
    damage(backup)
    before = (lived.read_bytes(), names(lived.parent), backup.read_bytes())
    with pytest.raises(Damaged, match=why):
        restore(backup, lived, STARTED_AT, force=False)
    assert (lived.read_bytes(), names(lived.parent), backup.read_bytes()) == before


def test_a_backup_of_a_newer_version_is_refused(
    lived: Path, backup: Path, spoil: Callable[[str], None]
) -> None:
    seal(backup).unlink()
    with closing(sqlite3.connect(backup)) as raw, raw:
        raw.execute("INSERT INTO schema_migration VALUES (9999, 'later', 'x', 0)")
    with pytest.raises(NewerDatabase) as refused:
        restore(backup, lived, STARTED_AT, force=True)
    assert refused.value.path == backup


async def test_the_exit_code_tells_refused_from_failed(backup: Path, lived: Path, tmp_path: Path) -> None:
    environment = {"CONNECTS_DATABASE": str(lived)}
    code, out, err = await ended(await start_bot(tmp_path, environment, "restore", "nowhere.sqlite3"))
    assert (code, out) == (2, "")
    assert "nowhere.sqlite3" in err
    flipped(backup)
    code, out, err = await ended(await start_bot(tmp_path, environment, "restore", str(backup)))
    assert (code, out) == (1, "")
    assert err.startswith(f"Connects Bot can't restore: {backup} is damaged: ")
    assert len(err.splitlines()) == 1


def test_how_far_a_ledger_goes(lived: Path, tmp_path: Path, clock: ManualClock) -> None:
    found = extent(lived)
    with closing(connect(lived, "ro")) as raw:
        assert raw.execute("SELECT MAX(version) FROM schema_migration").fetchone() == (found.schema,)
        assert raw.execute("SELECT COUNT(*) FROM entry").fetchone() == (found.entries,)
    assert STARTED_AT < found.last_at < STARTED_AT + 30 * DAY_MS
    assert extent(take(lived, tmp_path / "b", STARTED_AT).file) == found
