"""Run ``python -m bot demo``: the real bot in a browser page, in a community with six months of history.

simcord simulates Discord and serves the page on this machine; database, sweeps and delivery are the bot's own.
Nothing goes over the network.
"""

import asyncio
import contextlib
import os
import random
import sys
import tempfile
import webbrowser
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import discord
from rich.console import Console
from simcord import SetupError
from simcord.preview import Preview

from bot import app
from bot.clock import CheckedClock, Clock, SystemClock
from bot.demo import town
from bot.demo.people import MANAGER, YOU
from bot.demo.posts import Posts
from bot.demo.seed import DONE, Town, seed
from bot.demo.town import Scene
from bot.gateway.client import ConnectsBot
from bot.operating.clock_check import ClockCheck
from bot.operating.lock import locked
from bot.operating.log import configure
from bot.operating.schedule import Chore, Schedule
from bot.operating.settings import SettingsError
from bot.services import Services
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.store.engine.spans import ignore
from bot.store.ledger import wallets, writes

BUSY_RETRIES, BUSY_WAIT = 20, 0.1


@dataclass(frozen=True, slots=True)
class Pages:
    """The addresses of the server's channel and of the visitor's direct messages.

    ``link``: a post that nobody has logged yet; ``ended``: waits until somebody ends the session in the page.
    """

    channel: str
    direct: str
    link: str
    ended: Callable[[], Awaitable[None]]


def main(*, keep: Path | None = None, port: int = 0, open_browser: bool = True) -> None:
    """Serve the demo until Ctrl+C. ``keep``: the database file to use and keep; None for a temporary one.

    Raises SettingsError, and the errors of opening a database.
    """
    configure("warning", "console", sys.stderr)
    with tempfile.TemporaryDirectory(prefix="connects-demo-", ignore_cleanup_errors=True) as folder:
        asyncio.run(_serve(keep, Path(folder) / "demo.sqlite3", port, open_browser=open_browser))


async def _serve(keep: Path | None, temporary: Path, port: int, *, open_browser: bool) -> None:
    stop = asyncio.Event()
    app.on_signals(stop)
    serving = asyncio.ensure_future(_until_ended(keep, temporary, port, open_browser=open_browser))
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({serving, stopped}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopped.cancel()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def _until_ended(keep: Path | None, temporary: Path, port: int, *, open_browser: bool) -> None:
    """Serve until somebody ends the session in the page."""
    console = Console(highlight=False)
    console.print("Opening the community …" if keep else "Living through six months of a community …")
    async with opened(keep or temporary, SystemClock(), port) as pages:
        _explain(console, pages, keep)
        if open_browser and _has_screen():
            await asyncio.to_thread(webbrowser.open, pages.channel)
        await pages.ended()


@asynccontextmanager
async def opened(path: Path, clock: Clock, port: int = 0) -> AsyncGenerator[Pages]:
    """Yield the pages of the demo on the database at ``path``, which is seeded if it is new.

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
        pages = await _open_pages(scene, stack, port)
        bot.add_listener(_clock_listener(scene, pages), "on_interaction")
        stack.push_async_callback(bot.finish_answers)
        schedule = Schedule(clock, *_refreshing(chores, scene, pages), may_run=clock_check.may_write)
        stack.push_async_callback(schedule.stop)
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


async def _open_pages(scene: Scene, stack: AsyncExitStack, port: int) -> list[Preview]:
    """Open two pages: the server's channel as seen by several people, and the visitor's direct messages.

    simcord serves one page at a time. Clearing its one attribute about the page allows a second; tests/demo
    presses buttons in both.
    """
    you = scene.members[YOU.handle].user
    places = ((scene.channel, scene.viewers), (you.dm_channel, [you]))
    pages: list[Preview] = []
    for number, (channel, viewers) in enumerate(places):
        scene.env._preview = None
        page = scene.env.preview(
            channel, viewers=viewers, layout="channel", assets=scene.faces, port=port and port + number
        )
        try:
            pages.append(await stack.enter_async_context(page))
        except SetupError as problem:
            raise SettingsError(
                f"port {port + number} can't be used (the demo needs two ports in a row); choose another with --port"
            ) from problem
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


def _has_screen() -> bool:
    """Return whether a browser with windows can be opened; a text browser would take over the terminal."""
    return sys.platform in {"win32", "darwin"} or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


TRIES = (
    ("/connects balance", "what you have, what expires when, a renewal that waits for your word"),
    ("/connects expiring", "open a batch and see what it bought"),
    ("/proposal send", "with the link below: logs the job, records the proposal, spends"),
    ("/proposal list", "boosts open, kept and outbid; who viewed, who hired"),
    ("/job list", "the board: shared posts and their age, which comes from the link alone"),
    ("/job close", "a client cancelled: what comes back, to which expiry, and why"),
    ("/connects history", "six months; undo, corrections and expiries among it"),
    ("/start", "as Pia, who has no account yet"),
    ("/server setup", "as Sam, who manages the server"),
)


def _explain(console: Console, pages: Pages, keep: Path | None) -> None:
    def line(words: str = "") -> None:
        console.print(words, soft_wrap=True)

    line()
    line(f"  [bold]The server[/]       {pages.channel}")
    line(f"  [bold]Direct messages[/]  {pages.direct}")
    line()
    line(
        "  Type commands into the page as in Discord. “Viewing as” makes you somebody else: Sam manages the server,"
    )
    line("  Pia has no account yet. Days and times are UTC. Try:")
    line()
    for command, what in TRIES:
        line(f"  [bold]{command:<20}[/]{what}")
    line()
    line(f"  A post that nobody has logged: {pages.link}")
    line(f"  The data is {f'kept in {keep}' if keep else 'thrown away at the end'}. Ctrl+C ends the demo.")
