"""Back up a database of a PostgreSQL server and restore it, with the server's own pg_dump, pg_restore and psql.

A restore is one transaction: the present tables move into a schema of their own, which keeps them, and the backup's take
their place. Where the restored ledger is then refused, the two change places again.
"""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from psycopg import errors, sql

from bot.operating.backup_files import check_hash, stamp
from bot.operating.progress import bar
from bot.operating.restoring import FORCE, refuse_older
from bot.operating.server_programs import ProgramFailed, pg_dump, pg_restore, put_in
from bot.operating.verify import replay, report
from bot.store.engine import upkeep
from bot.store.engine.backup import BackupRefused
from bot.store.engine.files import CannotOpen, make_file
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Server, another, name_of
from bot.store.engine.migration_files import MigrationError
from bot.store.engine.postgres import upkeep as of_server
from bot.store.engine.postgres.connection import CannotConnect
from bot.store.engine.postgres.dialect import moved_schema

LONGEST_NAME = 63
"""Bytes of the name of a database or a schema."""


def dump(server: Server, to: Path) -> None:
    """Copy one snapshot of the database to the new file ``to``, for this account alone, and read the copy to its end.

    Raises ProgramFailed, BackupRefused, CannotConnect.
    """
    make_file(to)
    with bar("copying"):
        pg_dump(server, "--format=custom", "--schema=public", "--no-owner", "--no-privileges", f"--file={to}")
        pg_restore(server, to, "--file=-")


def restore(file: Path, server: Server, now: int, *, force: bool, key: str | None) -> int:
    """Put a backup in the place of the database's tables, migrated to this version, and print the result.

    Return the exit code: 1 if the backup's ledger differs from its entries (only with ``force``). The previous tables are
    kept in a schema of the same database. Raises ServerInUse where a process uses the database, also with ``force``, and
    what `bot.operating.restore.restore` raises.
    """
    if not file.is_file():
        raise CannotOpen(file, "there is no such file")
    check_hash(file, None if force else key)
    with of_server.alone(server):
        present = upkeep.extent(server)
        kept = f"replaced_{_plain(stamp(now))}"
        with bar("restoring"):
            _fill(server, file, moved_schema("public", kept))
        try:
            code = _check(file, server, now, force=force)
            restored = upkeep.extent(server)
            if not force:
                refuse_older(str(server), present, restored)
        except (BackupRefused, Damaged, MigrationError, CannotConnect):
            _run(server, moved_schema("public", f"{kept}_refused"), moved_schema(kept, "public"))
            _run(server, f"DROP SCHEMA {kept}_refused CASCADE; DROP SCHEMA {kept}")
            raise
        if present.schema == 0:
            _run(server, f"DROP SCHEMA {kept}")
    sys.stdout.write(f"Restored {server} from {file}\n")
    if present.schema:
        sys.stdout.write(
            f"What was there before is kept as the schema {kept}; remove it with: DROP SCHEMA {kept} CASCADE\n"
        )
    return code


@contextmanager
def throw_away(server: Server, now: int) -> Generator[Server]:
    """Yield a new empty database of the server, which is removed at the end.

    Raises BackupRefused where this user may not make one, CannotConnect.
    """
    name = f"{name_of(server)[:20]}_drill_{_plain(stamp(now))}"[:LONGEST_NAME]
    with of_server.opened(server) as connection:
        try:
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        except errors.InsufficientPrivilege as error:
            raise BackupRefused(
                "that needs a database to be thrown away again, and this user may not make one: allow it with"
                " ALTER ROLE … CREATEDB, or name another server for it in CONNECTS_DATABASE."
            ) from error
    try:
        yield another(server, name)
    finally:
        with of_server.opened(server) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def copied(server: Server, now: int) -> Generator[Server]:
    """Yield a copy of the database in a database to be thrown away. Raises as `dump` and `throw_away` do."""
    with throw_away(server, now) as copy, TemporaryDirectory(prefix="connects-copy-") as folder:
        file = Path(folder) / "copy.pgdump"
        dump(server, file)
        with bar("restoring"):
            _fill(copy, file, "")
        yield copy


def _fill(server: Server, file: Path, before: str) -> None:
    """Run ``before`` and restore the file, both or nothing. Raises Damaged, BackupRefused, CannotConnect."""
    try:
        pg_restore(server, file, "--file=-")
    except ProgramFailed as error:
        raise Damaged(file, error.why) from error
    put_in(server, file, before)


def _check(file: Path, server: Server, now: int, *, force: bool) -> int:
    """Bring the restored ledger up to this version and replay it; return the exit code. Raises Damaged, MigrationError."""
    if upkeep.extent(server).schema == 0:
        raise Damaged(file, "there is no ledger in it")
    upkeep.migrate(server, now)
    upkeep.require_sound(server)
    count, differences = replay(server)
    code = report(count, differences)
    if differences and not force:
        raise Damaged(file, f"a ledger in it differs from its entries; {FORCE}")
    return code


def _run(server: Server, *statements: str) -> None:
    """Run statements in one transaction. Raises CannotConnect."""
    with of_server.opened(server) as connection, connection.transaction():
        for statement in statements:
            connection.execute(statement.encode())


def _plain(text: str) -> str:
    """Return the letters and digits of an instant, for a name that needs no quotes."""
    return "".join(letter for letter in text.lower() if letter.isalnum())
