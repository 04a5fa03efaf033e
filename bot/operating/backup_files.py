"""Name, list, seal and check the files of backups, whichever engine they are of.

A backup is two files: ``connects-2026-11-24T090000.000Z.sqlite3`` (of a server: ``….pgdump``), and beside it ``….sha256``
with its hash; where the operator has a key, the hash's signature is a third (`bot.operating.signing`). The hash reveals
damage, and marks the file as a backup made by the bot; no other file in the folder is ever deleted.
"""

import glob
import hashlib
import re
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.time.calendar import DAY_MS
from bot.operating.signing import check_signature, signature, signature_file
from bot.store.engine import backup
from bot.store.engine.files import make_file, replace_file
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Location, name_of

_STAMP = r"(\d{4}-\d\d-\d\d)T\d{6}\.\d{3}Z"


def new_file(folder: Path, location: Location, now: int) -> Path:
    """Return the file of a backup that is made now (UTC ms)."""
    return folder / f"{name_of(location)}-{stamp(now)}{ending(location)}"


def ending(location: Location) -> str:
    """Return the ending of the files of a database's backups."""
    return ".sqlite3" if isinstance(location, Path) else ".pgdump"


def seal(copy: Path, final: Path, key: str | None) -> None:
    """Write the hash of a finished copy, sign it where there is a ``key``, and move all to the place of ``final``.

    Raises NotWritten.
    """
    with backup.raising_not_written(final):
        hash_file = copy.with_name(_hash_file(final).name)
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


def prune(folder: Path, location: Location, keep: int) -> list[Path]:
    """Delete all backups of the database in ``folder`` but the ``keep`` newest; return the deleted files."""
    old = backups(folder, location)[keep:]
    with backup.raising_not_written(folder):
        for file in old:
            file.unlink()
            _hash_file(file).unlink()
            signature_file(_hash_file(file)).unlink(missing_ok=True)
    return old


def backups(folder: Path, location: Location) -> list[Path]:
    """Return the backups of the database in ``folder`` that the bot made, newest first."""
    name = re.compile(rf"{re.escape(name_of(location))}-{_STAMP}{re.escape(ending(location))}")
    return sorted(
        (
            file
            for file in folder.glob(f"*{ending(location)}")
            if name.fullmatch(file.name) and _recorded_hash(file) is not None
        ),
        reverse=True,
    )


def has_backup(folder: Path, location: Location, day: date) -> bool:
    """Return whether ``folder`` has a backup of the database from the UTC day ``day``."""
    return any(file.name.startswith(f"{name_of(location)}-{day}T") for file in backups(folder, location))


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


@contextmanager
def scratch(folder: Path, location: Location, now: int) -> Generator[Path]:
    """Yield a new folder inside ``folder`` for unfinished files, readable by this account alone. Raises NotWritten.

    Folders that a killed process left behind are deleted when they are a day old.
    """
    prefix, suffix = f".{name_of(location)}-", ".part"
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
