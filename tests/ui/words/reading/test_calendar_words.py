"""The words for days of a language have one home, so that a day in an option and one of a reminder are read alike."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bot.ui.words.languages import languages
from bot.ui.words.reading.calendar_words import calendar_words
from bot.ui.words.reading.days import read_day
from bot.ui.words.reading.moments import read_moment
from tests.ui.words.reading.tuesday import NOW


def as_option(typed: str, locale: str) -> date:
    return read_day(typed, "UTC", NOW, locale, ahead=True)


def as_reminder(typed: str, locale: str) -> date:
    return read_moment(typed, "UTC", NOW, locale, 23).schedule.first_on


@pytest.mark.parametrize("reader", [as_option, as_reminder])
@pytest.mark.parametrize("locale", sorted(languages()))
def test_both_readers_know_every_word(locale: str, reader: Callable[[str, str], date]) -> None:
    words = calendar_words(locale)
    for ahead, names in words.days.items():
        if ahead >= 0:
            assert {reader(name, locale) for name in names} == {date(2026, 11, 24) + timedelta(days=ahead)}, (
                names
            )
    for name, number in words.months.items():
        assert reader(f"20 {name}", locale) == date(2026 if number == 12 else 2027, number, 20), name
    for name, number in words.weekdays.items():
        if number != 1:  # Tuesday: today or a week from today
            assert reader(name, locale) == date(2026, 11, 24 + (number - 1) % 7), name


@pytest.mark.parametrize("locale", sorted(languages()))
def test_every_month_weekday_and_unit_has_a_word(locale: str) -> None:
    words = calendar_words(locale)
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))
    assert set(words.units.values()) >= {"day", "week", "month"}
    assert set(words.days) >= {-2, -1, 0, 1, 2}
    assert set(words.numbers.values()) >= set(range(1, 11))
