"""Another process holds the database: everybody is answered at once, and gets what they asked for when it is free."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.process.conftest import Launch
from tests.standin import ALLOWED_SECONDS, StandIn, words
from tests.timing import ACKNOWLEDGED_IN

LOCK = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
raw.execute("ROLLBACK")
raw.close()
"""


@asynccontextmanager
async def locked(db_file: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Another process is writing for as long as this lasts."""
    pipe = asyncio.subprocess.PIPE
    other = await asyncio.create_subprocess_exec(sys.executable, "-c", LOCK, db_file, stdin=pipe, stdout=pipe)
    assert other.stdin is not None
    assert other.stdout is not None
    try:
        assert await asyncio.wait_for(other.stdout.readline(), ALLOWED_SECONDS) == b"locked\n"
        yield other
    finally:
        other.stdin.close()
        await other.wait()


async def test_every_command_is_acknowledged_within_a_second(
    discord: StandIn, launch: Launch, db_file: Path
) -> None:
    await launch()
    ana, ben, cleo = (discord.person(name) for name in ("ana", "ben", "cleo"))
    await ana.ask("start", balance=100, plan="basic")
    await ben.ask("start", balance=100, plan="basic")
    spent = await ben.ask("connects spend", amount=10)
    async with locked(db_file):
        reading = [
            await ana.send("connects balance"),
            await ana.send("connects history"),
            await ben.send("connects expiring"),
            await ben.send("help"),
        ]
        took = await asyncio.gather(*(used.acknowledged() for used in reading))
        await asyncio.gather(*(used.answered() for used in reading))
        waiting = {  # for five seconds at most, so that nothing else is awaited meanwhile
            "## 93 Connects": await ana.send("connects spend", amount=7),
            "## 100 Connects": await ben.pressing(spent, "Undo"),
            "## 30 Connects": await cleo.send("start", balance=30, plan="plus"),
        }
        took += await asyncio.gather(*(used.acknowledged() for used in waiting.values()))
        assert not any(used.is_answered for used in waiting.values())
    assert max(took) < ACKNOWLEDGED_IN
    for line, used in waiting.items():
        assert words(await used.answered()).splitlines()[0] == line


async def test_a_lock_that_outlasts_all_patience_is_said_and_nothing_is_written(
    discord: StandIn, launch: Launch, db_file: Path
) -> None:
    await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    async with locked(db_file):
        used = await ana.send("connects spend", amount=7)
        assert await used.acknowledged() < ACKNOWLEDGED_IN
        refused = words(await used.answered())
    assert "Connects\n" not in refused
    assert words(await ana.ask("connects balance")).startswith("## 100 Connects")
    assert words(await ana.ask("connects spend", amount=7)).startswith("## 93 Connects")
