"""Rows of each older version's database, in that version's own SQL: rows/0002.sql fills what 0001 and 0002 have made.

A new migration needs the rows of the version before it. While that one is still the newest, they are written by

    python -m tests.migrations.rows

which lets members do things through the services for a month and a half. Once written, a file stays as it is.
"""

import asyncio
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random

from bot.clock import ManualClock
from bot.services import Services
from bot.services.community.setup import SetUp
from bot.store.engine.database import Database
from bot.store.engine.migrate import migrate
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.soak.moves import COMMUNITY, FIRST_MEMBER, Doors, Move, planned

ROWS = Path(__file__).parent / "rows"
MEMBERS, MOVES = 4, 90
JOBS_SINCE = 2
"""The version that brought jobs and proposals: none of the moves that need them before it."""


def newest() -> int:
    return len(list(MIGRATIONS.glob("*.sql")))


def migration_of(former: Path) -> str:
    """The file of which ``former`` is a former text: 0008_writes.sql for 0008_writes.bb4e66f2.sql."""
    return f"{former.name.split('.')[0]}.sql"


def scripts(version: int, folder: Path, former: Iterable[Path] = ()) -> Path:
    """A folder with the migrations up to ``version``, some of them with their former texts."""
    folder.mkdir()
    for file in sorted(MIGRATIONS.glob("*.sql"))[:version]:
        shutil.copy(file, folder)
    for file in former:
        shutil.copy(file, folder / migration_of(file))
    return folder


def filled(path: Path, version: int, folder: Path, former: Iterable[Path] = ()) -> None:
    """Make ``path`` a database of ``version`` with that version's rows; ``folder`` is to hold its migrations."""
    migrate(path, scripts(version, folder, former), STARTED_AT)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.executescript((ROWS / f"{version:04d}.sql").read_text(encoding="utf-8"))


def moves(version: int) -> list[Move]:
    plan = planned(Random(version), MEMBERS, STARTED_AT)
    with_jobs = {"send", "outbid", "cancelled"}
    return list(islice((move for move in plan if version >= JOBS_SINCE or move.kind not in with_jobs), MOVES))


async def live(path: Path, version: int) -> None:
    db, clock = await Database.open(path), ManualClock(STARTED_AT)
    services, doors = Services(db, clock), Doors(db, clock)
    await services.community.set_up(COMMUNITY, FIRST_MEMBER, SetUp(77, hour=9, timezone="UTC"), "set-up")
    for move in moves(version):
        await doors.make(move)
    clock.advance(days=40)
    await doors.sweep()
    for move in moves(version)[:MEMBERS]:
        await doors.make(Move(f"again-{move.user}", move.user, "spend", clock.now(), 3))
    await db.close()


def inserts(raw: sqlite3.Connection, like: sqlite3.Connection) -> Iterator[str]:
    """The rows of ``raw`` for the tables and columns that ``like`` has."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    for (table,) in like.execute(tables).fetchall():
        if table == "schema_migration":
            continue
        columns = [column for _, column, *_ in like.execute(f"PRAGMA table_info({table})")]
        values = " || ', ' || ".join(f"quote({column})" for column in columns)
        for (row,) in raw.execute(f"SELECT {values} FROM {table}"):
            yield f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({row});\n"


def write(version: int) -> Path:
    with tempfile.TemporaryDirectory() as name:
        lived, like = Path(name) / "lived.sqlite3", Path(name) / "like.sqlite3"
        migrate(lived, MIGRATIONS, STARTED_AT)
        migrate(like, scripts(version, Path(name) / "scripts"), STARTED_AT)
        asyncio.run(live(lived, version))
        with closing(sqlite3.connect(lived)) as raw, closing(sqlite3.connect(like)) as schema:
            file = ROWS / f"{version:04d}.sql"
            file.write_text("".join(inserts(raw, schema)), encoding="utf-8")
    return file


if __name__ == "__main__":
    sys.stdout.write(f"{write(newest())}\n")
