"""Answer /profile: the member's plan, and the settings of the bot's reminders."""

from datetime import date
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.insight.totals import TOTALS_DAYS
from bot.domain.ledger.badge import checked_badge
from bot.domain.ledger.wallets import checked_plan
from bot.gateway.actions import StaleAction, on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import DayAhead, typed_day
from bot.gateway.form import open_form
from bot.gateway.language import checked_language
from bot.gateway.params import MOST_CONNECTS, plan_choices, totals_periods
from bot.gateway.reply import answer, key, text_of, who
from bot.gateway.suggestions import suggests
from bot.gateway.trades import MOST_RATE_DOLLARS, complete_categories, complete_skills
from bot.services.insight import SetTotals
from bot.services.members import ChangePlan
from bot.ui.cards.insight import totals as totals_cards
from bot.ui.cards.members import profile as cards
from bot.ui.words import describe, options
from cogs import trade as trades
from cogs.reminders import show_reminders

Count = app_commands.Range[int, 0, MOST_CONNECTS]
MOST_TOTALS_DAYS = TOTALS_DAYS[-1]


class ProfileCommands(commands.GroupCog, group_name="profile", group_description=describe("profile")):
    """The group /profile, and the menus, switches and forms of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="show", description=describe("profile-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.profile(who(interaction))
        await answer(interaction, work, lambda view: cards.profile(text_of(interaction), view))

    @on_select("language")
    async def language_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        """Save the language in which the member reads the bot."""
        language, member = checked_language(values[0]), who(interaction)
        work = self.bot.services.members.choose_language(member, language, key(interaction))
        await answer(
            interaction, work, lambda view: cards.profile(text_of(interaction), view, saved=True), edit=True
        )

    # ── the plan ─────────────────────────────────────────────────────────────────────────────────────────────────

    @app_commands.command(name="plan", description=describe("profile-plan"))
    @app_commands.describe(**options("profile-plan"))
    @app_commands.choices(plan=plan_choices())
    async def plan(
        self,
        interaction: discord.Interaction,
        plan: str | None = None,
        monthly_free: bool | None = None,
        next_refill: DayAhead | None = None,
    ) -> None:
        request = ChangePlan(checked_plan(plan) if plan else None, monthly_free, next_refill)
        if request == ChangePlan():
            await self._show_plan(interaction)
        else:
            await self._change_plan(interaction, request, edit=False)

    @on_button("plan")
    async def plan_pressed(self, interaction: discord.Interaction) -> None:
        await self._show_plan(interaction)

    @on_select("plan-picked")
    async def plan_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._change_plan(interaction, ChangePlan(checked_plan(values[0])))

    @on_button("plan-free")
    async def free_switched(self, interaction: discord.Interaction, comes: int) -> None:
        """Save whether the monthly free Connects come."""
        await self._change_plan(interaction, ChangePlan(monthly_free=bool(comes)))

    @on_button("plan-renewal")
    async def renewal_pressed(self, interaction: discord.Interaction) -> None:
        await open_form(interaction, cards.renewal_form(text_of(interaction)))

    @on_form("plan-renewal-set")
    async def renewal_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        day = await typed_day(interaction, fields["next_refill"], ahead=True)
        await self._change_plan(interaction, ChangePlan(next_refill=day))

    async def _show_plan(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.profile(who(interaction))
        await answer(interaction, work, lambda view: cards.plan(text_of(interaction), view))

    async def _change_plan(
        self, interaction: discord.Interaction, request: ChangePlan, *, edit: bool = True
    ) -> None:
        work = self.bot.services.members.change_plan(who(interaction), request, key(interaction))
        render = partial(cards.plan, text_of(interaction), saved=True)
        await answer(interaction, work, render, edit=edit)

    @app_commands.command(name="totals", description=describe("profile-totals"))
    @app_commands.describe(**options("profile-totals"))
    @app_commands.choices(period=totals_periods())
    async def totals(
        self,
        interaction: discord.Interaction,
        sent: Count | None = None,
        viewed: Count | None = None,
        interviewed: Count | None = None,
        hired: Count | None = None,
        boosted_sent: Count | None = None,
        boosted_viewed: Count | None = None,
        boosted_interviewed: Count | None = None,
        boosted_hired: Count | None = None,
        period: int = MOST_TOTALS_DAYS,
    ) -> None:
        request = SetTotals(
            sent=sent,
            viewed=viewed,
            interviewed=interviewed,
            hired=hired,
            boosted_sent=boosted_sent,
            boosted_viewed=boosted_viewed,
            boosted_interviewed=boosted_interviewed,
            boosted_hired=boosted_hired,
            days=period,
        )
        text, insight, is_typed = text_of(interaction), self.bot.services.insight, request != SetTotals()
        if is_typed:
            work = insight.save_totals(who(interaction), request, key(interaction))
        else:
            work = insight.totals(who(interaction))
        await answer(interaction, work, lambda view: totals_cards.totals(text, view, saved=is_typed))

    @on_button("totals-forget")
    async def totals_forgotten(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.insight.forget_totals(who(interaction), key(interaction))
        await answer(interaction, work, lambda _: totals_cards.forgotten(text_of(interaction)))

    @on_button("set-plan")
    async def set_plan(self, interaction: discord.Interaction, plan: str) -> None:
        """Change to the plan that an imported history shows."""
        await self._change_plan(interaction, ChangePlan(plan=checked_plan(plan)), edit=False)

    @on_button("set-refill")
    async def set_refill(self, interaction: discord.Interaction, day: str) -> None:
        """Expect the next refill on the day that an imported history shows."""
        try:
            next_refill = date.fromisoformat(day)
        except ValueError:
            raise StaleAction from None
        await self._change_plan(interaction, ChangePlan(next_refill=next_refill), edit=False)

    @app_commands.command(name="skills", description=describe("profile-skills"))
    @app_commands.describe(**options("profile-skills"))
    @suggests(categories=complete_categories, skills=complete_skills)
    async def skills(
        self,
        interaction: discord.Interaction,
        categories: str | None = None,
        skills: str | None = None,
        hourly_rate: app_commands.Range[float, 0, MOST_RATE_DOLLARS] | None = None,
    ) -> None:
        await trades.typed(self.bot, interaction, categories, skills, hourly_rate)

    @on_button("set-badge")
    async def set_badge(self, interaction: discord.Interaction, weekly: int, days: int) -> None:
        """Store how the availability badge usually runs, as an imported history shows; 0 Connects a week forget it."""
        await self._change_plan(interaction, ChangePlan(badge=checked_badge(weekly, days)), edit=not weekly)

    @app_commands.command(name="reminders", description=describe("profile-reminders"))
    async def reminders(self, interaction: discord.Interaction) -> None:
        await show_reminders(self.bot, interaction)

    @on_button("send-mine")
    async def send_again(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.send_again(who(interaction))
        await answer(interaction, work, lambda count: cards.sent_again(text_of(interaction), count))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ProfileCommands(bot))
