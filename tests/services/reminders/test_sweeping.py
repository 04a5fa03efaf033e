"""Due reminders are queued in bounded batches, each isolated from the others, and each occurrence once."""

from dataclasses import replace
from datetime import date

import pytest

from bot import errors
from bot.domain.reminders.reminders import MOST_KEPT, Moment
from bot.domain.reminders.schedules import Frequency, ReminderSchedule, Repeat
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.services.messages import Sweeps
from bot.services.messages.sweeps import BATCH
from bot.services.reminders import AddReminder, OwnReminders
from bot.store import reminders, retention
from bot.store.engine.database import Tx
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, Desk, in_guild

DAILY = ReminderSchedule(date(2026, 11, 25), 540, "UTC", Frequency(Repeat.DAY))
FIRST_AT = DAILY.at(0)


def fill(tx: Tx, count: int) -> None:
    for number in range(count):
        reminders.insert(
            tx, ANA, f"{number}", Moment(FIRST_AT, DAILY), job_id=None, proposal_id=None, now=STARTED_AT
        )


async def sweep(sweeps: Sweeps, now: int) -> int:
    """Do everything that is due, and return how many reminders were queued."""
    return (await sweeps.run(now)).reminded


async def queued(desk: Desk) -> int:
    return len(await desk.db.read(lambda tx: tx.rows("SELECT 1 FROM outbox")))


async def test_more_than_a_batch_is_queued_once(desk: Desk) -> None:
    await desk.db.write(fill, 2 * BATCH + 5)
    sweeps = Sweeps(desk.db)
    assert await sweep(sweeps, FIRST_AT - 1) == 0
    assert await sweep(sweeps, FIRST_AT) == 2 * BATCH + 5
    assert await sweep(sweeps, FIRST_AT) == 0
    assert await queued(desk) == 2 * BATCH + 5


async def test_one_that_fails_keeps_no_other_back(desk: Desk) -> None:
    await desk.db.write(fill, BATCH + 5)
    await desk.db.write(lambda tx: tx.run("UPDATE reminder SET zone = 'Nowhere' WHERE id = 3"))
    sweeps = Sweeps(desk.db)
    assert await sweep(sweeps, FIRST_AT) == BATCH + 4
    assert sweeps.failures.subjects() == [("reminder", 3)]
    await desk.db.write(lambda tx: tx.run("UPDATE reminder SET zone = 'UTC' WHERE id = 3"))
    assert await sweep(sweeps, FIRST_AT + HOUR_MS) == 1
    assert sweeps.failures.subjects() == []


async def test_a_second_request_with_the_key_stores_nothing(desk: Desk) -> None:
    await desk.start()
    services = OwnReminders(desk.db, desk.clock)
    ask = AddReminder("Call", Moment(FIRST_AT, DAILY))
    first = await services.add(in_guild(ANA), ask, "interaction:77")
    desk.clock.advance(seconds=3)
    again = replace(ask, moment=Moment(FIRST_AT + 3000, DAILY))  # the same words, read a moment later
    assert await services.add(in_guild(ANA), again, "interaction:77") == first
    with pytest.raises(errors.KeyReused):
        await services.add(in_guild(ANA), replace(ask, what="Other"), "interaction:77")


async def test_an_undo_finds_no_room_among_fifty(desk: Desk) -> None:
    await desk.start()
    services = OwnReminders(desk.db, desk.clock)
    ask = AddReminder("Call", Moment(FIRST_AT, DAILY))
    gone = (await services.add(in_guild(ANA), ask, desk.key())).reminder
    await services.delete(in_guild(ANA), gone.id, desk.key())
    await desk.db.write(fill, MOST_KEPT)
    with pytest.raises(errors.TooManyReminders):
        await services.restore(in_guild(ANA), gone.id, desk.key())
    with pytest.raises(errors.UnknownReminder):
        await services.show(in_guild(BEN), gone.id)


async def test_what_ended_goes_after_thirty_days(desk: Desk) -> None:
    await desk.db.write(fill, 2)
    await desk.db.write(lambda tx: tx.run("UPDATE reminder SET repeat = 'once'"))
    await sweep(Sweeps(desk.db), FIRST_AT)
    kept = FIRST_AT + 30 * DAY_MS
    assert "reminder" not in await desk.db.read(retention.due_tables, kept)
    assert "reminder" in await desk.db.read(retention.due_tables, kept + 1)
    assert await desk.db.write(retention.sweep, "reminder", kept + 1, 10) == 2
