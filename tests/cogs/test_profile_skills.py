"""/profile skills: the member's trade and spending limits, typed or chosen; each tap saves."""

from simcord import InteractionResult

from bot.ui.cards.base import REFUSED
from bot.ui.components import custom_id
from tests.cogs.hands import form_values, start_ana
from tests.cogs.world import TEXT, World, colour, fill, press, words


async def pick(world: World, shown: InteractionResult, verb: str, *values: str) -> InteractionResult:
    """Choose ``values`` in the menu with this verb."""
    assert shown.response is not None
    return await world.ana.select(shown.response, list(values), custom_id=custom_id(verb))


async def test_a_typed_trade_is_saved_and_shown(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.slash(
        world.channel,
        "profile skills",
        categories="web, writing",
        skills="Python, sql,python",
        hourly_rate=60,
    )
    lines = words(shown).splitlines()
    assert lines[:3] == [
        "## Your work",
        "**Web, Mobile & Software Dev, Writing** · $60 an hour",
        "Skills: Python, sql",
    ]
    profile = await world.ana.slash(world.channel, "profile show")
    assert "**Web, Mobile & Software Dev, Writing** · $60 an hour" in words(profile).splitlines()


async def test_menus_save_at_each_tap_also_after_a_restart(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.slash(world.channel, "profile skills")
    assert words(shown).splitlines()[1] == "**No category yet** · no hourly rate"
    await world.restart()
    shown = await pick(world, shown, "trade-categories", "web-mobile-software-dev")
    shown = await pick(world, shown, "trade-skills", "React", "Python")
    shown = await pick(world, shown, "trade-goal", "money")
    assert words(shown).splitlines()[1:4] == [
        "**Web, Mobile & Software Dev** · no hourly rate",
        "Skills: React, Python",
        "Advice for: as much money as possible",
    ]


async def test_the_form_is_filled_in_with_what_is_saved(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.slash(world.channel, "profile skills", skills="Zig", hourly_rate=42.5)
    form = await press(world.ana, shown, TEXT.t("button-trade-type"))
    assert form_values(form) == {"skills": "Zig", "rate": "42.5"}
    saved = await fill(world.ana, form, skills="Zig, C", rate="")
    assert words(saved).splitlines()[1:3] == ["**No category yet** · no hourly rate", "Skills: Zig, C"]


async def test_what_is_wrong_is_named(world: World) -> None:
    await start_ana(world)
    for wrong in ({"categories": "web, writing, legal, translation"}, {"categories": "plumbing"}):
        result = await world.ana.slash(world.channel, "profile skills", **wrong)
        assert colour(result) == REFUSED


async def test_skills_and_categories_are_suggested(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "job log", title="A job", skills="Pythagoras, Elm")
    offered = await world.ana.autocomplete(world.channel, "profile skills", "skills", "Elm, pyth")
    assert [choice["value"] for choice in offered][:2] == ["Elm, Pythagoras", "Elm, Python"]
    offered = await world.ana.autocomplete(world.channel, "profile skills", "categories", "legal, web")
    assert [choice["value"] for choice in offered] == ["legal, web-mobile-software-dev"]


async def test_limits_are_set_and_switched_off(world: World) -> None:
    await start_ana(world)
    shown = await press(
        world.ana, await world.ana.slash(world.channel, "profile skills"), TEXT.t("button-guard")
    )
    assert "no limit" in words(shown)
    shown = await press(world.ana, shown, TEXT.t("switch", name=TEXT.t("switch-dearer"), on=False))
    assert TEXT.t("guard-dearer", on=True) in words(shown)
    form = await press(world.ana, shown, TEXT.t("button-guard-type"))
    shown = await fill(world.ana, form, weekly="60", silent="12")
    assert "Connects a week: **60**" in words(shown)
    assert "Pause after **12 silent proposals in a row**" in words(shown)
    shown = await fill(
        world.ana, await press(world.ana, shown, TEXT.t("button-guard-type")), weekly="", silent=""
    )
    assert "Connects a week: **no limit**" in words(shown)
