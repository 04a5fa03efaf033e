"""Keep what a person without an account typed, and go on with it once the account is open.

Any refusal for want of an account has the button *Start*, whose custom id names the kept request. The request is the
interaction's own data, so that each command, button and form goes on in the same way::

    await resume(interaction, await services.confirmations.take(who.user_id, request_id), request_id)
"""

import json
from typing import Any, cast

import discord
import structlog

from bot.errors import DomainError
from bot.gateway.refusals import Offer
from bot.services import Interrupted
from bot.ui.components import Button, button
from bot.ui.words import Text

log = structlog.get_logger(__name__)

LONGEST_KEPT = 60_000
"""Characters of an interaction's data that are kept; a longer one has to be sent again after the start."""
NOTHING_KEPT = 0
"""The id in the button *Start* where no request is kept."""
RESUMED = "resumed"
"""The name in an interaction's ``extras`` of the idempotency key of a request that goes on."""
_KINDS = {
    discord.InteractionType.application_command,
    discord.InteractionType.component,
    discord.InteractionType.modal_submit,
}


async def interrupted(interaction: discord.Interaction[Any]) -> int:
    """Keep the data of a refused interaction, and return the id of the kept request.

    Returns NOTHING_KEPT for data that is too long, and where the database couldn't keep it, which is logged.
    """
    if interaction.extras.get(RESUMED) is not None or interaction.type not in _KINDS:
        return NOTHING_KEPT
    data = json.dumps(interaction.data, ensure_ascii=False)
    if len(data) > LONGEST_KEPT:
        return NOTHING_KEPT
    confirmations = interaction.client.services.confirmations
    try:
        kept: int = await confirmations.put_interrupted(
            interaction.user.id, Interrupted(interaction.type.value, data)
        )
    except DomainError as error:
        log.warning("request not kept", why=type(error).__name__)
        return NOTHING_KEPT
    return kept


def offer_start(text: Text, request_id: int) -> Offer:
    """Return the function that makes the button *Start* under a refusal for want of an account."""

    def offer(refusal: DomainError) -> list[Button]:
        return [button(text.t("button-start"), "begin", request_id, style="primary")]

    return offer


async def resume(interaction: discord.Interaction[Any], request: Interrupted, request_id: int) -> None:
    """Go on with a kept request in place of ``interaction``, whose answer is then the request's answer. Never raises.

    What the request writes has one idempotency key, so that a request that goes on twice is written once.
    """
    interaction.extras[RESUMED] = f"held:{request_id}"
    interaction.type = discord.InteractionType(request.type)
    interaction.data = cast(Any, json.loads(request.data))
    if interaction.type is discord.InteractionType.application_command:
        await interaction.client.tree.resume(interaction)
    else:
        await interaction.client.actions.answer(interaction)
