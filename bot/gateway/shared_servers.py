"""The servers that a member and the bot share, whose boards serve a direct message.

The bot sees no lists of members, so Discord is asked about each server in which the member was active, and the answer is
kept for a while. The answers are of this process; an answer of another one may differ for KEPT_MS.
"""

from typing import TYPE_CHECKING

import discord
import structlog
from cachetools import LRUCache

from bot.clock import Clock
from bot.domain.shards import ALL_SHARDS, Shards
from bot.domain.time.calendar import MINUTE_MS
from bot.gateway import asking_discord
from bot.gateway.faults import FAULTS, UNREADABLE
from bot.services.who import Who

if TYPE_CHECKING:
    from bot.services.advice import Advice

log = structlog.get_logger(__name__)

MOST_SERVERS = 10
"""The most servers whose boards are used."""
KEPT_MS = 10 * MINUTE_MS
"""How long an answer of Discord's counts."""
MOST_KEPT = 10_000


class SharedServers:
    """Asks Discord whether members are in servers, at most once in KEPT_MS for each pair."""

    def __init__(
        self, client: discord.Client, advice: "Advice", clock: Clock, shards: Shards = ALL_SHARDS
    ) -> None:
        self._client = client
        self._shards = shards
        self._advice = advice
        self._clock = clock
        self._answers: LRUCache[tuple[int, int], tuple[bool, int]] = LRUCache(MOST_KEPT)
        """Whether a member is in a server, and when Discord said so (UTC ms), by server and member."""

    async def of(self, who: Who) -> tuple[int, ...]:
        """Return the servers that the member shares with the bot, for a request in a direct message; empty in a server.

        A server about which Discord can't be asked now is left out.
        """
        if who.community_id != who.user_id:
            return ()
        candidates = await self._advice.communities(who)
        if self._shards.are_all and len(self._client.guilds) <= MOST_SERVERS:
            candidates = [guild.id for guild in self._client.guilds]
        shared: list[int] = []
        for guild_id in candidates[:MOST_SERVERS]:
            if await self._is_in(guild_id, who.user_id):
                shared.append(guild_id)
        return tuple(shared)

    async def place_of(self, who: Who, guild_id: int) -> Who:
        """Return the member in the server ``guild_id`` (0 for none), for a request in a direct message.

        Returns ``who`` for a request in a server, and for a member who isn't in ``guild_id``.
        """
        if not guild_id or who.community_id != who.user_id or not await self._is_in(guild_id, who.user_id):
            return who
        return Who(who.user_id, guild_id)

    async def _is_in(self, guild_id: int, user_id: int) -> bool:
        if self._shards.serve(guild_id) and self._client.get_guild(guild_id) is None:
            return False  # of another process's servers Discord tells this one nothing, but may be asked
        now = self._clock.now()
        is_in, at = self._answers.get((guild_id, user_id), (False, now - KEPT_MS))
        if abs(now - at) < KEPT_MS:
            return is_in
        try:
            await asking_discord.member(self._client.http, guild_id, user_id)
            is_in = True
        except (discord.NotFound, discord.Forbidden):  # the latter of a server that the bot isn't in
            is_in = False
        except (*FAULTS, *UNREADABLE) as fault:
            log.info("membership unknown", guild=guild_id, why=type(fault).__name__)
            return False
        self._answers[guild_id, user_id] = (is_in, now)
        return is_in
