"""Expiry warnings: at the member's hour, once, the most urgent only, whatever the clocks and the process do."""

from datetime import UTC, date, datetime

import pytest

from bot import errors
from bot.domain.messages.reminders import (
    ExpiringConnects,
    ExpiryWarning,
    ReminderPlace,
    Reminders,
    ReminderTopic,
    SettledThreshold,
    WarningsDue,
    checked_expiry_days,
    checked_place,
    expiry_days_text,
    fires_at,
    pause_end,
    stored_expiry_days,
    warnings_due,
)
from bot.domain.time.calendar import DAY_MS, day_start
from bot.domain.time.hours import Hours, Quiet

EXPIRES_ON = date(2026, 12, 31)
EXPIRES_AT = day_start(EXPIRES_ON)
LONG_AGO = day_start(date(2026, 1, 1))
LOT = ExpiringConnects(EXPIRES_ON, 40, LONG_AGO)
DEFAULT = Reminders()


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def test_each_threshold_is_told_at_the_members_hour() -> None:
    first = utc("2026-12-01T09:00")
    assert warnings_due([LOT], set(), DEFAULT, first - 1) == WarningsDue((), (), first)
    assert warnings_due([LOT], set(), DEFAULT, first) == WarningsDue(
        (ExpiryWarning(EXPIRES_ON, 40, 30),), (SettledThreshold(EXPIRES_ON, 30),), utc("2026-12-24T09:00")
    )
    last = warnings_due([LOT], {(EXPIRES_ON, 30), (EXPIRES_ON, 7)}, DEFAULT, utc("2026-12-30T09:00"))
    assert last == WarningsDue((ExpiryWarning(EXPIRES_ON, 40, 1),), (SettledThreshold(EXPIRES_ON, 1),), None)


def test_what_was_told_is_not_told_again() -> None:
    told = {(EXPIRES_ON, 30)}
    next_at = utc("2026-12-24T09:00")
    assert warnings_due([LOT], told, DEFAULT, utc("2026-12-10T12:00")) == WarningsDue((), (), next_at)


def test_after_a_downtime_only_the_most_urgent_is_told() -> None:
    late = warnings_due([LOT], set(), DEFAULT, utc("2026-12-26T15:00"))
    assert late.warnings == (ExpiryWarning(EXPIRES_ON, 40, 5),)
    assert set(late.settled) == {(EXPIRES_ON, 30), (EXPIRES_ON, 7)}
    assert late.next_at == utc("2026-12-30T09:00")


def test_nothing_is_told_once_it_is_too_late() -> None:
    assert warnings_due([LOT], set(), DEFAULT, EXPIRES_AT) == WarningsDue((), (), None)
    assert warnings_due([LOT], set(), DEFAULT, EXPIRES_AT - 1).warnings == (ExpiryWarning(EXPIRES_ON, 40, 1),)
    empty = [ExpiringConnects(EXPIRES_ON, 0, LONG_AGO)]
    assert warnings_due(empty, set(), DEFAULT, EXPIRES_AT - DAY_MS) == WarningsDue((), (), None)


def test_a_threshold_from_before_the_lot_was_known_is_never_told() -> None:
    known_at = utc("2026-12-05T10:00")
    lot = [ExpiringConnects(EXPIRES_ON, 40, known_at)]
    assert warnings_due(lot, set(), DEFAULT, known_at) == WarningsDue((), (), utc("2026-12-24T09:00"))
    on_the_dot = [ExpiringConnects(EXPIRES_ON, 40, utc("2026-12-01T09:00"))]
    assert warnings_due(on_the_dot, set(), DEFAULT, known_at).warnings == (ExpiryWarning(EXPIRES_ON, 40, 26),)


def test_lots_of_one_day_are_told_together_and_days_apart() -> None:
    other = date(2027, 1, 1)
    lots = [
        ExpiringConnects(other, 9, LONG_AGO),
        LOT,
        ExpiringConnects(EXPIRES_ON, 2, utc("2026-12-20T00:00")),
    ]
    due = warnings_due(lots, {(EXPIRES_ON, 30), (other, 30)}, DEFAULT, utc("2026-12-25T09:00"))
    assert due.warnings == (ExpiryWarning(EXPIRES_ON, 42, 6), ExpiryWarning(other, 9, 7))
    assert due.settled == (SettledThreshold(EXPIRES_ON, 7), SettledThreshold(other, 7))
    assert due.next_at == utc("2026-12-30T09:00")
    # One lot that was there in time is enough, and then all of that day is told.
    late = warnings_due(lots[1:], set(), DEFAULT, utc("2026-12-21T09:00"))
    assert late.warnings == (ExpiryWarning(EXPIRES_ON, 42, 10),)


@pytest.mark.parametrize(
    ("zone", "hour", "days_left"), [("Pacific/Kiritimati", 9, 7), ("Pacific/Honolulu", 21, 6)]
)
def test_the_days_left_are_the_members_own_and_never_too_many(zone: str, hour: int, days_left: int) -> None:
    reminders = Reminders(zone=zone, hour=hour)
    due = warnings_due([LOT], {(EXPIRES_ON, 30)}, reminders, fires_at(EXPIRES_ON, 7, reminders))
    assert due.warnings == (ExpiryWarning(EXPIRES_ON, 40, days_left),)


def test_a_threshold_added_after_a_more_urgent_one_was_told_is_only_settled() -> None:
    reminders = Reminders(expiry_days=(14, 3))
    due = warnings_due([LOT], {(EXPIRES_ON, 7)}, reminders, utc("2026-12-26T00:00"))
    assert due == WarningsDue((), (SettledThreshold(EXPIRES_ON, 14),), utc("2026-12-28T09:00"))
    # A later hour moves 7 days ahead behind what was told at 5 days: it isn't waited for either.
    assert warnings_due([LOT], {(EXPIRES_ON, 5)}, Reminders(expiry_days=(7,)), LONG_AGO).next_at is None


@pytest.mark.parametrize("reminders", [Reminders(place=ReminderPlace.NONE), Reminders(expiry_days=())])
def test_who_wants_no_warnings_gets_none(reminders: Reminders) -> None:
    assert warnings_due([LOT], set(), reminders, EXPIRES_AT - 1) == WarningsDue((), (), None)


@pytest.mark.parametrize(
    ("zone", "hour", "at"),
    [
        ("Asia/Tokyo", 9, "2026-12-30T00:00"),
        ("America/New_York", 9, "2026-12-30T14:00"),
        ("America/New_York", 18, "2026-12-30T23:00"),
        # 19:00 in New York is 00:00 UTC, when the Connects are gone: the evening before.
        ("America/New_York", 19, "2026-12-30T00:00"),
        ("Pacific/Honolulu", 21, "2026-12-30T07:00"),
    ],
)
def test_the_last_warning_is_never_too_late(zone: str, hour: int, at: str) -> None:
    reminders = Reminders(zone=zone, hour=hour, expiry_days=(1,))
    assert fires_at(EXPIRES_ON, 1, reminders) == utc(at)
    due = warnings_due([LOT], set(), reminders, utc(at))
    assert due.warnings == (ExpiryWarning(EXPIRES_ON, 40, 1),)


def test_a_skipped_hour_is_told_when_the_clocks_have_gone_on() -> None:
    reminders = Reminders(zone="Europe/Berlin", hour=2)
    assert fires_at(date(2026, 4, 5), 7, reminders) == utc("2026-03-29T01:00")
    assert fires_at(date(2026, 11, 1), 7, reminders) == utc("2026-10-25T00:00")


@pytest.mark.parametrize("days", [(30, 7, 1), (365,), (6, 5, 4, 3, 2, 1), ()])
def test_thresholds_are_stored_and_found_again(days: tuple[int, ...]) -> None:
    assert checked_expiry_days(days[::-1] + days) == days
    assert stored_expiry_days(expiry_days_text(days)) == days


@pytest.mark.parametrize(
    ("days", "given"),
    [((0,), "0"), ((366,), "366"), ((-1, 7), "-1, 7"), ((7, 6, 5, 4, 3, 2, 1), "7, 6, 5, 4, 3, 2, 1")],
)
def test_thresholds_out_of_range_are_refused(days: tuple[int, ...], given: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        checked_expiry_days(days)
    assert (refused.value.field, refused.value.given) == ("expiry_days", given)


def test_places_are_a_fixed_list() -> None:
    assert [checked_place(place.value.upper()) for place in ReminderPlace] == list(ReminderPlace)
    with pytest.raises(errors.BadChoice):
        checked_place("email")


def test_a_pause_ends_on_its_day_in_the_members_zone() -> None:
    paused = Reminders(zone="America/New_York", paused_until=date(2026, 12, 1))
    assert paused.as_of(utc("2026-12-01T04:59")) is paused  # 23:59 on 30 November in New York
    assert paused.as_of(utc("2026-12-01T05:00")) == Reminders(zone="America/New_York")
    assert DEFAULT.as_of(0) is DEFAULT


def test_the_hours_are_those_of_the_settings() -> None:
    settings = Reminders(hour=7, zone="Europe/Berlin", quiet=Quiet(22, 6), paused_until=date(2026, 12, 1))
    assert settings.hours == Hours(7, "Europe/Berlin", Quiet(22, 6), date(2026, 12, 1))


@pytest.mark.parametrize(
    ("settings", "topic", "wanted"),
    [
        (Reminders(), ReminderTopic.EXPIRY, True),
        (Reminders(), ReminderTopic.LOW, False),
        (Reminders(topics=(ReminderTopic.LOW,)), ReminderTopic.LOW, True),
        (Reminders(place=ReminderPlace.NONE), ReminderTopic.EXPIRY, False),
    ],
)
def test_a_topic_that_is_switched_on_and_has_a_place(
    settings: Reminders, topic: ReminderTopic, wanted: bool
) -> None:
    assert settings.wants(topic) is wanted


@pytest.mark.parametrize(
    ("at", "days", "until"),
    [
        (datetime(2026, 5, 3, 8, tzinfo=UTC), 1, date(2026, 5, 4)),
        (datetime(2026, 5, 3, 9, tzinfo=UTC), 1, date(2026, 5, 5)),
        (datetime(2026, 5, 3, 20, tzinfo=UTC), 7, date(2026, 5, 11)),
    ],
)
def test_a_pause_leaves_out_so_many_of_the_members_hours(at: datetime, days: int, until: date) -> None:
    assert pause_end(days, 9, "UTC", int(at.timestamp() * 1000)) == until
    zone = "Asia/Karachi"  # five hours ahead: its 9 o'clock is UTC's 4 o'clock
    assert pause_end(days, 14, zone, int(at.timestamp() * 1000)) == until
