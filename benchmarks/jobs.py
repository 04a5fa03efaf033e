"""Benchmark of a board of 50,000 shared jobs against one of 1,000: a proposal, a keystroke, a list, and others' waits."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from benchmarks import worlds
from benchmarks.figures import Figure, Work, at_most, beside
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.domain.jobs.jobs import JobFacts
from bot.services import Services
from bot.services.jobs import sharing
from bot.services.proposals import SendProposal
from bot.store import jobs
from bot.store.engine.database import Database, Tx

FEW, MANY = 1_000, 50_000
TYPISTS = 10
KEYSTROKES = 30
"""Keystrokes of each typist, while others look at their balance and spend."""
ROUNDS = 10
TYPED = ("", "l", "logo for", "logo for shop 77", "#123", "shop 9")
TRADES = ("design-creative", "legal", "writing")
SHARER, MEMBER = 1, 2
FIRST_KEY = 2007163664429408020
AT_ONCE = 2_000


async def job_board(folder: Path) -> list[Figure]:
    """Compare each request on the two boards, and time others' commands beside ten typists on the large one."""
    databases = [await _board(folder / f"jobs-{count}.sqlite3", count) for count in (FEW, MANY)]
    small, large = (Services(db, worlds.LATER) for db in databases)
    figures = [
        await _compared("/proposal send #id", _send, small, large),
        await _compared("a keystroke of autocompletion", _type, small, large),
        await _compared("/job list", _list, small, large),
    ]
    waits = await _beside_typists(large)
    for db in databases:
        await db.close()
    worst = max(waits) * 1000
    what = f"slowest of {len(waits):,} others' commands beside {TYPISTS} typists, {MANY:,} jobs"
    return [*figures, at_most(what, f"{worst:,.1f} ms", "100 ms", worst / 100, 1)]


async def _board(path: Path, count: int) -> Database:
    """Return a database with a board with ``count`` shared jobs, of which every tenth is reported."""
    db = await worlds.opened(path)
    await worlds.fill(db, TYPISTS + 4)
    for first in range(0, count, AT_ONCE):
        await db.write(_share, range(first, min(count, first + AT_ONCE)))
    return db


def _share(tx: Tx, numbers: Sequence[int]) -> None:
    for number in numbers:
        facts = JobFacts(
            title=f"Logo for shop {number}", connects=number % 20, category=TRADES[number % len(TRADES)]
        )
        at = worlds.NOW + number
        job_id = jobs.insert(
            tx, worlds.COMMUNITY, f"~02{FIRST_KEY + number}", facts, posted_at=at, user_id=SHARER, now=at
        )
        card = jobs.cards.share(tx, jobs.get(tx, job_id), worlds.COMMUNITY, at)
        if number % 10 == 0:
            sharing.report_card(tx, card, SHARER, jobs.CardMark.EXPIRED, at)


Request = Callable[[Services, int], Awaitable[object]]


async def _compared(what: str, request: Request, small: Services, large: Services) -> Figure:
    """Return the time of a request on the large board beside its time on the small one."""
    ours, other, ratio = await beside(
        lambda number: request(large, number), lambda number: request(small, number), ROUNDS, len(TYPED)
    )
    title = f"{what}: {MANY:,} shared jobs / {FEW:,}"
    return at_most(title, f"{ours * 1000:.2f} ms", f"{other * 1000:.2f} ms", ratio, 2)


async def _send(services: Services, number: int) -> None:
    ask = SendProposal(f"#{number % FEW + 1}", 1, unguarded=True)
    await services.proposals.send(worlds.who(MEMBER), ask, f"send:{number}")


async def _type(services: Services, number: int) -> None:
    await services.jobs.complete(worlds.who(MEMBER), TYPED[number % len(TYPED)])


async def _list(services: Services, number: int) -> None:
    await services.jobs.list(worlds.who(MEMBER), page=number % 3)


async def _beside_typists(services: Services) -> list[float]:
    """Return the seconds of each command of two members, while TYPISTS others type."""

    async def type_on(user_id: int) -> None:
        for number in range(KEYSTROKES):
            await services.jobs.complete(worlds.who(user_id), TYPED[number % len(TYPED)])

    users = [_spending_and_looking(services, user_id) for user_id in (TYPISTS + 3, TYPISTS + 4)]
    async with used_meanwhile(users, pause=0.005) as waits:
        await asyncio.gather(*(type_on(user_id) for user_id in range(3, TYPISTS + 3)))
    return waits


def _spending_and_looking(services: Services, user_id: int) -> Work:
    """Return the command that asks for a member's balance, and spends at every second call."""
    look, spend = looking(services, user_id), spending(services, user_id)
    return lambda number: spend(number) if number % 2 else look(number)
