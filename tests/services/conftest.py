from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.store.engine.database import Database
from tests.services.desk import Desk
from tests.services.messages.news import Bot


@pytest_asyncio.fixture
async def desk(db: Database, clock: ManualClock) -> AsyncIterator[Desk]:
    """The services on an empty file; at the end what is stored has to be what the entries lead to."""
    desk = Desk(db, clock)
    yield desk
    await desk.check()


@pytest.fixture
def bot(desk: Desk) -> Bot:
    """What the bot does by itself, on the same file."""
    return Bot(desk)
