"""The pace of spending, and what each plan costs at this pace, by example."""

from datetime import date
from fractions import Fraction

import pytest

from bot.domain.insight.pace import FEWEST_DAYS, NetSpend, Pace, PlanCosts, pace, plan_costs
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import DAY_MS, day_start

TODAY = date(2026, 11, 24)
NOW = day_start(TODAY)


def days_ago(days: int, net: int) -> NetSpend:
    return NetSpend(NOW - days * DAY_MS, net)


def wallet(plan: Plan, free: bool) -> Wallet:
    return Wallet(
        id=1,
        owner_id=11,
        plan=plan,
        monthly_free=free,
        next_refill_on=None,
        last_at=0,
        last_line=0,
        created_at=0,
    )


def at_pace(connects_a_day: int) -> Pace:
    rate = Fraction(connects_a_day)
    return Pace(days=30, net=30 * connects_a_day, usual=rate, quiet=rate, busy=rate)


def test_two_equal_weeks() -> None:
    week = Fraction(14, 7)
    spends = [days_ago(3, 14), days_ago(10, 14)]
    assert pace(spends, NOW - 14 * DAY_MS, NOW) == Pace(days=14, net=28, usual=week, quiet=week, busy=week)


def test_less_than_two_weeks_give_no_pace() -> None:
    assert pace([days_ago(3, 14)], NOW - FEWEST_DAYS * DAY_MS + 1, NOW) is None


def test_returns_lower_the_pace_and_never_below_zero() -> None:
    found = pace([days_ago(3, 10), days_ago(2, -24)], NOW - 14 * DAY_MS, NOW)
    assert found == Pace(days=14, net=-14, usual=Fraction(0), quiet=Fraction(0), busy=Fraction(0))


def test_only_the_last_90_days_count() -> None:
    found = pace([days_ago(91, 500), days_ago(5, 9)], NOW - 300 * DAY_MS, NOW)
    assert found is not None
    assert (found.days, found.net, found.usual) == (90, 9, Fraction(1, 10))


def test_spends_after_now_do_not_count() -> None:
    found = pace([days_ago(-1, 500)], NOW - 14 * DAY_MS, NOW)
    assert found is not None
    assert found.net == 0


@pytest.mark.parametrize(
    ("plan", "free", "use", "basic_buys", "plus_buys"),
    [
        (Plan.BASIC, True, 122, 112, 22),
        (Plan.BASIC, False, 122, 122, 22),
        (Plan.PLUS, False, 122, 112, 22),  # who leaves Plus is assumed to keep the free ones
    ],
)
def test_connects_to_buy_at_4_a_day(
    plan: Plan, free: bool, use: int, basic_buys: int, plus_buys: int
) -> None:
    costs = plan_costs(wallet(plan, free), at_pace(4), TODAY)
    assert costs is not None
    assert (costs.use, costs.basic_buys, costs.plus_buys) == (use, basic_buys, plus_buys)
    assert (costs.basic_cents, costs.plus_cents) == (15 * basic_buys, 1999 + 15 * plus_buys)


def test_a_slow_pace_needs_no_purchase() -> None:
    costs = plan_costs(wallet(Plan.BASIC, free=True), at_pace(0), TODAY)
    assert costs is not None
    assert costs == PlanCosts(use=0, free=10, granted=100, paid=90, fee_cents=1999, price_cents=15)
    assert (costs.basic_cents, costs.plus_cents) == (0, 1999)


@pytest.mark.parametrize("plan", [Plan.AGENCY_BASIC, Plan.AGENCY_PLUS])
def test_agencies_have_no_comparison(plan: Plan) -> None:
    assert plan_costs(wallet(plan, free=False), at_pace(4), TODAY) is None
