"""`python -m bot backup`, and the one of each night: a copy of the database that has been opened and replayed.

A backup is two files: ``connects-2026-11-24T090000.000Z.sqlite3``, and beside it ``….sqlite3.sha256``, which tells a
rotten bit and marks the file as made here: nothing else in the folder is ever deleted.
"""

import asyncio
import glob
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import Clock
from bot.domain.time.calendar import DAY_MS, day_of
from bot.operating.progress import bar
from bot.operating.schedule import Chore
from bot.operating.settings import Settings
from bot.operating.verify import replayed, report
from bot.services.ledger import Difference
from bot.store.engine import backup
from bot.store.engine.backup import Damaged
from bot.store.engine.files import CannotOpen, put
from bot.store.engine.migrate import MIGRATIONS, migrate, pending

ASKS_EVERY_SECONDS = 3600
_STAMP = r"(\d{4}-\d\d-\d\d)T\d{6}\.\d{3}Z"


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup and what the replay of it found."""

    file: Path
    wallets: int
    differences: list[Difference]


class NightlyFailed(Exception):
    """Printed, it is what the command said."""


def back_up(path: Path, folder: Path, keep: int | None, now: int) -> int:
    """Take one, delete all but the ``keep`` newest (None: no one), print; 1 where the ledger differs from its entries.

    A backup that differs is kept, being all that there is; the older ones then stay as well.
    """
    taken = take(path, folder, now)
    code = report(taken.wallets, taken.differences)
    sys.stdout.write(f"Backed up {path} as {taken.file}\n")
    if code == 0 and keep is not None:
        for old in prune(folder, path, keep):
            sys.stdout.write(f"Deleted {old.name}, which was older than the {keep} newest.\n")
    return code


def take(path: Path, folder: Path, now: int) -> Taken:
    """A checked copy of ``path`` in ``folder``, while others write; whole under its name, or not there.

    Raises CannotOpen, Damaged, NotWritten, MigrationError.
    """
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    with backup.writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    final = folder / f"{path.stem}-{stamp(now)}.sqlite3"
    with scratch(folder, path, now) as work:
        copy = work / final.name
        with bar("copying") as progress:
            backup.copy(path, copy, progress)
        wallets, differences = checked(copy, work, now)
        backup.settle(copy)
        with backup.writing(final):
            seal = work / _seal_of(final).name
            seal.write_text(f"{_sha256(copy)}  {final.name}\n", encoding="utf-8")
            put(seal, _seal_of(final))  # first: what has its final name has its seal
            put(copy, final)
    return Taken(final, wallets, differences)


def checked(copy: Path, work: Path, now: int) -> tuple[int, list[Difference]]:
    """Replay a copy that nobody else uses; one of an older version is brought up to this one in ``work`` for that."""
    if pending(copy, MIGRATIONS):
        newest = work / "newest.sqlite3"
        backup.copy(copy, newest)
        migrate(newest, MIGRATIONS, now)
        copy = newest
    return replayed(copy)


def prune(folder: Path, path: Path, keep: int) -> list[Path]:
    """Delete the backups of ``path`` but the ``keep`` newest; what was deleted."""
    old = made(folder, path)[keep:]
    with backup.writing(folder):
        for file in old:
            file.unlink()
            _seal_of(file).unlink()
    return old


def made(folder: Path, path: Path) -> list[Path]:
    """The backups of ``path`` in ``folder`` that were made here, newest first."""
    name = re.compile(rf"{re.escape(path.stem)}-{_STAMP}\.sqlite3")
    return sorted(
        (
            file
            for file in folder.glob("*.sqlite3")
            if name.fullmatch(file.name) and _sealed(file) is not None
        ),
        reverse=True,
    )


def has_one_of(folder: Path, path: Path, day: date) -> bool:
    """Whether ``folder`` has a backup of ``path`` from that UTC day."""
    return any(file.name.startswith(f"{path.stem}-{day}T") for file in made(folder, path))


def refuse_when_rotten(file: Path) -> None:
    """Raises Damaged where the file is no longer what was sealed. A file without a seal passes."""
    sealed = _sealed(file)
    with backup.writing(file):
        if sealed is not None and _sha256(file) != sealed:
            raise Damaged(file, f"its content is not what {_seal_of(file).name} says")


def nightly(settings: Settings, clock: Clock) -> tuple[Chore, ...]:
    """Once an hour: is there one of today? The folder holds the truth, so a bot that was down makes up for it."""
    folder, path = settings.backup_dir, settings.database
    if folder is None:
        return ()

    async def work() -> None:
        if not has_one_of(folder, path, day_of(clock.now())):
            await _in_a_process_of_its_own(path, folder)

    return (Chore("backup", ASKS_EVERY_SECONDS, work, vital=False),)


async def _in_a_process_of_its_own(path: Path, folder: Path) -> None:
    """So that the replay takes nothing from those who type, and ends at once when the bot does."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "backup"),
        env={**os.environ, "CONNECTS_DATABASE": str(path), "CONNECTS_BACKUP_DIR": str(folder)},
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


@contextmanager
def scratch(folder: Path, path: Path, now: int) -> Generator[Path]:
    """A folder for what isn't finished, on the same disk, which only this account may read. Raises NotWritten.

    Those that a killed process left in ``folder`` are deleted a day later.
    """
    prefix, suffix = f".{path.stem}-", ".part"
    with backup.writing(folder):
        for left in folder.glob(f"{glob.escape(prefix)}*{suffix}"):
            if left.is_dir() and now - left.stat().st_mtime_ns // 1_000_000 > DAY_MS:
                shutil.rmtree(left)
        work = TemporaryDirectory(dir=folder, prefix=prefix, suffix=suffix, ignore_cleanup_errors=True)
    with work as name:
        yield Path(name)


def stamp(now: int) -> str:
    """``now`` as it stands in the name of a file: sorted by name is sorted by age."""
    return f"{datetime.fromtimestamp(now // 1000, UTC):%Y-%m-%dT%H%M%S}.{now % 1000:03d}Z"


def _seal_of(file: Path) -> Path:
    return file.with_name(f"{file.name}.sha256")


def _sealed(file: Path) -> str | None:
    """The hash that was written for the file when it was made here; else None."""
    try:
        written = _seal_of(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    found = re.fullmatch(rf"([0-9a-f]{{64}})  {re.escape(file.name)}\n", written)
    return found[1] if found else None


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
