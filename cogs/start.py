"""Answer /start and the button *Start*, which open an account, and /help, which lists the commands."""

import discord
from discord import app_commands
from discord.ext import commands

from bot import errors
from bot.domain.ledger.wallets import checked_plan
from bot.gateway.actions import StaleAction, on_button, on_form, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.days import DayAhead, typed_day
from bot.gateway.form import open_form
from bot.gateway.form_or_card import show_form_or_card
from bot.gateway.interrupted import NOTHING_KEPT, resume
from bot.gateway.params import MOST_CONNECTS, complete_zone, plan_choices, whole_number
from bot.gateway.refusals import Offer
from bot.gateway.reply import answer, error_replies, in_time, key, offering, send, text_of, who
from bot.gateway.suggestions import suggests
from bot.services import Interrupted
from bot.services.ledger import Start
from bot.services.members import ChangePlan, ChangeReminders
from bot.ui.cards import guide
from bot.ui.cards.base import Card
from bot.ui.cards.community import panel
from bot.ui.cards.ledger import ledger as cards
from bot.ui.cards.members import overview, profile
from bot.ui.cards.members import start as buttons
from bot.ui.cards.members.start import StartFields
from bot.ui.components import Button, Form
from bot.ui.words import Text, describe, options
from bot.ui.words.reading.zones import find_zone

_FREE = {"yes": True, "no": False, "unsure": None}


class StartCommands(commands.Cog):
    """The commands /start and /help, and the form and menus that open an account by buttons."""

    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @app_commands.command(name="start", description=describe("start"))
    @app_commands.describe(**options("start"))
    @app_commands.choices(plan=plan_choices())
    @suggests(timezone=complete_zone)
    async def start(
        self,
        interaction: discord.Interaction,
        balance: app_commands.Range[int, 0, MOST_CONNECTS],
        plan: str,
        next_refill: DayAhead | None = None,
        monthly_free: bool | None = None,
        expiring_30d: app_commands.Range[int, 0, MOST_CONNECTS] = 0,
        timezone: str | None = None,
    ) -> None:
        zone = find_zone(timezone, text_of(interaction).locale) if timezone else None
        request = Start(balance, checked_plan(plan), next_refill, monthly_free, expiring_30d, zone)
        work = self.bot.services.ledger.start(who(interaction), request, key(interaction))
        await answer(interaction, work, lambda result: cards.started(text_of(interaction), result))
        await self._follow_with_steps(interaction)

    @app_commands.command(name="help", description=describe("help"))
    async def help(self, interaction: discord.Interaction) -> None:
        await send(interaction, guide.commands(text_of(interaction)))

    @on_button("help")
    async def help_pressed(self, interaction: discord.Interaction) -> None:
        await send(interaction, guide.commands(text_of(interaction)))

    @on_button("help-all")
    async def all_commands(self, interaction: discord.Interaction) -> None:
        await send(interaction, guide.all_commands(text_of(interaction)), edit=True)

    @on_select("help-group")
    async def group_picked(self, interaction: discord.Interaction, values: list[str]) -> None:
        """Show the commands of a group, each with what it does."""
        await send(interaction, guide.group_commands(text_of(interaction), values[0]), edit=True)

    @on_button("panel-start")
    async def start_pressed(self, interaction: discord.Interaction, number: int) -> None:
        """Open the form that opens an account, or show a member's account; ``number`` tells messages apart."""
        work = self._form_or_account(interaction)
        await show_form_or_card(interaction, work, panel.start_late(text_of(interaction)))

    async def _form_or_account(self, interaction: discord.Interaction) -> Form | Card:
        text = text_of(interaction)
        try:
            return overview.me(text, await self.bot.services.members.me(who(interaction)))
        except errors.NotStarted:
            return buttons.start_form(text, NOTHING_KEPT, 0, StartFields())

    # ── the button Start ─────────────────────────────────────────────────────────────────────────────────────────

    @on_button("begin")
    async def begin(
        self,
        interaction: discord.Interaction,
        request_id: int,
        spends: int = 0,
        balance: str = "",
        plan: str = "",
        next_refill: str = "",
        monthly_free: str = "",
        included: str = "",
    ) -> None:
        """Open the form that opens an account, filled in with what was typed before."""
        fields = StartFields(balance, plan, next_refill, monthly_free, included)
        await open_form(interaction, buttons.start_form(text_of(interaction), request_id, spends, fields))

    @on_form("begin")
    async def begun(
        self, interaction: discord.Interaction, fields: dict[str, str], request_id: int, spends: int
    ) -> None:
        """Open the account, and ask for the time zone; a refused form can be opened again as it was filled in."""
        text = text_of(interaction)
        typed = StartFields(
            balance=fields["balance"],
            plan=fields["plan"],
            next_refill=fields["next_refill"],
            monthly_free=fields["monthly_free"],
            included=fields["included"] if spends else "",
        )
        if typed.monthly_free not in _FREE or abs(spends) > MOST_CONNECTS:
            raise StaleAction
        offering(interaction, _offer_again(text, request_id, spends, typed))
        balance, plan = whole_number("balance", typed.balance), checked_plan(typed.plan)
        if typed.included == "yes":
            balance = max(0, balance + spends)  # what goes on next brings it to what Upwork shows
        renewal = typed.next_refill.strip()
        next_refill = await typed_day(interaction, renewal, ahead=True) if renewal else None
        request = Start(balance, plan, next_refill, _FREE[typed.monthly_free])
        work = self.bot.services.ledger.start(who(interaction), request, key(interaction))
        now = self.bot.clock.now()
        await answer(interaction, work, lambda result: buttons.begun(text, result, request_id, spends, now))

    @on_select("begin-zone")
    async def zone_picked(self, interaction: discord.Interaction, values: list[str], request_id: int) -> None:
        await in_time(interaction, self._set_zone(interaction, values[0]))
        await self._go_on(interaction, request_id)

    @on_button("begin-other")
    async def other_zone(self, interaction: discord.Interaction, request_id: int) -> None:
        await open_form(interaction, buttons.zone_form(text_of(interaction), request_id))

    @on_form("begin-typed")
    async def zone_typed(
        self, interaction: discord.Interaction, fields: dict[str, str], request_id: int
    ) -> None:
        """Set the zone of a typed city, and show which it is: a form can't be followed by the form of a request."""
        text, now = text_of(interaction), self.bot.clock.now()
        zone = find_zone(fields["timezone"], text.locale)
        work = self._set_zone(interaction, zone)
        await answer(interaction, work, lambda _: buttons.zone_set(text, zone, request_id, now))

    @on_button("go-on")
    async def go_on(self, interaction: discord.Interaction, request_id: int) -> None:
        await self._go_on(interaction, request_id)

    @on_button("free-monthly")
    async def free_answered(self, interaction: discord.Interaction, comes: int) -> None:
        """Save whether the monthly free Connects come."""
        change = ChangePlan(monthly_free=bool(comes))
        work = self.bot.services.members.change_plan(who(interaction), change, key(interaction))
        await answer(interaction, work, lambda view: profile.plan(text_of(interaction), view, saved=True))

    async def _set_zone(self, interaction: discord.Interaction, zone: str) -> None:
        change = ChangeReminders(timezone=zone)
        await self.bot.services.members.change_reminders(who(interaction), change, key(interaction))

    async def _go_on(self, interaction: discord.Interaction, request_id: int) -> None:
        """Go on with the request that was kept, then show the first steps; without a request show them alone."""
        text, services = text_of(interaction), self.bot.services
        if request_id == NOTHING_KEPT:
            work = services.members.first_steps(who(interaction))
            await answer(interaction, work, lambda steps: overview.first_steps(text, steps))
            return
        request = await in_time(interaction, services.confirmations.take(interaction.user.id, request_id))
        if not isinstance(request, Interrupted):
            raise StaleAction
        await resume(interaction, request, request_id)
        await self._follow_with_steps(interaction)

    async def _follow_with_steps(self, interaction: discord.Interaction) -> None:
        """Send the card of first steps after the answer; nothing if no step is left or the member put the card away."""
        if not interaction.response.is_done():
            return  # the answer was lost, or was sent at an earlier delivery: nothing may replace it
        async with error_replies(interaction):
            steps = await self.bot.services.members.first_steps(who(interaction))
            if steps.to_do and not steps.hidden:
                await send(interaction, overview.first_steps(text_of(interaction), steps))


def _offer_again(text: Text, request_id: int, spends: int, typed: StartFields) -> Offer:
    """Return the function that makes the button under a refused form: open it again, or go on where an account is open."""

    def offer(refusal: errors.DomainError) -> list[Button]:
        if isinstance(refusal, errors.AlreadyStarted):
            return [buttons.go_on_button(text, request_id)]
        return [buttons.again_button(text, request_id, spends, typed)]

    return offer


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(StartCommands(bot))
