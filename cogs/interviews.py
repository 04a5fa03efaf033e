"""Answer the buttons, menu and form of an interview's time."""

from collections.abc import Awaitable
from functools import partial

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.kept_fields import keep_fields, kept_fields
from bot.gateway.moments import typed_appointment
from bot.gateway.offers import keeping, offer_again
from bot.gateway.params import whole_number
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.proposals import InterviewView
from bot.ui.cards.base import Card
from bot.ui.cards.proposals import interviews as cards
from bot.ui.components import Button, button

Fields = dict[str, str]


class InterviewCommands(commands.Cog):
    """The buttons, menu and form of an interview; the proposals themselves are in `cogs.proposals`."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("interview")
    async def opened(self, interaction: discord.Interaction, proposal_id: int) -> None:
        work = self.bot.services.proposals.interview(who(interaction), f"#{proposal_id}")
        await self._answer(interaction, work)

    @on_button("interview-when")
    async def when_pressed(self, interaction: discord.Interaction, proposal_id: int) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.proposals.interview(who(interaction), f"#{proposal_id}"),
            partial(cards.form, text),
            lambda view: self._card(interaction, view),
        )

    @on_form("interview-set")
    async def when_typed(self, interaction: discord.Interaction, fields: Fields, proposal_id: int) -> None:
        """Store the typed time; what was typed is kept if it is refused."""
        kept = {"when": fields["when"], "id": str(proposal_id)}
        work = keeping(
            self._set(interaction, fields["when"], proposal_id),
            partial(keep_fields, interaction, "interview-set", kept),
        )
        await answer(
            interaction,
            work,
            lambda view: self._card(interaction, view, "own-saved"),
            offer=offer_again(partial(_again, interaction)),
        )

    @on_button("interview-again")
    async def again_pressed(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the refused form with what was typed."""
        text = text_of(interaction)
        await show_form(
            interaction,
            kept_fields(interaction, kept_id, "when", "id"),
            lambda fields: cards.form_again(text, whole_number("proposal", fields["id"]), fields["when"]),
            lambda _: Card(text).line(text.t("own-saved")).buttons(_again(interaction, kept_id)),
        )

    @on_button("interview-remove")
    async def remove_pressed(self, interaction: discord.Interaction, proposal_id: int) -> None:
        services = self.bot.services.proposals
        work = services.move_interview(who(interaction), f"#{proposal_id}", None, key(interaction))
        await self._answer(interaction, work, "interview-removed")

    @on_button("interview-undo")
    async def undo_pressed(self, interaction: discord.Interaction, proposal_id: int, edition: int) -> None:
        services = self.bot.services.proposals
        work = services.undo_interview(who(interaction), f"#{proposal_id}", edition, key(interaction))
        await self._answer(interaction, work)

    @on_select("interview-remind")
    async def remind_picked(
        self, interaction: discord.Interaction, values: list[str], proposal_id: int
    ) -> None:
        work = self._reminded(interaction, proposal_id, whole_number("reminder", values[0]))
        await self._answer(interaction, work)

    async def _set(self, interaction: discord.Interaction, when: str, proposal_id: int) -> InterviewView:
        person, services, text = who(interaction), self.bot.services.proposals, f"#{proposal_id}"
        view = await services.interview(person, text)
        at = typed_appointment(interaction, view.zone, when)
        return await services.move_interview(person, text, at, key(interaction))

    async def _reminded(self, interaction: discord.Interaction, proposal_id: int, lead: int) -> InterviewView:
        """Set a reminder before the interview, and return the interview with it."""
        person, services, text = who(interaction), self.bot.services, f"#{proposal_id}"
        what = cards.what(text_of(interaction), await services.proposals.interview(person, text))
        await services.reminders.add_before(person, text, lead, what, key(interaction))
        return await services.proposals.interview(person, text)

    def _card(self, interaction: discord.Interaction, view: InterviewView, lead: str = "") -> Card:
        return cards.shown(text_of(interaction), view, self.bot.clock.now(), lead)

    async def _answer(
        self, interaction: discord.Interaction, work: Awaitable[InterviewView], lead: str = ""
    ) -> None:
        await answer(interaction, work, lambda view: self._card(interaction, view, lead))


def _again(interaction: discord.Interaction, kept_id: int) -> Button:
    """Return the button that opens the refused form again."""
    return button(text_of(interaction).t("button-own-change"), "interview-again", kept_id, style="primary")


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(InterviewCommands(bot))
