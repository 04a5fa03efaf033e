"""A form to fill in (a modal) that outlives a restart: like a button, it carries all it needs in its custom id.

    form = Form(text.t("form-edit-job"), "job-edit", job.id)
    form.field("title", text.t("form-title"), value=job.title, longest=200)
    form.field("note", text.t("form-note"), lines=True, required=False)
    await form.show(interaction)

The method marked ``@on_form("job-edit")`` gets ``{"title": …, "note": …}`` and answers as a command does.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self

import aiohttp
import discord
import structlog

from bot.ui.actions import custom_id

log = structlog.get_logger(__name__)

LONGEST_LABEL = 45  # Discord's, as the next two
LONGEST_HINT = 100
LONGEST_TEXT = 4000
MOST_FIELDS = 5
MOST_TRIES = 2
SERVER_FAULT = 500


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

    async def show(self, interaction: discord.Interaction) -> None:
        """Open it, as the first answer and within three seconds: Discord shows no form after a deferral.

        A fault on Discord's side is tried once more and then only logged: nothing was asked for yet.
        """
        for _ in range(MOST_TRIES):
            try:
                await interaction.response.send_modal(self)
                return
            except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
                if isinstance(fault, discord.HTTPException) and fault.status < SERVER_FAULT:
                    raise
                log.warning("form failed", error=repr(fault))


def typed(data: Mapping[str, Any]) -> dict[str, str]:
    """What a submitted form holds, by field; several chosen values are joined by commas."""
    return dict(_fields(data.get("components", ())))


def _fields(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for component in components:
        if "component" in component:
            yield from _fields([component["component"]])
        yield from _fields(component.get("components", ()))
        if "custom_id" in component:
            values = component.get("values") or [component.get("value") or ""]
            yield str(component["custom_id"]), ",".join(map(str, values))
