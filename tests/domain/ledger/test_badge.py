"""How a member usually has the availability badge: its price for a day, its days, and impossible habits."""

from datetime import date

import pytest

from bot.domain.ledger.badge import EVERY_DAY, BadgeHabit, checked_badge
from bot.errors import BadChoice

MONDAYS_AND_SUNDAYS = 1 + 64


def test_a_week_costs_the_same_on_each_of_its_days() -> None:
    assert BadgeHabit(14, EVERY_DAY).per_day == 2
    assert BadgeHabit(14, MONDAYS_AND_SUNDAYS).per_day == 7
    assert BadgeHabit(1, EVERY_DAY).per_day == 1


def test_only_the_days_behind_the_first_count() -> None:
    habit = BadgeHabit(14, MONDAYS_AND_SUNDAYS)
    monday, next_monday = date(2026, 11, 23), date(2026, 11, 30)
    assert habit.days_behind(monday, next_monday) == 2
    assert habit.days_behind(next_monday, monday) == 0


def test_no_price_is_no_badge() -> None:
    assert checked_badge(0, EVERY_DAY) == BadgeHabit(0, 0)
    assert checked_badge(14, EVERY_DAY) == BadgeHabit(14, EVERY_DAY)


@pytest.mark.parametrize(("weekly", "days"), [(-1, 1), (1_001, 1), (14, 0), (14, 128)])
def test_an_impossible_habit_is_refused(weekly: int, days: int) -> None:
    with pytest.raises(BadChoice):
        checked_badge(weekly, days)
