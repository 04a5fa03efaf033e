"""An upgrade from each of the last three versions, the way back by the copy that it makes, and the upgrade again."""

from asyncio import to_thread
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.domain.time.calendar import HOUR_MS
from bot.operating import restore as restoring
from bot.operating.verify import replay
from bot.services.ledger.spend import Spend
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.engine.migrate import migrate, pending
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.migrations.rows import filled, newest
from tests.operating.conftest import dump, names
from tests.soak.moves import FIRST_MEMBER, Doors

LAST_THREE = range(newest() - 3, newest())
LATER = STARTED_AT + 60 * 24 * HOUR_MS
"""UTC ms after everything in the stored rows."""


async def spend(path: Path, key: str) -> None:
    """Let a member of the stored rows log a spend of 2 Connects."""
    db = await Database.open(path)
    doors = Doors(db, ManualClock(LATER))
    await doors.services.ledger.spend(Who(FIRST_MEMBER, FIRST_MEMBER), Spend(2), key)
    await db.close()


@pytest.mark.parametrize("version", LAST_THREE)
async def test_an_upgrade_is_taken_back_and_made_again(
    version: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, scripts = tmp_path / "data" / "connects.sqlite3", tmp_path / "scripts"
    path.parent.mkdir()
    filled(path, version, scripts)
    before = dump(path)
    missing = pending(path, MIGRATIONS)
    assert len(missing) == newest() - version

    assert migrate(path, MIGRATIONS, LATER) == missing
    copy = path.with_name(f"{path.name}.v{version:04d}.bak")
    assert dump(copy) == before
    upgraded, (wallets, differences) = dump(path), await to_thread(replay, path)
    assert wallets > 3
    assert differences == []
    await spend(path, "after-the-upgrade")
    written = dump(path)
    assert written != upgraded

    # The program of the older version has its own migrations; the copy is restored as that program restores it.
    with monkeypatch.context() as older:
        older.setattr(restoring, "MIGRATIONS", scripts)
        assert await to_thread(restoring.restore, copy, path, LATER, force=True) == 0
    assert dump(path) == dump(copy) == before
    assert pending(path, MIGRATIONS) == missing
    [kept] = [name for name in names(path.parent) if name.endswith(".replaced.sqlite3")]
    assert dump(path.with_name(kept)) == written

    assert migrate(path, MIGRATIONS, LATER) == missing
    assert dump(path) == upgraded
    assert dump(copy) == before
    await spend(path, "after-the-second-upgrade")
    assert await to_thread(replay, path) == (wallets, [])


@pytest.mark.parametrize("version", LAST_THREE)
async def test_the_copy_of_an_upgrade_is_restored_by_this_version_too(version: int, tmp_path: Path) -> None:
    path = tmp_path / "connects.sqlite3"
    filled(path, version, tmp_path / "scripts")
    migrate(path, MIGRATIONS, LATER)
    upgraded = dump(path)
    await spend(path, "after-the-upgrade")
    copy = path.with_name(f"{path.name}.v{version:04d}.bak")
    with pytest.raises(restoring.BackupRefused, match="is newer than the backup"):
        await to_thread(restoring.restore, copy, path, LATER, force=False)
    assert await to_thread(restoring.restore, copy, path, LATER, force=True) == 0
    assert dump(path) == upgraded
