"""The real bot as a process beside a bare discord.py bot, each connected to its own stand-in for Discord.

The stand-ins run in the benchmark's process, so that only the bots are measured. Linux only: it reads /proc.
"""

import asyncio
import os
import statistics
import sys
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from time import clock_gettime, perf_counter
from typing import Any

from benchmarks import bare
from benchmarks.figures import Figure, at_most
from tests.standin import Bot, StandIn, words
from tests.standin.process import ROOT
from tests.standin.requests import Request

COMMANDS = 1_000
TURNS = 20
"""The commands are sent in so many turns, each first to the bare bot and then to the real one."""
COMMANDS_A_SECOND = 100
"""A rate at which each command finds the process idle, as on a real server."""
WARM_UP = 200
STARTS = 5
SETTLING_SECONDS = 3
"""Seconds from the first answer until the idle bot's memory is read; work at the start has ended by then."""
MEMBERS = 10
PLENTY = 100_000
AMOUNT = 6
MB = 1_000_000

MOST_BALANCE = 1.5
MOST_SPEND = 1.7
MOST_START = 7.0
MOST_MEGABYTES = 110
MOST_MEMORY = 3.0


@dataclass(frozen=True, slots=True)
class Load:
    """A command and its options, by name."""

    command: str
    options: Mapping[str, Any]


BARE, BALANCE = Load(bare.COMMAND, {}), Load("connects balance", {})
SPEND = Load("connects spend", {"amount": AMOUNT})


@dataclass(frozen=True, slots=True)
class Memory:
    """The memory of a process in bytes. ``rss`` counts all resident pages, ``pss`` only its part of shared pages."""

    rss: int
    pss: int


class QuickStandIn(StandIn):
    """A stand-in that doesn't compare requests with Discord's published description.

    The comparison takes several times as long as the bot takes to answer, on a machine that both share.
    """

    def _check(self, headers: Mapping[str, str], request: Request) -> None:
        pass


class Contender:
    """A bot that is started, used and measured.

    ``args``: what follows ``python`` on its command line. ``settings``: further variables of its environment.
    """

    def __init__(self, folder: Path, discord: StandIn, *args: str, **settings: str) -> None:
        folder.mkdir()
        self._folder = folder
        self._discord = discord
        self._args = args
        self._settings = settings
        self._bot: Bot | None = None

    async def start(self) -> None:
        """Start the process and wait until it is connected. Raises AssertionError, with its log, where it ends instead."""
        self._discord.gateway.ready.clear()
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        with (
            (self._folder / "bot.operating.log").open("a") as out,
            (self._folder / "bot.err").open("a") as err,
        ):
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._args,
                cwd=self._folder,
                env={**kept, "PYTHONPATH": str(ROOT), **self._discord.environment(), **self._settings},
                stdout=out.fileno(),
                stderr=err.fileno(),
            )
        self._bot = Bot(process, self._folder)
        await self._bot.until(self._discord.connected())

    async def stop(self) -> None:
        """Stop the process. Does nothing where it doesn't run."""
        if self._bot is not None and self._bot.running:
            await self._bot.stop()

    async def kill(self) -> None:
        """End the process at once. Does nothing where it doesn't run."""
        if self._bot is not None:
            await self._bot.kill()

    async def open_wallets(self) -> None:
        """Start a wallet for each member."""
        for number in range(MEMBERS):
            await self._discord.person(f"member{number}").ask("start", balance=PLENTY, plan="plus")

    async def answer(self, load: Load, count: int) -> None:
        """Send ``count`` commands at a steady pace, by all members in turn; each answer is awaited."""
        begun = perf_counter()
        for number in range(count):
            await asyncio.sleep(begun + number / COMMANDS_A_SECOND - perf_counter())
            await self._discord.person(f"member{number % MEMBERS}").ask(load.command, **load.options)

    async def cpu_of(self, load: Load, count: int) -> float:
        """Return the mean CPU seconds of the process per command, over ``count`` commands."""
        before = self._cpu()
        await self.answer(load, count)
        return (self._cpu() - before) / count

    async def start_to_answer(self, load: Load) -> float:
        """Start the process and wait for its first answer. Return the CPU seconds until then."""
        await self.start()
        await self.answer(load, 1)
        return self._cpu()

    async def balance(self) -> int:
        """Return the balance of the first member in Connects, as the bot answers."""
        answer = await self._discord.person("member0").ask(BALANCE.command)
        return int(words(answer).split()[1].replace(",", ""))

    def memory(self) -> Memory:
        """Return the memory that the process uses now."""
        return _memory_of(self._pid)

    def workers_memory(self) -> int:
        """Return the resident bytes of the processes that it has started, all together."""
        children = Path(f"/proc/{self._pid}/task/{self._pid}/children").read_text("ascii").split()
        return sum(_memory_of(int(pid)).rss for pid in children)

    def _cpu(self) -> float:
        """Return the CPU seconds of all threads so far, in user code and in the kernel, to the nanosecond.

        The clock's number is computed as clock_getcpuclockid(3) does; /proc/<pid>/stat has the same figure in hundredths
        of a second.
        """
        return clock_gettime(~self._pid << 3 | 2)

    @property
    def _pid(self) -> int:
        assert self._bot is not None, "it has to be started first"
        return self._bot.pid


def _memory_of(pid: int) -> Memory:
    """Return the memory that a process uses now."""
    _, *lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    kib = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}
    return Memory(kib["Rss"] * 1024, kib["Pss"] * 1024)


async def process(folder: Path) -> list[Figure]:
    """Compare the CPU time of two commands and of a start, and the idle memory. Return no rows where there is no /proc."""
    if sys.platform != "linux":
        print("process: left out, as there is no /proc here.")
        return []
    async with AsyncExitStack() as stack:
        ours, other = [
            Contender(folder / name, await stack.enter_async_context(QuickStandIn()), *args)
            for name, args in (("bot", ("-m", "bot", "run")), ("bare", ("-m", "benchmarks.bare")))
        ]
        for contender in (ours, other):
            stack.push_async_callback(contender.stop)
            await contender.start()
        await ours.open_wallets()
        return [*await _commands(ours, other), *await _starts(ours, other)]


async def _commands(ours: Contender, other: Contender) -> list[Figure]:
    """Return a row for the CPU time of each command beside that of the bare bot, as medians over the turns."""
    sides = ((other, BARE), (ours, BALANCE), (ours, SPEND))
    for contender, load in sides:
        await contender.answer(load, WARM_UP)
    turns = [
        [await contender.cpu_of(load, COMMANDS // TURNS) for contender, load in sides] for _ in range(TURNS)
    ]
    spends = (WARM_UP + COMMANDS) // MEMBERS
    assert await ours.balance() == PLENTY - spends * AMOUNT, "a spend is missing, or there twice"
    theirs, *mine = zip(*turns, strict=True)
    return [
        _cpu_figure(load, taken, theirs, most)
        for load, taken, most in zip((BALANCE, SPEND), mine, (MOST_BALANCE, MOST_SPEND), strict=True)
    ]


def _cpu_figure(load: Load, mine: tuple[float, ...], theirs: tuple[float, ...], most: float) -> Figure:
    """Return a row for CPU seconds per command, one for each turn, whose ratio must be ``most`` or lower."""
    ratio = statistics.median(a / b for a, b in zip(mine, theirs, strict=True))
    ours, other = (f"{statistics.median(taken) * COMMANDS:.2f} s" for taken in (mine, theirs))
    what = f"CPU of {COMMANDS:,} /{load.command}: the process / a bare discord.py bot's"
    return at_most(what, ours, other, ratio, most)


async def _starts(ours: Contender, other: Contender) -> list[Figure]:
    """Return rows for the CPU time and memory of several starts in turns, with existing databases and commands."""
    took: dict[Contender, list[float]] = {ours: [], other: []}
    memories: dict[Contender, list[Memory]] = {ours: [], other: []}
    for _ in range(STARTS):
        for contender, load in ((other, BARE), (ours, BALANCE)):
            await contender.stop()
            took[contender].append(await contender.start_to_answer(load))
            await asyncio.sleep(SETTLING_SECONDS)
            memories[contender].append(contender.memory())
    start = statistics.median(a / b for a, b in zip(took[ours], took[other], strict=True))
    rss = min(memory.rss for memory in memories[ours]) / MB
    pss, their_pss = (min(memory.pss for memory in memories[contender]) / MB for contender in (ours, other))
    return [
        at_most(
            "CPU from start to first answer: the process / a bare discord.py bot's",
            f"{statistics.median(took[ours]):.2f} s",
            f"{statistics.median(took[other]):.2f} s",
            start,
            MOST_START,
        ),
        at_most(
            "memory of the idle process (RSS)",
            f"{rss:.0f} MB",
            f"{MOST_MEGABYTES} MB",
            rss / MOST_MEGABYTES,
            1,
        ),
        at_most(
            "memory of the idle process (PSS) / a bare discord.py bot's",
            f"{pss:.0f} MB",
            f"{their_pss:.0f} MB",
            pss / their_pss,
            MOST_MEMORY,
        ),
    ]
