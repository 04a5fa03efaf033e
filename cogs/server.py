"""/server: what a server's managers set."""

import asyncio
from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import ConnectsBot
from bot.services.communities import Community, CommunityView, SetUp
from bot.ui.actions import on_button, on_form
from bot.ui.cards import server as cards
from bot.ui.cards.base import Card
from bot.ui.params import hour_of
from bot.ui.reply import FORM_MAY_TAKE, answer, key, text_of
from bot.ui.text import describe


@app_commands.guild_only()
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class Server(commands.GroupCog, group_name="server", group_description=describe("server")):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="show", description=describe("server-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.communities.show(_guild_id(interaction))
        await answer(interaction, work, lambda view: self._card(interaction, view))

    @app_commands.command(name="setup", description=describe("server-setup"))
    async def setup_command(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    @on_button("server-setup")
    async def setup_pressed(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    async def _open_form(self, interaction: discord.Interaction) -> None:
        """The form, filled in as things stand; where the database is slow, a card that opens it."""
        guild_id = _guild_id(interaction)
        work = asyncio.ensure_future(self.bot.services.communities.show(guild_id))
        await asyncio.wait({work}, timeout=FORM_MAY_TAKE)
        if work.done() and work.exception() is None:
            now = work.result().community or Community(guild_id, None)
            await cards.setup_form(text_of(interaction), now).show(interaction)
        else:
            await answer(interaction, work, lambda view: self._card(interaction, view))

    @on_form("server-set")
    async def setup_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        refills, expiries = cards.POSTS[fields["posts"]]
        channel = int(fields["channel"]) if fields["channel"] else None
        ask = SetUp(channel, hour_of(fields["hour"]), fields["timezone"], refills, expiries)
        guild_id = _guild_id(interaction)
        work = self.bot.services.communities.set_up(guild_id, interaction.user.id, ask, key(interaction))
        await answer(interaction, work, lambda view: self._card(interaction, view))

    @on_button("send-again")
    async def send_again(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.communities.send_again(_guild_id(interaction))
        await answer(interaction, work, lambda count: cards.released(text_of(interaction), count))

    def _card(self, interaction: discord.Interaction, view: CommunityView) -> Card:
        return cards.server(text_of(interaction), view, _missing(interaction, view))


def _guild_id(interaction: discord.Interaction) -> int:
    """The server, for one of its managers. Buttons come without Discord's own check of the command."""
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    if not interaction.permissions.manage_guild:
        raise app_commands.MissingPermissions(["manage_guild"])
    return interaction.guild_id


def _missing(interaction: discord.Interaction, view: CommunityView) -> Sequence[str] | None:
    """The permissions that the bot lacks in the chosen channel; None where it can't see the channel."""
    if view.community is None or view.community.channel_id is None or interaction.guild is None:
        return ()
    channel = interaction.guild.get_channel(view.community.channel_id)
    if channel is None:
        return None
    granted = channel.permissions_for(interaction.guild.me)
    return [name for name in cards.NEEDED if not getattr(granted, name)]


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(Server(bot))
