"""Own reminders: a member is reminded of anything at an instant of their own, once or again and again."""

from bot.clock import Clock
from bot.domain.reminders.reminders import LONGEST_WHAT, MOST_KEPT, OwnReminder, Snooze
from bot.services.reminders import changing, listing
from bot.services.reminders.changing import AddReminder, EditReminder, Preferences
from bot.services.reminders.letters import ReminderNews
from bot.services.reminders.listing import ReminderPageView, ReminderView
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = [
    "LONGEST_WHAT",
    "MOST_KEPT",
    "AddReminder",
    "EditReminder",
    "OwnReminder",
    "OwnReminders",
    "Preferences",
    "ReminderNews",
    "ReminderPageView",
    "ReminderView",
    "Snooze",
]


class OwnReminders:
    """The use cases of own reminders. Nobody but the member sees or changes one."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def preferences(self, who: Who) -> Preferences:
        """Return by whose calendar the member's words are read. Raises NotStarted."""
        return await self._db.read(changing.preferences, who)

    async def add(self, who: Who, ask: AddReminder, key: str) -> ReminderView:
        """Store a reminder; a second call with ``key`` stores nothing.

        Raises NotStarted, EmptyReminder, TooLong, UnknownJob, UnknownProposal, TooManyReminders.
        """
        return await self._db.write(changing.add, who, ask, key, self._clock.now())

    async def add_before(self, who: Who, proposal: str, lead: int, what: str, key: str) -> ReminderView:
        """Store a reminder ``lead`` minutes before a proposal's interview. See ``changing.add_before`` for the errors."""
        return await self._db.write(changing.add_before, who, proposal, lead, what, key, self._clock.now())

    async def edit(self, who: Who, reminder_id: int, ask: EditReminder, key: str) -> ReminderView:
        """Change the text and the time of a reminder. Raises UnknownReminder, EmptyReminder, TooLong, TooManyReminders."""
        return await self._db.write(changing.edit, who, reminder_id, ask, key, self._clock.now())

    async def delete(self, who: Who, reminder_id: int, key: str) -> ReminderView:
        """Delete a reminder; `restore` brings it back. Raises UnknownReminder."""
        return await self._db.write(changing.delete, who, reminder_id, key, self._clock.now())

    async def restore(self, who: Who, reminder_id: int, key: str) -> ReminderView:
        """Bring a deleted or stopped reminder back as it was. Raises UnknownReminder, TooManyReminders."""
        return await self._db.write(changing.restore, who, reminder_id, key, self._clock.now())

    async def snooze(self, who: Who, reminder_id: int, snooze: Snooze, key: str) -> ReminderView:
        """Send the last occurrence once more later. Raises UnknownReminder, TooManyReminders."""
        return await self._db.write(changing.snooze, who, reminder_id, snooze, key, self._clock.now())

    async def done(self, who: Who, reminder_id: int, key: str) -> ReminderView:
        """Take the last occurrence as done; one that repeats comes again. Raises UnknownReminder."""
        return await self._db.write(changing.done, who, reminder_id, key, self._clock.now())

    async def stop(self, who: Who, reminder_id: int, key: str) -> ReminderView:
        """End a reminder that repeats. Raises UnknownReminder."""
        return await self._db.write(changing.stop, who, reminder_id, key, self._clock.now())

    async def show(self, who: Who, reminder_id: int) -> ReminderView:
        """Return a reminder of the member. Raises UnknownReminder."""
        return await self._db.read(listing.show, who, reminder_id)

    async def page(self, who: Who, page: int = 0) -> ReminderPageView:
        """Return a page of the member's open reminders, the next one first. Raises NotStarted."""
        return await self._db.read(listing.page, who, page)
