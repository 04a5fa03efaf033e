"""An import is worked out without a write, and written in short parts: what others see between them, and after a kill."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot import errors
from bot.clock import CheckedClock, ManualClock
from bot.domain.ledger.entries import Kind
from bot.domain.time.calendar import day_of
from bot.operating.clock_check import refuse_when_wrong
from bot.services import Services
from bot.services.importing import MOST_PLANS, Imports, parts, planning
from bot.services.importing.request import Import, packed
from bot.services.ledger.spend import Spend
from bot.services.members import Personal
from bot.store.engine.database import Database, Tx
from bot.store.engine.spans import Span
from tests.services.desk import ANA, BEN, Desk, in_guild, ledger_rows

FEW = 40
"""Rows of a part in these tests."""
ROWS = 60


def history(rows: int = ROWS, first: int = 0) -> str:
    """Return purchases, proposals and returns of some days of October and November."""
    lines: list[str] = []
    for number in range(first, first + rows):
        day = f"{('October', 'November')[number % 2]} {1 + number % 20}, 2026"
        lines.append(f"{day}\tApplied to job Job {number} for somebody\t-{5 + number % 7}")
        if number % 5 == 0:
            lines.append(f"{day}\tAdded extra Connects\t+{40 + number}")
        if number % 9 == 0:
            lines.append(f"{day}\tJob cancelled Job {number} for somebody\t+{5 + number % 7}")
    return "\n".join(lines)


def imports(desk: Desk) -> Imports:
    return Imports(desk.db, desk.clock, desk.confirmations, desk.processes)


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "ROWS_OF_A_PART", FEW)


@pytest_asyncio.fixture
async def spans(template_db: Path, tmp_path: Path) -> AsyncIterator[tuple[Desk, list[Span]]]:
    """The services on a file of their own, and each transaction that has ended."""
    path = tmp_path / "observed.sqlite3"
    path.write_bytes(template_db.read_bytes())
    ended: list[Span] = []
    db = await Database.open(path, observe=ended.append)
    yield Desk(db, ManualClock(1_795_510_800_000)), ended
    await db.close()


async def begun(desk: Desk, text: str, written: int) -> int:
    """Begin the import of a text, and write this many parts after the first. Return how many parts there were after it."""
    seen = await imports(desk).paste(in_guild(ANA), text, None)
    request = await desk.confirmations.take_packed(ANA, "Import", seen.confirmation_id)
    plan = await desk.db.report(
        planning.plan, in_guild(ANA), request, parts.key_of(seen.confirmation_id), desk.clock.now()
    )
    assert plan is not None
    answer = await desk.db.write(parts.begin, in_guild(ANA), seen.confirmation_id, plan, desk.clock.now())
    assert answer == seen.outcome
    for _ in range(written):
        part = await desk.db.read(parts.next_part, ANA)
        assert part is not None
        await desk.db.write(parts.write_part, part)
    return len(plan.parts) - 1


def facts(tx: Tx) -> list[Any]:
    """Return what the member's rows say, without the ids and the keys."""
    return [
        tx.rows("SELECT no, at, kind, amount, balance FROM line ORDER BY no"),
        tx.rows("SELECT kind, amount, occurred_at, ref, item, extra FROM entry ORDER BY id"),
        tx.rows("SELECT line_no, ord, amount FROM take ORDER BY line_no, ord"),
        tx.rows("SELECT kind, amount, remaining, issued_on, expires_on FROM lot ORDER BY entry_id"),
        tx.rows(
            "SELECT title, cost, boost, status, sent_at FROM proposal JOIN job ON job.id = job_id ORDER BY proposal.id"
        ),
        tx.rows("SELECT status, at, item FROM proposal_event ORDER BY id"),
        tx.rows("SELECT key, amount, label, title FROM import_row ORDER BY key"),
        tx.rows("SELECT last_at, last_line, due_at, pasted_at, import_write_id FROM wallet"),
        tx.rows("SELECT COUNT(*) FROM import_part"),
        tx.rows("SELECT COUNT(*) FROM write WHERE purpose = 'import'"),
    ]


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


# ── at once ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("short_parts")
async def test_two_presses_at_once_import_once(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.start(BEN, balance=50)
    seen = [await imports(desk).paste(in_guild(member), history(), None) for member in (ANA, BEN)]
    presses = [(ANA, seen[0]), (ANA, seen[0]), (BEN, seen[1]), (ANA, seen[0])]
    answers = await asyncio.gather(
        *(imports(desk).commit(in_guild(member), one.confirmation_id) for member, one in presses)
    )
    assert answers[0] == answers[1] == answers[3]
    assert await desk.db.read(lambda tx: tx.rows("SELECT COUNT(*) FROM write WHERE purpose = 'import'")) == [
        (2,)
    ]
    assert (await desk.balance(), await desk.balance(in_guild(BEN))) == (84, 50)


async def test_a_plan_is_not_written_after_the_wallet_has_changed(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    request = await desk.confirmations.take_packed(ANA, "Import", seen.confirmation_id)
    now = desk.clock.now()
    plan = await desk.db.report(planning.plan, in_guild(ANA), request, parts.key_of(1), now)
    assert plan is not None
    await desk.spend(4)
    before = await desk.db.read(ledger_rows)
    assert await desk.db.write(parts.begin, in_guild(ANA), 1, plan, now) is None
    assert await desk.db.read(ledger_rows) == before
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert (done.before, done.balance) == (80, 80)


async def test_an_import_that_is_overtaken_again_and_again_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    report = desk.db.report

    async def overtaken(fn: Callable[..., Any], *args: Any) -> Any:
        plan = await report(fn, *args)
        await desk.ledger.spend(in_guild(ANA), Spend(1), desk.key())
        return plan

    monkeypatch.setattr(desk.db, "report", overtaken)
    with pytest.raises(errors.ImportOvertaken):
        await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert await desk.balance() == 84 - MOST_PLANS
    monkeypatch.undo()
    assert (await imports(desk).commit(in_guild(ANA), seen.confirmation_id)).new > ROWS


async def test_what_is_due_is_settled_before_the_plan(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    desk.clock.advance(days=400)
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert (done.before, done.balance) == (0, 0)
    kinds = await desk.db.read(lambda tx: tx.rows("SELECT DISTINCT kind FROM line ORDER BY kind"))
    assert (Kind.EXPIRY,) in kinds


# ── growth ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_looking_again_and_again_does_not_grow_the_file(desk: Desk) -> None:
    await desk.start(balance=84)
    text = "\n".join(
        f"October {1 + number % 28}, 2026\tApplied to job Job {number} for a client of mine\t-{1 + number % 20}"
        for number in range(500)
    )
    for _ in range(5):
        await imports(desk).paste(in_guild(ANA), text, None)
    rows = await desk.db.read(lambda tx: tx.rows("SELECT LENGTH(request) FROM held"))
    assert len(rows) == 1
    assert rows[0][0] < len(text) / 5


async def test_a_confirmed_import_is_kept_no_longer(desk: Desk) -> None:
    await desk.start(balance=84)
    seen = await imports(desk).paste(in_guild(ANA), history(), None)
    await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    assert await desk.db.read(lambda tx: tx.rows("SELECT * FROM held")) == []


async def test_a_request_of_an_earlier_version_can_still_be_confirmed(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.db.write(
        lambda tx: tx.run(
            "INSERT INTO held (user_id, request, at) VALUES (?, ?, ?)",
            (
                ANA,
                'Import {"today":"2026-11-24","text":"November 23, 2026\\tApplied to job Logo\\t-16","table":null,'
                '"columns":null,"balance":null}',
                desk.clock.now(),
            ),
        )
    )
    assert (await imports(desk).commit(in_guild(ANA), 1)).new == 1


def held_rows(personal: Personal) -> list[Any]:
    """The stored requests in a member's personal data."""
    return list(personal.tables["held"])


async def test_a_stored_import_is_handed_over_in_plain_words(desk: Desk) -> None:
    await desk.start(balance=84)
    await imports(desk).paste(in_guild(ANA), "November 23, 2026\tApplied to job A bakery's logo\t-16", None)
    [row] = await Services(desk.db, desk.clock).members.export(in_guild(ANA), held_rows)
    assert "A bakery's logo" in str(row["request"])
