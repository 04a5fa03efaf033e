"""A process whose clock is wrong by Discord's clock writes nothing, says so, and goes on when the clock is right."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.domain.time.calendar import DAY_MS
from tests.process.conftest import Launch
from tests.process.monitoring import free_port, health
from tests.process.test_due import left
from tests.standin import StandIn, words

Look = Callable[[str], list[tuple[Any, ...]]]
DAY_SECONDS = DAY_MS / 1000


@pytest.mark.parametrize("days", [-35, 35], ids=["ahead", "behind"])
async def test_a_clock_that_is_wrong_at_the_start(
    discord: StandIn, launch: Launch, db_file: Path, look: Look, days: int
) -> None:
    """Discord's clock is moved, which is the same as moving the machine's."""
    ana = discord.person("ana", direct=True)
    await left(db_file, ana)  # a refill has been due for some days, by the machine's clock
    entries = look("SELECT * FROM entry")
    discord.ahead_seconds = days * DAY_SECONDS
    port = free_port()
    bot = await launch(CONNECTS_HTTP=f"127.0.0.1:{port}")
    refused = words(await ana.ask("connects spend", amount=6))
    assert f"is {'fast' if days < 0 else 'slow'}, so I write nothing" in refused
    assert "Nothing has changed" in refused
    assert (await health(port))["clock"] is False
    assert look("SELECT * FROM entry") == entries
    shown = words(await ana.ask("connects balance"))  # the balance of Discord's day
    assert shown.startswith("## 50 Connects" if days < 0 else "## 250 Connects")
    discord.ahead_seconds = 0
    for _ in range(2):  # the answers tell the time
        assert words(await ana.ask("connects balance")).startswith("## ")
    assert words(await ana.ask("connects spend", amount=6)).startswith("## 144 Connects")
    assert (await health(port))["clock"] is True
    assert bot.log().count("clock wrong") == 1


async def test_writes_of_an_earlier_wrong_clock_stop_nothing(
    discord: StandIn, launch: Launch, db_file: Path
) -> None:
    ana = discord.person("ana", direct=True)
    await left(db_file, ana, then=SystemClock().now() + 35 * DAY_MS)
    port = free_port()
    bot = await launch(CONNECTS_HTTP=f"127.0.0.1:{port}")
    ben = discord.person("ben", direct=True)
    assert words(await ben.ask("start", balance=84, plan="basic")).startswith("## 84 Connects")
    assert (await health(port))["clock"] is True
    assert "python -m bot verify --future" in bot.log()
