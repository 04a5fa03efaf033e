"""Write docs/tutorial.md, from nothing to the first warning with the real bot: ``python -m tests.cogs.tutorial``.

simcord simulates Discord. `tests/cogs/test_tutorial.py` compares the page with what the bot says now; the pictures are drawn
by ``python -m tests.phone.tutorial``, which needs Chromium.
"""

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import dataclass, field
from pathlib import Path

from simcord import InteractionResult

from tests.cogs.first_minutes import write_page
from tests.cogs.mail import inbox, pick, public_messages, run_chores
from tests.cogs.world import Shown, World, components, parts, press, words
from tests.phone.life import post_link
from tests.phone.recorder import Recorder, Shot

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
PICTURES = "images/tutorial"

HEAD = """# Tutorial: from nothing to the first warning

You need about ten minutes, and then a night. At the end a server has the bot, you have an account, one proposal is recorded,
and the bot warns you before Connects expire. The bot never touches Upwork: it works on what you type.

Each card below is what the real bot answers, as a phone of 390 px shows it. `python -m tests.cogs.tutorial` writes the page,
and a test compares it with the bot; the description of each picture has its words.

## 1. Start the bot

Without a token, in a page on your own machine: [a working demo](papers/demo.md), two minutes. Steps 2 to 7 work there,
too; the list at the top of the page makes you another person.

On Discord, with a token: [the first answer](papers/first-answer.md), five minutes.

"""
SETUP = """## 2. Give it a place in the server

You manage the server. Type `/server setup`, and choose the channel and the hour in which news are posted. Each choice is
saved at once.
"""
PANEL = """Press *Post the panel here*. A message with buttons now stands in the channel, so that nobody has to type a
command.
"""
START = """## 3. Open your account

Look at Upwork's Connects page: it shows how many Connects you have, and how many of them expire in the next 30 days. Type
`/start balance:84 plan:Plus next_refill:3 Dec expiring_30d:12 timezone:(yours)`. Or press *Start* on the panel, which asks
for the same in a form.
"""
SEND = """The bot doesn't know how old the other 72 are, says what it assumes, and will correct itself when you paste your
history.

## 4. Log a proposal

You have sent a proposal on Upwork for 8 Connects. Copy the job's link and type `/proposal send job:(the link) connects:8`.
The job, the proposal and the Connects are recorded in one go.
"""
ADD = """The 8 came from the batch that expires first. *Viewed*, *Interview* and the rest are for later, when the client
answers. *Undo* takes all of it back.

## 5. Tell what else came

Upwork gave you 20 Connects which end on 25 December. Type `/connects add amount:20 source:bonus expires:25 Dec`.
"""
EXPIRING = """## 6. See what expires when

This is what Upwork doesn't show. Type `/connects expiring`.
"""
REMINDERS = """## 7. Choose when you are warned

Type `/profile reminders`. Green is on. Warnings come 30, 7 and 1 days ahead, at nine in the morning by your own clock, as a
direct message. You may leave all of it as it is.
"""
WARNING = """## 8. The first warning

The next morning is 30 days before 25 December. The bot writes to you by itself:
"""
TAIL = """Nothing is sent twice: the next warning about these comes 7 days ahead, if there are any left. *Remind me tomorrow*
and *Stop these* do what they say.

## Where to go on

- [For members](members.md): each day, each week, and what makes the figures true.
- [For managers](managers.md): the board of shared jobs, figures, who may use what.
- [For operators](operators.md): backups, updates, what to look at.
- [The ledger, explained](explanations/ledger.md): why the 8 came from that batch.
"""


@dataclass
class Story:
    """The text of the page so far, and the card of each picture by its name."""

    recorder: Recorder
    text: list[str] = field(default_factory=lambda: [HEAD])
    cards: dict[str, Shot] = field(default_factory=dict[str, Shot])

    async def tell(self, prose: str, name: str, work: Awaitable[InteractionResult]) -> InteractionResult:
        """Add prose, and the picture of the card that ``work`` brings."""
        shown = await self.recorder.step(name, work)
        self.show(prose, name, shown)
        return shown

    def show(self, prose: str, name: str, shown: Shown) -> None:
        """Add prose, and the picture of the card with the first line of ``shown``."""
        first_line = words(shown).partition("\n")[0]
        cards = [shot for shot in self.recorder.shots if shot.name == name]
        card = next(shot for shot in cards if _texts(shot)[0].startswith(first_line))
        self.cards[name] = card
        self.text.append(f"{prose}\n![{_description(card)}]({PICTURES}/{name}.png)\n\n")


def _texts(card: Shot) -> list[str]:
    """Return the texts of a card, from top to bottom."""
    return [part["content"] for part in parts(card.components) if "content" in part]


def _description(card: Shot) -> str:
    """Return a card's words in one line, without the marks of headings, bold and small print; Discord's times are words."""
    text = " / ".join(
        re.sub(r"^(## |-# |- )|\*\*", "", line) for part in _texts(card) for line in part.splitlines()
    )
    text = re.sub(r"</([\w -]+):\d+>", r"`/\1`", re.sub(r"<t:\d+:R>", "in some days", text))
    return text.replace("[", "(").replace("]", ")")


async def story(world: World) -> Story:
    """Let Ben set up the server and Ana begin; return when the first warning has come."""
    recorder = Recorder(world.env, world.clock.now)
    page = Story(recorder)
    ana, ben, channel = world.ana, world.ben, world.channel
    setup = await ben.slash(channel, "server setup")
    menus = [part["custom_id"] for part in parts(components(setup)) if "custom_id" in part]
    menu = next(custom_id for custom_id in menus if custom_id.startswith("cx:1:server-channel"))
    setup = await page.tell(SETUP, "setup", pick(ben, setup, menu, channel))
    await press(ben, setup, "Post the panel here")
    await recorder.step("panel", run_chores(world))
    page.show(PANEL, "panel", public_messages(channel)[-1])
    account = {"balance": 84, "plan": "plus", "next_refill": "3 Dec", "expiring_30d": 12}
    await page.tell(START, "start", ana.slash(channel, "start", **account, timezone="Asia/Karachi"))
    job = post_link(world.clock.now(), "Logo for a bakery", 3)
    await page.tell(SEND, "proposal", ana.slash(channel, "proposal send", job=job, connects=8))
    bonus = {"amount": 20, "source": "bonus", "expires": "25 Dec"}
    await page.tell(ADD, "bonus", ana.slash(channel, "connects add", **bonus))
    await page.tell(EXPIRING, "expiring", ana.slash(channel, "connects expiring"))
    await page.tell(REMINDERS, "reminders", ana.slash(channel, "profile reminders"))
    world.clock.advance(hours=19)  # nine in the morning in Karachi
    await recorder.step("warning", run_chores(world))
    page.show(WARNING, "warning", inbox(world)[-1])
    page.text.append(TAIL)
    return page


def written(page: Story) -> str:
    """Return the text of the page."""
    return "".join(page.text)


async def _text(world: World) -> str:
    return written(await story(world))


if __name__ == "__main__":
    asyncio.run(write_page(PAGE, _text))
