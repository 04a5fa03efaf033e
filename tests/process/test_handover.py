"""One process stops under load and the next one goes on: each acknowledged write once, each message once."""

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.process.conftest import Launch
from tests.process.test_due import left
from tests.process.test_ending import ANSWERED, WAVE, burst, spend, stored_once, verified
from tests.standin import Bot, Person, StandIn, Used, words
from tests.timing import STOPPED_IN

Look = Callable[[str], list[tuple[Any, ...]]]
DUE = 12
"""Members to whom a message is due when the first process stops."""
LATE = 8
"""Interactions that reach the first process in the moment of its stop, or nobody."""
HANDLED = (*ANSWERED, "callback 400")
"""The last: the first process had deferred its answer and ended before the answer was ready."""
REFUSED = 2
"""The exit code of a start that is refused."""


async def repeated(discord: StandIn, bot: Bot, used: list[Used]) -> None:
    """Deliver interactions again, a few at a time, and wait until the bot has done each."""
    for first in range(0, len(used), WAVE):
        before = discord.times(HANDLED)
        again = [await discord.deliver(one) for one in used[first : first + WAVE]]
        await bot.until(discord.answered(HANDLED, before + len(again)))


async def each_has_its_message(discord: StandIn, bot: Bot, people: list[Person]) -> None:
    """Wait until a message has reached each person."""

    async def all_have() -> None:
        async with discord.changed:
            await discord.changed.wait_for(lambda: all(discord.channels.to(person.id) for person in people))

    await bot.until(all_have())


async def test_a_process_hands_over_under_load(
    discord: StandIn,
    launch: Launch,
    look: Look,
    tmp_path: Path,
    db_file: Path,
) -> None:
    due = [discord.person(f"due-{number}", direct=True) for number in range(DUE)]
    await left(db_file, *due)
    kept = [discord.hold("POST", "/channels/[0-9]+/messages$") for _ in due]
    first = await launch()
    await first.until(kept[0].reached.wait())  # Discord has the message, and the bot doesn't know that yet
    used = await burst(discord)
    stopping = asyncio.create_task(first.stop())
    late = [await spend(discord.person("ana"), number) for number in range(LATE)]
    code, took = await stopping
    for answer in kept:
        answer.released.set()
    assert (code, first.errors()) == (0, "")
    assert took < STOPPED_IN
    assert look("SELECT COUNT(*) FROM outbox WHERE state = 'sent'") == [(0,)]
    late += [await spend(discord.person("ben"), number) for number in range(LATE)]  # nobody is there
    stored_once(used + late, look)

    second = await launch()
    unheard = [one for one in used + late if not one.is_answered]
    assert set(late[LATE:]) <= set(unheard)
    await repeated(discord, second, unheard)
    await each_has_its_message(discord, second, due)
    assert words(await discord.person("ana").ask("connects balance")).startswith("## ")
    assert (await second.stop())[0] == 0
    stored_once(used + late, look)
    stored = look("SELECT key FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend'")
    assert {key for (key,) in stored} == {f"interaction:{one.id}" for one in used + late}
    to_each = Counter({person.id: len(discord.channels.to(person.id)) for person in due})
    assert set(to_each.values()) == {1}
    assert look("SELECT COUNT(*) FROM outbox WHERE state = 'parked'") == [(0,)]
    await verified(tmp_path)


async def test_a_second_process_is_refused_until_the_first_has_ended(
    discord: StandIn, launch: Launch, look: Look, tmp_path: Path
) -> None:
    """A supervisor starts the second process too early, and again whenever it ends."""
    first = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    discord.gateway.ready.clear()
    early = await Bot.start(tmp_path, discord.environment())
    assert await early.end() == REFUSED
    assert f"process {first.pid} is serving it already; stop that process first" in early.errors()
    assert words(await ana.ask("connects spend", amount=6)).startswith("## 94 Connects")
    assert not discord.gateway.ready.is_set()  # the refused process has not gone to Discord

    connected = asyncio.create_task(discord.connected())
    stopping = asyncio.create_task(first.stop())
    attempts: list[Bot] = []
    try:
        while not connected.done():
            attempts.append(await Bot.start(tmp_path, discord.environment()))
            end = asyncio.create_task(attempts[-1].end())
            await asyncio.wait({connected, end}, return_when=asyncio.FIRST_COMPLETED)
            if end.done():
                assert await end == REFUSED
            end.cancel()
        code, took = await stopping
        assert code == 0
        assert took < STOPPED_IN
        assert words(await ana.ask("connects spend", amount=4)).startswith("## 90 Connects")
        assert (await attempts[-1].stop())[0] == 0
    finally:
        for bot in attempts:
            await bot.kill()
    assert look("SELECT SUM(amount) FROM entry WHERE kind = 'spend'") == [(-10,)]
    await verified(tmp_path)
