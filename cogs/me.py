"""Answer /me, which shows a member's account on one card, and the card of first steps."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_button
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.reply import answer, text_of, who
from bot.ui.cards import pasting
from bot.ui.cards.members import overview as cards
from bot.ui.words import describe


class MeCommands(commands.Cog):
    """The command /me and the buttons of its card and of the first steps."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="me", description=describe("me"))
    async def me(self, interaction: discord.Interaction) -> None:
        await self._me(interaction)

    @on_button("me")
    async def me_pressed(self, interaction: discord.Interaction) -> None:
        await self._me(interaction)

    async def _me(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.me(who(interaction))
        await answer(interaction, work, lambda view: cards.me(text_of(interaction), view))

    @on_button("steps")
    async def steps(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.first_steps(who(interaction))
        await answer(interaction, work, lambda steps: cards.first_steps(text_of(interaction), steps))

    @on_button("steps-hide")
    async def steps_hidden(self, interaction: discord.Interaction) -> None:
        """Put the card of first steps away; it stays in reach of /me."""
        work = self.bot.services.members.hide_steps(who(interaction))
        await answer(interaction, work, lambda _: cards.steps_hidden(text_of(interaction)), edit=True)

    @on_button("paste-history")
    async def paste(self, interaction: discord.Interaction) -> None:
        await open_form(interaction, pasting.paste_form(text_of(interaction), None))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(MeCommands(bot))
