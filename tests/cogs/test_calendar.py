"""The calendar file: its buttons under /connects expiring and under the reminders, and what a calendar reads in the file."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.domain.reminders.reminders import OwnReminder
from bot.domain.reminders.schedules import Frequency, ReminderSchedule, Repeat
from bot.services.members import CalendarView
from bot.ui.files.calendar import calendar_file
from tests.cogs.hands import start_ana
from tests.cogs.world import TEXT, World, contents, files, press
from tests.conftest import STARTED_AT

FILE = TEXT.t("button-calendar")


def events(content: bytes) -> dict[str, Any]:
    """Return the events of a file by UID, as another program reads them."""
    parsed = Calendar.from_ical(content)
    found = parsed.walk("VEVENT")
    by_uid = {str(event["uid"]): event for event in found}
    assert len(by_uid) == len(found)
    return by_uid


async def test_the_file_has_renewals_expiries_and_reminders(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20, next_refill="2026-12-10", plan="plus")
    await world.ana.slash(world.channel, "remind", what="Call; Eva, now\\ok", when="tomorrow at 9")
    await world.ana.slash(world.channel, "remind", what="Board", when="every Monday at 9")
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    await world.ben.slash(world.channel, "remind", what="Bens secret", when="tomorrow at 9")
    shown = await press(world.ana, await world.ana.slash(world.channel, "connects expiring"), FILE)
    assert list(files(shown)) == ["connects.ics"]
    content = contents(world, shown, "connects.ics")
    assert b"secret" not in content
    by_uid = events(content)
    first = by_uid["renewal-1-2026-12@connects-bot"]
    assert (first.decoded("dtstart"), str(first["summary"])) == (date(2026, 12, 10), "Connects renewal: 100")
    assert len([uid for uid in by_uid if uid.startswith("renewal-")]) == 12
    assert "20 Connects expire" in {str(event["summary"]) for event in by_uid.values()}
    call, board = by_uid["reminder-1@connects-bot"], by_uid["reminder-2@connects-bot"]
    assert str(call["summary"]) == "Call; Eva, now\\ok"
    assert call.decoded("dtstart") == datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert board["rrule"]["FREQ"] == ["WEEKLY"]


async def test_a_second_file_has_the_same_uids_and_a_higher_sequence(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    shown = await world.ana.slash(world.channel, "remind", what="Call", when="every day at 9")
    listed = await press(world.ana, shown, TEXT.t("button-own-list"))
    first = contents(world, await press(world.ana, listed, FILE), "connects.ics")
    world.clock.advance(hours=30)
    second = contents(world, await press(world.ana, listed, FILE), "connects.ics")
    before, after = events(first), events(second)
    assert before.keys() == after.keys()
    assert all(int(after[uid]["sequence"]) > int(before[uid]["sequence"]) for uid in before)


def following(event: Any, count: int) -> list[date]:
    """Return the first days of an event that repeats, as another program counts them."""
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=event.decoded("dtstart").replace(tzinfo=None))
    return [at.date() for at in islice(rule, count)]


def due_next(reminder: OwnReminder, count: int) -> list[date]:
    """Return the days on which the reminder is due next, by its schedule."""
    schedule = reminder.schedule
    number = next(each for each in range(9999) if schedule.at(each) > STARTED_AT)
    return [schedule.day(each) for each in range(number, number + count)]


reminders = st.builds(
    OwnReminder,
    id=st.integers(1, 10**9),
    user_id=st.just(11),
    what=st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=200),
    schedule=st.builds(
        ReminderSchedule,
        st.dates(date(2026, 1, 1), date(2026, 11, 23)),
        st.integers(0, 1439),
        st.sampled_from(
            ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]
        ),
        st.builds(Frequency, st.sampled_from(Repeat), st.just(1))
        | st.builds(Frequency, st.sampled_from([Repeat.DAY, Repeat.WEEK, Repeat.MONTH]), st.integers(2, 99)),
    ),
    next_at=st.just(None),
    snoozed_to=st.integers(STARTED_AT, STARTED_AT + 10**10),
    edition=st.just(1),
    end=st.just(None),
    job_id=st.none(),
    proposal_id=st.none(),
)


@given(st.lists(reminders, max_size=4, unique_by=lambda reminder: reminder.id))
def test_any_file_is_read_back_as_it_was_meant(listed: list[OwnReminder]) -> None:
    listed = [replace(reminder, next_at=reminder.schedule.next_after(STARTED_AT)) for reminder in listed]
    view = CalendarView(
        1, STARTED_AT, ((date(2026, 12, 10), 100),), ((date(2027, 1, 1), 5),), (), tuple(listed)
    )
    file = calendar_file("en", view)
    assert all(len(line) <= 75 for line in file.content.split(b"\r\n"))
    by_uid = events(file.content)
    assert len(by_uid) == 2 + len(listed)
    zones = {str(zone["tzid"]) for zone in Calendar.from_ical(file.content).walk("VTIMEZONE")}
    for reminder in listed:
        event = by_uid[f"reminder-{reminder.id}@connects-bot"]
        assert " ".join(str(event["summary"]).split()) == " ".join(reminder.what.split())
        start = event.decoded("dtstart")
        if reminder.repeats and reminder.next_at is not None:
            assert following(event, 4) == due_next(reminder, 4)
            assert reminder.schedule.zone in zones | {"UTC"}
            local = start.astimezone(ZoneInfo(reminder.schedule.zone))
            assert (
                abs(local.timestamp() * 1000 - reminder.next_at) <= timedelta(hours=1).total_seconds() * 1000
            )
        else:
            assert start.timestamp() * 1000 == (reminder.due_at or 0) // 1000 * 1000
