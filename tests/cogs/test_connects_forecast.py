"""/connects forecast: the coming balance on one card."""

from typing import Any

import pytest
from simcord import InteractionResult
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from tests.cogs.hands import (
    connects_command,
    could_ping,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.posts import pick_from_menu
from tests.cogs.world import TEXT, World, buttons, colour, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
RENEWAL_UNKNOWN = TEXT.t("forecast-renewal-unknown")


async def spend_weekly(world: World, weeks: tuple[int, ...], balance: int, **options: Any) -> None:
    """Open Ana's wallet and spend these Connects week by week."""
    await start_ana(world, balance, **options)
    for amount in weeks:
        world.clock.advance(days=6)
        if amount:
            await connects_command(world, "spend", amount=amount)
        world.clock.advance(days=1)


async def look(world: World, result: InteractionResult, name: str) -> list[str]:
    """Choose another look of the card and return its lines."""
    await pick_from_menu(world.ana, result, name)
    return words(result).splitlines()


async def test_the_balance_the_day_the_months_and_both_plans(world: World) -> None:
    await spend_weekly(world, (14, 28, 14, 28), 150, plan="plus", next_refill="2027-01-03")
    result = await connects_command(world, "forecast")
    assert words(result).splitlines() == [
        "## 66 Connects",
        "At your pace of **3.0** a day they don't run out within 3 months.",
        "-# Busier weeks (4.0 a day): 2 Feb 2027. Quieter ones (2.0 a day): not within 3 months.",
        "Nothing would expire unused.",
    ]
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert await look(world, result, "months") == [
        "## 66 Connects",
        "22 Jan 2027: **73** (42–104)",
        "-# +100 renewal · −93 spent",
        "22 Feb 2027: **80** (20–142)",
        "-# +100 renewal · −93 spent",
        "22 Mar 2027: **96** (20–186)",
        "-# +100 renewal · −84 spent",
        f"-# {TEXT.t('forecast-how', net='84 Connects', days=28)}",
    ]
    assert await look(world, result, "buying") == [
        "## 66 Connects",
        "**40 more today** ($6): they don't run out within 3 months.",
        "**80 more today** ($12): they don't run out within 3 months.",
        "**91** a month on Basic: $12.15, with 10 free and 81 bought. On Plus: $19.99, with 100 in the plan"
        " (9 more than you use).",
        "For Connects alone Plus costs you $7.84 more a month; what else it offers is not counted.",
        f"-# {TEXT.t('forecast-prices', price='$0.15', fee='$19.99')}",
        f"-# {TEXT.t('forecast-how', net='84 Connects', days=28)}",
    ]
    assert not could_ping(world)


async def test_when_it_runs_out_and_what_a_purchase_changes(world: World) -> None:
    await spend_weekly(world, (14, 14), 88)
    result = await connects_command(world, "forecast", months=2)
    shown = words(result).splitlines()
    assert shown[:4] == [
        "## 60 Connects",
        RENEWAL_UNKNOWN,
        "At your pace of **2.0** a day they run out on **7 Jan 2027** (<t:1799280000:R>).",
        f"-# {TEXT.t('forecast-missing', missing=64, until='8 Feb 2027')}",
    ]
    assert "8 Jan 2027: **0**" in await look(world, result, "months")
    shown = await look(world, result, "buying")
    assert "**40 more today** ($6): they run out on 27 Jan 2027." in shown
    assert "**80 more today** ($12): they don't run out within 2 months." in shown
    assert "**61** a month on Basic: $9.15, all of them bought. On Plus: $19.99, with 100 in the plan" in (
        words(result)
    )
    assert colour(result) == WARNING


async def test_what_would_expire_unused_by_day(world: World) -> None:
    await spend_weekly(world, (7, 7), 100)
    for day in range(10, 17):
        await connects_command(world, "add", amount=20, source="bonus", expires=f"2026-12-{day}")
    result = await connects_command(world, "forecast", months=1)
    shown = words(result).splitlines()
    start_of = shown.index("**133** would expire unused:")
    assert shown[start_of + 1] == "**19** on 10 Dec 2026 · <t:1796860800:R>"
    assert shown[start_of + 4] == "-# … and 4 more"
    assert colour(result) == WARNING
    assert "-# −31 spent · −133 expired" in await look(world, result, "months")


async def test_a_purchase_that_would_only_expire_says_so(world: World) -> None:
    await spend_weekly(world, (1, 0), 900)
    result = await connects_command(world, "forecast", months=12)
    assert "**888** would expire unused:" in words(result)
    shown = await look(world, result, "buying")
    assert "**40 more today** ($6): they run out on 8 Dec 2027. **25** more would expire unused." in shown


async def test_without_enough_spending_refills_and_expiries_are_still_shown(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=20)
    await connects_command(world, "spend", amount=4)
    world.clock.advance(days=1)
    result = await connects_command(world, "forecast", months=1)
    assert words(result).splitlines() == [
        "## 80 Connects",
        TEXT.t("forecast-unknown", days=1, needed=14),
        "**16** would expire unused:",
        "**16** on 24 Dec 2026 · <t:1798070400:R>",
    ]
    assert (await look(world, result, "months"))[1:] == [
        "25 Dec 2026: **164**",
        "-# +100 renewal · −16 expired",
        f"-# {TEXT.t('forecast-how-unknown')}",
    ]
    assert colour(result) == NEUTRAL


@pytest.mark.parametrize(
    ("balance", "said"),
    [
        (
            84,
            "You have used none in the last 20 days, without what came back. If it stays so, some are left all the time",
        ),
        (
            0,
            "You have used none in the last 20 days, without what came back. There is nothing left to use either.",
        ),
    ],
)
async def test_without_any_spending(world: World, balance: int, said: str) -> None:
    await start_ana(world, balance)
    world.clock.advance(days=20)
    result = await connects_command(world, "forecast", months=1)
    assert words(result).splitlines()[2].startswith(said)
    assert "-# no change" in await look(world, result, "months")
    assert not [line for line in await look(world, result, "buying") if "more today" in line]


async def test_without_any_spending_the_day_of_the_last_expiry_is_named(world: World) -> None:
    await start_ana(world, 20, expiring_30d=20)
    world.clock.advance(days=20)
    shown = words(await connects_command(world, "forecast")).splitlines()
    assert shown[2] == (
        "You have used none in the last 20 days, without what came back. If it stays so, the last expire on"
        " **24 Dec 2026** (<t:1798070400:R>)."
    )


async def test_an_empty_balance_is_stated(world: World) -> None:
    await spend_weekly(world, (14, 14), 28)
    shown = words(await connects_command(world, "forecast")).splitlines()
    assert shown[:3] == ["## 0 Connects", RENEWAL_UNKNOWN, "Nothing is left, and your pace is **2.0** a day."]


async def test_an_agency_is_not_offered_plus(world: World) -> None:
    await spend_weekly(world, (14, 14), 100, plan="agency_plus")
    result = await connects_command(world, "forecast")
    shown = "\n".join(await look(world, result, "buying"))
    assert "more today" in shown
    assert "a month on Basic" not in shown


async def test_a_year_of_great_numbers_fits_on_the_card(world: World) -> None:
    await spend_weekly(world, (90_000, 10, 0, 5_000), 100_000, plan="plus", next_refill="2027-01-03")
    for day in range(1, 31):
        await connects_command(world, "add", amount=99_999, source="bonus", expires=f"2027-10-{day}")
    result = await connects_command(world, "forecast", months=12)
    assert words(result).splitlines()[0] == "## 3,004,960 Connects"
    assert list(buttons(result)) == ["What expires", "Balance"]
    for name in ("ahead", "months", "later", "buying"):
        assert len("\n".join(await look(world, result, name))) < 4000
    assert world.faults() == []


async def test_the_buttons_work_after_a_restart_and_nothing_is_written(world: World) -> None:
    await spend_weekly(world, (14, 14), 100)
    before = await written_entries(world)
    result = await connects_command(world, "forecast")
    assert await written_entries(world) == before
    await world.restart()
    assert first_line(await press(world.ana, result, "Balance")) == "72 Connects"
    assert first_line(await press(world.ana, result, "What expires")) == "72 Connects"


@pytest.mark.parametrize("months", [0, -1, 13, 2**53, "3", 1.5])
async def test_the_number_of_months_has_bounds(world: World, months: Any) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await connects_command(world, "forecast", months=months)
    result = await send_tampered_command(world, "connects forecast", months=months)
    assert UNCHANGED not in words(result)
    assert colour(result) == REFUSED


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    assert words(await connects_command(world, "forecast")).splitlines() == [TEXT.t("error-not-started")]


async def test_in_a_direct_message(world: World) -> None:
    await world.dana.slash("start", balance=84, plan="basic")
    assert first_line(await world.dana.slash("connects forecast")) == "84 Connects"


async def test_numbers_to_try_are_shown_beside_the_usual_course(world: World) -> None:
    await start_ana(world, 84, "basic", next_refill="2026-12-03")
    shown = await connects_command(world, "forecast", plan="plus", pace=70, buy=40)
    assert "**If so** (Plus, 70 a week, 40 bought today, 10.0 a day): they run out on **" in words(shown)
    assert "Cost until then: $" in words(shown)
    assert "**If so**" not in words(await connects_command(world, "forecast"))
    refused = await connects_command(world, "forecast", buy=20_000)
    assert colour(refused) == REFUSED
