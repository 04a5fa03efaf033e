"""What a server's managers set, and what couldn't be posted there."""

import pytest

from bot import errors
from bot.services.community.setup import MOST_PARKED, Community, CommunityView, SetUp
from bot.services.messages.compose import Letter
from bot.services.messages.delivery import SendRefused
from tests.services.desk import ANA, BEN, GUILD, OTHER_GUILD, refusal_of
from tests.services.messages.news import CHANNEL, Bot, Discord, utc


async def set_up(bot: Bot, ask: SetUp, key: str = "", guild_id: int = GUILD, user_id: int = ANA):
    return await bot.community.set_up(guild_id, user_id, ask, key or bot.desk.key())


async def test_a_server_that_nobody_has_set_up(bot: Bot) -> None:
    assert await bot.community.settings(GUILD) == CommunityView(None, ())
    assert await bot.community.send_again(GUILD) == 0


async def test_a_server_is_what_was_set_last(bot: Bot) -> None:
    first = await set_up(bot, SetUp(CHANNEL, 9, "UTC"))
    assert first == CommunityView(Community(GUILD, CHANNEL, 9, "UTC", True, True), ())
    await set_up(bot, SetUp(CHANNEL + 1, 10, "UTC"), guild_id=OTHER_GUILD)
    second = await set_up(bot, SetUp(None, 23, "America/New_York", False, True), user_id=BEN)
    assert second == CommunityView(Community(GUILD, None, 23, "America/New_York", False, True), ())
    assert await bot.community.settings(GUILD) == second
    assert (await bot.community.settings(OTHER_GUILD)).community == Community(OTHER_GUILD, CHANNEL + 1, 10)
    assert await bot.look("SELECT set_by, set_at FROM community WHERE guild_id = ?", GUILD) == [
        (BEN, bot.desk.clock.now())
    ]


@pytest.mark.parametrize("hour", [-1, 24, 10**9])
async def test_an_hour_that_no_day_has_is_refused(bot: Bot, hour: int) -> None:
    await set_up(bot, SetUp(CHANNEL, 9, "UTC"))
    problem = await refusal_of(bot.desk, errors.BadChoice, set_up(bot, SetUp(None, hour, "Asia/Tokyo")))
    assert (problem.field, problem.given) == ("hour", str(hour))
    assert (await bot.community.settings(GUILD)).community == Community(GUILD, CHANNEL)


@pytest.mark.parametrize("zone", ["", "Mars", "🌍", "x" * 2000])
async def test_a_place_that_is_nowhere_is_refused(bot: Bot, zone: str) -> None:
    await set_up(bot, SetUp(CHANNEL, 9, "UTC"))
    problem = await refusal_of(bot.desk, errors.BadTimezone, set_up(bot, SetUp(None, 10, zone)))
    assert problem.given == zone
    assert (await bot.community.settings(GUILD)).community == Community(GUILD, CHANNEL)


async def test_a_setting_is_made_once_per_key(bot: Bot) -> None:
    ask = SetUp(CHANNEL, 9, "UTC")
    first = await set_up(bot, ask, "twice")
    await set_up(bot, SetUp(None, 10, "UTC"))
    assert await set_up(bot, ask, "twice") == first
    assert (await bot.community.settings(GUILD)).community == Community(GUILD, None, 10)
    await refusal_of(bot.desk, errors.KeyReused, set_up(bot, ask, "twice", user_id=BEN))
    await refusal_of(bot.desk, errors.KeyReused, set_up(bot, ask, "twice", guild_id=OTHER_GUILD))
    await refusal_of(bot.desk, errors.KeyReused, set_up(bot, SetUp(CHANNEL, 8, "UTC"), "twice"))


class Closed(Discord):
    """Refuses what is for a member (``user_id``) or for a server (``guild_id``)."""

    def __init__(self, receiver: str, reason: str) -> None:
        super().__init__()
        self.receiver, self.reason = receiver, reason

    async def send(self, letter: Letter) -> int:
        if getattr(letter, self.receiver) is not None:
            raise SendRefused(self.reason)
        return await super().send(letter)


async def test_what_could_not_be_posted_is_shown_newest_first_up_to_a_bound(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await bot.remind(place="channel", topics=("refill",))
    months = [f"{2027 + month // 12}-{month % 12 + 1:02}-01T09:00" for month in range(MOST_PARKED + 1)]
    bot.discord = closed = Closed("guild_id", "")
    for number, at in enumerate(months):
        closed.reason = "no-channel" if number else "no-permission"
        await bot.woken(at)
    shown = (await bot.community.settings(GUILD)).parked
    newest = [("no-channel", utc(at)) for at in months][:0:-1]
    assert [(one.reason, one.due_at) for one in shown] == newest
    # Settings answer with it too, and all of it is let go, not only what is shown.
    assert (await bot.set_up()).parked == shown
    assert await bot.community.send_again(GUILD) == MOST_PARKED + 1
    assert (await bot.community.settings(GUILD)).parked == ()


async def test_a_members_own_messages_are_none_of_the_servers_business(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await bot.remind(place="both")
    bot.discord = Closed("user_id", "dm-closed")
    await bot.woken("2026-12-01T09:00")
    assert [letter.guild_id for letter in bot.discord.arrived] == [GUILD]
    assert (await bot.community.settings(GUILD)).parked == ()
    assert await bot.community.send_again(GUILD) == 0
