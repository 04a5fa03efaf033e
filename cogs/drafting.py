"""Answer the check of a draft: its form, the buttons of its card, and the message menu *Check this draft*.

The command itself is in `cogs.proposals`.
"""

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.reply import answer, show_form, text_of, who
from bot.gateway.streaming import show_growing
from bot.services.drafting import CheckDraft
from bot.ui.cards import drafting as cards


class DraftingCommands(commands.Cog):
    """The message menu *Check this draft*, the form for a draft, and the buttons of a checked one."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot
        self._menu = app_commands.ContextMenu(name="Check this draft", callback=self.check_message)

    async def cog_load(self) -> None:
        """Register the message menu, which discord.py doesn't find in a cog by itself."""
        self.bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        self.bot.tree.remove_command(self._menu.name, type=self._menu.type)

    async def check_message(self, interaction: discord.Interaction, message: discord.Message) -> None:
        """Check the text of a message, or of the message that it forwards, for the member who chose the menu."""
        forwarded = [snapshot.content for snapshot in message.message_snapshots]
        await self._check(interaction, CheckDraft("\n".join([message.content, *forwarded]).strip()))

    @on_form("draft-typed")
    async def typed(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None:
        """Check the draft of the form, for a job where ``job_id`` isn't 0."""
        draft = fields[cards.TEXT] + fields[cards.MORE]
        await self._check(interaction, CheckDraft(draft, fields[cards.POST], f"#{job_id}" if job_id else ""))

    @on_button("draft-begin")
    async def begin(self, interaction: discord.Interaction, job_id: int) -> None:
        """Open the empty form for a job's draft."""
        await open_form(interaction, cards.form(text_of(interaction), job_id=job_id))

    @on_button("draft-details")
    async def details(self, interaction: discord.Interaction, kept_id: int, whole: int) -> None:
        """Show all findings in place of the first three, or the other way round."""
        work = self.bot.services.drafting.again(who(interaction), kept_id)
        await answer(
            interaction,
            work,
            lambda result: cards.checked(text_of(interaction), result, whole=bool(whole)),
            edit=True,
        )

    @on_button("draft-edit")
    async def edit(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the form with the kept draft."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.drafting.kept(who(interaction), kept_id),
            lambda ask: cards.form(text, ask, ask.job_id),
            lambda _: cards.ready(text, kept_id),
        )

    @on_button("critique")
    async def critique(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Show the language model's critique of the kept draft as it grows; the model is sent draft and post alone."""
        text = text_of(interaction)
        states = self.bot.services.drafting.critiques(who(interaction), kept_id)
        await show_growing(interaction, states, lambda critique: cards.critique(text, critique))

    @on_button("draft-forget")
    async def forget(self, interaction: discord.Interaction) -> None:
        """Delete the kept draft and the first lines of earlier ones."""
        work = self.bot.services.drafting.forget(who(interaction))
        await answer(interaction, work, lambda _: cards.forgotten(text_of(interaction)), edit=True)

    async def _check(self, interaction: discord.Interaction, ask: CheckDraft) -> None:
        work = self.bot.services.drafting.check(who(interaction), ask)
        await answer(interaction, work, lambda result: cards.checked(text_of(interaction), result))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(DraftingCommands(bot))
