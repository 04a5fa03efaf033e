"""Let one process at a time serve a database: a lock on a file beside the database, which names the process.

The system releases the lock of a process that dies, so a lock file that a killed process left behind keeps nobody out.
Where the system or the file system has no such locks, nobody is kept out.
"""

import contextlib
import errno
import os
import platform
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import structlog

from bot.store.engine.files import PRIVATE_FILE, CannotOpen, make_folder, system_reason
from bot.store.engine.location import Location

log = structlog.get_logger(__name__)

TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
"""The errors of a lock that another process holds."""
LOCKED_BYTE = 1 << 20
"""Windows lets nobody read a locked byte, so the locked byte is far behind the text."""
LONGEST_TEXT = 300  # bytes


class InUse(CannotOpen):
    """Another process serves the database; ``why`` names the process."""


def alone(location: Location) -> AbstractContextManager[None]:
    """Keep every process from serving the database inside this context, for a verb that needs it for itself.

    Raises InUse or ServerInUse where a process serves it, and CannotOpen, CannotConnect.
    """
    if isinstance(location, Path):
        return locked(location)
    from bot.store.engine.postgres import upkeep  # noqa: PLC0415 (a file needs no psycopg)

    return upkeep.alone(location)


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Keep other processes from serving the database ``path`` inside this context.

    Raises InUse where a process serves the database already, and CannotOpen where the lock file can't be made.
    """
    file = lock_file(path)
    try:
        make_folder(file.parent)
        handle = _take(file)
    except BlockingIOError as error:
        raise InUse(path, f"{owner(path)} is serving it already; stop that process first") from error
    except OSError as error:
        raise CannotOpen(path, system_reason(path, error)) from error
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            if sys.platform != "win32":
                file.unlink()  # before the lock is released, so that nobody else's file is deleted
            os.close(handle)
            if sys.platform == "win32":
                file.unlink()


def lock_file(path: Path) -> Path:
    """Return the lock file of a database, the same one for every link to the database."""
    real = path.resolve()
    return real.with_name(f"{real.name}.lock")


def owner(path: Path) -> str:
    """Return in words the process that serves the database, as far as its lock file says."""
    try:
        pid, _, host = lock_file(path).read_text("utf-8").strip().partition(" ")
    except (OSError, UnicodeDecodeError):
        return "another process"
    if not pid.isdigit():
        return "another process"
    return f"process {pid}" if host == platform.node() else f"process {pid} on {host}"


def server_pid(path: Path) -> int | None:
    """Return the id of the living process on this machine that the lock file of the database names, None for none.

    The lock itself isn't tried, which would keep out a bot that starts at this moment.
    """
    pid = ""
    try:
        pid, _, host = lock_file(path).read_text("utf-8").strip().partition(" ")
        if not pid.isdigit() or host != platform.node() or sys.platform == "win32":
            return None
        os.kill(int(pid), 0)  # only asks whether there is such a process
    except PermissionError:
        return int(pid) if pid else None
    except (OSError, UnicodeDecodeError):
        return None
    return int(pid)


def _take(file: Path) -> int:
    """Return the handle of the locked file, with this process named in the file.

    Raises BlockingIOError where another process holds the lock, and OSError.
    """
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), PRIVATE_FILE)
        try:
            _lock(handle)
            if _is_still(file, handle):
                os.truncate(handle, 0)
                os.write(handle, f"{os.getpid()} {platform.node()}\n".encode()[:LONGEST_TEXT])
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)  # the process that held the lock has deleted the file meanwhile: take the new file


def _lock(handle: int) -> None:
    """Lock the file. Raises BlockingIOError where another process holds the lock; where there are no locks, only warn."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 (only Windows has this module)

            os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl  # noqa: PLC0415 (Windows has no such module)

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in TAKEN:
            raise BlockingIOError(error.errno, error.strerror) from error
        log.warning("no lock beside the database", error=error.strerror)


def _is_still(file: Path, handle: int) -> bool:
    """Return True if the file of that name is the open one."""
    try:
        return os.path.samestat(file.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
