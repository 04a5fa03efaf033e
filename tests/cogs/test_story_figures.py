"""Histories of a freelancer over months, with figures worked out by hand from the typed values alone."""

from typing import Any
from zlib import crc32

import pytest
from simcord import InteractionResult

from tests.cogs.hands import balance_of_ana, deliver_again, send_tampered_command, start_ana
from tests.cogs.posts import pick_from_menu
from tests.cogs.world import TEXT, World, components, menus, parts, press, words

HOUR = 3_600_000
SNOWFLAKES_BEGIN = 1_288_834_974_657


def link(world: World, slug: str, hours_ago: float) -> str:
    """Return the link of a job posted this long ago; its id contains the time of the post and a number of its own."""
    at = world.clock.now() - round(hours_ago * HOUR)
    return (
        f"https://www.upwork.com/jobs/{slug}_~02{(at - SNOWFLAKES_BEGIN) << 22 | crc32(slug.encode()) >> 10}"
    )


async def send(world: World, slug: str, hours_ago: float, connects: int, **more: Any) -> InteractionResult:
    job = link(world, slug, hours_ago)
    return await world.ana.slash(world.channel, "proposal send", job=job, connects=connects, **more)


async def update(world: World, number: int, status: str, **more: Any) -> InteractionResult:
    return await world.ana.slash(
        world.channel, "proposal update", proposal=f"#{number}", status=status, **more
    )


async def stats_lines(world: World, look: str = "overview", period: str = "90 days") -> list[str]:
    """Return the lines of /stats me without the small print."""
    shown = await world.ana.slash(world.channel, "stats me", period=period)
    assert shown.response is not None
    if look != "overview":
        menu = menus(shown)[0]
        await world.ana.select(shown.response, [look], custom_id=menu["custom_id"])
    return [line for line in words(shown).splitlines() if not line.startswith("-# ")]


def picture_descriptions(shown: InteractionResult) -> list[str]:
    """Return the descriptions of the pictures on a card."""
    found = [part for part in parts(components(shown)) if part["type"] == 12]
    return [str(item["description"]) for part in found for item in part["items"]]


async def live_two_months(world: World) -> None:
    """Let Ana in Berlin start with 30 Connects that expire on 24 Dec and 170 later, buy 100 for 15 $, and send by number:

    10:00  1 Logo 10 + 6 · 2 Site 16 · 3 an invitation · 4 Free 0
    20:00  5 App 20 + 30 · 6-11 for 8 each, four days after the post

    A day later 1 is viewed, 2 answered, 5 outbid (30 come back) and 6 cancelled (8 come back); after two more days 1 is
    answered, 2 hired for 500 $, 3 hired for 1,000 $, and 7 declined for its price.
    """
    await start_ana(world, 200, "plus", next_refill="2026-12-10", expiring_30d=30, timezone="Europe/Berlin")
    await world.ana.slash(world.channel, "connects add", amount=100, source="purchase", paid=15)
    await send(world, "Logo", 0.5, 10, boost=6)
    await send(world, "Site", 5, 16)
    await send(world, "Invited", 5, 0, invited=True)
    await send(world, "Free", 20, 0)
    world.clock.advance(hours=10)
    await send(world, "App", 40, 20, boost=30)
    for number in range(6, 12):
        await send(world, f"Job{number}", 100, 8)
    world.clock.advance(days=1)
    await update(world, 1, "viewed")
    await update(world, 2, "interviewing")
    await update(world, 5, "outbid")
    await world.ana.slash(world.channel, "job close", job="Job6", outcome="cancelled")
    world.clock.advance(days=2)
    await update(world, 1, "interviewing")
    await update(world, 2, "offer", value=500)
    await update(world, 2, "hired")
    await update(world, 3, "hired", value=1000)
    await update(world, 7, "declined", reason="price")


async def test_a_week_in_every_look(world: World) -> None:
    """Spent: 16 + 16 + 0 + 50 + 6 × 8 = 130; back: 30 + 8; net 92, for ten of her own and two interviews: 46 each.

    92 × 0.15 $ = 13.80 $. All came from the opening, which costs nothing in cash, and today's price as a lot. 500 $ less
    10 % are 450 $, 32.6 times 13.80 $. What a proposal was asked for is 0, 10, 16, 20 and six times 8, whatever came
    back; three of a kind make a row.
    """
    await live_two_months(world)
    assert await balance_of_ana(world) == 300 - 92
    assert await stats_lines(world) == [
        "## Interview: 46 Connects or less · hire: 92 Connects or less",
        "10 sent, outcome known of 4 · 90 days",
        TEXT.t("weakness-too_few"),
        "Viewed **2** · 100 % (7–100) of 2 known, 8 unknown",
        "Interview **2** · 100 % (43–100) of those viewed",
        "Offer **1** · 100 % (12–100) of 1 known, 1 unknown",
        "Hired **1** · 100 % (27–100) of the offers",
        "In dollars: interview **$6.90**, hire **$13.80**",
    ]
    assert await stats_lines(world, "details") == [
        "## 10 proposals · 90 days",
        TEXT.t("weakness-too_few.advice"),
        "Invitations apart: 1 · interview 100 % (27–100), hired 100 % (27–100)",
    ]
    assert await stats_lines(world, "costs") == [
        "## 10 proposals · 90 days",
        "**92 Connects** for all of them, without what came back.",
        "At today's price: $13.80 · interview **$6.90** · hire **$13.80**",
        "Only what was bought: $0 · interview **$0** · hire **$0**",
        "At what those batches cost: $13.80 · interview **$6.90** · hire **$13.80**",
        "Return on what you spent: **32.6** times. Hires worth $500 leave $450 after 10 % service fee, and $436.20 after"
        " all proposals, at today's price.",
    ]
    assert await stats_lines(world, "compared") == [
        "## 10 proposals · 90 days",
        "Interviews, of those sent:",
        "Boosted **100 % (12–100)** of 1, 1 unknown",
        "Not boosted **33 % (3–75)** of 3, 5 unknown",
        "No category **50 % (7–82)** of 4, 6 unknown",
    ]
    assert await stats_lines(world, "ages") == [
        "## 10 proposals · 90 days",
        "Interviews, of those sent:",
        "A month old or older none yet",
        "Sent within a month **50 % (7–82)** of 4, 6 unknown",
        "By the post's age when you sent it",
        "Older **0 % (0–57)** of 2, 4 unknown",
    ]
    assert await stats_lines(world, "timing") == [
        "## 10 proposals · 90 days",
        "Interviews, of those sent:",
        TEXT.t("stats-by-cost"),
        "8 to 12 **33 % (3–75)** of 3, 4 unknown",
        "By your hour of sending",
        "Morning, 6 to 12 **100 % (25–100)** of 2, 1 unknown",
        "Evening, 18 to 24 **0 % (0–57)** of 2, 5 unknown",
    ]
    assert await stats_lines(world, "losses") == [
        "## 10 proposals · 90 days",
        "Lost: **2**",
        "The price **1**",
        "Not said why **1**",
        "Time in each stage",
        "Sent to viewed: **34 hours**, median of 1",
        "Viewed to interview: **2 days**, median of 1",
        "Interview to offer: **2 days**, median of 1",
        "Offer to hired: **1 minute**, median of 1",
    ]


async def test_retracted_proposals_leave_every_figure_and_returned_connects_cost_nothing(
    world: World,
) -> None:
    """10 were free and go first, 100 cost 20 $: ten times 6 are 10 free and 50 bought, 10 $ in cash.

    Without the last two 48 are left, 38 bought: 7.60 $. One post is removed: 42, 32 bought: 6.40 $, over four answers
    10.5 Connects and 1.60 $. At today's price 42 are 6.30 $, and 10.5 are 1.575 $.
    """
    await start_ana(world, 0)
    await world.ana.slash(world.channel, "connects add", amount=100, source="purchase", paid=20)
    await world.ana.slash(world.channel, "connects add", amount=10, source="bonus", expires="2026-12-20")
    for number in range(1, 11):
        await send(world, f"Job{number}", 2, 6)
    for number in range(1, 5):
        await update(world, number, "interviewing")
    costs = await stats_lines(world, "costs")
    assert costs[1:4] == [
        "**60 Connects** for all of them, without what came back.",
        "At today's price: $9 · interview **$2.25** · hire **none known**",
        "Only what was bought: $10 · interview **$2.50** · hire **none known**",
    ]
    shown = await world.ana.slash(world.channel, "proposal show", proposal="#10")
    await press(world.ana, await press(world.ana, shown, "Take it back"), "Take it back")
    await world.ana.slash(world.channel, "connects undo")
    await deliver_again(world)
    assert await balance_of_ana(world) == 62
    assert (await stats_lines(world, "costs"))[1:4] == [
        "**48 Connects** for all of them, without what came back.",
        "At today's price: $7.20 · interview **$1.80** · hire **none known**",
        "Only what was bought: $7.60 · interview **$1.90** · hire **none known**",
    ]
    await world.ana.slash(world.channel, "job close", job="Job8", outcome="removed")
    assert (await stats_lines(world, "costs"))[1:5] == [
        "**42 Connects** for all of them, without what came back.",
        "At today's price: $6.30 · interview **$1.58** · hire **none known**",
        "Only what was bought: $6.40 · interview **$1.60** · hire **none known**",
        "At what those batches cost: $6.40 · interview **$1.60** · hire **none known**",
    ]
    lines = await stats_lines(world)
    assert lines[0] == "## Interview: 10.5 Connects or less · hire: none known"
    assert "In dollars: interview **$1.58**, hire **none known**" in lines
    await world.ana.slash(world.channel, "connects undo")  # the closing, and what came back with it
    assert (await stats_lines(world, "costs"))[
        1
    ] == "**48 Connects** for all of them, without what came back."


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ({}, "targeting"),
        ({"viewed": 14}, "opening"),
        ({"interviewing": 14}, "closing"),
        ({"viewed": 14, "interviewing": 5, "hired": 4}, "none"),
    ],
)
async def test_the_diagnosis_in_words(world: World, steps: dict[str, int], said: str) -> None:
    """Fourteen proposals; so many of them get so far."""
    await start_ana(world, 200)
    for number in range(1, 15):
        await send(world, f"Job{number}", 2, 8)
    for status, count in steps.items():
        for number in range(1, count + 1):
            await update(world, number, status)
    interviews = max(steps.get(status, 0) for status in ("interviewing", "hired"))
    for number in range(1, 15):
        if number > interviews:
            await update(world, number, "no answer")
        elif number > steps.get("hired", 0):
            await update(world, number, "declined")
    assert TEXT.t(f"weakness-{said}") in await stats_lines(world)


async def test_the_description_of_a_picture_matches_its_card(world: World) -> None:
    """Four weeks of 7, and 100 on 10 Dec: 172 on 22 Dec, 32 of them gone on the 24th but for the one of the 23rd.

    Then 31 days of one each and 100 more: 172 + 100 − 31 − 31 = 210. 30 a month on Basic: 20 bought, 3 $.
    """
    await start_ana(world, 100, "plus", next_refill="2026-12-10", expiring_30d=60)
    for _ in range(4):
        world.clock.advance(days=7)
        await world.ana.slash(world.channel, "connects spend", amount=7)
    shown = await world.ana.slash(world.channel, "connects forecast", months=1)
    lines = words(shown).splitlines()
    assert lines[:2] == [
        "## 172 Connects",
        "At your pace of **1.0** a day they don't run out within 1 month.",
    ]
    assert "**31** on 24 Dec 2026 · <t:1798070400:R>" in lines
    assert picture_descriptions(shown) == [
        "The balance from 22 Dec 2026 to 22 Jan 2027 at your pace: 172 now, 210 at the end."
        " Renewals: 100 on 10 Jan 2027. Expiring unused: 31 on 24 Dec 2026."
    ]
    await pick_from_menu(world.ana, shown, "months")
    assert "22 Jan 2027: **210**" in words(shown).splitlines()
    await pick_from_menu(world.ana, shown, "buying")
    lines = words(shown).splitlines()
    assert any(line.startswith("**30** a month on Basic: $3, with 10 free and 20 bought.") for line in lines)
    shown = await world.ana.slash(world.channel, "connects expiring", days=5)
    assert "**32** expire within 5 days" in words(shown).splitlines()
    assert picture_descriptions(shown) == [
        "172 Connects to expire, on 3 days. 32 on 24 Dec 2026. 40 on 24 May 2027. 100 on 10 Dec 2027."
    ]
    over_time = await press(world.ana, await world.ana.slash(world.channel, "connects balance"), "Over time")
    assert words(over_time).splitlines() == [
        "## 172 Connects",
        "Since 24 Nov 2026, the first day written down here:",
        "+100 from renewals · +100 added · −28 spent",
        "-# Lowest: 86 on 8 Dec 2026.",
    ]
    assert picture_descriptions(over_time) == [
        "The balance from 24 Nov 2026 to 22 Dec 2026: 172 at the end, 86 at least and 186 at most."
        " Renewals +100, bought or given +100, spent −28, expired −0."
    ]


async def test_the_ranking_counts_what_expires_anyway(world: World) -> None:
    await start_ana(world, 132, expiring_30d=32)
    await world.ana.slash(world.channel, "profile skills", categories="writing")
    for title, connects, budget in (("A", 20, 200), ("B", 12, 150)):
        await world.ana.slash(
            world.channel, "job log", title=title, connects=connects, budget=budget, kind="fixed"
        )
    lines = words(await world.ana.slash(world.channel, "job rank", goal="hires")).splitlines()
    assert lines[1].startswith("**Best use: 2 jobs for ")
    assert "-# 32 of these would soon expire anyway." in lines
    assert {"**A**", "**B**"} <= set(lines)


async def test_a_plan_without_monthly_connects_promises_none(world: World) -> None:
    await start_ana(world, 50, "agency_plus", next_refill="2026-12-03")
    shown = await world.ana.slash(world.channel, "guide", topic="allocation")
    assert words(shown).splitlines()[1] == "You have **50 Connects** on Agency Plus: no monthly Connects."


@pytest.mark.parametrize("given", ["' OR 1=1 --", "@everyone", "", "90 DAYS", "x" * 2000])
async def test_an_unknown_period_is_refused(world: World, given: str) -> None:
    await start_ana(world)
    result = await send_tampered_command(world, "stats me", period=given)
    said = TEXT.t("error-bad-choice", field="period", given=TEXT.safe(given, 60))
    assert words(result).splitlines() == [said]
