"""Prepare the database before the bot serves: lock, migrate and check the file, and say in the log which file it is."""

import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import structlog

from bot.operating.lock import locked
from bot.store.engine import remains
from bot.store.engine.files import connect, require_writable
from bot.store.engine.migrate import MIGRATIONS, migrate, pending
from bot.store.engine.transaction import Transaction
from bot.store.ledger import wallets

log = structlog.get_logger(__name__)


class NoTemporaryFolder(Exception):
    """No folder takes temporary files; the message is one sentence for the operator."""


def require_temporary_folder() -> None:
    """Raise NoTemporaryFolder where this process can't make temporary files, e.g. in a container without /tmp."""
    try:
        tempfile.gettempdir()
    except FileNotFoundError as error:
        raise NoTemporaryFolder(
            "there is no folder for temporary files; mount one at /tmp (docker run --tmpfs /tmp), or name one in TMPDIR."
        ) from error


@contextmanager
def prepared(path: Path, now: int) -> Generator[None]:
    """Bring the database at ``path`` up to this version, and keep every other process from serving it inside the context.

    The first line of the log names the file, and says whether the database is new and how many accounts (wallets) are in
    it. ``now`` is UTC ms. Raises CannotOpen and MigrationError.
    """
    with locked(path):
        applied = migrate(path, MIGRATIONS, now)
        require_writable(path)
        _remove_remains(path)
        is_new = bool(applied) and applied[0].startswith("0001")
        with closing(connect(path, "rw")) as connection:
            accounts = wallets.count(Transaction(connection))
        log.info("database", file=str(path.absolute()), new=is_new, accounts=accounts)
        if path.stat().st_mode & 0o077:
            log.warning("database readable by others", file=str(path.absolute()), remedy=f"chmod 600 {path}")
        yield


def migrate_unused(path: Path, now: int) -> list[str]:
    """Apply the missing migrations, which no process may be serving; return their names, empty if none is missing.

    ``now`` is UTC ms. Raises CannotOpen and MigrationError.
    """
    with locked(path) if pending(path, MIGRATIONS) else nullcontext():
        applied = migrate(path, MIGRATIONS, now)
    require_writable(path)
    return applied


def _remove_remains(path: Path) -> None:
    """Remove the copies of deleted data that a large file, an open reader or a sudden end left. A failure is only logged."""
    try:
        with closing(connect(path, "rw")) as connection:
            if remains.are_left(Transaction(connection)):
                remains.remove(connection, largest=None)
    except sqlite3.Error as error:
        log.warning("copies of deleted data stay for now", error=str(error))
