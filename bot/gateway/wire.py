"""Check the values that come from Discord against their declared types; discord.py passes them on unchecked."""

from collections.abc import Mapping, Sequence
from typing import Any

from discord import AppCommandOptionType, app_commands

_TYPES: dict[object, tuple[type, ...]] = {
    AppCommandOptionType.string.value: (str,),
    AppCommandOptionType.integer.value: (int,),
    AppCommandOptionType.boolean.value: (bool,),
    AppCommandOptionType.number.value: (int, float),
}


class WrongType(app_commands.AppCommandError):
    """An option holds a value of a type that no client of Discord sends for that option."""

    def __init__(self, value: object) -> None:
        super().__init__(value)
        self.value = value


def check_types(options: Sequence[Mapping[str, Any]]) -> None:
    """Raise WrongType if an option of a command, or of its subcommands, isn't of its declared type."""
    for option in options:
        check_types(option.get("options", ()))
        kinds = _TYPES.get(option.get("type"))
        if kinds and type(option.get("value")) not in kinds:
            raise WrongType(option.get("value"))
