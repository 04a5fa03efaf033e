"""Which language an answer or a message is written in."""

import discord

from bot.ui.words import Text, catalogue


def text_for(locale: str | None) -> Text:
    """Return the words for a person with this locale; English for None and for a language that the bot doesn't speak."""
    return catalogue(locale)


def text_of(interaction: discord.Interaction) -> Text:
    """Return the words for whoever started the interaction, in the language of their Discord."""
    return text_for(str(interaction.locale))
