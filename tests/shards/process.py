"""The bot as it runs, with a short lease and without the seconds that Discord asks for between two shards.

python -m tests.shards.process LEASE_MS
"""

import asyncio
import sys

import discord
import typer

from bot.app import run
from bot.clock import SystemClock
from bot.operating.command_line import one_sentence, settings_for


async def at_once(self: discord.AutoShardedClient, shard_id: int | None, *, initial: bool = False) -> None:
    """Wait for nothing: the stand-in for Discord takes all shards at once."""


def main(lease_ms: int) -> None:
    discord.AutoShardedClient.before_identify_hook = at_once
    with one_sentence():
        asyncio.run(run(settings_for(sys.stdout, for_discord=True), SystemClock(), lease_ms))


if __name__ == "__main__":
    typer.run(main)
