"""Answer /start, which opens a wallet, and /help, which lists the commands."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.domain.ledger.wallets import checked_plan
from bot.gateway.client import ConnectsBot
from bot.gateway.days import DayAhead
from bot.gateway.params import MOST_CONNECTS, complete_zone, plan_choices
from bot.gateway.reply import answer, key, send, text_of, who
from bot.gateway.suggestions import suggests
from bot.services.ledger import Start
from bot.ui.cards import guide
from bot.ui.cards.ledger import ledger as cards
from bot.ui.words import describe, options
from bot.ui.words.reading.zones import find_zone


class StartCommands(commands.Cog):
    """The commands /start and /help."""

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

    @app_commands.command(name="help", description=describe("help"))
    async def help(self, interaction: discord.Interaction) -> None:
        await send(interaction, guide.commands(text_of(interaction)))


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(StartCommands(bot))
