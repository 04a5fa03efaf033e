"""The members of a mixed load, what they do, and what disturbs them; `benchmarks.load` runs it and makes the table."""

import asyncio
import contextlib
import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import aiohttp

from benchmarks.processes import Contender, QuickStandIn
from bot.ui.words import Text
from tests.process.monitoring import free_port, page
from tests.standin import Person, Used, buttons, words

MEMBERS = 40
PLENTY = 100_000
KILL_EVERY = 30.0
BREAK_EVERY = 20.0
FAULT_EVERY = 10.0
"""Seconds between two kills, two broken connections and two refused requests; less where the run is short."""
AROUND_A_KILL = (2.0, 3.0)
"""Seconds before a kill or a broken connection, and after the process is connected again, that are looked at apart."""
AT_A_KILL = 8
"""Commands that are sent right before a kill."""
MEMORY_EVERY = 1.0
ANSWER_MAY_TAKE = 60.0
LAST_ANSWERS_MAY_TAKE = 30.0
DISCORD_PY_WAITS = sum(1 + 2 * attempt for attempt in range(5))
"""Seconds that discord.py waits between the attempts at one request, where Discord refuses all of them."""
COUNTING_MAY_TAKE = 2 * DISCORD_PY_WAITS + 10.0
"""An interaction is counted when the work on it has ended, which an answer that is sent twice may delay so long."""
COUNTED = re.compile(r"^connects_interactions_total\{.*\} (\S+)$", re.MULTILINE)
"""The lines of ``/metrics`` that count interactions."""
FAULTS: tuple[dict[str, Any], ...] = (
    {"method": "POST", "pattern": "/callback$", "status": 429, "retry_after": 0.05},
    {"method": "POST", "pattern": "/callback$", "status": 500},
    {"method": "POST", "pattern": "/callback$", "status": 502, "after": True},
    {"method": "PATCH", "pattern": "/messages/@original$", "status": 503},
    {"method": "PATCH", "pattern": "/messages/@original$", "status": 502, "after": True},
)

TEXT = Text()


class CountingStandIn(QuickStandIn):
    """A stand-in that counts the interactions that it sends; ``delivered`` begins anew with each process."""

    delivered = 0

    async def deliver(self, used: Used) -> Used:
        self.delivered += 1
        return await super().deliver(used)


@dataclass(frozen=True, slots=True)
class Write:
    """A write that a member asked for. ``sql``: counts its rows, ``arg`` is the parameter that tells them from others."""

    used: Used
    sql: str
    arg: object

    @property
    def is_acknowledged(self) -> bool | None:
        """Return True for a success, False for a refusal that changes nothing, None where the member can't know."""
        shown = words(self.used) if self.used.is_answered else ""
        if not shown or "my side" in shown or TEXT.t("queued", before=1)[:20] in shown:
            return None
        return TEXT.t("nothing-changed") not in shown


@dataclass
class Seen:
    """What the run has seen. Times are seconds of the event loop's clock; ``down``: (from, to) around each disturbance."""

    used: list[Used] = field(default_factory=list[Used])
    writes: list[Write] = field(default_factory=list[Write])
    down: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    memory: list[tuple[float, int]] = field(default_factory=list[tuple[float, int]])
    killed_at: list[float] = field(default_factory=list[float])
    breaks: int = 0
    faults: int = 0
    twice: int = 0

    def is_killed(self, used: Used) -> bool:
        """Return True if a process was killed that may have had the interaction and not answered yet."""
        return any(used.sent_at <= at <= used.sent_at + ANSWER_MAY_TAKE for at in self.killed_at)

    def is_disturbed(self, used: Used) -> bool:
        """Return True if the interaction was sent around a kill or a broken connection."""
        return any(since <= used.sent_at <= until for since, until in self.down)


class Load:
    """Members, the stand-in, and the process. ``folder``: the process's, with its database and log."""

    def __init__(
        self, folder: Path, discord: CountingStandIn, seconds: float, rate: float, seed: int
    ) -> None:
        self.seen = Seen()
        self._folder = folder
        self._discord = discord
        self._seconds = seconds
        self._rate = rate
        self._random = Random(seed)
        self._address = f"127.0.0.1:{free_port()}"
        self._bot = Contender(folder, discord, "-m", "bot", "run", CONNECTS_HTTP=self._address)
        self._members: list[Person] = []
        self._undoable: list[tuple[Person, Used, str]] = []
        self.ended_at = 0.0
        """When the last command was sent, in seconds of the event loop's clock."""
        self.counted: int | None = None
        """The interactions that the last process has counted for monitoring, None before the end."""
        self._number = 0
        self._is_dead = False
        self._disturbing = asyncio.Lock()
        self._short = min(1.0, seconds / 120)

    @property
    def database(self) -> Path:
        return self._folder / "data" / "connects.sqlite3"

    @property
    def log(self) -> str:
        """Return everything that the process has logged."""
        return "".join((self._folder / name).read_text("utf-8") for name in ("bot.operating.log", "bot.err"))

    async def run(self) -> None:
        """Start the process, use it for the whole time, and wait for the last answers."""
        await self._bot.start()
        self._members = [self._discord.person(f"member{number}") for number in range(MEMBERS)]
        for person in self._members:
            await person.ask("start", balance=PLENTY, plan="plus")
        for command in ("connects forecast", "connects export"):
            await self._members[0].ask(command)  # starts the processes for long work
        begun = perf_counter()
        half = begun + self._seconds / 2
        others = [
            asyncio.create_task(self._again(self._kill, KILL_EVERY, half)),
            asyncio.create_task(self._again(self._break, BREAK_EVERY, half)),
            asyncio.create_task(self._again(self._fault, FAULT_EVERY, begun + self._seconds)),
            asyncio.create_task(self._watch_memory()),
        ]
        try:
            await self._use(begun)
        finally:
            self.ended_at = asyncio.get_running_loop().time()
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LAST_ANSWERS_MAY_TAKE), self._discord.changed:
                await self._discord.changed.wait_for(lambda: not self.unanswered())
        await self._count()
        await self._bot.stop()

    async def _count(self) -> None:
        """Note how many interactions the process has counted; an answer may be on its way a moment before it is counted."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(COUNTING_MAY_TAKE):
                while self.counted != self._discord.delivered:
                    await asyncio.sleep(0.05)
                    with contextlib.suppress(aiohttp.ClientError):  # the last process was just starting
                        figures = await page(self._address, "/metrics")
                        self.counted = round(sum(map(float, COUNTED.findall(figures))))

    @property
    def delivered(self) -> int:
        """The interactions that the last process was sent."""
        return self._discord.delivered

    def unanswered(self) -> list[Used]:
        """Return the interactions without an answer whose process was not killed in the minute after they were sent."""
        unanswered = [used for used in self.seen.used if not used.is_answered]
        return [used for used in unanswered if not self.seen.is_killed(used)]

    async def _use(self, begun: float) -> None:
        """Send commands at a steady pace for the whole time, but none while there is no process; wait for no answer."""
        for number in range(int(self._seconds * self._rate)):
            await asyncio.sleep(begun + number / self._rate - perf_counter())
            if not self._is_dead:
                await self._act()

    async def _act(self) -> None:
        """Let a member do something; a spend and a proposal are checked afterwards by their notes."""
        person, chance = self._random.choice(self._members), self._random.random()
        self._number += 1
        note = f"load-{self._number}"
        if chance < 0.4:
            used = await person.send("connects spend", amount=1 + self._number % 5, note=note)
            self.seen.writes.append(Write(used, "SELECT COUNT(*) FROM entry WHERE note = ?", note))
            self._undoable.append((person, used, note))
        elif chance < 0.5:
            link = f"https://www.upwork.com/jobs/~02{2007163664429408020 + self._number}"
            used = await person.send("proposal send", job=link, connects=6, note=note)
            self.seen.writes.append(Write(used, "SELECT COUNT(*) FROM proposal WHERE note = ?", note))
        elif chance < 0.55 and (used := await self._undo()) is not None:
            pass
        elif chance < 0.65:
            used = await person.send("connects history")
        elif chance < 0.69:
            used = await person.send("job list")
        elif chance < 0.73:
            used = await person.send(
                *self._random.choice((("connects forecast",), ("stats me",), ("connects export",)))
            )
        elif chance < 0.74:
            used = await person.send("privacy export")
        else:
            used = await person.send("connects balance")
        self.seen.used.append(used)
        if self._random.random() < 0.02:
            self.seen.twice += 1
            await self._discord.deliver(used)

    async def _undo(self) -> Used | None:
        """Press *Undo* under an earlier spend, and return the press; None where no spend has been answered."""
        self._random.shuffle(self._undoable)
        while self._undoable:
            person, spent, note = self._undoable.pop()
            if spent.is_answered and "Undo" in buttons(spent):
                used = await person.pressing(spent, "Undo")
                sql = (
                    "SELECT COUNT(*) FROM entry JOIN entry AS spent ON spent.id = entry.refers_to"
                    " WHERE entry.kind = 'reversal' AND spent.note = ?"
                )
                self.seen.writes.append(Write(used, sql, note))
                return used
        return None

    # ── disturbances ─────────────────────────────────────────────────────────────────────────────────────────────

    async def _again(self, disturb: Callable[[], Awaitable[None]], every: float, until: float) -> None:
        """Call ``disturb`` every few seconds until ``until``."""
        while perf_counter() < until:
            await asyncio.sleep(every * self._short * self._random.uniform(0.5, 1.5))
            await disturb()

    async def _kill(self) -> None:
        """End the process at once in the middle of its work, and start another."""
        async with self._down():
            for _ in range(AT_A_KILL):
                await self._act()
            self._is_dead = True
            await self._bot.kill()
            self._discord.delivered = 0
            self.seen.killed_at.append(asyncio.get_running_loop().time())
            await self._bot.start()
            self._is_dead = False

    async def _break(self) -> None:
        """Break the connection to the gateway; the process resumes its session."""
        async with self._down():
            await self._discord.gateway.drop()
            self.seen.breaks += 1
            await asyncio.wait_for(self._discord.gateway.resumed.wait(), LAST_ANSWERS_MAY_TAKE)

    @contextlib.asynccontextmanager
    async def _down(self) -> AsyncGenerator[None]:
        """Do one disturbance at a time, and note when."""
        loop = asyncio.get_running_loop()
        before, after = AROUND_A_KILL
        async with self._disturbing:
            since = loop.time() - before
            yield
            self.seen.down.append((since, loop.time() + after))

    async def _fault(self) -> None:
        """Let one of the next requests fail."""
        fault = dict(self._random.choice(FAULTS))
        self._discord.fail(fault.pop("method"), fault.pop("pattern"), **fault)
        self.seen.faults += 1

    async def _watch_memory(self) -> None:
        """Note the process's memory again and again."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(MEMORY_EVERY * self._short)
            with contextlib.suppress(OSError):  # the process has just been killed
                self.seen.memory.append((loop.time(), self._bot.memory().rss))
