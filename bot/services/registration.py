"""Remember in the database which commands are registered with Discord, so that several processes register them once."""

from typing import Any

from bot.store import command_record
from bot.store.engine.database import Database


class Registration:
    """The registrations by place."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def load(self) -> dict[str, dict[str, Any]]:
        """Return the remembered registrations, empty for none."""
        return await self._db.read(command_record.load)

    async def save(self, record: dict[str, dict[str, Any]]) -> None:
        """Remember these registrations instead of the former ones."""
        await self._db.write(command_record.save, record)
