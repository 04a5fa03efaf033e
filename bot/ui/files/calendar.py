"""Make the calendar file (iCalendar, RFC 5545) of a member's renewals, expiries, interviews and reminders.

Each event has the same UID in every file, so that a calendar that gets a second file changes the events of the first one.
A renewal or an expiry is an event of a whole day; an interview and a reminder are at an instant, and a reminder that repeats
is in its own time zone.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.domain.jobs.links import LONGEST_TITLE, job_url
from bot.domain.proposals.interviews import INTERVIEW_MS
from bot.domain.reminders.reminders import OwnReminder
from bot.domain.reminders.schedules import HOUR, SHORTEST_MONTH, Repeat
from bot.domain.time.calendar import MINUTE_MS
from bot.domain.time.zones import local_day
from bot.services.members import CalendarInterview, CalendarView
from bot.ui.words import Text, catalogue

if TYPE_CHECKING:
    from icalendar import Event

NAME = "connects.ics"
DOMAIN = "connects-bot"
REMINDER_TAKES = timedelta(minutes=15)
WORKWEEK = ("MO", "TU", "WE", "TH", "FR")


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The file, and how many renewals, expiry days, interviews and reminders it has."""

    name: str
    content: bytes
    renewals: int
    expiries: int
    interviews: int
    reminders: int


def calendar_file(locale: str, view: CalendarView) -> CalendarFile:
    """Return the file in the language ``locale``; runs in the process that reads the rows, and returns finished bytes."""
    from icalendar import Calendar

    text, calendar = catalogue(locale), Calendar()
    calendar.add("prodid", f"-//{DOMAIN}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", text.t("calendar-name"))
    for on, amount in view.renewals:
        summary = text.t("calendar-renewal", amount=amount)
        calendar.add_component(_day(view, f"renewal-{view.wallet_id}-{on:%Y-%m}", on, summary))
    for on, amount in view.expiries:
        summary = text.t("calendar-expiry", amount=amount)
        calendar.add_component(_day(view, f"expiry-{view.wallet_id}-{on.isoformat()}", on, summary))
    for interview in view.interviews:
        calendar.add_component(_interview(view, interview, text))
    for reminder in view.reminders:
        calendar.add_component(_reminder(view, reminder, text))
    calendar.add_missing_timezones()
    counts = (len(view.renewals), len(view.expiries), len(view.interviews), len(view.reminders))
    return CalendarFile(NAME, calendar.to_ical(), *counts)


def _day(view: CalendarView, uid: str, on: date, summary: str) -> "Event":
    """Return an event of a whole day, which doesn't make the member look busy."""
    event = _event(view, uid, summary)
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _interview(view: CalendarView, interview: CalendarInterview, text: Text) -> "Event":
    """Return the event of an interview, with the link to the job, and an alarm for each reminder before it."""
    from icalendar import Alarm

    summary = text.t("calendar-interview", job=text.plain(interview.job.title, LONGEST_TITLE))
    event = _event(view, f"interview-{interview.proposal_id}", summary, interview.edition)
    start = datetime.fromtimestamp(interview.at // 1000, UTC)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(milliseconds=INTERVIEW_MS))
    if interview.job.key is not None:
        link = job_url(interview.job.key)
        event.add("url", link)
        event.add("description", link)
    for lead in interview.leads:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", -timedelta(minutes=lead))
        event.add_component(alarm)
    return event


def _reminder(view: CalendarView, reminder: OwnReminder, text: Text) -> "Event":
    """Return the event of a reminder: at its next instant, or from the next occurrence on by its rule."""
    event = _event(view, f"reminder-{reminder.id}", text.plain(reminder.what, len(reminder.what)))
    start = _start(reminder, view.now)
    event.add("dtstart", start)
    event.add("dtend", start + REMINDER_TAKES)
    if reminder.repeats and reminder.next_at is not None:
        event.add("rrule", _rule(reminder))
    return event


def _start(reminder: OwnReminder, now: int) -> datetime:
    """Return when the event starts: for a repeat by the clocks of its zone, otherwise in UTC.

    A repeat that was stopped and put off once more is an event at that instant.
    """
    at, schedule = reminder.next_at, reminder.schedule
    if at is None or not reminder.repeats:
        return datetime.fromtimestamp((reminder.due_at or now) // 1000, UTC)
    hour, minute = divmod(schedule.minute, HOUR)
    return datetime.combine(local_day(at, schedule.zone), time(hour, minute), ZoneInfo(schedule.zone))


def _event(view: CalendarView, uid: str, summary: str, edition: int = 0) -> "Event":
    """Return an event without its time.

    Its sequence grows by the minute, and with ``edition`` at each change, so that a newer file counts.
    """
    from icalendar import Event

    event, stamp = Event(), datetime.fromtimestamp(view.now // 1000, UTC)
    event.add("uid", f"{uid}@{DOMAIN}")
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", view.now // MINUTE_MS + edition)
    event.add("summary", summary)
    return event


def _rule(reminder: OwnReminder) -> dict[str, Any]:
    """Return the recurrence rule of a reminder that repeats; a shorter month has its last day."""
    schedule = reminder.schedule
    match schedule.repeat:
        case Repeat.DAY:
            rule: dict[str, Any] = {"freq": "daily"}
        case Repeat.WEEKDAY:
            rule = {"freq": "weekly", "byday": list(WORKWEEK)}
        case Repeat.WEEK:
            rule = {"freq": "weekly"}
        case _:
            day = schedule.first_on.day
            rule = {"freq": "monthly", "bymonthday": day}
            if day > SHORTEST_MONTH:
                rule |= {"bymonthday": list(range(SHORTEST_MONTH, day + 1)), "bysetpos": -1}
    every = schedule.frequency.every
    return rule if every == 1 else rule | {"interval": every}
