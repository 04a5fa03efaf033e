"""For the operator's monitoring: ``/health`` answers 200 or 503, ``/metrics`` in Prometheus's text format.

Nothing about members is told. It listens only where CONNECTS_HTTP says.
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
    """The address is taken or isn't this machine's; printed, it is a sentence."""


class Health:
    """Answers ``/health`` from ``probes``, by name, and ``/metrics`` from ``metrics``."""

    def __init__(self, probes: Mapping[str, Probe], metrics: Metrics) -> None:
        self._probes = probes
        self._metrics = metrics
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> None:
        """Raises CannotListen."""
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
        found = {name: await self._passes(name, probe) for name, probe in self._probes.items()}
        return web.json_response(found, status=200 if all(found.values()) else 503)

    async def _passes(self, name: str, probe: Probe) -> bool:
        try:
            return await asyncio.wait_for(probe(), PROBE_MAY_TAKE)
        except Exception as error:
            log.warning("probe failed", probe=name, error=repr(error))
            return False

    async def _figures(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics.page(), headers={"Content-Type": CONTENT_TYPE})
