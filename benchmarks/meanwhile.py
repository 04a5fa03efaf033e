"""Let members use the bot while something else is measured, and note how long each of their commands takes."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from time import perf_counter

from benchmarks.figures import Work
from benchmarks.worlds import spend_of, who
from bot.services import Services


@asynccontextmanager
async def used_meanwhile(commands: Sequence[Work], pause: float) -> AsyncGenerator[list[float]]:
    """Repeat each command in a task of its own, ``pause`` seconds apart; yield the list of the seconds that each call takes.

    A call gets its number, from 0 on. The calls under way are awaited at the end.
    """
    waits: list[float] = []
    is_over = asyncio.Event()

    async def again(command: Work) -> None:
        number = 0
        while not is_over.is_set():
            begun = perf_counter()
            await command(number)
            waits.append(perf_counter() - begun)
            number += 1
            await asyncio.sleep(pause)

    tasks = [asyncio.create_task(again(command)) for command in commands]
    await asyncio.sleep(0)
    try:
        yield waits
    finally:
        is_over.set()
        await asyncio.gather(*tasks)


def spending(services: Services, user_id: int, connects: int | None = None) -> Work:
    """Return the command that spends ``connects`` of a member, None for the usual amount; each call has a key of its own."""
    ask = spend_of() if connects is None else spend_of(connects)
    begun = perf_counter()
    return lambda number: services.ledger.spend(who(user_id), ask, f"meanwhile:{user_id}:{begun}:{number}")


def looking(services: Services, user_id: int) -> Work:
    """Return the command that asks for a member's balance."""
    return lambda _: services.ledger.balance(who(user_id))
