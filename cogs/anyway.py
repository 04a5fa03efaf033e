"""Answer the buttons under a refused request: carry it out all the same, or put it off."""

from dataclasses import replace

import discord
from discord.ext import commands

from bot.gateway.actions import StaleAction, on_button
from bot.gateway.client import ConnectsBot
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.reply import answer, text_of, who
from bot.services import Confirmable, Interrupted
from bot.services.importing import Import
from bot.services.ledger import Spend
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.ui.cards.base import Card
from bot.ui.cards.ledger import ledger
from bot.ui.cards.proposals import held
from bot.ui.cards.proposals import proposals as cards
from bot.ui.words import Text


class RefusedRequests(commands.Cog):
    """The buttons that confirm a stored request, or put it off."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("anyway")
    async def anyway(
        self, interaction: discord.Interaction, request_id: int, first_id: int = 0, guild_id: int = 0
    ) -> None:
        """Send a stored request again, confirmed.

        If the confirmed request is refused for another reason, the next button carries the first request's id, too: the
        whole chain of refusals has one idempotency key, so that it is written once. ``guild_id``: the server on whose board
        the job is, for a request in a direct message.
        """
        text, first = text_of(interaction), first_id or request_id
        work = self._confirm(text, who(interaction), request_id, f"held:{first}", guild_id)
        await answer(interaction, work, lambda card: card, offer=offer_anyway(text, first, guild_id))

    @on_button("not-now")
    async def not_now(
        self, interaction: discord.Interaction, request_id: int, first_id: int = 0, guild_id: int = 0
    ) -> None:
        """Put a held-back proposal off; the stored request stays, so that it can still be sent."""
        text = text_of(interaction)
        work = self._put_off(who(interaction), request_id, guild_id)
        ids = (request_id, first_id or request_id, *([guild_id] if guild_id else []))
        await answer(interaction, work, lambda title: held.put_off(text, title, ids), edit=True)

    async def _put_off(self, person: Who, request_id: int, guild_id: int) -> str:
        """Return the title of the job of a stored proposal. Raises StaleAction for any other request."""
        request = await self.bot.services.confirmations.take(person.user_id, request_id)
        member = await self.bot.shared_servers.place_of(person, guild_id)
        job = request.job if isinstance(request, SendProposal | Spend) else None
        if job is None:
            raise StaleAction
        return await self.bot.services.jobs.title(member, job)

    async def _confirm(self, text: Text, person: Who, request_id: int, write_key: str, guild_id: int) -> Card:
        """Carry out a stored request under the key ``write_key``; return its card. Raises StaleAction for any other kind."""
        request = await self.bot.services.confirmations.take(person.user_id, request_id)
        member = await self.bot.shared_servers.place_of(person, guild_id)
        if isinstance(request, Import | Interrupted):
            raise StaleAction
        return await with_confirmation(
            self.bot.services, member, request, self._carry_out(text, member, request, write_key)
        )

    async def _carry_out(self, text: Text, member: Who, request: Confirmable, write_key: str) -> Card:
        """Carry out a confirmed request; return its card, with the present balance also if it had been written before."""
        services, now = self.bot.services, self.bot.clock.now()
        match request:
            case SendProposal():
                sent = await services.proposals.send(member, request, write_key)
                return cards.sent(text, replace(sent, balance=await self._balance(member)), now)
            case UpdateProposal():
                result = await services.proposals.update(member, request, write_key)
                return cards.updated(text, replace(result, balance=await self._balance(member)), now)
            case _:
                spent = await services.ledger.spend(member, request, write_key)
                return ledger.spent(text, replace(spent, balance=await self._balance(member)), now)

    async def _balance(self, member: Who) -> int:
        """Return the member's present balance (Connects)."""
        return (await self.bot.services.ledger.balance(member)).balance


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(RefusedRequests(bot))
