"""Benchmark of 27 long exports at once, by one member and by 27, and of others' waits meanwhile.

The real process answers to a stand-in for Discord. Linux only: it reads /proc.
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from benchmarks import bulk, worlds
from benchmarks.figures import Figure, at_most
from benchmarks.processes import MB, PLENTY, Contender, QuickStandIn
from bot.clock import SystemClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS
from bot.services.ledger import start
from tests.standin import Person, StandIn, Used, words

AT_ONCE = 27
ENTRIES = 15_000
EXPORTS = (
    ("privacy export", {}),
    ("connects export", {"format": "csv"}),
    ("connects export", {"format": "beancount"}),
)
OTHERS = 4
PAUSE = 0.02
"""Seconds between two commands of each of the others."""
SETTLING_SECONDS = 2
"""Seconds after the last answer until the memory is read."""

MOST_SECONDS = 30.0
MOST_WAIT_MS = 100.0
MOST_GROWN = 1.25
MOST_OF_WORKERS = 400 * MB
"""The most resident bytes of the two processes for long work, and of the one that starts them."""


async def answers(folder: Path, entries: int = ENTRIES) -> list[Figure]:
    """Ask for 27 exports at once, first by one member and then by 27. Return no rows where there is no /proc."""
    if sys.platform != "linux":
        print("answers: left out, as there is no /proc here.")
        return []
    async with QuickStandIn() as discord:
        bot = Contender(folder / "bot", discord, "-m", "bot", "run")
        # Asking so often uses up a member's allowance, so the one who asks alone isn't among the 27.
        alone = discord.person("alone")
        heavy = [discord.person(f"heavy{number}") for number in range(AT_ONCE)]
        others = [discord.person(f"other{number}") for number in range(OTHERS)]
        await _fill(
            folder / "bot" / "data" / "connects.sqlite3",
            [int(person.id) for person in (*heavy, alone)],
            entries,
        )
        await bot.start()
        try:
            for person in others:
                await person.ask("start", balance=PLENTY, plan="plus")
            for number in range(2 * len(EXPORTS)):  # starts the processes and fills their caches
                await asyncio.gather(*(_export(discord, person, number) for person in heavy[:2]))
            return [
                *await _measured(discord, bot, others, [alone] * AT_ONCE, f"one member's {AT_ONCE}", entries),
                *await _measured(discord, bot, others, heavy, f"{AT_ONCE} members'", entries),
            ]
        finally:
            await bot.stop()


async def _fill(path: Path, user_ids: Sequence[int], entries: int) -> None:
    """Give each member a wallet with a history of ``entries`` entries up to yesterday."""
    path.parent.mkdir()
    first, *others = user_ids
    since = SystemClock().now() - 8 * DAY_MS
    db = await worlds.opened(path)
    ask = start.Start(balance=10, plan=Plan.PLUS)
    await db.write(start.start, worlds.who(first), ask, f"start:{first}", since)
    await worlds.age(db, first, entries, since)
    await db.close()
    bulk.copy_member(path, first, others)


async def _export(discord: StandIn, person: Person, number: int) -> Used:
    """Ask for one of the exports in turn, and wait until the file or a refusal has come."""
    command, options = EXPORTS[number % len(EXPORTS)]
    used = await person.ask(command, **options)
    async with discord.changed:
        await discord.changed.wait_for(lambda: "in the queue" not in words(used))
    return used


async def _measured(
    discord: StandIn,
    bot: Contender,
    others: Sequence[Person],
    asking: Sequence[Person],
    whose: str,
    entries: int,
) -> list[Figure]:
    """Return rows for the time until all are answered, others' slowest wait, and the memory afterwards."""
    before = bot.memory().rss
    is_over = asyncio.Event()
    waits: list[float] = []
    using = [asyncio.create_task(_use(person, waits, is_over)) for person in others]
    begun = perf_counter()
    exports = await asyncio.gather(
        *(_export(discord, person, number) for number, person in enumerate(asking))
    )
    seconds = perf_counter() - begun
    is_over.set()
    await asyncio.gather(*using)
    await asyncio.sleep(SETTLING_SECONDS)
    after, of_workers, worst = bot.memory().rss, bot.workers_memory(), max(waits) * 1000
    made = sum(bool(used.files) for used in exports)
    return [
        at_most(
            f"{whose} exports of {entries:,} entries at once, {made} made",
            f"{seconds:.1f} s",
            f"{MOST_SECONDS:.0f} s",
            seconds / MOST_SECONDS,
            1,
        ),
        at_most(
            f"slowest acknowledgement of {len(waits):,} others' commands meanwhile",
            f"{worst:,.0f} ms",
            f"{MOST_WAIT_MS:.0f} ms",
            worst / MOST_WAIT_MS,
            1,
        ),
        at_most(
            "memory of the process afterwards / before",
            f"{after / MB:.0f} MB",
            f"{before / MB:.0f} MB",
            after / before,
            MOST_GROWN,
        ),
        at_most(
            "memory of the processes for long work afterwards",
            f"{of_workers / MB:.0f} MB",
            f"{MOST_OF_WORKERS / MB:.0f} MB",
            of_workers / MOST_OF_WORKERS,
            1,
        ),
    ]


async def _use(person: Person, waits: list[float], is_over: asyncio.Event) -> None:
    """Spend and look until ``is_over``, and add the seconds until each command is acknowledged."""
    number = 0
    while not is_over.is_set():
        options = {"amount": 1} if number % 2 else {}
        used = await person.send("connects spend" if number % 2 else "connects balance", **options)
        waits.append(await used.acknowledged())
        await used.answered()
        number += 1
        await asyncio.sleep(PAUSE)
