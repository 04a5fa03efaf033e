"""/stats: what proposals cost and win."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.params import choice, number_or_none, percent_or_none
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.community.figures import Board
from bot.services.insight.goals import SetGoals
from bot.services.insight.stats import Period
from bot.ui.cards.insight import stats as cards
from bot.ui.cards.insight.stats import Look
from bot.ui.charts import Chart
from bot.ui.words import describe, options
from cogs.community import show_board, show_figures

CHARTS: dict[Look, tuple[Chart, ...]] = {
    Look.OVERVIEW: (Chart.FUNNEL,),
    Look.COSTS: (Chart.COSTS,),
}


class StatsCommands(commands.GroupCog, group_name="stats", group_description=describe("stats")):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="me", description=describe("stats-me"))
    @app_commands.describe(**options("stats-me"))
    @app_commands.choices(period=[choice(period, period) for period in Period])
    async def me(self, interaction: discord.Interaction, period: str = Period.QUARTER) -> None:
        await self._me(interaction, period, Look.OVERVIEW)

    @on_select("stats-me")
    async def period_picked(
        self, interaction: discord.Interaction, values: list[str], look: str = Look.OVERVIEW
    ) -> None:
        """Cards from before there were looks carry none."""
        await self._me(interaction, values[0], cards.checked_look(look), edit=True)

    @on_select("stats-look")
    async def look_picked(self, interaction: discord.Interaction, values: list[str], period: str) -> None:
        await self._me(interaction, period, cards.checked_look(values[0]), edit=True)

    @on_button("goals")
    async def goals_pressed(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.goals.show(who(interaction)),
            lambda now: cards.goals_form(text, now),
            lambda now: cards.goals(text, now),
        )

    @on_form("goals-set")
    async def goals_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        ask = SetGoals(
            number_or_none("weekly_proposals", fields["weekly_proposals"]),
            number_or_none("weekly_interviews", fields["weekly_interviews"]),
            percent_or_none("fee", fields["fee"]),
        )
        work = self.bot.services.goals.set(who(interaction), ask, key(interaction))
        await answer(interaction, work, lambda now: cards.goals(text_of(interaction), now, saved=True))

    async def _me(
        self, interaction: discord.Interaction, period: str, look: Look, *, edit: bool = False
    ) -> None:
        text = text_of(interaction)
        asked = self.bot.services.insight.me(who(interaction), period)
        work = self.bot.studio.illustrated(asked, text, *CHARTS.get(look, ()))
        await answer(
            interaction, work, lambda found: cards.me(text, found.view, look, found.pictures), edit=edit
        )

    @app_commands.command(name="community", description=describe("stats-community"))
    @app_commands.describe(**options("stats-community"))
    @app_commands.choices(period=[choice(period, period) for period in Period])
    async def community(self, interaction: discord.Interaction, period: str = Period.QUARTER) -> None:
        await show_figures(self.bot, interaction, period)

    @app_commands.command(name="leaderboard", description=describe("stats-leaderboard"))
    @app_commands.describe(**options("stats-leaderboard"))
    @app_commands.choices(period=[choice(period, period) for period in Period])
    async def leaderboard(self, interaction: discord.Interaction, period: str = Period.QUARTER) -> None:
        await show_board(self.bot, interaction, Board.INTERVIEWS, period)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(StatsCommands(bot))
