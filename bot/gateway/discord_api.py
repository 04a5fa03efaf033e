"""Points discord.py at another server than Discord's: a stand-in on this machine, for checks of the whole process.

discord.py has no setting for it, so two of its class attributes and one method are replaced, here and nowhere else.
Interaction answers and webhooks use the same `Route`. Process-wide, and before the client is made.
"""

import inspect
from typing import Any

from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route

DISCORD = Route.BASE


class DiscordPyChanged(RuntimeError):
    """discord.py is no longer what this module was written for."""


def check() -> None:
    """Raise DiscordPyChanged unless what is replaced is where we know it."""
    base_is_used = Route("GET", "/gateway/bot").url == f"{Route.BASE}/gateway/bot"
    if not base_is_used or "url" not in inspect.getsource(HTTPClient.get_bot_gateway):
        raise DiscordPyChanged(
            "discord.py builds its addresses in another way; see bot/gateway/discord_api.py"
        )
    if not hasattr(DiscordWebSocket, "DEFAULT_GATEWAY"):
        raise DiscordPyChanged("discord.py has no default gateway any more; see bot/gateway/discord_api.py")


def use(base: str) -> None:
    """Send every request to ``base`` (``http://127.0.0.1:1234/api/v10``), and connect where its /gateway/bot says."""
    check()
    Route.BASE = base
    HTTPClient.get_bot_gateway = _get_bot_gateway


_original = HTTPClient.get_bot_gateway


async def _get_bot_gateway(self: HTTPClient) -> Any:
    """The gateway that the stand-in names is also the one to fall back on: else a lost session would go to Discord."""
    answer = await _original(self)
    DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(answer[1])
    return answer
