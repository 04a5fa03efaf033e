"""A server's settings, and the messages that couldn't be posted there."""

from dataclasses import dataclass, replace

from bot import errors
from bot.domain.ledger.writes import Purpose
from bot.domain.messages.reminders import Off
from bot.domain.time.hours import HOURS
from bot.domain.time.zones import checked_zone
from bot.services.community import figures, panel, summary
from bot.services.idempotency import Request, keyed
from bot.store.community import communities
from bot.store.community.communities import Community, Mentions
from bot.store.engine.database import Tx
from bot.store.jobs import announced
from bot.store.messages import kept, kept_parking, outbox

__all__ = ["ChangeSetUp", "Community", "CommunityView", "Mentions", "Parked", "SetUp"]

MOST_PARKED = 10
"""Parked messages that the settings list, newest first."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """Settings as a server's manager chose them, not checked yet.

    ``channel_id`` None: nothing is posted. ``hour``: of the daily digest, 0-23 in ``timezone`` (an IANA name).
    ``mentions``: the value of a Mentions. ``jobs_channel_id``: where shared jobs are posted, None for nowhere.
    ``language``: the locale of the posts, None for the server's own in Discord.
    """

    channel_id: int | None
    hour: int
    timezone: str
    post_refills: bool = True
    post_expiries: bool = True
    mentions: str = Mentions.NOBODY
    post_summary: bool = False
    jobs_channel_id: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeSetUp:
    """A change of a server's settings; a field that is None stays as it is. ``channel_id`` Off: nothing is posted.

    ``jobs_channel_id`` Off: newly shared jobs are posted nowhere; what is posted stays, and is kept up to date.

    ``hour``, ``timezone``, ``mentions``: as in SetUp. ``language`` Off: the server's own in Discord.
    """

    channel_id: int | Off | None = None
    hour: int | None = None
    timezone: str | None = None
    post_refills: bool | None = None
    post_expiries: bool | None = None
    mentions: str | None = None
    post_summary: bool | None = None
    jobs_channel_id: int | Off | None = None
    language: str | Off | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """A message that couldn't be posted. ``reason``: a code of the delivery, e.g. ``no-channel``.

    ``due_at``: UTC ms, of a kept message when it was edited last, 0 for one that never was.
    """

    id: int
    reason: str
    due_at: int


@dataclass(frozen=True, slots=True)
class CommunityView:
    """``community`` is None before the first set-up; ``people``: members in the figures, None for fewer than FEWEST.

    ``panel_channel_id``: where the panel belongs, None for a server without a panel.
    """

    community: Community | None
    parked: tuple[Parked, ...]
    people: int | None = None
    panel_channel_id: int | None = None


def settings(tx: Tx, guild_id: int) -> CommunityView:
    """Return the server's settings, its newest parked messages, and the number of members in its figures."""
    parked = outbox.parked_for(tx, guild_id, MOST_PARKED)
    stopped = kept_parking.parked_of(tx, guild_id, MOST_PARKED)
    return CommunityView(
        communities.find(tx, guild_id),
        (
            *(Parked(message.id, message.reason or "", message.due_at) for message in parked),
            *(Parked(message.id, message.reason or "", message.edited_at or 0) for message in stopped),
        ),
        figures.people_of(tx, guild_id),
        panel.channel_of(tx, guild_id),
    )


def send_again(tx: Tx, guild_id: int, now: int) -> int:
    """Retry the parked messages of the server at ``now`` (UTC ms); return how many there were, 0 for none."""
    return outbox.release(tx, guild_id, now) + kept_parking.release(tx, guild_id, now)


def set_up(tx: Tx, guild_id: int, user_id: int, ask: SetUp, key: str, now: int) -> CommunityView:
    """Replace the server's settings. If the monthly summary is switched on, the first one is posted on the next 1st.

    Raises BadChoice for ``hour`` and ``mentions``, BadTimezone.
    """
    request = Request(Purpose.SERVER, user_id, key, (guild_id, ask), now)
    community = Community(
        guild_id=guild_id,
        channel_id=ask.channel_id,
        digest_hour=_checked_hour(ask.hour),
        timezone=checked_zone(ask.timezone),
        post_refills=ask.post_refills,
        post_expiries=ask.post_expiries,
        mentions=_checked_mentions(ask.mentions),
        post_summary=ask.post_summary,
        jobs_channel_id=ask.jobs_channel_id,
        language=ask.language,
    )
    return keyed(tx, request, CommunityView, lambda _: _put(tx, community, user_id, now))


def change(tx: Tx, guild_id: int, user_id: int, ask: ChangeSetUp, key: str, now: int) -> CommunityView:
    """Change some of the server's settings; the others stay as they are, or as they are at first.

    Raises BadChoice for ``hour`` and ``mentions``, BadTimezone.
    """
    request = Request(Purpose.SERVER, user_id, key, (guild_id, ask), now)
    return keyed(tx, request, CommunityView, lambda _: _put(tx, _changed(tx, guild_id, ask), user_id, now))


def _changed(tx: Tx, guild_id: int, ask: ChangeSetUp) -> Community:
    """Return the server's settings with the change. Raises what `change` does."""
    old = communities.find(tx, guild_id) or Community(guild_id, None)
    channel_id = old.channel_id if ask.channel_id is None else ask.channel_id
    jobs_channel_id = old.jobs_channel_id if ask.jobs_channel_id is None else ask.jobs_channel_id
    language = old.language if ask.language is None else ask.language
    return replace(
        old,
        channel_id=None if isinstance(channel_id, Off) else channel_id,
        digest_hour=old.digest_hour if ask.hour is None else _checked_hour(ask.hour),
        timezone=old.timezone if ask.timezone is None else checked_zone(ask.timezone),
        post_refills=old.post_refills if ask.post_refills is None else ask.post_refills,
        post_expiries=old.post_expiries if ask.post_expiries is None else ask.post_expiries,
        mentions=old.mentions if ask.mentions is None else _checked_mentions(ask.mentions),
        post_summary=old.post_summary if ask.post_summary is None else ask.post_summary,
        jobs_channel_id=None if isinstance(jobs_channel_id, Off) else jobs_channel_id,
        language=None if isinstance(language, Off) else language,
    )


def _put(tx: Tx, community: Community, user_id: int, now: int) -> CommunityView:
    """Store the settings, and the month of the first summary where the summary is new."""
    before = communities.find(tx, community.guild_id)
    communities.put(tx, community, user_id, now)
    if community.jobs_channel_id is not None:
        kept_parking.redirect(tx, community.guild_id, announced.KIND, community.jobs_channel_id, now)
    if community.language != (before.language if before else None):
        kept.of_server_changed(tx, community.guild_id, now)
    if community.post_summary and not (before and before.post_summary):
        month = f"{summary.last_due(community, now):%Y-%m}"
        communities.set_summary_month(tx, community.guild_id, month)
    return settings(tx, community.guild_id)


def _checked_hour(hour: int) -> int:
    if not 0 <= hour < HOURS:
        raise errors.BadChoice(field="hour", given=str(hour))
    return hour


def _checked_mentions(name: str) -> Mentions:
    if name not in set(Mentions):
        raise errors.BadChoice(field="mentions", given=name)
    return Mentions(name)
