"""Notices about a server's channel that stops working or works again: to its manager, and to the members who chose it."""

from dataclasses import dataclass

from bot.domain.messages.reminders import Reminders
from bot.domain.time.hours import open_from
from bot.services.posting import announcing
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.messages import kept_parking, outbox
from bot.store.messages.outbox import OutboxMessage

NO_CHANNEL, NO_PERMISSION, LEFT = "no-channel", "no-permission", "left-server"
IN_CHANNEL = {NO_CHANNEL, NO_PERMISSION}
"""The reasons that end as soon as a message arrives in the channel."""
TO_MEMBER, TO_MANAGER = "place", "server"
NOTICES = (TO_MEMBER, TO_MANAGER)
"""The kinds of notices in the outbox."""
BATCH = 100
"""Members for whom one transaction queues notices."""


@dataclass(frozen=True, slots=True)
class PlaceNews:
    """The channel of a server doesn't work for the reason ``trouble``, a code of delivery; None: the channel works again.

    ``for_manager``: whether the notice goes to the manager who set the server up, or to a member who chose the channel.
    """

    guild_id: int
    trouble: str | None
    for_manager: bool


def report(tx: Tx, guild_id: int, trouble: str | None, now: int) -> None:
    """Record at ``now`` (UTC ms) why the server's channel doesn't work, or None for a channel that works.

    If that is new, the manager's notice is queued, and the members' notices are left to `notify`. A channel that works
    again is announced only after the bot had been removed from the server. Does nothing for a server without settings.
    """
    state = communities.channel_state(tx, guild_id)
    if state is None or state.trouble == trouble:
        return
    is_same_outage = {state.trouble, trouble} <= IN_CHANNEL
    is_told = not is_same_outage and (trouble is not None or state.trouble == LEFT)
    at = state.trouble_at if is_same_outage and state.trouble_at is not None else now
    after = 0 if is_told else state.notify_after if is_same_outage else None
    communities.set_trouble(tx, guild_id, trouble, at, after)
    if is_told and state.set_by:
        _queue(tx, TO_MANAGER, state.set_by, members.reminders(tx, state.set_by), guild_id, trouble, now, at)


def channel_works(tx: Tx, guild_id: int, now: int) -> None:
    """Record that a message arrived in the server's channel at ``now`` (UTC ms)."""
    state = communities.channel_state(tx, guild_id)
    if state is not None and state.trouble in IN_CHANNEL:
        report(tx, guild_id, None, now)


def left(tx: Tx, guild_id: int, now: int) -> None:
    """Record that the bot was removed from the server; nothing is posted there until `returned`."""
    communities.set_left(tx, guild_id, now)
    kept_parking.park_guild(tx, guild_id, LEFT)
    report(tx, guild_id, LEFT, now)


def returned(tx: Tx, guild_id: int, now: int) -> None:
    """Record that the bot was added to the server, for the first time or again."""
    communities.set_left(tx, guild_id, None)
    kept_parking.release(tx, guild_id, now, reason=LEFT)
    state = communities.channel_state(tx, guild_id)
    if state is not None and state.trouble == LEFT:
        report(tx, guild_id, None, now)


def channel_deleted(tx: Tx, guild_id: int, channel_id: int, now: int) -> None:
    """Record that a channel was deleted; does nothing unless the server's digests go to that channel."""
    community = communities.find(tx, guild_id)
    if community is not None and community.channel_id == channel_id and community.left_at is None:
        report(tx, guild_id, NO_CHANNEL, now)


def notify(tx: Tx, now: int) -> int:
    """Queue the notices for the next BATCH members of a server; return how many members there were, 0 for none left."""
    state = communities.next_to_notify(tx)
    if state is None:
        return 0
    users = communities.members_with_channel(tx, state.guild_id, state.notify_after or 0, BATCH)
    for _, user_id in users:
        reminders = members.reminders(tx, user_id)
        _queue(tx, TO_MEMBER, user_id, reminders, state.guild_id, state.trouble, now, state.trouble_at or now)
    communities.set_notified(tx, state.guild_id, users[-1][0] if len(users) == BATCH else None)
    return max(len(users), 1)


def compose(tx: Tx, message: OutboxMessage) -> PlaceNews | None:
    """Return the notice of an outbox row; None if it is over, or if the member has chosen another place meanwhile."""
    guild_id, trouble = message.payload["guild"], message.payload["trouble"]
    state = communities.channel_state(tx, guild_id)
    if state is None or not (state.trouble == trouble or {state.trouble, trouble} <= IN_CHANNEL):
        return None
    if message.kind == TO_MEMBER and not announcing.is_in_channel(
        members.reminders(tx, message.address), guild_id
    ):
        return None
    return PlaceNews(guild_id, state.trouble, message.kind == TO_MANAGER)


def _queue(
    tx: Tx,
    kind: str,
    user_id: int,
    reminders: Reminders,
    guild_id: int,
    trouble: str | None,
    now: int,
    at: int,
) -> None:
    """Queue a notice for the person's next open hour, once for each ``at``.

    Queues nothing if the person doesn't know yet that the channel had stopped working.
    """
    if trouble is None and any(
        row.payload["guild"] == guild_id and "channel" not in row.payload
        for row in outbox.waiting_of(tx, user_id, kind)
    ):
        return
    outbox.add(
        tx,
        key=f"{kind}:{guild_id}:{at}:{trouble or 'back'}:{user_id}",
        kind=kind,
        place="dm",
        address=user_id,
        payload={"guild": guild_id, "trouble": trouble},
        due_at=open_from(reminders.hours, now),
        now=now,
    )
