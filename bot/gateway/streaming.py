"""Show an answer while it is still being made: one message that is edited, but not more often than Discord allows."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TypeVar

import discord

from bot.gateway.reply import answer, send
from bot.ui.cards.base import Card

EDIT_EVERY = 1.8
"""The least seconds between two edits of a message."""

T = TypeVar("T")


async def show_growing(
    interaction: discord.Interaction,
    states: AsyncGenerator[T],
    render: Callable[[T], Card],
    *,
    every: float = EDIT_EVERY,
) -> None:
    """Show each state of an answer as the card that ``render`` makes, at most one in ``every`` seconds, and the last one.

    ``states`` yields at least one state. Raises what ``states`` raises before the first state, for `refuse` to answer.
    """
    clock = asyncio.get_running_loop()
    async with aclosing(states):
        await answer(interaction, anext(states), render)
        shown_at, unseen = clock.time(), None
        async for state in states:
            unseen = state
            if clock.time() - shown_at >= every:
                await _replace(interaction, render(state))
                shown_at, unseen = clock.time(), None
        if unseen is not None:
            await _replace(interaction, render(unseen))


async def _replace(interaction: discord.Interaction, card: Card) -> None:
    """Show the card in place of the answer's earlier one."""
    interaction.extras["waiting"] = True
    await send(interaction, card)
