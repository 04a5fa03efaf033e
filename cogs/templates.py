"""Answer /template: adding, editing, showing, listing and removing templates, and the lines of a portfolio."""

from collections.abc import Awaitable
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.jobs.jobs import checked_category
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.offers import keeping, offer_again
from bot.gateway.params import category_choices, complete_template, whole_number
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.gateway.suggestions import suggests
from bot.gateway.uploads import content_of
from bot.services.drafting import LONGEST_NAME, TemplateList, TemplateView, TypedTemplate, checked_file_size
from bot.services.who import Who
from bot.ui.cards import refused_forms
from bot.ui.cards import templates as cards
from bot.ui.words import describe, options

MOST_VERSION = 1_000_000
Name = app_commands.Range[str, 1, LONGEST_NAME]


class TemplateCommands(commands.GroupCog, group_name="template", group_description=describe("template")):
    """The group /template, and the buttons, menus and forms of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="add", description=describe("template-add"))
    @app_commands.describe(**options("template-add"))
    @app_commands.choices(category=category_choices())
    async def add(
        self,
        interaction: discord.Interaction,
        name: Name,
        category: str = "",
        file: discord.Attachment | None = None,
    ) -> None:
        text = text_of(interaction)
        if file is None:
            slug = checked_category(category) if category else ""
            await self._begin(interaction, name, slug)
            return
        await answer(
            interaction,
            self._uploaded(who(interaction), file, name, category, key(interaction)),
            lambda view: cards.listed(text, view),
        )

    @app_commands.command(name="edit", description=describe("template-edit"))
    @app_commands.describe(**options("template-edit"))
    @suggests(name=complete_template)
    async def edit(self, interaction: discord.Interaction, name: Name) -> None:
        await self._edit(interaction, name)

    @app_commands.command(name="show", description=describe("template-show"))
    @app_commands.describe(**options("template-show"))
    @suggests(name=complete_template)
    async def show(
        self,
        interaction: discord.Interaction,
        name: Name,
        version: app_commands.Range[int, 1, MOST_VERSION] | None = None,
    ) -> None:
        await self._show(interaction, name, version)

    @app_commands.command(name="list", description=describe("template-list"))
    async def list_templates(self, interaction: discord.Interaction) -> None:
        await self._list(interaction)

    @app_commands.command(name="remove", description=describe("template-remove"))
    @app_commands.describe(**options("template-remove"))
    @suggests(name=complete_template)
    async def remove(self, interaction: discord.Interaction, name: Name) -> None:
        await self._ask_to_remove(interaction, name)

    # ── buttons, menus, forms ────────────────────────────────────────────────────────────────────────────────────

    @on_button("templates")
    async def list_pressed(self, interaction: discord.Interaction) -> None:
        await self._list(interaction)

    @on_select("template-picked")
    async def picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._show(interaction, f"#{values[0]}")

    @on_select("template-version")
    async def version_picked(
        self, interaction: discord.Interaction, values: list[str], template_id: int
    ) -> None:
        await self._show(interaction, f"#{template_id}", whole_number("version", values[0]), edit=True)

    @on_button("template-back")
    async def version_chosen(self, interaction: discord.Interaction, template_id: int, number: int) -> None:
        work = self.bot.services.templates.go_back(who(interaction), template_id, number, key(interaction))
        text = text_of(interaction)
        await answer(interaction, work, lambda view: cards.shown(text, view, saved=True), edit=True)

    @on_button("template-new")
    async def new_pressed(self, interaction: discord.Interaction) -> None:
        await self._begin(interaction)

    @on_button("template-edit")
    async def edit_pressed(self, interaction: discord.Interaction, template_id: int) -> None:
        await self._edit(interaction, f"#{template_id}")

    @on_form("template-typed")
    async def typed(self, interaction: discord.Interaction, fields: dict[str, str], template_id: int) -> None:
        """Save the template of the form; what was typed is kept if it is refused."""
        name = "" if template_id else fields[cards.NAME]
        body = fields[cards.BODY] + fields[cards.MORE]
        typed = TypedTemplate(name, body, fields[cards.CATEGORY], template_id)
        text = text_of(interaction)
        await answer(
            interaction,
            self._saved(who(interaction), typed, key(interaction)),
            lambda view: cards.shown(text, view, saved=True),
            offer=offer_again(partial(refused_forms.again, text, "template-again")),
        )

    @on_button("template-again")
    async def again(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the form with what was typed before a refusal."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.templates.typed(who(interaction), kept_id),
            lambda typed: cards.form(text, typed),
            lambda _: refused_forms.kept(text, "template-again", kept_id),
        )

    @on_button("template-remove-ask")
    async def remove_asked(self, interaction: discord.Interaction, template_id: int) -> None:
        await self._ask_to_remove(interaction, f"#{template_id}")

    @on_button("template-remove")
    async def remove_pressed(self, interaction: discord.Interaction, template_id: int) -> None:
        work = self.bot.services.templates.remove(who(interaction), template_id)
        await answer(interaction, work, lambda _: cards.removed(text_of(interaction)), edit=True)

    @on_button("templates-export")
    async def export(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.templates.export(who(interaction))
        await answer(interaction, work, lambda content: cards.exported(text_of(interaction), content))

    @on_button("portfolio")
    async def portfolio(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.templates.portfolio(who(interaction))
        await answer(interaction, work, lambda view: cards.portfolio(text_of(interaction), view))

    @on_button("portfolio-edit")
    async def portfolio_form(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.templates.portfolio(who(interaction)),
            lambda view: cards.portfolio_form(text, view),
            lambda view: cards.portfolio(text, view),
        )

    @on_form("portfolio-typed")
    async def portfolio_typed(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        lines = fields[cards.LINES]
        work = self.bot.services.templates.set_portfolio(who(interaction), lines, key(interaction))
        await answer(interaction, work, lambda view: cards.portfolio(text_of(interaction), view))

    # ── shared by commands and buttons ──────────────────────────────────────────────────────────────────────────────

    async def _uploaded(
        self, member: Who, file: discord.Attachment, name: str, category: str, write_key: str
    ) -> TemplateList:
        """Return the list after a file's templates were saved; the file's size is checked before it is fetched."""
        checked_file_size(file.size)
        data = await content_of(file)
        return await self.bot.services.templates.save_file(member, data, name, category, write_key)

    async def _saved(self, member: Who, typed: TypedTemplate, write_key: str) -> TemplateView:
        """Return the saved template; keep what was typed if it is refused. Raises what the service raises."""
        templates = self.bot.services.templates
        work = templates.save(member, typed, write_key)
        return await keeping(work, lambda: templates.keep_typed(member, typed))

    async def _begin(self, interaction: discord.Interaction, name: str = "", category: str = "") -> None:
        """Open the form of a new template."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.templates.list(who(interaction)),
            lambda view: cards.new_form(text, name, category, view),
            lambda view: cards.listed(text, view),
        )

    async def _edit(self, interaction: discord.Interaction, name: str) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.templates.show(who(interaction), name),
            lambda view: cards.form_of(text, view),
            lambda view: cards.shown(text, view),
        )

    async def _show(
        self, interaction: discord.Interaction, name: str, number: int | None = None, *, edit: bool = False
    ) -> None:
        work = self.bot.services.templates.show(who(interaction), name, number)
        await answer(interaction, work, lambda view: cards.shown(text_of(interaction), view), edit=edit)

    async def _list(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.templates.list(who(interaction))
        await answer(interaction, work, lambda view: cards.listed(text_of(interaction), view))

    async def _ask_to_remove(self, interaction: discord.Interaction, name: str) -> None:
        work: Awaitable[TemplateView] = self.bot.services.templates.show(who(interaction), name)
        await answer(interaction, work, lambda view: cards.remove_first(text_of(interaction), view))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(TemplateCommands(bot))
