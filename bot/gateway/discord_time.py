"""Hear Discord's clock: in the ``Date`` of its API's answers, and in the id of every interaction."""

import asyncio
from email.utils import parsedate_to_datetime
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import discord
from discord.http import Route

from bot.clock import CheckedClock

ANSWER_MAY_TAKE_MS = 30_000
"""The ``Date`` of an answer that took longer is only a time that Discord's clock has passed."""
HEAR_EVERY = 30.0
"""Seconds from one heard answer to the next; tracing each request would cost a tenth of a command."""


def listener(clock: CheckedClock, hear_every: float = HEAR_EVERY) -> aiohttp.TraceConfig:
    """Return the ``http_trace`` of a discord.py client that tells ``clock`` the times of answers of Discord's API.

    After an answer by which the machine's clock is right, the requests of the next ``hear_every`` seconds aren't traced: a
    step of the machine's clock shows without them.
    """

    async def began(_: object, request: SimpleNamespace, __: object) -> None:
        request.began_ms = clock.elapsed()

    async def ended(
        session: aiohttp.ClientSession, request: SimpleNamespace, answer: aiohttp.TraceRequestEndParams
    ) -> None:
        discord_at = time_of(answer.response.headers.get("Date", ""))
        if discord_at is None or answer.url.host != urlsplit(Route.BASE).hostname:
            return
        if clock.elapsed() - request.began_ms > ANSWER_MAY_TAKE_MS:
            clock.hear_at_least(discord_at)
        else:
            clock.hear(discord_at)
            if not clock.off_by():
                pause(session.trace_configs)

    def pause(traces: list[aiohttp.TraceConfig]) -> None:
        """Take the trace from the session's, and put it back later; another answer may have paused it already."""
        if trace in traces:
            traces.remove(trace)
            asyncio.get_running_loop().call_later(hear_every, traces.append, trace)

    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(began)
    trace.on_request_end.append(ended)
    return trace


def time_of(date: str) -> int | None:
    """Return the instant (UTC ms) of an HTTP ``Date``, None for a text that is none."""
    try:
        return round(parsedate_to_datetime(date).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None


def hear_interaction(clock: CheckedClock, interaction: discord.Interaction[Any]) -> None:
    """Tell ``clock`` when the interaction was made; Discord may deliver an interaction late, but not early."""
    clock.hear_at_least((interaction.id >> 22) + discord.utils.DISCORD_EPOCH)


async def ask(client: discord.Client) -> None:
    """Send Discord a small request, only for the ``Date`` of the answer. Raises what discord.py raises."""
    await client.application_info()
