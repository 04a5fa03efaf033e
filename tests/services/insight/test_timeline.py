"""The wallet over time, against the plain recomputation: a replay for balances, a sum for what it went to."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.ledger.book import Line, replay
from bot.domain.ledger.entries import CREDITS, SPENDS, Entry, Kind
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.time.calendar import day_of, day_start
from bot.domain.time.periods import Period
from bot.services.insight import Insight
from bot.services.insight.timeline import MOST_POINTS, Month, OverTime, Point, Purposes, stretch
from bot.services.ledger.add import Add
from bot.store.engine.database import Tx
from bot.store.ledger import entries, wallets
from tests.services.desk import (
    ANA,
    BEN,
    Desk,
    in_guild,
    ledger_rows,
    refusal_of,
    run_scenario,
    scenario_settings,
)

DAYS = {Period.MONTH: 30, Period.QUARTER: 90, Period.YEAR: 365}


def insight(desk: Desk) -> Insight:
    return Insight(desk.db, desk.clock)


async def over_time(desk: Desk, period: str = Period.MONTH) -> OverTime:
    return await insight(desk).balance_over_time(in_guild(ANA), period)


async def purposes(desk: Desk, months: int = 6) -> Purposes:
    return await insight(desk).spending(in_guild(ANA), months)


def facts(tx: Tx) -> list[Entry]:
    wallet = wallets.find_of(tx, ANA)
    assert wallet is not None
    return entries.of_wallet(tx, wallet.id)


async def add(desk: Desk, amount: int, source: str = "purchase", **more: object) -> None:
    await desk.ledger.add(in_guild(ANA), Add(amount, source, **more), desk.key())  # type: ignore[arg-type]


# ── by hand ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_small_life_by_hand(desk: Desk) -> None:
    await desk.start(balance=80, plan=Plan.PLUS, next_refill=date(2026, 11, 26), expiring_30d=0)
    await add(desk, 20, "bonus", expires=date(2026, 11, 28))
    desk.go_to(date(2026, 11, 25))
    await desk.spend(7)
    await desk.undo()
    await desk.spend(5)
    desk.go_to(date(2026, 11, 29))
    view = await over_time(desk)
    assert (view.balance, view.before, view.since, view.today) == (
        180,
        0,
        date(2026, 10, 30),
        date(2026, 11, 29),
    )
    assert view.points == (
        Point(date(2026, 11, 24), 100, added=100),
        Point(date(2026, 11, 25), 95, spent=5),
        Point(date(2026, 11, 26), 195, refilled=100),
        Point(date(2026, 11, 28), 180, lapsed=15),
    )


async def test_what_is_due_is_in_it_before_it_is_written(desk: Desk) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 11, 26))
    desk.go_to(date(2026, 11, 27))
    before = await desk.db.read(ledger_rows)
    view = await over_time(desk)
    assert (view.balance, view.points[-1]) == (110, Point(date(2026, 11, 26), 110, refilled=100))
    assert await desk.db.read(ledger_rows) == before


async def test_purposes_by_hand(desk: Desk) -> None:
    await desk.start(balance=400)
    sent = await desk.send(connects=16, boost=9)
    await desk.spend(4, purpose="badge")
    await desk.spend(3)
    await desk.spend(8, purpose="ads")
    await desk.undo()
    desk.go_to(date(2026, 12, 20))
    await desk.spend(6, purpose="ads")
    await desk.close(f"#{sent.job.id}", "removed")
    assert (await purposes(desk, 2)).months == (
        Month(date(2026, 11, 1), {"badge": 4, "other": 3}),
        Month(date(2026, 12, 1), {"ads": 6}),
    )


async def test_what_came_back_for_nothing_known_is_told_apart(desk: Desk) -> None:
    await desk.start(balance=50)
    await desk.spend(12)
    await add(desk, 5, "return")
    view = await purposes(desk, 1)
    assert (view.months, view.unassigned) == ((Month(date(2026, 11, 1), {"other": 12}),), 5)


@pytest.mark.parametrize("period", ["", "7 days", "ALL", "90"])
async def test_a_period_that_there_is_not(desk: Desk, period: str) -> None:
    await desk.start()
    await refusal_of(desk, errors.BadChoice, over_time(desk, period))


@pytest.mark.parametrize("months", [0, -1, 13])
async def test_months_have_bounds(desk: Desk, months: int) -> None:
    await desk.start()
    await refusal_of(desk, errors.BadChoice, purposes(desk, months))


async def test_without_a_wallet(desk: Desk) -> None:
    await desk.start(BEN)
    for work in (over_time(desk), purposes(desk)):
        await refusal_of(desk, errors.NotStarted, work)


async def test_a_long_life_has_no_more_points_than_a_picture_has_room_for(desk: Desk) -> None:
    await desk.start(balance=0)
    await add(desk, 1000)
    for _ in range(360):
        desk.clock.advance(days=1)
        await desk.spend(1)
    desk.clock.advance(days=90)
    view = await over_time(desk, Period.ALL)
    assert (view.since, view.today, stretch(view.since, view.today)) == (
        date(2026, 11, 24),
        date(2028, 2, 17),
        2,
    )
    assert len(view.points) == 182 <= MOST_POINTS
    assert view.points[0] == Point(date(2026, 11, 25), 999, added=1000, spent=1)
    assert view.points[1] == Point(date(2026, 11, 27), 997, spent=2)
    assert view.points[-1] == Point(date(2027, 11, 24), 0, lapsed=640)
    assert sum(point.spent for point in view.points) == 360


# ── against the plain recomputation ──────────────────────────────────────────────────────────────────────────────────


def naive_field(kind: Kind) -> str:
    if kind is Kind.REFILL:
        return "refilled"
    if kind in CREDITS:
        return "added"
    return "spent" if kind in SPENDS else "lapsed" if kind in {Kind.EXPIRY, Kind.FORFEIT} else "other"


def check_balances(view: OverTime, lines: list[Line], kinds: dict[int, Kind]) -> None:
    """Each day's balance and sums, by going through all the lines."""
    at_end = {day_of(line.at): line.balance for line in lines}
    inside = {on: balance for on, balance in at_end.items() if on >= view.since}
    assert {point.on: point.balance for point in view.points} == inside
    earlier = [line.balance for line in lines if day_of(line.at) < view.since]
    assert view.before == (earlier[-1] if earlier else 0)
    for point in view.points:
        moved: Counter[str] = Counter()
        for line in lines:
            if day_of(line.at) == point.on:
                kind = kinds.get(line.entry_id or 0, line.kind)
                name = naive_field(kind)
                moved[name] += -line.amount if name in {"spent", "lapsed"} else line.amount
        assert {name: getattr(point, name) for name in ("refilled", "added", "spent", "lapsed", "other")} == {
            name: moved[name] for name in ("refilled", "added", "spent", "lapsed", "other")
        }


def naive_purposes(found: list[Entry], first: date) -> dict[date, dict[str, int]]:
    undone = {entry.refers_to for entry in found if entry.kind is Kind.REVERSAL}
    by_id = {entry.id: entry for entry in found}
    spent: dict[date, Counter[str]] = {}
    for entry in found:
        about = by_id[entry.refers_to] if entry.kind is Kind.RETURN and entry.refers_to else entry
        if entry.id in undone or about.kind not in SPENDS or day_of(about.occurred_at) < first:
            continue
        plain = "proposal" if about.proposal_id else "other"
        purpose = plain if about.kind is Kind.SPEND else about.kind.value
        spent.setdefault(day_of(about.occurred_at).replace(day=1), Counter())[purpose] -= entry.amount
    return {month: {name: net for name, net in sums.items() if net} for month, sums in spent.items()}


STEP = st.tuples(
    st.sampled_from(
        ["spend", "spend", "boost", "badge", "ads", "send", "add", "bonus", "close", "undo", "back"]
    ),
    st.integers(1, 30),
    st.integers(0, 25),
)


@scenario_settings
@given(steps=st.lists(STEP, max_size=25), period=st.sampled_from(list(Period)))
def test_any_life_is_told_as_its_replay_tells_it(
    template_db: Path, steps: list[tuple[str, int, int]], period: Period
) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.start(balance=120, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
        for number, (what, amount, days) in enumerate(steps):
            desk.clock.advance(days=days)
            await _step(desk, what, amount, number)
        view = await over_time(desk, period)
        now = desk.clock.now()
        await add(desk, 1, "bonus")  # with it what was due is written down
        found = (await desk.db.read(facts))[:-1]
        book, lines = replay(found, rules_at)
        lines += book.expire(now)
        undone = {entry.id: entry.refers_to for entry in found if entry.kind is Kind.REVERSAL}
        kind_of = {entry.id: entry.kind for entry in found}
        kinds = {id: kind_of[refers] for id, refers in undone.items() if refers}
        if stretch(view.since, view.today) == 1:
            check_balances(view, lines, kinds)
        days_back = DAYS.get(period)
        since = day_of(now) - timedelta(days=days_back) if days_back else day_of(found[0].occurred_at)
        assert (view.balance, view.since) == (book.balance, since)
        spending = await purposes(desk, 12)
        first = spending.months[0].first
        assert day_start(first) <= now
        naive = naive_purposes(found, first)
        assert {month.first: month.spent for month in spending.months if month.spent} == {
            month: sums for month, sums in naive.items() if sums
        }

    run_scenario(template_db, scenario)


async def _step(desk: Desk, what: str, amount: int, number: int) -> None:
    """One step; what the ledger refuses has not happened."""
    try:
        match what:
            case "send":
                await desk.send(
                    f"https://www.upwork.com/jobs/~0220071636644294{number:05d}", amount, boost=amount
                )
            case "close":
                await desk.close(f"https://www.upwork.com/jobs/~0220071636644294{amount % 25:05d}", "removed")
            case "undo":
                await desk.undo()
            case "add":
                await add(desk, amount)
            case "bonus":
                await add(desk, amount, "bonus", expires=day_of(desk.clock.now()) + timedelta(days=amount))
            case "back":
                await add(desk, amount, "return")
            case "spend":
                await desk.spend(amount)
            case _:
                await desk.spend(amount, purpose=what)
    except errors.DomainError:
        pass
