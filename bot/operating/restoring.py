"""What every restore has in common: when it would lose something, and how that is said."""

from bot.domain.time.calendar import iso_instant
from bot.store.engine.backup import BackupRefused
from bot.store.engine.extent import Extent

FORCE = "--force restores anyway"


def refuse_older(named: str, present: Extent, restored: Extent) -> None:
    """Raise BackupRefused where the present database, called ``named``, has something that the restored one lacks."""
    if present.schema > restored.schema:
        raise BackupRefused(f"{named} was made by a newer version of the bot; {FORCE}.")
    if present.last_at > restored.last_at or present.entries > restored.entries:
        raise BackupRefused(
            f"{named} is newer than the backup: last written to {day_and_time(present.last_at)}, the backup"
            f" {day_and_time(restored.last_at)} ({present.entries} and {restored.entries} entries); {FORCE}."
        )


def day_and_time(at: int) -> str:
    """Return an instant (UTC ms) for people, ``never`` for 0."""
    return iso_instant(at) if at else "never"
