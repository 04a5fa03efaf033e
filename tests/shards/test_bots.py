"""Two bots as they run, with four of eight shards each, on the stand-in for Discord."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.clock import SystemClock
from bot.services import Services
from bot.services.community import SetUp
from bot.services.jobs import LogJob
from bot.services.who import Who
from bot.store.community import communities
from bot.store.engine.database import Database
from bot.store.engine.location import Server
from tests.postgres import EmptiedDatabase
from tests.standin import Bot, StandIn, words
from tests.standin.payloads import guild_number
from tests.standin.process import ALLOWED_SECONDS

LEASE_MS = 3_000
HALVES = ("0-3/8", "4-7/8")
MISCONFIGURED = 2
FAULTS = ("event failed", "delivery failed", "chore=sweep", "chore=delivery", "chore=keeping")
"""What a log has about work that failed."""
GUILDS = [guild_number(number) for number in range(8)]
Launch = Callable[[str], Coroutine[Any, Any, Bot]]


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[StandIn]:
    """Discord with a server for each of the eight shards."""
    async with StandIn() as found:
        found.gateway.guilds = list(GUILDS)
        found.channels.others = {str(int(guild) + 1): guild for guild in GUILDS}
        yield found
        assert not found.complaints, "\n".join(found.complaints)


@pytest_asyncio.fixture
async def server(emptied_database: EmptiedDatabase) -> AsyncIterator[Server]:
    yield emptied_database.server
    emptied_database.empty()


@pytest_asyncio.fixture
async def db(server: Server) -> AsyncIterator[Database]:
    db = await Database.open(server)
    yield db
    await db.close()


@pytest_asyncio.fixture
async def launch(tmp_path: Path, discord: StandIn, server: Server) -> AsyncIterator[Launch]:
    """Starts a bot with some of the shards, without waiting for it; whatever still runs at the end is killed."""
    started: list[Bot] = []

    async def start(shards: str) -> Bot:
        folder = tmp_path / str(len(started))
        folder.mkdir()
        environment = {"CONNECTS_DATABASE": server.address, "CONNECTS_SHARDS": shards}
        bot = await Bot.start(
            folder,
            {**discord.environment(), **environment},
            module="tests.shards.process",
            arguments=[str(LEASE_MS)],
        )
        started.append(bot)
        return bot

    yield start
    for bot in started:
        await bot.kill()


async def says(bot: Bot, expected: str) -> None:
    """Wait until the bot's log says so."""

    async def said() -> None:
        while not await asyncio.to_thread(lambda: expected in bot.log()):
            pass

    await bot.until(said())


def cards(discord: StandIn) -> list[str]:
    """Return the channels in which cards were posted, each as often as one was."""
    return [
        message["channel_id"]
        for message in discord.channels.messages
        if message["channel_id"] in discord.channels.others
    ]


async def set_up(db: Database, discord: StandIn) -> None:
    """Share a job in each server while no bot runs; the bot was in a ninth server, of shard 0, before."""
    services, ana = Services(db, SystemClock()), int(discord.person("ana").id)
    for guild in [*map(int, GUILDS), int(GUILDS[0]) + (8 << 22)]:
        setting = SetUp(None, 9, "UTC", jobs_channel_id=guild + 1)
        await services.community.set_up(guild, ana, setting, f"set-up-{guild}")
    for guild in map(int, GUILDS):
        await services.jobs.log(Who(ana, guild), LogJob(title="A logo", share=True), f"log-{guild}")


async def test_two_bots_serve_eight_shards(discord: StandIn, launch: Launch, db: Database) -> None:
    await set_up(db, discord)
    bots = [await launch(shards) for shards in HALVES]
    for bot in bots:
        await says(bot, "ready ")
    assert sorted(discord.gateway.identified_shards) == list(range(8))
    assert discord.times("commands 200") == 1 + 1  # one registers, the other one compares

    # An interaction comes to the bot of its server, a direct message to that of shard 0; each is answered once.
    for number, guild in enumerate(GUILDS):
        person = discord.person(f"member{number}", guild=guild)
        await person.ask("start", balance=100, plan="basic")
        assert words(await person.ask("connects spend", amount=6)).startswith("## 94 Connects")
    direct = discord.person("member7", direct=True)
    assert words(await direct.ask("connects balance")).startswith("## 94 Connects")

    # A card is posted once in each server; only the server that nobody is in any more counts as left.
    async with discord.changed:
        await asyncio.wait_for(
            discord.changed.wait_for(lambda: len(cards(discord)) >= len(GUILDS)), ALLOWED_SECONDS
        )
    await says(bots[0], "left a server meanwhile")
    states = await db.read(communities.channel_states)
    assert {str(state.guild_id) for state in states if state.left_at is None} == set(GUILDS)

    # A rolling restart: the new bot waits for the goodbye of the one before it, and then serves the same shards.
    second = await launch(HALVES[1])
    await says(second, "waiting for another process to end")
    stopped, _ = await bots[1].stop()
    assert (stopped, bots[1].errors()) == (0, "")
    await says(second, "ready ")
    person = discord.person("member5", guild=GUILDS[5])
    assert words(await person.ask("connects spend", amount=4)).startswith("## 90 Connects")

    # A third bot with shards of a living one is refused, and names it.
    third = await launch("0,5/8")
    assert await third.end() == MISCONFIGURED, third.log()
    assert "serves the database already; stop that process first" in third.errors()
    for bot in (bots[0], second):
        assert (await bot.stop())[0] == 0
        assert not [fault for fault in FAULTS if fault in bot.log()], bot.log()
    assert sorted(cards(discord)) == sorted(discord.channels.others)
    assert await Services(db, SystemClock()).ledger.verify() == []
