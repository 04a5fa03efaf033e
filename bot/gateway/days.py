"""Read the days that members type in options and form fields, by each member's own time zone."""

import asyncio
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import discord
from discord import app_commands

from bot import errors
from bot.gateway.language import text_of
from bot.gateway.reply import in_time, who
from bot.ui.words.reading.days import certain_day, read_day
from bot.ui.words.reading.zones import find_zone


async def typed_day(interaction: discord.Interaction[Any], typed: str, *, ahead: bool = False) -> date:
    """Return the day that a member typed; ``ahead`` as in `read_day`. Raises BadDay, AmbiguousDay, DayOutOfRange.

    A date in numbers is read at once. For other texts the member's time zone is read from the database, and dateparser
    runs in a thread, because it may take longer than other interactions can wait; after 0.8 seconds the answer is deferred.
    """
    day = certain_day(typed)
    return day if day is not None else await in_time(interaction, _read(interaction, typed, ahead=ahead))


async def typed_day_or_none(interaction: discord.Interaction[Any], typed: str) -> date | None:
    """Return the past day in a form field; None for an empty field. Raises what `typed_day` raises."""
    return await typed_day(interaction, typed) if typed.strip() else None


async def _read(interaction: discord.Interaction[Any], typed: str, *, ahead: bool) -> date:
    locale = text_of(interaction).locale
    zone = _chosen_zone(interaction, locale)
    if zone is None:
        zone = await interaction.client.services.members.zone(who(interaction))
    now = interaction.client.clock.now()
    return await asyncio.to_thread(read_day, typed, zone, now, locale, ahead=ahead)


def _chosen_zone(interaction: discord.Interaction[Any], locale: str) -> str | None:
    """Return the zone in the same command's ``timezone`` option, as ``/start`` has; None for no or a bad zone."""
    chosen = getattr(interaction.namespace, "timezone", None)
    try:
        return find_zone(str(chosen), locale) if chosen else None
    except errors.BadTimezone:
        return None


class _Days(app_commands.Transformer):
    """Turns an option's text into a day by `typed_day`."""

    def __init__(self, *, ahead: bool) -> None:
        self._ahead = ahead

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> date:
        return await typed_day(interaction, str(value), ahead=self._ahead)


if TYPE_CHECKING:
    Day: TypeAlias = date
    DayAhead: TypeAlias = date
else:
    Day = app_commands.Transform[date, _Days(ahead=False)]
    DayAhead = app_commands.Transform[date, _Days(ahead=True)]
"""Option types: a typed day, where ``3 Jan`` is the last one, and a day ahead, where it is the next one; see `typed_day`."""
