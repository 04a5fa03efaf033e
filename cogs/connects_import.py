"""Answer the form of /connects import, and the buttons and menus of its preview."""

from collections.abc import Awaitable
from dataclasses import replace
from functools import partial

import discord
from discord.ext import commands

from bot.domain.importing.columns import Columns
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.offers import keeping, offer_again, offer_undo_first
from bot.gateway.params import number_or_none, whole_number
from bot.gateway.reply import answer, show_form, text_of, who
from bot.services.importing import Previewed
from bot.services.who import Who
from bot.ui.cards import importing as cards
from bot.ui.cards import pasting


class ImportCommands(commands.Cog):
    """The form, buttons and menus of an import; the command itself is in `cogs.connects`."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_form("import-pasted")
    async def pasted(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        """Show the preview of a pasted history; what was typed is kept if it is refused."""
        text = text_of(interaction)
        work = self._keeping(who(interaction), fields, self._paste(who(interaction), fields))
        await answer(
            interaction,
            work,
            lambda preview: cards.previewed(text, preview),
            offer=offer_again(partial(pasting.again_button, text)),
        )

    @on_form("import-more")
    async def more(self, interaction: discord.Interaction, fields: dict[str, str], preview_id: int) -> None:
        """Show the preview of a history with what goes on where its paste was cut."""
        text = text_of(interaction)
        typed = [fields[name] for name in pasting.PASTE_FIELDS]
        preview = self.bot.services.importing.go_on(who(interaction), preview_id, typed)
        work = self._keeping(who(interaction), fields | {pasting.AFTER: str(preview_id)}, preview)
        await answer(
            interaction,
            work,
            lambda preview: cards.previewed(text, preview),
            offer=offer_again(partial(pasting.again_button, text)),
        )

    @on_button("import-rest")
    async def rest(self, interaction: discord.Interaction, preview_id: int) -> None:
        """Open the form for what goes on where a paste was cut."""
        await open_form(interaction, pasting.go_on_form(text_of(interaction), preview_id))

    @on_button("import-again")
    async def again(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the form with what was typed before a refusal."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.importing.kept(who(interaction), kept_id),
            lambda fields: pasting.kept_form(text, fields),
            lambda _: pasting.kept_card(text, kept_id),
        )

    async def _paste(self, member: Who, fields: dict[str, str]) -> Previewed:
        balance = number_or_none("balance", fields["balance"])
        text, *more = (fields[name] for name in pasting.PASTE_FIELDS)
        return await self.bot.services.importing.paste(member, text, balance, more)

    async def _keeping(self, member: Who, fields: dict[str, str], work: Awaitable[Previewed]) -> Previewed:
        """Return the preview that ``work`` makes; store the fields if it is refused. Raises what ``work`` raises."""
        return await keeping(work, lambda: self.bot.services.importing.keep(member, fields))

    @on_button("import")
    async def commit(self, interaction: discord.Interaction, preview_id: int) -> None:
        """Write the previewed history into the ledger."""
        work = self.bot.services.importing.commit(who(interaction), preview_id)
        text = text_of(interaction)
        await answer(interaction, work, lambda result: cards.imported(text, result, preview_id), edit=True)

    @on_button("undo-import")
    async def undo(self, interaction: discord.Interaction, preview_id: int) -> None:
        """Take the written import back as a whole."""
        text = text_of(interaction)
        work = self.bot.services.importing.undo(who(interaction), preview_id)
        await answer(
            interaction, work, lambda result: cards.undone(text, result), offer=offer_undo_first(text)
        )

    @on_select("import-label")
    async def label(
        self, interaction: discord.Interaction, values: list[str], preview_id: int, place: int
    ) -> None:
        """Set the kind of entry for the unknown label at ``place`` in the preview's list of labels."""
        work = self.bot.services.importing.label(who(interaction), preview_id, place, values[0])
        await self._update(interaction, work)

    @on_button("import-person")
    async def person(self, interaction: discord.Interaction, preview_id: int, place: int) -> None:
        """Show the preview with the rows of one person, by the place of the name, or with all rows (-1)."""
        work = self.bot.services.importing.person(who(interaction), preview_id, place)
        await self._update(interaction, work)

    @on_button("import-turn")
    async def turn(self, interaction: discord.Interaction, preview_id: int, month_first: int) -> None:
        """Show the preview with days such as 1/11/2026 read in the other order."""
        work = self.bot.services.importing.turned(who(interaction), preview_id, bool(month_first))
        await self._update(interaction, work)

    @on_button("import-columns")
    async def columns(self, interaction: discord.Interaction, preview_id: int) -> None:
        """Open the form that assigns the table's columns; show the preview if the form can't open in time."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.importing.again(who(interaction), preview_id),
            lambda preview: cards.columns_form(text, preview),
            lambda preview: cards.previewed(text, preview),
        )

    @on_form("import-columns-set")
    async def columns_set(
        self, interaction: discord.Interaction, fields: dict[str, str], preview_id: int
    ) -> None:
        """Show the preview with the typed column numbers; ``-`` or an empty field means no such column."""
        chosen = {
            name: None if fields[name] in {"-", ""} else whole_number(name, fields[name])
            for name in cards.FIXABLE
        }
        work = self._with_columns(who(interaction), preview_id, chosen)
        await self._update(interaction, work)

    async def _with_columns(self, member: Who, preview_id: int, chosen: dict[str, int | None]) -> Previewed:
        """Return the preview with the ``chosen`` columns by field; the other fields keep their columns."""
        before = await self.bot.services.importing.again(member, preview_id)
        columns = replace(before.outcome.columns or Columns(), **chosen)
        return await self.bot.services.importing.columns(member, preview_id, columns)

    async def _update(self, interaction: discord.Interaction, work: Awaitable[Previewed]) -> None:
        """Show the preview that ``work`` makes in place of the one whose button, menu or form was used."""
        text = text_of(interaction)
        await answer(interaction, work, lambda preview: cards.previewed(text, preview), edit=True)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ImportCommands(bot))
