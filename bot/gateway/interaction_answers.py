"""Read Discord's answers to the requests of interactions, so that neither a broken answer nor a long wait stops a task.

discord.py raises an error for broken JSON although the request was carried out, and sleeps as long as a rate limit says.
This module alone replaces the function with which discord.py reads these answers.
"""

from typing import Any, cast

import aiohttp
import discord
from discord.http import json_or_text
from discord.webhook import async_

from bot.gateway.discord_api import DiscordPyChanged
from bot.gateway.faults import RATE_LIMITED

LONGEST_FIRST_WAIT = 3.0
"""Seconds within which Discord takes the first answer to an interaction."""
LONGEST_WAIT = 900.0
"""Seconds for which an interaction's token is valid."""


def use() -> None:
    """Read the answers by `read_answer` from now on, in the whole process. Raises DiscordPyChanged."""
    if not hasattr(async_, "json_or_text"):
        raise DiscordPyChanged(
            "discord.py reads answers in another way; see bot/gateway/interaction_answers.py"
        )
    setattr(async_, "json_or_text", read_answer)  # noqa: B010 (pyright takes it for private)


async def read_answer(response: aiohttp.ClientResponse) -> Any:
    """Return the content of Discord's answer: JSON as a value, any other content and broken JSON as text.

    Raises discord.HTTPException for a rate limit that lasts longer than the interaction can be answered, or that names no
    time.
    """
    try:
        content: object = await json_or_text(response)
    except ValueError:
        content = (await response.read()).decode("utf-8", "replace")
    first = response.url.path.endswith("/callback")
    longest = LONGEST_FIRST_WAIT if first else LONGEST_WAIT
    if response.status == RATE_LIMITED and not _retry_after(content) <= longest:
        raise discord.HTTPException(response, cast(Any, content))
    return content


def _retry_after(content: object) -> float:
    """Return the seconds of a rate limit; infinity where the content names none."""
    seconds = cast(dict[str, object], content).get("retry_after") if isinstance(content, dict) else None
    return seconds if isinstance(seconds, int | float) else float("inf")
