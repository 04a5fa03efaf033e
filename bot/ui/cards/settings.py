"""Make the menus and switches of cards with settings."""

from collections.abc import Sequence

import discord

from bot.domain.time.hours import HOURS
from bot.ui.components import MOST_OPTIONS, Button, button, option
from bot.ui.words import Text
from bot.ui.words.languages import offered, own_name

AS_IN_DISCORD = "discord"
"""The value of the choice that follows Discord's language, in the menus of languages."""


def hour_options(
    text: Text, chosen: int | None, id: str = "choice-hour", without: int | None = None
) -> Sequence[discord.SelectOption]:
    """Return the hours of a day as options, worded by the message ``id``; ``chosen`` is preset, ``without`` is left out."""
    return [
        option(text.t(id, hour=f"{hour:02d}:00"), str(hour), hour == chosen)
        for hour in range(HOURS)
        if hour != without
    ]


def language_options(text: Text, chosen: str | None) -> Sequence[discord.SelectOption]:
    """Return the languages as options, each under its own name, after Discord's; ``chosen`` is preset, None: Discord's."""
    own = [option(own_name(locale), locale, locale == chosen) for locale in offered()]
    return [option(text.t("choice-language-discord"), AS_IN_DISCORD, chosen is None), *own][:MOST_OPTIONS]


def switch(text: Text, label: str, verb: str, *args: str, on: bool) -> Button:
    """Return a switch: a button that shows whether something is ``on``, and turns it over."""
    words = text.t("switch", name=label, on=on)
    return button(words, verb, *args, int(not on), style="good" if on else "plain")
