"""/connects balance and expiring: the balance now and on a past day, and the lots by their expiry."""

from typing import Any

import pytest
from simcord import InteractionResult
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from tests.cogs.hands import (
    connects_command,
    first_line,
    forge_button,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.posts import pick_from_menu
from tests.cogs.world import TEXT, World, buttons, colour, menus, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


async def test_balance_plan_next_refill_and_expiries_in_that_order(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=20)
    result = await connects_command(world, "balance")
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Plus · next renewal **100** on 3 Dec 2026 (<t:1796256000:R>)",
        "**20** expire on 24 Dec 2026 · <t:1798070400:R>",
        "**64** expire on 24 May 2027 · <t:1811116800:R>",
        "-# **20** expire within 30 days.",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (
        True,
        GOOD,
        ["What expires", "History", "Over time"],
    )
    world.clock.advance(days=24)
    assert colour(await connects_command(world, "balance")) == WARNING


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, TEXT.t("balance-plan-unknown", plan="Basic")),
        ({"next_refill": "2026-12-03", "monthly_free": False}, TEXT.t("balance-plan-plain", plan="Basic")),
        (
            {"plan": "agency_basic", "next_refill": "2026-12-03"},
            TEXT.t("balance-plan-plain", plan="Agency Basic"),
        ),
    ],
)
async def test_an_unknown_or_missing_refill_is_stated(
    world: World, options: dict[str, Any], said: str
) -> None:
    await start_ana(world, 0, **options)
    assert words(await connects_command(world, "balance")).splitlines() == [
        "## 0 Connects",
        said,
        f"-# {TEXT.t('balance-empty')}",
    ]


async def test_many_lots_are_summed_up(world: World) -> None:
    await start_ana(world)
    for month in range(1, 11):
        await connects_command(world, "add", amount=1, source="bonus", expires=f"2027-{month:02}-15")
    shown = words(await connects_command(world, "balance")).splitlines()
    assert len([line for line in shown if " on " in line]) == 6
    assert "-# … and 5 more" in shown


async def test_a_due_refill_counts_before_the_schedule_has_run(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=20)
    world.clock.advance(days=75)
    result = await connects_command(world, "balance")
    assert first_line(result) == "364 Connects"
    assert "next renewal **100** on 3 Mar 2027" in words(result)
    assert await written_entries(world) == [("opening", 20), ("opening", 64)]
    shown = await connects_command(world, "expiring", days=366)
    assert "**364** expire within 366 days" in words(shown)


async def test_an_expected_refill_can_be_answered_from_the_card(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    await connects_command(world, "spend", amount=4)
    result = await connects_command(world, "balance")
    assert TEXT.t("unconfirmed", amount=100, on="3 Dec 2026") in words(result)
    assert {"It came", "Another number", "It did not come"} < set(buttons(result))


@pytest.mark.parametrize(
    ("at", "balance", "said"),
    [
        ("2026-11-24", 84, TEXT.t("balance-at", day="24 Nov 2026")),
        ("2026-11-25", 80, TEXT.t("balance-at", day="25 Nov 2026")),
        ("3 Dec", 180, TEXT.t("balance-at", day="3 Dec 2026")),
        ("2026-11-23", 0, TEXT.t("balance-before-start", day="24 Nov 2026")),
        ("2015-01-01", 0, TEXT.t("balance-before-start", day="24 Nov 2026")),
    ],
)
async def test_the_balance_of_any_past_day_is_shown(world: World, at: str, balance: int, said: str) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=1)
    await connects_command(world, "spend", amount=4)
    world.clock.advance(days=30)
    result = await connects_command(world, "balance", at=at)
    assert words(result).splitlines()[:2] == [f"## {balance} Connects", said]
    assert colour(result) == NEUTRAL
    assert first_line(await press(world.ana, result, "Balance")) == "180 Connects"


async def test_today_shows_the_present_balance(world: World) -> None:
    await start_ana(world)
    assert words(await connects_command(world, "balance", at="today")) == words(
        await connects_command(world, "balance")
    )


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("tomorrow", "25 Nov 2026 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ("2014-12-31", "31 Dec 2014 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ("2026-02-30", TEXT.t("error-bad-day", given="2026-02-30")),
        ("🎉", TEXT.t("error-bad-day", given="🎉")),
        ("", TEXT.t("error-bad-day", given="")),
        ("d" * 2000, TEXT.t("error-bad-day", given="d" * 59 + "…")),
        ("<@1> **x**", TEXT.t("error-bad-day", given="\\<@\u200b1> \\*\\*x\\*\\*")),
    ],
)
async def test_a_future_or_too_early_day_is_refused(world: World, at: str, said: str) -> None:
    await start_ana(world)
    result = await connects_command(world, "balance", at=at)
    assert words(result).splitlines() == [said]
    assert colour(result) == REFUSED


# ── expiring ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def open_batch(world: World, shown: InteractionResult) -> InteractionResult:
    """Choose the first batch in the card's menu and return the answer."""
    return await pick_from_menu(world.ana, shown, menus(shown)[0]["options"][0]["value"])


async def test_a_lot_opens_from_what_expires_and_lists_what_it_paid_for(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await connects_command(world, "spend", amount=16, purpose="proposal", job=LINK)
    result = await connects_command(world, "expiring")
    assert words(result).splitlines() == [
        "## 68 Connects",
        "**4** expire within 30 days",
        "**4** on 24 Dec 2026 · <t:1798070400:R>",
        "-# Opening balance of 24 Nov 2026, 4 of 20 left",
        "-# After that: 64 on 24 May 2027.",
    ]
    await world.restart()
    opened = await open_batch(world, result)
    assert words(opened).splitlines() == [
        "## 68 Connects",
        "Batch #1 · Opening balance of 24 Nov 2026",
        "**4** of 20 left · expires 24 Dec 2026 (<t:1798070400:R>)",
        "What it has paid for:",
        "`−16` Spent · Logo for a bakery · 24 Nov 2026",
    ]
    assert "After that" in words(await press(world.ana, opened, "What expires"))
    world.clock.advance(days=31)
    late = words(await open_batch(world, result)).splitlines()
    assert late[2] == "**0** of 20 left · expiry 24 Dec 2026"
    assert late[-1] == "`−4` Expired · 24 Dec 2026"


async def test_the_lot_of_a_due_refill_that_is_not_written_yet_opens(world: World) -> None:
    await start_ana(world, 0, "plus", next_refill="2026-12-03")
    world.clock.advance(days=20)
    result = await open_batch(world, await connects_command(world, "expiring", days=366))
    assert first_line(result) == "100 Connects"
    assert TEXT.t("lot-untouched") in words(result)


@pytest.mark.parametrize(
    ("balance", "foot"), [(0, "-# Nothing is left to expire."), (9, "-# After that: 9 on 24 May 2027.")]
)
async def test_without_an_expiry_in_the_period_the_answer_says_so(
    world: World, balance: int, foot: str
) -> None:
    await start_ana(world, balance)
    assert words(await connects_command(world, "expiring", days=7)).splitlines()[1:] == [
        "Nothing expires within 7 days.",
        foot,
    ]


async def test_lots_that_do_not_fit_are_counted(world: World) -> None:
    await start_ana(world, 0)
    for day in range(1, 26):
        await connects_command(world, "add", amount=day, source="bonus", expires=f"2026-12-{day:02}")
    result = await connects_command(world, "expiring", days=60)
    shown = words(result).splitlines()
    assert shown[1] == "**325** expire within 60 days"
    opened = sum(line.startswith("-# Bonus") for line in shown)
    assert f"-# … and {25 - opened} more" in shown
    assert opened == 5
    assert len(menus(result)[0]["options"]) == 25


@pytest.mark.parametrize("days", [0, -1, 367, 2**53, "30", 1.5])
async def test_the_number_of_days_has_bounds(world: World, days: Any) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await connects_command(world, "expiring", days=days)
    result = await send_tampered_command(world, "connects expiring", days=days)
    assert UNCHANGED not in words(result)


async def test_a_lot_of_another_member_is_refused(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await world.ben.slash(world.channel, "start", balance=5, plan="basic", expiring_30d=5)
    mine = await world.ben.slash(world.channel, "connects expiring")
    forge_button(world, mine, "Balance", "cx:1:lot:1")
    assert first_line(await press(world.ben, mine, "Balance")) == TEXT.t("error-unknown-entry", given="1")


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    for command in ("balance", "expiring", "history", "undo", "export"):
        said = words(await connects_command(world, command)).splitlines()
        assert (said[0], UNCHANGED in said) == (TEXT.t("error-not-started"), command == "undo")
