"""Point discord.py at another server than Discord's: a stand-in on this machine, for checks of the whole process.

discord.py has no setting for its address, so this module alone replaces two class attributes and one method of
discord.py. Interaction answers and webhooks use the same `Route`. The change affects the whole process; make it
before the client.
"""

import inspect
from typing import Any

from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route

DISCORD = Route.BASE


class DiscordPyChanged(RuntimeError):
    """discord.py no longer has the attributes that this module replaces."""


def check() -> None:
    """Raise DiscordPyChanged unless discord.py still builds its addresses from the replaced attributes."""
    base_is_used = Route("GET", "/gateway/bot").url == f"{Route.BASE}/gateway/bot"
    if not base_is_used or "url" not in inspect.getsource(HTTPClient.get_bot_gateway):
        raise DiscordPyChanged(
            "discord.py builds its addresses in another way; see bot/gateway/discord_api.py"
        )
    if not hasattr(DiscordWebSocket, "DEFAULT_GATEWAY"):
        raise DiscordPyChanged("discord.py has no default gateway any more; see bot/gateway/discord_api.py")


def use(base: str) -> None:
    """Send every request to ``base``, e.g. ``http://127.0.0.1:1234/api/v10``, and connect to the gateway named there.

    Raises DiscordPyChanged.
    """
    check()
    Route.BASE = base
    HTTPClient.get_bot_gateway = _get_bot_gateway


_original = HTTPClient.get_bot_gateway


async def _get_bot_gateway(self: HTTPClient) -> Any:
    """Make the stand-in's gateway the default one too; otherwise a lost session would reconnect to Discord."""
    answer = await _original(self)
    DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(answer[1])
    return answer
