"""Discord may deliver an interaction twice, and people press twice: it is done once."""

import asyncio
from collections.abc import Callable
from typing import Any

from tests.process.conftest import Launch
from tests.standin import StandIn, words

Look = Callable[[str], list[tuple[Any, ...]]]


async def test_an_interaction_delivered_twice_is_one_entry(
    discord: StandIn, launch: Launch, look: Look
) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    used = ana.typed("connects spend", amount=6)
    for _ in range(3):
        await discord.deliver(used)
    await used.answered()
    await bot.until(discord.answered("callback 400", 2))
    await discord.deliver(used)
    await bot.until(discord.answered("callback 400", 3))
    assert look("SELECT key, amount FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend'") == [
        (f"interaction:{used.id}", -6)
    ]
    assert words(used).startswith("## 94 Connects")
    assert words(await ana.ask("connects balance")).startswith("## 94 Connects")


async def test_an_interaction_delivered_again_after_a_crash_is_one_entry(
    discord: StandIn, launch: Launch, look: Look
) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    kept = discord.hold("POST", "/callback$")
    used = await ana.send("connects spend", amount=6)
    await bot.until(kept.reached.wait())
    await bot.kill()
    kept.released.set()
    bot = await launch()
    await discord.deliver(used)
    await bot.until(discord.answered("callback 400", 1))
    assert look("SELECT key, amount FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend'") == [
        (f"interaction:{used.id}", -6)
    ]


async def test_a_button_pressed_twice_is_one_reversal(discord: StandIn, launch: Launch, look: Look) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    spent = await ana.ask("connects spend", amount=6)
    await bot.kill()
    await launch()
    presses = await asyncio.gather(*(ana.press(spent, "Undo") for _ in range(3)))
    assert [words(one).splitlines()[0] for one in presses] == ["## 100 Connects"] * 3
    assert look("SELECT kind, amount FROM entry ORDER BY id")[1:] == [("spend", -6), ("reversal", 6)]
