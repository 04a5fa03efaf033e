"""Answer the buttons on the bot's own messages: about a refill, remind me tomorrow, stop these messages."""

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.params import whole_number
from bot.gateway.reply import answer, key, text_of, who
from bot.ui.cards import asking, message_answers
from bot.ui.cards.jobs import close as closing
from bot.ui.cards.ledger import ledger as cards
from bot.ui.components import Form

LONGEST_AMOUNT = 6  # digits


class MessageButtons(commands.Cog):
    """The buttons of the bot's own messages.

    ``alone``: 1 if the message is about one refill only, so that the answer replaces it; 0 if the answer is a new message.
    """

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("refill-yes")
    async def refill_came(self, interaction: discord.Interaction, entry_id: int, alone: int) -> None:
        await self._answer(interaction, entry_id, None, edit=bool(alone))

    @on_button("refill-missing")
    async def refill_missing(self, interaction: discord.Interaction, entry_id: int, alone: int) -> None:
        await self._answer(interaction, entry_id, 0, edit=bool(alone))

    @on_button("refill-correct")
    async def refill_differs(self, interaction: discord.Interaction, entry_id: int, alone: int) -> None:
        text = text_of(interaction)
        form = Form(text.t("refill-form"), "refill-amount", entry_id, alone)
        await open_form(
            interaction, form.field("amount", text.t("refill-form-amount"), longest=LONGEST_AMOUNT)
        )

    @on_form("refill-amount")
    async def refill_amount_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], entry_id: int, alone: int
    ) -> None:
        await self._answer(interaction, entry_id, whole_number("amount", fields["amount"]), edit=bool(alone))

    @on_button("later")
    async def remind_tomorrow(self, interaction: discord.Interaction, message_id: int) -> None:
        work = self.bot.services.messages.later(who(interaction), message_id)
        await answer(interaction, work, lambda result: message_answers.later(text_of(interaction), result))

    @on_button("stop")
    async def stop_these(self, interaction: discord.Interaction, message_id: int) -> None:
        work = self.bot.services.messages.stop(who(interaction), message_id)
        await answer(interaction, work, lambda result: message_answers.stopped(text_of(interaction), result))

    @on_button("resume")
    async def resume_these(self, interaction: discord.Interaction, topics: str) -> None:
        work = self.bot.services.messages.resume(who(interaction), topics)
        await answer(interaction, work, lambda result: message_answers.resumed(text_of(interaction), result))

    @on_button("came-back")
    async def came_back(self, interaction: discord.Interaction, job_id: int, outcome: str) -> None:
        """Record the end of a reported job, and the Connects that came back; a second press changes nothing."""
        work = self.bot.services.jobs.close(who(interaction), f"#{job_id}", outcome, key(interaction))
        await answer(interaction, work, lambda result: closing.closed(text_of(interaction), result))

    @on_button("not-back")
    async def not_back(self, interaction: discord.Interaction, job_id: int) -> None:
        work = self.bot.services.jobs.own(who(interaction), f"#{job_id}")
        await answer(interaction, work, lambda view: asking.not_back(text_of(interaction), view.job))

    @on_button("job-gone")
    async def job_gone(self, interaction: discord.Interaction, job_id: int) -> None:
        """Ask how the job ended, because the outcome decides which Connects come back."""
        work = self.bot.services.jobs.show(who(interaction), f"#{job_id}")
        await answer(interaction, work, lambda view: message_answers.job_gone(text_of(interaction), view.job))

    async def _answer(
        self, interaction: discord.Interaction, entry_id: int, amount: int | None, *, edit: bool
    ) -> None:
        """Record the answer about a refill: ``amount`` Connects arrived, or None for the expected amount."""
        answer_code = "came" if amount is None else str(amount)
        key = f"refill-answer:{entry_id}:{answer_code}"
        work = self.bot.services.ledger.confirm_refill(who(interaction), entry_id, amount, key)
        await answer(
            interaction,
            work,
            lambda result: cards.refill_answered(text_of(interaction), result),
            edit=edit,
        )


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(MessageButtons(bot))
