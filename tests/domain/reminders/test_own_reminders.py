"""A member's own reminder: what is sent, and what its buttons change."""

from dataclasses import replace
from datetime import date

import pytest

from bot import errors
from bot.domain.reminders.reminders import (
    End,
    Moment,
    Occurrence,
    OwnReminder,
    Snooze,
    checked_what,
    done,
    fired,
    following,
    moved,
    restored,
    snoozed,
    taken_away,
)
from bot.domain.reminders.schedules import Frequency, ReminderSchedule, Repeat
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_start

DAY = date(2026, 11, 24)
AT = day_start(DAY) + 9 * HOUR_MS
ONCE = OwnReminder(
    id=1,
    user_id=11,
    what="Call",
    schedule=ReminderSchedule(DAY, 540, "UTC"),
    next_at=AT,
    snoozed_to=None,
    edition=1,
    end=None,
    job_id=None,
    proposal_id=None,
)
DAILY = replace(ONCE, schedule=ReminderSchedule(DAY, 540, "UTC", Frequency(Repeat.DAY)))


def test_nothing_is_sent_before_it_is_due() -> None:
    assert fired(ONCE, AT - 1) == (ONCE, None)


def test_one_that_comes_once_is_over_when_sent() -> None:
    after, occurrence = fired(ONCE, AT)
    assert occurrence == Occurrence(AT, 0)
    assert (after.end, after.due_at, after.repeats) == (End.SENT, None, False)
    assert fired(after, AT + DAY_MS) == (after, None)


def test_after_a_downtime_one_message_counts_the_missed() -> None:
    after, occurrence = fired(DAILY, AT + 3 * DAY_MS)
    assert occurrence == Occurrence(AT, 3)
    assert (after.next_at, after.end) == (AT + 4 * DAY_MS, None)


def test_a_snooze_leaves_the_schedule_alone() -> None:
    after, _ = fired(DAILY, AT)
    late = snoozed(after, Snooze.HOUR, AT + 1000)
    assert (late.due_at, late.next_at) == (AT + HOUR_MS + 1000, AT + DAY_MS)
    again, occurrence = fired(late, AT + 2 * HOUR_MS)
    assert occurrence == Occurrence(AT + HOUR_MS + 1000, 0)
    assert again == after
    both, occurrence = fired(late, AT + DAY_MS)
    assert occurrence is not None
    assert (both.snoozed_to, both.next_at) == (None, AT + 2 * DAY_MS)


@pytest.mark.parametrize(("snooze", "days"), [(Snooze.TOMORROW, 1), (Snooze.WEEK, 7)])
def test_a_snooze_of_days_keeps_the_time_of_day(snooze: Snooze, days: int) -> None:
    after, _ = fired(ONCE, AT)
    assert snoozed(after, snooze, AT + 5 * HOUR_MS).due_at == AT + days * DAY_MS


def test_a_snooze_within_another_occurrence_waits() -> None:
    late = replace(DAILY, snoozed_to=AT + 2 * HOUR_MS)
    after, _ = fired(late, AT)
    assert after.due_at == AT + 2 * HOUR_MS


def test_done_ends_the_occurrence_and_not_the_repeat() -> None:
    after, _ = fired(DAILY, AT)
    assert done(snoozed(after, Snooze.HOUR, AT)) == after
    sent, _ = fired(ONCE, AT)
    assert done(snoozed(sent, Snooze.HOUR, AT)).end is End.DONE


@pytest.mark.parametrize("end", [End.STOPPED, End.DELETED])
def test_what_is_taken_away_can_be_restored(end: End) -> None:
    away = taken_away(DAILY, end)
    assert (away.end, away.due_at) == (end, None)
    assert taken_away(away, End.DELETED) == away
    assert done(away) == away
    assert restored(away) == DAILY
    assert restored(DAILY) == DAILY
    assert snoozed(away, Snooze.HOUR, AT).next_at is None
    sent, _ = fired(ONCE, AT)
    assert restored(taken_away(sent, end)).end is End.SENT


def test_the_text_is_one_line_of_bounded_length() -> None:
    assert checked_what("  Call\nEva ") == "Call Eva"
    with pytest.raises(errors.EmptyReminder):
        checked_what(" \u200b ")
    with pytest.raises(errors.TooLong):
        checked_what("x" * 201)


def test_another_time_opens_a_reminder_that_was_over() -> None:
    over, _ = fired(ONCE, AT)
    later = Moment(AT + 2 * DAY_MS, ReminderSchedule(date(2026, 11, 26), 540, "UTC"))
    after = moved(over, later)
    assert (after.due_at, after.end, after.edition) == (AT + 2 * DAY_MS, None, 2)
    assert fired(after, AT + DAY_MS) == (after, None)


BEFORE = replace(ONCE, proposal_id=7, lead=60)
"""An hour before an interview at ten."""


@pytest.mark.parametrize("end", [None, End.SENT, End.DONE])
def test_one_before_an_interview_follows_it(end: End | None) -> None:
    after = following(replace(BEFORE, end=end), AT + 30 * HOUR_MS, AT)
    assert (after.due_at, after.lead, after.edition) == (AT + 29 * HOUR_MS, 60, BEFORE.edition + 1)
    assert after.schedule == ReminderSchedule(date(2026, 11, 25), 14 * 60, "UTC")


def test_one_that_would_be_too_late_is_over_until_the_interview_moves_again() -> None:
    after = following(BEFORE, AT + HOUR_MS // 2, AT)
    assert (after.due_at, after.end) == (None, End.SENT)
    assert following(after, AT + 3 * HOUR_MS, AT).due_at == AT + 2 * HOUR_MS


@pytest.mark.parametrize("end", [End.STOPPED, End.DELETED])
def test_one_that_the_member_took_away_stays_away(end: End) -> None:
    gone = replace(BEFORE, end=end)
    assert following(gone, AT + 30 * HOUR_MS, AT) == gone


def test_one_with_a_time_of_its_own_follows_nothing() -> None:
    assert following(ONCE, AT + 30 * HOUR_MS, AT) == ONCE
    own = moved(BEFORE, Moment(AT + DAY_MS, ONCE.schedule))
    assert own.lead is None
    assert following(own, AT + 30 * HOUR_MS, AT) == own
