"""Answer /privacy: show, export and delete what the bot stores about a person."""

import discord
from discord import app_commands
from discord.ext import commands

from bot import errors
from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.ui.cards.members import privacy as cards
from bot.ui.files.personal import personal_file
from bot.ui.words import describe


class PrivacyCommands(commands.GroupCog, group_name="privacy", group_description=describe("privacy")):
    """The group /privacy, and the buttons and the form of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="show", description=describe("privacy-show"))
    async def show(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.privacy(who(interaction))
        await answer(interaction, work, lambda view: cards.shown(text_of(interaction), view))

    @on_button("privacy-who")
    async def explain(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.privacy(who(interaction))
        await answer(interaction, work, lambda view: cards.explained(text_of(interaction), view), edit=True)

    @on_button("privacy-name")
    async def name_switched(self, interaction: discord.Interaction, seen: int) -> None:
        """Save whether others read the member's name on jobs to which the member applied."""
        work = self.bot.services.members.show_name(who(interaction), bool(seen), key(interaction))
        await answer(
            interaction,
            work,
            lambda view: cards.explained(text_of(interaction), view, saved=True),
            edit=True,
        )

    @app_commands.command(name="export", description=describe("privacy-export"))
    async def export(self, interaction: discord.Interaction) -> None:
        await self._export(interaction)

    @on_button("privacy-export")
    async def export_pressed(self, interaction: discord.Interaction) -> None:
        await self._export(interaction)

    async def _export(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.members.export(who(interaction), personal_file)
        await answer(interaction, work, lambda file: cards.exported(text_of(interaction), file))

    @app_commands.command(name="delete", description=describe("privacy-delete"))
    async def delete(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    @on_button("privacy-delete")
    async def delete_pressed(self, interaction: discord.Interaction) -> None:
        await self._open_form(interaction)

    async def _open_form(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.members.privacy(who(interaction)),
            lambda view: cards.form(text, view),
            lambda view: cards.shown(text, view),
        )

    @on_form("privacy-erase")
    async def erase_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], wallet_id: int
    ) -> None:
        """Delete the person's data if the confirming word was typed. Raises BadChoice for another word.

        ``wallet_id``: the wallet at the time the form was opened; a wallet started since then is not deleted.
        """
        text = text_of(interaction)
        if not cards.is_confirmed(text, fields["word"]):
            raise errors.BadChoice(field="word", given=fields["word"])
        work = self.bot.services.members.erase(who(interaction), wallet_id)
        await answer(interaction, work, lambda erased: cards.erased(text, erased))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(PrivacyCommands(bot))
