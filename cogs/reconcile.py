"""What belongs to /connects reconcile: the correction, and the next step for each cause."""

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.days import typed_day_or_none
from bot.gateway.form import open_form
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.params import cents, dollars_or_none, number_or_none, whole_number
from bot.gateway.reply import answer, key, text_of, who
from bot.services.ledger.add import Add
from bot.services.ledger.reconcile import Compare, Correct
from bot.services.ledger.spend import Spend
from bot.services.proposals import SendProposal
from bot.ui.cards import importing
from bot.ui.cards.jobs import close as closing
from bot.ui.cards.ledger import ledger
from bot.ui.cards.ledger import reconcile as cards
from bot.ui.cards.proposals import proposals


class ReconcileCommands(commands.Cog):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("reconcile-form")
    async def form(self, interaction: discord.Interaction, stated: int) -> None:
        await open_form(interaction, cards.stated_form(text_of(interaction), stated))

    @on_form("reconcile-stated")
    async def stated(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        balance = whole_number("balance", fields["balance"])
        soon = number_or_none("expiring_30d", fields["expiring_30d"])
        await self._compare(interaction, Compare(balance, soon))

    @on_button("reconcile-again")
    async def again(self, interaction: discord.Interaction, balance: int, soon: str) -> None:
        await self._compare(interaction, Compare(balance, _soon(soon)), edit=True)

    @on_button("reconcile-correct")
    async def correct(
        self, interaction: discord.Interaction, balance: int, soon: str, seen: int, compared_in: int
    ) -> None:
        """One comparison, one correction, however often it is pressed."""
        text = text_of(interaction)
        ask = Correct(balance, seen, _soon(soon), cards.note(text, balance))
        work = self.bot.services.ledger.correct(who(interaction), ask, f"reconcile:{compared_in}")
        await answer(interaction, work, lambda done: cards.corrected(text, done), edit=True)

    @on_button("reconcile-import")
    async def bring_in(self, interaction: discord.Interaction, stated: int) -> None:
        await open_form(interaction, importing.paste_form(text_of(interaction), stated))

    # ── the next step of a cause ─────────────────────────────────────────────────────────────────────────────────

    @on_button("reconcile-close")
    async def close(self, interaction: discord.Interaction, job_id: int, outcome: str) -> None:
        work = self.bot.services.jobs.close(who(interaction), f"#{job_id}", outcome, key(interaction))
        await answer(interaction, work, lambda done: closing.closed(text_of(interaction), done))

    @on_button("reconcile-add")
    async def add(self, interaction: discord.Interaction, source: str, amount: int) -> None:
        await open_form(interaction, cards.add_form(text_of(interaction), source, amount))

    @on_form("reconcile-added")
    async def added(self, interaction: discord.Interaction, fields: dict[str, str], source: str) -> None:
        paid = cents(dollars_or_none(fields.get("paid", "")))
        ask = Add(
            whole_number("amount", fields["amount"]),
            source,
            paid,
            await typed_day_or_none(interaction, fields["on"]),
        )
        work = self.bot.services.ledger.add(who(interaction), ask, key(interaction))
        now = self.bot.clock.now()
        await answer(interaction, work, lambda done: ledger.added(text_of(interaction), done, now))

    @on_button("reconcile-spend")
    async def spend(self, interaction: discord.Interaction, purpose: str, amount: int) -> None:
        await open_form(interaction, cards.spend_form(text_of(interaction), purpose, amount))

    @on_form("reconcile-spent")
    async def spent(self, interaction: discord.Interaction, fields: dict[str, str], purpose: str) -> None:
        ask = Spend(
            whole_number("amount", fields["amount"]),
            purpose,
            on=await typed_day_or_none(interaction, fields["on"]),
        )
        asked, text, now = who(interaction), text_of(interaction), self.bot.clock.now()
        spending = self.bot.services.ledger.spend(asked, ask, key(interaction))
        work = with_confirmation(self.bot.services, asked, ask, spending)
        await answer(interaction, work, lambda done: ledger.spent(text, done, now), offer=offer_anyway(text))

    @on_button("reconcile-proposal")
    async def proposal(self, interaction: discord.Interaction, cost: int) -> None:
        await open_form(interaction, cards.proposal_form(text_of(interaction), cost))

    @on_form("reconcile-sent")
    async def sent(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        cost, boost = whole_number("connects", fields["connects"]), number_or_none("boost", fields["boost"])
        ask = SendProposal(
            fields["job"], cost, boost or 0, on=await typed_day_or_none(interaction, fields["on"])
        )
        asked, text, now = who(interaction), text_of(interaction), self.bot.clock.now()
        sending = self.bot.services.proposals.send(asked, ask, key(interaction))
        work = with_confirmation(self.bot.services, asked, ask, sending)
        await answer(
            interaction, work, lambda done: proposals.sent(text, done, now), offer=offer_anyway(text)
        )

    async def _compare(self, interaction: discord.Interaction, ask: Compare, *, edit: bool = False) -> None:
        text = text_of(interaction)
        work = self.bot.services.ledger.reconcile(who(interaction), ask)
        await answer(interaction, work, lambda found: cards.compared(text, found, interaction.id), edit=edit)


def _soon(given: str) -> int | None:
    return None if given == "-" else whole_number("expiring_30d", given)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ReconcileCommands(bot))
