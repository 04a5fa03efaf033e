"""A forecast with numbers to try: another plan, pace, purchase or habit of boosting."""

from datetime import date
from fractions import Fraction

import pytest

from bot import errors
from bot.domain.insight.pace import Pace
from bot.domain.insight.what_if import Tried, WhatIf, checked_what_if, tried
from bot.domain.ledger.book import Book
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_start

NOW = day_start(date(2026, 11, 24))


def wallet(next_refill_on: date | None = date(2026, 12, 3)) -> Wallet:
    return Wallet(
        id=1,
        owner_id=11,
        plan=Plan.BASIC,
        monthly_free=True,
        next_refill_on=next_refill_on,
        last_at=0,
        last_line=0,
        created_at=0,
    )


def course(what_if: WhatIf, refill_on: date | None = date(2026, 12, 3), usual: Pace | None = None) -> Tried:
    return tried(wallet(refill_on), Book(rules_at), what_if, usual, Fraction(2, 7), NOW, 3)


def test_a_purchase_and_a_pace_are_counted() -> None:
    found = course(WhatIf(pace=14, buy=80))
    assert found.a_day == 2
    assert found.path.balances[0] == 80
    assert found.path.at(date(2026, 12, 2)) == 64
    assert found.cents == 80 * 15


def test_a_boost_habit_adds_to_the_usual_pace() -> None:
    usual = Pace(days=30, net=30, usual=Fraction(1), quiet=Fraction(1), busy=Fraction(1))
    assert course(WhatIf(boost=14), usual=usual).a_day == 1 + 4
    assert course(WhatIf(boost=14)).a_day == 4


def test_another_plan_counts_from_the_next_renewal_on_with_its_fee() -> None:
    found = course(WhatIf(plan=Plan.PLUS))
    assert found.path.at(date(2026, 12, 3)) == 100
    assert found.path.last == 300
    assert found.cents == 3 * 1999


def test_without_a_renewal_day_no_monthly_connects_are_counted() -> None:
    found = course(WhatIf(plan=Plan.PLUS), refill_on=None)
    assert (found.no_renewal, found.path.last, found.cents) == (True, 0, 0)
    assert not course(WhatIf(buy=1)).no_renewal


def test_numbers_out_of_range_are_refused() -> None:
    assert checked_what_if(WhatIf(pace=0, buy=10_000)).pace == 0
    assert WhatIf().is_empty
    for wrong in (WhatIf(pace=-1), WhatIf(buy=10_001), WhatIf(boost=1001)):
        with pytest.raises(errors.BadChoice):
            checked_what_if(wrong)
