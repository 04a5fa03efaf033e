"""Copy a database into one file and restore it, through SQLite's backup API, which respects locks, log and journal.

In WAL mode a connection that has read once keeps a shared lock on the file until it is closed, and the system releases the
lock of a process that dies. So `in_use` asks SQLite for the lock instead of relying on a lock file, which could be left
behind. POSIX drops such locks when the process closes *any* handle on the file, so nothing but SQLite may open the database
in a running bot.

    NotWritten      the file can't be written, as the disk is full or the folder is another account's
    BackupRefused   doing as asked would lose data

`CannotOpen` (bot/store/engine/files.py) and `Damaged` (bot/store/engine/integrity.py) are raised too. The messages of all of
them are sentences for the operator.
"""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.engine.catalog import SQLITE
from bot.store.engine.extent import Extent, extent_in
from bot.store.engine.files import (
    CannotOpen,
    connect,
    full_reason,
    make_file,
    replace_file,
    system_reason,
)
from bot.store.engine.integrity import Damaged, is_damage, raising_damaged, require_sound
from bot.store.engine.migrate import NotOurs
from bot.store.engine.transaction import Transaction

PAGES_AT_ONCE = 1000
"""Pages that are copied between two reports of progress."""
SIDE_FILES = ("-journal", "-wal", "-shm")
"""The suffixes of SQLite's files beside a database; SQLite would apply leftover ones to a new database of that name."""

Progress = Callable[[int, int], None]
"""Called with the number of copied pages and the number of all pages."""


def _ignore(_: int, __: int) -> None:
    """Report no progress."""


@dataclass(eq=False)
class NotWritten(Exception):
    """A file can't be written; ``why`` is the reason in words."""

    path: Path
    why: str

    def __str__(self) -> str:
        return f"{self.path} can't be written: {self.why}."


@dataclass(eq=False)
class BackupRefused(Exception):
    """A backup or restore was refused and nothing was changed; ``why`` is the whole message."""

    why: str

    def __str__(self) -> str:
        return self.why


@contextmanager
def raising_not_written(to: Path) -> Generator[None]:
    """Turn errors of the disk, the system or SQLite inside into NotWritten; errors of broken content pass unchanged."""
    try:
        yield
    except (FileExistsError, NotADirectoryError) as error:
        raise NotWritten(to, "a file is in the place of its folder") from error
    except OSError as error:
        raise NotWritten(to, system_reason(to, error)) from error
    except sqlite3.Error as error:
        if is_damage(error):
            raise
        raise NotWritten(to, _why_not_written(error)) from error


def copy(path: Path, to: Path, progress: Progress = _ignore) -> None:
    """Copy everything that is committed in ``path`` to the new file ``to``, which is one whole file, and check the copy.

    Other processes may write meanwhile; the copy is one snapshot. Raises CannotOpen, Damaged, NotWritten.
    """
    _snapshot(path, to, progress)
    try:
        require_sound(to)
    except Damaged as damaged:
        raise Damaged(path, damaged.why, damaged.remedy) from damaged


def detach_log(path: Path) -> None:
    """Make an unused database one single file, which also gets no log when it is opened for reading. Raises NotWritten."""
    with raising_not_written(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def overwrite(path: Path, source: Path, keep: Path, scratch: Path) -> None:
    """Replace the content of ``path`` by that of ``source`` in one transaction, and copy the old content to ``keep`` first.

    Processes that have ``path`` open see the old content or the new, never a mixture; ``keep`` has everything that was
    written before. ``scratch`` is a folder on the disk of ``keep``. Raises CannotOpen, Damaged, NotWritten.
    """
    is_kept = False

    def keep_first(status: int, left: int, total: int) -> None:
        nonlocal is_kept
        if status != sqlite3.SQLITE_OK and not is_kept:  # sqlite3 would retry for ever
            raise CannotOpen(path, "another process is writing to it")
        if not is_kept:  # the first page is copied: nobody else can write, and nothing is committed yet
            _snapshot(path, scratch / keep.name)
            replace_file(scratch / keep.name, keep)
            is_kept = True

    with (
        raising_not_written(path),
        closing(connect(source, "rw")) as source_connection,
        closing(connect(path, "rw")) as target,
    ):
        target.execute("PRAGMA journal_mode = WAL")  # so that readers, `_snapshot` among them, can go on
        target.execute("PRAGMA synchronous = FULL")
        # With more than one page at a time, the first step could be the last.
        source_connection.backup(target, pages=1, progress=keep_first)
        target.execute("PRAGMA wal_checkpoint(PASSIVE)")


def in_use(path: Path) -> bool:
    """Return True if any process has the database open. Raises Damaged for a broken file, CannotOpen."""
    with raising_damaged(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname.startswith("SQLITE_BUSY"):
                return True
            raise
        connection.rollback()
    return False


def extent(path: Path) -> Extent:
    """Return the extent of the ledger in ``path``; all 0 for an empty database. Raises NotOurs, Damaged, CannotOpen."""
    with raising_damaged(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA query_only = ON")
        tx = Transaction(connection)
        tables = SQLITE.tables(tx)
        found = extent_in(tx, tables)
        if found is None and tables:
            raise NotOurs(path)
        return found or Extent(0, 0, 0)


def _snapshot(path: Path, to: Path, progress: Progress = _ignore) -> None:
    """Copy one snapshot of ``path`` to the new file ``to``, readable by this account only. Raises as `copy` does."""
    with raising_damaged(path), closing(connect(path, "rw")) as source:
        source.execute("PRAGMA query_only = ON")
        source.execute("BEGIN")  # without a transaction, each write elsewhere would restart the copy
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
        with raising_not_written(to):
            make_file(to)
        with raising_not_written(to), closing(connect(to, "rw")) as target:
            source.backup(
                target, pages=PAGES_AT_ONCE, progress=lambda _, left, total: progress(total - left, total)
            )
            target.execute("PRAGMA journal_mode = DELETE")


def _name(error: sqlite3.Error) -> str:
    """Return SQLite's name of an error (``SQLITE_FULL``), empty for an error without a name."""
    return getattr(error, "sqlite_errorname", "")  # errors of the Python module have no name


def _why_not_written(error: sqlite3.Error) -> str:
    """Return in words why a file can't be written, else SQLite's own message."""
    name = _name(error)
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return "this account may not write there"
    if name.startswith("SQLITE_BUSY"):
        return "another process is writing to it"
    return full_reason(error) or str(error)
