"""The button that confirms a refused request: a spend over the balance, a second proposal, a step back."""

import pytest

from bot.ui.cards.base import GOOD, REFUSED, WARNING
from tests.cogs.hands import balance_of_ana, connects_command, first_line, forge_button, written_entries
from tests.cogs.mail import run_chores
from tests.cogs.posts import (
    LINK,
    NAMELESS,
    UNCHANGED,
    ana_in_another_server,
    proposal_command,
    send_first_proposal,
    written_statuses,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

CALLBACK = "/interactions/*/callback"
SECOND, ANYWAY, BACK = "Send a second one", "Log it anyway", "Move it back"
SHORT = TEXT.t("corrected", amount=12)


async def test_a_spend_over_the_balance_is_confirmed_once_also_after_a_restart(world: World) -> None:
    await send_first_proposal(world, 84, 80)
    short = await proposal_command(world, "send", job=NAMELESS, connects=12, boost=4)
    await world.restart()
    result = await press(world.ana, short, ANYWAY)
    assert words(result).splitlines()[:3] == [
        "## 0 Connects",
        "**−16** for **\\~022056519076716738894** (12 + 4 boost)",
        SHORT,
    ]
    assert (result.ephemeral, colour(result)) == (True, WARNING)
    assert words(await press(world.ana, short, ANYWAY)) == words(result)
    assert (await written_entries(world))[2:] == [("correction", 12), ("spend", -12), ("boost", -4)]
    assert first_line(await press(world.ana, result, "Undo")) == "4 Connects"
    assert await written_statuses(world) == [("sent", "none"), ("void", "open")]


async def test_a_second_proposal_is_confirmed_once(world: World) -> None:
    await send_first_proposal(world)
    asked = await proposal_command(world, "send", job=LINK, connects=8, invited=True, note="again")
    await world.restart()
    result = await press(world.ana, asked, SECOND)
    assert words(result).splitlines()[:2] == ["## 60 Connects", "**−8** for **Logo for a bakery**"]
    assert colour(result) == GOOD
    await press(world.ana, asked, SECOND)
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("spend", -8)]
    assert (
        words(await proposal_command(world, "show", proposal="#2")).splitlines()[2]
        == "**Sent** · #2 · invited"
    )


async def test_a_step_back_is_confirmed_once(world: World) -> None:
    shown = await send_first_proposal(world, boost=5)
    await press(world.ana, shown, "Interview")
    asked = await press(world.ana, shown, "Viewed")
    assert words(asked).splitlines() == [
        TEXT.t("error-step-back", current="interviewing", wanted="viewed"),
        UNCHANGED,
    ]
    assert (colour(asked), list(buttons(asked))) == (REFUSED, [BACK])
    await world.restart()
    assert first_line(await press(world.ana, asked, BACK)) == "Viewed"
    await proposal_command(world, "update", proposal=LINK, status="offer")
    await press(world.ana, asked, BACK)
    assert await written_statuses(world) == [("offer", "kept")]


async def test_an_outbid_boost_comes_back_once_the_step_back_is_confirmed(world: World) -> None:
    await send_first_proposal(world, boost=13)
    await world.ana.slash(world.channel, "job close", job=LINK, outcome="expired")
    asked = await proposal_command(world, "update", proposal=LINK, status="outbid")
    assert words(asked).splitlines()[0] == TEXT.t("error-step-back", current="closed", wanted="outbid")
    result = await press(world.ana, asked, BACK)
    assert words(result).splitlines()[0] == "## 68 Connects"
    assert "**+13** of the boost came back" in words(result)
    await press(world.ana, asked, BACK)
    assert await balance_of_ana(world) == 68


async def test_a_confirmed_request_can_be_refused_for_another_reason_with_its_own_button(
    world: World,
) -> None:
    await send_first_proposal(world, 20)
    asked = await proposal_command(world, "send", job=LINK, connects=16)
    await world.restart()
    short = await press(world.ana, asked, SECOND)
    assert words(short).splitlines() == [
        "## 4 Connects",
        "You have 4 and this needs 16: 12 short. If Upwork did take them, log it anyway: I add the missing 12 first, as a"
        " correction that your history marks.",
        UNCHANGED,
    ]
    assert list(buttons(short)) == [ANYWAY]
    await world.restart()
    result = await press(world.ana, short, ANYWAY)
    assert (first_line(result), SHORT in words(result)) == ("0 Connects", True)
    await press(world.ana, short, ANYWAY)
    assert await written_entries(world) == [
        ("opening", 20),
        ("spend", -16),
        ("correction", 12),
        ("spend", -16),
    ]


async def test_a_chain_of_refusals_is_written_once_whichever_button_is_pressed_again(world: World) -> None:
    await send_first_proposal(world, 20)
    asked = await proposal_command(world, "send", job=LINK, connects=16)
    shorts = [await press(world.ana, asked, SECOND) for _ in range(2)]
    results = [await press(world.ana, short, ANYWAY) for short in shorts]
    assert words(results[0]) == words(results[1])
    await connects_command(world, "add", amount=50, source="bonus")
    assert words(await press(world.ana, asked, SECOND)).splitlines() == [
        TEXT.t("error-key-reused", key="held:1"),
        UNCHANGED,
    ]
    assert await balance_of_ana(world) == 50


@pytest.mark.parametrize("label", [SECOND, ANYWAY])
async def test_a_second_press_later_shows_the_present_balance(world: World, label: str) -> None:
    await send_first_proposal(world, 20)
    job = LINK if label == SECOND else NAMELESS
    asked = await proposal_command(world, "send", job=job, connects=4 if label == SECOND else 10)
    await press(world.ana, asked, label)
    await connects_command(world, "add", amount=50, source="bonus")
    assert first_line(await press(world.ana, asked, label)) == f"{await balance_of_ana(world)} Connects"
    assert await balance_of_ana(world) == 50


async def test_a_second_press_after_a_confirmed_spend_shows_the_present_balance(world: World) -> None:
    await send_first_proposal(world, 20)
    short = await connects_command(world, "spend", amount=10)
    await press(world.ana, short, ANYWAY)
    await connects_command(world, "add", amount=50, source="bonus")
    assert first_line(await press(world.ana, short, ANYWAY)) == "50 Connects"


async def test_only_the_member_who_asked_can_confirm(world: World) -> None:
    await send_first_proposal(world)
    asked = await proposal_command(world, "send", job=LINK, connects=8)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    his = await world.ben.slash(world.channel, "connects spend", amount=60)
    forge_button(world, his, ANYWAY, buttons(asked)[SECOND]["custom_id"])
    assert words(await press(world.ben, his, ANYWAY)).splitlines() == [
        TEXT.t("error-unknown-entry", given="\\#1"),
        UNCHANGED,
    ]
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("opening", 50)]


async def test_a_stored_request_is_deleted_after_a_month(world: World) -> None:
    await send_first_proposal(world)
    asked = await proposal_command(world, "send", job=LINK, connects=8)
    world.clock.advance(days=31)
    await run_chores(world)
    assert words(await press(world.ana, asked, SECOND)).splitlines()[-1] == UNCHANGED
    assert await balance_of_ana(world) == 68


@pytest.mark.parametrize("id", ["cx:1:anyway:99", "cx:1:anyway:-1", f"cx:1:anyway:{2**62}"])
async def test_a_button_with_a_tampered_id_is_refused(world: World, id: str) -> None:
    await send_first_proposal(world)
    asked = await proposal_command(world, "send", job=LINK, connects=8)
    forge_button(world, asked, SECOND, id)
    assert words(await press(world.ana, asked, SECOND)).splitlines()[-1] == UNCHANGED
    assert await balance_of_ana(world) == 68


async def test_the_button_works_in_a_direct_message_and_in_another_server(world: World) -> None:
    await send_first_proposal(world)
    asked = await world.ana.user.slash("proposal send", job=LINK, connects=8)
    assert first_line(await press(world.ana.user, asked, SECOND)) == "60 Connects"
    ana, channel = ana_in_another_server(world)
    asked = await ana.slash(channel, "proposal send", job=LINK, connects=8)
    assert first_line(await press(ana, asked, SECOND)) == "52 Connects"


async def test_after_a_fault_of_discord_the_request_is_written_once(world: World) -> None:
    await send_first_proposal(world)
    asked = await proposal_command(world, "send", job=LINK, connects=8)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert first_line(await press(world.ana, asked, SECOND)) == "60 Connects"
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await press(world.ana, asked, SECOND)
    assert await balance_of_ana(world) == 60
