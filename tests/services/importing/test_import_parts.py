"""An import in parts: nothing before the member confirms, no long write, and it goes on after a kill."""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import errors
from bot.clock import CheckedClock, ManualClock
from bot.domain.time.calendar import day_of
from bot.operating.clock_check import refuse_when_wrong
from bot.services import Services
from bot.services.importing import parts, planning
from bot.services.importing.request import Import, packed
from bot.store.engine.database import Database
from bot.store.engine.spans import Span
from tests.services.desk import ANA, Desk, in_guild, ledger_rows
from tests.services.importing.partly import FEW, ROWS, begun, facts, history, imports

# ── no write before the member confirms ──────────────────────────────────────────────────────────────────────────────


async def test_a_look_writes_nothing_but_the_request(spans: tuple[Desk, list[Span]]) -> None:
    desk, ended = spans
    await desk.start(balance=84)
    ended.clear()
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    assert [span.name for span in ended if span.door == "write"] == ["confirmations._put_packed"]
    ended.clear()
    again = await imports(desk).again(in_guild(ANA), seen.confirmation_id)
    assert again.outcome == seen.outcome
    assert [span.name for span in ended if span.door == "write"] == []


async def test_an_answer_about_a_label_writes_one_row(spans: tuple[Desk, list[Span]]) -> None:
    desk, ended = spans
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), f"{history()}\nToday\tSpotlight fee\t-3", None)
    ended.clear()
    await imports(desk).label(in_guild(ANA), seen.confirmation_id, seen.outcome.unknown[0].place, "ads")
    writes = [span for span in ended if span.door == "write"]
    assert [(span.name, span.rows) for span in writes] == [("importing.history.answer_label", 1)]


async def test_a_look_needs_no_writer(desk: Desk, db_path: Path) -> None:
    """Nothing of the trial touches the file: another process may hold it meanwhile."""
    await desk.start(balance=84)
    desk.clock.advance(
        days=40
    )  # a refill and a message about it are due, and are worked out on the snapshot as well
    with closing(sqlite3.connect(db_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        request = packed(Import(day_of(desk.clock.now()), text=history()))
        outcome = await desk.db.report(planning.preview, in_guild(ANA), request, desk.clock.now())
        other.execute("ROLLBACK")
    assert outcome.new > ROWS


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("short_parts")
async def test_no_write_changes_more_rows_than_a_part(spans: tuple[Desk, list[Span]]) -> None:
    desk, ended = spans
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    ended.clear()
    await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    writes = [span for span in ended if span.door == "write"]
    assert len(writes) > 5
    assert max(span.rows for span in writes) < 2 * FEW


async def test_parts_lead_to_what_one_write_leads_to(
    desk: Desk, template_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results: list[list[Any]] = []
    for rows in (1_000_000, FEW):
        monkeypatch.setattr(planning, "ROWS_OF_A_PART", rows)
        path = tmp_path / f"{rows}.sqlite3"
        path.write_bytes(template_db.read_bytes())
        db = await Database.open(path)
        other = Desk(db, ManualClock(desk.clock.now()))
        await other.start(balance=84)
        await other.spend(9)
        for first in (20, 0):  # the second history is older, and overlaps the first
            seen = await imports(other).paste(in_guild(ANA), history(40, first), None)
            await imports(other).commit(in_guild(ANA), seen.confirmation_id)
        await other.spend(9)
        await other.check()
        results.append(await db.read(facts))
        await db.close()
    whole, in_parts = results
    assert in_parts == whole


@pytest.mark.usefixtures("short_parts")
async def test_a_killed_import_goes_on_wherever_it_stopped(
    template_db: Path, tmp_path: Path, clock: ManualClock
) -> None:
    ends: list[list[Any]] = []
    count, written = 1, 0
    while written <= count:
        path = tmp_path / f"{written}.sqlite3"
        path.write_bytes(template_db.read_bytes())
        db = await Database.open(path)
        count = await _stopped_after(Desk(db, clock), written)
        await db.close()
        db = await Database.open(path)
        services = Services(db, clock)
        await services.importing.resume()
        await services.importing.resume()
        await Desk(db, clock).check()
        ends.append(await db.read(facts))
        await db.close()
        written += max(1, count // 6)
    assert count > 6
    assert all(end == ends[0] for end in ends)


async def _stopped_after(desk: Desk, written: int) -> int:
    """Begin an import into a new wallet and write some parts; while any is left, the wallet is closed."""
    await desk.start(balance=84)
    count = await begun(desk, history(), written)
    assert await desk.ledger.verify() == []
    if written < count:
        before = await desk.db.read(ledger_rows)
        for work in (
            desk.spend(1),
            desk.balance(),
            desk.undo(),
            desk.send(),
            desk.ledger.find_balance(in_guild(ANA)),
            imports(desk).paste(in_guild(ANA), history(5), None),
        ):
            with pytest.raises(errors.ImportUnderWay):
                await work
        assert await desk.db.read(ledger_rows) == before
    return count


@pytest.mark.usefixtures("short_parts")
async def test_the_sweep_leaves_a_closed_wallet_alone(desk: Desk) -> None:
    await desk.start(balance=84)
    assert await begun(desk, history(), 2) > 2
    services = Services(desk.db, desk.clock)
    before = await desk.db.read(facts)
    desk.clock.advance(days=400)  # refills and expiries are due
    assert (await services.messages.sweeps.run(desk.clock.now())).failed == ()
    assert await desk.db.read(facts) == before
    await services.importing.resume()
    assert (await services.messages.sweeps.run(desk.clock.now())).failed == ()
    assert await desk.balance() == 0


@pytest.mark.usefixtures("short_parts")
async def test_the_same_press_goes_on_and_gets_the_first_answer(desk: Desk) -> None:
    await desk.start(balance=84)
    assert await begun(desk, history(), 3) > 3
    answer = await imports(desk).commit(in_guild(ANA), 1)
    assert answer == await imports(desk).commit(in_guild(ANA), 1)
    assert answer.new > ROWS
    assert await desk.balance() == 84


@pytest.mark.usefixtures("short_parts")
@pytest.mark.parametrize("step", [{"days": 35}, {"days": -2}, {"days": 400}], ids=str)
async def test_a_clock_that_is_set_in_the_middle_leaves_an_import_that_ends_later(
    db_path: Path, clock: ManualClock, step: dict[str, int]
) -> None:
    """Discord's clock contradicts the machine's from the third write of the import on, until it is set right."""
    checked = CheckedClock(clock, elapsed=lambda: 0)
    checked.hear(clock.now())
    writes: list[Span] = []

    def observe(span: Span) -> None:
        if span.door == "write":
            writes.append(span)
            if len(writes) == stop_after:
                clock.advance(**step)

    stop_after = 0
    db = await Database.open(db_path, observe=observe, check=partial(refuse_when_wrong, checked))
    desk = Desk(db, clock)
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    right, stop_after = clock.now(), len(writes) + 3
    with pytest.raises(errors.ImportUnderWay):
        await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    written = await db.read(ledger_rows)
    with pytest.raises(errors.WrongClock):
        await Services(db, clock).importing.resume()
    assert await db.read(ledger_rows) == written
    clock.set(right)
    await Services(db, clock).importing.resume()
    assert await imports(desk).commit(in_guild(ANA), seen.confirmation_id) == seen.outcome
    await desk.check()
    await db.close()


@pytest.mark.usefixtures("short_parts")
async def test_a_deleted_member_leaves_no_part(desk: Desk) -> None:
    await desk.start(balance=84)
    assert await begun(desk, history(), 3) > 3
    part = await desk.db.read(parts.next_part, ANA)
    assert part is not None
    services = Services(desk.db, desk.clock)
    wallet_id = await desk.db.read(lambda tx: tx.rows("SELECT id FROM wallet")[0][0])
    await services.members.erase(in_guild(ANA), wallet_id)
    await desk.db.write(parts.write_part, part)
    await services.importing.resume()
    assert await desk.db.read(lambda tx: tx.rows("SELECT * FROM entry")) == []
    assert await desk.db.read(lambda tx: tx.rows("SELECT * FROM import_part")) == []
