"""Read when a member wants to be reminded, by the member's own time zone and hour, and keep what was typed if refused."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.domain.choices import checked_choice
from bot.domain.reminders.reminders import Moment
from bot.domain.reminders.schedules import Repeat
from bot.gateway.actions import StaleAction
from bot.gateway.form import BadForm
from bot.gateway.interrupted import form_fields, form_request
from bot.gateway.language import text_of
from bot.services import Interrupted
from bot.services.reminders import Preferences
from bot.ui.components import custom_id
from bot.ui.words.reading.moments import read_moment


def typed_moment(
    interaction: discord.Interaction[Any], preferences: Preferences, when: str, repeat: str
) -> Moment:
    """Return the moment that a member typed; ``repeat``: the chosen one, ``once`` if the words may say so.

    Raises BadMoment, AmbiguousMoment, PastMoment, MomentTooFar, BadChoice.
    """
    return read_moment(
        when,
        preferences.zone,
        interaction.client.clock.now(),
        text_of(interaction).locale,
        preferences.hour,
        checked_choice(Repeat, "repeat", repeat),
    )


async def keep_fields(interaction: discord.Interaction[Any], fields: Mapping[str, str]) -> int:
    """Keep what was typed for a refused reminder, and return the id for the button that opens it again."""
    request = form_request(custom_id("own-new", 0), fields)
    return int(await interaction.client.services.confirmations.put(interaction.user.id, request))


async def kept_fields(interaction: discord.Interaction[Any], kept_id: int) -> dict[str, str]:
    """Return what was typed for a refused reminder. Raises UnknownEntry, StaleAction."""
    request = await interaction.client.services.confirmations.take(interaction.user.id, kept_id)
    if not isinstance(request, Interrupted):
        raise StaleAction
    try:
        fields = form_fields(request)
    except (BadForm, KeyError):
        raise StaleAction from None
    if not {"what", "when", "repeat"} <= fields.keys():
        raise StaleAction
    return fields
