"""Run the bot as the image runs it, on a machine without a container engine: ``python -m tests.soak.image [--venv FOLDER]``.

The tree that the Dockerfile would build is put together from the checkout, and packages installed from requirements.lock.
The bot then runs as process 1 of its own namespaces, as user 10001 without capabilities, on a file system of which only
/data, /backups, /tmp and /dev/shm can be written, against the tests' stand-in for Discord. Linux only, as root: where the
kernel refuses the namespaces, nothing is run, and the reason is printed.
"""

import argparse
import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.process.monitoring import free_port
from tests.process.test_pictures import pictures
from tests.standin import Bot, StandIn, words
from tests.standin.process import ROOT

UID = 10001
STOPS_WITHIN = 2.0
"""Seconds that the bot promises from SIGTERM to its end."""
HEALTHY_AFTER_TRIES = 300
MB = 1_000_000
SYSTEM = ("usr", "bin", "lib", "lib64", "sbin", "etc")
"""What the bot needs of the base image; this machine's own stands in for it."""
WRITABLE = {"/data", "/backups", "/tmp", "/dev/shm"}  # noqa: S108 (in the container)
ENTER = """
set -e
mount --make-rprivate /
mount -t tmpfs root "$NEW"
bind() { mkdir -p "$NEW$2"; mount --bind "$1" "$NEW$2"; mount -o "remount,bind,$3" "$NEW$2"; }
for folder in $SYSTEM; do
  if [ -L "/$folder" ]; then ln -s "$(readlink "/$folder")" "$NEW/$folder"; else bind "/$folder" "/$folder" ro,nosuid; fi
done
case "$BASE" in /usr|/usr/*) ;; *) bind "$BASE" "$BASE" ro,nosuid;; esac
bind "$IMAGE/app" /app ro
bind "$IMAGE/venv" /venv ro
bind "$VOLUMES/data" /data rw
bind "$VOLUMES/backups" /backups rw
mkdir -p "$NEW/tmp" "$NEW/dev" "$NEW/proc"
mount -t tmpfs -o size=256m,mode=1777 tmp "$NEW/tmp"
mount -t tmpfs -o mode=755 dev "$NEW/dev"
for device in null zero urandom random; do touch "$NEW/dev/$device"; mount --bind "/dev/$device" "$NEW/dev/$device"; done
mkdir "$NEW/dev/shm"
mount -t tmpfs -o size=64m,mode=1777 shm "$NEW/dev/shm"
mount -o remount,ro "$NEW/dev"
mount -t proc proc "$NEW/proc"
mount -o remount,ro "$NEW"
cd "$NEW"
exec chroot . /usr/bin/env -i $ENVIRONMENT /bin/sh -c 'cd /app; exec setpriv --reuid '$USER_ID' --regid '$USER_ID' \\
  --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all python -m bot run'
"""
ENTERING = ("unshare", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child", "sh", "-c", ENTER)
CLEAN = ("/usr/bin/env", "-i", "-C", "/app")
WITHOUT_RIGHTS = (
    "setpriv",
    f"--reuid={UID}",
    f"--regid={UID}",
    "--clear-groups",
    "--no-new-privs",
    "--bounding-set=-all",
    "--inh-caps=-all",
)
PROBE = """
import os, pathlib
status = dict(line.split(":\\t", 1) for line in pathlib.Path("/proc/1/status").read_text().splitlines())
print("uid", status["Uid"].split()[0], "capabilities", int(status["CapEff"], 16) | int(status["CapBnd"], 16))
for line in pathlib.Path("/proc/1/mountinfo").read_text().splitlines():
    place, options = line.split()[4:6]
    if "rw" in options.split(",") and not place.startswith("/dev/") and place != "/proc":
        print("writable", place)
    elif place == "/dev/shm":
        print("writable", place)
for folder in ("/", "/app", "/app/bot", "/venv", "/etc", "/usr", "/dev"):
    try:
        pathlib.Path(folder, "probe").write_text("")
        print("wrote", folder)
    except OSError:
        pass
for place in ("/tmp", "/dev/shm"):
    for folder, _, names in os.walk(place):
        for name in names:
            path = pathlib.Path(folder, name)
            print("file", path, path.stat().st_size)
print("threads", sum(len(list(task.glob("task/*"))) for task in pathlib.Path("/proc").glob("[0-9]*")))
"""


@dataclass(frozen=True, slots=True)
class Observation:
    """A sentence about what was seen, and whether that is as it should be."""

    words: str
    good: bool


def why_not() -> str:
    """Return the reason why this machine can't imitate the image; empty if it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "namespaces of another user's processes need Linux and root"
    tools = [
        tool for tool in ("unshare", "setpriv", "nsenter", "chroot", "mount") if shutil.which(tool) is None
    ]
    if tools:
        return f"{', '.join(tools)} isn't installed"
    tried = subprocess.run(
        ["unshare", "--mount", "--pid", "--fork", "mount", "-t", "tmpfs", "none", "/mnt"],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if tried.returncode == 0 else f"the kernel refuses: {tried.stderr.strip()}"


def build(image: Path, venv: Path | None) -> None:
    """Make the folders app and venv as the Dockerfile does; ``venv``: a folder with the locked packages, None: a new one."""
    ignored = shutil.ignore_patterns("__pycache__")
    app = image / "app"
    app.mkdir(parents=True)
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        if not line.startswith("!"):
            continue
        source = ROOT / line[1:]
        if source.is_dir():
            shutil.copytree(source, app / source.name, ignore=ignored)
        else:
            shutil.copy(source, app)
    if venv is not None:
        (image / "venv").mkdir()
        run("mount", "--bind", str(venv), str(image / "venv"))
    else:
        run(sys.executable, "-m", "venv", str(image / "venv"))
        options = ("--no-cache-dir", "--only-binary", ":all:", "--no-deps", "--require-hashes", "--quiet")
        run(
            str(image / "venv/bin/python"),
            "-m",
            "pip",
            "install",
            *options,
            "-r",
            str(app / "requirements.lock"),
        )
    run("chmod", "-R", "a+rX", str(app))
    run(str(image / "venv/bin/python"), "-m", "compileall", "-q", str(app / "bot"), str(app / "cogs"))


def run(*command: str) -> None:
    """Run a command. Raises CalledProcessError where it fails."""
    subprocess.run(command, check=True)


def variables(discord: StandIn, port: int) -> dict[str, str]:
    """Return the variables that the Dockerfile and compose.yaml set, with those that lead to the stand-in."""
    [lines] = re.findall(r"^ENV ((?:.*\\\n)*.*)$", (ROOT / "Dockerfile").read_text("utf-8"), re.MULTILINE)
    of_image = dict(pair.split("=", 1) for pair in lines.replace("\\\n", " ").split())
    of_image["PATH"] = "/venv/bin:/usr/local/bin:/usr/bin:/bin"
    own = {
        "CONNECTS_BACKUP_DIR": "/backups",
        "CONNECTS_LOG_FORMAT": "json",
        "CONNECTS_HTTP": f"127.0.0.1:{port}",
    }
    return {**of_image, **own, **discord.environment(), "CONNECTS_BACKUP_KEY": "a-key-for-this-run-only"}


class Container:
    """The bot as process 1 of its own namespaces. ``folder``: with the image, the volumes and the bot's output."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = environment
        self._pid = 0

    async def start(self, discord: StandIn) -> Bot:
        """Start the bot and wait until it is connected. Raises AssertionError, with its log, where it ends instead."""
        (self._folder / "new").mkdir(exist_ok=True)
        for volume in ("data", "backups"):
            place = self._folder / "volumes" / volume
            place.mkdir(parents=True, exist_ok=True)
            os.chown(place, UID, UID)
            place.chmod(0o700)
        own = {
            "NEW": str(self._folder / "new"),
            "IMAGE": str(self._folder / "image"),
            "VOLUMES": str(self._folder / "volumes"),
            "BASE": sys.base_prefix,
            "SYSTEM": " ".join(SYSTEM),
            "USER_ID": str(UID),
            "ENVIRONMENT": " ".join(f"{name}={value}" for name, value in self._environment.items()),
            "PATH": os.environ["PATH"],
        }
        with (
            (self._folder / "bot.operating.log").open("a") as out,
            (self._folder / "bot.err").open("a") as err,
        ):
            process = await asyncio.create_subprocess_exec(*ENTERING, env=own, stdout=out, stderr=err)
        bot = Bot(process, self._folder)
        await bot.until(discord.connected())
        [self._pid] = _children(process.pid)
        return bot

    async def execute(self, *command: str) -> tuple[int, str]:
        """Run a command inside, as ``docker exec`` does; return its exit code and its output."""
        place = ["nsenter", "--target", str(self._pid), "--mount", "--pid", "--ipc", "--root"]
        settings = [f"{name}={value}" for name, value in self._environment.items()]
        line = [*place, *CLEAN, *settings, *WITHOUT_RIGHTS, *command]
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *line, cwd="/", stdout=pipe, stderr=asyncio.subprocess.STDOUT
        )
        output, _ = await process.communicate()
        return process.returncode or 0, output.decode()

    def memory(self) -> tuple[float, float]:
        """Return the memory (PSS, in MB) of process 1, and of the processes that it has started."""
        return _pss(self._pid), sum(_pss(pid) for pid in _children(self._pid))

    async def stop(self, bot: Bot) -> tuple[int, float]:
        """Send SIGTERM to process 1; return the exit code and the seconds until the end."""
        began = time.monotonic()
        os.kill(self._pid, signal.SIGTERM)
        return await bot.end(), time.monotonic() - began


def _children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def _pss(pid: int) -> float:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    return int(re.findall(r"^Pss: +(\d+) kB", rollup, re.MULTILINE)[0]) * 1024 / MB


async def observed(folder: Path) -> list[Observation]:
    """Start, use, back up, ask, and stop the bot in the image that was built in ``folder``; return what was seen."""
    async with StandIn() as discord:
        container = Container(folder, variables(discord, free_port()))
        began = time.monotonic()
        bot = await container.start(discord)
        try:
            seen = [Observation(f"connected {time.monotonic() - began:.1f} s after the start", good=True)]
            seen += [each async for each in _used(container, discord)]
            code, took = await container.stop(bot)
        finally:
            await bot.kill()
    seen.append(
        Observation(
            f"SIGTERM to process 1: exit code {code} after {took:.2f} s", code == 0 and took <= STOPS_WITHIN
        )
    )
    stderr = bot.errors()
    seen.append(Observation(f"stderr: {stderr.strip() or 'empty'}", good=not stderr))
    faults = [line for line in bot.log().splitlines() if '"level": "error"' in line or "Traceback" in line]
    seen.append(Observation(f"errors in the log: {len(faults)}", good=not faults))
    seen += [Observation(f"volume {name}", good=True) for name in _names(folder / "volumes")]
    return seen


async def _used(container: Container, discord: StandIn) -> AsyncIterator[Observation]:
    """Yield what is seen while members and the operator use the bot."""
    idle, _ = container.memory()
    yield Observation(f"memory when nobody has asked for anything: {idle:.0f} MB", good=True)
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="plus")
    spent = words(await ana.ask("connects spend", amount=6)).splitlines()[0]
    yield Observation(f"/connects spend answers {spent!r}", spent.startswith("## 94 Connects"))
    used, _ = container.memory()
    yield Observation(f"memory in use, without pictures: {used:.0f} MB", good=True)
    began = time.monotonic()
    drawn = list(pictures(await ana.ask("connects expiring", days=365)))
    yield Observation(
        f"the first picture, {drawn}, after {time.monotonic() - began:.1f} s", drawn == ["expiring.png"]
    )
    began = time.monotonic()
    drawn = list(pictures(await ana.ask("connects forecast", months=2)))
    yield Observation(
        f"the next picture, {drawn}, after {time.monotonic() - began:.1f} s", drawn == ["ahead.png"]
    )
    own, helpers = container.memory()
    yield Observation(f"memory with pictures: {own:.0f} MB, and {helpers:.0f} MB of its helpers", good=True)
    for command in (["health"], ["backup"], ["drill"], ["verify"]):
        code, output = await _until_zero(container, "python", "-m", "bot", *command)
        yield Observation(f"python -m bot {' '.join(command)}: {code}: {' '.join(output.split())}", code == 0)
    code, output = await container.execute("python", "-m", "bot", "doctor")
    yield Observation(f"python -m bot doctor: {code}: {output.strip()}", "Traceback" not in output)
    code, output = await container.execute("python", "-c", PROBE)
    yield Observation(output.strip(), f"uid {UID} capabilities 0\n" in output and "wrote" not in output)
    writable = set(re.findall(r"^writable (\S+)$", output, re.MULTILINE))
    yield Observation(f"writable: {sorted(writable)}", writable == WRITABLE)


async def _until_zero(container: Container, *command: str) -> tuple[int, str]:
    """Run a command again until it succeeds; a bot that has just started is not healthy yet."""
    code, output = 1, ""
    for _ in range(HEALTHY_AFTER_TRIES):
        code, output = await container.execute(*command)
        if code == 0:
            break
    return code, output


def _names(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        yield f"{path.relative_to(folder)} ({path.stat().st_size} bytes, mode {path.stat().st_mode & 0o777:03o})"


def main() -> None:
    """Build, run and print; end with an error where something isn't as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.image")
    parser.add_argument("--venv", type=Path, help="a folder with the packages of requirements.lock")
    options = parser.parse_args()
    if reason := why_not():
        sys.stdout.write(f"The image isn't imitated here: {reason}.\n")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        build(folder / "image", options.venv)
        try:
            seen = asyncio.run(observed(folder))
        finally:
            if options.venv is not None:
                run("umount", str(folder / "image" / "venv"))
    for each in seen:
        sys.stdout.write(f"{'ok  ' if each.good else 'FAIL'} {each.words}\n")
    sys.exit(not all(each.good for each in seen))


if __name__ == "__main__":
    main()
