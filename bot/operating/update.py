"""Run the two steps of `make update`: bring a git checkout up to date after a backup; then verify with the new version.

Between them make installs what is locked now, so that the second step runs with the new version. Local changes and
commits are never touched: a checkout with any is left as it is, and the sentence says why.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bot.clock import Clock
from bot.operating.backup import back_up, verify_upgrade
from bot.operating.hosting import ROOT, Hosting, hosting_of
from bot.operating.settings import Settings, SettingsError
from bot.store.engine import upkeep
from bot.store.engine.backup import BackupRefused

FETCH_MAY_TAKE = 300.0  # seconds
BACKUPS = "backups"
"""The folder beside the database for the backup where CONNECTS_BACKUP_DIR isn't set."""


class CannotUpdate(SettingsError):
    """The checkout can't be brought up to date and is as it was; the message is one sentence for the operator."""


def begin(settings: Settings, clock: Clock, checkout: Path = ROOT) -> int:
    """Back the database up and fast-forward the checkout; return the exit code, 1 where the backup found a difference.

    A checkout that is the newest already is left as it is, without a backup. Raises CannotUpdate, and as `back_up` does.
    """
    before, newest = _here_and_there(checkout)
    if before == newest:
        sys.stdout.write(f"This is the newest version already ({before[:9]}).\n")
        return 0
    if upkeep.exists(settings.database):
        folder = settings.backup_dir or settings.folder / BACKUPS
        keep = settings.backup_keep if settings.backup_dir else None
        code = back_up(settings.database, folder, keep, clock.now(), key=settings.signing_key())
        if code != 0:
            sys.stderr.write(
                "The database differs from its entries, so nothing was updated: docs/operating.md, Verify.\n"
            )
            return code
    _git(checkout, "merge", "--ff-only", "--quiet", newest)
    sys.stdout.write(f"Updated from {before[:9]} to {newest[:9]}; CHANGELOG.md says what is new.\n")
    return 0


def finish(settings: Settings, clock: Clock) -> int:
    """Verify the database with this version, and say what is to be restarted; return the exit code."""
    code = 0
    try:
        if upkeep.exists(settings.database):
            code = verify_upgrade(settings.database, clock.now())
    except BackupRefused as refused:
        sys.stdout.write(f"Not checked on a copy of the database: {refused}\n")
    if code == 0:
        sys.stdout.write(f"{restart(hosting_of(settings.database))}\n")
    return code


def restart(how: Hosting) -> str:
    """Return the sentence that says how the bot is restarted, so that the new version runs."""
    match how:
        case Hosting(unit=unit) if unit is not None:
            command = " ".join([*unit.command("systemctl"), "restart", unit.name])
            return f"Restart the bot: {'' if unit.is_users else 'sudo '}{command}"
        case Hosting(compose=compose) if compose is not None:
            return "Restart the bot: docker compose up --detach --build"
        case Hosting(pid=pid) if pid is not None:
            return f"Restart the bot: end process {pid} (Ctrl+C where it was started, or kill {pid}), then make run"
        case _:
            return "The bot isn't running here. Start it: make run"


def _here_and_there(checkout: Path) -> tuple[str, str]:
    """Fetch, and return the commit that is checked out and the newest one of its branch at the other place.

    Raises CannotUpdate for anything but a clean clone whose branch follows another and has no commits of its own.
    """
    if shutil.which("git") is None or not (checkout / ".git").exists():
        raise CannotUpdate(
            "this is no git clone; get the new version as you got this one (docs/operating.md, Upgrade)."
        )
    changed = _git(checkout, "status", "--porcelain", "--untracked-files=no").splitlines()
    if changed:
        names = ", ".join(line[3:] for line in changed[:3])
        raise CannotUpdate(
            f"there are local changes ({names}), which stay as they are: commit or stash them first."
        )
    try:
        upstream = _git(checkout, "rev-parse", "--abbrev-ref", "@{upstream}")
    except CannotUpdate:
        raise CannotUpdate("this checkout follows no branch; check one out first: git switch main.") from None
    _git(checkout, "fetch", "--quiet")
    before, newest = _git(checkout, "rev-parse", "HEAD"), _git(checkout, "rev-parse", upstream)
    if _git(checkout, "merge-base", before, newest) != before:
        raise CannotUpdate(
            f"this checkout has commits that {upstream} hasn't, and they stay as they are: merge by hand."
        )
    return before, newest


def _git(checkout: Path, *arguments: str) -> str:
    """Return what git prints, without asking for a password. Raises CannotUpdate with git's own words where git fails."""
    try:
        ended = subprocess.run(  # noqa: S603 - fixed arguments
            ["git", "-C", str(checkout), *arguments],  # noqa: S607 - the git of the operator
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=FETCH_MAY_TAKE,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
        )
    except subprocess.TimeoutExpired:
        raise CannotUpdate(f"git {arguments[0]} took longer than {FETCH_MAY_TAKE:.0f} seconds.") from None
    if ended.returncode != 0:
        why = " ".join(ended.stderr.split()) or f"exit code {ended.returncode}"
        raise CannotUpdate(f"git {arguments[0]} failed: {why}")
    return ended.stdout.rstrip("\n")
