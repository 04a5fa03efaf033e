"""Check the data of commands against their declared options; discord.py passes on what comes from Discord unchecked."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any, cast
from weakref import WeakKeyDictionary

import discord
from discord import AppCommandOptionType, AppCommandType, app_commands

LONGEST_OPTION = 6000
"""Characters of a typed option; Discord takes no more."""
LARGEST_NUMBER = 1 << 53
"""Discord takes no number beyond this in an option, on either side of 0."""

Command = app_commands.Command[Any, ..., Any]
Option = Mapping[str, Any]
_SUBCOMMANDS = (AppCommandOptionType.subcommand.value, AppCommandOptionType.subcommand_group.value)
_TYPES: dict[AppCommandOptionType, tuple[type, ...]] = {
    AppCommandOptionType.string: (str,),
    AppCommandOptionType.integer: (int,),
    AppCommandOptionType.boolean: (bool,),
    AppCommandOptionType.number: (int, float),
    AppCommandOptionType.attachment: (str,),
    AppCommandOptionType.channel: (str,),
}
_RESOLVED = {AppCommandOptionType.attachment: "attachments", AppCommandOptionType.channel: "channels"}
"""The part of a command's data that holds what the id in an option stands for."""
_known: WeakKeyDictionary[Command, tuple[str, Mapping[str, AppCommandOptionType]]] = WeakKeyDictionary()
"""The full names and the types of the options of commands, as long as their bot is there."""


class WrongType(app_commands.AppCommandError):
    """An option holds a value that no client of Discord sends for that option."""

    def __init__(self, value: object) -> None:
        super().__init__(value)
        self.value = value


def check_data(tree: app_commands.CommandTree[Any], data: object) -> str:
    """Check the data of a command or message menu, and return its full name, e.g. ``job add``.

    Raises CommandNotFound for an unknown command, CommandSignatureMismatch for options that the command doesn't have or
    has with another type, and for a menu without its message; WrongType for a value that no client sends.
    """
    whole = mapping(data)
    if whole.get("type", AppCommandType.chat_input.value) != AppCommandType.chat_input.value:
        return _checked_menu(tree, whole)
    command, options = find_command(tree, whole)
    if len({option["name"] for option in options}) < len(options):
        raise app_commands.CommandSignatureMismatch(command)
    name, types = _name_and_types(command)
    is_typing = any(option.get("focused") for option in options)  # suggestions come before all is chosen
    for option in options:
        kind = types.get(option["name"])
        if kind is None or option.get("type") != kind.value:
            raise app_commands.CommandSignatureMismatch(command)
        value = option.get("value")
        if not _fits(kind, value):
            raise WrongType(value)
        part = None if is_typing else _RESOLVED.get(kind)
        if part is not None and value not in mapping(mapping(whole.get("resolved")).get(part)):
            raise WrongType(None)
    return name


def find_command(tree: app_commands.CommandTree[Any], data: object) -> tuple[Command, list[Option]]:
    """Return the command that a person typed, and its options, each with a name.

    Raises CommandNotFound for an unknown command and for data in another shape.
    """
    whole = mapping(data)
    name, guild_id = whole.get("name"), whole.get("guild_id")
    if not isinstance(name, str):
        raise app_commands.CommandNotFound("", [])
    command = None
    if isinstance(guild_id, str) and guild_id.isdecimal():
        command = tree.get_command(name, guild=discord.Object(int(guild_id)))
    command = command or tree.get_command(name)
    options = _options(whole)
    while isinstance(command, app_commands.Group):
        if len(options) != 1 or options[0].get("type") not in _SUBCOMMANDS:
            raise app_commands.CommandNotFound(name, [])
        command, options = command.get_command(options[0]["name"]), _options(options[0])
    if command is None:
        raise app_commands.CommandNotFound(name, [])
    return command, options


def name_and_options(data: Option) -> tuple[str, Sequence[Option]]:
    """Return the name of a command with those of its group and subcommand, e.g. ``job add``, and the options filled in.

    Of data in another shape it returns what it can read.
    """
    names = [str(data.get("name", ""))]
    options = _mappings(data.get("options"))
    while len(options) == 1 and options[0].get("type") in _SUBCOMMANDS:
        names.append(str(options[0].get("name", "")))
        options = _mappings(options[0].get("options"))
    return " ".join(names), options


def _name_and_types(command: Command) -> tuple[str, Mapping[str, AppCommandOptionType]]:
    """Return a command's full name and its options' types by name; discord.py's look-ups take longer than the check."""
    known = _known.get(command)
    if known is None:
        types = {parameter.display_name: parameter.type for parameter in command.parameters}
        known = _known[command] = (command.qualified_name, types)
    return known


def _checked_menu(tree: app_commands.CommandTree[Any], data: Option) -> str:
    """Return the name of a message menu whose data holds the message. Raises CommandNotFound, CommandSignatureMismatch."""
    name, target = data.get("name"), data.get("target_id")
    menu = tree.get_command(name, type=AppCommandType.message) if isinstance(name, str) else None
    if menu is None:
        raise app_commands.CommandNotFound(str(name), [])
    if not isinstance(target, str) or target not in mapping(mapping(data.get("resolved")).get("messages")):
        raise app_commands.CommandSignatureMismatch(menu)
    return menu.qualified_name


def _fits(kind: AppCommandOptionType, value: object) -> bool:
    """Return True if a client of Discord may send this value for an option of this type."""
    if type(value) not in _TYPES.get(kind, (type(value),)):
        return False
    match value:
        case str():
            return len(value) <= LONGEST_OPTION and is_whole(value)
        case int() | float():
            return isfinite(value) and abs(value) <= LARGEST_NUMBER
        case _:
            return True


def is_whole(text: str) -> bool:
    """Return True if the text has no halves of characters (surrogates), which neither a file nor the database takes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _options(part: Option) -> list[Option]:
    """Return the options of a command or group; empty for none. Raises CommandNotFound for another shape."""
    options = part.get("options") or []
    if not isinstance(options, list):
        raise app_commands.CommandNotFound("", [])
    for option in cast(list[object], options):
        if not isinstance(mapping(option).get("name"), str):
            raise app_commands.CommandNotFound("", [])
    return cast(list[Option], options)


def mapping(value: object) -> Option:
    """Return the value if it is a mapping, else an empty one."""
    return cast(Option, value) if isinstance(value, dict) else {}


def _mappings(value: object) -> list[Option]:
    """Return the mappings in a list; empty for a value that is no list."""
    items = cast(list[object], value) if isinstance(value, list) else []
    return [cast(Option, item) for item in items if isinstance(item, dict)]
