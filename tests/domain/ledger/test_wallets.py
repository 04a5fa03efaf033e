"""Plans and due refills of a wallet: from which day, how many, and whether the free ones come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot import errors
from bot.domain.ledger.badge import EVERY_DAY, USUAL_BADGE
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import (
    MOST_CYCLES_AT_ONCE,
    DueRefill,
    Wallet,
    checked_next_refill,
    checked_plan,
    cycle_put_back,
    due_refills,
    grants_free,
    is_free_unknown,
)
from bot.domain.time.calendar import day_start, next_cycle

NOW = day_start(date(2026, 11, 24)) + 1


def wallet(next_refill_on: date | None, plan: Plan = Plan.PLUS, free: bool = True) -> Wallet:
    return Wallet(
        id=1,
        owner_id=11,
        plan=plan,
        monthly_free=free,
        next_refill_on=next_refill_on,
        last_at=0,
        last_line=0,
        created_at=0,
    )


def test_no_refill_before_its_day() -> None:
    tomorrow = wallet(date(2026, 11, 25))
    assert due_refills(tomorrow, NOW) == ((), tomorrow)


def test_without_a_renewal_day_nothing_is_due() -> None:
    unknown = wallet(None)
    assert due_refills(unknown, NOW) == ((), unknown)
    assert unknown.next_refill_amount == 0


def test_a_refill_is_due_from_the_first_moment_of_its_day() -> None:
    due, after = due_refills(wallet(date(2026, 11, 24)), day_start(date(2026, 11, 24)))
    assert due == (DueRefill(date(2026, 11, 24), 100, None),)
    assert after.next_refill_on == date(2026, 12, 24)


def test_missed_cycles_are_due_oldest_first() -> None:
    due, after = due_refills(wallet(date(2026, 8, 31), Plan.BASIC), NOW)
    assert [(refill.on, refill.amount) for refill in due] == [
        (date(2026, 8, 31), 10),
        (date(2026, 10, 1), 10),
        (date(2026, 11, 1), 10),
    ]
    assert after.next_refill_on == date(2026, 12, 1)


def test_a_cycle_without_connects_still_moves_the_renewal_day() -> None:
    due, after = due_refills(wallet(date(2026, 11, 11), Plan.AGENCY_PLUS, free=False), NOW)
    assert [refill.amount for refill in due] == [0]
    assert after.next_refill_on == date(2026, 12, 11)


def test_the_cap_is_the_one_of_the_refills_own_day() -> None:
    due, _ = due_refills(wallet(date(2021, 12, 15)), day_start(date(2022, 1, 15)))
    assert [(refill.on, refill.amount, refill.cap) for refill in due] == [
        (date(2021, 12, 15), 80, 200),
        (date(2022, 1, 15), 80, None),
    ]


def test_one_call_gives_a_bounded_number_of_cycles() -> None:
    due, after = due_refills(wallet(date(1970, 1, 1)), NOW)
    assert len(due) == MOST_CYCLES_AT_ONCE
    assert after.next_refill_on == next_cycle(due[-1].on)


@pytest.mark.parametrize(
    ("plan", "free", "amount"),
    [(Plan.BASIC, True, 10), (Plan.BASIC, False, 0), (Plan.PLUS, True, 100), (Plan.PLUS, False, 90)],
)
def test_the_amount_of_the_next_refill(plan: Plan, free: bool, amount: int) -> None:
    assert wallet(date(2026, 12, 1), plan, free).next_refill_amount == amount


@pytest.mark.parametrize(
    ("plan", "answer", "renewal_on", "free"),
    [
        (Plan.PLUS, None, None, True),
        (Plan.PLUS, False, None, False),
        (Plan.BASIC, None, None, False),
        (Plan.BASIC, None, date(2026, 12, 1), True),
        (Plan.BASIC, True, None, True),
        (Plan.BASIC, False, date(2026, 12, 1), False),
        (Plan.AGENCY_BASIC, True, date(2026, 12, 1), False),
        (Plan.AGENCY_PLUS, None, date(2026, 12, 1), False),
    ],
)
def test_who_gets_the_free_connects(
    plan: Plan, answer: bool | None, renewal_on: date | None, free: bool
) -> None:
    assert grants_free(plan, answer, renewal_on) is free


@pytest.mark.parametrize("day", [date(2026, 11, 25), date(2027, 1, 24)])
def test_a_next_refill_within_two_months(day: date) -> None:
    assert checked_next_refill(day, NOW) == day


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2027, 1, 25)])
def test_a_next_refill_today_or_later_than_two_months_is_refused(day: date) -> None:
    with pytest.raises(errors.DayOutOfRange) as caught:
        checked_next_refill(day, NOW)
    assert caught.value.earliest_on == date(2026, 11, 24) + timedelta(days=1)
    assert caught.value.latest_on == date(2027, 1, 24)


def test_plans_by_name() -> None:
    assert [checked_plan(plan.value) for plan in Plan] == list(Plan)
    with pytest.raises(errors.BadChoice) as caught:
        checked_plan("gold")
    assert (caught.value.field, caught.value.given) == ("plan", "gold")


@pytest.mark.parametrize(
    ("stored", "taken_back", "put_back"),
    [
        (None, [], None),
        (date(2027, 1, 20), [], date(2027, 1, 20)),
        (date(2027, 1, 20), [date(2026, 12, 20)], date(2026, 12, 20)),
        (date(2026, 12, 5), [date(2026, 12, 20)], date(2026, 12, 5)),
        (date(2028, 1, 20), [date(2027, 1, 20), date(2026, 12, 20)], date(2026, 12, 20)),
        (date(2028, 1, 20), [], date(2027, 1, 20)),  # a plan without refills
    ],
)
def test_the_cycle_after_refills_were_taken_back(
    stored: date | None, taken_back: list[date], put_back: date | None
) -> None:
    assert cycle_put_back(stored, taken_back, NOW) == put_back


def test_whether_the_free_connects_come_is_unknown_only_on_basic_without_a_day() -> None:
    assert is_free_unknown(Plan.BASIC, None, None)
    assert not is_free_unknown(Plan.BASIC, None, date(2026, 12, 3))
    assert not is_free_unknown(Plan.BASIC, False, None)
    assert not is_free_unknown(Plan.PLUS, None, None)


def test_a_cycle_may_bring_connects_where_nobody_knows() -> None:
    day = date(2026, 12, 3)
    assert wallet(day).may_refill_on(day)
    none_come = wallet(day, Plan.BASIC, free=False)
    assert not none_come.may_refill_on(day)
    assert replace(none_come, free_unknown=True).may_refill_on(day)


def test_a_wallet_is_due_from_its_instant_on_and_never_without_one() -> None:
    due = replace(wallet(None), due_at=NOW)
    assert not due.is_due(NOW - 1)
    assert due.is_due(NOW)
    assert not wallet(None).is_due(NOW)


def test_the_badge_is_known_once_its_price_and_days_are() -> None:
    unknown = wallet(None)
    assert (unknown.badge, replace(unknown, badge_weekly=14).badge) == (None, None)
    assert replace(unknown, badge_weekly=14, badge_days=EVERY_DAY).badge == USUAL_BADGE
