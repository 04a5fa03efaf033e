"""Database files: connecting to a file, replacing and rewriting a file, and the reasons why a file can't be used."""

import contextlib
import errno
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
"""The modes of new files and folders, which hold members' data: for this account alone."""
BUSY_TIMEOUT_SECONDS = 5.0
CACHED_STATEMENTS = 512  # more than the bot has, so that each statement is prepared once per connection


@dataclass(eq=False)
class CannotOpen(Exception):
    """The file can't be used as the bot's database; ``why`` is the reason in words for the operator."""

    path: Path
    why: str

    def __str__(self) -> str:
        return f"The database {self.path} can't be opened: {self.why}."


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Return a connection without implicit transactions. ``mode`` is SQLite's ro, rw or rwc. Raises sqlite3.Error."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_SECONDS,
        isolation_level=None,
        cached_statements=CACHED_STATEMENTS,
    )


def connect_untouched(path: Path) -> sqlite3.Connection:
    """Return a connection that changes no byte of the database and its log, also if it is the only one.

    Other processes may use the database meanwhile. An ordinary connection that reads alone empties the log into the database
    when it is closed. Raises sqlite3.Error.
    """
    log, shared = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    is_used = log.exists() and (log.stat().st_size > 0 or shared.exists())
    return connect(path, "ro" if is_used else "ro&immutable=1")


def replace_file(part: Path, final: Path) -> None:
    """Rename the finished file ``part`` to ``final``, replacing a file of that name. Raises OSError.

    After a power cut ``final`` is the old file or the new one, whole in both cases.
    """
    _flush(part, os.O_RDWR)
    part.replace(final)
    if os.name == "posix":  # other systems can't flush a folder
        _flush(final.parent, os.O_RDONLY)


def _flush(path: Path, how: int) -> None:
    """Write a file or folder, opened with the flags ``how``, through to the disk."""
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder with the missing folders above, each for this account alone; existing ones stay. Raises OSError."""
    for missing in [*reversed(folder.parents), folder]:
        with contextlib.suppress(FileExistsError):
            if not missing.is_dir():
                missing.mkdir(mode=PRIVATE_FOLDER)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "a file is in the place of the folder", str(folder))


def make_file(path: Path) -> None:
    """Make an empty file for this account alone, before SQLite would make one for all; an existing one stays.

    SQLite gives the log and its index the mode of the database. Raises OSError.
    """
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))


def try_writing(connection: sqlite3.Connection) -> None:
    """Begin a change and take it back. Raises sqlite3.Error where the file is read-only.

    In WAL mode SQLite begins a transaction for writing even on a file that is read-only.
    """
    _rewrite_version(connection)
    connection.rollback()


def require_writable(path: Path) -> None:
    """Commit a change that changes nothing, and empty the log. Raises CannotOpen where either is impossible now."""
    try:
        with closing(connect(path, "rw")) as connection:
            _rewrite_version(connection)
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.Error as error:
        raise CannotOpen(path, unusable_reason(path, error)) from error


def _rewrite_version(connection: sqlite3.Connection) -> None:
    """Begin a transaction and write a number again that is stored already. Raises sqlite3.Error."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {version:d}")


def unusable_reason(path: Path, error: Exception) -> str:
    """Return in words for the operator why the file can't be used, else the error's own message.

    SQLite itself often reports "unable to open database file" only.
    """
    name = getattr(error, "sqlite_errorname", "")
    if isinstance(error, OSError):
        return system_reason(path, error)
    if os.path.isdir(path):
        return "it is a folder"
    if not os.path.exists(path):
        return "there is no such file"
    if name == "SQLITE_NOTADB":
        return "it is not an SQLite database"
    if name.startswith("SQLITE_CORRUPT"):
        return "it is damaged; python -m bot verify says how to mend it"
    if name.startswith("SQLITE_BUSY"):
        return "another process is writing to it"
    return full_reason(error) or _forbidden_reason(path, name) or str(error)


def full_reason(error: Exception) -> str:
    """Return in words that the disk of an SQLite error is full or failing; empty for any other error."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        return "the disk is full"
    return "the disk is full or failing" if name.startswith("SQLITE_IOERR") else ""


def system_reason(path: Path, error: OSError) -> str:
    """Return in words for the operator why the system refused to make or write the file."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "the disk is full"
    if error.errno == errno.EFBIG:
        return "the disk is full or failing"
    if error.errno == errno.EROFS:
        return "its file system is read-only"
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"this account may not write in the folder {path.parent}"
    return error.strerror or str(error)


def _forbidden_reason(path: Path, name: str) -> str:
    """Return in words what keeps this account from writing, for SQLite's error ``name``; empty if nothing does."""
    if _is_read_only(path):
        return "its file system is read-only"
    if not os.access(path, os.R_OK | os.W_OK) or name == "SQLITE_READONLY":
        return "this account may not read and write it"
    if not os.access(path.parent, os.W_OK | os.X_OK):
        return f"this account may not write in the folder {path.parent}, where the log beside it has to be"
    return "this account may not read and write it" if name.startswith("SQLITE_READONLY") else ""


def _is_read_only(path: Path) -> bool:
    """Return True if the file is on a file system that was mounted for reading only; False where nobody can tell."""
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except (AttributeError, OSError):  # Windows has no statvfs
        return False
