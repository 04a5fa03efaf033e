"""When the interview about a proposal is: its form, card, reminders and event in the calendar file, and what ends it."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from bot.ui.cards.base import GOOD, REFUSED
from bot.ui.components import custom_id
from tests.cogs.hands import deliver_again, first_line, forge_button, form_values, start_ana
from tests.cogs.mail import inbox, pick, run_chores
from tests.cogs.world import TEXT, World, buttons, colour, contents, files, fill, menus, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
KEY = "~022007163664429408020"
WHEN, REMOVE = TEXT.t("button-interview-when"), TEXT.t("button-interview-remove")
CHANGE, UNDO = TEXT.t("button-own-change"), TEXT.t("button-undo")
FRIDAY = int(datetime(2026, 11, 27, 14, 30, tzinfo=UTC).timestamp())


async def interviewing(world: World, **options: Any) -> Any:
    """Have Ana send a proposal and say that she is interviewed; return the answer."""
    await start_ana(world, 84, **options)
    await world.ana.slash(world.channel, "proposal send", job=LINK, connects=16)
    return await step(world, "interviewing")


async def step(world: World, status: str) -> Any:
    return await world.ana.slash(world.channel, "proposal update", proposal="#1", status=status)


async def set_time(world: World, shown: Any, when: str, button: str = WHEN) -> Any:
    form = await press(world.ana, shown, button)
    return await fill(world.ana, form, when=when)


async def remind_before(world: World, card: Any, minutes: int) -> Any:
    """Choose a reminder in the menu of an interview's card."""
    [menu] = menus(card)
    return await pick(world.ana, card, menu["custom_id"], str(minutes))


async def show(world: World) -> Any:
    return await world.ana.slash(world.channel, "proposal show", proposal="#1")


async def file_events(world: World) -> dict[str, Any]:
    """Return the events of the calendar file by UID."""
    shown = await press(
        world.ana, await world.ana.slash(world.channel, "connects expiring"), TEXT.t("button-calendar")
    )
    parsed = Calendar.from_ical(contents(world, shown, "connects.ics"))
    return {str(event["uid"]).partition("@")[0]: event for event in parsed.walk("VEVENT")}


async def pass_hours(world: World, hours: float) -> None:
    world.clock.advance(seconds=round(hours * 3600))
    await run_chores(world)


async def ledger_and_events(world: World) -> list[tuple[Any, ...]]:
    """Return what a moment in the calendar must leave alone: entries, steps, odds and the proposal's state."""
    selections = (
        "COUNT(*), SUM(amount) FROM entry",
        "COUNT(*), MAX(at) FROM proposal_event",
        "COUNT(*), SUM(reply) FROM proposal_odds",
        "status, status_at FROM proposal",
    )
    return [
        tuple((await world.db.read(lambda tx, sql=sql: tx.rows(f"SELECT {sql}")))[0]) for sql in selections
    ]


async def test_an_interview_gets_its_time_and_changes_nothing_else(world: World) -> None:
    shown = await interviewing(world)
    assert WHEN in buttons(shown)
    before = await ledger_and_events(world)
    card = await set_time(world, shown, "Friday 14:30")
    assert first_line(card) == TEXT.t("interview-title")
    assert f"**<t:{FRIDAY}:F>** (<t:{FRIDAY}:R>)" in words(card)
    assert colour(card) == GOOD
    assert await ledger_and_events(world) == before
    detail = await show(world)
    assert f"<t:{FRIDAY}:F>" in words(detail)
    again = await press(world.ana, detail, TEXT.t("interview-title"))
    assert f"<t:{FRIDAY}:F>" in words(again)
    assert UNDO not in buttons(again)
    me = await world.ana.slash(world.channel, "me")
    assert f"<t:{FRIDAY}:f>" in words(me)
    assert "Logo for a bakery" in words(me)


async def test_the_words_are_read_in_the_members_own_zone(world: World) -> None:
    shown = await interviewing(world, timezone="Asia/Kolkata")
    card = await set_time(world, shown, "Friday 14:30")
    at = int((datetime(2026, 11, 27, 14, 30, tzinfo=UTC) - timedelta(hours=5, minutes=30)).timestamp())
    assert f"<t:{at}:F>" in words(card)
    form = await press(world.ana, card, CHANGE)
    assert form_values(form) == {"when": "2026-11-27 14:30"}


@pytest.mark.parametrize(
    ("when", "error"),
    [
        ("some day", "can't read “some day”"),
        ("Friday", "“Friday” has no time of day"),
        ("in 3 days", "has no time of day"),
        ("tomorrow at 5", "can be <t:"),
        ("2026-11-20 09:00", "is over"),
        ("every Monday at 9", "can't read"),
    ],
)
async def test_what_is_uncertain_is_refused_and_comes_back_as_typed(
    world: World, when: str, error: str
) -> None:
    refused = await set_time(world, await interviewing(world), when)
    assert colour(refused) == REFUSED
    assert error in words(refused)
    assert "<t:" not in words(await show(world)).partition("Interview: ")[2]
    form = await press(world.ana, refused, CHANGE)
    assert form_values(form) == {"when": when}
    assert f"<t:{FRIDAY}:F>" in words(await fill(world.ana, form, when="Friday 14:30"))


async def test_a_change_and_a_removal_are_taken_back_once(world: World) -> None:
    first = await set_time(world, await interviewing(world), "Friday 14:30")
    moved = await set_time(world, first, "Friday 16:00", CHANGE)
    assert f"<t:{FRIDAY + 5400}:F>" in words(moved)
    assert f"<t:{FRIDAY}:F>" in words(await press(world.ana, moved, UNDO))
    assert f"<t:{FRIDAY}:F>" in words(await press(world.ana, moved, UNDO))
    assert f"<t:{FRIDAY}:F>" in words(await press(world.ana, first, UNDO))  # not the last change any more
    removed = await press(world.ana, first, REMOVE)
    assert TEXT.t("interview-removed") in words(removed)
    assert REMOVE not in buttons(removed)
    assert "<t:" not in words(await world.ana.slash(world.channel, "me")).partition("Interview")[2]
    await deliver_again(world)
    back = await press(world.ana, removed, UNDO)
    assert f"<t:{FRIDAY}:F>" in words(back)


async def test_the_undo_of_the_first_time_leaves_none(world: World) -> None:
    card = await set_time(world, await interviewing(world), "Friday 14:30")
    undone = await press(world.ana, card, UNDO)
    assert TEXT.t("interview-none") in words(undone)
    assert WHEN in buttons(await show(world))


async def test_the_calendar_has_an_hour_with_the_link_and_an_alarm(world: World) -> None:
    card = await set_time(world, await interviewing(world), "Friday 14:30")
    card = await remind_before(world, card, 60)
    [event] = [event for uid, event in (await file_events(world)).items() if uid == "interview-1"]
    assert str(event["summary"]) == "Interview: Logo for a bakery"
    assert event.decoded("dtstart") == datetime(2026, 11, 27, 14, 30, tzinfo=UTC)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=1)
    assert str(event["url"]) == f"https://www.upwork.com/jobs/{KEY}"
    assert [alarm.decoded("trigger") for alarm in event.walk("VALARM")] == [timedelta(hours=-1)]
    await set_time(world, card, "Friday 16:00", CHANGE)
    events = await file_events(world)
    moved = events["interview-1"]
    assert moved.decoded("dtstart") == datetime(2026, 11, 27, 16, tzinfo=UTC)
    assert int(moved["sequence"]) > int(event["sequence"])
    assert not [uid for uid in events if uid.startswith("reminder-")]


@pytest.mark.parametrize("end", ["declined", "withdrawn", "retract", "job close", "viewed"])
async def test_an_ended_proposal_has_no_interview_ahead(world: World, end: str) -> None:
    card = await set_time(world, await interviewing(world), "Friday 14:30")
    card = await remind_before(world, card, 60)
    assert TEXT.t("interview-before", minutes=60) in words(card)
    if end == "retract":
        asked = await press(world.ana, await show(world), TEXT.t("button-retract"))
        await press(world.ana, asked, TEXT.t("button-retract"))
    elif end == "job close":
        await world.ana.slash(world.channel, "job close", job=KEY, outcome="cancelled")
    elif end == "viewed":
        back = await step(world, end)
        await press(world.ana, back, TEXT.t("button-move-back"))
    else:
        await step(world, end)
    assert "interview-1" not in await file_events(world)
    assert "Interview" not in words(await world.ana.slash(world.channel, "me"))
    if end != "retract":
        assert f"<t:{FRIDAY}:F>" not in words(await show(world))
    assert colour(await press(world.ana, card, CHANGE)) == REFUSED
    await pass_hours(world, 96)
    assert not [message for message in inbox(world) if "Interview:" in words(message)]


async def test_an_offer_keeps_the_interview_and_a_correction_brings_it_back(world: World) -> None:
    await set_time(world, await interviewing(world), "Friday 14:30")
    await step(world, "offer")
    assert "interview-1" in await file_events(world)
    await step(world, "declined")
    assert "interview-1" not in await file_events(world)
    await press(world.ana, await step(world, "interviewing"), TEXT.t("button-move-back"))
    assert "interview-1" in await file_events(world)


async def test_reminders_before_it_come_once_and_follow_its_time(world: World) -> None:
    card = await set_time(world, await interviewing(world), "Friday 14:30")
    for lead in (60, 1440, 60):  # each on the first card, the last one for the second time
        reminded = await remind_before(world, card, lead)
    assert "1 hour before, 1 day before" in words(reminded)
    await pass_hours(world, 54)  # Thursday 15:00
    [day_before] = inbox(world)
    assert f"<t:{FRIDAY}:F>" in words(day_before)
    assert TEXT.t("button-proposal") in buttons(day_before)
    moved = await set_time(world, card, "Monday 10:00", CHANGE)
    assert "1 hour before, 1 day before" in words(moved)
    await pass_hours(world, 48)  # Saturday 15:00
    assert len(inbox(world)) == 1
    await pass_hours(world, 20)  # Sunday 11:00
    assert len(inbox(world)) == 2
    await pass_hours(world, 22.5)  # Monday 09:30
    assert len(inbox(world)) == 3
    await pass_hours(world, 72)
    assert len(inbox(world)) == 3
    assert "interview-1" not in await file_events(world)


async def test_a_time_that_was_taken_away_sends_nothing_until_it_is_back(world: World) -> None:
    card = await set_time(world, await interviewing(world), "Friday 14:30")
    card = await remind_before(world, card, 60)
    removed = await press(world.ana, card, REMOVE)
    listed = await world.ana.slash(world.channel, "remind", what="x", when="in 1 hour")
    listed = await press(world.ana, listed, TEXT.t("button-own-list"))
    assert first_line(listed) == "1 reminder"
    await press(world.ana, removed, UNDO)
    await pass_hours(world, 76.6)  # Friday 13:36
    assert len(inbox(world)) == 2


async def test_a_reminder_that_is_too_late_is_refused(world: World) -> None:
    card = await set_time(world, await interviewing(world), "in 90 minutes")
    offered = [option["value"] for option in menus(card)[0]["options"]]
    assert offered == ["15", "60"]
    world.clock.advance(seconds=3600)
    late = await remind_before(world, card, 60)
    assert TEXT.t("error-too-late-to-remind") in words(late)


async def test_nobody_sees_or_changes_anothers_interview(world: World) -> None:
    await set_time(world, await interviewing(world), "Friday 14:30")
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    for verb in ("interview", "interview-when", "interview-remove"):
        shown = await world.ben.slash(world.channel, "me")
        forge_button(world, shown, TEXT.t("button-history"), custom_id(verb, 1))
        assert colour(await press(world.ben, shown, TEXT.t("button-history"))) == REFUSED
    assert f"<t:{FRIDAY}:F>" in words(await show(world))


async def test_the_data_show_and_export_it_and_the_deletion_ends_it(world: World) -> None:
    await set_time(world, await interviewing(world), "Friday 14:30")
    shown = await world.ana.slash(world.channel, "privacy show")
    assert TEXT.t("privacy-kind-interviews", count=1) in words(shown)
    exported = await press(world.ana, shown, TEXT.t("button-privacy-export"))
    [name] = [name for name in files(exported) if name.endswith(".json")]
    assert json.loads(contents(world, exported, name))["interview"][0]["at"] == "2026-11-27T14:30:00Z"
    form = await world.ana.slash(world.channel, "privacy delete")
    await fill(world.ana, form, word="DELETE")
    assert await world.db.read(lambda tx: tx.rows("SELECT * FROM interview")) == []
