"""Draw the pictures of docs/tutorial.md in Chromium: ``python -m tests.phone.tutorial``."""

import asyncio
import tempfile
from pathlib import Path

from bot.clock import ManualClock
from bot.store.engine.migrate import MIGRATIONS, migrate
from tests.cogs.tutorial import PAGE, PICTURES, story
from tests.cogs.world import opened
from tests.conftest import STARTED_AT
from tests.phone.chromium import browser, drawn
from tests.phone.gallery import SCALE, small


async def draw() -> None:
    """Play the tutorial, and replace its pictures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        migrate(path, MIGRATIONS, STARTED_AT)
        async with opened(path, ManualClock(STARTED_AT)) as world, browser() as tab:
            cards = (await story(world)).cards
            pictures = await drawn(world, tab, list(cards.values()), SCALE)
    target = PAGE.parent / PICTURES
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    for name, picture in zip(cards, pictures, strict=True):
        (target / f"{name}.png").write_bytes(small(picture.picture))


if __name__ == "__main__":
    asyncio.run(draw())
