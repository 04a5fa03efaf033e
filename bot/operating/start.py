"""Prepare the database before the bot serves: lock, migrate and check it, and say in the log which database it is."""

import sqlite3
import tempfile
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path

import structlog

from bot.operating.lock import locked
from bot.store.engine import remains, upkeep
from bot.store.engine.files import connect, require_writable
from bot.store.engine.location import Location, Server
from bot.store.engine.rewriting import clean_copy_of
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


def prepared(location: Location, now: int) -> AbstractContextManager[None]:
    """Bring the database up to this version, and keep it for serving inside the context: a file for this process alone.

    The first line of the log names the database, and says whether it is new and how many accounts (wallets) are in it.
    ``now`` is UTC ms. Raises CannotOpen, CannotConnect and MigrationError.
    """
    return _prepared_file(location, now) if isinstance(location, Path) else _prepared_server(location, now)


@contextmanager
def _prepared_server(server: Server, now: int) -> Generator[None]:
    """Prepare a database of a server. Other processes may serve it as well, each its own shards."""
    from bot.store.engine.postgres import upkeep as of_server  # noqa: PLC0415 (a file needs no psycopg)

    with of_server.serving(server):
        applied = upkeep.migrate(server, now)
        upkeep.require_whole(server)
        with upkeep.looking_at(server) as tx:
            accounts = wallets.count(tx)
        log.info("database", server=str(server), new=_is_new(applied), accounts=accounts)
        yield


@contextmanager
def _prepared_file(path: Path, now: int) -> Generator[None]:
    """Prepare a file, which no other process may serve inside the context."""
    with locked(path):
        applied = upkeep.migrate(path, now)
        require_writable(path)
        upkeep.require_whole(path)
        _remove_remains(path)
        with closing(connect(path, "rw")) as connection:
            accounts = wallets.count(Transaction(connection))
        log.info("database", file=str(path.absolute()), new=_is_new(applied), accounts=accounts)
        if path.stat().st_mode & 0o077:
            log.warning("database readable by others", file=str(path.absolute()), remedy=f"chmod 600 {path}")
        yield


def _is_new(applied: Sequence[str]) -> bool:
    """Return True where the migrations that were applied made the database."""
    return bool(applied) and applied[0].startswith("0001")


def migrate_unused(location: Location, now: int) -> list[str]:
    """Apply the missing migrations; return their names, empty if none is missing. No process may be serving a file then.

    ``now`` is UTC ms. Raises CannotOpen, CannotConnect and MigrationError.
    """
    if not isinstance(location, Path):
        return upkeep.migrate(location, now)
    with locked(location) if upkeep.pending(location) else nullcontext():
        applied = upkeep.migrate(location, now)
    require_writable(location)
    return applied


def _remove_remains(path: Path) -> None:
    """Remove the copies of deleted data that a large file, an open reader or a sudden end left. A failure is only logged."""
    try:
        clean_copy_of(path).unlink(missing_ok=True)
        with closing(connect(path, "rw")) as connection:
            if remains.are_left(Transaction(connection)):
                remains.remove(connection, largest=None)
    except (sqlite3.Error, OSError) as error:
        log.warning("copies of deleted data stay for now", error=str(error))
