"""/proposal: sent, what became of it, and what came back; with the buttons and forms that belong to it."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import Day, typed_day
from bot.gateway.form import open_form
from bot.gateway.offers import offer_anyway, with_confirmation
from bot.gateway.params import (
    Most,
    cents,
    complete_job,
    complete_proposal,
    dollars_or_none,
    loss_choices,
    number_or_none,
    proposal_filters,
    whole_number,
)
from bot.gateway.reply import answer, key, send, show_form, text_of, who
from bot.services.proposals import SendProposal, UpdateProposal
from bot.ui.cards.jobs import jobs
from bot.ui.cards.proposals import proposal as one
from bot.ui.cards.proposals import proposals as cards
from bot.ui.words import describe, options

Connects = app_commands.Range[int, 0, Most]
Step = Literal["viewed", "interviewing", "offer", "hired", "declined", "withdrawn", "archived", "outbid"]
MostDollars = 100_000_000


class ProposalCommands(commands.GroupCog, group_name="proposal", group_description=describe("proposal")):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="send", description=describe("proposal-send"))
    @app_commands.describe(**options("proposal-send"))
    @app_commands.autocomplete(job=complete_job)
    async def send(
        self,
        interaction: discord.Interaction,
        job: str,
        connects: Connects,
        boost: Connects = 0,
        invited: bool = False,
        on: Day | None = None,
        note: str = "",
    ) -> None:
        await self._send(interaction, SendProposal(job, connects, boost, invited, on, note))

    @app_commands.command(name="update", description=describe("proposal-update"))
    @app_commands.describe(**options("proposal-update"))
    @app_commands.autocomplete(proposal=complete_proposal)
    @app_commands.choices(reason=loss_choices())
    async def update(
        self,
        interaction: discord.Interaction,
        proposal: str,
        status: Step,
        value: app_commands.Range[float, 0, MostDollars] | None = None,
        on: Day | None = None,
        reason: str | None = None,
    ) -> None:
        ask = UpdateProposal(proposal, status, cents(value), on, reason=reason)
        await self._update(interaction, ask)

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
    @app_commands.autocomplete(proposal=complete_proposal)
    async def show(self, interaction: discord.Interaction, proposal: str) -> None:
        await self._show(interaction, proposal)

    # ── buttons, menus, forms ────────────────────────────────────────────────────────────────────────────────────

    @on_button("proposals")
    async def turned(self, interaction: discord.Interaction, status: str, since: str, page: int) -> None:
        since_on = None if since == "-" else await typed_day(interaction, since)
        work = self.bot.services.proposals.list(who(interaction), status=status, since=since_on, page=page)
        await answer(interaction, work, lambda found: cards.listed(text_of(interaction), found), edit=True)

    @on_button("proposal")
    async def opened(self, interaction: discord.Interaction, proposal_id: int) -> None:
        await self._show(interaction, f"#{proposal_id}")

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
        asked, services = who(interaction), self.bot.services
        work = services.proposals.explain(asked, f"#{proposal_id}", values[0], key(interaction))
        await answer(interaction, work, lambda done: one.explained(text_of(interaction), done))

    @on_button("retract-ask")
    async def retract_asked(self, interaction: discord.Interaction, proposal_id: int) -> None:
        await send(interaction, one.retract_first(text_of(interaction), proposal_id))

    @on_button("retract")
    async def retract_pressed(self, interaction: discord.Interaction, proposal_id: int) -> None:
        services = self.bot.services
        work = services.proposals.retract(who(interaction), f"#{proposal_id}", f"retract:{proposal_id}")
        await answer(interaction, work, lambda done: cards.retracted(text_of(interaction), done))

    @on_button("value")
    async def value_pressed(self, interaction: discord.Interaction, proposal_id: int, status: str) -> None:
        await open_form(interaction, one.value_form(text_of(interaction), proposal_id, status))

    @on_form("value-set")
    async def value_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], proposal_id: int, status: str
    ) -> None:
        """The same status again, with what it is worth."""
        value = cents(dollars_or_none(fields["value"]))
        await self._update(interaction, UpdateProposal(f"#{proposal_id}", status, value))

    @on_button("apply")
    async def apply_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.jobs.show(who(interaction), f"#{job_id}"),
            lambda view: one.apply_form(text, job_id, view.facts.connects),
            lambda view: jobs.shown(text, view, who(interaction)),
        )

    @on_form("apply-sent")
    async def apply_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], job_id: int
    ) -> None:
        cost = whole_number("connects", fields["connects"])
        boost = number_or_none("boost", fields["boost"]) or 0
        await self._send(interaction, SendProposal(f"#{job_id}", cost, boost))

    # ── what several of these do ─────────────────────────────────────────────────────────────────────────────────

    async def _send(self, interaction: discord.Interaction, ask: SendProposal) -> None:
        asked, text, services = who(interaction), text_of(interaction), self.bot.services
        work = with_confirmation(services, asked, ask, services.proposals.send(asked, ask, key(interaction)))
        now = self.bot.clock.now()
        await answer(interaction, work, lambda sent: cards.sent(text, sent, now), offer=offer_anyway(text))

    async def _update(self, interaction: discord.Interaction, ask: UpdateProposal) -> None:
        asked, text, services = who(interaction), text_of(interaction), self.bot.services
        work = with_confirmation(
            services, asked, ask, services.proposals.update(asked, ask, key(interaction))
        )
        now = self.bot.clock.now()
        await answer(interaction, work, lambda done: cards.updated(text, done, now), offer=offer_anyway(text))

    async def _show(self, interaction: discord.Interaction, proposal: str) -> None:
        work = self.bot.services.proposals.show(who(interaction), proposal)
        await answer(interaction, work, lambda view: one.shown(text_of(interaction), view))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(ProposalCommands(bot))
