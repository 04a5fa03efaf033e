"""A member's own reminder: its text, its schedule, when it is due next, and what its buttons change."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from bot import errors
from bot.domain.reminders.schedules import HOUR, ReminderSchedule, Repeat
from bot.domain.text import clean
from bot.domain.time.calendar import HOUR_MS, MINUTE_MS
from bot.domain.time.zones import local_day, local_instant, local_minute

LONGEST_WHAT = 200
"""Characters of a reminder's text."""
MOST_KEPT = 50
"""The reminders that a member may have at once; those that are over don't count."""


class Snooze(StrEnum):
    """For how long a reminder is put off: an hour from now, or to the same local time of tomorrow or in a week."""

    HOUR = "hour"
    TOMORROW = "tomorrow"
    WEEK = "week"


class End(StrEnum):
    """How a reminder ended: it was sent, done, stopped or deleted by the member."""

    SENT = "sent"
    DONE = "done"
    STOPPED = "stopped"
    DELETED = "deleted"


_TAKEN_AWAY = frozenset({End.STOPPED, End.DELETED})


@dataclass(frozen=True, slots=True)
class Moment:
    """When a new reminder is due first (``at``, UTC ms), and its schedule."""

    at: int
    schedule: ReminderSchedule


@dataclass(frozen=True, slots=True)
class OwnReminder:
    """A reminder of the member ``user_id``.

    ``next_at``: the next occurrence of the schedule, None after the last one. ``snoozed_to``: when a snoozed occurrence
    comes again, None for none (both UTC ms). ``edition``: grows with each change of the time. ``end``: how it
    ended, None while it is open. ``job_id``, ``proposal_id``: what it is about, None for nothing. ``lead``: the minutes by
    which it comes before the proposal's interview, None for a time of its own.
    """

    id: int
    user_id: int
    what: str
    schedule: ReminderSchedule
    next_at: int | None
    snoozed_to: int | None
    edition: int
    end: End | None
    job_id: int | None
    proposal_id: int | None
    lead: int | None = None

    @property
    def due_at(self) -> int | None:
        """Return when the reminder is due next (UTC ms), None for one that is over."""
        instants = [at for at in (self.next_at, self.snoozed_to) if at is not None]
        return min(instants) if instants and self.end is None else None

    @property
    def repeats(self) -> bool:
        """Return True if the reminder comes more than once."""
        return self.schedule.repeat is not Repeat.ONCE


class Occurrence(NamedTuple):
    """An occurrence that is sent: ``due_at`` (UTC ms), and how many ``missed`` ones after it are left out."""

    due_at: int
    missed: int


def checked_what(typed: str) -> str:
    """Return the text of a reminder on one line. Raises EmptyReminder, TooLong."""
    what = clean(typed, "what", LONGEST_WHAT)
    if not what:
        raise errors.EmptyReminder
    return what


def fired(reminder: OwnReminder, now: int) -> tuple[OwnReminder, Occurrence | None]:
    """Return the reminder after its due occurrences were sent as one message at ``now`` (UTC ms), and that message.

    Returns None in place of the message, and the reminder as it is, if nothing is due.
    """
    due_at = reminder.due_at
    if due_at is None or due_at > now:
        return reminder, None
    missed, next_at = 0, reminder.next_at
    if next_at is not None and next_at <= now:
        missed = reminder.schedule.missed(next_at, now)
        next_at = reminder.schedule.next_after(now)
    snoozed_to = (
        reminder.snoozed_to if reminder.snoozed_to is not None and reminder.snoozed_to > now else None
    )
    end = End.SENT if next_at is None and snoozed_to is None else None
    return replace(reminder, next_at=next_at, snoozed_to=snoozed_to, end=end), Occurrence(due_at, missed)


def moved(reminder: OwnReminder, moment: Moment) -> OwnReminder:
    """Return the reminder open at another time; a message of the former time that isn't sent yet is dropped.

    A reminder before an interview has a time of its own from then on.
    """
    return replace(
        reminder,
        schedule=moment.schedule,
        next_at=moment.at,
        snoozed_to=None,
        end=None,
        edition=reminder.edition + 1,
        lead=None,
    )


def before(interview_at: int, lead: int, zone: str) -> Moment:
    """Return the moment ``lead`` minutes before an interview (UTC ms), by the clocks of ``zone``."""
    at = interview_at - lead * MINUTE_MS
    return Moment(at, ReminderSchedule(local_day(at, zone), local_minute(at, zone), zone))


def following(reminder: OwnReminder, interview_at: int, now: int) -> OwnReminder:
    """Return a reminder before an interview after that was moved to ``interview_at`` (UTC ms): due again before it.

    One whose new time is over at ``now`` is over; one that the member stopped or deleted, or one with a time of its own,
    is returned as it is.
    """
    if reminder.lead is None or reminder.end in _TAKEN_AWAY:
        return reminder
    moment = before(interview_at, reminder.lead, reminder.schedule.zone)
    follower = replace(moved(reminder, moment), lead=reminder.lead)
    return follower if moment.at > now else replace(follower, next_at=None, end=End.SENT)


def snoozed(reminder: OwnReminder, snooze: Snooze, now: int) -> OwnReminder:
    """Return the reminder with its last occurrence put off from ``now`` (UTC ms); it is open again.

    Its schedule goes on, unless the reminder was stopped or deleted.
    """
    if snooze is Snooze.HOUR:
        at = now + HOUR_MS
    else:
        schedule = reminder.schedule
        day = local_day(now, schedule.zone) + timedelta(days=1 if snooze is Snooze.TOMORROW else 7)
        hour, minute = divmod(schedule.minute, HOUR)
        at = local_instant(day, hour, schedule.zone, minute)
    next_at = None if reminder.end in _TAKEN_AWAY else reminder.next_at
    return replace(reminder, snoozed_to=at, end=None, next_at=next_at)


def done(reminder: OwnReminder) -> OwnReminder:
    """Return the reminder whose last occurrence is done: no snooze is left, and one that comes once is over.

    A stopped or deleted reminder is returned as it is.
    """
    if reminder.end in _TAKEN_AWAY:
        return reminder
    end = End.DONE if reminder.next_at is None else None
    return replace(reminder, snoozed_to=None, end=end)


def restored(reminder: OwnReminder) -> OwnReminder:
    """Return a stopped or deleted reminder open again, with what it was due for; any other as it is.

    One that was due for nothing any more is over as before.
    """
    is_over = reminder.next_at is None and reminder.snoozed_to is None
    return replace(reminder, end=End.SENT if is_over else None) if reminder.end in _TAKEN_AWAY else reminder


def taken_away(reminder: OwnReminder, end: End) -> OwnReminder:
    """Return the reminder after it was stopped or deleted, whichever came first; what it was due for stays.

    One that was sent already is taken away, too, so that a message that Discord hasn't taken yet is dropped.
    """
    return reminder if reminder.end in _TAKEN_AWAY else replace(reminder, end=end)
