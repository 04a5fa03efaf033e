"""The checks of the machine: versions, settings, room on the disk, and who may read the bot's files."""

import os
import platform
import re
import shutil
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bot.operating.backup_files import backups
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.operating.hosting import ROOT
from bot.operating.settings import SECRET_FILES, Settings
from bot.store.engine.backup import SIDE_FILES

MEGABYTE = 1_000_000
LEAST_FREE = 50 * MEGABYTE
"""With less room than this the bot can't be relied on to write."""
COPIES = 3
"""The database and so many copies of it have to fit: a backup, its check, and what `/privacy delete` rewrites."""


def versions() -> Diagnosis:
    """Say which version runs, on which Python, and whether the packages are the locked ones."""
    project, lock = (_text(ROOT / name) for name in ("pyproject.toml", "requirements.lock"))
    release = tomllib.loads(project)["project"]["version"] if project else "of an unknown release"
    words = f"Connects Bot {release}, Python {platform.python_version()}"
    if not lock:
        return Diagnosis("version", Grade.REMARK, f"{words}; there is no requirements.lock to compare with")
    other = different_packages(lock)
    if not other:
        return Diagnosis("version", Grade.FINE, f"{words}, packages as locked")
    named = ", ".join(other[:3]) + (f" and {len(other) - 3} more" if len(other) > 3 else "")
    return Diagnosis("version", Grade.REMARK, f"{words}; not as locked: {named}", "make setup")


def _text(file: Path) -> str:
    """Return the text of a file, empty for one that isn't there."""
    try:
        return file.read_text("utf-8")
    except OSError:
        return ""


def different_packages(lock: str) -> list[str]:
    """Return the installed packages whose version isn't the locked one, e.g. ``discord-py 2.6.0``; empty for none."""
    locked: dict[str, set[str]] = {}  # a package may have several, for other systems and other Pythons
    for name, release in re.findall(r"^([a-z0-9][\w.-]*)==([^\s;\\]+)", lock, re.MULTILINE):
        locked.setdefault(name, set()).add(release)
    installed = {name: _installed(name) for name in locked}
    return [f"{name} {has}" for name, has in installed.items() if has is not None and has not in locked[name]]


def _installed(name: str) -> str | None:
    """Return the version of an installed package, None for one that isn't installed, e.g. as other systems need it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def configuration(settings: Settings) -> Diagnosis:
    """Say which settings are set, without their values; wrong and unknown ones have been refused before."""
    from_files = {secret for file, secret in SECRET_FILES.items() if getattr(settings, file) is not None}
    fields = settings.model_fields_set - from_files
    names = sorted(str(type(settings).model_fields[field].alias) for field in fields)
    where = ".env and the environment" if Path(".env").exists() else "the environment; there is no .env here"
    return Diagnosis("configuration", Grade.FINE, f"{', '.join(names) or 'nothing is set'} (from {where})")


def disk(settings: Settings) -> Diagnosis:
    """Say how much room the disks of the database's file and of the backups have."""
    database = settings.database
    size = database.stat().st_size if isinstance(database, Path) and database.exists() else 0
    needed = max(LEAST_FREE, COPIES * size)
    folders = [settings.folder, *([settings.backup_dir] if settings.backup_dir else [])]
    rooms = {_existing(folder): shutil.disk_usage(_existing(folder)).free for folder in folders}
    words = ", ".join(f"{free / MEGABYTE:,.0f} MB free in {folder}" for folder, free in rooms.items())
    least = min(rooms.values())
    if least < LEAST_FREE:
        return Diagnosis("disk", Grade.TROUBLE, words, "make room now: soon nothing can be written")
    if least < needed:
        remedy = f"make room: backups and upgrades need {needed / MEGABYTE:,.0f} MB"
        return Diagnosis("disk", Grade.REMARK, words, remedy)
    return Diagnosis("disk", Grade.FINE, words)


def _existing(folder: Path) -> Path:
    """Return the folder, or the nearest folder above it that exists."""
    folder = folder.absolute()
    while not folder.exists():
        folder = folder.parent
    return folder


def secrecy(settings: Settings) -> Diagnosis:
    """Say which files with secrets or members' data others on this machine may read."""
    database = settings.database
    files = [Path(".env")]
    if isinstance(database, Path):
        files += [database.with_name(database.name + suffix) for suffix in ("", *SIDE_FILES)]
    secrets = [getattr(settings, field) for field in SECRET_FILES]
    files += [file for file in secrets if file is not None]
    if settings.backup_dir is not None and settings.backup_dir.is_dir():
        files += backups(settings.backup_dir, database)
    open_files = [file for file in files if is_readable_by_others(file)]
    if not open_files:
        return Diagnosis(
            "files", Grade.FINE, "only this account can read the settings, the data and the backups"
        )
    named = " ".join(str(file) for file in open_files[:5])
    more = f" and {len(open_files) - 5} more" if len(open_files) > 5 else ""
    return Diagnosis("files", Grade.REMARK, f"others can read {named}{more}", f"chmod 600 {named}")


def is_readable_by_others(file: Path) -> bool:
    """Return True if other accounts may read the file; False where there is none, and on systems without such modes."""
    try:
        return os.name == "posix" and bool(file.stat().st_mode & 0o044)
    except OSError:
        return False
