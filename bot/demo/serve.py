"""Run ``python -m bot demo``: the real bot in a browser page, in a community with six months of history.

simcord simulates Discord and serves the page on this machine; database, sweeps and delivery are the bot's own.
Nothing goes over the network.
"""

import asyncio
import contextlib
import os
import sys
import tempfile
import webbrowser
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from bot import app
from bot.clock import Clock, SystemClock
from bot.demo.community import Pages, opened
from bot.demo.front import Front
from bot.operating.log import configure


@dataclass(frozen=True, slots=True)
class DemoSite:
    """Where the demo is served.

    ``keep``: the database file to use and keep; None for one in ``folder``, which the caller deletes. ``port``: of the first
    page, 0 for free ones. ``tools``: show simcord's tools for developers.
    """

    keep: Path | None
    folder: Path
    port: int = 0
    tools: bool = False


def main(*, keep: Path | None = None, port: int = 0, open_browser: bool = True, tools: bool = False) -> None:
    """Serve the demo until Ctrl+C.

    ``keep``: the database file to use and keep; None for a temporary one. ``tools``: show simcord's tools for developers.

    Raises SettingsError, and the errors of opening a database.
    """
    configure("warning", "console", sys.stderr)
    with tempfile.TemporaryDirectory(prefix="connects-demo-", ignore_cleanup_errors=True) as folder:
        site = DemoSite(keep, Path(folder), port, tools)
        asyncio.run(_serve(site, open_browser=open_browser))


async def _serve(site: DemoSite, *, open_browser: bool) -> None:
    stop = asyncio.Event()
    app.on_signals(stop)
    serving = asyncio.ensure_future(_until_ended(site, open_browser=open_browser))
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({serving, stopped}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopped.cancel()
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def _until_ended(site: DemoSite, *, open_browser: bool) -> None:
    """Serve until somebody ends the session in the page."""
    console = Console(highlight=False)
    console.print("Opening the community …" if site.keep else "Living through six months of a community …")
    async with served(site, SystemClock()) as demo:
        _explain(console, demo, site.keep)
        if open_browser and _has_screen():
            await asyncio.to_thread(webbrowser.open, demo.channel.url)
        await demo.ended()


class Demo:
    """The demo's two pages, and the community behind them, which *Start over* makes anew."""

    def __init__(self, site: DemoSite, clock: Clock) -> None:
        start_over = None if site.keep else self.start_over
        self.channel = Front(tools=site.tools, start_over=start_over)
        self.direct = Front(tools=site.tools, start_over=start_over)
        self._site = site
        self._clock = clock
        self._turn = asyncio.Lock()
        self._rounds = 0
        self._open = AsyncExitStack()
        self._pages: Pages | None = None
        self.link = ""
        """A post that nobody has logged yet."""

    async def start(self) -> None:
        """Listen and open the community. Raises SettingsError, and the errors of opening a database."""
        port = self._site.port
        await self.channel.start(port)
        await self.direct.start(port and port + 1)
        await self.start_over()

    async def start_over(self) -> None:
        """Close the community and open a new one at the same addresses; one after the other where it is asked for twice."""
        async with self._turn:
            await self._open.aclose()
            self._open = AsyncExitStack()
            path = self._site.keep or self._site.folder / f"demo-{self._rounds}.sqlite3"
            self._rounds += 1
            pages = await self._open.enter_async_context(opened(path, self._clock))
            self.channel.show(pages.channel, "a server")
            self.direct.show(pages.direct, "direct messages")
            self.channel.link_to(self.direct, "Messages")
            self.direct.link_to(self.channel, "Server")
            self.link, self._pages = pages.link, pages

    async def ended(self) -> None:
        """Wait until somebody ends the session of the present community in simcord's menu."""
        while True:
            pages = self._pages
            assert pages is not None, "the demo has started"
            await pages.ended()
            async with self._turn:
                if pages is self._pages:
                    return

    async def stop(self) -> None:
        """Close the pages and the community."""
        await self.channel.stop()
        await self.direct.stop()
        await self._open.aclose()


@asynccontextmanager
async def served(site: DemoSite, clock: Clock) -> AsyncGenerator[Demo]:
    """Yield the demo in its pages. Raises SettingsError, and the errors of opening a database."""
    demo = Demo(site, clock)
    try:
        await demo.start()
        yield demo
    finally:
        await demo.stop()


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


def _explain(console: Console, demo: Demo, keep: Path | None) -> None:
    def line(words: str = "") -> None:
        console.print(words, soft_wrap=True)

    line()
    line(f"  [bold]The server[/]       {demo.channel.url}")
    line(f"  [bold]Direct messages[/]  {demo.direct.url}")
    line()
    line(
        "  Type commands into the page as in Discord. “Viewing as” makes you somebody else: Sam manages the server,"
    )
    line("  Pia has no account yet. Days and times are UTC. Try:")
    line()
    for command, what in TRIES:
        line(f"  [bold]{command:<20}[/]{what}")
    line()
    line(f"  A post that nobody has logged: {demo.link}")
    line(f"  The data is {f'kept in {keep}' if keep else 'thrown away at the end'}. Ctrl+C ends the demo.")
