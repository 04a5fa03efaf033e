"""Answer /profile: the member's plan, and the settings of the bot's reminders."""

from datetime import date
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.insight.totals import TOTALS_DAYS
from bot.domain.ledger.badge import checked_badge
from bot.domain.ledger.wallets import checked_plan
from bot.domain.messages.reminders import Off, ReminderTopic
from bot.domain.time.hours import Quiet
from bot.gateway.actions import StaleAction, on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import DayAhead, typed_day
from bot.gateway.form import open_form
from bot.gateway.params import MOST_CONNECTS, plan_choices, totals_periods, whole_number
from bot.gateway.reply import answer, key, text_of, who
from bot.services.insight import SetTotals
from bot.services.members import ChangePlan, ChangeReminders, RemindersSet
from bot.services.who import Who
from bot.ui.cards.base import Card
from bot.ui.cards.insight import totals as totals_cards
from bot.ui.cards.members import profile as cards
from bot.ui.cards.members import reminders as settings
from bot.ui.cards.members.reminders import ReminderChoice, ReminderPage
from bot.ui.words import describe, options
from bot.ui.words.reading.zones import find_zone

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

    @on_button("set-badge")
    async def set_badge(self, interaction: discord.Interaction, weekly: int, days: int) -> None:
        """Store how the availability badge usually runs, as an imported history shows; 0 Connects a week forget it."""
        await self._change_plan(interaction, ChangePlan(badge=checked_badge(weekly, days)), edit=not weekly)

    # ── reminders ────────────────────────────────────────────────────────────────────────────────────────────────

    @app_commands.command(name="reminders", description=describe("profile-reminders"))
    async def reminders(self, interaction: discord.Interaction) -> None:
        await self._show_reminders(interaction)

    @on_button("reminders")
    async def reminders_pressed(self, interaction: discord.Interaction, message_id: int) -> None:
        """Show the reminders on a new card; ``message_id`` (0 on a card) serves only to find the message in a channel."""
        await self._show_reminders(interaction)

    @on_button("reminders-page")
    async def page_turned(self, interaction: discord.Interaction, page: ReminderPage) -> None:
        await self._show_reminders(interaction, page, edit=True)

    @on_select("remind")
    async def picked(
        self, interaction: discord.Interaction, values: list[str], choice: ReminderChoice, other_hour: int = 0
    ) -> None:
        """Save a choice in one of the menus; ``other_hour``: the end of the quiet hours that stays as it is."""
        page, request = _chosen(choice, values, other_hour)
        await self._change(interaction, request, page)

    @on_button("remind-topic")
    async def topic_switched(self, interaction: discord.Interaction, topic: ReminderTopic, on: int) -> None:
        await self._change(interaction, ChangeReminders(on=(topic,)) if on else ChangeReminders(off=(topic,)))

    @on_button("remind-off")
    async def switched_off(self, interaction: discord.Interaction, page: ReminderPage) -> None:
        """End the quiet hours or the pause, whichever the page is about."""
        is_pause = page is ReminderPage.PAUSE
        request = ChangeReminders(pause_until=Off.OFF) if is_pause else ChangeReminders(quiet=Off.OFF)
        await self._change(interaction, request, page)

    @on_button("remind-pause")
    async def paused(self, interaction: discord.Interaction, days: int) -> None:
        if days not in settings.PAUSES:
            raise StaleAction
        await self._change(interaction, ChangeReminders(pause_days=days), ReminderPage.PAUSE)

    @on_button("remind-until")
    async def until_pressed(self, interaction: discord.Interaction) -> None:
        await open_form(interaction, settings.pause_form(text_of(interaction)))

    @on_form("remind-until")
    async def until_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        day = await typed_day(interaction, fields["until"], ahead=True)
        await self._change(interaction, ChangeReminders(pause_until=day), ReminderPage.PAUSE)

    @on_button("remind-other-zone")
    async def other_zone(self, interaction: discord.Interaction) -> None:
        await open_form(interaction, settings.zone_form(text_of(interaction)))

    @on_form("remind-zone")
    async def zone_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        zone = find_zone(fields["timezone"], text_of(interaction).locale)
        await self._change(interaction, ChangeReminders(timezone=zone))

    async def _show_reminders(
        self, interaction: discord.Interaction, page: ReminderPage = ReminderPage.MAIN, *, edit: bool = False
    ) -> None:
        work = self.bot.services.members.reminders(who(interaction))
        await answer(
            interaction, work, lambda view: self._card(interaction, view, page, saved=False), edit=edit
        )

    async def _change(
        self,
        interaction: discord.Interaction,
        request: ChangeReminders,
        page: ReminderPage = ReminderPage.MAIN,
    ) -> None:
        """Save one setting, and show it on the same card."""
        person = who(interaction)
        if self._is_elsewhere(interaction):
            person = Who(
                person.user_id, person.user_id
            )  # as in a direct message: this server has no channel to choose
        work = self.bot.services.members.change_reminders(person, request, key(interaction))
        await answer(
            interaction, work, lambda view: self._card(interaction, view, page, saved=True), edit=True
        )

    def _card(
        self, interaction: discord.Interaction, view: RemindersSet, page: ReminderPage, *, saved: bool
    ) -> Card:
        return settings.reminders(
            text_of(interaction),
            view,
            self.bot.clock.now(),
            page=page,
            has_channel=not self._is_elsewhere(interaction),
            saved=saved,
        )

    def _is_elsewhere(self, interaction: discord.Interaction) -> bool:
        """Return True in a server that the bot isn't in, where a person uses the app that they installed for themselves."""
        return interaction.guild_id is not None and self.bot.get_guild(interaction.guild_id) is None

    @on_button("send-mine")
    async def send_again(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.send_again(who(interaction))
        await answer(interaction, work, lambda count: cards.sent_again(text_of(interaction), count))


def _chosen(
    choice: ReminderChoice, values: list[str], other_hour: int
) -> tuple[ReminderPage, ChangeReminders]:
    """Return the change that a choice in a menu asks for, and the page of the menu. Raises BadChoice."""
    match choice:
        case ReminderChoice.PLACE:
            return ReminderPage.MAIN, ChangeReminders(place=values[0])
        case ReminderChoice.ZONE:
            return ReminderPage.MAIN, ChangeReminders(timezone=values[0])
        case _:
            numbers = [whole_number(choice, value) for value in values]
    match choice:
        case ReminderChoice.HOUR:
            return ReminderPage.MAIN, ChangeReminders(hour=numbers[0])
        case ReminderChoice.DAYS:
            return ReminderPage.MAIN, ChangeReminders(expiry_days=tuple(numbers))
        case ReminderChoice.QUIET_FROM:
            return ReminderPage.QUIET, ChangeReminders(quiet=Quiet(numbers[0], other_hour))
        case ReminderChoice.QUIET_TO:
            return ReminderPage.QUIET, ChangeReminders(quiet=Quiet(other_hour, numbers[0]))
        case ReminderChoice.LOW:
            return ReminderPage.LIMITS, ChangeReminders(low=numbers[0])
        case ReminderChoice.SILENT:
            return ReminderPage.LIMITS, ChangeReminders(silent_days=numbers[0])
        case _:
            return ReminderPage.LIMITS, ChangeReminders(interview_days=numbers[0])


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ProfileCommands(bot))
