from collections.abc import Iterator

import pytest
import pytest_asyncio

from bot.store.engine.database import Database
from tests.store.counting import Gate, create_tables


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open()


@pytest_asyncio.fixture
async def counted(db: Database) -> Database:
    await db.write(create_tables)
    return db
