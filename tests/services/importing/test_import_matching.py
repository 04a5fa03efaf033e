"""Importing beside what is there already: entries logged by hand, and refills that were expected."""

from datetime import date

import pytest

from bot.domain.ledger.rules import Plan
from bot.services.importing.write import ImportConflict, RefillSeen
from bot.services.ledger.add import Add
from tests.services.desk import ANA, LINK, Desk, in_guild
from tests.services.importing.test_imports import bring_in, counts, sent

# ── what was logged by hand ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("on", [date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)])
async def test_a_proposal_logged_by_hand_is_linked(desk: Desk, on: date) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    await desk.send(LINK, 16, boost=4, on=date(2026, 11, 25))
    row = f"November {on.day + 2}, 2026\tApplied to job Logo for a bakery!\t-16"
    if on == date(2026, 11, 22):
        row = "November 24, 2026\tApplied to job Logo for a bakery!\t-16"
    bid = "November 25, 2026\tConnects bid for boosted proposal. Logo for a bakery\t-4"
    done = await bring_in(desk, row, bid)
    assert (counts(done), done.balance, done.proposals) == ((0, 0, 2, 0), 64, 0)
    assert counts(await bring_in(desk, row, bid)) == (0, 2, 0, 0)


async def test_what_comes_back_is_tied_to_the_proposal_logged_by_hand_that_day(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    await desk.send(LINK, 16, boost=4, on=date(2026, 11, 25))
    done = await bring_in(
        desk,
        "Yesterday\tJob cancelled Logo for a bakery\t+16",
        "Yesterday\tYou bid to boost a proposal, but the job was closed Logo for a bakery\t+4",
        "Yesterday\tApplied to job Logo for a bakery\t-16",
        "Yesterday\tConnects bid for boosted proposal. Logo for a bakery\t-4",
    )
    assert (counts(done), done.returned, done.balance) == ((2, 0, 2, 0), 20, 84)
    assert await desk.db.read(sent) == [("Logo for a bakery", 16, 4, "closed", "returned")]


async def test_what_was_spent_that_day_may_be_what_was_bought_by_hand_that_day(desk: Desk) -> None:
    await desk.start(balance=0)
    desk.go_to(date(2026, 11, 26))
    await desk.spend(1, cover=True)
    desk.go_to(date(2026, 11, 28))
    await desk.ledger.add(in_guild(ANA), Add(40, "purchase", on=date(2026, 11, 27)), desk.key())
    done = await bring_in(desk, "Yesterday\tApplied to job Logo\t-16", "Yesterday\tAdded extra Connects\t+40")
    assert (counts(done), done.balance, done.missing, done.opening) == ((1, 0, 1, 0), 24, 0, 0)


async def test_another_amount_is_a_conflict_and_upwork_is_right(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    await desk.send(LINK, 16, boost=4)
    row = "Today\tApplied to job Logo for a bakery\t-20"
    done = await bring_in(desk, row)
    assert done.conflicts == (ImportConflict(date(2026, 11, 26), "Logo for a bakery", -16, -20, True),)
    assert (counts(done), done.balance) == ((0, 0, 0, 0), 60)
    assert await desk.db.read(sent) == [("Logo for a bakery", 20, 4, "sent", "open")]
    assert not (await bring_in(desk, row)).changes


async def test_a_conflict_of_which_something_came_back_is_left(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    await desk.send(LINK, 16)
    await desk.close(LINK, "cancelled")
    done = await bring_in(desk, "Today\tApplied to job Logo for a bakery\t-20")
    assert [conflict.mended for conflict in done.conflicts] == [False]
    assert done.balance == 84


async def test_a_badge_day_logged_by_hand_follows_upworks(desk: Desk) -> None:
    await desk.start(balance=84)
    desk.go_to(date(2026, 11, 26))
    await desk.spend(3, purpose="badge")
    done = await bring_in(desk, "Today\tAvailability Badge\t-5")
    assert done.conflicts == (ImportConflict(date(2026, 11, 26), "Availability Badge", -3, -5, True),)
    assert done.balance == 79
    assert (await bring_in(desk, "Today\tAvailability Badge\t-7")).balance == 77


# ── refills ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def plus(desk: Desk, until: date) -> None:
    await desk.start(balance=10, plan=Plan.PLUS, next_refill=date(2026, 12, 3))
    desk.go_to(until)


@pytest.mark.parametrize(("row", "came"), [("+100", 100), ("+97", 97)])
@pytest.mark.parametrize("on", [2, 3, 4])
async def test_a_renewal_answers_the_refill_that_was_expected(
    desk: Desk, row: str, came: int, on: int
) -> None:
    await plus(desk, date(2026, 12, 5))
    renewal = f"December {on}, 2026\tMonthly Connects renewal\t{row}"
    done = await bring_in(desk, renewal)
    assert done.refills == (RefillSeen(date(2026, 12, 3), 100, came),)
    assert (counts(done), done.balance) == ((0, 0, 0, 0), 10 + came)
    assert counts(await bring_in(desk, renewal)) == (0, 1, 0, 0)
    assert (await desk.statements.balance(in_guild(ANA))).unconfirmed == ()


@pytest.mark.parametrize("row", ["+100", "+97"])
async def test_a_refill_that_was_corrected_by_hand_isnt_doubled(desk: Desk, row: str) -> None:
    await plus(desk, date(2026, 12, 5))
    await desk.spend(1)
    [refill] = (await desk.statements.balance(in_guild(ANA))).unconfirmed
    await desk.ledger.confirm_refill(in_guild(ANA), refill.id, 97, desk.key())
    done = await bring_in(desk, f"December 3, 2026\tMonthly Connects renewal\t{row}")
    assert done.balance == 106
    assert (done.linked, len(done.conflicts)) == ((1, 0) if row == "+97" else (0, 1))


async def test_a_refill_that_was_confirmed_follows_upworks_figure(desk: Desk) -> None:
    await plus(desk, date(2026, 12, 5))
    await desk.spend(1)
    [refill] = (await desk.statements.balance(in_guild(ANA))).unconfirmed
    await desk.ledger.confirm_refill(in_guild(ANA), refill.id, None, desk.key())
    assert (await bring_in(desk, "December 3, 2026\tMonthly Connects renewal\t+97")).balance == 106


async def test_a_renewal_a_day_early_isnt_expected_again(desk: Desk) -> None:
    await plus(desk, date(2026, 12, 2))
    assert (await bring_in(desk, "Today\tMonthly Connects renewal\t+100")).balance == 110
    desk.go_to(date(2026, 12, 20))
    assert await desk.balance() == 110
    desk.go_to(date(2027, 1, 3))
    assert await desk.balance() == 210
