"""Draw every card of the bot in Chromium, as a phone of 390 px shows it: ``make cards``.

Writes a page with all the pictures, and prints the highest cards and by how much the estimate of `height` is off. With
``--documents`` it draws the pictures of docs/cards.md, the README and docs/tutorial.md instead. Needs Chromium or Chrome;
nothing of it is needed for the tests.
"""

import argparse
import asyncio
import html
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from bot.clock import ManualClock
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.ui.words.languages import ENGLISH
from tests.cogs.world import opened
from tests.conftest import STARTED_AT
from tests.phone import gallery, tutorial
from tests.phone.chromium import Drawn, browser, drawn
from tests.phone.height import SCREEN, height
from tests.phone.life import live
from tests.phone.recorder import Recorder, Shot
from tests.phone.tour import whole
from tests.ui.words.pseudo import speaking, write

HIGHEST = 15
HEAD = (
    "<!doctype html><meta charset=utf-8><title>Cards at 390 px</title><style>body{background:#222;color:#ddd;"
)
HEAD += "font:13px sans-serif;display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}figure{margin:0}</style>"


async def _drawn(
    chosen: Callable[[list[Shot]], Sequence[Shot]], scale: int = 1, locale: str = ENGLISH
) -> list[Drawn]:
    """Return the chosen cards of the tour in the language ``locale``; ``scale`` as in `drawn`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        migrate(path, MIGRATIONS, STARTED_AT)
        async with opened(path, ManualClock(STARTED_AT)) as world, browser() as tab:
            await live(world)
            recorder = Recorder(world.env, world.clock.now)
            await whole(world, recorder, locale)
            return await drawn(world, tab, chosen(recorder.shots), scale)


async def _documents() -> None:
    """Replace the pictures of docs/cards.md, of the README and of the tutorial."""
    files: list[str] = []

    def choose(shots: list[Shot]) -> list[Shot]:
        cards = gallery.chosen(shots)
        files.extend(cards)
        return list(cards.values())

    cards = await _drawn(choose, gallery.SCALE)
    gallery.save(dict(zip(files, cards, strict=True)))
    await tutorial.draw()


def _each_once(shots: list[Shot]) -> list[Shot]:
    return list({json.dumps(shot.components): shot for shot in shots if shot.title is None}.values())


def _write(cards: list[Drawn], folder: Path) -> None:
    """Write the pictures, and a page with all of them, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    figures: list[str] = []
    for number, card in enumerate(cards):
        (folder / f"{number:03}.png").write_bytes(card.picture)
        about = html.escape(f"{card.shot.name}, {card.height:.0f} px")
        figures.append(f"<figure><figcaption>{about}</figcaption><img src={number:03}.png></figure>")
    (folder / "index.html").write_text(HEAD + "\n".join(figures), "utf-8")


def _tell(console: Console, cards: list[Drawn], folder: Path) -> None:
    for card in sorted(cards, key=lambda card: -card.height)[:HIGHEST]:
        mark = "[bold]" if card.height > SCREEN else ""
        console.print(f"{mark}{card.height:6.0f} px  {card.shot.name}")
    off = [height(card.shot.components, card.shot.files) - card.height for card in cards]
    console.print(f"{len(cards)} cards. The estimate is off by {sum(off) / len(off):.1f} px on average,")
    console.print(f"{min(off):.0f} to {max(off):.0f}. Pictures: {folder / 'index.html'}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw every card of the bot as a phone shows it.")
    parser.add_argument("--folder", type=Path, default=Path("data/cards"), help="where the pictures go")
    parser.add_argument("--documents", action="store_true", help="draw the pictures of the documents instead")
    parser.add_argument(
        "--locale", default=ENGLISH, help="the language, e.g. de, or the made-up one of the tests: pseudo"
    )
    asked = parser.parse_args()
    if asked.documents:
        asyncio.run(_documents())
        return
    folder = asked.folder
    with tempfile.TemporaryDirectory() as made_up:
        root = Path(made_up)
        locale = write(root).name if asked.locale == "pseudo" else asked.locale
        with speaking(root):
            cards = asyncio.run(_drawn(_each_once, locale=locale))
    _write(cards, folder)
    _tell(Console(highlight=False), cards, folder)


if __name__ == "__main__":
    main()
