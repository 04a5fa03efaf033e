"""One seeded file for all tests of a worker: living through six months takes seconds."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.demo import seed, town
from bot.store.database import Database
from tests.conftest import STARTED_AT

GUILD, CHANNEL = 900, 901
PEOPLE = {person.handle: 1000 + number for number, person in enumerate(town.EVERYBODY)}
TOWN = seed.Town(GUILD, CHANNEL, PEOPLE)


async def _live(path: Path, now: int) -> None:
    db = await Database.open(path)
    await seed.seed(db, TOWN, now)
    await db.close()


@pytest.fixture(scope="session")
def history(template_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file at the end of the history, at STARTED_AT. Copy it before writing."""
    path = tmp_path_factory.mktemp("history") / "connects.sqlite3"
    shutil.copyfile(template_db, path)
    asyncio.run(_live(path, STARTED_AT))
    return path
