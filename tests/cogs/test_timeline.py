"""The pictures as members get them: attached with words, under the first lines, on cards that are right without them."""

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


def galleries(shown: Shown) -> list[dict[str, Any]]:
    """The pictures on a card: what Discord was told of each."""
    return [item for part in parts(components(shown)) if part["type"] == 12 for item in part["items"]]


def alt(world: World, shown: Shown, name: str) -> str:
    """The words of the one picture, which is attached under that name and is a PNG."""
    [item] = galleries(shown)
    data = contents(world, shown, name)
    assert data.startswith(b"\x89PNG")
    assert len(data) < 60_000
    return str(item["description"])


async def lived(world: World) -> None:
    """Ana's wallet with a month in it."""
    await start_ana(world, 100, "plus", next_refill="2026-12-03", expiring_30d=20)
    for _ in range(4):
        world.clock.advance(days=7)
        await connects_command(world, "spend", amount=14)


async def test_forecast_shows_the_way_ahead(world: World) -> None:
    await lived(world)
    result = await connects_command(world, "forecast", months=1)
    said = alt(world, result, "ahead.png")
    assert said.startswith("The balance from 22 Dec 2026 to 22 Jan 2027 at your pace: 144 now, ")
    assert "Refills: 100 on 3 Jan 2027." in said
    shown = [part["type"] for part in parts(components(result)) if part["type"] in {10, 12, 1}]
    assert shown[:2] == [10, 12]
    assert shown[-1] == 1


async def test_expiring_shows_the_calendar_also_behind_its_button(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    said = "84 Connects to expire, on 2 days. 20 on 24 Dec 2026. 64 on 24 May 2027."
    assert alt(world, await connects_command(world, "expiring"), "expiring.png") == said
    balance = await connects_command(world, "balance")
    assert alt(world, await press(world.ana, balance, "What expires"), "expiring.png") == said


async def test_over_time_opens_from_the_balance_and_another_period_is_picked(world: World) -> None:
    await lived(world)
    result = await press(world.ana, await connects_command(world, "balance"), "Over time")
    assert words(result).splitlines() == [
        "## 144 Connects",
        "Since 24 Nov 2026, the first day written down here:",
        "+100 refilled · +100 added · −56 spent",
        "-# Lowest: 86 on 1 Dec 2026.",
    ]
    assert result.ephemeral
    assert alt(world, result, "over-time.png").startswith(
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


async def test_spending_and_back_keep_the_period(world: World) -> None:
    await lived(world)
    await connects_command(world, "spend", amount=5, purpose="badge")
    result = await press(world.ana, await connects_command(world, "balance"), "Over time")
    await press(world.ana, result, "Spending")
    assert words(result).splitlines() == [
        "## 139 Connects",
        "**61** spent, net, in 6 months, this one included.",
        "Availability badge **5** · Other **56**",
        f"-# {TEXT.t('spending-how')}",
    ]
    assert alt(world, result, "spending.png").endswith("Dec 2026: 61 (badge 5, other 56).")
    await press(world.ana, result, "Over time")
    assert alt(world, result, "over-time.png").startswith("The balance from 24 Nov 2026")


async def test_it_works_on_an_old_card_after_a_restart(world: World) -> None:
    await lived(world)
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


async def test_nothing_is_written_and_twice_is_as_once(world: World) -> None:
    await lived(world)
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
    assert galleries(result) == []
    await press(world.ana, result, "Spending")
    assert words(result).splitlines()[1] == "Nothing spent, net, in 6 months, this one included."
    assert galleries(await connects_command(world, "expiring")) == []
    assert galleries(await connects_command(world, "forecast")) == []


async def test_a_picture_that_fails_leaves_the_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(studio, "DRAWING_MAY_TAKE", 0.01)
    await start_ana(world, 84)
    result = await connects_command(world, "expiring", days=366)
    assert words(result).splitlines()[1] == "**84** expire within 366 days"
    assert galleries(result) == []
    [fault] = world.faults()
    assert fault.startswith("picture failed")


async def test_what_comes_from_outside_is_checked(world: World) -> None:
    await lived(world)
    for verb in ("spending:x", "over-time:7 days"):
        shown = await connects_command(world, "balance")
        forge_button(world, shown, "Over time", f"cx:1:{verb}")
        result = await press(world.ana, shown, "Over time")
        assert words(result).splitlines()[-1] == f"-# {TEXT.t('nothing-changed')}"
