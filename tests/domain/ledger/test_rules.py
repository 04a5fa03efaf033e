"""Upwork's rules by day: monthly Connects, prices, roll-over caps (docs/upwork.md, sections 1 to 5)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.domain.ledger.rules import ERAS, Plan, rules_at

MONTHLY = [
    # day, Basic, Plus, with the monthly free Connects
    (date(2018, 7, 1), 60, 70),
    (date(2019, 4, 30), 60, 70),
    (date(2019, 5, 1), 0, 70),
    (date(2020, 12, 1), 10, 80),
    (date(2022, 6, 1), 10, 80),
    (date(2023, 11, 1), 10, 100),
    (date(2026, 11, 24), 10, 100),
]


@pytest.mark.parametrize(("day", "basic", "plus"), MONTHLY)
def test_monthly_connects(day: date, basic: int, plus: int) -> None:
    rules = rules_at(day)
    assert rules.refill(Plan.BASIC, monthly_free=True) == basic
    assert rules.refill(Plan.PLUS, monthly_free=True) == plus
    assert rules.refill(Plan.AGENCY_BASIC, monthly_free=True) == 0
    assert rules.refill(Plan.AGENCY_PLUS, monthly_free=True) == 0


def test_without_the_free_connects_only_the_paid_ones_come() -> None:
    rules = rules_at(date(2026, 11, 24))
    assert rules.refill(Plan.BASIC, monthly_free=False) == 0
    assert rules.refill(Plan.PLUS, monthly_free=False) == 90


@pytest.mark.parametrize(
    ("day", "price_cents", "individual", "agency"),
    [
        (date(2016, 1, 1), 100, 140, None),
        (date(2019, 5, 1), 15, 140, 400),
        (date(2021, 1, 1), 15, 200, 400),
        (date(2022, 1, 1), 15, None, None),
    ],
)
def test_price_and_caps(day: date, price_cents: int, individual: int | None, agency: int | None) -> None:
    rules = rules_at(day)
    assert rules.price_cents == price_cents
    assert (rules.cap(Plan.BASIC), rules.cap(Plan.PLUS)) == (individual, individual)
    assert (rules.cap(Plan.AGENCY_BASIC), rules.cap(Plan.AGENCY_PLUS)) == (agency, agency)


def test_an_era_begins_on_its_day_and_lasts_until_the_next() -> None:
    for earlier, later in pairwise(ERAS):
        assert rules_at(later.since) is later
        assert rules_at(later.since - timedelta(days=1)) is earlier


def test_before_2015_the_oldest_known_rules_hold() -> None:
    assert rules_at(date(2010, 1, 1)) is ERAS[0]
