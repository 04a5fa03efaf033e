"""Write docs/first-minutes.md, the first minutes of a new member with the real bot: ``python -m tests.cogs.first_minutes``.

simcord simulates Discord. `tests/cogs/test_first_minutes.py` compares the page with what the bot says now.
"""

import asyncio
import re
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simcord import InteractionResult

from bot.clock import ManualClock
from bot.store.engine.migrate import MIGRATIONS, migrate
from tests.cogs.hands import form_fields
from tests.cogs.mail import pick
from tests.cogs.posts import LINK
from tests.cogs.world import Shown, World, buttons, fill, opened, press, words
from tests.conftest import STARTED_AT

PAGE = Path(__file__).parents[2] / "docs" / "first-minutes.md"
HEAD = """# The first minutes

What a new member types and taps, and what the bot answers: from the first refusal to the first true sentence about their own
Connects. The page is written by `python -m tests.cogs.first_minutes`, which lets a simulated member talk with the real bot;
a test compares both. `〔 〕` marks a button.

"""


@dataclass
class Transcript:
    """What was done and said. ``interactions``: how often the member used a command, button, menu or form."""

    lines: list[str] = field(default_factory=list)
    interactions: int = 0

    def act(self, what: str) -> None:
        self.interactions += 1
        self.lines.append(f"**{self.interactions}. {what}**\n")

    def say(self, shown: Shown) -> None:
        quoted = [f"> {_plain(line)}" for line in words(shown).splitlines()]
        labels = " ".join(f"〔{label}〕" for label in buttons(shown))
        self.lines.append("  \n".join([*quoted, f"> {labels}"]) + "\n")

    def fields(self, shown: InteractionResult, filled: dict[str, str]) -> None:
        """Add the fields of the opened form, with what the member fills in or leaves."""
        assert shown.modal is not None
        rows = ["| field | filled in |", "|---|---|"]
        for label in shown.modal["components"]:
            rows.append(f"| {label['label']} | {_answer(label['component'], filled)} |")
        self.lines.append("\n".join(rows) + "\n")


def _answer(control: dict[str, Any], filled: dict[str, str]) -> str:
    """Return what a field holds when the form is sent, as the member sees it."""
    value = filled.get(control["custom_id"])
    for option in control.get("options", ()):
        if option["value"] == value or (value is None and option.get("default")):
            return f"◉ {option['label']}" + ("" if value else " (as it was)")
    return value or "(left empty)"


def _plain(line: str) -> str:
    """Return a line as a page shows it: a heading in bold, and Discord's times as words."""
    heading = line.removeprefix("## ")
    small = heading.removeprefix("-# ")
    text = re.sub(r"<t:\d+:R>", "in some days", small)
    return f"**{text}**" if heading != line else text


async def transcript(world: World) -> Transcript:
    """Let Ana, who has no account, log a proposal that she has just sent, and go on until she sees what it left her."""
    page = Transcript()
    page.act("She has sent a proposal on Upwork, and types `/proposal send job:(the link) connects:12`")
    refused = await world.ana.slash(world.channel, "proposal send", job=LINK, connects=12)
    page.say(refused)
    page.act("She presses 〔Start〕")
    form = await press(world.ana, refused, "Start")
    filled = {"balance": "84", "plan": "plus", "next_refill": "3 Dec"}
    assert len(form_fields(form)) <= 5
    page.fields(form, filled)
    page.act("She sends the form")
    presets = {
        name: option["value"]
        for name, control in form_fields(form).items()
        for option in control.get("options", ())
        if option.get("default")
    }
    begun = await fill(world.ana, form, **presets | filled)
    page.say(begun)
    page.act("She chooses her time zone by its clock: `Asia/Karachi · 14:00`")
    request = buttons(begun)["Another time zone"]["custom_id"].rpartition(":")[2]
    page.say(await pick(world.ana, begun, f"cx:1:begin-zone:{request}", "Asia/Karachi"))
    return page


def written(page: Transcript) -> str:
    """Return the text of the page."""
    tail = f"\nThat took {page.interactions} interactions, with one number and one day to type. Nothing typed was lost."
    return HEAD + "\n".join(page.lines) + tail + "\n"


async def write_page(page: Path, text_of: Callable[[World], Awaitable[str]]) -> None:
    """Write a page whose text ``text_of`` makes in a world of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        migrate(path, MIGRATIONS, STARTED_AT)
        async with opened(path, ManualClock(STARTED_AT)) as world:
            page.write_text(await text_of(world), "utf-8")
        shutil.rmtree(folder, ignore_errors=True)


async def _text(world: World) -> str:
    return written(await transcript(world))


if __name__ == "__main__":
    asyncio.run(write_page(PAGE, _text))
