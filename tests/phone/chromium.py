"""Draw cards with Chromium, as a phone of 390 px shows them: in simcord's preview page, driven by the DevTools protocol."""

import asyncio
import base64
import json
import re
import shutil
import tempfile
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from typing import Any

import aiohttp
import discord

from bot.domain.time.calendar import DAY_MS
from tests.cogs.world import World
from tests.phone.height import WIDTH
from tests.phone.recorder import Shot

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
STARTS_WITHIN = 20.0
"""Seconds for the browser to open its port."""
AT_ONCE = 10
"""The cards of one page."""
LISTENING = re.compile(r"listening on ws://127\.0\.0\.1:(\d+)/")
ROOM = 14_000
"""The height of the window (px), so that all cards of a page are drawn."""
READY = """new Promise(resolve => {
  const look = () => {
    const pictures = [...document.images];
    const drawn = pictures.every(picture => picture.complete && picture.naturalHeight);
    const count = document.querySelectorAll('.component-container').length;
    if (window.simcordPreview?.ready && drawn && count >= COUNT) document.fonts.ready.then(() => resolve(count));
    else setTimeout(look, 50);
  };
  look();
})"""
MEASURES = """JSON.stringify([...document.querySelectorAll('.component-container')].map(card => {
  const box = card.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];
}))"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card as the browser drew it: its height (px) and its picture, a PNG."""

    shot: Shot
    height: float
    picture: bytes


class _Resent(discord.ui.LayoutView):
    """Sends components that were sent before."""

    def __init__(self, components: list[dict[str, Any]]) -> None:
        super().__init__(timeout=None)
        self.stop()
        self._sent = components

    def to_components(self) -> list[dict[str, Any]]:
        return self._sent

    def has_components_v2(self) -> bool:
        return True

    @property
    def total_children_count(self) -> int:
        return 1


class Tab:
    """One tab of the browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0

    async def ask(self, method: str, **options: Any) -> dict[str, Any]:
        """Send a command and return its result. Raises RuntimeError if the browser refuses the command."""
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": options})
        while True:
            answer = json.loads((await self._socket.receive()).data)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    async def evaluate(self, script: str) -> Any:
        answer = await self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")


@asynccontextmanager
async def browser() -> AsyncGenerator[Tab]:
    """Start a browser without a window. Raises FileNotFoundError if there is none."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        raise FileNotFoundError(f"none of {', '.join(BROWSERS)} is installed")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        options = ("--headless=new", "--no-sandbox", "--remote-debugging-port=0", f"--user-data-dir={folder}")
        process = await asyncio.create_subprocess_exec(
            program,
            *options,
            "--hide-scrollbars",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            port = await asyncio.wait_for(_port(process), STARTS_WITHIN)
            async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
                async with session.get("/json/list") as response:
                    pages = [page for page in await response.json() if page["type"] == "page"]
                async with session.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                    yield Tab(socket)
        finally:
            process.terminate()
            await process.wait()


async def _port(process: asyncio.subprocess.Process) -> int:
    """Return the port that the browser names once it listens. Raises RuntimeError if the browser ends before."""
    assert process.stderr is not None
    async for line in process.stderr:
        listening = LISTENING.search(line.decode(errors="replace"))
        if listening:
            return int(listening[1])
    raise RuntimeError("the browser ended before it listened")


async def drawn(world: World, tab: Tab, shots: Sequence[Shot], scale: int = 1) -> list[Drawn]:
    """Return the cards as the browser draws them, each at the moment when it was sent; forms are left out.

    ``scale``: pixels of the picture for each pixel of the page.
    """
    cards = [shot for shot in shots if shot.title is None]
    days = [list(day) for _, day in groupby(cards, lambda shot: (shot.at or world.clock.now()) // DAY_MS)]
    pages = [day[start : start + AT_ONCE] for day in days for start in range(0, len(day), AT_ONCE)]
    return [
        card for number, page in enumerate(pages) for card in await _page(world, tab, page, number, scale)
    ]


async def _page(world: World, tab: Tab, shots: Sequence[Shot], number: int, scale: int) -> list[Drawn]:
    handle = world.guild.create_text_channel(f"cards-{number}")
    await world.env.settle()
    channel = world.bot.get_channel(handle.id)
    assert isinstance(channel, discord.TextChannel)
    for shot in shots:
        files = [discord.File(BytesIO(data), name) for name, data in shot.files.items()]
        await channel.send(view=_Resent(shot.components), files=files)
    last = max(shot.at or world.clock.now() for shot in shots)
    now = datetime.fromtimestamp(last / 1000, UTC)
    async with world.env.preview(
        handle, viewers=[world.ana], layout="channel", width=WIDTH, height=ROOM, presentation_time=now
    ) as page:
        size = {"width": WIDTH, "height": ROOM, "deviceScaleFactor": 1, "mobile": False}
        await tab.ask("Emulation.setDeviceMetricsOverride", **size)
        await tab.ask("Page.navigate", url="about:blank")
        await tab.ask("Page.navigate", url=page.url)
        await tab.evaluate(READY.replace("COUNT", str(len(shots))))
        boxes = json.loads(await tab.evaluate(MEASURES))
        return [
            Drawn(shot, box[3], await _picture(tab, box, scale))
            for shot, box in zip(shots, boxes, strict=True)
        ]


async def _picture(tab: Tab, box: Sequence[float], scale: int) -> bytes:
    x, y, width, height = box
    clip = {"x": x, "y": y, "width": width, "height": height, "scale": scale}
    shot = await tab.ask("Page.captureScreenshot", clip=clip, captureBeyondViewport=False)
    return base64.b64decode(shot["data"])
