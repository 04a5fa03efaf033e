"""However it ends, what was acknowledged is there, once."""

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.process.conftest import Launch
from tests.soak.killing import survived
from tests.standin import Person, StandIn, Used, ended, start_bot, words

Look = Callable[[str], list[tuple[Any, ...]]]
BURST = 80


async def burst(discord: StandIn) -> list[Used]:
    """Four members type as fast as the gateway takes it; returns once a quarter has been answered."""
    people = [discord.person(name) for name in ("ana", "ben", "cleo", "dora")]
    for person in people:
        await person.ask("start", balance=500, plan="basic")
    used = [await spend(people[n % 4], n) for n in range(BURST)]
    await asyncio.gather(*(one.answered() for one in used[: BURST // 4]))
    return used


async def spend(person: Person, n: int) -> Used:
    return await person.send("connects spend", amount=1 + n % 5)


def stored_once(used: list[Used], look: Look) -> None:
    """Every spend that somebody has seen done is there, none is there twice, and none that nobody asked for."""
    stored = Counter(key for (key,) in look("SELECT key FROM entry WHERE kind = 'spend'"))
    done = {f"interaction:{one.id}" for one in used if one.is_answered}
    assert set(stored.values()) == {1}
    assert done <= set(stored) <= {f"interaction:{one.id}" for one in used}


async def verified(folder: Path) -> None:
    code, out, err = await ended(await start_bot(folder, {}, "verify"))
    assert code == 0, f"{out}{err}"


async def test_sigterm_amid_a_burst_loses_nothing(
    discord: StandIn, launch: Launch, look: Look, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch()
    used = await burst(discord)
    code, took = await bot.stop()
    assert (code, bot.errors()) == (0, "")
    assert took < 2
    assert not db_file.with_name(f"{db_file.name}-wal").exists()  # closed, not dropped
    stored_once(used, look)
    await verified(tmp_path)


async def test_sigkill_amid_a_burst_loses_nothing(
    discord: StandIn, launch: Launch, look: Look, tmp_path: Path
) -> None:
    bot = await launch()
    used = await burst(discord)
    await bot.kill()
    stored_once(used, look)
    done = len(look("SELECT 1 FROM entry WHERE kind = 'spend'"))
    bot = await launch()
    assert discord.applications.registrations == 1  # Discord still knows the commands
    unheard = [one for one in used if not one.is_acknowledged]
    assert unheard, "the burst was over before the kill"
    again = [await discord.deliver(one) for one in unheard]
    await asyncio.gather(*(one.answered() for one in again))
    stored_once(used, look)
    assert len(look("SELECT 1 FROM entry WHERE kind = 'spend'")) >= max(done, len(again))
    balances = [words(await discord.person(name).ask("connects balance")) for name in ("ana", "ben")]
    assert all(balance.startswith("## ") for balance in balances)
    assert await bot.stop() >= (0, 0.0)
    await verified(tmp_path)


async def test_a_worker_killed_three_times(db_path: Path) -> None:
    """The short form of the hundred kills (make soak)."""
    figures = await survived(db_path, kills=3, seed=3)
    assert figures.acknowledged > 200
