"""Fetch the files that members upload with a command."""

import discord

from bot.errors import UploadLost
from bot.gateway.faults import FAULTS, UNREADABLE


async def content_of(file: discord.Attachment) -> bytes:
    """Return the content of an uploaded file. Raises UploadLost where Discord doesn't give it out."""
    try:
        return await file.read()
    except (*FAULTS, *UNREADABLE) as fault:
        raise UploadLost from fault
