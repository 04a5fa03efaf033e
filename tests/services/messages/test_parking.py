"""Messages that can't be delivered, or that nobody needs any more: parked, shown, and let go again."""

from typing import Any

import pytest

from bot.services.messages.attempts import MOST_ATTEMPTS
from bot.services.messages.delivery import Delivered, SendRefused, Unsure
from tests.services.desk import ANA, BEN, GUILD, OTHER_GUILD, in_guild
from tests.services.messages.news import CHANNEL, FIRST_MESSAGE, NINE, Bot, due, due_in_channel, row, to, utc

# ── refusals ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("reason", ["dm-closed", "no-user", "no-permission", "no-channel", "refused"])
async def test_what_discord_refuses_is_parked_with_its_reason_and_shown(bot: Bot, reason: str) -> None:
    await due(bot, ANA, BEN)
    bot.discord.before.append(SendRefused(reason))
    assert await bot.deliver() == Delivered(1, 1, 0)
    assert to(bot) == [BEN]
    assert (await bot.members.profile(in_guild(ANA))).unsent == (reason,)
    assert (await bot.members.profile(in_guild(BEN))).unsent == ()
    bot.desk.clock.advance(days=1)
    assert await bot.deliver() == Delivered(0, 0, 0)


async def test_a_server_without_a_channel_is_told_its_managers_and_not_discord(bot: Bot) -> None:
    await due_in_channel(bot, channel_id=None)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert bot.discord.calls == []
    assert [(one.reason, one.due_at) for one in (await bot.community.settings(GUILD)).parked] == [
        ("no-channel", utc(NINE))
    ]
    await bot.set_up()
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1)]
    assert bot.discord.arrived[0].channel_id == CHANNEL


async def test_what_was_refused_goes_when_it_is_released(bot: Bot) -> None:
    await due_in_channel(bot)
    bot.discord.before.append(SendRefused("no-permission"))
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert [one.reason for one in (await bot.community.settings(GUILD)).parked] == ["no-permission"]
    assert (await bot.community.settings(OTHER_GUILD)).parked == ()
    assert await bot.community.send_again(OTHER_GUILD) == 0
    assert await bot.deliver() == Delivered(0, 0, 0)
    bot.desk.clock.advance(hours=2)
    assert await bot.community.send_again(GUILD) == 1
    assert (await bot.community.settings(GUILD)).parked == ()
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1), ("send", 1)]
    assert await bot.community.send_again(GUILD) == 0
    assert await row(bot) == ("sent", 1, FIRST_MESSAGE, None)


async def test_what_was_given_up_in_doubt_is_looked_for_when_it_is_released(bot: Bot) -> None:
    """It had arrived at the first attempt; each answer was lost."""
    await due_in_channel(bot)
    bot.discord.after.append(Unsure())
    bot.discord.blind += [Unsure() for _ in range(MOST_ATTEMPTS - 1)]
    for _ in range(4 * MOST_ATTEMPTS):
        await bot.deliver()
        bot.desk.clock.advance(hours=2)
    assert (await row(bot))[::3] == ("parked", "gave-up")
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert len(bot.discord.arrived) == 1
    assert bot.discord.calls[-1] == ("find", 1)
    assert await row(bot) == ("sent", 1, FIRST_MESSAGE, None)


async def test_what_could_not_be_looked_for_is_looked_for_when_it_is_released(bot: Bot) -> None:
    await due_in_channel(bot)
    bot.discord.after.append(Unsure())
    bot.discord.blind.append(SendRefused("no-permission"))
    await bot.deliver()
    bot.desk.clock.advance(hours=1)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1), ("find", 1), ("find", 1)]
    assert len(bot.discord.arrived) == 1


async def test_what_was_looked_for_and_refused_is_in_doubt_no_more(bot: Bot) -> None:
    await due_in_channel(bot)
    bot.discord.before += [Unsure(), SendRefused("no-permission")]
    await bot.deliver()
    bot.desk.clock.advance(hours=1)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert bot.discord.calls == [("send", 1), ("find", 1), ("send", 1), ("send", 1)]


async def test_a_channel_that_was_taken_away_in_doubt_does_not_double_the_message(bot: Bot) -> None:
    await due_in_channel(bot)
    bot.discord.after.append(Unsure())
    await bot.deliver()
    await bot.set_up(channel_id=None)
    bot.desk.clock.advance(hours=1)
    assert await bot.deliver() == Delivered(0, 1, 0)
    await bot.set_up()
    assert await bot.community.send_again(GUILD) == 1
    assert await bot.deliver() == Delivered(1, 0, 0)
    assert len(bot.discord.arrived) == 1


# ── nobody needs it any more ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("ask", [{"place": "none"}, {"place": "channel"}, {"topics": ("expiry",)}], ids=str)
async def test_nothing_goes_to_who_does_not_want_it_by_then(bot: Bot, ask: dict[str, Any]) -> None:
    await due(bot, ANA, BEN)
    await bot.remind(**ask)
    assert await bot.deliver() == Delivered(1, 1, 0)
    assert to(bot) == [BEN]
    assert await bot.look("SELECT state, reason FROM outbox WHERE address = ?", ANA) == [("parked", "stale")]
    assert (await bot.members.profile(in_guild(ANA))).unsent == ()


async def test_what_is_stale_is_never_released(bot: Bot) -> None:
    await due_in_channel(bot)
    await bot.remind(place="none")
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert (await bot.community.settings(GUILD)).parked == ()
    assert await bot.community.send_again(GUILD) == 0
    assert await bot.deliver() == Delivered(0, 0, 0)
    assert bot.discord.calls == []


@pytest.mark.parametrize("amount", [None, 90, 0])
async def test_a_refill_that_was_answered_meanwhile_is_not_asked_about(bot: Bot, amount: int | None) -> None:
    await due(bot)
    await bot.desk.ledger.confirm_refill(in_guild(ANA), await bot.refill(), amount, bot.desk.key())
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert bot.discord.calls == []


async def test_what_became_stale_in_doubt_is_left_alone(bot: Bot) -> None:
    await due(bot)
    bot.discord.before.append(Unsure())
    await bot.deliver()
    await bot.remind(place="none")
    bot.desk.clock.advance(hours=1)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert bot.discord.calls == [("send", 1)]
