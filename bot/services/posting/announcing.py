"""What a wallet's own doings give its member to read: written with the deed, sent by delivery."""

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
TO_CHANNEL = {ReminderPlace.CHANNEL, ReminderPlace.BOTH}


@dataclass(frozen=True, slots=True)
class _News:
    kind: str
    key: str
    payload: dict[str, Any]


def refilled(tx: Tx, wallet: Wallet, entries: Sequence[Entry], now: int) -> None:
    """Refills were written down: one message however many cycles were caught up, at the member's hour of the last."""
    wanted = members.reminders(tx, wallet.owner_id)
    if not wanted.wants(ReminderTopic.REFILL):
        return
    last_on = max(day_of(entry.occurred_at) for entry in entries)
    payload = {"wallet": wallet.id, "entries": [entry.id for entry in entries]}
    news = _News("refill", f"refill:{wallet.id}:{last_on.isoformat()}", payload)
    if wanted.place in TO_DM:
        told_at = local_instant(last_on, wanted.hour, wanted.zone)
        _tell_member(tx, wallet, news, open_from(wanted.hours, max(now, told_at)), now)
    if wanted.place in TO_CHANNEL:
        _tell_server(tx, wallet.owner_id, wanted, news, day_start(last_on), now)


def expiring(tx: Tx, wallet: Wallet, wanted: Reminders, warned: Sequence[ExpiryWarning], now: int) -> None:
    """Connects are about to expire: one message for all the days that fall due together."""
    first = warned[0]
    key = f"expiry:{wallet.id}:{first.expires_on.isoformat()}:{first.days_left}:{now}"
    payload = {"wallet": wallet.id, "days": [one.expires_on.isoformat() for one in warned]}
    news = _News("expiry", key, payload)
    if wanted.place in TO_DM:
        _tell_member(tx, wallet, news, open_from(wanted.hours, now, day_start(first.expires_on)), now)
    if wanted.place in TO_CHANNEL:
        _tell_server(tx, wallet.owner_id, wanted, news, None, now)


def fall_back(tx: Tx, message: OutboxMessage, now: int) -> None:
    """Direct messages are closed: what may be in a channel goes there, where the member has allowed it."""
    wanted = members.reminders(tx, message.address)
    if wanted.fallback and wanted.place is ReminderPlace.DM:
        for part in (message, *outbox.joined_to(tx, message.id)):
            if part.kind in {ReminderTopic.REFILL, ReminderTopic.EXPIRY}:
                news = _News(part.kind, f"fallback:{part.key}", part.payload)
                _tell_server(tx, message.address, wanted, news, None, now)


def tell_in_person(tx: Tx, item: DigestItem, wanted: Reminders, now: int) -> None:
    """News of a member who has left the server goes to them, at their hour, and says why it comes there."""
    days = [day_start(date.fromisoformat(day)) for day in item.payload.get("days", ())]
    outbox.add(
        tx,
        key=f"moved:{item.key}",
        kind=item.kind,
        place="dm",
        address=item.user_id,
        payload={**item.payload, "moved": True},
        due_at=open_from(wanted.hours, now, min((at for at in days if at > now), default=None)),
        now=now,
    )


def is_in_channel(wanted: Reminders, guild_id: int) -> bool:
    """Whether the member's news may be in that server's channel."""
    return (wanted.place in TO_CHANNEL or wanted.fallback) and wanted.guild_id == guild_id


def _tell_member(tx: Tx, wallet: Wallet, news: _News, due_at: int, now: int) -> None:
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


def _tell_server(tx: Tx, user_id: int, wanted: Reminders, news: _News, since: int | None, now: int) -> None:
    community = communities.find(tx, wanted.guild_id) if wanted.guild_id is not None else None
    if community is not None and wants(community, news.kind):
        digests.add(
            tx,
            key=news.key,
            guild_id=community.guild_id,
            user_id=user_id,
            kind=news.kind,
            payload=news.payload,
            due_at=next_digest(tx, community, news.kind, since, resumes_at(wanted.hours, now)),
        )


def wants(community: Community, kind: str) -> bool:
    """Whether the server's managers have such news posted, and the bot is there to post them."""
    wanted = community.post_refills if kind == "refill" else community.post_expiries
    return wanted and community.left_at is None


def next_digest(tx: Tx, community: Community, kind: str, since: int | None, now: int) -> int:
    """When the digest goes out that takes along what happened at ``since`` (None: what can't wait for a day).

    At the server's hour; at once, if today's would have had it and hasn't gone. What happened after today's hour is
    tomorrow's: a refill comes at 00:00 UTC, in the evening in New York.
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
    """One digest per server, kind and day."""
    return f"digest:{guild_id}:{kind}:{day.isoformat()}"
