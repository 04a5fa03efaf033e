"""What members do in the open: who may manage a board, how often one may share, and which job a message is about."""

from datetime import UTC, datetime
from typing import Any, cast

import discord
from discord import app_commands

from bot.domain.time.calendar import DAY_MS
from bot.gateway.limits import Costly, Limits

NEWCOMER_MS = 3 * DAY_MS
"""How long a member counts as a newcomer to a server."""


def is_manager(interaction: discord.Interaction) -> bool:
    """Return True if the person may manage the server of the interaction; False in a direct message."""
    return interaction.guild_id is not None and interaction.permissions.manage_guild


def managed_guild(interaction: discord.Interaction) -> int:
    """Return the server's id, checking the permission here because Discord checks it for commands but not for buttons.

    Raises NoPrivateMessage in a direct message, MissingPermissions for somebody who doesn't manage the server.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    if not interaction.permissions.manage_guild:
        raise app_commands.MissingPermissions(["manage_guild"])
    return interaction.guild_id


def count_sharing(interaction: discord.Interaction) -> None:
    """Count a share or a report of the member; newcomers to the server have a lower limit. Raises TooOften.

    Does nothing in a direct message, where nothing is shared.
    """
    if interaction.guild_id is None:
        return
    client = cast(Any, interaction.client)
    limits: Limits = client.limits
    joined_at = getattr(interaction.user, "joined_at", None)
    is_newcomer = joined_at is not None and 0 <= client.clock.now() - _ms(joined_at) < NEWCOMER_MS
    limits.count(interaction.user.id, Costly.NEWCOMER if is_newcomer else Costly.SHARING)


def links_in(message: discord.Message) -> str:
    """Return the text, the forwarded texts, the link previews and the links of the buttons of a message; - for none."""
    forwarded = [snapshot.content for snapshot in message.message_snapshots]
    previews = [part for embed in message.embeds for part in (embed.url, embed.description) if part]
    buttons = [url for component in message.components for url in _urls(component)]
    return " ".join([message.content, *forwarded, *previews, *buttons]).strip() or "-"


def _urls(component: Any) -> list[str]:
    """Return the links of a component's buttons, at every depth."""
    parts = [*(getattr(component, "children", None) or ()), getattr(component, "accessory", None)]
    own = getattr(component, "url", None)
    return [*([str(own)] if own else []), *(url for part in parts if part is not None for url in _urls(part))]


def _ms(instant: datetime) -> int:
    return int(instant.astimezone(UTC).timestamp() * 1000)
