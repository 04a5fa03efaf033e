"""What every test can ask for: a real migrated file of its own, the database on it, and a clock that stands still."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings

from bot.clock import ManualClock
from bot.store.engine.database import Database
from bot.store.engine.files import connect
from bot.store.engine.migrate import migrate

MIGRATIONS = Path(__file__).parent.parent / "migrations"

# Hypothesis looks for new cases at a desk; in CI it repeats the same ones, so that a change answers for itself only.
settings.register_profile("desk", deadline=None)  # a busy machine is no fault of the code
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
STARTED_AT = int(datetime(2026, 11, 24, 9, tzinfo=UTC).timestamp()) * 1000


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(STARTED_AT)


@pytest.fixture(scope="session")
def template_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty file that nobody opens: each test gets a copy."""
    path = tmp_path_factory.mktemp("template") / "connects.sqlite3"
    migrate(path, MIGRATIONS, STARTED_AT)
    with closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")  # kept in the file: opening a copy needn't write
    return path


@pytest.fixture
def db_path(template_db: Path, tmp_path: Path) -> Path:
    path = tmp_path / "connects.sqlite3"
    shutil.copyfile(template_db, path)
    return path


@pytest_asyncio.fixture
async def db(db_path: Path) -> AsyncIterator[Database]:
    database = await Database.open(db_path)
    yield database
    await database.close()
