"""Wires everything: opens what the bot needs in order, serves until it is told to stop, closes in reverse. No logic."""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import AsyncGenerator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import structlog

from bot.clock import Clock
from bot.gateway import discord_api
from bot.gateway.client import ConnectsBot
from bot.gateway.notifier import Notifier
from bot.operating.backup import nightly
from bot.operating.health import Health
from bot.operating.metrics import Metrics
from bot.operating.schedule import Chore, Schedule
from bot.operating.settings import Settings
from bot.services import Services
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.ui.words import Text

log = structlog.get_logger(__name__)

GATEWAY_MAY_TAKE = 0.6  # seconds to say goodbye to Discord; SIGTERM has to end all within two

TURN = 0.001  # seconds that a busy thread keeps the others waiting; Python's own are 0.005, at each step of a query


@asynccontextmanager
async def opened(path: Path) -> AsyncGenerator[Database]:
    """A migrated database; closed when what was asked of it has ended. Raises CannotOpen."""
    db = await Database.open(path)
    try:
        yield db
    finally:
        await db.close()


async def run(settings: Settings, clock: Clock) -> None:
    """Serve Discord until SIGTERM or SIGINT. Raises what opening, logging in and connecting raise (see `explained`)."""
    token = settings.required_token()
    if settings.discord_api is not None:
        discord_api.use(settings.discord_api)
    stop = asyncio.Event()
    on_signals(stop)
    migrate(settings.database, MIGRATIONS, clock.now())
    async with AsyncExitStack() as stack:
        db = await stack.enter_async_context(opened(settings.database))
        services = Services(db, clock)
        bot = ConnectsBot(
            services,
            clock,
            Text(),
            dev_guild=settings.dev_guild,
            command_record=settings.database.with_name(f"{settings.database.name}.commands.json"),
        )
        await bot.__aenter__()  # makes what closing it needs, also where it never gets to log in
        stack.push_async_callback(_close, bot)
        schedule = Schedule(clock, *chores(services, clock, bot), *nightly(settings, clock))
        stack.push_async_callback(schedule.stop)
        stack.push_async_callback(bot.settle)
        if settings.http is not None:
            health = _health(db, bot, schedule)
            stack.push_async_callback(health.stop)
            await health.start(*settings.http)
        await _until(stop, _serve(bot, token, schedule))
        log.info("stopping")


async def _serve(bot: ConnectsBot, token: str, schedule: Schedule) -> None:
    await bot.login(token)
    share_fairly()
    schedule.start()
    await bot.connect()


def share_fairly() -> None:
    """Let nobody notice another's long answer: threads take short turns, and what is here from the start is left out of
    the search for garbage, which stops them all."""
    sys.setswitchinterval(TURN)
    gc.collect()
    gc.freeze()


def chores(services: Services, clock: Clock, bot: ConnectsBot) -> tuple[Chore, ...]:
    notifier = Notifier(bot, bot.text)

    async def sweep() -> None:
        await services.messages.sweeps.run(clock.now())

    async def deliver() -> None:
        await bot.wait_until_ready()
        await services.messages.delivery.run(clock.now(), notifier)

    return Chore("sweep", 20, sweep), Chore("delivery", 5, deliver)


def _health(db: Database, bot: ConnectsBot, schedule: Schedule) -> Health:
    async def discord() -> bool:
        return bot.is_ready() and not bot.is_closed()

    async def database() -> bool:
        await db.read(lambda tx: None)
        return True

    async def chores() -> bool:
        return not schedule.overdue()

    metrics = Metrics(bot.tally, schedule.tally, lambda: len(bot.guilds), bot.is_ready)
    return Health({"discord": discord, "database": database, "chores": chores}, metrics)


def on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C raises KeyboardInterrupt instead
            loop.add_signal_handler(name, stop.set)


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Run ``work`` until it ends, raising what it raises, or until ``stop``."""
    working, waiting = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            await working
    finally:
        waiting.cancel()


async def _close(bot: ConnectsBot) -> None:
    try:
        await asyncio.wait_for(bot.close(), GATEWAY_MAY_TAKE)
    except TimeoutError:
        log.warning("left Discord without a goodbye")
