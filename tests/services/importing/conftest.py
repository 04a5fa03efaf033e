"""Short parts, and services whose transactions are recorded."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.services.importing import planning
from bot.store.engine.database import Database
from bot.store.engine.spans import Span
from tests.services.desk import Desk
from tests.services.importing.partly import FEW


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "ROWS_OF_A_PART", FEW)


@pytest_asyncio.fixture
async def spans(template_db: Path, tmp_path: Path) -> AsyncIterator[tuple[Desk, list[Span]]]:
    """The services on a file of their own, and each transaction that has ended."""
    path = tmp_path / "observed.sqlite3"
    path.write_bytes(template_db.read_bytes())
    ended: list[Span] = []
    db = await Database.open(path, observe=ended.append)
    yield Desk(db, ManualClock(1_795_510_800_000)), ended
    await db.close()
