"""What a history teaches of plan and cycle: an upgrade, or two renewals."""

from datetime import date

import pytest

from bot.domain.importing.labels import About
from bot.domain.importing.lessons import CycleRow, Lessons, learned
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
    assert learned(rows, TODAY) == Lessons(next_refill_on=day)


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


def test_a_renewal_of_ten_is_that_of_a_basic_account() -> None:
    assert learned([renewal(11, 11, 10)], TODAY) == Lessons(monthly_free=True)
