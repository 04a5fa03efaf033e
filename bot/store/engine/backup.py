"""All of a database as one file, taken and put back by SQLite itself, which knows the locks, the log and the journal.

In WAL mode a connection that has read once holds a shared lock on the file until it is closed, idle or not, and the
system takes it from a process that dies. So whether a database is in use is asked of the file: a lock of our own could
be forgotten or go stale. POSIX drops such locks when the process closes *any* handle on the file, hence nothing in a
process that serves opens the database but SQLite.

    Damaged       the content can't be trusted
    NotWritten    the disk is full, the folder is another account's
    Refused       done as asked, something would be lost

`CannotOpen` (bot/store/engine/files.py) is raised too. All are for the operator, and are sentences when printed.
"""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.engine.files import CannotOpen, connect, put, why_not
from bot.store.engine.migrate import NotOurs

PAGES_AT_ONCE = 1000
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite may have beside a database; left there, it would be played into the next file of that name."""

Progress = Callable[[int, int], None]


@dataclass(eq=False)
class Damaged(Exception):
    path: Path
    why: str

    def __str__(self) -> str:
        return f"{self.path} is damaged: {self.why}."


@dataclass(eq=False)
class NotWritten(Exception):
    path: Path
    why: str

    def __str__(self) -> str:
        return f"{self.path} can't be written: {self.why}."


@dataclass(eq=False)
class BackupRefused(Exception):
    """Nothing was done; ``why`` is the whole sentence."""

    why: str

    def __str__(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a ledger goes: its schema, its entries, and when it was last written to (UTC ms); 0 for none."""

    schema: int
    entries: int
    last_at: int


@contextmanager
def as_not_written(to: Path) -> Generator[None]:
    """Raises NotWritten for what the disk or the system refuses."""
    try:
        yield
    except (FileExistsError, NotADirectoryError) as error:
        raise NotWritten(to, "a file is in the place of its folder") from error
    except OSError as error:
        raise NotWritten(to, error.strerror or str(error)) from error
    except sqlite3.Error as error:
        if _is_damage(error):
            raise
        raise NotWritten(to, _why_not_written(error)) from error


def copy(path: Path, to: Path, progress: Progress = lambda done, total: None) -> None:
    """All that is committed in ``path``, in the new file ``to``, which needs no log beside it, and checked.

    Others may go on writing meanwhile. Raises CannotOpen, Damaged, NotWritten.
    """
    _snapshot(path, to, progress)
    with closing(connect(to, "rw")) as made:
        _refuse_when_damaged(made, path)


def detach_log(path: Path) -> None:
    """Make a file that nobody uses stand alone: no log beside it, nor one when it is opened to be read."""
    with as_not_written(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def overwrite(path: Path, source: Path, keep: Path, scratch: Path) -> None:
    """Make the content of ``path`` that of ``source``, in one transaction; what it was goes to the new file ``keep`` first.

    Whoever has it open sees the one or the other, and what was kept is the last that anybody wrote. ``scratch``: a
    folder beside ``keep``. Raises CannotOpen, NotWritten.
    """
    kept = False

    def keep_first(status: int, left: int, total: int) -> None:
        nonlocal kept
        if status != sqlite3.SQLITE_OK and not kept:  # else sqlite3 would try for ever
            raise CannotOpen(path, "another process is writing to it")
        if not kept:  # one page is in: from here on nobody else writes, and none of it is committed
            _snapshot(path, scratch / keep.name)
            put(scratch / keep.name, keep)
            kept = True

    with (
        as_not_written(path),
        closing(connect(source, "rw")) as given,
        closing(connect(path, "rw")) as target,
    ):
        target.execute("PRAGMA journal_mode = WAL")  # readers, our own among them, aren't shut out
        target.execute("PRAGMA synchronous = FULL")
        given.backup(target, pages=1, progress=keep_first)  # with more, the first step could be the last
        target.execute("PRAGMA wal_checkpoint(PASSIVE)")


def in_use(path: Path) -> bool:
    """Whether any process has the database open. Raises Damaged where it can't be told, CannotOpen."""
    with _damage(path), closing(connect(path, "rw")) as connection:
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
    """How far the ledger in ``path`` goes; one of a newer version is known by its schema alone.

    Raises NotOurs, Damaged, CannotOpen.
    """
    with _damage(path), closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA query_only = ON")
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        if not tables:
            return Extent(0, 0, 0)
        if "schema_migration" not in tables:
            raise NotOurs(path)
        (schema,) = connection.execute("SELECT COALESCE(MAX(version), 0) FROM schema_migration").fetchone()
        writes = next(
            (name for name in ("write", "receipt") if name in tables), None
        )  # versions up to 7: receipt
        if writes is None or "entry" not in tables:
            return Extent(schema, 0, 0)
        (entries, last_at) = connection.execute(
            "SELECT (SELECT COUNT(*) FROM entry), MAX(COALESCE((SELECT MAX(recorded_at) FROM entry), 0),"
            f" COALESCE((SELECT MAX(at) FROM {writes}), 0))"
        ).fetchone()
        return Extent(schema, entries, last_at)


def _snapshot(path: Path, to: Path, progress: Progress = lambda done, total: None) -> None:
    with _damage(path), closing(connect(path, "rw")) as source:
        source.execute("PRAGMA query_only = ON")
        source.execute("BEGIN")  # all steps see one snapshot; else each write elsewhere would start it over
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
        with as_not_written(to):
            to.touch(mode=0o600)  # members' ledgers
        with as_not_written(to), closing(connect(to, "rw")) as target:
            source.backup(
                target, pages=PAGES_AT_ONCE, progress=lambda _, left, total: progress(total - left, total)
            )
            target.execute("PRAGMA journal_mode = DELETE")


def _refuse_when_damaged(connection: sqlite3.Connection, path: Path) -> None:
    with _damage(path):
        (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if verdict != "ok":
            raise Damaged(path, " ".join(str(verdict).split()))
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise Damaged(path, "a row refers to one that isn't there")


@contextmanager
def _damage(path: Path) -> Generator[None]:
    """Tells a file whose content is broken (Damaged) from one that can't be opened (CannotOpen)."""
    try:
        yield
    except sqlite3.Error as error:
        if _is_damage(error):
            raise Damaged(path, why_not(path, error)) from error
        raise CannotOpen(path, why_not(path, error)) from error


def _is_damage(error: sqlite3.Error) -> bool:
    return _name(error).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))


def _name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", "")  # errors of the module itself have none


def _why_not_written(error: sqlite3.Error) -> str:
    name = _name(error)
    if name.startswith("SQLITE_FULL"):
        return "the disk is full"
    if name.startswith("SQLITE_IOERR"):
        return "the disk is full or failing"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return "this account may not write there"
    if name.startswith("SQLITE_BUSY"):
        return "another process is writing to it"
    return str(error)
