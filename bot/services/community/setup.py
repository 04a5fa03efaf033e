"""What a server's managers set, and what couldn't be posted there."""

from dataclasses import dataclass

from bot import errors
from bot.clock import Clock
from bot.domain.ledger.writes import Purpose
from bot.domain.time.hours import HOURS
from bot.domain.time.zones import checked_zone
from bot.services.community import figures, summary
from bot.services.idempotency import Request, keyed
from bot.store.community import communities
from bot.store.community.communities import Community, Mentions
from bot.store.engine.database import Database, Tx
from bot.store.ledger.writes import Write
from bot.store.messages import outbox

__all__ = ["Communities", "Community", "CommunityView", "Mentions", "Parked", "SetUp"]

MOST_PARKED = 10


@dataclass(frozen=True, slots=True)
class SetUp:
    """As people choose it. ``hour``: 0-23 in ``timezone`` (IANA's name), when the day's digest goes out.

    ``mentions``: a Mentions.
    """

    channel_id: int | None
    hour: int
    timezone: str
    post_refills: bool = True
    post_expiries: bool = True
    mentions: str = Mentions.NOBODY
    post_summary: bool = False


@dataclass(frozen=True, slots=True)
class Parked:
    """A message that couldn't be posted: ``reason`` is a code of ``delivery``."""

    id: int
    reason: str
    due_at: int


@dataclass(frozen=True, slots=True)
class CommunityView:
    """``community`` None: nobody has set this server up yet. ``people``: counted in its figures; None for fewer than
    five."""

    community: Community | None
    parked: tuple[Parked, ...]
    people: int | None = None


class Communities:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def show(self, guild_id: int) -> CommunityView:
        return await self._db.read(_show, guild_id)

    async def set_up(self, guild_id: int, user_id: int, ask: SetUp, key: str) -> CommunityView:
        """Raises BadTimezone, BadChoice."""
        return await self._db.write(_set_up, guild_id, user_id, ask, key, self._clock.now())

    async def left(self, guild_id: int) -> None:
        """The bot was removed from the server: nothing is posted there until it comes back."""
        await self._db.write(communities.set_left, guild_id, self._clock.now())

    async def joined(self, guild_id: int) -> None:
        """The bot is in the server (again)."""
        await self._db.write(communities.set_left, guild_id, None)

    async def send_again(self, guild_id: int) -> int:
        """Let everything that is parked for this server be tried again; how many messages."""
        return await self._db.write(outbox.release, guild_id, self._clock.now())


def _show(tx: Tx, guild_id: int) -> CommunityView:
    parked = outbox.parked_for(tx, guild_id, MOST_PARKED)
    return CommunityView(
        communities.find(tx, guild_id),
        tuple(Parked(one.id, one.reason or "", one.due_at) for one in parked),
        figures.people_of(tx, guild_id),
    )


def _set_up(tx: Tx, guild_id: int, user_id: int, ask: SetUp, key: str, now: int) -> CommunityView:
    if not 0 <= ask.hour < HOURS:
        raise errors.BadChoice(field="hour", given=str(ask.hour))
    if ask.mentions not in set(Mentions):
        raise errors.BadChoice(field="mentions", given=ask.mentions)
    zone, mentions = checked_zone(ask.timezone), Mentions(ask.mentions)

    def put(_: Write) -> CommunityView:
        before = communities.find(tx, guild_id)
        community = Community(
            guild_id=guild_id,
            channel_id=ask.channel_id,
            digest_hour=ask.hour,
            timezone=zone,
            post_refills=ask.post_refills,
            post_expiries=ask.post_expiries,
            mentions=mentions,
            post_summary=ask.post_summary,
        )
        communities.put(tx, community, user_id, now)
        if ask.post_summary and not (before and before.post_summary):  # from the next 1st on
            communities.set_summary_month(tx, guild_id, f"{summary.last_due(community, now):%Y-%m}")
        return _show(tx, guild_id)

    return keyed(tx, Request(Purpose.SERVER, user_id, key, (guild_id, ask), now), CommunityView, put)
