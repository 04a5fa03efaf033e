"""How long nobody answers when the bot is restarted: the process is stopped under load, and the next one started at once.

The stand-in for Discord runs in the benchmark's process.
"""

import asyncio
import statistics
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure, at_most
from benchmarks.processes import PLENTY, QuickStandIn
from tests.standin import Bot, Used

ROUNDS = 5
MEMBERS = 4
LOAD_SECONDS = 2.0
"""Seconds of load before the stop."""
COMMANDS_A_SECOND = 50
STOPS_WITHIN = 2.0
"""Seconds from SIGTERM to the end of the process that the bot promises."""


@dataclass(frozen=True, slots=True)
class Handover:
    """The seconds from SIGTERM to the end of the process, and to the first answer of the next process."""

    stopped: float
    away: float


async def handover(folder: Path) -> list[Figure]:
    """Return the rows of the table. Raises AssertionError, with the bot's log, where a process doesn't start."""
    async with QuickStandIn() as discord:
        bot = await _started(folder, discord)
        for number in range(MEMBERS):
            await discord.person(f"member{number}").ask("start", balance=PLENTY, plan="plus")
        rounds: list[Handover] = []
        for _ in range(ROUNDS):
            result, bot = await _handed_over(folder, discord, bot)
            rounds.append(result)
        await bot.stop()
    stopped, away = [each.stopped for each in rounds], [each.away for each in rounds]
    return [
        at_most(
            f"from SIGTERM to the end, {COMMANDS_A_SECOND} commands a second: the slowest of {ROUNDS}",
            f"{max(stopped):.2f} s (median {statistics.median(stopped):.2f} s)",
            f"{STOPS_WITHIN:.0f} s",
            max(stopped) / STOPS_WITHIN,
            1,
        ),
        Figure(
            "from SIGTERM until the next process answers: the slowest",
            f"{max(away):.2f} s (median {statistics.median(away):.2f} s)",
            other="",
            ratio=0.0,
            wanted="",
            good=True,
        ),
    ]


async def _handed_over(folder: Path, discord: QuickStandIn, bot: Bot) -> tuple[Handover, Bot]:
    """Stop the bot under load and start the next one. Return the times and the next bot."""
    used: list[Used] = []
    load = asyncio.create_task(_load(discord, used))
    await asyncio.sleep(LOAD_SECONDS)
    begun = perf_counter()
    _, stopped = await bot.stop()
    load.cancel()
    await asyncio.gather(load, return_exceptions=True)
    following = await _started(folder, discord)
    await discord.person("member0").ask("connects balance")
    return Handover(stopped, perf_counter() - begun), following


async def _load(discord: QuickStandIn, used: list[Used]) -> None:
    """Send spends at a steady pace, whether they are answered or not, until the task is cancelled."""
    begun = perf_counter()
    while True:
        await asyncio.sleep(begun + len(used) / COMMANDS_A_SECOND - perf_counter())
        person = discord.person(f"member{len(used) % MEMBERS}")
        used.append(await person.send("connects spend", amount=1))


async def _started(folder: Path, discord: QuickStandIn) -> Bot:
    """Return a bot that is connected."""
    discord.gateway.ready.clear()
    bot = await Bot.start(folder, discord.environment())
    await bot.until(discord.connected())
    return bot
