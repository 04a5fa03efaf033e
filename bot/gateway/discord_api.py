"""Change what discord.py has no setting for: the address of Discord, the size of Discord's reply, and a last check.

`use` points discord.py at a stand-in on this machine, for checks of the whole process. This module alone replaces two
class attributes and one method of discord.py for it. Interaction answers and webhooks use the same `Route`. The change
affects the whole process; make it before the client.

`check_requests` looks at each request of a client right before it is sent, after all waiting for Discord's limits.

`answer_briefly` and `send_message` save a fifth of the CPU time of a short command.
"""

import inspect
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import aiohttp
import discord
import orjson
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, MultipartParameters, Route
from discord.webhook import async_
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

_MESSAGE = discord.InteractionResponseType.channel_message
_NOBODY = discord.AllowedMentions.none().to_dict()
_FLAGS = {
    ephemeral: discord.MessageFlags(components_v2=True, ephemeral=ephemeral).value
    for ephemeral in (False, True)
}
"""The flags of a message of components, by whether only the member sees it."""
_JSON = {"Content-Type": "application/json"}
_ERRORS: Mapping[int, type[discord.HTTPException]] = {
    HTTPStatus.FORBIDDEN: discord.Forbidden,
    HTTPStatus.NOT_FOUND: discord.NotFound,
}
"""discord.py's errors by the status of Discord's answer; HTTPException for any other."""


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


class _BriefAdapter(AsyncWebhookAdapter):
    """Answers interactions without asking Discord for the resulting message, which the bot doesn't use.

    discord.py always asks for the message (``with_response``) and builds an object of it.
    """

    def create_interaction_response(
        self,
        interaction_id: int,
        token: str,
        *,
        session: aiohttp.ClientSession,
        proxy: str | None = None,
        proxy_auth: aiohttp.BasicAuth | None = None,
        params: MultipartParameters,
    ) -> Any:
        """Return a coroutine that sends the answer; its result holds only the interaction's id."""

        async def answer() -> dict[str, Any]:
            await self.request(
                Route(
                    "POST",
                    "/interactions/{webhook_id}/{webhook_token}/callback",
                    webhook_id=interaction_id,
                    webhook_token=token,
                ),
                session=session,
                proxy=proxy,
                proxy_auth=proxy_auth,
                payload=None if params.files else params.payload,
                files=params.files or None,
                multipart=params.multipart if params.files else None,
            )
            return {"interaction": {"id": interaction_id}}

        return answer()


def answer_briefly() -> None:
    """Answer interactions by `_BriefAdapter` from now on, in this task and in the tasks that it starts.

    Raises DiscordPyChanged.
    """
    if not (
        hasattr(discord.Interaction, "_session") and hasattr(discord.InteractionResponse, "_response_type")
    ):
        raise DiscordPyChanged("discord.py notes an answer in another way; see bot/gateway/discord_api.py")
    async_context.set(_BriefAdapter())


async def send_message(
    interaction: discord.Interaction,
    view: discord.ui.LayoutView,
    *,
    ephemeral: bool,
    files: Sequence[discord.File],
) -> None:
    """Answer an interaction with a new message, as discord.py's ``response.send_message`` does. Raises what that raises.

    After `answer_briefly` a message without files is first sent without discord.py's preparations for a request that has
    to be repeated, as one that Discord refuses with 429 or 5xx; such a request is left to discord.py.
    """
    response = interaction.response
    is_brief = not files and isinstance(async_context.get(), _BriefAdapter)
    if is_brief and await _is_taken(interaction, view, ephemeral=ephemeral):
        response._response_type = _MESSAGE
    else:
        await response.send_message(view=view, ephemeral=ephemeral, files=files)


async def _is_taken(
    interaction: discord.Interaction, view: discord.ui.LayoutView, *, ephemeral: bool
) -> bool:
    """Send a message once as the answer to an interaction. Return False where Discord wants the request repeated.

    Raises what discord.py raises.
    """
    session, http = interaction._session, interaction.client.http
    message = {"components": view.to_components(), "flags": _FLAGS[ephemeral], "allowed_mentions": _NOBODY}
    async with session.request(
        "POST",
        f"{Route.BASE}/interactions/{interaction.id}/{quote(interaction.token, safe='')}/callback",
        data=orjson.dumps({"type": _MESSAGE.value, "data": message}),
        headers=_JSON,
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
    ) as response:
        status = response.status
        if status < HTTPStatus.MULTIPLE_CHOICES:
            return True
        if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return False
        raise _ERRORS.get(status, discord.HTTPException)(response, await _read_answer(response))


async def _read_answer(response: aiohttp.ClientResponse) -> Any:
    """Read an answer as the adapter does, whatever `interaction_answers` has put in the place of its function."""
    return await cast(Any, async_).json_or_text(response)


def check_requests(http: HTTPClient, check: Callable[[], None]) -> None:
    """Call ``check`` right before each request of a client that has logged in; an error that it raises stops the request.

    Raises DiscordPyChanged.
    """
    session: aiohttp.ClientSession | None = getattr(http, "_HTTPClient__session", None)
    if not isinstance(session, aiohttp.ClientSession):
        raise DiscordPyChanged("discord.py keeps its session elsewhere; see bot/gateway/discord_api.py")
    original = session.request

    def request(*args: Any, **kwargs: Any) -> Any:
        check()
        return original(*args, **kwargs)

    session.request = request


_original_get_bot_gateway = HTTPClient.get_bot_gateway


async def _get_bot_gateway(self: HTTPClient) -> Any:
    """Make the stand-in's gateway the default one too; otherwise a lost session would reconnect to Discord."""
    answer = await _original_get_bot_gateway(self)
    DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(answer[1])
    return answer
