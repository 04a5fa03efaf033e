"""What a history teaches of plan and cycle: an upgrade, or two renewals."""

from datetime import date, timedelta

import pytest

from bot import errors
from bot.domain.importing.labels import About
from bot.domain.importing.lessons import CycleRow, Lessons, learned, learned_badge
from bot.domain.ledger.badge import EVERY_DAY, BadgeHabit, checked_badge
from bot.domain.ledger.rules import Plan

TODAY = date(2026, 12, 20)


def renewal(month: int, day: int, amount: int = 100) -> CycleRow:
    return CycleRow(date(2026, month, day), About.RENEWAL, amount, "Monthly Connects renewal")


def upgrade(month: int, day: int, words: str = "Membership upgraded to Plus") -> CycleRow:
    return CycleRow(date(2026, month, day), About.UPGRADE, 97, words)


@pytest.mark.parametrize(
    ("rows", "day"),
    [
        ([], None),
        ([renewal(12, 11)], None),
        ([renewal(11, 11), renewal(12, 11)], date(2027, 1, 11)),
        ([renewal(12, 11), renewal(10, 11)], date(2027, 1, 11)),
        ([renewal(11, 11), renewal(12, 13)], date(2027, 1, 11)),
        ([renewal(10, 11), renewal(11, 11), renewal(12, 13)], date(2027, 1, 11)),
        ([renewal(11, 11), renewal(12, 18)], None),
        ([renewal(10, 30), renewal(12, 1)], date(2027, 1, 1)),
    ],
)
def test_two_renewals_tell_the_day_of_the_next_refill(rows: list[CycleRow], day: date | None) -> None:
    assert learned(rows, TODAY) == Lessons(Plan.PLUS if rows else None, day)


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        ("Membership upgraded to Plus", Plan.PLUS),
        ("Membership upgraded to  AGENCY Plus", Plan.AGENCY_PLUS),
        ("Membership upgraded to Agency Basic", Plan.AGENCY_BASIC),
        ("Membership changed to Basic", Plan.BASIC),
        ("Membership upgraded", None),
    ],
)
def test_an_upgrade_tells_the_plan_and_begins_a_cycle(words: str, plan: Plan | None) -> None:
    rows = [renewal(10, 11), renewal(11, 11), upgrade(12, 2, words)]
    assert learned(rows, TODAY) == Lessons(plan, date(2027, 1, 2))


def test_renewals_after_an_upgrade_tell_the_day() -> None:
    rows = [upgrade(10, 2), renewal(11, 3), renewal(12, 3)]
    assert learned(rows, TODAY) == Lessons(Plan.PLUS, date(2027, 1, 3))


@pytest.mark.parametrize(("amount", "plan"), [(100, Plan.PLUS), (90, Plan.PLUS), (97, None), (10, None)])
def test_the_connects_of_a_renewal_tell_the_plan_that_brings_them(amount: int, plan: Plan | None) -> None:
    assert learned([renewal(11, 11, amount)], TODAY).plan is plan
    assert learned([renewal(11, 11, amount - 4), renewal(11, 11, 4)], TODAY).plan is plan
    assert (
        learned([upgrade(11, 2, "Membership changed to Basic"), renewal(12, 2, 100)], TODAY).plan is Plan.PLUS
    )


def test_a_renewal_of_ten_is_that_of_a_basic_account() -> None:
    assert learned([renewal(11, 11, 10)], TODAY) == Lessons(monthly_free=True)


def charges(days: int, *, without: tuple[int, ...] = (), amount: int = 2) -> list[tuple[date, int]]:
    """Return the badge's charges of so many days up to today, except on these weekdays (Monday is 0)."""
    past = [TODAY - timedelta(days=number) for number in range(days)]
    return [(on, amount) for on in past if on.weekday() not in without]


def test_the_badge_of_every_day_and_that_of_working_days() -> None:
    assert learned_badge(charges(20)) == BadgeHabit(14, EVERY_DAY)
    assert learned_badge(charges(60, without=(5, 6), amount=3)) == BadgeHabit(15, 31)
    growing = [(TODAY, 1), *charges(20)[1:], (TODAY - timedelta(days=40), 9)]
    assert learned_badge(growing) == BadgeHabit(14, EVERY_DAY)


def test_a_few_days_of_the_badge_teach_nothing() -> None:
    assert learned_badge([]) is None
    assert learned_badge(charges(4)) is None
    assert learned_badge(charges(6)) is None  # less than a week
    sparse = [(TODAY - timedelta(days=number * 6), 2) for number in range(5)]
    assert learned_badge(sparse) is None


def test_a_habit_of_the_badge_is_checked_and_counts_its_days() -> None:
    working_days = checked_badge(10, 31)
    assert (working_days.per_day, checked_badge(0, 5)) == (2, BadgeHabit(0, 0))
    monday = date(2026, 11, 23)
    assert working_days.days_behind(monday, monday + timedelta(days=7)) == 5
    assert working_days.days_behind(monday, monday) == 0
    for weekly, days in ((-1, 5), (2_000, 5), (7, 0), (7, 128)):
        with pytest.raises(errors.BadChoice):
            checked_badge(weekly, days)
