"""Verify: silent about what the services have written, and exact about what somebody has laid hands on."""

from itertools import islice
from random import Random

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.services.ledger import Difference, Ledger
from bot.store.engine.database import Database
from tests.services.desk import ANA, BEN, LINK, OTHER_LINK, Desk, in_guild
from tests.services.messages.news import Bot
from tests.sizes import sized
from tests.soak.moves import Doors, planned


async def tampered(db: Database, sql: str) -> None:
    assert await db.write(lambda tx: tx.run(sql)) == 1, "nothing was tampered with"


# ── sound ────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_empty_file_has_nothing_to_replay(db: Database) -> None:
    seen: list[tuple[int, int]] = []
    assert await Ledger(db, ManualClock(0)).verify(lambda done, total: seen.append((done, total))) == []
    assert seen == []


@pytest.mark.parametrize("seed", range(sized(3, 8)))
async def test_nothing_is_found_after_busy_months(db: Database, clock: ManualClock, seed: int) -> None:
    """Random moves of four members, late ones and refused ones among them, with weeks of nobody and sweeps between."""
    random = Random(seed)
    doors, bot = Doors(db, clock), Bot(Desk(db, clock))
    for number, move in enumerate(islice(planned(random, 4, clock.now()), 160)):
        await doors.make(move)
        if number < 4:
            continue  # they start
        if random.random() < 0.05:
            clock.advance(days=random.choice((0, 1, 9, 40)))
        if random.random() < 0.05:
            assert (await bot.messages.sweeps.run(clock.now())).failed == ()
            await bot.deliver()
    seen: list[tuple[int, int]] = []
    assert await Ledger(db, ManualClock(0)).verify(lambda done, total: seen.append((done, total))) == []
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    clock.advance(days=900)
    assert await Ledger(db, ManualClock(0)).verify() == []
    await bot.messages.sweeps.run(clock.now())
    assert await Ledger(db, ManualClock(0)).verify() == []


# ── tampered with ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest_asyncio.fixture
async def lived(db: Database, clock: ManualClock) -> Database:
    """Two members who have done the same: an opening, a boosted proposal that was seen, a return, a purchase."""
    desk = Desk(db, clock)
    for user in (ANA, BEN):
        who = in_guild(user)
        await desk.start(user, 60, expiring_30d=20)
        await desk.send(LINK, 16, who, boost=9)
        await desk.send(OTHER_LINK, 12, who)
        await desk.close(OTHER_LINK, "cancelled", who)
        await desk.update(LINK, "viewed", who)
    assert await Ledger(db, ManualClock(0)).verify() == []
    return db


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("UPDATE lot SET remaining = remaining - 1 WHERE entry_id = 8", ["lot 8"]),
        ("UPDATE lot SET remaining = remaining + 1, is_open = 1 WHERE entry_id = 7", ["lot 7"]),
        ("UPDATE lot SET amount = amount + 1 WHERE entry_id = 7", ["lot 7"]),
        ("UPDATE lot SET kind = 'bonus' WHERE entry_id = 7", ["lot 7"]),
        ("UPDATE lot SET issued_on = '2026-11-23' WHERE entry_id = 7", ["lot 7"]),
        ("UPDATE lot SET expires_on = '2028-01-01' WHERE entry_id = 7", ["lot 7"]),
        ("UPDATE line SET amount = amount - 1 WHERE wallet_id = 2 AND no = 3 * 65536", ["line 3"]),
        ("UPDATE line SET balance = balance + 1 WHERE wallet_id = 2 AND no = 3 * 65536", ["line 3"]),
        ("UPDATE line SET at = at + 1 WHERE wallet_id = 2 AND no = 3 * 65536", ["line 3"]),
        ("UPDATE line SET kind = 'ads' WHERE wallet_id = 2 AND no = 3 * 65536", ["line 3"]),
        ("UPDATE line SET entry_id = 8 WHERE wallet_id = 2 AND no = 3 * 65536", ["line 3"]),
        (
            "UPDATE take SET amount = amount + 1 WHERE wallet_id = 2 AND line_no = 3 * 65536 AND ord = 0",
            ["line 3"],
        ),
        ("UPDATE take SET lot_id = 8 WHERE wallet_id = 2 AND line_no = 3 * 65536 AND ord = 0", ["line 3"]),
        ("DELETE FROM take WHERE wallet_id = 2 AND line_no = 6 * 65536 AND ord = 0", ["line 6"]),
        (
            "INSERT INTO line (wallet_id, no, at, kind, amount, balance)"
            " SELECT 2, 7 * 65536, MAX(at), 'expiry', -1, 0 FROM line",
            ["line 7"],
        ),
        ("UPDATE wallet SET last_line = 5 * 65536 WHERE id = 2", ["lines"]),
        ("UPDATE wallet SET last_at = last_at - 1 WHERE id = 2", ["end"]),
        ("UPDATE wallet SET due_at = due_at + 1 WHERE id = 2", ["due"]),
        ("UPDATE wallet SET due_at = NULL WHERE id = 2", ["due"]),
        ("UPDATE wallet SET next_refill_on = '2026-12-01' WHERE id = 2", ["due"]),
        ("UPDATE proposal SET status = 'hired' WHERE id = 3", ["proposal 3"]),
        ("UPDATE proposal SET status_at = status_at + 1 WHERE id = 3", ["proposal 3"]),
        ("UPDATE proposal SET viewed_at = NULL WHERE id = 3", ["proposal 3"]),
        ("UPDATE proposal SET value_cents = 100 WHERE id = 3", ["proposal 3"]),
        ("UPDATE proposal SET boost_status = 'outbid' WHERE id = 3", ["proposal 3"]),
        ("UPDATE proposal SET cost = cost + 1 WHERE id = 3", ["proposal 3 cost"]),
        ("UPDATE proposal SET boost = boost - 1 WHERE id = 3", ["proposal 3 cost"]),
        ("UPDATE proposal SET status = 'void' WHERE id = 3", ["proposal 3 cost"]),
        ("UPDATE proposal SET status = 'sent' WHERE id = 4", ["proposal 4"]),
    ],
)
async def test_what_was_tampered_with_is_named(lived: Database, sql: str, what: list[str]) -> None:
    await tampered(lived, sql)
    found = await Ledger(lived, ManualClock(0)).verify()
    assert [(one.wallet_id, one.what) for one in found] == [(2, part) for part in what]
    assert all(one.stored != one.replayed for one in found)


async def test_both_sides_are_said(lived: Database) -> None:
    await tampered(lived, "UPDATE wallet SET due_at = NULL WHERE id = 2")
    [(due,)] = await lived.read(lambda tx: tx.rows("SELECT due_at FROM wallet WHERE id = 1"))
    assert await Ledger(lived, ManualClock(0)).verify() == [Difference(2, "due", "None", str(due))]


async def test_a_lot_that_is_nobodys_and_one_that_is_somebody_elses(lived: Database) -> None:
    await tampered(lived, "UPDATE lot SET wallet_id = 1 WHERE entry_id = 7")
    found = await Ledger(lived, ManualClock(0)).verify()
    assert [(one.wallet_id, one.what) for one in found] == [(1, "lot 7"), (2, "lot 7")]
    assert (found[0].replayed, found[1].stored) == ("nothing", "nothing")


async def test_a_statement_without_its_end(lived: Database) -> None:
    await lived.write(lambda tx: tx.run("DELETE FROM take WHERE wallet_id = 2 AND line_no = 6 * 65536"))
    await tampered(lived, "DELETE FROM line WHERE wallet_id = 2 AND no = 6 * 65536")
    [one] = await Ledger(lived, ManualClock(0)).verify()
    assert (one.wallet_id, one.what, one.stored) == (2, "line 6", "nothing")


async def test_entries_that_cannot_be(lived: Database) -> None:
    """Nobody could have spent a thousand Connects of sixty."""
    await tampered(
        lived,
        "INSERT INTO entry (wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, ref, write_id)"
        " SELECT 2, 'spend', -1000, MAX(occurred_at), MAX(recorded_at), 12, 'command', 'slipped', 1 FROM entry",
    )
    [one] = await Ledger(lived, ManualClock(0)).verify()
    assert (one.wallet_id, one.what, one.stored) == (2, "entries", "written")
    assert one.replayed.startswith("NotEnough")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE wallet SET next_refill_on = 'soon' WHERE id = 2",
        "UPDATE lot SET expires_on = 'never' WHERE entry_id = 7",
        "UPDATE lot SET kind = 'gift' WHERE entry_id = 7",
        "UPDATE line SET kind = 'gift' WHERE wallet_id = 2 AND no = 3 * 65536",
    ],
)
async def test_what_cannot_even_be_read_is_named_and_the_others_are_replayed(
    lived: Database, sql: str
) -> None:
    await tampered(lived, sql)
    seen: list[int] = []
    found = await Ledger(lived, ManualClock(0)).verify(lambda done, total: seen.append(done))
    assert [(one.wallet_id, one.what) for one in found] == [(2, "rows")]
    assert found[0].replayed.startswith("ValueError: ")
    assert seen == [1, 2]
