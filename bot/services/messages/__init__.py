"""Messages: queue them, deliver them, and answer the buttons under them."""

from bot.clock import Clock
from bot.services.messages import alerts, kept, places, replies
from bot.services.messages.alerting import AlertedJob, AlertNews
from bot.services.messages.alerts import ANY, AlertView, ChangeAlerts
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
from bot.services.messages.gone import GoneNews
from bot.services.messages.job_cards import SharedJob
from bot.services.messages.keeping import Keeping, MessageKeeper, MessageMissing
from bot.services.messages.kept_kinds import COMPOSERS
from bot.services.messages.kept_letters import KeptContent, KeptLetter, PostedMessage
from bot.services.messages.kept_notices import KeptNews
from bot.services.messages.nudges import (
    AskedProposal,
    AskNews,
    CheckinNews,
    LapsingNews,
    LowNews,
    PasteNews,
    RecapNews,
)
from bot.services.messages.places import PlaceNews
from bot.services.messages.replies import Later, Resumed, Stopped
from bot.services.messages.sweeps import Sweeps, Swept
from bot.services.serving import Serving
from bot.services.who import Who
from bot.store.community import communities
from bot.store.community.communities import ChannelState
from bot.store.engine.database import Database
from bot.store.messages import kept as kept_messages

__all__ = [
    "ANY",
    "AlertNews",
    "AlertView",
    "AlertedJob",
    "AskNews",
    "AskedProposal",
    "ChangeAlerts",
    "ChannelState",
    "CheckinNews",
    "Delivered",
    "Delivery",
    "DigestNews",
    "ExpiryNews",
    "GoneNews",
    "Keeping",
    "KeptContent",
    "KeptLetter",
    "KeptNews",
    "LapsingNews",
    "Later",
    "Letter",
    "LowNews",
    "MessageKeeper",
    "MessageMissing",
    "MessageSender",
    "Messages",
    "News",
    "PasteNews",
    "PlaceNews",
    "PostedMessage",
    "RecapNews",
    "RefillNews",
    "Resumed",
    "SearchTooLong",
    "SendDelayed",
    "SendRefused",
    "SharedJob",
    "Stopped",
    "Sweeps",
    "Swept",
    "Unsure",
]


class Messages:
    """What the buttons under a message do; the schedule runs ``sweeps``, ``delivery`` and ``keeping``."""

    def __init__(self, db: Database, clock: Clock, serving: Serving | None = None) -> None:
        self._db = db
        self._clock = clock
        self.sweeps = Sweeps(db, serving)
        self.delivery = Delivery(db, serving)
        self.keeping = Keeping(db, COMPOSERS, clock, serving)

    async def channel_states(self) -> list[ChannelState]:
        """Return which servers the bot was last known to be in, and whether their channels work."""
        return await self._db.read(communities.channel_states)

    async def left_server(self, guild_id: int) -> None:
        """Record that the bot was removed from the server; nothing is posted there until `returned_to_server`."""
        await self._db.write(places.left, guild_id, self._clock.now())

    async def returned_to_server(self, guild_id: int) -> None:
        """Record that the bot was added to the server, for the first time or again."""
        await self._db.write(places.returned, guild_id, self._clock.now())

    async def channel_deleted(self, guild_id: int, channel_id: int) -> None:
        """Record that a channel of the server was deleted; those who chose the channel, and managers, are notified."""
        await self._db.write(places.channel_deleted, guild_id, channel_id, self._clock.now())
        if await self._db.read(kept_messages.any_in, channel_id) is not None:
            await self._db.write(kept.channel_deleted, channel_id, self._clock.now())

    async def channel_changed(self, guild_id: int, channel_id: int, *, lost_tags: bool) -> None:
        """Record that a channel of the server was changed. ``lost_tags``: a forum no longer has a tag of before.

        Kept messages that were parked there are tried again.
        """
        if await self._db.read(kept_messages.any_in, channel_id) is not None:
            now = self._clock.now()
            await self._db.write(kept.channel_changed, guild_id, channel_id, now, all_again=lost_tags)

    async def post_deleted(self, thread_id: int) -> None:
        """Record that a post of a forum was deleted; nothing for a post that the bot doesn't keep."""
        if await self._db.read(kept_messages.with_post, thread_id) is not None:
            await self._db.write(kept.post_deleted, thread_id, self._clock.now())

    async def alerts(self, who: Who) -> AlertView:
        """Return which shared jobs the member wants to hear of. Raises NotStarted."""
        return await self._db.read(alerts.show, who, self._clock.now())

    async def change_alerts(self, who: Who, ask: ChangeAlerts, key: str) -> AlertView:
        """Change which shared jobs the member wants to hear of; a second call with ``key`` changes nothing.

        Raises NotStarted, BadChoice, TooLong.
        """
        return await self._db.write(alerts.change, who, ask, key, self._clock.now())

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
