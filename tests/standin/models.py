"""A stand-in for a language model's server: one that answers ``/chat/completions`` on 127.0.0.1 as each test says."""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.services.drafting import Endpoint, LanguageModel
from bot.services.drafting.language_model import USUAL, Patience

KEY = "sk-very-secret"
Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ModelServer:
    """A running server. ``questions``: what it was asked, as (headers, body). ``answering``: how it answers."""

    def __init__(self) -> None:
        self.questions: list[tuple[dict[str, str], dict[str, Any]]] = []
        self.answering: Answering = streamed("Begin with the report.")
        self.released = asyncio.Event()
        """Set by a test to let `held_up` answers go on; set at the end in any case."""
        self.url = ""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.questions.append((dict(request.headers), await request.json()))
        return await self.answering(request)

    def model(self, patience: Patience = USUAL) -> LanguageModel:
        return LanguageModel(Endpoint(self.url, "small-model", KEY), patience)

    def held_up(self, *before: str, after: str = "") -> Answering:
        """Return an answer that sends ``before``, waits until the test releases it, and then sends ``after`` and ends."""

        async def answering(request: web.Request) -> web.StreamResponse:
            response = await _begun(request)
            for piece in before:
                await response.write(event(piece))
            await self.released.wait()
            await response.write(event(after, ends=True))
            return response

        return answering


@asynccontextmanager
async def model_server() -> AsyncGenerator[ModelServer]:
    """Run a server on a free port."""
    server = ModelServer()
    app = web.Application(client_max_size=1 << 20)
    app.router.add_post("/v1/chat/completions", server.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield server
    finally:
        server.released.set()
        await runner.cleanup()


def event(text: str, *, ends: bool = False) -> bytes:
    """Return one event of a stream."""
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": "stop" if ends else None}
    return f"data: {json.dumps({'choices': [choice]})}\n\n".encode()


def streamed(*pieces: str, done: bool = True) -> Answering:
    """Return an answer in these pieces; without ``done`` it stops in the middle."""
    events = b"".join(event(piece) for piece in pieces)
    return written(b": hello\n\n" + events + (b"data: [DONE]\n\n" if done else b""))


def written(body: bytes) -> Answering:
    """Return a stream of these bytes."""

    async def answering(request: web.Request) -> web.StreamResponse:
        response = await _begun(request)
        await response.write(body)
        return response

    return answering


def endless(piece: bytes) -> Answering:
    """Return a stream that never ends."""

    async def answering(request: web.Request) -> web.StreamResponse:
        response = await _begun(request)
        while True:
            await response.write(piece)

    return answering


def refusing(status: int, **headers: str) -> Answering:
    """Return a refusal; names of headers have ``_`` for ``-``."""

    async def answering(_: web.Request) -> web.StreamResponse:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=status, text="no", headers=fields)

    return answering


def in_one_piece(body: object) -> Answering:
    """Return an answer that isn't streamed."""

    async def answering(_: web.Request) -> web.StreamResponse:
        return web.json_response(body)

    return answering


async def _begun(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    return response
