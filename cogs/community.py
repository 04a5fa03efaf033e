"""The buttons and menus of a server's figures and boards; the commands are in cogs/stats.py."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.gateway.actions import on_button, on_select
from bot.gateway.client import ConnectsBot
from bot.gateway.reply import answer, key, text_of
from bot.services.who import Who
from bot.ui.cards.community import figures as cards


class Community(commands.Cog):
    def __init__(self, bot: ConnectsBot) -> None:
        self.bot = bot

    @on_button("server-figures")
    async def figures_pressed(self, interaction: discord.Interaction, period: str) -> None:
        await show_figures(self.bot, interaction, period)

    @on_select("figures-period")
    async def figures_period(self, interaction: discord.Interaction, values: list[str]) -> None:
        await show_figures(self.bot, interaction, values[0], edit=True)

    @on_button("server-board")
    async def board_pressed(self, interaction: discord.Interaction, board: str, period: str) -> None:
        await show_board(self.bot, interaction, board, period)

    @on_select("board-kind")
    async def board_picked(self, interaction: discord.Interaction, values: list[str], period: str) -> None:
        await show_board(self.bot, interaction, values[0], period, edit=True)

    @on_select("board-period")
    async def board_period(self, interaction: discord.Interaction, values: list[str], board: str) -> None:
        await show_board(self.bot, interaction, board, values[0], edit=True)

    @on_button("take-part")
    async def part_pressed(self, interaction: discord.Interaction, switch: str, on: int) -> None:
        who = _here(interaction)
        work = self.bot.services.figures.take_part(who, switch, bool(on), key(interaction))
        await answer(interaction, work, lambda result: cards.took_part(text_of(interaction), result))


async def show_figures(
    bot: ConnectsBot, interaction: discord.Interaction, period: str, *, edit: bool = False
) -> None:
    work = bot.services.figures.show(_here(interaction), period)
    await answer(interaction, work, lambda view: cards.figures(text_of(interaction), view), edit=edit)


async def show_board(
    bot: ConnectsBot, interaction: discord.Interaction, board: str, period: str, *, edit: bool = False
) -> None:
    work = bot.services.figures.board(_here(interaction), board, period)
    await answer(interaction, work, lambda view: cards.board(text_of(interaction), view), edit=edit)


def _here(interaction: discord.Interaction) -> Who:
    """Who asks, in a server: figures and boards are a server's."""
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return Who(interaction.user.id, interaction.guild_id)


async def setup(bot: ConnectsBot) -> None:
    await bot.add_cog(Community(bot))
