"""Make the menus and switches of cards with settings."""

from collections.abc import Sequence

import discord

from bot.domain.time.hours import HOURS
from bot.ui.components import Button, button, option
from bot.ui.words import Text


def hour_options(
    text: Text, chosen: int | None, id: str = "choice-hour", without: int | None = None
) -> Sequence[discord.SelectOption]:
    """Return the hours of a day as options, worded by the message ``id``; ``chosen`` is preset, ``without`` is left out."""
    return [
        option(text.t(id, hour=f"{hour:02d}:00"), str(hour), hour == chosen)
        for hour in range(HOURS)
        if hour != without
    ]


def switch(text: Text, label: str, verb: str, *args: str, on: bool) -> Button:
    """Return a switch: a button that shows whether something is ``on``, and turns it over."""
    words = text.t("switch", name=label, on=on)
    return button(words, verb, *args, int(not on), style="good" if on else "plain")
