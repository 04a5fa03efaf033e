"""Answer with a form or with a card, whichever the work makes."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import discord

from bot.gateway.form import open_form
from bot.gateway.reply import DEFER_AFTER, FORM_MAY_TAKE, answer
from bot.ui.cards.base import Card
from bot.ui.components import Form


async def show_form_or_card(
    interaction: discord.Interaction[Any], work: Coroutine[Any, Any, Form | Card], late: Card
) -> None:
    """Open the form or show the card that ``work`` makes; ``late``: the card in place of a form that came too late.

    Raises whatever ``work`` raises.
    """
    task = asyncio.ensure_future(work)
    await asyncio.wait({task}, timeout=FORM_MAY_TAKE)
    made = task.result() if task.done() and task.exception() is None else None
    if isinstance(made, Form) and not interaction.response.is_done():
        await open_form(interaction, made)
    else:
        await answer(
            interaction,
            task,
            lambda made: late if isinstance(made, Form) else made,
            patience=DEFER_AFTER - FORM_MAY_TAKE,
        )
