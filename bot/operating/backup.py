"""Run `python -m bot backup` and the nightly backup: copy the database, and replay the ledger.

The copy of a file is opened and replayed itself. That of a server is read to its end, and the database replayed; the drill
restores it (`bot.operating.drill`).
"""

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.domain.time.calendar import day_of
from bot.operating.backup_files import has_backup, new_file, prune, scratch, seal
from bot.operating.progress import bar
from bot.operating.schedule import Chore
from bot.operating.settings import Settings
from bot.operating.verify import replay, report
from bot.services.ledger import Difference
from bot.store.engine import backup, upkeep
from bot.store.engine.files import CannotOpen, make_folder
from bot.store.engine.location import Location, text_of

CHECKS_EVERY_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A backup and the differences that its replay found."""

    file: Path
    wallets: int
    differences: list[Difference]


class NightlyFailed(Exception):
    """The nightly backup failed; the message is what the command printed."""


def back_up(location: Location, folder: Path, keep: int | None, now: int, *, key: str | None = None) -> int:
    """Make a backup, delete all but the ``keep`` newest (None: delete none), and print the result. Return the exit code.

    ``key``: signs the backup; None for no signature.

    The code is 1 if the ledger differs from its entries; then the new backup is kept, and no older one is
    deleted.
    """
    result = take(location, folder, now, key=key)
    code = report(result.wallets, result.differences)
    sys.stdout.write(f"Backed up {location} as {result.file}\n")
    if code == 0 and keep is not None:
        for old in prune(folder, location, keep):
            sys.stdout.write(f"Deleted {old.name}, which was older than the {keep} newest.\n")
    return code


def take(location: Location, folder: Path, now: int, *, key: str | None = None) -> BackupResult:
    """Make a verified copy of the database in ``folder`` while others write; the file appears whole or not at all.

    ``key``: signs the copy; None for no signature.

    Raises CannotOpen, CannotConnect, Damaged, NotWritten, BackupRefused, ProgramFailed, MigrationError.
    """
    upkeep.require_present(location)
    with backup.raising_not_written(folder):
        make_folder(folder)
    if isinstance(location, Path) and not upkeep.has_ledger(location):
        raise CannotOpen(location, "it is empty")
    final = new_file(folder, location, now)
    with scratch(folder, location, now) as work:
        copy = work / final.name
        if isinstance(location, Path):
            with bar("copying") as progress:
                backup.copy(location, copy, progress)
            upkeep.require_whole(location)
            upkeep.require_parts(location)
            wallets, differences = replay_copy(copy, work, now)
            backup.detach_log(copy)
        else:
            from bot.operating import server_backup  # noqa: PLC0415 (a file needs no psycopg)

            upkeep.require_current(location)
            server_backup.dump(location, copy)
            upkeep.require_sound(location)
            wallets, differences = replay(location)
        seal(copy, final, key)
    return BackupResult(final, wallets, differences)


def replay_copy(copy: Path, work: Path, now: int) -> tuple[int, list[Difference]]:
    """Replay a copy that nobody else uses; return the number of wallets and the differences.

    A copy of an older version is left as it is: a second copy in ``work`` is migrated and replayed instead.
    """
    if upkeep.pending(copy):
        newest = work / "newest.sqlite3"
        backup.copy(copy, newest)
        upkeep.migrate(newest, now)
        copy = newest
    return replay(copy)


def verify_upgrade(location: Location, now: int) -> int:
    """Check a copy of the database that is brought up to this version, and print the result; return the exit code.

    The database itself stays as it is, and the bot of an earlier version may be using it. Raises as `take` does.
    """
    upkeep.require_present(location)
    if isinstance(location, Path):
        with scratch(location.parent, location, now) as work:
            copy = work / location.name
            with bar("copying") as progress:
                backup.copy(location, copy, progress)
            wallets, differences = replay_copy(copy, work, now)
    else:
        from bot.operating import server_backup  # noqa: PLC0415 (a file needs no psycopg)

        with server_backup.copied(location, now) as copied:
            upkeep.migrate(copied, now)
            wallets, differences = replay(copied)
    return report(wallets, differences)


def nightly(settings: Settings, clock: Clock) -> tuple[Chore, ...]:
    """Return the periodic work that makes a backup when the folder has none of today; empty if no folder is set.

    The check runs once an hour, so a bot that was down makes the backup after its start.
    """
    folder, location = settings.backup_dir, settings.database
    if folder is None:
        return ()

    async def work() -> None:
        if not has_backup(folder, location, day_of(clock.now())):
            await _back_up_in_a_process(location, folder)

    return (Chore("backup", CHECKS_EVERY_SECONDS, work, vital=False),)


async def _back_up_in_a_process(location: Location, folder: Path) -> None:
    """Make the backup in another process, so that the replay slows no answer down, and ends at once when the bot ends.

    Raises NightlyFailed.
    """
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "backup",
        env={**os.environ, "CONNECTS_DATABASE": text_of(location), "CONNECTS_BACKUP_DIR": str(folder)},
        stdout=pipe,
        stderr=pipe,
    )
    try:
        out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise NightlyFailed((err or out).decode(errors="replace").strip())
