"""What a clock that was ahead wrote is found and taken back, and what was to come still comes on its day."""

import shutil
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_start
from bot.services.ledger.add import Add
from bot.store.engine.database import Database, Row, Tx
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, LINK, Desk, in_guild
from tests.services.messages.news import Bot
from tests.soak.moves import Doors, planned

RENEWAL = date(2026, 12, 20)


async def wrong_for_a_moment(bot: Bot, clock: ManualClock, days: float) -> None:
    """Sweep and deliver while the clock is that many days ahead, and set the clock right again."""
    now = clock.now()
    clock.advance(days=days)
    await bot.messages.sweeps.run(clock.now())
    await bot.deliver()
    clock.set(now)


async def take_back(desk: Desk) -> None:
    for wallet_id in (await desk.ledger.future_writes()).wallets:
        await desk.ledger.take_back(wallet_id)
    await desk.ledger.forget_future_messages()
    assert (await desk.ledger.future_writes()).wallets == ()
    assert await desk.ledger.verify() == []


@pytest.mark.parametrize(("days", "refills"), [(35, 1), (400, 13)])
async def test_refills_that_have_not_happened(
    desk: Desk, bot: Bot, clock: ManualClock, days: int, refills: int
) -> None:
    await desk.start(balance=84, plan=Plan.PLUS, next_refill=RENEWAL)
    await wrong_for_a_moment(bot, clock, days)
    assert await desk.balance() == 84  # what is dated after now is not in the balance of now
    future = await desk.ledger.future_writes()
    assert [entry.kind for entry in future.entries] == [Kind.REFILL] * refills
    await take_back(desk)
    assert await desk.balance() == 84
    await desk.spend(4)
    assert await desk.balance() == 80
    assert await bot.woken(day_start(RENEWAL) - 1) == []
    assert await desk.balance() == 80
    assert len(await bot.woken("2026-12-20T12:00")) == 1  # the message about the refill comes, too
    assert await desk.balance() == 180
    assert await desk.ledger.verify() == []
    ref = await bot.look("SELECT ref FROM entry WHERE id = ?", await bot.refill())
    assert ref == [(f"refill:1:{RENEWAL}/2",)]


async def test_expiries_that_have_not_happened(desk: Desk, bot: Bot, clock: ManualClock) -> None:
    """On Basic no refill comes, so that no entry is dated after now: only lots have expired, and warnings were given."""
    await desk.start(balance=30, plan=Plan.BASIC, next_refill=RENEWAL, monthly_free=False, expiring_30d=10)
    await wrong_for_a_moment(bot, clock, 400)
    assert await desk.balance() == 30
    future = await desk.ledger.future_writes()
    assert (future.entries, [line.kind for _, line in future.losses]) == ((), [Kind.EXPIRY] * 2)
    await take_back(desk)
    assert await desk.balance() == 30
    assert await bot.look("SELECT next_refill_on FROM wallet") == [("2027-01-20",)]
    assert [group.amount for group in (await desk.ledger.expiring(in_guild(ANA))).groups] == [10]
    before = len(await bot.look("SELECT 1 FROM outbox"))
    await bot.woken(STARTED_AT + DAY_MS)
    assert len(await bot.look("SELECT 1 FROM outbox")) > before  # the warning is given again


async def test_what_a_member_wrote_meanwhile(desk: Desk, bot: Bot, clock: ManualClock) -> None:
    await desk.start(balance=84, plan=Plan.PLUS, next_refill=RENEWAL)
    await desk.start(BEN, 20)
    clock.advance(days=35)
    await desk.send(LINK, 16, boost=9)
    await desk.ledger.add(in_guild(BEN), Add(40, "purchase"), desk.key())
    clock.advance(days=-35)
    assert await desk.balance() == 84
    await desk.spend(5)
    assert await desk.balance() == 79
    future = await desk.ledger.future_writes()
    assert [entry.amount for entry in future.entries] == [100, -16, -9, 40]
    assert future.recorded == 0
    await take_back(desk)
    assert (await desk.balance(), await desk.balance(in_guild(BEN))) == (79, 20)
    assert await bot.look("SELECT status FROM proposal") == [("void",)]
    await desk.send(LINK, 16)
    assert await desk.balance() == 63
    with pytest.raises(errors.NotUndoable):
        await desk.undo(
            (await bot.look("SELECT MAX(id) FROM entry WHERE kind = 'reversal' AND wallet_id = 1"))[0][0]
        )


async def test_nothing_is_found_where_the_clock_was_right(desk: Desk, bot: Bot, clock: ManualClock) -> None:
    await desk.start(balance=84, plan=Plan.PLUS, next_refill=RENEWAL)
    await bot.woken("2027-01-25T12:00")
    future = await desk.ledger.future_writes()
    assert (future.entries, future.losses, future.wallets, future.recorded) == ((), (), (), 0)
    clock.set(STARTED_AT + 2 * DAY_MS)
    await desk.ledger.add(in_guild(ANA), Add(5, "purchase", on=date(2026, 11, 20)), desk.key())


@pytest.mark.parametrize("seed", range(3))
async def test_after_it_is_taken_back_all_is_as_if_the_clock_had_been_right(
    db_path: Path, tmp_path: Path, seed: int
) -> None:
    """Two copies of a file that was lived in, one of them with a clock that was 400 days ahead for a moment."""
    wrong, right = tmp_path / "wrong.sqlite3", tmp_path / "right.sqlite3"
    moves = [*islice(planned(Random(seed), 3, STARTED_AT), 120)]
    clock = ManualClock(STARTED_AT)
    db = await Database.open(db_path)
    doors = Doors(db, clock)
    for move in moves[:90]:
        await doors.make(move)
    await doors.sweep()
    await db.close()
    states: list[list[Row]] = []
    for path in (wrong, right):
        shutil.copyfile(db_path, path)
        clock = ManualClock(moves[90].at)
        db = await Database.open(path)
        doors, desk = Doors(db, clock), Desk(db, clock)
        await doors.sweep()
        if path == wrong:
            clock.advance(days=400)
            await doors.sweep()
            clock.set(moves[90].at)
            assert (await desk.ledger.future_writes()).entries
            await take_back(desk)
        states.append(await db.read(state))
        for move in moves[90:]:
            await doors.make(move)
        clock.advance(days=75)
        await doors.sweep()
        states.append(await db.read(state))
        assert await desk.ledger.verify() == []
        await db.close()
    assert states[:2] == states[2:]


def state(tx: Tx) -> list[Row]:
    """The open lots, the balances and what falls due, without ids."""
    return [
        *tx.rows("SELECT id, next_refill_on, due_at FROM wallet ORDER BY id"),
        *tx.rows(
            "SELECT wallet_id, kind, amount, remaining, issued_on, expires_on FROM lot WHERE remaining > 0"
            " ORDER BY wallet_id, expires_on, issued_on, entry_id"
        ),
        *tx.rows("SELECT wallet_id, at, kind, amount, balance FROM line ORDER BY wallet_id, no"),
    ]
