"""Several processes on one database: some are killed, paused or relieved while messages fall due and spends come in.

A worker (`tests.shards.worker`) is a process of its own, with a short lease. What became of each message and of each spend
is read from the stand-in for Discord and from the database at the end.
"""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Self

from bot.clock import SystemClock
from bot.domain.ledger.rules import Plan
from bot.domain.reminders.reminders import Moment
from bot.domain.reminders.schedules import ReminderSchedule
from bot.domain.time.calendar import day_of
from bot.services import Services
from bot.services.ledger.start import Start
from bot.services.reminders import AddReminder
from bot.services.who import Who
from bot.store import serving
from bot.store.engine.database import Database
from bot.store.engine.instant import instant
from bot.store.engine.location import Server
from tests.standin import Person, StandIn, words
from tests.standin.process import ALLOWED_SECONDS, ROOT
from tests.standin.server import API
from tests.standin.starting import PIPE, Process, start

LEASE_MS = 1_500
SHARDS = 8
MEMBERS = 10
AT_ONCE = 6
"""Reminders, and spends, that come with each event."""
BALANCE = 9_000
ENDED_WELL = {0, -signal.SIGKILL}


@dataclass
class Figures:
    kills: int = 0
    pauses: int = 0
    relieved: int = 0
    """Paused processes whose shards another process had when they woke."""
    restarts: int = 0
    server_restarts: int = 0
    messages: int = 0
    spends: int = 0
    asked_again: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.pauses} pauses ({self.relieved} relieved), {self.restarts} rolling restarts,"
            f" {self.server_restarts} restarts of the server: {self.messages} messages once, {self.spends} spends once"
            f" ({self.asked_again} asked for again)"
        )


@dataclass(eq=False)
class Worker:
    """A running worker. ``heard``: the keys that it has acknowledged go there, and ``hearing`` is notified."""

    process: Process
    shards: str
    heard: set[str]
    hearing: asyncio.Condition
    joined: asyncio.Event = field(default_factory=asyncio.Event)
    listening: "asyncio.Task[None] | None" = None

    @classmethod
    async def start(
        cls, server: Server, api: str, shards: str, log: Path, heard: set[str], hearing: asyncio.Condition
    ) -> Self:
        arguments = [server.address, api, shards, str(LEASE_MS)]
        with log.open("a") as err:
            process = await start(
                "tests.shards.worker", arguments, ROOT, {}, stdin=PIPE, stdout=PIPE, stderr=err.fileno()
            )
        worker = cls(process, shards, heard, hearing)
        worker.listening = asyncio.create_task(worker._listen())
        return worker

    async def _listen(self) -> None:
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            word = line.decode().strip()
            if word == "joined":
                self.joined.set()
            else:
                self.heard.add(word)
                async with self.hearing:
                    self.hearing.notify_all()

    def ask(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n".encode())

    def send(self, number: signal.Signals) -> None:
        os.kill(self.process.pid, number)

    async def end(self) -> int:
        """Wait for the end; return the exit code."""
        code = await asyncio.wait_for(self.process.wait(), ALLOWED_SECONDS)
        assert self.listening is not None
        await self.listening
        return code


class Crew:
    """``restart``: restarts the database's server, None where it is never restarted."""

    def __init__(
        self,
        server: Server,
        discord: StandIn,
        folder: Path,
        seed: int,
        processes: int,
        restart: Callable[[], None] | None = None,
    ) -> None:
        self.server, self.discord, self.random = server, discord, Random(seed)
        self.figures = Figures()
        self._log = folder / "workers.log"
        self._restart = restart
        width = SHARDS // processes
        self._ranges = [f"{first}-{first + width - 1}/{SHARDS}" for first in range(0, SHARDS, width)]
        self._workers: list[Worker] = []
        self._heard: set[str] = set()
        self._hearing = asyncio.Condition()
        self._spends: dict[str, str] = {}
        self._reminders: list[str] = []
        self.people: list[Person] = []

    async def run(self, events: int) -> Figures:
        """Let so many things happen, then wait until everything is done, and look at it."""
        self._db = await Database.open(self.server)
        self._services = Services(self._db, SystemClock())
        try:
            await self._begin()
            for _ in range(events):
                await self._more()
                await self._happen()
            await self._finish()
        except BaseException as error:
            error.add_note(self._log.read_text("utf-8"))
            raise
        finally:
            for worker in self._workers:
                if worker.process.returncode is None:
                    worker.send(signal.SIGKILL)
                    await worker.end()
            await self._db.close()
        return self.figures

    async def _begin(self) -> None:
        today = day_of(SystemClock().now())
        for number in range(MEMBERS):
            person = self.discord.person(f"member{number}", direct=True)
            self.people.append(person)
            ask = Start(BALANCE, Plan.BASIC, today + timedelta(days=20), monthly_free=False, timezone="UTC")
            await self._services.ledger.start(self._who(person), ask, f"start-{person.id}")
        self._workers = [await self._worker(shards) for shards in self._ranges]
        await self._all_joined()

    async def _worker(self, shards: str) -> Worker:
        api = f"http://{self.discord.host}{API}"
        return await Worker.start(self.server, api, shards, self._log, self._heard, self._hearing)

    async def _all_joined(self) -> None:
        for worker in self._workers:
            await asyncio.wait_for(worker.joined.wait(), ALLOWED_SECONDS)

    def _who(self, person: Person) -> Who:
        return Who(int(person.id), int(person.id))

    async def _more(self) -> None:
        """Let some reminders fall due, and send some spends to any of the processes."""
        now = SystemClock().now()
        for _ in range(AT_ONCE):
            person, what = self.random.choice(self.people), f"thing {len(self._reminders)}."
            moment = Moment(now, ReminderSchedule(day_of(now), 0, "UTC"))
            await self._services.reminders.add(self._who(person), AddReminder(what, moment), f"remind-{what}")
            self._reminders.append(what)
        for _ in range(AT_ONCE):
            key = f"spend-{len(self._spends)}"
            self._spends[key] = f"{key} {self.random.choice(self.people).id} {self.random.randrange(1, 4)}"
            self.random.choice(self._workers).ask(self._spends[key])

    async def _happen(self) -> None:
        """Kill, pause or relieve a process, or restart the server; go on once its claims have passed on."""
        await self._some_arrive(self.random.randrange(AT_ONCE))
        place = self.random.randrange(len(self._workers))
        worker = self._workers[place]
        kinds = [self._kill, self._pause, self._pause_relieved, self._roll]
        if self._restart is not None:
            kinds.append(self._restart_server)
        await self.random.choice(kinds)(place, worker)

    async def _kill(self, place: int, worker: Worker) -> None:
        self.figures.kills += 1
        worker.send(signal.SIGKILL)
        assert await worker.end() in ENDED_WELL
        self._workers[place] = await self._worker(worker.shards)
        await self._all_joined()

    async def _pause(self, place: int, worker: Worker) -> None:
        self.figures.pauses += 1
        worker.send(signal.SIGSTOP)
        await self._is_taken_for_dead(worker)
        worker.send(signal.SIGCONT)

    async def _pause_relieved(self, place: int, worker: Worker) -> None:
        self.figures.pauses += 1
        self.figures.relieved += 1
        worker.send(signal.SIGSTOP)
        self._workers[place] = await self._worker(worker.shards)
        await self._all_joined()
        worker.send(signal.SIGCONT)
        assert await worker.end() == 0

    async def _roll(self, place: int, worker: Worker) -> None:
        self.figures.restarts += 1
        self._workers[place] = await self._worker(worker.shards)
        worker.send(signal.SIGTERM)
        assert await worker.end() == 0
        await self._all_joined()

    async def _restart_server(self, place: int, worker: Worker) -> None:
        assert self._restart is not None
        self.figures.server_restarts += 1
        await asyncio.to_thread(self._restart)

    async def _is_taken_for_dead(self, worker: Worker) -> None:
        """Wait until the lease of a paused process is over."""
        while any(
            f"{process.served}" == worker.shards
            for process in await self._db.read(lambda tx: serving.living(tx, instant(tx), LEASE_MS))
        ):
            pass

    async def _some_arrive(self, count: int) -> None:
        """Wait until so many further messages have arrived, or all."""
        wanted = min(len(self.discord.channels.messages) + count, len(self._reminders))
        async with self.discord.changed:
            await asyncio.wait_for(
                self.discord.changed.wait_for(lambda: len(self.discord.channels.messages) >= wanted),
                ALLOWED_SECONDS,
            )

    async def _finish(self) -> None:
        """Ask again for what nobody has acknowledged, wait for everything, end the processes, and look at it."""
        unheard = [key for key in self._spends if key not in self._heard]
        self.figures.asked_again = len(unheard)
        for key in unheard:
            self.random.choice(self._workers).ask(self._spends[key])
        await self._some_arrive(len(self._reminders))
        async with self._hearing:
            await asyncio.wait_for(
                self._hearing.wait_for(lambda: self._heard.issuperset(self._spends)), ALLOWED_SECONDS
            )
        for worker in self._workers:
            worker.send(signal.SIGTERM)
        for worker in self._workers:
            assert await worker.end() == 0, self._log.read_text("utf-8")
        texts = [words(message) for message in self.discord.channels.messages]
        found = Counter(what for what in self._reminders for text in texts if what in text)
        assert found == Counter(self._reminders)
        assert len(texts) == len(self._reminders)
        rows = await self._db.read(lambda tx: tx.rows("SELECT key FROM write WHERE key IS NOT NULL"))
        spent = Counter(key for (key,) in rows if key.startswith("spend-"))
        assert spent == Counter(list(self._spends))
        assert await self._db.read(lambda tx: tx.rows("SELECT state FROM outbox WHERE state <> 'sent'")) == []
        assert await self._db.read(lambda tx: tx.rows("SELECT work FROM claim")) == []
        assert await self._db.read(serving.processes) == []
        assert await self._services.ledger.verify() == []
        self.figures.messages, self.figures.spends = len(texts), len(self._spends)
