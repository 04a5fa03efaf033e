"""docs/first-minutes.md says what the bot says, and the first minutes stay short."""

from tests.cogs.first_minutes import PAGE, transcript, written
from tests.cogs.world import World

MOST_INTERACTIONS = 6


async def test_the_page_of_the_first_minutes_is_what_the_bot_says(world: World) -> None:
    page = await transcript(world)
    assert page.interactions <= MOST_INTERACTIONS
    said = "python -m tests.cogs.first_minutes writes the page anew"
    assert PAGE.read_text("utf-8") == written(page), said
