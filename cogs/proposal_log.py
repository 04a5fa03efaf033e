"""Log a proposal by a form: for members, and for people whose account the same form opens."""

import discord
from discord.ext import commands

from bot import errors
from bot.domain.ledger.wallets import checked_plan
from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.interrupted import SPENDS, form_request
from bot.gateway.params import whole_number
from bot.gateway.proposal_form import (
    keeping_form,
    offer_correcting,
    open_proposal_form,
    read_request,
    reopen_proposal_form,
)
from bot.gateway.refusals import Offer
from bot.gateway.reply import answer, key, text_of, who
from bot.gateway.sending import sent_card
from bot.services.ledger import Start
from bot.ui.cards.base import Card
from bot.ui.cards.members import start
from bot.ui.cards.proposals.proposals import sent
from bot.ui.components import Button, custom_id
from bot.ui.words import Text

JOB_FIELDS = ("post", "connects", "boost")


class ProposalLogging(commands.Cog):
    """The buttons and the two forms that log a sent proposal."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("log-proposal")
    async def pressed(self, interaction: discord.Interaction) -> None:
        await open_proposal_form(interaction)

    @on_button("proposal-again")
    async def again(self, interaction: discord.Interaction, form_id: int) -> None:
        """Open the form as it was filled in before a refusal."""
        await reopen_proposal_form(interaction, form_id)

    @on_form("proposal-logged")
    async def logged(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        """Record the proposal; a refused form can be opened again as it was filled in."""
        work = keeping_form(interaction, fields, self._log(interaction, fields))
        await answer(interaction, work, lambda card: card, offer=offer_correcting(text_of(interaction)))

    @on_form("proposal-begun")
    async def begun(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        """Open the account, record the proposal, and ask for the time zone."""
        text = text_of(interaction)
        work = keeping_form(interaction, fields, self._begin(interaction, fields))
        await answer(interaction, work, lambda card: card, offer=_offer_going_on(text))

    async def _log(self, interaction: discord.Interaction, fields: dict[str, str]) -> Card:
        """Record the proposal that the fields tell, and return its card."""
        text = text_of(interaction)
        request = await read_request(text, fields, self.bot.clock.now())
        interaction.extras[SPENDS] = request.connects + request.boost
        return await sent_card(self.bot, text, who(interaction), request, key(interaction))

    async def _begin(self, interaction: discord.Interaction, fields: dict[str, str]) -> Card:
        """Open the account and record the proposal; return the card of both, which asks for the time zone.

        Raises AlreadyStarted with the id of the proposal's request, which a button can go on with.
        """
        text, now, services = text_of(interaction), self.bot.clock.now(), self.bot.services
        member = who(interaction)
        request = await read_request(text, fields, now)
        ask = Start(whole_number("balance", fields["balance"]), checked_plan(fields["plan"]))
        try:
            begun = await services.ledger.begin(member, ask, request, key(interaction))
        except errors.AlreadyStarted as refusal:
            job = form_request(custom_id("proposal-logged"), {name: fields[name] for name in JOB_FIELDS})
            refusal.held_id = await services.confirmations.put(member.user_id, job)
            raise
        line = await services.advice.line(member, begun.sent.job.id, boost=request.boost)
        card = sent(text, begun.sent, now, line, brief=True)
        return start.begun_with_proposal(card, text, begun.started, now)


def _offer_going_on(text: Text) -> Offer:
    """Return the function that makes the button under a refused form: correct it, or go on where an account is open."""
    correcting = offer_correcting(text)

    def offer(refusal: errors.DomainError) -> list[Button]:
        if isinstance(refusal, errors.AlreadyStarted) and refusal.held_id is not None:
            return [start.go_on_button(text, refusal.held_id)]
        return list(correcting(refusal))

    return offer


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ProposalLogging(bot))
