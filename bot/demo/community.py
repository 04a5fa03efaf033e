"""Open the demo's community: the real bot on a simulated Discord, with its pages and its periodic work."""

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import discord
from simcord import SetupError
from simcord.preview import Preview

from bot import app
from bot.clock import CheckedClock, Clock
from bot.demo import town
from bot.demo.people import MANAGER, YOU
from bot.demo.posts import Posts
from bot.demo.seed import DONE, Town, seed
from bot.demo.town import Scene
from bot.demo.welcome import welcome
from bot.gateway.client import ConnectsBot
from bot.operating.clock_check import ClockCheck
from bot.operating.lock import locked
from bot.operating.schedule import Chore, Schedule
from bot.operating.settings import SettingsError
from bot.services import Services
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.store.engine.spans import ignore
from bot.store.ledger import wallets, writes
from bot.ui.words import catalogue

BUSY_RETRIES, BUSY_WAIT = 20, 0.1


@dataclass(frozen=True, slots=True)
class Pages:
    """The addresses of simcord's pages of the server's channel and of the visitor's direct messages.

    ``link``: a post that nobody has logged yet; ``ended``: waits until somebody ends the session in the page.
    """

    channel: str
    direct: str
    link: str
    ended: Callable[[], Awaitable[None]]


@asynccontextmanager
async def opened(path: Path, clock: Clock) -> AsyncGenerator[Pages]:
    """Yield simcord's pages of the demo on the database at ``path``, which is seeded if it is new.

    Raises SettingsError, and the errors of opening a database.
    """
    async with AsyncExitStack() as stack:
        stack.enter_context(locked(path))
        migrate(path, MIGRATIONS, clock.now())
        db = await Database.open(path, unsafe_fast=True, observe=ignore)
        stack.push_async_callback(db.close)
        services = Services(db, clock)
        bot = ConnectsBot(services, clock)
        scene = town.build(bot, clock)
        now = clock.now()
        shared = await seed(db, scene.town, now) if await _is_new(db, scene.town) else []
        stack.push_async_callback(scene.env.shutdown)
        await town.go_online(scene, bot)
        fresh = town.unlogged(Posts(random.Random()), now)  # noqa: S311
        await town.chat(scene, shared, fresh, now)
        chores = app.chores(services, clock, bot)
        clock_check = ClockCheck(CheckedClock(clock), db)
        if await clock_check.may_write():
            for chore in chores:  # the page then opens with the messages of the last days
                await chore.work()
        card = welcome(catalogue(), fresh.link).with_mentions(bot.command_ids)
        await bot.get_partial_messageable(scene.town.channel_id, guild_id=scene.town.guild_id).send(view=card)
        pages = await _open_pages(scene, stack)
        bot.add_listener(_clock_listener(scene, pages), "on_interaction")
        stack.push_async_callback(bot.finish_answers)
        schedule = Schedule(clock, *_refreshing(chores, scene, pages), may_run=clock_check.may_write)
        stack.push_async_callback(schedule.stop)
        stack.push_async_callback(services.messages.delivery.stop)
        stack.push_async_callback(services.messages.keeping.stop)
        schedule.start()
        yield Pages(pages[0].url, pages[1].url, fresh.link, pages[0].wait_closed)


async def _is_new(db: Database, place: Town) -> bool:
    """Return whether the database has no wallet.

    Raises SettingsError for a file with wallets that isn't a complete demo.
    """
    if not await db.read(wallets.all_ids):
        return True
    last_write = await db.read(writes.find, DONE)
    if last_write is None or last_write.user_id != place.users[MANAGER.handle]:
        raise SettingsError(
            "the file given with --keep holds no complete demo; name another file, "
            "or delete this one if it is a demo that was interrupted"
        )
    return False


async def _open_pages(scene: Scene, stack: AsyncExitStack) -> list[Preview]:
    """Open two pages: the server's channel as seen by several people, and the visitor's direct messages.

    simcord serves one page at a time. Clearing its one attribute about the page allows a second; tests/demo
    presses buttons in both.
    """
    you = scene.members[YOU.handle].user
    places = ((scene.channel, scene.viewers), (you.dm_channel, [you]))
    pages: list[Preview] = []
    for channel, viewers in places:
        scene.env._preview = None
        page = scene.env.preview(channel, viewers=viewers, layout="channel", assets=scene.faces)
        pages.append(await stack.enter_async_context(page))
    return pages


def _clock_listener(
    scene: Scene, pages: Sequence[Preview]
) -> Callable[[discord.Interaction], Coroutine[Any, Any, None]]:
    """Return a listener that updates the pages' time at each interaction; a page would word times as of its last refresh."""

    async def show(_: discord.Interaction) -> None:
        for page in pages:
            page.capture_time = datetime.fromisoformat(scene.env.backend.now_iso())

    return show


def _refreshing(chores: Sequence[Chore], scene: Scene, pages: Sequence[Preview]) -> list[Chore]:
    """Return the chores, each followed by a refresh of the pages if the chore sent a request to Discord."""

    def refreshing(chore: Chore) -> Chore:
        async def work() -> None:
            requests_before = len(scene.env.http_requests)
            await chore.work()
            if len(scene.env.http_requests) > requests_before:
                for page in pages:
                    await _refresh(page)

        return replace(chore, work=work)

    return [refreshing(chore) for chore in chores]


async def _refresh(page: Preview) -> None:
    """Refresh a page; while a person presses a button there, wait at most two seconds, as the press itself refreshes too."""
    for _ in range(BUSY_RETRIES):
        try:
            await page.refresh()
        except SetupError:
            await asyncio.sleep(BUSY_WAIT)
        else:
            return
