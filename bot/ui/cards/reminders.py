"""Build the cards and forms of a member's own reminders, and write their news into messages."""

from bot.domain.reminders.reminders import End, OwnReminder, Snooze
from bot.domain.reminders.schedules import HOUR, OFFERED, SHORTEST_MONTH, Frequency, Repeat
from bot.domain.time.zones import local_day, local_minute
from bot.services.reminders import LONGEST_WHAT, ReminderNews, ReminderPageView, ReminderView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.proposals import interviews
from bot.ui.components import Button, Form, button, option, select
from bot.ui.files.calendar import CalendarFile
from bot.ui.words import Text

LONGEST_ROW, LONGEST_OPTION, LONGEST_JOB = 60, 90, 48
LONGEST_WHEN = 80


def slug(frequency: Frequency) -> str:
    """Return the frequency as part of an id of the catalogue, e.g. ``every-week``, or ``every-weeks`` for every few."""
    return frequency.repeat.replace("_", "-") if frequency.every == 1 else f"every-{frequency.plural}"


def how_often(text: Text, frequency: Frequency) -> str:
    """Return the words for a frequency, e.g. *every 3 weeks*."""
    return text.t(f"repeat-{slug(frequency)}", count=frequency.every)


def heading(text: Text, reminder: OwnReminder) -> str:
    return text.safe(reminder.what, LONGEST_WHAT)


def shown(text: Text, view: ReminderView, lead: str = "", *, undo: bool = False) -> Card:
    """Return the card of a reminder, with when it is due next.

    ``lead``: the id of the line that says what has happened, empty for none. ``undo``: the button that deletes the reminder
    is called *Undo*, for one that was just set.
    """
    reminder = view.reminder
    card = Card(text, GOOD if lead or undo else NEUTRAL, heading(text, reminder))
    if lead:
        card.line(text.t(lead))
    _write_times(card, text, reminder)
    _write_job(card, text, view)
    if reminder.end is not None:
        return card.buttons(*_over(text, reminder))
    away = "button-undo" if undo else "button-own-delete"
    return card.buttons(
        button(text.t(away), "own-delete", reminder.id),
        button(text.t("button-own-change"), "own-change", reminder.id),
        button(text.t("button-own-list"), "own-list", 0),
    )


def done(text: Text, view: ReminderView) -> Card:
    """Return the card after an occurrence was done: with the next one for a reminder that repeats."""
    if view.reminder.due_at is not None:
        return shown(text, view, "own-done-next")
    card = Card(text, GOOD, heading(text, view.reminder)).line(text.t("own-done"))
    return card.buttons(button(text.t("button-own-list"), "own-list", 0))


def gone(text: Text, view: ReminderView) -> Card:
    """Return the card after a reminder was stopped or deleted, with *Undo*; one that was over already says so."""
    reminder = view.reminder
    leads: dict[End | None, str] = {End.STOPPED: "own-stopped", End.DELETED: "own-deleted"}
    lead = leads.get(reminder.end, "own-over")
    card = Card(text, NEUTRAL, heading(text, reminder)).line(text.t(lead))
    return card.buttons(*_over(text, reminder))


def listed(text: Text, view: ReminderPageView) -> Card:
    """Return a page of the member's reminders, the next one first."""
    card = Card(text, NEUTRAL, text.t("own-list-title", total=view.total))
    if not view.reminders:
        return card.line(text.t("own-list-none"))
    card.rows([_row(text, reminder) for reminder in view.reminders], len(view.reminders))
    options = [
        option(text.plain(reminder.what, LONGEST_OPTION), str(reminder.id)) for reminder in view.reminders
    ]
    card.menu(select(text.t("menu-own"), "own-pick", options=options))
    beside = (button(text.t("button-calendar"), "calendar-file"),)
    return card.pages("own-page", page=view.page, pages=view.pages, beside=beside)


def calendar(text: Text, file: CalendarFile) -> Card:
    """Return the card with the calendar file."""
    card = Card(text, GOOD, text.t("calendar-title")).line(text.t("calendar-about"))
    card.line(
        text.t(
            "calendar-holds",
            renewals=file.renewals,
            expiries=file.expiries,
            interviews=file.interviews,
            reminders=file.reminders,
        )
    )
    return card.small(text.t("calendar-again")).attach(file.name, file.content)


def write(card: Card, text: Text, news: ReminderNews) -> tuple[Button, ...]:
    """Add the news of a reminder to a message, and return its buttons."""
    reminder, view = news.reminder, ReminderView(news.reminder, news.job, news.interview_at)
    card.small(text.t("own-set-for", at=text.instant(news.due_at, "f")))
    if news.missed:
        card.line(text.t("own-missed", count=news.missed))
    _write_job(card, text, view)
    if reminder.repeats and reminder.due_at is not None:
        card.small(text.t("own-next", at=text.instant(reminder.due_at, "f")))
    snoozes = [button(text.t(f"button-own-{each}"), "own-snooze", reminder.id, each) for each in Snooze]
    done_button = button(text.t("button-own-done"), "own-done", reminder.id, style="good")
    stop = [button(text.t("button-own-stop"), "own-stop", reminder.id)] if reminder.repeats else []
    return (*snoozes, done_button, *stop, *_door(text, view))


def new_form(text: Text, kept_id: int, what: str, when: str, frequency: Frequency) -> Form:
    """Return the form of a new reminder as it was filled in; ``kept_id``: of the kept request."""
    return _form(text, Form(text.t("form-own-new"), "own-new", kept_id), what, when, frequency)


def change_form(text: Text, view: ReminderView) -> Form:
    """Return the form of a reminder with its present words."""
    reminder = view.reminder
    form = Form(text.t("form-own-new"), "own-edit", reminder.id)
    return _form(text, form, reminder.what, when_of(reminder), reminder.schedule.frequency)


def edited_form(text: Text, reminder_id: int, what: str, when: str, frequency: Frequency) -> Form:
    """Return the form of a reminder as it was filled in and refused."""
    return _form(text, Form(text.t("form-own-new"), "own-edit", reminder_id), what, when, frequency)


def when_of(reminder: OwnReminder) -> str:
    """Return the next occurrence as every language reads it, e.g. ``2026-12-01 09:00``.

    Of a reminder that is over, return its first one.
    """
    schedule = reminder.schedule
    day, minute = schedule.first_on, schedule.minute
    if reminder.next_at is not None:
        day, minute = (
            local_day(reminder.next_at, schedule.zone),
            local_minute(reminder.next_at, schedule.zone),
        )
    return f"{day.isoformat()} {minute // HOUR:02}:{minute % HOUR:02}"


def _form(text: Text, form: Form, what: str, when: str, frequency: Frequency) -> Form:
    form.field("what", text.t("form-own-what"), value=what, longest=LONGEST_WHAT)
    form.field(
        "when", text.t("form-own-when"), value=when, hint=text.t("form-own-when-hint"), longest=LONGEST_WHEN
    )
    offered = OFFERED if frequency in OFFERED else (*OFFERED, frequency)
    options = [option(how_often(text, each), each.name, each == frequency) for each in offered]
    return form.choice("repeat", text.t("form-own-repeat"), options)


def _write_times(card: Card, text: Text, reminder: OwnReminder) -> None:
    """Add when the reminder is due next, and how it repeats."""
    due_at, schedule = reminder.due_at, reminder.schedule
    if due_at is None:
        card.line(text.t("own-over"))
        return
    weekday = text.weekday(local_day(due_at, schedule.zone))
    card.line(
        text.t("own-when", weekday=weekday, at=text.instant(due_at, "f"), **{"in": text.instant(due_at)})
    )
    if reminder.repeats:
        day = schedule.first_on.day
        frequency = schedule.frequency
        card.line(text.t("own-repeat", repeat=slug(frequency), count=frequency.every, day=day))
        if schedule.repeat is Repeat.MONTH and day > SHORTEST_MONTH:
            card.small(text.t("own-short-months"))


def _write_job(card: Card, text: Text, view: ReminderView) -> None:
    """Add what the reminder is about: the time of its interview, and its job."""
    if view.interview_at is not None:
        card.line(interviews.when(text, view.interview_at))
    if view.job is not None:
        card.line(text.t("own-about", job=text.safe(view.job.title or view.job.key or "", LONGEST_JOB)))


def _row(text: Text, reminder: OwnReminder) -> str:
    frequency = reminder.schedule.frequency
    return text.t(
        "own-list-row",
        what=text.safe(reminder.what, LONGEST_ROW),
        at=text.instant(reminder.due_at or 0, "f"),
        repeat=slug(frequency),
        name=how_often(text, frequency),
    )


def _door(text: Text, view: ReminderView) -> tuple[Button, ...]:
    """Return the button to the proposal or the job that the reminder is about; empty for nothing."""
    if view.reminder.proposal_id is not None:
        return (button(text.t("button-proposal"), "proposal", view.reminder.proposal_id),)
    return () if view.job is None else (button(text.t("button-job"), "job", view.job.id),)


def _over(text: Text, reminder: OwnReminder) -> list[Button]:
    """Return the buttons of a reminder that is over: *Undo* for a stopped or deleted one."""
    back = [button(text.t("button-undo"), "own-restore", reminder.id)]
    is_taken_away = reminder.end in {End.STOPPED, End.DELETED}
    return [*(back if is_taken_away else []), button(text.t("button-own-list"), "own-list", 0)]
