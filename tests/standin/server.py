"""Serve the stand-in for Discord: one HTTP server on 127.0.0.1 for the REST API and the gateway."""

import asyncio
import json
import re
from collections.abc import Callable, Mapping
from email.utils import formatdate
from typing import Any, Self

from aiohttp import web

from bot.clock import SystemClock
from tests.standin import payloads
from tests.standin.applications import Applications
from tests.standin.channels import Channels
from tests.standin.faults import Fault, Faults, Hold
from tests.standin.gateway import Gateway
from tests.standin.interactions import Interactions, Used
from tests.standin.openapi import Description
from tests.standin.payloads import Json
from tests.standin.people import Person
from tests.standin.process import ALLOWED_SECONDS
from tests.standin.requests import EMPTY, INVALID_FORM, Bad, Refused, Request, Unknown

TOKEN = "stand.in.token"
API = "/api/v10"
NO_CONTENT = 204
TURNS = 20
"""Turns of the event loop in which a handler ends whose client is gone."""
Handler = Callable[[Request], Any]


class StandIn:
    """The stand-in for Discord. ``complaints``: the malformed and unknown requests that it refused."""

    def __init__(self, *, refuse_token: bool = False, close_code: int = 0, deaf: bool = False) -> None:
        self.refuse_token = refuse_token
        self.gateway = Gateway(TOKEN, close_code=close_code, deaf=deaf)
        self.applications = Applications()
        self.interactions = Interactions()
        self.channels = Channels()
        self.ahead_seconds = 0.0
        """By how much Discord's clock is ahead of this machine's, which the bot uses; below zero: behind."""
        self.complaints: list[str] = []
        self.requests: list[str] = []
        """Each request of the bot with the status of its answer, oldest first."""
        self.changed = asyncio.Condition()
        """Notified after each answered request."""
        self._description = Description.kept()
        self._faults = Faults()

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=30 << 20)
        app.on_response_prepare.append(self._date)
        for method, path, handler in self._routes():
            app.router.add_route(method, f"{API}{path}", self._handler(handler))
        app.router.add_route("*", API + "/{tail:.*}", self._handler(self._nowhere))
        app.router.add_get("/", self.gateway.connect)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.host = "127.0.0.1:{1}".format(*self._runner.addresses[0])
        self.gateway.address = f"ws://{self.host}/"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.gateway.leave()
        self._faults.release()
        await self._runner.cleanup()

    def environment(self) -> dict[str, str]:
        """Return the settings that connect the bot to the stand-in."""
        return {"DISCORD_TOKEN": TOKEN, "CONNECTS_DISCORD_API": f"http://{self.host}{API}"}

    async def connected(self) -> None:
        """Wait until the bot has got READY."""
        await asyncio.wait_for(self.gateway.ready.wait(), ALLOWED_SECONDS)

    @property
    def identified(self) -> Json:
        return self.gateway.identified

    # ── what tests do ────────────────────────────────────────────────────────────────────────────────────────────

    def person(
        self,
        name: str,
        *,
        direct: bool = False,
        elsewhere: bool = False,
        manages: bool = False,
        guild: str = payloads.GUILD,
    ) -> Person:
        """Return the person ``name``, new or known, in the server's channel, or with ``direct`` in the direct channel.

        ``elsewhere``: in a server that the bot isn't in. ``manages``: the person may manage the server. ``guild``: the
        server's id.
        """
        user = next((one for one in self.channels.people.values() if one["username"] == name), None)
        if user is None:
            user = payloads.user(payloads.new_id(), name)
            self.channels.people[user["id"]] = user
        channel = self.channels.direct(user["id"]) if direct else None
        return Person(self, user, channel, elsewhere=elsewhere, manages=manages, guild=guild)

    async def deliver(self, used: Used) -> Used:
        """Send an interaction to the bot; the same one may be sent again."""
        self.interactions.sent(used)
        await self.gateway.dispatch("INTERACTION_CREATE", used.payload)
        return used

    def fail(self, method: str, pattern: str, status: int = 500, **more: Any) -> Fault:
        """Refuse the next request whose path matches; see `Fault`."""
        return self._faults.add(Fault(method, pattern, status, **more))

    def hold(self, method: str, pattern: str) -> Hold:
        """Carry out the next request whose path matches, but keep its answer back; see `Hold`."""
        return self._faults.hold(method, pattern)

    async def idle(self) -> None:
        """Wait until nobody is connected, so that every request that was on its way is carried out."""
        server = self._runner.server
        assert server is not None
        while server.connections:  # noqa: ASYNC110 - the server has no event for its last connection
            await asyncio.sleep(0)
        for _ in range(TURNS):
            await asyncio.sleep(0)

    async def answered(self, ending: str | tuple[str, ...], times: int = 1) -> None:
        """Wait until ``times`` lines of ``requests`` end with ``ending``, e.g. ``callback 400``."""
        async with self.changed:
            await self.changed.wait_for(lambda: self.times(ending) >= times)

    def times(self, ending: str | tuple[str, ...]) -> int:
        """Return how many lines of ``requests`` end with ``ending``."""
        return sum(line.endswith(ending) for line in self.requests)

    # ── requests ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _routes(self) -> list[tuple[str, str, Handler]]:
        apps, used, channels = self.applications, self.interactions, self.channels
        answer = "/webhooks/{id}/{token}/messages/{message}"
        routes: list[tuple[str, str, Handler]] = [
            ("GET", "/gateway/bot", self._gateway_bot),
            ("GET", "/users/@me", apps.me),
            ("GET", "/oauth2/applications/@me", apps.application),
            ("GET", "/applications/@me", apps.application),
            ("POST", "/interactions/{id}/{token}/callback", used.callback),
            ("POST", "/webhooks/{id}/{token}", used.follow_up),
            ("GET", answer, used.fetch),
            ("PATCH", answer, used.edit),
            ("DELETE", answer, used.delete),
            ("GET", "/guilds/{guild}", channels.guild),
            ("GET", "/guilds/{guild}/members/{user}", channels.member),
            ("POST", "/users/@me/channels", channels.open),
            ("GET", "/channels/{id}", channels.get),
            ("GET", "/channels/{id}/messages", channels.history),
            ("POST", "/channels/{id}/messages", channels.post),
            ("GET", "/channels/{id}/messages/{message}", channels.fetch),
            ("PATCH", "/channels/{id}/messages/{message}", channels.edit),
            ("DELETE", "/channels/{id}/messages/{message}", channels.delete),
        ]
        for place in ("/applications/{id}", "/applications/{id}/guilds/{guild}"):
            routes += [
                ("GET", f"{place}/commands", apps.all),
                ("PUT", f"{place}/commands", apps.replace),
                ("POST", f"{place}/commands", apps.add),
            ]
        return routes

    async def _date(self, _: web.Request, response: web.StreamResponse) -> None:
        now = SystemClock().now() / 1000 + self.ahead_seconds
        response.headers["Date"] = formatdate(now, usegmt=True)

    def _gateway_bot(self, request: Request) -> Json:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return {"url": self.gateway.address, "shards": 1, "session_start_limit": limit}

    def _handler(self, handler: Handler) -> Callable[[web.Request], Any]:
        """Return ``handler`` with the token check, the injected faults and the check of the body around it."""

        async def handle(raw: web.Request) -> web.Response:
            request = await Request.read(raw)
            try:
                self._check(raw.headers, request)
                self._faults.before(request)
                answer = handler(request)
                await self._faults.after(request)
                response = self._respond(request, NO_CONTENT if answer is None else 200, answer)
            except Refused as refused:
                response = self._refusal(request, refused)
            async with self.changed:
                self.changed.notify_all()
            return response

        return handle

    def _nowhere(self, request: Request) -> None:
        self.complaints.append(f"the stand-in has no {request.method} {request.path}")
        raise Unknown(0, "404: Not Found")

    def _check(self, headers: Mapping[str, str], request: Request) -> None:
        by_token = request.path.startswith((f"{API}/interactions/", f"{API}/webhooks/"))
        if self.refuse_token or not (by_token or headers.get("Authorization") == f"Bot {TOKEN}"):
            raise Refused(401, 0, "401: Unauthorized")
        if request.method not in ("POST", "PUT", "PATCH"):
            return
        path = request.path.removeprefix(API)
        if problems := self._description.problems(request.method, path, request.body):
            raise Bad.form(problems)

    def _refusal(self, request: Request, refused: Refused) -> web.Response:
        if refused.body["code"] in (INVALID_FORM, EMPTY):
            why = refused.body.get("errors") or refused.body["message"]
            self.complaints.append(f"{request.method} {request.path}: {why} in {request.body}")
        if refused.page or refused.content:
            self.requests.append(f"{request.method} {_short(request.path)} {refused.status}")
            kind = "text/html" if refused.page else "application/json"
            body = (refused.page or refused.content).encode()
            return web.Response(status=refused.status, body=body, headers={"Content-Type": kind})
        limited = {"Via": "1.1 google", "Retry-After": str(refused.body.get("retry_after"))}
        return self._respond(request, refused.status, refused.body, limited if refused.status == 429 else {})

    def _respond(
        self, request: Request, status: int, answer: Any, more: Mapping[str, str] | None = None
    ) -> web.Response:
        self.requests.append(f"{request.method} {_short(request.path)} {status}")
        body = b"" if answer is None else json.dumps(answer).encode()
        # Without a charset, because discord.py compares the whole header.
        headers = {"Content-Type": "application/json", **_limits(request), **(more or {})}
        response = web.Response(status=status, body=body, headers=headers)
        if status == NO_CONTENT:
            del response.headers["Content-Type"]
        return response


def _limits(request: Request) -> dict[str, str]:
    bucket = re.sub(r"\d{17,}|token-\w+", "x", request.path)
    return {
        "X-RateLimit-Limit": "50",
        "X-RateLimit-Remaining": "49",
        "X-RateLimit-Reset": "4000000000.000",
        "X-RateLimit-Reset-After": "1.000",
        "X-RateLimit-Bucket": f"{request.method}{abs(hash(bucket)):x}",
    }


def _short(path: str) -> str:
    """Return a path with placeholders for ids and tokens."""
    return re.sub(r"\d{17,}", "{id}", re.sub(r"token-\w+", "{token}", path.removeprefix(API)))
