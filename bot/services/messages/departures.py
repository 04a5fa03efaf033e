"""Members who have left the server in whose digest they are: taken out of it, and told in person from then on. Nor do
they take part in its figures and boards any more.

Without the privileged list of members, Discord is asked for one at a time: before a digest goes, a bounded number, and
nobody twice within a day.
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
from bot.store import members
from bot.store.engine.database import Database, Tx
from bot.store.messages import digests

log = structlog.get_logger(__name__)

MOST_ASKED = 50
"""Members that Discord is asked about before one digest; the others have their turn before the next ones."""
ASKED_AGAIN_MS = DAY_MS
MOST_REMEMBERED = 50_000


class Unsure(Exception):
    """It may have been done or not, or it can't be known now: a time-out, a lost connection, a 5xx."""


class Doorman(Protocol):
    """Knows who is in a server."""

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Whether this person is no member there any more. Raises Unsure."""
        ...


class Departures:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._asked_at: LRUCache[tuple[int, int], int] = LRUCache(MOST_REMEMBERED)

    async def see_off(self, guild_id: int, named: Sequence[int], now: int, doorman: Doorman) -> None:
        """Move the reminders of who has left the server, of those who are named in its digest."""
        for user_id in self._to_ask(guild_id, named, now):
            try:
                has_left = await doorman.has_left(guild_id, user_id)
            except Exception as doubt:  # whoever may still be there stays in, and the digest goes
                ours = not isinstance(doubt, Unsure)
                log.warning("members not checked", guild=guild_id, error=repr(doubt), exc_info=ours)
                return
            self._asked_at[guild_id, user_id] = now
            if has_left:
                log.info("member has left", guild=guild_id, user=user_id)
                await self._db.write(move, guild_id, user_id, now)

    def _to_ask(self, guild_id: int, named: Sequence[int], now: int) -> list[int]:
        """Those not asked about for a day, the longest ago first."""
        asked_at = {user_id: self._asked_at.get((guild_id, user_id), 0) for user_id in named}
        due = [user_id for user_id, at in asked_at.items() if at <= now - ASKED_AGAIN_MS]
        return sorted(due, key=lambda user_id: asked_at[user_id])[:MOST_ASKED]


def move(tx: Tx, guild_id: int, user_id: int, now: int) -> None:
    """Tell in a direct message from now on what was for that server's channel, and what still waits for its digests;
    take them out of its figures and off its boards."""
    tally.leave(tx, guild_id, user_id)
    wanted = members.reminders(tx, user_id)
    if not announcing.is_in_channel(wanted, guild_id):
        return
    items = digests.unsent_items(tx, guild_id, user_id)
    digests.delete(tx, items)
    moved = replace(wanted, place=ReminderPlace.DM, fallback=False, guild_id=None)
    members.set_reminders(tx, user_id, moved)
    if (
        wanted.place is ReminderPlace.CHANNEL
    ):  # else they have it in a direct message already, or those are closed
        for item in items:
            announcing.move_to_direct_message(tx, item, moved, now)
