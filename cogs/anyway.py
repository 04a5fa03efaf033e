"""The button under a refusal that may be meant all the same: the request that was kept, sent again, confirmed."""

from dataclasses import replace

import discord
from discord.ext import commands

from bot.gateway.actions import StaleAction, on_button
from bot.gateway.client import ConnectsBot
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.reply import answer, text_of, who
from bot.services import Confirmable
from bot.services.importing.history import Import
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.ui.cards.base import Card
from bot.ui.cards.ledger import ledger
from bot.ui.cards.proposals import proposals
from bot.ui.words import Text


class Anyway(commands.Cog):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("anyway")
    async def anyway(self, interaction: discord.Interaction, held_id: int, first_id: int = 0) -> None:
        """It may meet another refusal, whose button then names the first: of such a row one is done, and once."""
        text, first = text_of(interaction), first_id or held_id
        work = self._again(text, who(interaction), held_id, f"held:{first}")
        await answer(interaction, work, lambda card: card, offer=offer_anyway(text, first))

    async def _again(self, text: Text, asked: Who, held_id: int, key: str) -> Card:
        request = await self.bot.services.confirmations.take(asked.user_id, held_id)
        if isinstance(request, Import):
            raise StaleAction
        return await with_confirmation(
            self.bot.services, asked, request, self._sent(text, asked, request, key)
        )

    async def _sent(self, text: Text, asked: Who, request: Confirmable, key: str) -> Card:
        services, now = self.bot.services, self.bot.clock.now()
        match request:
            case SendProposal():
                sent = await services.proposals.send(asked, request, key)
                return proposals.sent(text, replace(sent, balance=await self._balance(asked)), now)
            case UpdateProposal():
                done = await services.proposals.update(asked, request, key)
                return proposals.updated(text, replace(done, balance=await self._balance(asked)), now)
            case _:
                spent = await services.ledger.spend(asked, request, key)
                return ledger.spent(text, replace(spent, balance=await self._balance(asked)), now)

    async def _balance(self, asked: Who) -> int:
        """As it is by now: pressed again long after, the button states no old one."""
        return (await self.bot.services.statements.balance(asked)).balance


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(Anyway(bot))
