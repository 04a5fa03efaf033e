"""Answer the buttons, menus and forms of the card of reminders, where each tap saves one setting."""

import discord
from discord.ext import commands

from bot.domain.messages.reminders import Off, ReminderTopic
from bot.domain.time.hours import Quiet
from bot.gateway.actions import StaleAction, on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import typed_day
from bot.gateway.form import open_form
from bot.gateway.params import whole_number
from bot.gateway.reply import answer, key, text_of, who
from bot.services.members import ChangeReminders, RemindersSet
from bot.services.who import Who
from bot.ui.cards.base import Card
from bot.ui.cards.members import reminders as cards
from bot.ui.cards.members.reminders import ReminderChoice, ReminderPage
from bot.ui.words.reading.zones import find_zone


async def show_reminders(
    bot: ConnectsBot,
    interaction: discord.Interaction,
    page: ReminderPage = ReminderPage.MAIN,
    *,
    edit: bool = False,
) -> None:
    """Show a page of the member's reminders, on a new card unless ``edit``."""
    work = bot.services.members.reminders(who(interaction))
    await answer(interaction, work, lambda view: _card(bot, interaction, view, page, saved=False), edit=edit)


class ReminderSettings(commands.Cog):
    """The card of reminders."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("reminders")
    async def reminders_pressed(self, interaction: discord.Interaction, message_id: int) -> None:
        """Show the reminders on a new card; ``message_id`` (0 on a card) serves only to find the message in a channel."""
        await show_reminders(self.bot, interaction)

    @on_button("reminders-page")
    async def page_turned(self, interaction: discord.Interaction, page: ReminderPage) -> None:
        await show_reminders(self.bot, interaction, page, edit=True)

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
        if days not in cards.PAUSES:
            raise StaleAction
        await self._change(interaction, ChangeReminders(pause_days=days), ReminderPage.PAUSE)

    @on_button("remind-until")
    async def until_pressed(self, interaction: discord.Interaction) -> None:
        await open_form(interaction, cards.pause_form(text_of(interaction)))

    @on_form("remind-until")
    async def until_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        day = await typed_day(interaction, fields["until"], ahead=True)
        await self._change(interaction, ChangeReminders(pause_until=day), ReminderPage.PAUSE)

    @on_button("remind-other-zone")
    async def other_zone(self, interaction: discord.Interaction) -> None:
        await open_form(interaction, cards.zone_form(text_of(interaction)))

    @on_form("remind-zone")
    async def zone_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        zone = find_zone(fields["timezone"], text_of(interaction).locale)
        await self._change(interaction, ChangeReminders(timezone=zone))

    async def _change(
        self,
        interaction: discord.Interaction,
        request: ChangeReminders,
        page: ReminderPage = ReminderPage.MAIN,
    ) -> None:
        """Save one setting, and show it on the same card."""
        person = who(interaction)
        if _is_elsewhere(self.bot, interaction):
            person = Who(
                person.user_id, person.user_id
            )  # as in a direct message: this server has no channel to choose
        work = self.bot.services.members.change_reminders(person, request, key(interaction))
        await answer(
            interaction, work, lambda view: _card(self.bot, interaction, view, page, saved=True), edit=True
        )


def _card(
    bot: ConnectsBot, interaction: discord.Interaction, view: RemindersSet, page: ReminderPage, *, saved: bool
) -> Card:
    return cards.reminders(
        text_of(interaction),
        view,
        bot.clock.now(),
        page=page,
        has_channel=not _is_elsewhere(bot, interaction),
        saved=saved,
    )


def _is_elsewhere(bot: ConnectsBot, interaction: discord.Interaction) -> bool:
    """Return True in a server that the bot isn't in, where a person uses the app that they installed for themselves."""
    return interaction.guild_id is not None and bot.get_guild(interaction.guild_id) is None


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
    await bot.add_cog(ReminderSettings(bot))
