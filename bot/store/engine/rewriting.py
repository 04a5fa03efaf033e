"""Rewrite a large file without its copies of deleted data, in steps that give way to any write.

SQLite's own VACUUM keeps everybody from writing for a second and more in a large file. So a clean copy is made beside the
file, from a snapshot, and then copied back into the file in one transaction of short steps. If the file has changed since
the snapshot, or a write comes meanwhile, nothing is changed, and the caller tries again later.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.store.engine.files import connect, make_file

PAGES_A_STEP = 200
"""Pages that are copied back between two looks at whether a write waits: a few milliseconds."""
STEPS_A_FLUSH = 10
"""Steps after which the log is written through to the disk, so that its last part takes a few milliseconds too."""
_COPYING = (
    "PRAGMA wal_autocheckpoint = 0",  # the log is written back later, on another connection
    "PRAGMA cache_size = -1024",  # KiB: changed pages go into the log at once, and not all of them at the end
)
_SETTINGS = ("wal_autocheckpoint", "cache_size")
_HELD = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
"""What a step returns where another process holds the file; `sqlite3` itself would wait for that one without end."""


class _GaveWay(Exception):
    """A write waits, another process holds the file, or the file isn't what was copied any more."""


def clean_copy_of(database: Path) -> Path:
    """Return where the clean copy of a file is made."""
    return database.with_name(f"{database.name}-clean")


def make_clean_copy(database: Path) -> None:
    """Fill the file at `clean_copy_of` with what is stored at this moment; nobody waits for it. Raises sqlite3.Error."""
    with closing(connect(database, "rw")) as raw:
        raw.execute("PRAGMA temp_store = MEMORY")  # indexes are sorted without a temporary folder
        raw.execute("VACUUM INTO ?", (str(clean_copy_of(database)),))


def write_log_back(database: Path) -> None:
    """Write the log back into the file as far as readers allow, while others read and write. Raises sqlite3.Error."""
    with closing(connect(database, "rw")) as raw:
        raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


class Rewriting:
    """An attempt to rewrite a file: make it, fill its copy by `make_clean_copy`, `copy_back`, `close`, and `remove_copy`.

    Making, copying back and closing happen on the thread of the file's only writer.
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._copy = clean_copy_of(database)
        self._copy.unlink(missing_ok=True)
        make_file(self._copy)
        self._watching = connect(database, "rw")
        self._version = self._changes()
        self._steps = 0

    def copy_back(self, writer: sqlite3.Connection, is_awaited: Callable[[], bool]) -> bool:
        """Replace the content of the writer's file by the copy. Return False where nothing was changed.

        That is so where anybody has written since the attempt began, and from when ``is_awaited`` returns True on.
        Raises sqlite3.Error.
        """
        settings = [
            (name, writer.execute(f"PRAGMA {name}").fetchone()[0])  # read before they are changed
            for name in _SETTINGS
        ]
        log = os.open(f"{self._database}-wal", os.O_RDONLY)

        def look(status: int, remaining: int, _: int) -> None:
            """Raise _GaveWay where the copying has to end. Called after each step, during which nobody else can write."""
            is_first, self._steps = not self._steps, self._steps + 1
            has_changed = is_first and self._changes() != self._version
            if status in _HELD or has_changed or (remaining and is_awaited()):
                raise _GaveWay
            if self._steps % STEPS_A_FLUSH == 0:
                os.fsync(log)

        try:
            for pragma in _COPYING:
                writer.execute(pragma)
            with closing(connect(self._copy, "ro")) as clean:
                clean.backup(writer, pages=PAGES_A_STEP, progress=look)
        except _GaveWay:
            return False
        finally:
            os.close(log)
            for name, value in settings:
                writer.execute(f"PRAGMA {name} = {value:d}")
        return True

    def close(self) -> None:
        self._watching.close()

    def remove_copy(self) -> None:
        """Remove the copy, on any thread: that of a large file takes a tenth of a second."""
        self._copy.unlink(missing_ok=True)

    def _changes(self) -> int:
        """Return a number that differs after each change that was committed by another connection."""
        [(version,)] = self._watching.execute("PRAGMA data_version").fetchall()
        return int(version)
