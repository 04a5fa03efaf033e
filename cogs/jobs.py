"""Answer /job: the board and single posts, with their buttons and forms."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.members.trade import checked_goal
from bot.gateway.actions import on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.form import open_form
from bot.gateway.params import (
    MOST_CONNECTS,
    MOST_JOB_DOLLARS,
    category_choices,
    complete_job,
    range_choices,
)
from bot.gateway.posts import edited_job
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.gateway.sharing import count_sharing, is_manager
from bot.gateway.suggestions import suggests
from bot.services.advice import RankAsk
from bot.services.jobs import JobView, LogJob
from bot.ui.cards.base import Card
from bot.ui.cards.jobs import close as closing
from bot.ui.cards.jobs import forms
from bot.ui.cards.jobs import jobs as cards
from bot.ui.words import describe, options
from cogs import advice, job_log

Kind = Literal["fixed", "hourly"]
Outcome = Literal["cancelled", "removed", "expired", "filled"]
Status = Literal["open", "closed", "all"]
Sort = Literal["newest", "budget", "connects"]
Goal = Literal["hires", "money", "both"]


class JobCommands(commands.GroupCog, group_name="job", group_description=describe("job")):
    """The group /job, and the buttons, menus and forms of its cards."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="log", description=describe("job-log"))
    @app_commands.describe(**options("job-log"))
    @app_commands.choices(category=category_choices(), proposals=range_choices())
    async def log(
        self,
        interaction: discord.Interaction,
        link: str | None = None,
        title: str | None = None,
        connects: app_commands.Range[int, 0, MOST_CONNECTS] | None = None,
        kind: Kind | None = None,
        budget: app_commands.Range[float, 0, MOST_JOB_DOLLARS] | None = None,
        category: str | None = None,
        skills: str | None = None,
        proposals: str | None = None,
        hire_rate: app_commands.Range[int, 0, 100] | None = None,
        client_spent: app_commands.Range[float, 0, MOST_JOB_DOLLARS] | None = None,
        share: bool | None = None,
        note: str = "",
    ) -> None:
        request = LogJob(
            link=link,
            title=title,
            connects=connects,
            kind=kind,
            budget=budget,
            category=category,
            skills=skills,
            proposals=proposals,
            hire_rate=hire_rate,
            client_spent=client_spent,
            share=share,
            note=note,
        )
        if request == LogJob():
            await open_form(interaction, forms.log_form(text_of(interaction)))
        else:
            await job_log.log_typed(self.bot, interaction, request)

    @app_commands.command(name="list", description=describe("job-list"))
    @app_commands.describe(**options("job-list"))
    @app_commands.choices(category=category_choices())
    async def list_jobs(
        self,
        interaction: discord.Interaction,
        status: Status = "open",
        category: str | None = None,
        sort: Sort = "newest",
        mine: bool = False,
    ) -> None:
        await self._list(interaction, status, category, sort, mine, 0)

    @app_commands.command(name="show", description=describe("job-show"))
    @app_commands.describe(**options("job-show"))
    @suggests(job=complete_job)
    async def show(self, interaction: discord.Interaction, job: str) -> None:
        await self._show(interaction, job)

    @app_commands.command(name="edit", description=describe("job-edit"))
    @app_commands.describe(**options("job-edit"))
    @suggests(job=complete_job)
    async def edit(self, interaction: discord.Interaction, job: str) -> None:
        await self._open_edit(interaction, job)

    @app_commands.command(name="close", description=describe("job-close"))
    @app_commands.describe(**options("job-close"))
    @suggests(job=complete_job)
    async def close(self, interaction: discord.Interaction, job: str, outcome: Outcome) -> None:
        await self._close(interaction, job, outcome)

    @app_commands.command(name="rank", description=describe("job-rank"))
    @app_commands.describe(**options("job-rank"))
    async def rank(
        self,
        interaction: discord.Interaction,
        budget: app_commands.Range[int, 1, MOST_CONNECTS] | None = None,
        goal: Goal | None = None,
    ) -> None:
        await advice.ranked(self.bot, interaction, RankAsk(budget, checked_goal(goal) if goal else None))

    @app_commands.command(name="worth", description=describe("job-worth"))
    @app_commands.describe(**options("job-worth"))
    @suggests(job=complete_job)
    async def worth(self, interaction: discord.Interaction, job: str) -> None:
        await advice.worth(self.bot, interaction, job)

    # ── buttons, menus, forms ────────────────────────────────────────────────────────────────────────────────────

    @on_button("jobs")
    async def turned(
        self, interaction: discord.Interaction, status: str, category: str, sort: str, mine: int, page: int
    ) -> None:
        await self._list(
            interaction, status, None if category == "-" else category, sort, bool(mine), page, edit=True
        )

    @on_button("job")
    async def opened(self, interaction: discord.Interaction, job_id: int) -> None:
        await self._show(interaction, f"#{job_id}")

    @on_button("job-edit")
    async def edit_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        await self._open_edit(interaction, f"#{job_id}")

    @on_button("job-client")
    async def client_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.jobs.own(who(interaction), f"#{job_id}"),
            lambda view: forms.client_form(text, job_id, view.facts),
            lambda view: self._shown(interaction, view),
        )

    @on_button("job-share")
    async def share_pressed(self, interaction: discord.Interaction, job_id: int, share: int) -> None:
        await self._edit(interaction, job_id, LogJob(share=bool(share)))

    @on_button("job-reopen")
    async def reopen_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        """Undo the outcome that this card shows; a second press of the same card changes nothing."""
        assert interaction.message is not None, "a button stands on a message"
        card_key = f"reopen:{interaction.message.id}"
        work = self.bot.services.jobs.reopen(who(interaction), f"#{job_id}", card_key)
        await answer(interaction, work, lambda result: closing.reopened(text_of(interaction), result))

    @on_select("job-close")
    async def outcome_picked(self, interaction: discord.Interaction, values: list[str], job_id: int) -> None:
        await self._close(interaction, f"#{job_id}", values[0])

    @on_form("job-edited")
    async def edit_typed(self, interaction: discord.Interaction, fields: dict[str, str], job_id: int) -> None:
        """Save one of the two edit forms: fields of the other form stay as they are, and emptied fields are cleared."""
        await self._edit(interaction, job_id, edited_job(fields))

    # ── shared by commands and buttons ──────────────────────────────────────────────────────────────────────────────

    async def _show(self, interaction: discord.Interaction, job: str) -> None:
        member, text = who(interaction), text_of(interaction)
        shown = self.bot.services.jobs.show(member, job, manager=is_manager(interaction))
        work = advice.with_line(self.bot, member, shown)
        await answer(interaction, work, lambda result: cards.shown(text, result[0], member, result[1]))

    async def _list(
        self,
        interaction: discord.Interaction,
        status: str,
        category: str | None,
        sort: str,
        mine: bool,
        page: int,
        *,
        edit: bool = False,
    ) -> None:
        work = self.bot.services.jobs.list(
            who(interaction), status=status, category=category, sort=sort, mine=mine, page=page
        )
        await answer(interaction, work, lambda view: cards.listed(text_of(interaction), view), edit=edit)

    async def _open_edit(self, interaction: discord.Interaction, job: str) -> None:
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.jobs.own(who(interaction), job),
            lambda view: forms.edit_form(text, view),
            lambda view: self._shown(interaction, view),
        )

    async def _edit(self, interaction: discord.Interaction, job_id: int, changes: LogJob) -> None:
        if changes.share:
            count_sharing(interaction)
        work = self.bot.services.jobs.edit(who(interaction), f"#{job_id}", changes, key(interaction))
        await answer(interaction, work, lambda edited: cards.edited(text_of(interaction), edited))

    async def _close(self, interaction: discord.Interaction, job: str, outcome: str) -> None:
        work = self.bot.services.jobs.close(who(interaction), job, outcome, key(interaction))
        await answer(interaction, work, lambda closed: closing.closed(text_of(interaction), closed))

    def _shown(self, interaction: discord.Interaction, view: JobView) -> Card:
        return cards.shown(text_of(interaction), view, who(interaction))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(JobCommands(bot))
