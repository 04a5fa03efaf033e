"""Whoever chose a channel that stopped working hears of it once, with the reason; so does the manager."""

import pytest

from bot.services.messages import places
from bot.services.messages.compose import DigestNews, Letter
from bot.services.messages.delivery import Delivered, SendRefused
from bot.services.messages.places import BATCH, PlaceNews
from tests.services.desk import ANA, BEN, CLEO, GUILD, OTHER_GUILD, in_guild
from tests.services.messages.news import CHANNEL, NINE, Bot, due_in_channel, utc

MANAGER = 77


def notices(letters: list[Letter]) -> dict[int | None, PlaceNews]:
    """Return the notices among the letters by their receivers."""
    return {
        letter.user_id: news for letter in letters for news in (letter.news,) if isinstance(news, PlaceNews)
    }


async def gathered(bot: Bot) -> None:
    """Ana and Ben chose the channel, Cleo direct messages."""
    await bot.set_up(manager=MANAGER)
    await bot.plus(ANA, BEN, CLEO)
    await bot.remind(in_guild(ANA), place="channel")
    await bot.remind(in_guild(BEN), place="fallback")


@pytest.mark.parametrize("reason", ["no-channel", "no-permission"])
async def test_a_channel_that_refuses_is_told_to_who_chose_it_and_to_the_manager_once(
    bot: Bot, reason: str
) -> None:
    await gathered(bot)
    await bot.remind(in_guild(CLEO), topics=())
    await bot.remind(in_guild(BEN), topics=())
    bot.discord.before.append(SendRefused(reason))
    assert await bot.woken(NINE) == []
    told = notices(await bot.woken(utc(NINE) + 60_000))
    assert told == {
        ANA: PlaceNews(GUILD, reason, for_manager=False),
        BEN: PlaceNews(GUILD, reason, for_manager=False),
        MANAGER: PlaceNews(GUILD, reason, for_manager=True),
    }
    assert (await bot.desk.ledger.balance(in_guild(ANA))).channel_trouble == reason
    assert (await bot.members.profile(in_guild(ANA))).channel_trouble == reason
    assert (await bot.desk.ledger.balance(in_guild(CLEO))).channel_trouble is None
    other = {"no-channel", "no-permission"} - {reason}
    bot.discord.before.append(SendRefused(other.pop()))
    assert await bot.woken("2027-01-01T09:00") == []
    assert await bot.woken("2027-01-02T09:00") == [], "the same outage is told once"


async def test_a_channel_that_works_again_is_no_longer_called_broken(bot: Bot) -> None:
    await due_in_channel(bot)
    bot.discord.before.append(SendRefused("no-permission"))
    await bot.deliver()
    assert (await bot.desk.ledger.balance(in_guild(ANA))).channel_trouble == "no-permission"
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert (await bot.desk.ledger.balance(in_guild(ANA))).channel_trouble is None
    assert [type(one.news) for one in await bot.woken("2026-12-02T09:00")] == [], "the notice is over"


async def test_another_channel_ends_the_trouble(bot: Bot) -> None:
    await gathered(bot)
    await bot.messages.channel_deleted(GUILD, CHANNEL)
    assert (await bot.desk.ledger.balance(in_guild(ANA))).channel_trouble == "no-channel"
    await bot.set_up(manager=MANAGER, channel_id=CHANNEL + 1)
    assert (await bot.desk.ledger.balance(in_guild(ANA))).channel_trouble is None


async def test_a_deleted_channel_of_another_purpose_is_nobodys_trouble(bot: Bot) -> None:
    await gathered(bot)
    await bot.messages.channel_deleted(GUILD, CHANNEL + 1)
    await bot.messages.channel_deleted(OTHER_GUILD, CHANNEL)
    assert notices(await bot.woken("2026-11-25T09:00")) == {}


async def test_leaving_and_coming_back_are_told_once_each(bot: Bot) -> None:
    await gathered(bot)
    bot.desk.clock.set(utc("2026-11-25T09:00"))
    for _ in range(2):
        await bot.messages.left_server(GUILD)
    lost = notices(await bot.woken("2026-11-25T09:01"))
    assert {user: news.trouble for user, news in lost.items()} == dict.fromkeys(
        (ANA, BEN, MANAGER), "left-server"
    )
    for _ in range(2):
        await bot.messages.returned_to_server(GUILD)
    back = notices(await bot.woken("2026-11-25T09:05"))
    assert {user: news.trouble for user, news in back.items()} == dict.fromkeys((ANA, BEN, MANAGER))
    assert notices(await bot.woken("2026-11-26T09:00")) == {}
    [digest] = [one for one in await bot.woken(NINE) if one.guild_id == GUILD]
    assert isinstance(digest.news, DigestNews)


async def test_who_was_not_told_of_the_loss_is_not_told_of_the_return(bot: Bot) -> None:
    await gathered(bot)
    bot.desk.clock.set(utc("2026-11-25T23:00"))
    await bot.messages.left_server(GUILD)
    await bot.woken("2026-11-25T23:01")
    await bot.messages.returned_to_server(GUILD)
    assert notices(await bot.woken("2026-11-26T09:00")) == {}


async def test_who_chose_another_place_meanwhile_is_not_told(bot: Bot) -> None:
    await gathered(bot)
    bot.desk.clock.set(utc("2026-11-25T23:00"))
    await bot.messages.left_server(GUILD)
    await bot.woken("2026-11-25T23:01")
    await bot.remind(in_guild(ANA), place="dm")
    assert set(notices(await bot.woken("2026-11-26T09:00"))) == {BEN, MANAGER}


async def test_members_are_told_in_batches_and_a_kill_loses_nobody(bot: Bot) -> None:
    many = range(100, 100 + BATCH + 5)
    await bot.set_up()
    await bot.plus(*many)
    for user_id in many:
        await bot.desk.db.write(
            lambda tx, user_id=user_id: tx.run(
                "UPDATE member SET remind_place = 'channel', remind_guild = ? WHERE user_id = ?",
                (GUILD, user_id),
            )
        )
    await bot.messages.left_server(GUILD)
    assert await bot.desk.db.write(places.notify, bot.desk.clock.now()) == BATCH
    await bot.messages.sweeps.run(bot.desk.clock.now())
    [(rows, people)] = await bot.look(
        "SELECT COUNT(*), COUNT(DISTINCT address) FROM outbox WHERE kind = 'place'"
    )
    assert (rows, people) == (len(many), len(many))
    assert await bot.desk.db.write(places.notify, bot.desk.clock.now()) == 0


async def test_the_buttons_under_a_joined_notice_leave_the_notice_alone(bot: Bot) -> None:
    await gathered(bot)
    await bot.remind(in_guild(ANA), place="both")
    bot.desk.clock.set(utc(NINE) - 1)
    await bot.messages.left_server(GUILD)
    [letter] = [one for one in await bot.woken(NINE) if one.user_id == ANA]
    assert len((letter.news, *letter.more)) == 2
    stopped = await bot.messages.stop(in_guild(ANA), letter.id)
    assert [str(topic) for topic in stopped.topics] == ["refill"]
    await bot.messages.later(in_guild(ANA), letter.id)
    assert await bot.look("SELECT kind FROM outbox WHERE key LIKE 'later:%'") == [("refill",)]
