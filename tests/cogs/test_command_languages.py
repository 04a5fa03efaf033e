"""Discord gets the names, descriptions and choices of commands in every language, within its limits."""

from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from discord import AppCommandType, Locale, app_commands

from bot.clock import ManualClock
from bot.gateway.command_sync import digest_of_folder, payloads
from bot.ui.cards.guide import group_commands
from bot.ui.words import Text, catalogue
from bot.ui.words.languages import ENGLISH, languages, nearest
from bot.ui.words.mentions import name_id
from tests.cogs.world import World, opened
from tests.standin.limits_commands import MOST_IN_A_COMMAND, command_size, commands_problems
from tests.ui.words.checks import NAMES
from tests.ui.words.pseudo import PSEUDO, pseudo, speaking, write

Part = dict[str, Any]
OWN_NAMES = """
name-connects-spend = gastár
    .amount = cuántos
name-job = trabajo
name-menu-log-job = Anotar trabajo
name-choice-proposal = Propuesta
"""


@pytest.fixture(scope="module", autouse=True)
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    root = tmp_path_factory.mktemp("languages")
    (write(root) / "names.ftl").write_text(OWN_NAMES, "utf-8")
    with speaking(root):
        yield


@pytest_asyncio.fixture
async def world(db_path: Path, clock: ManualClock) -> AsyncIterator[World]:
    async with opened(db_path, clock, translated=True) as world:
        yield world


def named(parts: Sequence[Part], name: str) -> Part:
    return next(part for part in parts if part["name"] == name)


def translated(part: Part, what: str) -> str | None:
    locales: dict[str, str] = part.get(f"{what}_localizations") or {}
    return locales.get(PSEUDO)


async def test_names_descriptions_and_choices_are_registered_in_another_language(world: World) -> None:
    commands = await payloads(world.bot.tree)
    connects = named(commands, "connects")
    spend = named(connects["options"], "spend")
    amount, purpose = named(spend["options"], "amount"), named(spend["options"], "purpose")
    assert translated(connects, "description") is not None
    assert translated(connects, "name") is None
    assert translated(spend, "name") == "gastár"
    assert translated(amount, "name") == "cuántos"
    assert translated(purpose, "name") is None
    assert translated(amount, "description") == catalogue(PSEUDO).t("cmd-connects-spend.amount")
    assert translated(named(purpose["choices"], "proposal"), "name") == "Propuesta"
    assert translated(named(purpose["choices"], "badge"), "name") == pseudo("Availability badge")
    assert translated(named(purpose["choices"], "other"), "name") is None
    status = named(named(named(commands, "proposal")["options"], "update")["options"], "status")
    for choice in status["choices"]:
        assert translated(choice, "name") is not None, choice["name"]
    jobs = named(named(commands, "job")["options"], "list")["options"]
    for choice in [*named(jobs, "status")["choices"], *named(jobs, "sort")["choices"]]:
        assert translated(choice, "name") is not None, choice["name"]
    plan = named(named(commands, "start")["options"], "plan")
    assert [translated(choice, "name") for choice in plan["choices"]] == [
        pseudo(choice["name"]) for choice in plan["choices"]
    ]
    totals = named(named(named(commands, "profile")["options"], "totals")["options"], "period")
    assert [translated(choice, "name") for choice in totals["choices"]] == [
        pseudo(choice["name"]) for choice in totals["choices"]
    ]
    assert translated(named(commands, "Log job"), "name") == "Anotar trabajo"


async def test_every_description_has_its_words_in_every_language(world: World) -> None:
    """An option whose description isn't in the catalogue would stay in English in every language."""
    for command in await payloads(world.bot.tree):
        for part in _parts(command):
            if part.get("description"):
                assert translated(part, "description"), part["name"]


def test_help_names_the_groups_as_discord_shows_them() -> None:
    card = group_commands(catalogue(PSEUDO), "jobs").to_components()[0]["components"]
    assert card[0]["content"].splitlines()[0] == "## /trabajo"
    labels = [choice["label"] for choice in card[-1]["components"][0]["options"]]
    assert labels[:3] == ["/connects", "/trabajo", "/proposal"]


def _parts(part: Part) -> Iterator[Part]:
    yield part
    for option in part.get("options") or []:
        yield from _parts(option)


async def test_commands_fit_discords_limits_in_every_language(world: World) -> None:
    commands = await payloads(world.bot.tree)
    assert commands_problems(commands) == []
    sizes = {command["name"]: command_size(command) for command in commands}
    assert max(sizes.values()) <= MOST_IN_A_COMMAND, sizes


async def test_every_name_of_a_language_is_of_a_command(world: World) -> None:
    known = set(_names(world.bot.tree))
    for locale in sorted(languages()):
        text = Text(locale)
        names = [id for id in text.ids() if id.startswith(NAMES)]
        parts = [f"{id}.{attribute}" for id in names for attribute in text.attributes(id)]
        assert {*names, *parts} <= known, locale


def _names(tree: app_commands.CommandTree[Any]) -> Iterator[str]:
    """Yield the ids of the messages that may translate a name of a command, an option or a choice."""
    for command in [*tree.walk_commands(), *tree.get_commands(type=AppCommandType.message)]:
        if isinstance(command, app_commands.ContextMenu):
            yield name_id(f"menu {command.name}")
            continue
        yield name_id(command.qualified_name)
        for parameter in [] if isinstance(command, app_commands.Group) else command.parameters:
            yield f"{name_id(command.qualified_name)}.{parameter.name}"
            yield from (name_id(f"choice {choice.value}") for choice in parameter.choices)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("es-ES", "es"), ("es-419", "es"), ("pt-BR", "pt-BR"), ("uk", "uk"), ("hi", "hi"), ("de", "de")],
)
def test_discords_locales_are_those_of_the_languages(locale: str, language: str) -> None:
    assert Locale(locale).value == locale
    assert nearest(locale) == (language if language in languages() else ENGLISH)


async def test_commands_are_registered_anew_when_a_language_comes(world: World, tmp_path: Path) -> None:
    await world.restart()
    assert _registered(world) == ["commands registered", "commands unchanged"]
    folder = write(tmp_path, "nl")
    assert folder.name == "nl"
    with speaking(tmp_path):
        await world.restart()
        await world.restart()
    assert _registered(world)[2:] == ["commands registered", "commands unchanged"]


async def test_commands_are_registered_anew_when_a_word_changes(world: World, tmp_path: Path) -> None:
    names = write(tmp_path, "nl") / "names.ftl"
    with speaking(tmp_path):
        for word in ("gebruiken", "uitgegeven", "verbruikt"):
            names.write_text(f"name-connects-spend = {word}\n", "utf-8")
            digest_of_folder.cache_clear()  # a new process reads the folder again
            await world.restart()
            await world.restart()
    assert _registered(world)[1:] == ["commands registered", "commands unchanged"] * 3


def _registered(world: World) -> list[str]:
    return [entry["event"] for entry in world.logs if entry["event"].startswith("commands ")]
