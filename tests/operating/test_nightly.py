"""The backup of each day: the folder tells whether there is one, and a bot that was down makes up for it."""

from pathlib import Path

import pytest

from bot.clock import ManualClock, SystemClock
from bot.operating.backup import NightlyFailed, nightly
from bot.operating.backup_files import backups
from bot.operating.settings import Settings
from bot.store.engine.location import Location, Server
from tests.operating.conftest import dump
from tests.standin.process import ROOT


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the bot is run from."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def settings(database: Location, folder: Path | None) -> Settings:
    return Settings(CONNECTS_DATABASE=database, CONNECTS_BACKUP_DIR=folder, _env_file=None)  # pyright: ignore[reportCallIssue]


async def test_there_is_one_each_day_and_no_second(lived: Path, tmp_path: Path) -> None:
    folder, clock = tmp_path / "b", ManualClock(SystemClock().now())
    [chore] = nightly(settings(lived, folder), clock)
    assert (chore.name, chore.vital) == ("backup", False)
    await chore.work()
    [first] = backups(folder, lived)
    assert dump(first) == dump(lived)
    clock.set(first.stat().st_mtime_ns // 1_000_000)  # whatever day that was
    await chore.work()
    assert backups(folder, lived) == [first]
    clock.advance(days=1)
    await chore.work()
    assert len(backups(folder, lived)) == 2


@pytest.mark.usefixtures("client_programs")
async def test_there_is_one_of_a_server_too(lived_server: Server, tmp_path: Path) -> None:
    folder, clock = tmp_path / "b", ManualClock(SystemClock().now())
    [chore] = nightly(settings(lived_server, folder), clock)
    await chore.work()
    [first] = backups(folder, lived_server)
    clock.set(first.stat().st_mtime_ns // 1_000_000)
    await chore.work()
    assert backups(folder, lived_server) == [first]


def test_there_is_none_without_a_folder(lived: Path, clock: ManualClock) -> None:
    assert nightly(settings(lived, None), clock) == ()


async def test_one_that_fails_says_why(lived: Path, tmp_path: Path, clock: ManualClock) -> None:
    (tmp_path / "notes.txt").write_text("no folder")
    [chore] = nightly(settings(lived, tmp_path / "notes.txt"), clock)
    with pytest.raises(
        NightlyFailed, match=r"^Connects Bot can't make a backup: .*notes\.txt can't be written"
    ):
        await chore.work()
