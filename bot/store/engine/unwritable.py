"""Tell members and the log that nothing can be written, instead of SQLite's error of a full, read-only or failing disk."""

import sqlite3
from typing import Literal

import structlog

from bot.errors import NotStored

log = structlog.get_logger(__name__)

Why = Literal["full", "failing", "read-only", "damaged"]
_WHY: dict[str, Why] = {
    "SQLITE_FULL": "full",
    "SQLITE_IOERR": "failing",
    "SQLITE_READONLY": "read-only",
    "SQLITE_CANTOPEN": "read-only",
    "SQLITE_CORRUPT": "damaged",
}


def refuse_unwritable(error: BaseException | None) -> None:
    """Raise NotStored for SQLite's error of a disk that takes nothing, and log the reason; do nothing for another error."""
    if not isinstance(error, sqlite3.DatabaseError):
        return
    sqlite_name = getattr(error, "sqlite_errorname", "")  # errors of the Python module have no name
    why = next((why for name, why in _WHY.items() if sqlite_name.startswith(name)), None)
    if why is not None:
        log.error("nothing can be written", disk=why, error=sqlite_name)
        raise NotStored(why) from error
