"""A member's plan and reminders: every refusal, and what changes with them."""

from datetime import date
from typing import Any

import pytest

from bot import errors
from bot.domain.ledger.rules import Plan
from bot.domain.messages.reminders import Off, ReminderPlace, Reminders, ReminderTopic
from bot.domain.time.hours import Quiet
from bot.services.members.profile import ChangePlan, ChangeReminders, ProfileView, RemindersSet
from bot.services.messages.delivery import SendRefused
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, GUILD, OTHER_GUILD, in_dm, in_guild, ledger_rows, refusal_of
from tests.services.messages.news import Bot, utc

FIRST = date(2026, 12, 1)


async def plan(bot: Bot, *, user_id: int = ANA, **ask: Any) -> ProfileView:
    return await bot.members.change_plan(in_guild(user_id), ChangePlan(**ask), bot.desk.key())


async def members(bot: Bot) -> list[tuple[Any, ...]]:
    return await bot.look("SELECT * FROM member")


# ── as it stands ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_new_member_is_reminded_in_direct_messages_at_nine(bot: Bot) -> None:
    await bot.plus(ANA, balance=84)
    assert await bot.members.profile(in_dm(ANA)) == ProfileView(
        balance=84,
        plan=Plan.PLUS,
        monthly_free=True,
        next_refill_on=FIRST,
        next_refill_amount=100,
        started_at=STARTED_AT,
        reminders=Reminders(),
        unsent=(),
    )


async def test_a_profile_is_right_before_any_sweep_and_reading_it_writes_nothing(bot: Bot) -> None:
    await bot.plus(ANA, balance=84)
    bot.desk.clock.set(utc("2027-01-05T00:00"))
    before = await bot.desk.db.read(ledger_rows)
    view = await bot.members.profile(in_guild(ANA))
    assert (view.balance, view.next_refill_on) == (284, date(2027, 2, 1))
    assert await bot.desk.db.read(ledger_rows) == before


async def test_only_who_has_started_has_a_profile(bot: Bot) -> None:
    await bot.plus(BEN)
    for work in (bot.members.profile(in_guild(ANA)), plan(bot, plan=Plan.PLUS), bot.remind(hour=8)):
        await refusal_of(bot.desk, errors.NotStarted, work)


async def test_the_last_three_reasons_for_silence_are_shown(bot: Bot) -> None:
    await bot.plus(ANA)
    for month, reason in enumerate(("refused", "no-user", "no-permission", "dm-closed"), 1):
        bot.discord.before.append(SendRefused(reason))
        await bot.woken(f"2027-{month:02}-01T09:00")
    view = await bot.members.profile(in_guild(ANA))
    assert view.unsent == ("dm-closed", "no-permission", "no-user")


async def test_what_was_lost_is_told_until_a_later_message_has_reached_them(bot: Bot) -> None:
    await bot.plus(ANA, BEN)
    bot.discord.before.append(SendRefused("dm-closed"))
    await bot.woken("2026-12-01T09:00")
    assert (await bot.members.profile(in_guild(ANA))).unsent == ("dm-closed",)
    assert (await bot.desk.ledger.balance(in_guild(ANA))).unsent == "dm-closed"
    await bot.woken("2027-01-01T09:00")
    assert (await bot.members.profile(in_guild(ANA))).unsent == ()
    assert (await bot.desk.ledger.balance(in_guild(ANA))).unsent is None
    bot.discord.before.append(SendRefused("no-user"))
    await bot.woken("2027-02-01T09:00")
    assert (await bot.members.profile(in_guild(ANA))).unsent == ("no-user",)
    assert (await bot.members.profile(in_guild(BEN))).unsent == ()


# ── plan ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ({"plan": Plan.BASIC}, (Plan.BASIC, True, FIRST, 10)),
        ({"plan": Plan.BASIC, "monthly_free": False}, (Plan.BASIC, False, FIRST, 0)),
        ({"monthly_free": False}, (Plan.PLUS, False, FIRST, 90)),
        ({"plan": Plan.AGENCY_PLUS, "monthly_free": True}, (Plan.AGENCY_PLUS, False, FIRST, 0)),
        ({"next_refill": date(2026, 12, 20)}, (Plan.PLUS, True, date(2026, 12, 20), 100)),
        ({"next_refill": date(2026, 11, 25)}, (Plan.PLUS, True, date(2026, 11, 25), 100)),
        ({"next_refill": date(2027, 1, 24)}, (Plan.PLUS, True, date(2027, 1, 24), 100)),
        ({}, (Plan.PLUS, True, FIRST, 100)),
    ],
    ids=str,
)
async def test_a_plan_changes_what_comes_next(
    bot: Bot, ask: dict[str, Any], expected: tuple[Plan, bool, date, int]
) -> None:
    await bot.plus(ANA, balance=5)
    view = await plan(bot, **ask)
    assert (view.plan, view.monthly_free, view.next_refill_on, view.next_refill_amount) == expected
    assert view.balance == 5
    await bot.woken(f"{expected[2]}T00:00")
    assert await bot.desk.balance() == 5 + expected[3]


@pytest.mark.parametrize("again", [{"plan": Plan.BASIC}, {"next_refill": date(2026, 12, 20)}], ids=str)
async def test_what_a_member_said_of_the_free_connects_holds_while_the_plan_is_the_same(
    bot: Bot, again: dict[str, Any]
) -> None:
    await bot.desk.start(balance=5, next_refill=FIRST, monthly_free=False)
    assert (await plan(bot, **again)).next_refill_amount == 0
    assert (await plan(bot, plan=Plan.PLUS)).next_refill_amount == 100
    assert (await plan(bot, plan=Plan.BASIC, monthly_free=False)).next_refill_amount == 0


async def test_what_is_due_comes_under_the_old_plan_first(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2027-01-01T00:00"))
    view = await plan(bot, plan=Plan.BASIC)
    assert (view.balance, view.next_refill_on, view.next_refill_amount) == (200, date(2027, 2, 1), 10)
    await bot.woken("2027-02-01T00:00")
    assert await bot.look("SELECT amount FROM entry WHERE kind = 'refill'") == [(100,), (100,), (10,)]


async def test_a_new_date_moves_the_cycle_and_nothing_comes_twice(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await plan(bot, next_refill=date(2026, 12, 31))
    await bot.woken("2027-03-15T00:00")
    days = await bot.look("SELECT ref FROM entry WHERE kind = 'refill' ORDER BY id")
    expected = ("2026-12-01", "2026-12-31", "2027-02-01", "2027-03-01")
    assert days == [(f"refill:1:{day}",) for day in expected]


async def test_a_member_without_a_date_gets_refills_from_the_one_they_name(bot: Bot) -> None:
    await bot.desk.start(balance=5)
    view = await plan(bot, plan=Plan.PLUS)
    assert (view.next_refill_on, view.next_refill_amount) == (None, 0)
    await bot.woken("2027-01-10T00:00")
    assert await bot.desk.balance() == 5
    await plan(bot, next_refill=date(2027, 1, 20))
    await bot.woken("2027-01-20T00:00")
    assert await bot.desk.balance() == 105


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2026, 11, 1), date(2027, 1, 25), date(2015, 1, 1)])
async def test_a_next_refill_is_within_two_months(bot: Bot, day: date) -> None:
    await bot.plus(ANA)
    problem = await refusal_of(bot.desk, errors.DayOutOfRange, plan(bot, next_refill=day))
    assert (problem.given_on, problem.earliest_on, problem.latest_on) == (
        day,
        date(2026, 11, 25),
        date(2027, 1, 24),
    )


async def test_a_refused_plan_leaves_what_was_due_unwritten(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await refusal_of(bot.desk, errors.DayOutOfRange, plan(bot, next_refill=FIRST))
    assert await bot.look("SELECT * FROM outbox") == []


async def test_a_plan_is_set_once_per_key(bot: Bot) -> None:
    await bot.plus(ANA)
    ask = ChangePlan(Plan.BASIC)
    first = await bot.members.change_plan(in_guild(ANA), ask, "twice")
    await plan(bot, plan=Plan.PLUS)
    assert await bot.members.change_plan(in_guild(ANA), ask, "twice") == first
    assert (await bot.members.profile(in_guild(ANA))).plan is Plan.PLUS
    other = bot.members.change_plan(in_guild(ANA), ChangePlan(Plan.AGENCY_BASIC), "twice")
    await refusal_of(bot.desk, errors.KeyReused, other)


# ── reminders ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("ask", "field", "given"),
    [
        ({"place": "email"}, "place", "email"),
        ({"place": ""}, "place", ""),
        ({"hour": -1}, "hour", "-1"),
        ({"hour": 24}, "hour", "24"),
        ({"expiry_days": (0,)}, "expiry_days", "0"),
        ({"expiry_days": (366,)}, "expiry_days", "366"),
        ({"expiry_days": (7, 6, 5, 4, 3, 2, 1)}, "expiry_days", "7, 6, 5, 4, 3, 2, 1"),
        ({"quiet": Quiet(7, 7)}, "quiet", "7-7"),
        ({"quiet": Quiet(22, 24)}, "quiet", "22-24"),
    ],
    ids=str,
)
async def test_what_is_no_choice_is_refused_whole(
    bot: Bot, ask: dict[str, Any], field: str, given: str
) -> None:
    await bot.plus(ANA)
    before = await members(bot)
    others = {
        "place": "none",
        "hour": 5,
        "timezone": "Asia/Tokyo",
        "expiry_days": (3,),
        "topics": ("expiry",),
    }
    problem = await refusal_of(bot.desk, errors.BadChoice, bot.remind(**others | ask))
    assert (problem.field, problem.given) == (field, given)
    assert await members(bot) == before


@pytest.mark.parametrize("zone", ["Mars", "🌍", "x" * 2000, "+25:00", " ", "berlin", "PST"])
async def test_a_place_that_is_nowhere_is_refused(bot: Bot, zone: str) -> None:
    await bot.plus(ANA)
    before = await members(bot)
    problem = await refusal_of(bot.desk, errors.BadTimezone, bot.remind(timezone=zone, hour=5))
    assert problem.given == zone
    assert await members(bot) == before


async def test_a_zone_is_kept_by_its_name(bot: Bot) -> None:
    assert await bot.members.zone(in_guild(ANA)) == "UTC"
    await bot.plus(ANA)
    assert (await bot.remind(timezone="Europe/Berlin")).reminders == Reminders(zone="Europe/Berlin")
    assert (await bot.members.profile(in_guild(ANA))).reminders.zone == "Europe/Berlin"
    assert await bot.members.zone(in_dm(ANA)) == "Europe/Berlin"


async def test_quiet_hours_and_a_pause_are_switched_off(bot: Bot) -> None:
    await bot.plus(ANA)
    set_up = await bot.remind(quiet=Quiet(22, 7), pause_until=date(2026, 12, 5))
    assert set_up.reminders == Reminders(quiet=Quiet(22, 7), paused_until=date(2026, 12, 5))
    assert (await bot.remind(hour=9)).reminders == set_up.reminders
    assert (await bot.remind(quiet=Off.OFF)).reminders == Reminders(paused_until=date(2026, 12, 5))
    assert (await bot.remind(pause_until=Off.OFF)).reminders == Reminders()


@pytest.mark.parametrize(
    ("ask", "change"),
    [
        ({}, {}),
        ({"timezone": ""}, {}),
        ({"hour": 0}, {"hour": 0}),
        ({"hour": 23}, {"hour": 23}),
        ({"place": " None "}, {"place": ReminderPlace.NONE}),
        ({"topics": ("expiry",)}, {"topics": (ReminderTopic.EXPIRY,)}),
        ({"expiry_days": (1, 14)}, {"expiry_days": (14, 1)}),
        ({"expiry_days": ()}, {"expiry_days": ()}),
        ({"place": "channel"}, {"place": ReminderPlace.CHANNEL, "guild_id": GUILD}),
        ({"place": "both"}, {"place": ReminderPlace.BOTH, "guild_id": GUILD}),
    ],
    ids=str,
)
async def test_what_is_not_named_stays_as_it_is(
    bot: Bot, ask: dict[str, Any], change: dict[str, Any]
) -> None:
    await bot.plus(ANA)
    await bot.set_up()
    expected = Reminders(**change)
    assert await bot.remind(**ask) == RemindersSet(expected, False)
    assert (await bot.members.profile(in_dm(ANA))).reminders == expected


async def test_a_channel_is_chosen_in_its_server(bot: Bot) -> None:
    await bot.plus(ANA)
    for place in ("channel", "both"):
        before = await members(bot)
        await refusal_of(bot.desk, errors.ChannelNeedsServer, bot.remind(in_dm(ANA), place=place))
        assert await members(bot) == before
    await bot.remind(place="channel")
    # From then on the server is known, also in a direct message.
    assert (await bot.remind(in_dm(ANA), place="both")).reminders == Reminders(ReminderPlace.BOTH, GUILD)
    assert (await bot.remind(in_dm(ANA), place="dm")).reminders == Reminders(ReminderPlace.DM, GUILD)
    assert (await bot.remind(in_dm(ANA), place="channel")).reminders == Reminders(
        ReminderPlace.CHANNEL, GUILD
    )


async def test_a_channel_is_left_for_another_only_where_that_is_chosen(bot: Bot) -> None:
    await bot.plus(ANA)
    await bot.remind(place="channel")
    elsewhere = in_guild(ANA, OTHER_GUILD)
    assert (await bot.remind(elsewhere, hour=8)).reminders == Reminders(ReminderPlace.CHANNEL, GUILD, 8)
    assert (await bot.remind(elsewhere, place="channel")).reminders == Reminders(
        ReminderPlace.CHANNEL, OTHER_GUILD, 8
    )


async def test_it_is_said_where_a_server_has_no_channel_yet(bot: Bot) -> None:
    await bot.plus(ANA)
    assert (await bot.remind(place="channel")).channel_missing is True
    await bot.set_up(channel_id=None)
    assert (await bot.remind(hour=8)).channel_missing is True
    assert (await bot.remind(place="dm")).channel_missing is False
    await bot.set_up()
    assert (await bot.remind(place="both")).channel_missing is False


async def test_reminders_are_the_members_own(bot: Bot) -> None:
    await bot.plus(ANA, BEN)
    await bot.remind(hour=4, timezone="Asia/Tokyo", place="none", expiry_days=(2,), topics=("expiry",))
    assert (await bot.members.profile(in_guild(BEN))).reminders == Reminders()


async def test_settings_are_kept_once_per_key_and_per_place_where_they_were_asked(bot: Bot) -> None:
    await bot.plus(ANA)
    ask = ChangeReminders("channel", 8)
    first = await bot.members.change_reminders(in_guild(ANA), ask, "twice")
    await bot.remind(hour=20)
    assert await bot.members.change_reminders(in_guild(ANA), ask, "twice") == first
    assert (await bot.members.profile(in_guild(ANA))).reminders.hour == 20
    elsewhere = bot.members.change_reminders(in_guild(ANA, OTHER_GUILD), ask, "twice")
    await refusal_of(bot.desk, errors.KeyReused, elsewhere)


async def test_what_was_due_is_written_with_the_settings_that_held(bot: Bot) -> None:
    await bot.plus(ANA)
    bot.desk.clock.set(utc("2026-12-01T00:00"))
    await bot.remind(hour=20)
    assert await bot.desk.balance() == 100
    assert await bot.look("SELECT due_at FROM outbox") == [(utc("2026-12-01T09:00"),)]
