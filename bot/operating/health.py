"""Answer the operator's monitoring: ``/health`` with 200 or 503, ``/metrics`` in Prometheus's text format.

Neither page says anything about members. The server listens only where CONNECTS_HTTP says.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog
from aiohttp import web

log = structlog.get_logger(__name__)

PROBE_MAY_TAKE = 1.0  # seconds

Probe = Callable[[], Awaitable[bool]]
Sample = tuple[str, Mapping[str, str], float]
"""A metric's name, labels and value."""


class CannotListen(Exception):
    """The address is taken or doesn't belong to this machine; the message is one sentence for the operator."""


class Health:
    """The HTTP server.

    ``probes``: checks by name, all of which pass when the bot is healthy; ``samples``: the present metrics.
    """

    def __init__(self, probes: Mapping[str, Probe], samples: Callable[[], list[Sample]]) -> None:
        self._probes = probes
        self._samples = samples
        self._runner: web.AppRunner | None = None

    async def start(self, host: str, port: int) -> None:
        """Listen at ``host``:``port``. Raises CannotListen."""
        app = web.Application()
        app.add_routes([web.get("/health", self._health), web.get("/metrics", self._metrics)])
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

    async def _metrics(self, _: web.Request) -> web.Response:
        lines = [f"{name}{_labels(labels)} {value:g}" for name, labels, value in self._samples()]
        return web.Response(text="\n".join(lines) + "\n", content_type="text/plain")


def _labels(labels: Mapping[str, str]) -> str:
    return "{" + ",".join(f'{name}="{value}"' for name, value in labels.items()) + "}" if labels else ""
