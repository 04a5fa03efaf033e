"""An export brought into an account of the same day: an account has one opening balance, told by /start or by the file."""

from datetime import date

import pytest

from bot.domain.ledger.entries import Kind
from bot.services.importing import Imported
from bot.services.importing.counts import RowFact
from bot.ui.files.csv import entries_csv
from tests.services.desk import ANA, BEN, Desk, in_guild
from tests.services.importing.test_imports import bring_in, imports


async def handed_to_ben(desk: Desk) -> Imported:
    """Import Ana's export into Ben's account, and then once more, which changes nothing."""
    data = entries_csv((await desk.ledger.export(in_guild(ANA))).rows)
    seen = await imports(desk).upload(in_guild(BEN), data, "entries.csv", None)
    done = await imports(desk).commit(in_guild(BEN), seen.confirmation_id)
    assert done == seen.outcome
    again = await imports(desk).upload(in_guild(BEN), data, "entries.csv", None)
    assert (again.outcome.new, again.outcome.balance) == (0, done.balance)
    await desk.check()
    assert await desk.ledger.verify() == []
    return done


async def begun(desk: Desk, first: int, hours: int, balance: int, soon: int = 0) -> None:
    """Let Ana start with 120 Connects and Ben with ``balance``, ``hours`` apart, and Ana spend 16 later."""
    for user_id in (first, ANA + BEN - first):
        stated = (120, 0) if user_id == ANA else (balance, soon)
        await desk.start(user_id=user_id, balance=stated[0], expiring_30d=stated[1])
        desk.clock.advance(hours=hours)
    desk.clock.advance(hours=1)
    await desk.spend(16)
    desk.clock.advance(hours=1)


@pytest.mark.parametrize("first", [ANA, BEN])
@pytest.mark.parametrize("hours", [0, 2, 30])
@pytest.mark.parametrize("soon", [0, 30])
async def test_the_opening_of_both_is_one_fact(desk: Desk, first: int, hours: int, soon: int) -> None:
    await begun(desk, first, hours, 120, soon)
    done = await handed_to_ben(desk)
    assert (done.balance, done.changed) == (104, ())


async def test_another_opening_is_named_and_changes_nothing(desk: Desk) -> None:
    await begun(desk, BEN, 1, 100)
    done = await handed_to_ben(desk)
    [changed] = done.changed
    day = date(2026, 11, 24)
    assert (changed.title, changed.here, changed.there) == (
        "opening",
        RowFact(100, day, Kind.OPENING),
        RowFact(120, day, Kind.OPENING),
    )
    assert (done.new, done.balance) == (1, 84)


async def test_an_account_that_stated_nothing_takes_the_opening_of_the_file(desk: Desk) -> None:
    await begun(desk, BEN, 1, 0)
    assert (await handed_to_ben(desk)).balance == 104


async def test_an_assumed_opening_of_the_file_is_no_further_one_either(desk: Desk) -> None:
    await desk.start(user_id=BEN, balance=120)
    desk.go_to(date(2026, 11, 30))
    await desk.start(user_id=ANA, balance=104)
    await bring_in(desk, "November 28, 2026\tApplied to job Logo for a bakery\t-16")
    done = await handed_to_ben(desk)
    assert (done.new, done.balance) == (1, 104)
