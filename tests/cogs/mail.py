"""Run the periodic work once, and read the messages that the bot has sent by itself."""

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
from tests.cogs.world import TEXT, World, fill, words

SENDING = "/channels/*/messages"
LIMITS = "low 20; silent 7; interview 14"
FORM = {
    "place": ["dm"],
    "hour": "9",
    "timezone": "UTC",
    "expiry_days": f"30,7,1; {LIMITS}",
    "topics": ["refill", "expiry"],
}
"""The initial values of the form of /profile reminders."""


SERVER_FORM = {"hour": "9", "timezone": "UTC", "posts": ["refills", "expiries"], "mentions": ["nobody"]}
"""The initial values of the form of /server setup, without the channel."""


async def run_chores(world: World) -> None:
    """Run the periodic work once: the sweep, then the delivery."""
    for chore in chores(world.services, world.clock, world.bot):
        await chore.work()


def public_messages(channel: ChannelHandle) -> list[discord.Message]:
    """Return the messages in a channel that everybody can see, oldest first."""
    return [message for message in channel.history() if not message.flags.ephemeral]


def inbox(world: World) -> list[discord.Message]:
    """Return Ana's direct messages from the bot, oldest first; notices about channels are left out."""
    return [message for message in public_messages(world.ana.user.dm_channel) if not is_notice(message)]


def is_notice(message: discord.Message) -> bool:
    """Return True for a notice about a channel that stopped working or works again."""
    return words(message).startswith((f"## {TEXT.t('notice-place')}", f"## {TEXT.t('notice-server')}"))


async def outbox(world: World) -> list[tuple[str, str | None]]:
    """Return state and reason of every outbox row in the database, oldest first; notices about channels are left out."""
    sql = "SELECT state, reason FROM outbox WHERE kind NOT IN ('place', 'server') ORDER BY id"
    rows = await world.db.read(lambda tx: tx.rows(sql))
    return [(str(state), reason) for state, reason in rows]


def sent_bodies(world: World) -> list[dict[str, Any]]:
    """Return the bodies of all requests that post a message."""
    return [
        entry.json
        for entry in world.env.http_requests
        if entry.method == "POST" and entry.path.endswith("/messages") and isinstance(entry.json, dict)
    ]


@dataclass
class FaultyLine:
    """A connection to Discord that fails when a message is posted.

    The first ``cut`` requests don't reach Discord; the next ``lost`` requests do, but are answered with 500.
    """

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


def break_line(world: World, monkeypatch: pytest.MonkeyPatch, *, lost: int = 0, cut: int = 0) -> FaultyLine:
    """Put the bot behind a `FaultyLine` until it is restarted."""
    line = FaultyLine(world.bot.http.request, lost, cut)
    monkeypatch.setattr(world.bot.http, "request", line)
    return line


async def number_of_writes(world: World) -> int:
    """Return the number of writes in the database, those of the schedule aside."""
    return len(await world.db.read(lambda tx: tx.rows("SELECT key FROM write WHERE source <> 'schedule'")))


async def set_reminders(world: World, member: MemberActor, **typed: Any) -> InteractionResult:
    """Open and submit the form of /profile reminders as ``member``; ``typed`` replaces the initial values."""
    shown = await member.slash(world.channel, "profile reminders")
    return await fill(member, shown, **FORM | typed)


async def set_up(world: World, **typed: Any) -> InteractionResult:
    """Open and submit the form of /server setup as Ben, who manages the server; ``typed`` replaces the initial values."""
    shown = await world.ben.slash(world.channel, "server setup")
    form = {"channel": [world.channel], **SERVER_FORM}
    return await fill(world.ben, shown, **form | typed)


def deny_bot(world: World, channel: ChannelHandle, **permissions: bool) -> None:
    """Deny the bot these permissions in a channel."""
    denied = discord.Permissions(**permissions).value
    world.env.backend.set_overwrite(
        channel.id, Overwrite(world.env.backend.bot_user.id, OverwriteType.MEMBER, deny=denied)
    )
