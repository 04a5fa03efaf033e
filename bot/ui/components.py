"""Buttons, menus and forms whose custom id ``cx:1:<verb>:<arg>…`` holds all that they need, so that they outlive a restart.

    card.buttons(button(text.t("button-undo"), "undo", entry.id))

    form = Form(text.t("form-edit-job"), "job-edit", job.id)
    form.field("title", text.t("form-title"), value=job.title, longest=200)

The methods that answer them are marked in the cogs (`bot.gateway.actions`).
"""

from collections.abc import Sequence
from typing import Any, Literal, Self, TypeAlias

import discord

VERSION = 1
LONGEST_ID = 100  # Discord's, in characters
MOST_OPTIONS = 25  # Discord's, in a menu
LONGEST_LABEL = 45  # Discord's, as the next two
LONGEST_HINT = 100
LONGEST_TEXT = 4000
MOST_FIELDS = 5

Styles = Literal["plain", "primary", "good", "danger"]
Button: TypeAlias = discord.ui.Button[Any]
Menu: TypeAlias = discord.ui.Select[Any]

_STYLES = {
    "plain": discord.ButtonStyle.secondary,
    "primary": discord.ButtonStyle.primary,
    "good": discord.ButtonStyle.success,
    "danger": discord.ButtonStyle.danger,
}


def custom_id(verb: str, *args: str | int) -> str:
    """``cx:1:<verb>:<arg>…``. Raises ValueError where an argument holds a colon or all is longer than Discord takes."""
    parts = [verb, *map(str, args)]
    id = ":".join(("cx", str(VERSION), *parts))
    if any(":" in part for part in parts) or not verb or len(id) > LONGEST_ID:
        raise ValueError(f"no custom id can be made of {parts}")
    return id


def button(
    label: str,
    verb: str,
    *args: str | int,
    style: Styles = "plain",
    emoji: str | None = None,
    disabled: bool = False,
) -> Button:
    """A button for the method marked ``@on_button(verb)``. ``label`` comes from the catalogue."""
    return discord.ui.Button(
        label=label, custom_id=custom_id(verb, *args), style=_STYLES[style], emoji=emoji, disabled=disabled
    )


def select(
    placeholder: str, verb: str, *args: str | int, options: Sequence[discord.SelectOption], most: int = 1
) -> Menu:
    """A menu for the method marked ``@on_select(verb)``; the first 25 options, of which up to ``most`` are chosen."""
    shown = list(options)[:MOST_OPTIONS]
    return discord.ui.Select(
        placeholder=placeholder,
        custom_id=custom_id(verb, *args),
        options=shown,
        max_values=min(most, len(shown)),
    )


def link(label: str, url: str) -> Button:
    """A button that opens a page; the bot hears nothing of it."""
    return discord.ui.Button(label=label, url=url)


class Form(discord.ui.Modal):
    """Up to five fields. Labels and titles are cut to what Discord takes; they come from the catalogue."""

    def __init__(self, title: str, verb: str, *args: str | int) -> None:
        super().__init__(title=title[:LONGEST_LABEL], custom_id=custom_id(verb, *args), timeout=None)
        self.stop()  # keeps it out of discord.py's memory: its answer is found by its custom id

    def field(
        self,
        name: str,
        label: str,
        *,
        value: str = "",
        hint: str = "",
        lines: bool = False,
        required: bool = True,
        longest: int = LONGEST_TEXT,
    ) -> Self:
        """A line to type in, or several with ``lines``; ``value`` is there already, ``hint`` stands beside it."""
        box: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=name,
            style=discord.TextStyle.paragraph if lines else discord.TextStyle.short,
            default=value[:longest] or None,
            required=required,
            max_length=longest,
        )
        return self._add(label, hint, box)

    def choice(
        self,
        name: str,
        label: str,
        options: Sequence[discord.SelectOption],
        *,
        hint: str = "",
        required: bool = True,
    ) -> Self:
        """One of up to 25 options; the field is the chosen option's value, or empty."""
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=name, options=list(options)[:25], required=required, min_values=1 if required else 0
        )
        return self._add(label, hint, menu)

    def choices(
        self, name: str, label: str, options: Sequence[discord.SelectOption], *, hint: str = ""
    ) -> Self:
        """Any of up to 25 options, none among them; the field is the chosen options' values, joined by commas."""
        shown = list(options)[:25]
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=name, options=shown, required=False, min_values=0, max_values=len(shown)
        )
        return self._add(label, hint, menu)

    def channel(self, name: str, label: str, *, chosen: int | None = None, hint: str = "") -> Self:
        """A text channel of this server; the field is its id, or empty for none."""
        kinds = [discord.ChannelType.text, discord.ChannelType.news]
        defaults = (
            [discord.SelectDefaultValue(id=chosen, type=discord.SelectDefaultValueType.channel)]
            if chosen
            else []
        )
        menu: discord.ui.ChannelSelect[Any] = discord.ui.ChannelSelect(
            custom_id=name, channel_types=kinds, default_values=defaults, required=False, min_values=0
        )
        return self._add(label, hint, menu)

    def _add(self, label: str, hint: str, component: discord.ui.Item[Any]) -> Self:
        return self.add_item(
            discord.ui.Label(
                text=label[:LONGEST_LABEL], description=hint[:LONGEST_HINT] or None, component=component
            )
        )
