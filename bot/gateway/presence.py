"""Compare the servers that the bot is in with the stored ones: events are missed while the bot is down."""

from typing import TYPE_CHECKING

import discord
import structlog

from bot.domain.shards import ALL_SHARDS, Shards
from bot.gateway.arrivals import greet_if_new

if TYPE_CHECKING:
    from bot.services.community import Communities
    from bot.services.messages import ChannelState, Messages

log = structlog.get_logger(__name__)


class Presence:
    """Which servers the bot is in, as Discord says at each READY.

    Only the servers of ``shards`` are looked at: of the others Discord tells this process nothing.
    """

    def __init__(
        self,
        client: discord.Client,
        messages: "Messages",
        communities: "Communities",
        shards: Shards = ALL_SHARDS,
    ) -> None:
        self._client = client
        self._messages = messages
        self._communities = communities
        self._shards = shards
        self._is_due = True

    def ready(self) -> None:
        """Let the next call of `compare` do its work: after a READY, and when a server is joined or can be reached again."""
        self._is_due = True

    async def compare(self) -> None:
        """Store which servers the bot has left, has returned to, and which channels are gone, if there was a new READY.

        Waits for the first READY. Those who chose a channel, and the managers, are notified of each change. Servers that the
        bot has joined meanwhile are greeted.
        """
        await self._client.wait_until_ready()
        if not self._is_due:
            return
        self._is_due = False
        try:
            await self._compare()
            await self._greet()
        except Exception:
            self._is_due = True
            raise

    async def _greet(self) -> None:
        """Greet the servers that the bot has joined lately, and try again there what was given up at its removal.

        Raises the last error after all servers were tried.
        """
        failure: Exception | None = None
        for guild in self._client.guilds:
            try:
                if await greet_if_new(guild, self._communities):
                    await self._messages.returned_to_server(guild.id)
            except Exception as error:
                log.warning("server not greeted", guild=guild.id, error=repr(error))
                failure = error
        if failure is not None:
            raise failure

    async def _compare(self) -> None:
        """Compare the stored servers with those of the client. A server that Discord can't reach now counts as present."""
        for state in await self._messages.channel_states():
            if not self._shards.serve(state.guild_id):
                continue
            guild = self._client.get_guild(state.guild_id)
            if guild is None and state.left_at is None:
                log.info("left a server meanwhile", guild=state.guild_id)
                await self._messages.left_server(state.guild_id)
            elif guild is not None and state.left_at is not None:
                log.info("returned to a server meanwhile", guild=state.guild_id)
                await self._messages.returned_to_server(state.guild_id)
            elif guild is not None and _has_lost_channel(guild, state):
                log.info("a server's channel is gone", guild=state.guild_id)
                await self._messages.channel_deleted(state.guild_id, state.channel_id or 0)


def _has_lost_channel(guild: discord.Guild, state: "ChannelState") -> bool:
    """Return True if the channel for digests is gone and that isn't stored yet; False while the server can't be reached."""
    if guild.unavailable or state.channel_id is None or state.trouble is not None:
        return False
    return guild.get_channel_or_thread(state.channel_id) is None
