"""Find out how the bot is run on this machine: as a systemd unit, by docker compose, or from a terminal or a script."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from bot.operating.lock import server_pid
from bot.store.engine.location import Location

ROOT = Path(__file__).parents[2]
"""The checkout, or the folder of the image."""
UNIT = "connects-bot.service"
"""The name of the unit where none is running; that of a running bot is found."""
COMPOSE_FILES = ("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml")
ANSWER_MAY_TAKE = 10.0
"""Seconds for docker or systemd to answer."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A systemd unit; ``is_users``: of the user's own systemd, not of the system's."""

    name: str
    is_users: bool

    def command(self, program: str) -> list[str]:
        """Return the beginning of a command such as systemctl for this unit's systemd."""
        return [program, "--user"] if self.is_users else [program]


@dataclass(frozen=True, slots=True)
class Hosting:
    """How the bot is run. At most one of ``unit`` and ``compose`` is set, the file of compose; both None otherwise.

    ``pid``: the process that serves the database on this machine, None where none does. ``output``: the file to which that
    process writes, None for a terminal, a pipe or nothing.
    """

    pid: int | None = None
    unit: Unit | None = None
    compose: Path | None = None
    output: Path | None = None


def hosting_of(database: Location, folder: Path = ROOT, proc: Path = Path("/proc")) -> Hosting:
    """Return how the bot is run that serves ``database``; where none runs, how it is set up to be run.

    ``folder``: the checkout, in which a file of compose is looked for. The processes that serve a server's database may be
    on any machine, so that only how the bot is set up here is found.
    """
    pid = server_pid(database) if isinstance(database, Path) else None
    if pid is not None:
        unit = unit_of(proc / str(pid) / "cgroup")
        return Hosting(pid=pid, unit=unit, output=None if unit else _output(proc / str(pid) / "fd" / "1"))
    compose = next((folder / name for name in COMPOSE_FILES if (folder / name).exists()), None)
    if compose is not None and answers("docker", "compose", "--file", str(compose), "ps", "--quiet"):
        return Hosting(compose=compose)
    for is_users in (False, True):
        unit = Unit(UNIT, is_users)
        if answers(*unit.command("systemctl"), "list-unit-files", "--quiet", UNIT):
            return Hosting(unit=unit)
    return Hosting()


def unit_of(cgroup: Path) -> Unit | None:
    """Return the systemd unit of a process by its file ``cgroup``, None for a process of no service of its own."""
    try:
        lines = cgroup.read_text("utf-8").splitlines()
    except OSError:
        return None
    for line in lines:
        path = line.rpartition(":")[2]
        name = path.rpartition("/")[2]
        if name.endswith(".service") and not name.startswith(("user@", "docker", "containerd")):
            return Unit(name, "/user@" in path)
    return None


def answers(*command: str) -> bool:
    """Return True if the program is there, succeeds and prints something."""
    if shutil.which(command[0]) is None:
        return False
    try:
        ended = subprocess.run(  # noqa: S603 - programs of the system, with fixed arguments
            command, capture_output=True, check=False, timeout=ANSWER_MAY_TAKE, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ended.returncode == 0 and bool(ended.stdout.strip())


def _output(stdout: Path) -> Path | None:
    """Return the file behind a process's stdout, None for a terminal, a pipe, and where nobody can tell."""
    try:
        target = Path(os.readlink(stdout))
    except OSError:
        return None
    return target if target.is_file() else None
