"""What belongs to /connects import: its form, and the buttons and menus of its dry run."""

from dataclasses import replace

import discord
from discord.ext import commands

from bot.domain.importing.columns import Columns
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.params import number_or_none, whole_number
from bot.gateway.reply import answer, show_form, text_of, who
from bot.services.importing import Previewed
from bot.services.who import Who
from bot.ui.cards import importing as cards
from bot.ui.cards.base import Card


class ImportCommands(commands.Cog):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_form("import-pasted")
    async def pasted(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        balance = number_or_none("balance", fields["balance"])
        pasted = "\n".join(fields[name] for name in cards.PASTE_FIELDS if fields[name].strip())
        work = self.bot.services.imports.paste(who(interaction), pasted, balance)
        await answer(interaction, work, lambda found: self._card(interaction, found))

    @on_button("import")
    async def commit(self, interaction: discord.Interaction, held_id: int) -> None:
        work = self.bot.services.imports.commit(who(interaction), held_id)
        await answer(interaction, work, lambda done: cards.imported(text_of(interaction), done), edit=True)

    @on_select("import-label")
    async def label(
        self, interaction: discord.Interaction, values: list[str], held_id: int, place: int
    ) -> None:
        work = self.bot.services.imports.label(who(interaction), held_id, place, values[0])
        await answer(interaction, work, lambda found: self._card(interaction, found), edit=True)

    @on_button("import-columns")
    async def columns(self, interaction: discord.Interaction, held_id: int) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.imports.again(who(interaction), held_id),
            lambda found: cards.columns_form(text, found),
            lambda found: cards.previewed(text, found),
        )

    @on_form("import-columns-set")
    async def columns_set(
        self, interaction: discord.Interaction, fields: dict[str, str], held_id: int
    ) -> None:
        chosen = {
            name: None if fields[name] in {"-", ""} else whole_number(name, fields[name])
            for name in cards.FIXABLE
        }
        work = self._with_columns(who(interaction), held_id, chosen)
        await answer(interaction, work, lambda found: self._card(interaction, found), edit=True)

    async def _with_columns(self, asked: Who, held_id: int, chosen: dict[str, int | None]) -> Previewed:
        before = await self.bot.services.imports.again(asked, held_id)
        columns = replace(before.outcome.columns or Columns(), **chosen)
        return await self.bot.services.imports.columns(asked, held_id, columns)

    def _card(self, interaction: discord.Interaction, found: Previewed) -> Card:
        return cards.previewed(text_of(interaction), found)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ImportCommands(bot))
