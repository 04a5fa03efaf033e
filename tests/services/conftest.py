from collections.abc import AsyncIterator

import pytest_asyncio

from bot.clock import ManualClock
from bot.store.database import Database
from tests.services.desk import Desk


@pytest_asyncio.fixture
async def desk(db: Database, clock: ManualClock) -> AsyncIterator[Desk]:
    """The services on an empty file; at the end what is stored has to be what the entries lead to."""
    desk = Desk(db, clock)
    yield desk
    await desk.check()
