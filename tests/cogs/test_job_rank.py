"""/job rank: the open jobs that are worth their Connects, also from the button *Show best jobs*."""

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import REFUSED
from bot.ui.components import custom_id
from tests.cogs.hands import could_ping, send_tampered_command, start_ana
from tests.cogs.world import TEXT, World, colour, press, words


async def log(world: World, title: str, **facts: object) -> None:
    await world.ana.slash(world.channel, "job log", title=title, **facts)


async def test_the_best_use_comes_first_with_each_ones_reason(world: World) -> None:
    """Usual odds: 4 % of 450 $ after the fee is 18 $, for 12 Connects of 0.15 $ less a tenth, 1.62 $."""
    await start_ana(world, 40)
    await log(world, "A shop", connects=12, kind="fixed", budget=500)
    await log(world, "A logo", connects=20, kind="fixed", budget=10)
    await log(world, "A talk", connects=10, kind="hourly", budget=30)
    shown = await world.ana.slash(world.channel, "job rank")
    lines = words(shown).splitlines()
    assert lines == [
        "## 40 Connects",
        "**Best use: 1 job for 12 Connects**, worth $16.38 more than it costs, on average.",
        "**A shop**",
        "-# 12 Connects · hired 4 % (0–12) · worth $16.38 more than it costs",
        "-# Not now: beyond your Connects, or worth less than they cost.",
        "**A logo**",
        "-# 20 Connects · hired 4 % (0–12) · costs $2.34 more than it brings",
        "**A talk**",
        "-# 10 Connects · hired 4 % (0–12) · no budget known",
        "-# " + TEXT.t("rank-how", fee=10, price="$0.15", behind=0),
    ]
    assert shown.ephemeral
    assert shown.response is not None
    opened = await world.ana.click(shown.response, custom_id=custom_id("job", 1))
    assert words(opened).splitlines()[0] == "## A shop"


async def test_the_ranked_jobs_stay_within_the_budget(world: World) -> None:
    await start_ana(world, 40)
    for title, connects, budget in (("Big", 30, 500), ("Small", 15, 300), ("Other", 15, 300)):
        await log(world, title, connects=connects, kind="fixed", budget=budget)
    lines = words(await world.ana.slash(world.channel, "job rank", budget=30)).splitlines()
    assert lines[1].startswith("**Best use: 2 jobs for 30 Connects**")
    assert {lines[2], lines[4]} == {"**Small**", "**Other**"}


async def test_closed_jobs_and_jobs_with_a_proposal_are_left_out(world: World) -> None:
    await start_ana(world, 40)
    for title in ("Sent", "Ended", "Open"):
        await log(world, title, connects=10, kind="fixed", budget=500)
    await world.ana.slash(world.channel, "proposal send", job="Sent", connects=10)
    await world.ana.slash(world.channel, "job close", job="Ended", outcome="expired")
    shown = words(await world.ana.slash(world.channel, "job rank"))
    assert "**Open**" in shown
    assert "**Sent**" not in shown
    assert "**Ended**" not in shown


async def test_an_unknown_cost_is_estimated_and_called_an_estimate(world: World) -> None:
    await start_ana(world, 40)
    await log(world, "Unknown", kind="fixed", budget=500)
    assert "-# about 16 Connects · " in words(await world.ana.slash(world.channel, "job rank"))


async def test_without_jobs_it_says_how_to_log_one(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.slash(world.channel, "job rank")
    assert words(shown).splitlines() == ["## 84 Connects", TEXT.t("rank-nothing")]


async def test_a_card_full_of_jobs_says_how_many_more(world: World) -> None:
    await start_ana(world, 500)
    for number in range(12):
        await log(world, f"Job {number} **[x](https://evil.example)** @everyone", connects=10, budget=400)
    shown = await world.ana.slash(world.channel, "job rank")
    lines = words(shown).splitlines()
    assert sum("hired 4 %" in line for line in lines) == 5
    assert lines[-1] == f"-# {TEXT.more(7)}"
    await world.restart()
    lines = words(await press(world.ana, shown, "Details")).splitlines()
    assert sum("hired 4 %" in line for line in lines) == 8
    assert lines[-2] == f"-# {TEXT.more(4)}"
    assert not could_ping(world)


async def test_a_member_without_a_wallet_is_told_how_to_open_one(world: World) -> None:
    shown = await world.ana.slash(world.channel, "job rank")
    assert words(shown).splitlines()[0] == TEXT.t("error-not-started")
    assert colour(shown) == REFUSED


async def test_an_impossible_budget_is_refused(world: World) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await world.ana.slash(world.channel, "job rank", budget=0)
    assert colour(await send_tampered_command(world, "job rank", budget=-5)) == REFUSED
