"""A run with nothing to do takes no write lock, whatever has been going on before."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.store.engine.database import Database
from bot.store.engine.spans import Span
from tests.services.desk import Desk
from tests.services.messages.news import Bot, Discord, utc

Spans = list[Span]


@pytest.fixture
def spans() -> Spans:
    return []


@pytest_asyncio.fixture
async def db(db_path: Path, spans: Spans) -> AsyncIterator[Database]:
    database = await Database.open(db_path, observe=spans.append)
    yield database
    await database.close()


async def test_an_idle_tick_writes_nothing(desk: Desk, bot: Bot, clock: ManualClock, spans: Spans) -> None:
    await desk.start(balance=30, plan=Plan.PLUS, next_refill=date(2026, 12, 10), expiring_30d=10)
    await bot.set_up(post_summary=True)
    for _ in range(3):
        await tick(bot, clock)
    for at in (
        "2026-11-30T23:59",
        "2026-12-31T23:00",
    ):  # the last day of a month, when some zones are a month ahead
        clock.set(utc(at))
        for _ in range(3):
            await tick(bot, clock)
        spans.clear()
        await tick(bot, clock)
        assert [span.name for span in spans if span.door == "write"] == []


async def tick(bot: Bot, clock: ManualClock) -> None:
    clock.advance(seconds=20)
    await bot.messages.sweeps.run(clock.now())
    await bot.messages.delivery.run(clock.now(), Discord())
