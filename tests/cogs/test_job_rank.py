"""/job rank and /job worth: the best use of the Connects, and the verdict on one job, with their buttons."""

import pytest
from simcord import InteractionResult
from simcord.backend.errors import OptionError

from bot.ui.cards.base import REFUSED
from bot.ui.components import custom_id
from tests.cogs.hands import could_ping, send_tampered_command, start_ana
from tests.cogs.world import TEXT, World, buttons, colour, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"


async def begin(world: World, balance: int = 84) -> None:
    """Open Ana's account, and name her trade and goal, so that nothing is asked."""
    await start_ana(world, balance)
    await world.ana.slash(world.channel, "profile skills", categories="writing", skills="Copywriting")
    shown = await world.ana.slash(world.channel, "profile skills")
    assert shown.response is not None
    await world.ana.select(shown.response, ["both"], custom_id=custom_id("trade-goal"))


async def log(world: World, title: str, **facts: object) -> None:
    await world.ana.slash(world.channel, "job log", title=title, **{"category": "writing", **facts})


async def rank(world: World, **options: object) -> InteractionResult:
    return await world.ana.slash(world.channel, "job rank", **options)


async def test_the_best_use_comes_first_with_each_ones_reason(world: World) -> None:
    await begin(world, 40)
    await log(world, "A shop", connects=8, kind="fixed", budget=500, hire_rate=90, client_spent=20_000)
    await log(world, "A logo", connects=30, kind="fixed", budget=10, hire_rate=5, client_spent=20_000)
    shown = await rank(world)
    lines = words(shown).splitlines()
    assert (lines[0], lines[2]) == ("## 40 Connects", "**A shop**")
    assert lines[1].startswith("**Best use: 1 job for ")
    assert lines[3].startswith("-# 8 Connects + ")
    assert lines[3].endswith(" · $450")
    assert "the client hires often" in lines[4]
    assert f"-# {TEXT.t('rank-others')}" in lines
    assert lines[-1] == f"-# {TEXT.t('advice-basis', outcomes=0, people=0)}"
    assert shown.ephemeral
    assert shown.response is not None
    opened = await world.ana.select(shown.response, ["1"], custom_id=custom_id("rank-picked"))
    assert words(opened).splitlines()[0] == "## A shop"


async def test_without_a_trade_it_asks_and_goes_on_with_what_was_typed(world: World) -> None:
    await start_ana(world, 40)
    await log(world, "A text", connects=8, budget=400)
    await log(world, "A code", connects=8, budget=400, category="web-mobile-software-dev")
    asked = await rank(world, budget=30, goal="money")
    assert TEXT.t("rank-trade-first") in words(asked)
    await world.restart()
    assert asked.response is not None
    shown = await world.ana.select(
        asked.response, ["writing"], custom_id=custom_id("rank-trade", 30, "money")
    )
    lines = words(shown).splitlines()
    assert "**A text**" in lines
    assert "**A code**" not in lines
    assert "for as much money as possible" in lines[1]
    more = await press(world.ana, shown, TEXT.t("button-rank-outside", count=1))
    assert "**A code**" in words(more).splitlines()


async def test_the_goal_is_asked_once_and_kept(world: World) -> None:
    await start_ana(world, 40)
    await world.ana.slash(world.channel, "profile skills", categories="writing")
    await log(world, "A text", connects=8, budget=400)
    shown = await rank(world)
    assert TEXT.t("button-goal-hires") in buttons(shown)
    shown = await press(world.ana, shown, TEXT.t("button-goal-hires"))
    assert "for as many hires as possible" in words(shown)
    shown = await rank(world)
    assert "for as many hires as possible" in words(shown)
    assert TEXT.t("button-goal-hires") not in buttons(shown)


async def test_the_whole_set_is_shown_page_by_page(world: World) -> None:
    await begin(world, 500)
    for number in range(9):
        await log(world, f"Job {number} **[x](https://evil.example)** @everyone", connects=4, budget=900)
    shown = await rank(world)
    seen = [line for line in words(shown).splitlines() if line.startswith("**Job")]
    assert len(seen) == 3
    await world.restart()
    while not buttons(shown)[TEXT.t("button-next")].get("disabled"):
        shown = await press(world.ana, shown, TEXT.t("button-next"))
        seen += [line for line in words(shown).splitlines() if line.startswith("**Job")]
    assert len(seen) == len(set(seen)) == 9
    assert not could_ping(world)


async def test_an_unknown_cost_is_estimated_and_called_an_estimate(world: World) -> None:
    await begin(world, 40)
    await log(world, "Unknown", kind="fixed", budget=500)
    assert "-# about 14 Connects" in words(await rank(world))


async def test_without_jobs_it_says_how_to_log_one(world: World) -> None:
    await begin(world)
    assert words(await rank(world)).splitlines() == ["## 84 Connects", TEXT.t("rank-nothing", outside=0)]


async def test_a_direct_message_has_the_boards_of_the_servers_that_both_are_in(world: World) -> None:
    await begin(world)
    await world.ben.slash(world.channel, "job log", title="Shared by Ben", connects=6, budget=900, share=True)
    ranked = await world.ana.user.slash("job rank")
    assert "**Shared by Ben**" in words(ranked)
    worth = await world.ana.user.slash("job worth", job="Shared by Ben")
    assert "**Shared by Ben**" in words(worth)
    assert (
        words(await press(world.ana.user, worth, TEXT.t("button-job"))).splitlines()[0] == "## Shared by Ben"
    )
    assert ranked.response is not None
    opened = await world.ana.user.select(ranked.response, ["1"], custom_id=custom_id("rank-picked"))
    assert words(opened).splitlines()[0] == "## Shared by Ben"
    sent = await world.ana.user.slash("proposal send", job="Shared by Ben", connects=6)
    assert words(sent).splitlines()[0] == "## 78 Connects"


async def test_a_member_without_a_wallet_is_told_how_to_open_one(world: World) -> None:
    shown = await rank(world)
    assert words(shown).splitlines()[0] == TEXT.t("error-not-started")
    assert colour(shown) == REFUSED


async def test_an_impossible_budget_is_refused(world: World) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await rank(world, budget=0)
    assert colour(await send_tampered_command(world, "job rank", budget=-5)) == REFUSED


async def test_worth_says_a_verdict_a_bid_reasons_and_what_comes_back(world: World) -> None:
    await begin(world)
    await log(
        world,
        "A shop",
        connects=8,
        kind="hourly",
        budget=60,
        hire_rate=90,
        client_spent=20_000,
        proposals="0-4",
        skills="Copywriting",
    )
    shown = await world.ana.slash(world.channel, "job worth", job="A shop")
    lines = words(shown).splitlines()
    assert lines[0] == f"## {TEXT.t('worth-worth_it')}"
    assert lines[1:3] == ["**A shop**", "8 Connects"]
    assert "the client hires often" in words(shown)
    assert f"-# {TEXT.t('worth-return', amount=8)}" in lines
    assert "break-even" in words(shown)
    assert {TEXT.t("button-apply"), TEXT.t("button-job")} <= set(buttons(shown))


async def test_worth_takes_a_link_that_is_new(world: World) -> None:
    await begin(world)
    shown = await world.ana.slash(world.channel, "job worth", job=LINK)
    assert "**Logo for a bakery**" in words(shown).splitlines()


async def test_worth_of_an_ended_post_is_to_skip_it(world: World) -> None:
    await begin(world)
    await log(world, "Gone", connects=8)
    await world.ana.slash(world.channel, "job close", job="Gone", outcome="expired")
    shown = await world.ana.slash(world.channel, "job worth", job="Gone")
    assert words(shown).splitlines()[0] == f"## {TEXT.t('worth-skip')}"
    assert TEXT.t("button-apply") not in buttons(shown)


async def test_job_cards_and_sends_say_the_verdict_and_what_a_boost_does(world: World) -> None:
    await begin(world)
    logged = await world.ana.slash(
        world.channel, "job log", title="A shop", category="writing", connects=8, budget=500, hire_rate=90
    )
    shown = await world.ana.slash(world.channel, "job show", job="A shop")
    for card in (logged, shown):
        assert any(
            "hire " in line and "from published figures only" in line for line in words(card).splitlines()
        )
    advice = await press(world.ana, shown, TEXT.t("button-worth"))
    assert "**A shop**" in words(advice).splitlines()
    sent = await world.ana.slash(world.channel, "proposal send", job="A shop", connects=8, boost=12)
    assert "-# Chance of a hire: " in words(sent)
    assert "-# 12 for a boost " in words(sent)
    assert "break-even " in words(sent)


async def test_an_invitation_is_not_estimated(world: World) -> None:
    await begin(world)
    await log(world, "A shop", connects=8)
    sent = await world.ana.slash(world.channel, "proposal send", job="A shop", connects=0, invited=True)
    assert "Chance of a hire" not in words(sent)
