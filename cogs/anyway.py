"""The button under a refusal that may be meant all the same: the request that was kept, sent again, confirmed."""

import discord
from discord.ext import commands

from bot.client import ConnectsBot
from bot.services.held import Request
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.ui.actions import on_button
from bot.ui.cards import ledger, proposals
from bot.ui.cards.base import Card
from bot.ui.offers import held_back, offer_anyway
from bot.ui.reply import answer, text_of, who
from bot.ui.text import Text


class Anyway(commands.Cog):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("anyway")
    async def anyway(self, interaction: discord.Interaction, held_id: int) -> None:
        text = text_of(interaction)
        work = self._again(text, who(interaction), held_id)
        await answer(interaction, work, lambda card: card, offer=offer_anyway(text))

    async def _again(self, text: Text, asked: Who, held_id: int) -> Card:
        """Done once, however often the button is pressed. It may meet another refusal, which then has its own button."""
        request = await self.bot.services.held.take(asked.user_id, held_id)
        return await held_back(
            self.bot.services, asked, request, self._sent(text, asked, request, f"held:{held_id}")
        )

    async def _sent(self, text: Text, asked: Who, request: Request, key: str) -> Card:
        services, now = self.bot.services, self.bot.clock.now()
        match request:
            case SendProposal():
                return proposals.sent(text, await services.proposals.send(asked, request, key), now)
            case UpdateProposal():
                return proposals.updated(text, await services.proposals.update(asked, request, key), now)
            case _:
                return ledger.spent(text, await services.ledger.spend(asked, request, key), now)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(Anyway(bot))
