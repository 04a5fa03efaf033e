"""Send a proposal for a command, a form or a draft, and show its card with what was to be expected of it."""

import discord

from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.reply import answer, key, text_of, who
from bot.services import Services
from bot.services.proposals import SendProposal
from bot.services.who import Who
from bot.ui.cards.base import Card
from bot.ui.cards.proposals import proposals as cards
from bot.ui.words import Text


async def send_proposal(
    interaction: discord.Interaction, services: Services, now: int, request: SendProposal
) -> None:
    """Send the proposal and show its card; a refusal that can be confirmed has a button. ``now``: UTC ms."""
    text = text_of(interaction)
    work = _sent(services, text, who(interaction), request, key(interaction), now)
    await answer(interaction, work, lambda card: card, offer=offer_anyway(text))


async def _sent(
    services: Services, text: Text, member: Who, request: SendProposal, write_key: str, now: int
) -> Card:
    sent = await with_confirmation(
        services, member, request, services.proposals.send(member, request, write_key)
    )
    line = await services.advice.line(member, sent.job.id, boost=request.boost, is_invited=request.invited)
    return cards.sent(text, sent, now, line)
