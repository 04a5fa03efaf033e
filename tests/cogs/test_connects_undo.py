"""/connects undo and its button: the last entry, or a chosen one, once."""

import pytest

from bot.ui.cards.base import GOOD, REFUSED
from tests.cogs.hands import deliver_again, facts, first, forge, held, say, start
from tests.cogs.world import TEXT, World, buttons, colour, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


async def test_the_last_entry_is_taken_back(world: World) -> None:
    await start(world)
    await say(world, "spend", amount=12, purpose="boost")
    result = await say(world, "undo")
    assert words(result).splitlines() == [
        "## 84 Connects",
        "Taken back:",
        "**−12** Boost · #2 · <t:1795510800:R>",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["History", "Balance"])
    assert await facts(world) == [("opening", 84), ("boost", -12), ("reversal", 12)]


async def test_the_button_undoes_its_own_entry_once_however_often_it_is_pressed(world: World) -> None:
    await start(world)
    spent = await say(world, "spend", amount=12)
    await say(world, "spend", amount=4)
    await world.restart()
    first_press = await press(world.ana, spent, "Undo")
    second_press = await press(world.ana, spent, "Undo")
    assert words(first_press) == words(second_press)
    assert first(first_press) == "80 Connects"
    assert (await facts(world))[-1] == ("reversal", 12)
    assert len(await facts(world)) == 4


async def test_a_button_pressed_again_later_states_no_old_balance(world: World) -> None:
    await start(world)
    spent = await say(world, "spend", amount=12)
    await press(world.ana, spent, "Undo")
    await say(world, "spend", amount=30)
    world.clock.advance(days=20)
    assert first(await press(world.ana, spent, "Undo")) == "54 Connects"
    assert await held(world) == 54


async def test_command_and_button_undo_one_entry_between_them(world: World) -> None:
    await start(world)
    spent = await say(world, "spend", amount=12)
    await say(world, "undo", entry="2")
    assert words(await press(world.ana, spent, "Undo")).splitlines() == [
        TEXT.t("error-already-reversed", entry_id="2"),
        UNCHANGED,
    ]
    assert await held(world) == 84


async def test_one_after_the_other_until_there_is_no_more(world: World) -> None:
    await start(world)
    await say(world, "spend", amount=12)
    await say(world, "add", amount=5, source="bonus")
    assert [first(await say(world, "undo")) for _ in range(3)] == ["72 Connects", "84 Connects", "0 Connects"]
    assert words(await say(world, "undo")).splitlines() == [TEXT.t("error-nothing-to-undo"), UNCHANGED]


async def test_what_has_been_spent_since_is_named_and_one_press_away(world: World) -> None:
    await start(world, 10)
    bought = await say(world, "add", amount=20, source="purchase")
    await say(world, "spend", amount=15)
    await say(world, "spend", amount=10)
    blocked = await press(world.ana, bought, "Undo")
    assert words(blocked).splitlines() == [
        "Entry #2 can't be undone yet: later ones stand on it (#3, #4). Undo those first, beginning with the newest.",
        UNCHANGED,
    ]
    assert (colour(blocked), list(buttons(blocked))) == (REFUSED, ["Undo #4"])
    assert first(await press(world.ana, blocked, "Undo #4")) == "15 Connects"
    blocked = await say(world, "undo", entry="#2")
    assert first(await press(world.ana, blocked, "Undo #3")) == "30 Connects"
    assert first(await press(world.ana, bought, "Undo")) == "10 Connects"


async def test_a_correction_goes_with_the_spend_that_it_was_made_for(world: World) -> None:
    await start(world, 10)
    short = await say(world, "spend", amount=15)
    await press(world.ana, short, "Log it anyway")
    result = await say(world, "undo")
    assert words(result).splitlines()[:2] == ["## 10 Connects", TEXT.t("undone", count=2)]
    assert len(words(result).splitlines()) == 4


async def test_the_list_tells_entries_apart(world: World) -> None:
    await start(world)
    await say(world, "spend", amount=16, purpose="proposal", job=LINK)
    await say(world, "spend", amount=16, note="*two* for one @here")
    await say(world, "spend", amount=1)
    await say(world, "undo")
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
    assert first(await say(world, "undo", entry=offered[1]["value"])) == "68 Connects"


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
    await start(world)
    await say(world, "spend", amount=12)
    await say(world, "undo")
    assert words(await say(world, "undo", entry=entry)).splitlines() == [said, UNCHANGED]
    assert await held(world) == 84


async def test_nobody_undoes_anothers_entry(world: World) -> None:
    await start(world)
    hers = await say(world, "spend", amount=12)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    his = await world.ben.slash(world.channel, "connects spend", amount=5)
    assert first(await world.ben.slash(world.channel, "connects undo", entry="2")) == TEXT.t(
        "error-unknown-entry", given="2"
    )
    forge(world, his, "Undo", buttons(hers)["Undo"]["custom_id"])
    assert words(await press(world.ben, his, "Undo")).splitlines()[-1] == UNCHANGED
    await press(world.ana, hers, "Undo")
    assert words(await press(world.ben, his, "Undo")).splitlines()[-1] == UNCHANGED
    assert await held(world) == 84


async def test_delivered_twice_it_takes_back_one(world: World) -> None:
    await start(world)
    await say(world, "spend", amount=12)
    await say(world, "spend", amount=4)
    await say(world, "undo")
    await deliver_again(world)
    assert await held(world) == 72
