"""Send the bot's own messages to Discord, and report failures in the terms of `bot.services.messages.delivery`."""

from collections.abc import Iterator
from typing import Any, NoReturn

import aiohttp
import discord
from discord.abc import Messageable

from bot.gateway.language import text_for
from bot.services.messages import Letter, SendRefused, Unsure
from bot.ui.cards.messages import message_card
from bot.ui.components import custom_id

SEARCHED_MESSAGES = 50
"""The number of a channel's latest messages to search for a message that may have arrived."""
SERVER_FAULT = 500
MOST_MENTIONED = 100  # Discord's, in one message
TOO_MANY = 429

_NOT_MEMBER = {10007, 10013}  # Discord's codes: not a member of the server, no such account
_REASONS = {
    10003: "no-channel",
    10004: "no-channel",
    10013: "no-user",
    50001: "no-permission",
    50007: "dm-closed",
    50013: "no-permission",
    50278: "dm-closed",  # no server in common
}


class Notifier:
    """The delivery's notifier over discord.py.

    Nobody is pinged, not even the addressed member, unless a server's managers let digests mention the listed
    members.
    """

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def send(self, letter: Letter) -> int:
        """Send the message and return Discord's message id.

        The outbox id is the nonce, so Discord drops a second copy sent within some minutes. Raises SendRefused if
        Discord's answer is final, Unsure if the message may have arrived or may be sent later.
        """
        card = message_card(text_for(None), letter)  # no member's language is stored yet
        try:
            channel = await self._channel(letter)
            message = await channel.send(view=card, nonce=str(letter.id), allowed_mentions=_mentions(letter))
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            _explain(fault)
        return message.id

    async def find(self, letter: Letter) -> int | None:
        """Return the id of the latest posted message with this outbox id in a button; None if the last 50 have none.

        Raises SendRefused and Unsure as `send` does.
        """
        button_id = custom_id("reminders", letter.id)
        try:
            channel = await self._channel(letter)
            async for message in channel.history(limit=SEARCHED_MESSAGES):
                own = self._client.user is not None and message.author.id == self._client.user.id
                if own and button_id in _ids(message.components):
                    return message.id
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            _explain(fault)
        return None

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Return True if the person has left the server. Each call asks Discord, because the bot may not list members.

        Raises Unsure if Discord doesn't say.
        """
        try:
            await self._client.http.get_member(guild_id, user_id)
        except discord.NotFound as missing:
            if missing.code in _NOT_MEMBER:
                return True
            raise Unsure from missing
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            raise Unsure from fault
        return False

    async def _channel(self, letter: Letter) -> Messageable:
        if letter.user_id is not None:
            return await self._client.create_dm(discord.Object(letter.user_id))
        assert letter.channel_id is not None, "delivery parks a message without a channel"
        return self._client.get_partial_messageable(letter.channel_id, guild_id=letter.guild_id)


def _mentions(letter: Letter) -> discord.AllowedMentions:
    people = [discord.Object(user_id) for user_id in letter.mentions[:MOST_MENTIONED]]
    return discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=people or False)


def _explain(fault: Exception) -> NoReturn:
    """Raise SendRefused for a final answer of Discord, Unsure for any other fault."""
    if isinstance(fault, discord.HTTPException) and fault.status < SERVER_FAULT and fault.status != TOO_MANY:
        raise SendRefused(_REASONS.get(fault.code, "refused")) from fault
    raise Unsure from fault


def _ids(components: list[Any]) -> Iterator[str]:
    """Yield every custom id in a message's components, at any depth."""
    for component in components:
        if getattr(component, "custom_id", None):
            yield component.custom_id
        accessory = getattr(component, "accessory", None)
        yield from _ids(list(getattr(component, "children", ())))
        if accessory:
            yield from _ids([accessory])
