"""However it ends, what was acknowledged is there, once."""

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.process.conftest import Launch
from tests.soak.killing import survived
from tests.standin import Person, StandIn, Used, ended, start_bot, words
from tests.timing import STOPPED_IN

Look = Callable[[str], list[tuple[Any, ...]]]
BURST = 80
WAVE = 10
ANSWERED = ("callback 204", "callback 404")
"""In time, or where starting again took more than Discord's three seconds: done all the same, and not seen."""


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
    stored = Counter(
        key for (key,) in look("SELECT key FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend'")
    )
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
    assert took < STOPPED_IN
    assert not db_file.with_name(f"{db_file.name}-wal").exists()  # closed, not dropped
    stored_once(used, look)
    await verified(tmp_path)


async def test_a_stop_right_after_the_start_logs_no_error(discord: StandIn, launch: Launch) -> None:
    bot = await launch()
    code, took = await bot.stop()
    assert (code, bot.errors()) == (0, "")
    assert took < STOPPED_IN
    assert "Traceback" not in bot.log()
    assert "[error" not in bot.log()


async def test_sigterm_does_not_wait_for_answers_that_discord_keeps_back(
    discord: StandIn, launch: Launch, look: Look, tmp_path: Path
) -> None:
    bot = await launch()
    ana, ben = (discord.person(name) for name in ("ana", "ben"))
    for person in (ana, ben):
        await person.ask("start", balance=500, plan="basic")
    kept = [discord.hold("POST", "/callback$") for _ in range(2)]
    used = [await spend(ana, 0), await spend(ben, 1)]
    await asyncio.gather(*(bot.until(one.reached.wait()) for one in kept))
    code, took = await bot.stop()
    assert (code, bot.errors()) == (0, "")
    assert took < STOPPED_IN
    assert sorted(
        look("SELECT key FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend'")
    ) == sorted((f"interaction:{one.id}",) for one in used)
    await verified(tmp_path)


async def test_sigkill_amid_a_burst_loses_nothing(
    discord: StandIn, launch: Launch, look: Look, tmp_path: Path
) -> None:
    bot = await launch()
    used = await burst(discord)
    bot.freeze()
    used += [await spend(discord.person("ana"), n) for n in range(5)]
    await bot.kill()
    stored_once(used, look)
    done = len(look("SELECT 1 FROM entry WHERE kind = 'spend'"))
    bot = await launch()
    assert discord.applications.registrations == 1  # Discord still knows the commands
    unheard = [one for one in used if not one.is_acknowledged]
    assert set(used[BURST:]) <= set(unheard)
    for first in range(0, len(unheard), WAVE):
        before = discord.times(ANSWERED)
        again = [await discord.deliver(one) for one in unheard[first : first + WAVE]]
        await bot.until(discord.answered(ANSWERED, before + len(again)))
    for name in ("ana", "ben"):
        assert words(await discord.person(name).ask("connects balance")).startswith("## ")
    code, _ = await bot.stop()
    assert code == 0
    stored_once(used, look)
    stored = look("SELECT key FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend'")
    assert {(f"interaction:{one.id}",) for one in unheard} <= set(stored)
    assert len(stored) >= done
    await verified(tmp_path)


async def test_a_worker_killed_three_times(db_path: Path) -> None:
    """The short form of the hundred kills (make soak)."""
    figures = await survived(db_path, kills=3, seed=3)
    assert figures.kills == 3
    assert figures.acknowledged > 100
