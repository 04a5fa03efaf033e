"""A bot that has closed leaves memory: a process in which many come and go, as in the tests, doesn't grow with them."""

import gc
import weakref
from pathlib import Path

from bot.clock import ManualClock
from tests.cogs.hands import start_ana
from tests.cogs.world import opened
from tests.conftest import STARTED_AT


async def test_nothing_holds_a_closed_bot(db_path: Path) -> None:
    async with opened(db_path, ManualClock(STARTED_AT)) as world:
        bot = weakref.ref(world.bot)
        await start_ana(world)
        await world.ana.slash(world.channel, "stats me")
        assert bot() is not None
    del world
    gc.collect()
    assert bot() is None
