"""Answer /server: what the bot posts in a server, set by the server's managers."""

import asyncio
from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot import errors
from bot.domain.messages.reminders import Off
from bot.gateway.actions import StaleAction, on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.language import checked_language, text_in_server
from bot.gateway.params import whole_number
from bot.gateway.permissions import missing_in
from bot.gateway.posting_check import check_posting
from bot.gateway.reply import answer, key, text_of, who
from bot.gateway.sharing import managed_guild
from bot.services.community import ChangeSetUp, CommunityView, Mentions
from bot.ui.cards.base import Card
from bot.ui.cards.community import posting
from bot.ui.cards.community import server as cards
from bot.ui.cards.community.posting import PostingCheck
from bot.ui.cards.jobs import shared
from bot.ui.words import describe, options
from bot.ui.words.reading.zones import find_zone
from cogs.panel import post_panel


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class ServerCommands(commands.GroupCog, group_name="server", group_description=describe("server")):
    """The group /server, the menus and switches of its cards, and the events of joining and leaving a server."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot
        self._tests: dict[int, asyncio.Task[list[PostingCheck]]] = {}
        """The test of a server's channels that is in progress, by server."""

    @app_commands.command(name="show", description=describe("server-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.community.settings(managed_guild(interaction))
        await answer(interaction, work, lambda view: self._card(interaction, view))

    @app_commands.command(name="panel", description=describe("server-panel"))
    @app_commands.describe(**options("server-panel"))
    async def panel(
        self, interaction: discord.Interaction, channel: discord.TextChannel | None = None
    ) -> None:
        await post_panel(self.bot, interaction, channel)

    @app_commands.command(name="log", description=describe("server-log"))
    async def log(self, interaction: discord.Interaction) -> None:
        await self._log(interaction, 0)

    @on_button("server-log")
    async def log_turned(self, interaction: discord.Interaction, page: int) -> None:
        await self._log(interaction, page, edit=True)

    @on_button("server-show")
    async def show_pressed(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.community.settings(managed_guild(interaction))
        await answer(interaction, work, lambda view: self._card(interaction, view), edit=True)

    @on_button("server-test")
    async def test_pressed(self, interaction: discord.Interaction) -> None:
        guild_id = managed_guild(interaction)
        work = self._test(interaction, guild_id)
        await answer(interaction, work, lambda checks: posting.checked(text_of(interaction), checks))

    @app_commands.command(name="setup", description=describe("server-setup"))
    async def setup_command(self, interaction: discord.Interaction) -> None:
        await self._show_setup(interaction)

    @on_button("server-setup")
    async def setup_pressed(self, interaction: discord.Interaction) -> None:
        await self._show_setup(interaction)

    @on_select("server-channel")
    async def channel_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        managed_guild(interaction)
        await self._change(interaction, ChangeSetUp(channel_id=_channel_id(interaction, values[0])))

    @on_button("server-no-channel")
    async def channel_removed(self, interaction: discord.Interaction) -> None:
        await self._change(interaction, ChangeSetUp(channel_id=Off.OFF))

    @on_button("server-page")
    async def page_opened(self, interaction: discord.Interaction, page: str) -> None:
        if page not in {"main", "jobs"}:
            raise StaleAction
        work = self.bot.services.community.settings(managed_guild(interaction))
        await answer(
            interaction, work, lambda view: self._page(interaction, view, page, saved=False), edit=True
        )

    @on_select("server-jobs")
    async def jobs_channel_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        managed_guild(interaction)
        channel_id = _channel_id(interaction, values[0], forums=True)
        await self._change(interaction, ChangeSetUp(jobs_channel_id=channel_id), "jobs")

    @on_button("server-no-jobs")
    async def jobs_channel_removed(self, interaction: discord.Interaction) -> None:
        await self._change(interaction, ChangeSetUp(jobs_channel_id=Off.OFF), "jobs")

    @on_select("server-hour")
    async def hour_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._change(interaction, ChangeSetUp(hour=whole_number("hour", values[0])))

    @on_select("server-zone")
    async def zone_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._change(interaction, ChangeSetUp(timezone=values[0]))

    @on_select("server-language")
    async def language_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        language = checked_language(values[0])
        await self._change(interaction, ChangeSetUp(language=Off.OFF if language is None else language))

    @on_button("server-other-zone")
    async def other_zone(self, interaction: discord.Interaction) -> None:
        managed_guild(interaction)
        await open_form(interaction, cards.zone_form(text_of(interaction)))

    @on_form("server-zone")
    async def zone_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        managed_guild(interaction)
        zone = find_zone(fields["timezone"], text_of(interaction).locale)
        await self._change(interaction, ChangeSetUp(timezone=zone))

    @on_button("server-post")
    async def post_switched(self, interaction: discord.Interaction, name: str, on: int) -> None:
        """Switch one kind of posts on or off."""
        if name not in cards.POSTS:
            raise StaleAction
        refills, expiries, summary = (bool(on) if each == name else None for each in cards.POSTS)
        await self._change(
            interaction, ChangeSetUp(post_refills=refills, post_expiries=expiries, post_summary=summary)
        )

    @on_button("server-mentions")
    async def mentions_switched(self, interaction: discord.Interaction, on: int) -> None:
        await self._change(interaction, ChangeSetUp(mentions=Mentions.MEMBERS if on else Mentions.NOBODY))

    async def _test(self, interaction: discord.Interaction, guild_id: int) -> list[PostingCheck]:
        """Test the chosen channels; a second click during a test gets the result of that test."""
        view = await self.bot.services.community.settings(guild_id)
        if interaction.guild is None:
            return []
        running = self._tests.get(guild_id)
        if running is None:
            language = view.community.language if view.community is not None else None
            text = text_in_server(self.bot, guild_id, language)
            work = check_posting(interaction.guild, cards.channels_of(view), text, interaction.id)
            running = self._tests[guild_id] = asyncio.create_task(work)
            running.add_done_callback(lambda _: self._tests.pop(guild_id, None))
        return await asyncio.shield(running)

    async def _log(self, interaction: discord.Interaction, page: int, *, edit: bool = False) -> None:
        managed_guild(interaction)
        work = self.bot.services.jobs.server_log(who(interaction), max(page, 0), manager=True)
        await answer(
            interaction, work, lambda result: shared.history(text_of(interaction), result), edit=edit
        )

    async def _show_setup(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.community.settings(managed_guild(interaction))
        await answer(interaction, work, lambda view: self._page(interaction, view, "main", saved=False))

    async def _change(
        self, interaction: discord.Interaction, request: ChangeSetUp, page: str = "main"
    ) -> None:
        """Save one setting, and show it on the same page of the card."""
        guild_id, user_id = managed_guild(interaction), interaction.user.id
        work = self.bot.services.community.change(guild_id, user_id, request, key(interaction))
        await answer(
            interaction, work, lambda view: self._page(interaction, view, page, saved=True), edit=True
        )

    @on_button("send-again")
    async def send_again(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.community.send_again(managed_guild(interaction))
        await answer(interaction, work, lambda count: cards.released(text_of(interaction), count))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.bot.services.messages.left_server(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.bot.presence.ready()  # the next sweep greets the server, and tries again if that fails
        await self.bot.services.messages.returned_to_server(guild.id)

    @commands.Cog.listener()
    async def on_guild_available(self, _: discord.Guild) -> None:
        self.bot.presence.ready()  # what happened to its channels meanwhile is found by the next sweep

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.bot.services.messages.channel_deleted(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        await self.bot.services.messages.channel_changed(
            after.guild.id, after.id, lost_tags=bool(_tags(before) - _tags(after))
        )

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self.bot.services.messages.post_deleted(payload.thread_id)

    def _card(self, interaction: discord.Interaction, view: CommunityView) -> Card:
        missing, missing_jobs = _missing(interaction, view), _missing_jobs(interaction, view)
        return cards.server(text_of(interaction), view, missing, missing_jobs)

    def _page(self, interaction: discord.Interaction, view: CommunityView, page: str, *, saved: bool) -> Card:
        """Return a page of the card of `/server setup`."""
        text, now = text_of(interaction), self.bot.clock.now()
        if page == "jobs":
            return cards.jobs_setup(text, view, _missing_jobs(interaction, view), saved=saved)
        return cards.setup(text, view, _missing(interaction, view), now, saved=saved)


def _channel_id(interaction: discord.Interaction, chosen: str, *, forums: bool = False) -> int:
    """Return the chosen channel's id. Raises BadChoice unless it is a text channel of this server, or a forum if allowed."""
    guild = interaction.guild
    channels: list[discord.abc.GuildChannel] = [*guild.text_channels] if guild is not None else []
    if guild is not None and forums:
        channels += guild.forums
    for channel in channels:
        if str(channel.id) == chosen:
            return channel.id
    raise errors.BadChoice(field="channel", given=chosen)


def _tags(channel: discord.abc.GuildChannel) -> set[str]:
    """Return the names of a forum's tags; empty for another channel."""
    return (
        {tag.name for tag in channel.available_tags} if isinstance(channel, discord.ForumChannel) else set()
    )


def _missing(interaction: discord.Interaction, view: CommunityView) -> Sequence[str] | None:
    """Return the permissions that the bot lacks in the chosen channel; empty if no channel is set, None if it is hidden."""
    community = view.community
    if community is None:
        return ()
    return _missing_in(interaction, community.channel_id, pictures=community.post_summary)


def _missing_jobs(interaction: discord.Interaction, view: CommunityView) -> Sequence[str] | None:
    """Return the permissions that the bot lacks in the channel of shared jobs, as `_missing`."""
    return _missing_in(interaction, view.community.jobs_channel_id if view.community else None)


def _missing_in(
    interaction: discord.Interaction, channel_id: int | None, *, pictures: bool = False
) -> Sequence[str] | None:
    if channel_id is None or interaction.guild is None:
        return ()
    channel = interaction.guild.get_channel(channel_id)
    if channel is None:
        return None
    return missing_in(channel, interaction.guild.me, pictures=pictures)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ServerCommands(bot))
