"""Post a test message in a server's chosen channels and remove it at once, to find out whether the bot can post there."""

import asyncio
from collections.abc import Mapping
from typing import Any

import discord
import structlog

from bot.gateway.faults import FAULTS
from bot.gateway.permissions import missing_in
from bot.ui.cards.community import posting
from bot.ui.cards.community.posting import PostingCheck, PostingOutcome
from bot.ui.words import Text

log = structlog.get_logger(__name__)

STEP_MAY_TAKE = 10.0
"""Seconds for a post or its removal; discord.py itself would go on trying for much longer."""
REMOVALS = 2
"""How often the removal is tried."""
LATEST = 20
"""Messages among which a post is looked for whose answer was lost."""

PostingChannel = discord.TextChannel | discord.ForumChannel
Posted = discord.Message | discord.Thread


async def check_posting(
    guild: discord.Guild, channels: Mapping[int, bool], text: Text, since: int
) -> list[PostingCheck]:
    """Return how a test post went in each channel. ``channels``: whether pictures are posted there, by the channel's id.

    ``text``: the catalogue in the server's language. ``since``: an id of Discord from before the posts, e.g. the
    interaction's.
    """
    return list(
        await asyncio.gather(
            *(
                _check(guild, channel_id, text, since, pictures=pictures)
                for channel_id, pictures in channels.items()
            )
        )
    )


async def _check(
    guild: discord.Guild, channel_id: int, text: Text, since: int, *, pictures: bool
) -> PostingCheck:
    """Post and remove a test message, unless permissions are missing or the post couldn't be removed."""
    channel = guild.get_channel(channel_id)
    if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
        return PostingCheck(channel_id, PostingOutcome.GONE)
    if missing := missing_in(channel, guild.me, pictures=pictures):
        return PostingCheck(channel_id, PostingOutcome.LACKING, missing)
    is_forum = isinstance(channel, discord.ForumChannel)
    if is_forum and not channel.permissions_for(guild.me).manage_threads:
        return PostingCheck(channel_id, PostingOutcome.ALLOWED)
    posted = await _posted(channel, text, since)
    if posted is None:
        return PostingCheck(channel_id, PostingOutcome.FAILED)
    if await _removed(posted):
        return PostingCheck(channel_id, PostingOutcome.FINE)
    return PostingCheck(channel_id, PostingOutcome.LEFT, link=posted.jump_url)


async def _posted(channel: PostingChannel, text: Text, since: int) -> Posted | None:
    """Post the test message and return it, also if only the answer was lost; None for a message that isn't there."""
    try:
        async with asyncio.timeout(STEP_MAY_TAKE):
            return await _post(channel, text)
    except FAULTS as fault:
        log.info("test message not posted", channel=channel.id, error=repr(fault))
    try:
        async with asyncio.timeout(STEP_MAY_TAKE):
            return await _found(channel, text, since)
    except FAULTS:
        return None


async def _post(channel: PostingChannel, text: Text) -> Posted:
    """Post the test message so that it notifies nobody. Raises what discord.py raises."""
    card = posting.post(text)
    nobody = discord.AllowedMentions.none()
    if isinstance(channel, discord.TextChannel):
        return await channel.send(view=card, silent=True, allowed_mentions=nobody)
    tags = channel.available_tags[:1] if channel.flags.require_tag else []
    name = text.t("server-test-name")
    created = await channel.create_thread(name=name, view=card, applied_tags=tags, allowed_mentions=nobody)
    return created.thread


async def _found(channel: PostingChannel, text: Text, since: int) -> Posted | None:
    """Return the bot's test message that was posted after ``since``, None for none. Raises what discord.py raises."""
    guild = channel.guild
    if isinstance(channel, discord.TextChannel):
        words = text.t("server-test-post")
        async for message in channel.history(limit=LATEST, after=discord.Object(since)):
            if message.author.id == guild.me.id and words in _words(message.components):
                return message
        return None
    for thread in await guild.active_threads():
        is_own = thread.parent_id == channel.id and thread.owner_id == guild.me.id
        if is_own and thread.id > since and thread.name == text.t("server-test-name"):
            return thread
    return None


def _words(components: list[Any]) -> list[str]:
    """Return the texts in a message's components, at every depth."""
    inner = [words for each in components for words in _words(list(getattr(each, "children", ())))]
    return [*(each.content for each in components if getattr(each, "content", None)), *inner]


async def _removed(posted: Posted) -> bool:
    """Remove the test message; return False for one that is still there."""
    for _ in range(REMOVALS):
        try:
            async with asyncio.timeout(STEP_MAY_TAKE):
                await posted.delete()
        except discord.NotFound:
            return True  # somebody has deleted it, or the answer to the first removal was lost
        except FAULTS as fault:
            log.warning("test message not removed", link=posted.jump_url, error=repr(fault))
        else:
            return True
    return False
