"""Answer /profile: the member's plan, and the settings of the bot's reminders."""

import asyncio
from datetime import date

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.ledger.wallets import checked_plan
from bot.gateway.actions import StaleAction, on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.days import DayAhead
from bot.gateway.params import hour_of, plan_choices
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.members import ChangePlan, ChangeReminders
from bot.services.who import Who
from bot.ui.cards.members import profile as cards
from bot.ui.words import describe, options
from bot.ui.words.reading.settings import read_limits, read_pause, read_quiet, split_times
from bot.ui.words.reading.zones import find_zone


class ProfileCommands(commands.GroupCog, group_name="profile", group_description=describe("profile")):
    """The group /profile, and the buttons and the form of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="show", description=describe("profile-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.profile(who(interaction))
        await answer(interaction, work, lambda view: cards.profile(text_of(interaction), view))

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
            work = self.bot.services.members.profile(who(interaction))
        else:
            work = self.bot.services.members.change_plan(who(interaction), request, key(interaction))
        saved = request != ChangePlan()
        await answer(interaction, work, lambda view: cards.profile(text_of(interaction), view, saved=saved))

    @on_button("set-plan")
    async def set_plan(self, interaction: discord.Interaction, plan: str) -> None:
        """Change to the plan that an imported history shows."""
        await self._change_plan(interaction, ChangePlan(plan=checked_plan(plan)))

    @on_button("set-refill")
    async def set_refill(self, interaction: discord.Interaction, day: str) -> None:
        """Expect the next refill on the day that an imported history shows."""
        try:
            next_refill = date.fromisoformat(day)
        except ValueError:
            raise StaleAction from None
        await self._change_plan(interaction, ChangePlan(next_refill=next_refill))

    async def _change_plan(self, interaction: discord.Interaction, request: ChangePlan) -> None:
        text = text_of(interaction)
        work = self.bot.services.members.change_plan(who(interaction), request, key(interaction))
        await answer(interaction, work, lambda view: cards.profile(text, view, saved=True))

    @app_commands.command(name="reminders", description=describe("profile-reminders"))
    async def reminders(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    @on_button("reminders")
    async def reminders_pressed(self, interaction: discord.Interaction, message_id: int) -> None:
        """Open the reminders form; ``message_id`` (0 on a card) serves only to find the message in a channel."""
        await self._open_form(interaction)

    async def _open_form(self, interaction: discord.Interaction) -> None:
        text, has_channel = text_of(interaction), not self._is_elsewhere(interaction)
        await show_form(
            interaction,
            self.bot.services.members.profile(who(interaction)),
            lambda view: cards.reminders_form(text, view.reminders, has_channel=has_channel),
            lambda view: cards.profile(text, view),
        )

    @on_form("reminders-set")
    async def reminders_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        if "topics" not in fields:  # the form was opened in an older version
            raise StaleAction
        locale, now = text_of(interaction).locale, self.bot.clock.now()
        times, limits = split_times(fields["hour"], locale), read_limits(fields["expiry_days"], locale)
        hour, zone = hour_of(times.hour), find_zone(fields["timezone"], locale)
        request = ChangeReminders(
            place=fields["place"],
            hour=hour,
            timezone=zone,
            expiry_days=limits.expiry_days,
            topics=tuple(fields["topics"].split(",")),
            quiet=read_quiet(times.quiet, locale),
            pause_until=await asyncio.to_thread(read_pause, times.pause, zone, now, locale),
            low=limits.low,
            silent_days=limits.silent,
            interview_days=limits.interview,
        )
        person = who(interaction)
        if self._is_elsewhere(interaction):
            person = Who(
                person.user_id, person.user_id
            )  # as in a direct message: this server has no channel to choose
        work = self.bot.services.members.change_reminders(person, request, key(interaction))
        await answer(interaction, work, lambda result: cards.reminders_set(text_of(interaction), result))

    def _is_elsewhere(self, interaction: discord.Interaction) -> bool:
        """Return True in a server that the bot isn't in, where a person uses the app that they installed for themselves."""
        return interaction.guild_id is not None and self.bot.get_guild(interaction.guild_id) is None

    @on_button("send-mine")
    async def send_again(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.send_again(who(interaction))
        await answer(interaction, work, lambda count: cards.sent_again(text_of(interaction), count))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ProfileCommands(bot))
