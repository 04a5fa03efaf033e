"""Every case of tests/cases/import comes out as it must: read rightly, refused with the reason, or asked about."""

import pytest

from tests.cogs.import_cases import Case, cases, differences, play
from tests.cogs.world import World
from tests.phone.height import SCREEN, height
from tests.phone.recorder import sent


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["id"])
async def test_the_case_comes_out_right(world: World, case: Case) -> None:
    assert differences(await play(world, case), case) == []
    cards = [shot for shot in sent(world.env, case["id"]) if shot.title is None]
    assert [card for card in cards if height(card.components) > SCREEN] == []
