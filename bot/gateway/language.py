"""Choose the language of an answer or a message."""

import discord

from bot.ui.words import Text, catalogue


def text_for(locale: str | None) -> Text:
    """Return the catalogue for a person with this Discord locale; English for None and for an unsupported language."""
    return catalogue(locale)


def text_of(interaction: discord.Interaction) -> Text:
    """Return the catalogue in the language of the person who started the interaction."""
    return text_for(str(interaction.locale))
