"""Wire the bot together: open its parts in order, serve until SIGTERM or SIGINT, and close them in reverse order.

The module holds no logic of its own.
"""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from bot.clock import CheckedClock, Clock
from bot.domain.shards import ALL_SHARDS
from bot.gateway import discord_api, discord_time, interaction_answers
from bot.gateway.channel_keeper import ChannelKeeper
from bot.gateway.client import ConnectsBot
from bot.gateway.heartbeat import is_answering
from bot.gateway.notifier import Notifier
from bot.operating.backup import nightly
from bot.operating.clock_check import ClockCheck, refuse_when_wrong
from bot.operating.large_pages import use_large_pages
from bot.operating.metrics import Metrics, Transactions
from bot.operating.readings import Readings
from bot.operating.schedule import Chore, Incomplete, Schedule
from bot.operating.settings import Settings
from bot.operating.soundness import Soundness
from bot.processes import Processes
from bot.services import Services
from bot.services.drafting import Endpoint, LanguageModel
from bot.services.serving import Registration, Serving, once
from bot.store.engine.database import Database
from bot.store.engine.location import Location
from bot.store.engine.spans import Observer, warn_when_long
from bot.store.serving import LEASE_MS

if TYPE_CHECKING:
    from bot.operating.health import Health

log = structlog.get_logger(__name__)

GATEWAY_MAY_TAKE = 0.6  # seconds to close the connection to Discord; the bot has to end within 2 s of SIGTERM
THREAD_TURN = 0.001  # seconds that a busy thread may keep the others waiting; Python's default is 0.005


@asynccontextmanager
async def opened(
    location: Location,
    processes: Processes | None = None,
    observe: Observer = warn_when_long,
    check: Callable[[], None] | None = None,
) -> AsyncGenerator[Database]:
    """Yield the database at ``location``, which has to be migrated already; close it once its last request has ended.

    Raises CannotOpen, CannotConnect.
    """
    db = await Database.open(location, processes=processes, observe=observe, check=check)
    try:
        yield db
    finally:
        await db.close()


async def run(settings: Settings, machine: Clock, lease_ms: int = LEASE_MS) -> None:
    """Serve Discord until SIGTERM or SIGINT, with a database that `bot.operating.start` has prepared.

    ``machine`` is the machine's clock. ``lease_ms``: how long the other processes of a server wait for this one. Raises the
    errors of opening the database, logging in and connecting, which `bot.operating.explain` words, and ShardsTaken.
    """
    token = settings.required_token()
    if settings.discord_api is not None:
        discord_api.use(settings.discord_api)
    discord_api.answer_briefly()
    interaction_answers.use()
    stop = asyncio.Event()
    on_signals(stop)
    clock = CheckedClock(machine)
    async with AsyncExitStack() as stack:
        transactions = Transactions()
        processes = Processes()
        db = await stack.enter_async_context(
            opened(settings.database, processes, transactions.observe, partial(refuse_when_wrong, clock))
        )
        stack.callback(processes.close)
        serving = Serving(db, settings.shards or ALL_SHARDS, lease_ms=lease_ms)
        await serving.join()
        stack.push_async_callback(serving.leave)
        services = Services(db, clock, processes, language_model(settings), serving)
        bot = ConnectsBot(
            services,
            clock,
            dev_guild=settings.dev_guild,
            command_record=Registration(db) if db.is_shared else settings.command_record,
            discord_clock=clock,
        )
        await bot.__aenter__()  # closing the bot needs this, also if it never logs in
        stack.push_async_callback(_close, bot)
        clock_check = ClockCheck(clock, db, partial(discord_time.ask, bot))
        soundness = Soundness(db)
        schedule = Schedule(
            machine,
            *chores(services, clock, bot),
            Chore("erasure", 20, once(serving, "erasure", services.members.finish_erasures), vital=False),
            soundness.chore(),
            *(
                replace(chore, work=once(serving, chore.name, chore.work))
                for chore in nightly(settings, clock)
            ),
            may_run=clock_check.may_write,
        )
        stack.push_async_callback(schedule.stop)
        stack.push_async_callback(services.messages.delivery.stop)
        stack.push_async_callback(services.messages.keeping.stop)
        stack.push_async_callback(bot.finish_answers)
        if settings.http is not None:
            metrics = Metrics(
                Readings(bot, db, schedule, processes, clock).now,
                *transactions.collectors,
                *bot.figures.collectors,
            )
            health = _health(bot, schedule, clock_check, soundness, metrics)
            stack.push_async_callback(health.stop)
            await health.start(*settings.http)
        await _until(stop, _serve(bot, token, schedule), serving.keep_alive())
        log.info("stopping")
        await serving.announce_leaving()


def language_model(settings: Settings) -> LanguageModel | None:
    """Return the operator's language model, None where none is set up."""
    model = settings.language_model()
    if model is None:
        return None
    url, name, key = model
    log.info("language model", url=url, model=name)
    return LanguageModel(Endpoint(url, name, key))


async def _serve(bot: ConnectsBot, token: str, schedule: Schedule) -> None:
    """Log in, start the periodic work and stay connected. Raises what discord.py raises."""
    await bot.login(token)
    limit_thread_turns()
    use_large_pages()
    schedule.start()
    await bot.connect()


def limit_thread_turns() -> None:
    """Keep one long computation from delaying the other threads.

    Threads take turns of a millisecond, and objects made so far are left out of garbage collection, which stops
    all threads.
    """
    sys.setswitchinterval(THREAD_TURN)
    gc.collect()
    gc.freeze()
    gc.enable()


def chores(services: Services, clock: Clock, bot: ConnectsBot) -> tuple[Chore, ...]:
    """Return the periodic work of the running bot: the sweeps, the delivery of messages, and kept messages."""
    notifier, keeper = Notifier(bot), ChannelKeeper(bot)
    resume = once(services.serving, "imports", services.importing.resume)

    async def sweep() -> None:
        await resume()
        await bot.presence.compare()
        await services.messages.sweeps.run(clock.now())
        if failing := services.messages.sweeps.failures.subjects():
            raise Incomplete(f"{len(failing)} of the wallets and servers")  # each is in the log already

    async def deliver() -> None:
        await bot.wait_until_ready()
        await services.members.languages.store()
        await services.members.languages.follow(clock.now())
        await services.messages.delivery.run(clock.now(), notifier)

    async def keep() -> None:
        await bot.wait_until_ready()
        await services.messages.keeping.run(clock.now(), keeper)

    return Chore("sweep", 20, sweep), Chore("delivery", 5, deliver), Chore("keeping", 5, keep)


def _health(
    bot: ConnectsBot,
    schedule: Schedule,
    clock_check: ClockCheck,
    soundness: Soundness,
    metrics: Metrics,
) -> "Health":
    """Return the HTTP server with its probes: the connection to Discord, the database, the periodic work, the clock."""
    from bot.operating.health import Health  # noqa: PLC0415 (a bot without CONNECTS_HTTP needs no server)

    async def discord() -> bool:
        return is_answering(bot, bot.begun)

    async def database() -> bool:
        return await soundness.is_sound()

    async def chores() -> bool:
        return not schedule.overdue()

    async def clock() -> bool:
        return clock_check.is_right()

    probes = {"discord": discord, "database": database, "chores": chores, "clock": clock}
    return Health(probes, metrics, clock_check.remarks)


def on_signals(stop: asyncio.Event) -> None:
    """Set ``stop`` as soon as SIGTERM or SIGINT arrives."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C raises KeyboardInterrupt instead
            loop.add_signal_handler(name, stop.set)


async def _until(stop: asyncio.Event, *works: Coroutine[Any, Any, None]) -> None:
    """Run the ``works`` until one of them ends or ``stop`` is set, and cancel them then.

    A bot that is still connecting gives up quietly. Raises whatever the one that ended raises.
    """
    working, waiting = [asyncio.ensure_future(work) for work in works], asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({*working, waiting}, return_when=asyncio.FIRST_COMPLETED)
        for work in working:
            if work.done():
                await work
        for work in working:
            work.cancel()
    finally:
        waiting.cancel()


async def _close(bot: ConnectsBot) -> None:
    """Close the connection to Discord, waiting at most GATEWAY_MAY_TAKE seconds."""
    try:
        await asyncio.wait_for(bot.close(), GATEWAY_MAY_TAKE)
    except TimeoutError:
        log.warning("gateway not closed in time", seconds=GATEWAY_MAY_TAKE)
