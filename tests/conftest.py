"""What every test can ask for: a real migrated file of its own, the database on it, and a clock that stands still."""

import fcntl
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
import structlog
from hypothesis import settings

from bot.clock import ManualClock
from bot.store.engine.database import Database
from bot.store.engine.files import connect
from bot.store.engine.location import Location
from bot.store.engine.migrate import migrate
from bot.store.engine.spans import ignore
from tests.sizes import sized

if TYPE_CHECKING:
    from tests.postgres import Cluster, EmptiedDatabase

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


def base_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this run, in which each worker has a folder of its own."""
    folder = factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


def cluster_folder(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the run's PostgreSQL server, whose user may be another one, who may not enter pytest's folder."""
    run = sha256(str(base_folder(factory)).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"connects-{run}"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder ``name`` filled by ``make`` once for all workers of a run; the others wait until it is whole."""
    root = base_folder(factory)
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engine",
        choices=("sqlite", "postgresql"),
        default="sqlite",
        help="which database the tests have; those about files are skipped with postgresql",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is about SQLite alone where the tests run on PostgreSQL."""
    if config.getoption("--engine") != "sqlite":
        for item in items:
            if item.get_closest_marker("sqlite"):
                item.add_marker(pytest.mark.skip("about SQLite"))


def pytest_collection_finish() -> None:
    """Leave all that is imported and collected out of every later search for garbage: it lasts as long as the run."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server of the run, after all workers have ended."""
    factory: pytest.TempPathFactory | None = getattr(config, "_tmp_path_factory", None)
    if "PYTEST_XDIST_WORKER" in os.environ or factory is None:
        return
    folder = cluster_folder(factory)
    if folder.exists():
        from tests.postgres import Cluster  # noqa: PLC0415 (most runs have no server)

        Cluster.stop(folder)


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """Which database the tests of this run have."""
    return str(request.config.getoption("--engine"))


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> "Cluster":
    """The PostgreSQL server of this run, with a migrated database to be copied."""
    from tests.postgres import Cluster  # noqa: PLC0415 (most tests need no server)

    run = os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
    return Cluster(cluster_folder(tmp_path_factory), MIGRATIONS, STARTED_AT, run=run)


@pytest.fixture(scope="session")
def emptied_database(cluster: "Cluster") -> "Iterator[EmptiedDatabase]":
    """The database of this worker, which is empty at the start of each test."""
    from tests.postgres import EmptiedDatabase  # noqa: PLC0415 (most tests need no server)

    with cluster.database() as server:
        database = EmptiedDatabase(server)
        yield database
        database.close()


@pytest.fixture
def location(request: pytest.FixtureRequest, engine: str) -> Iterator[Location]:
    """A migrated, empty database of the test's own: a file, or a database of the run's server."""
    if engine == "sqlite":
        yield request.getfixturevalue("db_path")
    else:
        emptied: EmptiedDatabase = request.getfixturevalue("emptied_database")
        yield emptied.server
        emptied.empty()


@pytest.fixture
def db_path(template_db: Path, tmp_path: Path, engine: str) -> Path:
    if engine != "sqlite":
        pytest.skip("about a file")
    path = tmp_path / "connects.sqlite3"
    shutil.copyfile(template_db, path)
    return path


@pytest_asyncio.fixture
async def db(location: Location) -> AsyncIterator[Database]:
    """The door to the database, which doesn't log a long transaction: on a busy machine any of them may be long."""
    database = await Database.open(location, observe=ignore)
    yield database
    await database.close()
