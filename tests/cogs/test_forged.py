"""Forged, old and half-filled components, forms and options are refused in ordinary sentences; nothing is a fault."""

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import Any

import discord
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from simcord.enums import InteractionType

from bot.clock import ManualClock
from bot.gateway.suggestions import MOST_CHOICES
from tests.cogs.forging import STALE, Forgery, deliver, forgeries, furnish
from tests.cogs.hands import start_ana, written_entries
from tests.cogs.posts import UNCHANGED
from tests.cogs.world import TEXT, World, opened
from tests.conftest import STARTED_AT

EXAMPLES, EACH = 2, 30
BUTTON, SELECT = discord.ComponentType.button.value, discord.ComponentType.select.value
HUGE = 2**63
CALLBACK = "/interactions/*/callback"


def forge(template: Path, data: st.DataObject, each: int) -> None:
    """Deliver ``each`` forgeries to a bot on a new file."""

    async def attack(path: Path) -> None:
        async with opened(path, ManualClock(STARTED_AT)) as world:
            shown = await furnish(world)
            strategy = forgeries(world)
            for _ in range(each):
                await deliver(world, shown, data.draw(strategy))

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "connects.sqlite3"
        shutil.copyfile(template, path)
        asyncio.run(attack(path))


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_whatever_arrives_is_answered_without_a_fault(template_db: Path, data: st.DataObject) -> None:
    forge(template_db, data, EACH)


def pressed(id: object, kind: object = BUTTON, **more: Any) -> Forgery:
    return Forgery(InteractionType.MESSAGE_COMPONENT, {"custom_id": id, "component_type": kind, **more})


def submitted(id: str, components: Any) -> Forgery:
    return Forgery(InteractionType.MODAL_SUBMIT, {"custom_id": id, "components": components})


def label(name: str, value: Any) -> dict[str, Any]:
    return {"type": 18, "component": {"type": 4, "custom_id": name, "value": value}}


LOGGED = [label(name, "") for name in ("link", "connects", "note")]
OLD = {
    "a number of 64 bits": pressed(f"cx:1:undo:{HUGE}"),
    "a long number": pressed(f"cx:1:job:{'9' * 80}"),
    "another digit": pressed("cx:1:job:٣"),
    "a number with a sign": pressed("cx:1:job:+1"),
    "a missing part": pressed("cx:1:job"),
    "parts missing": pressed("cx"),
    "nothing": pressed(""),
    "too many parts": pressed("cx:1:balance:1:2:3"),
    "garbage behind": pressed("cx:1:balance\n"),
    "an unknown verb": pressed("cx:1:balance2"),
    "an older version": pressed("cx:0:balance"),
    "a long id": pressed("cx:1:resume:" + "x" * 6000),
    "half a character": pressed("cx:1:resume:\ud800"),
    "an unknown status": pressed("cx:1:proposals:lost:-:0"),
    "an unknown day": pressed("cx:1:proposals:all:whenever:0"),
    "an unknown board": pressed("cx:1:server-board:best:all"),
    "an unknown switch": pressed("cx:1:take-part:fame:1"),
    "a long status": pressed("cx:1:value:1:" + "x" * 87),
    "another component": pressed("cx:1:balance", 5),
    "a menu's id on a button": pressed("cx:1:guide"),
    "no choice": pressed("cx:1:guide", SELECT, values=[]),
    "no list of choices": pressed("cx:1:guide", SELECT),
    "choices of another type": pressed("cx:1:guide", SELECT, values={"0": "lots"}),
    "a choice of another type": pressed("cx:1:guide", SELECT, values=[7]),
    "a long choice": pressed("cx:1:job-close:1", SELECT, values=["x" * 6000]),
    "an unknown choice": pressed("cx:1:job-close:1", SELECT, values=["lost"]),
    "an unknown period": pressed("cx:1:over-time", SELECT, values=["ever"]),
    "a form without fields": submitted("cx:1:job-logged", []),
    "a form without a field": submitted("cx:1:job-logged", LOGGED),
    "a form in another shape": submitted("cx:1:job-logged", {"title": "x"}),
    "a form in a deep shape": submitted(
        "cx:1:job-logged", [{"components": [{"components": [{"components": []}]}]}]
    ),
    "a form with numbers": submitted("cx:1:job-logged", [*LOGGED, label("title", 7)]),
    "a form with a long text": submitted("cx:1:job-logged", [*LOGGED, label("title", "x" * 5000)]),
    "a form with a field twice": submitted("cx:1:job-logged", [*LOGGED, *LOGGED, label("title", "x")]),
    "a form with a huge number": submitted(f"cx:1:job-edited:{HUGE}", [label("title", "x")]),
    "a form without a field that is kept": submitted("cx:1:own-new:0", [label("what", "x")]),
    "a page beyond the numbers": pressed(f"cx:1:card-page:2:{HUGE - 1}"),
    "an unknown form": submitted("cx:1:job-burned", []),
}


async def test_what_no_card_holds_is_refused_as_old(world: World) -> None:
    shown = await furnish(world)
    answers = {what: (await deliver(world, shown, forgery)).splitlines() for what, forgery in OLD.items()}
    assert {what: answer for what, answer in answers.items() if answer != [STALE, UNCHANGED]} == {}


async def test_the_ids_of_another_member_are_refused(world: World) -> None:
    shown = await furnish(world)
    bens_entry, bens_proposal = 4, 2
    for id in (
        f"undo:{bens_entry}",
        f"lot:{bens_entry}",
        f"proposal:{bens_proposal}",
        f"retract:{bens_proposal}",
    ):
        answer = await deliver(world, shown, pressed(f"cx:1:{id}"))
        assert answer.startswith("I can't find"), id
    assert await written_entries(world) == [
        ("opening", 500), ("spend", -16), ("boost", -4), ("opening", 50), ("spend", -16),
    ]  # fmt: skip


@pytest.mark.parametrize("channel", [{}, [7], 7, None, "0", "99"])
async def test_a_channel_of_another_type_is_answered(world: World, channel: object) -> None:
    options = [{"name": "panel", "type": 1, "options": [{"name": "channel", "type": 7, "value": channel}]}]
    data = {"id": "1", "name": "server", "type": 1, "options": options}
    forgery = Forgery(InteractionType.APPLICATION_COMMAND, data)
    assert await deliver(world, await furnish(world), forgery, world.ben)


async def test_a_goal_that_the_menu_lacks_is_refused(world: World) -> None:
    options = [{"name": "rank", "type": 1, "options": [{"name": "goal", "type": 3, "value": "fame"}]}]
    forgery = Forgery(
        InteractionType.APPLICATION_COMMAND, {"id": "1", "name": "job", "type": 1, "options": options}
    )
    answer = await deliver(world, await furnish(world), forgery)
    assert answer.startswith(TEXT.t("error-bad-choice", field="goal", given="fame"))


async def test_half_a_character_is_dropped_from_a_form(world: World) -> None:
    shown = await furnish(world)
    form = submitted("cx:1:job-logged", [*LOGGED, label("title", "Two \ud800 halves")])
    assert (await deliver(world, shown, form)).splitlines()[0] == "## Two halves"


def command(options: list[Any], *, resolved: Any = None, name: str = "add") -> Forgery:
    group = [{"name": name, "type": 1, "options": options}]
    data = {"id": "1", "name": "connects", "type": 1, "options": group, "resolved": resolved or {}}
    return Forgery(InteractionType.APPLICATION_COMMAND, data)


def option(name: str, type: int, value: Any) -> dict[str, Any]:
    return {"name": name, "type": type, "value": value}


SOURCE = option("source", 3, "bonus")
CHANGED = TEXT.t("refused-command")
COMMANDS = {
    "a number beyond 2^53": (command([option("amount", 4, 2**53 + 1), SOURCE]), None),
    "a negative number": (command([option("amount", 4, -1), SOURCE]), None),
    "no number": (command([option("amount", 4, 5), SOURCE, option("paid", 10, float("nan"))]), None),
    "a huge number": (command([option("amount", 4, 5), SOURCE, option("paid", 10, 1e308)]), None),
    "an unknown choice": (command([option("amount", 4, 5), option("source", 3, "robbery")]), None),
    "an empty text": (command([option("amount", 4, 5), SOURCE, option("on", 3, "")]), None),
    "a long text": (command([option("amount", 4, 5), SOURCE, option("note", 3, "x" * 6000)]), None),
    "half a character": (command([option("amount", 4, 5), SOURCE, option("note", 3, "\ud800")]), None),
    "a text as a number": (command([option("amount", 3, "5"), SOURCE]), CHANGED),
    "a missing option": (command([SOURCE]), CHANGED),
    "an unknown option": (command([option("amount", 4, 5), SOURCE, option("gift", 5, True)]), CHANGED),
    "an option without a name": (command([{"type": 4, "value": 5}, SOURCE]), CHANGED),
    "an unknown command": (command([], name="steal"), CHANGED),
    "no options": (command([]), CHANGED),
    "a file that isn't there": (
        command([option("file", 11, "77")], name="import"),
        TEXT.t("refused-value-empty"),
    ),
    "a file with another id": (command([option("file", 11, 77)], name="import"), None),
}


async def test_an_option_that_no_client_sends_is_refused(world: World) -> None:
    shown = await furnish(world)
    for what, (forgery, reason) in COMMANDS.items():
        said = (await deliver(world, shown, forgery)).splitlines()
        assert (what, said[-1]) == (what, UNCHANGED)
        assert (what, reason or said[0]) == (what, said[0])


async def test_a_message_menu_without_its_message_is_refused(world: World) -> None:
    shown = await furnish(world)
    for more in ({}, {"target_id": "1"}, {"target_id": 1, "resolved": {"messages": {}}}):
        data = {"id": "1", "name": "Log job", "type": 3, **more}
        answer = await deliver(world, shown, Forgery(InteractionType.APPLICATION_COMMAND, data))
        assert answer.splitlines() == [CHANGED, UNCHANGED]


# ── while typing ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_error_while_typing_gives_no_suggestions_and_one_line(
    world: World, monkeypatch: Any
) -> None:
    await start_ana(world)

    async def fail(*_: object) -> None:
        raise RuntimeError("secret words")

    monkeypatch.setattr(world.bot.services.jobs, "complete", fail)
    logged = len(world.logs)
    assert await world.ana.autocomplete(world.channel, "job show", "job", "my secret") == []
    [line] = [entry for entry in world.logs[logged:] if entry["log_level"] != "debug"]
    assert (line["event"], line["why"], line["log_level"]) == ("no suggestions", "RuntimeError", "warning")
    assert "secret" not in str(line)
    assert str(world.ana.id) not in str(line)


@pytest.mark.parametrize("code", [10062, 40060])
async def test_suggestions_that_come_too_late_are_one_line(world: World, code: int) -> None:
    world.env.inject_error("POST", CALLBACK, status=400, code=code)
    await world.ana.autocomplete(world.channel, "guide", "topic", "lots")
    assert [entry["event"] for entry in world.logs if entry["event"].startswith("sugg")] == [
        "suggestions not sent"
    ]


async def test_options_that_suggest_are_answered(world: World) -> None:
    leaves = [
        leaf for leaf in world.bot.tree.walk_commands() if isinstance(leaf, discord.app_commands.Command)
    ]
    suggesting = [
        (leaf.qualified_name, parameter.display_name)
        for leaf in leaves
        for parameter in leaf.parameters
        if parameter.autocomplete
    ]
    assert len(suggesting) >= 10
    await furnish(world)
    for name, parameter in suggesting:
        for typed in ("", "x" * 6000, "\x00", "1"):
            offered = await world.ana.autocomplete(world.channel, name, parameter, typed)
            assert len(offered) <= MOST_CHOICES
    assert [entry for entry in world.logs if entry["event"] == "no suggestions"] == []
