"""The wallet through its services: opened, spent from, added to, and what of it is due."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from bot import errors
from bot.domain.ledger.entries import Flag, Kind
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import day_end
from bot.services.ledger.add import Add
from bot.services.ledger.spend import Spend
from bot.services.ledger.start import Start
from bot.services.posting.lots_used import LotPart
from tests.services.desk import ANA, BEN, Desk, in_dm, in_guild, ledger_rows, refusal_of

TODAY = date(2026, 11, 24)
HALF_A_YEAR = date(2027, 5, 24)


# ── start ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_wallet_opens_with_what_upwork_shows(desk: Desk) -> None:
    ask = Start(84, Plan.PLUS, date(2026, 12, 1), expiring_30d=20, timezone="Europe/Berlin")
    started = await desk.ledger.start(in_guild(ANA), ask, desk.key())
    assert (started.balance, started.next_refill_amount, started.timezone) == (84, 100, "Europe/Berlin")
    view = await desk.ledger.balance(in_dm(ANA))
    assert [(group.on, group.amount) for group in view.expiring] == [
        (TODAY + timedelta(days=30), 20),
        (HALF_A_YEAR, 64),
    ]
    assert view.within(30) == 20


@pytest.mark.parametrize(
    ("ask", "refusal"),
    [
        (Start(-1, Plan.PLUS), errors.BadAmount),
        (Start(10**9, Plan.PLUS), errors.BadAmount),
        (Start(10, Plan.PLUS, expiring_30d=11), errors.BadAmount),
        (Start(10, Plan.PLUS, expiring_30d=-1), errors.BadAmount),
        (Start(10, Plan.PLUS, next_refill=TODAY), errors.DayOutOfRange),
        (Start(10, Plan.PLUS, next_refill=date(2027, 3, 1)), errors.DayOutOfRange),
        (Start(10, Plan.PLUS, timezone="🌍"), errors.BadTimezone),
        (Start(10, Plan.PLUS, timezone="x" * 2000), errors.BadTimezone),
    ],
)
async def test_a_wrong_start_opens_nothing(desk: Desk, ask: Start, refusal: type[errors.DomainError]) -> None:
    await refusal_of(desk, refusal, desk.ledger.start(in_guild(ANA), ask, desk.key()))


async def test_one_wallet_per_person_and_again_once_the_opening_is_undone(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    assert (await refusal_of(desk, errors.AlreadyStarted, desk.start(balance=7))).balance == 30
    undone = await desk.undo()
    assert (sorted(entry.amount for entry in undone.entries), undone.balance) == ([10, 20], 0)
    await desk.start(balance=7)
    assert await desk.balance(in_dm(ANA)) == 7


async def test_an_empty_wallet_is_a_wallet(desk: Desk) -> None:
    await desk.start(balance=0)
    assert await desk.balance() == 0
    assert (await desk.ledger.history(in_guild(ANA))).rows == ()
    await refusal_of(desk, errors.NothingToUndo, desk.undo())


async def test_without_a_wallet_everything_says_so(desk: Desk) -> None:
    who = in_guild(ANA)
    for work in (
        desk.spend(1),
        desk.ledger.add(who, Add(1, "bonus"), desk.key()),
        desk.undo(),
        desk.undo(1),
        desk.ledger.confirm_refill(who, 1, None, desk.key()),
        desk.ledger.balance(who),
        desk.ledger.history(who),
        desk.ledger.expiring(who),
        desk.ledger.lot(who, 1),
        desk.ledger.export(who),
    ):
        await refusal_of(desk, errors.NotStarted, work)
    assert await desk.ledger.undoable(who) == ()


# ── spend ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_spend_names_the_lots_that_paid_soonest_first(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    spent = await desk.spend(16, purpose="badge", note="two weeks\nof it")
    assert spent.paid_by == (LotPart(1, 10, TODAY + timedelta(days=30)), LotPart(2, 6, HALF_A_YEAR))
    assert (spent.balance, spent.corrected) == (14, 0)
    row = (await desk.ledger.history(in_guild(ANA))).rows[0]
    assert (row.kind, row.amount, row.balance, row.note) == (Kind.BADGE, -16, 14, "two weeks of it")


@pytest.mark.parametrize(
    ("ask", "refusal"),
    [
        (Spend(0), errors.BadAmount),
        (Spend(-5), errors.BadAmount),
        (Spend(10**18), errors.BadAmount),
        (Spend(1, purpose="snacks"), errors.BadChoice),
        (Spend(1, on=TODAY + timedelta(days=1)), errors.DayOutOfRange),
        (Spend(1, on=date(1999, 1, 1)), errors.DayOutOfRange),
        (Spend(1, note="🙂" * 2000), errors.TooLong),
        (Spend(1, job="nothing like it"), errors.UnknownJob),
        (Spend(101), errors.NotEnough),
    ],
)
async def test_a_refused_spend_changes_nothing(
    desk: Desk, ask: Spend, refusal: type[errors.DomainError]
) -> None:
    await desk.start()
    await refusal_of(desk, refusal, desk.ledger.spend(in_guild(ANA), ask, desk.key()))


async def test_too_few_is_explained(desk: Desk) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 5))
    short = await refusal_of(desk, errors.NotEnough, desk.spend(16))
    assert (short.needed, short.available, short.missing) == (16, 10, 6)
    assert (short.next_refill_on, short.next_refill_amount) == (date(2026, 12, 5), 100)


async def test_anyway_corrects_by_the_difference_and_says_so(desk: Desk) -> None:
    await desk.start(balance=10)
    spent = await desk.spend(16, cover=True)
    assert (spent.corrected, spent.balance) == (6, 0)
    rows = (await desk.ledger.history(in_guild(ANA))).rows
    assert [(row.kind, row.amount, row.status) for row in rows[:2]] == [
        (Kind.SPEND, -16, "recorded"),
        (Kind.CORRECTION, 6, Flag.FLAGGED),
    ]
    assert (await desk.undo()).balance == 10


async def test_a_late_spend_that_leaves_a_later_moment_short_is_refused_and_covered_just_enough(
    desk: Desk,
) -> None:
    await desk.start(balance=20)
    desk.clock.advance(days=5)
    await desk.spend(15)
    desk.clock.advance(days=5)
    day = TODAY + timedelta(days=2)
    short = await refusal_of(desk, errors.NotEnough, desk.spend(8, on=day))
    assert (short.missing, short.at > day_end(day)) == (3, True)
    spent = await desk.spend(8, on=day, cover=True)
    assert (spent.corrected, spent.balance) == (3, 0)


async def test_a_spend_delivered_twice_is_one_and_another_under_its_key_is_refused(desk: Desk) -> None:
    await desk.start()
    ask = Spend(16)
    both = await asyncio.gather(*(desk.ledger.spend(in_guild(ANA), ask, "interaction:x") for _ in range(6)))
    assert len({spent.entry_id for spent in both}) == 1
    await refusal_of(desk, errors.KeyReused, desk.ledger.spend(in_guild(ANA), Spend(17), "interaction:x"))
    await desk.start(BEN)
    await refusal_of(desk, errors.KeyReused, desk.ledger.spend(in_guild(BEN), ask, "interaction:x"))
    assert await desk.balance() == 84


async def test_many_at_once_never_overdraw(desk: Desk) -> None:
    await desk.start(balance=50)
    results = await asyncio.gather(*(desk.spend(8) for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(result, errors.NotEnough) for result in results) == 4
    assert await desk.balance() == 2


# ── add ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_came_expires_in_a_year_or_when_told(desk: Desk) -> None:
    await desk.start(balance=0)
    bought = await desk.ledger.add(in_guild(ANA), Add(60, "purchase", paid_cents=900), desk.key())
    assert [(part.amount, part.expires_on) for part in bought.parts] == [(60, date(2027, 11, 24))]
    given = await desk.ledger.add(in_guild(ANA), Add(5, "bonus", expires=date(2026, 12, 1)), desk.key())
    assert (given.parts[0].expires_on, given.balance) == (date(2026, 12, 1), 65)
    assert (await desk.spend(6)).paid_by[0] == LotPart(given.entry_id, 5, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("ask", "refusal"),
    [
        (Add(0, "purchase"), errors.BadAmount),
        (Add(10**9, "purchase"), errors.BadAmount),
        (Add(5, "gift"), errors.BadChoice),
        (Add(5, "opening"), errors.BadChoice),
        (Add(5, "purchase", paid_cents=-1), errors.BadMoney),
        (Add(5, "purchase", paid_cents=10**12), errors.BadMoney),
        (Add(5, "purchase", expires=TODAY), errors.DayOutOfRange),
        (Add(5, "purchase", expires=date(2036, 1, 1)), errors.DayOutOfRange),
        (Add(5, "purchase", on=date(2026, 12, 24)), errors.DayOutOfRange),
        (Add(5, "return", job="👻"), errors.UnknownJob),
        (Add(5, "purchase", note="x" * 2000), errors.TooLong),
    ],
)
async def test_a_refused_addition_changes_nothing(
    desk: Desk, ask: Add, refusal: type[errors.DomainError]
) -> None:
    await desk.start()
    await refusal_of(desk, refusal, desk.ledger.add(in_guild(ANA), ask, desk.key()))


async def test_what_came_long_ago_has_lapsed_and_the_answer_says_it(desk: Desk) -> None:
    await desk.start()
    added = await desk.ledger.add(in_guild(ANA), Add(40, "purchase", on=date(2025, 1, 10)), desk.key())
    counted = await desk.ledger.count_on_top(in_guild(ANA), added.entry_id)
    assert (counted.lapsed, counted.balance) == (40, 100)
    assert await desk.balance(at=date(2026, 1, 9)) == 40
    assert await desk.balance(at=date(2026, 1, 10)) == 0


# ── what is due ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_balance_is_right_after_any_downtime_and_reading_writes_nothing(desk: Desk) -> None:
    await desk.start(balance=50, expiring_30d=20, plan=Plan.PLUS, next_refill=date(2026, 12, 15))
    stored = await desk.db.read(ledger_rows)
    expected = {
        date(2026, 12, 14): 50,
        date(2026, 12, 15): 150,
        date(2026, 12, 24): 130,
        date(2027, 2, 20): 330,
        date(2027, 5, 24): 600,
    }
    for day, balance in expected.items():
        desk.go_to(day)
        view = await desk.ledger.balance(in_guild(ANA))
        assert (view.balance, view.at) == (balance, None)
        assert (await desk.ledger.export(in_guild(ANA))).balance == balance
        assert (await desk.ledger.history(in_guild(ANA))).balance == balance
        assert (await desk.ledger.expiring(in_guild(ANA))).balance == balance
    assert await desk.db.read(ledger_rows) == stored
    for day, balance in expected.items():
        assert await desk.balance(at=day) == balance
    assert (await desk.spend(1)).balance == 599
    for day, balance in expected.items():
        if day != date(2027, 5, 24):
            assert await desk.balance(at=day) == balance


async def test_history_shows_what_is_due_before_it_is_written(desk: Desk) -> None:
    await desk.start(balance=50, expiring_30d=20, plan=Plan.PLUS, next_refill=date(2026, 12, 15))
    desk.go_to(date(2027, 1, 2))

    async def shown(**wanted: Any) -> list[tuple[str, int, int]]:
        rows = (await desk.ledger.history(in_guild(ANA), **wanted)).rows
        return [(row.kind, row.amount, row.balance) for row in rows]

    before = await shown()
    assert before == [
        (Kind.EXPIRY, -20, 130),
        (Kind.REFILL, 100, 150),
        (Kind.OPENING, 30, 50),
        (Kind.OPENING, 20, 20),
    ]
    assert await shown(since=date(2026, 12, 20)) == before[:1]
    assert await shown(kind=Kind.REFILL) == before[1:2]
    await desk.ledger.add(in_guild(ANA), Add(1, "bonus"), desk.key())
    assert (await shown())[1:] == before
    assert await shown(since=date(2026, 12, 20)) == [(Kind.BONUS, 1, 131), before[0]]
