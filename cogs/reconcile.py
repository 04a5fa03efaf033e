"""Answer the buttons and forms of /connects reconcile: the correction, and the next step for each cause."""

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.days import typed_day_or_none
from bot.gateway.form import open_form
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.params import cents, dollars_or_none, number_or_none, whole_number
from bot.gateway.reply import answer, key, text_of, who
from bot.services.ledger import Add, Compare, Correct, Spend
from bot.services.proposals import SendProposal
from bot.ui.cards import pasting
from bot.ui.cards.jobs import close as closing
from bot.ui.cards.ledger import ledger
from bot.ui.cards.ledger import reconcile as cards
from bot.ui.cards.proposals import proposals


class ReconcileCommands(commands.Cog):
    """The buttons and forms of a comparison; the command itself is in `cogs.connects`.

    ``soon``: the Connects that expire within 30 days by Upwork's page; ``-`` if the member didn't state them.
    """

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
        await self._compare(interaction, Compare(balance, _expiring_soon(soon)), edit=True)

    @on_button("reconcile-more")
    async def more(self, interaction: discord.Interaction, balance: int, soon: str) -> None:
        """Show the less likely causes on the same card."""
        await self._compare(interaction, Compare(balance, _expiring_soon(soon)), edit=True, more=True)

    @on_button("reconcile-correct")
    async def correct(
        self, interaction: discord.Interaction, balance: int, soon: str, seen: int, compared_in: int
    ) -> None:
        """Correct the balance to the stated one; a second press of the same comparison changes nothing.

        ``seen``: the ledger's balance in the comparison. ``compared_in``: the id of the interaction that compared.
        """
        text = text_of(interaction)
        request = Correct(balance, seen, _expiring_soon(soon), cards.note(text, balance))
        work = self.bot.services.ledger.correct(who(interaction), request, f"reconcile:{compared_in}")
        await answer(interaction, work, lambda result: cards.corrected(text, result), edit=True)

    @on_button("reconcile-import")
    async def bring_in(self, interaction: discord.Interaction, stated: int) -> None:
        await open_form(interaction, pasting.paste_form(text_of(interaction), stated))

    # ── the next step of a cause ─────────────────────────────────────────────────────────────────────────────────

    @on_button("reconcile-close")
    async def close(self, interaction: discord.Interaction, job_id: int, outcome: str) -> None:
        work = self.bot.services.jobs.close(who(interaction), f"#{job_id}", outcome, key(interaction))
        await answer(interaction, work, lambda result: closing.closed(text_of(interaction), result))

    @on_button("reconcile-add")
    async def add(self, interaction: discord.Interaction, source: str, amount: int) -> None:
        await open_form(interaction, cards.add_form(text_of(interaction), source, amount))

    @on_form("reconcile-added")
    async def added(self, interaction: discord.Interaction, fields: dict[str, str], source: str) -> None:
        paid = cents(dollars_or_none(fields.get("paid", "")))
        request = Add(
            whole_number("amount", fields["amount"]),
            source,
            paid,
            await typed_day_or_none(interaction, fields["on"]),
            on_top=True,
        )
        work = self.bot.services.ledger.add(who(interaction), request, key(interaction))
        now = self.bot.clock.now()
        await answer(interaction, work, lambda result: ledger.added(text_of(interaction), result, now))

    @on_button("reconcile-spend")
    async def spend(self, interaction: discord.Interaction, purpose: str, amount: int) -> None:
        await open_form(interaction, cards.spend_form(text_of(interaction), purpose, amount))

    @on_form("reconcile-spent")
    async def spent(self, interaction: discord.Interaction, fields: dict[str, str], purpose: str) -> None:
        request = Spend(
            whole_number("amount", fields["amount"]),
            purpose,
            on=await typed_day_or_none(interaction, fields["on"]),
        )
        member, text, now = who(interaction), text_of(interaction), self.bot.clock.now()
        spending = self.bot.services.ledger.spend(member, request, key(interaction))
        work = with_confirmation(self.bot.services, member, request, spending)
        await answer(
            interaction, work, lambda result: ledger.spent(text, result, now), offer=offer_anyway(text)
        )

    @on_button("reconcile-proposal")
    async def proposal(self, interaction: discord.Interaction, cost: int) -> None:
        await open_form(interaction, cards.proposal_form(text_of(interaction), cost))

    @on_form("reconcile-sent")
    async def sent(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        cost, boost = whole_number("connects", fields["connects"]), number_or_none("boost", fields["boost"])
        request = SendProposal(
            fields["job"], cost, boost or 0, on=await typed_day_or_none(interaction, fields["on"])
        )
        member, text, now = who(interaction), text_of(interaction), self.bot.clock.now()
        sending = self.bot.services.proposals.send(member, request, key(interaction))
        work = with_confirmation(self.bot.services, member, request, sending)
        await answer(
            interaction, work, lambda result: proposals.sent(text, result, now), offer=offer_anyway(text)
        )

    async def _compare(
        self, interaction: discord.Interaction, request: Compare, *, edit: bool = False, more: bool = False
    ) -> None:
        text = text_of(interaction)
        work = self.bot.services.ledger.reconcile(who(interaction), request)
        await answer(
            interaction,
            work,
            lambda comparison: cards.compared(text, comparison, interaction.id, more=more),
            edit=edit,
        )


def _expiring_soon(argument: str) -> int | None:
    """Return a button's ``soon`` as a number of Connects; None for ``-``."""
    return None if argument == "-" else whole_number("expiring_30d", argument)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ReconcileCommands(bot))
