"""Tell whether Discord is answering, by the heartbeats of the gateway.

discord.py publishes neither the instant of a shard's last acknowledged heartbeat nor whether a session has begun, so
this module alone reads `DiscordWebSocket._keep_alive` and `KeepAliveHandler._last_ack`.
"""

import time
from collections.abc import Container

import discord
from discord.gateway import DiscordWebSocket, KeepAliveHandler

ACK_MAY_TAKE = 15.0
"""Seconds after the time of a heartbeat within which Discord has to have acknowledged it."""


def is_answering(client: discord.AutoShardedClient, begun: Container[DiscordWebSocket]) -> bool:
    """Return True if each shard has an open connection with a session, whose last heartbeat Discord has acknowledged.

    ``begun``: the connections on which Discord has begun or resumed a session; one that was only asked for doesn't count.
    Commands are answered from then on; `discord.Client.is_ready` waits for all servers, and stays True while a shard
    reconnects. False before the first shard has begun.
    """
    count, shards = client.shard_count, client.shards
    if client.is_closed() or not count or len(shards) < count:
        return False
    sockets = (client._get_websocket(shard_id=shard_id) for shard_id in shards)
    return all(socket in begun and _is_alive(socket) for socket in sockets)


def heartbeat_ages(client: discord.AutoShardedClient) -> dict[int, float]:
    """Return the seconds since each shard's last acknowledged heartbeat; shards that have no connection are left out."""
    sockets = {shard_id: client._get_websocket(shard_id=shard_id) for shard_id in client.shards}
    return {
        shard_id: _age(socket._keep_alive)
        for shard_id, socket in sockets.items()
        if socket is not None and socket._keep_alive is not None
    }


def _is_alive(socket: DiscordWebSocket) -> bool:
    """Return True if a shard's connection is open, has a session, and has acknowledged its last heartbeat in time."""
    keep_alive = socket._keep_alive
    if not socket.open or socket.session_id is None or keep_alive is None:
        return False
    return _age(keep_alive) <= (keep_alive.interval or 0) + ACK_MAY_TAKE


def _age(keep_alive: KeepAliveHandler) -> float:
    """Return the seconds since the last acknowledged heartbeat of a connection."""
    return time.perf_counter() - keep_alive._last_ack
