"""Benchmark of an import of 5,000 rows: its own time, the writer's time, and how long other members' commands wait."""

import asyncio
import gc
from contextlib import AbstractAsyncContextManager
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, at_most
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.clock import ManualClock
from bot.domain.time.calendar import day_of
from bot.processes import Processes
from bot.services import Services
from bot.store.engine.database import Database
from bot.store.engine.spans import Span

ROWS = 5_000
ENTRIES = 20_000
"""Entries of the wallet into which the second history is imported."""
LOOKERS = 8
"""Members who look at an import at the same time."""
MOST_WRITER_MS, MOST_WAIT_MS = 50, 100
PAUSE = 0.005  # seconds between two commands of a member
IMPORTER, OLD_IMPORTER, SPENDER, READER = 1, 2, 11, 12


def history(last_on: date, rows: int = ROWS) -> str:
    """Return a pasted history of this many rows, thirty a day: purchases, proposals, and some returns."""
    lines: list[str] = []
    for number in range(rows):
        day = (last_on - timedelta(days=number // 30)).isoformat()
        if number % 10 == 0:
            lines.append(f"{day}\tPurchased Connects\t+100")
        elif number % 25 == 1:
            lines.append(f"{day}\tJob cancelled Job {number} for somebody\t+12")
        else:
            lines.append(f"{day}\tApplied to job Job {number + number % 3} for somebody\t-12")
    return "\n".join(lines)


async def importing(folder: Path) -> list[Figure]:
    """Preview and write 5,000 rows into a new wallet and into one of 20,000 entries; then eight members look at once."""
    spans: list[Span] = []
    processes = Processes()
    db = await worlds.opened(folder / "imports.sqlite3")
    await worlds.fill(db, SPENDER + LOOKERS)
    await worlds.age(db, OLD_IMPORTER, ENTRIES)
    await db.close()
    db = await Database.open(folder / "imports.sqlite3", processes=processes, observe=spans.append)
    try:
        services = Services(db, ManualClock(worlds.LATER.now()), processes)
        text = history(day_of(worlds.LATER.now()))
        await services.importing.paste(
            worlds.who(SPENDER), text[:2000].rsplit("\n", 1)[0], None
        )  # starts a process
        figures: list[Figure] = []
        for name, user_id in (("a new wallet", IMPORTER), (f"a wallet of {ENTRIES:,} entries", OLD_IMPORTER)):
            figures += await _imported(services, spans, text, name, user_id)
        return [*figures, *await _looked(services, spans, text)]
    finally:
        processes.close()
        await db.close()


async def _imported(
    services: Services, spans: list[Span], text: str, name: str, user_id: int
) -> list[Figure]:
    """Preview a history and write it into the member's wallet."""
    who = worlds.who(user_id)
    async with _others(services) as waits:
        spans.clear()
        begun = perf_counter()
        seen = await services.importing.paste(who, text, None)
        looked = perf_counter() - begun
        begun = perf_counter()
        await services.importing.commit(who, seen.confirmation_id)
        written = perf_counter() - begun
    steps = [span.seconds * 1000 for span in spans if span.name.startswith(("importing.", "confirmations."))]
    assert await services.ledger.verify() == []
    figures = _bounds(f"{ROWS:,} rows into {name}", spans, waits)
    figures.append(
        Figure(
            what=f"{ROWS:,} rows into {name}: preview and import, in {len(steps)} steps",
            ours=f"{looked:.1f} s, {written:.1f} s",
            other="",
            ratio=0,
            wanted="",
            good=True,
        )
    )
    return figures


async def _looked(services: Services, spans: list[Span], text: str) -> list[Figure]:
    """Let eight members look at an import at the same time."""
    async with _others(services) as waits:
        spans.clear()
        begun = perf_counter()
        members = range(SPENDER + 1, SPENDER + 1 + LOOKERS)
        await asyncio.gather(*(services.importing.paste(worlds.who(id_), text, None) for id_ in members))
        taken = perf_counter() - begun
    return _bounds(f"{LOOKERS} previews at once, in {taken:.1f} s", spans, waits)


def _bounds(what: str, spans: list[Span], waits: list[float]) -> list[Figure]:
    """Return the longest step on the writer, and the longest wait of the others."""
    own = [
        span.seconds * 1000
        for span in spans
        if span.door == "write" and not span.name.startswith("ledger.spend")
    ]
    writer, wait = max(own, default=0.0), max(waits) * 1000
    return [
        at_most(
            f"{what}: longest step on the writer",
            f"{writer:.0f} ms",
            f"{MOST_WRITER_MS} ms",
            writer / MOST_WRITER_MS,
            1,
        ),
        at_most(
            f"{what}: slowest of {len(waits):,} commands of others",
            f"{wait:.0f} ms",
            f"{MOST_WAIT_MS} ms",
            wait / MOST_WAIT_MS,
            1,
        ),
    ]


def _others(services: Services) -> AbstractAsyncContextManager[list[float]]:
    """Let one member spend and another read the balance meanwhile, after a collection of garbage."""
    gc.collect()
    return used_meanwhile((spending(services, SPENDER, 1), looking(services, READER)), PAUSE)
