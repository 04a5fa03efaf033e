import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.standin import Bot, StandIn

Launch = Callable[..., Coroutine[Any, Any, Bot]]


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[StandIn]:
    """Discord; nothing that the bot sent may have been badly formed."""
    async with StandIn() as found:
        yield found
        assert not found.complaints, "\n".join(found.complaints)


@pytest_asyncio.fixture
async def launch(tmp_path: Path, discord: StandIn) -> AsyncIterator[Launch]:
    """Starts the bot, connected; whatever still runs at the end of the test is killed."""
    started: list[Bot] = []

    async def start(**environment: str) -> Bot:
        discord.gateway.ready.clear()
        bot = await Bot.start(tmp_path, {**discord.environment(), **environment})
        started.append(bot)
        await bot.until(discord.connected())
        return bot

    yield start
    for bot in started:
        await bot.kill()


@pytest.fixture
def db_file(tmp_path: Path) -> Path:
    """Where the bot keeps its database."""
    return tmp_path / "data" / "connects.sqlite3"


@pytest.fixture
def look(db_file: Path) -> Callable[[str], list[tuple[Any, ...]]]:
    """Reads what is stored, as another process would."""

    def rows(sql: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(db_file)) as raw:
            return raw.execute(sql).fetchall()

    return rows
