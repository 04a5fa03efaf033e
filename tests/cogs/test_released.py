"""A bot that has closed leaves memory: a process in which many come and go, as in the tests, doesn't grow with them."""

import asyncio
import gc
import shutil
import weakref
from pathlib import Path

from bot.clock import ManualClock
from tests.cogs.hands import start_ana
from tests.cogs.world import opened
from tests.conftest import STARTED_AT


def test_nothing_holds_a_closed_bot(template_db: Path, tmp_path: Path) -> None:
    async def lived() -> weakref.ref[object]:
        path = tmp_path / "connects.sqlite3"
        shutil.copyfile(template_db, path)
        async with opened(path, ManualClock(STARTED_AT)) as world:
            await start_ana(world)
            await world.ana.slash(world.channel, "stats me")
            return weakref.ref(world.bot)

    bot = asyncio.run(lived())  # with its loop, whose last callbacks may hold the bot
    gc.collect()
    assert bot() is None
