"""Answer the buttons of a server's job cards, and the message menu *Report job*."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.posts import edited_job
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.gateway.sharing import count_sharing, is_manager, links_in
from bot.ui.cards.jobs import forms, shared
from bot.ui.cards.jobs import jobs as cards


class BoardCommands(commands.Cog):
    """The buttons and the form of job cards, and the message menu *Report job*."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot
        self._menu = app_commands.ContextMenu(name="Report job", callback=self.report_message)

    async def cog_load(self) -> None:
        """Register the message menu, which discord.py doesn't find in a cog by itself."""
        self.bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self._menu.name, type=self._menu.type)

    async def report_message(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Offer the reports of the shared job whose link is in the message, in its previews or in a button of it."""
        work = self.bot.services.jobs.shared(who(interaction), links_in(message))
        await answer(interaction, work, lambda view: shared.asked_to_report(text_of(interaction), view.job))

    @on_button("card-ask")
    async def report_asked(self, interaction: discord.Interaction, job_id: int) -> None:
        work = self.bot.services.jobs.shared(who(interaction), f"#{job_id}")
        await answer(interaction, work, lambda view: shared.asked_to_report(text_of(interaction), view.job))

    @on_button("card-report")
    async def reported(self, interaction: discord.Interaction, job_id: int, mark: str) -> None:
        count_sharing(interaction)
        work = self.bot.services.jobs.report(who(interaction), f"#{job_id}", mark, key(interaction))
        await answer(
            interaction, work, lambda result: shared.changed(text_of(interaction), result), edit=True
        )

    @on_button("card-gone")
    async def gone_pressed(self, interaction: discord.Interaction, card_id: int) -> None:
        """Report the job of a card that everybody sees as gone."""
        count_sharing(interaction)
        work = self.bot.services.jobs.report_posted(who(interaction), card_id, "gone", key(interaction))
        await answer(interaction, work, lambda result: shared.changed(text_of(interaction), result))

    @on_button("card-again")
    async def shared_again(self, interaction: discord.Interaction, job_id: int) -> None:
        """Take the report off a card that everybody sees, so that it is open again."""
        await self._reopen(interaction, job_id)

    @on_button("card-reopen")
    async def reopened(self, interaction: discord.Interaction, job_id: int) -> None:
        await self._reopen(interaction, job_id)

    async def _reopen(self, interaction: discord.Interaction, job_id: int) -> None:
        count_sharing(interaction)
        manager = is_manager(interaction)
        work = self.bot.services.jobs.reopen_card(
            who(interaction), f"#{job_id}", key(interaction), manager=manager
        )
        await answer(interaction, work, lambda result: shared.changed(text_of(interaction), result))

    @on_button("card-off")
    async def taken_off(self, interaction: discord.Interaction, job_id: int) -> None:
        manager = is_manager(interaction)
        work = self.bot.services.jobs.take_off(
            who(interaction), f"#{job_id}", key(interaction), manager=manager
        )
        await answer(interaction, work, lambda result: shared.changed(text_of(interaction), result))

    @on_button("card-history")
    async def history(self, interaction: discord.Interaction, job_id: int) -> None:
        await self._history(interaction, job_id, 0)

    @on_button("card-page")
    async def history_turned(self, interaction: discord.Interaction, job_id: int, page: int) -> None:
        await self._history(interaction, job_id, page, edit=True)

    @on_button("card-back")
    async def taken_back(self, interaction: discord.Interaction, change_id: int) -> None:
        manager = is_manager(interaction)
        work = self.bot.services.jobs.take_back(
            who(interaction), change_id, key(interaction), manager=manager
        )
        await answer(interaction, work, lambda result: shared.changed(text_of(interaction), result))

    @on_button("card-edit")
    async def edit_asked(self, interaction: discord.Interaction, job_id: int) -> None:
        text, manager = text_of(interaction), is_manager(interaction)
        await show_form(
            interaction,
            self.bot.services.jobs.card(who(interaction), f"#{job_id}", manager=manager),
            lambda view: forms.edit_form(text, view, verb="card-edited", noted=False),
            lambda view: cards.shown(text, view, who(interaction)),
        )

    @on_form("card-edited")
    async def edited(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None:
        """Save the form of a card; emptied fields are cleared."""
        changes = edited_job(fields)
        manager = is_manager(interaction)
        work = self.bot.services.jobs.correct(
            who(interaction), f"#{job_id}", changes, key(interaction), manager=manager
        )
        await answer(interaction, work, lambda result: shared.changed(text_of(interaction), result))

    async def _history(
        self, interaction: discord.Interaction, job_id: int, page: int, *, edit: bool = False
    ) -> None:
        manager = is_manager(interaction)
        work = self.bot.services.jobs.history(who(interaction), f"#{job_id}", max(page, 0), manager=manager)
        await answer(
            interaction, work, lambda result: shared.history(text_of(interaction), result), edit=edit
        )


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(BoardCommands(bot))
