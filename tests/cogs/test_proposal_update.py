"""/proposal update: the steps of a proposal, the fate of its boost, and the Connects that come back."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    deliver_again,
    first_line,
    forge_button,
    form_fields,
    form_values,
    send_tampered_command,
    send_tampered_form,
    start_ana,
    written_entries,
)
from tests.cogs.posts import (
    LINK,
    LOUD,
    NAMELESS,
    UNCHANGED,
    ana_in_another_server,
    job_command,
    pick_from_menu,
    proposal_command,
    send_first_proposal,
    written_statuses,
)
from tests.cogs.world import TEXT, World, buttons, colour, fill, menus, press, words

CALLBACK = "/interactions/*/callback"
SPENT = TEXT.t("updated-boost", boost="kept", amount=13)
BACK = "**+13** of the boost came back to the batch that expires on 24 May 2027."
OUTBID = TEXT.t("reason-outbid")


async def update(world: World, status: str, proposal_: str = LINK, **options: Any):
    return await proposal_command(world, "update", proposal=proposal_, status=status, **options)


# ── steps ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("status", "title", "offered"),
    [
        ("viewed", "Viewed", ["Interview", "Hired", "Declined", "Details"]),
        ("interviewing", "Interview", ["When is it?", "Offer", "Hired", "Declined", "Details"]),
        ("offer", "Offer", ["Hired", "Declined", "What is it worth?", "Details"]),
        ("hired", "Hired", ["What is it worth?", "Details"]),
    ],
)
async def test_a_step_forward_shows_the_possible_next_steps(
    world: World, status: str, title: str, offered: list[str]
) -> None:
    await send_first_proposal(world)
    result = await update(world, status)
    assert words(result).splitlines() == [f"## {title}", "Logo for a bakery"]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, offered)
    assert await written_statuses(world) == [(status, "none")]
    assert await written_entries(world) == [("opening", 84), ("spend", -16)]


@pytest.mark.parametrize("status", ["declined", "withdrawn", "archived"])
async def test_a_step_without_a_return_says_so(world: World, status: str) -> None:
    await send_first_proposal(world)
    result = await update(world, status)
    assert words(result).splitlines()[1:] == ["Logo for a bakery", f"-# {TEXT.t(f'reason-{status}')}"]
    assert (list(buttons(result)), await balance_of_ana(world)) == (["Details"], 68)


async def test_the_same_step_again_changes_only_the_value(world: World) -> None:
    await send_first_proposal(world)
    await update(world, "offer")
    again = await update(world, "offer", value=1500.5)
    assert words(again).splitlines() == ["## Offer", "Logo for a bakery", "Worth $1,500.50."]
    assert "What is it worth?" not in buttons(again)
    same = await update(world, "offer", value=1500.5)
    assert words(same).splitlines()[2:] == ["It stood at “Offer” already.", "Worth $1,500.50."]
    assert colour(same) == NEUTRAL


async def test_a_step_can_be_dated(world: World) -> None:
    await send_first_proposal(world)
    world.clock.advance(days=10)
    result = await update(world, "viewed", on="2026-12-01")
    assert words(result).splitlines()[-1] == "-# Dated 1 Dec 2026."


@pytest.mark.parametrize(
    ("current", "wanted"),
    [("interviewing", "viewed"), ("hired", "declined"), ("declined", "viewed"), ("withdrawn", "offer")],
)
async def test_a_step_back_needs_confirmation(world: World, current: str, wanted: str) -> None:
    await send_first_proposal(world)
    await update(world, current)
    result = await update(world, wanted)
    assert words(result).splitlines() == [
        TEXT.t("error-step-back", current=current, wanted=wanted),
        UNCHANGED,
    ]
    assert (colour(result), list(buttons(result))) == (REFUSED, ["Move it back"])
    assert await written_statuses(world) == [(current, "none")]


# ── the boost ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_outbid_boost_comes_back_before_the_client_has_acted(world: World) -> None:
    card = await send_first_proposal(world, boost=13)
    await press(world.ana, card, "Details")
    result = await update(world, "outbid")
    assert words(result).splitlines() == ["## 68 Connects", "Logo for a bakery", BACK, f"-# {OUTBID}"]
    assert colour(result) == GOOD
    assert await written_statuses(world) == [("sent", "outbid")]
    again = await update(world, "outbid")
    assert words(again).splitlines() == [
        "## Outbid",
        "Logo for a bakery",
        f"-# {TEXT.t('reason-already_returned')}",
    ]
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("boost", -13), ("return", 13)]


@pytest.mark.parametrize("status", ["viewed", "interviewing", "offer", "declined", "archived"])
async def test_an_outbid_boost_does_not_come_back_after_the_clients_answer(world: World, status: str) -> None:
    await send_first_proposal(world, boost=13)
    assert f"-# {SPENT}" in words(await update(world, status)).splitlines()
    late = await update(world, "outbid")
    assert words(late).splitlines()[2:] == [f"-# {TEXT.t('reason-kept_boost')}"]
    assert (colour(late), await balance_of_ana(world)) == (NEUTRAL, 55)


async def test_a_boost_outbid_before_the_clients_view_comes_back_also_if_recorded_later(world: World) -> None:
    await send_first_proposal(world, boost=13)
    world.clock.advance(days=3)
    await update(world, "viewed")
    result = await update(world, "outbid", on="2026-11-25")
    assert words(result).splitlines()[:4] == [
        "## 68 Connects",
        "Logo for a bakery",
        "-# Dated 25 Nov 2026.",
        BACK,
    ]


async def test_returned_connects_of_an_expired_lot_expire_at_once(world: World) -> None:
    await start_ana(world, 13, expiring_30d=13)
    await proposal_command(world, "send", job=LINK, connects=0, boost=13)
    world.clock.advance(days=31)
    result = await update(world, "outbid")
    assert words(result).splitlines()[0] == "## 0 Connects"
    assert TEXT.t("close-lapsed", amount=13) in words(result)
    assert colour(result) == WARNING


async def test_outbid_is_refused_for_a_proposal_without_a_boost(world: World) -> None:
    card = await send_first_proposal(world)
    result = await update(world, "outbid")
    assert words(result).splitlines() == [TEXT.t("error-no-boost"), UNCHANGED]
    [menu] = menus(await press(world.ana, card, "Details"))
    assert "outbid" not in [option["value"] for option in menu["options"]]


async def test_the_menu_of_the_card_works_after_a_restart(world: World) -> None:
    await send_first_proposal(world, boost=13)
    card = await proposal_command(world, "show", proposal=LINK)
    await world.restart()
    assert first_line(await pick_from_menu(world.ana, card, "outbid")) == "68 Connects"
    assert first_line(await pick_from_menu(world.ana, card, "interviewing")) == "Interview"
    assert await written_statuses(world) == [("interviewing", "outbid")]


# ── what it is worth ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_value_is_typed_into_a_form_that_outlives_a_restart(world: World) -> None:
    await send_first_proposal(world)
    card = await update(world, "hired")
    await world.restart()
    form = await press(world.ana, card, "What is it worth?")
    assert (form_values(form), form_fields(form)["value"]["max_length"]) == ({"value": ""}, 15)
    await world.restart()
    result = await fill(world.ana, form, value="$12,345.67")
    assert words(result).splitlines() == ["## Hired", "Logo for a bakery", "Worth $12,345.67."]
    assert "worth $12,345.67" in words(await proposal_command(world, "show", proposal=LINK))


@pytest.mark.parametrize("value", ["lots", "-5", "1e30", "nan", "🎉", "100000000.01"])
async def test_the_value_has_to_be_an_amount_of_money(world: World, value: str) -> None:
    await send_first_proposal(world)
    form = await press(world.ana, await update(world, "offer"), "What is it worth?")
    result = await fill(world.ana, form, value=value)
    assert words(result).splitlines() == [
        TEXT.t("error-bad-money", highest_cents="$100,000,000"),
        UNCHANGED,
    ]


# ── what can't be ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"on": "tomorrow"}, "25 Nov 2026 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "2026-11-23"}, "23 Nov 2026 is out of range here: use a day from 24 Nov 2026 to 24 Nov 2026."),
        ({"on": "31 Feb"}, TEXT.t("error-bad-day", given="31 Feb")),
        ({"on": "📅"}, TEXT.t("error-bad-day", given="📅")),
        ({"proposal": "#2"}, TEXT.t("error-unknown-proposal", given="\\#2")),
        ({"proposal": "-1"}, TEXT.t("error-unknown-proposal", given="\\-1")),
        ({"proposal": ""}, TEXT.t("error-unknown-proposal", given="")),
        ({"proposal": "🎉"}, TEXT.t("error-unknown-proposal", given="🎉")),
        ({"proposal": "p" * 2000}, TEXT.t("error-unknown-proposal", given="p" * 59 + "…")),
        ({"proposal": "**@here**"}, TEXT.t("error-unknown-proposal", given="\\*\\*@\u200bhere\\*\\*")),
        ({"proposal": NAMELESS}, TEXT.t("error-unknown-proposal", given=TEXT.safe(NAMELESS, 60))),
    ],
)  # fmt: skip
async def test_bad_input_is_refused_with_a_sentence(world: World, options: dict[str, Any], said: str) -> None:
    await send_first_proposal(world)
    result = await proposal_command(world, "update", **{"proposal": LINK, "status": "viewed"} | options)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert await written_statuses(world) == [("sent", "none")]


@pytest.mark.parametrize(
    "options",
    [
        {"status": "void"},
        {"status": 1},
        *({"value": value} for value in (-0.01, 100_000_000.01, "900", float("nan"), float("inf"))),
        {"proposal": 1},
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await send_first_proposal(world)
    given = {"proposal": LINK, "status": "hired"} | options
    with pytest.raises(OptionError):
        await proposal_command(world, "update", **given)
    result = await send_tampered_command(world, "proposal update", **given)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert await written_statuses(world) == [("sent", "none")]


async def test_a_proposal_of_another_member_is_unknown(world: World) -> None:
    await send_first_proposal(world)
    hers = await update(world, "offer")
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    await job_command(world, "log", link=LINK, share=True)
    said = [TEXT.t("error-unknown-proposal", given="\\#1"), UNCHANGED]
    assert (
        words(await proposal_command(world, "update", world.ben, proposal="#1", status="hired")).splitlines()
        == said
    )
    assert (
        words(await proposal_command(world, "update", world.ben, proposal=LINK, status="hired")).splitlines()[
            -1
        ]
        == UNCHANGED
    )
    his = await proposal_command(world, "send", world.ben, job=NAMELESS, connects=1)
    for id in (buttons(hers)["Hired"]["custom_id"], "cx:1:retract:1", "cx:1:proposal:1"):
        forge_button(world, his, "Viewed", id)
        assert words(await press(world.ben, his, "Viewed")).splitlines() in (said, said[:1])
    assert (
        words(await send_tampered_form(world, world.ben, "cx:1:value-set:1:hired", value="1")).splitlines()
        == said
    )
    assert (await written_statuses(world))[0] == ("offer", "none")
    assert await balance_of_ana(world) == 68


async def test_a_button_with_another_step_is_refused(world: World) -> None:
    card = await send_first_proposal(world)
    forge_button(world, card, "Viewed", "cx:1:step:1:void")
    assert words(await press(world.ana, card, "Viewed")).splitlines() == [
        TEXT.t("refused-stale"),
        UNCHANGED,
    ]


# ── taken back ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_proposal_is_retracted_once_after_a_question(world: World) -> None:
    await send_first_proposal(world, boost=13)
    await update(world, "outbid")
    asked = await press(world.ana, await proposal_command(world, "show", proposal=LINK), "Take it back")
    assert (words(asked), colour(asked)) == (TEXT.t("retract-first"), WARNING)
    await world.restart()
    result = await press(world.ana, asked, "Take it back")
    assert words(result).splitlines() == ["## 84 Connects", TEXT.t("retracted", job="Logo for a bakery")]
    await connects_command(world, "spend", amount=4)
    assert first_line(await press(world.ana, asked, "Take it back")) == "80 Connects"
    assert (await written_statuses(world))[0][0] == "void"


async def test_a_retraction_is_refused_if_the_returned_connects_are_spent(world: World) -> None:
    await send_first_proposal(world, 29, 16, boost=13)
    await update(world, "outbid")
    asked = await press(world.ana, await proposal_command(world, "show", proposal=LINK), "Take it back")
    await connects_command(world, "spend", amount=13)
    assert words(await press(world.ana, asked, "Take it back")).splitlines()[-1] == UNCHANGED
    assert (await balance_of_ana(world), await written_statuses(world)) == (0, [("sent", "outbid")])


# ── everywhere, once ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_proposal_is_updated_from_every_place(world: World) -> None:
    await send_first_proposal(world)
    assert (
        first_line(await world.ana.user.slash("proposal update", proposal="#1", status="viewed")) == "Viewed"
    )
    ana, channel = ana_in_another_server(world)
    result = await ana.slash(channel, "proposal update", proposal="logo for a bakery", status="offer")
    assert first_line(result) == "Offer"


async def test_a_title_full_of_markdown_fits(world: World) -> None:
    await start_ana(world)
    await job_command(world, "log", title=LOUD)
    await proposal_command(world, "send", job="#1", connects=1)
    assert words(await update(world, "viewed", "#1")).splitlines() == ["## Viewed", TEXT.safe(LOUD, 120)]


async def test_connects_come_back_once_after_a_second_delivery_or_a_fault(world: World) -> None:
    await send_first_proposal(world, boost=13)
    world.env.inject_error("POST", CALLBACK, status=500)
    assert first_line(await update(world, "outbid")) == "68 Connects"
    await deliver_again(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=None)
    await update(world, "outbid")
    assert await written_entries(world) == [("opening", 84), ("spend", -16), ("boost", -13), ("return", 13)]
