"""Answer /stats: a member's own figures, and a server's figures and leaderboards."""

from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.time.periods import Period
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.params import choice, number_or_none, percent_or_none
from bot.gateway.printing import printed
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.community import Board
from bot.services.insight import SetGoals
from bot.services.who import Who
from bot.ui.cards.community import figures
from bot.ui.cards.insight import goals
from bot.ui.cards.insight import stats as cards
from bot.ui.cards.insight.stats import Look
from bot.ui.charts import Chart
from bot.ui.pages.report import report_card
from bot.ui.words import describe, options

CHARTS: dict[Look, tuple[Chart, ...]] = {
    Look.OVERVIEW: (Chart.FUNNEL,),
    Look.COSTS: (Chart.COSTS,),
}
"""The charts of each look of /stats me; other looks have none."""


class StatsCommands(commands.GroupCog, group_name="stats", group_description=describe("stats")):
    """The group /stats, and the buttons, menus and forms of its cards."""

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
        """Show another period; cards of older versions carry no ``look`` and show the overview."""
        await self._me(interaction, values[0], cards.checked_look(look), edit=True)

    @on_select("stats-look")
    async def look_picked(self, interaction: discord.Interaction, values: list[str], period: str) -> None:
        await self._me(interaction, period, cards.checked_look(values[0]), edit=True)

    @on_button("stats")
    async def stats_pressed(self, interaction: discord.Interaction) -> None:
        await self._me(interaction, Period.QUARTER, Look.OVERVIEW)

    @on_button("goals")
    async def goals_pressed(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.insight.goals(who(interaction)),
            lambda view: goals.goals_form(text, view),
            lambda view: goals.goals(text, view),
        )

    @on_form("goals-set")
    async def goals_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        request = SetGoals(
            number_or_none("weekly_proposals", fields["weekly_proposals"]),
            number_or_none("weekly_interviews", fields["weekly_interviews"]),
            percent_or_none("fee", fields["fee"]),
        )
        work = self.bot.services.insight.set_goals(who(interaction), request, key(interaction))
        await answer(interaction, work, lambda view: goals.goals(text_of(interaction), view, saved=True))

    @app_commands.command(name="report", description=describe("stats-report"))
    async def report(self, interaction: discord.Interaction) -> None:
        await self._report(interaction)

    @on_button("stats-report")
    async def report_pressed(self, interaction: discord.Interaction) -> None:
        await self._report(interaction)

    async def _report(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = printed(self.bot, who(interaction), text)
        await answer(interaction, work, partial(report_card, text))

    async def _me(
        self, interaction: discord.Interaction, period: str, look: Look, *, edit: bool = False
    ) -> None:
        text = text_of(interaction)
        query = self.bot.services.insight.stats(who(interaction), period)
        work = self.bot.studio.illustrated(query, text, *CHARTS.get(look, ()))
        await answer(
            interaction,
            work,
            lambda result: cards.me(text, result.view, look, result.pictures),
            edit=edit,
        )

    @app_commands.command(name="community", description=describe("stats-community"))
    @app_commands.describe(**options("stats-community"))
    @app_commands.choices(period=[choice(period, period) for period in Period])
    async def community(self, interaction: discord.Interaction, period: str = Period.QUARTER) -> None:
        await self._figures(interaction, period)

    @app_commands.command(name="leaderboard", description=describe("stats-leaderboard"))
    @app_commands.describe(**options("stats-leaderboard"))
    @app_commands.choices(period=[choice(period, period) for period in Period])
    async def leaderboard(self, interaction: discord.Interaction, period: str = Period.QUARTER) -> None:
        await self._board(interaction, Board.INTERVIEWS, period)

    @on_button("server-figures")
    async def figures_pressed(self, interaction: discord.Interaction, period: str) -> None:
        await self._figures(interaction, period)

    @on_select("figures-period")
    async def figures_period(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._figures(interaction, values[0], edit=True)

    @on_button("server-board")
    async def board_pressed(self, interaction: discord.Interaction, board: str, period: str) -> None:
        await self._board(interaction, board, period)

    @on_select("board-kind")
    async def board_picked(self, interaction: discord.Interaction, values: list[str], period: str) -> None:
        await self._board(interaction, values[0], period, edit=True)

    @on_select("board-period")
    async def board_period(self, interaction: discord.Interaction, values: list[str], board: str) -> None:
        await self._board(interaction, board, values[0], edit=True)

    @on_button("take-part")
    async def part_pressed(self, interaction: discord.Interaction, switch: str, on: int) -> None:
        """Switch taking part on (1) or off (0); ``switch`` is what the member takes part in: the figures or a board."""
        member = _in_server(interaction)
        work = self.bot.services.community.take_part(member, switch, bool(on), key(interaction))
        await answer(interaction, work, lambda result: figures.took_part(text_of(interaction), result))

    async def _figures(self, interaction: discord.Interaction, period: str, *, edit: bool = False) -> None:
        work = self.bot.services.community.figures(_in_server(interaction), period)
        await answer(interaction, work, lambda view: figures.figures(text_of(interaction), view), edit=edit)

    async def _board(
        self, interaction: discord.Interaction, board: str, period: str, *, edit: bool = False
    ) -> None:
        work = self.bot.services.community.board(_in_server(interaction), board, period)
        await answer(interaction, work, lambda view: figures.board(text_of(interaction), view), edit=edit)


def _in_server(interaction: discord.Interaction) -> Who:
    """Return the member and the server. Raises NoPrivateMessage in a direct message, which has no figures nor boards."""
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return Who(interaction.user.id, interaction.guild_id)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(StatsCommands(bot))
