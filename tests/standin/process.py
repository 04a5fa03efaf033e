"""Run the bot as a process."""

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Self, TypeVar

from tests.standin.starting import PIPE, ROOT, Process, start

__all__ = ["ALLOWED_SECONDS", "ROOT", "Bot", "ended", "start_bot"]

ALLOWED_SECONDS = 60  # for what should take one or two: this machine may be busy

T = TypeVar("T")


async def start_bot(
    folder: Path,
    environment: dict[str, str],
    *args: str,
    prepare: Callable[[], None] | None = None,
    stdin: int | None = None,
    is_new_python: bool = False,
) -> Process:
    """Start ``python -m bot …`` in ``folder``, with ``environment`` as its whole environment; stdout and stderr are pipes.

    ``prepare`` runs in the new process first, e.g. `tests.limits.bound_by_permissions`. ``stdin``, ``is_new_python``: as
    in `starting.start`.
    """
    return await start(
        "bot",
        args,
        folder,
        environment,
        stdin=stdin,
        stdout=PIPE,
        stderr=PIPE,
        prepare=prepare,
        is_new_python=is_new_python,
    )


async def ended(process: Process) -> tuple[int, str, str]:
    """Wait for the end of a process; return its exit code, stdout and stderr."""
    out, err = await asyncio.wait_for(process.communicate(), ALLOWED_SECONDS)
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


class Bot:
    """A running ``python -m bot run``; its output goes to files, so that no full pipe blocks it."""

    def __init__(self, process: Process, folder: Path) -> None:
        self._process = process
        self._folder = folder

    @classmethod
    async def start(
        cls,
        folder: Path,
        environment: dict[str, str],
        prepare: Callable[[], None] | None = None,
        module: str = "bot",
        arguments: Sequence[str] = ("run",),
    ) -> Self:
        """Start the bot, or another module of the tests that runs the bot."""
        with (folder / "bot.operating.log").open("a") as out, (folder / "bot.err").open("a") as err:
            process = await start(
                module,
                arguments,
                folder,
                environment,
                stdout=out.fileno(),
                stderr=err.fileno(),
                prepare=prepare,
            )
        return cls(process, folder)

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
        """Suspend the process (SIGSTOP); then only `kill` ends it, and `thaw` lets it go on."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen process go on (SIGCONT)."""
        os.kill(self.pid, signal.SIGCONT)

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
