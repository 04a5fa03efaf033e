"""Answer the operator's monitoring: ``/health`` with 200 or 503, ``/metrics`` in Prometheus's text format.

Neither page says anything about members. The server listens only where CONNECTS_HTTP says.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog
from aiohttp import web

from bot.operating.metrics import CONTENT_TYPE, Metrics

log = structlog.get_logger(__name__)

PROBE_MAY_TAKE = 1.0  # seconds

Probe = Callable[[], Awaitable[bool]]


class CannotListen(Exception):
    """The address is taken or doesn't belong to this machine; the message is one sentence for the operator."""


class Health:
    """The HTTP server: ``/health`` runs ``probes``, which all pass in a healthy bot; ``/metrics`` shows ``metrics``."""

    def __init__(self, probes: Mapping[str, Probe], metrics: Metrics) -> None:
        self._probes = probes
        self._metrics = metrics
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> None:
        """Listen at ``host``:``port``. Raises CannotListen."""
        app = web.Application()
        app.add_routes([web.get("/health", self._health), web.get("/metrics", self._figures)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError as error:
            raise CannotListen(
                f"CONNECTS_HTTP is {host}:{port}, where the bot can't listen: {error.strerror}."
            ) from error
        log.info("health served", host=host, port=port)

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _health(self, _: web.Request) -> web.Response:
        passed = {name: await self._passes(name, probe) for name, probe in self._probes.items()}
        return web.json_response(passed, status=200 if all(passed.values()) else 503)

    async def _passes(self, name: str, probe: Probe) -> bool:
        try:
            return await asyncio.wait_for(probe(), PROBE_MAY_TAKE)
        except Exception as error:
            log.warning("probe failed", probe=name, error=repr(error))
            return False

    async def _figures(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics.page(), headers={"Content-Type": CONTENT_TYPE})
