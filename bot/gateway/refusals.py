"""Words for what is refused before a service is asked: stale buttons, values of a wrong type, missing permissions."""

from collections.abc import Sequence

from discord import app_commands

from bot.gateway.actions import StaleAction
from bot.gateway.wire import WrongType
from bot.ui.words import LONGEST_IN_ERROR, Text


def command_words(text: Text, error: Exception) -> str | None:
    """Return words for what Discord's side of a command refuses; None for a fault of the bot."""
    match error:
        case StaleAction():
            return text.t("refused-stale")
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return text.t("refused-command")
        case app_commands.TransformerError() | WrongType():
            return text.t("refused-value-empty") if error.value is None else _value_words(text, error.value)
        case app_commands.MissingPermissions():
            return text.t("refused-permissions", permissions=_names(text, error.missing_permissions))
        case app_commands.BotMissingPermissions():
            return text.t("refused-bot-permissions", permissions=_names(text, error.missing_permissions))
        case app_commands.NoPrivateMessage():
            return text.t("refused-server-only")
        case app_commands.CommandOnCooldown():
            return text.t("refused-cooldown", seconds=int(error.retry_after) + 1)
        case app_commands.CheckFailure():
            return text.t("refused-check")
        case _:
            return None


def _value_words(text: Text, value: object) -> str:
    return text.t("refused-value", value=text.safe(str(value), LONGEST_IN_ERROR))


def _names(text: Text, permissions: Sequence[str]) -> str:
    """Return permissions as Discord's own settings call them: a guild is a server there."""
    return text.listed(name.replace("guild", "server").replace("_", " ").title() for name in permissions)
