"""Run `python -m bot logs`: show the log, or follow it, wherever the bot that runs here writes it."""

import os
import shutil
import sys
from pathlib import Path

from bot.operating.hosting import Hosting
from bot.operating.settings import SettingsError

NO_LOG = (
    "the bot isn't running here, and no compose project and no systemd unit of it was found; it writes its log to where it"
    " was started: start it with make run > bot.log to have a file."
)


def logs(how: Hosting, lines: int, *, follow: bool) -> None:
    """Replace this process by the program that shows the last ``lines`` lines of the log.

    Raises SettingsError where there is no log, or no program that shows it.
    """
    command = shown_by(how, lines, follow=follow)
    if shutil.which(command[0]) is None:
        raise SettingsError(f"{command[0]} isn't installed, which shows the log of {_what(how)}.")
    sys.stdout.flush()
    os.execvp(command[0], command)  # noqa: S606 - programs of the system, with fixed arguments


def shown_by(how: Hosting, lines: int, *, follow: bool) -> list[str]:
    """Return the command that shows the log. Raises SettingsError where the log is in no place that a command can show."""
    following = ["--follow"] if follow else []
    match how:
        case Hosting(unit=unit) if unit is not None:
            pager = [] if follow else ["--no-pager"]
            return [*unit.command("journalctl"), "--unit", unit.name, f"--lines={lines}", *pager, *following]
        case Hosting(compose=compose) if compose is not None:
            return ["docker", "compose", "--file", str(compose), "logs", f"--tail={lines}", *following]
        case Hosting(output=output) if output is not None:
            return ["tail", "-n", str(lines), *(["-F"] if follow else []), str(output)]
        case Hosting(pid=pid) if pid is not None:
            raise SettingsError(
                f"process {pid} writes its log to the terminal or the program in which it was started; look there."
            )
        case _:
            raise SettingsError(NO_LOG)


def _what(how: Hosting) -> str:
    """Return in words where the log is."""
    match how:
        case Hosting(unit=unit) if unit is not None:
            return f"the unit {unit.name}"
        case Hosting(compose=compose) if compose is not None:
            return f"the project {Path(compose).name}"
        case _:
            return str(how.output)
