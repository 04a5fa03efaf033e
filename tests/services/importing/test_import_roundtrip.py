"""What was exported comes back: the same balance and the same lots, in another person's wallet, and only once."""

import asyncio
import contextlib
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan
from bot.processes import Processes
from bot.services import Services
from bot.services.importing import Imports
from bot.services.importing.counts import RowFact
from bot.services.ledger import Export
from bot.services.ledger.start import Start
from bot.services.members import Members
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.ledger import entries
from bot.ui.files.csv import entries_csv
from tests.conftest import STARTED_AT
from tests.processes import pool
from tests.services.desk import ANA, BEN, LINK, OTHER_GUILD, Desk, in_guild, refusal_of
from tests.sizes import sized
from tests.soak.moves import Doors, planned

OWNER, HEIR, THIRD = Who(1000, 900), Who(2000, 901), Who(3000, 902)
Lots = list[tuple[Any, ...]]


def open_lots(export: Export) -> Lots:
    return [
        (lot.issued_on, lot.expires_on, lot.kind, lot.amount, lot.remaining)
        for lot in export.lots
        if lot.remaining
    ]


async def lived(services: Services, doors: Doors, random: Random, moves: int) -> None:
    """One member's life: what they typed, sweeps now and then, some refills answered, and quiet months."""
    for number, move in enumerate(islice(planned(random, 1, STARTED_AT), moves)):
        await doors.make(replace(move, at=move.at + doors.clock.now() - STARTED_AT))
        if random.random() < 0.1:
            doors.clock.advance(days=random.choice((1, 9, 40, 200)))
        if random.random() < 0.2:
            await doors.sweep()
        if random.random() < 0.1:
            for refill in (await services.ledger.balance(OWNER)).unconfirmed:
                with contextlib.suppress(errors.DomainError):
                    await services.ledger.confirm_refill(
                        OWNER, refill.id, random.choice((None, 97, 110, 0)), f"refill-{number}-{refill.id}"
                    )


async def handed_over(services: Services, giver: Who, heir: Who) -> tuple[Export, Export]:
    """The giver's export, imported by the heir into a wallet that holds nothing; and what the heir would export then."""
    await services.ledger.start(heir, Start(0, Plan.BASIC), f"start-{heir.user_id}")
    given = await services.ledger.export(giver)
    data = entries_csv(given.rows)
    seen = await services.importing.upload(heir, data, "entries.csv", None)
    done = await services.importing.commit(heir, seen.confirmation_id)
    assert done == seen.outcome
    assert done.balance == given.balance
    assert (done.opening, done.missing, done.known) == (0, 0, 0)
    again = await services.importing.upload(heir, data, "entries.csv", None)
    assert (again.outcome.new, again.outcome.changes, again.outcome.known) == (0, False, done.new)
    return given, await services.ledger.export(heir)


async def passed_on(path: Path, random: Random, moves: int) -> int:
    """From one to the next, and on to a third; how many entries that were."""
    db, clock = await Database.open(path), ManualClock(STARTED_AT)
    try:
        services = Services(db, clock, Processes(pool()))
        await lived(services, Doors(db, clock), random, moves)
        given, kept = await handed_over(services, OWNER, HEIR)
        assert open_lots(kept) == open_lots(given)
        clock.advance(days=random.choice((0, 1, 400)))
        given, kept = await handed_over(services, HEIR, THIRD)
        assert open_lots(kept) == open_lots(given)
        own = await services.importing.upload(OWNER, entries_csv(given.rows), "back.csv", None)
        assert not own.outcome.changes
        assert await services.ledger.verify() == []
        return len(given.rows)
    finally:
        await db.close()


def check(template: Path, path: Path, seed: int, moves: int) -> int:
    path.write_bytes(template.read_bytes())
    return asyncio.run(passed_on(path, Random(seed), moves))


HEAD = "occurred_at,recorded_at,kind,amount,balance,expires_on,job,proposal,source,status,paid_usd,note,ref\n"
BOUGHT = "2026-11-03T10:00:00Z,,purchase,40,,,,,,,,,a\n"
SPENT = "2026-11-04T10:00:00Z,,spend,-16,,,Logo,1,,,,,b\n"


@pytest.mark.parametrize(
    ("rows", "refusal"),
    [
        (BOUGHT + "2026-11-24T10:00:00Z,,purchase,40,,,,,,,,,late\n", errors.BadPaste),
        (BOUGHT + "2014-11-24T10:00:00Z,,purchase,40,,,,,,,,,early\n", errors.DayOutOfRange),
        (BOUGHT + "2026-11-05T10:00:00Z,,reversal,-30,,,,,,,,,r of a\n", errors.BadPaste),
        (BOUGHT + "2026-11-05T10:00:00Z,,reversal,-40,,,,,,,,,r of x\n", errors.BadPaste),
        (BOUGHT + 2 * "2026-11-05T10:00:00Z,,reversal,-40,,,,,,,,,r of a\n", errors.BadPaste),
        (
            BOUGHT
            + "2026-11-05T10:00:00Z,,reversal,-40,,,,,,,,,r of a\n2026-11-05T10:00:00Z,,reversal,-40,,,,,,,,,s of a\n",
            errors.BadPaste,
        ),
        (BOUGHT + SPENT + "2026-11-05T10:00:00Z,,return,17,,,,,,,,,r of b\n", errors.TooTangled),
        (BOUGHT + SPENT + "2026-11-05T10:00:00Z,,return,16,,,,,,,,,r of a\n", errors.TooTangled),
        (BOUGHT + "2026-11-02T10:00:00Z,,reversal,-40,,,,,,,,,r of a\n", errors.TooTangled),
    ],
)
async def test_a_file_that_was_tampered_with_changes_nothing(
    desk: Desk, rows: str, refusal: type[errors.DomainError]
) -> None:
    await desk.start(balance=0)
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    await refusal_of(
        desk, refusal, imports.upload(in_guild(ANA), (HEAD + rows).encode(), "entries.csv", None)
    )


async def test_a_refill_that_was_due_when_it_was_exported_is_the_one_that_was_written_later(
    desk: Desk,
) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.go_to(date(2026, 12, 4))
    data = entries_csv((await desk.ledger.export(in_guild(ANA))).rows)
    await desk.spend(1)
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    assert not (await imports.upload(in_guild(ANA), data, "entries.csv", None)).outcome.changes


HARMFUL = (
    "=1+1",
    "'=1+1",
    "＝HYPERLINK(1)",
    '"@x"',
    "- talked; =cmd|'/C calc'!A0",
    "a,+1",
    "it's 'fine'",
    ";" * 200,
)


async def test_notes_that_a_spreadsheet_would_run_come_back_as_they_were(desk: Desk) -> None:
    await desk.start(balance=100)
    for note in HARMFUL:
        await desk.spend(1, note=note)
    data = entries_csv((await desk.ledger.export(in_guild(ANA))).rows)
    await desk.start(BEN, balance=0)
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    seen = await imports.upload(in_guild(BEN), data, "entries.csv", None)
    await imports.commit(in_guild(BEN), seen.confirmation_id)
    rows = (await desk.ledger.export(in_guild(BEN))).rows
    assert [row.note for row in rows if row.kind == "spend"] == list(HARMFUL)


async def test_proposals_and_posts_come_back(desk: Desk) -> None:
    await desk.start(balance=100)
    await desk.send(LINK, 16, boost=4)
    await desk.close(LINK, "cancelled")
    gone = await desk.send("https://www.upwork.com/jobs/~022056519076716738893", 8)
    await desk.undo(gone.entry_id)
    data = entries_csv((await desk.ledger.export(in_guild(ANA))).rows)
    await desk.start(BEN, balance=0)
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    seen = await imports.upload(in_guild(BEN, OTHER_GUILD), data, "entries.csv", None)
    done = await imports.commit(in_guild(BEN, OTHER_GUILD), seen.confirmation_id)
    assert (done.balance, done.proposals) == (100, 2)
    rows = await desk.db.read(
        lambda tx: tx.rows(
            "SELECT key, cost, boost, status FROM proposal JOIN job ON job.id = job_id WHERE wallet_id = 2 ORDER BY key"
        )
    )
    assert rows == [
        ("~022007163664429408020", 16, 4, "sent"),
        ("~022056519076716738893", 0, 0, "void"),
    ]
    assert await desk.ledger.verify() == []


async def test_after_a_deletion_corrections_still_know_what_they_correct(desk: Desk) -> None:
    """A refill of 100 that was 97: afterwards Upwork's row of 97 is that refill, and no conflict."""
    who, imports = in_guild(ANA), Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    members = Members(desk.db, desk.clock)
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.go_to(date(2026, 12, 5))
    await desk.spend(1)
    [refill] = (await desk.ledger.balance(who)).unconfirmed
    await desk.ledger.confirm_refill(who, refill.id, 97, desk.key())
    given = await desk.ledger.export(who)
    await members.erase(who, (await members.privacy(who)).wallet_id)
    await desk.start(balance=0, plan=Plan.PLUS, next_refill=date(2027, 1, 3))
    data = entries_csv(given.rows)
    seen = await imports.upload(who, data, "entries.csv", None)
    done = await imports.commit(who, seen.confirmation_id)
    assert (done.balance, done.new) == (106, 4)
    assert not (await imports.upload(who, data, "entries.csv", None)).outcome.changes

    rows = (await desk.ledger.export(who)).rows
    assert [row.ref for row in rows if row.ref != "refill:2026-12-03"] == [
        row.ref for row in given.rows if row.kind != "refill"
    ]
    refill_id = next(row.entry_id for row in rows if row.kind == "refill")
    correction = next(row for row in rows if row.kind == "correction")
    assert (correction.amount, correction.refers_to) == (-3, refill_id)
    assert refill_id is not None
    assert await desk.db.read(entries.corrected_by, refill_id) == -3
    pasted = await imports.paste(who, "December 3, 2026\tMonthly Connects renewal\t+97", None)
    assert (pasted.outcome.linked, pasted.outcome.new, pasted.outcome.conflicts) == (1, 0, ())
    assert await desk.ledger.verify() == []


async def test_a_file_of_an_earlier_version_is_read_and_parts_stay_together(desk: Desk) -> None:
    """Refs were keys then: the boost of a proposal goes with its cost when that is undone."""
    rows = (
        "2026-11-03T10:00:00Z,,purchase,40,,,,,command,,,,interaction:1\n"
        "2026-11-04T10:00:00Z,,spend,-16,,,Logo,1,command,,,,interaction:2\n"
        "2026-11-04T10:00:00Z,,boost,-4,,,Logo,1,command,,,,interaction:2/boost\n"
        "2026-11-05T10:00:00Z,,ads,-1,,,,,import,,,,import:interaction:3\n"
        "2026-11-06T10:00:00Z,,reversal,1,,,,,command,,,,undo:4 of import:interaction:3\n"
        "2026-11-07T00:00:00Z,,refill,100,,,,,schedule,corrected,,,refill:7:2026-11-07\n"
        "2026-11-07T09:00:00Z,,correction,-3,,,,,command,flagged,,,correct:6 of refill:7:2026-11-07\n"
    )
    await desk.start(balance=0)
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    seen = await imports.upload(in_guild(ANA), (HEAD + rows).encode(), "entries.csv", None)
    done = await imports.commit(in_guild(ANA), seen.confirmation_id)
    assert (done.new, done.balance) == (7, 117)
    spend = await desk.db.read(lambda tx: tx.rows("SELECT id, write_id FROM entry WHERE kind = 'spend'"))
    [(spend_id, write_id)] = spend
    refs = await desk.db.read(
        lambda tx: tx.rows("SELECT ref FROM entry WHERE write_id = ? ORDER BY id", (write_id,))
    )
    assert [ref for (ref,) in refs] == [
        *("interaction:1", "interaction:2", "interaction:2/boost", "interaction:3", "undo:4"),
        *("refill:2026-11-07", "correct:6"),
    ]
    undone = await desk.undo(spend_id)
    assert sorted(entry.amount for entry in undone.entries) == [-16, -4]
    assert await desk.ledger.verify() == []


LIVES = sized(3, 12)


def test_what_was_exported_comes_back(template_db: Path, tmp_path: Path) -> None:
    assert (
        sum(check(template_db, tmp_path / f"{seed}.sqlite3", seed, 60) for seed in range(LIVES)) > 50 * LIVES
    )


@pytest.mark.parametrize(
    ("old", "new", "here", "there"),
    [
        (
            ",40,",
            ",60,",
            RowFact(40, date(2026, 11, 3), Kind.PURCHASE),
            RowFact(60, date(2026, 11, 3), Kind.PURCHASE),
        ),
        (
            "11-03T10",
            "11-05T10",
            RowFact(40, date(2026, 11, 3), Kind.PURCHASE),
            RowFact(40, date(2026, 11, 5), Kind.PURCHASE),
        ),
        (
            "purchase",
            "bonus",
            RowFact(40, date(2026, 11, 3), Kind.PURCHASE),
            RowFact(40, date(2026, 11, 3), Kind.BONUS),
        ),
    ],
)
async def test_a_changed_row_of_an_own_export_is_named_and_changes_nothing(
    desk: Desk, old: str, new: str, here: RowFact, there: RowFact
) -> None:
    await desk.start()
    imports = Imports(desk.db, desk.clock, desk.confirmations, desk.processes)
    kept = await imports.upload(in_guild(ANA), (HEAD + BOUGHT).encode(), "entries.csv", None)
    await imports.commit(in_guild(ANA), kept.confirmation_id)
    file = (HEAD + BOUGHT.replace(old, new)).encode()
    seen = (await imports.upload(in_guild(ANA), file, "entries.csv", None)).outcome
    assert (seen.new, seen.known) == (0, 0)
    assert [(row.here, row.there) for row in seen.changed] == [(here, there)]
