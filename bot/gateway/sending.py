"""Send a proposal for a command, a form or a draft, and show its card with what was to be expected of it."""

import discord

from bot.gateway.client import ConnectsBot
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.reply import answer, key, text_of, who
from bot.services.proposals import SendProposal
from bot.services.who import Who
from bot.ui.cards.base import Card
from bot.ui.cards.proposals import proposals as cards
from bot.ui.words import Text


async def send_proposal(
    interaction: discord.Interaction, bot: ConnectsBot, request: SendProposal, guild_id: int = 0
) -> None:
    """Send the proposal and show its card; a refusal that can be confirmed has a button.

    ``guild_id``: the server on whose board the job is, for a form in a direct message; 0 for the present place.
    """
    text = text_of(interaction)
    work = sent_card(bot, text, who(interaction), request, key(interaction), guild_id)
    await answer(interaction, work, lambda card: card, offer=offer_anyway(text, guild_id=guild_id))


async def sent_card(
    bot: ConnectsBot, text: Text, person: Who, request: SendProposal, write_key: str, guild_id: int = 0
) -> Card:
    """Send the proposal and return its card; a refused request can be confirmed. ``guild_id``: as in `send_proposal`."""
    services = bot.services
    member = await bot.shared_servers.place_of(person, guild_id)
    sent = await with_confirmation(
        services, member, request, services.proposals.send(member, request, write_key)
    )
    line = await services.advice.line(member, sent.job.id, boost=request.boost, is_invited=request.invited)
    return cards.sent(text, sent, bot.clock.now(), line)
