"""Keep what a person without an account typed, and go on with it once the account is open.

Any refusal for want of an account has the button *Start*, whose custom id names the kept request. The request is the
interaction's own data, so that each command, button and form goes on in the same way::

    await resume(interaction, await services.confirmations.take(who.user_id, request_id), request_id)
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import discord
import structlog

from bot.domain.time.calendar import day_of
from bot.errors import DomainError
from bot.gateway.form import typed
from bot.gateway.refusals import Offer
from bot.gateway.wire import name_and_options
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
_MOVES: Mapping[str, Mapping[str, int]] = {
    "connects spend": {"amount": 1},
    "connects add": {"amount": -1},
    "proposal send": {"connects": 1, "boost": 1},
    "apply-sent": {"connects": 1, "boost": 1},
    "proposal-logged": {"connects": 1, "boost": 1},
}
"""The commands and forms that move Connects: the options or fields with an amount, and 1 for spent or -1 for received."""
SPENDS = "spends"
"""The name in an interaction's ``extras`` of the Connects that it spends, where they don't stand in its fields."""
_KINDS = {
    discord.InteractionType.application_command,
    discord.InteractionType.component,
    discord.InteractionType.modal_submit,
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept request: its id, NOTHING_KEPT for none, and the Connects that it spends, negative for Connects received."""

    request_id: int = NOTHING_KEPT
    spends: int = 0


async def interrupted(interaction: discord.Interaction[Any]) -> Kept:
    """Keep the data of a refused interaction.

    Nothing is kept of data that is too long, and where the database couldn't keep it, which is logged.
    """
    if interaction.extras.get(RESUMED) is not None or interaction.type not in _KINDS:
        return Kept()
    data = json.dumps(interaction.data, ensure_ascii=False)
    if len(data) > LONGEST_KEPT:
        return Kept()
    confirmations = interaction.client.services.confirmations
    try:
        request_id: int = await confirmations.put(
            interaction.user.id, Interrupted(interaction.type.value, data)
        )
    except DomainError as error:
        log.warning("request not kept", why=type(error).__name__)
        return Kept()
    spends = interaction.extras.get(SPENDS)
    return Kept(request_id, _spends(cast(Mapping[str, Any], interaction.data)) if spends is None else spends)


def dated(interaction: discord.Interaction[Any], on: date | None) -> None:
    """Note the day ``on`` that a command dates what it moves, None for today.

    What is dated before today moves nothing of an account that is opened now, as the balance typed there counts it already.
    """
    if on is not None and on < day_of(interaction.client.clock.now()):
        interaction.extras[SPENDS] = 0


def form_request(custom_id: str, fields: Mapping[str, str]) -> Interrupted:
    """Return the request that goes on as if a form with these fields had just been submitted."""
    labels = [{"component": {"custom_id": name, "value": words}} for name, words in fields.items()]
    data = json.dumps({"custom_id": custom_id, "components": labels}, ensure_ascii=False)
    return Interrupted(discord.InteractionType.modal_submit.value, data)


def form_fields(request: Interrupted) -> dict[str, str]:
    """Return the fields of a kept form. Raises BadForm for the data of a command, button or menu."""
    return typed(cast(Mapping[str, Any], json.loads(request.data)))


def _spends(data: Mapping[str, Any]) -> int:
    """Return the Connects that a command or form spends, negative for received ones; 0 for one that moves none."""
    if "custom_id" in data:
        name, amounts = str(data["custom_id"]).split(":")[2], _typed_amounts(data)
    else:
        name, options = name_and_options(data)
        amounts = {
            option["name"]: option["value"] for option in options if isinstance(option.get("value"), int)
        }
    signs = _MOVES.get(name, {})
    return sum(sign * amounts.get(field, 0) for field, sign in signs.items())


def _typed_amounts(data: Mapping[str, Any]) -> dict[str, int]:
    """Return the whole numbers among the fields of a form, by name; empty for a button or menu."""
    fields = typed(data) if "components" in data else {}
    return {name: int(words) for name, words in fields.items() if words.isascii() and words.isdigit()}


def offer_start(text: Text, kept: Kept) -> Offer:
    """Return the function that makes the button *Start* under a refusal for want of an account."""

    def offer(refusal: DomainError) -> list[Button]:
        return [button(text.t("button-start"), "begin", kept.request_id, kept.spends, style="primary")]

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
