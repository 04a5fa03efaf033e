"""Answer the menus, buttons and forms of the cards of a member's trade and spending limits."""

from functools import partial

import discord
from discord.ext import commands

from bot.domain.members.trade import read_categories
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.params import dollars_or_none, number_or_none
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.members import ChangeGuard, ChangeTrade
from bot.ui.cards.members import guard as limits
from bot.ui.cards.members import trade as cards


async def typed(
    bot: ConnectsBot,
    interaction: discord.Interaction,
    categories: str | None,
    skills: str | None,
    hourly_rate: float | None,
) -> None:
    """Answer /profile skills: save what was typed, or show the trade if nothing was typed."""
    if categories is None and skills is None and hourly_rate is None:
        await shown(bot, interaction)
        return
    slugs = None if categories is None else read_categories(categories)
    await changed(bot, interaction, ChangeTrade(slugs, skills, rate=hourly_rate), edit=False)


async def shown(bot: ConnectsBot, interaction: discord.Interaction) -> None:
    """Show the member's trade on a new card."""
    render = partial(cards.trade, text_of(interaction))
    await answer(interaction, bot.services.members.trade(who(interaction)), render)


async def changed(
    bot: ConnectsBot, interaction: discord.Interaction, request: ChangeTrade, *, edit: bool = True
) -> None:
    """Save a change of trade and show the trade, on the same card if ``edit``."""
    work = bot.services.members.change_trade(who(interaction), request, key(interaction))
    await answer(interaction, work, partial(cards.trade, text_of(interaction), saved=True), edit=edit)


class TradeActions(commands.Cog):
    """The menus, buttons and forms of the trade's card and of the card of spending limits."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("trade")
    async def trade_pressed(self, interaction: discord.Interaction) -> None:
        await shown(self.bot, interaction)

    @on_select("trade-categories")
    async def categories_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await changed(self.bot, interaction, ChangeTrade(categories=tuple(values)))

    @on_select("trade-skills")
    async def skills_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await changed(self.bot, interaction, ChangeTrade(picked=tuple(values)))

    @on_select("trade-goal")
    async def goal_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await changed(self.bot, interaction, ChangeTrade(goal=values[0]))

    @on_button("trade-type")
    async def form_pressed(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = self.bot.services.members.trade(who(interaction))
        await show_form(interaction, work, partial(cards.trade_form, text), partial(cards.trade, text))

    @on_form("trade-typed")
    async def form_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        request = ChangeTrade(skills=fields["skills"], rate=dollars_or_none(fields["rate"]) or 0)
        await changed(self.bot, interaction, request)

    # ── limits on spending ───────────────────────────────────────────────────────────────────────────────────────────

    @on_button("guard")
    async def guard_pressed(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.trade(who(interaction))
        await answer(interaction, work, partial(limits.guard, text_of(interaction)))

    @on_button("guard-dearer")
    async def dearer_switched(self, interaction: discord.Interaction, on: int) -> None:
        await self._change_guard(interaction, ChangeGuard(dearer=bool(on)))

    @on_button("guard-type")
    async def guard_form_pressed(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = self.bot.services.members.trade(who(interaction))
        await show_form(interaction, work, partial(limits.guard_form, text), partial(limits.guard, text))

    @on_form("guard-typed")
    async def guard_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        weekly = number_or_none("guard_weekly", fields["weekly"]) or 0
        silent = number_or_none("guard_silent", fields["silent"]) or 0
        await self._change_guard(interaction, ChangeGuard(weekly, silent))

    async def _change_guard(self, interaction: discord.Interaction, request: ChangeGuard) -> None:
        work = self.bot.services.members.change_guard(who(interaction), request, key(interaction))
        await answer(interaction, work, partial(limits.guard, text_of(interaction), saved=True), edit=True)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(TradeActions(bot))
