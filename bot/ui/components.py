"""Make buttons, menus and forms whose custom id ``cx:1:<verb>:<arg>…`` holds all their data, so that they outlive a restart.

    card.buttons(button(text.t("button-undo"), "undo", entry.id))

    form = Form(text.t("form-edit-job"), "job-edit", job.id)
    form.field("title", text.t("form-title"), value=job.title, longest=200)

The methods that answer them are marked in the cogs (`bot.gateway.actions`). Buttons and menus are made as Discord's API
takes them, without objects of discord.py, which a card would convert at once.
"""

from collections.abc import Sequence
from typing import Any, Literal, Self, TypeAlias

import discord

VERSION = 1
_PREFIX = f"cx:{VERSION}"
# Discord's limits; lengths are in characters.
LONGEST_ID = 100
MOST_OPTIONS = 25
LONGEST_LABEL = 45
LONGEST_HINT = 100
LONGEST_TEXT = 4000
LONGEST_NUMBER = 9
"""Characters of a form's field for a number; the bot's own bound."""

Styles = Literal["plain", "primary", "good", "danger"]
Component: TypeAlias = dict[str, Any]
"""A component as Discord's API takes it."""
Button: TypeAlias = Component
Menu: TypeAlias = Component

_BUTTON, _MENU = discord.ComponentType.button.value, discord.ComponentType.select.value
_CHANNELS = discord.ComponentType.channel_select.value
_POSTABLE = [discord.ChannelType.text.value, discord.ChannelType.news.value]
_FORUM = discord.ChannelType.forum.value
_LINK = discord.ButtonStyle.link.value
_STYLES = {
    "plain": discord.ButtonStyle.secondary.value,
    "primary": discord.ButtonStyle.primary.value,
    "good": discord.ButtonStyle.success.value,
    "danger": discord.ButtonStyle.danger.value,
}


def custom_id(verb: str, *args: str | int) -> str:
    """Return ``cx:1:<verb>:<arg>…``.

    Raises ValueError if ``verb`` is empty, an argument holds a colon, or the id is longer than Discord's 100
    characters.
    """
    fields = [_PREFIX, verb, *map(str, args)]
    id = ":".join(fields)
    if id.count(":") != len(fields) or not verb or len(id) > LONGEST_ID:
        raise ValueError(f"no custom id can be made of {fields[1:]}")
    return id


def button(
    label: str,
    verb: str,
    *args: str | int,
    style: Styles = "plain",
    disabled: bool = False,
) -> Button:
    """Return a button for the method marked ``@on_button(verb)``. ``label`` comes from the catalogue."""
    return {
        "type": _BUTTON,
        "style": _STYLES[style],
        "disabled": disabled,
        "label": label,
        "custom_id": custom_id(verb, *args),
    }


def select(
    placeholder: str, verb: str, *args: str | int, options: Sequence[discord.SelectOption], most: int = 1
) -> Menu:
    """Return a menu for the method marked ``@on_select(verb)``.

    Only the first 25 options are shown; a person picks one, or up to ``most`` of them.
    """
    offered = list(options)[:MOST_OPTIONS]
    return {
        "type": _MENU,
        "custom_id": custom_id(verb, *args),
        "min_values": 1,
        "max_values": min(most, len(offered)),
        "disabled": False,
        "required": True,
        "placeholder": placeholder,
        "options": [option.to_dict() for option in offered],
    }


def channel_select(
    placeholder: str, verb: str, *args: str | int, chosen: int | None = None, forums: bool = False
) -> Menu:
    """Return a menu of the server's text channels for the method marked ``@on_select(verb)``, which gets the channel's id.

    ``chosen``: the id of the preset channel, which must exist; None for none. ``forums``: the menu has forums, too.
    """
    menu: Menu = {
        "type": _CHANNELS,
        "custom_id": custom_id(verb, *args),
        "min_values": 1,
        "max_values": 1,
        "disabled": False,
        "placeholder": placeholder,
        "channel_types": [*_POSTABLE, _FORUM] if forums else _POSTABLE,
    }
    return menu if chosen is None else menu | {"default_values": [{"id": str(chosen), "type": "channel"}]}


def option(label: str, value: str, chosen: bool = False) -> discord.SelectOption:
    """Return an option for a menu; ``chosen`` presets the option."""
    return discord.SelectOption(label=label, value=value, default=chosen)


def link(label: str, url: str) -> Button:
    """Return a button that opens ``url``; the bot isn't told when somebody presses the button."""
    return {"type": _BUTTON, "style": _LINK, "disabled": False, "label": label, "url": url}


class Form(discord.ui.Modal):
    """A form (Discord's modal) of up to five fields. Titles and labels are cut to the length that Discord takes."""

    def __init__(self, title: str, verb: str, *args: str | int) -> None:
        super().__init__(title=title[:LONGEST_LABEL], custom_id=custom_id(verb, *args), timeout=None)
        self.stop()  # discord.py must not track this form: its answer is routed by its custom id

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
        """Add a line to type into, or a box of several lines with ``lines``.

        ``value`` is the text already in the field, ``hint`` the line below its label, ``longest`` counts characters.
        """
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
        """Add a menu with one choice out of at most 25 options.

        The submitted field holds the chosen option's value, or is empty where ``required`` is False and nothing
        was chosen.
        """
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=name,
            options=list(options)[:MOST_OPTIONS],
            required=required,
            min_values=1 if required else 0,
        )
        return self._add(label, hint, menu)

    def radio(
        self,
        name: str,
        label: str,
        options: Sequence[tuple[str, str]],
        *,
        chosen: str = "",
        hint: str = "",
    ) -> Self:
        """Add a group of 2 to 10 (label, value), one of which has to be chosen; ``chosen`` is the preset value.

        The submitted field holds the chosen value.
        """
        group: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id=name,
            options=[
                discord.RadioGroupOption(label=words, value=value, default=value == chosen)
                for words, value in options
            ],
        )
        return self._add(label, hint, group)

    def choices(
        self, name: str, label: str, options: Sequence[discord.SelectOption], *, hint: str = ""
    ) -> Self:
        """Add a menu with any number of choices out of at most 25 options.

        The submitted field holds the chosen options' values, joined by commas; it is empty when nothing was chosen.
        """
        offered = list(options)[:MOST_OPTIONS]
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=name, options=offered, required=False, min_values=0, max_values=len(offered)
        )
        return self._add(label, hint, menu)

    def _add(self, label: str, hint: str, component: discord.ui.Item[Any]) -> Self:
        return self.add_item(
            discord.ui.Label(
                text=label[:LONGEST_LABEL], description=hint[:LONGEST_HINT] or None, component=component
            )
        )
