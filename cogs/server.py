"""Answer /server: what the bot posts in a server, set by the server's managers."""

from collections.abc import Sequence
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot import errors
from bot.gateway.actions import StaleAction, on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.params import hour_of
from bot.gateway.reply import answer, key, show_form, text_of
from bot.services.community import Community, CommunityView, SetUp
from bot.ui.cards.base import Card
from bot.ui.cards.community import server as cards
from bot.ui.words import describe
from bot.ui.words.reading.zones import find_zone


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class ServerCommands(commands.GroupCog, group_name="server", group_description=describe("server")):
    """The group /server, the buttons and the form of its cards, and the events of joining and leaving a server."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="show", description=describe("server-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.community.settings(_guild_id(interaction))
        await answer(interaction, work, lambda view: self._card(interaction, view))

    @app_commands.command(name="setup", description=describe("server-setup"))
    async def setup_command(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    @on_button("server-setup")
    async def setup_pressed(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    async def _open_form(self, interaction: discord.Interaction) -> None:
        guild_id = _guild_id(interaction)
        await show_form(
            interaction,
            self.bot.services.community.settings(guild_id),
            lambda view: cards.setup_form(
                text_of(interaction), _present(interaction, view.community or Community(guild_id, None))
            ),
            lambda view: self._card(interaction, view),
        )

    @on_form("server-set")
    async def setup_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        guild_id = _guild_id(interaction)
        if "mentions" not in fields:  # the form was opened in an older version
            raise StaleAction
        channel_id, posts = _channel_id(interaction, fields["channel"]), cards.chosen_posts(fields["posts"])
        if posts is None:
            raise errors.BadChoice(field="posts", given=fields["posts"])
        refills, expiries, summary = posts
        hour, mentions = hour_of(fields["hour"]), fields["mentions"]
        request = SetUp(
            channel_id=channel_id,
            hour=hour,
            timezone=find_zone(fields["timezone"], text_of(interaction).locale),
            post_refills=refills,
            post_expiries=expiries,
            mentions=mentions,
            post_summary=summary,
        )
        work = self.bot.services.community.set_up(guild_id, interaction.user.id, request, key(interaction))
        await answer(interaction, work, lambda view: self._card(interaction, view))

    @on_button("send-again")
    async def send_again(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.community.send_again(_guild_id(interaction))
        await answer(interaction, work, lambda count: cards.released(text_of(interaction), count))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self.bot.services.messages.left_server(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self.bot.services.messages.returned_to_server(guild.id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.bot.services.messages.channel_deleted(channel.guild.id, channel.id)

    def _card(self, interaction: discord.Interaction, view: CommunityView) -> Card:
        return cards.server(text_of(interaction), view, _missing(interaction, view))


def _guild_id(interaction: discord.Interaction) -> int:
    """Return the server's id, checking the permission here because Discord checks it for commands but not for buttons.

    Raises NoPrivateMessage in a direct message, MissingPermissions for somebody who doesn't manage the server.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    if not interaction.permissions.manage_guild:
        raise app_commands.MissingPermissions(["manage_guild"])
    return interaction.guild_id


def _channel_id(interaction: discord.Interaction, chosen: str) -> int | None:
    """Return the chosen channel's id; None for no choice. Raises BadChoice unless it is a text channel of this server."""
    if not chosen:
        return None
    channels = interaction.guild.text_channels if interaction.guild is not None else ()
    for channel in channels:
        if str(channel.id) == chosen:
            return channel.id
    raise errors.BadChoice(field="channel", given=chosen)


def _present(interaction: discord.Interaction, community: Community) -> Community:
    """Return the settings without a deleted channel: Discord opens no form in which a deleted channel is chosen."""
    guild, channel_id = interaction.guild, community.channel_id
    gone = guild is not None and channel_id is not None and guild.get_channel(channel_id) is None
    return replace(community, channel_id=None) if gone else community


def _missing(interaction: discord.Interaction, view: CommunityView) -> Sequence[str] | None:
    """Return the permissions that the bot lacks in the chosen channel; empty if no channel is set, None if it is hidden."""
    if view.community is None or view.community.channel_id is None or interaction.guild is None:
        return ()
    channel = interaction.guild.get_channel(view.community.channel_id)
    if channel is None:
        return None
    granted = channel.permissions_for(interaction.guild.me)
    return [name for name in cards.NEEDED if not getattr(granted, name)]


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ServerCommands(bot))
