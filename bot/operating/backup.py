"""Run `python -m bot backup` and the nightly backup: copy the database, then open and replay the copy.

A backup is two files: ``connects-2026-11-24T090000.000Z.sqlite3``, and beside it ``….sqlite3.sha256`` with its hash; where
the operator has a key, the hash's signature is a third (`bot.operating.signing`). The hash reveals damage, and marks the
file as a backup made by the bot; no other file in the folder is ever deleted.
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
from bot.operating.signing import check_signature, signature, signature_file
from bot.operating.verify import replay, report
from bot.services.ledger import Difference
from bot.store.engine import backup
from bot.store.engine.files import CannotOpen, make_file, make_folder, replace_file
from bot.store.engine.integrity import Damaged
from bot.store.engine.migrate import MIGRATIONS, migrate, pending

CHECKS_EVERY_SECONDS = 3600
_STAMP = r"(\d{4}-\d\d-\d\d)T\d{6}\.\d{3}Z"


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A backup and the differences that its replay found."""

    file: Path
    wallets: int
    differences: list[Difference]


class NightlyFailed(Exception):
    """The nightly backup failed; the message is what the command printed."""


def back_up(path: Path, folder: Path, keep: int | None, now: int, *, key: str | None = None) -> int:
    """Make a backup, delete all but the ``keep`` newest (None: delete none), and print the result. Return the exit code.

    ``key``: signs the backup; None for no signature.

    The code is 1 if the ledger differs from its entries; then the new backup is kept, and no older one is
    deleted.
    """
    result = take(path, folder, now, key=key)
    code = report(result.wallets, result.differences)
    sys.stdout.write(f"Backed up {path} as {result.file}\n")
    if code == 0 and keep is not None:
        for old in prune(folder, path, keep):
            sys.stdout.write(f"Deleted {old.name}, which was older than the {keep} newest.\n")
    return code


def take(path: Path, folder: Path, now: int, *, key: str | None = None) -> BackupResult:
    """Make a verified copy of ``path`` in ``folder`` while others write; the file appears whole or not at all.

    ``key``: signs the copy; None for no signature.

    Raises CannotOpen, Damaged, NotWritten, MigrationError.
    """
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    with backup.raising_not_written(folder):
        make_folder(folder)
    final = folder / f"{path.stem}-{stamp(now)}.sqlite3"
    with scratch(folder, path, now) as work:
        copy = work / final.name
        with bar("copying") as progress:
            backup.copy(path, copy, progress)
        wallets, differences = replay_copy(copy, work, now)
        backup.detach_log(copy)
        with backup.raising_not_written(final):
            hash_file = work / _hash_file(final).name
            make_file(hash_file)
            hash_file.write_text(f"{_sha256(copy)}  {final.name}\n", encoding="utf-8")
            # Hash and signature first, so that a backup with its final name always has them.
            if key is not None:
                signed = signature_file(hash_file)
                make_file(signed)
                signed.write_text(f"{signature(hash_file, key)}\n", encoding="utf-8")
                replace_file(signed, signature_file(_hash_file(final)))
            replace_file(hash_file, _hash_file(final))
            replace_file(copy, final)
    return BackupResult(final, wallets, differences)


def replay_copy(copy: Path, work: Path, now: int) -> tuple[int, list[Difference]]:
    """Replay a copy that nobody else uses; return the number of wallets and the differences.

    A copy of an older version is left as it is: a second copy in ``work`` is migrated and replayed instead.
    """
    if pending(copy, MIGRATIONS):
        newest = work / "newest.sqlite3"
        backup.copy(copy, newest)
        migrate(newest, MIGRATIONS, now)
        copy = newest
    return replay(copy)


def verify_upgrade(path: Path, now: int) -> int:
    """Check a copy of the database that is brought up to this version, and print the result; return the exit code.

    The database itself stays as it is, and the bot of an earlier version may be using it. Raises as `take` does.
    """
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    with scratch(path.parent, path, now) as work:
        copy = work / path.name
        with bar("copying") as progress:
            backup.copy(path, copy, progress)
        wallets, differences = replay_copy(copy, work, now)
    return report(wallets, differences)


def prune(folder: Path, path: Path, keep: int) -> list[Path]:
    """Delete all backups of ``path`` in ``folder`` but the ``keep`` newest; return the deleted files."""
    old = backups(folder, path)[keep:]
    with backup.raising_not_written(folder):
        for file in old:
            file.unlink()
            _hash_file(file).unlink()
            signature_file(_hash_file(file)).unlink(missing_ok=True)
    return old


def backups(folder: Path, path: Path) -> list[Path]:
    """Return the backups of ``path`` in ``folder`` that the bot made, newest first."""
    name = re.compile(rf"{re.escape(path.stem)}-{_STAMP}\.sqlite3")
    return sorted(
        (
            file
            for file in folder.glob("*.sqlite3")
            if name.fullmatch(file.name) and _recorded_hash(file) is not None
        ),
        reverse=True,
    )


def has_backup(folder: Path, path: Path, day: date) -> bool:
    """Return whether ``folder`` has a backup of ``path`` from the UTC day ``day``."""
    return any(file.name.startswith(f"{path.stem}-{day}T") for file in backups(folder, path))


def check_hash(file: Path, key: str | None = None) -> None:
    """Raise Damaged if the file's content no longer matches its hash file. A file without a hash file passes.

    With a ``key`` the file has to have a hash file that was signed with the key, else BackupRefused is raised.
    """
    if key is not None:
        check_signature(file, _hash_file(file), key)
    recorded = _recorded_hash(file)
    with backup.raising_not_written(file):
        if recorded is not None and _sha256(file) != recorded:
            raise Damaged(file, f"its content is not what {_hash_file(file).name} says")


def nightly(settings: Settings, clock: Clock) -> tuple[Chore, ...]:
    """Return the periodic work that makes a backup when the folder has none of today; empty if no folder is set.

    The check runs once an hour, so a bot that was down makes the backup after its start.
    """
    folder, path = settings.backup_dir, settings.database
    if folder is None:
        return ()

    async def work() -> None:
        if not has_backup(folder, path, day_of(clock.now())):
            await _back_up_in_a_process(path, folder)

    return (Chore("backup", CHECKS_EVERY_SECONDS, work, vital=False),)


async def _back_up_in_a_process(path: Path, folder: Path) -> None:
    """Make the backup in another process, so that the replay slows no answer down, and ends at once when the bot ends.

    Raises NightlyFailed.
    """
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "backup",
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
    """Yield a new folder inside ``folder`` for unfinished files, readable by this account alone. Raises NotWritten.

    Folders that a killed process left behind are deleted when they are a day old.
    """
    prefix, suffix = f".{path.stem}-", ".part"
    with backup.raising_not_written(folder):
        for stale in folder.glob(f"{glob.escape(prefix)}*{suffix}"):
            if stale.is_dir() and now - stale.stat().st_mtime_ns // 1_000_000 > DAY_MS:
                shutil.rmtree(stale)
        work = TemporaryDirectory(dir=folder, prefix=prefix, suffix=suffix, ignore_cleanup_errors=True)
    with work as name:
        yield Path(name)


def stamp(now: int) -> str:
    """Return ``now`` as it appears in file names; sorting the names sorts by age."""
    return f"{datetime.fromtimestamp(now // 1000, UTC):%Y-%m-%dT%H%M%S}.{now % 1000:03d}Z"


def _hash_file(file: Path) -> Path:
    return file.with_name(f"{file.name}.sha256")


def _recorded_hash(file: Path) -> str | None:
    """Return the hash that was written when the backup was made; None if there is no valid hash file."""
    try:
        written = _hash_file(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    matched = re.fullmatch(rf"([0-9a-f]{{64}})  {re.escape(file.name)}\n", written)
    return matched[1] if matched else None


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
