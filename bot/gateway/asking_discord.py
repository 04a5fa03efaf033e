"""Ask Discord about members so that a question that Discord doesn't answer keeps no other question waiting.

Until an answer of Discord has named the limit of a kind of request, discord.py sends one request of that kind at a time, and
keeps the others for as long as that one waits, is repeated after an error, or waits out a limit of its own. Direct channels
of all members are one kind, and so are the memberships of a server.
"""

from typing import Any

import aiohttp
from discord.http import HTTPClient, Route

AT_ONCE = 8
"""Requests of a kind that may be on their way before Discord has named the limit."""
ANSWER_MAY_TAKE = 10.0
"""Seconds; discord.py itself waits for five minutes."""


async def direct_channel_id(http: HTTPClient, user_id: int) -> int:
    """Return the id of the direct channel to a person, which Discord makes where there is none. Raises as `_answer` does."""
    opening = await _answer(http, Route("POST", "/users/@me/channels"), json={"recipient_id": user_id})
    return int(opening["id"])


async def member(http: HTTPClient, guild_id: int, user_id: int) -> dict[str, Any]:
    """Return Discord's description of a member of a server. Raises as `_answer` does."""
    place = Route("GET", "/guilds/{guild_id}/members/{member_id}", guild_id=guild_id, member_id=user_id)
    return await _answer(http, place)


async def _answer(http: HTTPClient, route: Route, **more: Any) -> Any:
    """Return Discord's answer. Raises what discord.py raises, and TimeoutError after ANSWER_MAY_TAKE.

    Time in which discord.py waits for a limit doesn't count.
    """
    _let_go_at_once(http, route)
    return await http.request(route, timeout=aiohttp.ClientTimeout(total=ANSWER_MAY_TAKE), **more)


def _let_go_at_once(http: HTTPClient, route: Route) -> None:
    """Let AT_ONCE requests of the route's kind go, where discord.py knows no limit and takes it for one."""
    kind = http._bucket_hashes.get(route.key, route.key)  # discord.py publishes no way to find a limit
    limit = http.get_ratelimit(f"{kind}:{route.major_parameters}")
    if limit.limit == 1:
        limit.limit = AT_ONCE
        limit.remaining = AT_ONCE - limit.outgoing
