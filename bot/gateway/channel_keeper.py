"""Post, edit and delete kept messages in Discord's text channels and forums."""

from collections.abc import Mapping
from typing import NoReturn

import discord

from bot.gateway import forum_posts
from bot.gateway.faults import FAULTS, explain
from bot.gateway.language import text_in_server
from bot.gateway.searching import find_own
from bot.services.messages import KeptLetter, MessageMissing, PostedMessage, SendRefused, Unsure
from bot.ui.cards.base import Card
from bot.ui.cards.kept import KeptForm
from bot.ui.cards.kept_forms import FORMS
from bot.ui.words import Text

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
"""Discord's codes. A forum post is a channel."""


class ChannelKeeper:
    """Keeps messages over discord.py; nobody is ever pinged. ``forms``: how each kind of message looks."""

    def __init__(self, client: discord.Client, forms: Mapping[str, KeptForm] = FORMS) -> None:
        self._client = client
        self._forms = forms

    async def post(self, letter: KeptLetter) -> PostedMessage:
        """Post the message; the letter's nonce lets Discord drop a second copy in a text channel within some minutes.

        Raises SendRefused, SendDelayed, Unsure.
        """
        channel = self._target(letter)
        try:
            if isinstance(channel, discord.ForumChannel):
                return await forum_posts.create(channel, self._card(letter), self._post_form(letter))
            message = await channel.send(
                view=self._card(letter), nonce=letter.nonce, allowed_mentions=discord.AllowedMentions.none()
            )
        except FAULTS as fault:
            explain(fault)
        return PostedMessage(message.id)

    async def edit(self, letter: KeptLetter) -> None:
        """Replace what the message shows. Raises MessageMissing, SendRefused, SendDelayed, Unsure."""
        assert letter.posted is not None, "only a posted message is edited"
        assert letter.content is not None, "an edit has a content"
        card = self._card(letter)
        try:
            if letter.posted.thread_id is None:
                await self._message(letter).edit(view=card, allowed_mentions=discord.AllowedMentions.none())
                return
            forum = self._target(letter)
            if isinstance(forum, discord.ForumChannel):
                form, is_over = self._post_form(letter), letter.content.is_over
                await forum_posts.edit(forum, letter.posted, card, form, is_over=is_over)
        except FAULTS as fault:
            _explain_missing(fault, letter)

    async def delete(self, letter: KeptLetter) -> None:
        """Delete the message. A forum post is deleted whole where nobody has answered.

        Raises MessageMissing, SendRefused, SendDelayed, Unsure.
        """
        assert letter.posted is not None, "only a posted message is deleted"
        try:
            if letter.posted.thread_id is None:
                await self._message(letter).delete()
                return
            guild = self._guild(letter)
            await forum_posts.delete(guild, letter.posted, self._text(letter).t("post-removed"))
        except FAULTS as fault:
            _explain_missing(fault, letter)

    async def find(self, letter: KeptLetter, since: int, until: int) -> PostedMessage | None:
        """Return the message if it was posted between two instants (UTC ms), None if not.

        Raises SearchTooLong, SendRefused, SendDelayed, Unsure.
        """
        channel = self._target(letter)
        button_id = self._forms[letter.kind].button_id(letter.subject)
        try:
            if isinstance(channel, discord.ForumChannel):
                name = self._post_form(letter).name if letter.content is not None else ""
                return await forum_posts.find(self._client, channel, button_id, name)
            message_id = await find_own(self._client, channel, button_id, since, until)
        except FAULTS as fault:
            explain(fault)
        return None if message_id is None else PostedMessage(message_id)

    def _card(self, letter: KeptLetter) -> Card:
        assert letter.content is not None, "a message without content is deleted"
        card = self._forms[letter.kind].card(self._text(letter), letter.content.body)
        return card.with_mentions(getattr(self._client, "command_ids", {}))

    def _post_form(self, letter: KeptLetter) -> forum_posts.PostForm:
        """Return the title and tags of a forum post. Raises SendRefused for a kind that belongs in text channels."""
        post = self._forms[letter.kind].post
        if post is None or letter.content is None:
            raise SendRefused("no-channel")
        return post(self._text(letter), letter.content.body)

    def _text(self, letter: KeptLetter) -> Text:
        return text_in_server(self._client, letter.guild_id, letter.language)

    def _guild(self, letter: KeptLetter) -> discord.Guild:
        """Return the server. Raises Unsure while it can't be reached."""
        guild = self._client.get_guild(letter.guild_id)
        if guild is None or guild.unavailable:
            raise Unsure
        return guild

    def _target(self, letter: KeptLetter) -> discord.ForumChannel | discord.TextChannel:
        """Return the channel of the letter. Raises SendRefused for a lost channel, Unsure for an unreachable server."""
        channel = self._guild(letter).get_channel(letter.channel_id)
        if not isinstance(channel, discord.ForumChannel | discord.TextChannel):
            raise SendRefused("no-channel")
        return channel

    def _message(self, letter: KeptLetter) -> discord.PartialMessage:
        assert letter.posted is not None, "the message is posted"
        assert letter.posted_to is not None, "the message is posted"
        channel = self._client.get_partial_messageable(letter.posted_to, guild_id=letter.guild_id)
        return channel.get_partial_message(letter.posted.message_id)


def _explain_missing(fault: Exception, letter: KeptLetter) -> NoReturn:
    """Raise MessageMissing if Discord no longer has the message or its forum post, else what `explain` raises."""
    code = fault.code if isinstance(fault, discord.NotFound) else 0
    in_forum = letter.posted is not None and letter.posted.thread_id is not None
    if code == UNKNOWN_MESSAGE or (code == UNKNOWN_CHANNEL and in_forum):
        raise MessageMissing from fault
    explain(fault)
