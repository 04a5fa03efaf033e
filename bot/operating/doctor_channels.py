"""The check of the bot's permissions in the channels that the managers of servers chose; Discord is only asked."""

import asyncio
from collections.abc import Sequence

import discord

from bot.gateway.permissions import PERMISSIONS, missing_in
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.store.community.communities import ChosenChannel

MAY_TAKE = 8.0
"""Seconds in which servers are asked about; the others are left out, and their number is named."""
MOST_TROUBLES = 10
"""Channels in trouble that are listed; a further line counts the others."""


async def check(client: discord.Client, chosen: Sequence[ChosenChannel]) -> list[Diagnosis]:
    """Look at the bot's permissions in each chosen channel, as many as there is time for."""
    troubles: list[Diagnosis] = []
    looked_at = 0
    guilds = sorted({each.guild_id for each in chosen})
    try:
        async with asyncio.timeout(MAY_TAKE):
            for guild_id in guilds:
                troubles += await _in_server(
                    client, guild_id, [each for each in chosen if each.guild_id == guild_id]
                )
                looked_at += 1
    except TimeoutError:
        pass
    more = len(troubles) - MOST_TROUBLES
    result = troubles[:MOST_TROUBLES]
    if more > 0:
        result.append(Diagnosis("channels", Grade.TROUBLE, f"{more} more channels are in trouble"))
    if looked_at < len(guilds):
        words = f"asked about {looked_at} of {len(guilds)} servers in {MAY_TAKE:.0f} seconds"
        result.append(Diagnosis("channels", Grade.UNKNOWN, words))
    elif not troubles:
        words = f"{len(chosen)} chosen in {len(guilds)} servers, and the bot may do there what it needs to"
        result.append(Diagnosis("channels", Grade.FINE, words if chosen else "no server has chosen one yet"))
    return result


async def _in_server(
    client: discord.Client, guild_id: int, chosen: Sequence[ChosenChannel]
) -> list[Diagnosis]:
    """Return a diagnosis for each chosen channel of a server in which something is missing; empty for none."""
    assert client.user is not None, "a client that is logged in knows its user"
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
        me = await guild.fetch_member(client.user.id)
    except (discord.Forbidden, discord.NotFound):
        words = f"the bot isn't in the server {guild_id}, for which channels are chosen"
        return [
            Diagnosis(
                "channels", Grade.REMARK, words, "invite it again, or leave it: it notices at its start"
            )
        ]
    troubles: list[Diagnosis] = []
    for each in chosen:
        where = f"{guild.name}, {each.use}"
        try:
            channel = await guild.fetch_channel(each.channel_id)
        except discord.NotFound:
            words = f"{where}: the channel {each.channel_id} is gone"
            troubles.append(Diagnosis("channels", Grade.TROUBLE, words, "/server setup chooses another one"))
            continue
        except discord.Forbidden:
            lacking = ["View Channels"]
            name = str(each.channel_id)
        else:
            assert not isinstance(channel, discord.Thread), "managers choose among text channels and forums"
            names = missing_in(channel, me, pictures=each.pictures)
            lacking = [permission.label for permission in PERMISSIONS if permission.name in names]
            name = f"#{channel.name}"
        if lacking:
            remedy = "grant it to the bot's role in that channel's settings, under Permissions"
            words = f"{where}: in {name} the bot lacks {', '.join(lacking)}"
            troubles.append(Diagnosis("channels", Grade.TROUBLE, words, remedy))
    return troubles
