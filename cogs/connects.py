"""Answer /connects: the balance and the ledger of a wallet, and the buttons on the cards of both."""

from collections.abc import Awaitable
from functools import partial
from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.ledger.wallets import checked_plan
from bot.gateway.actions import on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import Day, DayAhead, typed_day
from bot.gateway.form import open_form
from bot.gateway.interrupted import dated
from bot.gateway.offers import offer_anyway, offer_undo_first, with_confirmation
from bot.gateway.params import (
    MOST_CONNECTS,
    MOST_PAID_DOLLARS,
    batch_number,
    cents,
    checked_kind,
    checkin_number,
    complete_entry,
    complete_job,
    entry_number,
    import_number,
    kind_choices,
    plan_choices,
)
from bot.gateway.reply import answer, key, text_of, who
from bot.gateway.suggestions import suggests
from bot.gateway.uploads import content_of
from bot.services.importing import Previewed, checked_size
from bot.services.insight import WhatIf
from bot.services.ledger import Add, Compare, Spend
from bot.services.who import Who
from bot.ui.cards import importing, pasting
from bot.ui.cards.insight import forecast
from bot.ui.cards.ledger import ledger as cards
from bot.ui.cards.ledger import reconcile, statements
from bot.ui.cards.undone import AnyUndone, undone
from bot.ui.charts import Chart
from bot.ui.files.ledger import beancount_files, csv_files
from bot.ui.words import describe, options

Amount = app_commands.Range[int, 1, MOST_CONNECTS]
Purpose = Literal["proposal", "boost", "badge", "ads", "other"]
CameFrom = Literal["purchase", "bonus", "reward", "refill", "return"]


class ConnectsCommands(commands.GroupCog, group_name="connects", group_description=describe("connects")):
    """The group /connects, and the buttons and menus of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="balance", description=describe("connects-balance"))
    @app_commands.describe(**options("connects-balance"))
    async def balance(self, interaction: discord.Interaction, at: Day | None = None) -> None:
        work = self.bot.services.ledger.balance(who(interaction), at)
        await answer(interaction, work, lambda view: statements.balance(text_of(interaction), view))

    @app_commands.command(name="spend", description=describe("connects-spend"))
    @app_commands.describe(**options("connects-spend"))
    @suggests(job=complete_job)
    async def spend(
        self,
        interaction: discord.Interaction,
        amount: Amount,
        purpose: Purpose = "other",
        job: str | None = None,
        on: Day | None = None,
        note: str = "",
    ) -> None:
        dated(interaction, on)
        request = Spend(amount, purpose, job, on, note)
        member, text = who(interaction), text_of(interaction)
        spending = self.bot.services.ledger.spend(member, request, key(interaction))
        await answer(
            interaction,
            with_confirmation(self.bot.services, member, request, spending),
            lambda spent: cards.spent(text, spent, self.bot.clock.now()),
            offer=offer_anyway(text),
        )

    @app_commands.command(name="add", description=describe("connects-add"))
    @app_commands.describe(**options("connects-add"))
    @suggests(job=complete_job)
    async def add(
        self,
        interaction: discord.Interaction,
        amount: Amount,
        source: CameFrom,
        paid: app_commands.Range[float, 0, MOST_PAID_DOLLARS] | None = None,
        on: Day | None = None,
        expires: DayAhead | None = None,
        job: str | None = None,
        note: str = "",
    ) -> None:
        dated(interaction, on)
        request = Add(
            amount=amount, source=source, paid_cents=cents(paid), on=on, expires=expires, job=job, note=note
        )
        work = self.bot.services.ledger.add(who(interaction), request, key(interaction))
        await answer(
            interaction, work, lambda added: cards.added(text_of(interaction), added, self.bot.clock.now())
        )

    @app_commands.command(name="history", description=describe("connects-history"))
    @app_commands.describe(**options("connects-history"))
    @app_commands.choices(kind=kind_choices())
    @suggests(job=complete_job)
    async def history(
        self,
        interaction: discord.Interaction,
        kind: str | None = None,
        since: Day | None = None,
        job: str | None = None,
    ) -> None:
        work = self.bot.services.ledger.history(
            who(interaction), kind=checked_kind(kind) if kind else None, since=since, job=job
        )
        await answer(interaction, work, lambda page: statements.history(text_of(interaction), page))

    @app_commands.command(name="expiring", description=describe("connects-expiring"))
    @app_commands.describe(**options("connects-expiring"))
    async def expiring(
        self, interaction: discord.Interaction, days: app_commands.Range[int, 1, 366] = 30
    ) -> None:
        await self._expiring(interaction, days)

    @app_commands.command(name="forecast", description=describe("connects-forecast"))
    @app_commands.describe(**options("connects-forecast"))
    @app_commands.choices(plan=plan_choices())
    async def forecast(
        self,
        interaction: discord.Interaction,
        months: app_commands.Range[int, 1, 12] = 3,
        plan: str | None = None,
        pace: Amount | None = None,
        buy: Amount | None = None,
        boost: Amount | None = None,
    ) -> None:
        text, numbers = text_of(interaction), WhatIf(checked_plan(plan) if plan else None, pace, buy, boost)
        query = self.bot.services.insight.forecast(who(interaction), months, numbers)
        work = self.bot.studio.illustrated(query, text, Chart.AHEAD)
        await answer(interaction, work, lambda result: forecast.ahead(text, result.view, result.pictures))

    @app_commands.command(name="undo", description=describe("connects-undo"))
    @app_commands.describe(**options("connects-undo"))
    @suggests(entry=complete_entry)
    async def undo(self, interaction: discord.Interaction, entry: str | None = None) -> None:
        await self._undo(interaction, self._undone(who(interaction), entry, key(interaction)))

    @app_commands.command(name="import", description=describe("connects-import"))
    @app_commands.describe(**options("connects-import"))
    async def bring_in(
        self,
        interaction: discord.Interaction,
        file: discord.Attachment | None = None,
        balance: app_commands.Range[int, 0, MOST_CONNECTS] | None = None,
    ) -> None:
        text = text_of(interaction)
        if file is None:
            await open_form(interaction, pasting.paste_form(text, balance))
            return
        work = self._uploaded(who(interaction), file, balance)
        await answer(interaction, work, lambda preview: importing.previewed(text, preview))

    async def _uploaded(self, member: Who, file: discord.Attachment, balance: int | None) -> Previewed:
        """Return the preview of an uploaded history; its size is checked before it is fetched."""
        checked_size(file.size)
        return await self.bot.services.importing.upload(
            member, await content_of(file), file.filename, balance
        )

    @app_commands.command(name="reconcile", description=describe("connects-reconcile"))
    @app_commands.describe(**options("connects-reconcile"))
    async def reconcile(
        self,
        interaction: discord.Interaction,
        balance: app_commands.Range[int, 0, MOST_CONNECTS],
        expiring_30d: app_commands.Range[int, 0, MOST_CONNECTS] | None = None,
    ) -> None:
        text = text_of(interaction)
        work = self.bot.services.ledger.reconcile(who(interaction), Compare(balance, expiring_30d))
        await answer(interaction, work, lambda result: reconcile.compared(text, result, interaction.id))

    @app_commands.command(name="export", description=describe("connects-export"))
    @app_commands.describe(**options("connects-export"))
    async def export(
        self, interaction: discord.Interaction, format: Literal["csv", "beancount"] = "csv"
    ) -> None:
        text, as_beancount = text_of(interaction), format == "beancount"
        make = partial(beancount_files, text.locale) if as_beancount else csv_files
        work = self.bot.services.ledger.export_files(who(interaction), make)
        await answer(
            interaction,
            work,
            lambda result: statements.export(text, result, as_beancount=as_beancount),
        )

    # ── buttons ──────────────────────────────────────────────────────────────────────────────────────────────────

    @on_button("balance")
    async def balance_pressed(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.ledger.balance(who(interaction))
        await answer(interaction, work, lambda view: statements.balance(text_of(interaction), view))

    @on_button("expiring")
    async def expiring_pressed(self, interaction: discord.Interaction, days: int) -> None:
        await self._expiring(interaction, days)

    async def _expiring(self, interaction: discord.Interaction, days: int) -> None:
        text = text_of(interaction)
        query = self.bot.services.ledger.expiring(who(interaction), days)
        work = self.bot.studio.illustrated(query, text, Chart.CALENDAR)
        await answer(
            interaction, work, lambda result: statements.expiring(text, result.view, result.pictures)
        )

    @on_button("lot")
    async def lot_pressed(self, interaction: discord.Interaction, lot_id: int) -> None:
        await self._lot(interaction, lot_id)

    @on_select("lot-picked")
    async def lot_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._lot(interaction, batch_number(values[0]))

    async def _lot(self, interaction: discord.Interaction, lot_id: int) -> None:
        work = self.bot.services.ledger.lot(who(interaction), lot_id)
        await answer(interaction, work, lambda view: statements.lot(text_of(interaction), view))

    @on_button("history")
    async def history_pressed(
        self,
        interaction: discord.Interaction,
        kind: str = "-",
        since: str = "-",
        job: str = "-",
        page: int = -1,
    ) -> None:
        """Show a page of the history on the same card, or without arguments on a new card; ``-`` means no filter."""
        work = self.bot.services.ledger.history(
            who(interaction),
            kind=None if kind == "-" else checked_kind(kind),
            since=None if since == "-" else await typed_day(interaction, since),
            job=None if job == "-" else f"#{job}",
            page=max(0, page),
        )
        await answer(
            interaction, work, lambda view: statements.history(text_of(interaction), view), edit=page >= 0
        )

    @on_button("count-on-top")
    async def count_on_top(self, interaction: discord.Interaction, entry_id: int) -> None:
        work = self.bot.services.ledger.count_on_top(who(interaction), entry_id)
        await answer(interaction, work, lambda counted: cards.counted_on_top(text_of(interaction), counted))

    @on_button("undo")
    async def undo_pressed(self, interaction: discord.Interaction, entry_id: int) -> None:
        await self._undo(interaction, self.bot.services.ledger.undo_pressed(who(interaction), entry_id))

    async def _undone(self, member: Who, entry: str | None, write_key: str) -> AnyUndone:
        """Undo an entry, an import or a check-in; None for the last entry, with its whole import if it was imported."""
        services = self.bot.services
        if entry is None:
            last_import = await services.importing.undo_last(member, write_key)
            return last_import or await services.ledger.undo(member, None, write_key)
        import_id = import_number(entry)
        if import_id is not None:
            return await services.importing.undo_chosen(member, import_id)
        checkin_id = checkin_number(entry)
        if checkin_id is not None:
            return await services.proposals.undo_checkin(member, checkin_id)
        return await services.ledger.undo(member, entry_number(entry), write_key)

    async def _undo(self, interaction: discord.Interaction, work: Awaitable[AnyUndone]) -> None:
        text = text_of(interaction)
        await answer(interaction, work, partial(undone, text), offer=offer_undo_first(text))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ConnectsCommands(bot))
