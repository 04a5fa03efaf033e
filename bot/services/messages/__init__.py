"""Messages: queue them, deliver them, and answer the buttons under them."""

from bot.clock import Clock
from bot.services.messages import replies
from bot.services.messages.compose import DigestNews, ExpiryNews, Letter, News, RefillNews
from bot.services.messages.delivery import (
    Delivered,
    Delivery,
    MessageSender,
    SearchTooLong,
    SendDelayed,
    SendRefused,
)
from bot.services.messages.departures import Unsure
from bot.services.messages.nudges import AskedProposal, AskNews, LapsingNews, LowNews, PasteNews
from bot.services.messages.replies import Later, Resumed, Stopped
from bot.services.messages.sweeps import Sweeps, Swept
from bot.services.who import Who
from bot.store.engine.database import Database

__all__ = [
    "AskNews",
    "AskedProposal",
    "Delivered",
    "Delivery",
    "DigestNews",
    "ExpiryNews",
    "LapsingNews",
    "Later",
    "Letter",
    "LowNews",
    "MessageSender",
    "Messages",
    "News",
    "PasteNews",
    "RefillNews",
    "Resumed",
    "SearchTooLong",
    "SendDelayed",
    "SendRefused",
    "Stopped",
    "Sweeps",
    "Swept",
    "Unsure",
]


class Messages:
    """What the buttons under a message do; the schedule runs ``sweeps`` and ``delivery``."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self.sweeps = Sweeps(db)
        self.delivery = Delivery(db)

    async def later(self, who: Who, message_id: int) -> Later:
        """Send the message once more tomorrow at the member's hour.

        A second call changes nothing and returns the first answer. Raises NotForYou, MessageGone.
        """
        return await self._db.write(replies.later, who, message_id, self._clock.now())

    async def stop(self, who: Who, message_id: int) -> Stopped:
        """Switch off every topic of the message. Raises NotForYou, MessageGone, NotStarted."""
        return await self._db.write(replies.stop, who, message_id, self._clock.now())

    async def resume(self, who: Who, topics: str) -> Resumed:
        """Switch topics on again, given as names joined by dots, e.g. ``refill.expiry``. Raises NotStarted, BadChoice."""
        return await self._db.write(replies.resume, who, topics, self._clock.now())
