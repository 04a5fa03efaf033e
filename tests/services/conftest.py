from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.services.messages import delivery, keeping
from bot.store.engine.database import Database
from tests.services.desk import Desk
from tests.services.messages.news import Bot

HANGS_AFTER = 600.0
"""Seconds; a run that takes longer hangs."""


@pytest_asyncio.fixture
async def desk(db: Database, clock: ManualClock) -> AsyncIterator[Desk]:
    """The services on an empty file; at the end what is stored has to be what the entries lead to."""
    desk = Desk(db, clock)
    yield desk
    await desk.check()


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each run of the messages go on until its work is done, however busy the machine is."""
    for chore in (delivery, keeping):
        monkeypatch.setattr(chore, "RUN_MAY_TAKE", HANGS_AFTER)


@pytest.fixture
def bot(desk: Desk) -> Bot:
    """What the bot does by itself, on the same file."""
    return Bot(desk)
