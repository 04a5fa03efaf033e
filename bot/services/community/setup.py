"""A server's settings, and the messages that couldn't be posted there."""

from dataclasses import dataclass

from bot import errors
from bot.domain.ledger.writes import Purpose
from bot.domain.time.hours import HOURS
from bot.domain.time.zones import checked_zone
from bot.services.community import figures, summary
from bot.services.idempotency import Request, keyed
from bot.store.community import communities
from bot.store.community.communities import Community, Mentions
from bot.store.engine.database import Tx
from bot.store.ledger.writes import Write
from bot.store.messages import outbox

__all__ = ["Community", "CommunityView", "Mentions", "Parked", "SetUp"]

MOST_PARKED = 10
"""Parked messages that the settings list, newest first."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """Settings as a server's manager chose them, not checked yet.

    ``channel_id`` None: nothing is posted. ``hour``: of the daily digest, 0-23 in ``timezone`` (an IANA name).
    ``mentions``: the value of a Mentions.
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
    """A message that couldn't be posted. ``reason``: a code of the delivery, e.g. ``no-channel``. ``due_at``: UTC ms."""

    id: int
    reason: str
    due_at: int


@dataclass(frozen=True, slots=True)
class CommunityView:
    """``community`` is None before the first set-up; ``people``: members in the figures, None for fewer than FEWEST."""

    community: Community | None
    parked: tuple[Parked, ...]
    people: int | None = None


def settings(tx: Tx, guild_id: int) -> CommunityView:
    """Return the server's settings, its newest parked messages, and the number of members in its figures."""
    parked = outbox.parked_for(tx, guild_id, MOST_PARKED)
    return CommunityView(
        communities.find(tx, guild_id),
        tuple(Parked(message.id, message.reason or "", message.due_at) for message in parked),
        figures.people_of(tx, guild_id),
    )


def set_up(tx: Tx, guild_id: int, user_id: int, ask: SetUp, key: str, now: int) -> CommunityView:
    """Replace the server's settings. If the monthly summary is switched on, the first one is posted on the next 1st.

    Raises BadChoice for ``hour`` and ``mentions``, BadTimezone.
    """
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
        if ask.post_summary and not (before and before.post_summary):
            communities.set_summary_month(tx, guild_id, f"{summary.last_due(community, now):%Y-%m}")
        return settings(tx, guild_id)

    return keyed(tx, Request(Purpose.SERVER, user_id, key, (guild_id, ask), now), CommunityView, put)
