"""Greet a server that the bot has joined: in the server's channel for such news, or its owner."""

from datetime import UTC

import discord
import structlog

from bot.gateway.permissions import missing_in
from bot.services.community import Arrival, Communities

log = structlog.get_logger(__name__)


async def greet_if_new(guild: discord.Guild, communities: Communities) -> bool:
    """Queue the greeting of a server that the bot joined lately; return False for a server that was greeted since then.

    A server that Discord can't reach now is greeted after another READY.
    """
    me: discord.Member | None = guild.me
    if guild.unavailable or me is None or me.joined_at is None:
        return False
    joined_at = int(me.joined_at.astimezone(UTC).timestamp() * 1000)
    if not communities.is_to_be_greeted(joined_at):
        return False
    channel_id = _channel_id(guild, me)
    greeted = await communities.greet(Arrival(guild.id, joined_at, channel_id, guild.owner_id))
    if greeted is None:
        return False
    log.info("server greeted", guild=guild.id, place=greeted.place)
    return True


def _channel_id(guild: discord.Guild, me: discord.Member) -> int | None:
    """Return the server's channel for news of joining; None where there is none or the bot may not write there."""
    channel = guild.system_channel
    if channel is None:
        return None
    return None if missing_in(channel, me) else channel.id
