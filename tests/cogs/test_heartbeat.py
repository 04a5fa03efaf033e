"""A shard counts as answering while Discord acknowledges its heartbeats, on discord.py's own objects."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

from discord.gateway import DiscordWebSocket, KeepAliveHandler

from bot.gateway import heartbeat


class Client:
    """What `is_answering` asks a client: how many shards there are, and the socket of each."""

    def __init__(self, *sockets: Any, shard_count: int | None = None) -> None:
        self.shard_count = len(sockets) if shard_count is None else shard_count
        self.shards = dict(enumerate(sockets))
        self.closed = False

    def is_closed(self) -> bool:
        return self.closed

    def _get_websocket(self, *, shard_id: int) -> Any:
        return self.shards[shard_id]


def shard() -> DiscordWebSocket:
    """A connection that has got READY, and whose heartbeat was acknowledged just now."""
    connection: Any = SimpleNamespace(closed=False)
    socket = DiscordWebSocket(connection, loop=asyncio.get_running_loop())
    socket._max_heartbeat_timeout = 60.0
    socket._keep_alive = KeepAliveHandler(ws=socket, interval=41.25, shard_id=0)
    socket.session_id = "session"
    return socket


def answering(client: Any) -> bool:
    return heartbeat.is_answering(client, client.shards.values())


async def test_every_shard_has_to_answer() -> None:
    assert answering(Client(shard(), shard()))
    assert not answering(Client())
    assert not answering(Client(shard(), shard_count=2))
    client = Client(shard())
    client.closed = True
    assert not answering(client)


async def test_a_shard_that_is_no_longer_acknowledged() -> None:
    silent = shard()
    assert silent._keep_alive is not None
    silent._keep_alive._last_ack -= 41.25 + heartbeat.ACK_MAY_TAKE - 5
    assert answering(Client(silent))
    silent._keep_alive._last_ack -= 6
    assert not answering(Client(shard(), silent))
    silent._keep_alive.ack()
    assert answering(Client(silent))


async def test_a_shard_that_connects() -> None:
    new = shard()
    new.session_id = None
    assert not answering(Client(new))
    new.session_id, new._keep_alive = "session", None
    assert not answering(Client(new))
    assert not heartbeat.is_answering(cast(Any, Client(shard())), begun=())
    closed: Any = shard()
    closed.socket.closed = True
    assert not answering(Client(closed))
