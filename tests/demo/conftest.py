"""One seeded file for all tests: living through six months takes seconds."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import discord
import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.demo import seed, town
from bot.demo.people import EVERYBODY
from bot.services import Services
from bot.services.jobs.board import JobRow
from bot.services.proposals.show import ProposalRow
from bot.services.who import Who
from bot.store.engine.database import Database
from tests.conftest import STARTED_AT, made_once

HANDLES = tuple(person.handle for person in EVERYBODY)


@pytest.fixture(scope="session")
def place() -> seed.Town:
    """The demo's own server and people: their ids are the same in each run."""
    nobody = discord.AutoShardedClient(intents=discord.Intents.none())
    return town.build(nobody, ManualClock(STARTED_AT)).town


async def live(path: Path, place: seed.Town, now: int) -> None:
    """Fill the migrated file with the history that leads up to ``now``."""
    db = await Database.open(path, unsafe_fast=True)
    try:
        await seed.seed(db, place, now)
    finally:
        await db.close()


@pytest.fixture(scope="session")
def history(template_db: Path, place: seed.Town, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file at the end of the history, at STARTED_AT. Nobody opens it: each test gets a copy."""

    def make(folder: Path) -> None:
        path = folder / "connects.sqlite3"
        shutil.copyfile(template_db, path)
        asyncio.run(live(path, place, STARTED_AT))

    return made_once(tmp_path_factory, "history", make) / "connects.sqlite3"


@pytest.fixture
def lived(history: Path, tmp_path: Path) -> Path:
    path = tmp_path / "lived.sqlite3"
    shutil.copyfile(history, path)
    return path


@dataclass(frozen=True, slots=True)
class Community:
    """The seeded file as the services tell of it, at ``now``."""

    services: Services
    place: seed.Town
    now: int

    def who(self, handle: str = "you") -> Who:
        return Who(self.place.users[handle], self.place.guild_id)

    async def proposals(self, handle: str) -> list[ProposalRow]:
        """All that the member has sent, newest first."""
        first = await self.services.proposals.list(self.who(handle))
        others = range(1, first.pages)
        more = [await self.services.proposals.list(self.who(handle), page=page) for page in others]
        return [row for page in (first, *more) for row in page.rows]

    async def board(self) -> list[JobRow]:
        """The open jobs that the visitor sees, newest first."""
        first = await self.services.jobs.list(self.who())
        more = [await self.services.jobs.list(self.who(), page=page) for page in range(1, first.pages)]
        return [row for page in (first, *more) for row in page.rows]


@pytest_asyncio.fixture
async def community(lived: Path, place: seed.Town) -> AsyncIterator[Community]:
    db = await Database.open(lived)
    yield Community(Services(db, ManualClock(STARTED_AT)), place, STARTED_AT)
    await db.close()
