"""Discord has bad moments: rate limits, errors, lost answers, broken connections."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.process.conftest import Launch
from tests.standin import StandIn, words

Look = Callable[[str], list[tuple[Any, ...]]]
FAULTS: dict[str, dict[str, Any]] = {
    "a rate limit": {"status": 429, "retry_after": 0.2},
    "an error": {"status": 500},
    "an answer that got lost": {"status": 502, "after": True},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_fault_at_the_answer_changes_nothing(
    discord: StandIn, launch: Launch, look: Look, fault: dict[str, Any]
) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    injected = discord.fail("POST", "/callback$", **fault)
    assert words(await ana.ask("connects spend", amount=6)).startswith("## 94 Connects")
    assert injected.hits == 1
    assert words(await ana.ask("connects balance")).startswith("## 94 Connects")
    assert look("SELECT amount FROM entry WHERE kind = 'spend'") == [(-6,)]


async def test_now_and_then_a_rate_limit(discord: StandIn, launch: Launch) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    injected = discord.fail("POST", "/callback$", 429, retry_after=0.05, every=4, times=5)
    used = [await ana.send("connects spend", amount=1) for _ in range(24)]
    await asyncio.gather(*(one.answered() for one in used))
    assert injected.hits == 5
    assert words(await ana.ask("connects balance")).startswith("## 76 Connects")


async def test_a_broken_connection_is_resumed_and_nothing_is_missed(discord: StandIn, launch: Launch) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    before = [await ana.send("connects spend", amount=1) for _ in range(5)]
    await discord.gateway.drop()
    during = [await ana.send("connects spend", amount=1) for _ in range(5)]
    await bot.until(discord.gateway.resumed.wait())
    await asyncio.gather(*(one.answered() for one in [*before, *during]))
    await discord.gateway.ask_to_reconnect()
    await bot.until(discord.gateway.resumed.wait())
    assert words(await ana.ask("connects balance")).startswith("## 90 Connects")
