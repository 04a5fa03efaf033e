"""`python -m bot restore`: a backup in the place of the database, once it has been copied, migrated and replayed."""

import shutil
import sys
from pathlib import Path

from bot.domain.time.calendar import iso_instant
from bot.operating.backup import refuse_when_rotten, scratch, stamp
from bot.operating.progress import bar
from bot.operating.verify import replayed, report
from bot.store.engine import backup
from bot.store.engine.backup import BESIDE, BackupRefused, Damaged
from bot.store.engine.files import CannotOpen, put
from bot.store.engine.migrate import MIGRATIONS, migrate, pending

FORCE = "--force does it all the same"


def restore(file: Path, path: Path, now: int, *, force: bool) -> int:
    """Make ``path`` hold what ``file`` does, brought up to this version; what was there is kept beside it. Prints.

    Refuses, unless ``force``, where the database is in use, can't be read, or holds what the backup doesn't; where the
    backup's ledger differs from its entries, the exit code is 1. The backup itself is only read.
    Raises CannotOpen, Damaged, NotWritten, Refused, MigrationError.
    """
    if not file.is_file():
        raise CannotOpen(file, "there is no such file")
    refuse_when_rotten(file)
    with backup.writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    with scratch(path.parent, path, now) as work:
        copy = work / path.name
        _prepare(file, copy, now)
        readable = path.exists() and _may_be_lost(path, copy, force)
        count, differences = replayed(copy)
        backup.settle(copy)
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
    """A copy of the backup, of this version. What holds no ledger at all is no backup."""
    if backup.extent(file).schema == 0:
        raise Damaged(file, "there is no ledger in it")
    pending(file, MIGRATIONS)  # refuses a newer one by its own name
    with bar("copying") as progress:
        backup.copy(file, copy, progress)
    migrate(copy, MIGRATIONS, now)


def _may_be_lost(path: Path, copy: Path, force: bool) -> bool:
    """Refuse what the operator may not have meant; whether the present database can be read."""
    try:
        used, there, given = backup.in_use(path), backup.extent(path), backup.extent(copy)
    except Damaged as damaged:
        if force:
            return False
        raise BackupRefused(
            f"{path} can't be read ({damaged.why}), nor can it be told whether the bot uses it: stop the bot; {FORCE}."
        ) from damaged
    if force:
        return True
    if used:
        raise BackupRefused(f"{path} is in use: stop the bot first; {FORCE}, and the bot goes on with it.")
    if there.schema > given.schema:
        raise BackupRefused(f"{path} was made by a newer version of the bot; {FORCE}.")
    if there.last_at > given.last_at or there.entries > given.entries:
        raise BackupRefused(
            f"{path} is newer than the backup: last written to {_day_and_time(there.last_at)}, the backup"
            f" {_day_and_time(given.last_at)} ({there.entries} and {given.entries} entries); {FORCE}."
        )
    return True


def _put_in_place(copy: Path, path: Path, kept: Path, work: Path, readable: bool) -> Path | None:
    """The swap; where the old one is kept, if there was one."""
    with backup.writing(path):
        if readable:
            backup.overwrite(path, copy, kept, work)
            return kept
        there = [suffix for suffix in (*BESIDE, "") if path.with_name(path.name + suffix).exists()]
        for suffix in there:  # a log without its database first: it would be played into the new one
            shutil.move(path.with_name(path.name + suffix), kept.with_name(kept.name + suffix))
        put(copy, path)
        return kept if "" in there else None


def _day_and_time(at: int) -> str:
    return iso_instant(at) if at else "never"
