"""Post the panel and read the message."""

import discord

from tests.cogs.mail import public_messages, run_chores
from tests.cogs.world import World


async def posted_panel(world: World) -> discord.Message:
    """Have Ben post the panel in the test's channel, and return the message."""
    await world.ben.slash(world.channel, "server panel")
    await run_chores(world)
    return public_messages(world.channel)[-1]
