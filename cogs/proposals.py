"""Answer /proposal: sending, updating and showing proposals."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.proposals import proposals
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import Day, typed_day
from bot.gateway.form import open_form
from bot.gateway.interrupted import dated
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.params import (
    MOST_CONNECTS,
    MOST_JOB_DOLLARS,
    cents,
    complete_job,
    complete_proposal,
    complete_template,
    dollars_or_none,
    loss_choices,
    number_or_none,
    proposal_filters,
    step_choices,
    whole_number,
)
from bot.gateway.proposal_form import apply_form, with_account
from bot.gateway.reply import answer, key, send, show_form, text_of, who
from bot.gateway.sending import send_proposal
from bot.gateway.suggestions import suggests
from bot.services.drafting import CheckDraft
from bot.services.proposals import SendProposal, UpdateProposal
from bot.ui.cards import drafting
from bot.ui.cards.jobs import jobs
from bot.ui.cards.proposals import checkin as checkins
from bot.ui.cards.proposals import proposal as details
from bot.ui.cards.proposals import proposals as cards
from bot.ui.words import describe, options
from cogs import drafts

LONGEST_OPTION = 6000  # Discord's limit of a text in a command

Cost = app_commands.Range[int, 0, MOST_CONNECTS]


class ProposalCommands(commands.GroupCog, group_name="proposal", group_description=describe("proposal")):
    """The group /proposal, and the buttons, menus and forms of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="send", description=describe("proposal-send"))
    @app_commands.describe(**options("proposal-send"))
    @suggests(job=complete_job, template=complete_template)
    async def send(
        self,
        interaction: discord.Interaction,
        job: str,
        connects: Cost,
        boost: Cost = 0,
        invited: bool = False,
        on: Day | None = None,
        note: str = "",
        template: str = "",
    ) -> None:
        dated(interaction, on)
        request = SendProposal(job, connects, boost, invited, on, note, template=template)
        await self._send(interaction, request)

    @app_commands.command(name="draft", description=describe("proposal-draft"))
    @app_commands.describe(**options("proposal-draft"))
    @suggests(job=complete_job, template=complete_template)
    async def draft(self, interaction: discord.Interaction, job: str, template: str = "") -> None:
        await drafts.drafted(self.bot, interaction, job, template)

    @app_commands.command(name="update", description=describe("proposal-update"))
    @app_commands.describe(**options("proposal-update"))
    @suggests(proposal=complete_proposal)
    @app_commands.choices(status=step_choices(), reason=loss_choices())
    async def update(
        self,
        interaction: discord.Interaction,
        proposal: str,
        status: str,
        value: app_commands.Range[float, 0, MOST_JOB_DOLLARS] | None = None,
        on: Day | None = None,
        reason: str | None = None,
    ) -> None:
        request = UpdateProposal(proposal, status, cents(value), on, reason=reason)
        await self._update(interaction, request)

    @app_commands.command(name="list", description=describe("proposal-list"))
    @app_commands.describe(**options("proposal-list"))
    @app_commands.choices(status=proposal_filters())
    async def list_sent(
        self, interaction: discord.Interaction, status: str = "all", since: Day | None = None
    ) -> None:
        work = self.bot.services.proposals.list(who(interaction), status=status, since=since)
        await answer(interaction, work, lambda page: cards.listed(text_of(interaction), page))

    @app_commands.command(name="show", description=describe("proposal-show"))
    @app_commands.describe(**options("proposal-show"))
    @suggests(proposal=complete_proposal)
    async def show(self, interaction: discord.Interaction, proposal: str) -> None:
        await self._show(interaction, proposal)

    @app_commands.command(name="checkin", description=describe("proposal-checkin"))
    async def checkin(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.proposals.checkin(who(interaction))
        await answer(interaction, work, lambda page: checkins.page(text_of(interaction), page))

    @app_commands.command(name="check", description=describe("proposal-check"))
    @app_commands.describe(**options("proposal-check"))
    @suggests(job=complete_job)
    async def check(
        self,
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, LONGEST_OPTION] | None = None,
        job: str = "",
    ) -> None:
        words = text_of(interaction)
        if text is None and not job:
            await open_form(interaction, drafting.form(words))
        elif text is None:
            await show_form(
                interaction,
                self.bot.services.jobs.show(who(interaction), job),
                lambda view: drafting.form(words, job_id=view.job.id),
                lambda view: drafting.ready_for_job(words, view.job.id),
            )
        else:
            work = self.bot.services.drafting.check(who(interaction), CheckDraft(text, job=job))
            await answer(interaction, work, lambda result: drafting.checked(words, result))

    # ── buttons, menus, forms ────────────────────────────────────────────────────────────────────────────────────

    @on_button("proposals")
    async def page_turned(self, interaction: discord.Interaction, status: str, since: str, page: int) -> None:
        """Show a page on the same card; for a negative ``page`` the first one on a new card."""
        since_on = None if since == "-" else await typed_day(interaction, since)
        work = self.bot.services.proposals.list(who(interaction), status=status, since=since_on, page=page)
        await answer(
            interaction,
            work,
            lambda page_view: cards.listed(text_of(interaction), page_view),
            edit=page >= 0,
        )

    @on_button("proposal")
    async def opened_from_list(self, interaction: discord.Interaction, proposal_id: int) -> None:
        await self._show(interaction, f"#{proposal_id}")

    @on_select("proposal-picked")
    async def picked_from_list(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._show(interaction, f"#{values[0]}")

    @on_button("step")
    async def step_pressed(self, interaction: discord.Interaction, proposal_id: int, status: str) -> None:
        await self._update(interaction, UpdateProposal(f"#{proposal_id}", status))

    @on_select("step-picked")
    async def step_picked(
        self, interaction: discord.Interaction, values: list[str], proposal_id: int
    ) -> None:
        await self._update(interaction, UpdateProposal(f"#{proposal_id}", values[0]))

    @on_select("why")
    async def why_picked(self, interaction: discord.Interaction, values: list[str], proposal_id: int) -> None:
        member, services = who(interaction), self.bot.services
        work = services.proposals.explain(member, f"#{proposal_id}", values[0], key(interaction))
        await answer(interaction, work, lambda result: details.explained(text_of(interaction), result))

    @on_button("retract-ask")
    async def retract_asked(self, interaction: discord.Interaction, proposal_id: int) -> None:
        await send(interaction, details.retract_first(text_of(interaction), proposal_id))

    @on_button("retract")
    async def retract_pressed(self, interaction: discord.Interaction, proposal_id: int) -> None:
        services = self.bot.services
        work = services.proposals.retract(who(interaction), f"#{proposal_id}", f"retract:{proposal_id}")
        await answer(interaction, work, lambda result: cards.retracted(text_of(interaction), result))

    @on_button("value")
    async def value_pressed(
        self, interaction: discord.Interaction, proposal_id: int, status: proposals.Step
    ) -> None:
        await open_form(interaction, details.value_form(text_of(interaction), proposal_id, status))

    @on_form("value-set")
    async def value_typed(
        self,
        interaction: discord.Interaction,
        fields: dict[str, str],
        proposal_id: int,
        status: proposals.Step,
    ) -> None:
        """Record the same status again, now with the value of the contract."""
        value = cents(dollars_or_none(fields["value"]))
        await self._update(interaction, UpdateProposal(f"#{proposal_id}", status, value))

    @on_button("apply")
    async def apply_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            with_account(interaction, self.bot.services.jobs.show(who(interaction), f"#{job_id}")),
            lambda about: apply_form(text, job_id, about[0], has_account=about[1]),
            lambda about: jobs.shown(text, about[0], who(interaction)),
        )

    @on_form("apply-sent")
    async def apply_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], job_id: int, guild_id: int = 0
    ) -> None:
        """Record a proposal. ``guild_id``: the server on whose board the job is, for a form in a direct message."""
        cost = whole_number("connects", fields["connects"])
        boost = number_or_none("boost", fields["boost"]) or 0
        await self._send(interaction, SendProposal(f"#{job_id}", cost, boost), guild_id)

    # ── shared by commands and buttons ──────────────────────────────────────────────────────────────────────────────

    async def _send(self, interaction: discord.Interaction, request: SendProposal, guild_id: int = 0) -> None:
        await send_proposal(interaction, self.bot, request, guild_id)

    async def _update(self, interaction: discord.Interaction, request: UpdateProposal) -> None:
        member, text, services = who(interaction), text_of(interaction), self.bot.services
        work = with_confirmation(
            services, member, request, services.proposals.update(member, request, key(interaction))
        )
        now = self.bot.clock.now()
        await answer(
            interaction, work, lambda result: cards.updated(text, result, now), offer=offer_anyway(text)
        )

    async def _show(self, interaction: discord.Interaction, proposal: str) -> None:
        work = self.bot.services.proposals.show(who(interaction), proposal)
        await answer(interaction, work, lambda view: details.shown(text_of(interaction), view))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ProposalCommands(bot))
