"""Run the bot as a process."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Self, TypeVar

ROOT = Path(__file__).resolve().parents[2]
ALLOWED_SECONDS = 60  # for what should take one or two: this machine may be busy

T = TypeVar("T")


async def start_bot(
    folder: Path,
    environment: dict[str, str],
    *args: str,
    prepare: Callable[[], None] | None = None,
    stdin: int | None = None,
) -> asyncio.subprocess.Process:
    """Start ``python -m bot …`` in ``folder``, with ``environment`` as its whole environment.

    ``prepare`` runs in the new process first, e.g. `tests.limits.bound_by_permissions`. ``stdin``: None for the tests' own.
    """
    pipe = asyncio.subprocess.PIPE
    return await _start(folder, environment, args, pipe, pipe, prepare=prepare, stdin=stdin)


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str, str]:
    """Wait for the end of a process; return its exit code, stdout and stderr."""
    out, err = await asyncio.wait_for(process.communicate(), ALLOWED_SECONDS)
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


async def _start(
    folder: Path,
    environment: dict[str, str],
    args: tuple[str, ...],
    stdout: int,
    stderr: int,
    *,
    prepare: Callable[[], None] | None = None,
    stdin: int | None = None,
) -> asyncio.subprocess.Process:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *args,
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", **environment},
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        preexec_fn=prepare,
    )


class Bot:
    """A running ``python -m bot run``; its output goes to files, so that no full pipe blocks it."""

    def __init__(self, process: asyncio.subprocess.Process, folder: Path) -> None:
        self._process = process
        self._folder = folder

    @classmethod
    async def start(
        cls, folder: Path, environment: dict[str, str], prepare: Callable[[], None] | None = None
    ) -> Self:
        with (folder / "bot.operating.log").open("a") as out, (folder / "bot.err").open("a") as err:
            files = out.fileno(), err.fileno()
            return cls(await _start(folder, environment, ("run",), *files, prepare=prepare), folder)

    @property
    def running(self) -> bool:
        return self._process.returncode is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def log(self) -> str:
        """Return the output so far, stdout and stderr."""
        return "".join((self._folder / name).read_text("utf-8") for name in ("bot.operating.log", "bot.err"))

    def errors(self) -> str:
        """Return stderr, which is for the one sentence about a failed start."""
        return (self._folder / "bot.err").read_text("utf-8")

    async def until(self, awaited: Awaitable[T]) -> T:
        """Return the result of ``awaited``; fail with the log if the process ends first or the time is over."""
        wanted, end = asyncio.ensure_future(awaited), asyncio.ensure_future(self._process.wait())
        await asyncio.wait({wanted, end}, timeout=ALLOWED_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        end.cancel()
        if wanted.done():
            return await wanted
        wanted.cancel()
        raise AssertionError(f"the bot {'hangs' if self.running else 'has ended'}; its log:\n{self.log()}")

    def freeze(self) -> None:
        """Suspend the process (SIGSTOP); then only `kill` ends it."""
        os.kill(self.pid, signal.SIGSTOP)

    async def kill(self) -> None:
        """End the process at once (SIGKILL)."""
        if self.running:
            self._process.kill()
        await self._process.wait()

    async def end(self) -> int:
        """Wait for the end of the process; return its exit code."""
        return await asyncio.wait_for(self._process.wait(), ALLOWED_SECONDS)

    async def stop(self) -> tuple[int, float]:
        """Ask the process to end (SIGTERM); return its exit code and the seconds until its end."""
        began = time.monotonic()
        os.kill(self.pid, signal.SIGTERM)
        return await self.end(), time.monotonic() - began
