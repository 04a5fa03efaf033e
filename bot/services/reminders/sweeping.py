"""Queue the messages of the reminders that are due, each occurrence once."""

from bot.domain.reminders.reminders import fired
from bot.services.reminders import letters, listing
from bot.store import reminders
from bot.store.engine.database import Tx


def fire(tx: Tx, reminder_id: int, now: int) -> None:
    """Queue the message of a due reminder, and store when the reminder is due next; does nothing if nothing is due.

    No message is queued before an interview that was called off.
    """
    after, occurrence = fired(reminders.get(tx, reminder_id), now)
    if occurrence is not None:
        reminders.put(tx, after, now)
        if not listing.is_called_off(tx, after):
            letters.queue(tx, after, occurrence, now)
