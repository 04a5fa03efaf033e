"""Run `python -m bot invite`: print the link that invites the bot to a server, and what the link asks for."""

import asyncio
import sys

import discord

from bot.gateway.asking import application_in, logged_in
from bot.gateway.permissions import PERMISSIONS, SCOPES, invitation
from bot.operating.log import without_web_pages
from bot.operating.settings import Settings

ANSWER_MAY_TAKE = 10.0
"""Seconds for Discord to name the application; discord.py itself would go on trying for much longer."""
NEXT = (
    "Open the link and choose a server in which you may Manage Server. Then start the bot with: make run\n"
    "In the server, type /server setup and /server panel, and /start for an account of your own."
)


def invite(settings: Settings, *, forums: bool) -> int:
    """Print the link to stdout, and what it asks for to stderr; return the exit code.

    ``forums``: ask for the permissions of a forum of shared jobs, too. Where Discord doesn't answer, the application is
    taken from the token. Raises SettingsError without a token, discord.LoginFailure for a refused token, and the error of
    a Discord that doesn't answer where the token names no application.
    """
    token = settings.required_token()
    application_id = asyncio.run(_application_id(token, settings.discord_api))
    sys.stdout.write(f"{invitation(application_id, forums=forums)}\n")
    sys.stdout.flush()
    requested = [each for each in PERMISSIONS if forums or not each.is_for_forums]
    width = max(len(each.label) for each in requested)
    lines = [f"  {each.label:{width}}  {each.reason}" for each in requested]
    if not forums:
        lines.append("For a forum of shared jobs, with tags: python -m bot invite --forums")
    sys.stderr.write("\n".join([f"Scopes: {', '.join(SCOPES)}. Permissions:", *lines, NEXT]) + "\n")
    return 0


async def _application_id(token: str, api: str | None) -> int:
    """Return the application's id, from Discord or else from the token. Raises as `invite` does."""
    try:
        async with asyncio.timeout(ANSWER_MAY_TAKE), logged_in(token, api) as client:
            assert client.application_id is not None, "a client that is logged in knows its application"
            return client.application_id
    except discord.LoginFailure:
        raise
    except (discord.HTTPException, OSError) as error:  # a time-out is an OSError
        application_id = application_in(token)
        if application_id is None:
            raise
        why = without_web_pages(str(error)) or "in time"
        sys.stderr.write(f"Discord didn't answer ({why}), so the application is taken from the token.\n")
        return application_id
