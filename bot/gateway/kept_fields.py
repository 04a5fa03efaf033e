"""Keep the fields of a refused form, and return them for the button that opens the form again."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.gateway.actions import StaleAction
from bot.gateway.form import BadForm
from bot.gateway.interrupted import form_fields, form_request
from bot.services import Interrupted
from bot.ui.components import custom_id


async def keep_fields(interaction: discord.Interaction[Any], form: str, fields: Mapping[str, str]) -> int:
    """Keep the fields of the refused ``form``, named by its action, and return the id for `kept_fields`."""
    request = form_request(custom_id(form, 0), fields)
    return int(await interaction.client.services.confirmations.put(interaction.user.id, request))


async def kept_fields(interaction: discord.Interaction[Any], kept_id: int, *names: str) -> dict[str, str]:
    """Return the kept fields with at least these names. Raises UnknownEntry; StaleAction for fields of another form."""
    request = await interaction.client.services.confirmations.take(interaction.user.id, kept_id)
    if not isinstance(request, Interrupted):
        raise StaleAction
    try:
        fields = form_fields(request)
    except (BadForm, KeyError):
        raise StaleAction from None
    if not set(names) <= fields.keys():
        raise StaleAction
    return fields
