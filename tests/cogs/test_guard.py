"""The member's own limits: each send says how much of the week is spent, and one that passes a limit is asked about."""

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import first_line, start_ana
from tests.cogs.world import TEXT, World, colour, fill, press, words


async def set_limits(world: World, weekly: str, silent: str) -> None:
    trade = await world.ana.slash(world.channel, "profile skills")
    limits = await press(world.ana, trade, TEXT.t("button-guard"))
    await fill(
        world.ana, await press(world.ana, limits, TEXT.t("button-guard-type")), weekly=weekly, silent=silent
    )


async def send(world: World, title: str, connects: int):
    await world.ana.slash(world.channel, "job log", title=title)
    return await world.ana.slash(world.channel, "proposal send", job=title, connects=connects)


async def test_each_send_says_how_much_of_the_week_is_spent(world: World) -> None:
    await start_ana(world, 100)
    assert "this week" not in words(await send(world, "Before", 10))
    await set_limits(world, "60", "")
    assert "-# 34 of 60 this week" in words(await send(world, "After", 24))


async def test_a_send_past_the_limit_is_asked_about_and_goes_on_anyway(world: World) -> None:
    await start_ana(world, 100)
    await set_limits(world, "30", "")
    await send(world, "First", 20)
    refused = await send(world, "Second", 12)
    assert colour(refused) == REFUSED
    assert "This makes **32** Connects this week, and your limit is 30." in words(refused)
    assert first_line(await world.ana.slash(world.channel, "connects balance")) == "80 Connects"
    await world.restart()
    sent = await press(world.ana, refused, TEXT.t("button-send-anyway"))
    assert first_line(sent) == "68 Connects"
    assert first_line(await press(world.ana, refused, TEXT.t("button-send-anyway"))) == "68 Connects"


async def test_a_pause_after_silent_proposals_is_asked_for(world: World) -> None:
    await start_ana(world, 100)
    await set_limits(world, "", "2")
    for title in ("One", "Two"):
        assert colour(await send(world, title, 5)) != REFUSED
    refused = await send(world, "Three", 5)
    assert "Your last **2** proposals had no answer" in words(refused)
    await world.ana.slash(world.channel, "proposal update", proposal="Two", status="interviewing")
    assert colour(await world.ana.slash(world.channel, "proposal send", job="Three", connects=5)) != REFUSED


async def test_a_spend_on_a_proposal_is_asked_about_too(world: World) -> None:
    await start_ana(world, 100)
    await set_limits(world, "10", "")
    await world.ana.slash(world.channel, "job log", title="Dear")
    refused = await world.ana.slash(
        world.channel, "connects spend", amount=12, purpose="proposal", job="Dear"
    )
    assert "This makes **12** Connects this week, and your limit is 10." in words(refused)
    assert first_line(await press(world.ana, refused, TEXT.t("button-send-anyway"))) == "88 Connects"
