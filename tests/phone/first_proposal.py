"""Draw the pictures of docs/first-proposal.md in Chromium: ``python -m tests.phone.first_proposal``; needs Chromium.

A newcomer taps buttons and lines of menus in simcord's page, 390 px wide; the script fails if the taps are more than four.
"""

import asyncio
import base64
import json
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from bot.clock import ManualClock
from bot.store.engine.migrate import MIGRATIONS, migrate
from tests.cogs.first_proposal import FRESH, PAGE, post
from tests.cogs.panels import posted_panel
from tests.cogs.world import World, opened
from tests.conftest import STARTED_AT
from tests.phone.chromium import Tab, browser
from tests.phone.height import SCREEN, WIDTH

MOST_TAPS = 4
HEADER = 112
"""The height of the page's own bar above the channel (px)."""
COLOURS = 64
"""The colours of a picture, which keep its file small."""
CONTENT = "document.body.outerHTML"
QUIET_SECONDS = 0.5
TRIES, TRIES_EVERY_SECONDS = 200, 0.05
PART = """(words => {
  const seen = [...document.querySelectorAll('button, [role=option], [role=combobox], [role=button]')]
    .filter(part => part.offsetParent && !part.disabled && part.innerText.trim().startsWith(words));
  seen[seen.length - 1]?.DO;
  return seen.length;
})(WORDS)"""
SCROLL, CLICK = "scrollIntoView({block: 'center'})", "click()"
FOCUS = "(() => { const field = document.querySelector('[name=NAME]'); field?.focus(); return !!field; })()"
TO_TOP = (
    "document.querySelectorAll('.modal-body, .modal-dialog textarea').forEach(part => part.scrollTo(0, 0))"
)
SHOW = """(words => {
  const headings = [...document.querySelectorAll('h1, h2, h3')].filter(part => part.innerText.startsWith(words));
  headings[headings.length - 1]?.scrollIntoView({block: 'center'});
  return headings.length;
})(WORDS)"""


@dataclass
class Finger:
    """Taps and pastes in the page as a person does."""

    tab: Tab
    made: Counter[str] = field(default_factory=Counter[str])

    async def tap(self, words: str) -> None:
        """Tap the last button, menu or line whose text begins with ``words``, as soon as it is there."""
        for step in (SCROLL, CLICK):
            await self._quiet()
            await self._until(PART.replace("DO", step).replace("WORDS", json.dumps(words)))
        self.made["taps"] += 1

    async def put(self, name: str, text: str, how: str) -> None:
        """Paste or type (``how``) a text into a field of the open form."""
        await self._until(FOCUS.replace("NAME", name))
        await self.tab.ask("Input.insertText", text=text)
        self.made[how] += 1

    async def show(self, heading: str) -> None:
        """Scroll to the last heading that begins with these words, as soon as it is there."""
        await self._until(SHOW.replace("WORDS", json.dumps(heading)))
        await self._quiet()

    async def picture(self) -> bytes:
        """Return what the page shows, without its own bar, as a small PNG."""
        clip = {"x": 0, "y": HEADER, "width": WIDTH, "height": SCREEN - HEADER, "scale": 1}
        shot = await self.tab.ask("Page.captureScreenshot", clip=clip)
        image = Image.open(BytesIO(base64.b64decode(shot["data"]))).convert("RGB").quantize(COLOURS)
        small = BytesIO()
        image.save(small, "PNG", optimize=True)
        return small.getvalue()

    async def _quiet(self) -> None:
        """Wait until the page no longer changes: a tap on a part that is just drawn anew would be lost."""
        before, content = None, await self.tab.evaluate(CONTENT)
        while content != before:
            await asyncio.sleep(QUIET_SECONDS)
            before, content = content, await self.tab.evaluate(CONTENT)

    async def _until(self, script: str) -> Any:
        for _ in range(TRIES):
            if value := await self.tab.evaluate(script):
                return value
            await asyncio.sleep(TRIES_EVERY_SECONDS)
        raise TimeoutError(script)


async def pictures(world: World, tab: Tab) -> tuple[dict[str, bytes], Counter[str]]:
    """Log Ana's first proposal in the page; return the pictures by name, and what she did."""
    await posted_panel(world)
    now = datetime.fromtimestamp(world.clock.now() / 1000, UTC)
    drawn: dict[str, bytes] = {}
    async with world.env.preview(
        world.channel,
        viewers=[world.ana],
        layout="channel",
        width=WIDTH,
        height=SCREEN,
        presentation_time=now,
    ) as page:
        finger = Finger(tab)
        size = {"width": WIDTH, "height": SCREEN, "deviceScaleFactor": 1, "mobile": False}
        await tab.ask("Emulation.setDeviceMetricsOverride", **size)
        await tab.ask("Page.navigate", url=page.url)
        await finger.show("Your Upwork Connects")
        drawn["panel"] = await finger.picture()
        await finger.tap("Log a proposal")
        await finger.put("post", post(FRESH), "pastes")
        await finger.put("balance", "72", "numbers")
        await tab.evaluate(TO_TOP)
        drawn["form"] = await finger.picture()
        await finger.tap("Submit")
        await finger.show("72 Connects")
        drawn["sent"] = await finger.picture()
        await finger.tap("Your time zone")
        await finger.tap("Asia/Karachi")
        await finger.show("Next steps")
        return drawn, finger.made


async def _main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        migrate(path, MIGRATIONS, STARTED_AT)
        async with opened(path, ManualClock(STARTED_AT)) as world, browser() as tab:
            drawn, made = await pictures(world, tab)
    pictures_folder = PAGE.parent / "images" / "first-proposal"
    pictures_folder.mkdir(parents=True, exist_ok=True)
    for name, data in drawn.items():
        (pictures_folder / f"{name}.png").write_bytes(data)
    print(f"{dict(made)} in {pictures_folder}")  # noqa: T201
    if made["taps"] > MOST_TAPS:
        raise SystemExit(f"more than {MOST_TAPS} taps")


if __name__ == "__main__":
    asyncio.run(_main())
