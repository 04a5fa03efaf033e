"""Run `python -m bot drill`: restore the newest backup into a temporary folder, and say how long it took and what it lacks.

A backup that was never restored is a hope. The drill takes the way of `python -m bot restore`, with the same checks.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.domain.time.calendar import HOUR_MS
from bot.operating.backup import backups
from bot.operating.restore import day_and_time, restore
from bot.store.engine import backup
from bot.store.engine.backup import Extent
from bot.store.engine.files import CannotOpen
from bot.store.engine.integrity import Damaged


def drill(file: Path | None, path: Path, folder: Path | None, now: int, *, key: str | None) -> int:
    """Restore ``file`` (None: the newest backup in ``folder``) into a temporary folder; return the exit code of `restore`.

    ``path``: the present database, which is only read and may be missing. ``key``: that of the backups' signatures, None
    for no signatures. Raises what `restore` raises, and CannotOpen where there is no backup.
    """
    chosen = file or newest(folder, path)
    began = perf_counter()
    with TemporaryDirectory(prefix="connects-drill-") as place:
        restored = Path(place) / path.name
        code = restore(chosen, restored, now, force=False, key=key)
        took = perf_counter() - began
        extent = backup.extent(restored)
    sys.stdout.write(
        f"The drill is done: {chosen.name} was restored and verified in {took:.1f} seconds, and deleted again.\n"
        f"It holds {extent.entries} entries, the last one written {day_and_time(extent.last_at)}.\n"
    )
    sys.stdout.write(_loss(path, extent))
    return code


def newest(folder: Path | None, path: Path) -> Path:
    """Return the newest backup of ``path`` in ``folder``. Raises CannotOpen where there is none."""
    copies = backups(folder, path) if folder is not None and folder.is_dir() else []
    if not copies:
        raise CannotOpen(folder or path, "there is no backup to restore; python -m bot backup makes one")
    return copies[0]


def _loss(path: Path, restored: Extent) -> str:
    """Return a line that says what the present database has and the backup lacks; empty where there is no database."""
    try:
        present = backup.extent(path)
    except (CannotOpen, Damaged):
        return ""
    missing = max(0, present.entries - restored.entries)
    hours = max(0, present.last_at - restored.last_at) / HOUR_MS
    if not missing:
        return "Restoring it would lose no entry.\n"
    return f"Restoring it would lose {missing} entries of the last {hours:.1f} hours.\n"
