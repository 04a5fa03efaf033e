"""Answer the operator's monitoring: ``/health`` with 200 or 503, ``/metrics`` in Prometheus's text format.

Neither page says anything about members. The server listens only where CONNECTS_HTTP says.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.operating.metrics import CONTENT_TYPE, Metrics

log = structlog.get_logger(__name__)

PROBE_MAY_TAKE = 1.0  # seconds
CONNECTION_MAY_TAKE = 10.0
"""Seconds from the opening of a connection until its end, whether or not a request has come."""
MOST_CONNECTIONS = 32
"""Connections at the same time; a further connection is closed at once."""

Probe = Callable[[], Awaitable[bool]]


class CannotListen(Exception):
    """The address is taken or doesn't belong to this machine; the message is one sentence for the operator."""


class _Connection(web.RequestHandler):
    """A connection to the server, which ends after one answer, and after CONNECTION_MAY_TAKE in any case."""

    def __init__(self, server: web.Server, loop: asyncio.AbstractEventLoop) -> None:
        no_log: Any = None
        super().__init__(server, loop=loop, access_log=no_log)
        self._server = server
        self._timers = loop
        self._end: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        if len(self._server.connections) > MOST_CONNECTIONS:
            self.force_close()
        else:
            self._end = self._timers.call_later(CONNECTION_MAY_TAKE, self.force_close)

    def connection_lost(self, exc: BaseException | None) -> None:
        if self._end is not None:
            self._end.cancel()
        super().connection_lost(exc)

    def log_exception(self, *args: Any, **kwargs: Any) -> None:
        """Log an error, but no malformed request: whoever reaches the port could fill the log with them."""
        if not isinstance(kwargs.get("exc_info"), HttpProcessingError):
            super().log_exception(*args, **kwargs)


class Health:
    """The HTTP server: ``/health`` runs ``probes``, which all pass in a healthy bot; ``/metrics`` shows ``metrics``.

    ``remarks`` returns sentences that ``/health`` adds for the operator without being unhealthy; empty for none.
    """

    def __init__(
        self, probes: Mapping[str, Probe], metrics: Metrics, remarks: Callable[[], Sequence[str]] = list
    ) -> None:
        self._probes = probes
        self._metrics = metrics
        self._remarks = remarks
        self._server = web.Server(self._answer)
        self._listener: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> None:
        """Listen at ``host``:``port``. Raises CannotListen."""
        loop = asyncio.get_running_loop()
        try:
            self._listener = await loop.create_server(lambda: _Connection(self._server, loop), host, port)
        except OSError as error:
            raise CannotListen(
                f"CONNECTS_HTTP is {host}:{port}, where the bot can't listen: {error.strerror}."
            ) from error
        log.info("health served", host=host, port=self.port)

    @property
    def port(self) -> int | None:
        """The port that the server listens at, None before the start."""
        sockets = self._listener.sockets if self._listener is not None else ()
        return int(sockets[0].getsockname()[1]) if sockets else None

    async def stop(self) -> None:
        """Stop listening, and close the connections."""
        if self._listener is not None:
            self._listener.close()
            await self._server.shutdown(0.1)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        pages = {"/health": self._health, "/metrics": self._figures}
        page = pages.get(request.path)
        if page is None:
            response = web.Response(status=404)
        elif request.method not in {"GET", "HEAD"}:
            response = web.Response(status=405)
        else:
            response = await page()
        response.force_close()
        return response

    async def _health(self) -> web.Response:
        passed = {name: await self._passes(name, probe) for name, probe in self._probes.items()}
        page: dict[str, object] = {**passed}
        remarks = self._remarks()
        if remarks:
            page["remarks"] = [*remarks]
        return web.json_response(page, status=200 if all(passed.values()) else 503)

    async def _passes(self, name: str, probe: Probe) -> bool:
        try:
            return await asyncio.wait_for(probe(), PROBE_MAY_TAKE)
        except Exception as error:
            log.warning("probe failed", probe=name, error=repr(error))
            return False

    async def _figures(self) -> web.Response:
        return web.Response(body=await self._metrics.page(), headers={"Content-Type": CONTENT_TYPE})
