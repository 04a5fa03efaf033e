"""Read when a member wants to be reminded, or has an appointment, by the member's own time zone."""

from typing import Any

import discord

from bot.domain.reminders.reminders import Moment
from bot.domain.reminders.schedules import named_frequency
from bot.gateway.language import text_of
from bot.services.reminders import Preferences
from bot.ui.words.reading.moments import read_appointment, read_moment


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
        named_frequency(repeat),
    )


def typed_appointment(interaction: discord.Interaction[Any], zone: str, when: str) -> int:
    """Return the instant (UTC ms) that a member in ``zone`` typed for an appointment.

    Raises BadMoment, NoTimeOfDay, AmbiguousMoment, PastMoment, MomentTooFar.
    """
    return read_appointment(when, zone, interaction.client.clock.now(), text_of(interaction).locale)
