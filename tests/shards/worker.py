"""A process that serves a database with others: it sweeps, delivers and spends until it is told to end, or is killed.

    python -m tests.shards.worker DATABASE API SHARDS LEASE_MS

Each line of stdin, ``KEY MEMBER AMOUNT``, is a spend; a line of stdout with the key says that it was written.
"""

import asyncio
import os
import signal
import sys

import discord
import structlog

from bot import errors
from bot.clock import SystemClock
from bot.domain.shards import Shards
from bot.gateway import discord_api
from bot.gateway.notifier import Notifier
from bot.operating.log import configure
from bot.services import Services
from bot.services.ledger.spend import Spend
from bot.services.serving import Serving, ShardsTaken, check_acting
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.engine.location import Server
from tests.standin.server import TOKEN

PAUSE = 0.02
log = structlog.get_logger(__name__)


class Client(discord.Client):
    """A client that sends messages and is never connected to the gateway."""

    def __init__(self, shards: Shards) -> None:
        super().__init__(intents=discord.Intents.none())
        self.served = shards


async def work(address: str, api: str, shards: Shards, lease_ms: int) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    discord_api.use(api)
    db = await Database.open(Server(address))
    serving = Serving(db, shards, lease_ms=lease_ms)
    await serving.join()
    services = Services(db, SystemClock(), serving=serving)
    async with Client(shards) as client:
        await client.login(TOKEN)
        discord_api.check_requests(client.http, check_acting)
        os.write(1, b"joined\n")
        lines = await _lines()
        works = [
            asyncio.create_task(serving.keep_alive()),
            asyncio.create_task(_rounds(services, Notifier(client))),
            asyncio.create_task(_spends(services, lines)),
            asyncio.create_task(stop.wait()),
        ]
        await asyncio.wait(works, return_when=asyncio.FIRST_COMPLETED)
        await serving.announce_leaving()
        for each in works:
            each.cancel()
        ends = await asyncio.gather(*works, return_exceptions=True)
        await services.messages.delivery.stop()
    await serving.leave()
    await db.close()
    for end in ends:
        if isinstance(end, Exception) and not isinstance(end, ShardsTaken):
            raise end


async def _rounds(services: Services, notifier: Notifier) -> None:
    """Sweep and deliver without an end; what fails because the database is away is done by the next round."""
    clock = SystemClock()
    while True:
        try:
            await services.messages.sweeps.run(clock.now())
            await services.messages.delivery.run(clock.now(), notifier)
        except Exception as error:
            log.warning("round failed", error=repr(error))
        await asyncio.sleep(PAUSE)


async def _spends(services: Services, lines: asyncio.StreamReader) -> None:
    """Write the spends that come in, each under its key until it is written; one that is refused is acknowledged too."""
    while line := await lines.readline():
        key, member, amount = line.decode().split()
        while True:
            try:
                await services.ledger.spend(Who(int(member), int(member)), Spend(amount=int(amount)), key)
                break
            except errors.Busy:
                await asyncio.sleep(PAUSE)
        os.write(1, f"{key}\n".encode())
    await asyncio.Event().wait()


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    return reader


if __name__ == "__main__":
    configure("info", "console", sys.stderr)
    asyncio.run(work(sys.argv[1], sys.argv[2], Shards.of(sys.argv[3]), int(sys.argv[4])))
