"""docs/first-proposal.md says what the bot says, and a newcomer's first proposal takes four taps and one paste."""

from pathlib import Path

from tests.cogs.first_proposal import PAGE, PICTURES, transcript, written
from tests.cogs.hands import written_entries
from tests.cogs.world import World

MOST_TAPS = 4


async def test_a_newcomers_first_proposal_takes_four_taps_and_one_paste(world: World) -> None:
    page = await transcript(world)
    assert page.taps <= MOST_TAPS
    assert (page.pastes, page.typed) == (1, 1)
    assert await written_entries(world) == [("opening", 84), ("spend", -12)]
    text = "python -m tests.cogs.first_proposal writes the page anew"
    assert PAGE.read_text("utf-8") == written(page), text


def test_the_pictures_of_the_page_are_there_and_small() -> None:
    folder = Path(PAGE).parent / "images" / "first-proposal"
    sizes = {path.stem: path.stat().st_size for path in folder.glob("*.png")}
    assert set(sizes) == {name for name, _ in PICTURES}
    assert max(sizes.values()) < 60_000
