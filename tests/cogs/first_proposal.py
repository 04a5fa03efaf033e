"""Write docs/first-proposal.md, a newcomer's first proposal from the panel: ``python -m tests.cogs.first_proposal``.

simcord simulates Discord. `tests/cogs/test_first_proposal.py` compares the page with what the bot says now.
"""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from simcord import InteractionResult

from tests.cogs.first_minutes import Transcript, write_page
from tests.cogs.hands import form_fields
from tests.cogs.mail import pick
from tests.cogs.panels import posted_panel
from tests.cogs.world import World, fill, menus, press

PAGE = Path(__file__).parents[2] / "docs" / "first-proposal.md"
FRESH = "https://www.upwork.com/jobs/Need-a-logo-for-my-bakery_~022125102864266166272"
"""The link of the post."""


def post(link: str) -> str:
    """Return a post as it is copied from Upwork's page, with what its proposal costs, and its link."""
    return f"""Need a logo for my bakery

Posted 3 hours ago

We are a small bakery in Lyon and need a new logo, simple and warm. Please show three logos that you have drawn.

$300
Fixed-price

Skills and Expertise
Logo Design
Adobe Illustrator

Activity on this job
Proposals: 5 to 10

Send a proposal for: 12 Connects

About the client
Payment method verified
France
75% hire rate, 1 open job
$10K total spent

Job link
{link}"""


HEAD = """# A first proposal, by buttons

What a newcomer taps who has never typed a command: from the panel that a manager has posted with `/server panel` to a
recorded proposal. The page is written by `python -m tests.cogs.first_proposal`, which lets a simulated member use the real
bot; a test compares both. `〔 〕` marks a button. The pictures are from a browser of 390 px in which the same taps were
made, by `python -m tests.phone.first_proposal`.

"""
PICTURES = (
    ("panel", "The panel"),
    ("form", "The form, with the pasted post"),
    ("sent", "The recorded proposal"),
)
"""The pictures of the page by name, each with what the picture shows."""


@dataclass
class TapTranscript(Transcript):
    """A transcript that counts taps as a finger makes them. ``pastes``, ``typed``: fields pasted into and typed into."""

    taps: int = 0
    pastes: int = 0
    typed: int = 0

    def tap(self, what: str, taps: int = 1) -> None:
        self.act(what)
        self.taps += taps


async def transcript(world: World) -> TapTranscript:
    """Let Ana, who has no account, log a proposal from the panel."""
    page = TapTranscript()
    panel = await posted_panel(world)
    page.lines.append("**The panel stands in the channel**\n")
    page.say(panel)
    page.tap("She taps 〔Log a proposal〕")
    form = await press(world.ana, panel, "Log a proposal")
    filled = {"post": post(FRESH), "balance": "72"}
    page.pastes, page.typed = 1, 1
    assert len(form_fields(form)) <= 5
    page.fields(form, filled | {"post": "(the whole post, pasted)"})
    page.tap("She pastes the post, types the balance that Upwork shows now, and taps 〔Submit〕")
    begun = await fill(world.ana, form, **filled, plan=_preset(form, "plan"))
    page.say(begun)
    [menu] = menus(begun)
    page.tap("She opens the menu and taps the line with her present time: `Asia/Karachi · 14:00`", taps=2)
    page.say(await pick(world.ana, begun, menu["custom_id"], "Asia/Karachi"))
    return page


def _preset(form: InteractionResult, field: str) -> str:
    """Return the chosen value of a group, as the form was opened."""
    return next(option["value"] for option in form_fields(form)[field]["options"] if option.get("default"))


def written(page: TapTranscript) -> str:
    """Return the text of the page."""
    pictures = "\n".join(f"![{about}](images/first-proposal/{name}.png)" for name, about in PICTURES)
    tail = f"\nThat took {page.taps} taps, one paste and one number; the proposal was recorded at the second tap.\n\n"
    return HEAD + "\n".join(page.lines) + tail + pictures + "\n"


async def _text(world: World) -> str:
    return written(await transcript(world))


if __name__ == "__main__":
    asyncio.run(write_page(PAGE, _text))
