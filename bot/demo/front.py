"""Serve a page of the demo: simcord's page under the bot's name, without a developer's tools, with *Start over*.

simcord's own server answers every request but that for the page itself, to which a head and a style of ours are added. A
front stays at its address while the community behind it is made anew.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, web

from bot.operating.settings import SettingsError

HOST = "127.0.0.1"
OURS = Path(__file__).with_name("static")
STATIC = {"/demo.css": "text/css", "/demo.js": "text/javascript"}
START_OVER = "/start-over"
CAPABILITY = "X-Simcord-Capability"
"""The header with the secret of a page's address, by which simcord knows the person in front of the page."""
NOT_FORWARDED = {"host", "origin", "connection", "content-length", "transfer-encoding", "accept-encoding"}
"""Headers of a request that are between the browser and this server only."""
_TITLE = re.compile(r"<title>.*?</title>")
_BRAND = re.compile(r'<div class="preview-brand">.*?</div>', re.DOTALL)


class Front:
    """A page at an address of its own.

    ``tools``: show simcord's tools for developers too. ``start_over``: makes the community anew and returns when the new
    page can be shown; None where what is kept mustn't be lost.
    """

    def __init__(self, *, tools: bool, start_over: Callable[[], Awaitable[None]] | None) -> None:
        self._tools = tools
        self._start_over = start_over
        self._inner = ""
        self._capability = ""
        self._name = ""
        self._elsewhere = ""
        self._session: ClientSession | None = None
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def start(self, port: int) -> None:
        """Listen on ``port``, 0 for a free one. Raises SettingsError for a port that is taken."""
        app = web.Application(client_max_size=64 << 20, handler_args={"handler_cancellation": False})
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, port)
        try:
            await site.start()
        except OSError as problem:
            raise SettingsError(
                f"port {port} can't be used (the demo needs two ports in a row); choose another with --port"
            ) from problem
        self.port = int(self._runner.addresses[0][1])
        self._session = ClientSession(auto_decompress=False)

    async def stop(self) -> None:
        """Stop listening; a second call does nothing."""
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def show(self, inner: str, name: str) -> None:
        """Show simcord's page at the address ``inner``, which holds its secret; ``name``: the place that the page shows."""
        self._inner, _, self._capability = inner.partition("/#")
        self._name = name

    def link_to(self, other: "Front", name: str) -> None:
        """Have the page's head lead to another page."""
        self._elsewhere = f'<a class="demo-link" href="{other.url}">{name}</a>'

    @property
    def url(self) -> str:
        """The address of the page with its secret."""
        return f"http://{HOST}:{self.port}/#{self._capability}"

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.host not in {f"{HOST}:{self.port}", f"localhost:{self.port}"}:
            raise web.HTTPForbidden  # another site's name that leads to this machine
        if request.path in STATIC:
            file = OURS / request.path.removeprefix("/")
            return web.Response(text=file.read_text("utf-8"), content_type=STATIC[request.path])
        if request.path == START_OVER and request.method == "POST":
            return await self._made_anew(request)
        try:
            return await self._forwarded(request)
        except ClientError as fault:  # the community behind the page is being made anew
            raise web.HTTPServiceUnavailable from fault

    async def _made_anew(self, request: web.Request) -> web.Response:
        """Make the community anew and return the new address of the page."""
        if self._start_over is None or request.headers.get(CAPABILITY) != self._capability:
            raise web.HTTPForbidden
        await asyncio.shield(asyncio.ensure_future(self._start_over()))
        return web.json_response({"capability": self._capability})

    async def _forwarded(self, request: web.Request) -> web.Response:
        """Answer as simcord does; the page itself gets a head and a style of ours."""
        assert self._session is not None, "the front has started"
        headers = {
            name: value for name, value in request.headers.items() if name.lower() not in NOT_FORWARDED
        }
        async with self._session.request(
            request.method,
            self._inner + request.path_qs,
            headers={**headers, "Origin": self._inner} if "Origin" in request.headers else headers,
            data=await request.read(),
            allow_redirects=False,
        ) as answer:
            body = await answer.read()
            kept: dict[str, Any] = {
                name: value
                for name, value in answer.headers.items()
                if name.lower() not in NOT_FORWARDED | {"date", "server"}
            }
        if request.path == "/":
            body = self._dressed(body.decode()).encode()
        return web.Response(status=answer.status, body=body, headers=kept)

    def _dressed(self, page: str) -> str:
        """Return simcord's page with our title, style and head."""
        over = '<button id="demo-over" class="toolbar-button" type="button">Start over</button>'
        head = (
            f'<div class="demo-brand"><strong>Connects Bot</strong><small>demo · {self._name}</small></div>'
            f"{self._elsewhere}{'' if self._start_over is None else over}"
        )
        page = _TITLE.sub("<title>Connects Bot · demo</title>", page, count=1)
        page = page.replace("</head>", '  <link rel="stylesheet" href="/demo.css">\n  </head>', 1)
        page = page.replace("<body>", f"<body{' data-tools' if self._tools else ''}>", 1)
        page = page.replace(
            '<script type="module"', '<script src="/demo.js"></script>\n    <script type="module"', 1
        )
        return _BRAND.sub(lambda _: head, page, count=1)
