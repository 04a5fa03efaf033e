"""What /connects forecast foresees, compared with what the statements say when the clock is really moved there."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.insight.forecast import Lapse
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import add_months, day_of
from bot.services.insight import ForecastView, Insight
from bot.services.ledger.add import Add
from tests.services.desk import ANA, BEN, Desk, in_dm, in_guild, ledger_rows, run_scenario, scenario_settings


async def ahead(desk: Desk, months: int = 3) -> ForecastView:
    return await Insight(desk.db, desk.clock).forecast(in_guild(ANA), months)


async def add(desk: Desk, amount: int, source: str = "purchase", **more: date | None) -> None:
    await desk.ledger.add(in_guild(ANA), Add(amount, source, **more), desk.key())  # type: ignore[arg-type]


async def live(desk: Desk, days: int, a_day: int = 0) -> None:
    for _ in range(days):
        desk.clock.advance(days=1)
        if a_day:
            await desk.spend(a_day)


async def test_a_small_life_by_hand(desk: Desk) -> None:
    await desk.start(balance=100, plan=Plan.PLUS, next_refill=date(2027, 1, 3), expiring_30d=50)
    await live(desk, 28, 2)
    view = await ahead(desk, 1)
    found = view.forecast
    assert (view.balance, view.plan, found.tracked_days) == (44, Plan.PLUS, 28)
    assert found.pace is not None
    assert (found.pace.net, found.pace.usual, found.pace.quiet, found.pace.busy) == (56, 2, 2, 2)
    assert found.today == date(2026, 12, 22)
    assert found.usual.at(date(2027, 1, 2)) == 22
    assert found.usual.at(date(2027, 1, 3)) == 120
    assert found.usual.last == 120 - 19 * 2
    assert (found.usual.runs_out_on, found.usual.unused) == (None, ())


async def test_what_would_expire_unused_is_left_after_the_order_of_use(desk: Desk) -> None:
    await desk.start(balance=100)
    await live(desk, 14, 1)
    await add(desk, 20, "bonus", expires=date(2026, 12, 18))
    found = (await ahead(desk)).forecast
    assert found.usual.unused == (Lapse(date(2026, 12, 18), 20 - 9),)
    assert found.usual.at(date(2026, 12, 18)) == 106 - 10 - 11


async def test_returns_are_taken_off_and_what_was_undone_never_was(desk: Desk) -> None:
    await desk.start(balance=100)
    await desk.send(connects=20)
    await desk.spend(30, purpose="badge")
    await desk.undo()
    await live(desk, 20)
    before = (await ahead(desk)).forecast.pace
    await desk.close("#1", "cancelled")
    await desk.spend(6, purpose="badge")
    after = (await ahead(desk)).forecast.pace
    assert before is not None
    assert after is not None
    assert (before.net, before.usual, after.net, after.usual) == (20, 1, 6, Fraction(6, 20))


async def test_corrections_and_what_expired_are_no_pace(desk: Desk) -> None:
    await desk.start(balance=50, expiring_30d=40)
    await desk.spend(60, cover=True)
    await add(desk, 30, "bonus", expires=date(2026, 12, 1))
    await live(desk, 20)
    found = (await ahead(desk)).forecast.pace
    assert found is not None
    assert found.net == 60


async def test_history_from_before_the_start_counts(desk: Desk) -> None:
    await desk.start(balance=0)
    assert (await ahead(desk)).forecast.pace is None
    await add(desk, 100, on=date(2026, 10, 25))
    await desk.spend(60, on=date(2026, 10, 30))
    found = (await ahead(desk)).forecast
    assert found.pace is not None
    assert (found.tracked_days, found.pace.days, found.pace.net) == (29, 29, 60)


async def test_a_wallet_without_entries_is_known_for_no_day(desk: Desk) -> None:
    await desk.start(balance=0)
    view = await ahead(desk)
    assert (view.balance, view.forecast.tracked_days, view.forecast.pace) == (0, 0, None)
    await live(desk, 13)
    assert (await ahead(desk)).forecast.pace is None
    await live(desk, 1)
    found = (await ahead(desk)).forecast.pace
    assert found is not None
    assert (found.days, found.net, found.usual) == (14, 0, 0)


async def test_a_refill_that_is_due_and_not_written_is_there(desk: Desk) -> None:
    await desk.start(balance=5, plan=Plan.PLUS, next_refill=date(2026, 11, 30))
    desk.clock.advance(days=10)
    view = await ahead(desk, 1)
    assert (view.balance, view.forecast.usual.last) == (105, 205)
    assert view.forecast.usual.at(date(2026, 12, 29)) == 105


async def test_anothers_pace_is_not_mine(desk: Desk) -> None:
    await desk.start(balance=50)
    await desk.start(BEN, balance=500)
    await desk.spend(400, in_guild(BEN))
    await live(desk, 14)
    found = (await ahead(desk)).forecast.pace
    assert found is not None
    assert found.net == 0


async def test_it_is_the_same_in_a_direct_message_and_writes_nothing(desk: Desk) -> None:
    await desk.start(balance=84, plan=Plan.PLUS, next_refill=date(2026, 12, 1))
    await desk.spend(12)
    desk.clock.advance(days=30)
    before = await desk.db.read(ledger_rows)
    there = await Insight(desk.db, desk.clock).forecast(in_dm(ANA), 12)
    assert there == await ahead(desk, 12)
    assert await desk.db.read(ledger_rows) == before


@pytest.mark.parametrize("months", [0, -1, 13, 2**53])
async def test_months_have_bounds(desk: Desk, months: int) -> None:
    await desk.start()
    with pytest.raises(errors.BadChoice) as raised:
        await ahead(desk, months)
    assert (raised.value.field, raised.value.given) == ("months", str(months))


async def test_without_a_wallet_there_is_nothing_to_foresee(desk: Desk) -> None:
    with pytest.raises(errors.NotStarted):
        await ahead(desk)


@scenario_settings
@given(
    st.sampled_from(Plan),
    st.none() | st.integers(1, 60),
    st.integers(0, 90),
    st.lists(st.tuples(st.integers(1, 40), st.integers(0, 80), st.integers(81, 500)), max_size=3),
    st.integers(1, 12),
    st.data(),
)
def test_without_spending_it_comes_true(
    template_db: Path,
    plan: Plan,
    refill_in: int | None,
    balance: int,
    bought: list[tuple[int, int, int]],
    months: int,
    data: st.DataObject,
) -> None:
    """``bought``: Connects, how many days ago, and in how many days from then they expire."""

    async def scenario(desk: Desk) -> None:
        today = day_of(desk.clock.now())
        refill_on = today + timedelta(days=refill_in) if refill_in else None
        await desk.start(balance=balance, plan=plan, next_refill=refill_on)
        for amount, ago, life in bought:
            on = today - timedelta(days=ago)
            await add(desk, amount, on=on, expires=on + timedelta(days=life))
        found = (await ahead(desk, months)).forecast.usual
        until = add_months(today, months)
        for number in sorted(data.draw(st.sets(st.integers(0, (until - today).days), max_size=3))):
            desk.go_to(today + timedelta(days=number))
            assert found.balances[number] == await desk.balance()
        desk.go_to(until)
        assert found.last == await desk.balance()

    run_scenario(template_db, scenario)
