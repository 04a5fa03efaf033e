"""Several processes on one database: this process among them, and what it does and no other may do (docs/adr/0023).

A process that serves a file is alone: it joins nothing, has every claim, and writes nothing for that. Each process of a
server says several times within a lease that it lives. If it can't, the others take its claims, and it may no longer act on
any of them: `check_acting` refuses a request to Discord right before it is sent, the doors of `Claims.door` refuse a write.
"""

from typing import Any

from bot.services.serving.claims import ClaimLost, Claims, check_acting, once, turn
from bot.services.serving.process import Serving, ShardsTaken
from bot.store import command_record
from bot.store.engine.database import Database

__all__ = ["ClaimLost", "Claims", "Registration", "Serving", "ShardsTaken", "check_acting", "once", "turn"]


class Registration:
    """Which commands are registered with Discord, remembered in the database, for all processes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def load(self) -> dict[str, dict[str, Any]]:
        """Return the remembered registrations, empty for none."""
        return await self._db.read(command_record.load)

    async def save(self, record: dict[str, dict[str, Any]]) -> None:
        """Remember these registrations instead of the former ones."""
        await self._db.write(command_record.save, record)
