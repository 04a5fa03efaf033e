"""Two bots as they run, with four of eight shards each, on the stand-in for Discord."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import pytest
import pytest_asyncio

from bot.clock import SystemClock
from bot.domain.ledger.rules import Plan
from bot.domain.reminders.reminders import Moment
from bot.domain.reminders.schedules import ReminderSchedule
from bot.domain.time.calendar import day_of
from bot.services import Services
from bot.services.community import SetUp
from bot.services.jobs import LogJob
from bot.services.ledger.start import Start
from bot.services.reminders import AddReminder
from bot.services.who import Who
from bot.store.community import communities
from bot.store.engine.database import Database
from bot.store.engine.location import Server
from bot.store.serving import LEASE_MS
from tests.postgres import EmptiedDatabase
from tests.sizes import SOAKING
from tests.standin import Bot, StandIn, words
from tests.standin.payloads import guild_number
from tests.standin.process import ALLOWED_SECONDS

BRIEF_LEASE_MS = 3_000
IN_THE_SOAK = pytest.mark.skipif(not SOAKING, reason="takes minutes; in make soak")
ROUNDS = 4
"""Changes of the cards in the soak; a card is edited once a minute at most."""
PASSED_ON_WITHIN = 60.0
"""Seconds after which another process does what a dead one did."""
HALVES = ("0-3/8", "4-7/8")
MISCONFIGURED = 2
FAULTS = ("event failed", "delivery failed", "chore=sweep", "chore=delivery", "chore=keeping")
"""What a log has about work that failed."""
GUILDS = [guild_number(number) for number in range(8)]
Launch = Callable[..., Coroutine[Any, Any, Bot]]
POST = "/channels/[0-9]+/messages$"


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

    async def start(shards: str, lease_ms: int = BRIEF_LEASE_MS) -> Bot:
        folder = tmp_path / str(len(started))
        folder.mkdir()
        environment = {"CONNECTS_DATABASE": server.address, "CONNECTS_SHARDS": shards}
        bot = await Bot.start(
            folder,
            {**discord.environment(), **environment},
            module="tests.shards.process",
            arguments=[str(lease_ms)],
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


@IN_THE_SOAK
async def test_killed_bots_keep_each_card_once_and_true(
    discord: StandIn, launch: Launch, db: Database
) -> None:
    """A bot is killed while a card is being posted; the other half's cards and its own are right after its successor."""
    random, services = Random(20261124), Services(db, SystemClock())
    ana = int(discord.person("ana").id)
    await set_up(db, discord)
    bots = {shards: await launch(shards) for shards in HALVES}
    for bot in bots.values():
        await says(bot, "ready ")
    for cost in range(10, 10 + ROUNDS):
        answer = discord.hold("POST", POST)
        await services.jobs.edit(Who(ana, int(GUILDS[0])), "A logo", LogJob(connects=cost), f"edit-{cost}")
        for guild in map(int, GUILDS):
            ask = LogJob(title=f"A page {cost}", share=True)
            await services.jobs.log(Who(ana, guild), ask, f"log-{guild}-{cost}")
        await asyncio.wait_for(answer.reached.wait(), ALLOWED_SECONDS)
        shards = random.choice(HALVES)
        await bots[shards].kill()
        answer.released.set()
        discord.channels.forget_nonces()
        bots[shards] = await launch(shards)
        await says(bots[shards], "ready ")
    last = f"{10 + ROUNDS - 1} Connects"
    expected = Counter(
        (channel, f"## {title}")
        for channel in discord.channels.others
        for title in ("A logo", *(f"A page {cost}" for cost in range(10, 10 + ROUNDS)))
    )

    def are_true() -> bool:
        logos = [text for _, text in texts(discord) if text.startswith("## A logo")]
        return len(texts(discord)) >= expected.total() and all(last in text for text in logos)

    async with discord.changed:
        await asyncio.wait_for(discord.changed.wait_for(are_true), 5 * ALLOWED_SECONDS)
    for bot in bots.values():
        assert (await bot.stop())[0] == 0
    assert Counter((channel, text.splitlines()[0]) for channel, text in texts(discord)) == expected
    assert await services.ledger.verify() == []


def texts(discord: StandIn) -> list[tuple[str, str]]:
    """Return the channel and the text of each message in the servers' channels."""
    return [
        (message["channel_id"], words(message))
        for message in discord.channels.messages
        if message["channel_id"] in discord.channels.others
    ]


@IN_THE_SOAK
async def test_what_a_dead_bot_did_goes_on_within_a_minute(
    discord: StandIn, launch: Launch, db: Database
) -> None:
    """With the lease that bots have: the one that sweeps is killed, and another one sends what falls due."""
    services, ana = Services(db, SystemClock()), discord.person("ana", direct=True)
    who, today = Who(int(ana.id), int(ana.id)), day_of(SystemClock().now())
    start = Start(100, Plan.BASIC, today + timedelta(days=20), monthly_free=False, timezone="UTC")
    await services.ledger.start(who, start, "start")
    bots = [await launch(shards, LEASE_MS) for shards in HALVES]
    for bot in bots:
        await says(bot, "ready ")
    sweeping = await db.read(
        lambda tx: tx.row(
            "SELECT pid FROM claim JOIN process ON process.id = process_id WHERE work = 'sweep'"
        )
    )
    assert sweeping is not None
    [dying] = [bot for bot in bots if bot.pid == sweeping[0]]
    await dying.kill()
    killed_at = monotonic()
    now = SystemClock().now()
    moment = Moment(now, ReminderSchedule(day_of(now), 0, "UTC"))
    await services.reminders.add(who, AddReminder("the invoice", moment), "remind")
    async with discord.changed:
        await asyncio.wait_for(
            discord.changed.wait_for(
                lambda: any("the invoice" in words(message) for message in discord.channels.messages)
            ),
            2 * PASSED_ON_WITHIN,
        )
    assert monotonic() - killed_at <= PASSED_ON_WITHIN
    [other] = [bot for bot in bots if bot is not dying]
    assert (await other.stop())[0] == 0
