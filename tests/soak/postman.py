"""Does the bot's rounds, and is killed in the middle of them.

    python -m tests.soak.postman DATABASE API

Each line of stdin is one life, ``NOW STEP``: a process of its own that sweeps and delivers once at that instant, with the
real Notifier, and sends itself SIGKILL at that step, where there are so many (0: never). A step is before, at the end of
and after each transaction, and before and after each request to Discord. When it has ended, a line says how.
"""

import asyncio
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import discord
import structlog

from bot.gateway import discord_api
from bot.gateway.notifier import Notifier
from bot.services.messages import Delivery, Sweeps
from bot.store.engine.database import Database
from bot.ui.words import catalogue
from tests.standin.server import TOKEN

KILLED, ENDED = "killed", "ended"


class Steps:
    def __init__(self, last: int) -> None:
        self._left = last

    def take(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class Stepping(Database):
    """Takes a step around each transaction, and one inside it, when all is done but the commit."""

    steps: Steps

    async def write(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        self.steps.take()
        result = await super().write(self._stepping(fn), *args, **kwargs)
        self.steps.take()
        return result

    async def read(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        self.steps.take()
        return await super().read(fn, *args, **kwargs)

    def _stepping(self, fn: Callable[..., Any]) -> Callable[..., Any]:
        def all_but_the_commit(*args: Any, **kwargs: Any) -> Any:
            result = fn(*args, **kwargs)
            self.steps.take()
            return result

        return all_but_the_commit


async def life(path: Path, now: int, last_step: int) -> None:
    steps = Steps(last_step)
    db = await Stepping.open(path)
    db.steps = steps
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(TOKEN)
        request = client.http.request

        async def stepping(*args: Any, **kwargs: Any) -> Any:
            steps.take()
            answer = await request(*args, **kwargs)
            steps.take()
            return answer

        client.http.request = stepping
        await Sweeps(db).run(now)
        await Delivery(db).run(now, Notifier(client))
    await db.close()


def _lived(path: Path, now: int, last_step: int) -> int:
    """The exit code of a life that was not cut short."""
    try:
        asyncio.run(life(path, now, last_step))
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def serve(path: Path, api: str) -> None:
    """A life for each line: forked, as only the first one should have to learn everything."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    discord_api.use(api)
    catalogue()  # loaded here, for every life
    for line in sys.stdin:
        now, last_step = map(int, line.split())
        child = os.fork()
        if child == 0:
            os._exit(_lived(path, now, last_step))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = {-signal.SIGKILL: KILLED, 0: ENDED}.get(code, f"exit code {code}")
        os.write(1, f"{said}\n".encode())


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.argv[2])
