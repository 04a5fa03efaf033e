"""Find a message of the bot in a channel by the custom id of a button."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord.abc import Messageable

from bot.services.messages import SearchTooLong

PAGE = 100
"""Messages that one request to search a channel returns, the most that Discord allows."""
MOST_PAGES = 50
"""Requests after which the search for a message ends without a result."""


async def find_own(
    client: discord.Client, channel: Messageable, button_id: str, since: int, until: int
) -> int | None:
    """Return the id of the bot's message with this button, written between two instants (UTC ms), None for none.

    The channel's latest messages are searched first, whenever they were written. Raises SearchTooLong if more than
    MOST_PAGES requests would be needed, and what discord.py raises.
    """
    page = [message async for message in channel.history(limit=PAGE)]
    latest = page[::-1]
    if (own := last_own(client, latest, button_id)) is not None:
        return own
    if len(latest) < PAGE or _written_at(latest[0]) <= since:
        return None
    after = max(since - discord.utils.DISCORD_EPOCH, 1) << 22
    until = min(until, _written_at(latest[0]))
    for _ in range(MOST_PAGES - 1):
        page = [message async for message in channel.history(limit=PAGE, after=discord.Object(after))]
        if (own := last_own(client, page, button_id)) is not None:
            return own
        if len(page) < PAGE or _written_at(page[-1]) > until:
            return None
        after = page[-1].id
    raise SearchTooLong


def last_own(client: discord.Client, messages: Sequence[discord.Message], button_id: str) -> int | None:
    """Return the id of the last of the bot's own messages with this button, None if there is none."""
    me = client.user
    own = [message for message in messages if me is not None and message.author.id == me.id]
    return max((message.id for message in own if button_id in _ids(message.components)), default=None)


def _written_at(message: discord.Message) -> int:
    """Return when the message was written, by Discord's clock (UTC ms)."""
    return int(message.created_at.timestamp() * 1000)


def _ids(components: list[Any]) -> Iterator[str]:
    """Yield every custom id in a message's components, at any depth."""
    for component in components:
        if getattr(component, "custom_id", None):
            yield component.custom_id
        accessory = getattr(component, "accessory", None)
        yield from _ids(list(getattr(component, "children", ())))
        if accessory:
            yield from _ids([accessory])
