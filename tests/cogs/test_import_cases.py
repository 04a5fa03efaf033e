"""Every case of tests/cases/import comes out as it must: read rightly, refused with the reason, or asked about."""

from collections import defaultdict
from dataclasses import replace

import pytest

from tests.cogs.import_cases import Case, cases, differences, play
from tests.cogs.world import World
from tests.phone.height import SCREEN, height
from tests.phone.recorder import sent


def by_kind() -> dict[str, list[Case]]:
    """Return the cases by their kind; a case in which time passes, or which begins at another time, is a kind of its own."""
    kinds: dict[str, list[Case]] = defaultdict(list)
    for case in cases():
        passes = any("at" in step for step in case["steps"])
        kinds[case["id"] if passes else f"{case['kind']} at {case['clock']}"].append(case)
    return kinds


KINDS = by_kind()


@pytest.mark.parametrize("kind", KINDS)
async def test_the_cases_of_a_kind_come_out_right(world: World, kind: str) -> None:
    """Each case is played by a member of its own, who sees cards that fit on a phone's screen."""
    wrong: dict[str, list[str]] = {}
    for case in KINDS[kind]:
        member = world.guild.add_member(world.env.create_user(case["id"][:32]))
        since = len(world.env.http_requests)
        outcome = await play(replace(world, ana=member), case)
        cards = [shot for shot in sent(world.env, case["id"], since) if shot.title is None]
        too_high = [
            f"a card is {high} px high" for card in cards if (high := height(card.components)) > SCREEN
        ]
        if lines := [*differences(outcome, case), *too_high]:
            wrong[case["id"]] = lines
    assert wrong == {}
