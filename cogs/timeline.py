"""The wallet over time, behind the buttons under /connects balance: the balance as it moved, and what it went to."""

from collections.abc import Awaitable

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, text_of, who
from bot.services.insight.stats import Period, checked_period
from bot.services.insight.timeline import OverTime
from bot.ui.cards.insight import timeline as cards
from bot.ui.charts import Chart


class Timeline(commands.Cog):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("over-time")
    async def over_time_pressed(self, interaction: discord.Interaction, period: str = "-") -> None:
        """With a period the way back to it; without one a new answer."""
        await self._over_time(interaction, Period.QUARTER if period == "-" else period, edit=period != "-")

    @on_select("over-time")
    async def period_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._over_time(interaction, values[0], edit=True)

    @on_button("spending")
    async def spending_pressed(self, interaction: discord.Interaction, period: str) -> None:
        text, back_to = text_of(interaction), checked_period(period)
        found = self.bot.services.timeline.purposes(who(interaction))
        work = self.bot.studio.illustrated(found, text, Chart.PURPOSES)
        await answer(
            interaction,
            work,
            lambda drawn: cards.spending(text, drawn.view, back_to, drawn.pictures),
            edit=True,
        )

    async def _over_time(self, interaction: discord.Interaction, period: str, *, edit: bool) -> None:
        text = text_of(interaction)
        found: Awaitable[OverTime] = self.bot.services.timeline.balance(who(interaction), period)
        work = self.bot.studio.illustrated(found, text, Chart.OVER_TIME)
        await answer(
            interaction, work, lambda drawn: cards.over_time(text, drawn.view, drawn.pictures), edit=edit
        )


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(Timeline(bot))
