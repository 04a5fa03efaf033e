"""The drill restores a backup for real, and leaves nothing behind."""

import asyncio
import tempfile
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.operating.drill import drill
from bot.store.engine.files import CannotOpen
from bot.store.engine.integrity import Damaged
from tests.conftest import STARTED_AT
from tests.damage import overwrite_pages
from tests.operating.conftest import MOVES, do, dump, names


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


async def test_the_newest_backup_is_tried_and_its_gap_is_told(
    backup: Path, lived: Path, temporary: Path, clock: ManualClock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await asyncio.to_thread(drill, None, lived, backup.parent, STARTED_AT, key=None) == 0
    assert "Restoring it would lose no entry." in capsys.readouterr().out
    clock.advance(days=1)
    await do(lived, clock, MOVES + 20)
    before = dump(lived)
    assert await asyncio.to_thread(drill, None, lived, backup.parent, clock.now(), key=None) == 0
    out = capsys.readouterr().out
    assert f"The drill is done: {backup.name} was restored and verified in" in out
    assert "entries of the last 24" in out
    assert dump(lived) == before
    assert names(temporary) == []


def test_a_machine_without_a_database_needs_none(
    backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert drill(backup, tmp_path / "none" / "connects.sqlite3", None, STARTED_AT, key=None) == 0
    out = capsys.readouterr().out
    assert "The drill is done" in out
    assert "would lose" not in out


def test_a_damaged_backup_fails_the_drill(backup: Path, lived: Path, temporary: Path) -> None:
    overwrite_pages(backup)
    with pytest.raises(Damaged):
        drill(None, lived, backup.parent, STARTED_AT, key=None)
    assert names(temporary) == []


def test_a_folder_without_backups_is_named(lived: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="there is no backup to restore"):
        drill(None, lived, tmp_path, STARTED_AT, key=None)
