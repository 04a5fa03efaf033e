"""Look after a database for the operator's verbs, whichever engine it has. `bot.operating` says how it went.

The engine of a server is imported only where there is one.
"""

from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.store.engine import backup, integrity
from bot.store.engine.extent import Extent
from bot.store.engine.files import CannotOpen, connect
from bot.store.engine.integrity import Damaged, remedy
from bot.store.engine.location import Location, Server
from bot.store.engine.migrate import MIGRATIONS
from bot.store.engine.migrate import migrate as migrate_file
from bot.store.engine.migrate import pending as pending_of_file
from bot.store.engine.migration_files import MigrationError
from bot.store.engine.moving import FileTarget, MoveTarget
from bot.store.engine.overlay import catalog_of
from bot.store.engine.schema_parts import make_missing_parts, missing_parts
from bot.store.engine.transaction import Transaction, Tx


@dataclass(eq=False)
class UnfinishedMove(MigrationError):
    """The database is being filled by `python -m bot move`, or that was cut short."""

    location: Location

    def __str__(self) -> str:
        return (
            f"The database {self.location} is an unfinished copy: repeat python -m bot move, which goes on where it ended"
            " (docs/postgresql.md)."
        )


def exists(location: Location) -> bool:
    """Return True where there is a file, or a ledger on the server. Raises CannotConnect."""
    if isinstance(location, Path):
        return location.exists()
    from bot.store.engine.postgres import upkeep  # noqa: PLC0415

    return upkeep.exists(location)


def has_ledger(location: Location) -> bool:
    """Return True for a database with the bot's tables. Raises NotOurs for another program's."""
    is_no_file = isinstance(location, Path) and (not location.exists() or location.stat().st_size == 0)
    return not is_no_file and extent(location).schema > 0


def require_present(location: Location) -> None:
    """Raise CannotOpen where there is no such file, and CannotConnect where the server has no ledger in this database."""
    if isinstance(location, Path):
        if not location.exists():
            raise CannotOpen(location, "there is no such file")
        return
    from bot.store.engine.postgres import upkeep  # noqa: PLC0415

    upkeep.require_ledger(location)


def migrate(location: Location, now: int) -> list[str]:
    """Apply the missing migrations; return their names. Raises MigrationError, CannotOpen, CannotConnect."""
    if isinstance(location, Path):
        return migrate_file(location, MIGRATIONS, now)
    from bot.store.engine.postgres import migrate as server_migrate  # noqa: PLC0415

    return server_migrate.migrate(location, MIGRATIONS, now)


def pending(location: Location) -> list[str]:
    """Return the migrations that `migrate` would apply, without writing. Raises as `migrate` does."""
    if isinstance(location, Path):
        return pending_of_file(location, MIGRATIONS)
    from bot.store.engine.postgres import migrate as server_migrate  # noqa: PLC0415

    return server_migrate.pending(location, MIGRATIONS)


def require_current(location: Location) -> None:
    """Raise CannotOpen or CannotConnect where there is no ledger of this version, and UnfinishedMove for half of one."""
    require_present(location)
    if pending(location):
        why = "it is older than this version (python -m bot migrate brings it up to date)"
        if isinstance(location, Path):
            if location.stat().st_size == 0:
                why = "it is empty (python -m bot restore puts a backup in its place, migrate begins a new ledger)"
            raise CannotOpen(location, why)
        from bot.store.engine.postgres.connection import CannotConnect  # noqa: PLC0415

        raise CannotConnect(location, why)
    require_whole(location)


def require_whole(location: Location) -> None:
    """Raise UnfinishedMove for a database that `python -m bot move` hasn't filled to the end."""
    with looking_at(location) as tx:
        if is_unfinished(tx):
            raise UnfinishedMove(location)


def is_unfinished(tx: Tx) -> bool:
    """Return True for a database that `python -m bot move` hasn't filled to the end."""
    return (
        "unfinished_move" in catalog_of(tx).tables(tx) and tx.row("SELECT 1 FROM unfinished_move") is not None
    )


def problems(tx: Tx) -> list[str]:
    """Return what the engine's checks find; empty for a sound database."""
    if tx.engine == "sqlite":
        return integrity.problems(tx) or missing_parts(tx)
    from bot.store.engine.postgres import integrity as server_integrity  # noqa: PLC0415

    return server_integrity.problems(tx)


def require_sound(location: Location) -> str:
    """Raise Damaged where the engine's checks find broken content. Return what couldn't be checked, empty for nothing."""
    if isinstance(location, Path):
        integrity.require_sound(location)
        require_parts(location)
        return ""
    from bot.store.engine.postgres import integrity as server_integrity  # noqa: PLC0415

    with looking_at(location) as tx:
        lines = server_integrity.problems(tx)
        if lines:
            raise Damaged(location, lines[0], remedy(lines))
        return server_integrity.unchecked(tx)


def require_parts(path: Path) -> None:
    """Raise Damaged where the file lacks a table, an index or a trigger that its migrations made, and CannotOpen."""
    with looking_at(path) as tx:
        lines = missing_parts(tx)
    if lines:
        raise Damaged(path, lines[0], remedy(lines))


def rebuild_indexes(location: Location) -> None:
    """Make every index anew, also a missing one; nobody else may use the database.

    Raises Damaged, CannotOpen, CannotConnect.
    """
    if isinstance(location, Path):
        make_missing_parts(location)
        integrity.rebuild_indexes(location)
        return
    from bot.store.engine.postgres import upkeep  # noqa: PLC0415

    upkeep.rebuild_indexes(location)


def extent(location: Location) -> Extent:
    """Return the extent of the ledger, all 0 for an empty database. Raises NotOurs, Damaged, CannotOpen, CannotConnect."""
    if isinstance(location, Path):
        return backup.extent(location)
    from bot.store.engine.postgres import upkeep  # noqa: PLC0415

    return upkeep.extent(location)


@contextmanager
def writing_to(location: Location) -> Generator[MoveTarget]:
    """Yield what writes a move into a database that nobody else uses. Raises Damaged, CannotOpen, CannotConnect."""
    if isinstance(location, Server):
        from bot.store.engine.postgres.moving import writing_to as to_server  # noqa: PLC0415

        with to_server(location) as target:
            yield target
        return
    with integrity.raising_damaged(location), closing(connect(location, "rw")) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA foreign_keys = OFF")  # checked at the end, by `require_sound`
        yield FileTarget(raw)


@contextmanager
def looking_at(location: Location) -> Generator[Tx]:
    """Yield a transaction on one snapshot, which is rolled back at the end. Raises Damaged, CannotOpen, CannotConnect."""
    if isinstance(location, Server):
        from bot.store.engine.postgres import upkeep  # noqa: PLC0415

        with upkeep.looking_at(location) as tx:
            yield tx
        return
    with integrity.raising_damaged(location), closing(connect(location, "rw")) as connection:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("BEGIN")
        yield Transaction(connection)
