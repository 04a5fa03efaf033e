"""Run `python -m bot restore`: put a backup, copied, migrated and replayed, in the place of the database."""

import shutil
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

from bot.operating.backup_files import check_hash, scratch, stamp
from bot.operating.lock import InUse, locked, owner
from bot.operating.progress import bar
from bot.operating.restoring import FORCE, refuse_older
from bot.operating.verify import replay, report
from bot.store.engine import backup
from bot.store.engine.backup import SIDE_FILES, BackupRefused
from bot.store.engine.files import PRIVATE_FILE, CannotOpen, make_folder, replace_file
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Location
from bot.store.engine.migrate import MIGRATIONS, migrate, pending


def restore(file: Path, location: Location, now: int, *, force: bool, key: str | None = None) -> int:
    """Replace the database by the backup ``file``, migrated to this version, and print the result; return the exit code."""
    if isinstance(location, Path):
        return _restore_file(file, location, now, force=force, key=key)
    from bot.operating import server_backup  # noqa: PLC0415 (a file needs no psycopg)

    return server_backup.restore(file, location, now, force=force, key=key)


def _restore_file(file: Path, path: Path, now: int, *, force: bool, key: str | None) -> int:
    """Replace the database at ``path`` by the backup ``file``.

    Return the exit code: 1 if the backup's ledger differs from its entries (only with ``force``). The previous
    database is kept beside the new one; the backup is only read. Raises CannotOpen, Damaged, NotWritten,
    BackupRefused and MigrationError. BackupRefused is raised, unless ``force``, when the database is in use, can't be read,
    holds data that the backup lacks, or when the backup isn't signed with ``key`` (None: no signature is looked for); and
    always when a database that can't be read is in use by a running bot.
    """
    if not file.is_file():
        raise CannotOpen(file, "there is no such file")
    check_hash(file, None if force else key)
    with backup.raising_not_written(path):
        make_folder(path.parent)
    with ExitStack() as stack:
        server = _keep_out(path, stack)
        work = stack.enter_context(scratch(path.parent, path, now))
        copy = work / path.name
        _prepare(file, copy, now)
        readable = path.exists() and _check_present(path, copy, server, force=force)
        count, differences = replay(copy)
        backup.detach_log(copy)
        code = report(count, differences)
        if differences and not force:
            raise Damaged(file, f"a ledger in it differs from its entries; {FORCE}")
        kept = _put_in_place(
            copy, path, path.with_name(f"{path.stem}-{stamp(now)}.replaced.sqlite3"), work, readable
        )
    sys.stdout.write(f"Restored {path} from {file}\n")
    if kept is not None:
        sys.stdout.write(f"What was there before is kept as {kept}\n")
    return code


def _prepare(file: Path, copy: Path, now: int) -> None:
    """Write a copy of the backup, migrated to this version. Raises Damaged if the file holds no ledger."""
    if backup.extent(file).schema == 0:
        raise Damaged(file, "there is no ledger in it")
    pending(file, MIGRATIONS)  # raises for a newer version, and names the backup itself in the message
    with bar("copying") as progress:
        backup.copy(file, copy, progress)
    migrate(copy, MIGRATIONS, now)


def _keep_out(path: Path, stack: ExitStack) -> str:
    """Keep a bot from being started on the database until ``stack`` ends. Return empty, or what serves the database now."""
    try:
        stack.enter_context(locked(path))
    except InUse:
        return owner(path)
    return ""


def _check_present(path: Path, copy: Path, server: str, *, force: bool) -> bool:
    """Return whether the present database can be read. ``server`` is the process that serves it, empty if none does.

    Raises BackupRefused, unless ``force``, where its data would be lost; also with ``force`` where the file would have to be
    moved away from a running bot, which would go on writing into the moved file.
    """
    try:
        used, present, restored = backup.in_use(path), backup.extent(path), backup.extent(copy)
    except Damaged as damaged:
        if server:
            raise BackupRefused(
                f"{path} can't be read ({damaged.why}), and {server} is using it: stop that process first."
            ) from damaged
        if force:
            return False
        raise BackupRefused(
            f"{path} can't be read ({damaged.why}), so the bot may still be using it: stop the bot; {FORCE}."
        ) from damaged
    if force:
        return True
    if used or server:
        which = f" ({server})" if server else ""
        raise BackupRefused(
            f"{path} is in use: stop the bot first{which}; {FORCE}, and the running bot uses the backup then."
        )
    refuse_older(str(path), present, restored)
    return True


def _put_in_place(copy: Path, path: Path, kept: Path, work: Path, readable: bool) -> Path | None:
    """Swap the files; return where the previous database is kept, None if there was none."""
    with backup.raising_not_written(path):
        if readable:
            _make_private(path)  # before the members' data of the backup are in it
            backup.overwrite(path, copy, kept, work)
            return kept
        suffixes = [suffix for suffix in (*SIDE_FILES, "") if path.with_name(path.name + suffix).exists()]
        for (
            suffix
        ) in suffixes:  # the log files first: SQLite would play a log left here into the new database
            shutil.move(path.with_name(path.name + suffix), kept.with_name(kept.name + suffix))
            kept.with_name(kept.name + suffix).chmod(PRIVATE_FILE)
        replace_file(copy, path)
        return kept if "" in suffixes else None


def _make_private(path: Path) -> None:
    """Let this account alone read the database and the files beside it. Raises OSError."""
    for suffix in ("", *SIDE_FILES):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).chmod(PRIVATE_FILE)
