"""Send the bot's own messages to Discord, and report failures in the terms of `bot.services.messages.delivery`."""

import discord
from cachetools import LRUCache
from discord.abc import Messageable

from bot.domain.shards import ALL_SHARDS, Shards
from bot.gateway import asking_discord
from bot.gateway.faults import FAULTS, UNREADABLE, explain
from bot.gateway.language import text_for, text_in
from bot.gateway.searching import find_own
from bot.processes import ProcessesClosed
from bot.services.community import GreetingNews, SummaryNews
from bot.services.messages import Letter, Unsure
from bot.ui.cards.messages import message_card
from bot.ui.charts import Chart
from bot.ui.charts.picture import Picture
from bot.ui.charts.studio import Studio
from bot.ui.components import custom_id
from bot.ui.words import Text

MOST_MENTIONED = 100  # Discord's, in one message
MOST_REMEMBERED = 1_000
"""Members whose direct channel is remembered until the bot restarts."""

_NOT_MEMBER = {10007, 10013}  # Discord's codes: not a member of the server, no such account


class Notifier:
    """The delivery's notifier over discord.py.

    Nobody is pinged, not even the addressed member, unless a server's managers let digests mention the listed
    members.
    """

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._direct: LRUCache[int, int] = LRUCache(MOST_REMEMBERED)
        """The direct channel of a member, which never changes."""

    async def send(self, letter: Letter) -> int:
        """Send the message and return Discord's message id.

        The outbox id is the nonce, so Discord drops a second copy sent within some minutes. Raises SendRefused if
        Discord's answer is final, SendDelayed if the message wasn't accepted and may be later, Unsure if it may have
        arrived.
        """
        text = await self._text(letter)
        pictures = await self._pictures(text, letter)
        card = message_card(text, letter, pictures)
        card = card.with_mentions(getattr(self._client, "command_ids", {}))
        try:
            channel = await self._channel(letter)
            nonce, mentions = str(letter.id), _mentions(letter)
            if pictures:
                message = await channel.send(
                    view=card, files=card.files(), nonce=nonce, allowed_mentions=mentions
                )
            else:
                message = await channel.send(view=card, nonce=nonce, allowed_mentions=mentions)
        except (*FAULTS, *UNREADABLE) as fault:
            explain(fault)
        return message.id

    async def _text(self, letter: Letter) -> Text:
        """Return the catalogue in the language of the member or the server; for a server's greeted owner in the server's.

        Raises SendDelayed and Unsure if Discord has to be asked for the server's and doesn't say.
        """
        if letter.guild_id is not None:
            return text_in(await self._guild(letter.guild_id, letter.language), letter.language)
        if letter.language is None and isinstance(letter.news, GreetingNews):
            return text_in(await self._guild(letter.news.guild_id, None), None)
        return text_for(letter.language)

    async def _guild(self, guild_id: int, language: str | None) -> discord.Guild | None:
        """Return a server, of other shards only if ``language`` is None; None where it can't be found.

        Raises SendDelayed and Unsure if Discord has to be asked for a server of other shards and doesn't say.
        """
        guild = self._client.get_guild(guild_id)
        shards: Shards = getattr(self._client, "served", ALL_SHARDS)
        if guild is not None or language is not None or shards.serve(guild_id):
            return guild
        try:
            return await self._client.fetch_guild(guild_id, with_counts=False)
        except (discord.NotFound, discord.Forbidden):
            return None
        except (*FAULTS, *UNREADABLE) as fault:
            explain(fault)

    async def _pictures(self, text: Text, letter: Letter) -> tuple[Picture, ...]:
        """Return the picture of a server's month; none for any other message, and where it can't be drawn now."""
        studio: Studio | None = getattr(self._client, "studio", None)
        if studio is None or not isinstance(letter.news, SummaryNews):
            return ()
        try:
            return await studio.pictures(text, letter.news, Chart.SERVER_MONTH)
        except ProcessesClosed as closed:
            raise Unsure from closed

    async def find(self, letter: Letter, since: int, until: int) -> int | None:
        """Return the id of the message with this outbox id in a button, written between two instants (UTC ms), or None.

        The channel's latest messages are searched first, whenever they were written. Raises SearchTooLong if more than
        MOST_PAGES requests would be needed, and SendRefused, SendDelayed and Unsure as `send` does.
        """
        try:
            channel = await self._channel(letter)
            return await find_own(self._client, channel, custom_id("reminders", letter.id), since, until)
        except (*FAULTS, *UNREADABLE) as fault:
            explain(fault)

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Return True if the person has left the server. Each call asks Discord, because the bot may not list members.

        Raises Unsure if Discord doesn't say.
        """
        try:
            _ = (await asking_discord.member(self._client.http, guild_id, user_id))["user"]
        except discord.NotFound as missing:
            if missing.code in _NOT_MEMBER:
                return True
            raise Unsure from missing
        except (*FAULTS, *UNREADABLE) as fault:
            raise Unsure from fault
        return False

    async def _channel(self, letter: Letter) -> Messageable:
        if letter.user_id is not None:
            return self._client.get_partial_messageable(await self._direct_channel_id(letter.user_id))
        assert letter.channel_id is not None, "delivery parks a message without a channel"
        return self._client.get_partial_messageable(letter.channel_id, guild_id=letter.guild_id)

    async def _direct_channel_id(self, user_id: int) -> int:
        """Return the direct channel to a member, asking Discord for one that isn't remembered. Raises as Discord answers."""
        if user_id not in self._direct:
            self._direct[user_id] = await asking_discord.direct_channel_id(self._client.http, user_id)
        return self._direct[user_id]


def _mentions(letter: Letter) -> discord.AllowedMentions:
    people = [discord.Object(user_id) for user_id in letter.mentions[:MOST_MENTIONED]]
    return discord.AllowedMentions(everyone=False, roles=False, replied_user=False, users=people or False)
