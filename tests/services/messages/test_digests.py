"""Digests: one message per server, kind and day, of those who want to be in it, at the server's hour."""

from datetime import date, timedelta

import pytest

from bot.services.messages.compose import DigestNews, DigestRow, Letter
from bot.services.messages.sweeps import Swept
from tests.services.desk import ANA, BEN, CLEO, GUILD, OTHER_GUILD, in_guild
from tests.services.messages.news import CHANNEL, Bot, utc

FIRST = date(2026, 12, 1)
EXPIRES = date(2027, 1, 15)


async def join(bot: Bot, *user_ids: int, guild: int = GUILD) -> None:
    """Members whose news go to that server's channel."""
    for user_id in user_ids:
        await bot.remind(in_guild(user_id, guild), place="channel")


def told(letters: list[Letter]) -> list[tuple[int | None, int | None, str, list[tuple[int, int]]]]:
    """(server, channel, kind, (member, Connects) …) of letters that are all digests."""
    found: list[tuple[int | None, int | None, str, list[tuple[int, int]]]] = []
    for letter in letters:
        assert isinstance(letter.news, DigestNews)
        assert letter.user_id is None
        rows = [(row.user_id, row.amount) for row in letter.news.rows]
        found.append((letter.guild_id, letter.channel_id, letter.news.kind, rows))
    return found


def refills(*rows: tuple[int, int], guild: int = GUILD, channel: int = CHANNEL):
    return [(guild, channel, "refill", list(rows))]


# ── who and what ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_days_refills_are_one_message_of_those_who_chose_the_channel(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA, BEN, CLEO, 14)
    await join(bot, ANA, BEN)
    await bot.remind(in_guild(14), place="none")
    assert await bot.woken("2026-12-01T00:00") == []
    assert await bot.woken(utc("2026-12-01T09:00") - 1) == []
    letters = await bot.woken("2026-12-01T09:00")
    assert [letter.user_id for letter in letters] == [CLEO, None]
    assert letters[1].news == DigestNews("refill", (DigestRow(ANA, 100, FIRST), DigestRow(BEN, 100, FIRST)))
    assert await bot.woken("2026-12-01T23:00") == []
    assert await bot.woken("2026-12-02T09:00") == []


async def test_each_server_and_each_kind_is_a_message_of_its_own(bot: Bot) -> None:
    await bot.set_up()
    await bot.set_up(OTHER_GUILD, channel_id=CHANNEL + 1, hour=10)
    await bot.plus(ANA, BEN, CLEO)
    await join(bot, ANA, BEN)
    await join(bot, CLEO, guild=OTHER_GUILD)
    await bot.expiring(date(2026, 12, 8), 20, BEN)
    assert told(await bot.woken("2026-12-01T09:00")) == [
        *refills((ANA, 100), (BEN, 100)),
        (GUILD, CHANNEL, "expiry", [(BEN, 20)]),
    ]
    assert told(await bot.woken("2026-12-01T10:00")) == refills(
        (CLEO, 100), guild=OTHER_GUILD, channel=CHANNEL + 1
    )


async def test_a_refill_that_was_corrected_or_did_not_come_is_told_as_it_is(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA, BEN, CLEO)
    await join(bot, ANA, BEN, CLEO)
    await bot.woken("2026-12-01T00:00")
    for user, amount in ((ANA, 97), (BEN, 0), (CLEO, None)):
        await bot.desk.ledger.confirm_refill(in_guild(user), await bot.refill(user), amount, bot.desk.key())
    assert told(await bot.woken("2026-12-01T09:00")) == refills((ANA, 97), (CLEO, 100))


async def test_refills_that_were_caught_up_are_one_row(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await join(bot, ANA)
    [letter] = await bot.woken("2027-02-03T12:00")
    assert letter.news == DigestNews("refill", (DigestRow(ANA, 300, date(2027, 2, 1)),))


async def test_what_was_spent_by_then_is_not_in_it(bot: Bot) -> None:
    await bot.set_up(hour=12)
    for user in (ANA, BEN):
        await bot.desk.start(user, 0)
        await bot.expiring(EXPIRES, 20, user)
    await join(bot, ANA, BEN)
    assert await bot.woken("2027-01-08T09:00") == []
    await bot.desk.spend(20, in_guild(BEN))
    await bot.desk.spend(1)
    assert told(await bot.woken("2027-01-08T12:00")) == [(GUILD, CHANNEL, "expiry", [(ANA, 19)])]


@pytest.mark.parametrize(
    ("guild", "place"), [(GUILD, "none"), (GUILD, "dm"), (OTHER_GUILD, "channel")], ids=str
)
async def test_who_leaves_the_channel_before_it_goes_is_not_in_it(bot: Bot, guild: int, place: str) -> None:
    await bot.set_up()
    await bot.plus(ANA, BEN)
    await join(bot, ANA, BEN)
    await bot.woken("2026-12-01T00:00")
    await bot.remind(in_guild(ANA, guild), place=place)
    assert told(await bot.woken("2026-12-01T09:00")) == refills((BEN, 100))


async def test_nothing_is_posted_when_everybody_has_left(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await join(bot, ANA)
    await bot.woken("2026-12-01T00:00")
    await bot.remind(place="none")
    assert await bot.woken("2026-12-01T09:00") == []
    assert await bot.look("SELECT state, reason FROM outbox") == [("parked", "stale")]


# ── the server's switches ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("switches", "kinds"),
    [
        ({}, ["refill", "expiry"]),
        ({"post_refills": False}, ["expiry"]),
        ({"post_expiries": False}, ["refill"]),
        ({"post_refills": False, "post_expiries": False}, []),
    ],
    ids=str,
)
@pytest.mark.parametrize("meanwhile", [False, True])
async def test_a_server_posts_what_its_managers_want(
    bot: Bot, switches: dict[str, bool], kinds: list[str], *, meanwhile: bool
) -> None:
    await bot.set_up(hour=12, **({} if meanwhile else switches))
    await bot.plus(ANA)
    await bot.expiring(date(2026, 12, 8))
    await join(bot, ANA)
    assert await bot.woken("2026-12-01T09:00") == []
    await bot.set_up(hour=12, **switches)
    assert [kind for _, _, kind, _ in told(await bot.woken("2026-12-01T12:00"))] == kinds
    assert await bot.look("SELECT kind FROM digest_item WHERE outbox_id IS NULL") == []


async def test_a_server_that_nobody_has_set_up_gets_nothing(bot: Bot) -> None:
    await bot.plus(ANA)
    await join(bot, ANA)
    assert await bot.woken("2026-12-01T12:00") == []
    await bot.set_up()
    assert await bot.woken("2026-12-02T12:00") == []


async def test_another_channel_is_used_from_then_on(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await join(bot, ANA)
    await bot.woken("2026-12-01T00:00")
    await bot.set_up(channel_id=CHANNEL + 1)
    assert told(await bot.woken("2026-12-01T09:00")) == refills((ANA, 100), channel=CHANNEL + 1)


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_member_whose_news_have_piled_up_is_in_it_once(bot: Bot) -> None:
    await bot.set_up()
    await bot.desk.start(balance=0)
    await bot.expiring(EXPIRES)
    await bot.remind(place="channel", hour=3)
    assert await bot.woken("2026-12-16T03:00") == []
    # The bot was away at nine, and for three weeks: the second warning is written down when the first hasn't gone.
    [letter] = await bot.woken("2027-01-08T10:00")
    assert letter.news == DigestNews("expiry", (DigestRow(ANA, 20, EXPIRES),))


async def test_what_expires_later_is_not_said_to_expire_first(bot: Bot) -> None:
    await bot.set_up()
    await bot.desk.start(balance=0)
    await bot.expiring(EXPIRES)
    await bot.expiring(EXPIRES + timedelta(days=2))
    await bot.remind(place="channel", hour=3)
    assert await bot.woken("2026-12-16T03:00") == []
    [letter] = await bot.woken("2027-01-08T10:00")
    assert letter.news == DigestNews("expiry", (DigestRow(ANA, 20, EXPIRES, later=20),))


async def test_a_late_digest_goes_at_once(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await join(bot, ANA)
    assert told(await bot.woken("2026-12-03T15:00")) == refills((ANA, 100))


async def test_after_a_night_that_was_down_it_waits_for_the_hour(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await join(bot, ANA)
    assert await bot.woken("2026-12-03T08:00") == []
    assert told(await bot.woken("2026-12-03T09:00")) == refills((ANA, 100))


async def test_what_comes_after_the_days_digest_waits_for_tomorrows(bot: Bot) -> None:
    await bot.set_up()
    for user, hour in ((ANA, 9), (BEN, 15), (CLEO, 16)):
        await bot.desk.start(user, 0)
        await bot.expiring(EXPIRES, user, user)
        await bot.remind(in_guild(user), hour=hour)
    await join(bot, ANA, BEN, CLEO)
    await bot.woken("2026-12-31T12:00")
    assert told(await bot.woken("2027-01-08T09:00")) == [(GUILD, CHANNEL, "expiry", [(ANA, ANA)])]
    for at in ("2027-01-08T15:00", "2027-01-08T16:00", "2027-01-09T08:59"):
        assert await bot.woken(at) == []
    assert told(await bot.woken("2027-01-09T09:00")) == [
        (GUILD, CHANNEL, "expiry", [(BEN, BEN), (CLEO, CLEO)])
    ]


async def test_a_digest_that_was_missed_waits_for_the_hour_with_what_comes_until_then(bot: Bot) -> None:
    await bot.set_up()
    for user, hour, expires in ((ANA, 3, EXPIRES), (BEN, 5, date(2027, 1, 16))):
        await bot.desk.start(user, 0)
        await bot.expiring(expires, user, user)
        await bot.remind(in_guild(user), place="channel", hour=hour)
    assert await bot.woken("2026-12-16T03:00") == []
    # Away at nine; back in the night, when nobody posts.
    assert await bot.woken("2026-12-17T02:00") == []
    assert await bot.woken("2026-12-17T05:00") == []
    both = [(ANA, ANA), (BEN, BEN)]
    assert told(await bot.woken("2026-12-17T09:00")) == [(GUILD, CHANNEL, "expiry", both)]
    assert await bot.woken("2026-12-18T09:00") == []


async def test_a_warning_does_not_wait_for_tomorrow_where_todays_has_not_gone(bot: Bot) -> None:
    """The hour is over, but nothing was posted yet: tomorrow the Connects would be gone."""
    await bot.set_up()
    await bot.desk.start(balance=0)
    await bot.expiring(EXPIRES)
    await bot.remind(place="channel", hour=15, expiry_days=(1,))
    assert told(await bot.woken("2027-01-14T15:00")) == [(GUILD, CHANNEL, "expiry", [(ANA, 20)])]


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        # A refill comes at 00:00 UTC: 19:00 in New York, where the day's hour is over; 13:00 in Auckland.
        ("America/New_York", "2026-12-01T14:00"),
        ("Pacific/Auckland", "2026-12-01T20:00"),
        ("Europe/Berlin", "2026-12-01T08:00"),
    ],
)
async def test_refills_are_posted_together_at_the_servers_own_hour(bot: Bot, zone: str, at: str) -> None:
    await bot.set_up(timezone=zone)
    await bot.plus(ANA, BEN)
    await join(bot, ANA, BEN)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await bot.desk.spend(1)  # her refill is written by this command, his by the sweep
    await bot.messages.sweeps.run(utc("2026-12-01T00:00"))
    assert await bot.woken(utc(at) - 1) == []
    assert told(await bot.woken(at)) == refills((ANA, 100), (BEN, 100))


async def test_a_digest_is_made_once_whoever_sweeps(bot: Bot) -> None:
    await bot.set_up()
    await bot.plus(ANA)
    await join(bot, ANA)
    now = utc("2026-12-01T09:00")
    bot.desk.clock.set(now)
    assert await bot.messages.sweeps.run(now) == Swept(1, 1, 1, ())
    assert await bot.messages.sweeps.run(now) == Swept(0, 0, 0, ())
    await bot.deliver()
    assert told(bot.discord.arrived) == refills((ANA, 100))
