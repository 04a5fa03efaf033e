"""The outbox: each message once, whatever Discord, the process and the member do in between."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.clock import ManualClock
from bot.domain.messages.reminders import Reminders
from bot.domain.time.calendar import HOUR_MS
from bot.domain.time.hours import open_from
from bot.errors import WrongClock
from bot.services.messages import Messages, delivery
from bot.services.messages.attempts import FIRST_WAIT_MS, LONGEST_WAIT_MS, MOST_ATTEMPTS
from bot.services.messages.compose import Letter
from bot.services.messages.delivery import (
    CLOCKS_DIFFER_MS,
    MOST_AT_ONCE,
    MOST_SENDERS,
    Delivered,
    SearchTooLong,
    SendDelayed,
    SendRefused,
    Unsure,
)
from bot.store.engine.database import Database
from bot.store.engine.spans import ignore
from tests.services.desk import ANA, BEN, CLEO, GUILD, Desk, in_guild
from tests.services.messages.news import (
    FIRST_MESSAGE,
    NINE,
    Bot,
    Discord,
    due,
    due_in_channel,
    row,
    to,
    utc,
)


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
    """Never answers; ``reached`` is set when it has been asked so many times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times, self.reached = times, asyncio.Event()

    async def send(self, letter: Letter) -> int:
        await super().send(letter)
        if len(self.arrived) == self.times:
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
    bot.discord = hanging = Hanging(2)
    run = asyncio.create_task(bot.deliver())
    await hanging.reached.wait()
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert await bot.look("SELECT state FROM outbox ORDER BY id") == [("sending",), ("sending",)]
    bot.discord = Discord(arrived=hanging.arrived)
    assert await bot.deliver() == Delivered(2, 0, 0)
    assert bot.discord.calls == [("find", 1), ("find", 2)]
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
    assert set(to(bot)) == {BEN, CLEO}  # they go side by side
    bot.desk.clock.advance(seconds=20)
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert to(bot)[-1] == ANA


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


# ── one address and the others ───────────────────────────────────────────────────────────────────────────────────────


class Slow(Discord):
    """Keeps the messages to one address waiting until ``released``; ``reached`` is set after so many other messages."""

    def __init__(self, address: int, others: int) -> None:
        super().__init__()
        self.address, self.others = address, others
        self.reached, self.released = asyncio.Event(), asyncio.Event()

    async def send(self, letter: Letter) -> int:
        if self.address in {letter.user_id, letter.guild_id}:
            await self.released.wait()
        sent = await super().send(letter)
        if len(self.arrived) == self.others:
            self.reached.set()
        return sent


async def rest() -> None:
    """Wait until nothing is in progress but the test."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*(task for task in tasks if "_deliver_all" in repr(task.get_coro())))


async def test_an_address_that_discord_keeps_waiting_holds_up_nobody(bot: Bot) -> None:
    await due(bot, ANA, *range(100, 160))
    bot.discord = slow = Slow(ANA, others=60)
    run = asyncio.create_task(bot.deliver())
    async with asyncio.timeout(30):
        await slow.reached.wait()
    assert to(bot) == list(range(100, 160))
    slow.released.set()
    assert await run == Delivered(61, 0, 0)


async def test_a_run_ends_and_the_next_ones_leave_a_waiting_address_alone(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "RUN_MAY_TAKE", 0.0)
    await bot.plus(ANA, BEN)
    await bot.remind(in_guild(BEN), hour=10)
    bot.desk.clock.set(utc(NINE))
    await bot.messages.sweeps.run(utc(NINE))
    bot.discord = slow = Slow(ANA, others=1)
    assert await bot.deliver() == Delivered(0, 0, 1)
    assert await bot.deliver() == Delivered(0, 0, 0)
    bot.desk.clock.advance(hours=1)
    await bot.deliver()
    slow.released.set()
    await rest()
    assert sorted(one for one in to(bot) if one) == [ANA, BEN]
    assert await bot.look("SELECT state, attempts FROM outbox") == [("sent", 1), ("sent", 1)]


async def test_all_slow_members_hold_up_no_server(bot: Bot) -> None:
    many = range(100, 100 + 3 * MOST_SENDERS)
    await bot.set_up()
    await bot.plus(ANA, *many)
    await bot.remind(place="channel")
    bot.desk.clock.set(utc(NINE))
    await bot.messages.sweeps.run(utc(NINE))

    class Deaf(Slow):
        async def send(self, letter: Letter) -> int:
            if letter.user_id is not None:
                await self.released.wait()
            return await super().send(letter)

    bot.discord = deaf = Deaf(0, others=1)
    run = asyncio.create_task(bot.deliver())
    async with asyncio.timeout(30):
        await deaf.reached.wait()
    assert [letter.guild_id for letter in bot.discord.arrived] == [GUILD]
    deaf.released.set()
    await run


async def test_a_stopping_bot_cancels_what_waits_and_looks_for_it_later(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "RUN_MAY_TAKE", 0.0)
    await due(bot, ANA)
    bot.discord = Slow(ANA, others=1)
    assert await bot.deliver() == Delivered(0, 0, 1)
    await bot.messages.delivery.stop()
    await bot.messages.delivery.stop()
    assert await bot.deliver() == Delivered(0, 0, 0)
    await rest_of_writes(bot)
    bot.discord, bot.messages = Discord(), Messages(bot.desk.db, bot.desk.clock)
    await bot.deliver()
    await rest()
    assert to(bot) == [ANA]


async def rest_of_writes(bot: Bot) -> None:
    """Wait for the transactions that were begun before."""
    await bot.desk.db.write(lambda tx: None)


# ── not now ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_discord_does_not_accept_now_waits_and_the_log_names_its_answer(bot: Bot) -> None:
    """Direct messages were opened too fast; nothing about that is final."""
    await due(bot, ANA, BEN)
    bot.discord.before += [SendDelayed(403, 40003), SendDelayed(403, 40003, retry_after_ms=3_600_000)]
    with capture_logs() as logs:
        assert await bot.deliver() == Delivered(0, 0, 2)
    assert [(one["event"], one["status"], one["code"]) for one in logs] == [
        ("message delayed", 403, 40003)
    ] * 2
    rows = await bot.look("SELECT state, attempts, reason, due_at FROM outbox ORDER BY due_at")
    assert [one[:3] for one in rows] == [("sending", 1, "delayed")] * 2
    assert rows[0][3] - utc(NINE) < 20_000
    assert rows[1][3] == utc(NINE) + 3_600_000, "as long as Discord says"
    bot.desk.clock.advance(hours=1)
    assert await bot.deliver() == Delivered(2, 0, 0)
    assert sorted(one for one in to(bot) if one) == [ANA, BEN]


async def test_a_refusal_is_logged_with_discords_answer(bot: Bot) -> None:
    await due(bot)
    bot.discord.before.append(SendRefused("dm-closed", 403, 50007))
    with capture_logs() as logs:
        await bot.deliver()
    [parked] = logs
    assert (parked["reason"], parked["status"], parked["code"]) == ("dm-closed", 403, 50007)


async def test_what_is_never_accepted_is_given_up_after_the_last_attempt(bot: Bot) -> None:
    await due(bot)
    bot.discord.before += [SendDelayed(403, 0) for _ in range(MOST_ATTEMPTS)]
    for _ in range(4 * MOST_ATTEMPTS):
        await bot.deliver()
        bot.desk.clock.advance(hours=2)
    assert await row(bot) == ("parked", MOST_ATTEMPTS, None, "gave-up")


# ── where a message is looked for ────────────────────────────────────────────────────────────────────────────────────


async def test_a_message_is_looked_for_since_the_attempt_that_may_have_arrived(bot: Bot) -> None:
    await due(bot)
    bot.discord.after.append(Unsure())
    bot.discord.blind += [Unsure(), Unsure()]
    for _ in range(4):
        await bot.deliver()
        bot.desk.clock.advance(hours=2)
    assert len(bot.discord.arrived) == 1
    assert bot.discord.windows == [(utc(NINE) - CLOCKS_DIFFER_MS, utc(NINE) + HOUR_MS)] * 3


async def test_after_a_look_in_vain_the_next_attempt_counts(bot: Bot) -> None:
    await due(bot)
    bot.discord.before += [Unsure(), Unsure()]
    await bot.deliver()
    bot.desk.clock.advance(hours=1)
    await bot.deliver()
    bot.desk.clock.advance(hours=1)
    await bot.deliver()
    assert [since + CLOCKS_DIFFER_MS - utc(NINE) for since, _ in bot.discord.windows] == [0, HOUR_MS]


async def test_after_a_wrong_clock_a_message_is_looked_for_everywhere(bot: Bot) -> None:
    await due(bot)
    bot.discord.after.append(Unsure())
    await bot.deliver()
    await bot.tamper("UPDATE outbox SET due_at = 0, tried_at = ?", (utc(NINE) + 35 * 24 * HOUR_MS,))
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.windows == [(0, utc(NINE) + HOUR_MS)]
    assert len(bot.discord.arrived) == 1


async def test_a_person_decides_where_the_bot_can_not_find_out(bot: Bot) -> None:
    await due_in_channel(bot)
    bot.discord.before.append(Unsure())
    bot.discord.blind.append(SearchTooLong())
    await bot.deliver()
    bot.desk.clock.advance(hours=1)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert [one.reason for one in (await bot.community.settings(GUILD)).parked] == ["unclear"]
    assert bot.discord.arrived == []
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1), ("find", 1), ("send", 1)]


@pytest.mark.parametrize("is_sent", [False, True], ids=["before it is sent", "after it was sent"])
async def test_a_clock_that_is_set_in_the_middle_of_a_run_is_no_fault_of_a_message(
    db_path: Path, clock: ManualClock, is_sent: bool
) -> None:
    wrong: list[bool] = []

    def refuse_when_wrong() -> None:
        if wrong:
            raise WrongClock(ahead=True)

    class Sender(Discord):
        async def send(self, letter: Letter) -> int:
            message_id = await super().send(letter)
            wrong.append(True)
            return message_id

    db = await Database.open(db_path, check=refuse_when_wrong, observe=ignore)
    bot = Bot(Desk(db, clock))
    await due(bot, ANA)
    if is_sent:
        bot.discord = Sender()
    else:
        wrong.append(True)
    with capture_logs() as logs, pytest.raises(WrongClock):
        await bot.deliver()
    assert [one["event"] for one in logs] == ["delivery failed"]
    wrong.clear()
    clock.advance(hours=1)
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert to(bot) == [ANA]
    await db.close()
