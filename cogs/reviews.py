"""Answer /review: asking for eyes on a draft, the queue, reading within a claim, and the review."""

from dataclasses import replace
from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.choices import checked_choice
from bot.domain.messages.reminders import ReminderTopic
from bot.domain.reviews import LONGEST_DRAFT, ReviewPart
from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.kept_fields import keep_fields, kept_fields
from bot.gateway.offers import keeping, offer_again
from bot.gateway.params import complete_job
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.gateway.sharing import is_manager
from bot.gateway.suggestions import suggests
from bot.services.members import ChangeReminders
from bot.services.reviews import AskReview, ReviewMark, ReviewQueue, WriteReview
from bot.services.who import Who
from bot.ui.cards import refused_forms
from bot.ui.cards.reviews import asking, reading, received
from bot.ui.words import describe, options


class ReviewCommands(commands.GroupCog, group_name="review", group_description=describe("review")):
    """The group /review, and the buttons and forms of its cards and messages."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot
        self.reviews = bot.services.reviews

    @app_commands.command(name="ask", description=describe("review-ask"))
    @app_commands.describe(**options("review-ask"))
    @suggests(job=complete_job)
    async def ask(
        self,
        interaction: discord.Interaction,
        job: str = "",
        text: app_commands.Range[str, 1, LONGEST_DRAFT] | None = None,
        hide_name: bool = False,
    ) -> None:
        if text is None:
            await self._open_form(interaction, job)
        else:
            name = asking.HIDDEN if hide_name else asking.SHOWN
            fields = {asking.TEXT: text, asking.MORE: "", asking.NAME: name, asking.JOB: job}
            await self._ask(interaction, fields)

    @app_commands.command(name="queue", description=describe("review-queue"))
    async def queue(self, interaction: discord.Interaction) -> None:
        await self._queue(interaction)

    # ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────

    @on_button("review-ask")
    async def ask_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        """Open the form; ``job_id``: of the job that the draft is for, 0 for none."""
        await self._open_form(interaction, f"#{job_id}" if job_id else "")

    @on_form("review-typed")
    async def typed(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None:
        """Ask with the draft of the form, for a job where ``job_id`` isn't 0."""
        if asking.JOB not in fields:
            fields[asking.JOB] = f"#{job_id}" if job_id else ""
        await self._ask(interaction, fields)

    @on_button("review-again")
    async def again(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the form with what was typed before a refusal."""
        text = text_of(interaction)
        await show_form(
            interaction,
            kept_fields(interaction, kept_id, asking.TEXT, asking.MORE, asking.NAME, asking.JOB),
            lambda fields: asking.ask_again_form(text, fields),
            lambda _: refused_forms.kept(text, "review-again", kept_id),
        )

    @on_button("review-hide")
    async def hidden(self, interaction: discord.Interaction, review_id: int, on: int) -> None:
        text = text_of(interaction)
        work = self.reviews.hide(who(interaction), review_id, hides_name=bool(on))
        await answer(interaction, work, lambda own: asking.asked(text, own), edit=True)

    @on_button("review-withdraw")
    async def withdrawn(self, interaction: discord.Interaction, review_id: int) -> None:
        work = self.reviews.withdraw(who(interaction), review_id)
        await answer(interaction, work, lambda _: asking.withdrawn(text_of(interaction)), edit=True)

    async def _ask(self, interaction: discord.Interaction, fields: dict[str, str]) -> None:
        """Ask with the fields of the form; they are kept if the draft is refused."""
        text, draft = text_of(interaction), fields[asking.TEXT] + fields[asking.MORE]
        ask = AskReview(draft, fields[asking.JOB], fields[asking.NAME] == asking.HIDDEN)
        work = self.reviews.ask(who(interaction), ask, key(interaction))
        await answer(
            interaction,
            keeping(work, partial(keep_fields, interaction, "review-typed", fields)),
            lambda own: asking.asked(text, own),
            offer=offer_again(partial(refused_forms.again, text, "review-again")),
        )

    async def _open_form(self, interaction: discord.Interaction, job: str) -> None:
        """Open the form with the last checked draft, unless the member can't ask now."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self._draft_at_hand(who(interaction), job),
            lambda draft: asking.ask_form(text, *draft),
            lambda draft: asking.ready(text, draft[1]),
        )

    async def _draft_at_hand(self, member: Who, job: str) -> tuple[str, int]:
        """Return the draft that was checked last, empty for none, and the id of the job, 0 for none."""
        job_id = await self.reviews.may_ask(member, job)
        draft = await self.bot.services.drafting.latest(member)
        return draft.text if draft else "", job_id

    # ── the queue ────────────────────────────────────────────────────────────────────────────────────────────────

    @on_button("review-queue")
    async def queue_pressed(self, interaction: discord.Interaction) -> None:
        await self._queue(interaction)

    async def _queue(self, interaction: discord.Interaction) -> None:
        text, manages = text_of(interaction), is_manager(interaction)
        work = self.reviews.queue(who(interaction), is_manager=manages)
        await answer(interaction, work, lambda view: asking.queue(text, view))

    @on_button("review-message")
    async def message_switched(self, interaction: discord.Interaction, on: int) -> None:
        """Switch the direct messages about waiting drafts on or off."""
        text = text_of(interaction)
        work = self._switch(interaction, is_on=bool(on))
        await answer(interaction, work, lambda view: asking.queue(text, view), edit=True)

    async def _switch(self, interaction: discord.Interaction, *, is_on: bool) -> ReviewQueue:
        member, topics = who(interaction), (ReminderTopic.REVIEW,)
        change = ChangeReminders(on=topics) if is_on else ChangeReminders(off=topics)
        await self.bot.services.members.change_reminders(member, change, key(interaction))
        await self.reviews.join(member)
        view = await self.reviews.queue(member, is_manager=is_manager(interaction))
        return replace(view, wants_messages=is_on)

    @on_button("review-advice")
    async def advice(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = self.reviews.advice(who(interaction))
        await answer(interaction, work, lambda view: received.advice(text, view))

    # ── reading and writing ──────────────────────────────────────────────────────────────────────────────────────

    @on_button("review-read")
    async def read(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = self.reviews.claim(who(interaction), key(interaction))
        await answer(interaction, work, lambda draft: reading.reading(text, draft))

    @on_button("review-page")
    async def page_turned(
        self, interaction: discord.Interaction, claim_id: int, marks: str, page: int
    ) -> None:
        await self._read(interaction, claim_id, marks, page)

    @on_button("review-back")
    async def given_back(self, interaction: discord.Interaction, claim_id: int) -> None:
        work = self.reviews.give_back(who(interaction), claim_id)
        await answer(interaction, work, lambda _: reading.given_back(text_of(interaction)), edit=True)

    @on_button("review-mark")
    async def mark_pressed(self, interaction: discord.Interaction, claim_id: int) -> None:
        await open_form(interaction, reading.marks_form(text_of(interaction), claim_id))

    @on_form("review-marked")
    async def marked(self, interaction: discord.Interaction, fields: dict[str, str], claim_id: int) -> None:
        """Show the draft again, with the marks and the button for the sentences."""
        marks = [checked_choice(ReviewMark, "mark", fields[part]) for part in ReviewPart]
        await self._read(interaction, claim_id, reading.marks_code(marks), 0)

    @on_button("review-say")
    async def say_pressed(self, interaction: discord.Interaction, claim_id: int, marks: str) -> None:
        await open_form(interaction, reading.sentences_form(text_of(interaction), claim_id, marks))

    @on_form("review-said")
    async def said(
        self, interaction: discord.Interaction, fields: dict[str, str], claim_id: int, marks: str
    ) -> None:
        """Send the review; its card takes the place of the draft."""
        text = text_of(interaction)
        sentences = tuple(fields[part] for part in ReviewPart)
        review = WriteReview(claim_id, reading.marks_of(marks), sentences)
        work = self.reviews.write(who(interaction), review, key(interaction))
        await answer(interaction, work, lambda result: reading.written(text, result), edit=True)

    async def _read(self, interaction: discord.Interaction, claim_id: int, marks: str, page: int) -> None:
        text = text_of(interaction)
        work = self.reviews.read(who(interaction), claim_id, page)
        await answer(interaction, work, lambda draft: reading.reading(text, draft, marks), edit=True)

    # ── the review ───────────────────────────────────────────────────────────────────────────────────────────────

    @on_button("review-open")
    async def opened(self, interaction: discord.Interaction, claim_id: int) -> None:
        text = text_of(interaction)
        work = self.reviews.open(who(interaction), claim_id)
        await answer(interaction, work, lambda review: received.received(text, review))

    @on_button("review-helped")
    async def helped(self, interaction: discord.Interaction, claim_id: int, helped: int) -> None:
        text, is_helpful = text_of(interaction), bool(helped)
        work = self.reviews.answer(who(interaction), claim_id, helped=is_helpful)
        await answer(interaction, work, lambda _: received.answered(text, helped=is_helpful))

    @on_button("review-block")
    async def blocked(self, interaction: discord.Interaction, claim_id: int) -> None:
        work = self.reviews.block(who(interaction), claim_id)
        await answer(interaction, work, lambda _: received.blocked(text_of(interaction)))

    @on_button("review-unblock")
    async def unblocked(self, interaction: discord.Interaction) -> None:
        text = text_of(interaction)
        work = self.reviews.unblock(who(interaction))
        await answer(interaction, work, lambda count: received.unblocked(text, count))

    @on_button("review-report")
    async def reported(self, interaction: discord.Interaction, claim_id: int) -> None:
        text = text_of(interaction)
        work = self.reviews.report(who(interaction), claim_id)
        await answer(interaction, work, lambda is_hidden: received.reported(text, is_hidden=is_hidden))

    # ── managers ─────────────────────────────────────────────────────────────────────────────────────────────────

    @on_button("review-reports")
    async def reports(self, interaction: discord.Interaction) -> None:
        text, manages = text_of(interaction), is_manager(interaction)
        work = self.reviews.first_report(who(interaction), is_manager=manages)
        await answer(interaction, work, lambda view: received.report(text, view))

    @on_button("review-decide")
    async def decided(self, interaction: discord.Interaction, claim_id: int, stops: int) -> None:
        text, manages = text_of(interaction), is_manager(interaction)
        work = self.reviews.decide(who(interaction), claim_id, stops=bool(stops), is_manager=manages)
        await answer(interaction, work, lambda view: received.report(text, view), edit=True)

    @on_button("review-allow")
    async def allowed(self, interaction: discord.Interaction) -> None:
        text, manages = text_of(interaction), is_manager(interaction)
        work = self.reviews.allow_all(who(interaction), is_manager=manages)
        await answer(interaction, work, lambda _: received.allowed(text))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ReviewCommands(bot))
