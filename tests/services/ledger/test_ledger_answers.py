"""Answers about a wallet: refills, undo, past days, history and export, after any order of doings."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import day_end, day_of
from bot.services.ledger.add import Add
from bot.services.ledger.lots import MOST_USES
from bot.services.posting.expected_refills import Answer
from tests.services.desk import ANA, BEN, LINK, Desk, in_guild, refusal_of, run_scenario, scenario_settings

TODAY = date(2026, 11, 24)
HALF_A_YEAR = date(2027, 5, 24)


# ── refills ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def refilled(desk: Desk, spend: int = 1) -> int:
    """A wallet whose first refill of 100 has been written; the refill's id."""
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 1))
    desk.go_to(date(2026, 12, 2))
    await desk.spend(spend)
    return (await desk.ledger.balance(in_guild(ANA))).unconfirmed[0].id


@pytest.mark.parametrize(
    ("amount", "answer", "balance"),
    [
        (None, Answer.CONFIRMED, 109),
        (100, Answer.CONFIRMED, 109),
        (97, Answer.CORRECTED, 106),
        (105, Answer.CORRECTED, 114),
        (0, Answer.MISSING, 9),
    ],
)
async def test_a_refill_is_answered_once(
    desk: Desk, amount: int | None, answer: Answer, balance: int
) -> None:
    refill = await refilled(desk)
    answered = await desk.ledger.confirm_refill(in_guild(ANA), refill, amount, f"confirm:{refill}")
    assert (answered.answer, answered.expected, answered.on, answered.balance) == (
        answer,
        100,
        date(2026, 12, 1),
        balance,
    )
    assert await desk.ledger.confirm_refill(in_guild(ANA), refill, amount, f"confirm:{refill}") == answered
    assert (await desk.ledger.balance(in_guild(ANA))).unconfirmed == ()
    again = desk.ledger.confirm_refill(in_guild(ANA), refill, None, desk.key())
    await refusal_of(desk, errors.RefillNotOpen, again)


async def test_a_corrected_refill_keeps_its_expiry(desk: Desk) -> None:
    refill = await refilled(desk)
    await desk.ledger.confirm_refill(in_guild(ANA), refill, 105, desk.key())
    groups = (await desk.ledger.balance(in_guild(ANA))).expiring
    assert [(group.on, group.amount) for group in groups] == [(HALF_A_YEAR, 9), (date(2027, 12, 1), 105)]


async def test_what_was_spent_of_a_refill_cannot_have_been_missing(desk: Desk) -> None:
    refill = await refilled(desk, spend=30)
    work = desk.ledger.confirm_refill(in_guild(ANA), refill, 0, desk.key())
    assert (await refusal_of(desk, errors.UndoBlocked, work)).entry_id == refill
    work = desk.ledger.confirm_refill(in_guild(ANA), refill, 10, desk.key())
    assert (await refusal_of(desk, errors.NotEnough, work)).missing == 10
    assert (await desk.ledger.confirm_refill(in_guild(ANA), refill, 25, desk.key())).balance == 5


async def test_only_its_owner_answers_a_refill_and_nothing_else_is_one(desk: Desk) -> None:
    refill = await refilled(desk)
    await desk.start(BEN)
    await refusal_of(
        desk, errors.UnknownEntry, desk.ledger.confirm_refill(in_guild(BEN), refill, None, desk.key())
    )
    for other in (1, 999, -1):
        await refusal_of(
            desk, errors.UnknownEntry, desk.ledger.confirm_refill(in_guild(ANA), other, None, desk.key())
        )
    for amount in (-1, 10**9):
        await refusal_of(
            desk, errors.BadAmount, desk.ledger.confirm_refill(in_guild(ANA), refill, amount, desk.key())
        )


async def test_an_undone_refill_is_answered(desk: Desk) -> None:
    refill = await refilled(desk)
    assert (await desk.undo(refill)).balance == 9
    assert (await desk.ledger.balance(in_guild(ANA))).unconfirmed == ()
    await refusal_of(
        desk, errors.RefillNotOpen, desk.ledger.confirm_refill(in_guild(ANA), refill, None, desk.key())
    )
    desk.go_to(date(2027, 1, 2))
    assert await desk.balance() == 109


# ── undo ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_undo_restores_the_very_lots(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    before = (await desk.ledger.balance(in_guild(ANA))).expiring
    await desk.spend(16)
    undone = await desk.undo()
    assert ([entry.amount for entry in undone.entries], undone.balance) == ([-16], 30)
    assert (await desk.ledger.balance(in_guild(ANA))).expiring == before


async def test_undo_goes_back_one_by_one_and_says_when_there_is_no_more(desk: Desk) -> None:
    await desk.start(balance=30)
    first, second = await desk.spend(1), await desk.spend(2)
    assert [entry.id for entry in await desk.ledger.undoable(in_guild(ANA))] == [
        second.entry_id,
        first.entry_id,
        1,
    ]
    assert [(await desk.undo()).balance for _ in range(3)] == [29, 30, 0]
    await refusal_of(desk, errors.NothingToUndo, desk.undo())


async def test_undo_is_done_once(desk: Desk) -> None:
    await desk.start()
    spent = await desk.spend(16)
    key = f"undo:{spent.entry_id}"
    first = await desk.ledger.undo(in_guild(ANA), spent.entry_id, key)
    assert await desk.ledger.undo(in_guild(ANA), spent.entry_id, key) == first
    await refusal_of(desk, errors.AlreadyReversed, desk.undo(spent.entry_id))
    await refusal_of(desk, errors.NotUndoable, desk.undo(spent.entry_id + 1))


async def test_what_later_entries_stand_on_stays(desk: Desk) -> None:
    await desk.start(balance=0)
    added = await desk.ledger.add(in_guild(ANA), Add(20, "purchase"), desk.key())
    spent = await desk.spend(5)
    blocked = await refusal_of(desk, errors.UndoBlocked, desk.undo(added.entry_id))
    assert (blocked.entry_id, blocked.blockers) == (added.entry_id, (spent.entry_id,))
    await desk.undo()
    assert (await desk.undo(added.entry_id)).balance == 0


async def test_nobody_undoes_anothers_entry(desk: Desk) -> None:
    await desk.start()
    await desk.start(BEN)
    spent = await desk.spend(16)
    for entry_id in (spent.entry_id, 0, -3, 10**15):
        await refusal_of(desk, errors.UnknownEntry, desk.undo(entry_id, in_guild(BEN)))


async def test_an_undone_spend_whose_lot_has_lapsed_says_so_in_the_statement(desk: Desk) -> None:
    await desk.start(balance=10, expiring_30d=10)
    spent = await desk.spend(4)
    desk.go_to(date(2027, 1, 10))
    assert (await desk.undo(spent.entry_id)).balance == 0
    rows = (await desk.ledger.history(in_guild(ANA))).rows
    assert [(row.kind, row.amount) for row in rows[:3]] == [
        (Kind.EXPIRY, -4),
        (Kind.REVERSAL, 4),
        (Kind.EXPIRY, -6),
    ]
    await refusal_of(desk, errors.NotUndoable, desk.undo(1))


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_past_day_is_answered_as_it_stood_at_its_end(desk: Desk) -> None:
    await desk.start(balance=40)
    balances = {TODAY: 40}
    for step in range(1, 30):
        desk.clock.advance(days=1)
        if step % 3:
            await desk.spend(step % 5 + 1, cover=True)
        else:
            await desk.ledger.add(
                in_guild(ANA),
                Add(7, "bonus", expires=day_of(desk.clock.now()) + timedelta(days=4)),
                desk.key(),
            )
        balances[day_of(desk.clock.now())] = await desk.balance()
    for day, balance in balances.items():
        view = await desk.ledger.balance(in_guild(ANA), day)
        assert view.balance == balance, day
        assert sum(group.amount for group in view.expiring) == balance
    assert await desk.balance(at=TODAY - timedelta(days=1)) == 0
    for day in (date(2014, 12, 31), day_of(desk.clock.now()) + timedelta(days=2)):
        await refusal_of(desk, errors.DayOutOfRange, desk.ledger.balance(in_guild(ANA), day))


async def test_history_pages_and_filters(desk: Desk) -> None:
    await desk.start(balance=500)
    for number in range(24):
        await desk.spend(number + 1, job=LINK if number % 6 == 0 else None)
        desk.clock.advance(days=1)
    pages = [await desk.ledger.history(in_guild(ANA), page=page) for page in range(3)]
    amounts = [row.amount for page in pages for row in page.rows]
    assert amounts == [*(-number for number in range(24, 0, -1)), 500]
    assert [(page.page, page.pages, page.total) for page in pages] == [(0, 3, 25), (1, 3, 25), (2, 3, 25)]
    assert (await desk.ledger.history(in_guild(ANA), page=99)).page == 2
    about = await desk.ledger.history(in_guild(ANA), job=LINK)
    assert [row.amount for row in about.rows] == [-19, -13, -7, -1]
    assert {row.job for row in about.rows} == {"Logo for a bakery"}
    recent = await desk.ledger.history(in_guild(ANA), since=TODAY + timedelta(days=20))
    assert recent.total == 4
    assert (await desk.ledger.history(in_guild(ANA), kind=Kind.OPENING)).total == 1
    assert (await desk.ledger.history(in_guild(ANA), kind=Kind.ADS)).rows == ()


async def test_expiring_groups_by_day_and_a_lot_names_what_it_bought(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    spent = await desk.spend(4, purpose="proposal", job=LINK)
    view = await desk.ledger.expiring(in_guild(ANA))
    assert [(group.on, group.amount) for group in view.groups] == [(TODAY + timedelta(days=30), 6)]
    assert view.later is not None
    assert (view.later.on, view.later.amount) == (HALF_A_YEAR, 20)
    lot = await desk.ledger.lot(in_guild(ANA), view.groups[0].lots[0].id)
    assert [(row.entry_id, row.job, used) for row, used in lot.uses] == [
        (spent.entry_id, "Logo for a bakery", 4)
    ]
    for days in (0, -1, 10_000):
        problem = await refusal_of(desk, errors.BadChoice, desk.ledger.expiring(in_guild(ANA), days))
        assert (problem.field, problem.given) == ("days", str(days))
    await desk.start(BEN)
    await refusal_of(desk, errors.UnknownEntry, desk.ledger.lot(in_guild(BEN), 1))


async def test_a_lot_with_very_many_uses_is_read_in_part_and_counted_whole(desk: Desk) -> None:
    await desk.start(balance=200)
    for _ in range(MOST_USES + 5):
        await desk.spend(1)
    view = await desk.ledger.lot(in_guild(ANA), 1)
    assert (len(view.uses), view.total) == (MOST_USES, MOST_USES + 5)


async def test_the_export_holds_every_line_in_order_with_its_running_balance(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    desk.clock.advance(days=2)
    await desk.send(connects=6, boost=3)
    await desk.close(LINK, "cancelled")
    await desk.spend(2, on=TODAY)
    desk.go_to(date(2027, 1, 5))
    export = await desk.ledger.export(in_guild(ANA))
    assert [(row.kind, row.amount) for row in export.rows] == [
        (Kind.OPENING, 10),
        (Kind.OPENING, 20),
        (Kind.SPEND, -2),
        (Kind.SPEND, -6),
        (Kind.BOOST, -3),
        (Kind.RETURN, 3),
        (Kind.RETURN, 6),
        (Kind.EXPIRY, -8),
    ]
    running = 0
    for row in export.rows:
        running += row.amount
        assert row.balance == running
    assert export.balance == running == sum(lot.remaining for lot in export.lots) == 20
    assert {row.job for row in export.rows if row.proposal_id} == {"Logo for a bakery"}


# ── any order ────────────────────────────────────────────────────────────────────────────────────────────────────────

ago = st.integers(0, 60)
amount = st.integers(1, 60)
deeds = st.one_of(
    st.tuples(st.just("spend"), amount, ago, st.booleans()),
    st.tuples(
        st.just("add"), amount, ago, st.none() | st.integers(1, 90), st.sampled_from(["purchase", "return"])
    ),
    st.tuples(st.just("undo"), st.none() | st.integers(1, 40)),
    st.tuples(st.just("refill"), st.none() | st.sampled_from([0, 90, 100, 110])),
    st.tuples(st.just("wait"), st.integers(1, 50)),
)


async def act(desk: Desk, deed: tuple[Any, ...]) -> None:
    """Do it, or have it refused."""
    who, today = in_guild(ANA), day_of(desk.clock.now())
    try:
        match deed:
            case ("spend", amount, days, cover):
                await desk.spend(amount, on=today - timedelta(days=days), cover=cover)
            case ("add", amount, days, life, source):
                day = today - timedelta(days=days)
                expires = day + timedelta(days=life) if life else None
                await desk.ledger.add(who, Add(amount, source, on=day, expires=expires), desk.key())
            case ("undo", entry_id):
                await desk.undo(entry_id)
            case ("refill", amount):
                open_ones = (await desk.ledger.balance(who)).unconfirmed
                if open_ones:
                    await desk.ledger.confirm_refill(who, open_ones[0].id, amount, desk.key())
            case (_, days):
                desk.clock.advance(days=days)
            case _:
                raise AssertionError(deed)
    except errors.DomainError:
        pass


@scenario_settings
@given(history=st.lists(deeds, max_size=14))
def test_any_history_is_answered_the_same_read_or_written(
    template_db: Path, history: list[tuple[Any, ...]]
) -> None:
    async def scenario(desk: Desk) -> None:
        await desk.start(balance=60, expiring_30d=20, plan=Plan.PLUS, next_refill=date(2026, 12, 15))
        for deed in history:
            await act(desk, deed)
            await desk.check()
        desk.clock.advance(days=1)
        read = await days_and_balances(desk)
        await desk.ledger.add(in_guild(ANA), Add(1, "bonus"), desk.key())
        written = await days_and_balances(desk)
        today = day_of(desk.clock.now())
        assert written == {day: balance + (day == today) for day, balance in read.items()}

    run_scenario(template_db, scenario)


async def days_and_balances(desk: Desk) -> dict[date, int]:
    """The balance of each day on which something happened, which the export's rows have to agree with."""
    rows = (await desk.ledger.export(in_guild(ANA))).rows
    ends = {
        day_of(row.at): sum(other.amount for other in rows if other.at <= day_end(day_of(row.at)))
        for row in rows
    }
    ends[day_of(desk.clock.now())] = sum(row.amount for row in rows)
    for day, balance in ends.items():
        assert await desk.balance(at=day) == balance, day
    return ends
