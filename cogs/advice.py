"""Answer /job rank and /job worth, and their buttons and menus; the line of advice on other cards."""

from collections.abc import Awaitable
from dataclasses import replace
from typing import Protocol, TypeVar

import discord
from discord.ext import commands

from bot import errors
from bot.domain.jobs.links import parse_link
from bot.gateway.actions import StaleAction, on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, key, text_of, who
from bot.services.advice import AdviceRecord, JobWorth, RankAsk, RankGoal, Ranking, WorthLine
from bot.services.jobs import JobRef, JobView, LogJob
from bot.services.members import ChangeTrade
from bot.services.who import Who
from bot.ui.cards.advice import ranking as cards
from bot.ui.cards.advice import record as record_cards
from bot.ui.cards.advice import worth as worth_cards
from bot.ui.cards.jobs import jobs as job_cards


async def _record(bot: ConnectsBot, member: Who) -> AdviceRecord:
    return await bot.services.advice.record(member, await bot.shared_servers.of(member))


class OfJob(Protocol):
    """An answer about a job."""

    @property
    def job(self) -> JobRef: ...


About = TypeVar("About", bound=OfJob)


async def ranked(
    bot: ConnectsBot,
    interaction: discord.Interaction,
    ask: RankAsk,
    change: ChangeTrade | None = None,
    *,
    edit: bool = False,
) -> None:
    """Show a page of the ranking, on the same card if ``edit``; ``change``: what to save of the member's trade before."""
    work = _rank(bot, who(interaction), ask, change, key(interaction))
    await answer(interaction, work, lambda view: cards.ranked(text_of(interaction), view), edit=edit)


async def worth(bot: ConnectsBot, interaction: discord.Interaction, job: str) -> None:
    """Show whether a job is worth its Connects."""
    work = _worth(bot, who(interaction), job, key(interaction))
    await answer(interaction, work, lambda view: worth_cards.worth(text_of(interaction), view))


async def _rank(
    bot: ConnectsBot, member: Who, ask: RankAsk, change: ChangeTrade | None, write_key: str
) -> Ranking:
    if change is not None:
        await bot.services.members.change_trade(member, change, write_key)
    return await bot.services.advice.rank(member, ask, await bot.shared_servers.of(member))


async def _worth(bot: ConnectsBot, member: Who, job: str, write_key: str) -> JobWorth:
    """Return the advice on a job; a link that is new here is logged first."""
    servers = await bot.shared_servers.of(member)
    try:
        return await bot.services.advice.worth(member, job, servers)
    except errors.UnknownJob:
        if parse_link(job) is None:
            raise
    logged = await bot.services.jobs.log(member, LogJob(link=job), write_key)
    return await bot.services.advice.worth(member, f"#{logged.job.id}", servers)


async def with_line(bot: ConnectsBot, member: Who, work: Awaitable[About]) -> tuple[About, WorthLine | None]:
    """Return what ``work`` returns about a job, with the verdict on the job for one line, None for no line."""
    about = await work
    return about, await bot.services.advice.line(member, about.job.id)


class AdviceActions(commands.Cog):
    """The buttons and menus of the cards of advice."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("best-jobs")
    async def rank_pressed(self, interaction: discord.Interaction) -> None:
        await ranked(self.bot, interaction, RankAsk())

    @on_button("rank-page")
    async def page_turned(
        self, interaction: discord.Interaction, budget: int, goal: str, outside: int, page: int
    ) -> None:
        ask = replace(_ask(budget, goal, outside), page=page)
        await ranked(self.bot, interaction, ask, edit=True)

    @on_button("rank-goal")
    async def goal_pressed(
        self, interaction: discord.Interaction, budget: int, goal: str, outside: int
    ) -> None:
        """Save the goal as the member's own, and show the ranking by it."""
        ask = _ask(budget, cards.NO_GOAL, outside)
        await ranked(self.bot, interaction, ask, ChangeTrade(goal=goal), edit=True)

    @on_select("rank-trade")
    async def trade_picked(
        self, interaction: discord.Interaction, values: list[str], budget: int, goal: str
    ) -> None:
        """Save the member's categories, and go on with the ranking that was asked for."""
        change = ChangeTrade(categories=tuple(values))
        await ranked(self.bot, interaction, _ask(budget, goal, 0), change, edit=True)

    @on_button("advice-record")
    async def record_pressed(self, interaction: discord.Interaction) -> None:
        work = _record(self.bot, who(interaction))
        await answer(interaction, work, lambda view: record_cards.record(text_of(interaction), view))

    @on_button("keep")
    async def opened(self, interaction: discord.Interaction, job_id: int) -> None:
        await self._open(interaction, f"#{job_id}")

    @on_select("rank-picked")
    async def job_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        await self._open(interaction, f"#{values[0]}")

    async def _open(self, interaction: discord.Interaction, job: str) -> None:
        """Show a job that may be on the board of another server; it becomes one of the member's own."""
        member, text = who(interaction), text_of(interaction)
        work = with_line(self.bot, member, self._kept(member, job))
        await answer(interaction, work, lambda result: job_cards.shown(text, result[0], member, result[1]))

    async def _kept(self, member: Who, job: str) -> JobView:
        services = self.bot.services
        kept = await services.advice.keep(member, job, await self.bot.shared_servers.of(member))
        return await services.jobs.show(member, f"#{kept.id}")

    @on_button("worth")
    async def worth_pressed(self, interaction: discord.Interaction, job_id: int) -> None:
        await worth(self.bot, interaction, f"#{job_id}")


def _ask(budget: int, goal: str, outside: int) -> RankAsk:
    """Return what a button asks of the ranking. Raises StaleAction for a goal that there isn't."""
    try:
        chosen = None if goal == cards.NO_GOAL else RankGoal(goal)
    except ValueError:
        raise StaleAction from None
    return RankAsk(budget or None, chosen, bool(outside))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(AdviceActions(bot))
