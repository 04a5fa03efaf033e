"""Register the commands in every language: Discord shows their names, descriptions and choices in the member's own.

Descriptions and most choices are messages that English has, too. The registered names are English; their translations are
messages that English doesn't have, and a language may leave out some or all of them (docs/languages.md)::

    name-connects-spend = gastar          # of a command
        .amount = cantidad                # of its options
    name-menu-log-job = Anotar trabajo    # of a message menu
    name-choice-proposal = propuesta      # of a choice that is registered under its value
"""

from typing import Any

from discord import Locale, app_commands
from discord.app_commands import TranslationContextLocation as Location
from discord.app_commands import TranslationContextTypes, locale_str

from bot.domain.advice.values import RankGoal
from bot.domain.proposals.proposals import COMMANDED
from bot.domain.time.periods import Period
from bot.ui.words import Text, catalogue
from bot.ui.words.languages import ENGLISH, nearest
from bot.ui.words.mentions import name_id

_ID, _ARGUMENTS = "id", "arguments"
_CHOICES = {
    **{name: f"step-{name.replace(' ', '_')}" for name in (*COMMANDED, "no answer")},
    **{name: f"step-{name}" for name in ("cancelled", "removed", "expired", "filled")},
    **{name: f"kind-{name}" for name in ("purchase", "bonus", "reward", "refill", "return")},
    **{name: f"kind-{name}" for name in ("boost", "badge", "ads")},
    **{name: f"goal-{name}" for name in RankGoal},
    **{name: f"job-kind-{name}" for name in ("fixed", "hourly")},
    **{name: f"job-status-{name}" for name in ("open", "closed")},
    **{name: f"job-sort-{name}" for name in ("newest", "budget", "connects")},
    **{period: f"period-{period.partition(' ')[0]}" for period in Period},
}
"""The messages that translate choices which are registered under their value, unless the language names them itself."""


def translated(id: str, **arguments: int) -> locale_str:
    """Return an English message that Discord gets in the other languages, too. Raises BadCatalogue if there is none."""
    words = catalogue().t(id, **arguments) if arguments else catalogue().required(id)
    return locale_str(words, **{_ID: id, _ARGUMENTS: arguments})


class CommandTranslator(app_commands.Translator):
    """Finds the words of commands in catalogues of its own, as there may be no member who speaks most of the languages."""

    def __init__(self) -> None:
        self._languages = {locale: nearest(locale.value) for locale in Locale}
        self._texts: dict[str, Text] = {}

    def forget(self) -> None:
        """Drop the catalogues once the commands are registered; a further translation loads them again."""
        self._texts.clear()

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """Return the words in the bot's language for ``locale``; None for English and where that language has no words."""
        language = self._languages[locale]
        if language == ENGLISH:
            return None
        text = self._texts.get(language) or self._texts.setdefault(language, Text(language))
        if _ID in string.extras:
            return text.find(string.extras[_ID], **string.extras[_ARGUMENTS])
        words = text.find(_message_id(context.location, context.data))
        if words is None and context.location is Location.choice_name:
            return text.find(_CHOICES.get(str(context.data.value), ""))
        return words


def _message_id(location: Location, data: Any) -> str:
    """Return the id of the message for a part of a command, or of one of its attributes."""
    match location:
        case Location.command_name | Location.group_name:
            is_menu = isinstance(data, app_commands.ContextMenu)
            return name_id(f"menu {data.name}" if is_menu else data.qualified_name)
        case Location.command_description | Location.group_description:
            return f"cmd-{_slug(data)}"
        case Location.parameter_name:
            return f"{name_id(data.command.qualified_name)}.{data.name}"
        case Location.parameter_description:
            return f"cmd-{_slug(data.command)}.{data.name}"
        case _:
            return name_id(f"choice {data.value}")


def _slug(command: Any) -> str:
    return str(command.qualified_name).replace(" ", "-")
