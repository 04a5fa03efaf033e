"""Run `python -m bot drill`: restore the newest backup into a temporary place, and say how long it took and what it lacks.

A backup that was never restored is a hope. The drill takes the way of `python -m bot restore`, with the same checks.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.domain.time.calendar import HOUR_MS
from bot.operating.backup_files import backups
from bot.operating.restore import restore
from bot.operating.restoring import day_and_time
from bot.store.engine import upkeep
from bot.store.engine.extent import Extent
from bot.store.engine.files import CannotOpen
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Location, name_of


def drill(file: Path | None, location: Location, folder: Path | None, now: int, *, key: str | None) -> int:
    """Restore ``file`` (None: the newest backup in ``folder``) into a temporary place; return the exit code of `restore`.

    ``location``: the present database, which is only read and may be missing. ``key``: that of the backups' signatures,
    None for no signatures. Raises what `restore` raises, and CannotOpen where there is no backup.
    """
    chosen = file or newest(folder, location)
    with _place(location, now) as restored:
        began = perf_counter()
        code = restore(chosen, restored, now, force=False, key=key)
        took = perf_counter() - began
        extent = upkeep.extent(restored)
    sys.stdout.write(
        f"The drill is done: {chosen.name} was restored and verified in {took:.1f} seconds, and deleted again.\n"
        f"It holds {extent.entries} entries, the last one written {day_and_time(extent.last_at)}.\n"
    )
    sys.stdout.write(_loss(location, extent))
    return code


@contextmanager
def _place(location: Location, now: int) -> Generator[Location]:
    """Yield the place of a database that is removed at the end: beside the others of a server, or in a temporary folder."""
    if isinstance(location, Path):
        with TemporaryDirectory(prefix="connects-drill-") as folder:
            yield Path(folder) / location.name
    else:
        from bot.operating import server_backup  # noqa: PLC0415 (a file needs no psycopg)

        with server_backup.throw_away(location, now) as database:
            yield database


def newest(folder: Path | None, location: Location) -> Path:
    """Return the newest backup of the database in ``folder``. Raises CannotOpen where there is none."""
    copies = backups(folder, location) if folder is not None and folder.is_dir() else []
    if not copies:
        raise CannotOpen(
            folder or Path(name_of(location)), "there is no backup to restore; python -m bot backup makes one"
        )
    return copies[0]


def _loss(location: Location, restored: Extent) -> str:
    """Return a line that says what the present database has and the backup lacks; empty where there is no database."""
    try:
        present = upkeep.extent(location)
    except (CannotOpen, Damaged):
        return ""
    missing = max(0, present.entries - restored.entries)
    hours = max(0, present.last_at - restored.last_at) / HOUR_MS
    if not missing:
        return "Restoring it would lose no entry.\n"
    return f"Restoring it would lose {missing} entries of the last {hours:.1f} hours.\n"
