"""Ask Discord's API without being connected: for the operator's commands, beside a bot that may be running."""

import base64
import binascii
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord

from bot.gateway import discord_api


@asynccontextmanager
async def logged_in(
    token: str, api: str | None, trace: aiohttp.TraceConfig | None = None
) -> AsyncGenerator[discord.Client]:
    """Yield a client that may send requests but gets no events, and close the client at the end.

    ``api``: the address of a stand-in for Discord, None for Discord. ``trace``: hears of each request. Raises
    discord.LoginFailure for a refused token, and what discord.py raises without an answer.
    """
    if api is not None:
        discord_api.use(api)
    # The bot uses no voice, so discord.py needn't warn about missing voice libraries.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    http_trace: Any = trace  # discord.py takes None, but doesn't say so
    async with discord.Client(intents=discord.Intents(guilds=True), http_trace=http_trace) as client:
        await client.login(token)
        yield client


def application_in(token: str) -> int | None:
    """Return the id of the application that the first part of a token names, None for a token without an id."""
    first = token.partition(".")[0]
    try:
        digits = base64.b64decode(first + "=" * (-len(first) % 4), altchars=b"-_", validate=True).decode(
            "ascii"
        )
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
    return int(digits) if digits.isascii() and digits.isdigit() and 17 <= len(digits) <= 20 else None
