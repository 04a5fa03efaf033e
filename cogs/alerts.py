"""Answer the card of job alerts, where each tap saves one setting, and the buttons under an alert."""

from functools import partial

import discord
from discord.ext import commands

from bot.gateway.actions import on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.params import whole_number
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.jobs import JobView
from bot.services.messages import ChangeAlerts
from bot.services.who import Who
from bot.ui.cards import alerts as cards
from bot.ui.cards.alerts import AlertChoice
from bot.ui.cards.jobs import jobs as job_cards
from bot.ui.cards.proposals import proposal as proposals


class JobAlerts(commands.Cog):
    """The card of job alerts, and the buttons of an alert."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("alerts")
    async def alerts_pressed(self, interaction: discord.Interaction) -> None:
        work = self.bot.services.messages.alerts(self._who(interaction))
        await answer(interaction, work, partial(cards.alerts, text_of(interaction)))

    @on_button("alerts-less")
    async def not_for_me(self, interaction: discord.Interaction) -> None:
        """Show how to get fewer alerts; nothing changes by the press itself."""
        work = self.bot.services.messages.alerts(self._who(interaction))
        await answer(interaction, work, partial(cards.alerts, text_of(interaction), fewer=True))

    @on_select("alerts")
    async def picked(self, interaction: discord.Interaction, values: list[str], choice: AlertChoice) -> None:
        """Save a choice in one of the menus."""
        match choice:
            case AlertChoice.MODE:
                request = ChangeAlerts(mode=values[0])
            case AlertChoice.CONNECTS:
                request = ChangeAlerts(most_connects=whole_number(choice, values[0]))
            case AlertChoice.HOURS:
                request = ChangeAlerts(freshest_hours=whole_number(choice, values[0]))
            case AlertChoice.CATEGORIES:
                request = ChangeAlerts(categories=tuple(values))
            case AlertChoice.SKILLS:
                request = ChangeAlerts(skills=tuple(values))
        await self._change(interaction, request)

    @on_button("alerts-here")
    async def here_switched(self, interaction: discord.Interaction, on: int) -> None:
        await self._change(interaction, ChangeAlerts(here=bool(on)))

    @on_button("alerts-trade")
    async def only_trade(self, interaction: discord.Interaction) -> None:
        await self._change(interaction, ChangeAlerts(only_trade=True))

    @on_button("alert-apply")
    async def apply_pressed(self, interaction: discord.Interaction, job_id: int, guild_id: int) -> None:
        """Open the form of a proposal to a job on a server's board, from a direct message too."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self._job(interaction, job_id, guild_id),
            lambda view: proposals.apply_form(text, job_id, view.facts.connects, guild_id),
            lambda view: job_cards.shown(text, view, who(interaction)),
        )

    async def _job(self, interaction: discord.Interaction, job_id: int, guild_id: int) -> JobView:
        member = await self.bot.shared_servers.place_of(who(interaction), guild_id)
        return await self.bot.services.jobs.show(member, f"#{job_id}")

    async def _change(self, interaction: discord.Interaction, request: ChangeAlerts) -> None:
        work = self.bot.services.messages.change_alerts(self._who(interaction), request, key(interaction))
        await answer(interaction, work, partial(cards.alerts, text_of(interaction), saved=True), edit=True)

    def _who(self, interaction: discord.Interaction) -> Who:
        """Return the member here; as in a direct message in a server that the bot isn't in, which has no board."""
        member = who(interaction)
        if interaction.guild_id is not None and self.bot.get_guild(interaction.guild_id) is None:
            return Who(member.user_id, member.user_id)
        return member


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(JobAlerts(bot))
