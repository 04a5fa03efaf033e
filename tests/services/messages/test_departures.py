"""Who has left a server is in its digests no more, and is told in person what would have stood there."""

import asyncio
from datetime import date

import pytest

from bot.domain.messages.reminders import ReminderPlace, Reminders
from bot.domain.time.hours import Quiet
from bot.services.community import Communities
from bot.services.messages.compose import DigestNews, ExpiryNews, Letter, RefillNews
from bot.services.messages.delivery import SendRefused, Unsure
from bot.services.messages.departures import MOST_ASKED
from tests.services.desk import ANA, BEN, GUILD, OTHER_GUILD, in_dm, in_guild
from tests.services.messages.news import CHANNEL, NINE, Bot, utc

CROWD = range(100, 100 + MOST_ASKED + 10)


async def gather(bot: Bot, *user_ids: int, place: str = "channel") -> None:
    """Members on Plus whose refills of 1 December are told in the server."""
    await bot.set_up()
    await bot.plus(*user_ids)
    for user_id in user_ids:
        await bot.remind(in_guild(user_id), place=place)


def named(letter: Letter) -> list[int]:
    assert isinstance(letter.news, DigestNews)
    return [row.user_id for row in letter.news.rows]


async def reminders(bot: Bot, user_id: int = ANA) -> Reminders:
    return (await bot.members.profile(in_dm(user_id))).reminders


# ── gone ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_who_has_left_is_taken_out_and_told_in_person_why(bot: Bot) -> None:
    await gather(bot, ANA, BEN)
    bot.discord.gone.add((GUILD, ANA))
    [digest] = await bot.woken(NINE)
    assert (digest.channel_id, named(digest), digest.moved) == (CHANNEL, [BEN], False)
    assert await reminders(bot) == Reminders(ReminderPlace.DM)
    assert await reminders(bot, BEN) == Reminders(ReminderPlace.CHANNEL, GUILD)
    [letter] = await bot.woken(NINE)
    assert (letter.user_id, letter.moved) == (ANA, True)
    assert isinstance(letter.news, RefillNews)
    assert [one.amount for one in letter.news.refills] == [100]
    [later] = [one for one in await bot.woken("2027-01-01T09:00") if one.user_id == ANA]
    assert later.moved is False


async def test_who_has_left_takes_part_in_nothing_there_any_more(bot: Bot) -> None:
    """Nobody else could switch it off: the buttons are the server's."""
    community = Communities(bot.desk.db, bot.desk.clock)
    await gather(bot, ANA, BEN)
    for guild in (GUILD, OTHER_GUILD):
        for user_id in (ANA, BEN):
            await community.take_part(in_guild(user_id, guild), "board", True, bot.desk.key())
    await community.take_part(in_guild(ANA), "figures", True, bot.desk.key())
    bot.discord.gone.add((GUILD, ANA))
    await bot.woken(NINE)
    assert await bot.look("SELECT guild_id, user_id FROM participant ORDER BY guild_id, user_id") == [
        (GUILD, BEN),
        (OTHER_GUILD, ANA),
        (OTHER_GUILD, BEN),
    ]


async def test_a_digest_of_nobody_else_is_not_posted(bot: Bot) -> None:
    await gather(bot, ANA)
    bot.discord.gone.add((GUILD, ANA))
    assert await bot.woken(NINE) == []
    assert [letter.user_id for letter in await bot.woken(NINE)] == [ANA]
    assert await bot.look("SELECT place, state, reason FROM outbox ORDER BY id") == [
        ("channel", "parked", "stale"),
        ("dm", "sent", None),
    ]


async def test_it_comes_at_their_own_hour(bot: Bot) -> None:
    await gather(bot, ANA, BEN)
    await bot.remind(hour=18, quiet=Quiet(8, 12))
    bot.discord.gone.add((GUILD, ANA))
    await bot.woken(NINE)
    assert await bot.woken("2026-12-01T17:59") == []
    assert [letter.user_id for letter in await bot.woken("2026-12-01T18:00")] == [ANA]


async def test_what_waits_for_another_digest_comes_along(bot: Bot) -> None:
    """The warning was for tomorrow's digest: today's of that kind had gone."""
    await gather(bot, ANA, BEN)
    await bot.remind(hour=3)
    await bot.expiring(date(2026, 12, 8), 20)
    await bot.woken("2026-12-01T03:00")
    await bot.tamper("UPDATE digest_item SET due_at = ? WHERE kind = 'expiry'", (utc("2026-12-02T09:00"),))
    bot.discord.gone.add((GUILD, ANA))
    assert [named(letter) for letter in await bot.woken(NINE)] == [[BEN]]
    [letter] = await bot.woken(NINE)
    assert {type(one) for one in (letter.news, *letter.more)} == {RefillNews, ExpiryNews}
    assert await bot.woken("2026-12-02T09:00") == []


@pytest.mark.parametrize("place", ["both", "fallback"])
async def test_who_has_it_in_person_already_gets_it_once(bot: Bot, place: str) -> None:
    await gather(bot, ANA, BEN, place=place)
    bot.discord.gone.add((GUILD, ANA))
    if place == "fallback":
        bot.discord.before += [SendRefused("dm-closed"), SendRefused("dm-closed")]
    await bot.woken(NINE)
    await bot.woken(NINE)
    digests = [letter for letter in bot.discord.arrived if letter.user_id is None]
    in_person = [letter.user_id for letter in bot.discord.arrived if letter.user_id]
    assert [named(letter) for letter in digests] == [[BEN]]
    assert in_person == ([ANA, BEN] if place == "both" else [])
    assert await reminders(bot) == Reminders(ReminderPlace.DM)


async def test_who_has_left_another_server_stays_in(bot: Bot) -> None:
    await gather(bot, ANA)
    bot.discord.gone.add((OTHER_GUILD, ANA))
    assert [named(letter) for letter in await bot.woken(NINE)] == [[ANA]]


async def test_who_comes_back_may_choose_the_channel_again(bot: Bot) -> None:
    await gather(bot, ANA)
    bot.discord.gone.add((GUILD, ANA))
    await bot.woken(NINE)
    bot.discord.gone.clear()
    await bot.remind(place="channel")
    assert [named(letter) for letter in await bot.woken("2027-01-01T09:00")] == [[ANA]]


# ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("fault", [Unsure(), KeyError("a fault of our own")])
async def test_where_it_cannot_be_known_they_stay_in_and_are_asked_about_again(
    bot: Bot, fault: Exception
) -> None:
    await gather(bot, ANA, BEN)
    bot.discord.gone.add((GUILD, ANA))
    bot.discord.doors.append(fault)
    assert [named(letter) for letter in await bot.woken(NINE)] == [[ANA, BEN]]
    assert bot.discord.asked == [ANA]
    assert [named(one) for one in await bot.woken("2027-01-01T09:00") if one.channel_id] == [[BEN]]


@pytest.mark.parametrize(("expires", "asked"), [(8, [ANA]), (9, [ANA, ANA])])
async def test_nobody_is_asked_about_twice_in_a_day(bot: Bot, expires: int, asked: list[int]) -> None:
    """A digest of refills and one of expiries, on the same day or a day apart."""
    await gather(bot, ANA)
    await bot.expiring(date(2026, 12, expires), 20)
    letters = [*await bot.woken(NINE), *await bot.woken("2026-12-02T09:00")]
    kinds = [letter.news.kind for letter in letters if isinstance(letter.news, DigestNews)]
    assert kinds == ["refill", "expiry"]
    assert bot.discord.asked == asked


async def test_a_large_digest_asks_about_some_and_about_the_others_next_time(bot: Bot) -> None:
    await gather(bot, *CROWD)
    [digest] = await bot.woken(NINE)
    assert len(named(digest)) == len(CROWD)
    assert bot.discord.asked == list(CROWD)[:MOST_ASKED]
    await bot.woken("2027-01-01T09:00")
    rest = len(CROWD) - MOST_ASKED
    assert bot.discord.asked[MOST_ASKED:] == [*list(CROWD)[MOST_ASKED:], *list(CROWD)[: MOST_ASKED - rest]]


async def test_direct_messages_ask_about_nobody(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.woken(NINE)
    assert bot.discord.asked == []


async def test_a_digest_that_is_not_going_asks_about_nobody(bot: Bot) -> None:
    await gather(bot, ANA)
    await bot.set_up(channel_id=None)
    await bot.woken(NINE)
    assert bot.discord.asked == []


async def test_a_move_survives_a_process_that_dies_behind_it(bot: Bot) -> None:
    """The move is one transaction: the news is either in the digest or on its way in person."""
    await gather(bot, ANA, BEN)
    bot.discord.gone.add((GUILD, ANA))
    bot.discord.before.append(asyncio.CancelledError())
    with pytest.raises(asyncio.CancelledError):
        await bot.woken(NINE)
    bot.discord.gone.clear()
    await bot.woken(utc(NINE) + 1000)
    [digest] = [letter for letter in bot.discord.arrived if letter.user_id is None]
    assert named(digest) == [BEN]
    assert {letter.user_id for letter in bot.discord.arrived} == {None, ANA}
