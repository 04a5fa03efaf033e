"""Suggest values for an option while somebody types (Discord's autocompletion).

    @app_commands.command(name="show", description=describe("job-show"))
    @suggests(job=complete_job)
    async def show(self, interaction: discord.Interaction, job: str) -> None: ...

A function that suggests values touches a bounded number of rows, as there is a call for each keystroke.
"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias, TypeVar, cast

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.gateway import figures
from bot.gateway.wire import find_command

log = structlog.get_logger(__name__)

LONGEST_TYPED = 500
"""Characters of a typed text that are looked at."""
MOST_CHOICES = 25
"""The most choices that Discord shows."""

Choices: TypeAlias = list[app_commands.Choice[str]]
Suggest: TypeAlias = Callable[[discord.Interaction[Any], str], Awaitable[Choices]]
Method = TypeVar("Method", bound=Callable[..., Any])

_MARK = "__connects_suggestions__"


def suggests(**by_option: Suggest) -> Callable[[Method], Method]:
    """Mark a command's method: for each option named here, the function that suggests values for a typed text."""

    def mark(method: Method) -> Method:
        setattr(method, _MARK, by_option)
        registered: dict[str, Any] = dict(by_option)
        return cast(Method, app_commands.autocomplete(**registered)(method))

    return mark


async def send_suggestions(
    tree: app_commands.CommandTree[Any], interaction: discord.Interaction[Any]
) -> None:
    """Send the suggestions for the option that is being typed. Never raises.

    After an error, an empty list is sent; the log has one line with the error's type, without what was typed.
    """
    choices: Choices = []
    try:
        choices = await _choices(tree, interaction)
    except Exception as error:
        log.warning("no suggestions", why=type(error).__name__)
    try:
        await interaction.response.autocomplete(choices[:MOST_CHOICES])
        figures.acknowledge(interaction)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.info("suggestions not sent", why=type(error).__name__)


async def _choices(tree: app_commands.CommandTree[Any], interaction: discord.Interaction[Any]) -> Choices:
    """Return the choices for the option in focus. Raises LookupError where no function suggests values for it."""
    command, options = find_command(tree, interaction.data)
    option = next(option for option in options if option.get("focused"))
    suggest: Suggest = getattr(command.callback, _MARK, {})[option["name"]]
    typed = option.get("value", "")
    if not isinstance(typed, str):
        raise TypeError("a typed value has to be a text")
    whole = typed[:LONGEST_TYPED].encode("utf-8", "ignore").decode("utf-8")
    return await suggest(interaction, whole)
