"""Read the state of the running bot for ``/metrics``: its connections, its queues, its periodic work, its processes."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.clock import Clock
from bot.gateway.client import ConnectsBot
from bot.gateway.heartbeat import heartbeat_ages, is_answering
from bot.operating.metrics import BotState
from bot.operating.schedule import Schedule
from bot.processes import Processes
from bot.store.engine.database import Database
from bot.store.messages import backlog
from bot.store.messages.backlog import Queue

log = structlog.get_logger(__name__)

READ_MAY_TAKE = 1.0
"""Seconds that the page waits for the database; after that it has no figures of the queues."""


class Readings:
    """Reads the state of one running bot."""

    def __init__(
        self, bot: ConnectsBot, db: Database, schedule: Schedule, processes: Processes, clock: Clock
    ) -> None:
        self._bot = bot
        self._db = db
        self._schedule = schedule
        self._processes = processes
        self._clock = clock

    async def now(self) -> BotState:
        """Return the present state; a fault of the database is logged, and the queues are left out."""
        return BotState(
            guilds=len(self._bot.guilds),
            is_ready=is_answering(self._bot, self._bot.begun),
            heartbeats=heartbeat_ages(self._bot),
            failing=len(self._bot.services.messages.sweeps.failures.subjects()),
            long_work=self._processes.waiting,
            chores=self._schedule.tally,
            since_done=self._schedule.since_done(),
            queues=await self._queues(),
        )

    async def _queues(self) -> Sequence[Queue] | None:
        try:
            return await asyncio.wait_for(self._db.read(backlog.queues, self._clock.now()), READ_MAY_TAKE)
        except Exception as error:
            log.warning("queues not counted", error=repr(error))
            return None
