"""Expiry warnings as a member gets them: at their hour, once, the most urgent only, and none without need."""

from datetime import date
from typing import Any

import pytest

from bot.services.ledger.add import Add
from bot.services.messages.compose import ExpiryNews, Letter
from bot.services.messages.delivery import Delivered
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, CLEO, LINK, in_guild
from tests.services.messages.news import Bot, utc

EXPIRES = date(2027, 1, 15)
MONTH, WEEK, LAST = "2026-12-16T09:00", "2027-01-08T09:00", "2027-01-14T09:00"


def told(letters: list[Letter]) -> list[tuple[int | None, tuple[tuple[date, int], ...]]]:
    """(person, (day, Connects) …) of letters that are all expiry warnings."""
    found: list[tuple[int | None, tuple[tuple[date, int], ...]]] = []
    for letter in letters:
        assert isinstance(letter.news, ExpiryNews)
        found.append((letter.user_id, letter.news.days))
    return found


async def with_twenty(bot: Bot, expires: date = EXPIRES) -> int:
    """Ana has 20 Connects that expire on that day, and nothing else; their entry."""
    await bot.desk.start(balance=0)
    return await bot.expiring(expires)


TWENTY = [(ANA, ((EXPIRES, 20),))]


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("zone", "hour", "expires", "instants"),
    [
        ("UTC", 9, EXPIRES, (MONTH, WEEK, LAST)),
        # The clocks go back on 4 April, and forward on 26 September.
        (
            "Pacific/Auckland",
            9,
            date(2027, 4, 10),
            ("2027-03-10T20:00", "2027-04-02T20:00", "2027-04-08T21:00"),
        ),
        (
            "Pacific/Auckland",
            9,
            date(2027, 10, 1),
            ("2027-08-31T21:00", "2027-09-23T21:00", "2027-09-29T20:00"),
        ),
        # Forward on 14 March, back on 7 November.
        (
            "America/Los_Angeles",
            9,
            date(2027, 3, 16),
            ("2027-02-14T17:00", "2027-03-09T17:00", "2027-03-15T16:00"),
        ),
        (
            "America/Los_Angeles",
            9,
            date(2027, 11, 9),
            ("2027-10-10T16:00", "2027-11-02T16:00", "2027-11-08T17:00"),
        ),
        # 20:00 on the day before would be 03:00 UTC of the expiry day: the evening before that.
        (
            "America/Los_Angeles",
            20,
            date(2027, 3, 16),
            ("2027-02-15T04:00", "2027-03-10T04:00", "2027-03-15T03:00"),
        ),
    ],
)
async def test_each_threshold_is_told_once_at_the_members_own_hour(
    bot: Bot, zone: str, hour: int, expires: date, instants: tuple[str, ...]
) -> None:
    await with_twenty(bot, expires)
    await bot.remind(timezone=zone, hour=hour)
    for at in instants:
        assert await bot.woken(utc(at) - 1) == []
        assert told(await bot.woken(at)) == [(ANA, ((expires, 20),))]
        assert await bot.woken(at) == []
    assert await bot.woken(f"{expires}T00:00") == []
    assert await bot.woken(f"{expires}T12:00") == []
    assert len(bot.discord.arrived) == 3


async def test_after_a_downtime_only_the_most_urgent_is_told(bot: Bot) -> None:
    await with_twenty(bot)
    assert await bot.woken("2027-01-10T03:00") == []
    assert told(await bot.woken("2027-01-10T09:00")) == TWENTY
    assert await bot.woken("2027-01-13T09:00") == []
    assert told(await bot.woken(LAST)) == TWENTY
    assert await bot.look("SELECT expires_on, days, given_at FROM warning ORDER BY days") == [
        ("2027-01-15", 1, utc(LAST)),
        ("2027-01-15", 7, utc("2027-01-10T03:00")),
        ("2027-01-15", 30, utc("2027-01-10T03:00")),
    ]


async def test_nobody_is_warned_of_what_has_expired_meanwhile(bot: Bot) -> None:
    await with_twenty(bot)
    assert await bot.woken("2027-01-15T00:00") == []
    assert await bot.look("SELECT * FROM outbox") == []


async def test_what_was_told_is_forgotten_a_month_after_its_day(bot: Bot) -> None:
    await with_twenty(bot)
    await bot.woken(LAST)
    await bot.expiring(date(2027, 6, 1), 5)
    await bot.woken("2027-02-14T00:00")
    assert await bot.look("SELECT * FROM warning") != []
    await bot.woken("2027-02-15T00:00")
    assert await bot.look("SELECT * FROM warning") == []


async def test_days_that_fall_due_together_are_one_message(bot: Bot) -> None:
    await with_twenty(bot)
    await bot.expiring(date(2027, 1, 17), 7)
    await bot.expiring(date(2027, 2, 10), 9)
    await bot.expiring(EXPIRES, 3)
    assert told(await bot.woken("2027-01-10T09:00")) == [(ANA, ((EXPIRES, 23), (date(2027, 1, 17), 7)))]
    assert told(await bot.woken("2027-01-11T09:00")) == [(ANA, ((date(2027, 2, 10), 9),))]


async def test_each_member_has_their_own(bot: Bot) -> None:
    for user, zone in ((ANA, "UTC"), (BEN, "Asia/Tokyo"), (CLEO, "America/New_York")):
        await bot.desk.start(user, 0, timezone=zone)
        await bot.expiring(EXPIRES, user, user)
    hours = {user: f"2027-01-{day}T{hour}:00" for user, day, hour in ((BEN, "08", "00"), (ANA, "08", "09"))}
    await bot.woken("2026-12-31T00:00")
    for user, at in (*hours.items(), (CLEO, "2027-01-08T14:00")):
        assert await bot.woken(utc(at) - 1) == []
        assert told(await bot.woken(at)) == [(user, ((EXPIRES, user),))]


# ── only what is needed ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_was_spent_in_time_is_not_warned_of(bot: Bot) -> None:
    await with_twenty(bot)
    assert told(await bot.woken(MONTH)) == TWENTY
    await bot.desk.spend(13)
    assert told(await bot.woken(WEEK)) == [(ANA, ((EXPIRES, 7),))]
    await bot.desk.spend(7)
    assert await bot.woken(LAST) == []


async def test_what_is_spent_before_the_message_goes_is_not_told(bot: Bot) -> None:
    await with_twenty(bot)
    bot.desk.clock.set(utc(WEEK))
    await bot.messages.sweeps.run(utc(WEEK))
    await bot.desk.spend(20)
    assert await bot.deliver() == Delivered(0, 1, 0)
    assert bot.discord.calls == []
    assert await bot.look("SELECT state, reason FROM outbox") == [("parked", "stale")]


async def test_connects_that_come_back_with_little_time_left_are_told_at_once(bot: Bot) -> None:
    await with_twenty(bot)
    await bot.desk.send(LINK, 20)
    assert await bot.woken(WEEK) == []
    bot.desk.clock.set(utc("2027-01-12T15:00"))
    assert (await bot.desk.close(LINK, "cancelled")).returned == 20
    assert told(await bot.woken("2027-01-12T15:00")) == TWENTY
    assert told(await bot.woken(LAST)) == TWENTY


async def test_connects_that_were_bought_with_little_time_left_are_not(bot: Bot) -> None:
    await bot.desk.start(balance=0)
    bot.desk.clock.set(utc("2027-01-10T12:00"))
    await bot.expiring(EXPIRES)
    assert await bot.woken("2027-01-10T12:00") == []
    assert told(await bot.woken(LAST)) == TWENTY


async def test_more_of_a_day_that_was_told_waits_for_the_next_threshold(bot: Bot) -> None:
    await with_twenty(bot)
    assert told(await bot.woken(WEEK)) == TWENTY
    await bot.expiring(EXPIRES, 5)
    assert await bot.woken("2027-01-08T09:01") == []
    assert told(await bot.woken(LAST)) == [(ANA, ((EXPIRES, 25),))]


async def test_a_refill_and_its_expiry_a_year_later_are_told_apart(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.woken(STARTED_AT)
    await bot.remind(topics=("expiry",))
    for day in ("2026-12-01", "2027-01-01", "2027-10-01"):
        assert await bot.woken(f"{day}T09:00") == []
    assert told(await bot.woken("2027-11-01T09:00")) == [(ANA, ((date(2027, 12, 1), 100),))]


# ── settings that change in between ──────────────────────────────────────────────────────────────────────────────────


async def test_a_member_who_moves_is_warned_at_the_new_places_hour(bot: Bot) -> None:
    await with_twenty(bot)
    assert told(await bot.woken(MONTH)) == TWENTY
    await bot.remind(timezone="Pacific/Auckland")
    assert await bot.woken(utc("2027-01-07T20:00") - 1) == []
    assert told(await bot.woken("2027-01-07T20:00")) == TWENTY
    await bot.remind(timezone="America/Los_Angeles")
    assert await bot.woken(LAST) == []
    assert told(await bot.woken("2027-01-14T17:00")) == TWENTY


async def test_a_new_hour_holds_from_then_on(bot: Bot) -> None:
    await with_twenty(bot)
    assert told(await bot.woken(MONTH)) == TWENTY
    await bot.remind(hour=18)
    assert await bot.woken(MONTH) == []
    assert await bot.woken(WEEK) == []
    assert told(await bot.woken("2027-01-08T18:00")) == TWENTY


@pytest.mark.parametrize(
    "ask",
    [
        {"hour": 9},
        {"timezone": "Asia/Tokyo"},
        {"hour": 10, "expiry_days": (1,)},
        {"hour": 9, "expiry_days": (2, 1)},
    ],
)
async def test_an_hour_that_is_over_by_the_new_settings_does_not_lose_the_warning(
    bot: Bot, ask: dict[str, Any]
) -> None:
    """At noon of the last day, with the warning still to come at 18:00, the member wants it earlier in the day."""
    await with_twenty(bot)
    await bot.remind(hour=18, expiry_days=(1,))
    assert await bot.woken("2027-01-14T12:00") == []
    await bot.remind(**ask)
    assert told(await bot.woken("2027-01-14T12:00")) == TWENTY
    assert await bot.woken("2027-01-14T18:00") == []


async def test_a_warning_that_was_due_is_told_though_the_settings_changed_before_the_sweep(bot: Bot) -> None:
    await with_twenty(bot)
    bot.desk.clock.set(utc(WEEK))
    await bot.remind(hour=8)
    assert told(await bot.woken(WEEK)) == TWENTY


async def test_who_wants_nothing_is_told_nothing_and_nothing_afterwards_of_what_has_passed(bot: Bot) -> None:
    await with_twenty(bot)
    await bot.remind(place="none")
    assert await bot.woken(MONTH) == []
    assert await bot.woken("2027-01-10T09:00") == []
    await bot.remind(place="dm")
    assert await bot.woken("2027-01-10T09:01") == []
    assert told(await bot.woken(LAST)) == TWENTY


async def test_other_thresholds_take_the_old_ones_place(bot: Bot) -> None:
    await with_twenty(bot)
    await bot.remind(expiry_days=(14,))
    assert await bot.woken(MONTH) == []
    assert told(await bot.woken("2027-01-01T09:00")) == TWENTY
    assert await bot.woken(WEEK) == []
    await bot.remind(expiry_days=())
    assert await bot.woken(LAST) == []


async def test_a_threshold_that_is_set_too_late_is_not_told(bot: Bot) -> None:
    await with_twenty(bot)
    await bot.remind(expiry_days=(7, 1))
    assert await bot.woken("2027-01-05T12:00") == []
    await bot.remind(expiry_days=(14, 7, 1))
    await bot.expiring(date(2027, 6, 1), 1)  # whatever comes in, the wallet is looked at again
    assert await bot.woken("2027-01-05T12:00") == []
    assert told(await bot.woken(WEEK)) == TWENTY


async def test_thresholds_that_change_back_and_forth_tell_nothing_twice(bot: Bot) -> None:
    await with_twenty(bot)
    assert told(await bot.woken(WEEK)) == TWENTY
    changes: list[dict[str, Any]] = [
        {"expiry_days": (1,)},
        {"expiry_days": (30, 7, 1)},
        {"hour": 20},
        {"hour": 9},
    ]
    for ask in changes:
        await bot.remind(**ask)
        assert await bot.woken("2027-01-08T21:00") == []
    assert told(await bot.woken(LAST)) == TWENTY


async def test_who_undoes_and_buys_again_is_not_warned_of_what_is_gone(bot: Bot) -> None:
    entry_id = await with_twenty(bot)
    assert told(await bot.woken(MONTH)) == TWENTY
    await bot.desk.undo(entry_id)
    await bot.desk.ledger.add(in_guild(ANA), Add(6, "bonus", expires=date(2027, 1, 20)), bot.desk.key())
    for at in ("2026-12-21T09:00", "2027-01-13T09:00", "2027-01-19T09:00"):
        assert await bot.woken(utc(at) - 1) == []
        assert told(await bot.woken(at)) == [(ANA, ((date(2027, 1, 20), 6),))]
