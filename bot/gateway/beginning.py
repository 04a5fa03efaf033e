"""Begin an interaction: note whom the task serves, give its log lines an id, and start its measurement."""

import hashlib
from collections.abc import Mapping
from typing import Any

import discord
import structlog

from bot.gateway import figures
from bot.gateway.wire import mapping
from bot.processes import MEMBER_ID, PLACE, Place
from bot.ui.components import LONGEST_ID


def begin_interaction(interaction: discord.Interaction) -> None:
    """Set this task's member and place for `bot.processes`, and add the interaction's ids to the task's lines in the log."""
    figures.begin(interaction)
    MEMBER_ID.set(interaction.user.id)
    PLACE.set(Place(is_form=interaction.type is discord.InteractionType.modal_submit))
    structlog.contextvars.bind_contextvars(
        interaction=short_id(interaction),
        what=_what(mapping(interaction.data)),
    )


def short_id(interaction: discord.Interaction) -> str:
    """Return six characters with which to find this interaction in the log."""
    return hashlib.blake2s(str(interaction.id).encode(), digest_size=3).hexdigest()


def _what(data: Mapping[str, Any]) -> str:
    """Return a command's name, or the kind of custom id (``cx:1:undo``) without its arguments, which name rows."""
    name = data.get("name")
    return str(name or ":".join(str(data.get("custom_id")).split(":", 3)[:3]))[:LONGEST_ID]
