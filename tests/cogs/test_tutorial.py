"""docs/tutorial.md says what the bot says, and has a picture of each card."""

from tests.cogs.tutorial import PAGE, PICTURES, story, written
from tests.cogs.world import World


async def test_the_tutorial_is_what_the_bot_says(world: World) -> None:
    page = await story(world)
    assert PAGE.read_text("utf-8") == written(page), "python -m tests.cogs.tutorial writes the page anew"
    assert {path.stem for path in (PAGE.parent / PICTURES).iterdir()} == page.cards.keys()
