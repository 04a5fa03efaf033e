"""Answer the menus and buttons of a check-in, and those that sort jobs into categories."""

import discord
from discord.ext import commands

from bot.domain.proposals.checkin import Pick, read_picks, rest_unanswered, with_pick
from bot.gateway.actions import on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, key, text_of, who
from bot.ui.cards.proposals import checkin as cards
from bot.ui.cards.proposals import sorting


class CheckinCommands(commands.Cog):
    """The menus and buttons of a check-in, whose command is in `cogs.proposals`, and of jobs without a category.

    ``picks``: what is picked so far for each proposal of the page, in the form of `bot.domain.proposals.checkin`.
    """

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("checkin")
    async def begin(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.proposals.checkin(who(interaction))
        await answer(interaction, work, lambda page: cards.page(text_of(interaction), page))

    @on_button("checkin-skip")
    async def skip(self, interaction: discord.Interaction, last_id: int) -> None:
        """Show the page behind the proposal ``last_id``; nothing of this page is saved."""
        work = self.bot.services.proposals.checkin(who(interaction), last_id)
        await answer(interaction, work, lambda page: cards.page(text_of(interaction), page), edit=True)

    @on_select("checkin-pick")
    async def pick(self, interaction: discord.Interaction, values: list[str], place: int, picks: str) -> None:
        """Keep what was picked on the page; nothing is written yet."""
        changed = with_pick(read_picks(picks), place, values[0])
        work = self.bot.services.proposals.checkin_picked(who(interaction), changed)
        await answer(interaction, work, lambda page: cards.page(text_of(interaction), page), edit=True)

    @on_button("checkin-save")
    async def save(self, interaction: discord.Interaction, picks: str) -> None:
        await self._save(interaction, read_picks(picks))

    @on_button("checkin-rest")
    async def save_rest(self, interaction: discord.Interaction, picks: str) -> None:
        """Save the page with *no answer* for each proposal without a pick."""
        await self._save(interaction, rest_unanswered(read_picks(picks)))

    @on_button("checkin-undo")
    async def undo(self, interaction: discord.Interaction, write_id: int) -> None:
        work = self.bot.services.proposals.undo_checkin(who(interaction), write_id)
        await answer(interaction, work, lambda result: cards.undone(text_of(interaction), result))

    @on_button("sort")
    async def unsorted(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.proposals.unsorted(who(interaction))
        await answer(interaction, work, lambda view: sorting.unsorted(text_of(interaction), view))

    @on_select("sort-job")
    async def sort(self, interaction: discord.Interaction, values: list[str], job_id: int) -> None:
        """Store the category that was picked for a job."""
        work = self.bot.services.proposals.sort(who(interaction), job_id, values[0], key(interaction))
        await answer(interaction, work, lambda view: sorting.unsorted(text_of(interaction), view), edit=True)

    async def _save(self, interaction: discord.Interaction, picks: tuple[Pick, ...]) -> None:
        work = self.bot.services.proposals.save_checkin(who(interaction), picks, key(interaction))
        await answer(
            interaction, work, lambda result: cards.following(text_of(interaction), result), edit=True
        )


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(CheckinCommands(bot))
