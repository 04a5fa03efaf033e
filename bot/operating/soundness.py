"""Look through the database for broken content while the bot runs, so that ``/health`` says it before members feel it."""

import time

import structlog

from bot.errors import TookTooLong
from bot.operating.schedule import Chore
from bot.store.engine.database import Database
from bot.store.engine.integrity import remedy
from bot.store.engine.upkeep import problems

log = structlog.get_logger(__name__)

LOOKS_EVERY_SECONDS = 600
SHARE = 1000
"""A check that took a second is not repeated for so many seconds."""


class Soundness:
    """Checks a database from time to time; ``problem`` is what the last check found, empty for a sound database."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._next_at = 0.0  # seconds of a clock that nobody sets
        self.problem = ""

    def chore(self) -> Chore:
        """Return the periodic work. A broken database doesn't fail the work, but makes the bot unhealthy."""
        return Chore("soundness", LOOKS_EVERY_SECONDS, self.check, vital=False)

    async def is_sound(self) -> bool:
        """Return whether the last check found nothing broken. Raises as a read does in a database that doesn't answer."""
        await self._db.read(lambda tx: None)
        return not self.problem

    async def check(self) -> None:
        """Check the database in a process of its own, unless the last check took so long that this one is too early."""
        began = time.monotonic()
        if began < self._next_at:
            return
        try:
            lines = await self._db.report(problems)
        except TookTooLong:
            log.warning("database too large to be checked while serving", remedy="python -m bot verify")
            lines = []
        self._next_at = time.monotonic() + (time.monotonic() - began) * SHARE
        self._note(lines)

    def _note(self, lines: list[str]) -> None:
        """Keep the first problem, and log it where it is new."""
        problem = lines[0] if lines else ""
        if problem and problem != self.problem:
            log.error("database damaged", problem=problem, remedy=remedy(lines))
        elif self.problem and not problem:
            log.info("database sound again")
        self.problem = problem
