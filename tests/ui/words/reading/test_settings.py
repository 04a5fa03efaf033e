"""The fields of the reminders form: hours, quiet hours, pauses, thresholds and limits as people type them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.messages.reminders import Limits, Off
from bot.domain.time.calendar import day_start
from bot.domain.time.hours import Quiet
from bot.ui.words.reading.settings import (
    ReminderTimes,
    expiry_days_words,
    quiet_words,
    read_expiry_days,
    read_limits,
    read_pause,
    read_quiet,
    split_times,
)

EN = "en"


@pytest.mark.parametrize(
    ("typed", "quiet"),
    [
        ("22-7", Quiet(22, 7)),
        (" 22:00 – 07:00 ", Quiet(22, 7)),
        ("1 to 5", Quiet(1, 5)),
        ("None", Off.OFF),
        ("", Off.OFF),
    ],
)
def test_quiet_hours_are_read(typed: str, quiet: Quiet | Off) -> None:
    assert read_quiet(typed, EN) == quiet
    if isinstance(quiet, Quiet):
        assert read_quiet(quiet_words(quiet, EN), EN) == quiet


@pytest.mark.parametrize("typed", ["7", "7-7", "24-7", "22-24", "22-7-9", "night", "22:30-7", "-1-5"])
def test_other_quiet_hours_are_refused(typed: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        read_quiet(typed, EN)
    assert (refused.value.field, refused.value.given) == ("quiet", typed)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("9", ReminderTimes("9", "", "")),
        ("9; quiet 22-7; pause until 2027-01-10", ReminderTimes("9", "22-7", "2027-01-10")),
        ("9 Quiet hours: 22-7 Paused until 3 Jan", ReminderTimes("9", "22-7", "3 Jan")),
        ("pause 3 Jan; 9, quiet none", ReminderTimes("9", "none", "3 Jan")),
        ("quiet 22-7", ReminderTimes("", "22-7", "")),
    ],
)
def test_the_hour_is_taken_apart(typed: str, parts: ReminderTimes) -> None:
    assert split_times(typed, EN) == parts


def test_a_pause_ends_on_a_day_of_the_members_own() -> None:
    now = day_start(date(2026, 11, 25)) - 1
    assert read_pause("tomorrow", "UTC", now, EN) == date(2026, 11, 25)
    assert read_pause("tomorrow", "Asia/Tokyo", now, EN) == date(2026, 11, 26)
    assert read_pause("2027-01-10", "UTC", now, EN) == date(2027, 1, 10)
    assert {read_pause(typed, "UTC", now, EN) for typed in ("", " ", "none", "OFF", "never", "no")} == {
        Off.OFF
    }
    with pytest.raises(errors.BadDay):
        read_pause("someday", "UTC", now, EN)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("30, 7, 1", (30, 7, 1)),
        ("1 7 30 7", (30, 7, 1)),
        ("365", (365,)),
        (" 14d;3 days / 1 d ", (14, 3, 1)),
        ("6,5,4,3,2,1,1", (6, 5, 4, 3, 2, 1)),
        ("None", ()),
    ],
)
def test_thresholds_are_read(typed: str, days: tuple[int, ...]) -> None:
    assert read_expiry_days(typed, EN) == days
    assert read_expiry_days(expiry_days_words(days, EN), EN) == days


NO_DAYS = [
    "",
    " ",
    ",",
    "0",
    "366",
    "-1",
    "1,,2",
    "7,",
    "1.5",
    "7 6 5 4 3 2 1",
    "seven",
    "\u0667",
    "9999",
    "1e2",
]


@pytest.mark.parametrize("typed", NO_DAYS)
def test_other_thresholds_are_refused(typed: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        read_expiry_days(typed, EN)
    assert (refused.value.field, refused.value.given) == ("expiry_days", typed)


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    with suppress(errors.BadChoice):
        days = read_expiry_days(typed, EN)
        assert list(days) == sorted(set(days) & set(range(1, 366)), reverse=True)


@pytest.mark.parametrize(
    ("typed", "limits"),
    [
        ("30, 7, 1", Limits((30, 7, 1))),
        ("30, 7, 1; low 20; silent 7; interview 14", Limits((30, 7, 1), 20, 7, 14)),
        ("Low: 45 Connects, 7", Limits((7,), 45)),
        ("silent 3 days", Limits(None, None, 3)),
        ("none; interview=9d", Limits((), None, None, 9)),
    ],
)
def test_limits_are_read(typed: str, limits: Limits) -> None:
    assert read_limits(typed, EN) == limits


@pytest.mark.parametrize("typed", ["low 0", "low 10001", "silent 0", "7; silent 61", "interview 61"])
def test_limits_out_of_range_are_refused(typed: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        read_limits(typed, EN)
    assert (refused.value.field, refused.value.given) == ("limits", typed)


def test_days_among_limits_are_refused_as_days() -> None:
    for typed, days in (("", ""), ("often; low 20", "often")):
        with pytest.raises(errors.BadChoice) as refused:
            read_limits(typed, EN)
        assert (refused.value.field, refused.value.given) == ("expiry_days", days)
