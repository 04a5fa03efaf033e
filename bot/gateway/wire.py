"""What comes from Discord, checked against what it says to be: discord.py hands it on as it is."""

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
    """An option holds what no client of Discord's sends for it."""

    def __init__(self, value: object) -> None:
        super().__init__(value)
        self.value = value


def check_types(options: Sequence[Mapping[str, Any]]) -> None:
    """Raises WrongType where an option of a command isn't of the type that it claims."""
    for option in options:
        check_types(option.get("options", ()))
        kinds = _TYPES.get(option.get("type"))
        if kinds and type(option.get("value")) not in kinds:
            raise WrongType(option.get("value"))
