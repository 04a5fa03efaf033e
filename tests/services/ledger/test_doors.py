"""A proposal is one fact, whichever command told it, and one before /start is part of the stated balance."""

from datetime import date

from bot import errors
from tests.services.desk import LINK, OTHER_LINK, Desk, refusal_of
from tests.services.importing.test_imports import bring_in, counts, sent


async def test_connects_spent_for_a_proposal_to_a_job_are_a_proposal(desk: Desk) -> None:
    await desk.start(balance=84)
    spent = await desk.spend(16, purpose="proposal", job=LINK)
    assert (spent.balance, spent.job_title) == (68, "Logo for a bakery")
    assert await desk.db.read(sent) == [("Logo for a bakery", 16, 0, "sent", "none")]
    await refusal_of(desk, errors.DuplicateProposal, desk.send(LINK, 16))
    await refusal_of(desk, errors.DuplicateProposal, desk.spend(16, purpose="proposal", job=LINK))
    assert (await desk.spend(16, purpose="proposal", job=LINK, confirmed=True)).balance == 52
    await desk.check()


async def test_connects_spent_for_a_proposal_without_a_job_are_only_spent(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.spend(16, purpose="proposal")
    assert await desk.db.read(sent) == []


async def test_a_proposal_before_start_changes_nothing_of_the_balance(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    done = await desk.send(LINK, 16, boost=4, on=date(2026, 11, 20))
    assert (done.balance, done.corrected, done.stated) == (84, 0, True)
    spent = await desk.spend(9, purpose="proposal", job=OTHER_LINK, on=date(2026, 11, 20))
    assert (spent.balance, spent.stated) == (84, True)
    row = "November 20, 2026\tApplied to job Logo for a bakery\t-16"
    bought = "November 19, 2026\tAdded extra Connects\t+40"
    imported = await bring_in(desk, row, bought)
    assert (counts(imported), imported.balance) == ((1, 0, 1, 0), 84)
    await desk.check()


async def test_its_undo_changes_nothing_of_the_balance_either(desk: Desk) -> None:
    await desk.start(balance=84)
    done = await desk.send(LINK, 16, boost=4, on=date(2026, 11, 20))
    undone = await desk.undo(done.entry_id)
    assert (len(undone.entries), undone.balance) == (3, 84)
    await desk.check()


async def test_a_bare_link_may_be_any_job_of_its_price_however_late(desk: Desk) -> None:
    await desk.start(balance=84)
    row = "November 24, 2026\tApplied to job Shop theme fixes\t-16"
    await bring_in(desk, row, "November 24, 2026\tAdded extra Connects\t+40")
    desk.go_to(date(2026, 12, 9))
    bare, posted_later = (
        "https://www.upwork.com/jobs/~012345678901234567",
        "https://www.upwork.com/jobs/~022127689155998646272",
    )
    await refusal_of(desk, errors.DuplicateProposal, desk.send(bare, 16))
    assert (await desk.send(bare, 15)).balance == 69
    assert (await desk.send(posted_later, 16)).balance == 53
    await desk.check()


async def test_a_row_is_no_proposal_to_a_job_that_was_posted_later(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 12, 2))
    await desk.send("https://www.upwork.com/jobs/~022127689155998646272", 16)
    imported = await bring_in(desk, "November 26, 2026\tApplied to job Shop theme fixes\t-16")
    assert (counts(imported), imported.balance) == ((1, 0, 0, 0), 52)
    again = await bring_in(desk, "December 2, 2026\tApplied to job Logo redraw\t-16")
    assert (counts(again), again.balance) == ((0, 0, 1, 0), 52)
    await desk.check()
