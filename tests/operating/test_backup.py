"""`python -m bot backup`: whole or not there, and it never deletes what it hasn't made."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
from asyncio import to_thread
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from bot.domain.time.calendar import DAY_MS, day_of
from bot.operating.backup import take
from bot.operating.backup_files import backups, has_backup, prune
from bot.operating.restore import restore
from bot.store.engine.backup import Damaged, NotWritten
from bot.store.engine.files import CannotOpen, connect
from bot.store.engine.migrate import NotOurs
from tests.conftest import STARTED_AT
from tests.operating.conftest import dump, names
from tests.standin import ended, start_bot
from tests.standin.process import ROOT

NAME = "connects-2026-11-24T090000.000Z.sqlite3"


async def backup(folder: Path, *args: str, database: Path, **environment: str) -> tuple[int, str, str]:
    return await ended(
        await start_bot(folder, {"CONNECTS_DATABASE": str(database), **environment}, "backup", *args)
    )


async def test_the_command_takes_one_and_keeps_the_newest(lived: Path, tmp_path: Path) -> None:
    older = [
        (await to_thread(take, lived, tmp_path / "b", STARTED_AT - day * DAY_MS)).file.name
        for day in (400, 399)
    ]
    code, out, err = await backup(tmp_path, database=lived, CONNECTS_BACKUP_DIR="b", CONNECTS_BACKUP_KEEP="2")
    assert (code, err) == (0, "")
    assert "3 wallets replayed: all as their entries say." in out
    assert f"Deleted {older[0]}" in out
    [newest, kept] = backups(tmp_path / "b", lived)
    assert kept.name == older[1]
    assert f"as b/{newest.name}" in out
    assert dump(newest) == dump(lived)
    assert names(tmp_path / "b") == sorted(
        name for file in (newest, kept) for name in (file.name, f"{file.name}.sha256")
    )


async def test_without_a_folder_it_says_how_to_name_one(lived: Path, tmp_path: Path) -> None:
    code, out, err = await backup(tmp_path, database=lived)
    assert (code, out) == (2, "")
    assert err.startswith("Connects Bot can't make a backup: CONNECTS_BACKUP_DIR is not set")
    code, _, _ = await backup(tmp_path, "--to", "elsewhere", database=lived)
    assert code == 0
    assert len(backups(tmp_path / "elsewhere", lived)) == 1


async def test_without_a_database_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    code, _, err = await backup(tmp_path, "--to", "b", database=tmp_path / "nothing.sqlite3")
    assert code == 2
    assert "nothing.sqlite3" in err
    assert names(tmp_path) == []


async def test_one_that_differs_is_kept_and_the_older_ones_stay(
    lived: Path, tmp_path: Path, spoil: Callable[[str], None]
) -> None:
    await to_thread(take, lived, tmp_path / "b", STARTED_AT - 400 * DAY_MS)
    spoil("UPDATE lot SET remaining = remaining + 1 WHERE entry_id = (SELECT MIN(entry_id) FROM lot"
          " WHERE remaining < amount)")  # fmt: skip
    code, out, err = await backup(tmp_path, database=lived, CONNECTS_BACKUP_DIR="b", CONNECTS_BACKUP_KEEP="1")
    assert (code, err) == (1, "")
    assert "difference" in out
    assert len(backups(tmp_path / "b", lived)) == 2


def test_it_stands_alone_and_its_seal_is_the_one_that_sha256sum_reads(lived: Path, tmp_path: Path) -> None:
    with closing(connect(lived, "rw")) as open_elsewhere:
        open_elsewhere.execute(
            "INSERT INTO held (user_id, request, at) VALUES (1, '{}', 0)"
        )  # in the log only
        taken = take(lived, tmp_path / "b", STARTED_AT)
        assert lived.with_name(f"{lived.name}-wal").stat().st_size > 0
    assert (taken.file.name, taken.wallets, taken.differences) == (NAME, 3, [])
    seal = taken.file.with_name(f"{NAME}.sha256").read_text()
    assert seal == f"{sha256(taken.file.read_bytes()).hexdigest()}  {NAME}\n"
    assert taken.file.stat().st_mode & 0o077 == 0
    with closing(connect(taken.file, "ro")) as raw:
        assert raw.execute("SELECT COUNT(*) FROM held").fetchone() == (1,)
    assert names(tmp_path / "b") == [NAME, f"{NAME}.sha256"]


def test_a_damaged_database_gives_no_backup(lived: Path, tmp_path: Path) -> None:
    content = bytearray(lived.read_bytes())
    for page in range(2, len(content) // 4096 - 1):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    lived.write_bytes(content)
    with pytest.raises(Damaged, match=r"connects\.sqlite3 is damaged: .*"):
        take(lived, tmp_path / "b", STARTED_AT)
    assert names(tmp_path / "b") == []


def test_an_emptied_file_and_another_programs_give_no_backup(tmp_path: Path) -> None:
    file = tmp_path / "connects.sqlite3"
    file.touch()
    with pytest.raises(CannotOpen, match=r"connects\.sqlite3 can't be opened: it is empty\.$"):
        take(file, tmp_path / "b", STARTED_AT)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE urls (url TEXT)")
    with pytest.raises(NotOurs, match=f"{re.escape(str(file))} belongs to another program"):
        take(file, tmp_path / "b", STARTED_AT)
    assert names(tmp_path / "b") == []


def test_a_folder_that_can_t_be_made_is_said(lived: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no folder")
    with pytest.raises(NotWritten, match=r"b can't be written: a file is in the place of its folder\.$"):
        take(lived, tmp_path / "notes.txt" / "b", STARTED_AT)


@pytest.mark.parametrize(
    "terminal",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
)
async def test_a_path_that_the_terminal_can_t_show_fails_no_backup(
    lived: Path, tmp_path: Path, terminal: dict[str, str]
) -> None:
    code, out, err = await backup(tmp_path, "--to", "sauveg\u00e4rde", database=lived, **terminal)
    assert (code, err) == (0, "")
    assert "Backed up" in out
    [folder] = [path for path in tmp_path.iterdir() if path.name.startswith("sauveg")]
    assert len(backups(folder, lived)) == 1


FULL = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
sys.argv = ["bot", "backup", "--to", "b"]
runpy.run_module("bot", run_name="__main__")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_full_disk_is_one_sentence_and_nothing_is_left(lived: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CONNECTS_DATABASE": str(lived), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    [line] = done.stderr.splitlines()
    assert line.startswith("Connects Bot can't make a backup: b/.connects-")
    assert line.endswith("can't be written: the disk is full or failing.")
    assert names(tmp_path / "b") == []


KILLED = """
import os, signal, sys
from pathlib import Path
from bot.operating.backup import take
flush, left = os.fsync, int(sys.argv[4])
def dying(handle):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    flush(handle)
os.fsync = dying
take(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
"""
FLUSHES = {"before the seal": 1, "after the seal": 2, "before the copy": 3, "after the copy": 4}


@pytest.mark.parametrize("flush", FLUSHES.values(), ids=FLUSHES)
def test_a_killed_one_leaves_a_whole_backup_or_none(lived: Path, tmp_path: Path, flush: int) -> None:
    folder = tmp_path / "b"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(lived), str(folder), str(STARTED_AT), str(flush)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    there = backups(folder, lived)
    assert [file.name for file in folder.glob("*.sqlite3")] == [file.name for file in there]
    assert len(there) == (1 if flush == 4 else 0)
    for file in there:
        assert restore(file, tmp_path / "new.sqlite3", STARTED_AT, force=False) == 0
    [left] = folder.glob(".*")
    next_ms = STARTED_AT + 1
    os.utime(left, ns=(0, (next_ms - DAY_MS) * 1_000_000))
    take(lived, folder, next_ms)
    assert left.exists()  # somebody may still be at it
    os.utime(left, ns=(0, (next_ms - DAY_MS) * 1_000_000))
    take(lived, folder, next_ms + 1)
    assert not left.exists()
    assert len(backups(folder, lived)) == len(there) + 2


def test_only_what_was_made_here_is_ever_deleted(lived: Path, tmp_path: Path) -> None:
    folder = tmp_path / "b"
    taken = [take(lived, folder, STARTED_AT + day * DAY_MS).file for day in range(4)]
    others = {
        "connects-2020-01-01T000000.000Z.sqlite3": "no seal",
        "connects-2020-01-02T000000.000Z.sqlite3": "another's seal",
        "connects-2020-01-02T000000.000Z.sqlite3.sha256": f"{'0' * 64}  another.sqlite3\n",
        "connects-old-2020-01-01T000000.000Z.sqlite3": "of another database",
        "connects-old-2020-01-01T000000.000Z.sqlite3.sha256": (
            f"{'0' * 64}  connects-old-2020-01-01T000000.000Z.sqlite3\n"
        ),
        "connects.sqlite3": "a copy by hand",
        "notes.txt": "notes",
    }
    for name, content in others.items():
        (folder / name).write_text(content)
    assert prune(folder, lived, 2) == [taken[1], taken[0]]
    assert backups(folder, lived) == [taken[3], taken[2]]
    seals = [f"{file.name}.sha256" for file in taken[2:]]
    assert names(folder) == sorted([*others, *(file.name for file in taken[2:]), *seals])
    assert prune(folder, lived, 2) == []


def test_it_knows_whether_there_is_one_of_a_day(lived: Path, backup: Path) -> None:
    today = day_of(STARTED_AT)
    assert has_backup(backup.parent, lived, today)
    assert not has_backup(backup.parent, lived, day_of(STARTED_AT + DAY_MS))
    assert not has_backup(backup.parent, lived.with_name("other.sqlite3"), today)
    assert not has_backup(backup.parent / "nowhere", lived, today)
    backup.unlink()
    assert not has_backup(backup.parent, lived, today)


def test_a_writer_isn_t_held_up(lived: Path, tmp_path: Path) -> None:
    """Somebody is in the middle of a transaction: it is not waited for, and nothing of it is in the copy."""
    before = dump(lived)
    with closing(sqlite3.connect(lived, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO held (user_id, request, at) VALUES (1, '{}', 0)")
        taken = take(lived, tmp_path / "b", STARTED_AT)
        writer.execute("COMMIT")
    assert dump(taken.file) == before
    assert dump(lived) != before
