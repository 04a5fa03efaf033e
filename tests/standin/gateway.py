"""Serve the gateway: hello, identify, heartbeats, events, and sessions that are resumed after a broken connection."""

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.standin import payloads
from tests.standin.payloads import Json

HEARTBEAT_MS = 41_250
EVENT, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
NOT_AUTHENTICATED, WRONG_TOKEN, ALREADY = 4003, 4004, 4005


@dataclass
class Session:
    """One identified shard, e.g. 2 of 8. ``events``: all events, also unsent ones, for a connection that resumes."""

    id: str
    shard: int = 0
    shards: int = 1
    live: web.WebSocketResponse | None = None
    events: list[Json] = field(default_factory=list[Json])


class Gateway:
    """The gateway. ``close_code``: close identifying connections with this code (0: no). ``deaf``: never confirm a close."""

    def __init__(self, token: str, *, close_code: int = 0, deaf: bool = False) -> None:
        self._token = token
        self._deaf = deaf
        self._leaving = asyncio.Event()
        self._socket: web.WebSocketResponse | None = None
        self._sessions: dict[int, Session] = {}
        """The last session of each shard."""
        self.guilds = [payloads.GUILD]
        """The servers that the bot is in."""
        self.address = ""
        """The gateway's URL, set once the server listens."""
        self.close_code = close_code
        self.refuse = False
        """True: no new connection is accepted."""
        self.is_silent = False
        """True: no session is begun or resumed, though connections and heartbeats are answered."""
        self.asked = asyncio.Event()
        """Set once a silent gateway was asked for a session."""
        self.refused = asyncio.Event()
        """Set once a connection was refused."""
        self.identified: Json = {}
        """The data of the bot's last identify."""
        self.ready = asyncio.Event()
        """Set once the bot has got READY."""
        self.resumed = asyncio.Event()
        """Set once the bot has resumed its session."""
        self.identified_shards: list[int] = []
        """The shards of all identifies, oldest first."""

    async def dispatch(self, event: str, data: Json) -> None:
        """Send an event to the shard of its server, one without a server to shard 0; without a connection, at its resume."""
        await self._dispatch(self._session_of(str(data.get("guild_id") or "0")), event, data)

    async def _dispatch(self, session: Session, event: str, data: Json) -> None:
        payload = {"op": EVENT, "t": event, "s": len(session.events) + 1, "d": data}
        session.events.append(payload)
        if session.live is not None:
            await self._send(session.live, payload)

    def _session_of(self, guild: str) -> Session:
        assert self._sessions, "nobody has identified yet"
        shards = next(reversed(self._sessions.values())).shards
        return self._sessions[(int(guild) >> 22) % shards]

    async def drop(self, code: int = 4000) -> None:
        """Close the connection with ``code``; the session can be resumed."""
        assert self._socket is not None
        self.resumed.clear()
        await self._socket.close(code=code)

    def forget_sessions(self) -> None:
        """Let no session be resumed any more, as after an hour without a connection."""
        self._sessions.clear()

    async def ask_to_reconnect(self) -> None:
        """Ask the bot to reconnect, as Discord does before it restarts a gateway."""
        assert self._socket is not None
        self.resumed.clear()
        await self._send(self._socket, {"op": RECONNECT, "d": None, "s": None, "t": None})

    async def send_text(self, frame: str) -> None:
        """Send a frame with this content, which may be broken JSON."""
        assert self._socket is not None
        await self._socket.send_str(frame)

    def leave(self) -> None:
        """Let go of the connections that a deaf gateway keeps open."""
        self._leaving.set()

    async def connect(self, request: web.Request) -> web.StreamResponse:
        if self.refuse:
            self.refused.set()
            return web.Response(status=503)
        socket = web.WebSocketResponse(autoclose=not self._deaf)
        await socket.prepare(request)
        self._socket = socket
        await self._send(
            socket, {"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS}, "s": None, "t": None}
        )
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            await self._handle(socket, message.json())
        for session in self._sessions.values():
            if session.live is socket:
                session.live = None
        if self._deaf:
            await self._leaving.wait()
        return socket

    async def _handle(self, socket: web.WebSocketResponse, said: Json) -> None:
        if self.is_silent and said["op"] in {IDENTIFY, RESUME}:
            self.asked.set()
            return
        match said["op"]:
            case 1:
                await self._send(socket, {"op": ACK, "d": None, "s": None, "t": None})
            case 2:
                await self._identify(socket, said["d"])
            case 6:
                await self._resume(socket, said["d"])
            case _:
                pass  # presence, and other things that nobody here asks for

    async def _identify(self, socket: web.WebSocketResponse, said: Json) -> None:
        self.identified = said
        if said["token"] != self._token:
            await socket.close(code=WRONG_TOKEN)
        elif self.close_code:
            await socket.close(code=self.close_code)
        else:
            shard, shards = said.get("shard", [0, 1])
            session = self._sessions[shard] = Session(payloads.new_id(), shard, shards, socket)
            guilds = [guild for guild in self.guilds if (int(guild) >> 22) % shards == shard]
            await self._dispatch(session, "READY", self._welcome(session, guilds))
            for guild in guilds:
                await self._dispatch(session, "GUILD_CREATE", payloads.guild(guild))
            self.identified_shards.append(shard)
            self.ready.set()

    async def _resume(self, socket: web.WebSocketResponse, said: Json) -> None:
        session = next((each for each in self._sessions.values() if each.id == said["session_id"]), None)
        if session is None:
            await self._send(socket, {"op": INVALID, "d": False, "s": None, "t": None})
            return
        place = said["seq"]
        while place < len(session.events):
            await self._send(socket, session.events[place])
            place += 1
        session.live = socket
        await self._dispatch(session, "RESUMED", {})
        self.resumed.set()

    def _welcome(self, session: Session, guilds: list[str]) -> Json:
        return {
            "v": 10,
            "user": payloads.me(),
            "guilds": [{"id": guild, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.address,
            "shard": [session.shard, session.shards],
            "application": {"id": payloads.APPLICATION, "flags": 0},
        }

    async def _send(self, socket: web.WebSocketResponse, payload: dict[str, Any]) -> None:
        with contextlib.suppress(
            ConnectionError
        ):  # the connection has just closed; an event stays in the session
            await socket.send_json(payload)
