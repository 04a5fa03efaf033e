"""The messages of own reminders: composed when they are sent, so that an edited reminder says its new text."""

from dataclasses import dataclass

from bot.domain.reminders.reminders import End, Occurrence, OwnReminder
from bot.services.jobs.finding import JobRef
from bot.services.reminders.listing import is_called_off, view_of
from bot.store import reminders
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import OutboxMessage

KIND = "own-reminder"
"""The kind of these messages in the outbox."""
_STILL_WANTED = (None, End.SENT)


@dataclass(frozen=True, slots=True)
class ReminderNews:
    """An occurrence of a reminder: when it was due (UTC ms), and how many ``missed`` ones after it are left out.

    ``job``: what the reminder is about, None for no job. ``interview_at``: as in ReminderView.
    """

    reminder: OwnReminder
    job: JobRef | None
    due_at: int
    missed: int
    interview_at: int | None = None


def queue(tx: Tx, reminder: OwnReminder, occurrence: Occurrence, now: int) -> None:
    """Queue the message of an occurrence for now; the same occurrence only once."""
    payload = {
        "id": reminder.id,
        "at": occurrence.due_at,
        "missed": occurrence.missed,
        "edition": reminder.edition,
    }
    outbox.add(
        tx,
        key=f"{KIND}:{reminder.id}:{reminder.edition}:{occurrence.due_at}",
        kind=KIND,
        place="dm",
        address=reminder.user_id,
        payload=payload,
        due_at=now,
        now=now,
    )


def is_reminder(message: OutboxMessage) -> bool:
    """Return True for the message of an own reminder, which goes at once and alone, whatever the hour."""
    return message.about == KIND


def compose(tx: Tx, message: OutboxMessage) -> ReminderNews | None:
    """Return the news of an outbox row; None if it isn't wanted any more.

    That is so if the reminder was done, stopped, deleted or moved to another time since, or its interview called off.
    """
    payload = message.payload
    reminder = reminders.find(tx, message.address, payload["id"])
    if reminder is None or reminder.end not in _STILL_WANTED or reminder.edition != payload["edition"]:
        return None
    if is_called_off(tx, reminder):
        return None
    view = view_of(tx, reminder)
    return ReminderNews(reminder, view.job, payload["at"], payload["missed"], view.interview_at)
