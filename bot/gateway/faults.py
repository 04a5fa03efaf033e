"""Translate a fault of Discord into the terms of the delivery: refused for good, delayed, or unsure."""

from typing import NoReturn

import aiohttp
import discord

from bot.gateway.final_answers import FINAL
from bot.services.messages import SendDelayed, SendRefused, Unsure

FAULTS = (discord.HTTPException, aiohttp.ClientError, OSError)
"""The errors of a request to Discord; a time-out is an OSError."""
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError)
"""The errors of discord.py for an answer of Discord that was taken for a success, but is broken or has another shape."""
RATE_LIMITED = 429
SERVER_FAULT = 500


def explain(fault: Exception) -> NoReturn:
    """Raise SendRefused for a final answer of Discord, SendDelayed for another refusal, Unsure for any other fault."""
    if isinstance(fault, discord.HTTPException) and fault.status < SERVER_FAULT:
        final = FINAL.get((fault.status, fault.code))
        if final is not None:
            raise SendRefused(final.reason, fault.status, fault.code) from fault
        raise SendDelayed(fault.status, fault.code, _retry_after_ms(fault)) from fault
    raise Unsure from fault


def _retry_after_ms(fault: discord.HTTPException) -> int:
    """Return how long Discord asks to wait, 0 if the answer doesn't say."""
    seconds = getattr(fault.response, "headers", {}).get("Retry-After", "0")
    return round(float(seconds) * 1000) if seconds.replace(".", "", 1).isdecimal() else 0
