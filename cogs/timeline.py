"""Answer the buttons and menus of a wallet over time: the balance of a period, and what the Connects were spent on."""

from collections.abc import Awaitable

import discord
from discord.ext import commands

from bot.domain.time.periods import Period, checked_period
from bot.gateway.actions import on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, text_of, who
from bot.services.insight import OverTime
from bot.ui.cards.insight import forecast, timeline
from bot.ui.cards.insight.forecast import ForecastLook
from bot.ui.charts import Chart


class TimelineActions(commands.Cog):
    """The buttons and menus of the cards of a wallet over time."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("over-time")
    async def over_time_pressed(self, interaction: discord.Interaction, period: str = "-") -> None:
        """Show the balance over time: on the same card for ``period``, or on a new card for the last 90 days (``-``)."""
        await self._over_time(interaction, Period.QUARTER if period == "-" else period, edit=period != "-")

    @on_select("over-time")
    async def period_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._over_time(interaction, values[0], edit=True)

    @on_button("spending")
    async def spending_pressed(self, interaction: discord.Interaction, period: str) -> None:
        """Show what the Connects were spent on; ``period`` is the one that the card's back button returns to."""
        text, back_to = text_of(interaction), checked_period(period)
        query = self.bot.services.insight.spending(who(interaction))
        work = self.bot.studio.illustrated(query, text, Chart.PURPOSES)
        await answer(
            interaction,
            work,
            lambda result: timeline.spending(text, result.view, back_to, result.pictures),
            edit=True,
        )

    async def _over_time(self, interaction: discord.Interaction, period: str, *, edit: bool) -> None:
        text = text_of(interaction)
        query: Awaitable[OverTime] = self.bot.services.insight.balance_over_time(who(interaction), period)
        work = self.bot.studio.illustrated(query, text, Chart.OVER_TIME)
        await answer(
            interaction,
            work,
            lambda result: timeline.over_time(text, result.view, result.pictures),
            edit=edit,
        )

    @on_select("forecast-look")
    async def look_picked(self, interaction: discord.Interaction, values: list[str], months: int) -> None:
        """Show another look of a forecast for ``months`` on the same card; only the first look has a picture."""
        text, look = text_of(interaction), forecast.checked_forecast_look(values[0])
        query = self.bot.services.insight.forecast(who(interaction), months)
        charts = (Chart.AHEAD,) if look is ForecastLook.AHEAD else ()
        work = self.bot.studio.illustrated(query, text, *charts)
        await answer(
            interaction,
            work,
            lambda result: forecast.ahead(text, result.view, result.pictures, look),
            edit=True,
        )


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(TimelineActions(bot))
