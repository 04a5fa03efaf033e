"""Answer the buttons and the form of trials of two openings, which begin on the card of a template."""

from functools import partial

import discord
from discord.ext import commands

from bot.domain.drafting.draws import Arm
from bot.gateway.actions import on_button, on_form
from bot.gateway.client import ConnectsBot
from bot.gateway.offers import keeping, offer_again
from bot.gateway.reply import answer, key, show_form, text_of, who
from bot.services.drafting import EndTrial, StartTrial, TrialView
from bot.services.who import Who
from bot.ui.cards import refused_forms
from bot.ui.cards import templates as template_cards
from bot.ui.cards import trials as cards


class TrialButtons(commands.Cog):
    """The buttons of trials, and the form of a new one."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("trial")
    async def show(self, interaction: discord.Interaction, trial_id: int) -> None:
        """Show a trial, running or ended."""
        work = self.bot.services.trials.show(who(interaction), trial_id)
        await answer(interaction, work, lambda view: cards.shown(text_of(interaction), view))

    @on_button("trial-new")
    async def begin(self, interaction: discord.Interaction, template_id: int) -> None:
        """Open the form of a new trial with the template's present opening."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.trials.begin(who(interaction), template_id),
            lambda begun: cards.form(text, begun),
            lambda _: cards.ready(text, template_id),
        )

    @on_button("trial-again")
    async def again(self, interaction: discord.Interaction, kept_id: int) -> None:
        """Open the form with the opening that was typed before a refusal."""
        text = text_of(interaction)
        await show_form(
            interaction,
            self.bot.services.trials.typed(who(interaction), kept_id),
            lambda begun: cards.form(text, begun),
            lambda _: refused_forms.kept(text, "trial-again", kept_id),
        )

    @on_form("trial-typed")
    async def typed(self, interaction: discord.Interaction, fields: dict[str, str], template_id: int) -> None:
        """Start a trial; what was typed is kept if it is refused."""
        text = text_of(interaction)
        await answer(
            interaction,
            self._started(who(interaction), StartTrial(template_id, fields[cards.OPENING]), key(interaction)),
            lambda view: cards.shown(text, view, is_new=True),
            offer=offer_again(partial(refused_forms.again, text, "trial-again")),
        )

    @on_button("trial-end")
    async def end(self, interaction: discord.Interaction, trial_id: int, keep: Arm) -> None:
        """End a trial and keep one of its openings."""
        work = self.bot.services.trials.end(who(interaction), EndTrial(trial_id, keep), key(interaction))
        await answer(interaction, work, lambda view: cards.shown(text_of(interaction), view), edit=True)

    @on_button("trial-resume")
    async def resume(self, interaction: discord.Interaction, trial_id: int) -> None:
        """Take back the end of a trial."""
        work = self.bot.services.trials.resume(who(interaction), trial_id, key(interaction))
        await answer(interaction, work, lambda view: cards.shown(text_of(interaction), view), edit=True)

    @on_button("template-open")
    async def template(self, interaction: discord.Interaction, template_id: int) -> None:
        """Show the template of a trial."""
        work = self.bot.services.templates.show(who(interaction), f"#{template_id}")
        await answer(interaction, work, lambda view: template_cards.shown(text_of(interaction), view))

    async def _started(self, member: Who, ask: StartTrial, write_key: str) -> TrialView:
        """Return the trial that was started; keep what was typed if it is refused. Raises what the service raises."""
        trials = self.bot.services.trials
        work = trials.start(member, ask, write_key)
        return await keeping(work, lambda: trials.keep_typed(member, ask))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(TrialButtons(bot))
