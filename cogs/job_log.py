"""Log jobs: from the message menu *Log job*, from the options of `/job log`, and from the forms of both."""

from collections.abc import Sequence

import discord
from cachetools import LRUCache
from discord import app_commands
from discord.ext import commands

from bot.domain.board.message_texts import MessageText, texts_of
from bot.gateway import posts
from bot.gateway.actions import on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.params import number_or_none
from bot.gateway.reply import answer, key, text_of, who
from bot.gateway.sharing import count_sharing, links_in
from bot.services.jobs import LogJob
from bot.ui.cards.jobs import jobs as cards
from bot.ui.cards.jobs.posts import link_of
from cogs import advice

MOST_OPEN = 200
"""The most forms whose post is remembered until they are sent; the oldest is forgotten first."""


async def log_typed(bot: ConnectsBot, interaction: discord.Interaction, request: LogJob) -> None:
    """Log what the options of `/job log` say. A whole post that was pasted as the link fills in what they leave out.

    Where nothing but the post was pasted, the form opens with what it says.
    """
    pasted = request.link or ""
    post = await posts.read_pasted(pasted, bot.clock.now()) if pasted else None
    if post and request == LogJob(link=pasted) and posts.has_details(post):
        await posts.open_read(interaction, post)
    else:
        texts = [MessageText("pasted", pasted)] if pasted else []
        await _log(bot, interaction, posts.with_read(text_of(interaction), request, post), texts)


class JobLogging(commands.Cog):
    """The message menu *Log job*, and the forms in which a job is logged."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot
        self._menu = app_commands.ContextMenu(name="Log job", callback=self.log_message)
        self._texts: LRUCache[tuple[int, str], Sequence[MessageText]] = LRUCache(MOST_OPEN)

    async def cog_load(self) -> None:
        """Register the message menu, which discord.py doesn't find in a cog by itself."""
        self.bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self._menu.name, type=self._menu.type)

    async def log_message(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Open the form with what a message says of a job, or of the message that it forwards or of its embeds.

        A message that says nothing but a link and a title is logged at once. The texts of the message wait for the form, so
        that signs of junk are looked for in all of it; a restart forgets them, and the form's own fields are looked through.
        """
        data = posts.data_of(message)
        post, texts = await posts.read_message(data, message.created_at), texts_of(data)
        if posts.has_details(post):
            self._texts[interaction.user.id, link_of(post)] = texts
            await posts.open_read(interaction, post)
        else:
            request = LogJob(link=links_in(message))
            await _log(self.bot, interaction, posts.with_read(text_of(interaction), request, post), texts)

    @on_form("job-logged")
    async def form_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        connects = number_or_none("connects", fields["connects"])
        pasted = fields["link"]
        request = LogJob(pasted or None, fields["title"] or None, connects, note=fields["note"])
        post = await posts.read_pasted(pasted, self.bot.clock.now()) if pasted else None
        texts = [MessageText("pasted", pasted)] if pasted else []
        await _log(self.bot, interaction, posts.with_read(text_of(interaction), request, post), texts)

    @on_form("job-read")
    async def read_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], job_key: str
    ) -> None:
        """Log the post whose facts stand in the form; ``job_key`` is the job's key, or ``-`` without a link."""
        await posts.load()  # the post may have been read by another process, before a restart
        connects = number_or_none("connects", fields["connects"])
        typed = [MessageText(name, words) for name, words in fields.items() if words]
        texts = self._texts.pop((interaction.user.id, job_key), typed)
        await _log(self.bot, interaction, posts.from_form(fields, job_key, connects), texts)


async def _log(
    bot: ConnectsBot, interaction: discord.Interaction, request: LogJob, texts: Sequence[MessageText]
) -> None:
    member, text = who(interaction), text_of(interaction)
    if request.share:
        count_sharing(interaction)
    work = advice.with_line(bot, member, bot.services.jobs.log(member, request, key(interaction), texts))
    await answer(interaction, work, lambda result: cards.logged(text, result[0], member, result[1]))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(JobLogging(bot))
