"""Check commands, autocomplete choices and forms by Discord's limits; each function returns a line for each violation."""

import re
from collections.abc import Iterator
from typing import Any

from tests.standin.limits import INPUT, LABEL, ROW, TEXT, Components, too_long
from tests.standin.payloads import Json

MOST_COMMANDS = 100
MOST_OPTIONS = 25
MOST_CHOICES = 25
MOST_FIELDS = 5
MOST_IN_A_COMMAND = 8000
SUB, GROUP, STRING, INTEGER, BOOLEAN, NUMBER, ATTACHMENT = 1, 2, 3, 4, 5, 10, 11

_NAME = re.compile(r"[-_'\w\u0900-\u0963\u0971-\u097f]{1,32}")
"""The characters of a name: letters and digits of any script, and the vowel signs of Devanagari."""
_COMMAND = frozenset(
    {
        "id",
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "options",
        "default_member_permissions",
        "dm_permission",
        "nsfw",
        "type",
        "contexts",
        "integration_types",
    }
)
_OPTION = frozenset(
    {
        "type",
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "required",
        "choices",
        "options",
        "channel_types",
        "min_value",
        "max_value",
        "min_length",
        "max_length",
        "autocomplete",
    }
)


def commands_problems(commands: list[Json]) -> list[str]:
    kinds = {command.get("type", 1) for command in commands}
    problems = [
        f"two commands with one name in {sorted(twice)}"
        for kind in kinds
        if (twice := _twice([command for command in commands if command.get("type", 1) == kind]))
    ]
    if len(commands) > MOST_COMMANDS:
        problems.append(f"{len(commands)} commands")
    for command in commands:
        problems += [f"/{command['name']}: {problem}" for problem in _command_problems(command)]
    return problems


def _command_problems(command: Json) -> Iterator[str]:
    yield from (f"unknown field {name}" for name in set(command) - _COMMAND)
    if command.get("type", 1) != 1:
        yield from too_long(command, name=(1, 32), description=(0, 0))
        for name in _all(command, "name"):
            yield from too_long({"name": name}, name=(1, 32))
        return
    if command_size(command) > MOST_IN_A_COMMAND:
        yield f"{command_size(command)} characters in all"
    yield from _named_problems(command)
    yield from _options_problems(command.get("options") or [], 0)


def _named_problems(named: Json) -> Iterator[str]:
    for name in _all(named, "name"):
        if not _NAME.fullmatch(name) or name != name.lower():
            yield f"the name {name!r}"
    for description in _all(named, "description"):
        yield from too_long({"description": description}, description=(1, 100))


def _all(named: Json, part: str) -> list[str]:
    """Return the name or the description in every language."""
    return [str(named.get(part) or ""), *(named.get(f"{part}_localizations") or {}).values()]


def _twice(options: list[Json]) -> set[str]:
    """Return the locales in which two options have one name; ``default``: in the registered names."""
    locales = {locale for option in options for locale in option.get("name_localizations") or {}}
    names = {
        locale: [(option.get("name_localizations") or {}).get(locale, option["name"]) for option in options]
        for locale in (*locales, "default")
    }
    return {locale for locale, own in names.items() if len(set(own)) < len(own)}


def _options_problems(options: list[Json], depth: int) -> Iterator[str]:
    if len(options) > MOST_OPTIONS:
        yield f"{len(options)} options"
    if twice := _twice(options):
        yield f"two options with one name in {sorted(twice)}"
    if len({option["type"] in (SUB, GROUP) for option in options}) > 1:
        yield "subcommands beside options"
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield "a required option behind an optional one"
    for option in options:
        yield from (f"{option['name']}: {problem}" for problem in _option_problems(option, depth))


def _option_problems(option: Json, depth: int) -> Iterator[str]:
    yield from (f"unknown field {name}" for name in set(option) - _OPTION)
    yield from _named_problems(option)
    choices = option.get("choices") or []
    if len(choices) > MOST_CHOICES or (choices and option.get("autocomplete")):
        yield "choices"
    for choice in choices:
        for name in _all(choice, "name"):
            yield from too_long({"name": name}, name=(1, 100))
    if option["type"] in (SUB, GROUP):
        if depth + (option["type"] == SUB) > 2 or (option["type"] == GROUP and depth > 0):
            yield "too deep"
        yield from _options_problems(option.get("options") or [], depth + 1)
    elif option.get("options"):
        yield "options inside an option"


def command_size(named: Json) -> int:
    """Return the characters that count for Discord: of each name and description in its longest language."""
    own = sum(max(map(len, _all(named, part))) for part in ("name", "description"))
    chosen = sum(
        max(map(len, _all(choice, "name"))) + len(str(choice["value"]))
        for choice in named.get("choices") or []
    )
    return own + chosen + sum(command_size(option) for option in named.get("options") or [])


def choices_problems(data: Json, option_type: int) -> list[str]:
    choices = data.get("choices")
    if set(data) != {"choices"} or not isinstance(choices, list) or len(choices) > MOST_CHOICES:
        return [f"not a list of at most {MOST_CHOICES} choices"]
    problems: list[str] = []
    for choice in choices:
        value: Any = choice.get("value")
        if option_type == STRING and not (isinstance(value, str) and 1 <= len(value) <= 100):
            problems.append(f"the value {value!r}")
        if extra := set(choice) - {"name", "name_localizations", "value"}:
            problems.append(f"unknown field {sorted(extra)}")
        problems += too_long(choice, name=(1, 100))
    return problems


def modal_problems(data: Json) -> list[str]:
    problems = [f"unknown field {name}" for name in set(data) - {"title", "custom_id", "components"}]
    problems += too_long(data, title=(1, 45), custom_id=(1, 100))
    checked = Components()
    if not data.get("components"):
        problems.append("an empty form")
    for place, component in enumerate(data.get("components", [])):
        if component.get("type") == ROW:  # the old way: a row around each input
            for inner in component["components"]:
                checked.one(inner, {INPUT}, f"components[{place}]")
        else:
            checked.one(component, {LABEL, TEXT}, f"components[{place}]")
    if len(data.get("components", [])) > MOST_FIELDS:
        problems.append(f"{len(data['components'])} fields")
    return [*problems, *checked.end()]
