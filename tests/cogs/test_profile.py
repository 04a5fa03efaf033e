"""/profile show and plan; test_profile_reminders.py tests the reminders."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED
from tests.cogs.hands import (
    INJECTIONS,
    could_ping,
    deliver_again,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.mail import chosen, number_of_writes, pick
from tests.cogs.world import TEXT, World, buttons, colour, fill, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
CALLBACK = "/interactions/*/callback"
FAR = "is out of range here: use a day from 25 Nov 2026 to 24 Jan 2027."


async def profile(world: World, command: str, **options: Any):
    return await world.ana.slash(world.channel, f"profile {command}", **options)


# ── show ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_profile_says_what_is_known(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", timezone="Berlin")
    world.clock.advance(days=2)
    result = await profile(world, "show")
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Plus · next renewal **100** on 3 Dec 2026 (<t:1796256000:R>)",
        "Reminders: **direct message**, at 09:00, Europe/Berlin",
        "About: renewals, expiry warnings",
        "Before Connects expire: 30, 7, 1 days ahead",
        "-# Tracking since 24 Nov 2026.",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (
        True,
        NEUTRAL,
        ["Change reminders", "Change plan", "My work", "Balance"],
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "Basic · renewal day not known: `/profile plan`"),
        ({"next_refill": "2026-12-03"}, "Basic · next renewal **10** on 3 Dec 2026 (<t:1796256000:R>)"),
        ({"next_refill": "2026-12-03", "monthly_free": False}, "Basic · no monthly Connects"),
        ({"next_refill": "2026-12-03", "plan": "agency_plus"}, "Agency Plus · no monthly Connects"),
    ],
)
async def test_the_monthly_connects_are_shown(world: World, options: dict[str, Any], said: str) -> None:
    await start_ana(world, **options)
    assert words(await profile(world, "show")).splitlines()[1] == said


async def test_a_refill_that_is_due_is_in_the_balance_and_looking_writes_nothing(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    result = await profile(world, "show")
    assert words(result).splitlines()[:2] == [
        "## 184 Connects",
        "Plus · next renewal **100** on 3 Jan 2027 (<t:1798934400:R>)",
    ]
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize("command", ["show", "plan", "reminders"])
async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World, command: str) -> None:
    result = await profile(world, command)
    assert words(result).splitlines()[0] == TEXT.t("error-not-started")
    assert (result.ephemeral, result.modal) == (True, None)


async def test_the_profile_is_the_same_in_a_direct_message(world: World) -> None:
    await start_ana(world, 84)
    assert first_line(await world.ana.user.slash("profile show")) == "84 Connects"
    assert first_line(await world.dana.slash("profile show")) == TEXT.t("error-not-started")


# ── plan ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"plan": "plus"}, "Plus · next renewal **100** on 3 Dec 2026 (<t:1796256000:R>)"),
        ({"plan": "agency_basic"}, "Agency Basic · no monthly Connects"),
        ({"monthly_free": False}, "Basic · no monthly Connects"),
        (
            {"plan": "plus", "next_refill": "2026-12-24"},
            "Plus · next renewal **100** on 24 Dec 2026 (<t:1798070400:R>)",
        ),
        ({"next_refill": "3 Jan"}, "Basic · next renewal **10** on 3 Jan 2027 (<t:1798934400:R>)"),
        ({"next_refill": "tomorrow"}, "Basic · next renewal **10** on 25 Nov 2026 (<t:1795564800:R>)"),
        ({"next_refill": "2027-01-24"}, "Basic · next renewal **10** on 24 Jan 2027 (<t:1800748800:R>)"),
    ],
)
async def test_the_plan_is_changed_and_shown(world: World, options: dict[str, Any], said: str) -> None:
    await start_ana(world, 84, next_refill="2026-12-03")
    result = await profile(world, "plan", **options)
    assert words(result).splitlines()[:3] == ["## 84 Connects", TEXT.t("profile-plan-set"), said]
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert words(await profile(world, "show")).splitlines()[1] == said


async def test_a_changed_plan_counts_from_the_next_cycle(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    result = await profile(world, "plan", plan="basic")
    assert first_line(result) == "184 Connects"
    assert words(result).splitlines()[2] == "Basic · next renewal **10** on 3 Jan 2027 (<t:1798934400:R>)"
    assert await written_entries(world) == [("opening", 84), ("refill", 100)]
    world.clock.advance(days=30)
    assert first_line(await profile(world, "show")) == "194 Connects"


async def test_without_options_the_present_plan_is_shown(world: World) -> None:
    await start_ana(world, 84)
    result = await profile(world, "plan")
    assert words(result).splitlines()[:2] == words(await profile(world, "show")).splitlines()[:2]
    assert await number_of_writes(world) == 1


@pytest.mark.parametrize(
    ("next_refill", "said"),
    [
        ("today", f"24 Nov 2026 {FAR}"),
        ("yesterday", f"23 Nov 2026 {FAR}"),
        ("2027-01-25", f"25 Jan 2027 {FAR}"),
        ("9999-12-31", f"31 Dec 9999 {FAR}"),
        ("2026-02-30", TEXT.t("error-bad-day", given="2026-02-30")),
        ("🎉", TEXT.t("error-bad-day", given="🎉")),
        ("x" * 2000, TEXT.t("error-bad-day", given="x" * 59 + "…")),
        *((typed, TEXT.t("error-bad-day", given=TEXT.safe(typed, 60))) for typed in INJECTIONS),
    ],
)
async def test_an_impossible_refill_day_is_refused(world: World, next_refill: str, said: str) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    result = await profile(world, "plan", next_refill=next_refill, plan="basic")
    assert words(result).splitlines() == [said, UNCHANGED]
    assert colour(result) == REFUSED
    assert (
        words(await profile(world, "show"))
        .splitlines()[1]
        .startswith("Plus · next renewal **100** on 3 Dec 2026")
    )
    assert not could_ping(world)


@pytest.mark.parametrize(
    "options",
    [{"plan": "gold"}, {"plan": 1}, {"monthly_free": "yes"}, {"monthly_free": 1}, {"next_refill": 7}],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    with pytest.raises(OptionError):
        await profile(world, "plan", **options)
    result = await send_tampered_command(world, "profile plan", **options)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert colour(result) == REFUSED
    assert await number_of_writes(world) == 1


# ── faults, repeats, restarts ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("times", [1, None])
async def test_a_fault_of_discord_loses_nothing_and_writes_once(world: World, times: int | None) -> None:
    await start_ana(world, 84, next_refill="2026-12-03")
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await profile(world, "plan", plan="plus")
    assert result.acknowledged is (times == 1)
    world.env.backend.faults.clear()
    assert (
        words(await profile(world, "show")).splitlines()[1].startswith("Plus · next renewal **100** on 3 Dec")
    )
    assert await number_of_writes(world) == 2


async def test_a_plan_delivered_twice_is_set_once(world: World) -> None:
    await start_ana(world, 84, next_refill="2026-12-03")
    result = await profile(world, "plan", plan="plus")
    shown = words(result)
    await deliver_again(world)
    assert words(result) == shown
    assert await number_of_writes(world) == 2


@pytest.mark.parametrize("times", [1, 2])
async def test_opening_a_form_is_tried_once_more_after_a_fault(world: World, times: int) -> None:
    await start_ana(world, 84)
    shown = await profile(world, "plan")
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await press(world.ana, shown, "Next renewal")
    assert (result.modal is not None) is (times == 1)
    assert result.response is None


async def test_the_buttons_of_the_card_work_after_a_restart(world: World) -> None:
    await start_ana(world, 84)
    shown = await profile(world, "show")
    await world.restart()
    assert first_line(await press(world.ana, shown, "Balance")) == "84 Connects"
    assert first_line(await press(world.ana, shown, "Change reminders")) == "Reminders"
    assert first_line(await press(world.ana, shown, "Change plan")) == "84 Connects"


# ── the plan by menu and switch ──────────────────────────────────────────────────────────────────────────────────────


async def test_the_plan_is_saved_at_each_tap(world: World) -> None:
    await start_ana(world, 84)
    shown = await profile(world, "plan")
    assert chosen(shown) == {"plan-picked": ["basic"]}
    assert list(buttons(shown)) == ["○ 10 free a month", "None come", "Next renewal", "Balance"]
    form = await press(world.ana, shown, "Next renewal")
    saved = await fill(world.ana, form, next_refill="3 Dec")
    assert words(saved).splitlines()[:3] == [
        "## 84 Connects",
        TEXT.t("profile-plan-set"),
        "Basic · next renewal **10** on 3 Dec 2026 (<t:1796256000:R>)",
    ]
    assert list(buttons(saved)) == ["✓ 10 free a month", "Next renewal", "Balance"]
    none = await press(world.ana, saved, "✓ 10 free a month")
    assert words(none).splitlines()[2] == "Basic · no monthly Connects"
    assert list(buttons(none)) == ["○ 10 free a month", "Balance"]
    plus = await pick(world.ana, shown, "cx:1:plan-picked", "plus")
    assert words(plus).splitlines()[2] == "Plus · next renewal **100** on 3 Dec 2026 (<t:1796256000:R>)"
    assert list(buttons(plus)) == ["Next renewal", "Balance"]


async def test_a_refused_day_of_renewal_changes_nothing(world: World) -> None:
    await start_ana(world, 84, next_refill="2026-12-03")
    form = await press(world.ana, await profile(world, "plan"), "Next renewal")
    refused = await fill(world.ana, form, next_refill="2026-11-24")
    assert words(refused).splitlines() == [f"24 Nov 2026 {FAR}", UNCHANGED]
    assert await number_of_writes(world) == 1
