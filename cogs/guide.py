"""Answer /guide: topics about Connects, with the member's own numbers if they have a wallet."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.params import complete_topic
from bot.gateway.reply import answer, send, text_of, who
from bot.gateway.suggestions import suggests
from bot.ui.cards import guide as cards
from bot.ui.words import describe, options
from bot.ui.words.reading.guide import find_topic


class GuideCommands(commands.Cog):
    """The command /guide and the menu of its card."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="guide", description=describe("guide"))
    @app_commands.describe(**options("guide"))
    @suggests(topic=complete_topic)
    async def guide(self, interaction: discord.Interaction, topic: str | None = None) -> None:
        await self._show(interaction, topic)

    @on_select("guide")
    async def topic_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._show(interaction, values[0], edit=True)

    async def _show(
        self, interaction: discord.Interaction, question: str | None, *, edit: bool = False
    ) -> None:
        """Show the topic that a question is about; the overview for None and for a question that fits no topic."""
        text = text_of(interaction)
        topic = find_topic(question, text.locale) if question else None
        if topic is None:
            await send(interaction, cards.overview(text, question or None), edit=edit)
            return
        work = self.bot.services.ledger.find_balance(who(interaction))
        await answer(interaction, work, lambda balance: cards.topic(text, topic, balance), edit=edit)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(GuideCommands(bot))
