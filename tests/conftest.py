"""What every test can ask for: a real migrated file of its own, the database on it, and a clock that stands still."""

import fcntl
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
import structlog
from hypothesis import settings

from bot.clock import ManualClock
from bot.store.engine.database import Database
from bot.store.engine.files import connect
from bot.store.engine.migrate import migrate
from tests.sizes import sized

MIGRATIONS = Path(__file__).parent.parent / "migrations"

# A traceback in colours, with the variables of each frame, takes longer than the test whose log has it.
structlog.configure(
    processors=[
        *structlog.get_config()["processors"][:-1],
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)

# Hypothesis looks for new cases at a desk; in CI it repeats the same ones, so that a change answers for itself only.
EXAMPLES = sized(25, 100)
settings.register_profile(
    "desk", max_examples=EXAMPLES, deadline=None
)  # a busy machine is no fault of the code
settings.register_profile("ci", max_examples=EXAMPLES, deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
STARTED_AT = int(datetime(2026, 11, 24, 9, tzinfo=UTC).timestamp()) * 1000


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(STARTED_AT)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder ``name`` filled by ``make`` once for all workers of a run; the others wait until it is whole."""
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # each worker has a folder of its own in it
    folder = root / name
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = factory.mktemp("unfinished")
            make(unfinished)
            unfinished.rename(folder)
    return folder


@pytest.fixture(scope="session")
def template_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty file that nobody opens: each test gets a copy."""
    return made_once(tmp_path_factory, "template", _migrated) / "connects.sqlite3"


def _migrated(folder: Path) -> None:
    path = folder / "connects.sqlite3"
    migrate(path, MIGRATIONS, STARTED_AT)
    with closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")  # kept in the file: opening a copy needn't write


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
