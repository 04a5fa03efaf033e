"""/start and /help: the first commands of a new member."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, REFUSED
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

LONG = "x" * 2000
FAR = "is out of range here: use a day from 25 Nov 2026 to 24 Jan 2027."


async def test_the_card_shows_the_balance_and_the_next_refill(world: World) -> None:
    result = await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=20, timezone="Berlin")
    assert words(result).splitlines()[:4] == [
        "## 84 Connects",
        "Your account is open on **Plus**.",
        "Next renewal: **100** on 3 Dec 2026 (<t:1796256000:R>)",
        "**20** of them expire by 24 Dec 2026; I assume that the rest is six months old.",
    ]
    assert TEXT.t("started-zone", zone="Europe/Berlin") in words(result)
    assert result.ephemeral
    assert colour(result) == GOOD
    assert list(buttons(result))[:3] == ["Balance", "What expires", "Weekly check-in"]
    assert await written_entries(world) == [("opening", 20), ("opening", 64)]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, TEXT.t("started-refill-unknown")),
        ({"next_refill": "2026-12-03"}, "Next renewal: **10** on 3 Dec 2026 (<t:1796256000:R>)"),
        ({"next_refill": "2026-12-03", "monthly_free": False}, TEXT.t("started-no-grant")),
        ({"next_refill": "2026-12-03", "plan": "agency_plus"}, TEXT.t("started-no-grant")),
        ({"next_refill": "3 Jan", "plan": "plus"}, "Next renewal: **100** on 3 Jan 2027 (<t:1798934400:R>)"),
        (
            {"next_refill": "tomorrow", "plan": "plus"},
            "Next renewal: **100** on 25 Nov 2026 (<t:1795564800:R>)",
        ),
        ({"balance": 20, "expiring_30d": 20}, "**20** of them expire by 24 Dec 2026."),
        ({"balance": 0}, TEXT.t("started-refill-unknown")),
        ({"balance": 100_000}, TEXT.t("started-aged")),
    ],
)
async def test_every_plan_can_be_started(world: World, options: dict[str, Any], said: str) -> None:
    result = await start_ana(world, **options)
    balance = options.get("balance", 84)
    assert first_line(result) == f"{balance:,} Connects"
    assert said in words(result).splitlines()
    assert await balance_of_ana(world) == balance


async def test_one_connect_is_written_in_the_singular(world: World) -> None:
    assert first_line(await start_ana(world, 1, expiring_30d=1)) == "1 Connect"


async def test_a_second_start_changes_nothing(world: World) -> None:
    await start_ana(world, 84)
    result = await start_ana(world, 20)
    assert words(result).splitlines()[:2] == ["## 84 Connects", TEXT.t("error-already-started")]
    assert colour(result) == REFUSED
    assert await written_entries(world) == [("opening", 84)]


async def test_after_an_undone_start_the_wallet_can_be_opened_again(world: World) -> None:
    await start_ana(world, 840)
    assert first_line(await connects_command(world, "undo")) == "0 Connects"
    assert first_line(await start_ana(world, 84)) == "84 Connects"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"expiring_30d": 85}, "85 isn't possible: use a whole number of Connects from 0 to 84."),
        ({"next_refill": "2026-11-24"}, f"24 Nov 2026 {FAR}"),
        ({"next_refill": "2026-10-03"}, f"3 Oct 2026 {FAR}"),
        ({"next_refill": "9999-12-31"}, f"31 Dec 9999 {FAR}"),
        ({"next_refill": "2027-02-29"}, TEXT.t("error-bad-day", given="2027-02-29")),
        ({"next_refill": "soon 🎉"}, TEXT.t("error-bad-day", given="soon 🎉")),
        ({"next_refill": LONG}, TEXT.t("error-bad-day", given="x" * 59 + "…")),
        ({"next_refill": "@everyone **x**"}, TEXT.t("error-bad-day", given="@\u200beveryone \\*\\*x\\*\\*")),
        ({"timezone": "Atlantis"}, TEXT.t("error-bad-timezone", given="Atlantis")),
        ({"timezone": "<@&1>"}, TEXT.t("error-bad-timezone", given="\\<@\u200b&1>")),
        ({"timezone": LONG}, TEXT.t("error-bad-timezone", given="x" * 59 + "…")),
    ],
)
async def test_impossible_values_are_refused_with_the_possible_ones(
    world: World, options: dict[str, Any], said: str
) -> None:
    result = await start_ana(world, **options)
    assert words(result).splitlines() == [said, f"-# {TEXT.t('nothing-changed')}"]
    assert colour(result) == REFUSED
    assert await written_entries(world) == []
    assert words(await connects_command(world, "balance")).startswith(TEXT.t("error-not-started"))


@pytest.mark.parametrize(
    "options",
    [{"balance": -1}, {"balance": 100_001}, {"balance": "84"}, {"plan": "gold"}, {"expiring_30d": -1}],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    with pytest.raises(OptionError):
        await start_ana(world, **options)
    result = await send_tampered_command(world, "start", **{"balance": 84, "plan": "basic"} | options)
    assert words(result).splitlines()[-1] == f"-# {TEXT.t('nothing-changed')}"
    assert await written_entries(world) == []


async def test_a_wallet_opened_in_a_direct_message_is_the_same_everywhere(world: World) -> None:
    result = await world.dana.slash("start", balance=84, plan="basic")
    assert first_line(result) == "84 Connects"
    assert first_line(await world.dana.slash("connects spend", amount=4)) == "80 Connects"
    there = world.guild.add_member(world.dana)
    assert first_line(await there.slash(world.channel, "connects balance")) == "80 Connects"
    assert first_line(await connects_command(world, "balance")) == TEXT.t("error-not-started")


async def test_a_time_zone_is_found_by_the_nearest_city(world: World) -> None:
    found = await world.ana.autocomplete(world.channel, "start", "timezone", "berl")
    assert found[0]["value"] == "Europe/Berlin"
    for typed in ("", "zzzzzz", "x" * 100, "@everyone"):
        assert len(await world.ana.autocomplete(world.channel, "start", "timezone", typed)) <= 25


async def test_a_start_delivered_twice_opens_one_wallet(world: World) -> None:
    result = await start_ana(world, 84)
    await deliver_again(world)
    assert await written_entries(world) == [("opening", 84)]
    assert first_line(result) == "84 Connects"


async def test_a_start_whose_answer_was_lost_is_written(world: World) -> None:
    world.env.inject_error("POST", "/interactions/*/callback", status=500, times=None)
    await start_ana(world, 84)
    world.env.backend.faults.clear()
    assert first_line(await connects_command(world, "balance")) == "84 Connects"


async def test_the_buttons_of_the_card_work_after_a_restart(world: World) -> None:
    result = await start_ana(world, 84, expiring_30d=20)
    await world.restart()
    assert first_line(await press(world.ana, result, "Balance")) == "84 Connects"
    assert "**20** expire within 30 days" in words(await press(world.ana, result, "What expires"))


async def test_help_names_every_command_and_has_no_wall_of_text(world: World) -> None:
    result = await world.ana.slash(world.channel, "help")
    assert len(words(result)) < 900
    shown = words(await press(world.ana, await world.ana.slash(world.channel, "help"), "All commands"))
    for command in world.bot.tree.walk_commands():
        if not getattr(command, "commands", None) and command.name not in {"help", "start", "me", "guide"}:
            assert command.name in shown, f"/{command.qualified_name} is not in /help"
    assert len(shown) < 1100
    assert not could_ping(world)
    await world.restart()
    assert first_line(await press(world.ana, result, "Balance")) == TEXT.t("error-not-started")
