"""What the bot says by itself: a round of its chores, and what then lies in a direct message or in a channel."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import discord
import pytest
from discord.http import Route
from simcord import ChannelHandle, InteractionResult, MemberActor
from simcord.backend.errors import BackendError
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType
from simcord.http.client import _raise_for

from bot.app import chores
from tests.cogs.world import World, fill

SENDING = "/channels/*/messages"
LIMITS = "low 20; silent 7; interview 14"
FORM = {
    "place": ["dm"],
    "hour": "9",
    "timezone": "UTC",
    "expiry_days": f"30,7,1; {LIMITS}",
    "topics": ["refill", "expiry"],
}
"""What stands in the form of /profile reminders from the beginning."""


SERVER_FORM = {"hour": "9", "timezone": "UTC", "posts": ["refills", "expiries"], "mentions": ["nobody"]}
"""What stands in the form of /server setup from the beginning, but for the channel."""


async def tick(world: World) -> None:
    """What the schedule wakes: the sweeps, then the delivery."""
    for chore in chores(world.services, world.clock, world.bot):
        await chore.work()


def posted(channel: ChannelHandle) -> list[discord.Message]:
    """What the bot has said in a channel for all to see, oldest first."""
    return [message for message in channel.history() if not message.flags.ephemeral]


def inbox(world: World) -> list[discord.Message]:
    """Ana's direct messages."""
    return posted(world.ana.user.dm_channel)


async def outbox(world: World) -> list[tuple[str, str | None]]:
    """State and reason of every message in the file, oldest first."""
    rows = await world.db.read(lambda tx: tx.rows("SELECT state, reason FROM outbox ORDER BY id"))
    return [(str(state), reason) for state, reason in rows]


def sent_bodies(world: World) -> list[dict[str, Any]]:
    """The requests that asked Discord to post a message."""
    return [
        entry.json
        for entry in world.env.http_requests
        if entry.method == "POST" and entry.path.endswith("/messages") and isinstance(entry.json, dict)
    ]


@dataclass
class Line:
    """The bot's line to Discord, for posting messages: the first ``lost`` answers get lost behind a 500, and the first
    ``cut`` requests never arrive."""

    request: Callable[..., Awaitable[Any]]
    lost: int = 0
    cut: int = 0

    async def __call__(self, route: Route, **options: Any) -> Any:
        posting = route.method == "POST" and route.path.endswith("/messages")
        if posting and self.cut:
            self.cut -= 1
            raise ConnectionResetError
        answer = await self.request(route, **options)
        if posting and self.lost:
            self.lost -= 1
            _raise_for(BackendError(500, 0, "Internal Server Error"))
        return answer


def bad_line(world: World, monkeypatch: pytest.MonkeyPatch, *, lost: int = 0, cut: int = 0) -> Line:
    """A bad line until the bot is restarted."""
    line = Line(world.bot.http.request, lost, cut)
    monkeypatch.setattr(world.bot.http, "request", line)
    return line


async def receipts(world: World) -> int:
    """How many requests have been written down as done."""
    return len(await world.db.read(lambda tx: tx.rows("SELECT key FROM write WHERE source <> 'schedule'")))


async def remind(world: World, member: MemberActor, **typed: Any) -> InteractionResult:
    """A member fills in the form of /profile reminders."""
    shown = await member.slash(world.channel, "profile reminders")
    return await fill(member, shown, **FORM | typed)


async def set_up(world: World, **typed: Any) -> InteractionResult:
    """Ben, who manages the server, fills in the form of /server setup."""
    shown = await world.ben.slash(world.channel, "server setup")
    form = {"channel": [world.channel], **SERVER_FORM}
    return await fill(world.ben, shown, **form | typed)


def deny(world: World, channel: ChannelHandle, **permissions: bool) -> None:
    """Take permissions away from the bot in a channel."""
    denied = discord.Permissions(**permissions).value
    world.env.backend.set_overwrite(
        channel.id, Overwrite(world.env.backend.bot_user.id, OverwriteType.MEMBER, deny=denied)
    )
