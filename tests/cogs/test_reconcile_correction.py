"""/connects reconcile: the correction of a confirmed difference, written once."""

from typing import Any

import pytest

from bot.ui.cards.base import GOOD, WARNING
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    deliver_again,
    first_line,
    forge_button,
    start_ana,
    written_entries,
)
from tests.cogs.posts import UNCHANGED
from tests.cogs.world import TEXT, World, buttons, colour, press, words

CALLBACK = "/interactions/*/callback"


async def verified(world: World) -> list[Any]:
    return await world.services.ledger.verify()


async def test_the_confirmed_difference_becomes_one_flagged_correction(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    done = await press(world.ana, result, "Correct by −4")
    assert words(done).splitlines() == [
        "## 80 Connects",
        "Corrected by **−4**: your balance is the 80 that Upwork showed.",
        "-# From the batch that expires on 24 May 2027.",
        f"-# {TEXT.t('reconcile-flagged')}",
    ]
    assert (colour(done), list(buttons(done))) == (GOOD, ["Undo", "History", "Balance"])
    assert (
        words(await connects_command(world, "history")).splitlines()[2]
        == "`−4` Correction · Upwork showed 80 · *please check*"
    )
    assert await written_entries(world) == [("opening", 84), ("correction", -4)]
    assert await verified(world) == []
    again = await connects_command(world, "reconcile", balance=80)
    assert (
        words(again).splitlines()[-1]
        == "-# Last corrected <t:1795510800:R>: what lies before that needs no other cause."
    )
    assert first_line(await press(world.ana, done, "Undo")) == "84 Connects"


async def test_a_correction_upwards_is_a_lot_of_twelve_months(world: World) -> None:
    await start_ana(world, 84)
    done = await press(
        world.ana, await connects_command(world, "reconcile", balance=1234), "Correct by +1,150"
    )
    assert words(done).splitlines()[:3] == [
        "## 1,234 Connects",
        "Corrected by **+1,150**: your balance is the 1,234 that Upwork showed.",
        "-# Expiry: 24 Nov 2027",
    ]


async def test_entries_logged_since_the_comparison_are_mentioned_and_the_stated_balance_is_reached(
    world: World,
) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    await connects_command(world, "add", amount=10, source="bonus")
    done = await press(world.ana, result, "Correct by −4")
    assert words(done).splitlines()[:3] == [
        "## 80 Connects",
        "Corrected by **−14**: your balance is the 80 that Upwork showed.",
        TEXT.t("reconcile-meanwhile", seen=84, before=94),
    ]
    assert (colour(done), await balance_of_ana(world)) == (WARNING, 80)


async def test_when_the_cause_was_logged_there_is_nothing_to_correct(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    await connects_command(world, "spend", amount=4)
    done = await press(world.ana, result, "Correct by −4")
    assert words(done).splitlines()[1] == TEXT.t("reconcile-nothing", stated=80)
    assert list(buttons(done)) == ["History", "Balance"]
    assert await written_entries(world) == [("opening", 84), ("spend", -4)]


async def test_the_correction_works_after_a_restart_and_is_written_once(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    await world.restart()
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await press(world.ana, result, "Correct by −4")
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await press(world.ana, result, "Correct by −4")
    await deliver_again(world)
    assert await written_entries(world) == [("opening", 84), ("correction", -4)]
    assert await verified(world) == []


async def test_each_comparison_has_its_own_correction(world: World) -> None:
    await start_ana(world, 84)
    for balance, label in ((80, "Correct by −4"), (84, "Correct by +4"), (80, "Correct by −4")):
        result = await connects_command(world, "reconcile", balance=balance)
        assert first_line(await press(world.ana, result, label)) == f"{balance} Connects"
    assert await written_entries(world) == [
        *(("opening", 84), ("correction", -4)),
        *(("correction", 4), ("correction", -4)),
    ]


async def test_the_button_of_another_member_is_refused(world: World) -> None:
    await start_ana(world, 84)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    mine = await connects_command(world, "reconcile", balance=80)
    his = await world.ben.slash(world.channel, "connects reconcile", balance=40)
    id = buttons(mine)["Correct by −4"]["custom_id"]
    await press(world.ana, mine, "Correct by −4")
    forge_button(world, his, "Correct by −10", id)
    assert words(await press(world.ben, his, "Correct by −10")).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84), ("opening", 50), ("correction", -4)]


@pytest.mark.parametrize(
    "args", ["-5:-:84:1", "80:99:84:1", "80:x:84:1", "80:-:84", "9999999999:-:84:1", "x:-:84:1"]
)
async def test_a_tampered_button_is_refused(world: World, args: str) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    forge_button(world, result, "Correct by −4", f"cx:1:reconcile-correct:{args}")
    assert words(await press(world.ana, result, "Correct by −4")).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84)]
