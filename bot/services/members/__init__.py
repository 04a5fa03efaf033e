"""A member: the plan, how they are reminded, and all that is held about them."""

import structlog

from bot.clock import Clock
from bot.services.members import privacy as personal
from bot.services.members import profile as profiles
from bot.services.members.privacy import Erased, Personal, PrivacyView
from bot.services.members.profile import FALLBACK, ChangePlan, ChangeReminders, ProfileView, RemindersSet
from bot.services.who import Who
from bot.store import members
from bot.store import privacy as stored
from bot.store.engine.database import Database
from bot.store.messages import outbox
from bot.store.privacy import RowCounts

__all__ = [
    "FALLBACK",
    "ChangePlan",
    "ChangeReminders",
    "Erased",
    "Members",
    "Personal",
    "PrivacyView",
    "ProfileView",
    "RemindersSet",
    "RowCounts",
]

log = structlog.get_logger(__name__)


class Members:
    """One method is one use case is one transaction."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def profile(self, who: Who) -> ProfileView:
        """Return the member's plan, next refill and reminders. Raises NotStarted."""
        return await self._db.read(profiles.profile, who, self._clock.now())

    async def zone(self, who: Who) -> str:
        """Return the member's time zone; UTC for whoever has never been here."""
        return await self._db.read(members.zone, who.user_id)

    async def change_plan(self, who: Who, ask: ChangePlan, key: str) -> ProfileView:
        """Change the plan from the next cycle on; what is due comes under the old one first.

        Raises NotStarted, DayOutOfRange.
        """
        return await self._db.write(profiles.change_plan, who, ask, key, self._clock.now())

    async def change_reminders(self, who: Who, ask: ChangeReminders, key: str) -> RemindersSet:
        """Change what the member is reminded of, where and when; None leaves a setting as it is.

        Raises NotStarted, BadChoice, BadTimezone, BadDay, DayOutOfRange, ChannelNeedsServer.
        """
        return await self._db.write(profiles.change_reminders, who, ask, key, self._clock.now())

    async def send_again(self, who: Who) -> int:
        """Let everything that couldn't be delivered to this person be tried again. Returns the number of messages."""
        return await self._db.write(outbox.release, who.user_id, self._clock.now())

    async def privacy(self, who: Who) -> PrivacyView:
        """Return how much is held about the person, who needn't have started."""
        return await self._db.read(personal.privacy_view, who)

    async def export(self, who: Who) -> Personal:
        """Return every row about the person."""
        at = self._clock.now()
        return Personal(who.user_id, at, await self._db.read(stored.rows_about, who.user_id))

    async def erase(self, who: Who, wallet_id: int) -> Erased:
        """Delete everything about the person. No receipt says so: a second call finds nothing left to delete.

        ``wallet_id``: the wallet that they were shown (NO_WALLET for none). Raises KeyReused where they have another by
        now: they started anew, and this was asked before.
        """
        erased = await self._db.write(personal.erase, who, wallet_id)
        if erased.counts.total:
            await self._rewrite()
        return erased

    async def _rewrite(self) -> None:
        """Write the file anew without the deleted rows; a failure is logged, as the rows are deleted already."""
        try:
            await self._db.rewrite()
        except Exception:
            log.exception("the file can't be written anew")
