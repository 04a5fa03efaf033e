"""Posts of a forum whose first message the bot keeps up to date: title, tags, and whether the post is among the older ones.

Discord allows 20 tags in a forum, five on a post, and names of 20 characters.
"""

from typing import Any

import discord
import structlog

from bot.gateway.searching import last_own
from bot.services.messages import PostedMessage, SendRefused
from bot.ui.cards.base import Card
from bot.ui.cards.kept import PostForm

log = structlog.get_logger(__name__)

MOST_TAGS, MOST_ON_POST = 20, 5
LONGEST_TAG, LONGEST_NAME = 20, 100
MOST_CANDIDATES = 30
"""Posts of the bot in which a message is looked for."""
LOCKED = "locked-post"
"""Why a message is parked: its post was locked or closed, and the bot may not open it."""


async def create(forum: discord.ForumChannel, card: Card, form: PostForm) -> PostedMessage:
    """Create a post with the card as its first message. Raises what discord.py raises."""
    tags = await _tags(forum, form)
    created = await forum.create_thread(
        name=form.name[:LONGEST_NAME],
        view=card,
        applied_tags=tags,
        allowed_mentions=discord.AllowedMentions.none(),
    )
    return PostedMessage(created.message.id, created.thread.id)


async def edit(
    forum: discord.ForumChannel, posted: PostedMessage, card: Card, form: PostForm, *, is_over: bool
) -> None:
    """Make the post and its first message show the card and the form; a closed post is opened for this.

    A post that is over is closed afterwards, and so is one that was locked and closed before. Where the bot may not change
    the title and the tags, only the message follows. Raises SendRefused for a post that may not be opened, and what
    discord.py raises.
    """
    thread = await _thread(forum.guild, posted)
    was_shut = thread.archived and thread.locked
    changes: dict[str, Any] = {"archived": False} if thread.archived else {}
    if thread.name != form.name[:LONGEST_NAME]:  # Discord allows few changes of a title
        changes["name"] = form.name[:LONGEST_NAME]
    tags = await _tags(forum, form)
    if {tag.id for tag in thread.applied_tags} != {tag.id for tag in tags}:
        changes["applied_tags"] = tags
    if changes:
        try:
            thread = await thread.edit(**changes)
        except discord.Forbidden as fault:
            if thread.archived:
                raise SendRefused(LOCKED, fault.status, fault.code) from fault
            log.warning("post not renamed", thread=thread.id, code=fault.code)
    message = thread.get_partial_message(posted.message_id)
    await message.edit(view=card, allowed_mentions=discord.AllowedMentions.none())
    if is_over or was_shut:
        await _close(thread)


async def delete(guild: discord.Guild, posted: PostedMessage, name: str) -> None:
    """Delete a post, or only its first message if others have written there or the bot may not delete posts.

    What stays is named ``name`` and closed. Raises what discord.py raises.
    """
    thread = await _thread(guild, posted)
    if not thread.message_count and thread.permissions_for(guild.me).manage_threads:
        await thread.delete()
        return
    if thread.archived:
        thread = await thread.edit(archived=False)
    try:
        await thread.get_partial_message(posted.message_id).delete()
    except discord.NotFound:
        log.info("first message of a post was deleted before", thread=thread.id)
    await _close(thread, name=name[:LONGEST_NAME])


async def find(
    client: discord.Client, forum: discord.ForumChannel, button_id: str, name: str
) -> PostedMessage | None:
    """Return the bot's open post whose first message has this button; None for none.

    MOST_CANDIDATES posts of the bot are looked at: those with this name first, then the newest. Raises what discord.py
    raises.
    """
    me = client.user
    threads = [
        thread
        for thread in await forum.guild.active_threads()
        if thread.parent_id == forum.id and me is not None and thread.owner_id == me.id
    ]
    threads.sort(key=lambda thread: (thread.name == name[:LONGEST_NAME], thread.id), reverse=True)
    for thread in threads[:MOST_CANDIDATES]:
        first = [message async for message in thread.history(limit=1, oldest_first=True)]
        if (message_id := last_own(client, first, button_id)) is not None:
            return PostedMessage(message_id, thread.id)
    return None


async def _close(thread: discord.Thread, **changes: Any) -> None:
    """Put the post among the older ones; where the bot may not do that, the post stays open."""
    try:
        await thread.edit(archived=True, **changes)
    except discord.Forbidden as fault:
        log.warning("post not closed", thread=thread.id, code=fault.code)


async def _thread(guild: discord.Guild, posted: PostedMessage) -> discord.Thread:
    """Return the thread of a post, from Discord if it is not among the open ones. Raises what discord.py raises."""
    assert posted.thread_id is not None, "the message begins a forum post"
    thread = guild.get_thread(posted.thread_id)
    if thread is None:
        channel = await guild.fetch_channel(posted.thread_id)
        assert isinstance(channel, discord.Thread), "the post of a forum is a thread"
        thread = channel
    return thread


async def _tags(forum: discord.ForumChannel, form: PostForm) -> list[discord.ForumTag]:
    """Return the forum's tags with the names of the form, five at most; those that lack are made where the bot may.

    Where a forum asks for a tag and none of the names exists, the forum's first tag is returned.
    """
    names = list(dict.fromkeys(name[:LONGEST_TAG] for name in form.tags))[:MOST_ON_POST]
    allowed = forum.permissions_for(forum.guild.me)
    existing = {tag.name.casefold(): tag for tag in forum.available_tags}
    lacking = [name for name in names if name.casefold() not in existing]
    room = MOST_TAGS - len(forum.available_tags)
    if lacking and room > 0 and allowed.manage_channels:
        new = [discord.ForumTag(name=name) for name in lacking[:room]]
        try:
            changed = await forum.edit(available_tags=[*forum.available_tags, *new])
        except discord.HTTPException as fault:
            log.warning("tags not made", forum=forum.id, code=fault.code)
        else:
            tags = changed.available_tags if changed is not None else ()
            existing = {tag.name.casefold(): tag for tag in tags} or existing
    chosen = [existing[name.casefold()] for name in names if name.casefold() in existing]
    chosen = [tag for tag in chosen if allowed.manage_threads or not tag.moderated]
    if not chosen and forum.flags.require_tag:
        return [tag for tag in existing.values() if allowed.manage_threads or not tag.moderated][:1]
    return chosen
