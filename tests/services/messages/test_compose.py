"""What messages say: the figures of the moment they go, to whoever wanted them, where they wanted them."""

from datetime import date
from typing import Any

import pytest

from bot import errors
from bot.services.messages.compose import ArrivedRefill, ExpiryNews, RefillNews
from tests.services.desk import ANA, BEN, GUILD, in_dm, in_guild, refusal_of
from tests.services.messages.news import Bot, utc

FIRST, SECOND, THIRD = date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)


async def answer(bot: Bot, entry_id: int, amount: int | None, user_id: int = ANA) -> None:
    await bot.desk.ledger.confirm_refill(in_guild(user_id), entry_id, amount, bot.desk.key())


# ── refills ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_refill_is_told_with_the_balance_and_the_next_date(bot: Bot) -> None:
    await bot.plus(ANA, balance=7)
    assert await bot.woken("2026-12-01T00:00") == []
    await bot.desk.spend(5)
    [letter] = await bot.woken("2026-12-01T09:00")
    assert (letter.user_id, letter.channel_id, letter.guild_id) == (ANA, None, None)
    refill = ArrivedRefill(await bot.refill(), FIRST, 100, True)
    assert letter.news == RefillNews((refill,), 102, SECOND, 100)


async def test_refills_that_were_caught_up_are_one_message(bot: Bot) -> None:
    await bot.plus(ANA)
    assert await bot.woken("2027-02-03T04:00") == []
    [letter] = await bot.woken("2027-02-03T09:00")
    last = await bot.refill()
    refills = tuple(
        ArrivedRefill(last - 2 + number, on, 100, True) for number, on in enumerate((FIRST, SECOND, THIRD))
    )
    assert letter.news == RefillNews(refills, 300, date(2027, 3, 1), 100)
    assert await bot.woken("2027-02-03T12:00") == []


async def test_what_was_answered_before_the_message_goes_is_told_as_answered(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2027-02-01T00:00"))
    await bot.messages.sweeps.run(utc("2027-02-01T00:00"))
    last = await bot.refill()
    await answer(bot, last - 2, 0)
    await answer(bot, last - 1, 97)
    [letter] = await bot.woken("2027-02-01T09:00")
    refills = (ArrivedRefill(last - 1, SECOND, 97, False), ArrivedRefill(last, THIRD, 100, True))
    assert letter.news == RefillNews(refills, 197, date(2027, 3, 1), 100)


async def test_a_correction_that_was_undone_is_not_told(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2027-01-01T00:00"))
    await bot.messages.sweeps.run(utc("2027-01-01T00:00"))
    last = await bot.refill()
    await answer(bot, last - 1, 130)
    await bot.desk.undo()
    [letter] = await bot.woken("2027-01-01T09:00")
    refills = (ArrivedRefill(last - 1, FIRST, 100, False), ArrivedRefill(last, SECOND, 100, True))
    assert letter.news == RefillNews(refills, 200, THIRD, 100)


async def test_a_refill_that_a_command_wrote_is_told_too(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00:01"))
    await bot.desk.spend(30)
    assert await bot.woken("2026-12-01T08:59") == []
    [letter] = await bot.woken("2026-12-01T09:00")
    assert letter.news == RefillNews((ArrivedRefill(await bot.refill(), FIRST, 100, True),), 70, SECOND, 100)


async def test_a_refused_command_leaves_no_message_and_no_refill(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00:01"))
    await refusal_of(bot.desk, errors.NotEnough, bot.desk.spend(101))
    assert await bot.look("SELECT * FROM outbox") == []


@pytest.mark.parametrize(
    ("zone", "hour", "at"),
    [
        ("UTC", 0, "2026-12-01T00:00"),
        ("America/Los_Angeles", 9, "2026-12-01T17:00"),
        ("America/Los_Angeles", 23, "2026-12-02T07:00"),
        ("Europe/Berlin", 9, "2026-12-01T08:00"),
        # It is 13:00 there already when the Connects come.
        ("Pacific/Auckland", 9, "2026-12-01T00:00"),
        ("Pacific/Auckland", 18, "2026-12-01T05:00"),
    ],
)
async def test_a_refill_is_told_at_the_members_hour_of_its_day(
    bot: Bot, zone: str, hour: int, at: str
) -> None:
    await bot.plus(ANA)
    await bot.remind(timezone=zone, hour=hour)
    assert await bot.woken(utc(at) - 1) == []
    assert len(await bot.woken(at)) == 1


async def test_the_same_hour_on_both_sides_of_a_change_of_the_clocks(bot: Bot) -> None:
    bot.desk.clock.set(utc("2027-02-20T12:00"))
    await bot.plus(ANA, refill=date(2027, 3, 10))
    await bot.remind(timezone="America/Los_Angeles", hour=9)
    for at in ("2027-03-10T17:00", "2027-04-10T16:00", "2027-11-10T17:00"):
        assert await bot.woken(utc(at) - 1) == [] or at.startswith("2027-11")
        assert len(await bot.woken(at)) == 1
        await answer(bot, await bot.refill(), None)


@pytest.mark.parametrize("ask", [{"place": "none"}, {"topics": ("expiry",)}], ids=str)
async def test_who_wants_no_refill_posts_gets_none(bot: Bot, ask: dict[str, Any]) -> None:
    await bot.plus(ANA)
    await bot.remind(**ask)
    assert await bot.woken("2026-12-01T12:00") == []
    assert await bot.look("SELECT * FROM outbox") == []
    assert await bot.desk.balance() == 100


async def test_both_places_get_it(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await bot.remind(place="both")
    letters = await bot.woken("2026-12-01T09:00")
    assert [(letter.user_id, letter.guild_id) for letter in letters] == [(ANA, None), (None, GUILD)]


async def test_both_in_a_server_that_is_not_set_up_is_the_direct_message(bot: Bot) -> None:
    await bot.plus(ANA)
    assert (await bot.remind(place="both")).channel_missing is True
    assert [letter.user_id for letter in await bot.woken("2026-12-01T09:00")] == [ANA]
    assert await bot.look("SELECT * FROM digest_item") == []


async def test_members_get_their_own_figures(bot: Bot) -> None:
    await bot.plus(ANA, balance=1)
    await bot.desk.start(BEN, 2, next_refill=FIRST)
    letters = await bot.woken("2026-12-01T09:00")
    found = [(one.user_id, one.news.balance) for one in letters if isinstance(one.news, RefillNews)]
    assert found == [(ANA, 101), (BEN, 12)]


# ── expiries ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_warning_says_what_is_left_when_it_goes(bot: Bot) -> None:
    await bot.desk.start(balance=30)
    for day, amount in ((date(2027, 1, 10), 20), (date(2027, 1, 12), 5)):
        await bot.expiring(day, amount)
    at = utc("2027-01-06T12:00")
    bot.desk.clock.set(at)
    await bot.messages.sweeps.run(at)
    await bot.desk.spend(21)
    await bot.deliver()
    [letter] = bot.discord.arrived
    assert letter.news == ExpiryNews(((date(2027, 1, 12), 4),), 34)


async def test_a_warning_that_goes_after_the_day_is_not_sent(bot: Bot) -> None:
    await bot.desk.start(balance=30)
    await bot.expiring(date(2027, 1, 10))
    await bot.messages.sweeps.run(utc("2027-01-09T21:59"))
    bot.desk.clock.set(utc("2027-01-10T09:00"))
    await bot.deliver()
    assert bot.discord.calls == []
    assert await bot.look("SELECT reason FROM outbox") == [("stale",)]


async def test_settings_from_a_direct_message_hold_everywhere(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.remind(in_dm(ANA), hour=20)
    assert await bot.woken("2026-12-01T19:59") == []
    assert len(await bot.woken("2026-12-01T20:00")) == 1
