"""``python -m benchmarks.bare``: the smallest discord.py bot that answers a command, for the real one to be compared with.

It reads its token and the address of the API from the same variables as ``python -m bot run``.
"""

import os

import discord
from discord.ext import commands
from discord.http import Route

COMMAND = "hello"


class BareBot(commands.AutoShardedBot):
    async def setup_hook(self) -> None:
        """Register the one command."""
        self.tree.add_command(hello)
        await self.tree.sync()


@discord.app_commands.command(name=COMMAND, description="Say hello")
async def hello(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("Hello.", ephemeral=True)


if __name__ == "__main__":
    Route.BASE = os.environ["CONNECTS_DISCORD_API"]
    bot = BareBot(
        command_prefix=commands.when_mentioned, help_command=None, intents=discord.Intents(guilds=True)
    )
    bot.run(os.environ["DISCORD_TOKEN"], log_handler=None)
