"""Hands letters to Discord, and says in our own terms what became of them."""

from collections.abc import Iterator
from typing import Any, NoReturn

import aiohttp
import discord
from discord.abc import Messageable

from bot.services.messages import Letter, SendRefused, Unsure
from bot.ui.cards.messages import letter as card_of
from bot.ui.components import custom_id
from bot.ui.words import Text

LOOKS_BACK = 50
"""Messages of a channel that are looked through for one that may have arrived."""
SERVER_FAULT = 500
MOST_MENTIONED = 100  # Discord's, in one message
TOO_MANY = 429

_NOT_THERE = {10007, 10013}  # no member of that server; no such account
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
    """The ``delivery.Notifier`` over discord.py. Nobody is pinged, not even the addressed, unless a server's managers
    let digests notify who is in them."""

    def __init__(self, client: discord.Client, text: Text) -> None:
        self._client = client
        self._text = text

    async def send(self, letter: Letter) -> int:
        """The message's id. The outbox id is the nonce: Discord drops a second one within some minutes."""
        card = card_of(self._text, letter)
        try:
            channel = await self._channel(letter)
            message = await channel.send(view=card, nonce=str(letter.id), allowed_mentions=_mentions(letter))
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            _explain(fault)
        return message.id

    async def find(self, letter: Letter) -> int | None:
        """The message that carries this letter's button, if the bot has posted it lately."""
        mark = custom_id("reminders", letter.id)
        try:
            channel = await self._channel(letter)
            async for message in channel.history(limit=LOOKS_BACK):
                ours = self._client.user is not None and message.author.id == self._client.user.id
                if ours and mark in _ids(message.components):
                    return message.id
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            _explain(fault)
        return None

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Asked of Discord each time: the bot has no list of members, which would be a privilege."""
        try:
            await self._client.http.get_member(guild_id, user_id)
        except discord.NotFound as missing:
            if missing.code in _NOT_THERE:
                return True
            raise Unsure from missing
        except (discord.HTTPException, aiohttp.ClientError, OSError) as fault:
            raise Unsure from fault
        return False

    async def _channel(self, letter: Letter) -> Messageable:
        if letter.user_id is not None:
            return await self._client.create_dm(discord.Object(letter.user_id))
        assert letter.channel_id is not None, "delivery parks what has no channel"
        return self._client.get_partial_messageable(letter.channel_id, guild_id=letter.guild_id)


def _mentions(letter: Letter) -> discord.AllowedMentions:
    people = [discord.Object(user_id) for user_id in letter.mentions[:MOST_MENTIONED]]
    return discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=people or False)


def _explain(fault: Exception) -> NoReturn:
    if isinstance(fault, discord.HTTPException) and fault.status < SERVER_FAULT and fault.status != TOO_MANY:
        raise SendRefused(_REASONS.get(fault.code, "refused")) from fault
    raise Unsure from fault


def _ids(components: list[Any]) -> Iterator[str]:
    """Every custom id in a message, however deep."""
    for component in components:
        if getattr(component, "custom_id", None):
            yield component.custom_id
        accessory = getattr(component, "accessory", None)
        yield from _ids([*getattr(component, "children", ()), *([accessory] if accessory else [])])
