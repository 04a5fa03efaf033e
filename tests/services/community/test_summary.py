"""A month's figures in the server's channel: on the 1st, once, where there is a new tally that may be shown."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.services.community.summary import SummaryNews
from bot.services.messages.compose import Letter
from tests.services.community.crowd import Crowd
from tests.services.desk import GUILD, OTHER_GUILD, Desk, in_guild
from tests.services.messages.news import CHANNEL, Bot, utc

FIVE = range(11, 16)
FIRST = "2026-12-01T09:00"


@pytest.fixture
def crowd(desk: Desk) -> Crowd:
    return Crowd(desk)


async def counted(crowd: Crowd, people: Sequence[int] = FIVE) -> None:
    """Each has sent a proposal and is counted: on 24 November, a tally is made."""
    for user_id in people:
        await crowd.send(user_id)
        await crowd.take_part(user_id)


def told(letters: list[Letter]) -> list[tuple[int | None, date, int | None, int]]:
    """(channel, month, people who take part, proposals of the middle member) of letters that are all summaries."""
    found: list[tuple[int | None, date, int | None, int]] = []
    for letter in letters:
        assert isinstance(letter.news, SummaryNews)
        assert (letter.user_id, letter.guild_id, letter.mentions) == (None, GUILD, ())
        found.append(
            (letter.channel_id, letter.news.month, letter.news.people, letter.news.tallied.typical.sent)
        )
    return found


DECEMBER = [(CHANNEL, date(2026, 12, 1), 5, 1)]


async def test_it_is_posted_at_the_servers_hour_of_the_first_and_once(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True, hour=10, timezone="Europe/Berlin", mentions="members")
    await counted(crowd)
    assert await bot.woken("2026-11-30T23:30") == []
    assert await bot.woken("2026-12-01T08:59") == []
    assert told(await bot.woken("2026-12-01T09:00")) == DECEMBER
    assert await bot.woken("2026-12-01T09:01") == []
    assert await bot.woken("2026-12-20T09:00") == []
    [(key, kind)] = await bot.look("SELECT key, kind FROM outbox WHERE place = 'channel'")
    assert (key, kind) == (f"summary:{GUILD}:2026-12", "digest")


async def test_a_month_without_a_new_tally_has_none(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    assert told(await bot.woken(FIRST)) == DECEMBER
    assert await bot.woken("2027-01-03T09:00") == []
    for user_id in FIVE:
        await crowd.send(user_id)
        await crowd.send(user_id)
    assert await bot.woken("2027-02-01T09:00") == []  # sent on 3 January
    assert told(await bot.woken("2027-03-01T09:00")) == [(CHANNEL, date(2027, 3, 1), 5, 2)]


async def test_a_tally_made_at_that_moment_is_in_it_and_the_one_before_isnt(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    for user_id in FIVE:
        await crowd.send(user_id)
        await crowd.send(user_id)
    await bot.woken(FIRST)
    assert told(await bot.woken("2027-01-01T09:00")) == [(CHANNEL, date(2027, 1, 1), 5, 2)]


@pytest.mark.parametrize("wanted", [{}, {"post_summary": False}])
async def test_who_does_not_want_it_gets_none(bot: Bot, crowd: Crowd, wanted: dict[str, bool]) -> None:
    await bot.set_up(**wanted)
    await counted(crowd)
    assert await bot.woken(FIRST) == []


async def test_switched_on_in_mid_month_it_begins_with_the_next(bot: Bot, crowd: Crowd) -> None:
    await counted(crowd)
    bot.desk.clock.set(utc("2026-12-01T10:00"))
    await bot.set_up(post_summary=True)
    assert await bot.woken("2026-12-01T10:01") == []
    assert await bot.woken("2026-12-20T09:00") == []
    assert told(await bot.woken("2027-01-01T09:00")) == [(CHANNEL, date(2027, 1, 1), 5, 1)]


async def test_saved_again_it_skips_no_month(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    bot.desk.clock.set(utc("2026-12-01T09:30"))  # no sweep has run since nine
    await bot.set_up(post_summary=True)
    assert told(await bot.woken("2026-12-01T09:31")) == DECEMBER


async def test_switched_off_before_it_goes_it_is_dropped(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    bot.desk.clock.set(utc(FIRST))
    await bot.messages.sweeps.run(utc(FIRST))
    await bot.set_up()
    await bot.deliver()
    assert bot.discord.arrived == []
    assert await bot.look("SELECT state, reason FROM outbox") == [("parked", "stale")]


async def test_who_leaves_before_it_goes_takes_the_figures_along(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    bot.desk.clock.set(utc(FIRST))
    assert (await bot.messages.sweeps.run(utc(FIRST))).summaries == 1
    await crowd.take_part(11, on=False)
    await bot.deliver()
    assert bot.discord.arrived == []


async def test_too_few_have_no_summary(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd, FIVE[:4])
    assert await bot.woken(FIRST) == []
    await counted(crowd, FIVE[4:])  # in December: a tally, and no second look
    assert await bot.woken("2026-12-02T09:00") == []
    assert told(await bot.woken("2027-01-01T09:00")) == [(CHANNEL, date(2027, 1, 1), 5, 1)]


async def test_after_a_downtime_there_is_one_for_the_month_that_it_is(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    assert await bot.woken("2027-02-05T03:00") == []  # not at night
    assert told(await bot.woken("2027-02-05T09:00")) == [(CHANNEL, date(2027, 2, 1), 5, 1)]
    assert await bot.woken("2027-02-06T09:00") == []


async def test_back_before_the_hour_of_the_first_the_old_month_stays_untold(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    assert await bot.woken("2027-01-01T05:00") == []
    assert told(await bot.woken("2027-01-01T09:00")) == [(CHANNEL, date(2027, 1, 1), 5, 1)]


async def test_one_that_is_stuck_until_its_month_is_over_is_dropped(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True, channel_id=None)
    await counted(crowd)
    assert await bot.woken(FIRST) == []
    assert await bot.look("SELECT state, reason FROM outbox") == [("parked", "no-channel")]
    bot.desk.clock.set(utc("2027-01-03T09:00"))
    await bot.set_up(post_summary=True)
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.woken("2027-01-03T09:01") == []


async def test_a_server_without_the_bot_gets_none(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    await bot.messages.left_server(GUILD)
    assert await bot.woken(FIRST) == []


async def test_another_servers_members_are_none_of_its(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await bot.set_up(OTHER_GUILD, channel_id=CHANNEL + 1, post_summary=True)
    await counted(crowd)
    assert told(await bot.woken(FIRST)) == DECEMBER


async def test_one_that_comes_late_is_one_message_with_the_digest(bot: Bot, crowd: Crowd) -> None:
    await bot.set_up(post_summary=True)
    await counted(crowd)
    await bot.plus(20, refill=date(2026, 12, 1))
    await bot.remind(in_guild(20), place="channel")
    [letter] = await bot.woken("2026-12-02T09:00")
    assert {type(news).__name__ for news in (letter.news, *letter.more)} == {"DigestNews", "SummaryNews"}
