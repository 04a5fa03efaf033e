"""Who was away, or had no time, finds one message at their hour that sums up what still matters."""

import asyncio
from datetime import date
from typing import Any

import pytest

from bot import errors
from bot.domain.messages.reminders import ReminderPlace, ReminderTopic
from bot.domain.time.hours import Quiet
from bot.services.members.profile import ChangePlan
from bot.services.messages.compose import DigestNews, ExpiryNews, Letter, RefillNews
from bot.services.messages.delivery import Delivered, SendRefused
from bot.services.messages.nudges import LowNews
from bot.services.messages.places import PlaceNews
from bot.services.messages.replies import Later, Stopped
from tests.services.desk import ANA, BEN, GUILD, in_guild
from tests.services.messages.news import CHANNEL, NINE, Bot, Discord, due, due_in_channel, row, utc

FIRST = date(2026, 12, 1)


def kinds(letter: Letter) -> list[type]:
    return [type(one) for one in (letter.news, *letter.more)]


# ── one message ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_all_that_waits_for_a_member_is_one_message_at_their_hour(bot: Bot) -> None:
    await bot.plus(ANA, balance=4)
    await bot.expiring(date(2027, 2, 10), 8)
    await bot.remind(topics=("refill", "expiry", "low"), low=1000)
    assert await bot.woken("2027-02-04T03:00") == []
    [letter] = await bot.woken("2027-02-04T09:00")
    assert kinds(letter) == [RefillNews, ExpiryNews, LowNews]
    assert isinstance(letter.news, RefillNews)
    assert [one.on for one in letter.news.refills] == [FIRST, date(2027, 1, 1), date(2027, 2, 1)]
    states = await bot.look("SELECT state, joined_to, message_id FROM outbox ORDER BY id")
    assert states == [("sent", None, 7001), ("joined", 1, None), ("joined", 1, None)]
    assert await bot.woken("2027-02-04T12:00") == []


async def test_each_refill_that_waited_for_the_end_of_a_pause_is_in_the_one_message(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.remind(pause_until=date(2027, 1, 20))
    for at in ("2026-12-01T09:00", "2027-01-01T09:00", "2027-01-20T08:59"):
        assert await bot.woken(at) == []
    [letter] = await bot.woken("2027-01-20T09:00")
    assert isinstance(letter.news, RefillNews)
    assert [one.on for one in letter.news.refills] == [FIRST, date(2027, 1, 1)]
    assert letter.more == ()


async def test_what_was_taken_along_goes_with_its_message_through_doubt_and_restart(bot: Bot) -> None:
    await bot.plus(ANA, balance=4)
    await bot.remind(topics=("refill", "low"), low=1000)
    bot.discord.after.append(asyncio.CancelledError())
    with pytest.raises(asyncio.CancelledError):
        await bot.woken(NINE)
    assert await bot.look("SELECT state FROM outbox ORDER BY id") == [("sending",), ("joined",)]
    again = Bot(bot.desk)
    again.discord = Discord(arrived=bot.discord.arrived)
    assert await again.woken("2026-12-01T09:01") == []
    assert again.discord.calls == [("find", 1)]
    assert await bot.look("SELECT state FROM outbox ORDER BY id") == [("sent",), ("joined",)]


async def test_late_digests_of_a_server_are_one_message(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await bot.expiring(date(2026, 12, 8), 20)
    await bot.remind(place="channel")
    [letter] = await bot.woken("2026-12-03T15:00")
    assert kinds(letter) == [DigestNews, DigestNews]
    assert letter.channel_id == CHANNEL


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_message_that_is_due_in_quiet_hours_waits_for_their_end(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.remind(hour=6, quiet=Quiet(22, 8))
    assert await bot.woken("2026-12-01T07:59") == []
    assert len(await bot.woken("2026-12-01T08:00")) == 1


@pytest.mark.parametrize(
    ("ask", "at"),
    [
        ({"hour": 18}, "2026-12-01T18:00"),
        ({"timezone": "America/New_York"}, "2026-12-01T14:00"),
        ({"quiet": Quiet(8, 12)}, "2026-12-01T12:00"),
        ({"pause_until": date(2026, 12, 3)}, "2026-12-03T09:00"),
        ({"expiry_days": ()}, NINE),
    ],
    ids=str,
)
async def test_settings_that_change_between_due_and_sent_hold(bot: Bot, ask: dict[str, Any], at: str) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await bot.messages.sweeps.run(utc("2026-12-01T00:00"))
    await bot.remind(**ask)
    if at != NINE:
        assert await bot.woken(NINE) == []
        assert await bot.woken(utc(at) - 1) == []
    assert len(await bot.woken(at)) == 1


async def test_a_plan_that_changes_between_due_and_sent_is_told_as_it_is_by_then(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await bot.messages.sweeps.run(utc("2026-12-01T00:00"))
    ask = ChangePlan(next_refill=date(2026, 12, 20), monthly_free=False)
    await bot.members.change_plan(in_guild(ANA), ask, bot.desk.key())
    [letter] = await bot.woken(NINE)
    assert isinstance(letter.news, RefillNews)
    assert (letter.news.next_on, letter.news.next_amount) == (date(2026, 12, 20), 90)


@pytest.mark.parametrize(
    ("refill", "instants"),
    [
        (date(2028, 1, 29), ["2028-01-29T09:00", "2028-03-01T09:00", "2028-04-01T09:00"]),
        (date(2027, 12, 31), ["2027-12-31T09:00", "2028-02-01T09:00", "2028-03-01T09:00"]),
        (date(2028, 2, 29), ["2028-02-29T09:00", "2028-04-01T09:00", "2028-05-01T09:00"]),
    ],
)
async def test_the_last_days_of_a_month_are_told_on_their_day(
    bot: Bot, refill: date, instants: list[str]
) -> None:
    bot.desk.clock.set(utc("2027-12-30T12:00") if refill.year == 2027 else utc("2028-01-20T12:00"))
    await bot.plus(ANA, refill=refill)
    for at in instants:
        assert await bot.woken(utc(at) - 1) == []
        assert len(await bot.woken(at)) == 1
        await bot.desk.ledger.confirm_refill(in_guild(ANA), await bot.refill(), None, bot.desk.key())


async def test_connects_of_29_february_are_warned_of_before_28_february(bot: Bot) -> None:
    bot.desk.clock.set(utc("2028-02-20T12:00"))
    await bot.plus(ANA, refill=date(2028, 2, 29))
    await bot.remind(topics=("expiry",), expiry_days=(1,))
    assert await bot.woken("2028-02-29T09:00") == []
    assert await bot.woken("2029-02-26T09:00") == []
    [letter] = await bot.woken("2029-02-27T09:00")
    assert isinstance(letter.news, ExpiryNews)
    assert letter.news.days == ((date(2029, 2, 28), 100),)


@pytest.mark.parametrize(
    ("refill", "at"),
    [
        (date(2027, 3, 28), "2027-03-28T01:00"),  # 02:30 isn't there: Berlin's clocks go from 2 to 3
        (date(2027, 10, 30), "2027-10-30T00:00"),
        (date(2027, 10, 31), "2027-10-31T00:00"),  # 2 o'clock comes twice: the first one
    ],
)
async def test_both_changes_of_the_clocks(bot: Bot, refill: date, at: str) -> None:
    bot.desk.clock.set(utc(f"{refill.year}-{refill.month:02}-02T12:00"))
    await bot.plus(ANA, refill=refill)
    await bot.remind(timezone="Europe/Berlin", hour=2)
    assert await bot.woken(utc(at) - 1) == []
    assert len(await bot.woken(at)) == 1
    assert await bot.woken(utc(at) + 3_600_000) == []


# ── remind me tomorrow, stop these ───────────────────────────────────────────────────────────────────────────────────


async def test_tomorrow_it_comes_once_more_at_their_hour_if_it_still_matters(bot: Bot) -> None:
    await due(bot, ANA, BEN)
    await bot.deliver()
    bot.desk.clock.set(utc("2026-12-01T20:00"))
    at = utc("2026-12-02T09:00")
    for _ in range(2):
        assert await bot.messages.later(in_guild(ANA), 1) == Later(at)
        assert await bot.messages.later(in_guild(BEN), 2) == Later(at)
    await bot.desk.ledger.confirm_refill(in_guild(BEN), await bot.refill(BEN), None, bot.desk.key())
    assert await bot.woken(at - 1) == []
    [letter] = await bot.woken(at)
    assert (letter.user_id, letter.id) == (ANA, 3)
    assert await bot.messages.later(in_guild(ANA), 1) == Later(at)
    assert await bot.woken("2026-12-03T09:00") == []


async def test_stop_ends_that_kind_and_can_be_taken_back(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.expiring(date(2027, 1, 8), 20)
    await bot.woken(NINE)
    assert await bot.messages.stop(in_guild(ANA), 1) == Stopped((ReminderTopic.REFILL,))
    assert (await bot.members.profile(in_guild(ANA))).reminders.topics == (ReminderTopic.EXPIRY,)
    [letter] = await bot.woken("2027-01-01T09:00")
    assert isinstance(letter.news, ExpiryNews)
    await bot.messages.resume(in_guild(ANA), "refill")
    assert (await bot.members.profile(in_guild(ANA))).reminders.topics == (
        ReminderTopic.REFILL,
        ReminderTopic.EXPIRY,
    )
    assert kinds((await bot.woken("2027-02-01T09:00"))[0]) == [RefillNews]


async def test_a_message_is_answered_by_whom_it_was_sent_to(bot: Bot) -> None:
    await due(bot, ANA, BEN)
    for work in (
        bot.messages.later(in_guild(BEN), 1),
        bot.messages.stop(in_guild(BEN), 1),
    ):
        with pytest.raises(errors.NotForYou):
            await work
    with pytest.raises(errors.MessageGone):
        await bot.messages.later(in_guild(ANA), 99)


# ── what Discord refuses ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_closed_direct_messages_fall_back_to_the_channel_where_that_was_allowed(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA, BEN)
    shown = (await bot.remind(place="fallback")).reminders
    assert (shown.place, shown.fallback, shown.guild_id) == (ReminderPlace.DM, True, GUILD)
    bot.desk.clock.set(utc(NINE))
    await bot.messages.sweeps.run(utc(NINE))
    bot.discord.before += [SendRefused("dm-closed"), SendRefused("dm-closed")]
    assert await bot.deliver() == Delivered(0, 2, 0)
    [letter] = await bot.woken("2026-12-01T09:01")
    assert isinstance(letter.news, DigestNews)
    assert ([one.user_id for one in letter.news.rows], letter.channel_id) == ([ANA], CHANNEL)
    assert (await bot.members.profile(in_guild(ANA))).unsent == ("dm-closed",)
    assert (await bot.desk.ledger.balance(in_guild(BEN))).unsent == "dm-closed"


async def test_a_member_has_their_own_sent_again(bot: Bot) -> None:
    await due(bot, ANA, BEN)
    bot.discord.before += [SendRefused("dm-closed"), SendRefused("dm-closed")]
    await bot.deliver()
    assert await bot.members.send_again(in_guild(ANA)) == 1
    assert await bot.members.send_again(in_guild(ANA)) == 0
    await bot.deliver()
    assert [letter.user_id for letter in bot.discord.arrived] == [ANA]


async def test_a_server_that_removed_the_bot_gets_nothing_until_it_is_back(bot: Bot) -> None:
    await due_in_channel(bot)
    await bot.messages.left_server(GUILD)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert await row(bot) == ("parked", 0, None, "left-server")
    assert (await bot.members.profile(in_guild(ANA))).channel_missing is True
    [letter] = await bot.woken("2027-01-01T09:00")
    assert letter.news == PlaceNews(GUILD, "left-server", for_manager=False)
    await bot.messages.returned_to_server(GUILD)
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert (await bot.members.profile(in_guild(ANA))).channel_missing is False


@pytest.mark.parametrize(("mentions", "people"), [("nobody", ()), ("members", (ANA,))])
async def test_a_digest_notifies_whom_the_managers_let_it(
    bot: Bot, mentions: str, people: tuple[int, ...]
) -> None:
    await due_in_channel(bot, mentions=mentions)
    await bot.deliver()
    assert [letter.mentions for letter in bot.discord.arrived] == [people]
