"""An import is one write: its undo brings everything back as it was, and the same or another history can come in then."""

from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from bot import errors
from bot.domain.ledger.rules import Plan
from bot.services.importing import Imported, UndoneImport
from bot.services.ledger.add import Add
from bot.store.engine.database import Tx
from tests.services.desk import ANA, BEN, LINK, Desk, in_guild, refusal_of
from tests.services.importing.test_imports import imports, look
from tests.services.importing.upwork import lived
from tests.sizes import sized

COST = "November 23, 2026\tApplied to job Logo for a bakery\t-16"
BOUGHT = "November 20, 2026\tAdded extra Connects\t+40"


async def brought_in(desk: Desk, *rows: str) -> tuple[int, Imported]:
    """Import the rows, and return the id of the confirmation with the answer."""
    seen = await look(desk, *rows)
    done = await imports(desk).commit(in_guild(ANA), seen.confirmation_id)
    await desk.check()
    return seen.confirmation_id, done


async def taken_back(desk: Desk, confirmation_id: int) -> UndoneImport:
    undone = await imports(desk).undo(in_guild(ANA), confirmation_id)
    await desk.check()
    assert await desk.ledger.verify() == []
    return undone


def state(tx: Tx) -> list[Any]:
    """Return what a member sees of the wallet: lines, lots, proposals, what is imported and what falls due."""
    return [
        tx.rows("SELECT at, kind, amount, balance FROM line WHERE kind <> 'reversal' ORDER BY no"),
        tx.rows(
            "SELECT kind, amount, remaining, issued_on, expires_on FROM lot WHERE remaining > 0"
            " ORDER BY expires_on, issued_on, kind, amount, remaining"
        ),
        tx.rows(
            "SELECT title, cost, boost, boost_status, status, sent_at FROM proposal JOIN job ON job.id = job_id"
            " WHERE status <> 'void' ORDER BY title, sent_at"
        ),
        tx.rows("SELECT title, outcome FROM job WHERE outcome IS NOT NULL ORDER BY title"),
        tx.rows("SELECT key, amount, label, title FROM import_row ORDER BY key"),
        tx.rows("SELECT next_refill_on, due_at FROM wallet"),
        tx.rows("SELECT answer FROM refill_answer"),
    ]


def outcome(done: Imported) -> tuple[object, ...]:
    return (done.new, done.known, done.linked, done.proposals, done.returned, done.opening, done.balance)


async def test_what_was_there_is_there_again(desk: Desk) -> None:
    await desk.start(balance=50)
    before = await desk.db.read(state)
    confirmation_id, done = await brought_in(desk, COST, BOUGHT)
    undone = await taken_back(desk, confirmation_id)
    assert (undone.entries, undone.since, undone.until) == (2, date(2026, 11, 20), date(2026, 11, 23))
    assert await desk.db.read(state) == before
    assert await imports(desk).undo(in_guild(ANA), confirmation_id) == undone
    _, again = await brought_in(desk, COST, BOUGHT)
    assert outcome(again) == outcome(done)


async def test_a_second_call_has_the_balance_of_now(desk: Desk) -> None:
    await desk.start(balance=50)
    confirmation_id, _ = await brought_in(desk, COST, BOUGHT)
    await desk.spend(5)
    assert (await imports(desk).commit(in_guild(ANA), confirmation_id)).balance == 45
    undone = await taken_back(desk, confirmation_id)
    await desk.spend(5)
    again = await imports(desk).undo(in_guild(ANA), confirmation_id)
    assert (again.balance, again.entries, again.before) == (40, undone.entries, 40)
    await brought_in(desk, COST, BOUGHT)
    for balance in (40, 33):
        last = await imports(desk).undo_last(in_guild(ANA), "interaction:undo")
        assert last is not None
        assert last.balance == balance
        await desk.spend(7)


@pytest.mark.parametrize("rows", [(BOUGHT,), (COST,), (COST, BOUGHT)])
async def test_an_import_is_undone_whatever_of_it_was_undone_before(
    desk: Desk, rows: tuple[str, ...]
) -> None:
    """A row, the assumed opening and its correction: each undone alone, then a spend, then the import as a whole."""
    await desk.start(balance=50)
    before = await desk.db.read(state)
    ids = 0
    for place in range(len(rows) + 2):
        confirmation_id, _ = await brought_in(desk, *rows)
        written = await desk.db.read(_imported_ids)
        if place < len(written):
            with suppress(errors.UndoBlocked):  # other rows of the import stand on it
                await desk.undo(written[place])
            ids += 1
        spent = await desk.spend(5)
        assert (await taken_back(desk, confirmation_id)).balance == 45
        assert (await desk.undo(spent.entry_id)).balance == 50
        assert (await desk.db.read(state))[1:] == before[1:]
    assert ids > len(rows)


async def test_the_undo_of_a_row_of_before_start_keeps_the_balance(desk: Desk) -> None:
    await desk.start(balance=50)
    await brought_in(desk, COST, BOUGHT, "November 22, 2026\tAvailability Badge\t-2")
    for entry_id in (await desk.db.read(_imported_ids))[:3]:
        undone = await desk.undo(entry_id)
        assert (undone.balance, undone.stated) == (50, True)
    _, again = await brought_in(desk, COST, BOUGHT)
    assert (again.new, again.balance) == (2, 50)


def _imported_ids(tx: Tx) -> list[int]:
    """Return the standing entries that imports wrote, oldest first."""
    return [
        int(id_) for (id_,) in tx.rows("SELECT id FROM standing_entry WHERE source = 'import' ORDER BY id")
    ]


async def test_another_history_can_come_in_afterwards(desk: Desk) -> None:
    await desk.start(balance=84)
    wrong, _ = await brought_in(desk, "November 5, 2026\tApplied to job Landing page copy\t-16", BOUGHT)
    await taken_back(desk, wrong)
    _, done = await brought_in(desk, "November 3, 2026\tApplied to job Menu design\t-16", BOUGHT)
    assert (done.new, done.balance) == (2, 84)


async def test_spends_by_hand_that_used_the_assumed_opening_use_the_stated_balance_again(desk: Desk) -> None:
    await desk.start(balance=50)
    desk.go_to(date(2026, 11, 26))
    await desk.send(LINK, 16)
    await desk.close(LINK, "cancelled")
    await desk.spend(5)
    before = await desk.db.read(state)
    back = "November 25, 2026\tJob cancelled Menu\t+12"
    confirmation_id, _ = await brought_in(desk, back, "November 22, 2026\tApplied to job Menu\t-12", BOUGHT)
    await taken_back(desk, confirmation_id)
    assert await desk.db.read(state) == before


async def test_what_an_import_corrected_or_confirmed_is_as_it_was(desk: Desk) -> None:
    await desk.start(balance=50, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.go_to(date(2026, 12, 4))
    await desk.send(LINK, 12, boost=3)
    await desk.ledger.add(in_guild(ANA), Add(7, "bonus"), desk.key())
    before = await desk.db.read(state)
    confirmation_id, done = await brought_in(
        desk,
        "Today\tApplied to job Logo for a bakery\t-16",
        "December 2, 2026\tMonthly Connects renewal\t+97",
    )
    assert (len(done.conflicts), len(done.refills)) == (1, 1)
    await taken_back(desk, confirmation_id)
    after = await desk.db.read(state)
    assert [(kind, amount) for _, kind, amount, _ in after[0] if kind == "correction"] == []
    assert after[1:] == before[1:]


async def test_a_renewal_that_came_early_is_expected_again(desk: Desk) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 11))
    desk.go_to(date(2026, 12, 6))
    before = await desk.db.read(state)
    confirmation_id, _ = await brought_in(desk, "Today\tMonthly Connects renewal\t+100")
    await taken_back(desk, confirmation_id)
    assert await desk.db.read(state) == before


async def test_a_later_import_goes_first(desk: Desk) -> None:
    await desk.start(balance=50)
    first, _ = await brought_in(desk, COST, BOUGHT)
    between = await desk.db.read(state)
    second, _ = await brought_in(desk, "November 24, 2026\tJob cancelled Logo for a bakery\t+16")
    await refusal_of(desk, errors.ImportStands, imports(desk).undo(in_guild(ANA), first))
    await taken_back(desk, second)
    assert await desk.db.read(state) == between
    await taken_back(desk, first)
    assert await desk.balance() == 50


async def test_a_proposal_that_its_boost_dated_first_is_dated_so_again(desk: Desk) -> None:
    await desk.start(balance=50)
    await brought_in(desk, "November 23, 2026\tConnects bid for boosted proposal. Logo for a bakery\t-5")
    between = await desk.db.read(state)
    second, _ = await brought_in(desk, COST.replace("23", "22"))
    await taken_back(desk, second)
    assert await desk.db.read(state) == between


async def test_a_badge_that_has_grown_is_small_again(desk: Desk) -> None:
    await desk.start(balance=50)
    desk.go_to(date(2026, 11, 26))
    await brought_in(desk, "Today\tAvailability Badge\t-2")
    between = await desk.db.read(state)
    second, _ = await brought_in(desk, "Today\tAvailability Badge\t-5")
    await taken_back(desk, second)
    assert await desk.db.read(state) == between


async def test_an_undo_on_which_later_things_stand_is_refused_with_these(desk: Desk) -> None:
    await desk.start(balance=0)
    desk.go_to(date(2026, 11, 26))
    bought, _ = await brought_in(desk, "Yesterday\tAdded extra Connects\t+40")
    spent = await desk.spend(30)
    refusal = await refusal_of(desk, errors.ImportStands, imports(desk).undo(in_guild(ANA), bought))
    assert refusal.entries == (spent.entry_id,)
    await desk.undo(spent.entry_id)
    refusal = await refusal_of(desk, errors.ImportStands, imports(desk).undo(in_guild(ANA), bought))
    assert (refusal.what, refusal.entries) == ("spent", ())


async def test_an_undo_is_refused_after_further_steps_of_its_proposals(desk: Desk) -> None:
    await desk.start(balance=50)
    sent, _ = await brought_in(desk, "Today\tApplied to job Menu\t-9")
    await desk.update("Menu", "viewed")
    refusal = await refusal_of(desk, errors.ImportStands, imports(desk).undo(in_guild(ANA), sent))
    assert (refusal.what, refusal.jobs) == ("steps", "Menu")


async def test_the_last_entrys_import_is_undone_as_a_whole(desk: Desk) -> None:
    await desk.start(balance=50)
    assert await imports(desk).undo_last(in_guild(ANA), desk.key()) is None
    assert await imports(desk).undoable(in_guild(BEN)) == ()
    await brought_in(desk, COST, BOUGHT)
    [choice] = await imports(desk).undoable(in_guild(ANA))
    key = desk.key()
    undone = await imports(desk).undo_last(in_guild(ANA), key)
    assert undone is not None
    assert (undone.entries, undone.balance) == (2, 50)
    assert await imports(desk).undo_last(in_guild(ANA), key) == undone
    assert await imports(desk).undoable(in_guild(ANA)) == ()
    await refusal_of(desk, errors.NothingToUndo, imports(desk).undo_chosen(in_guild(ANA), choice.id))


async def test_nobody_undoes_an_import_of_somebody_else(desk: Desk) -> None:
    await desk.start(balance=50)
    await desk.start(BEN, balance=50)
    confirmation_id, _ = await brought_in(desk, COST)
    await refusal_of(desk, errors.UnknownEntry, imports(desk).undo(in_guild(BEN), confirmation_id))
    await taken_back(desk, confirmation_id)
    await refusal_of(desk, errors.UnknownEntry, imports(desk).undo(in_guild(BEN), confirmation_id))


@pytest.mark.parametrize("seed", range(sized(2, 4)))
async def test_any_import_and_its_undo_change_nothing(desk: Desk, seed: int) -> None:
    """After months that were partly logged by hand a page is imported, taken back, and imported again."""
    random = Random(seed)
    first, last = date(2026, 11, 1), date(2026, 12, 20)
    account = lived(random, first, last)
    await desk.start(balance=300, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    for days in (6, 12, 20):
        desk.go_to(date(2026, 11, 24) + timedelta(days=days))
        await desk.spend(random.randint(1, 9))
        await desk.send(f"https://www.upwork.com/jobs/Job-{seed}-{days}_~0220071636644294080{10 + days}", 9)
    desk.go_to(last)
    if random.random() < 0.5:
        await brought_in(desk, account.page(desk.clock.now(), 15))
    before = await desk.db.read(state)
    confirmation_id, done = await brought_in(desk, account.page(desk.clock.now(), random.choice((40, 400))))
    await taken_back(desk, confirmation_id)
    assert (await desk.db.read(state))[1:] == before[1:]
    _, again = await brought_in(desk, account.page(desk.clock.now(), 400))
    if done.rows == again.rows:
        assert outcome(again) == outcome(done)
