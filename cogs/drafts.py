"""Answer the buttons and forms of drafts that are being written; the command /proposal draft is in `cogs.proposals`."""

from functools import partial

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, show_form, text_of, who
from bot.services.drafting import CheckDraft, CheckedDraft, SaveDraft
from bot.services.who import Who
from bot.ui.cards import drafting as checks
from bot.ui.cards import drafts as cards


async def drafted(bot: ConnectsBot, interaction: discord.Interaction, job: str, template: str) -> None:
    """Answer /proposal draft: show the draft that is kept for the job, or a new one."""
    work = bot.services.drafts.draft(who(interaction), job, template)
    await answer(interaction, work, partial(cards.shown, text_of(interaction)))


class DraftActions(commands.Cog):
    """The buttons and forms of the card of a draft."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("kept-draft")
    async def shown(self, interaction: discord.Interaction, job_id: int) -> None:
        """Show the draft of a job, a new one where none is kept."""
        await drafted(self.bot, interaction, f"#{job_id}", "")

    @on_button("kept-draft-open")
    async def opened(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Open the form with the draft."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.drafts.show(who(interaction), draft_id),
            partial(cards.form, text),
            lambda _: cards.to_open(text, draft_id),
        )

    @on_form("kept-draft-typed")
    async def typed(self, interaction: discord.Interaction, fields: dict[str, str], draft_id: int) -> None:
        """Save what was typed, on the card whose button opened the form."""
        typed = SaveDraft(fields[cards.TEXT] + fields[cards.MORE], fields[cards.ANSWERS], fields[cards.POST])
        work = self.bot.services.drafts.save(who(interaction), draft_id, typed)
        await answer(interaction, work, partial(cards.shown, text_of(interaction)), edit=True)

    @on_button("kept-draft-check")
    async def check(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Check the draft against its job and its post, on a card of its own."""
        text = text_of(interaction)
        work = self._checked(who(interaction), draft_id)
        await answer(interaction, work, lambda result: checks.checked(text, result))

    @on_button("kept-draft-use")
    async def use(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Open the form of a proposal, which counts for the template of the draft that is kept for the job."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.drafts.show(who(interaction), draft_id),
            partial(cards.use_form, text),
            partial(cards.shown, text),
        )

    @on_button("kept-draft-over")
    async def over_asked(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Ask before the draft is made anew."""
        work = self.bot.services.drafts.show(who(interaction), draft_id)
        await answer(interaction, work, partial(cards.over_first, text_of(interaction)))

    @on_button("kept-draft-over-sure")
    async def start_over(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Make the draft anew from the best template."""
        work = self.bot.services.drafts.start_over(who(interaction), draft_id)
        await answer(interaction, work, partial(cards.shown, text_of(interaction)), edit=True)

    @on_button("kept-draft-throw")
    async def throw_asked(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Ask before the draft is deleted."""
        work = self.bot.services.drafts.show(who(interaction), draft_id)
        await answer(interaction, work, partial(cards.throw_first, text_of(interaction)))

    @on_button("kept-draft-throw-sure")
    async def throw_away(self, interaction: discord.Interaction, draft_id: int) -> None:
        """Delete the draft."""
        work = self.bot.services.drafts.throw_away(who(interaction), draft_id)
        await answer(interaction, work, lambda _: cards.thrown_away(text_of(interaction)), edit=True)

    async def _checked(self, member: Who, draft_id: int) -> CheckedDraft:
        view = await self.bot.services.drafts.show(member, draft_id)
        ask = CheckDraft(view.whole_text, view.draft.post, f"#{view.job.id}")
        return await self.bot.services.drafting.check(member, ask)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(DraftActions(bot))
