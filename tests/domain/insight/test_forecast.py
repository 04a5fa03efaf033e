"""The balance ahead: by hand, against the ledger when the clock is really moved there, and Connect by Connect."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.insight.forecast import Lapse, Path, PeriodTotals, path, project
from bot.domain.insight.pace import NetSpend, pace, plan_costs
from bot.domain.ledger.book import Book, Lot, replay
from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.rules import ERAS, Plan, Rules
from bot.domain.ledger.wallets import Wallet, due_refills
from bot.domain.time.calendar import DAY_MS, add_months, day_end, day_of, day_start

TODAY = date(2026, 11, 24)
NOW = day_start(TODAY) + 9 * 3_600_000
NEXT_YEAR = date(2027, 11, 1)


def wallet(plan: Plan = Plan.BASIC, refill_on: date | None = None, *, free: bool = True) -> Wallet:
    return Wallet(1, 11, plan, free, refill_on, last_at=NOW, last_line=0, created_at=NOW)


def book(*lots: tuple[int, date]) -> Book:
    """``lots``: Connects, and the day on which they expire."""
    held = Book()
    for number, (amount, expires_on) in enumerate(lots, start=1):
        held.add_lot(Lot(number, Kind.PURCHASE, amount, amount, TODAY, expires_on))
    return held


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def moves(*weeks: int) -> list[NetSpend]:
    """What was spent in each week up to now, the oldest first, in the middle of it."""
    return [
        NetSpend(NOW - (len(weeks) - place) * 7 * DAY_MS + 3 * DAY_MS, net)
        for place, net in enumerate(weeks)
        if net
    ]


# ── the way ahead ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_it_runs_out_on_the_day_that_the_last_one_goes() -> None:
    found = path(wallet(), book((84, NEXT_YEAR)), NOW, days(30), Fraction(4))
    assert (found.at(TODAY), found.at(days(1)), found.at(days(20)), found.last) == (84, 80, 4, 0)
    assert (found.runs_out_on, found.missing, found.unused) == (days(21), 9 * 4, ())


def test_what_is_there_is_used_where_it_is_not_enough() -> None:
    found = path(wallet(), book((10, NEXT_YEAR)), NOW, days(3), Fraction(6))
    assert (found.balances, found.missing, found.runs_out_on) == ((10, 4, 0, 0), 2 + 6, days(2))


def test_nothing_now_has_run_out_today() -> None:
    assert path(wallet(), book(), NOW, days(2), Fraction(1)).runs_out_on == TODAY


def test_parts_of_a_connect_add_up() -> None:
    found = path(wallet(), book((10, NEXT_YEAR)), NOW, days(7), Fraction(3, 7))
    assert (found.balances, found.runs_out_on) == ((10, 10, 10, 9, 9, 8, 8, 7), None)


def test_a_refill_comes_before_what_its_day_takes() -> None:
    found = path(wallet(refill_on=days(2)), book((2, NEXT_YEAR)), NOW, days(3), Fraction(2))
    assert (found.balances, found.missing) == ((2, 0, 8, 6), 0)
    assert found.between(TODAY, days(3)) == PeriodTotals(refilled=10, spent=6, lapsed=0)
    assert found.between(days(2), days(3)) == PeriodTotals(refilled=0, spent=2, lapsed=0)


def test_refills_follow_the_billing_cycle() -> None:
    found = path(wallet(Plan.PLUS, date(2027, 1, 30)), book(), NOW, date(2027, 4, 1))
    refills = [(day_of(line.at), line.amount) for line in found.lines]
    assert refills == [(date(2027, 1, 30), 100), (date(2027, 3, 1), 100), (date(2027, 4, 1), 100)]


def test_the_soonest_are_used_first_and_the_rest_of_them_goes_unused() -> None:
    found = path(wallet(), book((72, NEXT_YEAR), (12, days(10))), NOW, days(11), Fraction(1))
    assert found.unused == (Lapse(days(10), 3),)
    assert (found.at(days(9)), found.at(days(10)), found.at(days(11))) == (75, 71, 70)


def test_what_expires_on_one_day_is_one_figure() -> None:
    found = path(wallet(), book((5, days(3)), (7, days(3)), (1, days(5))), NOW, days(6))
    assert found.unused == (Lapse(days(3), 12), Lapse(days(5), 1))
    assert (found.balances, found.runs_out_on) == ((13, 13, 13, 1, 1, 0, 0), days(5))


def test_a_roll_over_cap_of_the_rules_is_kept() -> None:
    capped = replace(ERAS[-1], rollover_cap={Plan.PLUS: 140})

    def rules(day: date) -> Rules:
        return capped

    found = path(wallet(Plan.PLUS, days(2)), book((190, NEXT_YEAR)), NOW, days(2), rules=rules)
    assert (found.balances, found.unused) == ((190, 190, 240), (Lapse(days(2), 50),))


def test_a_plan_without_connects_brings_none() -> None:
    found = path(wallet(Plan.AGENCY_PLUS, days(2), free=False), book((3, NEXT_YEAR)), NOW, days(40))
    assert (found.lines, found.last) == ((), 3)


def test_the_book_that_is_asked_stays_as_it_is() -> None:
    held = book((12, days(10)), (72, NEXT_YEAR))
    path(wallet(refill_on=days(3)), held, NOW, days(30), Fraction(3), 40)
    assert [(lot.remaining, lot.id) for lot in held.open_lots()] == [(12, 1), (72, 2)]
    assert (held.balance, set(held.lots)) == (84, {1, 2})


# ── the pace ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_pace_and_the_middle_half_of_its_weeks() -> None:
    found = pace(moves(14, 28, 14, 28), NOW - 28 * DAY_MS, NOW)
    assert found is not None
    assert (found.days, found.net, found.usual, found.quiet, found.busy) == (28, 84, 3, 2, 4)


def test_quartiles_lie_between_the_weeks() -> None:
    found = pace(moves(0, 7, 14, 21, 70), NOW - 35 * DAY_MS, NOW)
    assert found is not None
    assert (found.usual, found.quiet, found.busy) == (Fraction(112, 35), 1, Fraction(112, 35))


@pytest.mark.parametrize(("tracked", "known"), [(0, False), (13, False), (14, True)])
def test_two_weeks_are_the_least(tracked: int, known: bool) -> None:
    found = pace([NetSpend(NOW, 7)], NOW - tracked * DAY_MS, NOW)
    assert (found is not None) is known


def test_a_day_that_is_not_over_is_none() -> None:
    assert pace([], NOW - 14 * DAY_MS + 1, NOW) is None


def test_the_first_hours_count_too() -> None:
    found = pace([NetSpend(NOW - 14 * DAY_MS - DAY_MS // 2, 29)], NOW - 14 * DAY_MS - DAY_MS // 2, NOW)
    assert found is not None
    assert (found.days, found.usual, found.quiet, found.busy) == (14, 2, 0, 2)


def test_nothing_older_than_90_days_counts() -> None:
    old, new = NetSpend(NOW - 90 * DAY_MS - 1, 900), NetSpend(NOW - 90 * DAY_MS, 90)
    found = pace([old, new], NOW - 400 * DAY_MS, NOW)
    assert found is not None
    assert (found.days, found.net, found.usual) == (90, 90, 1)


def test_what_came_back_is_taken_off_and_a_pace_is_never_below_nothing() -> None:
    found = pace([*moves(20, 20), NetSpend(NOW, -12)], NOW - 14 * DAY_MS, NOW)
    assert found is not None
    assert (found.net, found.usual) == (28, 2)
    found = pace([NetSpend(NOW, -12)], NOW - 14 * DAY_MS, NOW)
    assert found is not None
    assert (found.net, found.usual, found.quiet, found.busy) == (-12, 0, 0, 0)


# ── all of it ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_forecast_tries_both_paces_and_both_purchases() -> None:
    started_at = NOW - 28 * DAY_MS
    found = project(wallet(), book((60, NEXT_YEAR)), moves(14, 28, 14, 28), started_at, NOW, 2)
    assert found.milestones == (date(2026, 12, 24), date(2027, 1, 24))
    assert (found.usual.runs_out_on, found.quiet.runs_out_on, found.busy.runs_out_on) == (
        days(20),
        days(30),
        days(15),
    )
    assert found.band(days(10)) == (20, 40)
    assert [(pack.amount, pack.cents, pack.path.runs_out_on) for pack in found.packs] == [
        (40, 600, days(34)),
        (80, 1200, days(47)),
    ]


def test_without_a_pace_nothing_is_spent() -> None:
    found = project(wallet(), book((60, NEXT_YEAR)), [NetSpend(NOW, 30)], NOW - 13 * DAY_MS, NOW, 1)
    assert (found.pace, found.packs, found.plans, found.tracked_days) == (None, (), None, 13)
    assert {found.usual.last, found.quiet.last, found.busy.last} == {60}


@pytest.mark.parametrize(
    ("plan", "free", "weekly", "use", "basic", "plus"),
    [
        (Plan.BASIC, True, 14, 61, (51, 765), (0, 1999)),
        (Plan.BASIC, False, 14, 61, (61, 915), (0, 1999)),
        (Plan.PLUS, False, 14, 61, (51, 765), (0, 1999)),
        (Plan.PLUS, True, 70, 304, (294, 4410), (204, 1999 + 3060)),
        (Plan.BASIC, True, 0, 0, (0, 0), (0, 1999)),
    ],
)
def test_what_a_month_costs_on_either_plan(
    plan: Plan, free: bool, weekly: int, use: int, basic: tuple[int, int], plus: tuple[int, int]
) -> None:
    known = pace(moves(weekly, weekly), NOW - 14 * DAY_MS, NOW)
    assert known is not None
    costs = plan_costs(wallet(plan, free=free), known, TODAY)
    assert costs is not None
    assert (costs.use, costs.granted, costs.paid) == (use, 100, 90)
    assert ((costs.basic_buys, costs.basic_cents), (costs.plus_buys, costs.plus_cents)) == (basic, plus)


@pytest.mark.parametrize("plan", [Plan.AGENCY_BASIC, Plan.AGENCY_PLUS])
def test_agencies_have_no_such_choice(plan: Plan) -> None:
    found = project(wallet(plan), book(), moves(14, 14), NOW - 14 * DAY_MS, NOW, 1)
    assert found.pace is not None
    assert found.plans is None


# ── properties ───────────────────────────────────────────────────────────────────────────────────────────────────────

credits_ = st.lists(
    st.tuples(st.integers(1, 60), st.integers(-360, 0), st.integers(1, 400)), min_size=0, max_size=6
)
"""Connects, the day on which they came and the one on which they go, counted from today."""
owners = st.builds(
    wallet,
    st.sampled_from(Plan),
    st.none() | st.integers(1, 61).map(days),
    free=st.booleans(),
)


def facts(credits: Sequence[tuple[int, int, int]]) -> list[Entry]:
    return [
        Entry(
            id=number,
            wallet_id=1,
            kind=Kind.PURCHASE,
            amount=amount,
            occurred_at=day_start(days(came)),
            recorded_at=NOW,
            actor_id=11,
            source=Source.COMMAND,
            expires_on=days(goes),
        )
        for number, (amount, came, goes) in enumerate(credits, start=1)
    ]


def at_end_of(day: date, owner: Wallet, entries: list[Entry]) -> int:
    """What the ledger says when the clock has really been moved to the end of ``day``."""
    due, _ = due_refills(owner, day_end(day))
    refills = [
        Entry(
            id=100 + number,
            wallet_id=1,
            kind=Kind.REFILL,
            amount=one.amount,
            occurred_at=day_start(one.on),
            recorded_at=NOW,
            actor_id=0,
            source=Source.SCHEDULE,
        )
        for number, one in enumerate(due)
        if one.amount
    ]
    moved, _ = replay([*entries, *refills])
    moved.expire(day_end(day))
    return moved.balance


@given(owners, credits_, st.integers(1, 12), st.data())
def test_without_spending_it_is_what_the_ledger_will_say(
    owner: Wallet, credits: list[tuple[int, int, int]], months: int, data: st.DataObject
) -> None:
    entries = facts(credits)
    held, _ = replay(entries)
    held.expire(NOW)
    until = add_months(TODAY, months)
    found = path(owner, held, NOW, until)
    day = days(data.draw(st.integers(0, (until - TODAY).days)))
    assert found.at(day) == at_end_of(day, owner, entries)
    assert found.last == at_end_of(until, owner, entries)


def one_by_one(
    owner: Wallet, credits: Sequence[tuple[int, int, int]], until: date, rate: Fraction
) -> tuple[list[int], int, int]:
    """The balances, what was missing and what went unused, with each Connect an object of its own."""
    there = sorted((days(goes), days(came)) for amount, came, goes in credits for _ in range(amount))
    grants = {one.on: one.amount for one in due_refills(owner, day_end(until))[0]}
    balances, missing, unused = [len(there)], 0, 0
    for number in range(1, (until - TODAY).days + 1):
        day = days(number)
        left = [connect for connect in there if connect[0] > day]
        unused += len(there) - len(left)
        there = sorted(left + [(add_months(day, 12), day)] * grants.get(day, 0))
        wanted = int(rate * number) - int(rate * (number - 1))
        missing += max(0, wanted - len(there))
        there = there[wanted:]
        balances.append(len(there))
    return balances, missing, unused


@given(owners, credits_, st.integers(1, 6), st.fractions(0, 9, max_denominator=90))
def test_at_any_pace_it_is_what_single_connects_do(
    owner: Wallet, credits: list[tuple[int, int, int]], months: int, rate: Fraction
) -> None:
    held, _ = replay(facts(credits))
    until = add_months(TODAY, months)
    found = path(owner, held, NOW, until, rate)
    unused = sum(lapse.amount for lapse in found.unused)
    assert (list(found.balances), found.missing, unused) == one_by_one(owner, credits, until, rate)
    whole = found.between(TODAY, until)
    assert found.last == found.balances[0] + whole.refilled - whole.spent - whole.lapsed
    assert whole.spent + found.missing == int(rate * (until - TODAY).days)
    _more_never_hurts(found, path(owner, held, NOW, until, rate, 40))


def _more_never_hurts(found: Path, more: Path) -> None:
    assert all(with_it >= without for with_it, without in zip(more.balances, found.balances, strict=True))
    assert more.missing <= found.missing
