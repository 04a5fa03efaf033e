"""Post, move and take down the panel of a server: a message with buttons that anyone may press."""

import discord
from discord.ext import commands

from bot import errors
from bot.gateway.actions import on_button
from bot.gateway.client import ConnectsBot
from bot.gateway.permissions import missing_in
from bot.gateway.reply import answer, key, send, text_of
from bot.gateway.sharing import managed_guild
from bot.ui.cards.community import panel as cards


async def post_panel(
    bot: ConnectsBot, interaction: discord.Interaction, channel: discord.abc.GuildChannel | None
) -> None:
    """Have the panel posted in ``channel``; None for the present one. Where the bot lacks a permission, say which.

    Raises NoPrivateMessage, MissingPermissions, BadChoice for a channel that isn't a text channel.
    """
    guild_id, text = managed_guild(interaction), text_of(interaction)
    guild = interaction.guild
    target = channel or (guild.get_channel(interaction.channel_id or 0) if guild else None)
    if guild is None or not isinstance(target, discord.TextChannel):
        raise errors.BadChoice(field="channel", given=str(getattr(target, "name", interaction.channel_id)))
    if missing := missing_in(target, guild.me):
        await send(interaction, cards.not_allowed(text, target.id, missing))
        return
    work = bot.services.community.put_panel(guild_id, target.id, interaction.user.id, key(interaction))
    await answer(interaction, work, lambda panel: cards.put(text, panel, guild_id))


class PanelCommands(commands.Cog):
    """The buttons of managers about the panel; the panel's own buttons are answered by the commands they stand for."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("panel-post")
    async def post_pressed(self, interaction: discord.Interaction) -> None:
        await post_panel(self.bot, interaction, None)

    @on_button("panel-remove")
    async def remove_pressed(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = self.bot.services.community.remove_panel(managed_guild(interaction))
        await answer(interaction, work, lambda was_there: cards.removed(text, was_there=was_there), edit=True)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(PanelCommands(bot))
