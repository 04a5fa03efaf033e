"""/connects undo and its button: undo the last or a chosen entry, once."""

import pytest

from bot.ui.cards.base import GOOD, REFUSED
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    deliver_again,
    first_line,
    forge_button,
    start_ana,
    written_entries,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


async def test_the_last_entry_is_undone(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=12, purpose="boost")
    result = await connects_command(world, "undo")
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Taken back:",
        "**−12** Boost · #2 · <t:1795510800:R>",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["History", "Balance"])
    assert await written_entries(world) == [("opening", 84), ("boost", -12), ("reversal", 12)]


async def test_the_button_undoes_its_own_entry_once_however_often_it_is_pressed(world: World) -> None:
    await start_ana(world)
    spent = await connects_command(world, "spend", amount=12)
    await connects_command(world, "spend", amount=4)
    await world.restart()
    first_press = await press(world.ana, spent, "Undo")
    second_press = await press(world.ana, spent, "Undo")
    assert words(first_press) == words(second_press)
    assert first_line(first_press) == "80 Connects"
    assert (await written_entries(world))[-1] == ("reversal", 12)
    assert len(await written_entries(world)) == 4


async def test_a_second_press_later_shows_the_present_balance(world: World) -> None:
    await start_ana(world)
    spent = await connects_command(world, "spend", amount=12)
    await press(world.ana, spent, "Undo")
    await connects_command(world, "spend", amount=30)
    world.clock.advance(days=20)
    assert first_line(await press(world.ana, spent, "Undo")) == "54 Connects"
    assert await balance_of_ana(world) == 54


async def test_the_command_and_the_button_undo_the_entry_once(world: World) -> None:
    await start_ana(world)
    spent = await connects_command(world, "spend", amount=12)
    await connects_command(world, "undo", entry="2")
    assert words(await press(world.ana, spent, "Undo")).splitlines() == [
        TEXT.t("error-already-reversed", entry_id="2"),
        UNCHANGED,
    ]
    assert await balance_of_ana(world) == 84


async def test_entries_are_undone_one_by_one_until_none_is_left(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=12)
    await connects_command(world, "add", amount=5, source="bonus")
    assert [first_line(await connects_command(world, "undo")) for _ in range(3)] == [
        "72 Connects",
        "84 Connects",
        "0 Connects",
    ]
    assert words(await connects_command(world, "undo")).splitlines() == [
        TEXT.t("error-nothing-to-undo"),
        UNCHANGED,
    ]


async def test_blocking_entries_are_named_and_can_be_undone_by_a_button(world: World) -> None:
    await start_ana(world, 10)
    bought = await connects_command(world, "add", amount=20, source="purchase")
    await connects_command(world, "spend", amount=15)
    await connects_command(world, "spend", amount=10)
    blocked = await press(world.ana, bought, "Undo")
    assert words(blocked).splitlines() == [
        "Entry #2 can't be undone yet: later entries depend on it (#3, #4). Undo those first, beginning with the newest.",
        UNCHANGED,
    ]
    assert (colour(blocked), list(buttons(blocked))) == (REFUSED, ["Undo #4"])
    assert first_line(await press(world.ana, blocked, "Undo #4")) == "15 Connects"
    blocked = await connects_command(world, "undo", entry="#2")
    assert first_line(await press(world.ana, blocked, "Undo #3")) == "30 Connects"
    assert first_line(await press(world.ana, bought, "Undo")) == "10 Connects"


async def test_undoing_a_confirmed_spend_undoes_its_correction_too(world: World) -> None:
    await start_ana(world, 10)
    short = await connects_command(world, "spend", amount=15)
    await press(world.ana, short, "Log it anyway")
    result = await connects_command(world, "undo")
    assert words(result).splitlines()[:2] == ["## 10 Connects", TEXT.t("undone", count=2)]
    assert len(words(result).splitlines()) == 4


async def test_each_choice_names_its_entry(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=16, purpose="proposal", job=LINK)
    await connects_command(world, "spend", amount=16, note="*two* for one @here")
    await connects_command(world, "spend", amount=1)
    await connects_command(world, "undo")
    offered = await world.ana.autocomplete(world.channel, "connects undo", "entry", "")
    assert [(choice["value"], choice["name"]) for choice in offered] == [
        ("3", "#3 · −16 · Spent · 24 Nov 2026 · *two* for one @here"),
        ("2", "#2 · −16 · Spent · 24 Nov 2026 · Logo for a bakery"),
        ("1", "#1 · +84 · Opening balance · 24 Nov 2026"),
    ]
    assert [
        len(await world.ana.autocomplete(world.channel, "connects undo", "entry", typed))
        for typed in ("BAKERY", "#2", "16", "x" * 100, "🎉")
    ] == [1, 1, 2, 0, 0]
    assert await world.ben.autocomplete(world.channel, "connects undo", "entry", "") == []
    assert first_line(await connects_command(world, "undo", entry=offered[1]["value"])) == "68 Connects"


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("999", TEXT.t("error-unknown-entry", given="999")),
        ("last", TEXT.t("error-unknown-entry", given="last")),
        ("-1", TEXT.t("error-unknown-entry", given="\\-1")),
        ("1.5", TEXT.t("error-unknown-entry", given="1.5")),
        ("１", TEXT.t("error-unknown-entry", given="１")),
        ("9" * 2000, TEXT.t("error-unknown-entry", given="9" * 59 + "…")),
        ("🎉 @everyone", TEXT.t("error-unknown-entry", given="🎉 @\u200beveryone")),
        ("", TEXT.t("error-unknown-entry", given="")),
        ("3", TEXT.t("error-not-undoable", entry_id="3")),
        ("2", TEXT.t("error-already-reversed", entry_id="2")),
    ],
)
async def test_what_cannot_be_undone_is_refused(world: World, entry: str, said: str) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=12)
    await connects_command(world, "undo")
    assert words(await connects_command(world, "undo", entry=entry)).splitlines() == [said, UNCHANGED]
    assert await balance_of_ana(world) == 84


async def test_an_entry_of_another_member_is_refused(world: World) -> None:
    await start_ana(world)
    hers = await connects_command(world, "spend", amount=12)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    his = await world.ben.slash(world.channel, "connects spend", amount=5)
    assert first_line(await world.ben.slash(world.channel, "connects undo", entry="2")) == TEXT.t(
        "error-unknown-entry", given="2"
    )
    forge_button(world, his, "Undo", buttons(hers)["Undo"]["custom_id"])
    assert words(await press(world.ben, his, "Undo")).splitlines()[-1] == UNCHANGED
    await press(world.ana, hers, "Undo")
    assert words(await press(world.ben, his, "Undo")).splitlines()[-1] == UNCHANGED
    assert await balance_of_ana(world) == 84


async def test_a_second_delivery_undoes_only_one_entry(world: World) -> None:
    await start_ana(world)
    await connects_command(world, "spend", amount=12)
    await connects_command(world, "spend", amount=4)
    await connects_command(world, "undo")
    await deliver_again(world)
    assert await balance_of_ana(world) == 72
