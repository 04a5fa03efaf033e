"""The pictures on cards: attached with a description, below the first lines, and left out if drawing fails."""

from typing import Any

import pytest

from bot.domain.time.periods import Period
from bot.ui.charts import studio
from tests.cogs.hands import (
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    start_ana,
    written_entries,
)
from tests.cogs.world import TEXT, Shown, World, buttons, components, contents, menus, parts, press, words
from tests.processes import fail


def picture_data(shown: Shown) -> list[dict[str, Any]]:
    """Return the data of each picture on a card."""
    return [item for part in parts(components(shown)) if part["type"] == 12 for item in part["items"]]


def picture_description(world: World, shown: Shown, name: str) -> str:
    """Return the description of the only picture; check that it is a PNG attached under this name."""
    [item] = picture_data(shown)
    data = contents(world, shown, name)
    assert data.startswith(b"\x89PNG")
    assert len(data) < 60_000
    return str(item["description"])


async def spend_for_a_month(world: World) -> None:
    """Open Ana's wallet and let a month of spending pass."""
    await start_ana(world, 100, "plus", next_refill="2026-12-03", expiring_30d=20)
    for _ in range(4):
        world.clock.advance(days=7)
        await connects_command(world, "spend", amount=14)


async def test_forecast_has_a_picture_of_the_coming_balance(world: World) -> None:
    await spend_for_a_month(world)
    result = await connects_command(world, "forecast", months=1)
    said = picture_description(world, result, "ahead.png")
    assert said.startswith("The balance from 22 Dec 2026 to 22 Jan 2027 at your pace: 144 now, ")
    assert "Renewals: 100 on 3 Jan 2027." in said
    shown = [part["type"] for part in parts(components(result)) if part["type"] in {10, 12, 1}]
    assert shown[:2] == [10, 12]
    assert shown[-1] == 1


async def test_expiring_has_a_picture_of_the_expiries_also_from_its_button(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    said = "84 Connects to expire, on 2 days. 20 on 24 Dec 2026. 64 on 24 May 2027."
    assert picture_description(world, await connects_command(world, "expiring"), "expiring.png") == said
    balance = await connects_command(world, "balance")
    assert picture_description(world, await press(world.ana, balance, "What expires"), "expiring.png") == said


async def test_over_time_opens_from_the_balance_and_another_period_is_picked(world: World) -> None:
    await spend_for_a_month(world)
    result = await press(world.ana, await connects_command(world, "balance"), "Over time")
    assert words(result).splitlines() == [
        "## 144 Connects",
        "Since 24 Nov 2026, the first day written down here:",
        "+100 from renewals · +100 added · −56 spent",
        "-# Lowest: 86 on 1 Dec 2026.",
    ]
    assert result.ephemeral
    assert picture_description(world, result, "over-time.png").startswith(
        "The balance from 24 Nov 2026 to 22 Dec 2026: 144 at the end, 86 at least"
    )
    assert list(buttons(result)) == ["Spending", "Balance"]
    [menu] = menus(result)
    assert [(option["value"], bool(option.get("default"))) for option in menu["options"]] == [
        (period, period is Period.QUARTER) for period in Period
    ]
    assert result.response is not None
    await world.ana.select(result.response, custom_id=menu["custom_id"], values=["30 days"])
    assert "Since 24 Nov 2026, the first day written down here:" in words(result)
    assert not could_ping(world)


async def test_the_back_button_of_spending_keeps_the_period(world: World) -> None:
    await spend_for_a_month(world)
    await connects_command(world, "spend", amount=5, purpose="badge")
    result = await press(world.ana, await connects_command(world, "balance"), "Over time")
    await press(world.ana, result, "Spending")
    assert words(result).splitlines() == [
        "## 139 Connects",
        "**61** spent in 6 months, this one included, without what came back.",
        "Availability badge **5** · Other **56**",
        f"-# {TEXT.t('spending-how')}",
    ]
    assert picture_description(world, result, "spending.png").endswith("Dec 2026: 61 (badge 5, other 56).")
    await press(world.ana, result, "Over time")
    assert picture_description(world, result, "over-time.png").startswith("The balance from 24 Nov 2026")


async def test_the_buttons_of_an_old_card_work_after_a_restart(world: World) -> None:
    await spend_for_a_month(world)
    balance = await connects_command(world, "balance")
    over_time = await press(world.ana, balance, "Over time")
    world.clock.advance(days=3)
    await world.restart()
    assert first_line(await press(world.ana, balance, "Over time")) == "144 Connects"
    [menu] = menus(over_time)
    assert over_time.response is not None
    await world.ana.select(over_time.response, custom_id=menu["custom_id"], values=["all"])
    assert "Since 24 Nov 2026, the first day written down here:" in words(over_time)
    await press(world.ana, over_time, "Spending")
    assert first_line(over_time) == "144 Connects"


async def test_nothing_is_written_and_a_second_delivery_changes_nothing(world: World) -> None:
    await spend_for_a_month(world)
    before = await written_entries(world)
    result = await press(world.ana, await connects_command(world, "balance"), "Over time")
    await deliver_again(world)
    assert (await written_entries(world), result.followups) == (before, [])


async def test_an_empty_wallet_has_words_and_no_picture(world: World) -> None:
    await start_ana(world, 0)
    result = await press(world.ana, await connects_command(world, "balance"), "Over time")
    assert words(result).splitlines() == [
        "## 0 Connects",
        "Since 26 Aug 2026, when it was **0**:",
        TEXT.t("over-time-still"),
    ]
    assert picture_data(result) == []
    await press(world.ana, result, "Spending")
    assert (
        words(result).splitlines()[1]
        == "Nothing spent in 6 months, this one included, without what came back."
    )
    assert picture_data(await connects_command(world, "expiring")) == []
    assert picture_data(await connects_command(world, "forecast")) == []


async def test_a_picture_that_fails_leaves_the_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(studio, "draw", fail)
    await start_ana(world, 84)
    result = await connects_command(world, "expiring", days=366)
    assert words(result).splitlines()[1] == "**84** expire within 366 days"
    assert picture_data(result) == []
    [fault] = world.faults()
    assert fault.startswith("picture failed")


async def test_tampered_periods_are_refused(world: World) -> None:
    await spend_for_a_month(world)
    for verb in ("spending:x", "over-time:7 days"):
        shown = await connects_command(world, "balance")
        forge_button(world, shown, "Over time", f"cx:1:{verb}")
        result = await press(world.ana, shown, "Over time")
        assert words(result).splitlines()[-1] == f"-# {TEXT.t('nothing-changed')}"
