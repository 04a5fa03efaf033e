"""The page for monitoring: what it says, and that a connection that says nothing costs it nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import aiohttp
import pytest
import pytest_asyncio

from bot.operating import health
from bot.operating.health import MOST_CONNECTIONS, CannotListen, Health
from bot.operating.metrics import BotState, Metrics
from tests.standin.process import ALLOWED_SECONDS

LOCAL = "127.0.0.1"


async def ready() -> BotState:
    return BotState(is_ready=True)


class Served:
    """A running server, and what its probe and its remarks say."""

    def __init__(self) -> None:
        self.passes = True
        self.remarks: list[str] = []
        metrics = Metrics(ready)
        self.health = Health({"discord": self.probe}, metrics, lambda: self.remarks)

    async def start(self) -> None:
        await self.health.start(LOCAL, 0)
        assert self.health.port is not None
        self.port = self.health.port

    async def probe(self) -> bool:
        return self.passes

    async def get(self, path: str, method: str = "GET") -> tuple[int, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, f"http://{LOCAL}:{self.port}{path}") as answer,
        ):
            assert answer.headers["Connection"] == "close"
            return answer.status, await answer.text()

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(LOCAL, self.port)


@pytest_asyncio.fixture
async def served() -> AsyncIterator[Served]:
    served = Served()
    await served.start()
    yield served
    await served.health.stop()


async def test_a_probe_that_fails_is_unhealthy_and_a_remark_is_not(served: Served) -> None:
    assert await served.get("/health") == (200, '{"discord": true}')
    served.remarks = ["writes after now"]
    assert await served.get("/health") == (200, '{"discord": true, "remarks": ["writes after now"]}')
    served.passes = False
    assert (await served.get("/health"))[0] == 503
    status, page = await served.get("/metrics")
    assert (status, "connects_ready 1.0" in page) == (200, True)
    assert (await served.get("/"))[0] == 404
    assert (await served.get("/health", "POST"))[0] == 405


@pytest.mark.parametrize("words", [b"", b"GET /hea", b"GET /health HTTP/1.1\r\nHost: a\r\n"])
async def test_a_connection_that_says_too_little_is_dropped(
    served: Served, monkeypatch: pytest.MonkeyPatch, words: bytes
) -> None:
    monkeypatch.setattr(health, "CONNECTION_MAY_TAKE", 0.05)
    reader, writer = await served.connect()
    writer.write(words)
    with suppress(
        ConnectionResetError
    ):  # the server may have dropped the connection before the words arrived
        assert await asyncio.wait_for(reader.read(), ALLOWED_SECONDS) == b""
    writer.close()


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /health HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET /health HTTP/9.9\r\n\r\n",
        b"POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
    ],
)
async def test_a_malformed_request_is_refused_and_not_logged(
    served: Served, caplog: pytest.LogCaptureFixture, request_bytes: bytes
) -> None:
    reader, writer = await served.connect()
    writer.write(request_bytes)
    assert b" 400 " in await asyncio.wait_for(reader.readline(), ALLOWED_SECONDS)
    writer.close()
    assert caplog.records == []


async def test_connections_are_bounded(served: Served) -> None:
    silent = [await served.connect() for _ in range(MOST_CONNECTIONS)]
    reader, writer = await served.connect()
    assert await asyncio.wait_for(reader.read(), ALLOWED_SECONDS) == b""
    writer.close()
    for _, other in silent[:2]:
        other.close()
        await other.wait_closed()
    for _ in range(1000):  # until the server has noticed
        try:
            assert (await served.get("/health"))[0] == 200
            break
        except aiohttp.ClientError:
            await asyncio.sleep(0)
    else:
        raise AssertionError("nobody is served")
    for _, other in silent[2:]:
        other.close()


async def test_a_taken_port_is_named(served: Served) -> None:
    metrics = Metrics(ready)
    with pytest.raises(CannotListen, match=f"{served.port}, where the bot can't listen"):
        await Health({}, metrics).start(LOCAL, served.port)
