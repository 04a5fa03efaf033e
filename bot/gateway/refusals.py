"""Turn the errors that a person can put right into cards, and tell them from faults of the bot."""

from collections.abc import Callable, Sequence
from typing import cast

from discord import app_commands

from bot.domain.board.message import NotAMessage
from bot.errors import DomainError, HeldBack, ImportUnderWay
from bot.gateway.actions import StaleAction
from bot.gateway.wire import WrongType
from bot.ui.cards.base import Card, refused
from bot.ui.cards.proposals import held
from bot.ui.components import Button
from bot.ui.words import LONGEST_IN_ERROR, Text

Offer = Callable[[DomainError], Sequence[Button]]
"""A function that makes the buttons under a refusal; empty for no button."""


def refusal(text: Text, error: Exception, offer: Offer | None, *, reads: bool = False) -> Card | None:
    """Return the card for an error that the person can put right; None for a fault of the bot.

    ``offer``: makes the buttons under the refusal; None for no button. ``reads``: the refused request only reads, so
    that the card needn't say that nothing has changed.
    """
    if isinstance(error, DomainError):
        balance: int | None = getattr(error, "balance", None)
        heading = "" if balance is None else text.connects(balance)
        words = held.words(text, error) if isinstance(error, HeldBack) else text.error(error)
        unchanged = not reads and not isinstance(error, ImportUnderWay)  # whose words say what has changed
        card = refused(text, words, heading=heading, unchanged=unchanged)
        items = offer(error) if offer is not None else ()
        return card.buttons(*items) if items else card
    words = _command_words(text, error)
    unchanged = not reads or isinstance(error, StaleAction)
    return None if words is None else refused(text, words, unchanged=unchanged)


def _command_words(text: Text, error: Exception) -> str | None:
    """Return the words for an error that discord.py raises about a command or an option; None for any other error."""
    match error:
        case StaleAction():
            return text.t("refused-stale")
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch() | NotAMessage():
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
        case app_commands.AppCommandError() if type(error) is app_commands.AppCommandError:
            return text.t("refused-command")  # discord.py could not make sense of the data
        case _:
            return None


def _value_words(text: Text, value: object) -> str:
    """Return the words for an option whose value can't be read."""
    return text.t("refused-value", value=text.safe(str(value), LONGEST_IN_ERROR))


def _names(text: Text, permissions: Sequence[str]) -> str:
    """Return permissions under the names in Discord's own settings, where a guild is called a server."""
    return text.listed(name.replace("guild", "server").replace("_", " ").title() for name in permissions)


def unwrapped(error: Exception) -> Exception:
    """Return the error that a cog or a transformer raised, without discord.py's wrappers."""
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    cause = error.__cause__
    if isinstance(error, app_commands.TransformerError) and not isinstance(cause, ValueError | None):
        return cast(Exception, cause)
    return error
