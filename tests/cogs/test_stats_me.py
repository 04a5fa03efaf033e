"""/stats me: the funnel, its cost and where most get lost, on one card."""

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import could_ping, start, tampered
from tests.cogs.world import TEXT, World, colour, menus, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery-{}_~02200716366442940{:04d}"


async def lived(world: World, sent: int = 12) -> None:
    """Ana's proposals: every third is viewed, every sixth answered, one hired."""
    await start(world, 900)
    for number in range(sent):
        link = LINK.format(number, number)
        await world.ana.slash(world.channel, "proposal send", job=link, connects=10)
        if number % 3 == 0:
            await update(world, number, "interviewing" if number % 6 == 0 else "viewed")
    await update(world, 0, "hired", value=250)


async def update(world: World, number: int, status: str, **more: float) -> None:
    await world.ana.slash(world.channel, "proposal update", proposal=f"#{number + 1}", status=status, **more)


async def test_the_funnel_comes_first_then_what_it_cost(world: World) -> None:
    await lived(world)
    result = await world.ana.slash(world.channel, "stats me", period="all")
    lines = words(result).splitlines()
    assert lines[:8] == [
        "## 12 proposals · all",
        "Viewed **4** · 33 % (16–57) of those sent",
        "Answered **2** · 50 % (18–82) of those viewed",
        "Offer **1** · 50 % (12–88) of those answered",
        "Hired **1** · 100 % (27–100) of the offers",
        TEXT.t("weakness-none"),
        "**120 Connects** net for all of them: $18 at today's price.",
        "Per answer: **60** Connects, $9",
    ]
    assert "Per hire: **120** Connects, $18" in lines
    assert "Your hires are worth $250: **13.9** times what all proposals cost." in lines
    assert result.ephemeral


async def test_nothing_yet_says_what_to_do(world: World) -> None:
    await start(world)
    result = await world.ana.slash(world.channel, "stats me")
    assert words(result).splitlines() == ["## No proposals · 90 days", TEXT.t("stats-empty")]


async def test_few_make_none_yet_and_no_verdict(world: World) -> None:
    await start(world)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(1, 1), connects=10)
    lines = words(await world.ana.slash(world.channel, "stats me")).splitlines()
    assert "Per answer: none yet" in lines
    assert "Per hire: none yet" in lines
    assert TEXT.t("weakness-too_few") in lines


async def test_another_period_is_picked_on_the_card_also_after_a_restart(world: World) -> None:
    await start(world)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(1, 1), connects=10)
    world.clock.advance(days=60)
    shown = await world.ana.slash(world.channel, "stats me", period="30 days")
    assert words(shown).splitlines()[0] == "## No proposals · 30 days"
    await world.restart()
    [menu] = menus(shown)
    assert shown.response is not None
    result = await world.ana.select(shown.response, ["all"], custom_id=menu["custom_id"])
    assert words(result.response or shown).splitlines()[0] == "## 1 proposal · all"


async def test_without_a_wallet_it_says_how_to_open_one(world: World) -> None:
    result = await world.ana.slash(world.channel, "stats me")
    assert words(result).splitlines()[0] == TEXT.t("error-not-started")
    assert colour(result) == REFUSED


async def test_a_period_that_is_none_is_refused(world: World) -> None:
    await start(world)
    with pytest.raises(OptionError):
        await world.ana.slash(world.channel, "stats me", period="ever")
    assert colour(await tampered(world, "stats me", period="@everyone")) == REFUSED
    assert not could_ping(world)
