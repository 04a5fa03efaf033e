"""/stats: what proposals cost and win."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import ConnectsBot
from bot.services.insight import Period
from bot.ui.actions import on_select
from bot.ui.cards import stats as cards
from bot.ui.params import choice
from bot.ui.reply import answer, text_of, who
from bot.ui.text import describe, options


class Stats(commands.GroupCog, group_name="stats", group_description=describe("stats")):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="me", description=describe("stats-me"))
    @app_commands.describe(**options("stats-me"))
    @app_commands.choices(period=[choice(period, period) for period in Period])
    async def me(self, interaction: discord.Interaction, period: str = Period.QUARTER) -> None:
        await self._me(interaction, period)

    @on_select("stats-me")
    async def period_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._me(interaction, values[0], edit=True)

    async def _me(self, interaction: discord.Interaction, period: str, *, edit: bool = False) -> None:
        work = self.bot.services.insight.me(who(interaction), period)
        await answer(interaction, work, lambda view: cards.me(text_of(interaction), view), edit=edit)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(Stats(bot))
