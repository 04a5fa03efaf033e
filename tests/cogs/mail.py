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
from tests.cogs.world import TEXT, Actor, World, buttons, components, fill, parts, words

SENDING = "/channels/*/messages"


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


async def set_reminders(world: World, member: MemberActor, **chosen: Any) -> InteractionResult:
    """Change settings on the card of /profile reminders as ``member``, and return the last answer.

    ``place``, ``hour``, ``zone``, ``days``, ``low``, ``silent``, ``interview``: what to choose in that menu. ``topics``: all
    that are to be on. ``until``: the day that ends a pause.
    """
    shown = result = await member.slash(world.channel, "profile reminders")
    for name, value in chosen.items():
        page = {"until": "pause", "low": "limits", "silent": "limits", "interview": "limits"}.get(name)
        if page:
            await press_id(member, shown, f"cx:1:reminders-page:{page}")
        if name == "topics":
            result = await _switch_topics(member, shown, set(value))
        elif name == "until":
            result = await fill(member, await press_id(member, shown, "cx:1:remind-until"), until=value)
        else:
            values = [str(each) for each in (value if isinstance(value, tuple) else (value,))]
            result = await pick(member, shown, f"cx:1:remind:{name}", *values)
        if page:
            await press_id(member, shown, "cx:1:reminders-page:main")
    return result


async def _switch_topics(
    member: MemberActor, shown: InteractionResult, wanted: set[str]
) -> InteractionResult:
    """Switch each topic that isn't as wanted, and return the last answer."""
    result = shown
    switches = [
        part["custom_id"] for part in buttons(shown).values() if ":remind-topic:" in part["custom_id"]
    ]
    for custom_id in switches:
        topic, turns_on = custom_id.split(":")[3:]
        if (topic in wanted) == (turns_on == "1"):
            result = await press_id(member, shown, custom_id)
    return result


async def set_up(world: World, **chosen: Any) -> InteractionResult:
    """Change settings on the card of /server setup as Ben, who manages the server, and return what /server show shows.

    ``channel``: the channel, None for none; the test's channel if left out. ``hour``, ``zone``: what to choose in that menu.
    ``posts``: all that are to be on. ``mentions``: whether members are notified.
    """
    shown = await world.ben.slash(world.channel, "server setup")
    channel = chosen.pop("channel", world.channel)
    if channel is None:
        result = await press_id(world.ben, shown, "cx:1:server-no-channel")
    else:
        result = await pick(world.ben, shown, "cx:1:server-channel", channel)
    for name, value in chosen.items():
        if name == "posts":
            for custom_id in [part["custom_id"] for part in buttons(result).values()]:
                verb, *args = custom_id.split(":")[2:]
                if verb == "server-post" and (args[0] in value) == (args[1] == "1"):
                    result = await press_id(world.ben, shown, custom_id)
        elif name == "mentions":
            result = await press_id(world.ben, shown, f"cx:1:server-mentions:{int(value)}")
        else:
            await pick(world.ben, shown, f"cx:1:server-{name}", str(value))
    return await world.ben.slash(world.channel, "server show")


def topics_on(shown: InteractionResult) -> list[str]:
    """Return the topics that are switched on, on the card of /profile reminders."""
    ids = [part["custom_id"].split(":")[2:] for part in buttons(shown).values()]
    return [args[0] for verb, *args in ids if verb == "remind-topic" and args[1] == "0"]


def chosen(shown: InteractionResult) -> dict[str, list[str]]:
    """Return what is preset in each menu of the card, by the last part of the menu's verb or its first argument."""
    presets: dict[str, list[str]] = {}
    for part in parts(components(shown)):
        if part.get("type") in {3, 8}:
            name = (
                part["custom_id"].split(":")[3] if ":remind:" in part["custom_id"] else part["custom_id"][5:]
            )
            options = [option["value"] for option in part.get("options", ()) if option.get("default")]
            presets[name] = options or [str(default["id"]) for default in part.get("default_values", ())]
    return presets


async def press_id(actor: Actor, shown: InteractionResult, custom_id: str) -> InteractionResult:
    """Press the button with this custom id on the card of an answer, as the card is now."""
    assert shown.response is not None
    return await actor.click(shown.response, custom_id=custom_id)


async def pick(actor: Actor, shown: InteractionResult, custom_id: str, *values: Any) -> InteractionResult:
    """Choose values in a menu of the card of an answer, as the card is now."""
    assert shown.response is not None
    return await actor.select(shown.response, list(values), custom_id=custom_id)


def deny_bot(world: World, channel: ChannelHandle, **permissions: bool) -> None:
    """Deny the bot these permissions in a channel."""
    denied = discord.Permissions(**permissions).value
    world.env.backend.set_overwrite(
        channel.id, Overwrite(world.env.backend.bot_user.id, OverwriteType.MEMBER, deny=denied)
    )
