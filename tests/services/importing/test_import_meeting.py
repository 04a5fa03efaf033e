"""What was told by a command and is told again by an imported history is one fact, whenever and however it was logged."""

from datetime import date

import pytest

from bot.domain.ledger.rules import Plan
from bot.services.importing.counts import ImportConflict
from bot.services.ledger.add import Add
from bot.services.ledger.reconcile import Correct
from tests.services.desk import ANA, LINK, OTHER_LINK, Desk, in_guild
from tests.services.importing.test_imports import bring_in, counts, look, sent, standing

COST = "November 26, 2026\tApplied to job Logo for a bakery\t-16"
BID = "November 26, 2026\tConnects bid for boosted proposal. Logo for a bakery\t-8"
BACK = "November 28, 2026\tJob cancelled Logo for a bakery\t+16"
BID_BACK = "November 28, 2026\tYou bid to boost a proposal, but the job was closed Logo for a bakery\t+8"


async def started(desk: Desk, until: date) -> None:
    await desk.start(balance=100)
    desk.go_to(until)


async def lots(desk: Desk) -> list[int]:
    rows = await desk.db.read(lambda tx: tx.rows("SELECT remaining FROM lot WHERE remaining > 0"))
    return [int(remaining) for (remaining,) in rows]


@pytest.mark.parametrize("link", [LINK, OTHER_LINK])
@pytest.mark.parametrize("logged", [date(2026, 11, 26), date(2026, 12, 1), date(2026, 12, 5)])
async def test_a_proposal_logged_late_is_its_row(desk: Desk, link: str, logged: date) -> None:
    await started(desk, logged)
    await desk.send(link, 16, boost=8)
    done = await bring_in(desk, COST, BID)
    assert (counts(done), done.balance) == ((0, 0, 2, 0), 76)
    assert counts(await bring_in(desk, COST, BID)) == (0, 2, 0, 0)


@pytest.mark.parametrize("link", [LINK, OTHER_LINK])
@pytest.mark.parametrize("closed", [date(2026, 11, 27), date(2026, 11, 28), date(2026, 12, 9)])
async def test_what_came_back_by_hand_is_not_given_back_again(desk: Desk, link: str, closed: date) -> None:
    await started(desk, date(2026, 11, 26))
    await desk.send(link, 16, boost=8)
    desk.go_to(closed)
    await desk.close(link, "cancelled")
    desk.go_to(date(2026, 12, 10))
    done = await bring_in(desk, BID_BACK, BACK, BID, COST)
    assert (counts(done), done.balance) == ((0, 0, 4, 0), 100)
    assert await lots(desk) == [100]


async def test_what_comes_back_of_a_proposal_logged_later_than_that_is_its_own(desk: Desk) -> None:
    await started(desk, date(2026, 12, 1))
    await desk.send(OTHER_LINK, 16)
    done = await bring_in(desk, BACK, COST)
    assert (counts(done), done.balance) == ((1, 0, 1, 0), 100)
    assert await lots(desk) == [100]


async def test_a_return_finds_its_proposal_by_a_similar_title_or_by_what_is_out(desk: Desk) -> None:
    await started(desk, date(2026, 11, 26))
    await desk.send(LINK, 16)
    await desk.send(OTHER_LINK, 11)
    done = await bring_in(
        desk,
        "Today\tJob cancelled A new logo for a bakery\t+16",
        "Today\tJob cancelled Need React dev\t+11",
    )
    assert (counts(done), done.balance, done.returned) == ((2, 0, 0, 0), 100, 27)
    assert await lots(desk) == [100]


async def test_all_bids_may_come_back_in_one_row(desk: Desk) -> None:
    await started(desk, date(2026, 11, 30))
    rows = (
        "November 29, 2026\tYou've been outbid to boost your proposal Logo\t+25",
        "November 28, 2026\tConnects bid for boosted proposal. Logo\t-10",
        "November 25, 2026\tConnects bid for boosted proposal. Logo\t-15",
        "November 25, 2026\tApplied to job Logo\t-16",
    )
    done = await bring_in(desk, *rows)
    assert (counts(done), done.balance, done.returned) == ((4, 0, 0, 0), 84, 25)
    assert await lots(desk) == [84]
    assert await desk.db.read(sent) == [("Logo", 16, 25, "sent", "outbid")]
    assert counts(await bring_in(desk, *rows)) == (0, 4, 0, 0)


async def test_a_return_never_exceeds_what_was_logged_by_hand(desk: Desk) -> None:
    await started(desk, date(2026, 11, 28))
    await desk.send(LINK, 12)
    done = await bring_in(desk, BACK)
    assert done.conflicts == (ImportConflict(date(2026, 11, 28), "Logo for a bakery", 12, 16, mended=False),)
    assert (done.balance, done.returned) == (100, 12)


async def test_a_return_of_a_corrected_proposal_gives_the_corrected_amount_back(desk: Desk) -> None:
    await started(desk, date(2026, 11, 26))
    await desk.send(LINK, 12)
    desk.go_to(date(2026, 11, 28))
    done = await bring_in(desk, BACK, COST)
    assert (done.balance, done.returned, [one.mended for one in done.conflicts]) == (100, 16, [True])
    assert await lots(desk) == [100]


async def test_a_return_with_another_amount_than_the_closed_proposal_got_is_said(desk: Desk) -> None:
    await started(desk, date(2026, 11, 26))
    await desk.send(LINK, 12)
    desk.go_to(date(2026, 11, 28))
    await desk.close(LINK, "cancelled")
    done = await bring_in(desk, BACK, COST)
    assert (done.balance, done.new, [one.mended for one in done.conflicts]) == (100, 0, [False, False])


async def test_what_comes_back_to_an_expired_lot_expires_at_once(desk: Desk) -> None:
    await desk.start(balance=0)
    await desk.ledger.add(in_guild(ANA), Add(20, "purchase", expires=date(2026, 12, 1)), desk.key())
    await desk.send(LINK, 16)
    desk.go_to(date(2026, 12, 4))
    done = await bring_in(desk, "Today\tJob cancelled Logo for a bakery\t+16")
    assert (done.balance, done.returned, done.lapsed) == (0, 16, 16)


@pytest.mark.parametrize("on", [date(2026, 12, 1), date(2026, 12, 9), date(2026, 12, 13), date(2026, 12, 24)])
async def test_a_cycle_has_one_refill_however_far_its_renewal_is(desk: Desk, on: date) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 11))
    desk.go_to(max(on, date(2026, 12, 14)))
    done = await bring_in(desk, f"{on:%B} {on.day}, 2026\tMonthly Connects renewal\t+100")
    assert (done.balance, [seen.on for seen in done.refills]) == (110, [date(2026, 12, 11)])


async def test_a_renewal_days_early_isnt_expected_again(desk: Desk) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 11))
    desk.go_to(date(2026, 12, 6))
    await bring_in(desk, "Today\tMonthly Connects renewal\t+100")
    desk.go_to(date(2026, 12, 20))
    assert await desk.balance() == 110


async def test_an_expiry_of_upworks_writes_nothing(desk: Desk) -> None:
    await started(desk, date(2026, 11, 26))
    outcome = (await look(desk, "Yesterday\tConnects expired\t-5")).outcome
    assert (outcome.balance, outcome.expired, outcome.changes) == (100, 1, False)


async def test_two_pages_that_are_cut_on_one_day_show_two_posts_of_one_cost(desk: Desk) -> None:
    """The one begins with the newest post of the day; the other was copied before that one was sent."""
    await desk.start(balance=84)
    older = ("November 20, 2026\tApplied to job Menu\t-7", "November 19, 2026\tAdded extra Connects\t+40")
    newer = "November 20, 2026\tApplied to job Poster\t-7"
    badge = "November 21, 2026\tAvailability Badge\t-2"
    first = await bring_in(desk, badge, newer)
    second = await bring_in(desk, *older)
    whole = await bring_in(desk, badge, newer, *older)
    assert (first.new, second.new, whole.new, whole.balance) == (2, 2, 0, 84)
    renamed = await bring_in(desk, badge, newer.replace("Poster", "Advert for us"), *older)
    assert (renamed.new, [(one.here, one.same) for one in renamed.renamed]) == (0, [("Poster", True)])


async def test_a_post_that_was_renamed_is_said(desk: Desk) -> None:
    await started(desk, date(2026, 11, 28))
    other = "November 25, 2026\tApplied to job App\t-8"
    await bring_in(desk, COST, other)
    done = await bring_in(desk, COST.replace("Logo for a bakery", "URGENT: a brand"), other)
    assert (counts(done), done.balance) == ((0, 2, 0, 0), 76)
    assert [(one.here, one.there, one.same) for one in done.renamed] == [
        ("Logo for a bakery", "URGENT: a brand", True)
    ]


async def test_a_correction_and_its_cause_meet(desk: Desk) -> None:
    await started(desk, date(2026, 11, 27))
    await desk.ledger.correct(in_guild(ANA), Correct(balance=84, seen=100), desk.key())
    desk.go_to(date(2026, 11, 28))
    done = await bring_in(desk, COST)
    assert done.correction is not None
    assert (done.balance, done.correction.amount) == (68, -16)
    await desk.undo(done.correction.entry_id)
    assert await desk.balance() == 84
    assert ("correction", -16) not in await desk.db.read(standing)
