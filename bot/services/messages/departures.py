"""Find members who have left a server, and send their news for its channel in direct messages from then on.

Without the privileged list of members the bot asks Discord about one member at a time: before a digest is sent, about a
bounded number of members, and about nobody twice within a day.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import structlog
from cachetools import LRUCache

from bot.domain.messages.reminders import ReminderPlace
from bot.domain.time.calendar import DAY_MS
from bot.services.community import tally
from bot.services.posting import announcing
from bot.services.reviews import sweeping
from bot.store import members
from bot.store.engine.database import Database, Tx
from bot.store.messages import alerts, digests

log = structlog.get_logger(__name__)

MOST_ASKED = 50
"""Members whom one digest asks Discord about; the remaining members are checked before later digests."""
ASKED_AGAIN_MS = DAY_MS
MOST_REMEMBERED = 50_000
"""Pairs of server and member whose last check is remembered until the bot restarts."""


class Unsure(Exception):
    """Raised if the outcome of a request to Discord is unknown: a time-out, a lost connection, a 5xx answer."""


class MembershipChecker(Protocol):
    """Asks Discord who is in a server."""

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Return True if the person is no longer a member of the server. Raises Unsure."""
        ...


class Departures:
    """Checks the members named in digests, and remembers when each member was last checked by this process."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._asked_at: LRUCache[tuple[int, int], int] = LRUCache(MOST_REMEMBERED)

    async def check(
        self, guild_id: int, user_ids: Sequence[int], now: int, checker: MembershipChecker
    ) -> None:
        """Move the reminders of those of ``user_ids`` who have left the server to direct messages.

        Members checked within a day are left out. Any error of ``checker`` is logged and ends the check; the members not
        checked yet stay in the digest.
        """
        for user_id in self._due(guild_id, user_ids, now):
            try:
                has_left = await checker.has_left(guild_id, user_id)
            except Exception as error:
                is_fault = not isinstance(error, Unsure)
                log.warning("members not checked", guild=guild_id, error=repr(error), exc_info=is_fault)
                return
            self._asked_at[guild_id, user_id] = now
            if has_left:
                log.info("member has left", guild=guild_id)
                await self._db.write(move_reminders, guild_id, user_id, now)

    async def check_member(
        self, user_id: int, guild_ids: Sequence[int], now: int, checker: MembershipChecker
    ) -> None:
        """Move the reminders of a member who has left a server of ``guild_ids``, and end the alerts about its board.

        Discord is asked each time, as an alert shows what is for the server's members alone. Raises Unsure.
        """
        for guild_id in guild_ids:
            if await checker.has_left(guild_id, user_id):
                log.info("member has left", guild=guild_id)
                await self._db.write(move_reminders, guild_id, user_id, now)

    def _due(self, guild_id: int, user_ids: Sequence[int], now: int) -> list[int]:
        """Return up to MOST_ASKED members who haven't been checked for a day, the longest ago first."""
        asked_at = {user_id: self._asked_at.get((guild_id, user_id), 0) for user_id in user_ids}
        due = [user_id for user_id, at in asked_at.items() if at <= now - ASKED_AGAIN_MS]
        return sorted(due, key=lambda user_id: asked_at[user_id])[:MOST_ASKED]


def move_reminders(tx: Tx, guild_id: int, user_id: int, now: int) -> None:
    """Take a member who has left the server out of its figures, boards, digests and reviews; end the alerts about its board.

    If the member's reminders went to that server's channel, they go to direct messages from then on. News still queued
    for the channel is sent as direct messages if the channel was the member's only place.
    """
    tally.leave(tx, guild_id, user_id)
    sweeping.leave(tx, guild_id, user_id, now)
    alerts.unwatch(tx, guild_id, user_id)
    reminders = members.reminders(tx, user_id)
    if not announcing.is_in_channel(reminders, guild_id):
        return
    items = digests.unsent_items(tx, guild_id, user_id)
    digests.delete(tx, items)
    moved = replace(reminders, place=ReminderPlace.DM, fallback=False, guild_id=None)
    members.set_reminders(tx, user_id, moved)
    if reminders.place is ReminderPlace.CHANNEL:
        for item in items:
            announcing.move_to_direct_message(tx, item, moved, now)
