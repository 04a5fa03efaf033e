"""Keep an event of the gateway that can't be read from ending the process, and answer interactions of any shape.

discord.py lets such an error out of `Client.connect`, which ends the process; and it expects fields of a component or a form
for its own views, which the bot doesn't use. It also keeps a server that the bot was removed from while a session was lost.
This module alone replaces the functions with which discord.py reads events.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import Any, cast

import discord
import structlog
from discord.gateway import DiscordWebSocket

from bot.gateway.discord_api import DiscordPyChanged
from bot.gateway.faults import UNREADABLE

log = structlog.get_logger(__name__)

READY, LEFT = "READY", "GUILD_DELETE"
SESSIONS = frozenset({READY, "RESUMED"})
"""The events that begin a session, without which the process can't go on."""
INTERACTION = "INTERACTION_CREATE"
ANSWERED_BY_TREE = frozenset(
    {discord.InteractionType.application_command, discord.InteractionType.autocomplete}
)

Read = Callable[[Any], None]
_receive = DiscordWebSocket.received_message


def survive_unreadable_events(client: discord.Client) -> None:
    """Log each event and each frame that can't be read, and go on. Raises DiscordPyChanged."""
    state: Any = client._connection
    parsers = getattr(state, "parsers", None)
    if not (isinstance(parsers, dict) and {INTERACTION, READY, LEFT} <= set(parsers)):
        raise DiscordPyChanged("discord.py reads events in another way; see bot/gateway/events.py")
    readers = cast(dict[str, Read], parsers) | {
        INTERACTION: partial(_read_interaction, state),
        READY: partial(_read_ready, state, parsers[READY]),
    }
    state.parsers = {
        event: read if event in SESSIONS else partial(_read, event, read) for event, read in readers.items()
    }
    DiscordWebSocket.received_message = _receive_any


def _read(event: str, read: Read, data: Any) -> None:
    """Read the data of an event, and log the error of data that can't be read."""
    try:
        read(data)
    except UNREADABLE as error:
        log.error("event unreadable", happening=event, error=repr(error))


def _read_ready(state: Any, read: Read, data: Any) -> None:
    """Begin the session of a shard, and take out the shard's servers that Discord no longer names, as if it had said so."""
    read(data)
    shard_id, named = data["shard"][0], {int(guild["id"]) for guild in data["guilds"]}
    for guild in list(state.guilds):
        if guild.shard_id == shard_id and guild.id not in named:
            state.parsers[LEFT]({"id": str(guild.id)})


def _read_interaction(state: Any, data: Any) -> None:
    """Hand a command to the tree, and any other interaction to ``on_interaction``."""
    interaction: discord.Interaction[Any] = discord.Interaction(data=data, state=state)
    if interaction.type in ANSWERED_BY_TREE:
        state._command_tree._from_interaction(interaction)
    else:
        state.dispatch("interaction", interaction)


async def _receive_any(socket: DiscordWebSocket, message: Any, /) -> None:
    """Receive a frame of the gateway, and log the error of one that holds no JSON."""
    try:
        await _receive(socket, message)
    except json.JSONDecodeError as error:
        log.error("event unreadable", happening="frame", error=repr(error))
