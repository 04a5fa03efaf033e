"""Answer /remind, the list of a member's own reminders, and the buttons of their messages."""

from collections.abc import Awaitable, Callable
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot import errors
from bot.domain.reminders.reminders import Snooze
from bot.domain.reminders.schedules import ONCE, Frequency, named_frequency
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.kept_fields import keep_fields, kept_fields
from bot.gateway.moments import typed_moment
from bot.gateway.offers import keeping, offer_again
from bot.gateway.params import complete_job, complete_proposal, repeat_choices, whole_number
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.gateway.suggestions import suggests
from bot.services.reminders import LONGEST_WHAT, AddReminder, EditReminder, ReminderView
from bot.ui.cards import reminders as cards
from bot.ui.cards.base import Card
from bot.ui.components import Button, Form, button
from bot.ui.files.calendar import calendar_file
from bot.ui.words import describe, options
from bot.ui.words.reading.moments import LONGEST

Fields = dict[str, str]
TYPED = ("what", "when", "repeat")
"""The fields of the form of a reminder."""


class RemindCommands(commands.Cog):
    """The command /remind, and the buttons, menus and forms of own reminders."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="remind", description=describe("remind"))
    @app_commands.describe(**options("remind"))
    @app_commands.choices(repeat=repeat_choices())
    @suggests(job=complete_job, proposal=complete_proposal)
    async def remind(
        self,
        interaction: discord.Interaction,
        what: app_commands.Range[str, 1, LONGEST_WHAT],
        when: app_commands.Range[str, 1, LONGEST],
        repeat: str = ONCE.name,
        job: str = "",
        proposal: str = "",
    ) -> None:
        fields = {"what": what, "when": when, "repeat": repeat, "job": job, "proposal": proposal}
        await self._add(interaction, fields)

    @on_form("own-new")
    async def typed_again(self, interaction: discord.Interaction, fields: Fields, kept_id: int) -> None:
        """Set a reminder that was refused before; its job or proposal is kept with the earlier fields."""
        await self._add(interaction, {name: fields[name] for name in TYPED}, kept_id)

    @on_button("own-again")
    async def again_pressed(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the form of a refused reminder with what was typed."""
        text = text_of(interaction)
        await show_form(
            interaction,
            kept_fields(interaction, kept_id, *TYPED),
            lambda fields: _form_again(interaction, kept_id, fields),
            lambda fields: Card(text).line(text.t("own-saved")).buttons(_again(interaction, kept_id)),
        )

    @on_button("own-list")
    async def list_pressed(self, interaction: discord.Interaction, page: int) -> None:
        work = self.bot.services.reminders.page(who(interaction), page)
        await answer(interaction, work, partial(cards.listed, text_of(interaction)))

    @on_button("calendar-file")
    async def calendar_pressed(self, interaction: discord.Interaction) -> None:
        """Attach the calendar file with the member's renewals, expiries and reminders."""
        text = text_of(interaction)
        work = self.bot.services.members.calendar(who(interaction), partial(calendar_file, text.locale))
        await answer(interaction, work, partial(cards.calendar, text))

    @on_button("own-page")
    async def page_turned(self, interaction: discord.Interaction, page: int) -> None:
        work = self.bot.services.reminders.page(who(interaction), page)
        await answer(interaction, work, partial(cards.listed, text_of(interaction)), edit=True)

    @on_select("own-pick")
    async def picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        work = self.bot.services.reminders.show(who(interaction), whole_number("reminder", values[0]))
        await answer(interaction, work, partial(cards.shown, text_of(interaction)))

    @on_button("own-change")
    async def change_pressed(self, interaction: discord.Interaction, reminder_id: int) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.reminders.show(who(interaction), reminder_id),
            partial(cards.change_form, text),
            partial(cards.shown, text),
        )

    @on_form("own-edit")
    async def changed(self, interaction: discord.Interaction, fields: Fields, reminder_id: int) -> None:
        work = keeping(
            self._edit(interaction, fields, reminder_id),
            partial(keep_fields, interaction, "own-edit", {**fields, "id": str(reminder_id)}),
        )
        await answer(
            interaction,
            work,
            lambda view: cards.shown(text_of(interaction), view, "own-saved"),
            offer=offer_again(partial(_again, interaction)),
        )

    @on_button("own-delete")
    async def delete_pressed(self, interaction: discord.Interaction, reminder_id: int) -> None:
        work = self.bot.services.reminders.delete(who(interaction), reminder_id, key(interaction))
        await self._answer(interaction, work, cards.gone)

    @on_button("own-restore")
    async def restore_pressed(self, interaction: discord.Interaction, reminder_id: int) -> None:
        work = self.bot.services.reminders.restore(who(interaction), reminder_id, key(interaction))
        await self._answer(interaction, work, partial(cards.shown, lead="own-restored"))

    @on_button("own-snooze")
    async def snooze_pressed(
        self, interaction: discord.Interaction, reminder_id: int, snooze: Snooze
    ) -> None:
        work = self.bot.services.reminders.snooze(who(interaction), reminder_id, snooze, key(interaction))
        await self._answer(interaction, work, partial(cards.shown, lead="own-snoozed"))

    @on_button("own-done")
    async def done_pressed(self, interaction: discord.Interaction, reminder_id: int) -> None:
        work = self.bot.services.reminders.done(who(interaction), reminder_id, key(interaction))
        await self._answer(interaction, work, cards.done)

    @on_button("own-stop")
    async def stop_pressed(self, interaction: discord.Interaction, reminder_id: int) -> None:
        work = self.bot.services.reminders.stop(who(interaction), reminder_id, key(interaction))
        await self._answer(interaction, work, cards.gone)

    async def _answer(
        self,
        interaction: discord.Interaction,
        work: Awaitable[ReminderView],
        render: Callable[..., Card],
    ) -> None:
        await answer(interaction, work, partial(render, text_of(interaction)))

    async def _add(self, interaction: discord.Interaction, fields: Fields, kept_id: int = 0) -> None:
        await answer(
            interaction,
            self._added(interaction, fields, kept_id),
            lambda view: cards.shown(text_of(interaction), view, undo=True),
            offer=offer_again(partial(_again, interaction)),
        )

    async def _added(self, interaction: discord.Interaction, fields: Fields, kept_id: int) -> ReminderView:
        """Store a new reminder; what was typed is kept if it is refused."""
        person, services = who(interaction), self.bot.services.reminders
        preferences = await services.preferences(person)
        about = await kept_fields(interaction, kept_id, *TYPED) if kept_id else fields
        whole = {**fields, "job": about.get("job", ""), "proposal": about.get("proposal", "")}

        async def added() -> ReminderView:
            moment = typed_moment(interaction, preferences, whole["when"], whole["repeat"])
            ask = AddReminder(whole["what"], moment, whole["job"] or None, whole["proposal"] or None)
            return await services.add(person, ask, key(interaction))

        return await keeping(added(), partial(keep_fields, interaction, "own-new", whole))

    async def _edit(self, interaction: discord.Interaction, fields: Fields, reminder_id: int) -> ReminderView:
        """Change a reminder; its time stays if neither the words nor the repeat were changed."""
        person, services = who(interaction), self.bot.services.reminders
        reminder = (await services.show(person, reminder_id)).reminder
        same = fields["when"].strip() == cards.when_of(reminder)
        moment = None
        if not same or fields["repeat"] != reminder.schedule.frequency.name or reminder.next_at is None:
            preferences = await services.preferences(person)
            moment = typed_moment(interaction, preferences, fields["when"], fields["repeat"])
        return await services.edit(
            person, reminder_id, EditReminder(fields["what"], moment), key(interaction)
        )


def _again(interaction: discord.Interaction, kept_id: int) -> Button:
    """Return the button that opens the form of a refused reminder again."""
    return button(text_of(interaction).t("button-own-change"), "own-again", kept_id, style="primary")


def _form_again(interaction: discord.Interaction, kept_id: int, fields: Fields) -> Form:
    """Return the form with what was typed: of a new reminder, or of the one that was to be changed."""
    text = text_of(interaction)
    words = (fields["what"], fields["when"], _frequency(fields["repeat"]))
    if fields.get("id", "").isdecimal():
        return cards.edited_form(text, int(fields["id"]), *words)
    return cards.new_form(text, kept_id, *words)


def _frequency(name: str) -> Frequency:
    """Return the frequency of a refused form; ONCE for a name that no form or option has."""
    try:
        return named_frequency(name)
    except errors.BadChoice:
        return ONCE


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(RemindCommands(bot))
