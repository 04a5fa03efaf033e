"""Choose the language of an answer or a message.

A member reads the language chosen at `/profile show`, else the one of the member's Discord. What the bot posts in a server's
channel is in the language that a manager chose at `/server setup`, else in the server's own in Discord.
"""

from typing import Any, cast

import discord

from bot import errors
from bot.services.members import Languages
from bot.ui.cards.settings import AS_IN_DISCORD
from bot.ui.words import Text, catalogue
from bot.ui.words.languages import folders, languages

_OWN_LOCALE = "COMMUNITY"
"""The feature of servers that have a language of their own; in other servers Discord names English."""


def text_for(*locales: str | None) -> Text:
    """Return the catalogue for the first of the locales that is neither None nor of a removed language; else English.

    The last locale may be any of Discord's, for which the nearest language is found.
    """
    *chosen, last = locales
    return catalogue(next((locale for locale in chosen if locale in folders()), last))


def text_of(interaction: discord.Interaction[Any]) -> Text:
    """Return the catalogue in the language of the person who started the interaction."""
    return text_for(_languages(interaction).chosen(interaction.user.id), str(interaction.locale))


def hear_locale(interaction: discord.Interaction[Any]) -> None:
    """Note the locale of the person's Discord, for the messages that the bot sends by itself."""
    _languages(interaction).saw(interaction.user.id, str(interaction.locale))


def text_in_server(client: discord.Client, guild_id: int, language: str | None) -> Text:
    """Return the catalogue for a server's channel; ``language``: the managers' choice, None for Discord's."""
    return text_in(client.get_guild(guild_id), language)


def text_in(guild: discord.Guild | None, language: str | None) -> Text:
    """Return the catalogue for a channel of this server, as `text_in_server` does; None for a server that isn't known."""
    has_own = guild is not None and _OWN_LOCALE in guild.features
    return text_for(language, str(guild.preferred_locale) if guild is not None and has_own else None)


def checked_language(chosen: str) -> str | None:
    """Return the locale that was chosen in a menu of languages, None for AS_IN_DISCORD. Raises BadChoice for any other."""
    if chosen == AS_IN_DISCORD:
        return None
    if chosen not in languages():
        raise errors.BadChoice(field="language", given=chosen)
    return chosen


def _languages(interaction: discord.Interaction[Any]) -> Languages:
    return cast(Languages, interaction.client.services.members.languages)
