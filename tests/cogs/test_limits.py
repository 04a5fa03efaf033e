"""Costly commands have limits for each member, far beyond ordinary use."""

from typing import Any

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.gateway.limits import ACTIONS, BOUNDS, COMMANDS, Costly, Limits
from tests.cogs.hands import connects_command, first_line, start_ana, written_entries
from tests.cogs.world import TEXT, World, files, press, words

MOST = BOUNDS[Costly.EXPORT].at_once
EVERY = BOUNDS[Costly.EXPORT].every_ms // 1000


def names(commands: list[dict[str, Any]], before: str = "") -> set[str]:
    """Return the full names of commands and their subcommands."""
    found: set[str] = set()
    for command in commands:
        name = f"{before}{command['name']}"
        inner = [option for option in command.get("options", ()) if option["type"] in (1, 2)]
        found |= names(inner, f"{name} ") if inner else {name}
    return found


async def test_each_limited_command_and_button_exists(world: World) -> None:
    there = names([dict(one) for one in world.env.backend.commands[None].values()])
    assert set(COMMANDS) - there == set()
    assert set(ACTIONS) - set(world.bot.actions._handlers) == set()
    assert not {verb for kind, verb in ACTIONS if kind == "form"}, "a refused form would lose what was typed"


async def test_too_many_exports_are_refused_with_the_time_of_the_next(world: World) -> None:
    await start_ana(world, 84)
    for _ in range(MOST):
        assert files(await connects_command(world, "export"))
    again_at = world.clock.now() + EVERY * 1000
    refused = await world.ana.slash(world.channel, "privacy export")
    expected = TEXT.error(errors.TooOften(again_at=again_at))
    assert words(refused).splitlines() == [expected]
    assert f"<t:{again_at // 1000}:R>" in expected
    assert refused.ephemeral
    assert first_line(await connects_command(world, "balance")) == "84 Connects"
    world.clock.advance(seconds=EVERY)
    assert files(await connects_command(world, "export"))
    assert not files(await connects_command(world, "export"))


async def test_one_members_limit_is_nobody_elses(world: World) -> None:
    await start_ana(world, 84)
    await world.ben.slash(world.channel, "start", balance=9, plan="basic")
    for _ in range(MOST):
        await connects_command(world, "export")
    assert files(await world.ben.slash(world.channel, "connects export"))


async def test_a_button_counts_as_its_command(world: World) -> None:
    await start_ana(world, 84)
    shown = await world.ana.slash(world.channel, "privacy show")
    for _ in range(MOST - 1):
        await world.ana.slash(world.channel, "privacy export")
    refused = await press(world.ana, shown, "Export")
    assert not files(refused)
    assert words(refused).splitlines()[-1] == f"-# {TEXT.t('nothing-changed')}"


async def test_a_flood_of_suggestions_gets_none_and_no_fault(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "spend", amount=4)
    limits, bound = world.bot.limits, BOUNDS[Costly.SUGGESTIONS]
    assert all(limits.allows_suggestions(world.ana.id) for _ in range(bound.at_once))
    assert await world.ana.autocomplete(world.channel, "connects undo", "entry", "") == []
    world.clock.advance(seconds=bound.every_ms / 1000)
    assert len(await world.ana.autocomplete(world.channel, "connects undo", "entry", "")) == 2
    assert await written_entries(world) == [("opening", 84), ("spend", -4)]


def test_a_clock_that_is_set_back_lets_nobody_wait_longer(clock: ManualClock) -> None:
    limits = Limits(clock)
    for _ in range(MOST):
        limits.count(1, Costly.EXPORT)
    clock.advance(days=-30)
    with pytest.raises(errors.TooOften) as refused:
        limits.count(1, Costly.EXPORT)
    assert refused.value.again_at == clock.now() + EVERY * 1000


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        ("job log", Costly.LOGGING),
        ("connects undo", Costly.UNDO),
        ("profile totals", Costly.FIGURES),
    ],
)
async def test_what_is_computed_in_a_process_is_limited(world: World, command: str, kind: Costly) -> None:
    """The limit is used up first, so that the command is refused at its first use."""
    await start_ana(world, 84)
    await connects_command(world, "spend", amount=4)
    for _ in range(BOUNDS[kind].at_once):
        world.bot.limits.count(world.ana.id, kind)
    again_at = world.clock.now() + BOUNDS[kind].every_ms
    refused = await world.ana.slash(world.channel, command)
    assert words(refused).splitlines()[0] == TEXT.error(errors.TooOften(again_at=again_at))
    assert refused.modal is None
    assert await written_entries(world) == [("opening", 84), ("spend", -4)]


async def test_a_button_that_undoes_is_limited_and_can_be_pressed_later(world: World) -> None:
    await start_ana(world, 84)
    spent = await connects_command(world, "spend", amount=4)
    for _ in range(BOUNDS[Costly.UNDO].at_once):
        world.bot.limits.count(world.ana.id, Costly.UNDO)
    await press(world.ana, spent, "Undo")
    assert await written_entries(world) == [("opening", 84), ("spend", -4)]
    world.clock.advance(seconds=BOUNDS[Costly.UNDO].every_ms / 1000)
    assert first_line(await press(world.ana, spent, "Undo")) == "84 Connects"


def test_forms_whose_answer_is_computed_in_a_process_are_counted_where_they_open() -> None:
    openers = {("button", "draft-begin"): Costly.CHECK, ("button", "paste-history"): Costly.IMPORT}
    assert {opener: ACTIONS.get(opener) for opener in openers} == openers
