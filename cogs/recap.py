"""Answer the buttons of a member's month: show it, hide its Connects, turn to another month, and share it in the channel."""

from collections.abc import Awaitable
from datetime import date

import discord
from discord.ext import commands

from bot.gateway.actions import StaleAction, on_button
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, text_of, who
from bot.gateway.sharing import count_sharing
from bot.services.insight import Recap
from bot.ui.cards.insight import recap as cards
from bot.ui.charts import Chart


class MonthRecaps(commands.Cog):
    """The buttons of the card of a member's month."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("recap")
    async def recap_pressed(self, interaction: discord.Interaction, month: str) -> None:
        await self._show(interaction, month, hides=False)

    @on_button("recap-month")
    async def turned(self, interaction: discord.Interaction, month: str, hidden: int) -> None:
        await self._show(interaction, month, hides=bool(hidden), edit=True)

    @on_button("recap-hide")
    async def hide_switched(self, interaction: discord.Interaction, month: str, hidden: int) -> None:
        await self._show(interaction, month, hides=bool(hidden), edit=True)

    @on_button("recap-share")
    async def share_pressed(self, interaction: discord.Interaction, month: str, hidden: int) -> None:
        """Post the month in the channel, once for each card; a forged press in a direct message is refused."""
        if interaction.guild_id is None or interaction.message is None:
            raise StaleAction
        count_sharing(interaction)
        text, member = text_of(interaction), who(interaction)
        insight, message_id = self.bot.services.insight, interaction.message.id
        view = insight.share_recap(member, message_id, _first(month), hides=bool(hidden))
        work = self.bot.studio.illustrated(view, text, Chart.RECAP)
        await answer(
            interaction,
            work,
            lambda result: cards.shared(text, result.view, member.user_id, result.pictures),
            ephemeral=False,
        )

    async def _show(
        self, interaction: discord.Interaction, month: str, *, hides: bool, edit: bool = False
    ) -> None:
        text = text_of(interaction)
        first = None if month == cards.LATEST else _first(month)
        view: Awaitable[Recap] = self.bot.services.insight.recap(who(interaction), first, hides=hides)
        work = self.bot.studio.illustrated(view, text, Chart.RECAP)
        await answer(
            interaction, work, lambda result: cards.recap(text, result.view, result.pictures), edit=edit
        )


def _first(month: str) -> date:
    """Return the first day of a month such as ``2026-11``. Raises StaleAction for any other text."""
    try:
        return date.fromisoformat(f"{month}-01")
    except ValueError:
        raise StaleAction from None


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(MonthRecaps(bot))
