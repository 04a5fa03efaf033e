"""The outbox: each message once, whatever Discord, the process and the member do in between."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.messages.reminders import Reminders
from bot.domain.time.hours import open_from
from bot.services.messages.compose import Letter
from bot.services.messages.delivery import (
    FIRST_WAIT_MS,
    LONGEST_WAIT_MS,
    MOST_AT_ONCE,
    MOST_ATTEMPTS,
    Delivered,
    Unsure,
)
from tests.services.desk import ANA, BEN, CLEO, in_guild
from tests.services.messages.news import FIRST_MESSAGE, NINE, Bot, Discord, due, row, to, utc


class Watched(Discord):
    """Looks at the outbox at each sending."""

    def __init__(self, look: Callable[[], Any]) -> None:
        super().__init__()
        self.look = look
        self.seen: list[tuple[Any, ...]] = []

    async def send(self, letter: Letter) -> int:
        self.seen.append(await self.look())
        return await super().send(letter)


class Hanging(Discord):
    """Never answers; ``reached`` is set when it has been asked."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = asyncio.Event()

    async def send(self, letter: Letter) -> int:
        await super().send(letter)
        self.reached.set()
        return await asyncio.get_running_loop().create_future()


async def by_day(bot: Bot, at: int) -> None:
    """Go to that instant, or, where it is night then, to when the row may come."""
    bot.desk.clock.set(open_from(Reminders().hours, at))


# ── once ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_message_is_marked_before_it_goes_and_after(bot: Bot) -> None:
    await due(bot)
    bot.discord = Watched(lambda: row(bot))
    assert await row(bot) == ("waiting", 0, None, None)
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.seen == [("sending", 1, None, None)]
    assert await row(bot) == ("sent", 1, FIRST_MESSAGE, None)
    bot.desk.clock.advance(days=40)
    assert await bot.deliver() == Delivered(0, 0, 0)
    assert bot.discord.calls == [("send", 1)]


async def test_nothing_goes_before_it_is_due(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await bot.messages.sweeps.run(utc("2026-12-01T00:00"))
    bot.desk.clock.set(utc(NINE) - 1)
    assert await bot.deliver() == Delivered(0, 0, 0)
    bot.desk.clock.set(utc(NINE))
    assert await bot.deliver() == Delivered(1, 0, 0)


async def test_a_process_that_died_before_the_message_went_sends_it_after_a_look(bot: Bot) -> None:
    await due(bot)
    bot.discord.before.append(asyncio.CancelledError())
    with pytest.raises(asyncio.CancelledError):
        await bot.deliver()
    assert await row(bot) == ("sending", 1, None, None)
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1), ("find", 1), ("send", 1)]
    assert to(bot) == [ANA]
    assert await row(bot) == ("sent", 2, FIRST_MESSAGE, None)


async def test_a_process_that_died_after_the_message_went_finds_it(bot: Bot) -> None:
    await due(bot)
    bot.discord.after.append(asyncio.CancelledError())
    with pytest.raises(asyncio.CancelledError):
        await bot.deliver()
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1), ("find", 1)]
    assert to(bot) == [ANA]
    assert await row(bot) == ("sent", 2, FIRST_MESSAGE, None)


async def test_a_run_that_was_cancelled_in_the_middle_is_finished_by_the_next(bot: Bot) -> None:
    await due(bot, ANA, BEN)
    bot.discord = hanging = Hanging()
    run = asyncio.create_task(bot.deliver())
    await hanging.reached.wait()
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert await bot.look("SELECT state FROM outbox ORDER BY id") == [("sending",), ("waiting",)]
    bot.discord = Discord(arrived=hanging.arrived)
    assert await bot.deliver() == Delivered(2, 0, 0)
    assert bot.discord.calls == [("find", 1), ("send", 2)]
    assert to(bot) == [ANA, BEN]


# ── doubt ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_in_doubt_it_waits_longer_each_time_and_is_parked_in_the_end(bot: Bot) -> None:
    await due(bot)
    bot.discord.before += [Unsure() for _ in range(MOST_ATTEMPTS)]
    waits: list[int] = []
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert await bot.deliver() == Delivered(0, 0, 1)
        assert await row(bot) == ("sending", attempt, None, "unsure")
        [(at,)] = await bot.look("SELECT due_at FROM outbox")
        waits.append(at - bot.desk.clock.now())
        bot.desk.clock.set(at - 1)
        assert await bot.deliver() == Delivered(0, 0, 0)
        await by_day(bot, at)
    for number, wait in enumerate(waits):
        assert 0.75 <= wait / min(FIRST_WAIT_MS * 2**number, LONGEST_WAIT_MS) <= 1.25
    assert 20 <= sum(waits) / 3_600_000 <= 28, "about a day in all"
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert await row(bot) == ("parked", MOST_ATTEMPTS, None, "gave-up")
    assert bot.discord.calls == [("send", 1), *[("find", 1), ("send", 1)] * (MOST_ATTEMPTS - 1)]
    bot.desk.clock.advance(days=30)
    assert await bot.deliver() == Delivered(0, 0, 0)


async def test_what_had_arrived_in_doubt_is_found_and_not_sent_again(bot: Bot) -> None:
    await due(bot)
    bot.discord.after.append(Unsure())
    bot.discord.blind.append(Unsure())
    assert await bot.deliver() == Delivered(0, 0, 1)
    for _ in range(2):
        bot.desk.clock.advance(hours=1)
        await bot.deliver()
    assert bot.discord.calls == [("send", 1), ("find", 1), ("find", 1)]
    assert await row(bot) == ("sent", 3, FIRST_MESSAGE, None)


async def test_one_in_doubt_holds_up_nobody(bot: Bot) -> None:
    await due(bot, ANA, BEN, CLEO)
    bot.discord.before.append(Unsure())
    assert await bot.deliver() == Delivered(2, 0, 1)
    assert to(bot) == [BEN, CLEO]
    bot.desk.clock.advance(seconds=20)
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert to(bot) == [BEN, CLEO, ANA]


async def test_a_fault_of_our_own_while_sending_holds_up_nobody(bot: Bot) -> None:
    await due(bot, ANA, BEN)
    bot.discord.before.append(KeyError("no such word"))
    assert await bot.deliver() == Delivered(1, 0, 1)
    bot.desk.clock.advance(seconds=20)
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert to(bot) == [BEN, ANA]


async def test_a_message_that_cannot_be_composed_is_parked_in_the_end_and_holds_up_nobody(bot: Bot) -> None:
    await due(bot, ANA, BEN)
    await bot.tamper("UPDATE member SET expiry_days = 'soon' WHERE user_id = ?", (ANA,))
    assert await bot.deliver() == Delivered(1, 0, 1)
    assert to(bot) == [BEN]
    for attempt in range(1, MOST_ATTEMPTS + 1):
        found = await bot.look("SELECT state, attempts, reason FROM outbox WHERE address = ?", ANA)
        assert found == [("waiting", attempt, "fault")]
        [(at,)] = await bot.look("SELECT due_at FROM outbox WHERE address = ?", ANA)
        bot.desk.clock.set(at)
        await bot.deliver()
    assert await bot.look("SELECT state, reason FROM outbox WHERE address = ?", ANA) == [
        ("parked", "gave-up")
    ]
    await bot.tamper("UPDATE member SET expiry_days = '7' WHERE user_id = ?", (ANA,))
    assert (await bot.members.profile(in_guild(ANA))).unsent == ("gave-up",)
    assert bot.discord.calls == [("send", 2)]


# ── order and bounds ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_oldest_goes_first(bot: Bot) -> None:
    await bot.plus(ANA, BEN, CLEO)
    for user, hour in ((ANA, 11), (BEN, 8), (CLEO, 11)):
        await bot.remind(in_guild(user), hour=hour)
    await bot.messages.sweeps.run(utc("2026-12-01T00:00"))
    bot.desk.clock.set(utc("2026-12-01T12:00"))
    assert await bot.deliver() == Delivered(3, 0, 0)
    assert to(bot) == [BEN, ANA, CLEO]


async def test_a_run_has_a_bound_and_the_next_goes_on(bot: Bot) -> None:
    many = list(range(100, 100 + MOST_AT_ONCE + 5))
    await due(bot, *many)
    assert await bot.deliver() == Delivered(MOST_AT_ONCE, 0, 0)
    assert await bot.deliver() == Delivered(5, 0, 0)
    assert to(bot) == many
