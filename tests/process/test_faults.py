"""Discord has bad moments: rate limits, errors, lost answers, broken connections."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.process.conftest import Launch
from tests.process.test_locked import locked
from tests.standin import StandIn, words

Look = Callable[[str], list[tuple[Any, ...]]]
FAULTS: dict[str, dict[str, Any]] = {
    "a rate limit": {"status": 429, "retry_after": 0.2},
    "an error": {"status": 500},
    "an answer that got lost": {"status": 502, "after": True},
    "a rate limit that outlives the interaction": {"status": 429, "retry_after": 3600},
    "a web page for the answer": {"status": 200, "after": True, "page": "<html>A page</html>"},
    "half of the answer": {"status": 200, "after": True, "content": '{"interaction": {'},
}
TAKEN: list[dict[str, str]] = [{"page": "<html>A page</html>"}, {"content": '{"id": '}, {"content": "{}"}]
"""Answers of Discord that can't be read, to requests that were carried out."""


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_fault_at_the_answer_changes_nothing(
    discord: StandIn, launch: Launch, look: Look, fault: dict[str, Any]
) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    injected = discord.fail("POST", "/callback$", **fault)
    assert words(await ana.ask("connects spend", amount=6)).startswith("## 94 Connects")
    assert injected.hits == 1
    assert words(await ana.ask("connects balance")).startswith("## 94 Connects")
    assert look("SELECT amount FROM entry WHERE kind = 'spend'") == [(-6,)]
    await bot.stop()
    assert "Traceback" not in bot.log()


@pytest.mark.parametrize("answer", TAKEN)
async def test_a_late_answer_that_was_taken_is_not_repeated(
    discord: StandIn, launch: Launch, db_file: Path, answer: dict[str, str]
) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    injected = discord.fail("PATCH", "/messages/@original$", 200, after=True, **answer)
    async with locked(db_file):
        spend = await ana.send("connects spend", amount=6)
        await spend.acknowledged()
    assert words(await spend.answered()).startswith("## 94 Connects")
    await bot.stop()
    assert injected.hits == 1
    assert len(spend.messages) == 1
    assert "Traceback" not in bot.log()
    assert bot.log().count("unreadable") == 1


async def test_a_form_waits_for_no_long_rate_limit(discord: StandIn, launch: Launch) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    discord.fail("POST", "/callback$", 429, retry_after=3600)
    assert (await ana.ask("job log")).modal is not None
    await bot.stop()
    assert "Traceback" not in bot.log()


async def test_now_and_then_a_rate_limit(discord: StandIn, launch: Launch) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    injected = discord.fail("POST", "/callback$", 429, retry_after=0.05, every=4, times=5)
    for _ in range(8):  # at once three: on a busy machine more of them would wait longer than Discord does
        used = [await ana.send("connects spend", amount=1) for _ in range(3)]
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
