"""The database's file: named at the start, private, served by one process, and refused where it can't be written."""

import re
import shutil
import stat
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from bot.operating.backup_files import backups
from bot.operating.lock import lock_file
from bot.store.engine.migrate import migrate
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.limits import bound_by_permissions, disk_full_at, open_umask
from tests.process.conftest import Launch
from tests.standin import Bot, StandIn, ended, start_bot, words

Environment = Mapping[str, str]
NONE: Environment = {}
UNREACHABLE = {"DISCORD_TOKEN": "t", "CONNECTS_DISCORD_API": "http://127.0.0.1:9/api/v10"}


async def command(
    folder: Path, *args: str, prepare: Callable[[], None] | None = None, environment: Environment = NONE
) -> tuple[int, str, str]:
    is_bound = prepare is bound_by_permissions  # that binds a program that is started, not a fork
    process = await start_bot(folder, dict(environment), *args, prepare=prepare, is_new_python=is_bound)
    code, out, err = await ended(process)
    assert "Traceback" not in out + err
    return code, out, err


def modes(*folders: Path) -> dict[str, str]:
    """Return the mode of each folder and of everything in it, by name."""
    paths = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    return {str(path): oct(stat.S_IMODE(path.stat().st_mode)) for path in paths}


def shut(path: Path, mode: int) -> None:
    path.chmod(mode)


async def test_the_first_line_names_the_database_and_what_it_holds(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch()
    assert f"file={db_file} new=True" in bot.log().splitlines()[0]
    assert "accounts=0" in bot.log().splitlines()[0]
    for name in ("ana", "ben"):
        await discord.person(name).ask("start", balance=100, plan="basic")
    await bot.stop()
    (tmp_path / "bot.operating.log").unlink()
    bot = await launch()
    assert f"file={db_file} new=False" in bot.log().splitlines()[0]
    assert "accounts=2" in bot.log().splitlines()[0]


async def test_a_second_process_on_the_same_database_is_refused(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch()
    other = tmp_path / "other"
    other.mkdir()
    (other / "link.sqlite3").symlink_to(db_file)
    environment = {**discord.environment(), "CONNECTS_DATABASE": "link.sqlite3"}
    code, _, err = await command(other, "run", environment=environment)
    assert code == 2
    assert f"process {bot.pid} is serving it already" in err
    assert len(err.splitlines()) == 1
    for verb in ("verify", "backup --to b", "export --all", "migrate"):
        assert (await command(other, *verb.split(), environment=environment))[0] == 0
    assert words(await discord.person("ana").ask("start", balance=100, plan="basic"))
    await bot.kill()
    assert lock_file(db_file).exists()
    bot = await launch()  # what a killed process leaves behind keeps nobody out
    assert (await bot.stop())[0] == 0
    assert not lock_file(db_file).exists()


async def test_a_broken_database_is_not_moved_away_from_a_running_bot(
    launch: Launch, tmp_path: Path, db_file: Path, db_path: Path
) -> None:
    shutil.copy(db_path, tmp_path / "b.sqlite3")
    bot = await launch()
    content = db_file.read_bytes()
    db_file.write_bytes(b"ruined" * 1000)
    code, _, err = await command(tmp_path, "restore", "--force", "b.sqlite3")
    assert code == 2
    assert f"process {bot.pid} is using it: stop that process first" in err
    assert db_file.read_bytes() != content
    assert [file.name for file in db_file.parent.iterdir() if "replaced" in file.name] == []
    await bot.kill()


async def test_new_files_and_folders_are_private_whatever_the_umask(
    discord: StandIn, tmp_path: Path, db_file: Path
) -> None:
    bot = await Bot.start(tmp_path, discord.environment(), open_umask)
    await bot.until(discord.connected())
    await discord.person("ana").ask("start", balance=100, plan="basic")
    assert {f"{db_file}{suffix}" for suffix in ("", "-wal", "-shm", ".lock", ".commands.json")} <= set(
        modes(db_file.parent)
    )
    assert (await command(tmp_path, "backup", "--to", "b/c", prepare=open_umask))[0] == 0
    assert (await command(tmp_path, "export", "--all", "--to", "e/f", prepare=open_umask))[0] == 0
    [backup] = backups(tmp_path / "b" / "c", db_file)
    all_modes = modes(*(tmp_path / name for name in ("data", "b", "e")))
    assert (await bot.stop())[0] == 0
    db_file.chmod(0o644)
    assert (await command(tmp_path, "restore", str(backup), "--force", prepare=open_umask))[0] == 0
    new = {"CONNECTS_DATABASE": "new/folder/connects.sqlite3"}
    assert (await command(tmp_path, "restore", str(backup), prepare=open_umask, environment=new))[0] == 0
    all_modes |= modes(tmp_path / "data", tmp_path / "new")
    assert {name: mode for name, mode in all_modes.items() if mode not in ("0o600", "0o700")} == {}


def test_a_new_database_is_private_from_its_first_moment(tmp_path: Path) -> None:
    open_for_all = {0o700: tmp_path / "a", 0o600: tmp_path / "a" / "connects.sqlite3"}
    migrate(open_for_all[0o600], MIGRATIONS, STARTED_AT)
    for mode, path in open_for_all.items():
        assert stat.S_IMODE(path.stat().st_mode) == mode


FORBIDDEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "the file": (partial(shut, mode=0o400), "this account may not read and write it"),
    "the folder": (lambda path: shut(path.parent, 0o500), "this account may not write in the folder"),
}


@pytest.mark.parametrize(("shut", "why"), FORBIDDEN.values(), ids=FORBIDDEN)
@pytest.mark.parametrize("log", [False, True], ids=["closed", "in WAL mode"])
async def test_a_database_that_can_t_be_written_is_refused(
    tmp_path: Path, db_path: Path, template_db: Path, shut: Callable[[Path], None], why: str, log: bool
) -> None:
    path = tmp_path / "data" / "connects.sqlite3"
    path.parent.mkdir()
    if log:
        shutil.copy(db_path, path)
    else:
        migrate(path, MIGRATIONS, STARTED_AT)
    shut(path)
    for verb in ("run", "migrate"):
        code, _, err = await command(tmp_path, verb, prepare=bound_by_permissions, environment=UNREACHABLE)
        assert code == 2
        assert why in err
        assert len(err.splitlines()) == 1


async def test_a_folder_that_can_t_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)
    for database in ("data/connects.sqlite3", "data/deeper/connects.sqlite3"):
        environment = {**UNREACHABLE, "CONNECTS_DATABASE": database}
        code, _, err = await command(tmp_path, "run", prepare=bound_by_permissions, environment=environment)
        assert code == 2
        assert re.search(r"this account may not write in the folder (/\S+/)?data", err), err


@pytest.mark.parametrize("size", [0, 20_000], ids=["at once", "later"])
async def test_a_full_disk_is_named(tmp_path: Path, db_path: Path, size: int) -> None:
    environment = {**UNREACHABLE, "CONNECTS_DATABASE": str(db_path), "TMPDIR": str(tmp_path)}
    full = partial(disk_full_at, size)
    code, _, err = await command(tmp_path, "run", prepare=full, environment=environment)
    assert code == 2
    assert ("there is no folder for temporary files" if size == 0 else "the disk is full") in err
    assert len(err.splitlines()) == 1


async def test_a_disk_that_gets_full_is_said_and_nothing_has_changed(
    discord: StandIn, tmp_path: Path, db_file: Path
) -> None:
    """The log of the database may grow to as much as the database itself."""
    await command(tmp_path, "migrate")
    full = partial(disk_full_at, db_file.stat().st_size)
    bot = await Bot.start(tmp_path, discord.environment(), full)
    await bot.until(discord.connected())
    ana = discord.person("ana")
    assert words(await ana.ask("start", balance=100, plan="basic")).startswith("## 100 Connects")
    left, answer = 100, ""
    while "nothing has changed" not in answer and left:
        answer = words(await ana.ask("connects spend", amount=1))
        left -= answer.startswith(f"## {left - 1} Connects")
    assert answer.startswith("My disk can't be written, so nothing has changed."), answer
    assert words(await ana.ask("connects balance")).startswith(f"## {left} Connects")
    assert "nothing can be written" in bot.log()
    assert "interaction failed" not in bot.log()
    assert (await bot.stop())[0] == 0
    assert (await command(tmp_path, "verify"))[0] == 0
