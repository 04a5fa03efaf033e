"""Queue the messages about refills and expiries, in the transaction of their cause; delivery sends them later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.domain.ledger.entries import Entry
from bot.domain.ledger.wallets import Wallet
from bot.domain.messages.reminders import ExpiryWarning, ReminderPlace, Reminders, ReminderTopic
from bot.domain.time.calendar import day_of, day_start
from bot.domain.time.hours import open_from, resumes_at
from bot.domain.time.zones import local_day, local_instant
from bot.store import members
from bot.store.community import communities
from bot.store.community.communities import Community
from bot.store.engine.database import Tx
from bot.store.messages import digests, outbox
from bot.store.messages.digests import DigestItem
from bot.store.messages.outbox import OutboxMessage

TO_DM = {ReminderPlace.DM, ReminderPlace.BOTH}
"""The places whose members get a direct message."""
TO_CHANNEL = {ReminderPlace.CHANNEL, ReminderPlace.BOTH}
"""The places whose members are named in a digest of the server's channel."""


@dataclass(frozen=True, slots=True)
class _News:
    """A message that is not addressed yet. ``key``: unique, so that the same message is queued only once."""

    kind: str
    key: str
    payload: dict[str, Any]


def announce_refills(tx: Tx, wallet: Wallet, refills: Sequence[Entry], now: int) -> None:
    """Queue one message about all refills just written, due at the member's hour on the day of the last one.

    Queues nothing for a member who does not want messages about refills.
    """
    reminders = members.reminders(tx, wallet.owner_id)
    if not reminders.wants(ReminderTopic.REFILL):
        return
    last_on = max(day_of(entry.occurred_at) for entry in refills)
    payload = {"wallet": wallet.id, "entries": [entry.id for entry in refills]}
    news = _News("refill", f"refill:{wallet.id}:{last_on.isoformat()}", payload)
    if reminders.place in TO_DM:
        hour_at = local_instant(last_on, reminders.hour, reminders.zone)
        _queue_direct_message(tx, wallet, news, open_from(reminders.hours, max(now, hour_at)), now)
    if reminders.place in TO_CHANNEL:
        _queue_digest_item(tx, wallet.owner_id, reminders, news, day_start(last_on), now)


def announce_expiries(
    tx: Tx, wallet: Wallet, reminders: Reminders, warnings: Sequence[ExpiryWarning], now: int
) -> None:
    """Queue one message for all expiry warnings that fall due together (at least one).

    The direct message is due before the first of their expiry days begins in UTC.
    """
    first = warnings[0]
    key = f"expiry:{wallet.id}:{first.expires_on.isoformat()}:{first.days_left}:{now}"
    payload = {"wallet": wallet.id, "days": [warning.expires_on.isoformat() for warning in warnings]}
    news = _News("expiry", key, payload)
    if reminders.place in TO_DM:
        due_at = open_from(reminders.hours, now, day_start(first.expires_on))
        _queue_direct_message(tx, wallet, news, due_at, now)
    if reminders.place in TO_CHANNEL:
        _queue_digest_item(tx, wallet.owner_id, reminders, news, None, now)


def move_to_channel(tx: Tx, message: OutboxMessage, now: int) -> None:
    """Queue the news of an undeliverable direct message for the server's channel, where the member allowed that.

    Only refills and expiries are moved, also those of messages that were joined to this one, and each of them once.
    """
    reminders = members.reminders(tx, message.address)
    if reminders.fallback and reminders.place is ReminderPlace.DM:
        for part in (message, *outbox.joined_to(tx, message.id)):
            is_news = part.kind in {ReminderTopic.REFILL, ReminderTopic.EXPIRY}
            if is_news and not part.payload.get("fallback", False):
                news = _News(part.kind, f"fallback:{part.key}", part.payload)
                _queue_digest_item(tx, message.address, reminders, news, None, now)
                outbox.set_payload(tx, part.id, {**part.payload, "fallback": True})


def move_to_direct_message(tx: Tx, item: DigestItem, reminders: Reminders, now: int) -> None:
    """Queue a digest item of a member who has left the server as a direct message, due at the member's hour.

    The payload has ``moved``, so that the message says why it is no longer in the channel.
    """
    days = [day_start(date.fromisoformat(day)) for day in item.payload.get("days", ())]
    outbox.add(
        tx,
        key=f"moved:{item.key}",
        kind=item.kind,
        place="dm",
        address=item.user_id,
        payload={**item.payload, "moved": True},
        due_at=open_from(reminders.hours, now, min((at for at in days if at > now), default=None)),
        now=now,
    )


def is_in_channel(reminders: Reminders, guild_id: int) -> bool:
    """Return True if the member allows news in the channel of this server, always or where direct messages fail."""
    return (reminders.place in TO_CHANNEL or reminders.fallback) and reminders.guild_id == guild_id


def _queue_direct_message(tx: Tx, wallet: Wallet, news: _News, due_at: int, now: int) -> None:
    outbox.add(
        tx,
        key=news.key,
        kind=news.kind,
        place="dm",
        address=wallet.owner_id,
        payload=news.payload,
        due_at=due_at,
        now=now,
    )


def _queue_digest_item(
    tx: Tx, user_id: int, reminders: Reminders, news: _News, since: int | None, now: int
) -> None:
    """Add the news to the next digest of the member's server, if that server posts such news. ``since``: see next_digest."""
    community = communities.find(tx, reminders.guild_id) if reminders.guild_id is not None else None
    if community is not None and posts_news(community, news.kind):
        digests.add(
            tx,
            key=news.key,
            guild_id=community.guild_id,
            user_id=user_id,
            kind=news.kind,
            payload=news.payload,
            due_at=next_digest(tx, community, news.kind, since, resumes_at(reminders.hours, now)),
        )


def posts_news(community: Community, kind: str) -> bool:
    """Return True if the server's managers chose digests of this kind (refill or expiry) and the bot is still there."""
    is_chosen = community.post_refills if kind == "refill" else community.post_expiries
    return is_chosen and community.left_at is None


def next_digest(tx: Tx, community: Community, kind: str, since: int | None, now: int) -> int:
    """Return when the digest with news of the instant ``since`` goes out (both UTC ms).

    ``since`` is None for urgent news, which may still be in today's digest. That is the next digest hour, or the
    next open hour if today's digest should have had the news and was not sent. News from after today's digest hour waits
    for tomorrow: a refill of 00:00 UTC falls in New York's evening.
    """
    today = local_day(now, community.timezone)
    at = local_instant(today, community.digest_hour, community.timezone)
    if at >= now:
        return at
    in_time = since is None or since <= at
    if in_time and outbox.state_of(tx, digest_key(community.guild_id, kind, today)) is None:
        return open_from(community.hours, now)
    return local_instant(today + timedelta(days=1), community.digest_hour, community.timezone)


def digest_key(guild_id: int, kind: str, day: date) -> str:
    """Return the outbox key of a server's digest: one for each kind of news and local day."""
    return f"digest:{guild_id}:{kind}:{day.isoformat()}"
